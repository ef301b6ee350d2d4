"""Pronoun speakers of PolNeAR dev: how many are resolved, and of 140 drawn by hash how many rightly (`judged.tsv`).

The set itself does not say who they are; one reader judged them once. Which person is kept as a digest of a name.
A speaker `she` whose entity bears a man's given name, or the other way round, is wrong for sure.
"""

from collections import Counter
from collections.abc import Iterator
from hashlib import blake2b
from pathlib import Path

from bench.quotations.gold import plain_report, polnear
from dateline.extract.entities import find_entities, resolve_pronouns
from dateline.extract.entities.people import gender_of
from dateline.extract.quotations import find_quotations
from dateline.lexicon.files import read_table
from dateline.model import Dossier
from dateline.parse import parse_report

_GENDER = {"he": "m", "she": "f"}


def pronoun_speakers(articles: int) -> None:
    """Print for he, she, they and who: how many, resolved, doubted, and of the wrong gender."""
    table: dict[str, Counter[str]] = {}
    judged = _judged()
    told: Counter[str] = Counter()
    for doc in polnear("dev", slice(articles)):
        report = plain_report(doc["doc_id"], doc["text"])
        dossier = Dossier(report, parse_report(report))
        for step in (find_entities, find_quotations, resolve_pronouns):
            dossier.add(step(dossier))
        _count(doc, dossier, table)
        told.update(_judge(judged.get(doc["doc_id"], {}), dossier))
    for word, count in sorted(table.items()):
        line = f"PolNeAR dev speakers, {word:4s} {count['all']:4d}: resolved {count['resolved']}"
        print(f"{line}, doubted {count['doubted']}, of the wrong gender {count['gender']}")

    share = told["right"] / max(told.total(), 1)
    print(f"PolNeAR dev, judged he and she: right {told['right']} of {told.total()} ({share:.3f}),", end=" ")
    print(f"wrong {told['wrong']}, left open {told['open']}")


def _judged() -> dict[str, dict[int, str]]:
    """Article -> offset of a pronoun -> digest of the right person's last name."""
    rows: dict[str, dict[int, str]] = {}
    for row in read_table(Path(__file__).with_name("judged.tsv")):
        rows.setdefault(row["article"], {})[int(row["offset"])] = row["person"]
    return rows


def _judge(rows: dict[int, str], dossier: Dossier) -> Iterator[str]:
    pronouns = {m.begin: m for m in dossier.mentions.values() if m.form == "pronoun"}
    for offset, person in rows.items():
        mention = pronouns.get(offset)
        if mention is None:
            yield "open"
            continue
        last = dossier.entities[mention.entity].name.split()[-1].lower().rstrip(".")
        yield "right" if blake2b(last.encode(), digest_size=4).hexdigest() == person else "wrong"


def _count(doc: dict[str, object], dossier: Dossier, table: dict[str, Counter[str]]) -> None:
    pronouns = {m.begin: m for m in dossier.mentions.values() if m.form == "pronoun"}
    doubted = {doubt.begin for doubt in dossier.doubts.values() if doubt.code == "uncertain-pronoun"}
    for quote in doc["quotes"]:  # type: ignore[attr-defined]
        if not quote["source"]:
            continue
        begin, end = quote["source"][0][0], quote["source"][-1][1]
        word = dossier.report.text[begin:end].lower()
        if word not in ("he", "she", "they", "who"):
            continue
        count = table.setdefault(word, Counter())
        count["all"] += 1
        mention = pronouns.get(begin)
        count["resolved"] += mention is not None
        count["doubted"] += begin in doubted
        if mention is not None and word in _GENDER:
            told = gender_of(dossier.entities[mention.entity].name)
            count["gender"] += told not in ("", _GENDER[word])
