"""The same person, body or place over reports; never by a bare surname, never two unnamed sources."""

import pytest

from dateline.link.entities import join_entities
from dateline.link.names import name_parts, organisation_key, person_match
from dateline.link.pile import Pile
from dateline.model import Entity, EntityKind, Layers, Published, Report, Role


def pile(*entities: Entity) -> Pile:
    """One report for each entity, a month apart."""
    return Pile(
        [
            Layers(
                report=Report(
                    id=f"r_{n}",
                    file=str(n),
                    published=Published(edtf=f"2031-{n + 1:02d}-01", basis="header"),
                    text=".",
                ),
                entities=(entity,),
            )
            for n, entity in enumerate(entities)
        ]
    )


def entity(number: int, name: str, kind: EntityKind = "person", country: str | None = None, **more: object) -> Entity:
    return Entity(id=f"n_{number}", kind=kind, name=name, names=(name,), country=country, **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("one", "other", "why"),
    [
        ("Anthony Marsh", "Antony Marsh", "variant"),
        ("William Okoro", "Bill Okoro", "variant"),
        ("Kim Jae-won", "Kim Jae Won", "same"),
        ("Tomas R. Reik", "Tomas Reik", "variant"),
        ("T. Reik", "Tomas Reik", "initial"),
        ("Carlo Rossi", "Carla Rossi", None),
        ("Jan Novak", "Jon Novak", None),
        ("Oleg Zelinsky", "Oleg Zelinskyy", "variant"),
        ("Ida Holm", "Ida Holt", None),
        ("Kossi Teye Varn", "Teye Varn", "tail"),
        ("Kossi Teye Varn", "Ada Varn", None),
    ],
)
def test_names_match_for_a_reason(one: str, other: str, why: str | None) -> None:
    assert person_match(name_parts(one), name_parts(other)) == why


def test_two_spellings_are_one_person_with_both_names() -> None:
    (one,) = join_entities(pile(entity(1, "Anthony Marsh"), entity(2, "Antony Marsh"))).entities
    assert one.names == ("Anthony Marsh", "Antony Marsh")


def test_a_bare_surname_joins_nobody() -> None:
    assert len(join_entities(pile(entity(1, "Ida Holm"), entity(2, "Holm"))).entities) == 2


def test_a_surname_with_the_same_office_of_the_same_country_joins() -> None:
    office = (Role(title="premier", of="NOR"),)
    named, short = entity(1, "Ida Holm", roles=office), entity(2, "Holm", roles=office)
    assert len(join_entities(pile(named, short)).entities) == 1


def test_an_initial_that_fits_two_people_joins_neither() -> None:
    found = join_entities(pile(entity(1, "John Marsh"), entity(2, "Jane Marsh"), entity(3, "J. Marsh")))
    assert len(found.entities) == 3


def test_one_name_in_two_countries_is_two_people() -> None:
    found = join_entities(pile(entity(1, "Ida Holm", country="NOR"), entity(2, "Ida Holm", country="DNK")))
    assert len(found.entities) == 2


def test_unnamed_sources_stay_apart() -> None:
    found = join_entities(
        pile(entity(1, "a senior official", "anonymous"), entity(2, "a senior official", "anonymous"))
    )
    assert len(found.entities) == 2


def test_an_office_that_changed_hands_is_dated_and_no_conflict() -> None:
    first = entity(1, "Ida Holm", roles=(Role(title="premier", of="NOR"),))
    later = entity(2, "Ida Holm", roles=(Role(title="envoy", of="NOR"),))
    (one,) = join_entities(pile(first, later)).entities
    assert [(role.title, role.edtf) for role in one.roles] == [("envoy", "2031-02-01"), ("premier", "2031-01-01")]


def test_legal_forms_make_no_difference() -> None:
    assert organisation_key("Norrfisk Holding Ltd.") == organisation_key("the Norrfisk Holding")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("U.S. officials", "US officials"),
        ("the U.N. envoys", "UN envoys"),
        ("Anti-Dam Campaigners", "anti dam campaigners"),
    ],
)
def test_a_group_is_one_however_its_initials_are_spelt(one: str, other: str) -> None:
    joined = join_entities(pile(entity(1, one, "group"), entity(2, other, "group"), entity(3, "us", "group")))
    assert joined.entity_of["n_1"] == joined.entity_of["n_2"] != joined.entity_of["n_3"]
