"""The likest report dates an undated one only where the pile's own dated reports show such reports to go together."""

from datetime import date

from dateline.dating import Pile, date_from_pile
from dateline.dating.pile.habit import Habit, habit_of, stands_out
from dateline.model import Block, Layers, Published, Report, content_id

STORIES = [
    ("Corrie ferry breakwater Ellen harbour passengers inspection lighthouse", "2021-06-04"),
    ("Sorrel vineyard frost Lund growers harvest insurance barrels", "2021-03-01"),
    ("Oakford library Brook books readers basement flood shelves", "2020-11-12"),
    ("Frome bridge Hill traffic closure engineers cables repair", "2022-02-20"),
    ("Lenz strike dockers Quill wages cranes containers walkout", "2019-05-07"),
]


def layers(name: str, words: str, published: str | None) -> Layers:
    text = f"{words}. {words.title()} again, told by {name}."
    day = Published(edtf=published, basis="metadata" if published else "none")
    block = Block(kind="body", begin=0, end=len(text))
    return Layers(report=Report(id=content_id("r", name), file=name, text=text, blocks=(block,), published=day))


def pile(*, apart: bool) -> list[Layers]:
    found = []
    for n, (words, day) in enumerate(STORIES):
        other = day.replace(day[:4], str(int(day[:4]) - 3)) if apart else day
        found += [layers(f"a{n}", words, day), layers(f"b{n}", words, other)]
    return found


UNDATED = layers("u", "Corrie ferry breakwater Ellen harbour passengers inspection pilots", None)


def test_a_pile_of_many_stories_dates_a_report_by_the_one_most_like_it() -> None:
    published, _ = date_from_pile(UNDATED, pile(apart=False))
    assert published
    assert published.edtf == "2021-05-28/2021-06-11"
    assert published.excluded_support


def test_a_pile_whose_likest_reports_are_years_apart_dates_none() -> None:
    assert date_from_pile(UNDATED, pile(apart=True))[0] is None


def test_a_small_pile_shows_no_habit() -> None:
    assert Pile(pile(apart=False)[:4]).habit is None


def test_a_habit_holds_for_nearly_all() -> None:
    assert habit_of([0] * 9) == Habit(7, 9, 9)
    assert habit_of([0] * 19 + [12]) == Habit(7, 19, 20)
    assert habit_of([0] * 9 + [12]) is None
    assert habit_of([0] * 9 + [400]) is None


def test_a_report_stands_out_when_no_other_day_is_half_so_like() -> None:
    days = [date(2021, 6, 4), date(2021, 6, 6), date(2021, 9, 1)]
    assert stands_out({0: 0.6, 1: 0.5, 2: 0.1}, days) == 0
    assert stands_out({0: 0.6, 2: 0.4}, days) is None
    assert stands_out({0: 0.2}, days) is None
    assert stands_out({}, days) is None
