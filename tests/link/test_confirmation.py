"""What confirms an event: two outlets that are known to be two, each telling the line that is shown."""

import msgspec
import pytest
from tests.link.test_link import event_of, reading, visit

from dateline.link import link
from dateline.link.figures import counted_otherwise, numbers_fit
from dateline.link.houses import house
from dateline.link.one_text import one_text
from dateline.model import Event, Layers, Line, Mention, content_id


def told_by(*told: tuple[str, str, str | None], trigger: str = "signed", **more: object) -> Event:
    """The event of reports given as (text, trigger, outlet), all of one day."""
    pile = []
    for number, (text, word, outlet) in enumerate(told):
        made = [visit(word, "2031-03-04", type="OTHER", label=trigger, recipients=(), place=None, **more)]
        pile.append(reading(f"{number}.txt", text, "2031-03-05", made, outlet))
    linked = link(pile)
    assert len({event_of(linked, one).id for one in pile}) == 1, "the tellings are one event"
    return event_of(linked, pile[0])


ACCORD = "Premier Ida Holm signed a fishing accord with the islands of Velland on Tuesday."
OTHER = "A fishing accord was signed on Tuesday in Velland by Ida Holm, ending a long quarrel over nets."


def test_two_houses_that_tell_one_deed_confirm_it() -> None:
    event = told_by((ACCORD, "signed", "North Wire"), (OTHER, "signed", "Harbour Post"), trigger="sign")
    assert (event.counts.origins, event.standing) == (2, "corroborated")


@pytest.mark.parametrize(
    ("one", "other"),
    [("BBC", "BBC News"), ("The Harbour Post", "www.harbourpost.com"), ("NYT", "New York Times"), (None, None)],
)
def test_one_house_or_none_known_confirms_nothing(one: str | None, other: str | None) -> None:
    event = told_by((ACCORD, "signed", one), (OTHER, "signed", other), trigger="sign")
    assert (event.counts.reports, event.counts.outlets, event.counts.origins) == (2, 1, 1)
    assert event.standing in ("single", "copied")


def test_why_says_that_the_outlets_are_not_known() -> None:
    pile = [
        reading(f"{n}.txt", text, "2031-03-05", [visit("signed", "2031-03-04", type="OTHER", label="sign")], None)
        for n, text in enumerate((ACCORD, OTHER))
    ]
    linked = link(pile)
    event = event_of(linked, pile[0])
    (why,) = [r.note for r in linked.reasons if r.target == event.id and r.aspect == "standing"]
    assert (event.standing, why) == ("single", "2 reports, outlet not known: none is known to confirm another")


def test_a_report_of_no_known_outlet_that_names_the_other_may_be_of_its_house() -> None:
    named = f"{OTHER} She told the Harbour Post that nets would be measured."
    alone = told_by((ACCORD, "signed", "Harbour Post"), (OTHER, "signed", None), trigger="sign")
    assert (alone.counts.origins, alone.standing) == (2, "corroborated")
    assert told_by((ACCORD, "signed", "Harbour Post"), (named, "signed", None), trigger="sign").counts.origins == 1


@pytest.mark.parametrize(
    "other",
    [
        "Once Ida Holm, who signed on Tuesday as skipper of a trawler, had quarrelled with two of her brothers.",
        "Tall Ida Holm signed copies of her book in a shop of the harbour on Tuesday.",
    ],
)
def test_a_shared_word_confirms_nothing(other: str) -> None:
    event = told_by((ACCORD, "signed", "North Wire"), (other, "signed", "Harbour Post"), trigger="sign")
    assert event.standing == "single"


@pytest.mark.parametrize(
    ("title", "standing"),
    [("OPINION: Holm broke faith", "single"), ("Holm signs an accord of opinion", "corroborated")],
)
def test_an_editorial_confirms_nothing(title: str, standing: str) -> None:
    event = visit("signed", "2031-03-04", type="OTHER", label="sign", recipients=(), place=None)
    pile = [reading(f"{at}", text, "2031-03-05", [event], at) for text, at in ((ACCORD, "Wire"), (OTHER, "Post"))]
    pile[1] = msgspec.structs.replace(pile[1], report=msgspec.structs.replace(pile[1].report, title=title))
    assert event_of(link(pile), pile[0]).standing == standing


