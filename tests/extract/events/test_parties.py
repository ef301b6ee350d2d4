"""Who, to whom and where as an entry shows them: only what the clause plainly says."""

from collections.abc import Callable

import pytest
from tests.extract.events.conftest import Read, event

from dateline.extract.events import find_events
from dateline.extract.events.spelling import plain
from dateline.model import Dossier

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
    # whose wedding it is need not be there
    ("Lind attended Kovar's wedding on Monday.", "attended", "Lind", "", ""),
    # who is called for to do it is the one addressed
    ("Lind called again for Kovar to resign.", "called", "Lind", "Kovar", ""),
    ("Lind called for taxes to rise.", "called", "Lind", "", ""),
    # the sign of a share and a verb are nobody; of a list counted as one no half is
    ("Norland and Varmark agreed to partner together on Monday.", "agreed", "Norland; Varmark", "", ""),
    ("Rye met with 75 teacher, farm family and ferry workers on Monday.", "met", "Rye", "", ""),
    # a letter was published, not those to whom it was written
    ("In a letter to farmers released Monday, Lind slammed the deal.", "released", "", "", ""),
    # any court that fits is not asked
    ("The board said on Monday that a proper court must settle the claim.", "must", "board", "", ""),
    ("Lind said on Monday that Kovar must settle the claim.", "must", "Lind", "Kovar", ""),
    # who is spoken to is not who did it
    ("The role we have been playing, Kovar, has been giving aid to the dockers.", "giving", "", "dockers", ""),
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
    # the middle one of three participles is one too; a quality is nobody
    ("Nurses have been blocked, harassed, and killed.", "killed", "", "Nurses", ""),
    ("Rye praised Norland's leadership in the talks on Monday.", "praised", "Rye", "", ""),
    # companions meet too; owners of a noun are its doers, or suffered it
    ("Rye met with Kovar in Varholm.", "met", "Rye; Kovar", "", "Varholm"),
    ("Rye's arrest by police shocked Varholm.", "arrest", "police", "Rye", ""),
    ("Rye's visit to Varholm ended on Monday.", "visit", "Rye", "", "Varholm"),
    ("There was criticism of the handling by police of the flood on Monday.", "criticism", "", "", ""),
    # a decision, a feud or a report does nothing; a thing that moves, trades or blows does
    ("Rye's unexpected feud with an envoy exploded on Monday.", "exploded", "", "", ""),
    ("Rye's ferry sank on Monday.", "sank", "Rye's ferry", "", ""),
    # no day, no other of two, nobody's remains, and no complaint in whom it is made of
    ("A key committee asked Monday parliament to back the treaty.", "asked", "key committee", "parliament", ""),
    ("Two ferry companies accused each other of fraud on Monday.", "accused", "Two ferry companies", "", ""),
    ("Rye's body was released to Kovar on Monday.", "released", "", "Kovar", ""),
    ("Prosecutors accused ferry companies of fraud on Monday.", "accused", "Prosecutors", "ferry companies", ""),
    ("A harbour company fined Rye's office on Monday.", "fined", "harbour company", "Rye's office", ""),
    # which two are meant was told before; what they announce they do themselves
    ("The two countries signed a treaty on Monday.", "signed", "", "", ""),
    ("Harbour officials announced they will sue Rye on Monday.", "sue", "Harbour officials", "Rye", ""),
    ("Rye announced a ban on ferry crews on Monday.", "ban", "Rye", "ferry crews", ""),
    ("Rye implemented new restrictions on ferry crews on Monday.", "restrictions", "Rye", "ferry crews", ""),
    ("Rye wins primary, vows to press on.", "vows", "Rye", "", ""),
    ("A number of ferry crews marched on Monday.", "marched", "ferry crews", "", ""),
    ("The number of ferry crews rose on Monday.", "rose", "", "", ""),
    # people of any trade
    ("A paramedic has accused Rye of theft.", "accused", "paramedic", "Rye", ""),
    (
        "A consumer group and a whistle-blower asked Kovar on Monday to stop.",
        "asked",
        "consumer group; whistle-blower",
        "Kovar",
        "",
    ),
    # companions of the object suffer it, and "whose" opens a clause of its own
    ("The council of Norland sacked Rye on Monday along with two aides.", "sacked", "council of Norland", "Rye", ""),
    ("Rye, whose campaigns moved voters, died on Monday.", "died", "Rye", "", ""),
    # a vote is no doer; of two nouns of one clause the nearest; what ends an aside is no subject
    ("The Kovar Council passed the bill on Monday by a vote of 50 to 48.", "passed", "Kovar Council", "", ""),
    ("The bill was passed on Monday by Rye.", "passed", "Rye", "", ""),
    (
        "In a letter - addressed to Lind, Rye - the Norland senator asks for a refund.",
        "asks",
        "Norland senator",
        "",
        "",
    ),
    # what is praised befalls another; where it is posted befalls nobody; who is called on is no place
    ("Rye touted the strike against Kovar on Monday.", "touted", "Rye", "", ""),
    ("Rye launched a strike against Kovar on Monday.", "launched", "Rye", "Kovar", ""),
    ("Officials applauded ferry crews on Facebook on Monday.", "applauded", "Officials", "ferry crews", ""),
    ("Officials called on Norland to release Lind.", "called on", "Officials", "", ""),
    # no plan, no making and no bare many; no paper and no debtor is a place
    ("Rye announced the Varholm Harbour Plan on Monday.", "announced", "Rye", "", ""),
    ("Kovar restarted assembly on Monday.", "restarted", "Kovar", "", ""),
    ("A national assembly dismissed Rye on Monday.", "dismissed", "national assembly", "Rye", ""),
    ("Rye said governments must act.", "must", "Rye", "", ""),
    ("Rye cut its ratings on Norland on Monday.", "cut", "Rye", "", ""),
    ("Rye dismissed a report in Varholm on Monday.", "dismissed", "Rye", "", ""),
    # wares, treaties and what is opened are nobody
    ("Kovar reopened an embassy on Monday.", "reopened", "Kovar", "", ""),
    ("Kovar signed the Varholm Harbour Agreement on Monday.", "signed", "Kovar", "", ""),
    # what is conducted, a ware, and a paper are nobody; "at" is where; behind a comma "to" is of another noun
    ("The Kovar Survey was conducted on Monday.", "conducted", "", "", ""),
    ("Rye crashed his Kovar into a wall on Monday.", "crashed", "Rye", "", ""),
    ("Rye warned of the supply of parts, including engines, to Kovar.", "warned", "Rye", "", ""),
    # who faces criticism is criticised; counts of profit do nothing
    ("On Monday Rye faced harsh criticism over ferry fares.", "criticism", "", "Rye", ""),
    ("The quarterly profit of Kovar plunged on Monday.", "plunged", "", "", ""),
    # lists: "but" parts, places stand whole, what is condemned was elsewhere
    ("Kovar rejected the offer but chief Rye has warmed to it.", "rejected", "Kovar", "", ""),
    ("Rye travelled to Varholm and Norland on Monday.", "travelled", "Rye", "", "Varholm and Norland"),
    ("Rye condemned the coup in Norland on Monday.", "condemned", "Rye", "", ""),
    (
        "More than 400 farmers and fishermen marched on Monday.",
        "marched",
        "More than 400 farmers and fishermen",
        "",
        "",
    ),
    # a sum, a place and a page are in no list of people; where troops go is not ordered
    ("Rye raised 15 billion euros and Lind raised 9 billion euros on Monday.", "raised", "Rye", "", ""),
    ("Rye ordered 300 soldiers to Norland on Monday.", "ordered", "Rye", "300 soldiers", ""),
    ("Gunmen shot dead 14 people in a market on Monday.", "shot", "Gunmen", "14 people", ""),
    ("Officials in Norland and Varmark warned Rye on Monday.", "warned", "Officials", "Rye", ""),
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


