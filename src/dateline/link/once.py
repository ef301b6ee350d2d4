"""Events told by one line: the one its main clause tells shows it, all but the weightiest weigh less."""

import re
from collections.abc import Mapping, Sequence

import msgspec

from dateline.model import HELD, Event

#: What an event keeps of its weight when a weightier one is told by the same line.
AGAIN = 0.06
#: What it keeps where the other is told so many steps higher in that line: the day would be read as the other's.
BELOW, FAR_BELOW = 0.05, 2
#: So a line begins that tells of what is to come.
_TO_COME = re.compile(r"\b(?:will|won['’]t|(?:is|are) (?:due|set) to)\b", re.IGNORECASE)
#: A speaker's name before the line.
_SPOKEN = re.compile(r"(?:[A-Z][\w.'’-]*\s){0,4}[A-Z][\w.'’-]*: ")
#: Of so many words a line is told again where another goes on from it.
MOST_OF_IT = 6
#: Two lines that begin with so many like words, this part of the shorter one, tell one deed twice.
SHARED, PART = 12, 0.6
_DAY = re.compile(r"^(?:Today|Yesterday|Tomorrow|This (?:morning|afternoon|evening|week)),? ")


def one_a_line(
    events: Sequence[Event],
    words: Mapping[str, str],
    depths: Mapping[str, int] | None = None,
    sentences: Mapping[str, str] | None = None,
) -> list[Event]:
    """Events told by the very same line: the one told highest in it keeps it as it is, the others say their word.

    `words` are the trigger words by event: `called off: The two sides signed an accord weeks after they called ...`;
    `depths` how deep below the main clause of its line each is told; `sentences` the line of its sentence, where it
    is shown by its own clause. All others weigh less, those told deeper far less, but for halves of a sentence that
    have their own clauses and another day or status. What was done says its word too where the line first tells what
    is to come: `urging: She will go after ...`.
    """
    events = _folded(events)
    deep = {e.id: (depths or {}).get(e.id, 0) for e in events}
    line = {e.id: (sentences or {}).get(e.id) or e.summary for e in events}
    own = {e.id for e in events if line[e.id] != e.summary}
    shows: dict[str, str] = {}
    highest: dict[str, str] = {}
    heaviest: dict[str, Event] = {}
    for event in sorted(events, key=lambda e: (deep[e.id], e.id in own, -e.salience, e.id)):
        highest.setdefault(line[event.id], event.id)
        shows.setdefault(event.summary, event.id)
    near = {e.id for e in events if deep[e.id] - deep[highest[line[e.id]]] < FAR_BELOW}
    for event in sorted(events, key=lambda e: (-e.salience, e.id)):
        if event.id in near:
            heaviest.setdefault(line[event.id], event)
    shown = []
    for event in events:
        first = heaviest[line[event.id]]
        half = event.id in own and not deep[event.id] and _differ(event, first)
        share = 1.0 if half or first.id == event.id else AGAIN if event.id in near else BELOW
        again = shows[event.summary] != event.id or (highest[line[event.id]] != event.id and event.id not in own)
        shown.append(_said(event, words[event.id], share, again))
    return shown


def _differ(one: Event, other: Event) -> bool:
    return (one.status, one.when.edtf) != (other.status, other.when.edtf)


def _said(event: Event, word: str, share: float, again: bool) -> Event:
    """The event at its share of weight, its word before its line where that alone would be taken for another's."""
    before, found, _ = event.summary.partition(word)
    ahead = bool(found) and event.status in HELD and _is_to_come(before)
    salience = event.salience * (min(share, AGAIN) if ahead else share)
    summary = event.summary
    if (again or ahead) and not _SPOKEN.match(summary):
        summary = f"{' '.join(word.split())}: {summary}"
    return msgspec.structs.replace(event, salience=salience, summary=summary)


def _is_to_come(before: str) -> bool:
    """Most lines hold none of the words by which it is told, and are looked at no further."""
    low = before.lower()
    told = "will" in low or "won" in low or "due to" in low or "set to" in low
    return told and _TO_COME.search(before) is not None


def _folded(events: Sequence[Event]) -> list[Event]:
    """Where a line goes on from another's words, it tells that event too, and the shorter one weighs less.

    "The queen opened the port" and "The queen opened the port and freed the sailors", of one day and status.
    """
    weight = {event.id: event.salience for event in events}
    open_: list[tuple[str, Event]] = []
    last: dict[tuple[str, str | None], tuple[str, Event]] = {}
    for words, event in sorted(
        ((_DAY.sub("", e.summary).casefold(), e) for e in events), key=lambda one: (one[0], one[1].id)
    ):
        while open_ and not _goes_on(words, open_[-1][0]):
            open_.pop()
        for shorter, other in open_:
            alike = (other.status, other.when.edtf) == (event.status, event.when.edtf) and shorter != words
            if alike and len(shorter.split()) >= MOST_OF_IT:
                weight[event.id] = max(weight[event.id], weight[other.id])
                weight[other.id] *= AGAIN
        before, other = last.get((event.status, event.when.edtf), ("", event))
        if _begin_alike(words, before):
            lighter = min(event, other, key=lambda e: (weight[e.id], e.id))
            weight[lighter.id] *= AGAIN
        last[event.status, event.when.edtf] = words, event
        open_.append((words, event))
    return [msgspec.structs.replace(e, salience=weight[e.id]) if weight[e.id] != e.salience else e for e in events]


def _begin_alike(words: str, before: str) -> bool:
    """ "Rye and Lind marked the feast of the port, which" and "Rye and Lind marked the feast of the port by"."""
    if words.split(maxsplit=1)[:1] != before.split(maxsplit=1)[:1]:
        return False
    mine, theirs = words.split(), before.split()
    shared = next((at for at, pair in enumerate(zip(mine, theirs, strict=False)) if pair[0] != pair[1]), 0)
    return shared >= SHARED and shared >= PART * min(len(mine), len(theirs)) and not _goes_on(words, before)


def _goes_on(words: str, shorter: str) -> bool:
    return words.startswith(shorter) and not words[len(shorter) : len(shorter) + 1].isalnum()
