"""What a report's quotations say beside their words: chains, addressees, occasions, sources, time, doubts."""

import pytest
from tests.extract.quotations.reading import read

from dateline.extract.entities import find_entities
from dateline.extract.quotations import find_quotations
from dateline.model import Block, Dossier, Entity, Mention, Quotation, Report, TimeExpression
from dateline.parse import parse_report


def only(text: str) -> Quotation:
    quotations = list(read(text).quotations.values())
    assert len(quotations) == 1, [q.text for q in quotations]
    return quotations[0]


def test_a_quotation_over_paragraphs_is_one() -> None:
    found = only('Ida Norn said: "The nets are torn.\n"The boats are gone.\n"And the cod will not come back."')
    assert len(found.spans) == 3
    assert found.kind == "direct"
    assert found.speaker is not None
    assert found.speaker.text == "Ida Norn"


def test_words_behind_a_colon_may_stand_in_a_paragraph_shorter_than_the_one_with_the_verb() -> None:
    """The verb's place counts in its own paragraph only."""
    found = only(
        "The line is an old one in the quarrel over the harbour, as those who were on the quay will remember well. "
        "Two years before, Ida Norn used nearly the same language to beat the man she ran against, Per Okoro:\n"
        '"How will the nets fare under him?"'
    )
    assert found.text == '"How will the nets fare under him?"'
    assert found.addressee is None


def test_verbatim_parts_are_what_stood_between_the_marks() -> None:
    found = only("Lind said the plan was “unwise” and “a gift to smugglers”.")
    text = "Lind said the plan was “unwise” and “a gift to smugglers”."
    assert [text[b:e] for b, e in found.verbatim] == ["unwise", "a gift to smugglers"]
    assert found.kind == "mixed"


def test_an_editors_brackets_stay_in_the_words() -> None:
    assert only('"We will not sell [the harbour] to anyone," Okoro said.').text == (
        '"We will not sell [the harbour] to anyone,"'
    )


def test_speech_inside_speech_is_a_chain() -> None:
    found = {q.text: q for q in read("He said that Brook had promised to keep the road open.").quotations.values()}
    assert found["to keep the road open"].via == ("He",)


def test_what_a_post_reports_comes_through_its_author() -> None:
    text = "Governor Brook told the captain that the strait is closed. — Sela Brandt (@selabrandt) March 4, 2031"
    outer, inner = sorted(read(text, "embed").quotations.values(), key=lambda q: q.begin)
    assert outer.speaker is not None
    assert outer.speaker.text == "Sela Brandt (@selabrandt)"
    assert inner.text == "the strait is closed"
    assert inner.via == ("Sela Brandt (@selabrandt)",)


def test_a_teaser_is_not_read() -> None:
    assert not read('"The other story," said its speaker.', "teaser").quotations


@pytest.mark.parametrize("kind", ["headline", "standfirst", "caption", "subheading"])
def test_every_other_block_is_read(kind: str) -> None:
    assert read("Okoro says the dam is safe", kind).quotations  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "addressee"),
    [
        ('"We are ready," Lind told reporters.', "reporters"),
        ("Lind was told by Brook that the port was closed.", "Lind"),
        ("Lind urged the guards to open the gates.", "the guards"),
        ('"Go home," Lind said to the crowd.', "the crowd"),
    ],
)
def test_the_person_spoken_to_is_named(text: str, addressee: str) -> None:
    assert only(text).addressee == addressee


@pytest.mark.parametrize(
    ("text", "occasion"),
    [
        ('"We are ready," Lind told reporters ahead of the visit.', "ahead of the visit"),
        ("Brook told Lind that the town had “made some progress” at a dinner in Lund.", None),
        ('"We are ready," Lind said on Friday.', None),
    ],
)
def test_the_occasion_is_told_apart_from_the_words(text: str, occasion: str | None) -> None:
    found = only(text)
    assert found.occasion == occasion
    assert "dinner" not in found.text


@pytest.mark.parametrize(
    ("text", "sourcing"),
    [
        ("The yard is shut, said the source, who is close to the guild.", "anonymous"),
        ("The clerk, who was not identified, said the yard was shut.", "anonymous"),
        ("The clerk said the yard was shut.", "named"),
        ("A senior harbour official said the dam was safe.", "anonymous"),
        ("Harbour officials said the dam was safe.", "collective"),
        ("Jon Vik said the dam was safe.", "named"),
        ("Both towns said the dam was safe.", "named"),
        ("The Fjord Times said the dam was safe.", "outlet"),
    ],
)
def test_the_kind_of_source_is_told(text: str, sourcing: str) -> None:
    assert only(text).sourcing == sourcing


def test_a_pronoun_shares_the_anonymity_of_the_one_who_spoke_before() -> None:
    text = '"We are ready," a senior harbour official told reporters.\n"The gates will open," he said.'
    assert [q.sourcing for q in read(text).quotations.values()] == ["anonymous", "anonymous"]


def test_a_spokesperson_speaks_for_somebody() -> None:
    assert only("Harbour Ministry spokeswoman Ida Norn said the dam was safe.").on_behalf_of == "Harbour Ministry"
    assert only("Jon Vik, a spokesman for the guild, said the dam was safe.").on_behalf_of == "guild"


def test_an_outlet_between_us_and_the_speaker_is_a_relay() -> None:
    found = only("Lind said the gates would open, per the Fjord Times.")
    assert found.via == ("Fjord Times",)
    assert found.text == "the gates would open"
    assert only('"We are ready," Lind told the Fjord Times.').via == ("Fjord Times",)


