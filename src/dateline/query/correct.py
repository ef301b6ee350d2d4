"""Turn what a person says of a record into corrections of mentions, which outlive every rebuild (law 7).

Ids of events and entities change as the pile grows, those of mentions and quotations do not; so a word on an event
is written down as a word on each of its mentions.
"""

from collections.abc import Mapping
from typing import Any, Literal, NamedTuple, TypeAlias

import msgspec

from dateline.calendar import is_edtf
from dateline.model import Correction, EventMention, Mention, QueryError, Quotation
from dateline.query.filters import STATUSES, TYPES
from dateline.query.record import find_record, whole_id
from dateline.query.who import find_who
from dateline.store import Story
from dateline.store.amend import changed_in
from dateline.store.read import decode
from dateline.store.sql import beside

SQL = beside(__file__)
Verb: TypeAlias = Literal["accept", "reject", "correct", "merge", "split"]
#: What can be corrected, by kind of record.
FIELDS = {"e_": ("date", "status", "type", "actors", "recipients"), "q_": ("speaker", "said")}
ACTORS = ("actors", "recipients")


class Word(NamedTuple):
    """A person's word on one mention, quotation or link: what a Correction says, without who and when."""

    verb: Verb
    target: str
    before: Any = None
    after: Any = None


def accept(story: Story, record_id: str) -> list[Word]:
    """The record is right; an earlier reject is taken back."""
    return [Word("accept", target) for target in _targets(story, record_id)]


def reject(story: Story, record_id: str) -> list[Word]:
    """The record is wrong and is to be left out."""
    return [Word("reject", target) for target in _targets(story, record_id)]


def correct(story: Story, record_id: str, changes: Mapping[str, str]) -> list[Word]:
    """Fields of the record are otherwise: `{"date": "2031-03-10"}`. Raises QueryError for what cannot be."""
    if not changes:
        raise QueryError("nothing to correct. Give field=value, such as date=2031-03-10")
    targets = _targets(story, record_id)
    _somewhere_named(story, targets, changes)
    return [_corrected(story, target, changes) for target in targets]


def merge(story: Story, record_id: str, other_id: str) -> list[Word]:
    """Two records are one: events (by their mentions) or entities."""
    one, other = _targets(story, record_id), _targets(story, other_id)
    if one[0][:2] != other[0][:2] or one[0][:2] not in ("e_", "m_"):
        raise QueryError(f"{record_id} and {other_id} cannot be one. Give two events or two entities")
    if one[0] == other[0]:
        raise QueryError(f"{record_id} and {other_id} are one already")
    first, *rest = [target for side in (record_id, other_id) for target in _every_naming(story, side)]
    return [Word("merge", first, after=rest)]


def split(story: Story, record_id: str) -> list[Word]:
    """A mention is no longer one with the others: it stands for itself."""
    target = whole_id(story, record_id)
    if target[:2] not in ("e_", "m_"):
        raise QueryError(f"{record_id}: only a mention can be split off. `dateline why` lists those of an event")
    row = story.row(SQL["event"], (target,))
    return [Word("split", target, before=row[0] if row else None)]


def try_out(story: Story, correction: Correction) -> None:
    """Raise msgspec.ValidationError when a correction from elsewhere gives its record fields it cannot have."""
    if correction.verb != "correct" or correction.target[:2] not in FIELDS:
        return
    fields = msgspec.json.decode(correction.after, type=dict[str, Any])
    try:
        record = find_record(story, correction.target)
    except QueryError:
        return
    changed_in(record, fields)


def _targets(story: Story, record_id: str) -> list[str]:
    """What a word on a record is a word on: the mentions of an event or entity, else the record itself."""
    found = whole_id(story, record_id)
    statement = {"v_": "mentions", "n_": "of_entity"}.get(found[:2])
    if statement is None:
        if found[:2] not in ("e_", "m_", "q_", "l_", "x_"):
            raise QueryError(f"{record_id}: give the id of an event, entity, mention, quotation, link or conflict")
        return [found]
    targets = [target for (target,) in story.rows(SQL[statement], (found,))]
    if not targets:
        raise QueryError(f"{record_id}: no words of it are in {story.path}")
    return targets


def _every_naming(story: Story, record_id: str) -> list[str]:
    """What has to be named so that all of a record is meant: each mention of an event, one of an entity a report."""
    found = whole_id(story, record_id)
    if not found.startswith("n_"):
        return _targets(story, record_id)
    return [target for (target,) in story.rows(SQL["namings"], (found,))]


def _corrected(story: Story, target: str, changes: Mapping[str, str]) -> Word:
    allowed = FIELDS.get(target[:2], ())
    for name in changes:
        if name not in allowed:
            known = f"Give one of: {', '.join(allowed)}" if allowed else "Give an event, event mention or quotation"
            raise QueryError(f"{name}: cannot be corrected in {target}. {known}")
    record = find_record(story, target)
    after: dict[str, Any] = {}
    for name, value in changes.items():
        after |= _field(story, record, name, value)
    now = msgspec.to_builtins(record)
    return Word("correct", target, {name: now[name] for name in after}, after)


def _field(story: Story, record: Any, name: str, value: str) -> dict[str, Any]:
    if name in ("date", "said") and value and not is_edtf(value):
        raise QueryError(
            f"{name}={value}: not a date. Write it as 2031-03-10, 2031-03, 2031-03-10/2031-03-12, or empty"
        )
    if name == "date":
        return {"when": {"edtf": value or None, "basis": "person"}}
    if name == "said":
        return {"said": {"edtf": value or None}}
    if name == "speaker":
        return {"speaker": _speaker(story, record, value), "sourcing": "named"}
    if name in ACTORS:
        near = [_nearest(story, record.report, record.begin, who) for who in _names(value)]
        return {name: list(dict.fromkeys(found[3] for found in near if found))}
    allowed = STATUSES if name == "status" else TYPES
    if value not in allowed:
        raise QueryError(f"{name}={value}: there is no such {name}. Give one of: {', '.join(allowed)}")
    return {name: value}


def _speaker(story: Story, quotation: Quotation, who: str) -> dict[str, Any]:
    """The words nearest to the quotation that name the person; a speaker must be named in the same report."""
    if not (found := _nearest(story, quotation.report, quotation.begin, who)):
        raise QueryError(
            f"speaker={who}: the report does not name {who}. A speaker must be named where the words stand"
        )
    begin, end, record, named = found
    return {"begin": begin, "end": end, "text": decode(Mention, record).text, "entity": named}


def _nearest(story: Story, report: str, begin: int, who: str) -> tuple[Any, ...] | None:
    """The words nearest to a place of a report that name somebody: begin, end, mention, entity of the report."""
    for entity in find_who(story, who):
        if row := story.row(SQL["near"], {"report": report, "entity": entity, "begin": begin}):
            return row
    return None


def _names(value: str) -> list[str]:
    """Names as a person writes them, one after the other: `Ines Okoro; the port authority`."""
    return [name for part in value.split(";") if (name := part.strip())]


def _somewhere_named(story: Story, targets: list[str], changes: Mapping[str, str]) -> None:
    """Who is said to have acted must be named by a report that tells it; in the others nobody acts."""
    wanted = {who for name in ACTORS for who in _names(changes.get(name, ""))}
    if not wanted or any(target[:2] != "e_" for target in targets):
        return
    told = [find_record(story, target) for target in targets]
    for who in sorted(wanted):
        if not any(_nearest(story, one.report, one.begin, who) for one in told if isinstance(one, EventMention)):
            raise QueryError(
                f"{who} is not named by any report that tells this. Give somebody whom one of them names"
            )
