"""Who denies what: the words of both sides, and nothing denied where nobody tells it."""

import pytest
from tests.link.test_link import reading, visit
from tests.link.test_sequels import several

from dateline.link import link
from dateline.model import Layers


def deed(trigger: str, kind: str = "ASSAULT") -> dict[str, object]:
    return visit(trigger, None, type=kind, label=trigger, actors=(), recipients=(), place=None)


def denied(*pile: Layers) -> list[tuple[str, ...]]:
    """The words of both sides of each conflict of status."""
    return [tuple(v.value for v in c.values) for c in link(list(pile)).conflicts if c.attribute == "status"]


FIRED = "Guards fired on two kelp boats off Varholm, the skippers said."


@pytest.mark.parametrize(
    "denial",
    ["The harbour board denied it.", "The harbour board denies any such shooting.", "Its guards denied that."],
)
def test_what_was_just_said_is_denied(denial: str) -> None:
    trigger = "denies" if "denies" in denial else "denied"
    told = several("wire", f"{FIRED} {denial}", "2031-03-05", [deed("fired"), deed(trigger, "REJECT")])
    assert denied(told) == [(FIRED, denial)]


def test_a_clause_before_a_semicolon_is_denied() -> None:
    text = "Skippers say that the boats were seized; the board denied it."
    told = several("wire", text, "2031-03-05", [deed("denied", "REJECT")])
    assert denied(told) == [("Skippers say that the boats were seized", "the board denied it.")]


@pytest.mark.parametrize(
    ("denial", "count"),
    [
        ("The harbour board denied that its guards had fired on two kelp boats of the skippers off Varholm.", 1),
        ("The harbour board denied that anybody had fired its cook.", 0),
        ("The harbour board denied the skippers a licence to fish off Varholm.", 0),
        ("The skippers were denied it.", 0),
    ],
)
def test_a_denial_that_says_what_it_denies_is_set_beside_what_tells_it(denial: str, count: int) -> None:
    pile = [
        reading("wire", FIRED, "2031-03-05", [deed("fired")], "wire"),
        reading("post", denial, "2031-03-05", [deed("denied", "REJECT")], "post"),
    ]
    assert len(denied(*pile)) == count
