"""A description is no name that joins two firms; what an entry says of its standing, and of its line."""

import pytest

from dateline.link.named import _is_name
from dateline.link.once import one_a_line
from dateline.model import Counts, Event, HistoryStep, Status
from dateline.model.answer import Entry
from dateline.render import standing


@pytest.mark.parametrize("name", ["Bank of Velland", "easyJet", "Norland Steel", "Kelp Front", "Airline 7", "NRK"])
def test_a_name_joins(name: str) -> None:
    assert _is_name(name)


@pytest.mark.parametrize("words", ["the company", "The company", "U.S. food group", "Velland's pizza business", ""])
def test_a_description_does_not(words: str) -> None:
    assert not _is_name(words)


def _entry(standing_of: str, statuses: tuple[str, ...]) -> Entry:
    return Entry(
        id="v_1",
        when=None,
        basis="none",
        summary="x",
        type="OTHER",
        label="x",
        who=(),
        to_whom=(),
        where=None,
        status="occurred",
        standing=standing_of,
        counts=Counts(reports=len(statuses), outlets=2, origins=2, sides=0),
        salience=0.0,
        history=tuple(HistoryStep(as_of=None, status=s, report=f"r_{i}") for i, s in enumerate(statuses)),  # type: ignore[arg-type]
    )


def test_who_only_announced_it_is_told_apart_from_who_confirms_it() -> None:
    shown = standing(_entry("corroborated", ("planned", "occurred", "occurred")))
    assert shown == "corroborated (3 reports, 2 outlets, 2 origins; 1 report only ahead of it)"
    assert standing(_entry("single", ("planned", "occurred"))) == "single (2 reports, none of which confirms another)"


def test_events_of_one_line_say_their_own_word() -> None:
    def event(name: str, salience: float) -> Event:
        counts = Counts(reports=1, outlets=1, origins=1, sides=0)
        return Event(
            id=name,
            summary="They signed after they met",
            type="OTHER",
            status="occurred",
            mentions=("e_1",),
            counts=counts,
            salience=salience,
        )

    one, other = one_a_line([event("v_1", 0.4), event("v_2", 0.8)], {"v_1": "met", "v_2": "signed"})
    assert (one.summary, other.summary) == ("met: They signed after they met", "They signed after they met")
    assert one.salience < 0.4


def test_the_deed_of_the_main_clause_keeps_the_line_though_another_told_in_it_weighs_more() -> None:
    def event(name: str, weight: float) -> Event:
        counts = Counts(reports=1, outlets=1, origins=1, sides=0)
        line = "Norn warned the crews and announced a walkout for Friday"
        return Event(
            id=name, summary=line, type="OTHER", status="planned", mentions=(name,), counts=counts, salience=weight
        )

    words, depths = {"v_1": "warned", "v_2": "walkout"}, {"v_1": 0, "v_2": 1}
    warned, walkout = one_a_line([event("v_1", 0.4), event("v_2", 0.8)], words, depths)
    assert warned.summary.startswith("Norn warned")
    assert walkout.summary.startswith("walkout: Norn warned")
    assert walkout.salience == 0.8 > 0.4 > warned.salience


def test_what_is_told_far_below_the_main_clause_weighs_least_though_it_weighed_more() -> None:
    def event(name: str, weight: float) -> Event:
        counts = Counts(reports=1, outlets=1, origins=1, sides=0)
        line = "Norn beat forecasts in May as it cut its costs"
        return Event(
            id=name, summary=line, type="OTHER", status="occurred", mentions=(name,), counts=counts, salience=weight
        )

    words, depths = {"v_1": "beat", "v_2": "cut"}, {"v_1": 0, "v_2": 2}
    beat, cut = one_a_line([event("v_1", 0.4), event("v_2", 0.8)], words, depths)
    assert (beat.summary.startswith("Norn beat"), beat.salience) == (True, 0.4)
    assert (cut.summary.startswith("cut: Norn"), cut.salience < 0.1) == (True, True)


