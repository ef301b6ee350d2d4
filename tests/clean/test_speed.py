"""Text is hostile: no pattern may take more than linear time, whatever the line."""

import random
import re
import time
from collections.abc import Callable

from dateline.clean.dateline import dateline_of
from dateline.clean.glued import part_lead
from dateline.clean.lines import Line
from dateline.clean.load import Rule, Table, rules

#: Pieces that furniture is made of: repeated, they are what makes a careless pattern try every way to read a line.
_WORDS = re.compile(r"[^|]+")
_PIECES = _WORDS.findall(
    "A |AB |Ab |ab |Ab, |A. |(|( |/|/ |- |— |1 |12:30 |May 3, 2021 |and |by |By |Image: |© |Reuters |Reuters/|(AP) |"
    '.|, |"|’|Ab-|Aa/|in |of |Read more |Photo |left, |(left) |said |de |via |Getty |Facebook |Follow |on |@ab |is |'
    "World |the |reporter |contributed |a/|BC-"
)
TABLES: tuple[Table, ...] = ("line", "caption", "head")
_MOST_SECONDS = 0.25


def _hostile_lines(count: int) -> list[str]:
    chance = random.Random(7)
    lines = []
    for _ in range(count):
        unit = "".join(chance.choice(_PIECES) for _ in range(chance.choice((1, 1, 2, 2, 3))))
        lines.append((chance.choice(_PIECES) + unit * 400)[:396] + chance.choice(("", "!", ".", "x")))
    return lines


def _slow(read: Callable[[str], object], lines: list[str]) -> list[str]:
    slow = []
    for line in lines:
        begun = time.thread_time()
        read(line)
        if time.thread_time() - begun > _MOST_SECONDS:
            slow.append(line[:60])
    return slow


def _tail(rule: Rule) -> Callable[[str], object]:
    return lambda line: rule.pattern.search(line[-260:])


def test_no_rule_is_slow_on_a_hostile_line() -> None:
    lines = _hostile_lines(500)
    slow = {r.name: _slow(r.pattern.fullmatch, lines) for table in TABLES for r in rules(table)}
    slow |= {r.name: _slow(_tail(r), lines) for r in rules("tail")}
    assert {name: found for name, found in slow.items() if found} == {}


def test_no_dateline_is_slow_on_a_hostile_line() -> None:
    assert _slow(dateline_of, _hostile_lines(500)) == []


def test_cutting_off_what_is_glued_before_a_lead_is_quick() -> None:
    lines = [line * 3 for line in _hostile_lines(200)]
    assert _slow(lambda line: part_lead([Line(0, len(line), line)], line), lines) == []
