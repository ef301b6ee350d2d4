"""Which nouns take up a body that the report names, and which do not."""

import pytest
from tests.extract.events.conftest import Read

CASES = [
    (
        "Varholm accused the Sandholm Liberation Front. The rebels denied on Monday that they had fired.",
        "denied",
        "Sandholm Liberation Front",
    ),
    ("Varholm blamed the dockers' union NDV. The union rejected the offer on Monday.", "rejected", "NDV"),
    # two are called so: the words stand as they are
    (
        "Varholm met the dockers' union NDV and the sailors' union SBK. The union rejected the offer on Monday.",
        "rejected",
        "union",
    ),
    # of unions said which one is another
    (
        "Varholm blamed the dockers' union NDV. Later a union of pilots sued. The union rejected it on Monday.",
        "rejected",
        "union",
    ),
    # told apart, and nobody named bears the word
    ("Varholm met leaders of a sailors' union. The union rejected it on Monday.", "rejected", "union"),
    # nobody is called so
    ("Rye blamed Tavor. The rebels denied on Monday that they had fired.", "denied", "rebels"),
]


@pytest.mark.parametrize(("text", "word", "who"), CASES)
def test_a_noun_takes_up_the_one_body_called_so(read_whole: Read, text: str, word: str, who: str) -> None:
    dossier = read_whole(text)
    found = [e for e in dossier.events.values() if dossier.report.text[e.begin : e.end] == word]
    assert "; ".join(p.text for e in found for p in (e.parties.who if e.parties else ())) == who


@pytest.mark.parametrize(
    ("text", "word", "who"),
    [
        ("Olaf Rye was killed by a train on Monday.", "killed", "train"),
        ("The depot in Varholm was hit by explosions on Monday.", "hit", ""),
    ],
)
def test_what_struck_is_told_but_not_what_went_off(read_whole: Read, text: str, word: str, who: str) -> None:
    dossier = read_whole(text)
    found = [e for e in dossier.events.values() if dossier.report.text[e.begin : e.end] == word]
    assert "; ".join(p.text for e in found for p in (e.parties.who if e.parties else ())) == who
