"""What lowers the weight of an event: each plain feature that goes with entries which readers strike out, by name.

A factor says what is left of the weight; `why` shows those that lowered an entry. The shares follow how often readers
struck such entries out. Of 460 judged ones of the last three blind looks that stand as they stood then, 14 % of those
whose words give the day told something wrong, of those about a day 30 %, of those with no word of time of their own
60 %, and 80 % where they are told as going on; of those with two doers 7 %, with one 27 %, with none 44 %. Of the
320 of the tenth and eleventh look 61 % of those told by the way told something wrong or could not be read alone, 44 %
of those with no doer, 43 % of those that lean, 8 % of those that nothing here lowers.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from dateline.link.bounds import bounds_or_none
from dateline.link.line import Told
from dateline.model import EventMention, Parties, Status, When

#: Shown as less than what took place: plans, what is only possible, what did not happen.
STATUS: dict[Status, float] = {"possible": 0.6, "conditional": 0.5, "denied": 0.5, "negated": 0.4, "planned": 0.9}
BACKGROUND = 0.55
#: All that tell it tell it as somebody's claim.
CLAIMED = 0.7
#: No word of time of its own: it lies somewhere before, or after, the day its report came out; or is of that day.
BEFORE_NEWS, AS_NEWS = 0.2, 0.3
#: No less is left where the main clause of a report's first sentence names who did it: of 18 such entries of the last
#: three looks 4 told something wrong.
LEADING = 0.65
#: Going on, no word tells since when: mostly a stance, or how things are.
STANCE = 0.3
#: A date that is only about right; open at one side; none. Of 950 entries of six looks 43 % and 59 % were struck out.
ABOUT, OPEN, UNDATED = 0.5, 0.35, 0.5
#: A date of so many days at most, and what is left: of such of a few days 27 % were struck out, of those of weeks or
#: a month 40 %, of those of a year told as news 69 %, since a forecast's year is no day of it; of exact days 23 %.
WIDE = ((10, 0.9), (100, 0.7))
A_YEAR = 0.35
NO_DOER = 0.5
#: Of a line that wants nothing, a little, more (readers met few of these, since they stood low, and a line that
#: cannot be read alone is wrong whatever it tells); that tells it in the main clause, below it, deeper.
LEANS, DEPTH = (1.0, 0.3, 0.12, 0.08), (1.0, 0.25, 0.2, 0.15)
SLIGHT, APART, NO_LINE = 0.4, 0.5, 0.1
#: Of lines of so few words that one report tells, and what is left. Of 420 rows that judges of ten stories and four
#: topics read, 48 in 100 of those with fewer than eight words could not be read alone, 27 of those below twelve, 19
#: below sixteen (36 where they name one thing at most), 5 of the others; in nine of ten stories the short ones more.
#: Lower shares spare a few more of them and lose events that judges call important.
THIN = ((8, 0.5), (12, 0.7))
MIDDLING, FEW_NAMES, NAMELESS_SHARE = 16, 1, 0.8
_WORD = re.compile(r"\w[\w’'.,-]*")
#: `The ministry denies this`: what the line tells stands in another one. That leans as a pronoun does.
POINTING = 2
_POINTS = re.compile(r"\w(?:\s(?:it|this|that|so|everything)|\s(?:any|all) such \w+)[.!]?$", re.IGNORECASE)
_POINTERS = frozenset({"it", "this", "that", "so", "everything"})
#: What befalls, and nobody does: no doer is missed.
BEFALLS = frozenset(
    {"died", "dies", "killed", "crashed", "crashes", "sank", "capsized", "derailed", "collapsed", "collapses"}
    | {"exploded", "erupted", "plunged", "plunges", "drowned"}
)
#: A deed of no known kind, whose words give no day: of such entries 7 and 25 in 100 are told by a second report of
#: their story, of all others at the top 45 and 40 (`bench.stories`, six stories and eight).
PLAIN = 0.35
#: So many days before the one report that tells it came out, it is what the report looks back at.
LONG_PAST, LOOKED_BACK_AT = 90, 0.8
#: More tellings than this under one date that disagrees are likelier two events than one.
TORN = 0.7


class Factor(NamedTuple):
    """Why an entry weighs less, and what is left of its weight."""

    why: str
    share: float


def factors(
    mentions: Sequence[EventMention],
    status: Status,
    when: When,
    told: Told | None,
    parties: Parties | None,
    past: int | None = None,
    *,
    news: bool = False,
    of_kind: float = 1.0,
) -> Iterator[Factor]:
    """What lowers the weight of an event, the shares below 1.

    `past`: so many days lay behind it when the one report that tells it came out; None where several do. `news`: it
    is told in the main clause of a report's first sentence. `of_kind`: what deeds of its kind weigh (`weighty.py`).
    """
    if status in STATUS:
        yield Factor(f"it is told as {status}", STATUS[status])
    if all(m.background for m in mentions) and not news:
        yield Factor("it is told as background", BACKGROUND)
    if all(m.claimed for m in mentions):
        yield Factor("all that tell it tell it as a claim", CLAIMED)
    yield from _of_line(told, alone=past is not None)
    has_doer = parties is not None and bool(parties.who)
    yield from _of_date(when, LEADING if news and has_doer else 0.0)
    if all(m.type == "OTHER" and m.when.basis != "words" for m in mentions) and not news:
        yield Factor("its verb names no known kind of deed, and its words no day", PLAIN)
    if status == "ongoing" and when.basis == "published":
        yield Factor("it is told as going on, at no time of its own", STANCE)
    befell = any(m.text.lower() in BEFALLS for m in mentions)
    if not (has_doer or befell or news):
        yield Factor("no doer is named", NO_DOER)
    if of_kind < 1:
        yield Factor("deeds of its kind change little", round(of_kind, 2))
    if past is not None and past > LONG_PAST:
        yield Factor("one report looks back at it", LOOKED_BACK_AT)


def _points(line: str) -> bool:
    """Most lines end in a word that points at nothing, and are looked at no further."""
    before, _, last = line.rpartition(" ")
    pointing = last.rstrip(".!").lower() in _POINTERS or before[-5:].lower() == " such"
    return pointing and _POINTS.search(line) is not None


def words_in(line: str) -> list[str]:
    """The words of a line, numbers too."""
    return _WORD.findall(line)


def _thin(line: str) -> float:
    """What is left of the weight of an event whose line has few words, or some and hardly a name."""
    words = words_in(line)
    share = next((share for most, share in THIN if len(words) < most), 1.0)
    if share == 1 and len(words) < MIDDLING:
        return NAMELESS_SHARE if sum(word[0].isupper() for word in words[1:]) <= FEW_NAMES else 1.0
    return share


def _of_line(told: Told | None, *, alone: bool) -> Iterator[Factor]:
    if told is None:
        yield Factor("no line of it can be read alone", NO_LINE)
        return
    faults = told.faults + POINTING * _points(told.text)
    if faults:
        yield Factor("its line leans on what stands around it", LEANS[min(faults, len(LEANS) - 1)])
    thin = _thin(told.text) if alone else 1.0
    if thin < 1:
        yield Factor("its line has few words to say what it is about", thin)
    if told.depth:
        yield Factor("its line tells it by the way", DEPTH[min(told.depth, len(DEPTH) - 1)])
    if told.slight:
        yield Factor("its line is about markets, minds or how things stand", SLIGHT)
    if told.apart:
        yield Factor("a headline or a caption is all that tells it", APART)


def _of_date(when: When, least: float) -> Iterator[Factor]:
    """`least`: no less is left of what is told as news of about a day."""
    known = bounds_or_none(when.edtf)
    if known is None:
        yield Factor("no date is known", UNDATED)
        return
    open_ended = known.days is None
    if when.basis == "disagreeing":
        yield Factor("its tellings give days that disagree", TORN)
    elif when.basis == "published":
        yield Factor("no word of time tells when it was", BEFORE_NEWS if open_ended else max(least, AS_NEWS))
    elif known.days is None or known.approximate:
        yield Factor("its date is only about or up to a day", OPEN if open_ended else max(least, ABOUT))
    elif known.days != 1:
        share = next((share for most, share in WIDE if known.days <= most), A_YEAR)
        yield Factor("its date is more than one day", share)
