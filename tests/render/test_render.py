import csv
import io
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.model import Counts, Doubt
from dateline.model.answer import ConflictLine, DoubtLine, Entry, Passage, SaidLine, Side, Trace, WhyLine
from dateline.render import COLUMNS, Briefing, briefing, cell, markdown, people, plain, shortened, standing, table
from dateline.render.notes import conflict_lines, doubt_lines
from dateline.render.terminal import entry_lines, said_lines, trace_lines, why_lines


def passage(text: str, **more: object) -> Passage:
    told: dict[str, object] = {"outlet": "Harbour Post", "published": "2031-03-11", **more}
    return Passage(report="r_1", begin=0, end=len(text), text=text, file="post.txt", **told)  # type: ignore[arg-type]


def entry(**more: object) -> Entry:
    told: dict[str, object] = {
        "id": "v_1",
        "when": "2031-03-10",
        "basis": "words",
        "summary": "Dockers walked out",
        "type": "PROTEST",
        "label": "walk out",
        "who": ("Dockers",),
        "to_whom": ("harbour board",),
        "where": "Velmar",
        "status": "occurred",
        "standing": "corroborated",
        "counts": Counts(reports=3, outlets=2, origins=2, sides=1),
        "salience": 0.5,
        "passage": passage("Dockers walked out on Monday."),
        **more,
    }
    return Entry(**told)  # type: ignore[arg-type]


def lines(*entries: Entry) -> list[str]:
    return [line.plain for line in entry_lines(entries)]


def test_an_entry_takes_two_lines_when_its_summary_is_the_words() -> None:
    assert lines(entry()) == [
        "2031-03-10     Dockers walked out",
        "               walk out: Dockers -> harbour board, in Velmar · occurred · "
        "corroborated (3 reports, 2 outlets, 2 origins) · Harbour Post, 2031-03-11 · v_1",
    ]


def test_other_words_than_the_summary_stand_below_it_with_their_source() -> None:
    words = passage("The port fell silent at noon.")
    assert lines(entry(passage=words))[1] == (
        "               The port fell silent at noon. — Harbour Post, 2031-03-11"
    )


def test_the_headline_a_line_is_taken_from_stands_below_it() -> None:
    assert lines(entry(headline="Port strike spreads"))[1] == (
        "               under the headline: Port strike spreads"
    )


def test_what_has_not_happened_says_so_before_the_summary() -> None:
    for status in ("planned", "possible", "postponed", "cancelled", "denied", "negated", "conditional"):
        assert lines(entry(status=status))[0] == f"2031-03-10     {status.upper()} Dockers walked out"


def test_an_undated_entry_says_so() -> None:
    assert lines(entry(when=None))[0].startswith("undated        ")


def test_an_interval_longer_than_its_column_keeps_a_blank() -> None:
    assert lines(entry(when="2031-03-10/2031-03-12"))[0] == "2031-03-10/2031-03-12 Dockers walked out"


def test_counts_stand_only_where_there_is_something_to_count() -> None:
    assert standing(entry(standing="single", counts=Counts(reports=1, outlets=1, origins=1, sides=1))) == "single"
    assert "1 origin)" in standing(entry(standing="copied", counts=Counts(reports=2, outlets=2, origins=1, sides=1)))


def test_a_place_that_is_named_already_is_not_named_twice() -> None:
    assert people(entry(to_whom=("Velmar",))) == "Dockers -> Velmar"
    assert people(entry(who=(), to_whom=("harbour board",), where=None)) == "-> harbour board"
    assert people(entry(who=(), to_whom=(), where=None)) == ""


def said(**more: object) -> SaidLine:
    told: dict[str, object] = {
        "id": "q_1",
        "speaker": "Ines Okoro",
        "said": "2031-03-10",
        "published": "2031-03-11",
        "kind": "direct",
        "sourcing": "named",
        "via": (),
        "about": ("strike",),
        "utterance": "u_1",
        "cue": "said",
        "tellings": 2,
        "passage": passage("“We stay out”", verbatim=((1, 12),)),
        "text": more["passage"].text if "passage" in more else "“We stay out”",  # type: ignore[attr-defined]
        **more,
    }
    return SaidLine(**told)  # type: ignore[arg-type]


def test_tellings_of_the_same_words_are_one_with_all_their_sources() -> None:
    again = said(id="q_2", passage=passage("“We stay out”", outlet="Coast Wire", verbatim=((1, 12),)))
    printed = [line.plain.strip() for line in said_lines([said(), again])]
    assert printed == [
        "2031-03-10     Ines Okoro  on strike",
        "“We stay out”",
        "Harbour Post, 2031-03-11; Coast Wire, 2031-03-11 · direct · q_1",
    ]


def test_a_retelling_that_drifts_is_shown_beside_the_words_and_after_them() -> None:
    drifted = said(id="q_0", kind="indirect", passage=passage("the strike would go on for ever"))
    printed = [line.plain.strip() for line in said_lines([drifted, said()])]
    assert printed[1] == "“We stay out”"
    assert (
        printed[3] == "the strike would go on for ever — Harbour Post, 2031-03-11 · indirect, in the outlet's words"
    )


def test_nobody_is_named_where_the_speaker_is_uncertain() -> None:
    assert "speaker uncertain" in next(iter(said_lines([said(speaker=None)]))).plain


