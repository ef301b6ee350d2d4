"""An analyst with the page finds, filters, opens, reads on a phone, prints; a report that attacks is only text."""

from pathlib import Path
from typing import Literal

import pytest
from tests.browser.chromium import Tab

import dateline

ROOMS = ("chronology", "people", "conflicts", "commitments", "coverage", "reports", "doubts")


@pytest.fixture(autouse=True)
def quiet(tab: Tab) -> None:
    tab.requests.clear()
    tab.faults.clear()


def room(tab: Tab, address: str, mark: str) -> None:
    tab.go("about:blank")
    tab.go(f"{address}#{mark}")


def test_the_file_asks_for_nothing_and_every_part_opens(tab: Tab, page: str) -> None:
    for name in ROOMS:
        room(tab, page, f"room={name}")
        assert tab.run("document.getElementById('main').innerText.length") > 20, name
        assert "[object" not in tab.run("document.body.innerText"), name
        assert tab.run("document.querySelector('nav a[aria-current=page]').getAttribute('href')") == f"#room={name}"
    assert not tab.faults
    assert [url for url in tab.requests if not url.startswith(("file:", "about:", "data:"))] == []


def test_finding_words_narrows_the_list_and_stands_in_the_address(tab: Tab, page: str) -> None:
    room(tab, page, "")
    before = tab.run("document.querySelectorAll('.entry').length")
    tab.run(
        "(f => { f.value = 'ferry'; f.dispatchEvent(new Event('input', {bubbles: true})) })"
        "(document.querySelector('[name=find]'))"
    )
    tab.wait("location.hash.includes('find=ferry')")
    after = tab.run("document.querySelectorAll('.entry').length")
    assert 0 < after < before
    assert tab.run("[...document.querySelectorAll('.entry .words')].length") == after


@pytest.mark.parametrize(
    ("mark", "holds"),
    [
        ("status=planned", "[...document.querySelectorAll('.entry')].every(e => e.classList.contains('planned'))"),
        (
            "since=2022-04-01",
            "![...document.querySelectorAll('.entry .exact time')].some(t => t.dateTime < '2022-04')",
        ),
        (
            "standing=corroborated",
            "[...document.querySelectorAll('.entry .standing')].every(e => e.innerText === 'corroborated')",
        ),
        ("top=10", "document.querySelectorAll('.entry').length <= 11"),
    ],
)
def test_a_filter_shows_what_it_says(tab: Tab, page: str, mark: str, holds: str) -> None:
    room(tab, page, mark)
    assert tab.run("document.querySelectorAll('.entry').length") > 0
    tab.wait(holds)


