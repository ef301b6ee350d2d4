"""Of two lines of one day in like words the second weighs less."""

import pytest

from dateline.link.spreading import spread
from dateline.model import Counts, Event, When


def event(key: str, summary: str, edtf: str | None, salience: float) -> Event:
    return Event(
        id=key,
        summary=summary,
        type="OTHER",
        when=When(edtf=edtf),
        status="occurred",
        mentions=(key,),
        counts=Counts(1, 1, 1, 0),
        salience=salience,
    )


FIRST = event("v_1", "Dockers blocked the port of Varholm", "2031-03-10", 0.8)


@pytest.mark.parametrize(
    ("other", "edtf", "kept"),
    [
        ("Dockers blocked the port of Varholm on Monday", "2031-03-10", 0.3),
        ("Dockers blocked the port of Varholm on Monday", "2031-03-11~", 0.3),
        ("Dockers blocked the port of Varholm on Tuesday", "2031-03-11", 1.0),
        ("Ministers signed a treaty in Oslo", "2031-03-10", 1.0),
    ],
)
def test_a_second_telling_of_one_day_weighs_less(other: str, edtf: str, kept: float) -> None:
    told = spread([FIRST, event("v_2", other, edtf, 0.5)])
    assert told[0].salience == 0.8
    low, high = (0.5 * kept * part for part in (0.8, 1.05))
    assert low <= told[1].salience <= high


def test_a_day_of_many_events_is_not_all_of_the_list() -> None:
    told = spread(
        [
            event(f"v_{n}", words, "2031-03-10", 0.5)
            for n, words in enumerate(("Rye left", "Snow fell", "A dam broke"))
        ]
    )
    assert [e.salience for e in told] == sorted((e.salience for e in told), reverse=True)
    assert told[0].salience > told[2].salience


def test_each_story_of_many_tells_its_main_deed_before_a_second_of_another() -> None:
    lines = {f"v_{n:02d}": f"Holm{n} opened bridge{n}" for n in range(30)}
    main = [event(key, words, f"2031-03-{n + 1:02d}", 0.5) for n, (key, words) in enumerate(lines.items())]
    second = event("v_99", "Dockers blocked the port of Varholm", "2031-05-10", 0.52)
    first = event("v_98", "Sailors left the harbour at Lowdene", "2031-06-10", 0.6)
    stories = {**{key: key for key in lines}, "v_98": "s", "v_99": "s"}
    told = {e.id: e.salience for e in spread([*main, first, second], stories)}
    assert told["v_98"] == 0.6
    assert told["v_99"] < 0.5


def test_a_pile_of_one_story_keeps_its_order() -> None:
    days = [event(f"v_{n}", f"Holm{n} opened bridge{n}", f"2031-03-0{n}", 0.8 - n / 10) for n in range(1, 6)]
    told = spread(days, {e.id: "s" for e in days})
    assert [e.id for e in sorted(told, key=lambda e: -e.salience)] == [e.id for e in days]


def test_a_line_without_a_word_of_its_own_takes_nothing_away() -> None:
    told = spread([FIRST, event("v_2", "He was", "2031-03-10", 0.9), event("v_3", "It is", "2031-03-11", 0.5)])
    assert [one.salience for one in told if one.summary != FIRST.summary] == [0.9, 0.5]
