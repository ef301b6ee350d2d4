"""A sentence shared with a dated report bounds the day of an undated one, and never dates the report it came from."""

from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.dating.pile.test_pile import NEWS, OTHER, codes

from dateline.calendar import bounds
from dateline.dating import date_from_pile
from dateline.dating.pile.sentences import told_days, twins_of
from dateline.model import Block, Layers, Published, Report, TimeExpression, content_id

LEAD = "Islanders cheered and fishermen sang along the quay of Port Ellen when lights came back. "
SHARED = (
    "Council leader Ann Orrin told reporters on Tuesday that repairs of the northern breakwater had begun at last."
)
BURNED = "The old cannery of the Reed brothers burned down on April 20 after lightning struck its western chimney."


def layers(
    name: str, words: str, published: str | None = None, marks: tuple[str, ...] = ("Tuesday", "April 20")
) -> Layers:
    report_id = content_id("r", name)
    times = []
    for mark in marks:
        at = words.find(mark)
        if at >= 0:
            times.append(
                TimeExpression(
                    id=f"t_{at}", report=report_id, begin=at, end=at + len(mark), text=mark, type="DATE", value="",
                    edtf=None, rule="",
                )
            )  # fmt: skip
    report = Report(
        id=report_id,
        file=name,
        text=words,
        blocks=(Block(kind="body", begin=0, end=len(words)),),
        published=Published(edtf=published, basis="metadata" if published else "none"),
    )
    return Layers(report=report, times=tuple(times))


def filler(sentences: int) -> str:
    """Words long enough to move what follows out of the lead."""
    return LEAD + " ".join(f"Boat number {n} came home with herring and salt." for n in range(sentences)) + " "


def test_a_shared_sentence_with_a_weekday_gives_the_week_from_that_day() -> None:
    undated = layers("u", filler(20) + SHARED)
    dated = layers("a", OTHER.replace(" on {weekday}", "") + " " + SHARED, "2021-06-10")
    published, _ = date_from_pile(undated, [dated])
    assert published
    assert (published.edtf, published.basis) == ("2021-06-08/2021-06-14", "inferred")
    assert published.excluded_support == (dated.report.id,)
    assert [undated.report.words(s.begin, s.end) for s in published.evidence] == ["Tuesday"]


def test_the_shared_weekday_of_its_own_news_gives_three_days() -> None:
    undated, dated = layers("u", SHARED + " " + LEAD), layers("a", SHARED + " " + LEAD * 2, "2021-06-10")
    published, _ = date_from_pile(undated, [dated])
    assert published
    assert published.edtf == "2021-06-08/2021-06-10"


def test_a_shared_sentence_with_a_day_of_a_month_gives_its_year() -> None:
    undated, dated = layers("u", filler(20) + BURNED), layers("a", OTHER + " " + BURNED, "2021-06-10")
    published, _ = date_from_pile(undated, [dated])
    assert published
    assert published.edtf == "2021-04-20/2022-04-20"


def test_sentences_that_share_a_weekday_and_little_else_say_nothing() -> None:
    other = "Minister Pat Vane wrote to growers on Tuesday that help for vineyards would be paid before the harvest."
    undated, dated = layers("u", filler(20) + SHARED), layers("a", OTHER + " " + other, "2021-06-10")
    assert date_from_pile(undated, [dated])[0] is None


def test_a_sentence_that_dated_reports_put_on_several_days_says_nothing() -> None:
    undated = layers("u", filler(20) + SHARED)
    pile = [layers("a", OTHER + " " + SHARED, "2021-06-10"), layers("b", NEWS + " " + SHARED, "2021-08-10")]
    published, notes = date_from_pile(undated, pile)
    assert published is None
    assert codes(list(notes)) == ["pile-undecided"]


def test_shared_sentences_that_exclude_each_other_leave_it_unknown_with_a_doubt() -> None:
    undated = layers("u", filler(20) + SHARED + " " + BURNED)
    pile = [layers("a", OTHER + " " + SHARED, "2021-06-10"), layers("b", NEWS + " " + BURNED, "2019-06-10")]
    published, notes = date_from_pile(undated, pile)
    assert published is None
    assert codes(list(notes)) == ["pile-contradicts"]