def test_nothing_puts_quotation_marks_around_words_that_had_none() -> None:
    bare = passage("the strike would go on", before="He said ", after=" for days")
    side = Side(value="400", passages=(bare,))
    conflict = ConflictLine("x_1", "conflict", "number", "open", None, "v_1", "a strike", (side,))
    reason = WhyLine(target="v_1", aspect="date", rule="times/day", note="stated", passages=(bare,))
    made = Briefing(title="Velmar", entries=[entry(passage=bare)], conflicts=[conflict])
    printed = [
        *(line.plain for line in entry_lines([entry(passage=bare)])),
        *(line.plain for line in said_lines([said(kind="indirect", passage=bare)])),
        *(line.plain for line in trace_lines(Trace(id="v_1", record="event", line="strike", passages=(bare,)))),
        *(line.plain for line in conflict_lines([conflict])),
        *(line.plain for line in why_lines([reason])),
        *briefing(made),
        *table([entry(passage=bare)]),
    ]
    marks = re.compile('[“”„«»‘]|(?<!,)"(?!,)')
    assert [line for line in printed if marks.search(line)] == []


@given(st.text())
def test_plain_text_has_nothing_that_steers_a_terminal(text: str) -> None:
    shown = plain(text)
    assert not re.search("[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\u200e\u200f\u2028\u2029]", shown)
    assert plain(shown) == shown


@given(st.text())
def test_no_cell_is_a_formula(text: str) -> None:
    assert not cell(text).startswith(("=", "+", "-", "@", "\t", "\r"))


def test_the_table_reads_back_and_holds_no_formula() -> None:
    evil = '=HYPERLINK("http://evil.example";"x")\n+1'
    made = "".join(table([entry(summary=evil, who=("@who", "b")), entry(passage=None, when=None)]))
    one, other = csv.DictReader(io.StringIO(made, newline=""))
    assert list(one) == list(COLUMNS)
    assert one["summary"] == f"'{evil}"
    assert one["who"] == "'@who; b"
    assert one["first_day"] == one["last_day"] == "2031-03-10"
    assert (other["date"], other["words"], other["end"]) == ("", "", "")


@given(st.text())
def test_markdown_obeys_no_character_of_a_text(text: str) -> None:
    shown = markdown(text)
    assert "\n" not in shown
    assert not re.search(r"(?<!\\)(?:\\\\)*[<>\[\]`*_|&]", re.sub(r"\\\\", "", shown))
    assert not re.match(r"(\d+[.)]|[-+#=])", shown)


def test_the_briefing_has_months_footnotes_and_what_is_not_settled() -> None:
    plan = entry(id="v_2", when="2031-04", status="planned", summary="Talks with the *board*")
    made = "\n".join(briefing(Briefing(title="Velmar", entries=[entry(), plan, entry(id="v_3", when=None)])))
    assert made.index("## 2031-03") < made.index("## 2031-04") < made.index("## Without a date")
    assert "Dockers walked out[^1]" in made
    assert "[^1]: Dockers walked out on Monday. — Harbour Post, 2031-03-11, `r_1:0-29`" in made
    assert "## Planned, with no outcome in these reports" in made
    assert "Talks with the \\*board\\*" in made


def test_the_same_words_share_a_footnote() -> None:
    made = list(briefing(Briefing(title="x", entries=[entry(), entry(id="v_2")])))
    assert len([line for line in made if line.startswith("[^")]) == 1


def test_a_split_quotation_is_shown_without_the_words_between_its_parts() -> None:
    split = said(text="“We stay” … “out”", passage=passage("“We stay,” she said, “out”"))
    assert [line.plain.strip() for line in said_lines([split])][1] == "“We stay” … “out”"


@pytest.mark.parametrize(
    ("when", "heading"),
    [
        ("2031", "2031"),
        ("2031-03", "2031-03"),
        ("../2031-03-11", "2031-03"),
        ("2031-03-11/..", "2031-03"),
        ("2031-21", "2031-03"),
        ("203X", "2030"),
    ],
)
def test_an_entry_stands_under_the_month_it_begins_in(when: str, heading: str) -> None:
    assert f"## {heading}" in list(briefing(Briefing(title="x", entries=[entry(when=when)])))


def test_what_is_told_by_a_day_stands_under_the_heading_of_what_it_comes_before() -> None:
    days = ("../2031-03-15", "2031-02-20", "../2031-02-28", "2031-03-02")
    made = list(briefing(Briefing(title="x", entries=[entry(when=day) for day in days])))
    assert [line for line in made if line.startswith("## 2031")] == ["## 2031-02", "## 2031-03"]


def test_text_is_cut_at_a_blank() -> None:
    assert shortened("one two three", 9) == "one two…"
    assert shortened("short", 9) == "short"
    assert shortened("unbroken-word", 5) == "unbr…"


def test_every_column_of_the_table_is_in_the_codebook() -> None:
    page = (Path(__file__).parents[2] / "docs" / "render.md").read_text(encoding="utf-8")
    assert [f"| `{name}` | {what} |" for name, what in COLUMNS.items() if f"| `{name}` | {what} |" not in page] == []


def test_doubts_begin_with_how_many_of_each_code_the_rarest_first() -> None:
    def line(number: int, code: str) -> DoubtLine:
        doubt = Doubt(
            id=f"d_{number}",
            code=code,
            report="r_1",
            begin=0,
            end=5,
            step="clean",
            message="who is meant is not sure",
        )
        return DoubtLine(doubt=doubt, file="a.txt", passage=None)

    told = [str(text) for text in doubt_lines([line(1, "pronoun"), line(2, "pronoun"), line(3, "undated")])]
    assert told[0].startswith("1 undated, 2 pronoun")
    assert told[1] == "a.txt"
    assert len(told) == 5
    assert next(str(text) for text in doubt_lines([line(3, "undated")])) == "a.txt"
