"""Whose time is it? A time dates what it hangs on, and another event only where the words make them one."""

import pytest
from tests.extract.events.conftest import Read, event

from dateline.extract.events import find_events

#: Reports of Friday 26 April 2024.
CASES = [
    # a dated thing keeps its date, an occasion lends it
    ("Kovar resigned after the attack on 3 March 2024.", "resigned", "../2024-04-26"),
    ("Kovar resigned after the attack on 3 March 2024.", "attack", "2024-03-03"),
    ("Ten people died in the 2016 attack.", "died", "2016"),
    ("The court accused Lind of selling phones of victims of the 2016 attack.", "accused", "../2024-04-26"),
    ("Kovar condemned the strike of 3 March 2024.", "condemned", "../2024-04-26"),
    ("The premier's attack on 3 March 2024 was condemned by Lind.", "condemned", "../2024-04-26"),
    ("At a meeting in Varholm on Monday, Kovar accused Lind of delay.", "accused", "2024-04-22"),
    ("With a strike on Monday the miners blocked the port.", "blocked", "2024-04-22"),
    ("On Monday Kovar Bank sued Lind.", "sued", "2024-04-22"),
    ("Kovar sued a bank on Monday.", "sued", "2024-04-22"),
    ("The premier denied a person familiar with the talks had called on Monday.", "talks", None),
    # "has done" takes no time gone by
    ("Kovar has rejected the offer that Lind made two months ago.", "rejected", "../2024-04-26"),
    ("Rebels who were captured last week have been released.", "released", "2024-04-26~"),
    ("About 900 people have now been arrested.", "arrested", "../2024-04-26"),
    # a pledge has its day, the deed pledged another
    ("The council voted on Monday to withdraw the troops.", "voted", "2024-04-22"),
    ("The council voted on Monday to withdraw the troops.", "withdraw", "2024-04-26/.."),
    ("The union agreed to release the boats last year.", "agreed", "2023"),
    ("The union agreed to release the boats last year.", "release", "2024-04-26/.."),
    ("Kovar agreed to visit Lind on Tuesday.", "visit", "2024-04-30"),
    # the day on which, and the day until which
    ("A court on Monday put off until 8 May 2024 the vote.", "put off", "2024-04-22"),
    # "this week" ends with the report
    ("This week Kovar accused Lind of delay.", "accused", "2024-04-22/2024-04-26"),
    # what the numbers are about
    ("The group posted a loss for 2023.", "posted", "../2024-04-26"),
    ("Sales hit a record through 31 March 2024.", "hit", None),
    # no phrase of time stands before its noun
    ("Kovar said on Monday attacks on the port could be a crime.", "attacks", "../2024-04-26"),
    # the day of the clause beside it
    ("Kovar won the race, beating Lind on Monday.", "won", "2024-04-22"),
    ("Addressing the crews on Monday, Kovar refused to resign and vowed to stay.", "vowed", "2024-04-22"),
    ("Kovar, citing a report published on Monday, accused Lind of theft.", "accused", "2024-04-26~"),
    ("Kovar delivered the speech outlining the plan on Monday.", "delivered", "2024-04-22"),
    ("In a letter released on Monday, Kovar accused Lind of theft.", "accused", "2024-04-22"),
    ("Kovar visited the town to campaign on Monday.", "visited", "2024-04-22"),
    ("Kovar signed the order to launch the ferry on Monday.", "signed", "2024-04-22"),
    ("Kovar announced a plan to buy ferries last year.", "announced", "2023"),
    ("Sales of ferries rose more than expected in March to a high.", "rose", "2024-03"),
    ("Kovar announced his retirement after 15 seasons on Monday.", "announced", "2024-04-22"),
    ("Lind was convicted in 2012 under the act and received a fine.", "convicted", "2012"),
    # a clause of another time lends none
    ("The plant reopened on Monday, ending a week of quiet after workers attacked it.", "attacked", "../2024-04-26"),
    ("The attack in Varholm resonated across the world on Monday.", "attack", "../2024-04-26"),
    ("Kovar said on Monday it may attack the port.", "attack", "2024-04-22/.."),
    # a paper bears the date from which it is
    ("Lind announced late on Thursday that she is rescinding a memo from 2014.", "rescinding", "2024-04-26~"),
    ("Lind announced late on Thursday that she is rescinding a memo from 2014.", "announced", "2024-04-25"),
    # a verb no table knows is dated by a time that hangs on the name or noun before it
    ("The boy fell down a dry well in Oakham, Velt province on Sunday.", "fell", "2024-04-21"),
    ("Lind cast herself as a friend of farmers during a speech in Varholm on Thursday.", "cast", "2024-04-25"),
    # counted from the report, and yet before it
    ("Kovar attacked the port a few months later.", "attacked", "../2024-04-26"),
    # so many days apart
    ("The port closed on Thursday, a day after Kovar attacked it.", "attacked", "2024-04-24"),
    ("The port closed on Monday, two days before Kovar attacked it.", "attacked", "2024-04-24"),
    # the day shared beats the stretch behind it
    (
        "Today, Kovar declared that a danger exists in Norland and ordered Lind to mend losses from 7 to 11 March.",
        "ordered",
        "2024-04-26",
    ),
    # long over, whatever stands before it
    ("Lind was sentenced for payments made before the 2016 election.", "election", "2016"),
    # what was to come when it was told
    ("Kovar said last month that it was going to close the port.", "close", "2024-03-01/.."),
    ("Kovar said last month that it was blocking the port.", "blocking", "2024-03~"),
    # the term that was set
    ("Kovar spoke of the May deadline set by Lind.", "set", None),
]


