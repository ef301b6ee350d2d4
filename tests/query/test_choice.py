"""Every way to choose events gives what a plain look at each of them gives."""

import random
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from tests.store.pile import linked, pile

from dateline.calendar import bounds, chronological
from dateline.model import Counts, Entity, Event, Linked, Parties, Party, QueryError, When
from dateline.query import Filters, choice, event_ids
from dateline.store import Story, connect
from dateline.store.write import days

DAYS = ("2031-03-10", "2031-03", "2031", "../2031-06-02", "2031-05-01/..", "2032-01-07", "2032-02~", None)
WORDS = ("harbour", "strike", "talks", "fire")
OUTLETS = ("Coast Wire", "Harbour Post")
#: The last of each is rare.
STATUSES, STANDINGS = ("planned", "occurred", "cancelled"), ("single", "disputed")
PEOPLE = ("n_okoro", "n_reyl", "n_velmar")


def some_event(chance: random.Random, number: int) -> Event:
    day = chance.choice(DAYS)
    if day == "2031-03-10":
        day = f"203{chance.randint(0, 3)}-0{chance.randint(1, 9)}-{chance.randint(10, 28)}"
    return Event(
        id=f"v_{chance.getrandbits(64):016x}",
        summary=f"{chance.choice(WORDS)} {chance.choice(WORDS)} {number}",
        type=chance.choice(["CONSULT", "CONSULT", "PROTEST", "OTHER"]),
        actors=tuple(chance.sample(PEOPLE, chance.randint(0, 2))),
        place=chance.choice([None, "n_velmar"]),
        when=When(edtf=day),
        status="cancelled" if number % 400 == 7 else chance.choice(["occurred", "occurred", "planned", "denied"]),
        mentions=(),
        standing="disputed" if number % 300 == 7 else chance.choice(["single", "single", "corroborated"]),
        counts=Counts(reports=1, outlets=1, origins=1, sides=1),
        salience=round(chance.random(), 2),
    )


@pytest.fixture(scope="module")
def told() -> dict[str, tuple[Event, frozenset[str]]]:
    """Each event with the outlets that tell it."""
    chance = random.Random(7)
    events = [some_event(chance, number) for number in range(1300)]
    return {e.id: (e, frozenset(chance.sample(OUTLETS, chance.randint(0, 2)))) for e in events}


@pytest.fixture(scope="module")
def story(told: dict[str, tuple[Event, frozenset[str]]], tmp_path_factory: pytest.TempPathFactory) -> Iterator[Story]:
    with Story.create_or_open(tmp_path_factory.mktemp("choice") / "s.dateline") as made:
        made.add(pile())  # for its outlets
        events = tuple(event for event, _ in told.values())
        people = tuple(Entity(id=one, kind="person", name=one) for one in PEOPLE)
        sequence = tuple(event.id for event in sorted(events, key=chronological))
        made.put_linked(Linked(entities=people, events=events, sequence=sequence))
        rows = [(outlet, key) for key, (_, outlets) in told.items() for outlet in outlets]
        statement = "INSERT INTO event_outlet SELECT ?, number FROM event WHERE id = ?"
        made.connection.executemany(statement, rows)
        yield made


def plainly(told: dict[str, tuple[Event, frozenset[str]]], asked: Filters) -> list[str]:
    """The same by looking at each event."""
    kept = [event for event, outlets in told.values() if _is_asked(event, outlets, asked)]
    if asked.top is not None:
        kept = sorted(kept, key=lambda e: (-e.salience, e.id))[: asked.top]
    return [event.id for event in sorted(kept, key=chronological)]


def _is_asked(event: Event, outlets: frozenset[str], asked: Filters) -> bool:
    first, last = days(event.when.edtf)
    dated = first is not None or last is not None
    if asked.since and not (dated and (last or "~") >= str(bounds(asked.since).first)):
        return False
    if asked.until and not (dated and (first or "") <= str(bounds(asked.until).last)):
        return False
    named = {*event.actors, *event.recipients, event.place}
    return (
        asked.status in (None, event.status)
        and asked.standing in (None, event.standing)
        and asked.type in (None, event.type)
        and (asked.who is None or asked.who in named)
        and (asked.outlet is None or asked.outlet in outlets)
        and (asked.about is None or set(asked.about.split()) <= set(event.summary.split()))
    )


