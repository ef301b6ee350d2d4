"""What a verb is done to. Who orders, issues or sells does it again and again: what it is says which deed.

Two sentences of one report with one verb, each with other words behind it, tell two deeds; so does one on what
somebody `also` did. Papers are known by their number.
"""

import re
from calendar import day_name, month_name
from collections.abc import Iterable
from functools import lru_cache

import msgspec
from msgspec.structs import replace

from dateline.link.figures import ROUNDED, numbers
from dateline.link.kinds import is_noun
from dateline.link.pile import Pile
from dateline.link.words import content
from dateline.model import EventMention

#: What a verb is done to stands within so many characters behind it, and says so many things at least.
REACH, LEAST = 110, 2
#: Words are compared by their first letters: `closing` is the closure.
LETTERS = 4
#: From here on a figure is a sum, and no count of votes, years or people at a table.
SUM = 1_000_000
#: Kinds of act of which one doer has many in one report.
MANY = frozenset(
    {"announce", "accuse", "warn", "demand", "pledge", "reject", "appoint", "approve", "order", "report", "direct"}
    | {"rule", "propose", "condemn", "praise", "endorse", "call", "nominate", "tell", "say", "oppos", "back"}
    | {"buy", "sell", "aid", "release", "sign", "continu", "extend", "instruct", "authoriz", "determin"}
)
#: Encounters, of which one more is told with `also` beside any word for the one before.
ENCOUNTERS = frozenset({"meet", "visit"})
#: Of these it is read what they are done to.
_READ_ON = MANY | ENCOUNTERS
#: What changes hands for an amount: other amounts, other deals.
TRADED = frozenset({"buy", "sell"})
#: Words for figures that are given again and again, so near them: two counts are two happenings.
BESIDE = 30
GIVEN_ANEW = frozenset({"report", "add", "record", "confirm"})
_ALSO_BEFORE = re.compile(r"\b(?:also|separately|additionally)\s(?:\w+\s)?$", re.IGNORECASE)
_ALSO_BEHIND = re.compile(
    r"\s(?:also|separately|additionally|(?:yet )?another|a (?:second|third|further|separate))\b", re.IGNORECASE
)
_END = re.compile(r"[;:]\s")
#: What was done is told before its verb, or is pointed at: `the papers released by Holm`, `by releasing them`.
_PASSIVE = re.compile(r"\b(?:was|were|is|are|be|been|being|get|got)\s(?:\w+ly\s)?$", re.IGNORECASE)
_ELSEWHERE = re.compile(
    r"\s(?:by|it|them|that|this|those|these|him|her|us|in|on|at|after|before|during|when|while|with|alongside)\b|\s*[,.]",
    re.IGNORECASE,
)
_PAPER = re.compile(
    r"\b(?:Order|Resolution|Proclamation|Directive|Decree|Regulation|Bill|Act|Law|Ordinance|Notice|E\.O\.|H\.R\.)\s"
    r"(?:No\.?\s?|Number\s)?(\d[\d/.-]*\d)"
)
_FIGURE = re.compile(r"\d")
#: A sentence that tells several events is read for each of them, one after the other.
SENTENCES = 8
_DAYS = frozenset(
    name[:LETTERS].lower() for name in (*day_name, *month_name, "today", "week", "month", "year") if name
)


class Matter(msgspec.Struct, frozen=True, gc=False):
    """`objects`: first letters of the words behind a verb; `also`: it is one more deed; `papers`: their numbers."""

    begin: int = 0
    verb: bool = False
    also: bool = False
    encounter: bool = False
    objects: frozenset[str] = frozenset()
    amounts: frozenset[float] = frozenset()
    papers: frozenset[str] = frozenset()
    #: First letters of the words that the event's label has behind its verb: `cut credit rating`.
    thing: frozenset[str] = frozenset()
    #: Large figures behind its verb: the sum that is approved or promised.
    sums: frozenset[float] = frozenset()


