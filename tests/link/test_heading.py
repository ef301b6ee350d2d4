"""A headline and the lead below it: one deed, told in words of two kinds, by two namings of one doer."""

from collections.abc import Sequence

import msgspec
import pytest
from tests.link.test_link import visit
from tests.link.test_sequels import several

from dateline.link import link
from dateline.model import Block, Layers, Line


def report(head: str, body: str, events: Sequence[dict[str, object]]) -> Layers:
    """A report of a headline and a body; every event is the main clause of its line."""
    text = f"{head} {body}"
    told = several("a", text, "2031-05-07", list(events))
    blocks = (Block(kind="headline", begin=0, end=len(head)), Block(kind="body", begin=len(head) + 1, end=len(text)))
    lines = tuple(Line(id=m.id, report=m.report, spans=(m.sentence,)) for m in told.events)
    return msgspec.structs.replace(told, report=msgspec.structs.replace(told.report, blocks=blocks), lines=lines)


def deed(word: str, label: str, type_: str = "OTHER") -> dict[str, object]:
    return visit(word, None, type=type_, label=label, actors=(), recipients=(), place=None)


@pytest.mark.parametrize(
    ("head", "word", "label", "same"),
    [
        ("Harbour board backs tough cod bill.", "backs", "back", True),
        ("Harbour gulls steal tough cod lunch.", "steal", "steal", False),
    ],
)
def test_a_headline_tells_what_most_of_its_words_tell_in_the_first_sentence(
    head: str, word: str, label: str, same: bool
) -> None:
    body = "Members of the harbour board approved the tough cod quota bill on Monday after a long night."
    told = report(head, body, [deed(word, label), deed("approved", "approve", "SUPPORT")])
    linked = link([told])
    assert (len({linked.event_of[m.id] for m in told.events}) == 1) is same


def test_a_headline_whose_word_the_lead_has_for_something_else_is_not_that() -> None:
    told = report(
        "Kelp society bans noisy winter barge.",
        "The kelp society is to ban the noisy winter barge, a day after its owner testified to the kelp society.",
        [deed("bans", "ban"), deed("testified", "testify")],
    )
    linked = link([told])
    assert len({linked.event_of[m.id] for m in told.events}) == 2


def test_what_is_told_far_down_in_other_words_is_not_the_headlines_deed() -> None:
    filler = "The quay is long and grey and the boats lie still. " * 14
    told = report(
        "Holm and Reik agree to postpone regatta.",
        f"{filler}It was agreed that the old lamp will stay on shore.",
        [deed("agree", "agree", "AGREE"), deed("agreed", "agree", "AGREE")],
    )
    linked = link([told])
    assert len({linked.event_of[m.id] for m in told.events}) == 2
