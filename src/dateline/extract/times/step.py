"""Find the words in a report that name a time, and say which time they name (TIMEX3 and EDTF).

The words are found by patterns (rules.toml), read by the readers below in the order of the text, each with what
was named before it, the tense of its verb, the day of publication and the style of the text as its anchors.
"""

from collections.abc import Callable, Iterator
from datetime import date

from dateline.calendar import bounds
from dateline.extract.times import (
    clock,
    dates,
    eras,
    joins,
    months,
    named,
    offsets,
    quarters,
    seasons,
    spans,
    units,
    weekdays,
)
from dateline.extract.times.match import Match, grammar
from dateline.extract.times.narrative import asides, is_narrative
from dateline.extract.times.scene import Said, Scene, Value
from dateline.extract.times.tokens import Token, tokens_of
from dateline.model import READ_BLOCKS, Block, Dossier, Doubt, Reason, Report, TimeExpression, content_id

Reader = Callable[[Match, Scene], Value | None]

READERS: dict[str, Reader] = {
    "iso": dates.read_iso,
    "slashed": dates.read_slashed,
    "calendar": dates.read_calendar,
    "month-of-year": months.read_month_of_year,
    "relative-month": months.read_relative_month,
    "date-of-that-year": months.read_date_of_that_year,
    "weekday-of-week": weekdays.read_weekday_of_week,
    "week-of-month": months.read_week_of_month,
    "week-of-date": months.read_week_of_date,
    "story-month": months.read_story_month,
    "story-season": seasons.read_story_season,
    "day-of-month": months.read_day_of_month,
    "bare-month": months.read_bare_month,
    "bare-year": dates.read_bare_year,
    "bare-season": seasons.read_bare_season,
    "decade": eras.read_decade,
    "century": eras.read_century,
    "subyear": seasons.read_subyear,
    "day-word": units.read_day_word,
    "weekday": weekdays.read_weekday,
    "weekend": weekdays.read_weekend,
    "part": clock.read_part,
    "weekday-part": joins.read_weekday_part,
    "date-part": joins.read_date_part,
    "clock": clock.read_clock,
    "deictic-unit": units.read_deictic_unit,
    "discourse-unit": units.read_discourse_unit,
    "discourse-quarter": quarters.read_discourse_quarter,
    "quarter-of-year": quarters.read_quarter_of_year,
    "offset": offsets.read_offset,
    "vague-ago": offsets.read_vague_ago,
    "window": spans.read_window,
    "window-one": spans.read_window_of_one,
    "stretch": spans.read_stretch,
    "plain-duration": spans.read_plain_duration,
    "compound": spans.read_compound,
    "bare-units": spans.read_bare_units,
    "business-year": spans.read_business_year,
    "unit-long": spans.read_unit_long,
    "repeat": spans.read_repeat,
    "recurring": spans.read_recurring,
    "set-word": spans.read_set_word,
    "fixed": spans.read_fixed,
    "holiday": named.read_holiday,
}


def find_times(dossier: Dossier) -> Iterator[TimeExpression | Doubt | Reason]:
    """Yield each time expression of the readable blocks, with a reason for each value that leans on an anchor."""
    report = dossier.report
    for day, blocks in _voices(report):
        yield from _read(report.text, report.id, [(b.begin, b.end) for b in blocks], day)


def read_times(text: str, published: str | None, report_id: str = "r_text") -> list[TimeExpression]:
    """The time expressions of a plain text; `published` is EDTF or None."""
    found = _read(text, report_id, [(0, len(text))], day_of(published))
    return [record for record in found if isinstance(record, TimeExpression)]


def day_of(published: str | None) -> date | None:
    """The day a publication date stands for: the last of its stretch, on which all of it could be told."""
    if published is None:
        return None
    try:
        stretch = bounds(published)
    except (ValueError, OverflowError):
        return None
    return stretch.last or stretch.first


def _voices(report: Report) -> Iterator[tuple[date | None, list[Block]]]:
    """The report's own blocks with its date, then each nested text with a date of its own."""
    readable = [b for b in report.blocks if b.kind in READ_BLOCKS or b.kind == "teaser"]
    own = day_of(report.published.edtf)
    nested = [n for n in report.nested if n.published and day_of(n.published)]
    inside = {b: next((n for n in nested if n.begin <= b.begin < n.end), None) for b in readable}
    yield own, [b for b in readable if inside[b] is None]
    for voice in nested:
        yield day_of(voice.published), [b for b in readable if inside[b] == voice]


def _read(
    text: str, report: str, stretches: list[tuple[int, int]], day: date | None
) -> Iterator[TimeExpression | Reason]:
    blocks = [
        (tokens, grammar().matches(tokens)) for begin, end in stretches if (tokens := tokens_of(text, begin, end))
    ]
    scene = Scene(day, is_narrative(blocks, day))
    if scene.narrative:
        scene.asides = asides(blocks)
    scene.learn([tokens for tokens, _ in blocks])
    for tokens, matches in blocks:
        scene.enter(tokens)
        for start, end, rule, value in joins.join(_chosen(matches, scene, text, report), tokens, scene):
            yield from _records(text, report, tokens, start, end, rule, value)


def _chosen(matches: list[Match], scene: Scene, text: str, report: str) -> Iterator[tuple[int, int, str, Value]]:
    """The first match at each place to which a reader gives a value."""
    reached = 0
    for match in matches:
        if match.start < reached:
            continue
        scene.turn_to(match)
        try:
            value = READERS[match.rule.read](match, scene)
        except (ValueError, OverflowError):
            continue  # before the year 1 or after 9999, where no calendar goes
        if value is None:
            continue
        reached = match.end
        begin, stop = match.tokens[match.start].begin, match.tokens[match.end - 1].end
        if value.period is not None:
            words = " ".join(text[begin:stop].split())
            identity = content_id("t", report, begin, stop)
            scene.remember(
                Said(
                    identity,
                    value.period,
                    value.explicit,
                    scene.sentence,
                    value.edtf,
                    words,
                    value.derived,
                    scene.is_aside,
                )
            )
        yield match.start, match.end, match.rule.name, value


def _records(
    text: str, report: str, tokens: list[Token], start: int, end: int, rule: str, value: Value
) -> Iterator[TimeExpression | Reason]:
    begin, stop = tokens[start].begin, tokens[end - 1].end
    identity = content_id("t", report, begin, stop)
    yield TimeExpression(
        id=identity,
        report=report,
        begin=begin,
        end=stop,
        text=text[begin:stop],
        type=value.type,
        value=value.value,
        edtf=value.edtf,
        rule=f"times/{rule}",
        anchor=value.anchor,
    )
    if value.anchor != "none" and value.note:
        yield Reason(target=identity, aspect="date", rule=f"times/{rule}", note=value.note)