NO_MATTER = Matter()


def counts_of(pile: Pile, mention: EventMention, family: str) -> frozenset[float]:
    """The figures that stand beside a word of which two counts are two happenings."""
    if family not in GIVEN_ANEW:
        return frozenset()
    (begin, end), text = mention.sentence, pile.reports[mention.report].text
    return numbers(text[max(begin, mention.begin - BESIDE) : min(end, mention.end + BESIDE)])


def matter_of(pile: Pile, mention: EventMention, family: str, names: Iterable[str]) -> Matter:
    """What the words behind the trigger say that it is done to, names of who takes part apart."""
    text, (begin, end) = pile.reports[mention.report].text, mention.sentence
    papers, thing = _papers(text[begin:end]), _thing(mention.label, mention.text)
    if family not in _READ_ON or is_noun(mention.text, mention.label):
        return Matter(mention.begin, papers=papers, thing=thing)
    behind = text[mention.end : min(end, mention.end + REACH)]
    also = _ALSO_BEFORE.search(text[begin : mention.begin]) or _ALSO_BEHIND.match(behind)
    matter = Matter(mention.begin, True, also is not None, family in ENCOUNTERS, papers=papers, thing=thing)
    if matter.encounter or _PASSIVE.search(text[begin : mention.begin]) or _ELSEWHERE.match(behind):
        return matter
    if stop := _END.search(behind):
        behind = behind[: stop.start()]
    known = {word[:LETTERS] for name in names for word in content(name)} | _DAYS
    objects = frozenset(word[:LETTERS] for word in content(behind)) - known
    told = numbers(behind)
    sums = frozenset(number for number in told if number >= SUM)
    return replace(matter, objects=objects, amounts=told if family in TRADED else frozenset(), sums=sums)


@lru_cache(maxsize=SENTENCES)
def _papers(sentence: str) -> frozenset[str]:
    return frozenset(_PAPER.findall(sentence)) if _FIGURE.search(sentence) else frozenset()


@lru_cache(maxsize=20_000)
def _thing(label: str, trigger: str) -> frozenset[str]:
    """What the verb of a label is done to; nothing where it is a noun, or does something (`agree to pay`)."""
    _verb, *behind = label.lower().split() or [""]
    if not behind or behind[0] == "to" or trigger.lower() in behind:
        return frozenset()
    return frozenset(word[:LETTERS] for word in behind)


def other_sums(one: Matter, other: Matter) -> bool:
    """A loan of 30 billion is no guarantee of 148 billion."""
    return bool(one.sums and other.sums) and not _one_amount(one.sums, other.sums)


def other_thing(one: Matter, other: Matter) -> bool:
    """One verb done to two things: `cut the rating`, `cut the forecast`."""
    return bool(one.thing and other.thing) and one.thing.isdisjoint(other.thing)


def one_more(one: Matter, other: Matter) -> bool:
    """Of one report and one kind of act: the later one is told as one more (`she also ordered`)."""
    first, later = sorted((one, other), key=lambda m: m.begin)
    return (first.verb or later.encounter) and later.also and not first.also


def other_matter(one: Matter, other: Matter) -> bool:
    """Of one report and one kind of act: each is done to something else."""
    if not one.verb or not other.verb:
        return False
    if one.amounts and other.amounts and not _one_amount(one.amounts, other.amounts):
        return True
    return min(len(one.objects), len(other.objects)) >= LEAST and one.objects.isdisjoint(other.objects)


def _one_amount(one: Iterable[float], other: Iterable[float]) -> bool:
    there = tuple(other)
    return any(abs(a - b) <= ROUNDED * max(a, b) for a in one for b in there)


def other_papers(one: Matter, other: Matter) -> bool:
    """`Order 4471` is not `Order 4502`."""
    return bool(one.papers and other.papers) and one.papers.isdisjoint(other.papers)
