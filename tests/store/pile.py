"""A small pile made by hand: two reports of an invented port strike, their findings, and what they say together."""

from dateline.calendar import chronological
from dateline.model import (
    Block,
    Commitment,
    Conflict,
    ConflictValue,
    Counts,
    Cue,
    Declared,
    Doubt,
    Due,
    Entity,
    Event,
    EventMention,
    HistoryStep,
    Layers,
    Link,
    Linked,
    Mention,
    Published,
    Quotation,
    Reason,
    Report,
    Said,
    Source,
    Span,
    Speaker,
    TimeExpression,
    When,
    content_id,
)

FIRST = (
    "Dockers at the port of Velmar walked out on Monday. "
    "“We will not go back,” said union leader Ines Okoro. "
    "Talks with the harbour board are planned for 14 March 2031."
)
SECOND = (
    "The strike at Velmar port entered its third day. "
    "Harbour chief Tomas Reyl said the board was ready to talk. "
    "About 400 workers walked out on Monday, the union says."
)


def source(text: str, outlet: str, file: str) -> Source:
    return Source(file=file, data=text.encode(), declared=Declared(outlet=outlet))


def place(text: str, words: str) -> tuple[int, int]:
    begin = text.index(words)
    return begin, begin + len(words)


def _report(made: Source, text: str, day: str | None) -> Report:
    published = Published(edtf=day, basis="metadata" if day else "none")
    return Report(
        id=made.id,
        file=made.file,
        outlet=made.declared.outlet,
        title=None,
        language="en",
        published=published,
        blocks=(Block(kind="body", begin=0, end=len(text)),),
        text=text,
    )


def _time(report: Report, words: str, edtf: str) -> TimeExpression:
    begin, end = place(report.text, words)
    return TimeExpression(
        id=content_id("t", report.id, begin, end),
        report=report.id,
        begin=begin,
        end=end,
        text=words,
        type="DATE",
        value=edtf,
        edtf=edtf,
        rule="times/weekday",
        anchor="published",
    )


def _named(report: Report, name: str, kind: str = "person") -> tuple[Entity, Mention]:
    begin, end = place(report.text, name)
    entity = Entity(id=content_id("n", report.id, name), kind=kind, name=name, names=(name,))  # type: ignore[arg-type]
    mention = Mention(
        id=content_id("m", report.id, begin, end),
        report=report.id,
        begin=begin,
        end=end,
        text=name,
        entity=entity.id,
        form="name",
    )
    return entity, mention


def _event(report: Report, trigger: str, sentence: str, actors: tuple[str, ...], **more: object) -> EventMention:
    begin, end = place(report.text, trigger)
    told: dict[str, object] = {"type": "PROTEST", "label": "strike", "status": "occurred", **more}
    return EventMention(
        id=content_id("e", report.id, begin, end),
        report=report.id,
        begin=begin,
        end=end,
        text=trigger,
        sentence=place(report.text, sentence),
        actors=actors,
        **told,  # type: ignore[arg-type]
    )


def first() -> tuple[Source, Layers]:
    made = source(FIRST, "Harbour Post", "post.txt")
    report = _report(made, FIRST, "2031-03-11")
    okoro, okoro_at = _named(report, "Ines Okoro")
    velmar, velmar_at = _named(report, "Velmar", "place")
    begin, end = place(FIRST, "“We will not go back,”")
    cue = place(FIRST, "said")
    speaker = place(FIRST, "Ines Okoro")
    quotation = Quotation(
        id=content_id("q", report.id, begin, end),
        report=report.id,
        spans=((begin, end),),
        text=FIRST[begin:end],
        kind="direct",
        verbatim=((begin + 1, end - 1),),
        cue=Cue(begin=cue[0], end=cue[1], text="said"),
        speaker=Speaker(begin=speaker[0], end=speaker[1], text="Ines Okoro", entity=okoro.id),
        said=Said(edtf="2031-03-10"),
        about=("strike",),
    )
    sentence = FIRST.split(". ")[0] + "."
    walkout = _event(
        report, "walked out", sentence, (), place=velmar.id, when=When(edtf="2031-03-10", basis="times/weekday")
    )
    talks = _event(
        report,
        "Talks",
        FIRST.split(". ")[-1],
        (okoro.id,),
        type="CONSULT",
        label="talks",
        status="planned",
        when=When(edtf="2031-03-14", basis="times/date"),
    )
    promise = Commitment(
        id=content_id("c", report.id, begin),
        kind="threat",
        holder=okoro.id,
        due=Due(),
        statement=quotation.id,
        evidence=(report.span(begin, end),),
    )
    doubt = Doubt(
        id=content_id("d", report.id, "x"),
        code="speaker-uncertain",
        report=report.id,
        begin=0,
        end=7,
        step="find_quotations",
        message="nobody is named",
    )
    reason = Reason(
        target=walkout.id,
        aspect="date",
        rule="times/weekday",
        note="Monday before publication",
        evidence=(report.span(*place(FIRST, "Monday")),),
    )
    return made, Layers(
        report=report,
        times=(_time(report, "Monday", "2031-03-10"), _time(report, "14 March 2031", "2031-03-14")),
        entities=tuple(sorted((okoro, velmar), key=lambda e: e.id)),
        mentions=(velmar_at, okoro_at),
        quotations=(quotation,),
        events=(walkout, talks),
        commitments=(promise,),
        doubts=(doubt,),
        reasons=(reason,),
    )


