"""What somebody said, in order of time: verbatim words and paraphrases told apart."""

from collections.abc import Callable, Iterator

import msgspec

from dateline.model import Quotation
from dateline.model.answer import SaidLine
from dateline.query.filters import first_day, last_day
from dateline.query.passage import reports
from dateline.query.subject import bears_on, said_about, told_about
from dateline.query.who import called, find_who, names, unresolved
from dateline.store import Amendments, Story
from dateline.store.export import joined, labels
from dateline.store.read import decode
from dateline.store.sql import beside, seen_from

SQL = beside(__file__)


def said(
    story: Story,
    who: str | None = None,
    *,
    about: str | None = None,
    since: str | None = None,
    until: str | None = None,
) -> Iterator[SaidLine]:
    """Quotations of one speaker, or of everybody. Raises QueryError when the speaker is not to be found."""
    speakers = None if who is None else find_who(story, who)
    values: dict[str, str | None] = {"since": first_day(since, "since"), "until": last_day(until, "until")}
    if speakers is not None:
        values["who"] = msgspec.json.encode(speakers).decode()
    amended, entity_of = Amendments(story), joined(story)
    values["amended"] = msgspec.json.encode(sorted(amended.fields)).decode()
    bears = bears_on(about)
    line = _lines(story)
    for number in _numbers(story, about, values):
        row = story.row(SQL["quotation"], (number,))
        assert row is not None, "its number was read from this file"
        record, report_id, utterance = row
        quotation = amended(decode(Quotation, record))
        if quotation is None or not bears(quotation):
            continue
        named = quotation.speaker.entity if quotation.speaker else None
        entity = None if named is None else entity_of(named)
        if speakers is None or entity in speakers:
            yield line(quotation, report_id, utterance, entity, labels(story, quotation))


def _numbers(story: Story, about: str | None, values: dict[str, str | None]) -> Iterator[int]:
    """Numbers of quotations in order of time: all that may be asked for, and few others."""
    everybody = "who" not in values
    if about is not None and everybody and story.as_of is None:
        yield from said_about(story, about, values)
        return
    rows = story.rows(seen_from(story.as_of, SQL["all_said" if everybody else "said"]), values)
    yield from told_about(story, about, values, ((number, day) for number, day, *_ in rows))


def _lines(story: Story) -> Callable[[Quotation, str, str | None, str | None, tuple[str, ...]], SaidLine]:
    name_of, told = names(story), reports(story)

    def line(
        quotation: Quotation, report_id: str, utterance: str | None, entity: str | None, issues: tuple[str, ...]
    ) -> SaidLine:
        report = told(report_id)
        assert report is not None, "a quotation lies in a report of the same file"
        tellings = story.row(SQL["tellings"], (utterance,)) if utterance else None
        speaker = quotation.speaker
        return SaidLine(
            id=quotation.id,
            speaker=_called(name_of(entity) if entity else None, speaker.text if speaker else None),
            said=quotation.said.edtf,
            published=report.published,
            kind=quotation.kind,
            sourcing=quotation.sourcing,
            via=tuple(name_of(name) for name in quotation.via),
            about=issues,
            utterance=utterance,
            tellings=int(tellings[0]) if tellings else 1,
            text=quotation.text,
            cue=quotation.cue.text if quotation.cue else None,
            passage=report.passage(quotation.begin, quotation.end, verbatim=quotation.verbatim),
        )

    return line


def _called(name: str | None, words: str | None) -> str | None:
    """Who is shown as the speaker."""
    if name is None or words is None:
        return name or (unresolved(words) if words is not None else None)
    return called(name, words)
