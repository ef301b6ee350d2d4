"""Law 5: quotation marks stand only around words that were inside quotation marks in the source."""

from typing import Any

from hypothesis import HealthCheck, given, settings
from tests.laws.sentences import reports

from dateline import pipeline

OPENING = "\"'“‘„«‚»"
CLOSING = "\"'”’“»«‘"


def test_verbatim_words_stood_in_quotation_marks(example_records: list[dict[str, Any]]) -> None:
    texts = {r["id"]: r["text"] for r in example_records if r["record"] == "report"}
    quotations = [r for r in example_records if r["record"] == "quotation"]
    verbatim = [(q, span) for q in quotations for span in q["verbatim"]]
    assert len(verbatim) > 8
    for quotation, (begin, end) in verbatim:
        assert stands_in_marks(texts[quotation["report"]], begin, end), quotation["text"]
    for quotation in quotations:
        assert bool(quotation["verbatim"]) == (quotation["kind"] != "indirect"), quotation["text"]


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(reports())
def test_verbatim_words_of_any_report_stood_in_quotation_marks(text: str) -> None:
    layers = pipeline.read_text(text, published="2024-04-26")
    for quotation in layers.quotations:
        for begin, end in quotation.verbatim:
            assert stands_in_marks(text, begin, end), text[begin:end]


def stands_in_marks(text: str, begin: int, end: int) -> bool:
    """A mark opens before the words; a mark closes after them, or the paragraph ends (a quote that goes on)."""
    before = text[:begin].rstrip()
    after = text[end:].lstrip()
    ends = text[end : end + 2].strip(" ") == "" or text[end:].lstrip(" \r").startswith("\n")
    return before[-1:] in OPENING and (after[:1] in CLOSING or ends)
