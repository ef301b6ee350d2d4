"""Undated reports are dated by the words inside them, as widely as the words allow."""

import re

from dateline.dating import date_from_inside
from dateline.model import Block, BlockKind, Dossier, Doubt, Published, Reason, Report, TimeExpression, content_id

DATES = re.compile(
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?:, )?)?"
    r"(?:\d{1,2} (?:March|June|May)|(?:March|June|May) \d{1,2})?"
    r"(?:,? ?(?:March |June |May )?\b(?:19|20)\d\d\b)?"
)


def undated(*blocks: tuple[BlockKind, str]) -> Dossier:
    text, placed = "", []
    for kind, words in blocks:
        placed.append(Block(kind=kind, begin=len(text), end=len(text) + len(words)))
        text += words + "\n\n"
    dossier = Dossier(Report(id="r_1", file="a", text=text, blocks=tuple(placed)))
    for found in DATES.finditer(text):
        if found[0].strip(", "):
            begin = found.start() + len(found[0]) - len(found[0].lstrip(", "))
            words = found[0].strip(", ")
            where = {"begin": begin, "end": begin + len(words), "text": words}
            key = content_id("t", begin)
            dossier.add([TimeExpression(id=key, report="r_1", type="DATE", value="", edtf=None, rule="", **where)])  # type: ignore[arg-type]
    return dossier


def dated(*blocks: tuple[BlockKind, str]) -> tuple[str | None, list[str]]:
    published, notes = date_from_inside(undated(*blocks))
    return published.edtf if published else None, [n.code for n in notes if isinstance(n, Doubt)]


LEAD: tuple[BlockKind, str] = (
    "body",
    "Mayor Ann Orrin opened the Port Ellen ferry terminal on Friday after years of delay.",
)
POST: tuple[BlockKind, str] = (
    "embed",
    "Proud day as Mayor Ann Orrin opens our Port Ellen ferry terminal\n— Cal (@cal) June 4, 2021",
)


def test_an_embedded_post_and_the_weekday_of_the_lead_date_a_report() -> None:
    assert dated(LEAD, POST) == ("2021-06-04/2021-06-06", [])


def test_without_the_weekday_the_post_is_only_a_lower_bound() -> None:
    assert dated(("body", "Mayor Ann Orrin opened the Port Ellen ferry terminal after years."), POST) == (
        "2021-06-04/..",
        [],
    )


def test_without_the_post_the_weekday_tells_nothing() -> None:
    assert dated(LEAD) == (None, [])


def test_a_post_on_other_news_does_not_date_the_weekday_of_the_lead() -> None:
    other: tuple[BlockKind, str] = ("embed", "Lovely weather in the hills\n— Cal (@cal) June 4, 2021")
    assert dated(LEAD, other) == ("2021-06-04/..", [])


def test_a_weekday_and_day_with_a_term_of_office_date_a_report_with_a_doubt() -> None:
    caption: tuple[BlockKind, str] = ("caption", "Ann Orrin walks to the ferry on Friday, 4 June")
    lead: tuple[BlockKind, str] = (
        "body",
        "Ann Orrin, who came to Port Ellen on Friday, is the first minister to visit the island.",
    )
    term: tuple[BlockKind, str] = ("body", "No minister has come since President Dee Lund took office in May 2019.")
    assert dated(caption, lead, term) == ("2021-06-04/2021-06-05", ["year-by-nearest-fit"])
    assert dated(caption, lead) == (None, [])
    assert dated(lead, term) == (None, [])


def test_a_year_told_as_past_is_a_lower_bound_and_one_told_as_future_an_upper_bound() -> None:
    past, future = "The old ferry sank in 2015 near the island.", "The terminal will be finished in 2030."
    assert dated(("body", future))[0] == "../2030-12-31"
    assert dated(("body", f"{past} {future}"))[0] == "2015-01-01/2030-12-31"


def test_a_year_named_in_passing_dates_no_report_alone() -> None:
    assert dated(("body", "The old ferry sank in 1953 near the island."))[0] is None


def test_dates_in_teasers_are_no_clues() -> None:
    assert dated(("body", "The ferry sailed."), ("teaser", "Old ferry sank in 2015")) == (None, [])


def test_the_derivation_is_told_and_every_clue_shown() -> None:
    dossier = undated(LEAD, POST)
    published, notes = date_from_inside(dossier)
    assert isinstance(published, Published)
    assert published.basis == "inferred"
    assert [dossier.report.words(s.begin, s.end) for s in published.evidence] == ["Friday", "June 4, 2021"]
    assert published.note == "the lead tells of Friday, which is June 4, 2021."
    assert [n.rule for n in notes if isinstance(n, Reason)] == ["inside/clues"]
