"""Pronouns that take up a speaker without a name, and those that cannot mean who is named in their own words."""

import pytest

from dateline.extract.entities.people import gender_of
from dateline.pipeline import read_text


def said_by(text: str) -> list[tuple[str, str]]:
    """(entity or words of the speaker, first words) of each quotation in reading order."""
    layers = read_text(text, "2031-03-05", raw=True)
    names = {entity.id: entity.name for entity in layers.entities}
    spoken = sorted(layers.quotations, key=lambda q: q.spans[0])
    return [((names.get(q.speaker.entity or "") or q.speaker.text) if q.speaker else "-", q.text) for q in spoken]


def test_they_are_the_unnamed_sources_who_spoke_last() -> None:
    text = (
        "The Arle Guild met on Monday. Sources close to the guild told the Fjord Post that talks are still possible. "
        "They said there is still time. Any change, they said, would take years."
    )
    assert [who for who, _ in said_by(text)] == ["Sources close to the guild"] * 3


def test_it_is_the_letter_that_spoke_last_and_not_the_paper_that_told_of_it() -> None:
    text = (
        "Owners wrote to the council, the Fjord Post reported. The letter asks the council not to pass the bill. "
        "It also says the bill should not add to the debt."
    )
    assert said_by(text)[-1] == ("The letter", "the bill should not add to the debt")


def test_he_continued_is_the_pilot_told_of_anew() -> None:
    text = (
        "Karl Vik opened the port. A pilot of the guild was unmoved. “He is late,” the pilot said. "
        "“His claims are not true at all. We are all one,” he continued."
    )
    assert "Karl Vik" not in [who for who, _ in said_by(text)]


def test_who_is_named_in_his_words_is_not_he() -> None:
    text = "Jonas Vik met Karl Lind. He seemed to acknowledge that Karl Lind was pressed into signing."
    assert said_by(text)[0][0] != "Karl Lind"


@pytest.mark.parametrize("text", ["Ida Norn said Arle staff had left. She said Arle wages are low."])
def test_a_name_before_a_noun_tells_only_of_what_sort_it_is(text: str) -> None:
    assert [who for who, _ in said_by(text)] == ["Ida Norn", "Ida Norn"]


def test_a_paper_that_reports_what_they_say_is_not_they() -> None:
    text = "Many owners plan to send a letter. Instead, they say the dues should rise, the Fjord Post reported."
    assert "Fjord Post" not in [who for who, words in said_by(text) if words == "the dues should rise"]


def test_he_is_not_who_is_named_in_his_words_even_when_nobody_else_is_there() -> None:
    text = "Karl Lind spoke on Monday. He seemed to acknowledge that Karl Lind was pressed into signing."
    assert said_by(text)[-1][0] == "He"


def test_who_is_the_name_right_before_it() -> None:
    text = "The argument drew the ire of Justice Karl Lind who said he was tired. “You have no discretion,” he said."
    assert [who for who, _ in said_by(text)][-1] == "Karl Lind"


def test_the_first_name_that_is_no_initial_tells_the_gender() -> None:
    assert gender_of("Abbylin Karl Norn") == ""
    assert gender_of("J. Karl Norn") == gender_of("Karl Norn") == "m"


def test_who_is_told_is_not_who_tells() -> None:
    text = "Jon Lind met Karl Vik on Monday.\n\n“We are old friends,” he told Lind."
    assert said_by(text) == [("Karl Vik", "“We are old friends,”")]


def test_the_objection_that_said_so_speaks() -> None:
    text = "The bank filed an objection last week, which said that “there is no settlement.”"
    assert said_by(text) == [("an objection", "“there is no settlement.”")]