@pytest.mark.parametrize(("text", "trigger", "edtf"), CASES)
def test_a_time_dates_only_what_it_belongs_to(read: Read, text: str, trigger: str, edtf: str | None) -> None:
    dossier = read(text)
    dossier.add(find_events(dossier))
    if edtf is None:
        assert all(e.when.basis != "words" for e in dossier.events.values() if trigger in e.text)
        return
    assert event(dossier, trigger).when.edtf == edtf


def test_what_is_still_to_come_does_not_end_the_scene(read: Read) -> None:
    text = "On Thursday Kovar met Lind about the storm, which may reach Varholm on 28 April 2024. Kovar thanked Lind."
    dossier = read(text)
    dossier.add(find_events(dossier))
    assert event(dossier, "thanked").when.edtf == "2024-04-25~"


def test_an_hour_told_after_an_older_day_is_not_of_the_day_of_the_report(read: Read) -> None:
    dossier = read("Kovar met Lind in March 2012. At 7:51 p.m. Kovar attacked the port.")
    dossier.add(find_events(dossier))
    assert event(dossier, "attacked").when.edtf == "../2024-04-26"


def test_what_came_before_the_news_is_not_of_its_day(read: Read) -> None:
    dossier = read("Kovar met Lind on Thursday after rebels attacked the port.")
    dossier.add(find_events(dossier))
    assert event(dossier, "met").when.edtf == "2024-04-25"
    assert event(dossier, "attacked").when.edtf == "../2024-04-25"


def test_at_the_time_points_at_the_time_named_last(read: Read) -> None:
    dossier = read("Two halls collapsed in May 2016.\nAt the time, Kovar blamed the builders.\nKovar met Lind.")
    dossier.add(find_events(dossier))
    assert event(dossier, "blamed").when.edtf == "2016-05~"
    assert event(dossier, "blamed").background


def test_of_two_attacks_told_nobody_knows_which_is_the_attack(read: Read) -> None:
    dossier = read(
        "Rebels attacked the port on 3 March 2024.\nRebels attacked a mill on Monday.\nThe attack shocked all."
    )
    dossier.add(find_events(dossier))
    assert [e.when.edtf for e in dossier.events.values() if e.text == "attack"] == ["../2024-04-26"]


def test_an_attack_with_another_name_is_another_attack(read: Read) -> None:
    dossier = read("Rebels attacked the port on Monday.\nThe 2011 war was worse. The Varholm attack shocked all.")
    dossier.add(find_events(dossier))
    assert [e.when.edtf for e in dossier.events.values() if e.text == "attack"] == ["../2024-04-26"]


def test_a_headline_takes_the_day_that_the_body_gives_its_deed(read: Read) -> None:
    dossier = read("Police arrest Lind\nThe premier spoke today of the dam. Police arrested Lind on Wednesday.")
    dossier.paragraphs[0] = type(dossier.paragraphs[0])(
        dossier.paragraphs[0].begin, "headline", dossier.paragraphs[0].doc
    )
    dossier.add(find_events(dossier))
    found = [e.when.edtf for e in dossier.events.values() if e.text.startswith("arrest")]
    assert found == ["2024-04-24", "2024-04-24"]


def test_what_the_present_tells_behind_before_is_still_to_come(read: Read) -> None:
    dossier = read("The union wants an inquiry before Kovar testifies.")
    dossier.add(find_events(dossier))
    assert all(e.status != "occurred" for e in dossier.events.values() if e.text == "testifies")


def test_what_has_risen_is_not_still_rising(read: Read) -> None:
    dossier = read("The death toll has risen to 900.\nPrices have been rising since May.")
    dossier.add(find_events(dossier))
    assert [e.status for e in dossier.events.values()] == ["occurred", "ongoing"]


def test_what_was_going_on_is_over_and_of_no_one_day(read: Read) -> None:
    dossier = read("Kovar met Lind today.\nSoldiers were shelling the town.")
    dossier.add(find_events(dossier))
    found = event(dossier, "shelling")
    assert (found.status, found.when.edtf) == ("occurred", "../2024-04-26")
