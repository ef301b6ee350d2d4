"""Which days a pile makes most of, and which sentences tell them."""

from collections import Counter
from datetime import date

import pytest

from dateline.link.dated import LEAD, Dated, dated_places, in_lead, past_dateline, single_day
from dateline.link.days import Days
from dateline.link.highlights import highlights
from dateline.link.salience import weight_of
from dateline.model import Block, When

MONDAY, TUESDAY, FRIDAY = date(2031, 3, 10), date(2031, 3, 11), date(2031, 3, 14)
STRIKE = frozenset({"strike", "port", "docker"})
SHARED = {"strike": 4, "port": 4, "docker": 3, "weather": 1, "rain": 1}


def told(report: str, published: date, day: date, stems: frozenset[str] = STRIKE, begin: int = 0) -> Dated:
    return Dated(report, published, begin, begin + 100, (day,), stems)


def days(*sentences: Dated) -> Days:
    return Days(sentences, SHARED, 4, Counter(one.published for one in sentences if one.published))


def test_a_day_that_more_sentences_name_weighs_more() -> None:
    made = days(
        told("r1", MONDAY, MONDAY), told("r2", MONDAY, MONDAY, STRIKE | {"pay"}), told("r3", TUESDAY, TUESDAY)
    )
    assert made.weight(MONDAY) == 1.0 > made.weight(TUESDAY) > 0


def test_a_day_that_later_reports_come_back_to_weighs_more_than_news_of_a_day() -> None:
    made = days(told("r1", MONDAY, MONDAY), told("r2", FRIDAY, TUESDAY))
    assert made.weight(TUESDAY) > made.weight(MONDAY)


def test_what_reports_of_the_day_after_lead_with_counts_more_than_what_stands_deep_in_them() -> None:
    deep = told("r1", TUESDAY, MONDAY)
    led = deep._replace(lead=True)
    other = told("r2", FRIDAY, FRIDAY, STRIKE | {"pay"})
    assert days(led, other).weight(FRIDAY) < days(deep, other).weight(FRIDAY)
    at_once = told("r1", MONDAY, MONDAY)
    assert days(at_once._replace(lead=True), other).weight(MONDAY) == days(at_once, other).weight(MONDAY)


def test_a_day_that_is_only_looked_ahead_to_weighs_less_than_one_that_is_told() -> None:
    made = days(told("r1", MONDAY, FRIDAY), told("r2", MONDAY, MONDAY, STRIKE | {"pay"}))
    assert made.weight(FRIDAY) < made.weight(MONDAY)


def test_the_lead_is_counted_from_the_first_words_of_the_report_not_of_the_page() -> None:
    blocks = (Block(kind="caption", begin=0, end=300), Block(kind="body", begin=301, end=2000))
    assert in_lead(blocks, 301 + LEAD - 1)
    assert not in_lead(blocks, 301 + LEAD)
    assert in_lead((), LEAD - 1)


def test_a_day_long_before_the_first_report_gives_way_to_one_of_the_story() -> None:
    past = date(2024, 5, 6)
    sentences = [told("r1", FRIDAY, past), told("r2", FRIDAY, past, STRIKE | {"pay"}), told("r3", FRIDAY, TUESDAY)]
    made = days(*sentences)
    assert made.weight(past) > made.weight(TUESDAY)
    assert [one.day for one in highlights(made, sentences, {}, 1)] == [TUESDAY]
    assert [one.day for one in highlights(made, sentences, {}, 2)] == [past, TUESDAY]


def test_a_sentence_that_is_copied_counts_once() -> None:
    once = days(told("r1", FRIDAY, MONDAY), told("r2", FRIDAY, TUESDAY, STRIKE | {"pay"}))
    copied = days(
        told("r1", FRIDAY, MONDAY),
        told("r3", FRIDAY, MONDAY, begin=500),
        told("r2", FRIDAY, TUESDAY, STRIKE | {"pay"}),
    )
    assert copied.weight(MONDAY) == once.weight(MONDAY)


def test_sentences_about_what_the_pile_is_about_count_more_than_others() -> None:
    made = days(told("r1", MONDAY, MONDAY), told("r2", TUESDAY, TUESDAY, frozenset({"weather", "rain", "cloud"})))
    assert made.weight(MONDAY) > made.weight(TUESDAY)


def test_a_day_that_nobody_names_weighs_nothing() -> None:
    assert days(told("r1", MONDAY, MONDAY)).weight(FRIDAY) == 0.0
    assert days().weight(MONDAY) == 0.0


def test_the_order_of_reports_changes_no_weight() -> None:
    given = [told("r1", MONDAY, MONDAY), told("r2", FRIDAY, MONDAY), told("r3", TUESDAY, TUESDAY, STRIKE | {"pay"})]
    one, other = days(*given), days(*given[::-1])
    assert [one.weight(d) for d in (MONDAY, TUESDAY)] == [other.weight(d) for d in (MONDAY, TUESDAY)]


