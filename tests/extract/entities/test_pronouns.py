from typing import TYPE_CHECKING

from dateline.model import Cue, Dossier, Quotation, Report, Speaker, content_id

if TYPE_CHECKING:
    from tests.extract.entities.conftest import Reader


def quotation(report: Report, words: str, cue: str, speaker: str, nth: int = 0) -> Quotation:
    """A direct quotation by its words between curly marks, its cue and its speaker after the words."""
    begin = report.text.index("“" + words)
    end = begin + len(words) + 2
    at = report.text.index(speaker, end) if nth == 0 else report.text.rindex(speaker, 0, begin)
    cue_at = report.text.index(cue, end) if nth == 0 else report.text.rindex(cue, 0, begin)
    return Quotation(
        id=content_id("q", report.id, begin, end),
        report=report.id,
        spans=((begin, end),),
        text=report.text[begin:end],
        kind="direct",
        verbatim=((begin + 1, end - 1),),
        cue=Cue(begin=cue_at, end=cue_at + len(cue), text=cue),
        speaker=Speaker(begin=at, end=at + len(speaker), text=speaker),
    )


def meaning(dossier: Dossier, word: str, nth: int = 0) -> str | None:
    """The name of the entity a pronoun was resolved to."""
    found = [m for m in sorted(dossier.mentions.values(), key=lambda m: m.begin) if m.text == word]
    pronouns = [m for m in found if m.form == "pronoun"]
    return dossier.entities[pronouns[nth].entity].name if len(pronouns) > nth else None


def test_he_said_goes_on_with_the_last_speaker_and_not_with_who_was_named_in_between(read: "Reader") -> None:
    text = (
        "“The port will open,” a senior Danish official told reporters.\n"
        "“It will open soon, and we thank the workers of Holm,” he said."
    )

    def spoken(report: Report) -> list[Quotation]:
        first = quotation(report, "The port will open,", "told", "a senior Danish official")
        second = quotation(report, "It will open soon, and we thank the workers of Holm,", "said", "he")
        return [first, second]

    dossier = read(text, spoken)
    speakers = {q.speaker.entity for q in dossier.quotations.values() if q.speaker is not None}
    assert len(speakers) == 1
    assert meaning(dossier, "he") == "senior Danish official"


def test_a_paragraph_that_opens_with_he_added_goes_on_with_who_was_quoted_before_it(read: "Reader") -> None:
    text = (
        "“The port is idle,” said Tal Norn, whose brother Jonas Kirkegaard owns it.\nHe added that Karl Vik had left."
    )
    dossier = read(text, lambda report: [quotation(report, "The port is idle,", "said", "Tal Norn")])
    assert meaning(dossier, "He") == "Tal Norn"


def test_his_lawyer_who_speaks_is_the_lawyer_and_not_he(read: "Reader") -> None:
    text = "Jonas Norn was jailed in May. “He will appeal,” his lawyer said."
    dossier = read(text, lambda report: [quotation(report, "He will appeal,", "said", "his lawyer")])
    (found,) = dossier.quotations.values()
    assert found.speaker is not None
    assert dossier.entities[found.speaker.entity or ""].name == "lawyer"


def test_who_speaks_on_as_an_anonymous_person_is_an_anonymous_source(read: "Reader") -> None:
    text = "A Danish official met reporters.\n“It will open soon,” she said."
    dossier = read(text, lambda report: [quotation(report, "It will open soon,", "said", "she")])
    assert [q.sourcing for q in dossier.quotations.values()] == ["anonymous"]


def test_they_added_is_one_official_when_one_official_spoke_before(read: "Reader") -> None:
    text = "“The port will open,” a Danish official said.\n“It will open soon,” they added."

    def spoken(report: Report) -> list[Quotation]:
        return [
            quotation(report, "The port will open,", "said", "a Danish official"),
            quotation(report, "It will open soon,", "added", "they"),
        ]

    assert meaning(read(text, spoken), "they") == "Danish official"


def test_i_is_the_speaker_and_we_the_speakers_government(read: "Reader") -> None:
    text = "“I hope we find a way,” Norwegian Foreign Minister Ingrid Solberg said. Norway voted on Monday."

    def spoken(report: Report) -> list[Quotation]:
        return [quotation(report, "I hope we find a way,", "said", "Norwegian Foreign Minister Ingrid Solberg")]

    dossier = read(text, spoken)
    assert meaning(dossier, "I") == "Ingrid Solberg"
    assert meaning(dossier, "we") == "Norway"


def test_i_outside_quotation_marks_is_nobody(read: "Reader") -> None:
    assert meaning(read("I met Ingrid Solberg on Monday."), "I") is None


def test_she_is_not_a_man(read: "Reader") -> None:
    dossier = read("Mr Kirkegaard met Ingrid Solberg on Monday. She then flew home, and he stayed.")
    assert meaning(dossier, "She") == "Ingrid Solberg"
    assert meaning(dossier, "he") == "Kirkegaard"


def test_two_equal_candidates_give_a_doubt_with_both_names_and_no_mention(read: "Reader") -> None:
    dossier = read(
        "There were letters to Anna Holm and there were letters to Ingrid Solberg. There was a party for her."
    )
    assert meaning(dossier, "her") is None
    (doubt,) = [d for d in dossier.doubts.values() if d.code == "uncertain-pronoun"]
    assert "Anna Holm" in doubt.message
    assert "Ingrid Solberg" in doubt.message


def test_he_is_nobody_where_only_a_woman_was_named(read: "Reader") -> None:
    dossier = read("Anna Holm spoke.\nHe left.")
    assert meaning(dossier, "He") is None


