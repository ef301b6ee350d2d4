"""Short verbs with a mute `e`: their forms have one consonant, those of verbs without it two."""

import pytest

from dateline.parse.model import parse_texts


@pytest.mark.parametrize(
    ("sentence", "form", "lemma"),
    [
        ("The mill was fined on Monday.", "fined", "fine"),
        ("The men raped and robbed two women.", "raped", "rape"),
        ("The men raped and robbed two women.", "robbed", "rob"),
        ("Protesters staged a march.", "staged", "stage"),
        ("The rebels spared the village.", "spared", "spare"),
        ("They are riding to the harbour.", "riding", "ride"),
        ("She hopes for rain.", "hopes", "hope"),
        ("The mill gases rats.", "gases", "gas"),
        ("They had hoped for rain.", "hoped", "hope"),
        ("The mayor stopped the work.", "stopped", "stop"),
        ("The plan was scrapped.", "scrapped", "scrap"),
        ("She visited the port.", "visited", "visit"),
        ("They are sitting in the hall.", "sitting", "sit"),
        ("The bus was fixed.", "fixed", "fix"),
        ("The clerk hit him.", "hit", "hit"),
    ],
)
def test_the_lemma_of_a_short_verb(sentence: str, form: str, lemma: str) -> None:
    (doc,) = parse_texts([sentence])
    assert [token.lemma_ for token in doc if token.text == form] == [lemma]
