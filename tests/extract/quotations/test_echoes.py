"""Words in marks over a report are said by whoever says them in it, and over an interview by whom it asks."""

from dateline.extract.entities import find_entities, resolve_pronouns
from dateline.extract.quotations import find_quotations
from dateline.model import Block, Dossier, Quotation, Report
from dateline.parse import parse_report


def read(headline: str, *body: str) -> list[Quotation]:
    """The quotations of a report with this headline, in reading order."""
    text = "\n\n".join([headline, *body])
    blocks = [Block(kind="headline", begin=0, end=len(headline))]
    at = len(headline) + 2
    for part in body:
        begin = at
        for line in part.split("\n"):
            blocks.append(Block(kind="body", begin=begin, end=begin + len(line)))
            begin += len(line) + 1
        at += len(part) + 2
    dossier = Dossier(Report(id="r_test", file="test.txt", text=text, blocks=tuple(blocks)))
    dossier.paragraphs = parse_report(dossier.report)
    dossier.add(find_entities(dossier))
    dossier.add(find_quotations(dossier))
    dossier.add(resolve_pronouns(dossier))
    return sorted(dossier.quotations.values(), key=lambda q: q.begin)


def test_a_headline_repeats_who_says_the_words_in_the_text() -> None:
    over, inside = read(
        '"Torn nets again"', '"We have torn nets again, and no new ones," said Ada Norn of the guild.'
    )
    assert over.speaker is not None
    assert over.speaker.text == "Ada Norn of the guild"
    assert inside.speaker is not None
    assert over.speaker.entity == inside.speaker.entity


def test_words_that_nobody_says_in_the_text_have_no_speaker() -> None:
    assert all(q.speaker is None for q in read('"Torn nets"', "The guild met on Monday and voted on the dues."))


def test_who_is_interviewed_answers_below_each_question() -> None:
    found = read(
        '"I never asked him"',
        "Ada Norn is back in Lund and sleeps on the floor.",
        "How were you treated?\nBadly by the sand. I had no shoes.",
        "Who was the tall one?\nI never asked him.",
        "Did somebody pay for you?\nI was the goods.",
        "Would you go again?\nMy sister is in the kitchen. I would.",
    )
    assert [q.speaker.text for q in found if q.speaker] == ["Ada Norn"] * 5
    assert found[1].text == "Badly by the sand. I had no shoes."
