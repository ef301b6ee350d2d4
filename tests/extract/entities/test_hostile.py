from typing import TYPE_CHECKING

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

if TYPE_CHECKING:
    from tests.extract.entities.conftest import Reader

#: Pieces that trip readers of names: titles, owners, dashes, capitals, marks, line ends.
PIECES = [
    "Minister", "Mr", "Mrs.", "the", "The", "of", "and", "Anna", "Holm", "Solberg", "Oslo", "OSLO", "Norway", "US",
    "U.S.", "officials", "both", "sides", "said", "he", "she", "it", "they", "who", "'s", "’s", "-", "—", ",", ".",
    "“", "”", '"', "(", ")", "\n", "foreign", "former", "Foreign", "Ministry", "WHO", "a", "his", "K.", "Inc",
    "\u200b",
]  # fmt: skip


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.sampled_from(PIECES), max_size=40).map(" ".join))
def test_any_words_give_mentions_that_reslice_and_belong_to_an_entity(read: "Reader", text: str) -> None:
    dossier = read(text)
    for mention in dossier.mentions.values():
        assert text[mention.begin : mention.end] == mention.text
        assert mention.entity in dossier.entities
    for entity in dossier.entities.values():
        assert entity.name
        assert entity.names


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.sampled_from(PIECES), max_size=40).map(" ".join))
def test_reading_twice_gives_the_same_layers(read: "Reader", text: str) -> None:
    assert read(text).layers() == read(text).layers()


def test_many_names_alike_are_read_in_time_that_grows_with_the_text(read: "Reader") -> None:
    lines = [f"John {chr(65 + i % 26)}{'aeiou' * 3}{i} met the minister." for i in range(400)]
    assert read("\n".join(lines)).entities
