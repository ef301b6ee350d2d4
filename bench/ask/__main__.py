"""How many questions are answered right, with right evidence: `python -m bench.ask [QUESTIONS.jsonl REPORTS STORY]`.

A question is right when every value asked for stands in its answers (a date as the answer's date), when its evidence
overlaps evidence of the gold (of every report that must be cited, for a disagreement), and, for a question the
reports do not answer, when there is no answer.
"""

import json
import re
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path
from typing import Any

import dateline
from dateline.model import DatelineError

SEEDS = Path("../shared/seeds")
QUESTIONS = Path("../shared/gold/seeds/questions.jsonl")
OWN = Path(__file__).with_name("mackerel.jsonl")


def main(arguments: list[str]) -> None:
    """Ask both sets and print what is wrong."""
    verbose = "-v" in arguments
    for questions, reports in ((QUESTIONS, SEEDS), (OWN, Path("examples/mackerel"))):
        if not questions.exists():
            print(f"{questions}: not here, left out")
            continue
        with tempfile.TemporaryDirectory() as folder:
            run(questions, reports, Path(folder) / "story.dateline", verbose)


def run(questions: Path, reports: Path, path: Path, verbose: bool) -> None:
    """Build a story of the reports and ask it every question."""
    right: Counter[str] = Counter()
    asked: Counter[str] = Counter()
    invented = 0
    with dateline.build([reports], path) as story:
        files = {report.id: report.file for report in story.reports()}
        began = time.monotonic()
        for line in questions.read_text(encoding="utf-8").splitlines():
            gold = {"id": "own", "as_of": None, "values": [], "answerable": True, **json.loads(line)}
            got = answer(story, gold)
            wrong = judged(gold, got, files)
            asked[gold["kind"]] += 1
            right[gold["kind"]] += not wrong
            invented += not gold["answerable"] and bool(got["answers"])
            if wrong or verbose:
                print(f"{'WRONG' if wrong else 'right'} {gold['id']} {gold['question']} <- {wrong}")
                print(f"      wanted {gold['values']}; got {got['sentence'][:400]}")
        took = time.monotonic() - began
    total, good = sum(asked.values()), sum(right.values())
    print(" ".join(f"{kind} {right[kind]}/{asked[kind]}" for kind in sorted(asked)))
    print(f"{questions.name}: {good} of {total} right ({good / total:.0%}), {invented} answers to unanswerable ones,")
    print(f"{took / total:.2f} s a question")


def answer(story: "dateline.Story", gold: dict[str, Any]) -> dict[str, Any]:
    """Ask as a user would; a refusal is no answer."""
    import msgspec

    try:
        made: dict[str, Any] = msgspec.to_builtins(story.ask(gold["question"], as_of=gold["as_of"]))
    except DatelineError as wrong:
        return {"answers": [], "sentence": str(wrong)}
    return made


def judged(gold: dict[str, Any], got: dict[str, Any], files: dict[str, str]) -> str | None:
    """What is wrong with an answer, or None."""
    if not gold["answerable"]:
        return "answered, though the reports do not tell" if got["answers"] else None
    if not got["answers"]:
        return "no answer"
    if missing := [value for value in gold["values"] if not told(value, got)]:
        return f"lacks {missing}"
    wanted = set(gold["files"]) if "files" in gold else {e["file"] for e in gold["evidence"]}
    hit = cited(gold, got, files)
    if not hit:
        return "other evidence"
    if gold["kind"] == "disagree" and hit < wanted:
        return f"evidence of {sorted(hit)} alone"
    return None


def cited(gold: dict[str, Any], got: dict[str, Any], files: dict[str, str]) -> set[str]:
    """The files of the gold whose words the evidence has; our own questions name files alone, by their number."""
    places = [(files[e["report"]], e["begin"], e["end"]) for a in got["answers"] for e in a["evidence"]]
    if "files" in gold:
        return {wanted for wanted in gold["files"] for file, _, _ in places if Path(file).name.startswith(wanted)}
    return {
        e["file"]
        for e in gold["evidence"]
        for f, b, n in places
        if same(f, e["file"]) and b < e["end"] and e["begin"] < n
    }


def same(file: str, wanted: str) -> bool:
    """Whether two names of a file are of one file."""
    return Path(file).name == Path(wanted).name


def told(value: str, got: dict[str, Any]) -> bool:
    """Whether a value stands in the answers: a date as an answer's date, words in any case and kind of mark."""
    if re.fullmatch(r"\d{4}[\d/.~-]*", value):
        return any((a["when"] or "").rstrip("~") == value for a in got["answers"])
    words = plain(json.dumps(got["answers"], ensure_ascii=False)) + plain(got["sentence"])
    return plain(value) in words


def plain(text: str) -> str:
    """Case, kinds of quotation marks and blanks away."""
    return re.sub(r"\s+", " ", re.sub(r"[\"\\“”‘’']", "", text.lower()))


if __name__ == "__main__":
    main(sys.argv[1:])
