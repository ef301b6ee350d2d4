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
