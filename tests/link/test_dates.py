"""The date of an event whose tellings give several: none wins by being exact, and news of today is not old news."""

import pytest
from tests.link.test_link import event_of, reading, visit

from dateline.link import link
from dateline.link.one_date import common_date
from dateline.model import EventMention, When


def mention(edtf: str) -> EventMention:
    (told,) = reading("a", "A visit.", "2031-03-20", [visit("visit", edtf)]).events
    assert told.when == When(edtf=edtf, basis="stated")
    return told


@pytest.mark.parametrize(
    ("told", "date"),
    [
        (("2031-03-04", "2031-03", "2031"), "2031-03-04"),
        (("2031-03-04", "2031-03-04", "2031-03-11", "2031-03"), "2031-03-04"),
        (("2031-03-04", "2031-05-10/2031-05-16", "2031-05"), "2031-05-10/2031-05-16"),
        (("2031-03-04", "2031-03-06"), "2031-03-04/2031-03-06"),
    ],
)
def test_a_date_that_most_tellings_cannot_mean_never_wins(told: tuple[str, ...], date: str) -> None:
    assert common_date([mention(edtf) for edtf in told]).edtf == date


def test_two_days_put_together_by_a_person_are_a_conflict_of_date() -> None:
    from tests.link.test_link import corrected

    one = reading("a", "Ida Holm made a visit to Velland.", "2031-03-09", [visit("visit", "2031-03-04")], "A")
    other = reading("b", "A visit took Ida Holm to Velland.", "2031-03-09", [visit("visit", "2031-03-06")], "B")
    linked = link([one, other], [corrected("merge", one.events[0].id, other.events[0].id)])
    assert [(c.attribute, c.degree) for c in linked.conflicts] == [("date", "conflict")]
    assert event_of(linked, one).when.edtf == "2031-03-04/2031-03-06"


@pytest.mark.parametrize(("published", "same"), [("2031-03-05", True), ("2031-03-14", False)])
def test_a_visit_told_as_news_is_not_the_one_of_the_week_before_last(published: str, same: bool) -> None:
    dated = reading("a", "Ida Holm visited Velland on Tuesday.", "2031-03-05", [visit("visited", "2031-03-04")], "A")
    news = reading("b", "Ida Holm has visited Velland and its docks.", published, [visit("visited", None)], "B")
    linked = link([dated, news])
    assert (event_of(linked, dated).id == event_of(linked, news).id) is same
