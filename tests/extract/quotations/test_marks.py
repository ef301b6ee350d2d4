"""Which quotation marks pair with which."""

import pytest

from dateline.extract.quotations.marks import chain_paragraphs, pair_marks, stop_unclosed


def inner(text: str, depth: int = 0) -> list[str]:
    return [text[q.inner_begin : q.inner_end] for q in pair_marks(text) if q.depth == depth]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('He said "yes" and "no".', ["yes", "no"]),
        ("He said “yes” and “no”.", ["yes", "no"]),
        ("Er sagte „ja“ und »nein«.", ["ja", "nein"]),
        ("Il dit «oui» hier.", ["oui"]),
        ("''We sail,'' she said.", ["We sail,"]),
        ("``We sail,'' she said.", ["We sail,"]),
        ("The ‘last word’ is theirs.", ["last word"]),
        ("She called it 'unwise' again.", ["unwise"]),
        ("“It's unusual,“ said Jon.", ["It's unusual,"]),
        ('"Never trust a 6\'2" sailor," he said.', ["Never trust a 6'2\" sailor,"]),
        (
            '"We cannot say yet, "Ada Lind Rye, head of the pilots, tells a meeting. "Ask again."',
            ["We cannot say yet, ", "Ask again."],
        ),
    ],
)
def test_marks_of_many_kinds_pair(text: str, words: list[str]) -> None:
    assert inner(text) == words


@pytest.mark.parametrize(
    "text",
    [
        "The crew’s boats and the towns’ nets didn’t burn.",
        "It was the summer of '69 and the '70s came after.",
        "Give 'em the boat, he didn't say.",
        'The board is 12" wide.',
    ],
)
def test_apostrophes_and_inches_open_nothing(text: str) -> None:
    assert pair_marks(text) == []


def test_a_quote_within_a_quote_is_deeper() -> None:
    text = "“He told me ‘never again’ and left,” she said."
    assert inner(text) == ["He told me ‘never again’ and left,"]
    assert inner(text, depth=1) == ["never again"]


def test_an_unclosed_quote_runs_to_the_end_of_its_paragraph() -> None:
    (quoted,) = pair_marks('"The first net was torn.')
    assert not quoted.closed
    assert (quoted.inner_begin, quoted.inner_end) == (1, 24)


def test_a_quote_goes_on_in_the_next_paragraph_with_the_same_marks_only() -> None:
    texts = ["“One.", "“Two.", '"Three."']
    marks = [pair_marks(text) for text in texts]
    chain_paragraphs(marks, texts)
    assert [m[0].carries_on for m in marks] == [False, True, False]


def test_pairing_is_linear_in_the_length_of_a_hostile_text() -> None:
    text = "'\"“‘" * 5_000
    assert all(q.end <= len(text) for q in pair_marks(text))


def test_an_unclosed_mark_before_the_words_of_others_holds_one_sentence() -> None:
    text = (
        'Norn told the Fjord Times: "The fleet is safe. Okoro, her deputy, waved worries away. Vik said he would pay.'
    )
    marks = [pair_marks(text)]
    stop_unclosed(marks, [text])
    assert [text[q.begin : q.end] for q in marks[0]] == ['"The fleet is safe.']


def test_an_unclosed_mark_that_the_next_paragraph_takes_up_holds_its_paragraph() -> None:
    texts = ['"The fleet is safe. The pier is safe. Vik said so. We rest.', '"We sail at dawn," Norn said.']
    marks = [pair_marks(text) for text in texts]
    chain_paragraphs(marks, texts)
    stop_unclosed(marks, texts)
    assert marks[0][0].end == len(texts[0])
