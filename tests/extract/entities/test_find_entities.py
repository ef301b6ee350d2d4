from typing import TYPE_CHECKING

import pytest

from dateline.model import Dossier, Entity

if TYPE_CHECKING:
    from tests.extract.entities.conftest import Reader


def entity_of(dossier: Dossier, words: str, nth: int = 0) -> Entity:
    """The entity of the nth mention with exactly these words."""
    found = [m for m in sorted(dossier.mentions.values(), key=lambda m: m.begin) if m.text == words]
    return dossier.entities[found[nth].entity]


def test_every_mention_reslices_from_the_text(read: "Reader") -> None:
    dossier = read("Norway's Prime Minister Ingrid Solberg flew to Oslo. “We will talk,” Solberg told reporters.")
    assert dossier.mentions
    for mention in dossier.mentions.values():
        assert dossier.report.text[mention.begin : mention.end] == mention.text
        assert mention.entity in dossier.entities


def test_a_surname_leads_to_the_full_name_even_when_it_comes_first(read: "Reader") -> None:
    dossier = read("Solberg wins vote\nIngrid Solberg won a vote on Monday. Solberg thanked her party.")
    assert {entity_of(dossier, "Solberg", n).name for n in (0, 1)} == {"Ingrid Solberg"}


def test_a_title_stays_outside_the_name_and_becomes_a_role(read: "Reader") -> None:
    dossier = read("Danish Foreign Minister Mads Kirkegaard arrived on Friday.")
    person = entity_of(dossier, "Mads Kirkegaard")
    assert (person.kind, person.country, person.sector) == ("person", "DNK", "GOV")
    assert [(role.title, role.of) for role in person.roles] == [("foreign minister", "DNK")]


def test_spellings_of_one_given_name_are_one_person_and_say_why(read: "Reader") -> None:
    dossier = read("Minister Jonathan Harrow spoke first.\nLater Johnathan Harrow left. Harrow did not return.")
    assert entity_of(dossier, "Jonathan Harrow") == entity_of(dossier, "Johnathan Harrow")
    assert any(reason.rule == "entities/people/given-name-variant" for reason in dossier.reasons)


def test_two_people_with_one_surname_stay_two(read: "Reader") -> None:
    dossier = read("Minister Li Wen met General Li Tao on Monday.\nLi Tao said nothing. Li then left the city.")
    assert entity_of(dossier, "Li Wen").id != entity_of(dossier, "Li Tao").id
    assert entity_of(dossier, "Li").name == "Li Tao"


def test_a_capital_is_a_government_when_it_acts_and_a_place_when_things_happen_there(read: "Reader") -> None:
    dossier = read("Oslo warned its neighbours on Monday. The talks in Oslo ended early.")
    acting, place = entity_of(dossier, "Oslo", 0), entity_of(dossier, "Oslo", 1)
    assert (acting.kind, acting.country) == ("government", "NOR")
    assert (place.kind, place.name) == ("place", "Oslo")


def test_an_unnamed_official_is_anonymous_and_never_shared_by_two_reports(read: "Reader") -> None:
    one = read("A senior Danish official told reporters that talks go on.")
    two = read("On Monday a senior Danish official told reporters that talks go on.")
    first = entity_of(one, "A senior Danish official")
    second = entity_of(two, "a senior Danish official")
    assert first.kind == second.kind == "anonymous"
    assert first.country == "DNK"
    assert first.id != second.id


def test_the_same_report_read_twice_gives_the_same_records(read: "Reader") -> None:
    text = "Finnish President Aino Laine met Estonian officials. The president said both sides agreed."
    assert read(text).layers() == read(text).layers()


def kinds(dossier: Dossier) -> dict[str, str]:
    return {entity.name: entity.kind for entity in dossier.entities.values()}


def test_words_in_capitals_before_a_sentence_are_no_names(read: "Reader") -> None:
    found = kinds(read("DOUBTS IN NORTH HARBOUR Ida Norn said the quay was unsafe."))
    assert found["Ida Norn"] == "person"
    assert not any("DOUBTS" in name or "NORTH" in name for name in found)


