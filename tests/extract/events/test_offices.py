"""Whom "the President" means is put beside it where the report names one holder of the office, and no other."""

import pytest

from dateline.extract.events.antecedents import Antecedents
from dateline.extract.events.offices import offices
from dateline.model import Block, Dossier, Entity, Mention, Report
from dateline.parse import parse_report, parse_texts, read_off

HELD = [
    ("President Ida Rye spoke in Varholm.\nThe President thanked the crew.", ["Ida Rye"]),
    ("President Ida Rye met President Bo Kovar.\nThe President thanked the crew.", []),
    ("An adviser to the President Ida Rye spoke.\nThe President thanked the crew.", []),
    ("Vice President Ida Rye spoke in Varholm.\nThe President thanked the crew.", []),
    ("Ida Rye spoke in Varholm.\nThe President thanked the crew.", []),
]
NAMES = ("Ida Rye", "Bo Kovar")


@pytest.mark.parametrize(("text", "names"), HELD, ids=[c[0] for c in HELD])
def test_the_one_holder_of_an_office_is_put_beside_it(text: str, names: list[str]) -> None:
    dossier = Dossier(report=Report(id="r_1", file="a.txt", text=text, blocks=(Block("body", 0, len(text)),)))
    dossier.paragraphs = parse_report(dossier.report)
    for key, name in enumerate(NAMES):
        dossier.add([Entity(id=f"n_{key}", name=name, kind="person")])
        if name in text:
            dossier.add([_mention(text, name, f"n_{key}", "name")])
    dossier.add([_mention(text, "The President", "n_0", "role")])
    noun = next(
        t for p in dossier.paragraphs for t in p.doc if t.text == "President" and t.i > 0 and t.nbor(-1).text == "The"
    )
    paragraph = next(p for p in dossier.paragraphs if p.doc is noun.doc)
    fills = Antecedents(dossier).fill(paragraph, noun)
    assert [text[a:b] for _, spans in fills for a, b in spans] == names


def _mention(text: str, words: str, entity: str, form: str) -> Mention:
    begin = text.index(words)
    return Mention(
        id=f"m_{begin}",
        report="r_1",
        begin=begin,
        end=begin + len(words),
        text=words,
        entity=entity,
        form=form,  # type: ignore[arg-type]
    )


ALONE = [
    ("The President thanked the Emir.", ["President", "Emir"]),
    ("The President and the Prime Minister spoke.", ["President", "Minister"]),
    ("The President of Norland thanked a mayor.", []),
    ("The Minister thanked Vice President Rye.", []),
    ("The President spoke, and the President left.", ["President"]),
]


@pytest.mark.parametrize(("text", "words"), ALONE, ids=[c[0] for c in ALONE])
def test_an_office_that_says_whose_it_is_needs_no_name(text: str, words: list[str]) -> None:
    doc = read_off(*parse_texts([text]))
    assert [t.text for t in offices(list(doc))] == words