def some_filters(chance: random.Random) -> Filters:
    def perhaps(*values: str) -> str | None:
        return chance.choice((None, None, *values))

    top = chance.choice([None, None, 1, 20, 5000])
    since, until = perhaps("2031", "2032-02", "2033-08"), perhaps("2031-04", "2030-02", "2032")
    status, standing, kind = perhaps(*STATUSES), perhaps(*STANDINGS), perhaps("PROTEST", "OTHER")
    about, who, outlet = perhaps("fire", "talks strike"), perhaps(*PEOPLE), perhaps(*OUTLETS)
    return Filters(since, until, about, who, outlet, status, standing, kind, top)


@pytest.mark.parametrize(("few", "part"), [(4000, 0.1), (0, 1.0), (0, 0.0), (300, 0.5)])
def test_every_way_gives_what_a_plain_look_gives(
    story: Story,
    told: dict[str, tuple[Event, frozenset[str]]],
    monkeypatch: pytest.MonkeyPatch,
    few: int,
    part: float,
) -> None:
    monkeypatch.setattr(choice, "FEW", few)
    monkeypatch.setattr(choice, "PART", part)
    chance = random.Random(few + int(part * 10))
    found = 0
    for _ in range(250):
        asked, limit, offset = some_filters(chance), chance.choice([None, 7]), chance.choice([0, 5])
        wanted = plainly(told, asked)[offset:][:limit]
        assert event_ids(story, asked, limit, offset) == wanted, asked
        found += len(wanted)
    assert found > 1000


def test_an_outlet_is_found_in_any_case_and_a_strange_one_is_told(story: Story) -> None:
    assert event_ids(story, Filters(outlet="COAST WIRE")) == event_ids(story, Filters(outlet="Coast Wire"))
    with pytest.raises(QueryError, match="Give one of"):
        event_ids(story, Filters(outlet="Gazette"))


def test_an_older_file_is_numbered_along_its_chronology(tmp_path: Path) -> None:
    columns = {
        "event": "*",
        "event_entity": "*",
        "event_outlet": "*",
        "event_block": "first, last, first_day, last_day",
    }
    with Story.create_or_open(tmp_path / "old.dateline") as made:
        made.add(pile())
        made.put_linked(linked())
        new = {name: sorted(made.rows(f"SELECT {these} FROM {name}")) for name, these in columns.items()}
        words = list(made.rows("SELECT rowid FROM event_words WHERE event_words MATCH 'talks'"))
        made.connection.executescript(
            "DROP INDEX event_page; DROP INDEX event_type; DROP TABLE event_block; DROP TABLE line;"
            "UPDATE event SET number = 90 - number; UPDATE event_entity SET event = 90 - event;"
            "UPDATE event_outlet SET event = 90 - event; PRAGMA user_version = 4;"
        )
        connect._migrate(made.connection, 5)
        assert {name: sorted(made.rows(f"SELECT {these} FROM {name}")) for name, these in columns.items()} == new
        assert list(made.rows("SELECT rowid FROM event_words WHERE event_words MATCH 'talks'")) == words


def test_whoever_an_entry_shows_is_found(tmp_path: Path) -> None:
    event = msgspec.structs.replace(
        some_event(random.Random(1), 1),
        actors=(),
        place=None,
        parties=Parties((Party("Okoro", 0, 5, "n_okoro"),), (), Party("Velmar", 6, 12, "n_velmar")),
    )
    people = tuple(Entity(id=one, kind="person", name=one) for one in PEOPLE)
    with Story.create_or_open(tmp_path / "s.dateline") as made:
        made.put_linked(Linked(entities=people, events=(event,), sequence=(event.id,)))
        found = {who: event_ids(made, Filters(who=who)) for who in PEOPLE}
    assert found == {"n_okoro": [event.id], "n_reyl": [], "n_velmar": [event.id]}
