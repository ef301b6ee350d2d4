"""When an event was: the words that govern it, and what the report's own date allows where no words do."""

import pytest
from tests.extract.events.conftest import Read, event

from dateline.extract.events import find_events
from dateline.model import Quotation, Speaker, content_id
from dateline.model.quotation import Cue


@pytest.mark.parametrize(
    ("text", "trigger", "edtf", "basis"),
    [
        ("Kovar met Lind on Friday.", "met", "2024-04-26", "words"),
        ("Kovar met Lind on 3 March 2024, praising the dam.", "praising", "2024-03-03", "words"),
        ("Kovar closed the port on Monday by meeting Lind.", "meeting", "2024-04-22", "words"),
        ("Kovar said on Monday that he had lied by meeting Lind.", "meeting", "../2024-04-26", "published"),
        ("On Monday Kovar declared that a danger exists and ordered a curfew.", "ordered", "2024-04-22", "words"),
        ("A lorry rammed into a crowd marking the feast on Monday, killing two.", "killing", "2024-04-22", "words"),
        ("Kovar signed a law banning races on Monday, praising the dam.", "praising", "2024-04-26~", "published"),
        ("Ministers met. Kovar initially rejected the plan.", "rejected", "../2024-04-26", "published"),
        ("Lorry attack in Varholm kills ten.\nA lorry killed ten on Thursday.", "kills", "2024-04-25~", "discourse"),
        ("The court rejected a bid to slow the ferries Friday.", "rejected", "2024-04-26", "words"),
        ("Harvest Day was first celebrated in the late 19th century.", "celebrated", "18XX", "words"),
        ("On Monday Kovar left for Norland and met Lind.", "met", "2024-04-22", "words"),
        ("Kovar's visit from 3 May 2024 to 5 May 2024 was welcomed.", "visit", "2024-05-03/2024-05-05", "words"),
        ("Kovar plans to meet Lind on 3 May 2024.", "meet", "2024-05-03", "words"),
        ("Two people died in a crash on 3 March 2024.", "crash", "2024-03-03", "words"),
        (
            "The treaty Norland and Varmark wanted to sign on 3 May 2024 will not be signed.",
            "signed",
            "2024-05-03",
            "words",
        ),
        ("Drivers closed the tunnel on 3 March 2024, and police fined two.", "fined", "2024-03-03~", "discourse"),
        (
            "Drivers marched on 3 March 2024; guards closed in and two were arrested.",
            "arrested",
            "2024-03-03~",
            "discourse",
        ),
        ("Guards cleared the square before dawn on 3 March 2024.", "cleared", "2024-03-03", "words"),
        ("Kovar will drop its appeal against last Thursday's ruling.", "drop", "2024-04-26/..", "published"),
        ("Kovar Lines raised its forecast for growth this year.", "raised", None, "absent"),
        ("Guards cleared the square before 3 March 2024.", "cleared", "../2024-03-03", "words"),
        (
            "Guards cleared the square before dawn on 3 March 2024. Two were fined.",
            "fined",
            "2024-03-03~",
            "discourse",
        ),
        ("Forty are now known to have died when the ferry sank.", "sank", "../2024-04-26", "published"),
        ("The trip to Norland that Kovar had planned for June 2024 was postponed.", "trip", "2024-06", "words"),
        ("Soldiers fired at the boat on 3 March 2024 as it attacked the port.", "attacked", "2024-03-03", "words"),
        ("Kovar began a three-day visit to Norland on Monday.", "visit", "2024-04-22/2024-04-24", "words"),
        ("Kovar ended a three-day visit to Norland on Monday.", "visit", "2024-04-20/2024-04-22", "words"),
        ("Kovar accused Lind of lying and called a vote for Tuesday.", "accused", "2024-04-26~", "published"),
        ("Kovar will meet Lind.", "meet", "2024-04-26/..", "published"),
        ("Kovar has met Lind before, officials who had met Lind said.", "had met", None, "absent"),
        ("Kovar is meeting Lind.", "meeting", "2024-04-26~", "published"),
    ],
)
def test_an_event_takes_the_time_that_governs_it(
    read: Read, text: str, trigger: str, edtf: str | None, basis: str
) -> None:
    dossier = read(text)
    dossier.add(find_events(dossier))
    if basis == "absent":
        assert all(e.when.basis != "words" for e in dossier.events.values())
        return
    when = event(dossier, trigger).when
    assert (when.edtf, when.basis) == (edtf, basis)


