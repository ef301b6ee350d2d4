"""What is told in passing is background; headlines that call tell nothing; what others foretell is no plan."""

import pytest
from tests.extract.events.conftest import Read, event

from dateline.extract.events import find_events

NEWS = (
    "A court in Varholm heard two nurses in the case of Martin Rye on Thursday.\n"
    "The nurses spoke of the night of the fire.\n"
    "A third witness fell ill.\n"
    "The judge thanked the jury.\n"
)


@pytest.mark.parametrize(
    ("told", "background"),
    [
        ("Martin Rye has pleaded not guilty to theft.", True),
        ("Rye, who has denied the charges, said nothing.", True),
        ("Rye, who has just denied the charges, said nothing.", False),
        ("They read a bill that has been drafted or recently passed by the town council.", True),
        ("Martin Rye has built Kovar into one of the largest ferry lines.", True),
        ("Martin Rye has built a pier today.", False),
        ("The court has also fined the hospital.", False),
        ("The court has today accused the hospital of neglect.", False),
        ("More than 20 patients have died.", False),
    ],
)
def test_the_perfect_below_the_news_is_background(read: Read, told: str, background: bool) -> None:
    dossier = read(NEWS + told)
    dossier.add(find_events(dossier))
    last = [e for e in dossier.events.values() if e.begin >= len(NEWS) and e.status in ("occurred", "denied")]
    assert last
    assert [e.background for e in last] == [background] * len(last)


@pytest.mark.parametrize(
    ("told", "background"),
    [
        ("The war began in 2009. Rebels attacked the port and its mill.", True),
        ("The war began in 2009.\nRebels attacked the port and its mill.", False),
    ],
)
def test_what_goes_on_with_an_old_date_is_background(read: Read, told: str, background: bool) -> None:
    dossier = read(NEWS + told)
    dossier.add(find_events(dossier))
    last = [e for e in dossier.events.values() if e.begin >= len(NEWS) and e.text == "attacked"]
    assert [e.background for e in last] == [background]


def test_the_perfect_of_the_first_paragraph_is_news(read: Read) -> None:
    dossier = read("Martin Rye has pleaded not guilty to theft, his lawyer said.\nThe judge thanked the jury.")
    dossier.add(find_events(dossier))
    assert not event(dossier, "pleaded").background


@pytest.mark.parametrize(
    "headline",
    [
        "Rye Just Insulted The Nurses Of Varholm",
        "Just In: Look At What Came When Rye Attacked The Nurses",
        "Watch: Rye Attacked The Nurses",
    ],
)
def test_a_headline_that_calls_to_its_readers_tells_no_event(read: Read, headline: str) -> None:
    dossier = read(headline, kind="headline")
    dossier.add(find_events(dossier))
    assert not dossier.events


@pytest.mark.parametrize(
    "text",
    [
        "Rye will back Lind in the end, a former rival says.",
        "Analysts say the bank will probably attack the ruling.",
        "The economy is growing again.",
    ],
)
def test_what_others_foretell_and_how_things_stand_tell_no_event(read: Read, text: str) -> None:
    dossier = read(text)
    dossier.add(find_events(dossier))
    assert not dossier.events


def test_what_may_have_been_done_was_done_before_the_report_if_at_all(read: Read) -> None:
    dossier = read("Rebels may have attacked the port.")
    dossier.add(find_events(dossier))
    found = event(dossier, "attacked")
    assert (found.status, found.when.edtf) == ("possible", "../2024-04-26")


@pytest.mark.parametrize(
    ("told", "trigger", "edtf", "background"),
    [
        ("The cider was invented in Norland.", "invented", "../2024-04-26", True),
        ("The cider was banned in Norland on Thursday.", "banned", "2024-04-25", False),
        ("In March, the hospital closed its wards.", "closed", "2024-03", True),
        ("On Monday, the hospital closed its wards.", "closed", "2024-04-22", False),
        ("This month, the hospital closed its wards.", "closed", "2024-04", False),
        ("It came days after the January 9 attack.", "attack", "../2024-04-26", True),
        ("It came days after the April 22 attack.", "attack", "2024-04-22", False),
    ],
)
def test_origins_and_deeds_of_a_month_gone_by_are_background(
    read: Read, told: str, trigger: str, edtf: str, background: bool
) -> None:
    dossier = read(NEWS + told)
    dossier.add(find_events(dossier))
    found = [e for e in dossier.events.values() if e.begin >= len(NEWS) and trigger in e.text]
    assert [(e.when.edtf, e.background) for e in found] == [(edtf, background)]


@pytest.mark.parametrize(
    ("told", "trigger"),
    [
        ("Rye famously refused to sign the treaty.", "refused"),
        ("Over the years, Rye won many prizes.", "won"),
        ("Throughout his career Rye won many prizes.", "won"),
        ("Rye frequently attacked the mayor.", "attacked"),
        ("In the last three years Rye has won four prizes.", "won"),
        ("Rye earned a law degree from Oakham University and won four prizes.", "won"),
    ],
)
def test_what_is_of_a_life_or_of_years_is_background(read: Read, told: str, trigger: str) -> None:
    dossier = read(NEWS + told)
    dossier.add(find_events(dossier))
    found = [e for e in dossier.events.values() if e.begin >= len(NEWS) and trigger in e.text]
    assert [e.background for e in found] == [True]
    assert all(e.when.edtf is not None and e.when.edtf.endswith("/2024-04-26") for e in found)


