"""What happens at one place is not what happens in another town, and a question is no statement."""

from datetime import date

import msgspec
import pytest
from tests.link.test_doubtful_links import quoting
from tests.link.test_link import event_of, reading, visit

from dateline.link import link
from dateline.link.gates import Told, joined
from dateline.link.windows import Window
from dateline.model import Cue, Entity, Layers, Mention, content_id

NONE: frozenset[str] = frozenset()


def march(*towns: str) -> Told:
    window = Window(date(2031, 3, 1), date(2031, 3, 5), False, False)
    kinds, types = frozenset({"protest"}), frozenset({"PROTEST"})
    held = frozenset({"held"})
    by: frozenset[tuple[str, str]] = frozenset()
    return Told(window, NONE, NONE, NONE, kinds, types, held, by, NONE, NONE, NONE, towns=frozenset(towns))


def test_a_telling_of_no_town_joins_no_marches_of_two_towns() -> None:
    both = joined(march("Varholm"), march())
    assert both is not None
    assert joined(both, march("Skerry Bay")) is None
    assert joined(both, march("Varholm", "Port Amber")) is not None


def meetings(text: str, towns: tuple[str, str], triggers: tuple[str, str], expected: str = "planned") -> Layers:
    """A report of two sentences, each of which tells of a meeting beside a town."""
    at = text.index(". ") + 1
    both = ((0, at), (at + 1, len(text)))
    told = reading("a", text, "2031-03-05", [
        visit(trigger, "2031-03-05", label="meet", recipients=(), place=None, sentence=sentence, status=status)
        for trigger, sentence, status in zip(triggers, both, (expected, "occurred"), strict=True)
    ])  # fmt: skip
    made, named = [], []
    for town in towns:
        key, begin = content_id("n", told.report.id, town), text.index(town)
        made.append(Entity(id=key, kind="place", name=town, names=(town,)))
        named.append(Mention(id=content_id("m", told.report.id, begin), report=told.report.id, begin=begin,
                             end=begin + len(town), text=town, entity=key, form="name"))  # fmt: skip
    return msgspec.structs.replace(told, entities=(*told.entities, *made), mentions=tuple(named))


@pytest.mark.parametrize(("town", "same"), [("Varholm", True), ("Skerry Bay", False)])
def test_a_meeting_expected_in_one_town_is_not_the_one_held_in_another(town: str, same: bool) -> None:
    text = (
        "Ida Holm was expected to meet her treasurers in Varholm late in the day. "
        f"Ida Holm, who was meeting donors and treasurers late in the day at {town}, blamed the cod quota."
    )
    told = meetings(text, ("Varholm", town), ("meet her", "meeting"))
    linked = link([told])
    assert (len({linked.event_of[m.id] for m in told.events}) == 1) is same


def test_a_plan_told_elsewhere_is_no_copy_of_what_was_held() -> None:
    plan = reading("a", "Ida Holm plans to visit Velland on Tuesday.", "2031-03-04",
                   [visit("visit", "2031-03-04", status="planned")], "The Quay")  # fmt: skip
    held = reading("b", "Ida Holm visited Velland on Tuesday. (The Quay)", "2031-03-05",
                   [visit("visited", "2031-03-04")], "The Quay")  # fmt: skip
    linked = link([plan, held])
    assert event_of(linked, plan) == event_of(linked, held)
    assert event_of(linked, held).standing == "single"


@pytest.mark.parametrize(("cue", "links"), [("said", 1), ("also asked", 0)])
def test_what_somebody_asked_is_not_what_he_stated_beside_it(cue: str, links: int) -> None:
    words = "it is thrifty to add another dozen boats to the northern fleet"
    stated = f'"I do not think that {words} at all"'
    text = f"Ada Moss {cue} {words}. {stated}, Ada Moss told the room."
    told = quoting(reading("a", text, "2031-03-05", []), ("Ada Moss", words), ("Ada Moss", stated))
    at = text.index(cue)
    asked, direct = told.quotations
    quotes = (
        msgspec.structs.replace(asked, cue=Cue(begin=at, end=at + len(cue), text=cue)),
        msgspec.structs.replace(
            direct, kind="direct", cue=Cue(begin=text.index("told"), end=text.index("told") + 4, text="told")
        ),
    )
    linked = link([msgspec.structs.replace(told, quotations=quotes)])
    assert sum(one.kind == "same_utterance" for one in linked.links) == links
