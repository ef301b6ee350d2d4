"""Better no link than a doubtful one: causes stand near, words about a meeting are no part of it, voices stay two."""

import re
from itertools import pairwise

import msgspec
import pytest
from tests.link.test_link import event_of, reading, visit
from tests.link.test_sequels import links, several

from dateline.link import link
from dateline.link.sequence import Placed, in_sentence
from dateline.model import Entity, Layers, Mention, Quotation, Span, Speaker, content_id


def placed(text: str, *triggers: str) -> list[Placed]:
    spots = [(text.index(word), word) for word in triggers]
    return [Placed(f"v_{w}", at, at + len(w), w, frozenset({w}), False, False) for at, w in spots]


def told_order(text: str, *triggers: str) -> list[tuple[str, str, str]]:
    found = in_sentence(text, Span("r", 0, len(text)), placed(text, *triggers))
    return [(one.kind, one.from_[2:], one.to[2:]) for one in found]


def test_a_cause_named_beside_the_event_is_told() -> None:
    text = "The ferry strike was caused by the lockout at the pier."
    assert ("caused_by", "strike", "lockout") in told_order(text, "strike", "lockout")


def test_what_stands_far_behind_a_cause_word_is_not_the_cause() -> None:
    text = "The strike was caused by the many long delays in ordering planks for the repair."
    assert not any(kind == "caused_by" for kind, _, _ in told_order(text, "strike", "repair"))


def test_nothing_is_its_own_cause() -> None:
    text = "The raid was in retaliation for a raid upriver."
    first, again = text.index("raid"), text.rindex("raid")
    two = [Placed(f"v_{at}", at, at + 4, "raid", frozenset({"attack"}), False, False) for at in (first, again)]
    assert all(one.kind != "caused_by" for one in in_sentence(text, Span("r", 0, len(text)), two))


def test_an_order_word_reaches_over_no_comma() -> None:
    text = "The firms struck a deal after decades of quarrels, it was announced at noon."
    assert told_order(text, "deal", "announced") == []
    text = "The firms struck a deal after the board announced it."
    assert ("follows", "deal", "announced") in told_order(text, "deal", "announced")


def quoting(told: Layers, *quotes: tuple[str, str]) -> Layers:
    """Words of speakers by name, each said in the report."""
    entities = [Entity(id=f"n_{who.replace(' ', '_')}", kind="person", name=who, names=(who,)) for who, _ in quotes]
    made = []
    for place, (who, words) in enumerate(quotes):
        begin = told.report.text.index(words)
        made.append(
            Quotation(
                id=f"q_{place}",
                report=told.report.id,
                spans=((begin, begin + len(words)),),
                text=words,
                kind="indirect",
                speaker=Speaker(begin=0, end=1, text=who, entity=f"n_{who.replace(' ', '_')}"),
            )
        )
    return msgspec.structs.replace(told, quotations=tuple(made), entities=(*told.entities, *entities))


def test_words_inside_other_words_are_not_the_same_words() -> None:
    text = "The judge declined to free him after the clerk warned he might well flee the island by the night ferry."
    outer = "to free him after the clerk warned he might well flee the island by the night ferry"
    inner = "he might well flee the island by the night ferry"
    told = quoting(reading("a", text, "2031-03-05", []), ("Ada Moss", outer), ("Nils Fell", inner))
    assert not [one for one in link([told]).links if one.kind == "same_utterance"]


def test_a_meeting_told_in_somebodys_words_does_not_hold_them() -> None:
    text = "Ida Holm said that she had met Tomas Reik on the pier."
    event = visit("met", "2031-03-04", label="meet", recipients=(), place=None, actors=("Ida Holm", "Tomas Reik"))
    told = reading("a", text, "2031-03-05", [event], people=("Ida Holm", "Tomas Reik"))
    words = "that she had met Tomas Reik on the pier"
    begin = text.index(words)
    holm = next(e.id for e in told.entities if e.name == "Ida Holm")
    q = Quotation(
        id="q_1", report=told.report.id, spans=((begin, begin + len(words)),), text=words, kind="indirect",
        speaker=Speaker(begin=0, end=8, text="Ida Holm", entity=holm),
    )  # fmt: skip
    assert not [x for x in link([msgspec.structs.replace(told, quotations=(q,))]).links if x.kind == "part_of"]


POST = "Look at this: the ferry lands on the other shore before it has even left, said a post."


@pytest.mark.parametrize(
    ("texts", "standing"),
    [
        ((POST, f"{POST} It was shared widely by the crews of both harbours."), "copied"),
        (
            ("The Velland ferry lands at noon.", "At noon the ferry from Velland lands, crews told us."),
            "corroborated",
        ),
    ],
)
def test_one_post_printed_twice_confirms_nothing(texts: tuple[str, str], standing: str) -> None:
    pile = []
    for name, text in zip("ab", texts, strict=True):
        (told,) = [several(name, text, "2031-03-05", [visit("lands", "2031-03-04", label="land")])]
        pile.append(told)
    linked = link(pile)
    assert event_of(linked, pile[0]).id == event_of(linked, pile[1]).id
    assert event_of(linked, pile[0]).standing == standing


def test_links_of_one_kind_lead_one_way() -> None:
    told = several(
        "a", "Ida Holm visited Velland after she had called.", "2031-03-05",
        [visit("visited", "2031-03-04"), visit("called", "2031-03-03", label="call", recipients=(), place=None)],
    )  # fmt: skip
    found = links(link([told]), [told], "follows")
    assert ("visited", "called") in found
    assert all(one != other[::-1] for one, other in pairwise(found))


