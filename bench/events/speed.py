"""What finding events costs beside bare spaCy, in one process and one run.

The event layer is the step `find_events`: event mentions with their type, actors and recipients, place, parties,
quantities, status, date and reasons. Cleaning, times, the parse, entities, quotations and pronouns are there before
its clock starts; lines, orders and commitments come after it and are told apart. Bare spaCy parses the distinct
paragraphs of the same reports in batches of 16, with the same model. Both take turns; each counts with its least.
"""

import tempfile
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from time import process_time

from bench.speed.__main__ import sample
from bench.speed.work import BATCH
from bench.stories.gold import PILES, stories
from dateline.engine import one_thread
from dateline.ingest import read_sources
from dateline.model import Dossier, Layers, Source
from dateline.parse import Parses, language_model, parse_reports
from dateline.pipeline.reading import STEPS, read_source

#: What the event layer may cost, in the time of bare spaCy.
AIM = 0.20
#: Turns of both; of Reuters reports so many.
ROUNDS, REPORTS = 3, 60
LAYER = "find_events"
Cost = dict[str, float]


def measure(_errors: int = 0, _share: str = "all") -> dict[str, float]:
    """Ratio of CPU times, step by step, for our own stories and, where it is, for the load sample of Reuters."""
    one_thread()  # before a matrix library is loaded: threads that wait would count as spaCy's time
    found = _told("stories", [PILES / name / "reports" for name in stories()])
    with tempfile.TemporaryDirectory() as folder:
        try:
            pile = sample(Path(folder), REPORTS)
        except SystemExit:
            return found
        return found | _told("reuters", [pile])


def _told(name: str, paths: Sequence[Path]) -> dict[str, float]:
    """The least of each over all rounds, as shares of the least of bare spaCy."""
    layers = [read_source(one, parsed=False) for one in read_sources(paths) if isinstance(one, Source)]
    rounds = [_round(layers) for _ in range(ROUNDS)]
    least = {key: min(one[key] for one in rounds) for key in rounds[0]}
    spacy = least.pop("bare spaCy")
    shares = {f"{name} {key}": cost / spacy for key, cost in least.items()}
    return {
        f"{name} bare spaCy, CPU s": spacy,
        f"{name} events, CPU s": least[LAYER],
        f"{name} events / spaCy": least[LAYER] / spacy,
        f"{name} aim": AIM,
        **shares,
    }


def _round(layers: Sequence[Layers]) -> Cost:
    """CPU seconds of bare spaCy and of each step over the same reports."""
    cost = {"our parse": 0.0, **{step.__name__: 0.0 for step in STEPS}}
    texts: set[str] = set()
    for some in _batches(layers):
        reports = [one.report for one in some]
        began = process_time()
        paragraphs = parse_reports(reports, Parses())
        cost["our parse"] += process_time() - began
        texts.update(p.doc.text for own in paragraphs for p in own)
        for one, own in zip(some, paragraphs, strict=True):
            _read(Dossier(one.report, own, {t.id: t for t in one.times}), cost)
    return cost | {"bare spaCy": _spacy(sorted(texts))}


def _batches(layers: Sequence[Layers]) -> Iterator[Sequence[Layers]]:
    return (layers[at : at + BATCH] for at in range(0, len(layers), BATCH))


def _read(dossier: Dossier, cost: Cost) -> None:
    """Run each step on the findings of those before it, and add up what each costs."""
    for step in STEPS:
        began = process_time()
        found = list(step(dossier))
        cost[step.__name__] += process_time() - began
        dossier.add(found)


def _spacy(texts: Iterable[str]) -> float:
    began = process_time()
    for _ in language_model().pipe(texts, batch_size=BATCH):
        pass
    return process_time() - began
