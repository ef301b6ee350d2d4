"""Find words that put two events of a report in order, and say which came first.

The words say so by syntax: a preposition, a conjunction or a verb between two event triggers. What order the words
leave open is left open: no order is read from tense, from the order of telling, or across sentences.
"""

from collections.abc import Iterable, Iterator

from dateline.extract.order.cues import Cue, cues_of
from dateline.extract.order.triggers import Triggers
from dateline.model import Dossier, EventMention, Order, OrderRelation, Reason, Span, content_id

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
    for paragraph in dossier.paragraphs:
        triggers = Triggers(paragraph, dossier.events.values())
        for cue in cues_of(paragraph.doc):
            pair = triggers.of(cue.one), triggers.of(cue.other)
            if pair[0] and pair[1] and pair[0].id != pair[1].id:
                order = _order(dossier, triggers, cue, pair[0], pair[1])
                found.setdefault(order.id, order)
    for order in found.values():
        yield order
        yield from _reasons(order, dossier)


def _order(dossier: Dossier, triggers: Triggers, cue: Cue, one: EventMention, other: EventMention) -> Order:
    """`one RELATION other`, where after is turned into before."""
    relation = _RELATIONS[cue.relation]
    if cue.relation == "after":
        one, other = other, one
    begin, end = triggers.place(cue.words)
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
