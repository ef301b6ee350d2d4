import pytest

from dateline.extract.times import read_times


def values(text: str, published: str | None = "2024-04-24") -> list[str]:
    return [t.value for t in read_times(text, published)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Brook met the miners on Monday.", "2024-04-22"),
        ("Brook will meet the miners on Monday.", "2024-04-29"),
        ("Brook is expected to meet the miners on Monday.", "2024-04-29"),
        ("Brook plans a visit for Monday.", "2024-04-29"),
        ("The talks will be held on Monday.", "2024-04-29"),
        ("On Monday, Brook said the deal was dead.", "2024-04-22"),
        ("Brook spoke on Wednesday.", "2024-04-24"),
        ("Brook will speak on Wednesday.", "2024-04-24"),
        ("Monday's vote was close.", "2024-04-22"),
    ],
)
def test_a_bare_weekday_follows_its_verb_and_is_the_day_of_publication_when_it_has_that_name(
    text: str, value: str
) -> None:
    assert values(text) == [value]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Brook resigned in December.", "2023-12"),
        ("Brook will resign in December.", "2024-12"),
        ("The envoy was originally due to call in February.", "2024-02"),
        ("The palace announced a June visit.", "2024-06"),
        ("The bridge must be done by March.", "2025-03"),
        ("The bridge was opened on Nov. 3.", "2023-11-03"),
        ("The dividend is payable Dec. 7.", "2024-12-07"),
    ],
)
def test_the_year_of_a_month_follows_the_words_around_it(text: str, value: str) -> None:
    assert values(text) == [value]


def test_weekdays_fall_into_the_week_that_the_lead_named() -> None:
    text = "Ada Brook tours the mines next week. Her stay Tuesday through Thursday is the longest yet."
    assert values(text, "2024-04-20") == ["2024-W17", "2024-04-23", "2024-04-25"]


def test_a_story_is_told_from_news_by_itself_and_carries_its_year_on() -> None:
    text = (
        "The duke was crowned in 1801. In March 1804 he went to war, and by May he had lost. In January 1805 he was "
        "taken. He escaped in June and on 3 July reached Oakford. Two days later he sailed. In 1806 he died. "
        "His son ruled until 1830."
    )
    assert values(text) == [
        "1801", "1804-03", "1804-05", "1805-01", "1805-06", "1805-07-03", "1805-07-05", "1806", "1830",
    ]  # fmt: skip


def test_a_year_mentioned_aside_does_not_move_the_story() -> None:
    text = (
        "The war began in May 1803. In June 1803 the port fell. The walls, first built in 1614, held until August. "
        "In September 1803 peace was made. In 1804 it was broken. In 1805 and 1806 both sides armed again."
    )
    assert "1803-08" in values(text)


def test_without_a_publication_date_written_dates_keep_their_value_and_relative_ones_get_none() -> None:
    found = read_times("Brook met him last week, on Sunday, 18 June, and on 3 March 2020.", None)
    assert [(t.value, t.edtf, t.anchor) for t in found] == [
        ("XXXX-WXX", None, "none"),
        ("XXXX-06-18", None, "none"),
        ("2020-03-03", "2020-03-03", "none"),
    ]


def test_a_weekday_with_its_date_fixes_the_year() -> None:
    assert values("They met on Sunday, 18 June in the capital.", "2024-02-01") == ["2023-06-18"]


def test_a_year_ago_keeps_the_grain_of_a_year_and_its_stretch_is_about_that_month() -> None:
    (found,) = read_times("The bridge fell a year ago.", "2024-04-20")
    assert (found.value, found.edtf) == ("2023", "2023-04~")


def test_an_anchor_in_the_text_is_named_by_its_id() -> None:
    first, second = read_times("The king died on 3 May 1808. Two days later his son fled.", "2024-04-20")
    assert second.anchor == first.id
    assert second.value == "1808-05-05"


def test_the_order_of_day_and_month_is_learnt_from_the_other_dates_of_the_text() -> None:
    assert values("Paid 7/8/2021.") == ["2021-07-08"]
    assert values("Paid 7/8/2021 and 25/8/2021.") == ["2021-08-07", "2021-08-25"]


def test_clock_times_without_a_zone_are_those_of_the_place_in_the_dateline() -> None:
    text = "The gate was shut at 9 a.m. on Monday, and at noon GMT on Tuesday."
    told = [(t.value, t.edtf) for t in read_times(text, "2024-04-24", place="KABUL, Afghanistan")]
    assert told == [
        ("2024-04-22T09:00", "2024-04-22T09:00+04:30"),
        ("2024-04-23T12:00Z", "2024-04-23T12:00Z"),
    ]
    (first, _) = read_times(text, "2024-04-24", place="OAKFORD")
    assert first.edtf == "2024-04-22T09:00"


