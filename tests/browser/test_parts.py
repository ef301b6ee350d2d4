"""The parts of the page: an entry's own page, a person's, facets, long lists, print."""

import re
from pathlib import Path
from typing import Literal

import pytest
from tests.browser.chromium import Tab

import dateline
from dateline.model import Block, Event, EventMention, Report, When
from dateline.model.event import Counts
from dateline.render.page import page as make_page

LONG = 5000


@pytest.fixture(autouse=True)
def quiet(tab: Tab) -> None:
    tab.faults.clear()


@pytest.fixture(scope="session")
def told(example_story: Path) -> dict[str, str]:
    """Addresses of the disputed entry with a history that most outlets tell, and of the one who said most."""
    with dateline.open(example_story) as story:
        entry = max(
            story.chronology(),
            key=lambda e: (e.conflicts > 0, len({step.status for step in e.history}), e.counts.outlets),
        )
        lines = [re.findall(r'"entity":"(n_\w+)"', x) for x in story.export() if '"record":"quotation"' in x]
    speakers = [found[-1] for found in lines if found]
    most = max(sorted(set(speakers)), key=speakers.count)
    return {"entry": f"room=entry&id={entry.id}", "id": entry.id, "person": f"room=people&person={most}"}


@pytest.fixture(scope="session")
def long_page(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A page of many entries, one a day."""
    words = "A ferry left the harbour of Velmar. "
    report = Report(id="r_1", file="a.txt", title="Ferries", text=words, blocks=(Block("body", 0, len(words)),))
    records: list[Report | EventMention | Event] = [report]
    for number in range(LONG):
        day = f"{2000 + number // 336}-{number % 336 // 28 + 1:02}-{number % 28 + 1:02}"
        at = EventMention(
            id=f"e_{number:05}", report="r_1", begin=8, end=12, text="left", sentence=(0, 35), type="OTHER",
            label="leave", status="occurred", when=When(edtf=day, basis="words"),
        )  # fmt: skip
        records += [at, Event(
            id=f"v_{number:05}", summary=f"Ferry number {number} left", type="OTHER", status="occurred",
            mentions=(at.id,), counts=Counts(1, 1, 1, 0), when=at.when,
        )]  # fmt: skip
    path = tmp_path_factory.mktemp("long") / "long.html"
    path.write_text(make_page(records, [], "Ferries"), encoding="utf-8")
    return path.as_uri()


def look(tab: Tab, address: str, mark: str) -> None:
    tab.go("about:blank")
    tab.go(f"{address}#{mark}")


def test_the_page_of_an_entry_holds_the_words_the_date_and_the_reports_in_full(
    tab: Tab, page: str, told: dict[str, str]
) -> None:
    look(tab, page, f"open={told['id']}")
    tab.page.get_by_role("link", name="All about this entry").first.click()
    tab.wait("document.querySelector('.entry-page')")
    words = tab.run("document.querySelector('.entry-page').innerText").upper()
    for part in (
        "THE WORDS OF EVERY OUTLET",
        "HOW IT IS DATED",
        "DISAGREEMENT",
        "WHAT BECAME OF IT",
        "WHY IT SAYS SO",
    ):
        assert part in words, part
    tab.page.locator(".entry-page .report summary").first.click()
    tab.wait("document.querySelector('.entry-page .paper mark.here.trigger')")
    assert tab.run("document.querySelectorAll('.entry-page .paper mark.name').length") > 0
    tab.page.get_by_role("link", name="After →").click()
    tab.wait(f"!location.hash.includes('{told['id']}')")
    tab.page.get_by_role("link", name="In the chronology").click()
    tab.wait("document.querySelector('.entry details[open]')")
    assert not tab.faults


def test_what_a_person_said_is_told_by_day_and_by_issue_verbatim_apart(
    tab: Tab, page: str, told: dict[str, str]
) -> None:
    look(tab, page, told["person"])
    tab.wait("document.querySelector('.person-page .quote.indirect')")
    assert tab.run("document.querySelectorAll('.person-page .spread .dot').length") > 2
    kinds = "new Set([...document.querySelectorAll('.person-page .quote .kind')].map(k => k.textContent)).size"
    assert tab.run(kinds) > 1
    tab.page.get_by_role("link", name="By issue").click()
    tab.wait("location.hash.includes('by=issue')")
    assert tab.run("document.querySelectorAll('.person-page h3.day').length") > 1
    tab.page.locator("[name=kind]").select_option("direct")
    tab.wait("location.hash.includes('kind=direct')")
    assert tab.run("document.querySelectorAll('.person-page .quote').length") > 0
    assert tab.run("document.querySelectorAll('.person-page .quote:not(.direct)').length") == 0


def test_paraphrase_never_stands_in_quotation_marks_of_the_page(tab: Tab, page: str, told: dict[str, str]) -> None:
    look(tab, page, told["person"])
    tab.wait("document.querySelector('.quote.indirect')")
    generated = "getComputedStyle(document.querySelector('.quote.indirect .said'), '::before').content"
    assert tab.run(generated) == "none"
    assert not tab.run(
        "[...document.querySelectorAll('.quote.indirect .said')].some(p => /^[\"“]/.test(p.innerText))"
    )


def test_a_facet_tells_how_many_narrows_and_is_let_go(tab: Tab, page: str) -> None:
    look(tab, page, "")
    facet = tab.page.locator(".facet .pill.planned")
    number = int(facet.locator(".number").inner_text())
    facet.click()
    tab.wait("location.hash.includes('status=planned')")
    tab.wait(f"document.querySelectorAll('.entry').length === {number}")
    assert tab.run("document.querySelector('.facet .pill.planned').getAttribute('aria-pressed')") == "true"
    assert tab.page.locator(".facet .pill.occurred .number").inner_text() != "0", "the others still tell theirs"
    tab.page.get_by_role("button", name="status: planned, let go").click()
    tab.wait("!location.hash.includes('status=')")


def test_an_issue_is_a_filter(tab: Tab, page: str) -> None:
    look(tab, page, "")
    before = tab.run("document.querySelectorAll('.entry').length")
    value = tab.run("document.querySelector('[name=about] option:nth-child(2)').value")
    tab.page.locator("[name=about]").select_option(value)
    tab.wait("location.hash.includes('about=')")
    assert 0 < tab.run("document.querySelectorAll('.entry').length") < before


def test_a_storyline_is_a_filter_and_stands_with_its_entries(tab: Tab, page: str) -> None:
    look(tab, page, "")
    name = tab.run("document.querySelector('[name=thread] option:nth-child(2)').value")
    tab.page.locator("[name=thread]").select_option(name)
    tab.wait("location.hash.includes('thread=')")
    assert tab.run("document.querySelectorAll('.entry').length") > 1
    look(tab, page, tab.run("'room=entry&id=' + document.querySelector('.entry details').id"))
    assert name in tab.wait("document.querySelector('.entry-page aside')?.innerText")


def test_a_long_list_holds_what_is_near_alone_and_every_entry_can_be_reached(tab: Tab, long_page: str) -> None:
    look(tab, long_page, "")
    assert tab.run("document.querySelector('.found').innerText").startswith(f"{LONG} entries")
    assert tab.run("document.querySelectorAll('.entry').length") < 400
    assert tab.wait("document.querySelector('.stage').dataset.mode") == "columns"
    tab.run("scrollTo(0, document.body.scrollHeight * .6)")
    tab.wait("document.elementFromPoint(innerWidth / 2, innerHeight / 2).closest('.entry')")
    assert tab.run("document.querySelectorAll('.entry').length") < 400
    look(tab, long_page, f"open=v_{LONG - 1:05}")
    tab.wait(f"document.getElementById('v_{LONG - 1:05}')?.open")
    assert tab.run(f"(b => b.top >= 0 && b.top < innerHeight)(v_{LONG - 1:05}.getBoundingClientRect())")


def test_a_column_opens_into_what_lies_in_it(tab: Tab, long_page: str) -> None:
    look(tab, long_page, "")
    tab.wait("document.querySelector('.stage').dataset.mode === 'columns'")
    stage = tab.page.locator(".stage").bounding_box()
    assert stage
    for _ in range(4):
        tab.page.mouse.click(stage["x"] + stage["width"] / 2, stage["y"] + 150)
        tab.page.wait_for_timeout(350)
    assert tab.run("document.querySelector('.stage').dataset.mode") in ("marks", "words")
    assert "view=" in tab.run("location.hash")


def test_a_print_holds_the_whole_list(tab: Tab, long_page: str) -> None:
    look(tab, long_page, "since=2010-01-01&until=2010-12-28")
    tab.run("window.dispatchEvent(new Event('beforeprint'))")
    assert tab.run("document.querySelectorAll('.entry').length") == 336


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("mark", ["entry", "person"])
def test_axe_finds_nothing_that_keeps_people_out_of_the_pages(
    tab: Tab, page: str, told: dict[str, str], mark: str, scheme: Literal["light", "dark"]
) -> None:
    tab.media(scheme=scheme)
    look(tab, page, told[mark])
    tab.run("document.querySelectorAll('details').forEach((d, i) => { if (i < 2) d.open = true })")
    assert tab.barriers() == []
    tab.media()


@pytest.mark.parametrize("mark", ["entry", "person"])
def test_the_pages_stay_within_a_phone(tab: Tab, page: str, told: dict[str, str], mark: str) -> None:
    tab.size(390, 800)
    try:
        look(tab, page, told[mark])
        assert tab.run("document.documentElement.scrollWidth") <= 390
    finally:
        tab.size(1280, 900)


def test_a_report_that_attacks_is_only_text_on_the_timeline_and_the_pages(
    tab: Tab, hostile: Path, tmp_path: Path
) -> None:
    path = tmp_path / "hostile.html"
    with dateline.open(hostile) as story:
        path.write_text("".join(story.export("html")), encoding="utf-8")
        entries = [entry.id for entry in story.chronology()]
    look(tab, path.as_uri(), "room=people")
    people = tab.run("[...document.querySelectorAll('.person .name')].map(a => a.hash.slice(1))")
    assert entries
    assert people
    for mark in [*(f"room=entry&id={entry}" for entry in entries), *people]:
        look(tab, path.as_uri(), mark)
        tab.run("document.querySelectorAll('details').forEach(d => { d.open = true })")
        assert tab.run("typeof window.pwned") == "undefined"
        assert tab.run("document.querySelectorAll('main img, main script, main b').length") == 0
        assert "\u202e" not in tab.run("document.body.innerText + document.title")
    assert not tab.faults
