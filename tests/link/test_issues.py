"""Issue labels are the same for the same matter all over the pile."""

from dateline.link.issues import issues
from dateline.link.pile import Pile
from dateline.model import Layers, Quotation, Report


def spoken(number: int, *about: str) -> Layers:
    words = Quotation(
        id=f"q_{number}", report=f"r_{number}", spans=((0, 4),), text="Yes.", kind="indirect", about=about
    )
    return Layers(report=Report(id=f"r_{number}", file=str(number), text="Yes."), quotations=(words,))


def labels(*layers: Layers) -> dict[str, tuple[str, ...]]:
    pile = Pile(layers)
    return issues(pile, {key: key for key in pile.quotations})


def test_two_ways_of_writing_one_matter_get_one_label() -> None:
    found = labels(spoken(1, "fishing talks"), spoken(2, "talks on fishing"), spoken(3, "fishing talks"), spoken(4))
    assert found == {"q_1": ("fishing talks",), "q_2": ("fishing talks",), "q_3": ("fishing talks",)}


def test_what_several_utterances_share_comes_before_what_one_is_about() -> None:
    others = [spoken(number) for number in range(4, 12)]
    found = labels(spoken(1, "a lighthouse", "harbour dues"), spoken(2, "harbour dues"), *others)
    assert found["q_1"] == ("harbour dues", "a lighthouse")


def test_a_quotation_about_nothing_has_no_label() -> None:
    assert labels(spoken(1)) == {}
