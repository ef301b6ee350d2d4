"""The solver only ever narrows: a clue takes days away and never adds one."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from dateline.calendar.edtf import bounds, inside
from dateline.dating.inside.days import Days
from dateline.dating.inside.scene import Clue
from dateline.dating.inside.step import published_by, solve
from dateline.model import Doubt, Report

REPORT = Report(id="r_1", file="a", text="x" * 400)
DAYS = st.dates(date(1990, 1, 1), date(2040, 12, 31))


@st.composite
def clues(draw: st.DrawFn) -> Clue:
    first = draw(DAYS)
    length = timedelta(days=draw(st.integers(0, 900)))
    kind = draw(st.sampled_from(["from", "until", "within", "yearly"]))
    days = {
        "from": Days.between(first, None),
        "until": Days.between(None, first),
        "within": Days.between(first, first + length),
        "yearly": Days.yearly(
            (first + timedelta(days=2191 * n), first + timedelta(days=2191 * n + 30)) for n in range(3)
        ),
    }[kind]
    begin = draw(st.integers(0, 390))
    return Clue(kind, days, ((begin, begin + 5),), f"{kind} {first}")


@given(st.lists(clues(), max_size=5), clues())
def test_adding_a_clue_never_adds_a_day(known: list[Clue], more: Clue) -> None:
    assert solve([*known, more]).within(solve(known))


@given(st.lists(clues(), max_size=5), clues())
def test_adding_a_clue_never_widens_the_published_interval(known: list[Clue], more: Clue) -> None:
    before, _ = published_by(REPORT, known)
    after, _ = published_by(REPORT, [*known, more])
    if before and after:
        assert before.edtf
        assert after.edtf
        assert inside(bounds(after.edtf), bounds(before.edtf))


@given(st.lists(clues(), min_size=1, max_size=6))
def test_the_order_of_clues_does_not_matter(known: list[Clue]) -> None:
    assert published_by(REPORT, known)[0] == published_by(REPORT, sorted(known, key=lambda c: c.note))[0] or len(
        {(c.spans, c.rule) for c in known}
    ) < len(known)


@given(st.lists(clues(), min_size=1, max_size=6))
def test_every_clue_shown_as_evidence_matters(known: list[Clue]) -> None:
    published, _ = published_by(REPORT, known)
    if published:
        assert published.evidence
        assert {(s.begin, s.end) for s in published.evidence} <= {span for clue in known for span in clue.spans}


def test_clues_that_exclude_each_other_give_unknown_and_a_doubt() -> None:
    late = Clue("past-date", Days.between(date(2021, 5, 1), None), ((0, 5),), "late")
    early = Clue("copyright-year", Days.between(None, date(2019, 12, 31)), ((9, 14),), "early")
    published, notes = published_by(REPORT, [late, early])
    assert published is None
    assert [n.code for n in notes if isinstance(n, Doubt)] == ["clues-contradict"]


@given(st.lists(clues(), min_size=1, max_size=6), st.integers(0, 5))
def test_taking_a_clue_away_widens_the_answer_and_never_moves_it(known: list[Clue], which: int) -> None:
    rest = [clue for n, clue in enumerate(known) if n != which % len(known)]
    whole, _ = published_by(REPORT, known)
    less, notes = published_by(REPORT, rest)
    if whole is None:
        return
    assert not [n for n in notes if isinstance(n, Doubt)]
    if less is not None:
        assert inside(bounds(whole.edtf or ""), bounds(less.edtf or ""))


@given(st.lists(clues(), min_size=1, max_size=6))
def test_an_answer_holds_only_days_that_every_clue_allows_or_lies_between_such(known: list[Clue]) -> None:
    published, notes = published_by(REPORT, known)
    if not solve(known):
        assert published is None
        assert [n.code for n in notes if isinstance(n, Doubt)] == ["clues-contradict"]
    elif published is not None:
        ends = bounds(published.edtf or "")
        assert all(end in clue.days for end in (ends.first, ends.last) if end for clue in known)