def test_what_is_told_with_the_news_shares_its_day_only_roughly(read: Read) -> None:
    dossier = read("Kovar met Lind in Varholm on Thursday.\nKovar accused Norland of delay.")
    dossier.add(find_events(dossier))
    assert event(dossier, "accused").when.edtf == "2024-04-25~"
    assert event(dossier, "accused").when.basis == "discourse"


def test_a_deed_told_after_an_older_day_does_not_take_the_day_of_the_news(read: Read) -> None:
    dossier = read("Kovar met Lind on Thursday.\nThe war began in 2011. Rebels attacked the port.")
    dossier.add(find_events(dossier))
    assert event(dossier, "attacked").when.edtf == "../2024-04-26"


def test_the_attack_keeps_the_date_it_was_told_with(read: Read) -> None:
    dossier = read("Rebels attacked the port on Thursday.\nThe attack shocked the town.")
    dossier.add(find_events(dossier))
    assert event(dossier, "attack").when.edtf == "2024-04-25"
    later = [e for e in dossier.events.values() if e.text == "attack"]
    assert [e.when.edtf for e in later] == ["2024-04-25~"]


def test_an_undated_report_gives_no_date(read: Read) -> None:
    dossier = read("Kovar met Lind.", published=None)
    dossier.add(find_events(dossier))
    assert event(dossier, "met").when.edtf is None
    assert event(dossier, "met").when.basis == "none"


def test_an_old_deed_is_background(read: Read) -> None:
    dossier = read("Kovar met Lind in 2016.")
    dossier.add(find_events(dossier))
    assert event(dossier, "met").background


def test_a_quotation_is_dated_by_the_words_around_its_cue(read: Read) -> None:
    text = "Kovar said on Thursday that Lind attacked the port on 3 March 2024."
    dossier = read(text, names="Kovar")
    begin, cue = text.index("Lind"), text.index("said")
    quotation = Quotation(
        id=content_id("q", "r_1", begin),
        report="r_1",
        spans=((begin, len(text) - 1),),
        text=text[begin:-1],
        kind="indirect",
        cue=Cue(cue, cue + 4, "said"),
        speaker=Speaker(0, 5, "Kovar", "n_Kovar"),
    )
    dossier.add([quotation])
    dossier.add(find_events(dossier))
    assert dossier.quotations[quotation.id].said.edtf == "2024-04-25"
    attack = event(dossier, "attacked")
    assert attack.when.edtf == "2024-03-03"
    assert attack.claimed
    assert attack.attributed_to == quotation.id


def test_a_paragraph_goes_on_telling_of_the_day_its_last_dated_sentence_set(read: Read) -> None:
    dossier = read("Rebels seized the port on 3 March 2024. Soldiers attacked the rebels with rockets.")
    dossier.add(find_events(dossier))
    assert (event(dossier, "attacked").when.edtf, event(dossier, "attacked").when.basis) == (
        "2024-03-03~",
        "discourse",
    )


def test_a_day_of_saying_is_no_scene_and_a_new_paragraph_ends_one(read: Read) -> None:
    dossier = read("Kovar said on 3 March 2024 that the dam was safe. Soldiers attacked the port.")
    dossier.add(find_events(dossier))
    assert event(dossier, "attacked").when.basis == "published"
    dossier = read("Rebels seized the port on 3 March 2024.\nSoldiers attacked the rebels.")
    dossier.add(find_events(dossier))
    assert event(dossier, "attacked").when.edtf == "../2024-04-26"


