"""Turn what a person says of a record into corrections of mentions, which outlive every rebuild (law 7).

Ids of events and entities change as the pile grows, those of mentions and quotations do not; so a word on an event
is written down as a word on each of its mentions.
"""

from collections.abc import Mapping
from typing import Any, Literal, NamedTuple, TypeAlias

import msgspec

from dateline.calendar import is_edtf
from dateline.model import Correction, Mention, QueryError, Quotation
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
FIELDS = {"e_": ("date", "status", "type"), "q_": ("speaker", "said")}


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
    return [_corrected(story, target, changes) for target in _targets(story, record_id)]


def merge(story: Story, record_id: str, other_id: str) -> list[Word]:
    """Two records are one: events (by their mentions) or entities."""
    one, other = _targets(story, record_id), _targets(story, other_id)
    if one[0][:2] != other[0][:2] or one[0][:2] not in ("e_", "m_"):
        raise QueryError(f"{record_id} and {other_id} cannot be one. Give two events or two entities")
    if one[0] == other[0]:
        raise QueryError(f"{record_id} and {other_id} are one already")
    return [Word("merge", one[0], after=[other[0]])]


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
    allowed = STATUSES if name == "status" else TYPES
    if value not in allowed:
        raise QueryError(f"{name}={value}: there is no such {name}. Give one of: {', '.join(allowed)}")
    return {name: value}


def _speaker(story: Story, quotation: Quotation, who: str) -> dict[str, Any]:
    """The words nearest to the quotation that name the person; a speaker must be named in the same report."""
    for entity in find_who(story, who):
        values = {"report": quotation.report, "entity": entity, "begin": quotation.begin}
        if row := story.row(SQL["near"], values):
            begin, end, record, named = row
            return {"begin": begin, "end": end, "text": decode(Mention, record).text, "entity": named}
    raise QueryError(f"speaker={who}: the report does not name {who}. A speaker must be named where the words stand")
