"""Piles of dated articles: hide the date of a third of them and see what the passes make of the words alone."""

import gzip
import json
from collections.abc import Iterator
from datetime import date
from hashlib import blake2b
from pathlib import Path
from typing import Any

import msgspec

from bench.dates.tally import Tally, header, is_held_out, kind_of, merged
from bench.gold import need
from dateline.clean import clean
from dateline.dating import Pile, date_from_inside, date_from_pile, date_report
from dateline.extract.times import find_times
from dateline.model import Declared, Dossier, Layers, Published, Source

PASSES = ("own evidence", "from inside", "from the pile", "all passes")


def piles() -> Iterator[tuple[str, list[dict[str, Any]]]]:
    timelines, clusters = need("gold", "timelines"), need("gold", "clusters")
    paths = [*sorted(timelines.glob("*/*/articles.jsonl.gz")), timelines / "timeset.jsonl.gz"]
    paths += [
        clusters / f"{name}.jsonl.gz" for name in ("basil_triplets", "g5_news_cluster", "allsides_roundup_articles")
    ]
    for path in paths:
        name = path.parent.name if path.name.startswith("articles") else path.name.partition(".")[0]
        yield name, [article for article in _read(path) if article.get("published")]


def _read(path: Path) -> list[dict[str, Any]]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def is_hidden(name: str) -> bool:
    return blake2b(name.encode(), salt=b"hidden").digest()[0] % 3 == 0


def read_article(article: dict[str, Any], hidden: bool) -> tuple[Layers, Published]:
    """An article's times and blocks, and what its own evidence says; the given date is declared unless hidden."""
    words = f"{article.get('title') or ''}\n\n{article['text']}".strip()
    declared = Declared(published=None if hidden else str(article["published"])[:10])
    source = Source(file=str(article["id"]), data=words.encode(), declared=declared)
    report, _ = clean(source)
    published, _ = date_report(source, report)
    dossier = Dossier(report=msgspec.structs.replace(report, published=published))
    dossier.add(find_times(dossier))
    return dossier.layers(), published


def measure(articles: list[dict[str, Any]]) -> dict[str, dict[bool, Tally]]:
    """Tallies by pass, apart for held-out articles."""
    tallies = {name: {True: Tally(), False: Tally()} for name in PASSES}
    read = [(a, is_hidden(str(a["id"])), *read_article(a, is_hidden(str(a["id"])))) for a in articles]
    pile = Pile(layers for _, hidden, layers, _ in read if not hidden)
    for article, hidden, layers, own in read:
        if hidden:
            gold, held = date.fromisoformat(str(article["published"])[:10]), is_held_out(str(article["id"]))
            answers = _passes(layers, own, pile)
            for name, published in answers.items():
                kind = kind_of(published.edtf, gold)
                what = f"{article['id']} {gold} said {published.edtf}: {(published.note or '')[:160]}"
                tallies[name][held].add(kind, f"{name}: {what}")
    return tallies


def _passes(layers: Layers, own: Published, pile: Pile) -> dict[str, Published]:
    answers = {"own evidence": own}
    best = own
    if own.edtf is None:
        dossier = Dossier(report=layers.report, times={t.id: t for t in layers.times})
        best = answers["from inside"] = date_from_inside(dossier)[0] or Published()
        report = msgspec.structs.replace(layers.report, published=best)
        matched = date_from_pile(msgspec.structs.replace(layers, report=report), pile)[0]
        answers["from the pile"] = matched or Published()
        best = matched or best
    return {**answers, "all passes": best}


def run(errors: int, held_shown: bool) -> None:
    by_pile = {name: measure(articles) for name, articles in piles()}
    for step in PASSES:
        print(header(f"hidden dates, {step}"))
        for name, tallies in by_pile.items():
            print(merged(tallies[step].values()).row(name))
        held = merged(t[step][True] for t in by_pile.values())
        rest = merged(t[step][False] for t in by_pile.values())
        print(rest.row("all piles"))
        print(held.row("all piles, held out"))
        for miss in [*rest.misses, *(held.misses if held_shown else ())][:errors]:
            print(f"    wrong: {miss}")
