"""The own clause of a deed that its sentence tells beside another: a sentence, its trigger, and that clause."""

from collections.abc import Callable

import pytest

from dateline.extract.events import find_events
from dateline.extract.events.alone import own_words
from dateline.extract.events.lines import find_lines
from dateline.model import Dossier, Line

Read = Callable[..., Dossier]
CASES = [
    (
        "Varholm dockers began to refuse overtime on 3 March 2024 and walked out on 9 March 2024.",
        "walked out",
        "Varholm dockers walked out on 9 March 2024",
    ),
    (
        "Anna Rye, the clerk who was hit by a lorry on Friday and died two days later, will be buried tomorrow.",
        "died",
        "Anna Rye died two days later",
    ),
    (
        "A court in Varholm has refused to ban a strike that has closed two of Norland's ports since Monday.",
        "closed",
        "a strike has closed two of Norland 's ports since Monday",
    ),
    (
        "The Harbour Authority blocked a takeover of Rye Lines by Kovar Boats of Sandholm, which had raised its bid.",
        "raised",
        "Kovar Boats of Sandholm had raised its bid",
    ),
    (
        "Bo Kovar, whose term expired on 25 March, will stay in office.",
        "expired",
        "Bo Kovar [’s] term expired on 25 March",
    ),
    (
        "The mayor read out the accord reached in Varholm in May between Norland and Varmark.",
        "reached",
        "the accord [was] reached in Varholm in May between Norland and Varmark",
    ),
    (
        "Bo Lind was shot in Varholm by a guard; Anna Rye will visit his mother in Sandholm on Friday.",
        "visit",
        "Anna Rye will visit his mother in Sandholm on Friday",
    ),
]
NONE = [
    ("The mayor said that Anna Rye had left Varholm and had sold the ferry.", "sold"),
    ("If Anna Rye leaves Varholm on Friday, Bo Kovar will sell the ferry.", "leaves"),
    ("No minister who left Varholm on Friday has sold the ferry.", "left"),
    ("The ferry was sold after it was towed to Varholm, according to Anna Rye.", "towed"),
    ("Bo Kovar praised the ferries that Anna Rye had sold to Varholm.", "sold"),
]


@pytest.mark.parametrize(("text", "trigger", "clause"), CASES, ids=[c[1] for c in CASES])
def test_a_deed_beside_another_has_a_clause_of_its_own(read: Read, text: str, trigger: str, clause: str) -> None:
    own = line(read, text, trigger).own
    assert own is not None
    assert written(text, own) == clause


@pytest.mark.parametrize(("text", "trigger"), NONE, ids=[c[0] for c in NONE])
def test_a_clause_that_its_sentence_hedges_is_not_told_alone(read: Read, text: str, trigger: str) -> None:
    (paragraph,) = read(text).paragraphs
    assert own_words(next(t for t in paragraph.doc if t.text == trigger)) is None


def test_two_ends_of_another_clause_are_not_run_together(read: Read) -> None:
    text = (
        "Holm is the most senior Norlandish officer to visit Varmark since Premier Rye took office and the first "
        "secretary of trade to make the journey in nine years."
    )
    (paragraph,) = read(text).paragraphs
    assert own_words(next(t for t in paragraph.doc if t.text == "took")) is None


def test_the_first_half_of_a_sentence_of_two_days_is_told_alone(read: Read) -> None:
    text = "Varholm dockers began to refuse overtime on 3 March 2024 and walked out on 9 March 2024."
    own = line(read, text, "refuse").own
    assert own is not None
    assert written(text, own) == "Varholm dockers began to refuse overtime on 3 March 2024"


@pytest.mark.parametrize(
    ("text", "theirs"),
    [
        ("Nine men are dead after the Varholm dam burst on Monday and sent water down the valley.", False),
        ("Nine men are reported dead after a dam collapsed on Monday and sent water down the valley.", False),
        ("Nine men left the dam on Monday and sent a note to Varholm on Friday.", True),
    ],
)
def test_what_a_clause_below_goes_on_to_do_is_not_told_of_those_above(read: Read, text: str, theirs: bool) -> None:
    dossier = read(text)
    dossier.add(find_events(dossier))
    sent = next(e for e in dossier.events.values() if e.text == "sent")
    told = next(found for found in find_lines(dossier) if found.id == sent.id)
    assert sent.parties is not None
    assert any(party.text.startswith("Nine") for party in sent.parties.who) is theirs
    assert ("Nine men sent" in written(text, told.own or told)) is theirs


def line(read: Read, text: str, trigger: str) -> Line:
    return lines(read, text)[trigger]


def lines(read: Read, text: str) -> dict[str, Line]:
    dossier = read(text)
    dossier.add(find_events(dossier))
    return {dossier.events[found.id].text: found for found in find_lines(dossier)}


def written(text: str, line: Line) -> str:
    marks = dict(line.put)
    pieces = []
    for begin, end in line.spans:
        at = begin
        for place, word in sorted(marks.items()):
            if begin <= place < end:
                pieces += [text[at:place], f"[{word}]"]
                at = place
        pieces.append(text[at:end])
        pieces += [f"[{word}]" for place, word in marks.items() if place == end]
    return " ".join(" ".join(pieces).replace("'s", " 's").split())
