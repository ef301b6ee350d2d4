"""Pronoun speakers of PolNeAR dev. The set does not say who they are: counted is what is resolved and what is not.

A speaker `she` whose entity bears a man's given name, or the other way round, is wrong for sure.
"""

from collections import Counter

from bench.quotations.gold import plain_report, polnear
from dateline.extract.entities import find_entities, resolve_pronouns
from dateline.extract.entities.people import gender_of
from dateline.extract.quotations import find_quotations
from dateline.model import Dossier
from dateline.parse import parse_report

_GENDER = {"he": "m", "she": "f"}


def pronoun_speakers(articles: int) -> None:
    """Print for he, she, they and who: how many, resolved, doubted, and of the wrong gender."""
    table: dict[str, Counter[str]] = {}
    for doc in polnear("dev", slice(articles)):
        report = plain_report(doc["doc_id"], doc["text"])
        dossier = Dossier(report, parse_report(report))
        for step in (find_entities, find_quotations, resolve_pronouns):
            dossier.add(step(dossier))
        _count(doc, dossier, table)
    for word, count in sorted(table.items()):
        line = f"PolNeAR dev speakers, {word:4s} {count['all']:4d}: resolved {count['resolved']}"
        print(f"{line}, doubted {count['doubted']}, of the wrong gender {count['gender']}")


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
