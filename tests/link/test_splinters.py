"""One big event told in many ways is one entry; two happenings that share a common word are two."""

from datetime import date
from typing import Any

import msgspec
import pytest
from msgspec.structs import replace as with_fields
from tests.link.test_link import event_of, reading, visit

from dateline.link import link
from dateline.link.gates import Told, joined
from dateline.link.windows import Window
from dateline.model import Entity, Layers, When

DAY = "2031-03-04"


def telling(name: str, text: str, trigger: str, when: str | None = DAY, **more: object) -> Layers:
    bare: dict[str, object] = {"actors": (), "recipients": (), "place": None}
    return reading(name, text, "2031-03-05", [visit(trigger, when, **(bare | more))], name)


def by(layers: Layers, doer: str, to: str = "Ida Holm") -> Layers:
    """The event done by somebody told by what he is, to a person by name."""
    (mention,) = layers.events
    unnamed = Entity(id=f"n_{layers.report.id}_{doer.replace(' ', '_')}", kind="anonymous", name=doer, names=(doer,))
    receiver = next(e.id for e in layers.entities if e.name == to)
    replaced = msgspec.structs.replace(mention, actors=(unnamed.id,), recipients=(receiver,))
    return msgspec.structs.replace(layers, entities=(*layers.entities, unnamed), events=(replaced,))


def to(layers: Layers, name: str = "Ida Holm") -> Layers:
    """The event done to a person by name."""
    (mention,) = layers.events
    receiver = next(e.id for e in layers.entities if e.name == name)
    return msgspec.structs.replace(layers, events=(msgspec.structs.replace(mention, recipients=(receiver,)),))


def one_event(*pile: Layers) -> bool:
    linked = link(pile)
    return len({event_of(linked, layers).id for layers in pile}) == 1


RELEASE: dict[str, Any] = {"type": "RETREAT", "label": "release"}


def test_a_judge_and_the_judge_by_name_free_one_person_once() -> None:
    one = by(telling("a", "A judge released Ida Holm from house arrest on Tuesday.", "released", **RELEASE), "judge")
    text = "Justice Tomas Reik on Tuesday released Ida Holm and gave back her bond."
    people = ("Ida Holm", "Tomas Reik")
    event = visit("released", DAY, actors=("Tomas Reik",), recipients=(), place=None, **RELEASE)
    assert one_event(one, to(reading("b", text, "2031-03-06", [event], "b", people)))


def test_two_judges_in_two_reports_are_one_judge_where_day_and_person_agree() -> None:
    one = by(telling("a", "A judge released Ida Holm from house arrest on Tuesday.", "released", **RELEASE), "judge")
    text = "The bond of Ida Holm was lifted when a judge released her on Tuesday."
    assert one_event(one, by(telling("b", text, "released", **RELEASE), "judge"))


def test_soldiers_and_a_judge_are_not_one_doer() -> None:
    one = by(telling("a", "A judge released Ida Holm from house arrest on Tuesday.", "released", **RELEASE), "judge")
    text = "Soldiers released Ida Holm from a barn on Tuesday."
    assert not one_event(one, by(telling("b", text, "released", **RELEASE), "soldiers"))


def test_a_role_joins_no_two_who_are_named() -> None:
    none: frozenset[str] = frozenset()
    day = Window(date(2031, 3, 4), date(2031, 3, 4), True, True)
    reik = Told(
        day, none, none, none, none, frozenset({"RETREAT"}), none, frozenset(), none, none, frozenset({"n_1"})
    )
    holm, judge = (
        with_fields(reik, doers=frozenset({"n_2"})),
        with_fields(reik, doers=none, roles=frozenset({"judg"})),
    )
    both = joined(reik, judge)
    assert both is not None
    assert joined(both, holm) is None


ARREST: dict[str, Any] = {"type": "COERCE", "label": "arrest"}


def test_whose_arrest_it_is_was_arrested() -> None:
    text = "His friends say that Ida Holm's arrest in March ended her run for the harbour board."
    one = telling("a", text, "arrest", "2031-03", actors=("Ida Holm",), **ARREST)
    text = "Ida Holm was arrested on 4 March at the ferry."
    assert one_event(one, to(telling("b", text, "arrested", **ARREST)))


def test_who_makes_arrests_was_not_arrested() -> None:
    text = "Ida Holm made an arrest in March at the quarry."
    one = telling("a", text, "arrest", "2031-03", actors=("Ida Holm",), **ARREST)
    text = "Ida Holm was arrested on 4 March at the ferry."
    assert not one_event(one, to(telling("b", text, "arrested", **ARREST)))


def breath(text: str, *triggers: tuple[str, str], days: tuple[str, ...] = (DAY, DAY)) -> Layers:
    """Several triggers in one sentence."""
    events = [
        visit(trigger, day, actors=(), recipients=(), place=None, type="OTHER", label=label)
        for (trigger, label), day in zip(triggers, days, strict=True)
    ]
    return reading("a", text, "2031-03-05", events, "a")


