"""What lowers the weight of an entry is named, and `why` can tell it."""

import msgspec
import pytest
from tests.link.test_link import event_of, reading, visit

from dateline.link import link
from dateline.link.line import Told
from dateline.link.quality import factors
from dateline.link.salience import variety
from dateline.model import Parties, Party, Status, When

PLAIN = Told("Ida Holm opened the bridge", 0, 0, False, False, "m")
LONG = PLAIN._replace(
    text="Ida Holm opened the bridge of Varholm to lorries, two years after its first pillar had sunk"
)
SOMEBODY = Parties((Party("Ida Holm", 0, 8, "n_1"),))
MONDAY = When(edtf="2031-03-10", basis="words")


def names(
    status: Status = "occurred", when: When = MONDAY, told: Told | None = PLAIN, parties: Parties | None = SOMEBODY
) -> list[str]:
    pile = reading("a.txt", "Ida Holm opened the bridge.", "2031-03-10", [visit("opened", "2031-03-10")])
    return [one.why for one in factors(pile.events, status, when, told, parties)]


def test_a_plain_deed_of_a_day_by_somebody_keeps_its_weight() -> None:
    assert names() == []


@pytest.mark.parametrize(
    ("lowered", "why"),
    [
        (names(status="planned"), "it is told as planned"),
        (names(parties=Parties()), "no doer is named"),
        (names(parties=None), "no doer is named"),
        (names(when=When(edtf="../2031-03-10")), "its date is only about or up to a day"),
        (names(when=When(edtf="2031-03-10~")), "its date is only about or up to a day"),
        (names(when=When(edtf="2031-03")), "its date is more than one day"),
        (names(when=When(edtf="2031-03-01/2031-03-10", basis="disagreeing")), "its tellings give days that disagree"),
        (names(when=When()), "no date is known"),
        (names(when=When(edtf="../2031-03-10", basis="published")), "no word of time tells when it was"),
        (names(when=When(edtf="2031-03-10", basis="published")), "no word of time tells when it was"),
        (names(told=None), "no line of it can be read alone"),
        (names(told=PLAIN._replace(faults=1)), "its line leans on what stands around it"),
        (names(told=PLAIN._replace(depth=2)), "its line tells it by the way"),
        (names(told=PLAIN._replace(slight=True)), "its line is about markets, minds or how things stand"),
        (names(told=PLAIN._replace(apart=True)), "a headline or a caption is all that tells it"),
    ],
)
def test_each_feature_is_named(lowered: list[str], why: str) -> None:
    assert lowered == [why]


@pytest.mark.parametrize(
    ("line", "leans"),
    [
        ("The harbour board denied that", True),
        ("The harbour board has always denied it", True),
        ("Ida Holm denied any such meeting", True),
        ("Ida Holm denied that she had met the skippers", False),
        ("Ida Holm opened the pit", False),
    ],
)
def test_a_line_that_only_points_at_another_leans(line: str, leans: bool) -> None:
    assert ("its line leans on what stands around it" in names(told=PLAIN._replace(text=line))) == leans


def test_what_is_only_claimed_is_named() -> None:
    claim = visit("opened", "2031-03-10", claimed=True)
    pile = reading("a.txt", "Ida Holm opened the bridge, Bo Rask said.", "2031-03-10", [claim])
    (why,) = factors(pile.events, "occurred", MONDAY, PLAIN, SOMEBODY)
    assert why.why == "all that tell it tell it as a claim"


def test_the_news_of_a_first_sentence_wants_no_doer_and_loses_less_for_want_of_a_day() -> None:
    pile = reading("a.txt", "Ida Holm opened the bridge.", "2031-03-10", [visit("opened", "2031-03-10")])
    about = When(edtf="2031-03-10~", basis="published")
    (plain,) = factors(pile.events, "occurred", about, PLAIN, SOMEBODY)
    (news,) = factors(pile.events, "occurred", about, PLAIN, SOMEBODY, news=True)
    assert plain.share < news.share < 1
    assert list(factors(pile.events, "occurred", MONDAY, PLAIN, None, news=True)) == []


