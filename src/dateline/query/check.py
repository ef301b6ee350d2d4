"""Read everything in the file again and compare: bytes, texts, and every stored span with its words."""

from collections.abc import Callable, Iterator, Sequence

from dateline.model import (
    Commitment,
    Conflict,
    EventMention,
    Layers,
    Link,
    Mention,
    Order,
    Quotation,
    Span,
    TimeExpression,
)
from dateline.model.answer import Fault
from dateline.store import Story
from dateline.store.read import decode
from dateline.store.sql import beside
from dateline.store.write import digest

SQL = beside(__file__)
Progress = Callable[[int], None]


def check(story: Story, progress: Progress | None = None) -> Iterator[Fault]:
    """Everything in the file that is not as it must be; nothing when all is well."""
    yield from (Fault(id="file", message=row[0]) for row in story.rows(SQL["sound"]) if row[0] != "ok")
    yield from (Fault(id=row[0], message=f"row {row[1]} belongs to nothing") for row in story.rows(SQL["keys"]))
    if story.as_of is None and story.linked_from() != story.fingerprint():
        yield Fault(id="file", message="the link layer is not of these reports: complete it with dateline build")
    lengths: dict[str, int] = {}
    for read, layers in enumerate(story.layers(), 1):
        lengths[layers.report.id] = len(layers.report.text)
        yield from _bytes(story, layers)
        yield from _spans(story, layers)
        if progress:
            progress(read)
    yield from _evidence(story, lengths)
    yield from (Fault(id=row[0], message="an event without words") for row in story.rows(SQL["wordless"]))


def _bytes(story: Story, layers: Layers) -> Iterator[Fault]:
    report = layers.report
    row = story.row(SQL["digests"], (report.id,))
    assert row is not None, "the report was read from this file"
    if digest(report.text.encode()) != row[0]:
        yield Fault(id=report.id, message="its text is not the one that was stored")
    if row[1] is None:
        yield Fault(id=report.id, message="its bytes as received are missing")
        return
    source = story.source(report.id)
    if digest(source.data) != row[1] or source.id != report.id:
        yield Fault(id=report.id, message="its bytes are not those that were received")


def _spans(story: Story, layers: Layers) -> Iterator[Fault]:
    text = layers.report.text
    found: tuple[TimeExpression | Mention | EventMention | Order, ...]
    found = (*layers.times, *layers.mentions, *layers.events, *layers.orders)
    for finding in found:
        yield from _slice(finding, text)
    for quotation in layers.quotations:
        yield from _quotation(quotation, text)
    last = 0
    for block in layers.report.blocks:
        if not last <= block.begin < block.end <= len(text):
            yield Fault(id=layers.report.id, message=f"block {block.begin}-{block.end} is not in order")
        last = block.end
    yield from _columns(story, layers)


def _slice(finding: TimeExpression | Mention | EventMention | Order, text: str) -> Iterator[Fault]:
    if text[finding.begin : finding.end] != finding.text:
        yield _wrong(finding.id, text, finding.begin, finding.end, finding.text)
    if isinstance(finding, EventMention) and not 0 <= finding.sentence[0] < finding.sentence[1] <= len(text):
        yield Fault(id=finding.id, message=f"its sentence {finding.sentence} is outside the text")


def _quotation(quotation: Quotation, text: str) -> Iterator[Fault]:
    slices = [text[begin:end] for begin, end in quotation.spans]
    whole = slices == [quotation.text] if len(slices) == 1 else all(part in quotation.text for part in slices)
    if not whole or not all(slices):
        yield _wrong(quotation.id, text, quotation.begin, quotation.end, quotation.text)
    for begin, end in quotation.verbatim:
        if not any(b <= begin < end <= e for b, e in quotation.spans):
            yield Fault(id=quotation.id, message=f"verbatim {begin}-{end} is outside its words")
    for part in (quotation.cue, quotation.speaker):
        if part is not None and text[part.begin : part.end] != part.text:
            yield _wrong(quotation.id, text, part.begin, part.end, part.text)


def _columns(story: Story, layers: Layers) -> Iterator[Fault]:
    """The columns that find a record say the same place as the record."""
    row = story.row(SQL["number"], (layers.report.id,))
    found: list[Sequence[TimeExpression | Mention | Quotation | EventMention | Order]]
    found = [layers.times, layers.mentions, layers.quotations, layers.events, layers.orders]
    places = {record.id: (record.begin, record.end) for layer in found for record in layer}
    for record_id, begin, end in story.rows(SQL["places"], {"number": row[0] if row else None}):
        if places.get(record_id) != (begin, end):
            yield Fault(id=record_id, message=f"is filed under {begin}-{end}, but says {places.get(record_id)}")


def _evidence(story: Story, lengths: dict[str, int]) -> Iterator[Fault]:
    """Evidence of the link layer lies inside reports that are there."""
    for (record,) in story.rows(SQL["conflicts"]):
        conflict = decode(Conflict, record)
        yield from _inside(conflict.id, (span for value in conflict.values for span in value.evidence), lengths)
    for (record,) in story.rows(SQL["links"]):
        link = decode(Link, record)
        yield from _inside(link.id, iter(link.evidence), lengths)
    for (record,) in story.rows(SQL["commitments"]):
        commitment = decode(Commitment, record)
        later = (Span(b.report, b.begin, b.end) for b in commitment.bearing)
        yield from _inside(commitment.id, iter((*commitment.evidence, *later)), lengths)


def _inside(record_id: str, spans: Iterator[Span], lengths: dict[str, int]) -> Iterator[Fault]:
    for span in spans:
        if span.end > lengths.get(span.report, 0):
            yield Fault(id=record_id, message=f"its evidence {span} is not in the file")


def _wrong(record_id: str, text: str, begin: int, end: int, words: str) -> Fault:
    return Fault(id=record_id, message=f"{begin}-{end} reads {text[begin:end]!r}, but {words!r} is stored")
