"""What no line tells in its main clause is no one entry: tellings that only name one thing are parted."""

import msgspec
import pytest
from tests.link.test_confirmation import by_the_way
from tests.link.test_link import reading, visit

from dateline.link import link
from dateline.model import Correction, Layers

LOSS = "Shares of the ferry line have lost a third since the blast at its yard."
RIDDLE = "What caused the blast at the ferry yard is still a riddle to divers of the northern strait."
AGAIN = "The ferry line and its shares had lost a third of their worth since the blast at the yard, brokers reckon."


def told(text: str, name: str, depth: int, **more: object) -> Layers:
    """A report that speaks of the blast of one day, so deep below its main clause."""
    event = visit(
        "blast",
        "2031-03-04",
        **{"type": "OTHER", "label": "blast", "actors": (), "recipients": (), "place": None} | more,
    )
    return by_the_way(reading(name, text, "2031-03-06", [event], name), depth)


def entries(*pile: Layers, corrections: tuple[Correction, ...] = ()) -> int:
    return len(link(list(pile), corrections).events)


@pytest.mark.parametrize(
    ("other", "depths", "count"),
    [
        (RIDDLE, (2, 1), 2),
        (RIDDLE, (2, 0), 1),  # one line tells it: the others speak of what that tells
        (AGAIN, (2, 2), 1),
    ],
)
def test_what_is_only_named_is_parted_by_what_is_said_of_it(other: str, depths: tuple[int, int], count: int) -> None:
    assert entries(told(LOSS, "wire", depths[0]), told(other, "post", depths[1])) == count


def test_a_visit_that_is_spoken_of_all_along_stays_one() -> None:
    pile = [
        by_the_way(reading(name, text, "2031-03-06", [visit("visit", "2031-03-04")], name), 2)
        for name, text in (
            ("wire", "Bakers of Velland sold out before the visit."),
            ("post", "The visit eased fears."),
        )
    ]
    assert entries(*pile) == 1


def shaken(name: str, text: str, when: str) -> Layers:
    quake = visit("quake", when, type="OTHER", label="quake", actors=(), recipients=(), place=None)
    return by_the_way(reading(name, text, "2031-03-06", [quake], name), 2)


@pytest.mark.parametrize(("when", "count"), [("2031-03-04", 1), ("2031-03", 2)])
def test_the_quake_of_a_day_that_both_name_stays_one(when: str, count: int) -> None:
    toll = shaken("wire", "The toll of the quake in the northern strait grows.", "2031-03-04")
    assert entries(toll, shaken("post", "Kelp prices have held since the quake, brokers reckon.", when)) == count


def test_what_a_person_put_together_is_not_parted() -> None:
    pile = [told(LOSS, "wire", 2), told(RIDDLE, "post", 1)]
    both = tuple(m.id for one in pile for m in one.events)
    after = msgspec.Raw(f'"{both[1]}"'.encode())
    merge = Correction(id="k_1", at="2031-04-01", by="editor", verb="merge", target=both[0], after=after)
    assert entries(*pile, corrections=(merge,)) == 1
