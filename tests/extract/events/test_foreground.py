"""How far an event is what its line tells, lines cut at seams, and clauses that can be told alone."""

import pytest
from tests.extract.events.test_lines import line, told

DEPTHS = [
    ("Rye signed a deal on Monday.", "signed", 0),
    ("Police said the driver was arrested at dawn.", "arrested", 0),
    ("Pilots plan to strike on Friday.", "strike", 0),
    ("Rye and Kovar held talks in Varholm.", "talks", 0),
    ("The talks began in Varholm on Monday.", "talks", 0),
    ("The strike angered the mayor.", "strike", 1),
    ("The mayor apologised for the strike.", "strike", 1),
    ("Two skippers who refused to move were fined.", "refused", 3),
    ("Shops closed after it snowed.", "snowed", 2),
    ("Shops closed after the strike.", "strike", 2),
    ("Following the strike on Sunday, Rye flew to Varholm.", "strike", 3),
    ("The anger over the bank's sale of ships that sank in May cost Rye his seat.", "sank", 3),
]

SLIGHT = [
    ("Shares of Rye Lines fell on Monday.", "fell", True),
    ("The news sent the dollar down on Monday.", "sent", True),
    ("Experts say the dam broke on Monday.", "broke", True),
    ("It is clear that the dam broke on Monday.", "broke", True),
    ("I mentioned the talks yesterday.", "talks", True),
    ("Dockers load a ship in a Varholm harbour.", "load", True),
    ("Dockers started an appeal for the victims of the flood.", "started", True),
    ("Dockers won their appeal against the fine.", "won", False),
    ("Rye said the dam broke on Monday.", "broke", False),
    ("Rye Lines closed two ports on Monday.", "closed", False),
    ("“I sold the ships on Monday,” Rye said.", "sold", False),
]

BARE = [
    ("Police said the paper bought their telephones.", "bought", True),
    ("Rye Lines said the paper bought their telephones.", "bought", False),
    ("The transcript of the meeting was filed on Friday.", "filed", True),
    ("The mayor's office announced earlier today.", "announced", True),
    ("The mayor's office announced a curfew earlier today.", "announced", False),
    ("How the flood changed the harbour of Varholm.", "changed", True),
    ("The two sides signed a treaty on Monday.", "signed", True),
    ("There have been long discussions.", "discussions", True),
    ("Rye Lines raised that offer on Monday.", "raised", True),
    ("Rye Lines raised its offer this week.", "raised", False),
    ("Bridge of Varholm captured on camera", "captured", True),
    ("Anna Rye, who resigned on Friday as the head of Rye Lines, will also attend.", "resigned", False),
]

GLUED = [
    (
        "Dockers cannot afford new boats The union has warned of a strike in May.",
        "warned",
        "The union has warned of a strike in May",
    ),
    (
        "Dockers in the port of Varholm go without pay Rescuers have found two ships in the bay.",
        "found",
        "Rescuers have found two ships in the bay",
    ),
    (
        "BLIND EYE Rye Lines closed two of its ports on Monday.",
        "closed",
        "Rye Lines closed two of its ports on Monday",
    ),
    ("NATO and EU ministers closed two ports.", "closed", "NATO and EU ministers closed two ports"),
    ("The band played The Long Rain and left.", "left", "The band played The Long Rain and left"),
    ("Rye told The Varholm Times that he resigned.", "resigned", "Rye told The Varholm Times that he resigned"),
]

ALONE = [
    (
        "After Rye Lines sold two old ferries on Monday, shares in other firms rose too.",
        "sold",
        "Rye Lines sold two old ferries on Monday",
    ),
    (
        "Anna Rye, who resigned on Friday as the head of the bank, will also attend.",
        "resigned",
        "Anna Rye resigned on Friday as the head of the bank",
    ),
    (
        "If Rye Lines sold two of its ferries, other firms would follow.",
        "sold",
        "If Rye Lines sold two of its ferries, other firms would follow",
    ),
    (
        "Rye left the room when she had heard the news of it.",
        "heard",
        "Rye left the room when she had heard the news of it",
    ),
]

CODES = [
    ("Shares of Rye Lines RYE.V fell while the mayor met dockers.", "met", "fell while the mayor"),
    ("Rye Lines <RYE.V> sold its ferries on Monday.", "sold", "Rye Lines sold its ferries on Monday"),
]


@pytest.mark.parametrize(("text", "trigger", "deep"), DEPTHS, ids=[c[0] for c in DEPTHS])
def test_an_event_is_as_deep_as_its_clause(text: str, trigger: str, deep: int) -> None:
    assert line(text, trigger).depth == deep


@pytest.mark.parametrize(("text", "trigger", "slight"), SLIGHT, ids=[c[0] for c in SLIGHT])
def test_markets_minds_and_states_are_slight(text: str, trigger: str, slight: bool) -> None:
    assert line(text, trigger).slight is slight


@pytest.mark.parametrize(("text", "trigger", "bare"), BARE, ids=[c[0] for c in BARE])
def test_a_line_that_points_back_is_bare(text: str, trigger: str, bare: bool) -> None:
    assert line(text, trigger).bare is bare


@pytest.mark.parametrize(("text", "trigger", "shown"), GLUED, ids=[c[1] for c in GLUED])
def test_a_heading_run_on_to_a_sentence_is_cut_off(text: str, trigger: str, shown: str) -> None:
    assert told(text, trigger) == shown


@pytest.mark.parametrize(("text", "trigger", "shown"), ALONE, ids=[c[0] for c in ALONE])
def test_a_clause_that_can_be_told_alone_is(text: str, trigger: str, shown: str) -> None:
    assert told(text, trigger) == shown


@pytest.mark.parametrize(("text", "trigger", "shown"), CODES, ids=[c[0] for c in CODES])
def test_a_code_of_shares_is_left_out(text: str, trigger: str, shown: str) -> None:
    assert shown in told(text, trigger)