@pytest.mark.parametrize(
    ("edtf", "day"),
    [("2031-03-10", MONDAY), ("2031-03", None), ("2031-03-10~", None), ("../2031-03-10", None), (None, None)],
)
def test_only_a_sure_day_is_a_day(edtf: str | None, day: date | None) -> None:
    assert single_day(edtf) == day


def test_the_longer_a_stretch_the_less_it_has_of_its_best_day() -> None:
    made = days(told("r1", MONDAY, MONDAY))
    shorter, longer = (weight_of(made, When(edtf=f"2031-03-10/2031-03-{last}"))[0] for last in (11, 16))
    assert 1.0 == weight_of(made, When(edtf="2031-03-10"))[0] > shorter > longer > 0
    assert weight_of(made, When(edtf="2031-03-10~"))[0] < shorter
    assert weight_of(made, When(edtf="../2031-03-10"))[0] == 0.0


def test_a_time_lies_in_its_sentence_and_titles_end_none() -> None:
    text = "Dr. Okoro spoke on Monday. It rained. Mr. Reyl left the U.S. Embassy on Friday."
    found = list(dated_places(text, (), [(text.index("Monday"), MONDAY), (text.index("Friday"), FRIDAY)]))
    assert [text[begin:end] for begin, end, _ in found] == [
        "Dr. Okoro spoke on Monday.",
        "Mr. Reyl left the U.S. Embassy on Friday.",
    ]
    assert [named for *_, named in found] == [(MONDAY,), (FRIDAY,)]


@pytest.mark.parametrize(
    "words",
    [
        "BRANNOCK (Wire) - ",
        "PORT ELLERY, Sutland (Ost Wire) -- ",
        "(Wire) - ",
        "BRANNOCK, June 3 (OW) — ",
        "BRANNOCK — ",
    ],
)
def test_the_place_and_agency_before_a_sentence_are_no_part_of_it(words: str) -> None:
    text = f"{words}Dockers walked out on Monday."
    assert text[past_dateline(text, 0, len(text)) :] == "Dockers walked out on Monday."


@pytest.mark.parametrize(
    "text", ["DOCKERS — all of them — left.", "The plan - a bold one - fails.", "The OPL (Ost Port Line) left."]
)
def test_words_between_dashes_or_in_brackets_are_no_dateline(text: str) -> None:
    assert past_dateline(text, 0, len(text)) == 0


def test_times_in_captions_and_teasers_are_no_sentences_of_the_report() -> None:
    text = "Cranes on Monday.\nThe strike began on Monday."
    blocks = (Block(kind="caption", begin=0, end=17), Block(kind="body", begin=18, end=len(text)))
    found = list(dated_places(text, blocks, [(10, MONDAY), (text.rindex("Monday"), MONDAY)]))
    assert [text[begin:end] for begin, end, _ in found] == ["The strike began on Monday."]


def test_highlights_take_the_weightiest_days_and_give_them_in_order_of_time() -> None:
    sentences = [
        told("r1", FRIDAY, MONDAY),
        told("r2", FRIDAY, TUESDAY),
        told("r3", FRIDAY, TUESDAY, STRIKE | {"pay"}),
    ]
    made = days(*sentences)
    assert [one.day for one in highlights(made, sentences, {}, 1)] == [TUESDAY]
    assert [one.day for one in highlights(made, sentences, {}, 5)] == [MONDAY, TUESDAY]


def test_a_much_told_event_tips_two_days_of_one_weight() -> None:
    sentences = [told("r1", FRIDAY, MONDAY), told("r2", FRIDAY, TUESDAY, STRIKE | {"pay"})]
    made = Days(sentences, SHARED, 4, Counter())
    plain = highlights(made, sentences, {}, 2)
    assert [one.day for one in highlights(made, sentences, {TUESDAY: 3}, 1)] == [TUESDAY]
    assert plain[1].weight < highlights(made, sentences, {TUESDAY: 3}, 2)[1].weight


def test_the_second_sentence_of_a_day_says_something_else() -> None:
    again = told("r2", FRIDAY, MONDAY, STRIKE | {"walk"})
    other = told("r3", FRIDAY, MONDAY, frozenset({"mayor", "call", "talk", "port"}))
    sentences = [told("r1", FRIDAY, MONDAY), again, other]
    (day,) = highlights(days(*sentences), sentences, {}, 1, lines=2)
    assert other in day.sentences
    assert len(day.sentences) == 2


def test_a_sentence_written_when_the_day_was_past_comes_before_one_that_looks_ahead() -> None:
    ahead, past = told("r1", MONDAY, TUESDAY), told("r2", FRIDAY, TUESDAY, STRIKE | {"pay"})
    (day,) = highlights(days(ahead, past), [ahead, past], {}, 1)
    assert day.sentences == (past,)
