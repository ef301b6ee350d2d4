"""A moment in UTC goes on the day of the zone that the page names; a text changed long after is not of one day."""

from dateline.dating import date_report
from dateline.dating.own.zone import page_zone
from dateline.model import Declared, Doubt, Published, Report, Source

LATE = '<meta property="article:published_time" content="2021-06-12T02:11:03Z">'
DENVER = '<script>var site = {"timezone":{"short":"MT","long":"America/Denver"}}</script>'


def page(markup: str, url: str | None = None) -> tuple[Published, list[str]]:
    source = Source(file="a", data=markup.encode(), media="html", declared=Declared(url=url))
    published, notes = date_report(source, Report(id=source.id, file="a", text=""))
    return published, [n.code for n in notes if isinstance(n, Doubt)]


def test_a_moment_in_utc_goes_on_the_day_of_the_zone_that_the_page_names() -> None:
    found, doubts = page(LATE + DENVER)
    assert (found.edtf, doubts) == ("2021-06-11", [])
    assert "America/Denver" in (found.note or "")


def test_where_readers_are_shown_the_day_in_utc_both_days_are_kept() -> None:
    shown = "<p>Saturday, June 12, 2021 2:11AM</p>"
    assert page(LATE + DENVER + shown)[0].edtf == "2021-06-11/2021-06-12"


def test_a_zone_without_effect_on_the_day_changes_nothing() -> None:
    noon = LATE.replace("T02", "T18")
    assert page(noon + DENVER)[0] == page(noon)[0]


def test_where_winter_and_summer_time_part_both_days_are_kept() -> None:
    at_six = LATE.replace("T02:11", "T06:30")
    assert page(at_six + DENVER)[0].edtf == "2021-06-11/2021-06-12"


def test_two_zones_in_a_page_tell_nothing() -> None:
    assert page_zone(DENVER + DENVER.replace("Denver", "Chicago")) is None
    assert page_zone("<p>From America/Denver to the pier</p>") is None


def test_a_page_changed_long_after_and_shown_as_changed_is_of_any_day_between() -> None:
    first = '<meta property="article:published_time" content="2019-10-15T10:00:00-05:00">'
    found, doubts = page(first + "<p>Updated March 12, 2020</p>")
    assert (found.edtf, doubts) == ("2019-10-15/2020-03-12", ["shown-as-changed"])


def test_a_page_that_shows_its_first_day_too_keeps_it() -> None:
    first = '<meta property="article:published_time" content="2019-10-15T10:00:00-05:00">'
    found, doubts = page(first + "<p>Published October 15, 2019</p><p>Updated March 12, 2020</p>")
    assert (found.edtf, doubts) == ("2019-10-15", [])


def test_a_page_changed_the_week_it_came_out_keeps_its_first_day() -> None:
    first = '<meta property="article:published_time" content="2019-10-15T10:00:00-05:00">'
    assert page(first + "<p>Updated October 18, 2019</p>")[0].edtf == "2019-10-15"


def test_an_address_of_one_version_of_a_page_is_of_the_day_of_that_change() -> None:
    facts = (
        '<meta property="article:published_time" content="2009-10-15T10:00:00-05:00">'
        '<meta property="article:modified_time" content="2020-03-12T10:00:00-05:00">'
    )
    assert page(facts, "https://wiki.example/index.php?title=Pier&oldid=312")[0].edtf == "2020-03-12"
    assert page(facts, "https://wiki.example/index.php?title=Pier")[0].edtf == "2009-10-15"
