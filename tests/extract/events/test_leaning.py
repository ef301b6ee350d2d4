"""Words of a line that stand for what was told before it, and what a line leaves unsaid."""

from collections.abc import Callable

import pytest
from tests.extract.events.test_lines import line

from dateline.extract.events.lines import find_lines
from dateline.model import Dossier

LEANING = [
    ("It sank two days later.", "sank", ["It"]),
    ("Those valves failed on Monday.", "failed", ["Those"]),
    ("The mayor threw her weight behind him in May.", "threw", ["him"]),
    ("We left on Monday.", "left", ["We"]),
    ("Since that failed, the Norland navy tried again.", "tried", ["that"]),
    ("Anna Rye said they would have left by May.", "left", ["they"]),
    ("Under the Norland laws, they would have left by May.", "left", []),
    ("Mayor Anna Rye rejected it before Bo Kovar spoke.", "rejected", ["it"]),
    ("Anna Rye read the offer and rejected it.", "rejected", []),
    ("Harbour guard Bo Kovar read the offer on Monday and tore it up in May.", "tore", ["it"]),
    ("A fourth died in Oakham on Monday.", "died", ["fourth"]),
    ("A fourth miner died in Oakham on Monday.", "died", []),
    ("A dozen were held in Oakham on Monday.", "held", ["dozen"]),
    ("A dozen miners were held in Oakham on Monday.", "held", []),
    ("All but six were freed on Monday.", "freed", ["All"]),
    ("All of the miners were freed on Monday.", "freed", []),
    ("Five men went into it on Monday.", "went", ["it"]),
    ("On the seventeenth it suspended Bo Kovar.", "suspended", ["it"]),
    ("Commissioner Anna Rye said they had come to keep order.", "come", ["they"]),
    ("Others asked Rye to sell her ferries.", "asked", ["Others"]),
    ("Others in the Varholm council asked Rye to leave.", "asked", []),
    ("Father raced in Varholm from 1994 to 2003.", "raced", ["Father"]),
    ("Father Kovar raced in Varholm.", "raced", []),
    ("Rye, Bo's father, raced in Varholm.", "raced", []),
    ("Its head left on Monday.", "left", ["Its"]),
    ("It is unclear whether Rye left.", "left", []),
    ("Rye said he had left.", "left", []),
    ("In its report, the bank blamed Rye.", "blamed", []),
    ('"We left on Monday," Rye said.', "left", []),
    ("Going on with the talks he began, Bo Kovar met the crew.", "met", []),
    ("Going on with the talks he began, dockers met the crew.", "met", ["he"]),
    ("Norland named piracy the great test of our time.", "named", []),
    ("The first is Judge Anna Rye, who left in May.", "left", ["first"]),
    ("In the second, on Sunday, a ferry sank off Varholm.", "sank", ["second"]),
    ("The first of three ferries left Varholm.", "left", []),
    ("The latter left Varholm on Monday.", "left", ["latter"]),
]


@pytest.mark.parametrize(("text", "trigger", "words"), LEANING, ids=[c[0] for c in LEANING])
def test_words_that_lean_on_what_stands_before_are_told(text: str, trigger: str, words: list[str]) -> None:
    assert [text[a:b] for a, b in line(text, trigger).leans] == words


UNSAID = [
    ("Workers downed tools on Monday.", "downed", 1),
    ("Workers in Varholm downed tools on Monday.", "downed", 0),
    ("Last week Anna Rye flew here.", "flew", 1),
    ('"Anna Rye flew here," Bo Kovar said.', "flew", 0),
    ("Anna Rye testified that day.", "testified", 1),
    ("Anna Rye left on 4 May, and Bo Kovar testified that day.", "left", 0),
    ("30 had to close, Varholm Ferries said.", "close", 1),
    ("Six were killed in Varholm on Monday.", "killed", 0),
    ("Members feared that Varholm would flood.", "feared", 1),
    ("Members of the Varholm council left.", "left", 0),
    ("Anna Rye issued her ban on Monday.", "issued", 1),
    ("Anna Rye issued her ban on ferries.", "issued", 0),
    ("Negotiators met in Varholm over the past week.", "met", 1),
    ("Union negotiators met in Varholm over the past week.", "met", 0),
    ("Norland's banks gave ten crowns to support earthquake relief efforts.", "gave", 1),
    ("Norland's banks gave ten crowns for earthquake relief efforts in Velt.", "gave", 0),
    ("Bo Kovar said ten died in the quake which measured 7.0.", "died", 1),
    ("Bo Kovar said ten died in Velt in the quake which measured 7.0.", "died", 0),
    ("Unemployment fell in April.", "fell", 0),
    ("Bo Kovar rejected Anna Rye's claim on Monday.", "rejected", 1),
    ("Bo Kovar rejected Anna Rye's claim on the ferries of Varholm.", "rejected", 0),
    ("Suppose Norland asked Bo Kovar to leave.", "asked", 0),
]


@pytest.mark.parametrize(("text", "trigger", "vague"), UNSAID, ids=[c[0] for c in UNSAID])
def test_a_line_that_names_nobody_or_points_at_a_place_or_day_is_vague(text: str, trigger: str, vague: int) -> None:
    assert line(text, trigger).vague == vague


SURE = [
    ("The chief of the Varholm docks, Anna Rye, praised the offer. She left Norland on Friday.", "left", True),
    ("The chief of the docks, Anna Rye, met Bo Lind in Varholm. She left Norland on Friday.", "left", False),
]


@pytest.mark.parametrize(("text", "trigger", "known"), SURE, ids=[c[0] for c in SURE])
def test_she_is_the_one_named_last_where_nobody_else_is_spoken_of(
    read_whole: Callable[[str], Dossier], text: str, trigger: str, known: bool
) -> None:
    dossier = read_whole(text)
    found = next(one for one in find_lines(dossier) if dossier.events[one.id].text == trigger)
    assert bool(found.sure) is known