def test_the_weightiest_stand_out_and_the_others_keep_to_one_line(tab: Tab, page: str, example_story: Path) -> None:
    with dateline.open(example_story) as story:
        weights = sorted((e.salience for e in story.chronology()), reverse=True)
    room(tab, page, "background=1")
    tab.wait(f"document.querySelectorAll('.entry').length === {len(weights)}")  # far pieces of the list come late
    bar = weights[max(30, -(-len(weights) // 3)) - 1]
    assert tab.run("document.querySelectorAll('.entry.minor').length") == sum(w < bar for w in weights) > 0
    height = "document.querySelector('.entry.minor summary').offsetHeight"
    assert tab.run(height) < tab.run("document.querySelector('.entry:not(.minor) summary').offsetHeight")


def test_an_open_entry_shows_every_outlets_words_and_why(tab: Tab, page: str, example_story: Path) -> None:
    with dateline.open(example_story) as story:
        entry = max(story.chronology(), key=lambda e: (e.conflicts > 0, e.counts.outlets))
    room(tab, page, f"open={entry.id}")
    words = tab.run(f"document.getElementById('{entry.id}').innerText")
    assert "THE WORDS" in words.upper()
    assert "WHY IT SAYS SO" in words.upper()
    assert "[object" not in words
    assert tab.run(f"document.querySelectorAll('#{entry.id} blockquote').length") >= entry.counts.outlets
    assert tab.run(f"document.querySelectorAll('#{entry.id} .conflict').length") == entry.conflicts


def test_keys_go_from_entry_to_entry_and_to_the_search(tab: Tab, page: str) -> None:
    room(tab, page, "")
    press = "document.dispatchEvent(new KeyboardEvent('keydown', {{key: '{}', bubbles: true, cancelable: true}}))"
    tab.run("document.dispatchEvent(new Event('x'))")
    for key in "jjk":
        tab.run(f"document.body.{press.format(key).removeprefix('document.')}")
    assert tab.run("[...document.querySelectorAll('details > summary')].indexOf(document.activeElement)") == 0
    tab.run(f"document.activeElement.{press.format('/').removeprefix('document.')}")
    assert tab.run("document.activeElement.name") == "find"


def test_every_field_has_a_name_for_those_who_hear_the_page(tab: Tab, page: str) -> None:
    for name in ROOMS:
        room(tab, page, f"room={name}")
        nameless = tab.run(
            "[...document.querySelectorAll('input, select, button, a, [role=button]')].filter(e => !("
            "e.getAttribute('aria-label') || e.innerText || e.closest('label')?.innerText || e.querySelector('title')"
            ")).length"
        )
        assert nameless == 0, name
    assert tab.run("document.documentElement.lang") == "en"
    assert tab.run("document.querySelectorAll('main').length") == 1


@pytest.mark.parametrize("name", ROOMS)
def test_nothing_sticks_out_on_a_phone(tab: Tab, page: str, name: str) -> None:
    tab.size(390, 800)
    try:
        room(tab, page, f"room={name}")
        assert tab.run("document.documentElement.scrollWidth") <= 390
    finally:
        tab.size(1280, 900)


def test_a_print_leaves_out_what_is_for_the_screen(tab: Tab, page: str) -> None:
    room(tab, page, "")
    tab.media("print")
    try:
        assert tab.run("getComputedStyle(document.querySelector('.filters')).display") == "none"
        assert tab.run("getComputedStyle(document.querySelector('.entry')).display") != "none"
    finally:
        tab.media()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_words_stand_out_from_their_ground(tab: Tab, page: str, scheme: Literal["light", "dark"]) -> None:
    """WCAG contrast of 4.5 for the words, their marks and the small print."""
    tab.media(scheme=scheme)
    room(tab, page, "")
    for selector in (".words", ".who", ".counts", ".pill.occurred", ".pill.planned", ".pill.negated", "h2", "nav a"):
        assert tab.run(CONTRAST.format(selector)) >= 4.5, selector
    tab.media()


CONTRAST = """(e => {{
  const rgb = (c) => c.match(/[\\d.]+/g).map(Number);
  const flat = (v) => v <= .03928 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4;
  const lum = (c) => rgb(c).slice(0, 3).map(v => flat(v / 255))
    .reduce((s, v, i) => s + v * [.2126, .7152, .0722][i], 0);
  let g = e; while (g && rgb(getComputedStyle(g).backgroundColor)[3] === 0) g = g.parentElement;
  const [a, b] = [lum(getComputedStyle(e).color), lum(getComputedStyle(g || document.body).backgroundColor)];
  return (Math.max(a, b) + .05) / (Math.min(a, b) + .05);
}})(document.querySelector('{}'))"""


def test_a_report_that_attacks_is_only_text(tab: Tab, hostile: Path, tmp_path: Path) -> None:
    path = tmp_path / "hostile.html"
    with dateline.open(hostile) as story:
        path.write_text("".join(story.export("html")), encoding="utf-8")
    for name in ROOMS:
        room(tab, path.as_uri(), f"room={name}")
        tab.run("document.querySelectorAll('details').forEach(d => { d.open = true })")
        assert tab.run("typeof window.pwned") == "undefined"
        assert tab.run("document.querySelectorAll('main img, main script, main b').length") == 0
        assert "\u202e" not in tab.run("document.body.innerText")
    room(tab, path.as_uri(), "room=reports")
    tab.run("document.querySelectorAll('details').forEach(d => { d.open = true })")
    tab.wait("document.body.innerText.includes('<script>window.pwned')")
    assert not tab.faults
    assert [url for url in tab.requests if not url.startswith(("file:", "about:", "data:"))] == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", ROOMS)
def test_axe_finds_nothing_that_keeps_people_out(
    tab: Tab, page: str, name: str, scheme: Literal["light", "dark"]
) -> None:
    tab.media(scheme=scheme)
    room(tab, page, f"room={name}")
    tab.run("document.querySelectorAll('details').forEach((d, i) => { if (i < 3) d.open = true })")
    assert tab.barriers() == []
    tab.media()


def test_the_judge_of_barriers_sees_one(tab: Tab, tmp_path: Path) -> None:
    bad = tmp_path / "bad.html"
    bad.write_text("<html><body><main><img src='x.png'><input></main></body></html>", encoding="utf-8")
    tab.go(bad.as_uri())
    assert any(line.startswith("image-alt") for line in tab.barriers())
    assert any(line.startswith("label") for line in tab.barriers())