def test_summer_time_is_counted_in() -> None:
    text = "The gate was shut at 9 a.m. on 8 July 2021 and at 9 a.m. on 8 January 2021."
    told = [t.edtf for t in read_times(text, "2024-04-24", place="LONDON")]
    assert told == ["2021-07-08T09:00+01:00", "2021-01-08T09:00Z"]


def test_places_whose_clocks_have_moved_have_the_offset_of_the_day_or_none() -> None:
    text = "The gate was shut at 9 a.m. on 8 July 2010, 8 July 2012 and at 9 a.m. on 8 July 2020."
    assert read_times(text, "2024-04-24", place="MOSCOW")[0].edtf == "2010-07-08T09:00+04:00"
    assert read_times(text, "2024-04-24", place="MOSCOW")[-1].edtf == "2020-07-08T09:00+03:00"
    assert read_times(text, "2024-04-24", place="CAIRO")[0].edtf == "2010-07-08T09:00", "summers were irregular then"
    assert read_times(text, "2024-04-24", place="SYDNEY")[-1].edtf == "2020-07-08T09:00+10:00"


def test_a_weekday_in_a_fact_sheet_of_the_news_is_of_its_week() -> None:
    history = "Brook was born in 1949. She came in 1969, 1976, 1979, 1981, 1986 and 1995, and left in 2007 and 2008. "
    text = history + "She was freed on Thursday."
    assert [t.value for t in read_times(text + " That was in 2011.", "2011-07-01")][-2] == "2011-06-30"
    assert [t.value for t in read_times(text, "2019-07-01")][-1] == "XXXX-WXX-4"


def test_today_is_the_day_at_the_place_of_the_dateline_when_the_moment_of_publication_is_known() -> None:
    assert [t.value for t in read_times("He came today.", "2024-04-26T22:30Z", place="TOKYO")] == ["2024-04-27"]
    assert [t.value for t in read_times("He came today.", "2024-04-26T22:30Z")] == ["2024-04-26"]


def test_a_narrated_day_is_carried_past_each_clock_time() -> None:
    text = "It began on 3 May 2021. At 9 a.m. it fell. At 10 a.m. it rained. At 11 a.m. it burned. At noon all left."
    clocks = [t.value for t in read_times(text, "2024-04-24")[1:]]
    assert clocks == ["2021-05-03T09:00", "2021-05-03T10:00", "2021-05-03T11:00", "2021-05-03T12:00"]


def test_a_length_counted_from_a_dated_event_names_that_day_as_its_anchor() -> None:
    length, day = read_times("The mayor quit two days after the vote on Monday.", "2024-04-24")
    assert (length.value, length.edtf, length.anchor) == ("P2D", "2024-04-24", day.id)
    (alone,) = read_times("The mayor quit two days after the vote.", "2024-04-24")
    assert (alone.value, alone.edtf) == ("P2D", None)


def test_a_half_open_publication_date_leaves_open_what_leans_on_it() -> None:
    found = read_times("Brook spoke last week, and in 2019.", "2022-03-15/..")
    assert [(t.value, t.edtf) for t in found] == [("XXXX-WXX", "2022-03-07/.."), ("2019", "2019")]
    (before,) = read_times("Brook spoke last week.", "../2022-03-15")
    assert before.edtf == "../2022-03-13"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("A letter came in the spring of 2017. In September Brook wrote again.", ["2017-SP", "2017-09"]),
        ("A letter came in the fall of 2017. In February Brook wrote again.", ["2017-FA", "2018-02"]),
        ("Brook left in May 2019. It was in that August that her barge sank.", ["2019-05", "2019-08"]),
        ("Brook was named on May 10, 2019, and began the following Monday.", ["2019-05-10", "2019-05-13"]),
        ("A ban came in the winter of 2018. The next spring it was lifted.", ["2018-WI", "2019-SP"]),
        # what stands before, in another paragraph or by the way, is no story that goes on
        ("A letter came in the spring of 2017.\n\nIn September Brook wrote again.", ["2017-SP", "2023-09"]),
        ("Brook was born in 1957. In September she wrote again.", ["1957", "2023-09"]),
        ("It fell in May 2019. Brook had warned of it after the vote in September.", ["2019-05", "2023-09"]),
        ("It fell in May 2019. Brook will write again in September.", ["2019-05", "2024-09"]),
    ],
)
def test_a_paragraph_that_has_gone_back_goes_on_from_there(text: str, wanted: list[str]) -> None:
    assert values(text) == wanted
