"""Copies and origins: which reports are the same text, and whose text it first was.

Candidates come from MinHash/LSH over five-word runs (`preparing.py`) and from a sample of shared runs, which also
finds a digest inside a long report; the decision is made on the runs themselves. The earlier published is the source:
all reports stand in one order for that, so that no two go back to each other, whoever else prints the same text.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from struct import iter_unpack, unpack

from dateline.link.houses import house
from dateline.link.join import connected
from dateline.link.pile import Pile, outlet_key
from dateline.link.prepared import SAMPLE
from dateline.model import Reason, Report, content_id

#: Bytes of a band of a sketch.
BAND = 8
#: Runs that so many reports share are boilerplate as keys; the near copies among them meet by LSH.
COMMON = 40
#: Shares of the shorter report's runs that the other holds too.
IDENTICAL, NEAR, REVISED, DERIVED = 0.95, 0.8, 0.5, 0.25
#: A copy of few words proves nothing: that many runs must be shared for a derivation.
LEAST = 8
#: A run under so many unlike reports of one outlet is that outlet's house text.
HOUSE = 3


@dataclass(frozen=True, slots=True)
class Likeness:
    """How much two reports share: `likeness` of all runs (Jaccard), `share` of the shorter one's (containment)."""

    one: str
    other: str
    likeness: float
    share: float
    grade: str


def likenesses(pile: Pile) -> list[Likeness]:
    """All pairs of reports that share enough to be one text or one made from the other."""
    pairs = sorted(_candidates(pile))
    texts = {key: frozenset(_runs(pile, key)) for key in dict.fromkeys(key for pair in pairs for key in pair)}
    found = [pair for one, other in pairs if (pair := _compare(one, other, texts, frozenset()))]
    common = _house_text(pile, found, texts)
    loose = [_compare(p.one, p.other, texts, common) if p.grade == "derived" else p for p in found]
    return [pair for pair in loose if pair]


def _runs(pile: Pile, report: str) -> tuple[int, ...]:
    """The runs of a report, those of the sample first."""
    packed = pile.prepared[report].runs
    return unpack(f"<{len(packed) // 8}Q", packed)


def _house_text(pile: Pile, pairs: list[Likeness], texts: Mapping[str, frozenset[int]]) -> frozenset[int]:
    """Runs an outlet prints under unlike reports: sign-up lines, disclaimers. They say nothing about the source."""
    family = _families(pile, pairs)
    holders: dict[int, set[tuple[str, str]]] = defaultdict(set)
    for pair in (p for p in pairs if p.grade == "derived"):
        for run in texts[pair.one] & texts[pair.other]:
            holders[run].update((outlet_key(pile.reports[key]), family[key]) for key in (pair.one, pair.other))
    return frozenset(
        run for run, held in holders.items() if max(Counter(outlet for outlet, _ in held).values()) >= HOUSE
    )


def _families(pile: Pile, pairs: list[Likeness]) -> dict[str, str]:
    return connected(pile.reports, ((p.one, p.other) for p in pairs if p.grade != "derived"))


def _candidates(pile: Pile) -> set[tuple[str, str]]:
    return set(_by_sketch(pile)) | set(_by_sample(pile))


def _by_sketch(pile: Pile) -> Iterator[tuple[str, str]]:
    """Reports that share a band of their sketches."""
    held: dict[tuple[int, bytes], list[str]] = defaultdict(list)
    for key in sorted(pile.reports):
        sketch = pile.prepared[key].sketch
        for at in range(0, len(sketch), BAND):
            same = held[at, sketch[at : at + BAND]]
            yield from ((other, key) for other in same)
            same.append(key)


def _by_sample(pile: Pile) -> Iterator[tuple[str, str]]:
    held: dict[int, list[str]] = defaultdict(list)
    for key in sorted(pile.reports):
        for (run,) in iter_unpack("<Q", pile.prepared[key].runs):
            if run % SAMPLE:  # those of the sample come first
                break
            held[run].append(key)
    for keys in held.values():
        if 2 <= len(keys) <= COMMON:
            yield from ((one, other) for i, one in enumerate(keys) for other in keys[i + 1 :])


def _compare(one: str, other: str, texts: Mapping[str, frozenset[int]], common: frozenset[int]) -> Likeness | None:
    a, b = texts[one], texts[other]
    if common:
        a, b = a - common, b - common
    shared = len(a & b)
    if shared < min(LEAST, len(a), len(b)):
        return None
    likeness, share = shared / (len(a) + len(b) - shared), shared / min(len(a), len(b))
    grade = _grade(likeness, share)
    return Likeness(one, other, likeness, share, grade) if grade else None


