"""A reviewer in the page: actors and type corrected, people merged and parted, two entries made one, and undo."""

import pytest
from tests.browser.chromium import Tab

#: The pieces of the list that are far from the window come late.
WHOLE = "![...document.querySelectorAll('.piece')].some(p => !p.children.length)"
FRESH = "window.stale === undefined && document.readyState === 'complete'"


@pytest.fixture(autouse=True)
def quiet(tab: Tab) -> None:
    tab.requests.clear()
    tab.faults.clear()


def visit(tab: Tab, address: str) -> None:
    tab.go("about:blank")
    tab.go(address)


def sent(tab: Tab) -> None:
    """Wait until the page came anew with what was written."""
    tab.wait(f"{FRESH} && document.querySelector('.told')")


def test_who_acted_and_what_kind_it_was_are_corrected_and_taken_back_at_once(tab: Tab, served: str) -> None:
    visit(tab, served)
    events = "JSON.parse(document.getElementById('data').textContent).events"
    chosen = tab.run(f"{events}.find(e => e.actors.length && !e.background).id")
    tab.run(f"document.getElementById('{chosen}').open = true")
    tab.wait("document.querySelector('.entry details .review')")
    before = tab.run(f"document.getElementById('{chosen}').querySelector('.who').innerText")
    box = tab.page.locator(f"#{chosen}")
    box.get_by_role("button", name="Correct…").click()
    box.locator("[name=type]").select_option("AID")
    box.locator("[name=actors]").fill("")
    tab.run("window.stale = true")
    box.get_by_role("button", name="Write it down").click()
    sent(tab)
    tab.page.locator(".told").get_by_role("button", name="Undo").click()
    tab.wait("document.querySelector('.told') && document.querySelector('.told').innerText.startsWith('undo')")
    tab.run("location.hash = 'room=log'")
    log = tab.wait("document.querySelector('.log')?.innerText")
    assert "type" in log
    assert "nobody" in log
    assert "taken back" in log
    tab.run("location.hash = ''")
    again = f"document.getElementById('{chosen}')?.querySelector('.who').innerText"
    assert (tab.wait(again) if before else tab.run(again)) == before
    assert not tab.faults
    assert all(url.startswith((served, "about:", "data:")) for url in tab.requests)


def test_an_actor_nobody_names_is_told_and_nothing_is_written(tab: Tab, served: str) -> None:
    visit(tab, served)
    tab.run("document.querySelector('.entry details').open = true")
    tab.wait("document.querySelector('.entry details .review')")
    tab.page.get_by_role("button", name="Correct…").first.click()
    tab.page.locator("[name=actors]").fill("Nobody Atall")
    tab.page.get_by_role("button", name="Write it down").click()
    assert "nobody named" in tab.wait("document.querySelector('.told.wrong')?.innerText")
    tab.faults.clear()  # the browser writes the refusal into its console


def test_two_entries_become_one_by_what_is_typed(tab: Tab, served: str) -> None:
    visit(tab, served)
    tab.wait(WHOLE)
    before = tab.run("document.querySelectorAll('.entry').length")
    tab.run("document.querySelector('.entry details').open = true")
    tab.wait("document.querySelector('.entry details .review')")
    tab.page.get_by_role("button", name="Merge…").first.click()
    tab.page.get_by_label("Find the other one").fill("ferry")
    assert tab.run("[...document.querySelectorAll('[name=other] option')].every(o => /ferry/i.test(o.text))")
    tab.run("document.querySelector('[name=other]').selectedIndex = 0; window.stale = true")
    tab.page.get_by_role("button", name="Merge", exact=True).click()
    sent(tab)
    tab.wait(f"{WHOLE} && document.querySelectorAll('.entry').length < {before}")


def test_two_people_become_one_and_a_report_is_parted_from_them(tab: Tab, served: str) -> None:
    visit(tab, f"{served}#room=people")
    tab.page.locator(".person .name").first.click()
    tab.wait("document.querySelector('.person-page .namings li')")
    tab.page.get_by_role("button", name="Merge with…").click()
    tab.page.get_by_label("Find the other one").fill("person")
    tab.run("document.querySelector('[name=other]').selectedIndex = 0; window.stale = true")
    tab.page.get_by_role("button", name="Merge", exact=True).click()
    sent(tab)
    tab.page.locator(".told").get_by_role("button", name="Undo").click()
    tab.wait("document.querySelector('.told') && document.querySelector('.told').innerText.startsWith('undo')")
    visit(tab, f"{served}#room=people")
    tab.page.locator(".person .name").first.click()
    tab.run("window.stale = true")
    tab.page.get_by_role("button", name="somebody else").first.click()
    sent(tab)
    tab.run("location.hash = 'room=log'")
    log = tab.wait("document.querySelector('.log')?.innerText")
    assert "split" in log
    assert "merge" in log


def test_any_day_can_be_looked_back_to_by_slider_and_by_date(tab: Tab, served: str) -> None:
    visit(tab, served)
    tab.run("document.querySelector('.desk [type=range]').focus()")
    tab.press("ArrowLeft")
    tab.wait("location.search.startsWith('?as_of=') && document.querySelector('.desk.back')")
    tab.page.get_by_label("As of this day").fill("2022-03-13")
    tab.wait("location.search === '?as_of=2022-03-13' && document.querySelector('.desk.back')")
    assert "13 Mar 2022" in tab.run("document.querySelector('.look-back output').innerText")
    assert tab.run("[...document.querySelectorAll('.review')].length") == 0
    tab.page.get_by_role("link", name="back to all reports").click()
    tab.wait("location.search === '' && !document.querySelector('.desk.back')")
    assert not tab.faults


def test_axe_finds_nothing_that_keeps_reviewers_out(tab: Tab, served: str) -> None:
    visit(tab, f"{served}#room=people")
    tab.page.locator(".person .name").first.click()
    tab.wait("document.querySelector('.namings li')")
    tab.page.get_by_role("button", name="Merge with…").click()
    assert tab.barriers() == []
    visit(tab, served)
    tab.run("document.querySelector('.entry details').open = true")
    tab.wait("document.querySelector('.entry details .review')")
    tab.page.get_by_role("button", name="Correct…").first.click()
    assert tab.barriers() == []
