"""Lines that say nothing without what stands elsewhere, and those whose words the parser or a page ran together."""

import pytest
from tests.extract.events.test_lines import line, told

HOLLOW = [
    ("Fishermen backed the Norland navy, as Minister Rye urged on Thursday.", "urged", False),
    ("Anna Rye told Norland television late on Thursday.", "told", True),
    ("Anna Rye told a story about Oakham on Thursday.", "told", False),
    ("Anna Rye told Norland television that she would leave.", "told", False),
    ("Anna Rye held a call on Monday.", "call", True),
    ("Anna Rye held a call with Ivo Lind on Monday.", "call", False),
    ("Anna Rye and Ivo Lind held a call on Monday.", "call", False),
    ("Norland and Varmark held a call on Monday.", "call", False),
    ("Anna Rye released a statement on Friday before the game.", "released", True),
    ("Anna Rye released a statement on Friday about the game.", "released", False),
    ("Anna Rye released a statement on Friday denying the charge.", "released", False),
    ("Ivo Lind reached out to his counterpart last night.", "reached out", True),
    ("Ivo Lind reached out to his Kovarian counterpart last night.", "reached out", False),
    ("Ida Rye launched a quick response on Monday.", "launched", True),
    ("Ida Rye launched a quick response to the flood on Monday.", "launched", False),
    ("Anna Rye's remarks contradicted the Norland navy on Monday.", "contradicted", True),
    ("Anna Rye's remarks on ferries contradicted the Norland navy on Monday.", "contradicted", False),
    ("Anna Rye's comments were released on Monday in Varholm.", "released", True),
    ("Anna Rye's comments on ferries were released on Monday in Varholm.", "released", False),
    ("A judge in Varholm issued a ruling today that should please Anna Rye.", "issued", True),
    ("A judge in Varholm issued a ruling today that bars Anna Rye.", "issued", False),
    ("The Norland navy's conclusion came as Anna Rye left on Monday.", "conclusion", True),
    ("Anna Rye is filing a complaint on Monday with the Varholm board.", "filing", True),
    ("Anna Rye is filing a complaint against Bo Kovar with the Varholm board.", "filing", False),
    ("One explanation is that Bo Kovar agreed to meet Norland.", "agreed", True),
    ("Members of the Harbour Board agreed on Monday that the aim will be to:", "agreed", True),
]


@pytest.mark.parametrize(("text", "trigger", "hollow"), HOLLOW, ids=[c[0] for c in HOLLOW])
def test_a_line_that_keeps_back_what_was_said_or_with_whom_wants_more_than_a_little(
    text: str, trigger: str, hollow: bool
) -> None:
    found = line(text, trigger)
    assert (found.bare and found.vague > 0) is hollow


def test_what_somebody_said_is_not_told_without_the_words() -> None:
    whole = 'As the Sandholm choir sang back in May, "the sea takes all."'
    assert told(whole, "sang") == whole.rstrip(".") or told(whole, "sang").endswith('all."')


TORN = [
    ("Kovar Lines dropped its bid on Monday for the rest of broadcaster", "dropped", False),
    ("The queen is — and the king are meeting the dockers of Varholm.", "meeting", True),
    ("The queen said that — or asked whether Norland would join on Monday.", "said", True),
    ("The queen — and the king — are meeting the dockers of Varholm.", "meeting", False),
    ("Following are comments from dockers who met in Varholm on Monday.", "met", True),
    ('Well," Bo Kovar told the "dockers of Varholm on Monday.', "told", True),
    ("The state-run news agency KNA released a report on Monday.", "released", False),
    (
        "Norland needs to make hard reforms to grow, Varholm Bank board member Lorenzo Pell said on Sunday.",
        "needs",
        False,
    ),
    (
        "Two days before Ray Moss shot a docker, killing him, he knelt for an hour in the church of Varholm.",
        "shot",
        True,
    ),
    ("Ray Moss knelt in the church of Varholm before he shot a docker on Monday.", "knelt", False),
]


@pytest.mark.parametrize(("text", "trigger", "torn"), TORN, ids=[c[0] for c in TORN])
def test_false_starts_and_torn_marks_tear_a_line(text: str, trigger: str, torn: bool) -> None:
    assert line(text, trigger).torn is torn


SPLICED = [
    ("Ferry sinks off Varholm, Kovar minister quits", "sinks", "Ferry sinks off Varholm"),
    ("Ferry sinks off Varholm, Kovar minister quits", "quits", "Kovar minister quits"),
    ("Ferry sinks off Varholm, police say", "sinks", "Ferry sinks off Varholm, police say"),
]


@pytest.mark.parametrize(("text", "trigger", "words"), SPLICED, ids=[f"{c[0]} {c[1]}" for c in SPLICED])
def test_a_heading_of_two_deeds_is_two_lines(text: str, trigger: str, words: str) -> None:
    assert told(text, trigger) == words


BEGUN = [
    (
        "The navy underto- — undertook a search off Varholm on Monday.",
        "The navy undertook a search off Varholm on Monday",
    ),
    ("The queen will open it at the Wash- — at the Washton Hotel.", "The queen will open it at the Washton Hotel"),
    ("The Kovar Banks and — Kovar Bank sent a search team.", "The Kovar Bank sent a search team"),
]


@pytest.mark.parametrize(("text", "words"), BEGUN, ids=[c[0] for c in BEGUN])
def test_what_a_speaker_begins_again_is_told_once(text: str, words: str) -> None:
    trigger = next(word for word in ("search", "open") if word in text)
    assert told(text, trigger) == words
