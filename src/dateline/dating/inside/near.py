"""What says how near the day is: a post quoted with its hour, a named day that is today, tomorrow or yesterday."""

from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache

from dateline.calendar.holidays import holiday
from dateline.dating.inside.days import Days, around
from dateline.dating.inside.scene import YEARLESS, Clue, Scene, clue, pattern, rules
from dateline.dating.inside.tense import told_at
from dateline.dating.written import EARLIEST, LATEST


def quoted_at_once(scene: Scene) -> Iterator[Clue]:
    """The youngest embedded post, where it speaks of its day or has its hour, and the report speaks of its own."""
    if not scene.posts or not _speaks_of_today(scene):
        return
    post = max(scene.posts, key=lambda p: (p.day, p.begin))
    block = scene.report.block_at(post.begin)
    words = scene.report.text[block.begin : block.end] if block else ""
    if pattern("embed-near", "at-once").search(words):
        days = Days.between(*around(post.day, 0, rules()["embed-near"]["after"]))
        yield clue("embed-near", days, [(post.begin, post.end)], convention=True, day=post.day.isoformat())


def _speaks_of_today(scene: Scene) -> bool:
    """Whether the report itself says today, yesterday or tomorrow."""
    spoken = (b for b in scene.report.blocks if b.kind == "body")
    return any(
        not quoted(scene.report.text[block.begin : found.start()])
        for block in spoken
        for found in pattern("embed-near", "spoken").finditer(scene.report.text, block.begin, block.end)
    )


def named_days(scene: Scene) -> Iterator[Clue]:
    """`Tomorrow is Women's Day`: the day in every year. `on Good Friday`, told as past: the last one."""
    for block in scene.report.blocks:
        if block.kind != "body":
            continue
        for found in pattern("named-day").finditer(scene.report.text, block.begin, block.end):
            if not quoted(scene.report.text[block.begin : found.start()]):
                shift = timedelta(days=rules()["spoken-day"][found["before"].lower()])
                days = Days.yearly((day + shift, day + shift) for day in _every(found["name"]))
                yield clue("named-day", days, [found.span()], day=found[0])
    yield from _kept(scene)


def _kept(scene: Scene) -> Iterator[Clue]:
    reach = rules()[YEARLESS]["reach"]
    for found in pattern("named-day", "kept").finditer(scene.report.text):
        block = scene.report.block_at(found.start())
        if block and block.kind == "body" and told_at(scene.report.text, *found.span()) == "past":
            days = Days.yearly(around(day, 0, reach) for day in _every(found["name"]))
            yield clue(YEARLESS, days, [found.span("name")], convention=True, day=found["name"], direction="past")


@cache
def _every(name: str) -> tuple[date, ...]:
    """A named day in all years."""
    key = rules()["day-names"][name.lower().replace("’", "'")]
    return tuple(holiday(key, year) for year in range(EARLIEST, LATEST + 1))


def quoted(before: str) -> bool:
    """Whether a quotation is open at the end of these words of a paragraph."""
    return before.count("“") > before.count("”") or before.count('"') % 2 == 1
