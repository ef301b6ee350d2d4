"""When was it? The time words that govern an event by syntax; never more exact than they are."""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from dateline.calendar import edtf
from dateline.extract.events import clocks
from dateline.extract.events.causing import brings_about
from dateline.extract.events.counted_from import counted_from
from dateline.extract.events.fronted import before_doer, first_done
from dateline.extract.events.record_years import measures_a_record
from dateline.model import Dossier, Paragraph, TimeExpression

if TYPE_CHECKING:
    from spacy.tokens import Span, Token
else:
    Span = Token = object

AFTER = frozenset({"after", "since", "following", "from"})
#: What a report accuses or demands, it does on the day it is given out.
DOCUMENTS = frozenset(
    {"report", "statement", "letter", "lawsuit", "resolution", "decree", "order", "complaint", "communique"}
)
#: "a memo from 2014": the paper is of then.
PAPERS = DOCUMENTS | {"memo", "memorandum", "law", "photo", "video", "email", "picture", "study", "rule", "note"}
#: A firm's own year and its quarters are not those of the calendar.
FISCAL = re.compile(r"\bfiscal\b.{0,12}\b(?:quarter|half)\b|^(?:late in |early in )?the quarter$", re.IGNORECASE)
#: "About ten days ago", "a couple of days ago": no day is meant.
LOOSE = re.compile(
    r"^(?:just |only )?(?:about|around|roughly|approximately|nearly|almost|some|a couple|a few)\b.*\bago$",
    re.IGNORECASE,
)
YEARS_AGO = re.compile(r"\byears ago$", re.IGNORECASE)  # no month is meant
#: "Before dawn on Friday", "after midnight on Friday", "before 3 p.m. on Friday": all of them of Friday.
OF_THE_DAY = re.compile(
    r"(?:dawn|daybreak|sunrise|midnight|noon|midday|dusk|nightfall|sunset|\d{1,2}(?:[.:]\d\d)? ?[ap]\.?m\b)",
    re.IGNORECASE,
)
BEFORE = frozenset({"before", "by", "until", "till"})
BOUNDING = AFTER | BEFORE
#: An event this many days older than the report is told as history.
HISTORY_DAYS = 45
#: News is of the last few days; an older day named beside it is a back reference.
NEWS_DAYS = 6


class Timed(NamedTuple):
    """A time expression with the word it hangs on and the preposition before it."""

    time: TimeExpression
    governor: Token
    preposition: str | None
    head: Token


def times_of(dossier: Dossier, paragraph: Paragraph, sentence: Span) -> list[Timed]:
    """The time expressions of a sentence that have a place on the calendar, with what they hang on."""
    key = ("times", paragraph.begin, sentence.start, len(dossier.times), dossier.report.published.edtf)
    if key not in dossier.kept:  # asked by the scenes, the lead, each quotation and many a deed
        dossier.kept[key] = _times_of(dossier, paragraph, sentence)
    return [*dossier.kept[key]]


def _times_of(dossier: Dossier, paragraph: Paragraph, sentence: Span) -> list[Timed]:
    found: list[Timed] = []
    for named in dossier.times_in(paragraph.begin + sentence.start_char, paragraph.begin + sentence.end_char):
        time = counted_from(dossier, paragraph, named)
        if time is None or time.edtf is None or time.type == "SET" or FISCAL.search(time.text):
            continue
        span = paragraph.doc.char_span(
            time.begin - paragraph.begin, time.end - paragraph.begin, alignment_mode="expand"
        )
        if span is None:
            continue
        head = span.root
        at, preposition = head, None
        for _ in range(4):
            above = at.head
            if at.dep_ == "pobj" or above.dep_ == "prep" or above.pos_ == "ADP":
                # "two days AFTER the vote": what follows a length does not open it.
                leads = above.pos_ in ("ADP", "SCONJ") and above.i < head.i
                preposition = above.lower_ if leads and preposition is None else preposition
                at = above
            elif above in span and above.i != at.i:
                at = above
            else:
                break
        aged = time.rule == "times/century" and head.dep_ in ("amod", "compound", "nmod", "nummod")
        # "made off with a 17th-century painting": how old the thing is
        if not aged and not measures_a_record(time, preposition, head) and not brings_about(head):
            found.extend(_hung(time, at, preposition, head))
    return found


def _hung(time: TimeExpression, phrase: Token, preposition: str | None, head: Token) -> Iterator[Timed]:
    """A time with what it hangs on; the day of what was done first leaves the deed no more than "after that"."""
    if (thing := _owned(head)) is not None:
        yield Timed(time, thing, None, head)
        return
    governor = before_doer(head) or _hung_on(phrase, time)
    before = first_done(phrase) if preposition in (None, "on") else None
    if before is None:
        yield Timed(time, governor, preposition, head)
        return
    yield Timed(time, before, None, head)
    main = next((a for a in before.ancestors if a.pos_ in ("VERB", "AUX")), None)
    if main is not None and main.i > head.i:
        yield Timed(time, main, "after", head)


