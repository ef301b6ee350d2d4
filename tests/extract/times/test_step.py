import subprocess
import sys
import xml.etree.ElementTree as ET

from dateline.extract.times import find_times, read_times, to_timeml
from dateline.model import Block, Dossier, Doubt, Nested, Published, Reason, Report, TimeExpression

TEXT = (
    "Menu today\nBrook spoke on Monday.\nFrome resigned on Monday, the post said.\nOther story: Lane left on Monday."
)


def dossier() -> Dossier:
    ends = [0, *[i + 1 for i, c in enumerate(TEXT) if c == "\n"], len(TEXT) + 1]
    kinds = ("navigation", "body", "embed", "teaser")
    spans = zip(kinds, ends, ends[1:], strict=False)
    blocks = tuple(Block(kind=kind, begin=begin, end=end - 1) for kind, begin, end in spans)  # type: ignore[arg-type]
    nested = (
        Nested(kind="embed", begin=blocks[2].begin, end=blocks[2].end, published="2021-03-04"),
        Nested(kind="teaser", begin=blocks[3].begin, end=blocks[3].end, published="2023-06-16"),
    )
    published = Published(edtf="2024-04-24", basis="header")
    return Dossier(Report(id="r_1", file="a.txt", text=TEXT, blocks=blocks, nested=nested, published=published))


def test_only_readable_blocks_are_read_and_nested_texts_lean_on_their_own_date() -> None:
    times = [t for t in find_times(dossier()) if isinstance(t, TimeExpression)]
    assert [(t.text, t.value) for t in times] == [
        ("Monday", "2024-04-22"),
        ("Monday", "2021-03-01"),
        ("Monday", "2023-06-12"),
    ]


def test_spans_are_the_exact_words_of_the_report() -> None:
    for time in (t for t in find_times(dossier()) if isinstance(t, TimeExpression)):
        assert TEXT[time.begin : time.end] == time.text


def test_each_value_has_a_reason_and_a_rule() -> None:
    text = "Brook met Frome on 3 May 2021 at 10 a.m. for two hours, and will see her every Monday, or next week."
    block = Block(kind="body", begin=0, end=len(text))
    published = Published(edtf="2024-04-24", basis="header")
    found = list(find_times(Dossier(Report(id="r_1", file="a.txt", text=text, blocks=(block,), published=published))))
    times = {t.id: t for t in found if isinstance(t, TimeExpression)}
    notes = {times[r.target].text: r.note for r in found if isinstance(r, Reason)}
    assert notes == {
        "3 May 2021": "The date is written out.",
        "10 a.m.": "The clock time on “3 May 2021”.",
        "two hours": "A length of time, as the words tell it.",
        "every Monday": "A time that returns, as the words tell it.",
        "next week": "1 week after the publication date.",
    }
    assert all(t.rule.startswith("times/") and t.anchor for t in times.values())


def test_the_same_text_gives_the_same_records() -> None:
    assert list(find_times(dossier())) == list(find_times(dossier()))


def test_timeml_keeps_the_text_and_names_the_anchors() -> None:
    text = "Brook & Frome met on Monday."
    written = to_timeml(text, read_times(text, "2024-04-24"), "2024-04-24")
    assert "Brook &amp; Frome met on <TIMEX3" in written
    assert 'value="2024-04-22" temporalFunction="true" anchorTimeID="t0">Monday</TIMEX3>.' in written
    assert 'functionInDocument="CREATION_TIME">2024-04-24</TIMEX3>' in written


def test_timeml_is_xml_with_the_same_text_whatever_stands_in_it() -> None:
    text = "\x0bThey met <on> Monday\r\n& on 3 May 2021, at “noon”\ufffe."
    document = to_timeml(text, read_times(text, "2024-04-24/2024-04-26"), "2024-04-24/2024-04-26")
    body = ET.fromstring(document.encode("utf-8")).find("TEXT")
    assert body is not None
    assert "".join(body.itertext()) == text.replace("\x0b", " ").replace("\ufffe", " ")
    assert 'value="XXXX-XX-XX" temporalFunction="false" functionInDocument="CREATION_TIME"' in document


def test_an_anchor_is_published_or_none_or_the_id_of_a_record() -> None:
    text = "The train left at 10 a.m. on 3 May 2021. Two days later it came back. That night it burned."
    times = read_times(text, "2024-04-24")
    assert {t.anchor for t in times} <= {"published", "none"} | {t.id for t in times}
    assert times[1].value == "2021-05-05"


def test_what_leans_on_an_inexact_publication_date_is_no_more_exact_than_it() -> None:
    text = "Brook spoke on Friday, today and this week, and in 2019."
    found = read_times(text, "2024-04-26/2024-04-28")
    assert [(t.value, t.edtf) for t in found] == [
        ("2024-04-26", "2024-04-26"),
        ("2024-04-XX", "2024-04-26/2024-04-28"),
        ("2024-W17", "2024-04-22/2024-04-28"),
        ("2019", "2019"),
    ]


def test_a_date_with_a_weekday_it_does_not_have_is_doubted() -> None:
    text = "They met on Thursday, 3 May 2021."
    block = Block(kind="body", begin=0, end=len(text))
    found = list(find_times(Dossier(Report(id="r_1", file="a.txt", text=text, blocks=(block,)))))
    (doubt,) = [f for f in found if isinstance(f, Doubt)]
    assert doubt.code == "weekday-differs"
    assert text[doubt.begin : doubt.end] == "Thursday, 3 May 2021"


def test_the_entries_of_a_timeline_carry_their_year_on() -> None:
    text = "2011\n\nJan. 14, 2011 - Brook resigns.\n\nNov. 3 - Frome takes office.\n\nFeb. 2, 2012 - Talks begin."
    assert [t.value for t in read_times(text, "2013-04-24")] == ["2011", "2011-01-14", "2011-11-03", "2012-02-02"]


def test_reading_times_loads_no_language_model() -> None:
    code = "import sys, dateline.extract.times as t; t.read_times('today', None); print('spacy' in sys.modules)"
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout == "False\n"
