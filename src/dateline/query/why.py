"""Why a record says what it says: rules, anchors, doubts, and what people said of it."""

from collections.abc import Iterable, Iterator

import msgspec

from dateline.model import (
    Conflict,
    Correction,
    Doubt,
    EventMention,
    Link,
    Quotation,
    Reason,
    Span,
    TimeExpression,
)
from dateline.model.answer import WhyLine
from dateline.model.relation import LinkKind
from dateline.query.passage import passages
from dateline.query.record import find_record, whole_id
from dateline.query.trace import told_in_a_line
from dateline.store import Story
from dateline.store.read import decode
from dateline.store.sql import beside

SQL = beside(__file__)
#: A link in words, seen from where it begins and from where it ends.
LINKS: dict[LinkKind, tuple[str, str]] = {
    "planned_held": ("the plan of", "planned as"),
    "postponed_to": ("postponed to", "postponed from"),
    "replaced_by": ("replaced by", "in place of"),
    "caused_by": ("said to be caused by", "said to be the cause of"),
    "follows": ("comes after", "comes before"),
    "part_of": ("part of", "has as a part"),
    "same_utterance": ("the same words as", "the same words as"),
    "promise_evidence": ("later words bear on it", "bears on"),
    "supersedes": ("takes the place of", "its place is taken by"),
}
#: How far a chain of anchors is followed; each leads to an earlier one, so it ends by itself.
ANCHORS = 8


def why(story: Story, record_id: str) -> list[WhyLine]:
    """Reasons for a record and for the mentions it is made of, then what else bears on it. Raises QueryError."""
    found = whole_id(story, record_id)
    parts = [found, *_parts(story, found)]
    lines = [*_reasons(story, found, None)]
    for part in parts[1:]:
        of = _told(story, part)
        lines += [*_telling(story, part, of), *_reasons(story, part, of)]
    lines += _reports_dates(story, parts)
    lines += _doubts(story, parts)
    lines += _orders(story, parts)
    lines += _conflicts(story, found)
    lines += _links(story, parts)
    lines += [line for part in parts for line in _corrections(story, part)]
    return lines


def _parts(story: Story, found: str) -> list[str]:
    """The mentions of an event, and the time expressions and quotations they lean on; the names of an entity."""
    if found.startswith("v_"):
        return [mention for (mention,) in story.rows(SQL["mentions"], (found,))]
    if found.startswith("n_"):
        return [named for (named,) in story.rows(SQL["named"], (found,))]
    return []


def _told(story: Story, part: str) -> str | None:
    """Who tells it, in what words: `Harbour Post, 2031-03-11: walked out`."""
    if part.startswith("n_"):
        return None
    record = find_record(story, part)
    report = find_record(story, record.report)
    return f"{report.outlet or report.file}, {report.published.edtf or 'undated'}: {record.text}"


def _telling(story: Story, part: str, of: str | None) -> Iterator[WhyLine]:
    """A telling of an event in its sentence; a person who splits it off needs its id, whatever reasons there are."""
    if not part.startswith("e_"):
        return
    mention = find_record(story, part)
    asserted = "a speaker claims it" if mention.claimed else "the outlet asserts it"
    note = f"{mention.status}, {mention.when.edtf or 'undated'}, {asserted}{', as history' * mention.background}"
    words = passages(story, [Span(mention.report, *mention.sentence)])
    yield WhyLine(target=part, aspect="told", rule="", note=note, passages=words, of=of)


def _reasons(story: Story, target: str, of: str | None) -> Iterator[WhyLine]:
    found = [decode(Reason, record) for (record,) in story.rows(SQL["reasons"], {"id": target})]
    for reason in sorted(found, key=lambda r: (r.aspect, r.rule, r.note)):
        words = passages(story, reason.evidence)
        yield WhyLine(target=target, aspect=reason.aspect, rule=reason.rule, note=reason.note, passages=words, of=of)
        if reason.aspect == "date" and not target.startswith("t_"):
            yield from _anchors(story, reason.evidence, of)
    if target[:2] in ("e_", "q_"):
        yield from _people(story, target, of)


def _anchors(story: Story, evidence: Iterable[Span], of: str | None) -> Iterator[WhyLine]:
    """How the time words a date leans on were read, and the time words those lean on in turn."""
    for span in evidence:
        values = {"report": span.report, "begin": span.begin, "end": span.end}
        for (record,) in story.rows(SQL["time_at"], values):
            yield from _time(story, decode(TimeExpression, record), of, ANCHORS)