def second() -> tuple[Source, Layers]:
    made = source(SECOND, "Coast Wire", "wire.txt")
    report = _report(made, SECOND, "2031-03-12")
    reyl, reyl_at = _named(report, "Tomas Reyl")
    velmar, velmar_at = _named(report, "Velmar", "place")
    begin, end = place(SECOND, "the board was ready to talk")
    cue = place(SECOND, "said")
    speaker = place(SECOND, "Tomas Reyl")
    quotation = Quotation(
        id=content_id("q", report.id, begin, end),
        report=report.id,
        spans=((begin, end),),
        text=SECOND[begin:end],
        kind="indirect",
        cue=Cue(begin=cue[0], end=cue[1], text="said"),
        speaker=Speaker(begin=speaker[0], end=speaker[1], text="Tomas Reyl", entity=reyl.id),
        about=("strike",),
    )
    walkout = _event(
        report,
        "walked out",
        SECOND.split(". ")[-1],
        (),
        place=velmar.id,
        claimed=True,
        when=When(edtf="2031-03-10", basis="times/weekday"),
    )
    return made, Layers(
        report=report,
        times=(_time(report, "Monday", "2031-03-10"),),
        entities=tuple(sorted((reyl, velmar), key=lambda e: e.id)),
        mentions=(velmar_at, reyl_at),
        quotations=(quotation,),
        events=(walkout,),
    )


def pile() -> list[tuple[Source, Layers]]:
    return [first(), second()]


def _entity(name: str, kind: str = "person") -> Entity:
    return Entity(id=content_id("n", "pile", name), kind=kind, name=name, names=(name,))  # type: ignore[arg-type]


def _event_of_pile(summary: str, mentions: list[EventMention], reports: list[Report], **more: object) -> Event:
    ids = tuple(sorted(mention.id for mention in mentions))
    count = len(reports)
    history = tuple(
        HistoryStep(as_of=r.published.edtf, status=m.status, report=r.id)
        for r, m in zip(reports, mentions, strict=True)
    )
    one = mentions[0]
    told: dict[str, object] = {
        "standing": "corroborated" if count > 1 else "single",
        "counts": Counts(reports=count, outlets=count, origins=count, sides=1),
        "salience": count / 2,
        **more,
    }
    return Event(
        id=content_id("v", *ids),
        summary=summary,
        type=one.type,
        when=one.when,
        status=one.status,
        history=history,
        mentions=ids,
        **told,  # type: ignore[arg-type]
    )


def linked(made: list[tuple[Source, Layers]] | None = None) -> Linked:
    """What the reports say together; with fewer reports, what these say."""
    layers = [found for _, found in (pile() if made is None else made)]
    people = {e.name: _entity(e.name, e.kind) for found in layers for e in found.entities}
    entity_of = {e.id: people[e.name].id for found in layers for e in found.entities}
    walkouts = [(found.report, found.events[0]) for found in layers]
    velmar = people["Velmar"].id
    events = [
        _event_of_pile(
            "Dockers walked out at the port of Velmar",
            [mention for _, mention in walkouts],
            [report for report, _ in walkouts],
            place=velmar,
        )
    ]
    conflicts: tuple[Conflict, ...] = ()
    links: tuple[Link, ...] = ()
    talks = [(f.report, f.events[1]) for f in layers if len(f.events) > 1]
    for report, mention in talks:
        planned = _event_of_pile(
            "Talks with the harbour board", [mention], [report], actors=(people["Ines Okoro"].id,)
        )
        events.append(planned)
        where = (report.span(*mention.sentence),)
        links = (
            Link(id=content_id("l", report.id), kind="follows", from_=planned.id, to=events[0].id, evidence=where),
        )
    if len(layers) > 1:
        one, two = layers[0].report, layers[1].report
        values = (
            ConflictValue(value="dockers", evidence=(Span(one.id, 0, 7),)),
            ConflictValue(value="about 400 workers", evidence=(two.span(*place(two.text, "About 400 workers")),)),
        )
        conflicts = (
            Conflict(
                id=content_id("x", one.id, two.id),
                degree="difference",
                about=events[0].id,
                attribute="number",
                values=values,
            ),
        )
    mentions = {mention: event.id for event in events for mention in event.mentions}
    quotations = [q for found in layers for q in found.quotations]
    return Linked(
        entities=tuple(sorted(people.values(), key=lambda e: e.id)),
        entity_of=entity_of,
        events=tuple(sorted(events, key=lambda e: e.id)),
        event_of=mentions,
        utterance_of={q.id: content_id("u", q.id) for q in quotations},
        about_of={q.id: ("strike",) for q in quotations},
        origin_of={found.report.id: found.report.id for found in layers},
        links=links,
        conflicts=conflicts,
        sequence=tuple(e.id for e in sorted(events, key=chronological)),
        commitments=tuple(
            Commitment(
                id=c.id, kind=c.kind, holder=entity_of[c.holder or ""], statement=c.statement, evidence=c.evidence
            )
            for found in layers
            for c in found.commitments
        ),
        reasons=(
            Reason(target=events[0].id, aspect="merge", rule="link/same-day", note="same day, place and trigger"),
        ),
    )