def test_other_numbers_confirm_nothing() -> None:
    one = "A ferry sank off Velland on Tuesday and 14 of its crew drowned, the harbour office found."
    same = "Off Velland a ferry sank on Tuesday with 14 of its crew, who drowned within sight of the harbour."
    other = same.replace("14", "23")
    assert told_by((one, "sank", "North Wire"), (same, "sank", "Post"), trigger="sink").standing == "corroborated"
    assert told_by((one, "sank", "North Wire"), (other, "sank", "Post"), trigger="sink").standing == "single"


def test_history_by_the_way_confirms_nothing() -> None:
    event = told_by(
        (ACCORD, "signed", "North Wire"), (OTHER, "signed", "Harbour Post"), trigger="sign", background=True
    )
    assert event.standing == "single"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("BBC News (Europe)", "www.bbc.co.uk"),
        ("The Associated Press", "AP"),
        ("Fox News", "www.foxnews.com"),
        ("The Gozo Post", "Gozo Post Online"),
        ("https://www.lemonde.fr/europe", "Lemonde"),
    ],
)
def test_a_house_has_many_names(one: str, other: str) -> None:
    assert house(one) == house(other) != ""


@pytest.mark.parametrize(
    ("one", "other"),
    [("Harbour Post", "Harbour Times"), ("Daily Mirror", "Daily Mail"), ("News", "Online"), ("AP", "AFP")],
)
def test_other_names_are_other_houses(one: str, other: str) -> None:
    assert house(one) != house(other)


def by_the_way(told: Layers, depth: int) -> Layers:
    """The same report, its event told so deep below the main clause of its sentence."""
    spans = tuple(m.sentence for m in told.events)
    lines = tuple(
        Line(id=m.id, report=m.report, spans=(span,), depth=depth) for m, span in zip(told.events, spans, strict=True)
    )
    return msgspec.structs.replace(told, lines=lines)


@pytest.mark.parametrize(("shown", "other", "standing"), [(0, 0, "corroborated"), (1, 1, "single"), (0, 3, "single")])
def test_what_both_tell_by_the_way_is_not_confirmed(shown: int, other: int, standing: str) -> None:
    event = visit("signed", "2031-03-04", type="OTHER", label="sign", recipients=(), place=None)
    one = by_the_way(reading("a.txt", ACCORD, "2031-03-05", [event], "North Wire"), shown)
    text = (
        "On Tuesday the nets, of which an accord signed in spring spoke, were hauled in by Ida Holm."
        if other
        else OTHER
    )
    two = by_the_way(reading("b.txt", text, "2031-03-06", [event], "Harbour Post"), other)
    assert event_of(link([one, two]), one).standing == standing


def test_a_statement_printed_by_two_is_one_voice_and_two_writers_are_not() -> None:
    printed = f"The office wrote: “{ACCORD}” It asked whoever owns a boat to bring old papers before harvest."
    assert one_text(ACCORD, printed)
    assert not one_text(ACCORD, OTHER)


def test_a_sentence_that_two_print_without_marks_is_one_text() -> None:
    told = "Ida Holm signed the accord on mackerel nets in the old customs house of Velmar on Tuesday, ending a feud."
    taken = (
        "The accord on mackerel nets in the old customs house of Velmar on Tuesday was signed, our reporter writes."
    )
    assert one_text(told, taken)
    assert not one_text(
        told, "On Tuesday Ida Holm signed the accord on mackerel nets, in Velmar, as crowds looked on."
    )


def banned(name: str, text: str, outlet: str) -> Layers:
    """A report that Ida Holm banned Tor Reik."""
    told = visit("banned", "2031-03-04", type="SANCTION", label="ban", recipients=(), place=None)
    made = reading(name, text, "2031-03-05", [told], outlet, ("Ida Holm", "Tor Reik"))
    (whom,) = (e.id for e in made.entities if e.name == "Tor Reik")
    return msgspec.structs.replace(made, events=(msgspec.structs.replace(made.events[0], recipients=(whom,)),))


def test_one_act_of_one_doer_on_the_same_one_is_confirmed_in_few_words() -> None:
    one = banned("a.txt", "Ida Holm banned Tor Reik on Tuesday after a quarrel over fees.", "North Wire")
    two = banned("b.txt", "Reporters heard that Ida Holm had banned Tor Reik.", "Harbour Post")
    assert event_of(link([one, two]), one).standing == "corroborated"


