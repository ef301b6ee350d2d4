"""Among a report's own evidence the most trusted wins, on the outlet's own day, and contradictions are told."""

from dateline.dating import date_report
from dateline.model import Block, Declared, Doubt, Published, Report, Source


def page(markup: str, url: str | None = None, declared: str | None = None) -> tuple[Published, list[str]]:
    source = Source(file="a", data=markup.encode(), media="html", declared=Declared(url=url, published=declared))
    published, notes = date_report(source, Report(id=source.id, file="a", text=""))
    return published, [n.code for n in notes if isinstance(n, Doubt)]


def meta(stated: str, name: str = "article:published_time") -> str:
    return f'<meta property="{name}" content="{stated}">'


def text(words: str, declared: Declared | None = None) -> tuple[Published, list[str]]:
    source = Source(file="a", data=words.encode(), declared=declared or Declared())
    blocks, at = [], 0
    for line in words.split("\n"):
        if line:
            blocks.append(Block(kind="body", begin=at, end=at + len(line)))
        at += len(line) + 1
    published, notes = date_report(source, Report(id=source.id, file="a", text=words, blocks=tuple(blocks)))
    return published, [n.code for n in notes if isinstance(n, Doubt)]


def test_what_is_declared_comes_first_and_a_stamp_that_differs_is_told() -> None:
    published, doubts = text(" date 2021-06-14 The ferry sailed.", Declared(published="2021-06-12"))
    assert (published.edtf, published.basis, doubts) == ("2021-06-12", "metadata", ["dates-disagree"])


def test_a_declared_month_stays_a_month() -> None:
    assert text("The ferry sailed.", Declared(published="2021-06"))[0].edtf == "2021-06"


def test_a_moment_in_utc_goes_on_the_day_of_the_address() -> None:
    found, doubts = page(meta("2021-06-12T02:11:03+00:00"), "https://news.example/2021/06/11/ferry")
    assert (found.edtf, found.basis, doubts) == ("2021-06-11", "metadata", [])


def test_a_moment_in_utc_goes_on_the_day_of_the_same_moment_with_a_zone() -> None:
    zoned = '<time datetime="2021-06-11T21:11:03-05:00">June 11</time>'
    assert page(meta("2021-06-12T02:11:03+00:00") + zoned)[0].edtf == "2021-06-11"


def test_a_moment_in_utc_goes_on_the_day_of_the_pages_one_zone() -> None:
    changed = meta("2021-06-14T09:00:00-05:00", "article:modified_time")
    assert page(meta("2021-06-12T02:11:03Z") + changed)[0].edtf == "2021-06-11"


def test_a_moment_in_utc_alone_keeps_its_day() -> None:
    assert page(meta("2021-06-12T02:11:03Z"))[0].edtf == "2021-06-12"


def test_a_copy_of_the_utc_clock_without_its_zone_tells_no_local_day() -> None:
    script = (
        '<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2021-06-12T02:11:03Z"}</script>'
    )
    assert page(script + meta("2021-06-12T02:11:03"), "https://news.example/2021-06-11/a")[0].edtf == "2021-06-11"


def test_an_address_that_speaks_of_another_day_raises_a_doubt() -> None:
    found, doubts = page(meta("2021-06-12"), "https://news.example/2021/03/01/ferry")
    assert (found.edtf, doubts) == ("2021-06-12", ["dates-disagree"])


def test_updated_is_not_published_while_published_is_known() -> None:
    assert page(meta("2021-06-14", "article:modified_time") + meta("2021-06-12"))[0].edtf == "2021-06-12"


def test_updated_alone_is_taken_with_a_doubt() -> None:
    found, doubts = page(meta("2021-06-14", "article:modified_time"))
    assert (found.edtf, doubts) == ("2021-06-14", ["only-updated"])


def test_zeros_of_clocks_are_no_dates() -> None:
    assert page(meta("1970-01-01T00:00:00Z"))[0] == Published()


def test_days_far_ahead_are_read_as_they_stand_since_no_clock_is_asked() -> None:
    assert page(meta("2150-03-04"))[0].edtf == "2150-03-04"


def test_an_open_order_of_day_and_month_is_settled_by_the_outlets_other_dates() -> None:
    published, doubts = text("03/04/2021\nThe ferry sailed.")
    assert (published.edtf, doubts) == ("2021-03-04/2021-04-03", ["day-month-order"])
    assert text("03/04/2021\nThe ferry sailed. It was built on 25/12/2012.")[0].edtf == "2021-04-03"
    assert text("03/04/2021\nThe ferry sailed. It was built on 12/25/2012.")[0].edtf == "2021-03-04"


def test_an_open_order_is_settled_by_the_pages_region() -> None:
    line = '<article><span class="entry-date">03/04/2021</span></article>'
    assert page(f'<html lang="en-US"><body>{line}</body></html>')[0].edtf == "2021-03-04"
    assert page(f'<html lang="en-GB"><body>{line}</body></html>')[0].edtf == "2021-04-03"
    assert page(line, "https://news.example.ie/ferry")[0].edtf == "2021-04-03"


def test_headings_of_a_chronology_are_no_time_stamp() -> None:
    story = "The harbour has seen much in these years, " * 8
    published, _ = text(f"{story}\n12 June 2019\nThe ferry sank.\n14 June 2020\nA new one came.")
    assert published.edtf is None


def test_the_stamp_is_shown_as_evidence() -> None:
    source = Source(file="a", data=b" date 2021-06-12 The ferry sailed.")
    report = Report(id=source.id, file="a", text=source.decode())
    published, _ = date_report(source, report)
    assert [report.words(s.begin, s.end) for s in published.evidence] == ["date 2021-06-12"]


def test_a_dateline_without_its_year_makes_a_known_month_exact() -> None:
    words = "PORT ELLEN, March 3 (Harbour Press) - The ferry sailed."
    found, _ = text(words, Declared(url="https://news.example/2021/03/ferry"))
    assert (found.edtf, found.basis) == ("2021-03-03", "dateline")
    assert text(words, Declared(url="https://news.example/2021/04/ferry"))[0].edtf == "2021-04"
    assert text(words)[0].edtf is None


def test_nothing_told_is_unknown() -> None:
    assert text("The ferry sailed.") == (Published(), [])