def test_the_career_of_a_nominee_is_background(read: Read) -> None:
    text = (
        "The premier announced on Thursday his intent to nominate Nora Velt as envoy.\n"
        "Nora Velt, Nominee for Envoy to Lindal\nThe harbour board appointed Velt as its counsel."
    )
    dossier = read(text)
    dossier.add(find_events(dossier))
    assert [e.background for e in dossier.events.values() if e.text == "appointed"] == [True]


def test_a_deed_of_the_dead_is_background_in_the_report_of_the_death(read: Read) -> None:
    text = "Nora Velt died on Thursday at age 92.\nVelt refused a prize for her songs."
    dossier = read(text, names="Velt")
    dossier.add(find_events(dossier))
    assert event(dossier, "refused").background
    assert event(dossier, "refused").when.edtf == "../2024-04-26"


def test_figures_of_months_do_not_change_on_the_day_they_are_told(read: Read) -> None:
    dossier = read("The board met on Thursday.\nSales of ferries dropped by a fifth.")
    dossier.add(find_events(dossier))
    assert event(dossier, "dropped").when.edtf == "../2024-04-26"


@pytest.mark.parametrize(
    ("told", "word", "background"),
    [
        ("The mayor of Varholm strongly supports the bill.", "supports", True),
        ("In a good year Martin Rye earns $3 million.", "earns", True),
        ("The court continues to reject calls for openness.", "reject", True),
        ("The court is pushing for stricter rules.", "pushing", True),
        ("The court is committed to promoting open files; and supporting a free press.", "supporting", True),
        ("Its war against Norland builds on years of neglect.", "war", True),
        ("The army continues to shell the port of Varholm.", "shell", False),
        ("The army continues to commit crimes against the people of Varholm.", "crimes", False),
        ("The court is asking the mayor of Varholm for his papers.", "asking", False),
        ("The court rejects the plea", "rejects", False),
    ],
)
def test_how_things_stand_is_background(read: Read, told: str, word: str, background: bool) -> None:
    dossier = read(NEWS + told)
    dossier.add(find_events(dossier))
    found = [e for e in dossier.events.values() if e.begin >= len(NEWS) and word in e.text]
    assert [e.background for e in found] == [background] * len(found)
    assert found or not background


@pytest.mark.parametrize(
    ("told", "background"),
    [
        ("Brokers have blamed the lenders for the fire.", True),
        ("Some have urged the mayor to close the port.", True),
        ("Brokers have now blamed the lenders for the fire.", False),
    ],
)
def test_what_unnamed_many_have_said_is_background(read: Read, told: str, background: bool) -> None:
    news = NEWS.partition("\n")[0] + "\n"
    dossier = read(news + told)
    dossier.add(find_events(dossier))
    last = [e for e in dossier.events.values() if e.begin >= len(news) and e.text in ("blamed", "urged")]
    assert [e.background for e in last] == [background]


def test_what_hangs_on_a_deed_that_never_was_tells_nothing(read: Read) -> None:
    dossier = read(NEWS + "The mayor would have backed a decision by the court to extend the ban.")
    dossier.add(find_events(dossier))
    assert not [e for e in dossier.events.values() if e.text == "extend"]


def test_a_visit_noted_is_only_named(read: Read) -> None:
    dossier = read(NEWS + "Rye also noted the November visit by Holm to Varholm as a key chance.")
    dossier.add(find_events(dossier))
    assert not [e for e in dossier.events.values() if e.text == "visit"]


@pytest.mark.parametrize(
    ("told", "background"),
    [
        ("In the days following last Tuesday's attack in Varholm, Anna Velt sought more guards.", True),
        ("In the wake of the attack on Tuesday in Varholm, Anna Velt left.", True),
        ("Anna Velt left after the attack on Tuesday in Varholm.", False),
        ("The attack on Tuesday came days after the vote.", False),
    ],
)
def test_what_only_says_after_what_something_was_done_is_background(read: Read, told: str, background: bool) -> None:
    dossier = read(told)
    dossier.add(find_events(dossier))
    assert event(dossier, "attack").background == background


@pytest.mark.parametrize(
    ("told", "status"),
    [
        (
            "Unions had initially called a strike for May 19, but decided to move the walkout a day later.",
            "postponed",
        ),
        ("Unions had initially called a strike for May 19, and decided to back the mayor.", "planned"),
    ],
)
def test_a_plan_that_got_another_day_is_postponed(read: Read, told: str, status: str) -> None:
    dossier = read(told)
    dossier.add(find_events(dossier))
    assert event(dossier, "strike").status == status
