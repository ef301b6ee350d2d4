"""Find words that put two events of a report in order, and say which came first.

The words say so by syntax: a preposition, a conjunction or a verb between two event triggers. What order the words
leave open is left open: no order is read from tense, from the order of telling, or across sentences.
"""

from collections.abc import Iterable, Iterator

from dateline.extract.order.cues import Cue, cues_of
from dateline.extract.order.triggers import Triggers
from dateline.model import Dossier, EventMention, Order, OrderRelation, Paragraph, Reason, Span, content_id

#: What the words say, as a record says it.
_RELATIONS: dict[str, OrderRelation] = {"after": "before", "before": "before", "during": "during", "while": "while"}
#: How each relation is told: the words of `from`, then those of `to`.
_TOLD = {
    "before": "“{one}” came before “{other}”",
    "during": "“{one}” fell within the time of “{other}”",
    "while": "“{one}” and “{other}” were at one time",
}


def find_orders(dossier: Dossier) -> Iterator[Order | Reason]:
    """Yield an order for each pair of event mentions that words of one sentence order, with the reason."""
    found: dict[str, Order] = {}
    triggers = Triggers(dossier.paragraphs, dossier.events.values())
    for paragraph in dossier.paragraphs:
        for cue in cues_of(paragraph.doc):
            one, other = triggers.of(cue.one, paragraph), triggers.of(cue.other, paragraph)
            if one and other and one.id != other.id:
                order = _order(dossier, paragraph, cue, one, other)
                found.setdefault(order.id, order)
    for order in found.values():
        yield order
        yield from _reasons(order, dossier)


def _order(dossier: Dossier, paragraph: Paragraph, cue: Cue, one: EventMention, other: EventMention) -> Order:
    """`one RELATION other`, where after is turned into before."""
    relation = _RELATIONS[cue.relation]
    if cue.relation == "after":
        one, other = other, one
    words = sorted(cue.words, key=lambda t: t.i)
    begin, end = paragraph.place(words[0])[0], paragraph.place(words[-1])[1]
    report = dossier.report
    spans = sorted({(one.begin, one.end), (begin, end), (other.begin, other.end)})
    return Order(
        id=content_id("o", report.id, begin, end, relation, one.id, other.id),
        report=report.id,
        begin=begin,
        end=end,
        text=report.text[begin:end],
        relation=relation,
        from_=one.id,
        to=other.id,
        gap=cue.gap,
        rule=f"order/{cue.rule}",
        evidence=tuple(Span(report.id, *span) for span in spans),
    )


def _reasons(order: Order, dossier: Dossier) -> Iterable[Reason]:
    one, other = dossier.events[order.from_], dossier.events[order.to]
    told = _TOLD[order.relation].format(one=one.text, other=other.text)
    gap = f", {order.gap.value} apart" if order.gap else ""
    note = f"{told} by the words “{order.text}”{gap}."
    yield Reason(target=order.id, aspect="order", rule=order.rule, note=note, evidence=order.evidence)
