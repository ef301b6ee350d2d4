"""TimeSET dev: Wikinews articles whose event words carry the time that dates them."""

import gzip
import json
import re
from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, Any

from bench.gold import need
from dateline.calendar import bounds, month_end
from dateline.dating.written import written_dates
from dateline.extract.events import dates
from dateline.extract.events.drafting import draft_of
from dateline.extract.events.frames import Frame
from dateline.extract.events.joined_days import share_days
from dateline.extract.events.scenes import scenes_of
from dateline.extract.events.story import story_day
from dateline.extract.events.triggers import Trigger
from dateline.model import Dossier, EventMention, Paragraph
from dateline.pipeline import raw_dossier, read_dossier

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

#: Where a word begins and ends.
Place = tuple[int, int]
#: Headline and line of the day.
HEAD = 2
ASKED = Frame("", None, (), "OTHER", None, "", "asked")


def measure(errors: int = 0, share: str = "all") -> dict[str, float]:
    """How many of the event words are found, how many of those bear the gold's time; and of all, asked word by word.

    Most of the gold's words tell what no chronology notes ("stepped outside"); "asked" dates every one of them all
    the same, as it would be dated if it were an event, so that what is found is not mixed with what is dated.
    """
    total = found = right = dated = dated_right = asked_right = 0
    for article in _articles(share):
        dossier = raw_dossier(article["text"], article["published"], "-")
        layers = read_dossier(dossier)
        gold = list(_gold(article))
        asked = dict(_asked(dossier, [place for _, place, _ in gold]))
        for value, place, shown in gold:
            total += 1
            when, rule = asked.get(place, (None, "no-word"))
            asked_right += _same(value, when)
            if errors > 0 and not _same(value, when):
                print(f"asked {_shown(value)} ours {when} {rule} | {shown}")
            ours = _at(layers.events, place)
            if ours is None:
                continue
            found += 1
            good = _same(value, ours.when.edtf)
            right += good
            if ours.when.basis == "words":
                dated, dated_right = dated + 1, dated_right + good
            if not good and errors > 0:
                print(f"found {_shown(value)} ours {ours.when.edtf} {ours.when.basis} {ours.text!r} | {shown}")
    return {
        "dated event words": float(total),
        "found": found / total,
        "time right of found": right / found,
        "time right of all, asked": asked_right / total,
        "dated by words of found": dated / found,
        "time right of those": dated_right / dated,
    }


def _shown(days: tuple[date, date]) -> str:
    return "/".join(dict.fromkeys(day.isoformat() for day in days))


def _asked(
    dossier: Dossier, places: list[tuple[int, int]]
) -> Iterator[tuple[tuple[int, int], tuple[str | None, str]]]:
    """The date each of the words would have as an event of its own."""
    story = story_day(dossier)
    for paragraph in dossier.paragraphs:
        for scene in scenes_of(dossier, paragraph):
            words = [(p, t) for p in places if (t := _word(paragraph, scene.sentence, p)) is not None]
            drafts = [draft_of(dossier, paragraph, scene, (), Trigger(t, ASKED, None)) for _, t in words]
            for (place, _), draft in zip(words, share_days(drafts), strict=True):
                when, rule = dates.settle_date(dossier, draft, story, ())
                yield place, (when.edtf, rule)


def _word(paragraph: Paragraph, sentence: "Span", place: tuple[int, int]) -> "Token | None":
    span = paragraph.doc.char_span(place[0] - paragraph.begin, place[1] - paragraph.begin, alignment_mode="expand")
    inside = span is not None and sentence.start <= span.root.i < sentence.end
    return span.root if span is not None and inside else None


def _articles(share: str) -> Iterator[dict[str, Any]]:
    path = need("gold", "timelines", "timeset.jsonl.gz")
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for number, line in enumerate(lines):
            article = json.loads(line)
            if article["split"] == "dev" and (share == "all" or (number % 3 == 0) == (share == "held")):
                yield article | {"published": _printed(article["text"]) or article["published"]}


def _printed(text: str) -> str | None:
    """The day in the article's own head line; what the set calls published is for three of ten its last change."""
    found = next(iter(written_dates("\n".join(text.splitlines()[:HEAD]))), None)
    return found.day.isoformat() if found else None


def _gold(article: dict[str, Any]) -> Iterator[tuple[tuple[date, date], tuple[int, int], str]]:
    """(first and last day, place of the event word, its line) for each event with a time that has a value."""
    for event in article["events"].values():
        trigger = article["spans"].get(event["trigger"])
        notes = article["notes"].get(event["args"].get("TIMEX", ""))
        value = _days(" ".join(notes)) if notes else None
        if trigger and value:
            line = article["text"][max(0, trigger["start"] - 90) : trigger["end"] + 90].replace("\n", " / ")
            yield value, (trigger["start"], trigger["end"]), f"{trigger['text']!r} … {line}"


def _days(note: str) -> tuple[date, date] | None:
    found = re.findall(r"(\d{4})-(\d\d|xx)-(\d\d|xx)", note)
    ends = [(int(y), 0 if m == "xx" else int(m), 0 if d == "xx" else int(d)) for y, m, d in found]
    if not ends or re.search(r"before|after|sometime|XX", note):
        return None
    try:
        return _first(*ends[0]), _last(*ends[-1])
    except ValueError:
        return None


def _first(year: int, month: int, day: int) -> date:
    return date(year, month or 1, day or 1)


def _last(year: int, month: int, day: int) -> date:
    return date(year, month, day) if day else month_end(year, month or 12)


def _at(events: tuple[EventMention, ...], place: tuple[int, int]) -> EventMention | None:
    return next((e for e in events if e.begin < place[1] and place[0] < e.end), None)


def _same(gold: tuple[date, date], edtf: str | None) -> bool:
    if edtf is None:
        return False
    span = bounds(edtf)
    return (span.first, span.last) == gold