def test_the_sign_of_a_share_is_no_part_of_a_name(read: "Reader") -> None:
    assert kinds(read("Norn Foods Corp NRN.L posted a loss on Friday.")).get("Norn Foods Corp") == "organisation"


def test_who_is_called_a_person_is_one(read: "Reader") -> None:
    found = kinds(read("Chamali Palivaara, a venture capitalist who sold his mill, said the river was dying."))
    assert found["Chamali Palivaara"] == "person"


def test_the_first_word_of_a_question_is_no_given_name(read: "Reader") -> None:
    assert "Will Ida Norn" not in kinds(read("Will Ida Norn resign? The guild hopes so."))


def test_a_verb_of_saying_before_a_name_is_no_given_name(read: "Reader") -> None:
    assert "Said Norn" not in kinds(read("Ida Norn spoke.\n\nSaid Norn, “It is unfair. It must end.”"))
    assert "Said Karim" in kinds(read("Said Karim, a trader, opened a school on Monday."))


def test_the_spouse_of_a_head_of_state_does_not_bear_the_bare_surname(read: "Reader") -> None:
    text = (
        "President Norn spoke for hours. Norn blamed the mill. Norn left.\n\nHe told first lady Ada Norn that he won."
    )
    dossier = read(text)
    wife = next(m.entity for m in dossier.mentions.values() if m.text == "Ada Norn")
    assert {m.begin for m in dossier.mentions.values() if m.entity == wife and m.text == "Norn"} == set()


def named(dossier: Dossier) -> set[str]:
    return {m.text for m in dossier.mentions.values() if m.form == "name"}


def test_an_adjective_with_the_capital_of_its_sentence_is_no_name(read: "Reader") -> None:
    assert "Fierce" not in named(read("Fierce storms broke the old pier on Monday."))
    assert "Nordhavn" in named(read("Nordhavn ferries broke the old pier on Monday, said Nordhavn."))


def test_a_byline_that_runs_into_the_text_is_no_part_of_a_group(read: "Reader") -> None:
    dossier = read("By the Fjordwire Staff Nurses tend the wounded in a hall.")
    assert not any("Staff" in entity.name for entity in dossier.entities.values())


def test_a_crosshead_with_a_hyphen_is_no_part_of_the_name_behind_it(read: "Reader") -> None:
    dossier = read("Karl Lund-Holm left. The yard is lost. SHIP-BREAKING FIGHT Lund-Holm was mayor for years.")
    assert {m.text for m in dossier.mentions.values() if m.form == "name"} == {"Karl Lund-Holm", "Lund-Holm"}


def test_a_body_and_the_part_of_the_world_behind_it_are_one_body(read: "Reader") -> None:
    assert "GM Europe" not in named(read("GM said Europe was lost."))


SCRAPS = [
    # a word of the report behind a surname, before a name, in a title of a book
    ("The mayors warned of a Reyl Shutdown. President Reyl threatened a shutdown.", {"Reyl"}),
    ("She wrote The Story of the Real Ida Norn. Norn sued the real author.", {"Ida Norn", "Norn"}),
    # a tag of a page run on to the next heading
    ("Mayor Norn Ida Marie NornHarbour opens again after the flood. Norn left.", {"Norn"}),
    # what an office is about
    ("Adviser for Tides and Emerging Harbours Ida Norn met the mayors.", {"Ida Norn"}),
    # whose picture it is
    ("Karl Vik AFP met Ida Norn AP in the old town.", {"Karl Vik", "Ida Norn"}),
    # the mark of an owner belongs to a name that is never without
    ("Bosky's raised its forecast. Bosky's fired him.", {"Bosky's"}),
    ("Bosky & Reyl's downgraded the port last month.", {"Bosky & Reyl's"}),
    ("Norn's ferries sank. Norn said so.", {"Norn"}),
    ("Bosky's Boating Goods shut. Bosky's Boating Goods lost its lease.", {"Bosky's Boating Goods"}),
    ("Norn's Boating Goods sank. Norn said so.", {"Norn", "Boating Goods"}),
    # a surname that is a word too, with a given name
    ("Ida Price left. Each price rose.", {"Ida Price"}),
]