def test_what_was_done_says_its_word_where_the_line_first_tells_what_is_to_come() -> None:
    def line(word: str, summary: str, status: Status) -> str:
        counts = Counts(reports=1, outlets=1, origins=1, sides=0)
        told = Event(id="v_1", summary=summary, type="OTHER", status=status, mentions=("e_1",), counts=counts)
        (shown,) = one_a_line([told], {"v_1": word})
        return shown.summary

    ahead = "Norn will sail on Friday after urging the crews to stay"
    assert line("urging", ahead, "occurred") == f"urging: {ahead}"
    assert line("sail", ahead, "planned") == ahead
    assert line("urged", "Norn urged the crews to stay and will sail on Friday", "occurred").startswith("Norn")


def test_a_line_that_goes_on_from_another_tells_that_event_too() -> None:
    def event(name: str, summary: str, salience: float, status: Status = "occurred") -> Event:
        counts = Counts(reports=1, outlets=1, origins=1, sides=0)
        kept = {"type": "OTHER", "status": status, "mentions": ("e_1",), "counts": counts, "salience": salience}
        return Event(id=name, summary=summary, **kept)  # type: ignore[arg-type]

    short = event("v_1", "Today, the queen of Norland opened the port", 0.8)
    long = event("v_2", "The queen of Norland opened the port and freed the sailors", 0.4)
    other = event("v_3", "The queen of Norland opened the port and will free the sailors", 0.4, "planned")
    words = {"v_1": "opened", "v_2": "freed", "v_3": "free"}
    one, two, three = one_a_line([short, long, other], words)
    assert (one.salience < 0.4, two.salience, three.salience) == (True, 0.8, 0.4)


def test_of_two_lines_of_a_day_that_begin_with_the_same_dozen_words_one_weighs_less() -> None:
    def event(name: str, summary: str, salience: float, status: Status = "occurred") -> Event:
        counts = Counts(reports=1, outlets=1, origins=1, sides=0)
        kept = {"type": "OTHER", "status": status, "mentions": ("e_1",), "counts": counts, "salience": salience}
        return Event(id=name, summary=summary, **kept)  # type: ignore[arg-type]

    begun = "the queen of Norland and the mayor of Varholm marked the feast of the old port"
    one = event("v_1", f"Yesterday, {begun}, which was built in the days of her mother", 0.4)
    two = event("v_2", f"{begun} by lighting the lamps of the pier", 0.8)
    planned = event("v_3", f"{begun} with a long row of ships", 0.3, "planned")
    brief = event("v_4", "the queen of Norland and the mayor of Varholm left", 0.3)
    words = {"v_1": "marked", "v_2": "marked", "v_3": "marked", "v_4": "left"}
    kept = [e.salience for e in one_a_line([one, two, planned, brief], words)]
    assert (kept[0] < 0.1, kept[1:]) == (True, [0.8, 0.3, 0.3])


def test_a_second_half_shown_by_its_own_clause_says_no_word_and_of_another_status_keeps_its_weight() -> None:
    def event(name: str, line: str, status: Status) -> Event:
        counts = Counts(reports=1, outlets=1, origins=1, sides=0)
        return Event(
            id=name, summary=line, type="OTHER", status=status, mentions=(name,), counts=counts, salience=0.4
        )

    whole = "Rye shut the port and sold its cranes"
    words, sentences = {"v_1": "shut", "v_2": "sold"}, {"v_1": whole, "v_2": whole}
    ways: list[tuple[Status, bool]] = [("planned", True), ("occurred", False)]
    for status, kept in ways:
        pair = [event("v_1", whole, "occurred"), event("v_2", "Rye sold its cranes", status)]
        shut, sold = one_a_line(pair, words, {}, sentences)
        assert (shut.summary, sold.summary) == (whole, "Rye sold its cranes")
        assert (sold.salience == 0.4) is kept
