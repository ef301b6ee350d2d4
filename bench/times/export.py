"""Prove that TimeML exports can be scored: `python -m bench.times.export`.

Each gold text goes through the verb behind `dateline times --raw --format timeml`; what comes out must be XML whose
text is the text that went in, and the TempEval-3 scorer, reading those files, must find the figures of our records.
"""

import copy
import tempfile
import xml.etree.ElementTree as ET
from pathlib import Path

from bench.times.__main__ import read_set
from bench.times.gold import SHARED, scorer
from dateline.api import timeml

_TYPES = {"DATE", "TIME", "DURATION", "SET"}


def check(document: str, text: str) -> list[str]:
    """What is wrong with a TimeML document of a text; nothing, where all is well."""
    root = ET.fromstring(document.encode("utf-8"))
    body = root.find("TEXT")
    tags = list(root.iter("TIMEX3"))
    names = [tag.get("tid") for tag in tags]
    wrong = [] if body is not None and "".join(body.itertext()) == text else ["the text differs"]
    wrong += [] if len(names) == len(set(names)) else ["an id stands twice"]
    for tag in tags:
        if tag.get("type") not in _TYPES or not tag.get("value"):
            wrong.append(f"{tag.get('tid')}: type or value is missing")
        if (anchor := tag.get("anchorTimeID")) and anchor not in names:
            wrong.append(f"{tag.get('tid')}: its anchor {anchor} is not there")
    return wrong


def main() -> None:
    """Export, check and score one gold set."""
    if not SHARED.is_dir():
        print(f"bench.times.export: no gold sets at {SHARED}; nothing was measured")
        return
    load, score = scorer()
    gold = load(SHARED / "gold/times/tbaq_corrected")
    with tempfile.TemporaryDirectory() as work:
        bad = 0
        for doc in gold:
            source = Path(work) / "in.txt"
            source.write_text(doc["text"], encoding="utf-8")
            (document,) = timeml([source], published=(doc["dct"] or "")[:10] or None, raw=True)
            bad += bool(check(document, doc["text"]))
            (Path(work) / f"{doc['doc']}.tml").write_text(document, encoding="utf-8")
        read_back = {doc["doc"]: doc["timexes"] for doc in load(Path(work))}
    print(f"{len(gold)} documents exported, {bad} with faults")
    for name, found in (("records", read_set(gold)), ("TimeML read back", read_back)):
        r = score(copy.deepcopy(gold), found, None)
        strict, relaxed = (100 * r[kind]["F1"] for kind in ("strict", "relaxed"))
        print(f"{name:18s} strict {strict:.2f}  relaxed {relaxed:.2f}  value {100 * r['value_F1']:.2f}")


if __name__ == "__main__":
    main()