def _owned(time: Token) -> Token | None:
    """ "Wrote to them following yesterday's attacks": the thing whose day it is, where the parser parts the two."""
    mark = time.nbor() if time.i + 1 < len(time.doc) else time
    if time.dep_ != "pobj" or mark.dep_ != "case" or mark.head.i != time.i or mark.i + 1 >= len(time.doc):
        return None
    thing = mark.nbor()
    while thing.dep_ in ("amod", "compound", "nmod", "advmod", "nummod", "punct") and thing.head.i > thing.i:
        thing = thing.head
    return thing if thing.pos_ in ("NOUN", "PROPN") and thing.head.i == time.head.i else None


def _hung_on(phrase: Token, time: TimeExpression) -> Token:
    """What a time phrase hangs on; "said on Monday strikes would end": no phrase stands before its noun."""
    if phrase.lower_ == "from" and phrase.i > 0 and phrase.nbor(-1).lemma_.lower() in PAPERS:
        return phrase.nbor(-1)
    above = phrase.head
    if (edtf.bounds(str(time.edtf)).days or 0) > NEWS_DAYS:
        return above  # "said second-quarter sales would rise"
    opener = phrase.doc[phrase.left_edge.i].nbor(-1) if phrase.left_edge.i > 0 else phrase
    if phrase.dep_ == "compound" and opener.lower_ == "on" and opener.head.pos_ == "VERB":
        return opener.head
    # "found Monday Kovar Lines had acted": a day between a verb and the subject of what it tells is the verb's
    inside = phrase.dep_ in ("compound", "nmod", "npadvmod") and above.dep_ in ("nsubj", "nsubjpass")
    if inside and opener.tag_ in ("VBD", "VBN") and above.head.i > above.i and above.head.dep_ == "ccomp":
        return opener
    # "said on Friday she will resign"
    fronted = above.dep_ == "ccomp" and opener.i == above.head.i and opener.i < phrase.i
    if fronted and any(c.dep_ in ("nsubj", "nsubjpass") and c.i > phrase.i for c in above.children):
        return opener
    if phrase.pos_ == "ADP" and phrase.i > 0 and above.i > phrase.i and above.pos_ == "NOUN":
        before = phrase.nbor(-1)
        return before if before.pos_ == "VERB" else above
    return above


def resolve(timed: Timed) -> str | None:
    """The date as the preposition leaves it: "after 3 May" is open to the later side."""
    value = _whole(timed.time)
    if value is None or "/" in value or timed.preposition not in BOUNDING:
        return value
    if is_of_the_day(timed):
        return clocks.day_of(value)
    try:
        span = edtf.bounds(value)
    except (ValueError, OverflowError):
        return value
    if timed.preposition in BEFORE:
        return edtf.edtf_of(None, span.last)
    return edtf.edtf_of(span.first, None)


def is_of_the_day(timed: Timed) -> bool:
    """ "Cleared the square before dawn on Friday": the hour is a bound, the day is none."""
    return timed.preposition in ("before", "after") and OF_THE_DAY.match(timed.time.text) is not None


def _whole(time: TimeExpression) -> str | None:
    """A winter with the months of the year after in it; "overnight" with the morning that ends it."""
    value = clocks.told(time)
    return value if value is None or "/" in value else _counted(value, time.text)


@lru_cache(maxsize=1_000)
def _counted(value: str, words: str) -> str:
    """The same of a date and its words, which many a deed of the report asks again."""
    if value.endswith("-24") and len(value) == len("2041-24"):
        span = edtf.bounds(value)
        return edtf.edtf_of(span.first, span.last) or value
    if YEARS_AGO.search(words) and len(value) >= len("2041-03"):
        return f"{value[:4]}~"
    if LOOSE.search(words) and re.fullmatch(r"\d{4}-\d\d-\d\d", value):
        return f"{value}~"
    night = edtf.bounds(value) if words.lower() == "overnight" and len(value) == len("2041-03-04") else None
    if night is not None and night.first is not None:
        return edtf.edtf_of(night.first, night.first + timedelta(days=1)) or value
    return value


def published_days(dossier: Dossier) -> edtf.Bounds | None:
    """The days on which the report may have been published; None when unknown."""
    value = dossier.report.published.edtf
    if value is None:
        return None
    try:
        return edtf.bounds(value)
    except (ValueError, OverflowError):
        return None


def is_history(value: str | None, published: edtf.Bounds | None) -> bool:
    """Tell whether a date lies well before the report."""
    if value is None or published is None or published.first is None:
        return False
    last = edtf.bounds(value).last
    return last is not None and (published.first - last).days > HISTORY_DAYS


def is_future(value: str | None, published: edtf.Bounds | None) -> bool:
    """Tell whether a date lies wholly after the report."""
    if value is None or published is None or published.last is None:
        return False
    first = edtf.bounds(value).first
    return first is not None and first > published.last


def about(day: date | None) -> str | None:
    """A day as nothing more than "about that day"."""
    return edtf.edtf_of(day, day, approximate=True)


def is_past(value: str | None, published: edtf.Bounds | None) -> bool:
    """Tell whether a date lies wholly before the report."""
    if value is None or published is None or published.first is None:
        return False
    last = edtf.bounds(value).last
    return last is not None and last < published.first


def is_at(value: str | None, published: edtf.Bounds | None) -> bool:
    """Tell whether a date shares a day with the week that ends with the report."""
    if value is None or published is None or published.last is None:
        return True
    first = published.last - timedelta(days=NEWS_DAYS)
    return edtf.meets(edtf.bounds(value), edtf.Bounds(first, published.last))
