"""What became of plans: told in another report on its day, or called off in the sentence that tells them."""

import pytest
from tests.link.test_link import reading, visit
from tests.link.test_sequels import links, several

from dateline.link import link
from dateline.model import Layers

NOBODY: dict[str, object] = {"actors": (), "recipients": (), "place": None}


def told(name: str, text: str, day: str | None, *events: dict[str, object]) -> Layers:
    return reading(name, text, day, [NOBODY | {"type": "OTHER"} | event for event in events], name, people=())


def outcomes(*pile: Layers) -> list[tuple[str, str]]:
    linked = link(list(pile))
    return links(linked, list(pile), "planned_held") + links(linked, list(pile), "supersedes")


PLAN = told(
    "a", "The kelp tribunal is to rule on Tuesday on the weir at Varholm.", "2031-03-02",
    visit("rule", "2031-03-04", status="planned", label="rule"),
)  # fmt: skip


def test_a_plan_and_the_deed_of_its_day_with_rare_words_in_common() -> None:
    deed = told(
        "b", "The kelp tribunal ordered the weir at Varholm closed on Tuesday.", "2031-03-05",
        visit("closed", "2031-03-04", label="close"),
    )  # fmt: skip
    assert outcomes(PLAN, deed) == [("rule", "closed")]


LABELS = {"closed": "close", "opened": "open", "said": "say"}


@pytest.mark.parametrize(
    ("text", "trigger", "when", "published"),
    [
        ("The kelp tribunal ordered the weir closed on Friday.", "closed", "2031-03-07", "2031-03-08"),
        ("Ada Rye opened a bakery in Oakham on Tuesday.", "opened", "2031-03-04", "2031-03-05"),
        ("The kelp tribunal ordered the weir closed on Tuesday.", "closed", "2031-03-04", "2031-02-20"),
        (
            "The clerk of the kelp tribunal said of the weir on Tuesday that it leaks.",
            "said",
            "2031-03-04",
            "2031-03-05",
        ),
    ],
)
def test_what_did_not_become_of_a_plan(text: str, trigger: str, when: str, published: str) -> None:
    assert outcomes(PLAN, told("b", text, published, visit(trigger, when, label=LABELS[trigger]))) == []


STRIKE = told(
    "a", "The lamplighters of Oakham announced a general strike for 2 May.", "2031-04-20",
    visit("strike", "2031-05-02", status="planned", label="strike", type="PROTEST"),
)  # fmt: skip


def test_who_speaks_of_both_makes_no_outcome() -> None:
    plan = told(
        "a", "Nine boats are to leave on Tuesday, said Firmin Quell.", "2031-03-02",
        visit("leave", "2031-03-04", status="planned", label="leave"),
    )  # fmt: skip
    deed = told(
        "b", "Lamps were stolen on Tuesday, said Firmin Quell.", "2031-03-05",
        visit("stolen", "2031-03-04", label="steal"),
    )  # fmt: skip
    assert outcomes(plan, deed) == []


def test_what_was_called_off_supersedes_its_plan() -> None:
    off = told(
        "b", "The lamplighters' strike was dropped, said Ada Rye.", "2031-05-03",
        visit("strike", None, status="cancelled", label="strike", type="PROTEST"),
    )  # fmt: skip
    linked = link([STRIKE, off])
    one_event = len({linked.event_of[m.id] for layers in (STRIKE, off) for m in layers.events}) == 1
    assert one_event or outcomes(STRIKE, off) == [("strike", "strike")]


def test_what_was_called_off_elsewhere_is_of_another_plan() -> None:
    off = told(
        "b", "The weavers' strike in Kovar was dropped.", "2031-05-03",
        visit("strike", None, status="cancelled", label="strike", type="PROTEST"),
    )  # fmt: skip
    assert outcomes(STRIKE, off) == []


def off_in_one(text: str, act: str, plan: str, status: str = "cancelled", label: str = "call off") -> int:
    events = [
        NOBODY | visit(act, None, label=label, type="REJECT"),
        NOBODY | visit(plan, None, label=plan, status=status, type="OTHER"),
    ]
    return len(links(link([one := several("a", text, "2031-05-03", events)]), [one], "supersedes"))


@pytest.mark.parametrize(
    ("text", "act", "plan", "status"),
    [
        ("The march of the weavers was called off on Friday.", "called off", "march", "cancelled"),
        ("The stoppage announced for 2 May was called off on Friday.", "called off", "announced", "occurred"),
        ("A count of the boats, fixed for Monday, was dropped.", "dropped", "fixed", "occurred"),
        ("A mission due to leave Oakham on Sunday was scrapped.", "scrapped", "leave", "planned"),
        ("The meeting of the weavers was moved to May.", "moved", "meeting", "occurred"),
        ("A debate in Oakham, sought by the guild, has been delayed.", "delayed", "debate", "occurred"),
        (
            "Ada Rye, who was to have opened the fair at 10 a.m., pulled out on Friday.",
            "pulled out",
            "opened",
            "cancelled",
        ),
    ],
)
def test_the_act_of_calling_off_supersedes_what_its_sentence_calls_off(
    text: str, act: str, plan: str, status: str
) -> None:
    assert off_in_one(text, act, plan, status) == 1


@pytest.mark.parametrize(
    ("text", "act", "plan", "status", "label"),
    [
        (
            "Rye, who cancelled the lease, comes to Kovar on Friday.",
            "cancelled",
            "comes",
            "cancelled",
            "cancel lease",
        ),
        ("The count was put off until the clerks meet again.", "put off", "meet", "postponed", "put off"),
        ("The count, put off in April, is now set for May.", "put off", "set", "occurred", "put off"),
        ("The lamp of the meeting was moved to the quay.", "moved", "meeting", "occurred", "move lamp"),
        ("After the meeting the lamp was moved to the quay.", "moved", "meeting", "occurred", "move lamp"),
        ("Rye opened the fair and the guild pulled out.", "pulled out", "opened", "cancelled", "pull out"),
        ("Rye called off her dog; the march was held.", "called off", "march", "occurred", "call off dog"),
        ("Rye dropped the lamp that was set for 2 May.", "dropped", "set", "occurred", "drop lamp"),
    ],
)
def test_what_an_act_of_calling_off_leaves_alone(text: str, act: str, plan: str, status: str, label: str) -> None:
    assert off_in_one(text, act, plan, status, label) == 0
