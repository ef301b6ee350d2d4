"""What may bear witness: reports of a deed in their own voice, of one known time, each written by itself."""

import pytest
from msgspec.structs import replace
from tests.link.test_confirmation import ACCORD, OTHER
from tests.link.test_link import event_of, reading, visit

from dateline.link import link

DATED = "2031-03-04"


def standing(one: str, other: str, word: str = "signed", *, days: tuple[str | None, str | None] = (DATED, DATED),
             published: tuple[str | None, str | None] = ("2031-03-05", "2031-03-05"), label: str = "sign",
             more: dict[str, object] | None = None) -> str:  # fmt: skip
    """What is made of the event that two houses tell with one word."""
    kind = {"type": "OTHER", "label": label, "recipients": (), "place": None, **(more or {})}
    pile = [
        reading(f"{n}.txt", text, out, [visit(word, day, **kind)], house)
        for n, (text, day, out, house) in enumerate(zip((one, other), days, published, ("Wire", "Post"), strict=True))
    ]
    return event_of(link(pile), pile[0]).standing


def test_a_deed_that_two_tell_in_their_own_voice_on_its_day_is_confirmed() -> None:
    assert standing(ACCORD, OTHER) == "corroborated"


@pytest.mark.parametrize("more", [{"claimed": True}, {"background": True}, {"status": "planned"}])
def test_a_claim_a_plan_and_history_confirm_nothing(more: dict[str, object]) -> None:
    assert standing(ACCORD, OTHER, more=more) != "corroborated"


def test_mere_words_confirm_nothing() -> None:
    one = "Premier Ida Holm announced a fishing accord with the islands of Velland on Tuesday."
    other = "A fishing accord was announced on Tuesday in Velland by Ida Holm, ending a long quarrel over nets."
    assert standing(one, other, "announced", label="announce") == "single"


def test_what_a_poll_found_is_found_once() -> None:
    assert standing(ACCORD, OTHER.replace("ending", "a survey of skippers says, ending")) == "single"


@pytest.mark.parametrize(
    ("days", "published", "told"),
    [
        ((DATED, None), ("2031-03-05", "2031-03-06"), "corroborated"),
        ((DATED, None), ("2031-03-05", "2031-03-15"), "single"),
        ((None, None), ("2031-03-05", "2031-03-09"), "single"),
        (("2031-02", "2031-02"), ("2031-03-05", "2031-03-09"), "single"),
    ],
)
def test_both_must_be_of_the_same_few_days(
    days: tuple[str | None, str | None], published: tuple[str | None, str | None], told: str
) -> None:
    assert standing(ACCORD, OTHER, days=days, published=published) == told


#: A report of another year with the same names, whose day nobody knows.
ELSEWHERE = (
    "Lamps went out along the coast. Bakers, smiths and a choir of widows asked for coal; the mayor of Orm counted "
    "candles, "
    + "and a bridge was painted while two ovens cooled and an owl slept in the belfry of the old customs house, " * 6
    + "said the clerk. Ida Holm signed a fishing accord with islands on Friday."
)


def test_a_report_without_a_day_confirms_only_in_the_same_affair() -> None:
    assert standing(ACCORD, OTHER, days=(DATED, None), published=("2031-03-05", None)) == "corroborated"
    assert standing(ACCORD, ELSEWHERE, days=(DATED, None), published=("2031-03-05", None)) == "single"


def test_reports_that_share_a_long_run_of_words_are_not_written_apart() -> None:
    run = " Boats from the outer banks are to be measured by wardens with brass rods before the autumn gales."
    assert standing(ACCORD + run, OTHER + run) != "corroborated"
    assert standing(ACCORD + run, OTHER) == "corroborated"


def test_a_column_confirms_nothing() -> None:
    column = " I have long said so. My friends know it, and I say it again: we fish too much."
    assert standing(ACCORD, OTHER + column) == "single"


def test_one_more_deed_is_not_the_one_beside_it() -> None:
    also = "Ida Holm also signed a paper on fishing in Velland."
    assert standing(ACCORD, "Ida Holm signed a paper on fishing in Velland.") == "corroborated"
    assert standing(ACCORD, also) == "single"


SERVED = "Ida Holm dismissed Tomas Reik, who had led the port for a decade and wrote of tides."
LEFT = "A quarrel about pilots went on for years after Ida Holm dismissed Tomas Reik."


@pytest.mark.parametrize(
    ("days", "told"), [(("2031-03-04", "2031-03"), "corroborated"), (("2031-03-04", None), "single")]
)
def test_history_is_confirmed_where_both_date_one_act_of_one_on_another(
    days: tuple[str, str | None], told: str
) -> None:
    pile = []
    for name, text, day in zip(("Wire", "Post"), (SERVED, LEFT), days, strict=True):
        event = visit("dismissed", day, type="OTHER", label="dismiss", background=True, place=None)
        one = reading(name, text, "2033-05-01", [event], name, ("Ida Holm", "Tomas Reik"))
        reik = next(e.id for e in one.entities if e.name == "Tomas Reik")
        pile.append(replace(one, events=(replace(one.events[0], recipients=(reik,)),)))
    events = link(pile).events
    assert {e.standing for e in events} == {told}


def test_who_resigned_at_one_time_resigned_once_however_it_is_told() -> None:
    aside = "Nets were sold off in Velland a day after Ida Holm resigned."
    one = "Ida Holm resigned in a quarrel over cod and the fleet."
    assert standing(one, aside, "resigned", label="resign", more={"recipients": ()}) == "corroborated"
