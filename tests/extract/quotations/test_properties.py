"""Whatever the text: spans re-slice, lie in blocks that speak, and verbatim words stood between marks."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.extract.quotations.reading import read

from dateline.model import READ_BLOCKS

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
