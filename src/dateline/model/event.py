"""What happened: event mentions in reports, and the events that several mentions tell of."""

from typing import Literal

from dateline.model.record import Part, Record
from dateline.model.timex import When

Status = Literal[
    "planned",
    "possible",
    "ongoing",
    "occurred",
    "postponed",
    "cancelled",
    "denied",
    "negated",
    "conditional",
]
#: Statuses under which an event may be shown as a thing that took place.
HELD: frozenset[str] = frozenset({"occurred", "ongoing"})

PloverType = Literal[
    "AGREE",
    "CONSULT",
    "SUPPORT",
    "CONCEDE",
    "COOPERATE",
    "AID",
    "RETREAT",
    "REQUEST",
    "ACCUSE",
    "REJECT",
    "THREATEN",
    "PROTEST",
    "SANCTION",
    "MOBILIZE",
    "COERCE",
    "ASSAULT",
]
Standing = Literal["single", "copied", "one-sided", "corroborated", "disputed"]


class PloverCode(Part, frozen=True):
    """What the PLOVER 2.0 coding rules make of an event (a planned meeting becomes AGREE). Null: not coded."""

    type: str | None = None
    mode: str | None = None


class Quantity(Part, frozen=True):
    """A number the event carries: `{value: 12, unit: "people", of: "injured"}`."""

    value: float
    unit: str | None = None
    of: str | None = None


class Party(Part, frozen=True):
    """A participant in words: `text` is a name, or the report's own words at [begin, end) for who has none."""

    text: str
    begin: int
    end: int
    entity: str | None = None


class Parties(Part, frozen=True):
    """Who did it, to whom and where, as the words of this telling plainly say it; what they leave open is empty.

    `actors`, `recipients` and `place` of a record may be read off an adjective or an owner; these are not.
    """

    who: tuple[Party, ...] = ()
    to_whom: tuple[Party, ...] = ()
    where: Party | None = None


class EventMention(Record, frozen=True, kw_only=True, tag="event_mention"):
    """One telling of an event in one report. `text` is the trigger; `sentence` the words around it.

    `type` is what the event is (PLOVER type or OTHER); actors, recipients and place are entity ids.
    """

    id: str
    report: str
    begin: int
    end: int
    text: str
    sentence: tuple[int, int]
    type: str
    label: str
    mode: str | None = None
    contexts: tuple[str, ...] = ()
    plover: PloverCode = PloverCode()
    actors: tuple[str, ...] = ()
    recipients: tuple[str, ...] = ()
    place: str | None = None
    parties: Parties | None = None
    """who and where to show; null: not read, or put right by a person: then as `actors`, `recipients` and `place`"""
    quantities: tuple[Quantity, ...] = ()
    when: When = When()
    status: Status
    background: bool = False
    claimed: bool = False
    attributed_to: str | None = None
    event: str | None = None


class HistoryStep(Part, frozen=True):
    """What a report made of an event's status when it was published (`as_of`, EDTF)."""

    as_of: str | None
    status: Status
    report: str


class Counts(Part, frozen=True):
    """Four different counts (law 4)."""

    reports: int
    outlets: int
    origins: int
    sides: int


class Event(Record, frozen=True, kw_only=True, tag="event"):
    """An event, told by one or more mentions. Merging collects what the mentions claim and picks nothing away."""

    id: str
    summary: str
    headline: str | None = None
    """the headline of the report whose words the summary is made of, where it says more than the summary does"""
    type: str
    plover: PloverCode = PloverCode()
    mode: str | None = None
    contexts: tuple[str, ...] = ()
    actors: tuple[str, ...] = ()
    recipients: tuple[str, ...] = ()
    place: str | None = None
    parties: Parties | None = None
    """who and where to show: of the telling whose words the summary is made of"""
    when: When = When()
    status: Status
    history: tuple[HistoryStep, ...] = ()
    mentions: tuple[str, ...]
    standing: Standing = "single"
    counts: Counts
    salience: float = 0.0
    turn: int | None = None
    """its place in the chronology, from 0: by date, and between what words put around it; filled when read out"""


class Line(Part, frozen=True):
    """The words of a report that tell an event and can stand alone: spans in reading order of the line to be made.

    Kept beside the event mention of the same `id`; a one-line summary is made of these words. Not exported.
    """

    id: str
    report: str
    spans: tuple[tuple[int, int], ...]
    leans: tuple[tuple[int, int], ...] = ()
    """places of words that stand for something named before the line ("it", "those valves")"""
    sure: tuple[tuple[int, int], ...] = ()
    """places of pronouns whose name can be nobody else's"""
    bare: bool = False
    """a heading, a fragment, or words about "the group" that do not say which"""
    depth: int = 0
    """how deep below the main clause of the line the event is told: 0 it is that clause, 3 it is an aside"""
    slight: bool = False
    """the line is about markets, minds, how things stand, or the speaker: hardly a deed"""
    vague: int = 0
    """how many nouns with "the" or "such" stand for what was told before the line and nothing says which"""
    torn: bool = False
    """words were left out where no comma, dash or clause lets them, or words of the page stand among them"""
    fills: tuple[tuple[int, tuple[tuple[int, int], ...]], ...] = ()
    """what such nouns stand for, where it is sure: a place beside the noun, and words of the report to put there"""
    taken: tuple[tuple[tuple[int, int], tuple[int, int]], ...] = ()
    """places of an "it" or "they", and the words of the sentences before that are put in their place"""
    put: tuple[tuple[int, str], ...] = ()
    """helpers that the words lack: a place in the report, and the "was" or "'s" to put there in square brackets"""
    own: "Line | None" = None
    """the clause of the event alone, where the line tells another first and the clause can be read without it"""
