"""What the hour of an embedded post says beside the hours and parts of days of which the report itself tells."""

import re
from collections.abc import Iterator
from datetime import timedelta
from itertools import islice

from dateline.dating.inside.days import Days
from dateline.dating.inside.near import quoted
from dateline.dating.inside.scene import Clue, Post, Scene, clue, pattern, rules
from dateline.model import Block

_NAME = re.compile(r"(?<![.!?“\"‘—@]\s)(?<!\n)(?<!\A)\b[A-ZÀ-Þ][^\W\d_]{3,30}\b")
NOON = 12 * 60
#: A shorter paragraph is a label, a menu or a credit, and so is one without a stop.
SENTENCE = 60
ENDS = (".", "!", "?", '"', "”", "’")


def posted(scene: Scene) -> Iterator[Clue]:
    """A post made later in its day than what quotes it is of a day before; one of this morning's news is of today."""
    for post in scene.posts:
        if (minute := _minute(scene, post)) is None:
            continue
        day, span = post.day.isoformat(), (post.begin, post.end)
        after = Days.between(post.day + timedelta(days=1), None)
        if (head := _entry_above(scene, post)) is not None and minute > head[0]:
            yield clue("posted-after-entry", after, [span, head[1]], convention=True, day=day)
        elif minute >= NOON and (told := _morning_edition(scene)) is not None:
            yield clue("posted-after-noon", after, [span, told], convention=True, day=day)
        elif minute < NOON and (told := _same_morning(scene, post)) is not None:
            same = Days.between(post.day, post.day)
            yield clue("posted-this-morning", same, [span, told], convention=True, day=day)


def _minute(scene: Scene, post: Post) -> int | None:
    """The hour beside the day of a post, in minutes; None where none stands there."""
    text, rule = scene.report.text, rules()["posted-after-entry"]
    clock, reach = pattern("posted-after-entry", "clock"), int(rule["beside"])
    before = list(clock.finditer(text, max(0, post.begin - reach), post.begin))
    line = text.find("\n", post.end, post.end + reach)
    found = clock.search(text, post.end, line if line >= 0 else post.end + reach) or (before[-1] if before else None)
    return None if found is None else _minutes(found)


def _minutes(clock: re.Match[str]) -> int:
    hour, half = int(clock["hour"]), (clock["half"] or "").lower()
    if half:
        hour = hour % 12 + 12 * (half == "p")
    return hour * 60 + int(clock["minute"])


def _entry_above(scene: Scene, post: Post) -> tuple[int, tuple[int, int]] | None:
    """Of a page kept as it happened, the hour that heads the entry in which the post stands, and where it is told."""
    embeds = [(b.begin, b.end) for b in scene.report.blocks if b.kind == "embed"]
    found = pattern("posted-after-entry").finditer(scene.report.text)
    heads = [h for h in found if not any(a <= h.start() < b for a, b in embeds)]
    above = [h for h in heads if h.start() < post.start]
    if len(heads) < rules()["posted-after-entry"]["entries"] or not above:
        return None
    return _minutes(above[-1]), above[-1].span("hour")


def _morning_edition(scene: Scene) -> tuple[int, int] | None:
    """Where the lead tells of yesterday or last night, in a report that speaks of no later part of its own day."""
    if next(_spoken(scene, pattern("posted-after-noon", "later")), None) is not None:
        return None
    told = (m.span() for m in _spoken(scene, pattern("posted-after-noon")))
    opening = _opening(scene)
    return next((s for s in told if any(b.begin <= s[0] < b.end for b in opening)), None)


def _same_morning(scene: Scene, post: Post) -> tuple[int, int] | None:
    """Where the report opens with news of this morning, in a paragraph that names what the post names."""
    block = scene.report.block_at(post.begin)
    names = set(_NAME.findall(scene.report.text[block.begin : block.end])) if block else set()
    for told in _opening(scene):
        found = pattern("posted-this-morning").search(scene.report.text, told.begin, told.end)
        if found is None or quoted(scene.report.text[told.begin : found.start()]):
            continue
        if names & set(_NAME.findall(scene.report.text[told.begin : told.end])):
            return found.span()
    return None


def _opening(scene: Scene) -> list[Block]:
    """The first two paragraphs of the body that are sentences: no label, menu or credit."""
    text = scene.report.text
    body = (b for b in scene.report.blocks if b.kind == "body" and b.end - b.begin >= SENTENCE)
    return list(islice((b for b in body if text[b.begin : b.end].rstrip().endswith(ENDS)), 2))


def _spoken(scene: Scene, words: re.Pattern[str]) -> Iterator[re.Match[str]]:
    """Where the report itself says so: in its body, outside quotations."""
    for block in scene.report.blocks:
        if block.kind == "body":
            for found in words.finditer(scene.report.text, block.begin, block.end):
                if not quoted(scene.report.text[block.begin : found.start()]):
                    yield found