def test_the_time_of_saying_is_that_of_its_own_words() -> None:
    text = "On Saturday, Lind said the gates would open on Monday."
    dossier = Dossier(Report(id="r_t", file="t.txt", text=text, blocks=(Block(kind="body", begin=0, end=len(text)),)))
    dossier.paragraphs = parse_report(dossier.report)
    dossier.add(time(text, words, edtf) for words, edtf in (("Saturday", "2031-03-08"), ("Monday", "2031-03-10")))
    dossier.add(find_quotations(dossier))
    (found,) = dossier.quotations.values()
    assert found.said.edtf == "2031-03-08"


@pytest.mark.parametrize(
    "text",
    [
        "After meeting the mayor at the palace in November, Tomas Brandt told the council that the dam was safe.",
        "Since the vote in November, Tomas Brandt has said that the dam was safe.",
        "Tomas Brandt told the council after a visit in November that the dam was safe.",
        "Following talks with Mara Lind in November, Tomas Brandt said the dam was safe.",
    ],
)
def test_the_time_of_an_occasion_is_not_the_time_of_saying(text: str) -> None:
    dossier = read(text)
    dossier.add([time(text, "November", "2031-11")])
    dossier.add(find_quotations(dossier))
    assert [q.said.edtf for q in dossier.quotations.values()] == [None]


def time(text: str, words: str, edtf: str) -> TimeExpression:
    begin = text.index(words)
    return TimeExpression(
        id=f"t_{begin}",
        report="r_t",
        begin=begin,
        end=begin + len(words),
        text=words,
        type="DATE",
        value=edtf,
        edtf=edtf,
        rule="test",
    )


def test_without_words_for_it_the_time_of_saying_is_unknown() -> None:
    assert only("Lind said the gates would open.").said.edtf is None


def test_the_speaker_is_the_entity_whose_mention_covers_the_head() -> None:
    text = "Fisheries minister Ida Norn said the nets were empty."
    dossier = Dossier(Report(id="r_e", file="e.txt", text=text, blocks=(Block(kind="body", begin=0, end=len(text)),)))
    dossier.paragraphs = parse_report(dossier.report)
    norn = Entity(id="n_1", kind="person", name="Ida Norn")
    dossier.add([norn, Mention(id="m_1", report="r_e", begin=19, end=27, text="Ida Norn", entity="n_1", form="name")])
    dossier.add(find_quotations(dossier))
    (found,) = dossier.quotations.values()
    assert found.speaker is not None
    assert found.speaker.entity == "n_1"


def test_words_that_nobody_speaks_are_kept_with_a_doubt() -> None:
    dossier = read('"The sea gives, the sea takes away, and nobody asks why."')
    assert [q.speaker for q in dossier.quotations.values()] == [None]
    assert [d.code for d in dossier.doubts.values()] == ["speaker-uncertain"]


def test_the_doubt_names_the_candidates() -> None:
    text = 'Ida Norn met the guild.\n"The sea gives, the sea takes away, and nobody asks why."'
    dossier = read(text)
    norn = Entity(id="n_1", kind="person", name="Ida Norn")
    again = Dossier(dossier.report, dossier.paragraphs)
    again.add([norn, Mention(id="m_1", report="r_test", begin=0, end=8, text="Ida Norn", entity="n_1", form="name")])
    again.add(find_quotations(again))
    assert [d.message.endswith("Named shortly before: Ida Norn.") for d in again.doubts.values()] == [True]


def test_labels_come_from_the_words_themselves() -> None:
    assert only("Lind said the new fishing quota would ruin Lund.").about == ("new fishing quota", "Lund")


def test_every_quotation_says_why_it_has_its_speaker() -> None:
    dossier = read('"We are ready," Lind told reporters. Okoro said the dam was safe.')
    assert {r.target for r in dossier.reasons if r.aspect == "speaker"} == set(dossier.quotations)
    assert all(r.note and r.rule.startswith("quotations/") for r in dossier.reasons)


def test_the_same_report_gives_the_same_records() -> None:
    text = 'Okoro said the dam was "safe". "It will hold," he added.'
    assert list(read(text).quotations.values()) == list(read(text).quotations.values())


@pytest.mark.parametrize(("handle", "known"), [("@idanorn", True), ("@inorn", True), ("@norn", False)])
def test_a_handle_made_of_the_letters_of_a_name_is_that_person(handle: str, known: bool) -> None:
    dossier = read(f"The mayor, Ída Norn, was late.\n{handle}: Boats are held at the mole.")
    dossier.quotations.clear()
    dossier.reasons.clear()
    for step in (find_entities, find_quotations):
        dossier.add(step(dossier))
    (post,) = dossier.quotations.values()
    assert post.speaker is not None
    assert post.speaker.text == handle
    assert (post.speaker.entity is not None) is known


def test_a_card_is_its_words_without_name_and_stamp() -> None:
    text = "Ída Norn @idanorn\nBoats are held at the mole.\n9:12 AM - 3 May 2031"
    report = Report(id="r_card", file="t.txt", text=text, blocks=(Block(kind="embed", begin=0, end=len(text)),))
    dossier = Dossier(report)
    dossier.paragraphs = parse_report(report)
    dossier.add(find_quotations(dossier))
    (post,) = dossier.quotations.values()
    assert (post.text, post.speaker and post.speaker.text) == ("Boats are held at the mole.", "Ída Norn")
