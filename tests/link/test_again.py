"""A headline told again by its own lead weighs less than that; one that nothing below tells keeps its weight."""

import msgspec
import pytest
from tests.link.test_heading import deed, report

from dateline.link import link
from dateline.model import Entity, Mention


def weights(head: str, word: str, body: str, other: str) -> tuple[float, float]:
    """Salience of the event of the headline and of that of the lead."""
    told = report(head, body, [deed(word, word), deed(other, other, "SUPPORT")])
    linked = link([told])
    by_id = {e.id: e.salience for e in linked.events}
    first, second = (by_id[linked.event_of[m.id]] for m in sorted(told.events, key=lambda m: m.begin))
    assert len(by_id) == 2
    return first, second


@pytest.mark.parametrize(
    ("body", "again"),
    [
        ("Kelp Stores of Varholm reported more income on Monday, which it owes to warm weather.", True),
        ("The mayor of a northern village reported more rain on Monday, which she owes to the sea.", False),
    ],
)
def test_a_headline_weighs_less_where_the_lead_tells_it_in_other_words(body: str, again: bool) -> None:
    head, lead = weights("Kelp Stores beats hopes on net sale.", "beats", body, "reported")
    # A lead with a doer outweighs a headline without one anyhow: the measure is a headline on another matter.
    apart, other = weights("Owls nest on grey roofs again.", "nest", body, "reported")
    assert (head / lead < 0.3 * apart / other) is again


@pytest.mark.parametrize(("land", "again"), [("VEL", True), ("SKE", False)])
def test_a_body_of_the_same_land_says_with_one_word_that_the_lead_tells_it(land: str, again: bool) -> None:
    head, body = (
        "Velland deputies back ferry aid.",
        "The assembly of the north approved on Monday a fund for every ferry.",
    )
    told = report(head, body, [deed("back", "back", "SUPPORT"), deed("approved", "approve", "SUPPORT")])
    key, at = told.report.id, told.report.text.index("assembly")
    bodies = (
        Entity(id="n_1", kind="group", name="Velland deputies", names=("Velland deputies",), country="VEL"),
        Entity(id="n_2", kind="organisation", name="assembly", names=("assembly",), country=land),
    )
    mentions = (
        Mention(id="m_1", report=key, begin=0, end=16, text="Velland deputies", entity="n_1", form="name"),
        Mention(id="m_2", report=key, begin=at, end=at + 8, text="assembly", entity="n_2", form="name"),
    )
    linked = link([msgspec.structs.replace(told, entities=(*told.entities, *bodies), mentions=mentions)])
    above, below = sorted(linked.events, key=lambda e: told.report.text.index(e.summary[:20]))
    assert (above.salience < 0.05 * below.salience) is again