def _time(story: Story, time: TimeExpression, of: str | None, deep: int) -> Iterator[WhyLine]:
    for line in _reasons(story, time.id, of):
        yield msgspec.structs.replace(
            line, aspect="time", note=f"{time.text} is {time.edtf or time.value}: {line.note}"
        )
    if time.anchor.startswith("t_") and deep:
        yield from _time(story, find_record(story, time.anchor), of, deep - 1)


def _people(story: Story, target: str, of: str | None) -> Iterator[WhyLine]:
    """Whom the pronouns and roles in the sentence, or in the words that name the speaker, stand for."""
    record = find_record(story, target)
    place = record.sentence if isinstance(record, EventMention) else _speaker_place(record)
    if place is not None:
        values = {"report": record.report, "begin": place[0], "end": place[1]}
        for (mention,) in story.rows(SQL["mentions_in"], values):
            yield from _reasons(story, mention, of)


def _speaker_place(quotation: Quotation) -> tuple[int, int] | None:
    return None if quotation.speaker is None else (quotation.speaker.begin, quotation.speaker.end)


def _reports_dates(story: Story, parts: list[str]) -> Iterator[WhyLine]:
    """How the reports the words stand in were dated: the anchor of every relative date in them."""
    for report_id in _reports(story, parts):
        report = find_record(story, report_id)
        published = report.published
        note = f"{report.outlet or report.file} was published {published.edtf or 'on an unknown day'}"
        more = f": {published.note}" if published.note else ""
        words = passages(story, published.evidence)
        yield WhyLine(
            target=report_id, aspect="published", rule=f"dating/{published.basis}", note=note + more, passages=words
        )


def _reports(story: Story, parts: list[str]) -> list[str]:
    if parts[0].startswith("r_"):
        return parts[:1]
    records = [find_record(story, part) for part in parts if part[:2] in ("e_", "q_", "t_", "m_")]
    return sorted({record.report for record in records})


def _doubts(story: Story, parts: list[str]) -> Iterator[WhyLine]:
    """Doubts whose words overlap the sentence of a mention or the words of the record itself."""
    seen: set[str] = set()
    for part in parts:
        if part[:2] not in ("e_", "q_", "t_", "m_"):
            continue
        record = find_record(story, part)
        begin, end = record.sentence if isinstance(record, EventMention) else (record.begin, record.end)
        for (line,) in story.rows(SQL["doubts"], {"report": record.report, "id": part}):
            doubt = decode(Doubt, line)
            near = doubt.begin is not None and doubt.end is not None and doubt.begin < end and begin < doubt.end
            if near and doubt.id not in seen:
                seen.add(doubt.id)
                yield WhyLine(target=doubt.id, aspect="doubt", rule=f"{doubt.step}/{doubt.code}", note=doubt.message)


def _orders(story: Story, parts: list[str]) -> Iterator[WhyLine]:
    """What words of the reports put before or after the record."""
    for (order,) in story.rows(SQL["orders"], {"ids": msgspec.json.encode(parts).decode()}):
        yield from _reasons(story, order, None)


def _conflicts(story: Story, found: str) -> Iterator[WhyLine]:
    for (record,) in story.rows(SQL["conflicts"], (found,)):
        conflict = decode(Conflict, record)
        values = " / ".join(value.value for value in conflict.values)
        words = passages(story, (span for value in conflict.values for span in value.evidence))
        rule = f"link/{conflict.degree}"
        yield WhyLine(
            target=conflict.id, aspect=conflict.attribute, rule=rule, note=f"told as {values}", passages=words
        )


def _links(story: Story, parts: list[str]) -> Iterator[WhyLine]:
    """Links of the record and of what it is made of, each once."""
    for (record,) in story.rows(SQL["links"], {"ids": msgspec.json.encode(parts).decode()}):
        link = decode(Link, record)
        outward = link.from_ in parts
        other = told_in_a_line(story, link.to if outward else link.from_)
        note = f"{LINKS[link.kind][0 if outward else 1]}: {other}"
        words = passages(story, link.evidence)
        yield WhyLine(target=link.id, aspect="link", rule=f"link/{link.kind}", note=note, passages=words)


def _corrections(story: Story, target: str) -> Iterator[WhyLine]:
    for (record,) in story.rows(SQL["corrections"], (target,)):
        correction = decode(Correction, record)
        note = f"{correction.by} said {correction.verb} at {correction.at}"
        yield WhyLine(target=target, aspect="correction", rule=f"person/{correction.verb}", note=note)
