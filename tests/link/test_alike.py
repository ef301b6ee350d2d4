"""One deed told in other reports by the words beside it, and deeds that these words do not make one."""

import pytest
from tests.link.test_link import reading

from dateline.link import link
from dateline.model import Layers

RAID = "Two port clerks of the harbour customs office were {} in the dawn raid."


def told(name: str, text: str, trigger: str, when: str | None, published: str, **more: object) -> Layers:
    """A report whose only event names no party and no place."""
    bare: dict[str, object] = {"type": "OTHER", "label": trigger, "actors": (), "recipients": (), "place": None}
    return reading(name, text, published, [bare | {"trigger": trigger, "when": when} | more], name)


def joined(one: Layers, other: Layers) -> bool:
    linked = link([one, other])
    return len(set(linked.event_of.values())) == 1


def test_words_beside_one_kind_of_deed_make_it_one() -> None:
    news = told("a", RAID.format("detained"), "detained", "2031-10-17", "2031-10-18")
    later = told(
        "b",
        "Ada Rye waits for the trial of the customs clerks arrested in the raid on the harbour in October.",
        "arrested",
        "2031-10",
        "2032-05-02",
    )
    assert joined(news, later)
    assert joined(later, news)


@pytest.mark.parametrize(
    ("text", "trigger", "when", "more"),
    [
        ("A baker was arrested in Oakham over a stolen cart of flour in October.", "arrested", "2031-10", {}),
        (RAID.format("freed") + " They went home.", "freed", "2031-12-01", {}),
        (RAID.format("arrested"), "arrested", "2031-12-01", {}),
        (RAID.format("arrested"), "arrested", "2031-12", {"status": "planned"}),
    ],
    ids=["other words", "another kind of deed on another day", "another day", "a plan"],
)
def test_words_beside_it_do_not_make_two_deeds_one(
    text: str, trigger: str, when: str, more: dict[str, object]
) -> None:
    news = told("a", RAID.format("detained"), "detained", "2031-10-17", "2031-10-18")
    assert not joined(news, told("b", text, trigger, when, "2032-05-02", **more))


def test_one_day_and_the_words_beside_it_join_words_of_unlike_kinds() -> None:
    sent = "The Kovar mill sent dismissal letters to its weavers and dyers on the 30th."
    received = "The weavers and dyers of the mill who received dismissal letters on the 30th wait."
    one = told("a", sent, "sent", "2031-10-30", "2031-10-31")
    assert joined(one, told("b", received, "received", "2031-10-30", "2031-11-17"))
    assert not joined(one, told("b", received, "received", "2031-10", "2031-11-17"))


def test_two_deeds_of_a_sentence_that_two_reports_print_stay_two() -> None:
    text = "In a ruling published on the harbour dues the judge fined the Kovar mill and its weavers."
    one = told("a", text, "published", "2031-10-30", "2031-10-31")
    assert not joined(one, told("b", text, "fined", "2031-10-30", "2031-11-17"))


def test_a_light_verb_alone_is_no_deed_in_common() -> None:
    lamps = told(
        "a", "The lamps of Oakham pier went off at dusk.", "went", "2031-10-17", "2031-10-18", label="go off"
    )
    ferry = told("b", "A ferry went over near Oakham.", "went", "2031-10-17", "2031-10-18", label="go over")
    assert not joined(lamps, ferry)
    again = told("b", "At dusk all lamps on the pier went out.", "went", "2031-10-17", "2031-10-18", label="go out")
    assert joined(lamps, again)
