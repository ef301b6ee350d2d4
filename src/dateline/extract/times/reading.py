"""Read the time expressions of some stretches of text, in order, against one day of publication."""

from bisect import insort
from collections.abc import Iterator
from datetime import date

from dateline.extract.times.approximate import about_an_hour, loosened
from dateline.extract.times.compared import is_compared
from dateline.extract.times.counted import place_lengths
from dateline.extract.times.extent import extent
from dateline.extract.times.joins import Found, join
from dateline.extract.times.match import Match, grammar
from dateline.extract.times.narrative import asides, is_narrative
from dateline.extract.times.paired import paired
from dateline.extract.times.readers import READERS
from dateline.extract.times.scene import Scene
from dateline.extract.times.titles import is_title
from dateline.extract.times.tokens import Token, tokens_of
from dateline.extract.times.values import Said, Value
from dateline.model import Doubt, Reason, TimeExpression, content_id


def read_stretches(
    text: str, report: str, stretches: list[tuple[int, int]], day: date | None, place: str | None = None
) -> Iterator[TimeExpression | Doubt | Reason]:
    """Yield each expression of text[begin:end], the reason of its value, and doubts."""
    cut = [tokens for begin, end in stretches if (tokens := tokens_of(text, begin, end))]
    blocks = [(tokens, grammar().matches(tokens)) for tokens in cut]
    scene = Scene(day, is_narrative(blocks, day), place)
    if scene.narrative:
        scene.asides = asides(blocks)
    scene.learn(cut)
    joined: dict[str, str] = {}
    for tokens, matches in blocks:
        scene.enter(tokens)
        for found in place_lengths(paired(join(_chosen(matches, scene, text, report), tokens), tokens), tokens):
            yield from _records(text, report, tokens, found, joined)


def _chosen(matches: list[Match], scene: Scene, text: str, report: str) -> Iterator[Found]:
    """The first match at each place to which a reader gives a value."""
    reached = place = 0
    rests: list[Match] = []
    while place < len(matches) or rests:
        if rests and (place == len(matches) or rests[0].order < matches[place].order):
            match = rests.pop(0)
        else:
            match, place = matches[place], place + 1
        if match.start < reached:
            rest = match.after(reached) if match.end > reached else None
            if rest is not None:
                insort(rests, rest, key=lambda m: m.order)
            continue
        value = _value(match, scene)
        if value is None:
            rest = match.after(match.start + 1) if match.rule.read == "compound" else None
            if rest is not None:
                insort(rests, rest, key=lambda m: m.order)  # "two five-day strikes"
            continue
        start, end = extent(match, scene, reached)
        if value.period is not None:
            _remember((start, end), value, scene, text, report)
        reached = end
        yield Found(start, end, match.rule.name, value, place=scene.place)


def _told(value: Value) -> str:
    """What is known of a value that leans on nothing, or on the report as a whole."""
    if value.type in ("DURATION", "SET"):
        return _LENGTHS[value.type] + (" Its place is counted from the publication date." if value.edtf else "")
    if value.value.endswith("_REF"):
        return "The words tell a side of the present and no date."
    return "Nothing in the report tells which one." if "X" in value.value else "As it is written."


_LENGTHS = {
    "DURATION": "A length of time, as the words tell it.",
    "SET": "A time that returns, as the words tell it.",
}


def _is_part_of_code(match: Match) -> bool:
    """Tell whether the number at its head hangs on a word, as in `A330` or `V70`; `FY2024` is a year."""
    if match.start == 0 or match.tokens[match.start].shape == "word":
        return False
    before = match.tokens[match.start - 1]
    return before.shape == "word" and before.end == match.tokens[match.start].begin and before.text != "FY"


def _value(match: Match, scene: Scene) -> Value | None:
    if _is_part_of_code(match):
        return None
    scene.turn_to(match)
    if is_title(match, scene.edges):
        return None
    try:
        value = READERS[match.rule.read](match, scene)
    except (ValueError, OverflowError):
        return None  # before the year 1 or after 9999, where no calendar goes
    return value and loosened(value, scene)


def _remember(place: tuple[int, int], value: Value, scene: Scene, text: str, report: str) -> None:
    assert value.period is not None
    begin, end = scene.tokens[place[0]].begin, scene.tokens[place[1] - 1].end
    scene.remember(
        Said(
            id=content_id("t", report, begin, end),
            period=value.period,
            explicit=value.explicit,
            sentence=scene.sentence,
            edtf=value.edtf,
            words=" ".join(text[begin:end].split()),
            paragraph=scene.paragraph,
            derived=value.derived,
            aside=scene.is_aside,
            compared=is_compared(scene, value.period.grain),
        )
    )


def _anchor(report: str, tokens: list[Token], found: Found, joined: dict[str, str]) -> str:
    anchor = found.value.anchor
    if found.counted is not None:
        anchor = content_id("t", report, tokens[found.counted.start].begin, tokens[found.counted.end - 1].end)
    return joined.get(anchor, anchor)


def _records(
    text: str, report: str, tokens: list[Token], found: Found, joined: dict[str, str]
) -> Iterator[TimeExpression | Doubt | Reason]:
    """The record and its reason. `joined` leads from the id of a day to that of the TIME it became a part of."""
    begin, end = tokens[found.start].begin, tokens[found.end - 1].end
    identity, value, rule = content_id("t", report, begin, end), found.value, f"times/{found.rule}"
    for first, last in found.parts:
        joined[content_id("t", report, tokens[first].begin, tokens[last - 1].end)] = identity
    yield TimeExpression(
        id=identity,
        report=report,
        begin=begin,
        end=end,
        text=text[begin:end],
        type=value.type,
        value=value.value,
        edtf=about_an_hour(value.edtf, text[begin:end], tokens[found.start - 1].low if found.start else ""),
        rule=rule,
        anchor=_anchor(report, tokens, found, joined),
    )
    yield Reason(target=identity, aspect="date", rule=rule, note=value.note or _told(value))
    if value.doubt:
        yield Doubt(
            id=content_id("d", report, begin, end, "weekday-differs"),
            code="weekday-differs",
            report=report,
            begin=begin,
            end=end,
            step="times",
            message=value.doubt,
        )
