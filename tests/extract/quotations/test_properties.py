"""Whatever the text: spans re-slice, lie in blocks that speak, and verbatim words stood between marks."""

import re
from typing import get_args

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.extract.quotations.reading import read

from dateline.extract.quotations import find_quotations
from dateline.model import READ_BLOCKS, Block, BlockKind, Dossier, Report
from dateline.parse import parse_report

PIECES = st.sampled_from(
    [
        '"', "“", "”", "‘", "’", "'", "''", "«", "»", "„", ", ", ". ", ": ", "? ", " — ", "\n", " and ",
        "Ida Norn said", "said Jon Vik", "the mayor told reporters that", "he added", "according to the guild",
        "The nets are empty", "we will not sell the boats", "a gift to smugglers", "calling the plan", "who vowed to",
        "stay at sea", "its warning of", "the long winter", "Okoro", " ", "(", ")", "LIND: ", "in the harbour",
    ]
)  # fmt: skip
OPENING, CLOSING = "\"'“‘„«‚»”`", "\"'”’“»«‘"


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(PIECES, min_size=3, max_size=40).map(" ".join))
def test_spans_and_verbatim_parts_hold_for_any_text(text: str) -> None:
    dossier = read(text)
    for quotation in dossier.quotations.values():
        assert quotation.spans == tuple(sorted(quotation.spans))
        for begin, end in quotation.spans:
            assert 0 <= begin < end <= len(text)
            block = dossier.report.block_at(begin)
            assert block is not None
            assert block.kind in READ_BLOCKS
            assert end <= block.end
        assert quotation.text == " … ".join(text[b:e] for b, e in quotation.spans)
        for part in (quotation.cue, quotation.speaker):
            assert part is None or text[part.begin : part.end] == part.text
        for begin, end in quotation.verbatim:
            assert any(b <= begin and end <= e for b, e in quotation.spans)
            assert text[begin - 1 : begin] in OPENING
            assert text[end : end + 1] in CLOSING or not text[end:].split("\n")[0].strip()


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(PIECES, min_size=3, max_size=40).map(" ".join))
def test_kind_follows_the_marks_alone(text: str) -> None:
    for quotation in read(text).quotations.values():
        assert bool(quotation.verbatim) == (quotation.kind != "indirect")


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(PIECES, min_size=3, max_size=30).map(" ".join))
def test_without_marks_nothing_is_verbatim(text: str) -> None:
    plain = re.sub(r"[\"'`“”„‟‘’‚«»‹›]", " ", text)
    assert not any(q.verbatim for q in read(plain).quotations.values())


#: Paragraphs that say everything themselves, about people who have nothing to do with each other.
UNRELATED = (
    "“The nets are torn,” Ida Norn told reporters. “Nobody will mend them this year.”",
    "The guild of Lund said its hall would be sold.",
    "Tomas Rye, who has vowed to keep the mill, was in Oslo on Friday.",
    "According to a port official, two barges sank.",
    "Petra Holm was told by Governor Ada Brook that the road had “a short life”.",
    "No bread was sold in Harlan on Monday.",
    "The aim, engineers say, is to dry the cellar before spring.",
    "Jon Vik said the offer was “unwise” and left the island.",
)


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.permutations(UNRELATED))
def test_the_order_of_unrelated_paragraphs_changes_nothing(paragraphs: list[str]) -> None:
    assert said(read("\n".join(paragraphs))) == said(read("\n".join(UNRELATED)))


def said(dossier: Dossier) -> set[tuple[str, str, str, str]]:
    found = dossier.quotations.values()
    return {(q.text, q.kind, q.speaker.text if q.speaker else "", q.cue.text if q.cue else "") for q in found}


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.sampled_from(UNRELATED), min_size=2, max_size=6), st.data())
def test_a_report_reads_the_same_whatever_was_read_before_it(paragraphs: list[str], data: st.DataObject) -> None:
    text = "\n".join(paragraphs)
    first = said(read(text))
    read(data.draw(st.sampled_from(UNRELATED)))
    assert said(read(text)) == first


@pytest.mark.parametrize("kind", get_args(BlockKind))
def test_only_blocks_that_speak_for_the_report_are_read(kind: BlockKind) -> None:
    text = "Okoro said the dam was “quite safe”."
    report = Report(id="r", file="r.txt", text=text, blocks=(Block(kind=kind, begin=0, end=len(text)),))
    dossier = Dossier(report, parse_report(report))
    dossier.add(find_quotations(dossier))
    assert bool(dossier.quotations) == (kind in READ_BLOCKS and kind != "teaser")
