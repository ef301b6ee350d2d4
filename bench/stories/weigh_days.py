"""`python -m bench.stories.weigh_days`: can what is seen of a deed without time words say which day it was done?

Of the deeds that stand as "by the day of the report", each day at hand (`at_hand.py`) is a candidate. It is right if
it is the reader's day; where the reader gave a stretch, none is. The weights of a logistic regression are learned
from all other stories. Told are: how often the best candidate of a deed is right, from the surest on; what is won and
spoilt in the story left out from the least weight on with which the others are right as often as asked; and the same
of rules of at most three traits (`mined_days.py`). Nothing is written: until that is found, these deeds keep "by".
"""

from bisect import bisect
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import partial
from itertools import groupby
from pathlib import Path
from unittest import mock

import msgspec
import numpy as np

from bench.stories.at_hand import AtHand, Candidate, Days
from bench.stories.export import is_day
from bench.stories.gold import PILES, Telling, rows, stories, tellings
from bench.stories.mined_days import held_by_rules
from bench.stories.pairing import Record, paired
from bench.stories.weigh import Floats, regression
from dateline.calendar import Bounds
from dateline.extract.events import step, traits
from dateline.extract.events.day_beside import with_named_day
from dateline.extract.events.draft import Draft
from dateline.extract.events.news import is_in_quotes
from dateline.extract.events.story import story_day
from dateline.ingest import read_sources
from dateline.model import Declared, Dossier, Doubt, Source, When
from dateline.pipeline import reading

#: What has come to pass, or is said not to have.
PAST = frozenset({"occurred", "negated", "denied"})
#: A trait has a weight when so many candidates have it; how strongly weights are held near nothing.
OFTEN, HELD = 20, 33.0
ASKED, FIRST = (0.70, 0.80, 0.85, 0.90, 0.95), (20, 40, 60, 100, 150, 200, 300)
#: At least so many deeds of the other stories must be right as often as asked.
FEWEST = 15
Place = tuple[int, int]


def candidates(name: str) -> Iterator[Candidate]:
    """The days at hand for what a reader notes and we leave open, in a story whose reports are told their days."""
    known = {row["report"]: row["published"] for row in rows(PILES / name, "dates") if is_day(row["published"])}
    texts = {path.stem: path.read_text(encoding="utf-8") for path in (PILES / name / "reports").glob("*.txt")}
    gold = tellings(PILES / name, "events", texts)
    for source in read_sources([PILES / name / "reports"]):
        if isinstance(source, Doubt):
            raise RuntimeError(source.message)
        report = Path(source.file).stem
        if report in known:
            here = [one for one in gold if one.row["report"] == report]
            yield from _of_report(name, report, source, known[report], here)


def _of_report(name: str, report: str, source: Source, published: str, gold: list[Telling]) -> Iterator[Candidate]:
    source = msgspec.structs.replace(source, declared=Declared(published=published))
    left: dict[Place, list[tuple[AtHand, frozenset[str]]]] = {}
    known: list[Days] = []

    def begin(dossier: Dossier) -> Bounds | None:
        known.append(Days(dossier, story := story_day(dossier)))
        return story

    def settle(dossier: Dossier, draft: Draft, settled: When) -> When:
        found = with_named_day(dossier, draft, settled)
        if found.edtf == f"../{published}":
            left[draft.begin, draft.end] = [(d, traits_of(known[-1], draft, d)) for d in known[-1].at_hand(draft)]
        known[-1].note(draft, found)
        return found

    with mock.patch.object(step, "story_day", begin), mock.patch.object(step, "with_named_day", settle):
        layers = reading.read_source(source)
    if any(doubt.code == "step-crashed" for doubt in layers.doubts):
        raise RuntimeError(f"{source.file} of {name} could not be read")
    ours: list[Record] = [{"begin": e.begin, "status": e.status} for e in layers.events]
    for number, found in paired(gold, ours, _worth).items():
        row, event = gold[number].row, layers.events[found]
        if event.status in PAST and row["status"] in PAST | {"ongoing"}:
            for day, seen in left.get((event.begin, event.end), ()):
                yield Candidate((name, report, event.begin), _verdict(row["when"], day), seen)


def _worth(one: Telling, record: Record) -> float:
    inside = one.begin <= record["begin"] < one.end
    return 1 + (record["status"] == one.row["status"]) / 4 if inside else 0


def _verdict(reader: str, ours: AtHand) -> str:
    if not is_day(reader.rstrip("~?")):
        return "too exact"
    return "right" if reader.rstrip("~?") == ours.day.isoformat() else "wrong"


def traits_of(days: Days, draft: Draft, day: AtHand) -> frozenset[str]:
    """What is seen of a deed, of a day at hand, and of both together."""
    deed, at = set(_of_deed(days, draft)), set(_of_day(days, draft, day))
    main = next(way for way in WAYS if way in day.ways)
    return frozenset(deed | at | {f"{main}: {one}" for one in deed | at})


#: The ways in which a day is near, the nearest first.
WAYS = ("own verb", "host", "here", "last", "deed", "lead", "later here", "next", "last but one", "published", "eve")