@pytest.mark.parametrize(("text", "names"), SCRAPS, ids=[case[0] for case in SCRAPS])
def test_scraps_are_no_part_of_a_name(read: "Reader", text: str, names: set[str]) -> None:
    assert named(read(text)) == names


def test_a_name_run_together_with_the_next_caption_is_cut_where_the_report_shows_it_whole(read: "Reader") -> None:
    glued = "Crowds met after the win of Ingrid Solberg Tromsholm (pictured) was one of the towns."
    plain = "Ingrid Solberg spoke in Tromsholm. Police in Tromsholm said Solberg won."
    names = {entity.name for entity in read(f"{glued}\n{plain}").entities.values()}
    assert "Ingrid Solberg" in names
    assert "Ingrid Solberg Tromsholm" not in names
    alone = {entity.name for entity in read(glued).entities.values()}
    assert "Ingrid Solberg Tromsholm" in alone


def test_a_body_keeps_both_halves_of_its_name(read: "Reader") -> None:
    names = {e.name for e in read("The Danish Olympic and Paralympic Committees left on Monday.").entities.values()}
    assert not names & {"Paralympic Committees", "Committees"}
    names = {e.name for e in read("The Organization for Harbour Safety and Rescue met on Monday.").entities.values()}
    assert "Organization for Harbour Safety and Rescue" in names


@pytest.mark.parametrize(
    ("text", "name", "part"),
    [
        ("The premier today met with Prime Minister Lee Hsiao Woon of Velt.", "Lee Hsiao Woon", "Lee Hsiao"),
        ("Harbour Board Opens New Pier", "Harbour Board", "Harbour Board Opens"),
        ("Bankrupt Norny Brothers Holdings Inc has asked for help.", "Norny Brothers Holdings Inc", "Bankrupt Norny"),
    ],
)
def test_a_name_is_neither_cut_nor_takes_in_what_stands_beside_it(
    read: "Reader", text: str, name: str, part: str
) -> None:
    names = {e.name for e in read(text).entities.values()}
    assert part not in names
    assert name in names or text.istitle()


def test_a_word_before_a_number_or_a_day_is_a_piece_of_its_name(read: "Reader") -> None:
    names = {e.name for e in read("Mads Kirkegaard raced in Formula One in 2003.").entities.values()}
    assert "Formula" not in names


FAMILIES = [
    # the bearer of the office is never named in full, and somebody of the family is, far down
    ("President Norn left. President Norn spoke. President Norn won. Hunter Norn sells boats. Norn wept.", "Norn"),
    ("President Norn left on Monday. Ada Norn, the president, won. Norn wept.", "Ada Norn"),
    # kin named in full beside the one whom the report calls by the surname
    ("Ada Norn arrived with her husband, Olaf Norn. Norn wept.", "Ada Norn"),
    ("Ada Norn arrived with a rival, Olaf Norn. Norn wept.", "Olaf Norn"),
]


@pytest.mark.parametrize(("text", "bearer"), FAMILIES, ids=[case[0] for case in FAMILIES])
def test_a_bare_surname_is_not_that_of_somebody_named_as_kin(read: "Reader", text: str, bearer: str) -> None:
    dossier = read(text)
    last = max((m for m in dossier.mentions.values() if m.text == "Norn"), key=lambda m: m.begin)
    assert dossier.entities[last.entity].name == bearer


def test_a_short_given_name_is_the_one_who_bears_the_long_one_and_not_the_son(read: "Reader") -> None:
    dossier = read("William L. Norn died on Monday. Bill Jr. wept. Bill was a docker.")
    names = {m.text: dossier.entities[m.entity].name for m in dossier.mentions.values()}
    assert names["Bill"] == "William L. Norn"
    assert names["Bill Jr."] == "Bill Jr."


def test_the_department_is_the_one_spoken_of_last_also_by_its_short_name(read: "Reader") -> None:
    text = (
        "The Fisheries Department fined a crew. On Monday the Harbour Department blamed the guild. "
        "{} “The fines will stay,” the department said."
    )
    assert entity_of(read(text.format("Fisheries officials met.")), "the department").name == "Fisheries Department"
    assert entity_of(read(text.format("The crews met.")), "the department").name == "Harbour Department"
