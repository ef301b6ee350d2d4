"""Whose deed it is where the words beside it say so: fates of deeds, passives without a doer, owners, offices."""

from collections.abc import Callable

import pytest

from dateline.model import Dossier, EventMention

Read = Callable[[str], Dossier]


def _who(dossier: Dossier, trigger: str) -> list[str]:
    found = [e for e in dossier.events.values() if isinstance(e, EventMention) and trigger in e.text.split()]
    assert found, f"no event told by {trigger!r}"
    shown = found[-1].parties
    return [] if shown is None else [party.text for party in shown.who]


@pytest.mark.parametrize(
    ("text", "trigger", "who"),
    [
        # of what became of a deed, whose deed it was
        ("The dockers' strike due to begin on Monday was cancelled.", "cancelled", ["dockers"]),
        ("The ferry due to leave on Monday was cancelled.", "cancelled", []),
        # who called for it does it
        (
            "A general strike called by the Oakham Dockers' Union was put off on Monday.",
            "put",
            ["Oakham Dockers' Union"],
        ),
        # a journey is of the one who gives it up; a talk of others is not
        ("Ada Rye cancelled a trip to Varholm on Monday.", "trip", ["Ada Rye"]),
        ("Ada Rye cancelled a meeting of dockers and farmers on Monday.", "meeting", ["dockers", "farmers"]),
        # who lays something down in words gives it out; a letter may be given out by others
        ("The dockers' report, published on Monday, blames the pump.", "published", ["dockers"]),
        ("Ada Rye's letter, published on Monday, blames the pump.", "published", []),
        ("In an address broadcast on Thursday, Ada Rye said the pump burst.", "broadcast", ["Ada Rye"]),
        ("In a message from Bo Lind broadcast on Thursday, Ada Rye said the pump burst.", "broadcast", []),
        # so many of a number of people; of things, or of "them", nobody
        ("Seven of the nine engineers resigned on Monday.", "resigned", ["Seven of the nine engineers"]),
        ("Seven of them resigned on Monday.", "resigned", []),
        ("The last of them, a crane driver called Bo Lind, died on Monday.", "died", ["Bo Lind"]),
        # who comes to an office, or falls ill, is the one a reader asks for; never with a doer named
        ("Ada Rye was elected on Monday.", "elected", ["Ada Rye"]),
        ("Ada Rye is to be sworn in on Friday.", "sworn", ["Ada Rye"]),
        ("Ada Rye was killed on Monday.", "killed", []),
        # whose office it is, named beside it
        ("Police closed in on the pickets on Monday and nine were arrested.", "arrested", ["Police"]),
        ("Nine people were arrested on Monday, the guard said.", "arrested", ["guard"]),
        ("The guard said three of its men were detained on Monday.", "detained", []),
        ("Prosecutors said nine people were arrested on Monday.", "arrested", []),
        ("Police and a court were busy. Bo Kovar was fined on Monday.", "fined", []),
        # the second of two participles
        ("Five dockers were picked up on Monday, and freed before midnight.", "freed", []),
        # nouns for people, and bodies of many
        ("Navy divers left on Monday.", "left", ["Navy divers"]),
        ("The owners' association threatened a strike on Monday.", "threatened", ["owners' association"]),
        ("The company's association threatened a strike on Monday.", "threatened", []),
        # what stands neither in the words nor is a name is not shown ("Ada Rye's lawyers")
        ("Ada Rye spoke on Sunday. Her lawyers resigned on Monday.", "resigned", []),
        ("Ada Rye spoke on Sunday. Ada Rye's lawyers resigned on Monday.", "resigned", ["Ada Rye's lawyers"]),
        ("Ada Rye met Ida Lind on Sunday. Their lawyers resigned on Monday.", "resigned", []),
    ],
)
def test_whose_deed_it_is(read_whole: Read, text: str, trigger: str, who: list[str]) -> None:
    assert _who(read_whole(text), trigger) == who
