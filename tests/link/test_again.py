"""A headline told again by its own lead weighs less than that; one that nothing below tells keeps its weight."""

import pytest
from tests.link.test_heading import deed, report

from dateline.link import link


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
