"""When two tellings are one event: a common participant, or one place and rare words; type and day are not enough."""

from datetime import date

import msgspec
import pytest
from tests.link.test_link import event_of, reading, visit

from dateline.link import link
from dateline.link.gates import Told, joined
from dateline.link.windows import Window
from dateline.model import Layers


def telling(name: str, text: str, trigger: str, **more: object) -> Layers:
    """A telling on the same Tuesday, of nobody and nowhere unless said."""
    bare: dict[str, object] = {"actors": (), "recipients": (), "place": None}
    return reading(name, text, "2031-03-05", [visit(trigger, "2031-03-04", **(bare | more))], name)


def one_event(one: Layers, other: Layers) -> bool:
    linked = link([one, other])
    return event_of(linked, one).id == event_of(linked, other).id


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "The trade minister met the union secretary on Tuesday over pay in the shipyards.",
            "The trade minister met the deputy governor on Tuesday over the price of barley.",
        ),
        (
            "The two chairmen met on Tuesday behind closed doors.",
            "The two bishops met on Tuesday to bless the new organ.",
        ),
    ],
)
def test_two_meetings_of_titled_people_on_one_day_are_two(one: str, other: str) -> None:
    assert not one_event(telling("a", one, "met", label="meeting"), telling("b", other, "met", label="meeting"))


def test_one_day_and_one_trigger_without_a_common_word_are_two_events() -> None:
    one = telling("a", "A fire gutted the archive on Tuesday.", "fire", type="OTHER", label="fire")
    other = telling("b", "On Tuesday forty goats died in a fire at a farm.", "fire", type="OTHER", label="fire")
    assert not one_event(one, other)


def test_an_attack_told_twice_of_one_place_in_kindred_words_is_one() -> None:
    more = {"type": "ASSAULT", "label": "attack"}
    one = reading(
        "a", "An attack on the grain depot near Velland left six guards wounded on Tuesday.", "2031-03-05",
        [visit("attack", "2031-03-04", actors=(), **more)], "North Wire",
    )  # fmt: skip
    other = reading(
        "b", "Six guards were hurt in the attack on a grain depot in Velland.", "2031-03-05",
        [visit("attack", None, actors=(), **more)], "Harbour Post",
    )  # fmt: skip
    assert one_event(one, other)


def test_the_talks_twice_in_one_report_are_one() -> None:
    text = "The talks opened at noon. By night the talks had failed, and the hall was dark."
    first, second = text.index("talks"), text.rindex("talks")
    bare = {"actors": (), "recipients": (), "place": None, "label": "talks"}
    told = reading("a", text, "2031-03-05", [visit("talks", "2031-03-04", **bare)])
    (mention,) = told.events
    replace = msgspec.structs.replace
    one = replace(mention, sentence=(0, first + 22))
    again = replace(mention, id="e_2", begin=second, end=second + 5, sentence=(text.index("By"), len(text)))
    assert len(link([replace(told, events=(one, again))]).events) == 1


def test_a_blast_and_an_attack_at_one_place_on_one_day_in_kindred_words_are_one() -> None:
    more: dict[str, object] = {"type": "ASSAULT", "actors": ()}
    text = "A bomb attack on the grain depot in Velland hurt six guards on Tuesday and cut the power."
    one = reading("a", text, "2031-03-05", [visit("attack", "2031-03-04", label="attack", **more)], "North Wire")
    text = "Six guards were hurt on Tuesday when an explosion tore through a grain depot in Velland."
    other = reading(
        "b", text, "2031-03-05", [visit("explosion", "2031-03-04", label="blast", **more)], "Harbour Post"
    )
    assert one_event(one, other)


def test_a_blast_and_an_attack_elsewhere_in_the_country_are_two() -> None:
    more: dict[str, object] = {"type": "ASSAULT", "actors": (), "recipients": (), "place": None}
    text = "An attack on a judge in the southern hills failed on Tuesday."
    one = reading("a", text, "2031-03-05", [visit("attack", "2031-03-04", label="attack", **more)], "North Wire")
    text = "A gas explosion on Tuesday tore the roof off a bakery by the river."
    other = reading(
        "b", text, "2031-03-05", [visit("explosion", "2031-03-04", label="blast", **more)], "Harbour Post"
    )
    assert not one_event(one, other)


def cluster(doers: frozenset[str], kind: str) -> Told:
    none: frozenset[str] = frozenset()
    day = Window(date(2031, 3, 4), date(2031, 3, 4), True, True)
    return Told(day, none, none, none, none, frozenset({kind}), none, frozenset(), none, none, doers)


def test_a_telling_of_nobody_chains_no_two_doers() -> None:
    one, other, nobody = (cluster(frozenset(d), "ACCUSE") for d in (("@AAA",), ("@BBB",), ()))
    both = joined(one, nobody)
    assert both is not None
    assert joined(both, other) is None


def test_two_that_meet_are_both_doers() -> None:
    one, other = (cluster(frozenset({d}), "CONSULT") for d in ("@AAA", "@BBB"))
    assert joined(one, other) is not None
