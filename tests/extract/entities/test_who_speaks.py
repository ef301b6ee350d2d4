"""Who speaks: whom the report asked, who has no name, who gets one later; and what is no person."""

import pytest

from dateline.extract.entities import find_entities, resolve_pronouns
from dateline.extract.quotations import find_quotations
from dateline.model import Block, Dossier, Published, Report, content_id
from dateline.parse import parse_report


def told(text: str) -> Dossier:
    """The dossier of a text whose lines are paragraphs, with entities, quotations and pronouns."""
    blocks, at = [], 0
    for line in text.split("\n"):
        blocks.append(Block(kind="body", begin=at, end=at + len(line)))
        at += len(line) + 1
    published = Published(edtf="2024-05-06", basis="metadata")
    report = Report(id=content_id("r", text), file="made.txt", text=text, blocks=tuple(blocks), published=published)
    dossier = Dossier(report, parse_report(report))
    for step in (find_entities, find_quotations, resolve_pronouns):
        dossier.add(step(dossier))
    return dossier


def speaker(dossier: Dossier, words: str) -> str:
    """The name of who says these words, else the words for the speaker."""
    said = next(q for q in dossier.quotations.values() if words in q.text)
    assert said.speaker is not None
    return dossier.entities[said.speaker.entity].name if said.speaker.entity else said.speaker.text


@pytest.mark.parametrize(
    ("text", "words", "who"),
    [
        (
            'Carl Rye was pleased. I put this to a Norlandish official. "We said so," he replied.',
            "We said so",
            "Norlandish official",
        ),
        (
            "The guards left on Friday. Our paper has spoken to one of the guards, Corporal Jon Vik, 24. "
            '"They woke us at three. They did it twice," he said.',
            "They woke us",
            "Jon Vik",
        ),
        (
            "Carl Rye was pleased. The envoy met Anna Lind in the hall, and she left at noon. "
            '"We said so," he replied.',
            "We said so",
            "Carl Rye",
        ),
        (
            "Carl Rye was pleased. The hall was cold. A member of the Norlandish delegation was colder. "
            '"We have signed nothing," he said.',
            "We have signed",
            "A member of the Norlandish delegation",
        ),
        (
            "A woman at the gate has been ringing the same number. She is Ada Vell, whose father was to come home. "
            '"They phoned us on Monday," she says.',
            "They phoned",
            "Ada Vell",
        ),
        ('A man identified as Karl Vik fell. "I am fine," he said.', "I am fine", "Karl Vik"),
        (
            "The toll rose to 31 after five died in Lund, the regional governor, Sjurd Lindqvaar, said on Friday. "
            "He said nine were children.",
            "nine were children",
            "Sjurd Lindqvaar",
        ),
        (
            "Anna Brunn, a grower and spokeswoman for the guild, said many of the yards were idle.\n"
            '"One of the troubles is the rain," she said.',
            "One of the troubles",
            "Anna Brunn",
        ),
    ],
)
def test_who_speaks(text: str, words: str, who: str) -> None:
    assert speaker(told(text), words) == who


def test_the_company_is_the_one_that_has_a_chief_executive() -> None:
    dossier = told(
        "Veldkam's chief executive left on Monday. The Harbour Authority met too.\n"
        "A court in Lund refused to hear it. The company said it would appeal."
    )
    assert speaker(dossier, "it would appeal") == "Veldkam"


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        (
            "Veldkam Biotics fell. Shares in it did too. Veldkam's chief executive left.",
            "Veldkam Biotics",
            "organisation",
        ),
        ("The drugmaker Veldkam Biotics closed.", "Veldkam Biotics", "organisation"),
        ("Ada Norn's lawyer left. Ada Norn's son did too.", "Ada Norn", "person"),
        ("One daughter, Ahn Lin-seo, left. Ahn Lin-seo said no.", "Ahn Lin-seo", "person"),
    ],
)
def test_what_a_name_is(text: str, name: str, kind: str) -> None:
    found = {entity.name: entity.kind for entity in told(text).entities.values()}
    assert found.get(name) == kind, found