def test_what_lies_somewhere_before_the_news_weighs_less_than_what_is_of_its_day() -> None:
    pile = reading("a.txt", "Ida Holm opened the bridge.", "2031-03-10", [visit("opened", "2031-03-10")])
    before, of_the_day = (
        next(factors(pile.events, "occurred", When(edtf=edtf, basis="published"), PLAIN, SOMEBODY)).share
        for edtf in ("../2031-03-10", "2031-03-10")
    )
    assert before < of_the_day < 1


def test_what_goes_on_at_no_time_of_its_own_is_named() -> None:
    today = When(edtf="2031-03-10~", basis="published")
    assert names(status="ongoing", when=today)[-1] == "it is told as going on, at no time of its own"
    assert names(status="ongoing") == []


def test_what_one_report_looks_back_at_is_named() -> None:
    pile = reading("a.txt", "Ida Holm opened the bridge.", "2031-03-10", [visit("opened", "2031-03-10")])
    long_past = factors(pile.events, "occurred", MONDAY, LONG, SOMEBODY, past=400)
    assert [one.why for one in long_past] == ["one report looks back at it"]
    assert list(factors(pile.events, "occurred", MONDAY, LONG, SOMEBODY, past=3)) == []


def test_a_line_of_few_words_that_one_report_tells_weighs_less() -> None:
    pile = reading("a.txt", "Ida Holm opened the bridge.", "2031-03-10", [visit("opened", "2031-03-10")])
    (thin,) = factors(pile.events, "occurred", MONDAY, PLAIN, SOMEBODY, past=3)
    assert thin.why == "its line has few words to say what it is about"
    assert list(factors(pile.events, "occurred", MONDAY, PLAIN, SOMEBODY)) == []


def test_reports_of_one_affair_share_more_of_their_words_than_reports_of_many() -> None:
    one = {f"w{n}": 10 if n < 30 else 1 for n in range(200)}
    many = {f"w{n}": 10 if n < 8 else 1 for n in range(600)}
    assert variety(one, 10) == 0.0
    assert variety(many, 10) == 1.0
    assert variety({}, 0) == variety({"w": 1}, 1) == 1.0


def test_why_tells_what_lowered_an_entry() -> None:
    told = visit("visit", "2031-03-20", status="planned")
    pile = [reading("a.txt", "Ida Holm plans to visit Velland.", "2031-03-10", [told])]
    linked = link(pile)
    (why,) = [r.note for r in linked.reasons if r.target == event_of(linked, pile[0]).id and r.aspect == "salience"]
    assert why.startswith("its weight is lowered: it is told as planned (times 0.9)")


def test_what_befalls_misses_no_doer() -> None:
    def lowered(word: str) -> list[str]:
        pile = reading("a.txt", f"Shares {word} by a third in Velland.", "2031-03-10", [visit(word, "2031-03-10")])
        return [one.why for one in factors(pile.events, "occurred", MONDAY, PLAIN, Parties())]

    assert lowered("plunged") == []
    assert lowered("traded") == ["no doer is named"]


@pytest.mark.parametrize(
    ("kind", "basis", "lowers"), [("OTHER", "published", 1), ("OTHER", "words", 0), ("CONSULT", "published", 0)]
)
def test_a_deed_of_no_known_kind_and_no_day_of_its_own_weighs_less(kind: str, basis: str, lowers: int) -> None:
    when = msgspec.convert({"edtf": "2031-03-10", "basis": basis}, When)
    (event,) = reading("a.txt", "Ida Holm knelt.", "2031-03-10", [visit("knelt", "2031-03-10")]).events
    told = [
        one.why
        for one in factors(
            [msgspec.structs.replace(event, type=kind, when=when)], "occurred", MONDAY, PLAIN, SOMEBODY
        )
    ]
    assert sum("no known kind of deed" in why for why in told) == lowers


def test_what_many_reports_tell_is_lowered_less_than_what_one_tells() -> None:
    days = [f"2031-03-{day}" for day in range(10, 18)]
    told = [visit("visit", "2031-03-09", status="negated")]
    many = link([reading(f"{day}.txt", f"Ida Holm did not visit Velland. It is {day}.", day, told) for day in days])
    one = link([reading("a.txt", "Ida Holm did not visit Velland.", "2031-03-10", told)])
    assert max(e.salience for e in many.events) > 1.5 * one.events[0].salience