def test_a_resolved_pronoun_says_by_which_rule(read: "Reader") -> None:
    dossier = read("Ingrid Solberg thanked her party.")
    (mention,) = [m for m in dossier.mentions.values() if m.form == "pronoun"]
    (reason,) = [r for r in dossier.reasons if r.target == mention.id]
    assert reason.rule == "entities/pronouns/clause_owner"
    assert "Ingrid Solberg" in reason.note


def doubted(dossier: Dossier) -> list[str]:
    """The pronouns that may stand for another than the one they are given to, or for nobody named."""
    places = [(d.begin, d.end) for d in dossier.doubts.values() if d.code == "uncertain-pronoun"]
    return [dossier.report.text[begin:end] for begin, end in sorted((b or 0, e or 0) for b, e in places)]


def test_a_subject_that_goes_on_alone_is_beyond_doubt(read: "Reader") -> None:
    dossier = read("Jonas Norn opened the port on Monday. He left for Lund in the evening.")
    assert meaning(dossier, "He") == "Jonas Norn"
    assert doubted(dossier) == []


def test_a_second_man_in_the_sentence_before_makes_he_uncertain(read: "Reader") -> None:
    dossier = read("Jonas Norn met Karl Vik on Monday. He left for Lund in the evening.")
    assert doubted(dossier) == ["He"]


def test_an_owner_alone_is_no_sure_antecedent(read: "Reader") -> None:
    dossier = read("The police searched Jonas Norn's house on Monday. He was arrested in Lund.")
    assert meaning(dossier, "He") is None or doubted(dossier) == ["He"]


def test_who_is_named_in_the_words_does_not_speak_them(read: "Reader") -> None:
    text = "Karl Vik stayed at home, and Jonas Norn came late.\n“Vik will be heard at noon,” he said."
    dossier = read(text, lambda report: [quotation(report, "Vik will be heard at noon,", "said", "he")])
    assert meaning(dossier, "he") != "Karl Vik"


def test_two_halves_of_one_speech_have_one_speaker(read: "Reader") -> None:
    text = "Jonas Norn said the ice was thin. “Stay away,” he said. “Wait for spring.”"

    def spoken(report: Report) -> list[Quotation]:
        first = quotation(report, "Stay away,", "said", "he")
        begin = report.text.index("“Wait")
        later = Quotation(
            id=content_id("q", report.id, begin),
            report=report.id,
            spans=((begin, len(text)),),
            text=text[begin:],
            kind="direct",
            verbatim=((begin + 1, len(text) - 1),),
            speaker=first.speaker,
        )
        return [first, later]

    dossier = read(text, spoken)
    names = {
        dossier.entities[q.speaker.entity].name for q in dossier.quotations.values() if q.speaker and q.speaker.entity
    }
    assert names == {"Jonas Norn"}
    assert all(q.speaker is not None and q.speaker.entity for q in dossier.quotations.values())


def test_who_is_shown_by_the_noun_it_takes_up(read: "Reader") -> None:
    text = "Prosecutors believe the hotel maid who alleged “he fled” on Monday."

    def spoken(report: Report) -> list[Quotation]:
        return [quotation(report, "he fled", "alleged", "who", nth=1)]

    dossier = read(text, spoken)
    assert [q.speaker.text for q in dossier.quotations.values() if q.speaker is not None] == ["the hotel maid"]


def test_he_inside_the_words_is_no_name_of_somebody_else_than_their_speaker(read: "Reader") -> None:
    text = (
        "“The guild should trust Jon Lind,” Karl Vik told reporters on the quay.\n"
        "“He is winning and he has no wish to sell,” he said."
    )

    def spoken(report: Report) -> list[Quotation]:
        first = quotation(report, "The guild should", "told", "Karl Vik")
        return [first, quotation(report, "He is winning", "said", "he said"[:2])]

    dossier = read(text, quotations=spoken)
    last = max(
        (m for m in dossier.mentions.values() if m.form == "pronoun" and m.text == "he"), key=lambda m: m.begin
    )
    assert dossier.entities[last.entity].name == "Karl Vik"


def test_whose_plan_it_is_would_do_the_deed(read: "Reader") -> None:
    dossier = read("“We sail,” said Karl Vik. This goes back to Jon Lind's plan for building his boats.")
    assert meaning(dossier, "his") == "Jon Lind"


def test_a_leader_told_of_just_before_is_not_the_leader_named_elsewhere(read: "Reader") -> None:
    text = (
        "Leader Karl Vik of Norway spoke on Monday. Karl Vik praised the fleet.\n"
        "In the north a local leader of the guild was unmoved by the speech.\n"
        "“He is worse than his father,” the leader said."
    )

    def spoken(report: Report) -> list[Quotation]:
        return [quotation(report, "He is worse", "said", "the leader")]

    dossier = read(text, quotations=spoken)
    speaker = next(iter(dossier.quotations.values())).speaker
    assert speaker is not None
    assert speaker.entity is None or dossier.entities[speaker.entity].name != "Karl Vik"


def test_he_is_the_man_whom_his_own_paragraph_opens_with_and_not_one_of_the_paragraph_above(read: "Reader") -> None:
    dossier = read(
        "John Vik, the head of the guild, said he would ask for a vote. The crews cheered.\n\n"
        "Harbour Minister Kasi Holm flew in on Tuesday and went down to the lock. He added that talks would go on."
    )
    assert meaning(dossier, "He") == "Kasi Holm"
