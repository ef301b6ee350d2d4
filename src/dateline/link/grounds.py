"""Each conflict once, and why it is one: one plain sentence per conflict, for `dateline why`."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from dateline.link.conflicts import make_conflict
from dateline.model import Conflict, Reason, Span

#: What reports differ on, in words.
_TOLD = {
    "date": "when it was",
    "number": "how many",
    "actor": "who did it",
    "speaker": "who said it",
    "place": "where it was",
    "sequence": "what it came after",
    "scope": "what it covers",
    "status": "what became of it",
    "wording": "which words were said",
}
_MARKS = ('"', "“", "«")
_WHY = {
    "conflict": "both cannot be right",
    "difference": "both may be right: they differ in exactness, strength or framing",
}


def distinct_conflicts(
    conflicts: Iterable[Conflict], counts: Iterable[Conflict] = (), alike_told: Iterable[Conflict] = ()
) -> list[Conflict]:
    """Each conflict once: those that set the same values against each other on one record are one, sorted by id.

    `counts`: tolls, of which one report may give two, each of another source; `alike_told`: what tellings in like
    words differ in. What they show again is left out.
    """
    alike: dict[tuple[object, ...], list[Conflict]] = defaultdict(list)
    every = set(filter(_of_two_reports, conflicts))
    every |= {one for one in counts if not any(_shown(one, other) for other in every if other.attribute == "number")}
    every |= {one for one in alike_told if not any(_beside(one, other) for other in every)}
    for one in sorted(every, key=lambda c: c.id):
        alike[one.about, one.attribute, tuple(sorted(v.value for v in one.values))].append(one)
    return sorted((_as_one(held) for held in alike.values()), key=lambda c: c.id)


def _of_two_reports(one: Conflict) -> bool:
    """A report that words a thing twice does not differ with itself, nor does a number it gives of something else.

    But its paraphrase of words that it also quotes may lead away from them.
    """
    if one.attribute not in ("wording", "number"):
        return True
    quoted = {any(mark in value.value for mark in _MARKS) for value in one.values}
    reports = {span.report for value in one.values for span in value.evidence}
    return len(reports) > 1 or (one.attribute == "wording" and len(quoted) > 1)


def _shown(one: Conflict, other: Conflict) -> bool:
    """Whether another record sets the same sentences side by side."""
    return {s for v in one.values for s in v.evidence} <= {s for v in other.values for s in v.evidence}


def _beside(one: Conflict, other: Conflict) -> bool:
    """Whether another record of its kind sets words of the same sentences side by side."""
    theirs = [s for v in other.values for s in v.evidence]
    return one.attribute == other.attribute and all(
        any(a.report == b.report and a.begin < b.end and b.begin < a.end for b in theirs)
        for v in one.values
        for a in v.evidence
    )


def _as_one(alike: list[Conflict]) -> Conflict:
    """The evidence of all; `conflict` where any of them is."""
    first = min(alike, key=lambda c: (c.degree != "conflict", c.id))
    if len(alike) == 1:
        return first
    sides: list[tuple[str, tuple[Span, ...]]] = [(v.value, v.evidence) for v in first.values]
    sides += [(v.value, v.evidence) for c in alike if c is not first for v in c.values]
    return make_conflict(first.attribute, first.degree, first.about, sides, first.state, first.resolution)


def conflict_reasons(conflicts: Iterable[Conflict], outlet_of: Mapping[str, str]) -> Iterator[Reason]:
    """Why each conflict is one, with the words of every side. `outlet_of`: report -> who published it."""
    for one in conflicts:
        told = "; ".join(f"{_names(v.evidence, outlet_of)}: {v.value}" for v in one.values)
        if one.state == "superseded":
            why = f"told at different times, the later takes the place of the earlier ({one.resolution})"
        else:
            why = _WHY[one.degree]
        note = f"reports differ on {_TOLD[one.attribute]}, and {why}. {told}"
        evidence = tuple(span for value in one.values for span in value.evidence)
        rule = f"link/{one.attribute}-{one.degree}"
        yield Reason(target=one.id, aspect=one.attribute, rule=rule, note=note, evidence=evidence)


def _names(evidence: Iterable[Span], outlet_of: Mapping[str, str]) -> str:
    return ", ".join(dict.fromkeys(outlet_of[span.report] for span in evidence))
