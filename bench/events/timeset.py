"""TimeSET dev: Wikinews articles whose event words carry the time that dates them."""

import gzip
import json
import re
from collections.abc import Iterator
from datetime import date
from typing import Any

from bench.gold import need
from dateline.calendar import bounds, month_end
from dateline.model import EventMention
from dateline.pipeline import read_text


def measure(errors: int = 0, share: str = "all") -> dict[str, float]:
    """How many of the event words are found, and how many of those bear the gold's time."""
    total = found = right = dated = dated_right = 0
    for article in _articles(share):
        layers = read_text(article["text"], article["published"], raw=True)
        for gold, trigger, shown in _gold(article):
            total += 1
            ours = _at(layers.events, trigger)
            if ours is None:
                if errors > 0:
                    print(f"missed {shown}")
                continue
            found += 1
            good = _same(gold, ours.when.edtf)
            right += good
            if ours.when.basis == "words":
                dated, dated_right = dated + 1, dated_right + good
            if not good and errors > 0:
                errors -= 1
                print(f"gold {gold} ours {ours.when.edtf} {ours.when.basis} {ours.text!r} | {shown}")
    return {
        "dated event words": float(total),
        "found": found / total,
        "time right of found": right / found,
        "dated by words of found": dated / found,
        "time right of those": dated_right / dated,
    }


def _articles(share: str) -> Iterator[dict[str, Any]]:
    path = need("gold", "timelines", "timeset.jsonl.gz")
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for number, line in enumerate(lines):
            article = json.loads(line)
            if article["split"] == "dev" and (share == "all" or (number % 3 == 0) == (share == "held")):
                yield article


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
