"""What the words behind a name say it is: an age and "who" make a person, "which" makes none."""

from collections.abc import Callable

import pytest

from dateline.model import Dossier


def _kinds(dossier: Dossier) -> dict[str, str]:
    return {entity.name: entity.kind for entity in dossier.entities.values()}


@pytest.mark.parametrize(
    ("text", "name", "person"),
    [
        ("Zukor Vantamel, 52, died in hospital. The guard said Vantamel fell.", "Zukor Vantamel", True),
        ("Vantamel Ridgers, which runs the pier, paid the guards on Monday.", "Vantamel Ridgers", False),
        ("Ada Norn, which is odd, left on Monday.", "Ada Norn", True),
        ("The mayor hired Ada Norn, which angered the guards.", "Ada Norn", True),
    ],
)
def test_the_words_behind_a_name_tell_what_it_is(
    read: Callable[[str], Dossier], text: str, name: str, person: bool
) -> None:
    assert (_kinds(read(text))[name] == "person") is person


def test_the_short_name_of_what_is_no_person_belongs_to_it(read: Callable[[str], Dossier]) -> None:
    dossier = read("Vantamel Ridgers, which runs the pier, paid the guards. Vantamel sold two ferries on Monday.")
    names = {mention.text: mention.entity for mention in dossier.mentions.values() if mention.form == "name"}
    assert names["Vantamel"] == names["Vantamel Ridgers"]


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("Sjurd Veldkam will pay in her own way.", True),
        ('At Gate 3 Sjurd Veldkam handed out soup. "I opened a bottle," he beamed.', True),
        ("The Veldkam Wharf will pay her in May.", False),
        ("Veldkam Securities will pay her in May.", False),
    ],
)
def test_whom_he_or_she_takes_up_next_is_a_person(read: Callable[[str], Dossier], text: str, person: bool) -> None:
    assert ("person" in _kinds(read(text)).values()) is person