def test_an_explosion_and_those_it_killed_in_one_sentence_are_one() -> None:
    text = "A mill exploded on 4 March, killing six weavers and a guard."
    assert len(link([breath(text, ("exploded", "explode"), ("killing", "kill weavers"))]).events) == 1


def test_what_caught_fire_burned_and_caught_nobody() -> None:
    text = "The mill exploded and caught fire on 4 March while its roof was mended."
    assert len(link([breath(text, ("exploded", "explode"), ("caught", "catch fire"))]).events) == 1
    text = "The mill exploded on 4 March and guards caught a thief."
    assert len(link([breath(text, ("exploded", "explode"), ("caught", "catch thief"))]).events) == 2


def test_an_explosion_and_a_death_of_two_days_are_two() -> None:
    text = "The mill exploded on 3 March and its owner killed a swan on 4 March."
    told = breath(text, ("exploded", "explode"), ("killed", "kill swan"), days=("2031-03-03", DAY))
    assert len(link([told]).events) == 2


def test_what_is_told_of_its_day_months_later_is_what_was_news_then() -> None:
    text = "A mill exploded on 4 March 2031 and the weaving hall burned down."
    one = telling("a", text, "exploded", type="OTHER", label="explode")
    text = "The firm lost half its worth since the explosion in the weaving mill on 4 March."
    event = visit("explosion", DAY, actors=(), recipients=(), place=None, type="OTHER", label="explosion")
    assert one_event(one, reading("b", text, "2031-08-20", [event], "b"))
    text = "Nobody spoke of the explosion at the chess club on 4 March."
    assert not one_event(one, reading("b", text, "2031-08-20", [event], "b"))


TALKS: dict[str, Any] = {"label": "talks"}


def two_sentences(first: str, second: str, trigger: str, **more: Any) -> Layers:
    """One trigger in two sentences of a report, the first with Ida Holm."""
    text = f"{first} {second}"
    bare: dict[str, Any] = {"recipients": (), "place": None}
    told = reading("a", text, "2031-03-05", [visit(trigger, None, **(bare | more))], "a")
    (mention,) = told.events
    at = text.rindex(trigger)
    change = msgspec.structs.replace
    one = change(mention, sentence=(0, len(first)))
    again = change(
        mention, id="e_2", begin=at, end=at + len(trigger), sentence=(len(first) + 1, len(text)), actors=()
    )
    return change(told, events=(one, again))


@pytest.mark.parametrize(
    ("first", "second", "trigger"),
    [
        ("Ida Holm held talks on pay.", "Long talks over a rail yard had failed before.", "talks"),
        (
            "Ida Holm gave a press conference in the gym.",
            "After a tearful conference a rival coach left.",
            "conference",
        ),
    ],
)
def test_a_common_word_twice_in_a_report_is_two_where_one_names_somebody(
    first: str, second: str, trigger: str
) -> None:
    assert len(link([two_sentences(first, second, trigger, **TALKS)]).events) == 2


def test_the_talks_point_back_at_them() -> None:
    told = two_sentences("Ida Holm held talks on pay.", "By night the talks had failed.", "talks", **TALKS)
    assert len(link([told]).events) == 1


def test_attacks_are_not_the_attack() -> None:
    more: dict[str, Any] = {"type": "ASSAULT", "label": "attack"}
    one = telling("a", "An attack on the depot hurt six guards.", "attack", None, **more)
    text = "Bandits stepped up attacks on any depot with guards."
    assert not one_event(one, telling("b", text, "attacks", None, type="ASSAULT", label="attacks"))


def test_a_guess_at_a_day_long_past_opens_the_days_since() -> None:
    text = "Her arrest ended all that."
    one = telling("a", text, "arrest", "2031-01-10~", actors=("Ida Holm",), **ARREST)
    (mention,) = one.events
    guessed = msgspec.structs.replace(mention, when=When(edtf="2031-01-10~", basis="discourse"))
    one = msgspec.structs.replace(one, events=(guessed,))
    text = "Ida Holm was arrested on 10 January."
    assert one_event(one, to(telling("b", text, "arrested", "2031-01-10", **ARREST)))


def test_the_arrest_in_march_and_that_of_the_fourth_are_one_however_often_a_pile_speaks_of_arrests() -> None:
    lines = ("Ida Holm's arrest in March shook the board.", "Ida Holm was arrested on 4 March at the ferry.")
    one = telling("a", lines[0], "arrest", "2031-03", actors=("Ida Holm",), **ARREST)
    other = to(telling("b", lines[1], "arrested", **ARREST))
    text = "Police made an arrest in a hamlet."
    crowd = [telling(f"x{n}", text, "arrest", f"2030-0{n}-02", **ARREST) for n in range(1, 10)]
    linked = link([one, other, *crowd])
    assert event_of(linked, one).id == event_of(linked, other).id
    assert event_of(linked, crowd[0]).id != event_of(linked, one).id
