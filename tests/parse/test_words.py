"""What is read off a parse answers as the parse does."""

from typing import Any

import pytest

from dateline.parse import parse_texts
from dateline.parse.read_off import read_off

TEXTS = (
    "Ada Rye, who runs the port of Varholm, didn't sign on 3 May; Bo Lind, Mia Kovar and all will vote on Monday.",
    "What did the clerks of Oakham, she asked, want to hear about? See www.oakham.example -- or call 12,000 times.",
    "Kovar Corp. sold “two ferries” for $3 million  \nand the harbour it had bought.",
    "",
    " ",
)
PLAIN: tuple[str, ...] = (
    "text",
    "lower_",
    "lemma_",
    "tag_",
    "dep_",
    "pos_",
    "ent_type_",
    "i",
    "idx",
    "whitespace_",
    "is_alpha",
)
PLAIN += ("is_punct", "is_space", "is_title", "is_upper", "is_lower", "is_digit", "is_quote", "like_num", "like_url")
PLAIN += ("is_sent_start", "text_with_ws")
WALKS = ("children", "subtree", "ancestors", "lefts", "rights", "conjuncts", "sent")
EDGES = ("head", "left_edge", "right_edge")


@pytest.fixture(scope="module", params=range(len(TEXTS)))
def both(request: pytest.FixtureRequest) -> tuple[Any, Any]:
    (doc,) = parse_texts([TEXTS[request.param]])
    return doc, read_off(doc)


def test_each_word_is_as_its_token(both: tuple[Any, Any]) -> None:
    doc, words = both
    assert len(doc) == len(words)
    assert doc.text == words.text
    for token, word in zip(doc, words, strict=True):
        assert [getattr(token, name) for name in PLAIN] == [getattr(word, name) for name in PLAIN]
        assert [getattr(token, name).i for name in EDGES] == [getattr(word, name).i for name in EDGES]
        for name in WALKS:
            assert [t.i for t in getattr(token, name)] == [t.i for t in getattr(word, name)], name


def test_each_stretch_is_as_its_span(both: tuple[Any, Any]) -> None:
    doc, words = both
    for start in range(len(doc)):
        for end in range(start + 1, len(doc) + 1):
            assert _seen(doc[start:end]) == _seen(words[start:end])


def test_places_of_the_text_give_the_same_words(both: tuple[Any, Any]) -> None:
    doc, words = both
    for mode in ("strict", "expand", "contract"):
        for begin in range(len(doc.text)):
            for end in range(begin + 2, min(begin + 20, len(doc.text))):
                spans = [one.char_span(begin, end, alignment_mode=mode) for one in (doc, words)]
                ours, theirs = ((s.start, s.end) if s is not None and len(s) else None for s in spans)
                assert ours == theirs


def _seen(span: Any) -> list[Any]:
    inside = [(name.start, name.end, name.label_) for name in span.ents]
    return [span.text, span.start_char, span.end_char, span.root.i, span.sent.start, inside]
