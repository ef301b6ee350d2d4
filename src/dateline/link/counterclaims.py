"""Claims that count, "the first visit in five years", "the second in less than a year", counted again from the pile.

The pile never proves such a claim, as it need not hold every visit; but it can hold one that speaks against it, which
is shown beside the claim as a difference. What the pile counts is a reason of the event, for `dateline why`.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import combinations

from dateline.lexicon.roles import role_nouns
from dateline.link.conflicts import make_conflict
from dateline.link.happenings import Happening, span
from dateline.link.kinds import family_of
from dateline.link.pile import Pile
from dateline.link.words import words
from dateline.model import HELD, Conflict, EventMention, Reason, Span

WRITTEN = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
NUMBERS = {word: number for number, word in enumerate(WRITTEN, 1)}
NUMBERS |= {"a": 1, "an": 1, "fifteen": 15, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50}
RANKS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7}
DAYS = {"year": 365.25, "decade": 3652.5, "month": 30.5, "week": 7.0, "day": 1.0}
_CLAIM = re.compile(
    rf"\b(?P<rank>{'|'.join(RANKS)})\b(?P<what>[^.;:?!]{{0,120}}?)\s(?:in|for|within)\s"
    r"(?P<about>nearly|almost|about|around|some|over|more than|less than|under|at least|just over|barely)?\s?"
    rf"(?P<number>\d{{1,3}}|{'|'.join(NUMBERS)})\s(?P<unit>{'|'.join(DAYS)})s?\b",
    re.IGNORECASE,
)
#: A sentence that goes on about the event of the one before it.
_GOES_ON = re.compile(
    r"\s*(?:It|This|That|(?:The|His|Her|Their) \w+)(?:’s|'s| is| was| marks| marked| will be| would be)\s"
)
#: Who arrives somewhere visits it.
JOURNEYS = frozenset({"visit", "arrive", "travel", "trip"})
#: An event known no better than this cannot be counted from.
LONGEST = 31
#: "Nearly five years" may be a little less: an event so near the far end speaks against nothing.
SLACK = 0.1


@dataclass(frozen=True, slots=True)
class Claim:
    """That an event is the so-manieth of its kind within so many days before it."""

    item: Happening
    mention: EventMention
    words: str
    place: Span
    rank: int
    first: date
    """the far end of the stretch it counts over"""
    families: frozenset[str]
    roles: frozenset[str]


def counter_claims(pile: Pile, items: Sequence[Happening]) -> Iterator[Conflict | Reason]:
    """Yield for each claim what the pile counts, and a difference where it holds more than the claim allows."""
    between = _by_countries(items)
    for claim in sorted(_claims(pile, items), key=lambda c: (c.item.id, c.place)):
        near = {place for pair in _pairs(claim.item) for place in between.get(pair, ())}
        earlier = [items[place] for place in sorted(near) if _counts(pile, claim, items[place])]
        yield _reason(claim, earlier)
        if len(earlier) >= claim.rank:
            sides = [(claim.words, [claim.place])]
            sides += [(_told(pile, other), [span(other.mentions[0])]) for other in earlier]
            yield make_conflict("scope", "difference", claim.item.id, sides)


def _by_countries(items: Sequence[Happening]) -> dict[tuple[str, str], list[int]]:
    """Places of what was held, by each two countries whose people took part: a claim is held against these alone."""
    found: dict[tuple[str, str], list[int]] = defaultdict(list)
    for place, item in enumerate(items):
        if item.event.status in HELD:
            for pair in _pairs(item):
                found[pair].append(place)
    return found


def _pairs(item: Happening) -> Iterator[tuple[str, str]]:
    yield from combinations(sorted(item.countries), 2)


def _claims(pile: Pile, items: Sequence[Happening]) -> Iterator[Claim]:
    read: dict[tuple[str, int, int], list[tuple[re.Match[str], int]]] = {}
    for item in items:
        if item.event.status not in HELD or (item.window.last - item.window.first).days > LONGEST:
            continue
        told: set[Span] = set()
        for mention in item.mentions:
            sentence = (mention.report, *mention.sentence)
            if sentence not in read:
                read[sentence] = list(_found(pile, mention))
            for found, begin in read[sentence]:
                place = Span(mention.report, begin, begin + len(found[0]))
                families = frozenset(f for w in words(found["what"]) if (f := family_of(w)) is not None)
                kinds = _kinds(item.families)
                if place in told or (families and not _kinds(families) & kinds):
                    continue
                told.add(place)
                yield Claim(
                    item,
                    mention,
                    found[0],
                    place,
                    RANKS[found["rank"].lower()],
                    _since(found, item),
                    kinds,
                    _roles(found),
                )


def _found(pile: Pile, mention: EventMention) -> Iterator[tuple[re.Match[str], int]]:
    """Claims in the sentence of a mention, and in the next one where that goes on about the same event."""
    text = pile.reports[mention.report].text
    begin, end = mention.sentence
    after = _GOES_ON.match(text, end)
    last = text.find(".", after.end()) if after else end
    last = last if last > 0 else len(text)
    small = text[begin:last].lower()
    for found in _CLAIM.finditer(text, begin, last) if any(rank in small for rank in RANKS) else ():
        yield found, found.start()


def _since(found: re.Match[str], item: Happening) -> date:
    number = found["number"].lower()
    days = (int(number) if number.isdigit() else NUMBERS[number]) * DAYS[found["unit"].lower()]
    if (found["about"] or "").lower() in ("nearly", "almost", "about", "around", "some"):
        days *= 1 - SLACK
    return item.window.first - timedelta(days=min(days, item.window.first.toordinal() - 1))


def _kinds(families: frozenset[str]) -> frozenset[str]:
    return families | JOURNEYS if families & JOURNEYS else families


def _roles(found: re.Match[str]) -> frozenset[str]:
    """Offices the claim is limited to: "the first visit by a foreign minister"."""
    said = " ".join(words(found["what"]))
    known = [
        role for role, noun in role_nouns().items() if noun.kind in ("office", "post") and f" {role} " in f" {said} "
    ]
    return frozenset(role for role in known if not any(role != other and role in other for other in known))


def _counts(pile: Pile, claim: Claim, other: Happening) -> bool:
    """Held before the event and within the claim's stretch, of the same kind, by one side in the other's country."""
    item = claim.item
    if other.id == item.id or other.event.status not in HELD or not _kinds(other.families) & claim.families:
        return False
    days = other.window.last - other.window.first
    if days.days > LONGEST or not (claim.first < other.window.first and other.window.last < item.window.first):
        return False
    if len(item.countries & other.countries) < 2 or (item.hosts and other.hosts and not item.hosts & other.hosts):
        return False
    told = " ".join(" ".join(words(pile.sentence(m))) for m in other.mentions)
    return all(role in told for role in claim.roles)


def _told(pile: Pile, other: Happening) -> str:
    return pile.sentence(other.mentions[0])


def _reason(claim: Claim, earlier: Sequence[Happening]) -> Reason:
    count = f"{len(earlier)} earlier event{'' if len(earlier) == 1 else 's'} of its kind"
    held = f" ({', '.join(e.id for e in earlier)})" if earlier else ""
    return Reason(
        target=claim.item.id,
        aspect="claim",
        rule="link/counterclaims",
        note=f"“{claim.words}” is the report's claim; the pile holds {count} since {claim.first.isoformat()}{held}.",
        evidence=(claim.place, *(span(e.mentions[0]) for e in earlier)),
    )