def test_what_was_done_at_an_occasion_told_before_has_its_date(read: Read) -> None:
    dossier = read("Kovar met Lind in Varholm on 3 March 2024.\nThey signed a treaty at the meeting.")
    dossier.add(find_events(dossier))
    assert event(dossier, "signed").when.edtf in ("2024-03-03~", "../2024-04-26")
    dossier = read("The summit was held on 3 March 2024.\nKovar signed a treaty with Norland at the summit.")
    dossier.add(find_events(dossier))
    assert event(dossier, "signed").when.edtf == "2024-03-03~"


def test_a_plan_told_again_keeps_the_day_planned_for(read: Read) -> None:
    dossier = read(
        "The trip to Norland that Kovar had planned for June 2024 was postponed.\nThe trip was to be his first."
    )
    dossier.add(find_events(dossier))
    later = [e for e in dossier.events.values() if e.begin > 60 and e.text == "trip"]
    assert [e.when.edtf for e in later] == ["2024-06~"]


def test_the_perfect_is_of_the_day_only_where_the_news_itself_is_told_in_it(read: Read) -> None:
    dossier = read("Rebels have attacked the port today.\nThe island has expelled ten envoys.")
    dossier.add(find_events(dossier))
    assert event(dossier, "expelled").when.edtf == "2024-04-26~"
    # Behind news in the past, "has expelled" may be weeks old: judges counted its day as wrong.
    dossier = read("Rebels attacked the port today.\nThe island has expelled ten envoys.")
    dossier.add(find_events(dossier))
    assert event(dossier, "expelled").when.edtf != "2024-04-24~"


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Anna Velt's visit today to Varholm will draw crowds.", "planned"),
        ("Anna Velt's visit last Tuesday to Varholm will cost her votes.", "occurred"),
        ("Anna Velt's visit today to Varholm drew crowds.", "occurred"),
    ],
)
def test_a_thing_of_today_told_with_what_will_come_of_it_is_ahead(read: Read, text: str, status: str) -> None:
    dossier = read(text)
    dossier.add(find_events(dossier))
    assert event(dossier, "visit").status == status


def test_the_same_day_on_which_another_deed_was_done_is_no_day_named_before(read: Read) -> None:
    told = "The warning of a flood came on the same day the board approved the dam."
    dossier = read(f"The river rose on 6 March.\n{told}")
    dossier.add(find_events(dossier))
    assert event(dossier, "warning").when.edtf != "2024-03-06"


def test_beside_a_main_clause_of_another_day_nothing_takes_the_day_of_the_news(read: Read) -> None:
    text = "Kovar was arrested on Wednesday.\nLind was to speak today, but guards expelled two envoys."
    dossier = read(text, published="2024-04-26")
    dossier.add(find_events(dossier))
    assert event(dossier, "expelled").when.edtf != "2024-04-24~"


def test_the_perfect_is_of_the_day_of_the_report_or_of_the_older_day_of_the_news(read: Read) -> None:
    text = "Lind has condemned the raid in Oakham.\nRaiders attacked Oakham on Thursday."
    dossier = read(text, published="2024-04-26")
    dossier.add(find_events(dossier))
    assert event(dossier, "condemned").when.edtf == "2024-04-25~/2024-04-26~"


@pytest.mark.parametrize(
    ("lead", "edtf"),
    [
        ("Guards stormed the port before dawn on Friday and seized the mast.", "2024-04-26~"),
        ("Guards seized the port, before the vote of Friday.", "../2024-04-26"),
    ],
)
def test_an_hour_of_the_day_of_the_news_leaves_it_the_day_of_the_news(read: Read, lead: str, edtf: str) -> None:
    dossier = read(f"{lead}\nThe guards closed the roads.")
    dossier.add(find_events(dossier))
    assert event(dossier, "closed").when.edtf == edtf


def test_a_time_of_long_ago_in_the_first_paragraph_is_not_of_the_news(read: Read) -> None:
    dossier = read(
        "Kovar, who left Norland last summer, is free.\nKovar met Lind on Friday.\nLind praised the guards."
    )
    dossier.add(find_events(dossier))
    assert event(dossier, "praised").when.edtf == "2024-04-26~"