def test_the_two_just_named_are_shown_by_name(read_whole: Callable[[str], Dossier]) -> None:
    layers = read_whole("President Ada Norn met Premier Karl Vik on Monday. The two leaders agreed to lower tariffs.")
    (agreed,) = [e for e in layers.events.values() if e.text == "agreed"]
    assert agreed.parties is not None
    assert [p.text for p in agreed.parties.who] == ["Ada Norn and Karl Vik"]


def test_a_name_that_ends_like_an_owner_is_shown_whole(read_whole: Callable[[str], Dossier]) -> None:
    layers = read_whole("Bosky's raised its forecast on Monday. Bosky's fired him.")
    raised = next(e for e in layers.events.values() if e.text == "raised")
    assert raised.parties is not None
    assert [p.text for p in raised.parties.who] == ["Bosky's"]


def test_a_full_stop_of_a_name_is_kept() -> None:
    assert plain("the U.S.") == "the U.S."
    assert plain("Karl Vik Jr.") == "Karl Vik Jr."
    assert plain("Varholm.") == "Varholm"


def test_a_body_is_not_cut_in_two_at_its_and(read_whole: Callable[[str], Dossier]) -> None:
    layers = read_whole(
        "The Vardal-based Organization for Northern Co-operation and Fishing issued a warning on Monday."
    )
    (issued,) = [e for e in layers.events.values() if e.text == "issued"]
    assert issued.parties is not None
    assert [p.text for p in issued.parties.who] == ["Organization for Northern Co-operation and Fishing"]


WHOLE = [
    ("Anna Rye, Bram Lind and Cora Holm left on Monday.", "left", "Anna Rye; Bram Lind; Cora Holm"),
    (
        "Norland's Premier Anna Rye and Ferry Board chief Bram Lind agreed on Monday to wait.",
        "agreed",
        "Anna Rye; Bram Lind",
    ),
    (
        "Anna Rye spoke on Monday with Bram Lind, spokesman and chief adviser to the king.",
        "spoke",
        "Anna Rye; Bram Lind",
    ),
    ("Anna Rye and Bram Lind testified on Monday.", "testified", "Anna Rye; Bram Lind"),
    # the name that the parser hung on a noun inside the office, and the body before its officer
    ("The head of the board of harbour masters, Anna Rye, resigned on Monday.", "resigned", "Anna Rye"),
    (
        "Norland Harbour Department Secretary Anna Rye and Adviser Bram Lind met on Monday.",
        "met",
        "Anna Rye; Bram Lind",
    ),
    # the sign of a share, a plight, an office with its adjective behind
    (
        "Bankrupt Kovar Brothers Holdings Inc KVR.PK has asked for help on Monday.",
        "asked",
        "Kovar Brothers Holdings Inc",
    ),
    (
        "On Monday, Premier Anna Rye will meet with federal prosecutors and state attorneys general in Varholm.",
        "meet",
        "Anna Rye; federal prosecutors; state attorneys general",
    ),
]


@pytest.mark.parametrize(("text", "trigger", "who"), WHOLE, ids=[c[0] for c in WHOLE])
def test_a_list_of_persons_is_shown_whole(
    read_whole: Callable[[str], Dossier], text: str, trigger: str, who: str
) -> None:
    found = event(read_whole(text), trigger).parties
    assert found is not None
    assert "; ".join(p.text for p in found.who) == who