def test_one_line_links_two_deeds_only_where_it_dates_both() -> None:
    text = "Ida Holm visited Velland after she had called."

    def order(day: str | None, before: str | None) -> list[tuple[str, str]]:
        call = visit("called", before, label="call", recipients=(), place=None)
        told = several("a", text, "2031-03-05", [visit("visited", day), call])
        return links(link([told]), [told], "follows")

    assert order("2031-03-04", "2031-03-03") == [("visited", "called")]
    assert order("2031-03-04", None) == order(None, None) == []


def naming_reik(told: Layers) -> Layers:
    """The same report, Tomas Reik found wherever he is named."""
    (reik,) = (e.id for e in told.entities if e.name == "Tomas Reik")
    found = tuple(
        Mention(id=content_id("m", at.start()), report=told.report.id, begin=at.start(), end=at.end(), text="Reik",
                entity=reik, form="name")
        for at in re.finditer("Reik", told.report.text)
    )  # fmt: skip
    return msgspec.structs.replace(told, mentions=found)


def test_who_tells_of_a_meeting_says_other_words_that_are_no_part_of_it() -> None:
    text = "Ida Holm said that she had met Tomas Reik on the pier. Holm told Reik the harbour was in want of a light."
    event = visit("met", "2031-03-04", label="meet", recipients=(), place=None, actors=("Ida Holm", "Tomas Reik"))
    told = naming_reik(reading("a", text, "2031-03-05", [event], people=("Ida Holm", "Tomas Reik")))
    holm = next(e.id for e in told.entities if e.name == "Ida Holm")

    def parts(*words: str) -> int:
        quotes = tuple(
            Quotation(
                id=f"q_{n}", report=told.report.id, spans=((text.index(w), text.index(w) + len(w)),), text=w,
                kind="indirect", speaker=Speaker(begin=0, end=8, text="Ida Holm", entity=holm),
            )
            for n, w in enumerate(words)
        )  # fmt: skip
        made = link([msgspec.structs.replace(told, quotations=quotes)])
        return sum(x.kind == "part_of" for x in made.links)

    other = "the harbour was in want of a light"
    assert parts(other) == 1
    assert parts(other, "that she had met Tomas Reik on the pier") == 0


def test_words_of_a_report_that_names_a_meeting_once_by_the_way_are_no_part_of_it() -> None:
    words = "the harbour is in want of a new light"
    filler = "The quay is long and grey, and the boats lie still in the rain. " * 12

    def parts(text: str) -> int:
        event = visit("met", None, label="meet", recipients=(), place=None, actors=("Ida Holm", "Tomas Reik"))
        told = naming_reik(reading("a", text, "2031-03-05", [event], people=("Ida Holm", "Tomas Reik")))
        holm = next(e.id for e in told.entities if e.name == "Ida Holm")
        at = text.index(words)
        quote = Quotation(
            id="q_1", report=told.report.id, spans=((at, at + len(words)),), text=words, kind="indirect",
            speaker=Speaker(begin=0, end=8, text="Ida Holm", entity=holm),
        )  # fmt: skip
        return sum(x.kind == "part_of" for x in link([msgspec.structs.replace(told, quotations=(quote,))]).links)

    assert parts(f"Ida Holm said {words}. {filler}She, Ida Holm, met Tomas Reik on her way into office.") == 0
    assert parts(f"Ida Holm met Tomas Reik. Ida Holm told Reik {words}.") == 1
    # What names nobody else who met is said to anybody.
    assert parts(f"Ida Holm met Tomas Reik. Ida Holm said {words}.") == 0


def test_what_one_report_retells_twice_are_two_things_said() -> None:
    words = "the ferry sank off the northern rocks in a storm", "the ferry sank off the northern rocks in the storm"
    text = f"Ada Moss said {words[0]}. Ada Moss said {words[1]}."

    def joined(*reports: Layers) -> int:
        return sum(x.kind == "same_utterance" for x in link(list(reports)).links)

    assert not joined(quoting(reading("a", text, "2031-03-05", []), *(("Ada Moss", w) for w in words)))


def test_what_is_only_planned_comes_before_nothing() -> None:
    text = "The clerk complained before the summit."
    summit, clerk = text.index("summit"), text.index("complained")
    ends = [Placed("v_clerk", clerk, clerk + 10, "complained", frozenset(), False, False),
            Placed("v_summit", summit, summit + 6, "summit", frozenset(), False, True)]  # fmt: skip
    found = in_sentence(text, Span("r", 0, len(text)), ends)
    assert [(x.from_, x.to) for x in found] == [("v_summit", "v_clerk")]
    ends[0] = only_planned(ends[0])
    assert not list(in_sentence(text, Span("r", 0, len(text)), ends))


def only_planned(placed_: Placed) -> Placed:
    """The same end, only planned."""
    return msgspec.structs.replace(placed_, planned=True)


@pytest.mark.parametrize(("held", "links_"), [("2031-03-05", 0), ("2031-03-08", 1)])
def test_a_plan_is_held_where_a_report_of_a_later_day_tells_it(held: str, links_: int) -> None:
    ahead = visit("open", "2031-03-06", label="open", status="planned", recipients=(), place=None)
    plan = reading("a", "Premier Ida Holm will open the granite lighthouse at Varholm.", "2031-03-05", [ahead])
    did = visit("open", "2031-03-06", label="open", recipients=(), place=None)
    done = reading("b", "Ida Holm did open the granite lighthouse at Varholm.", held, [did])
    assert sum(x.kind == "planned_held" for x in link([plan, done]).links) == links_