def _grade(likeness: float, share: float) -> str | None:
    if likeness >= IDENTICAL:
        return "identical"
    if share >= NEAR:
        return "near"
    if share >= REVISED:
        return "revised"
    return "derived" if share >= DERIVED else None


@dataclass(frozen=True, slots=True)
class Origins:
    """`copy_of`: report -> the report whose text it is. `origin_of`: report -> origin family, for every report."""

    copy_of: dict[str, str]
    origin_of: dict[str, str]
    reasons: tuple[Reason, ...]


def find_origins(pile: Pile) -> Origins:
    """Let each report point at the best earlier one it was made from, and follow the pointers to the first.

    The origin of a family is the outlet of its first report: an outlet's second report is no second origin.
    """
    source = _sources(pile, likenesses(pile))
    origin_of = {key: _origin(pile.reports[_first(key, source)]) for key in pile.reports}
    copy_of = {key: pair.one for key, pair in source.items() if pair.grade != "derived"}
    return Origins(copy_of, origin_of, tuple(_reasons(pile, source)))


def _sources(pile: Pile, pairs: list[Likeness]) -> dict[str, Likeness]:
    """The nearest source of each report that has one, as a pair with the source first."""
    seniority, best = _seniority(pile, pairs), dict[str, Likeness]()
    for pair in pairs:
        first, later = sorted((pair.one, pair.other), key=seniority.__getitem__)
        turned = Likeness(first, later, pair.likeness, pair.share, pair.grade)
        if later not in best or _rank(pile, turned) < _rank(pile, best[later]):
            best[later] = turned
    return best


def _seniority(pile: Pile, pairs: list[Likeness]) -> dict[str, tuple[object, ...]]:
    """Sorts the reports of `pairs`. Earlier day first; on one day the agency before those who credit it.

    Then the outlet with more reports, so that a stray copy does not take a known one's place; then the longer text.
    One without a day may be as old as the first of its family that has one. Of pairs compared each in its own way,
    three could follow each other in a circle, and a copy in such a circle would be an origin of its own.
    """
    family = _families(pile, pairs)
    found = {key for pair in pairs for key in (pair.one, pair.other)}
    days, credited = defaultdict[str, set[date]](set), defaultdict[str, set[str]](set)
    for key in sorted(found):
        days[family[key]].update(day for day in (pile.day(key),) if day)
        credited[family[key]].update(house(agency) for agency in pile.reports[key].agencies)

    def place(key: str) -> tuple[object, ...]:
        outlet, home = outlet_key(pile.reports[key]), family[key]
        day = pile.day(key) or min(days[home], default=date.max)
        size, length = pile.outlet_size[outlet], len(pile.reports[key].text)
        return day, outlet not in credited[home], -size, -length, key

    return {key: place(key) for key in found}


def _rank(pile: Pile, pair: Likeness) -> tuple[object, ...]:
    return -round(pair.share, 3), *pile.age(pair.one)


def _first(key: str, source: dict[str, Likeness]) -> str:
    """Follow the pointers to the first report; each points at one before it."""
    while key in source:
        key = source[key].one
    return key


def _origin(report: Report) -> str:
    return content_id("o", outlet_key(report))


def _reasons(pile: Pile, source: dict[str, Likeness]) -> Iterator[Reason]:
    words_of = {"identical": "is the same text as", "near": "is nearly the same text as", "revised": "revises"}
    for key in sorted(source):
        pair = source[key]
        verb = words_of.get(pair.grade, "takes over passages of")
        note = f"{verb} {pile.reports[pair.one].file}: {pair.share:.0%} of its five-word runs stand there too"
        yield Reason(target=key, aspect="origin", rule=f"link/{pair.grade}", note=note)
    for agency, reports in sorted(_credits(pile).items()):
        for report in reports:
            note = f"credits {agency}, as {len(reports) - 1} other reports here do: their agreement may go back to it"
            yield Reason(target=report, aspect="origin", rule="link/agency-credit", note=note)


def _credits(pile: Pile) -> dict[str, list[str]]:
    """Agencies that two or more reports credit."""
    named: dict[str, list[str]] = defaultdict(list)
    for key, report in pile.reports.items():
        for agency in sorted(Counter(report.agencies)):
            named[agency].append(key)
    return {agency: keys for agency, keys in named.items() if len(keys) > 1}
