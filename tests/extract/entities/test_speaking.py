"""Who goes on speaking behind long words, and whose paper speaks."""

from tests.extract.quotations.reading import read

from dateline.extract.entities import find_entities, resolve_pronouns
from dateline.extract.quotations import find_quotations
from dateline.model import Dossier


def _speakers(text: str) -> list[str]:
    dossier: Dossier = read(text)
    dossier.quotations.clear()
    dossier.reasons.clear()
    for step in (find_entities, find_quotations, resolve_pronouns):
        dossier.add(step(dossier))
    speakers = [q.speaker for q in dossier.quotations.values()]
    return [dossier.entities[s.entity].name if s is not None and s.entity else "" for s in speakers]


def test_who_spoke_nine_sentences_goes_on_speaking() -> None:
    text = (
        "Governor Karl Vik spoke in Lund.\n“We will paint the pier,” Vik said. “I stand with the pilots. I said so. "
        "It took long. It cost much. Why not after Eric Holm? Or after Rolf Lind? But now we are here. It is done.”\n"
        "He added: “The guard has to stop.”"
    )
    assert _speakers(text) == ["Karl Vik", "Karl Vik"]


def test_his_report_says_what_he_says() -> None:
    text = "In May Karl Vik asked for help. The Crown was at fault and risked anger, his report said."
    assert _speakers(text) == ["Karl Vik"]


def test_he_behind_the_words_of_somebody_without_a_name_is_not_the_last_man_on_stage() -> None:
    text = (
        "Attacks on the guild by Mayor Jon Okoro shook the fleet. The trading head of a Lund bank described the "
        'sale as "a vicious ring." "Nothing leads, all of it falls at once," he said.'
    )
    assert _speakers(text) == ["", ""]


def test_a_bare_title_is_the_one_who_bore_it_in_the_paragraph() -> None:
    text = (
        "Secretary of State Ada Norn and Secretary of Ports Karl Vik met the crews.\nSecretary Vik thanked them. "
        "The Secretary noted that their work will fill gaps."
    )
    assert _speakers(text) == ["Karl Vik"]


def test_a_bare_title_behind_two_who_bear_it_is_left_open() -> None:
    text = "Secretary Norn and Secretary Vik met the crews. The Secretary noted that their work will fill gaps."
    assert _speakers(text) == [""]


def test_he_is_who_leads_the_sentence_before() -> None:
    text = (
        "Jonas Berg opened the hall. Karl Vik looked at his shoes and wept. "
        "Eric Holm sailed to Oslo on Friday. He told the crews that the ferry would return."
    )
    assert _speakers(text) == ["Eric Holm"]


def test_who_is_named_in_the_words_before_he_added_does_not_speak_them() -> None:
    text = "“My client did nothing,” the lawyer, Eric Holm, said in Lund. Karl Vik would go to court, he added."
    assert "Karl Vik" not in _speakers(text)


def test_the_subject_of_quoted_words_is_not_she_who_puts_it_so() -> None:
    text = (
        "Ida Norn, the lawyer, wants the case dropped now that, as she puts it, “the minister has left the country”."
    )
    assert set(_speakers(text)) <= {"Ida Norn", ""}


def test_who_issued_a_statement_says_it_and_where_it_was_sent_from_does_not() -> None:
    assert _speakers("A statement from Karl Vik said the pier was safe.") == ["Karl Vik"]
    assert _speakers("A statement sent from Bergen said the pier was safe.") == [""]
