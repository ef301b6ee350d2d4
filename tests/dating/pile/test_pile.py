"""Dated reports of the same news date an undated one, and are named so that they do not count as its support."""

import random

import pytest

from dateline.dating import Pile, date_from_pile, doubt_undated
from dateline.model import Block, Doubt, Layers, Published, Report, TimeExpression, content_id

NEWS = (
    "Harbour master Cal Reed said on {weekday} that the ferry Corrie struck the northern breakwater of Port Ellen, "
    "that no passenger was injured, and that Mayor Ann Orrin ordered an inspection of the breakwater and its lights."
)
OTHER = (
    "The vintner Dee Lund said on {weekday} that the frost destroyed half of the vineyard above Lake Sorrel, that "
    "insurance covers nothing, and that growers demanded help from Minister Pat Vane before the harvest festival."
)


def layers(name: str, words: str, published: str | None = None, by: tuple[str, ...] = ()) -> Layers:
    """A report of one paragraph whose weekday stands marked as a time."""
    report_id = content_id("r", name)
    basis = "metadata" if published and not by else "inferred" if by else "none"
    day = Published(edtf=published, basis=basis, excluded_support=by)  # type: ignore[arg-type]
    block = Block(kind="body", begin=0, end=len(words))
    times = []
    for weekday in ("Monday", "Tuesday", "Friday", "Friday, 4 June"):
        if (at := words.find(weekday)) >= 0:
            where = {"begin": at, "end": at + len(weekday), "text": weekday}
            times = [TimeExpression(id="t_1", report=report_id, type="DATE", value="", edtf=None, rule="", **where)]  # type: ignore[arg-type]
    return Layers(
        report=Report(id=report_id, file=name, text=words, blocks=(block,), published=day), times=tuple(times)
    )


UNDATED = layers("u", NEWS.format(weekday="Friday"))


def codes(notes: list[object]) -> list[str]:
    return [n.code for n in notes if isinstance(n, Doubt)]


def test_a_report_of_the_same_news_and_weekday_dates_an_undated_one() -> None:
    support = layers("a", NEWS.format(weekday="Friday") + " The island waits.", "2021-06-05")
    published, _ = date_from_pile(UNDATED, [support, layers("b", OTHER.format(weekday="Friday"), "2021-03-01")])
    assert published
    assert (published.edtf, published.basis) == ("2021-06-04/2021-06-06", "inferred")
    assert published.excluded_support == (support.report.id,)
    assert [UNDATED.report.words(s.begin, s.end) for s in published.evidence] == ["Friday"]


def test_the_order_of_the_pile_leaves_no_trace() -> None:
    pile = [layers(f"a{n}", NEWS.format(weekday="Friday") + f" Boat {n} waits.", "2021-06-05") for n in range(4)]
    pile += [layers(f"b{n}", OTHER.format(weekday="Friday"), "2021-03-01") for n in range(4)]
    answers = set()
    for seed in range(5):
        random.Random(seed).shuffle(pile)
        answers.add(repr(date_from_pile(UNDATED, pile)))
    assert len(answers) == 1


def test_other_news_of_the_same_weekday_says_nothing() -> None:
    assert date_from_pile(UNDATED, [layers("b", OTHER.format(weekday="Friday"), "2021-03-01")]) == (None, [])


def test_the_same_news_of_another_weekday_says_nothing() -> None:
    assert date_from_pile(UNDATED, [layers("a", NEWS.format(weekday="Monday"), "2021-06-07")])[0] is None


@pytest.mark.parametrize("published", ["2021-06", "2021-06-01/2021-06-20", None])
def test_a_report_that_is_itself_dated_widely_is_no_support(published: str | None) -> None:
    assert date_from_pile(UNDATED, [layers("a", NEWS.format(weekday="Friday"), published)]) == (None, [])


def test_a_report_dated_from_the_pile_is_no_support() -> None:
    assert date_from_pile(UNDATED, [layers("a", NEWS.format(weekday="Friday"), "2021-06-05", ("r_x",))]) == (None, [])


def test_reports_that_point_to_several_days_leave_it_unknown_with_a_doubt() -> None:
    pile = [layers("a", NEWS.format(weekday="Friday") + " One.", "2021-06-05")]
    pile += [layers("b", NEWS.format(weekday="Friday") + " Two.", "2021-06-11")]
    published, notes = date_from_pile(UNDATED, pile)
    assert published is None
    assert codes(list(notes)) == ["pile-undecided"]


def test_clues_inside_that_exclude_the_day_leave_it_unknown_with_a_doubt() -> None:
    words = "Copyright 2019 Harbour Press. " + NEWS.format(weekday="Friday")
    published, notes = date_from_pile(layers("u", words), [layers("a", NEWS.format(weekday="Friday"), "2021-06-05")])
    assert published is None
    assert codes(list(notes)) == ["pile-contradicts"]


def test_a_date_that_the_pile_only_confirms_is_kept_and_owes_it_nothing() -> None:
    undated = layers("u", NEWS.format(weekday="Friday"), "2021-06-04/2021-06-05", ("x",))
    published, notes = date_from_pile(undated, [layers("a", NEWS.format(weekday="Friday"), "2021-06-05")])
    assert published is None
    assert [getattr(n, "rule", None) for n in notes] == ["pile/confirmed"]


def test_a_date_of_its_own_that_the_pile_excludes_is_kept_with_a_doubt() -> None:
    undated = layers("u", NEWS.format(weekday="Friday"), "2020-06")
    published, notes = date_from_pile(undated, [layers("a", NEWS.format(weekday="Friday"), "2021-06-05")])
    assert published is None
    assert codes(list(notes)) == ["pile-contradicts"]


def test_a_near_copy_dates_a_report_that_names_no_weekday() -> None:
    words = NEWS.replace(" on {weekday}", "") + " " + OTHER.replace(" on {weekday}", "")
    published, _ = date_from_pile(layers("u", words), [layers("a", words, "2021-06-05")])
    assert published
    assert (published.edtf, bool(published.evidence)) == ("2021-06-04/2021-06-06", True)


def test_a_weekday_with_its_date_needs_less_likeness() -> None:
    undated = layers("u", "Cal Reed in Port Ellen on Friday, 4 June, where the Corrie struck the breakwater")
    support = layers("a", NEWS.format(weekday="Friday"), "2021-06-05")
    assert date_from_pile(undated, [support])[0]
    assert date_from_pile(undated, [layers("a", NEWS.format(weekday="Friday"), "2021-06-12")])[0] is None


def test_one_index_serves_many_reports() -> None:
    pile = Pile([layers("a", NEWS.format(weekday="Friday"), "2021-06-05")])
    assert date_from_pile(UNDATED, pile) == date_from_pile(
        UNDATED, [layers("a", NEWS.format(weekday="Friday"), "2021-06-05")]
    )


def test_a_report_that_nothing_dates_is_doubted_with_what_to_do() -> None:
    undated = layers("u", "The mayor of Oakford resigned on Friday.", None)
    (doubt,) = doubt_undated(undated.report)
    assert doubt.code == "undated"
    assert undated.report.id in doubt.message
    assert "--sidecar" in doubt.message
    assert doubt_undated(layers("a", NEWS.format(weekday="Friday"), "2021-06-05").report) == []
