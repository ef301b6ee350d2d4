"""The timeline under hand: mouse, wheel, keys, a phone; what it shows stays in the address."""

from collections.abc import Iterator

import pytest
from tests.browser.chromium import Tab

MODE = "document.querySelector('.stage').dataset.mode"
HASH = "Object.fromEntries(new URLSearchParams(location.hash.slice(1)))"


@pytest.fixture(autouse=True)
def timeline(tab: Tab, page: str) -> Iterator[None]:
    tab.faults.clear()
    tab.go("about:blank")
    tab.go(page)
    tab.wait(MODE)
    yield
    assert not tab.faults


def box(tab: Tab, selector: str = ".stage") -> dict[str, float]:
    tab.page.locator(selector).scroll_into_view_if_needed()
    found = tab.page.locator(selector).bounding_box()
    assert found
    return {name: found[name] for name in ("x", "y", "width", "height")}


def a_mark(tab: Tab) -> tuple[float, float]:
    """Where a mark lies: somewhere the pointer is told of one."""
    stage = box(tab)
    for y in range(int(stage["y"]) + 40, int(stage["y"] + stage["height"]), 7):
        for x in range(int(stage["x"]) + 10, int(stage["x"] + stage["width"]), 18):
            tab.page.mouse.move(x, y)
            if tab.run("!document.querySelector('.tip').hidden"):
                return x, y
    raise AssertionError("there is no mark on the timeline")


def test_a_mark_tells_what_it_is_and_a_click_opens_the_entry(tab: Tab) -> None:
    at = a_mark(tab)
    told = tab.run("document.querySelector('.tip').innerText")
    tab.page.mouse.click(*at)
    tab.wait("document.querySelector('.entry details[open]')")
    opened = tab.run("document.querySelector('.entry details[open] .words').innerText")
    assert opened in told
    assert tab.run(HASH)["open"] == tab.run("document.querySelector('.entry details[open]').id")


def test_the_wheel_zooms_to_hours_once_the_timeline_was_clicked_and_the_view_is_kept(tab: Tab, page: str) -> None:
    stage = box(tab)
    tab.page.mouse.move(stage["x"] + 300, stage["y"] + 40)
    tab.page.mouse.wheel(0, -200)
    tab.page.wait_for_timeout(400)
    assert "view" not in tab.run(HASH), "a wheel over it scrolls the page, as everywhere"
    tab.run("scrollTo(0, 0); document.querySelector('.stage').focus()")
    stage = box(tab)
    tab.page.mouse.move(stage["x"] + 420, stage["y"] + 40)
    for _ in range(14):
        tab.page.mouse.wheel(0, -300)
    tab.wait("location.hash.includes('view=')")
    view = tab.run(HASH)["view"]
    assert "T" in view, "hours"
    tab.go("about:blank")
    tab.go(f"{page}#view={view}")
    tab.wait(MODE)
    tab.run("document.querySelector('.stage').focus()")
    tab.press("PageDown")
    tab.wait(f"new URLSearchParams(location.hash.slice(1)).get('view') !== '{view}'")


def test_a_drag_moves_the_view_and_the_strip_below_picks_another(tab: Tab) -> None:
    tab.page.get_by_role("button", name="Zoom in").click()
    tab.page.get_by_role("button", name="Zoom in").click()
    tab.wait("location.hash.includes('view=')")
    first = tab.run(HASH)["view"]
    stage = box(tab)
    tab.page.mouse.move(stage["x"] + 600, stage["y"] + 30)
    tab.page.mouse.down()
    tab.page.mouse.move(stage["x"] + 300, stage["y"] + 32, steps=5)
    tab.page.mouse.up()
    tab.wait(f"new URLSearchParams(location.hash.slice(1)).get('view') !== '{first}'")
    second = tab.run(HASH)["view"]
    assert second.split("~")[0] > first.split("~")[0]
    strip = box(tab, ".overview")
    tab.page.mouse.move(strip["x"] + strip["width"] - 200, strip["y"] + 15)
    tab.page.mouse.down()
    tab.page.mouse.move(strip["x"] + strip["width"] - 20, strip["y"] + 15, steps=5)
    tab.page.mouse.up()
    tab.wait(f"new URLSearchParams(location.hash.slice(1)).get('view') !== '{second}'")
    tab.page.get_by_role("button", name="Show the whole time").click()
    tab.wait("!location.hash.includes('view=')")