DAYS = st.dates(date(2020, 1, 1), date(2022, 12, 31)).map(date.isoformat)
WORDS = st.lists(st.sampled_from([SHARED, BURNED, LEAD, NEWS.format(weekday="Tuesday")]), min_size=1, unique=True)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(WORDS, DAYS), min_size=1, max_size=4), WORDS)
def test_a_date_won_from_reports_names_them_and_dates_no_other(
    pile: list[tuple[list[str], str]], words: list[str]
) -> None:
    dated = [layers(f"a{n}", filler(20) + " ".join(told), day) for n, (told, day) in enumerate(pile)]
    undated = layers("u", filler(20) + " ".join(words))
    published, _ = date_from_pile(undated, dated)
    if published is None:
        return
    assert set(published.excluded_support) <= {one.report.id for one in dated}
    assert published.excluded_support
    won = Layers(
        report=Report(id="r_w", file="w", text=undated.report.text, blocks=undated.report.blocks, published=published)
    )
    won = Layers(report=won.report, times=undated.times)
    assert date_from_pile(layers("v", undated.report.text), [won]) == (None, [])


@settings(max_examples=60, deadline=None)
@given(DAYS, DAYS)
def test_another_shared_sentence_never_widens(one: str, other: str) -> None:
    undated = layers("u", filler(20) + SHARED + " " + BURNED)
    first, second = layers("a", OTHER + " " + SHARED, one), layers("b", NEWS + " " + BURNED, other)
    alone, _ = date_from_pile(undated, [first])
    both, _ = date_from_pile(undated, [first, second])
    if alone and both:  # a day that its own words exclude leaves none
        wide, near = bounds(alone.edtf or ""), bounds(both.edtf or "")
        assert wide.first
        assert wide.last
        assert near.first
        assert near.last
        assert wide.first <= near.first <= near.last <= wide.last


@given(st.integers(0, 400))
def test_the_day_is_the_last_of_its_name_on_or_before_publication(later: int) -> None:
    told = told_days(layers("u", filler(20) + SHARED))
    published = date(2021, 1, 1) + timedelta(days=later)
    (twin,), apart = twins_of(told, [("a", published, told)])
    first = date.fromordinal(twin.days.runs[0][0])
    assert first.strftime("%A") == "Tuesday"
    assert 0 <= (published - first).days < 7
    assert apart == []


SPOKEN = SHARED.replace("on Tuesday", "yesterday")


def test_a_shared_sentence_that_says_yesterday_gives_the_day() -> None:
    undated = layers("u", filler(20) + SPOKEN)
    dated = layers("a", OTHER.replace(" on {weekday}", "") + " " + SHARED, "2021-06-10")
    published, _ = date_from_pile(undated, [dated])
    assert published
    assert (published.edtf, published.excluded_support) == ("2021-06-09", (dated.report.id,))


def test_a_dated_yesterday_gives_the_day_of_a_weekday() -> None:
    undated = layers("u", filler(20) + SHARED)
    dated = layers("a", OTHER.replace(" on {weekday}", "") + " " + SPOKEN, "2021-06-09")
    published, _ = date_from_pile(undated, [dated])
    assert published
    assert published.edtf == "2021-06-08/2021-06-14"
    other = layers("b", OTHER.replace(" on {weekday}", "") + " " + SPOKEN, "2021-06-11")
    assert date_from_pile(undated, [other])[0] is None


def test_a_yesterday_that_somebody_is_quoted_with_says_nothing() -> None:
    undated = layers("u", filler(20) + f"“It went well. {SPOKEN} So it did,” she wrote.")
    dated = layers("a", OTHER.replace(" on {weekday}", "") + " " + SHARED, "2021-06-10")
    assert date_from_pile(undated, [dated])[0] is None


def test_an_end_of_time_is_no_day_of_news() -> None:
    until = SHARED.replace("on Tuesday", "until Tuesday")
    dated = layers("a", OTHER.replace(" on {weekday}", "") + " " + until, "2021-06-10")
    assert date_from_pile(layers("u", filler(20) + until), [dated])[0] is None
