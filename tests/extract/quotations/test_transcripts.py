"""Turns of a transcript: whose they are, and whom I and we mean in them."""

from tests.extract.quotations.reading import read

from dateline.extract.entities import find_entities, resolve_pronouns
from dateline.extract.quotations import find_quotations
from dateline.model import Dossier

BRIEFING = "\n".join(
    [
        "MS. NORN-VIK:  Good afternoon, everyone.",
        "I was in Lund on Monday, and the treaty is ready.",
        "(Laughter.)",
        "Q    Will the guild sign it?",
        "MS. NORN-VIK:  I think they will sign before the summer.",
        "Q    Who told you so?",
        "MR. OKORO:  I did, and I stand by it.",
        "2:45 P.M. EDT",
        "The hall was empty by three.",
    ]
)


def transcript() -> Dossier:
    dossier = read("Press Secretary Ida Norn-Vik met Jon Okoro in Lund.\n" + BRIEFING)
    dossier.quotations.clear()
    dossier.reasons.clear()
    for step in (find_entities, find_quotations, resolve_pronouns):
        dossier.add(step(dossier))
    return dossier


def test_a_turn_goes_on_without_a_label_until_the_record_is_closed() -> None:
    said = {q.text: q.speaker.text for q in transcript().quotations.values() if q.speaker is not None}
    assert said["I was in Lund on Monday, and the treaty is ready."] == "MS. NORN-VIK"
    assert "The hall was empty by three." not in said


def test_greetings_and_what_happens_on_the_stage_are_no_statements() -> None:
    said = " ".join(q.text for q in transcript().quotations.values())
    assert "Good afternoon" not in said
    assert "Laughter" not in said


def test_the_label_names_the_person_whom_the_report_names_elsewhere() -> None:
    dossier = transcript()
    named = {
        q.speaker.text: dossier.entities[q.speaker.entity].name
        for q in dossier.quotations.values()
        if q.speaker is not None and q.speaker.entity is not None
    }
    assert named == {"MS. NORN-VIK": "Ida Norn-Vik", "MR. OKORO": "Jon Okoro"}


def test_i_in_a_turn_is_the_one_whose_turn_it_is() -> None:
    dossier = transcript()
    pronouns = [m for m in sorted(dossier.mentions.values(), key=lambda m: m.begin) if m.text == "I"]
    assert [dossier.entities[m.entity].name for m in pronouns] == [
        "Ida Norn-Vik",
        "Ida Norn-Vik",
        "Jon Okoro",
        "Jon Okoro",
    ]


def test_a_questioner_has_no_name() -> None:
    asked = [q for q in transcript().quotations.values() if q.speaker is not None and q.speaker.text == "Q"]
    assert len(asked) == 2
    assert all(q.sourcing == "anonymous" and q.speaker is not None and q.speaker.entity is None for q in asked)


ONE_LINE = (
    "MAYOR NORN:  I am well.   AIDE:  We are on the air.   MAYOR NORN:  So we are on the air.   "
    "Q Madam Mayor, is the pier safe?   MAYOR NORN:  The pier is safe.   3:03 P.M. CET"
)


def test_a_question_behind_one_blank_is_the_questioners() -> None:
    said = {q.text: q for q in read(ONE_LINE).quotations.values()}
    asked = said["Madam Mayor, is the pier safe?"]
    assert asked.speaker is not None
    assert asked.speaker.text == "Q"


def test_the_hour_that_closes_a_record_is_nobodys_words() -> None:
    assert not any("P.M." in q.text for q in read(ONE_LINE).quotations.values())


def test_a_label_that_says_what_somebody_is_names_nobody() -> None:
    said = {q.text: q.sourcing for q in read(ONE_LINE).quotations.values()}
    assert said["We are on the air."] == "anonymous"
    assert said["The pier is safe."] == "named"


INTERVIEW = "\n".join(
    [
        "Ada Norn on boats, fees and sleep",
        "Q: Why did you stop the boats?",
        "A: Nobody paid me. I did it alone.",
        "Q: And Jon Vik?",
        "A: He was asleep, as I was later.",
    ]
)


def interview(text: str) -> Dossier:
    dossier = read(text)
    dossier.quotations.clear()
    dossier.reasons.clear()
    for step in (find_entities, find_quotations):
        dossier.add(step(dossier))
    return dossier


def test_the_letter_a_is_the_one_person_named_before_the_questions() -> None:
    said = [q for q in interview(INTERVIEW).quotations.values() if q.speaker is not None]
    assert {q.speaker.text for q in said if q.speaker is not None} == {"Ada Norn", "Q"}
    assert [q.sourcing for q in said if q.text.startswith("Nobody")] == ["named"]


def test_of_two_persons_named_before_the_questions_none_is_chosen() -> None:
    dossier = interview(INTERVIEW.replace("Ada Norn on boats", "Ada Norn and Jon Vik on boats"))
    assert {q.speaker.text for q in dossier.quotations.values() if q.speaker is not None} == {"A", "Q"}


def test_a_paper_that_answers_its_own_questions_is_no_speaker() -> None:
    text = INTERVIEW.replace("paid me. I did it", "paid. It stood").replace(", as I was later", "")
    assert not interview(text).quotations