def test_a_stretch_that_is_picked_narrows_the_list_and_can_be_let_go(tab: Tab) -> None:
    before = tab.run("document.querySelectorAll('.entry').length")
    stage = box(tab)
    tab.page.keyboard.down("Shift")
    tab.page.mouse.move(stage["x"] + 240, stage["y"] + 30)
    tab.page.mouse.down()
    tab.page.mouse.move(stage["x"] + 420, stage["y"] + 30, steps=4)
    tab.page.mouse.up()
    tab.page.keyboard.up("Shift")
    tab.wait("location.hash.includes('since=') && location.hash.includes('until=')")
    tab.wait(f"document.querySelectorAll('.entry').length < {before}")
    assert tab.run("document.querySelector('[name=since]').value") == tab.run(HASH)["since"]
    tab.page.get_by_role("button", name="List everything again").click()
    tab.wait(f"document.querySelectorAll('.entry').length === {before}")


def test_what_is_in_view_can_be_listed_alone(tab: Tab, page: str) -> None:
    tab.go("about:blank")
    tab.go(f"{page}#view=2022-03-14~2022-03-18")
    tab.wait(MODE)
    tab.page.get_by_role("button", name="List only what is in view").click()
    tab.wait("location.hash.includes('since=2022-03-14')")
    # The address changes first, the list after it.
    tab.wait("[...document.querySelectorAll('.entry .exact time')].every(t => t.dateTime >= '2022-03-14')")
    assert tab.run("document.querySelectorAll('.entry').length") > 3


def test_keys_go_from_entry_to_entry_are_told_and_open(tab: Tab) -> None:
    tab.run("document.querySelector('.stage').focus()")
    tab.press("Home")
    tab.press("ArrowRight")
    told = tab.wait("document.querySelector('.timeline [aria-live]').textContent")
    assert told.startswith("2 of ")
    tab.press("Enter")
    tab.wait("document.querySelector('.entry details[open]')")
    assert tab.run("document.activeElement.tagName") == "SUMMARY"
    assert tab.run("document.activeElement.querySelector('.words').textContent") in told


def test_keys_zoom_and_the_closer_view_bears_words(tab: Tab, page: str) -> None:
    tab.go("about:blank")
    tab.go(f"{page}#view=2022-03-09~2022-03-18")
    assert tab.wait(MODE) == "words"
    tab.run("document.querySelector('.stage').focus()")
    for _ in range(12):
        tab.press("-")
    tab.wait("!location.hash.includes('view=')")
    tab.wait(f"{MODE} === 'marks'")  # drawn with the next frame
    tab.press("+")
    tab.wait("location.hash.includes('view=')")
    tab.press("0")
    tab.wait("!location.hash.includes('view=')")


def test_empty_stretches_can_be_unfolded(tab: Tab) -> None:
    button = tab.page.get_by_role("button", name="Fold empty stretches")
    assert button.get_attribute("aria-pressed") == "true"
    button.click()
    tab.wait("location.hash.includes('fold=0')")
    tab.wait("document.querySelector('.bar [aria-pressed=false]')")


def test_a_finger_on_a_phone_zooms_by_button_and_opens_an_entry(tab: Tab, page: str) -> None:
    tab.size(390, 800)
    try:
        tab.go("about:blank")
        tab.go(page)
        tab.wait(MODE)
        tab.page.get_by_role("button", name="Zoom in").click()
        tab.wait("location.hash.includes('view=')")
        assert tab.run("document.documentElement.scrollWidth") <= 390
        tab.page.get_by_role("button", name="Show the whole time").click()
        tab.page.mouse.click(*a_mark(tab))
        tab.wait("document.querySelector('.entry details[open]')")
        assert tab.run("document.documentElement.scrollWidth") <= 390
    finally:
        tab.size(1280, 900)
