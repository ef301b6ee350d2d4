"""What followed what, as days tell it: encounters of two countries in order, words on the way before arrival."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import timedelta

from dateline.link.happenings import Happening, by_participant, make_link, span
from dateline.link.pile import Pile
from dateline.link.speech import Speech
from dateline.model import Link

#: How people of two countries meet, and for how long at most.
ENCOUNTERS = frozenset({"visit", "meet", "call", "speak"})
LONGEST = timedelta(days=31)
#: A visit lasts no longer than this.
VISIT = timedelta(days=20)
#: Words spoken on the way are spoken so many days before the arrival, at most.
TRAVEL = timedelta(days=4)
_ON_THE_WAY = re.compile(
    r"\b(?:(?:ahead of|before) (?:his|her|their|the|\w+['’]s) (?:departure|arrival|trip|visit|journey|flight)"
    r"|before (?:leaving|departing|boarding|setting off|flying|travell?ing)|on (?:the|his|her|their) way to|en route"
    r"|(?:refuel?ling|transit|fuel) stop|stopover|on the eve of)\b",
    re.IGNORECASE,
)


def encounter_links(items: Sequence[Happening], kind_of: Mapping[str, str]) -> Iterator[Link]:
    """Yield `follows` from each held encounter of two countries to the last one that had ended before it began.

    Firms of two countries that meet are no encounter of the countries. `kind_of`: entity of the pile -> its kind.
    """
    between: dict[tuple[str, ...], list[Happening]] = defaultdict(list)
    for item in items:
        if _is_encounter(item) and all(kind_of[who] == "person" for who in item.people):
            between[tuple(sorted(item.countries))].append(item)
    for pair in sorted(between):
        yield from _in_order(between[pair])


def _is_encounter(item: Happening) -> bool:
    """Told as held, its days stated in some report, between people or governments of two countries."""
    held = "held" in item.courses and not item.courses & {"off", "not"} and len(item.countries) == 2
    stated = any(t.window.stated or t.window.open for t in item.tellings)
    return held and stated and bool(item.families & ENCOUNTERS) and item.window.last - item.window.first <= LONGEST


def _in_order(items: Sequence[Happening]) -> Iterator[Link]:
    """`items` by first day. Each follows the one that ended last before its first day."""
    ended = sorted(items, key=lambda i: (i.window.last, i.id))
    at, last = 0, None
    for item in items:
        while at < len(ended) and ended[at].window.last < item.window.first:
            last = ended[at]
            at += 1
        if last:
            yield make_link("follows", item.id, last.id, [span(item.mentions[0]), span(last.mentions[0])])


def travel_links(
    pile: Pile, items: Sequence[Happening], speeches: Sequence[Speech], country_of: Mapping[str, str | None]
) -> Iterator[Link]:
    """Yield `follows` from an arrival to what the traveller's side said on the way, both told by one report."""
    by_report: dict[str, list[Happening]] = defaultdict(list)
    for item in (i for i in items if "arrive" in i.families and "held" in i.courses):
        for report in sorted({t.report for t in item.tellings}):
            by_report[report].append(item)
    for speech in speeches:
        if speech.report not in by_report or not _ON_THE_WAY.search(pile.words(speech.span)):
            continue
        own = [i for i in by_report[speech.report] if _travels(speech, i, country_of)]
        if len(own) == 1:
            yield make_link("follows", own[0].id, speech.id, [span(own[0].mentions[0]), speech.span])


def _travels(speech: Speech, arrival: Happening, country_of: Mapping[str, str | None]) -> bool:
    """The speaker, or somebody of the traveller's country, some days before."""
    here = country_of.get(speech.speaker)
    own = speech.speaker in arrival.actors or (here and here in {country_of.get(a) for a in arrival.actors})
    ahead = speech.window.first <= arrival.window.last and arrival.window.last - speech.window.first <= TRAVEL
    return bool(own) and ahead


def series_links(items: Sequence[Happening]) -> Iterator[Link]:
    """Yield `follows` from each visit to the same actor's last one to the same country."""
    told = by_participant(items)
    for who in sorted(told):
        visits = [i for i in told[who] if "visit" in i.families and who in i.actors and "held" in i.courses]
        dated = [
            v for v in visits if v.window.last - v.window.first <= VISIT and not all(t.background for t in v.tellings)
        ]
        for later, first in zip(dated[1:], dated, strict=False):
            abroad = len(later.countries | first.countries) > 1
            if abroad and not later.window.meets(first.window) and later.countries & first.countries:
                yield make_link("follows", later.id, first.id, [span(later.mentions[0]), span(first.mentions[0])])
