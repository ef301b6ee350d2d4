import pytest

from dateline.lexicon.countries import capitals, country_names, country_of, country_words
from dateline.lexicon.given_names import given_names, name_forms
from dateline.lexicon.organisations import organisations, places
from dateline.lexicon.roles import plural_of, role_at_end, role_nouns, titles

#: PLOVER 2.0 sector codes, with the non-state kinds that the lists use.
SECTORS = frozenset(
    "GOV MIL LEG JUD COP PTY OPP REB SPY BUS JRN CVL EDU MED REL LAB CRM AGR REF SOC ELI NGO IGO".split()  # noqa: SIM905
)


def test_every_country_has_a_three_letter_code_and_its_own_name() -> None:
    names = country_names()
    assert all(len(code) == 3 and code.isupper() for code in names)
    assert len(set(names.values())) == len(names) > 240


@pytest.mark.parametrize(
    ("word", "code"),
    [("Norwegian", "NOR"), ("Oslo", "NOR"), ("Danes", "DNK"), ("Swiss", "CHE"), ("Ivory Coast", "CIV")],
)
def test_a_country_is_found_by_name_adjective_people_and_capital(word: str, code: str) -> None:
    assert country_of(word) == code


def test_a_word_that_names_no_country_gives_none() -> None:
    assert country_of("Solberg") is None


def test_a_word_keeps_all_its_uses() -> None:
    assert set(country_words()["Swiss"].uses) == {"adjective", "people"}
    assert capitals()["NOR"] == "Oslo"


def test_sectors_are_plover_codes() -> None:
    used = {noun.sector for noun in role_nouns().values()} | {title.sector for title in titles().values()}
    used |= {body.sector for body in organisations().values()}
    assert used - {None} <= SECTORS


def test_countries_of_organisations_and_places_are_in_the_country_table() -> None:
    codes = {body.country for body in organisations().values()} | {place.country for place in places().values()}
    assert codes - {None} <= set(country_names())


def test_the_longest_role_at_the_end_of_a_phrase_is_found() -> None:
    found = role_at_end("the former deputy foreign minister".split())  # noqa: SIM905
    assert found is not None
    assert (found[0], found[1].role, found[1].plural) == (3, "deputy foreign minister", False)
    assert role_at_end(["the", "blue", "boat"]) is None


@pytest.mark.parametrize(
    ("plural", "role"),
    [("spokesmen", "spokesman"), ("secretaries of state", "secretary of state"), ("women", "woman")],
)
def test_irregular_plurals_lead_to_their_role(plural: str, role: str) -> None:
    noun = role_nouns()[plural]
    assert (noun.role, noun.plural) == (role, True)


def test_regular_plurals() -> None:
    assert [plural_of(w) for w in ("envoy", "deputy", "coach", "mayor")] == [
        "envoys",
        "deputies",
        "coaches",
        "mayors",
    ]


def test_forms_of_a_given_name_know_each_other() -> None:
    assert "bill" in name_forms()["william"]
    assert "william" in name_forms()["bill"]
    assert given_names()["Ingrid"].gender == "f"
