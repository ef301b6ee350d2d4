"""Days in lines that a reader sees: time stamps, bylines, datelines."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import timedelta
from functools import cache

from dateline.dating.dateline import yearless_dateline
from dateline.dating.evidence import Evidence, Role, of_written
from dateline.dating.own.attributes import rules
from dateline.dating.own.labelled import STAMPED, is_labelled, is_of_others, lists_days
from dateline.dating.own.live import live_line
from dateline.dating.written import Written, first_date, written_dates
from dateline.model import Block, BlockKind, Report

#: Trust, the smallest first.
LABEL, HEAD_STAMP, BYLINE, BARE, DATELINE = 32, 33, 34, 36, 38
LONGEST = 200
#: Blocks that may hold a time stamp; deeper than so many characters into the page they speak of other stories.
STAMP_BLOCKS = frozenset({"navigation", "credit", "standfirst", "headline", "subheading", "body"})
HEAD = 1_500
#: Lines in which no word says what the day is.
UNLABELLED = frozenset({"own/line-bare", "own/line-masthead", "own/line-segment", "own/line-first", "own/line-name"})
UNLABELLED |= {"own/line-columns"}
#: What of the page's furniture over the text may be its stamp: the head of a letter, place and day of a paper.
IN_HEAD: dict[BlockKind, frozenset[str]] = {
    "promo": frozenset({STAMPED}),
    "caption": frozenset({"own/line-masthead", "own/line-name"}),
}
#: What a headline may hold without being a stamp: `Port Ellen Disaster, 16 November 2017`.
NOT_OF_HEADLINES = frozenset({"own/line-name"})


@dataclass(frozen=True, slots=True)
class _LineRule:
    name: str
    role: Role
    before: re.Pattern[str]
    after: re.Pattern[str] | None


@cache
def _line_rules() -> tuple[_LineRule, ...]:
    filler = rules()["line-parts"]["filler"]

    def pattern(words: str) -> re.Pattern[str]:
        return re.compile(words.replace("FILLER", filler), re.IGNORECASE)

    return tuple(
        _LineRule(r["name"], r["role"], pattern(r["before"]), pattern(r["after"]) if "after" in r else None)
        for r in rules()["line"]
    )


@cache
def _patterns(kind: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple(
        (r["name"], re.compile(r["pattern"], re.IGNORECASE if kind == "stamp" else 0)) for r in rules()[kind]
    )


def read_line(line: str, labelled: bool = False) -> Iterator[Evidence]:
    """Evidence in one line; `labelled`: only where a word says what the day is."""
    if len(line) > LONGEST or not any(c.isdigit() for c in line):
        return
    if is_of_others(line):
        return
    if live := list(live_line(line)):
        yield from live
        return
    for day in written_dates(line):
        rule = next((r for r in _line_rules() if _fits(r, line, day, labelled)), None)
        if rule is None and not labelled and is_labelled(line, day):
            yield of_written(day, "header", STAMPED, line.strip(), LABEL, "published", (day.begin, day.end))
        if rule:
            name = f"own/{rule.name}"
            trust = BYLINE if rule.name == "line-byline" else BARE if name in UNLABELLED else LABEL
            span = (day.begin, day.end)
            yield of_written(day, "header", name, line.strip(), trust, rule.role, span)


def _fits(rule: _LineRule, line: str, day: Written, labelled: bool) -> bool:
    if labelled and rule.after:
        return False
    before = rule.before.search(line[: day.begin])
    return bool(before) and (rule.after is None or bool(rule.after.match(line[day.end :])))


def stamp_at_start(report: Report) -> Iterator[Evidence]:
    """A machine stamp before the first word."""
    for name, pattern in _patterns("stamp"):
        found = pattern.search(report.text[:4_000])
        if found and (day := first_date(found["date"])):
            yield of_written(day, "header", f"own/{name}", found["stamp"], 10, span=found.span("stamp"))


def dated_lines(report: Report) -> Iterator[Evidence]:
    """Time stamps in the blocks around the story, told from sentences by their form.

    Bare days below the story's first paragraph are headings of a chronology when they differ; those below the
    heading of a list are its entries.
    """
    listed = next((b.end for b in report.blocks if lists_days(report.text[b.begin : b.end])), len(report.text))
    lines = [e for e in _dated_lines(report) if e.rule not in UNLABELLED or not e.span or e.span[0] < listed]
    story = next((b.begin for b in report.blocks if b.kind == "body" and b.end - b.begin > LONGEST), len(report.text))
    headings = {e.first for e in lines if e.rule in UNLABELLED}
    for line in lines:
        if line.rule not in UNLABELLED or len(headings) == 1 or (line.span and line.span[0] < story):
            yield line


def _dated_lines(report: Report) -> Iterator[Evidence]:
    first = next((b.begin for b in report.blocks if b.kind == "body"), 0)
    for number, block in enumerate(report.blocks):
        if block.kind in IN_HEAD and block.begin < first and (found := _in_letterhead(report, block)):
            yield found
        if block.kind in STAMP_BLOCKS and block.end - block.begin <= LONGEST and not _heads_a_post(report, number):
            near = block.begin <= HEAD or block.kind in ("credit",)
            for found in read_line(report.text[block.begin : block.end], labelled=not near):
                if block.kind == "headline" and found.rule in NOT_OF_HEADLINES:
                    continue
                assert found.span is not None
                span = (block.begin + found.span[0], block.begin + found.span[1])
                trust = found.trust if near else found.trust + 20
                yield Evidence(
                    found.basis,
                    found.rule,
                    found.first,
                    found.last,
                    found.quoted,
                    found.role,
                    trust,
                    span,
                    found.other,
                )


def _in_letterhead(report: Report, block: Block) -> Evidence | None:
    """`Harbour talk in your inbox — No. 188, 9 November 2031`: over the text, it is the head of a letter."""
    lines = read_line(report.text[block.begin : block.end])
    found = next((one for one in lines if one.rule in IN_HEAD[block.kind] and one.span), None)
    if found is None or found.span is None:
        return None
    return replace(found, span=(block.begin + found.span[0], block.begin + found.span[1]))


def _heads_a_post(report: Report, number: int) -> bool:
    """Below running text, a line over a paragraph that is one quotation says who posted it and when."""
    after = report.blocks[number + 1 : number + 2]
    if not after or report.text[after[0].begin] not in '"“':
        return False
    return any(b.kind == "body" and b.end - b.begin > LONGEST // 2 for b in report.blocks[:number])


def head_stamps(report: Report) -> Iterator[Evidence]:
    """A day with clock and zone near the start of a text whose line breaks were lost."""
    head = rules()["head"]
    for day in written_dates(report.text[: head["reach"]]):
        before, after = report.text[max(0, day.begin - 60) : day.begin], report.text[day.end : day.end + 60]
        stamped = _search(head["before"]).search(before) or _search(head["after"]).search(after)
        labelled = _search(head["label"]).search(before) and _search(head["clock"]).search(after)
        line = report.text[report.text.rfind("\n", 0, day.begin) + 1 : day.end]
        if (day.instant or stamped or labelled) and _spoken_by_report(report, day.begin) and not is_of_others(line):
            role: Role = "updated" if _search(head["updated"]).search(before) else "published"
            quoted = " ".join(report.text[day.begin : day.end + 25].split())
            found = of_written(day, "header", "own/head-stamp", quoted, HEAD_STAMP, role, (day.begin, day.end))
            yield _of_that_night(found) if _search(head["night"]).search(after) else found


def _of_that_night(found: Evidence) -> Evidence:
    """Changed between midnight and six: it came out that day or the day before."""
    return replace(found, first=found.first - timedelta(days=1)) if found.is_day else found


def _spoken_by_report(report: Report, place: int) -> bool:
    """Whether a place is outside embedded posts and teasers, whose days are their own."""
    block = report.block_at(place)
    return (
        block is None
        or block.kind not in ("embed", "teaser", "promo", "caption")
        or (block.kind == "caption" and _leads_on(report, block))
    )


def _leads_on(report: Report, block: Block) -> bool:
    """Whether the lead stands on the same line: what is before it is the head of a page that lost its lines."""
    after = next((b for b in report.blocks if b.begin >= block.end), None)
    return after is not None and after.kind == "body" and "\n" not in report.text[block.end : after.begin]


@cache
def _search(words: str) -> re.Pattern[str]:
    return re.compile(words, re.IGNORECASE)


def dateline(report: Report) -> Iterator[Evidence]:
    """Place and full day before the first sentence of the body."""
    body = next((b for b in report.blocks if b.kind == "body"), None)
    if body is None:
        return
    for name, pattern in _patterns("dateline"):
        found = pattern.search(report.text[body.begin : min(body.end, body.begin + LONGEST)])
        if found and (day := first_date(found["date"])):
            span = (body.begin + found.start("date"), body.begin + found.end("date"))
            yield of_written(day, "dateline", f"own/{name}", found[0].strip(), DATELINE, span=span)


def day_in_month(report: Report, found: Iterable[Evidence]) -> Iterator[Evidence]:
    """A dateline without its year makes a known month exact: `/2021/03/` and `PORT ELLEN, March 3 (Agency) - `."""
    day = yearless_dateline(report)
    for known in found:
        if day and known.first != known.last and known.role == "published":
            for fitting in day.within(known.first, known.last):
                quoted = f"{report.text[day.begin : day.end]} within {known.quoted}"
                span = (day.begin, day.end)
                yield Evidence(
                    "dateline", "own/dateline-in-month", fitting, fitting, quoted, trust=known.trust - 1, span=span
                )
