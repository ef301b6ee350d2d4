"""Who, to whom and where as an entry shows them: only what the clause plainly says."""

import pytest
from tests.extract.events.conftest import Read, event

from dateline.extract.events import find_events

CASES = [
    # the head of the phrase, never an adjective or an owner
    ("Norland stocks advanced sharply on Monday.", "advanced", "Norland stocks", "", ""),
    ("Shares of Kovar plunged on Monday.", "plunged", "Shares of Kovar", "", ""),
    ("The brother of Rye resigned on Monday.", "resigned", "brother of Rye", "", ""),
    ("Norland officials resigned on Monday.", "resigned", "Norland officials", "", ""),
    # the passive and its doer, also in a participle
    ("Rye was arrested by police on Monday.", "arrested", "police", "Rye", ""),
    ("Lind rejected the offer launched by Rye on Monday.", "rejected", "Lind", "", ""),
    ("The offer was rejected by the harbour company on Monday.", "rejected", "harbour company", "", ""),
    # one who is only near is nobody
    ("Rye warned Kovar after Lind raised the offer.", "warned", "Rye", "Kovar", ""),
    ("Rye said that Kovar attacked Lind.", "attacked", "Kovar", "Lind", ""),
    ("Fifty bodies were buried near Varholm on Monday.", "buried", "", "", "Varholm"),
    ("Rye arrived in Varholm on a boat called Kovar.", "arrived", "Rye", "", "Varholm"),
    # who has the plan will do it; who sends the letter asks
    ("Anna Rye sent a letter on Monday asking the senate to release Lind.", "asking", "Rye", "senate", ""),
    ("Lind made a deal to attack Kovar on Monday.", "attack", "Lind", "Kovar", ""),
    # a heading's passive, a state of mind, a list with a stray thing
    ("Kovar accused of stealing from the harbour fund.", "accused", "", "Kovar", ""),
    ("Rye was committed by Kovar to Lind on Monday.", "committed", "Kovar", "Rye", ""),
    # companions meet too; owners of a noun are its doers, or suffered it
    ("Rye met with Kovar in Varholm.", "met", "Rye; Kovar", "", "Varholm"),
    ("Rye's arrest by police shocked Varholm.", "arrest", "police", "Rye", ""),
    ("Rye's visit to Varholm ended on Monday.", "visit", "Rye", "", "Varholm"),
    ("There was criticism of the handling by police of the flood on Monday.", "criticism", "", "", ""),
    # never the same one twice, and no company that nothing names
    ("Rye criticised Rye.", "criticised", "Rye", "", ""),
    ("The company sued Lind on Monday.", "sued", "", "Lind", ""),
    ("The magnitude 6 tremor struck west of Varholm on Monday.", "struck", "", "", "west of Varholm"),
]


@pytest.mark.parametrize(("text", "trigger", "who", "whom", "where"), CASES, ids=[c[0] for c in CASES])
def test_an_entry_shows_what_the_clause_says(
    read: Read, text: str, trigger: str, who: str, whom: str, where: str
) -> None:
    dossier = read(text, names="Rye Kovar Lind Varholm Norland")
    dossier.add(find_events(dossier))
    found = event(dossier, trigger).parties
    assert found is not None
    assert "; ".join(p.text for p in found.who) == who
    assert "; ".join(p.text for p in found.to_whom) == whom
    assert ("" if found.where is None else found.where.text) == where


def test_every_party_stands_where_it_says(read: Read) -> None:
    dossier = read("Norland officials met Rye in Varholm on Monday.", names="Rye Varholm Norland")
    dossier.add(find_events(dossier))
    found = event(dossier, "met").parties
    assert found is not None
    assert found.where is not None
    for party in (*found.who, *found.to_whom, found.where):
        assert dossier.report.text[party.begin : party.end] == party.text


def test_a_name_in_a_heading_alone_is_not_trusted_when_it_has_two_words(read: Read) -> None:
    dossier = read("Top Kovar Attacks Rye", names="Rye", kind="headline")
    dossier.add(find_events(dossier))
    assert all(p.entity != "n_Kovar" for e in dossier.events.values() if e.parties for p in e.parties.who)


def test_why_says_who_is_coded_and_not_shown(read: Read) -> None:
    dossier = read("Norland stocks advanced sharply on Monday.", names="Norland")
    dossier.add(find_events(dossier))
    found = event(dossier, "advanced")
    assert [dossier.entities[a].name for a in found.actors] == ["Norland"]
    (why,) = [r for r in dossier.reasons if r.target == found.id and r.aspect == "who"]
    assert "not shown: Norland" in why.note
