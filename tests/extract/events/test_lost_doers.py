"""Who did it where the parser or the lists used to lose him: subjects hung elsewhere, conferences, things, boards."""

from collections.abc import Callable

import pytest
from tests.extract.events.conftest import event

from dateline.model import Dossier

Read = Callable[[str], Dossier]


@pytest.mark.parametrize(
    ("text", "trigger", "who"),
    [
        # the parser hangs the subject on the words that open the sentence, on a helper, on an object
        ("On 20 May two men in a van robbed the mill.", "robbed", ["men in a van"]),
        ("Of the six miners who stayed, one, Bo Kovar, left on Sunday through the shaft.", "left", ["Bo Kovar"]),
        (
            "Mayor Bo Rye, who had threatened to quit the party over the dues but never did, stepped down in May.",
            "stepped down",
            ["Bo Rye"],
        ),
        (
            "Between 900 and 1,200 people walked behind the coffin in Oakham this morning.",
            "walked",
            ["Between 900 and 1,200 people"],
        ),
        ("The envoy is said to have walked out on Monday and to have come back on Friday.", "walked out", ["envoy"]),
        # a headline leaves out who speaks: not the one addressed will stay
        ("Ada Rye tells crowd will resign on Monday", "resign", []),
        # what befell him the first time befell him the second
        ("Three miners were detained in May and rearrested on Monday.", "rearrested", []),
        # people and bodies by their trades; what leans on a body told before does not say which one
        ("A sentry took the box on Monday.", "took", ["sentry"]),
        ("The town hall will serve a meal to the miners on Monday.", "serve", ["town hall"]),
        ("The rescue agency closed its file on Monday.", "closed", ["rescue agency"]),
        ("The agency closed its file on Monday.", "closed", []),
        ("Ada Rye was suspended on Monday by the foundation's board.", "suspended", ["foundation's board"]),
        ("Ada Rye was suspended on Monday by the company's board.", "suspended", []),
        # a name that no reader of names took stands inside other sentences
        ("The board of Velfort met on Sunday. Velfort sacked the clerk on Monday.", "sacked", ["Velfort"]),
        ("Velfort sacked the clerk on Monday.", "sacked", []),
        ("The board opened the gates on Sunday. Gates closed again on Monday.", "closed", []),
        # behind a comment the first subject goes on, in the same tense; what is wished done nobody does
        (
            "The airline has lost 210 million crowns since its planes were grounded on 21 May, Ada Rye says, "
            "and has sent 640 people home.",
            "sent",
            ["airline"],
        ),
        ("The mill closed on Monday, Ada Rye said, and left the room.", "left", ["Ada Rye"]),
        (
            "Mayor Ada Rye ordered Kovar Corp's contract cancelled on Monday and denied that her party had known.",
            "denied",
            ["Ada Rye"],
        ),
        ("Ada Rye wants Bo Kovar suspended on Friday.", "suspended", []),
        # who gives a conference, who was at a meeting
        ('"We are not there yet," Ada Rye told a joint news conference on Monday.', "conference", ["Ada Rye"]),
        ("Bo Kovar said at a news conference in Oakham on Monday that he would leave.", "conference", ["Bo Kovar"]),
        ("Bo Kovar was booed at a news conference in Oakham on Monday.", "conference", []),
        ("Ada Rye flew home on Monday after talks with Bo Kovar.", "talks", ["Ada Rye", "Bo Kovar"]),
        ("Police arrested Ada Rye on Monday after a meeting with Bo Kovar.", "meeting", []),
        ("Prices rose on Tuesday after talks with Norland.", "talks", []),
    ],
)
def test_who_did_it(read_whole: Read, text: str, trigger: str, who: list[str]) -> None:
    found = event(read_whole(text), trigger).parties
    assert [] if found is None else [p.text for p in found.who] == who


def test_what_is_only_wished_has_not_happened(read_whole: Read) -> None:
    assert event(read_whole("The fund wants chairman Bo Kovar suspended."), "suspended").status == "possible"


@pytest.mark.parametrize(
    ("text", "trigger", "actors"),
    [
        ("A plane with Ada Rye on board landed near Oakham on Monday.", "landed", set()),
        ("The envoy of Norland landed near Oakham on Monday.", "landed", {"envoy"}),
        ("Shares in Kovar Corp fell 9 percent on Monday.", "fell", {"Kovar Corp"}),
        ("The death toll from Cyclone Edda doubled on Monday.", "doubled", set()),
        ("Prices in Norland rose sharply on Monday.", "rose", set()),
    ],
)
def test_a_thing_is_not_who_is_in_it(read_whole: Read, text: str, trigger: str, actors: set[str]) -> None:
    dossier = read_whole(text)
    assert {dossier.entities[one].name for one in event(dossier, trigger).actors} == actors
