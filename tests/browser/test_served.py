"""An analyst with `dateline serve`: looks back, asks, corrects and takes it back; nothing leaves this machine."""

import pytest
from tests.browser.chromium import Tab


@pytest.fixture(autouse=True)
def quiet(tab: Tab) -> None:
    tab.requests.clear()
    tab.faults.clear()


def click(tab: Tab, words: str, inside: str = "body") -> None:
    button = f"[...document.querySelectorAll('{inside} button')].find(b => b.innerText === '{words}')"
    tab.wait(button)
    tab.run(f"{button}.click()")


def test_a_rejected_entry_is_gone_and_comes_back(tab: Tab, served: str) -> None:
    tab.go(served)
    tab.run("(d => { d.open = true; window.id = d.id })(document.querySelector('.entry details'))")
    chosen = tab.wait("document.querySelector('.entry details .review') && window.id")
    click(tab, "Reject", f"#{chosen}")
    tab.wait(f"document.readyState === 'complete' && window.id === undefined && !document.getElementById('{chosen}')")
    tab.run("location.hash = 'room=log'")
    tab.wait("document.querySelector('.log tbody tr')")
    assert "reject" in tab.run("document.querySelector('.log').innerText")
    tab.run("window.stale = true")
    click(tab, "Undo")
    tab.wait("window.stale === undefined && document.querySelector('.log .undone')")
    tab.run("location.hash = ''")
    tab.wait(f"document.getElementById('{chosen}')")
    assert not tab.faults
    assert all(url.startswith((served, "about:", "data:")) for url in tab.requests)


def test_a_date_is_corrected_in_the_page_with_who_and_when(tab: Tab, served: str) -> None:
    tab.go(served)
    tab.run("localStorage.setItem('dateline-by', 'Ada Quist')")
    tab.go("about:blank")
    tab.go(served)
    tab.run("(d => { d.open = true; window.id = d.id })(document.querySelector('.entry details'))")
    chosen = tab.wait("document.querySelector('.entry details .review') && window.id")
    click(tab, "Correct…", f"#{chosen}")
    tab.run("document.querySelector('.review [name=date]').value = '2022-03-02'")
    click(tab, "Write it down")
    tab.wait("window.id === undefined && document.body.innerText.includes('2 Mar 2022')")
    tab.wait("document.readyState === 'complete'")
    tab.run("location.hash = 'room=log'")
    log = tab.wait("document.querySelector('.log') && document.querySelector('.log').innerText")
    assert "Ada Quist" in log
    assert "2022-03-02" in log
    assert "UTC" in log


def test_a_look_back_shows_what_was_known_and_corrects_nothing(tab: Tab, served: str) -> None:
    tab.go(served)
    now = tab.run("document.querySelectorAll('.entry').length")
    tab.go(f"{served}?as_of=2022-03-11")
    assert tab.run("document.querySelectorAll('.entry').length") < now
    assert "as of 2022-03-11" in tab.run("document.querySelector('.desk').innerText")
    tab.run("document.querySelector('.entry details').open = true")
    assert tab.run("document.querySelectorAll('.review').length") == 0


def test_a_question_is_answered_in_the_page(tab: Tab, served: str) -> None:
    tab.go(f"{served}#room=ask&q=When+did+the+ferries+to+Hareid+resume%3F")
    tab.wait("document.querySelector('.answer')")
    words = tab.run("document.getElementById('main').innerText")
    assert "Thu 10 Mar 2022" in words
    assert "understood as" in words
    assert "Sunnmore Mail" in words


@pytest.mark.parametrize("mark", ["", "#room=ask", "#room=log"])
def test_axe_finds_nothing_that_keeps_people_out_of_the_desk(tab: Tab, served: str, mark: str) -> None:
    tab.go("about:blank")
    tab.go(f"{served}{mark}")
    tab.wait("document.querySelector('.desk')")
    tab.run("document.querySelectorAll('details').forEach((d, i) => { if (i < 2) d.open = true })")
    assert tab.barriers() == []
