"""Quotations of one utterance, wording that drifts, and one statement under two names."""

import msgspec

from dateline.link import link
from dateline.model import Entity, Layers, Linked, Published, Quotation, QuotationKind, Report, Said, Speaker

DIRECT = "“The fleet would struggle to keep its nets in the strait without the help of Velland,” Holm said."
RETOLD = "Holm said the fleet would find it hard to cast its nets in the strait without the backing of Velland."
OTHER = "Holm said the harbour dues were too high for small boats from the outer islands."


def said(
    number: int, text: str, words: str, who: str = "Ida Holm", kind: QuotationKind = "indirect", day: int = 4
) -> Layers:
    key = f"r_{number}"
    begin = text.index(words)
    speaker = Entity(id=f"n_{number}", kind="person", name=who, names=(who,))
    at = text.index("Holm")
    quotation = Quotation(
        id=f"q_{number}",
        report=key,
        spans=((begin, begin + len(words)),),
        text=words,
        kind=kind,
        verbatim=((begin + 1, begin + len(words) - 1),) if kind == "direct" else (),
        speaker=Speaker(begin=at, end=at + 4, text="Holm", entity=speaker.id),
        said=Said(edtf=f"2031-03-{day:02d}"),
    )
    published = Published(edtf=f"2031-03-{day:02d}", basis="header")
    return Layers(
        report=Report(id=key, file=key, published=published, text=text), entities=(speaker,), quotations=(quotation,)
    )


def direct() -> Layers:
    return said(1, DIRECT, DIRECT[: DIRECT.index(" Holm")], kind="direct")


def retold(who: str = "Ida Holm", day: int = 4) -> Layers:
    return said(2, RETOLD, RETOLD[RETOLD.index("the fleet") : -1], who, day=day)


def attributes(linked: Linked) -> list[tuple[str, str]]:
    return [(conflict.attribute, conflict.degree) for conflict in linked.conflicts]


def test_a_retelling_is_the_same_utterance_and_its_drift_is_shown_beside_the_words() -> None:
    linked = link([direct(), retold()])
    assert linked.utterance_of["q_1"] == linked.utterance_of["q_2"]
    assert [link_.kind for link_ in linked.links] == ["same_utterance"]
    assert attributes(linked) == [("wording", "difference")]


def test_other_words_of_the_same_day_are_another_utterance() -> None:
    linked = link([direct(), said(3, OTHER, OTHER[10:-1])])
    assert linked.utterance_of["q_1"] != linked.utterance_of["q_3"]


def test_the_same_words_a_year_later_are_another_utterance() -> None:
    late = retold(day=28)
    linked = link([direct(), late])
    assert linked.utterance_of["q_1"] != linked.utterance_of["q_2"]


def test_one_statement_under_two_names_is_a_conflict_of_speakers() -> None:
    linked = link([direct(), retold("Tomas Reik")])
    assert linked.utterance_of["q_1"] != linked.utterance_of["q_2"]
    assert attributes(linked) == [("speaker", "conflict")]


def test_a_row_of_empty_words_in_two_quotations_is_no_utterance() -> None:
    one, other = "“We were very eager to get back to work”", "“The mate was trying to get back to the mole”"
    nobody = [
        msgspec.structs.replace(x, quotations=tuple(msgspec.structs.replace(q, speaker=None) for q in x.quotations))
        for x in (
            said(1, f"{one}, Holm heard.", one, kind="direct"),
            said(2, f"{other}, Holm read.", other, kind="direct"),
        )
    ]
    linked = link(nobody)
    assert linked.utterance_of["q_1"] != linked.utterance_of["q_2"]
    assert linked.links == ()
