"""Softer differences between reports on one event: records, causes, topics, how likely it was, which day.

All are of degree `difference`, except a record claimed for two different kinds of thing, of which one must be wrong.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from itertools import combinations
from pathlib import Path

from dateline.lexicon import read_table
from dateline.link.bounds import bounds_or_none
from dateline.link.conflicts import make_conflict
from dateline.link.happenings import Happening, span
from dateline.link.pile import Pile
from dateline.link.windows import is_stated
from dateline.link.words import content
from dateline.model import Conflict, EventMention, Span

#: A record: an ordinal or superlative, what it is the first of, and since when.
_RECORD = re.compile(
    r"\b(?P<rank>first|last|(?:second|third)[- ]\w+est|\w{3,}est|most \w+|highest-\w+)\b(?P<kind>[^.;,]{0,90}?)\s"
    r"(?:in|since|for)\s(?P<span>(?:(?:nearly|almost|about|some|over|more than|less than|at least)\s)?"
    r"(?:\d+|\w+)\s(?:years|decades|months|weeks|generations))\b",
    re.IGNORECASE,
)
_CAUSE = re.compile(
    r"\b(?:after|following|because of|due to|over|in response to|in the wake of)\s(?P<cause>[^.;]{8,140})"
)
_TOPIC = re.compile(r"^[^.;,]{0,25}?\b(?:on|about|over|concerning)\s(?P<topic>[^.;,]{6,90})", re.IGNORECASE)
#: Two stretches that share more of their content than this say the same.
SAME_MATTER = 0.6


def soft_differences(pile: Pile, items: Sequence[Happening]) -> Iterator[Conflict]:
    """Yield what reports on one event tell differently without contradicting each other outright."""
    for item in items:
        if len({m.report for m in item.mentions}) > 1:
            mentions = sorted(item.mentions, key=lambda m: (pile.age(m.report), m.begin, m.id))
            yield from _records(pile, item.id, mentions)
            yield from _causes(pile, item, mentions)
            yield from _likelihoods(pile, item.id, mentions)
            yield from _topics(pile, item, mentions)
            yield from _plan_days(item.id, mentions)


Told = tuple[str, EventMention]


def _told(mentions: Sequence[EventMention], read: Callable[[EventMention], str | None]) -> list[Told]:
    """What each report says first, by what `read` finds."""
    found: dict[str, Told] = {}
    for mention in mentions:
        if mention.report not in found and (words := read(mention)):
            found[mention.report] = (words, mention)
    return list(found.values())


def _differ(
    pile: Pile, about: str, attribute: str, told: Sequence[Told], degree: str = "difference"
) -> Iterator[Conflict]:
    """A conflict where two of the stretches do not say the same."""
    if any(not _same(one, other) for (one, _), (other, _) in combinations(told, 2)):
        sides = [(words, [_place(pile, mention, words)]) for words, mention in told]
        yield make_conflict(attribute, degree, about, sides)


def _same(one: str, other: str) -> bool:
    a, b = set(content(one)), set(content(other))
    return len(a & b) >= SAME_MATTER * max(len(a), len(b), 1)


def _place(pile: Pile, mention: EventMention, words: str) -> Span:
    begin, end = mention.sentence
    at = pile.reports[mention.report].text.find(words, begin, end)
    return Span(mention.report, at, at + len(words)) if at >= 0 else span(mention)


def _records(pile: Pile, about: str, mentions: Sequence[EventMention]) -> Iterator[Conflict]:
    """ "The first minister in five years" and "the first official in nearly five years" are two claims."""
    told = [(m, found) for m in mentions if (found := _RECORD.search(pile.sentence(m)))]
    ranks: dict[str, dict[str, tuple[EventMention, re.Match[str]]]] = defaultdict(dict)
    for mention, found in told:
        ranks[found["rank"].lower()].setdefault(mention.report, (mention, found))
    for rank in sorted(ranks):
        claims = list(ranks[rank].values())
        kinds = {" ".join(content(found["kind"])) for _, found in claims}
        spans = {found["span"].lower() for _, found in claims}
        if len(kinds) > 1 or len(spans) > 1:
            sides = [(found[0], [_place(pile, m, found[0])]) for m, found in claims]
            yield make_conflict("scope", "conflict" if len(kinds) > 1 else "difference", about, sides)


def _causes(pile: Pile, item: Happening, mentions: Sequence[EventMention]) -> Iterator[Conflict]:
    """What was called off, refused or punished after what: reports may name different things."""
    if item.families & {"postpone", "cancel", "resign", "sanction", "arrest", "protest", "dismiss"}:
        yield from _differ(
            pile, item.id, "sequence", _told(mentions, lambda m: _after_trigger(pile, m, _CAUSE, "cause"))
        )


def _topics(pile: Pile, item: Happening, mentions: Sequence[EventMention]) -> Iterator[Conflict]:
    """What talks are to be about."""
    if "meet" in item.families:
        yield from _differ(
            pile, item.id, "scope", _told(mentions, lambda m: _after_trigger(pile, m, _TOPIC, "topic"))
        )


def _after_trigger(pile: Pile, mention: EventMention, pattern: re.Pattern[str], part: str) -> str | None:
    words = pile.reports[mention.report].text[mention.end : mention.sentence[1]]
    found = pattern.match(words) if pattern.pattern.startswith("^") else pattern.search(words)
    return found[part].strip() if found else None


@cache
def _hedges() -> tuple[tuple[re.Pattern[str], str], ...]:
    rows = read_table(Path(__file__).with_name("hedges.tsv"))
    return tuple((re.compile(rf"\b{re.escape(r['words'])}\b", re.IGNORECASE), r["likelihood"]) for r in rows)


def _likelihoods(pile: Pile, about: str, mentions: Sequence[EventMention]) -> Iterator[Conflict]:
    """How likely reports make what none of them tells as done."""
    if any(m.status not in ("planned", "possible") for m in mentions):
        return
    told = _told(mentions, lambda m: likelihood(pile.sentence(m)))
    if len({words for words, _ in told}) > 1:
        yield make_conflict("status", "difference", about, [(words, [span(m)]) for words, m in told])


def likelihood(sentence: str) -> str | None:
    """How likely a sentence makes what it tells: doubtful, possible, likely; None where nothing hedges it.

    >>> likelihood("It is unclear whether they will meet.")
    'doubtful'
    """
    return next((said for pattern, said in _hedges() if pattern.search(sentence)), None)


def _plan_days(about: str, mentions: Sequence[EventMention]) -> Iterator[Conflict]:
    """One report names the day of a plan, another gives none."""
    plans = [m for m in mentions if m.status == "planned" and not m.background]
    named = [m for m in plans if is_stated(m) and (known := bounds_or_none(m.when.edtf)) and known.days is not None]
    bare = [m for m in plans if not is_stated(m) and m.report not in {n.report for n in named}]
    if named and bare:
        sides = [(named[0].when.edtf or "", [span(named[0])]), ("no day given", [span(bare[0])])]
        yield make_conflict("date", "difference", about, sides)