def _of_deed(days: Days, draft: Draft) -> Iterator[str]:
    clause = draft.trigger.clause
    tense, kind = traits._tense(clause), traits._clause(clause)
    yield from (f"tense={tense}", f"clause={kind}", f"both={tense}/{kind.split(':')[0]}")
    yield from (f"kind={draft.trigger.frame.kind}", f"doer={traits._doers(clause)}")
    quoted = "direct" if is_in_quotes(draft) else draft.quotation.kind if draft.quotation else "none"
    yield from (f"quoted={quoted}", f"block={draft.paragraph.kind}", f"status={draft.reading.status}")
    body = [p.begin for p in days.dossier.paragraphs if p.kind == "body"]
    above = sum(begin < draft.paragraph.begin for begin in body)
    yield f"above={bisect((1, 2, 4, 8), above)}"
    if days.story is not None and days.published is not None:
        yield f"lead={min(2, (days.published - days.story).days)}"
    yield from (name for name in ("aside", "life") if getattr(draft, name))
    yield f"days={bisect((2, 4, 8, 12), len(days.often))}"
    yield from (f"with={c.lower_}" for c in clause.children if c.dep_ in ("advmod", "mark") and c.i < clause.i)


def _of_day(days: Days, draft: Draft, day: AtHand) -> Iterator[str]:
    yield from (f"way={way}" for way in day.ways)
    yield f"ways={len(day.ways)}"
    if days.published is not None:
        yield f"gone={bisect((1, 2, 4, 8), (days.published - day.day).days)}"
    told = [near.day for near in days.told]
    yield f"named={bisect((0.01, 0.2, 0.4, 0.7), days.often[day.day] / max(1, sum(days.often.values())))}"
    yield f"told={bisect((0.01, 0.2, 0.4, 0.7), told.count(day.day) / max(1, len(told)))}"
    if day.near is not None:
        sentence, paragraph = days.place(draft.begin)
        tense = traits._tense(day.near.verb)
        yield f"sentences={bisect((1, 2, 3, 5, 9), abs(sentence - day.near.sentence))}"
        yield f"paragraph={paragraph == day.near.paragraph}"
        yield f"tenses={tense}>{traits._tense(draft.trigger.clause)}"
        between = range(*sorted((day.near.begin, draft.begin)))
        yield f"between={any(n.begin in between and n.day != day.day for n in days.named)}"


def left_out(seen: Sequence[Candidate]) -> Floats:
    """What each candidate weighs by weights learned from all other stories."""
    often = Counter(trait for one in seen for trait in one.traits)
    place = {name: i for i, name in enumerate(sorted(t for t in often if often[t] >= OFTEN))}
    found = [sorted(place[t] for t in one.traits if t in place) for one in seen]
    at = np.full((len(found), max(map(len, found))), len(place))
    for i, row in enumerate(found):
        at[i, : len(row)] = row
    goal = np.array([one.verdict == "right" for one in seen], dtype=np.float64)
    story, scores = np.array([one.deed[0] for one in seen]), np.zeros(len(seen))
    for name in sorted(set(story)):
        rest = story != name
        weights = regression(at[rest], goal[rest], np.ones(int(rest.sum())), np.zeros(len(place) + 1), HELD)
        scores[~rest] = weights[at[~rest]].sum(1)
    return scores


def best_of(seen: Sequence[Candidate], scores: Floats) -> list[tuple[float, Candidate]]:
    """The heaviest day of each deed, the surest deed first."""
    weighed = sorted(zip(scores.tolist(), seen, strict=True), key=lambda pair: (pair[1].deed, -pair[0]))
    firsts = [next(group) for _, group in groupby(weighed, key=lambda pair: pair[1].deed)]
    return sorted(firsts, key=lambda pair: -pair[0])


def asked_for(best: Sequence[tuple[float, Candidate]], least: float) -> Counter[str]:
    """Verdicts in each story on what weighs as much as makes those of the others right so often."""
    verdicts: Counter[str] = Counter()
    for name in {one.deed[0] for _, one in best}:
        others = [(score, one.verdict == "right") for score, one in best if one.deed[0] != name]
        right = np.cumsum([good for _, good in others]) / np.arange(1, len(others) + 1)
        reached = [i for i in range(FEWEST - 1, len(others)) if right[i] >= least]
        if reached:
            floor = others[reached[-1]][0]
            verdicts.update(one.verdict for score, one in best if one.deed[0] == name and score >= floor)
    return verdicts


def main() -> None:
    seen = [one for name in stories() for one in candidates(name)]
    best = best_of(seen, left_out(seen))
    reach = len({one.deed for one in seen if one.verdict == "right"})
    print(f"{len(best)} deeds, the reader's day at hand for {reach}; of the surest, in stories left out:")
    told = partial(_told, verdicts=("right", "wrong", "too exact"))
    for many in FIRST:
        print(told(f"first {many}", Counter(one.verdict for _, one in best[:many])))
    for least in ASKED:
        print(told(f"asked {least:.2f}", asked_for(best, least)))
    for least in ASKED:
        print(told(f"rules {least:.2f}", held_by_rules(seen, least)))


def _told(what: str, count: Counter[str], verdicts: Sequence[str]) -> str:
    share = count["right"] / max(1, count.total())
    return f"{what:10} {share:.2f} right of {count.total()}: " + ", ".join(f"{count[v]} {v}" for v in verdicts)


if __name__ == "__main__":
    main()