def test_a_sentence_that_says_little_else_confirms() -> None:
    one = "Ida Holm launched the lifeboat at Varholm on Tuesday while a band of retired sailors played on the quay."
    event = told_by(
        (one, "launched", "North Wire"), ("Holm launched lifeboat at Varholm", "launched", "Post"), trigger="launch"
    )
    assert event.standing == "corroborated"


def test_a_rule_against_a_deed_does_not_dispute_that_it_was_done() -> None:
    done = visit("launched", "2031-03-04", type="OTHER", label="launch", recipients=(), place=None)
    barred = {**done, "trigger": "launching", "status": "negated"}
    one = reading("a.txt", "Ida Holm launched a boat on Tuesday at noon.", "2031-03-05", [done], "North Wire")
    two = reading("b.txt", "A treaty bars Ida Holm from launching anything.", "2031-03-05", [barred], "Harbour Post")
    linked = link([one, two])
    assert "disputed" not in {event_of(linked, each).standing for each in (one, two)}


def test_the_time_of_day_is_no_count() -> None:
    assert numbers_fit("A crane fell at 10:30 p.m.", "A crane fell on 12 sheds")
    assert not numbers_fit("A crane fell on 14 sheds", "A crane fell on 12 sheds")


@pytest.mark.parametrize(("others", "standing"), [(("Tomas Reik", "Ada Aune"), "corroborated"), ((), "single")])
def test_a_row_of_three_is_confirmed_by_who_names_the_three(others: tuple[str, ...], standing: str) -> None:
    row = "Ida Holm, Tomas Reik and Ada Aune resigned from the harbour board on Tuesday over the ferry debt."
    with_whom = f", as did {' and '.join(others)}," if others else ""
    other = f"In protest at the ferry debt Ida Holm{with_whom} resigned on Tuesday from the board of the harbour."
    people = ("Ida Holm", "Tomas Reik", "Ada Aune")
    pile = []
    for name, text in (("North Wire", row), ("Harbour Post", other)):
        made = [visit("resigned", "2031-03-04", type="OTHER", label="resign", recipients=(), place=None)]
        told = reading(name, text, "2031-03-05", made, name, people=people)
        ids = {one.name: one.id for one in told.entities}
        mentions = tuple(
            Mention(id=content_id("m", name, who), report=told.report.id, begin=text.index(who),
                    end=text.index(who) + len(who), text=who, entity=ids[who], form="name")
            for who in people if who in text
        )  # fmt: skip
        pile.append(msgspec.structs.replace(told, mentions=mentions))
    linked = link(pile)
    events = [event_of(linked, one) for one in pile]
    shown_first = max(events, key=lambda e: "Reik" in e.summary)
    assert shown_first.standing == standing


def test_numbers_are_read_as_they_are_printed() -> None:
    assert numbers_fit("tariffs on $200bn of kelp", "tariffs on $200 billion in kelp")
    assert numbers_fit("out in the 48th of 71 laps", "out in lap 48")
    assert not numbers_fit("out in the 40th of 71 laps", "out in lap 48")


def test_how_many_is_not_confirmed_by_who_says_none_and_names_nobody() -> None:
    one = "Three people were evacuated from the harbour of Velland in the kelp outbreak of the winter."
    other = "Wardens had no gear for kelp when they met islanders evacuated from the harbour in the winter outbreak."
    told = [visit("evacuated", None, type="OTHER", label="evacuate", actors=(), recipients=(), place=None)]
    pile = [reading("1", one, "2031-03-05", told, "North Wire"), reading("2", other, "2031-03-05", told, "Post")]
    assert event_of(link(pile), pile[0]).standing == "single"


def test_a_report_that_counts_otherwise_confirms_no_count_where_it_gives_none() -> None:
    line = "Premier Ida Holm signed all 12 accords with the islands."
    assert counted_otherwise(line, "Ida Holm signs accords.", ["Ida Holm signs accords.", "She signed two accords."])
    assert not counted_otherwise(line, "Ida Holm signs accords.", ["She signed a dozen, 12 in all."])
    assert not counted_otherwise("Ida Holm signs accords.", "She signs.", ["She signed two accords."])
