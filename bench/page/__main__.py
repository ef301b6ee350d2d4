"""How fast the page is with 20,000 entries, and its pictures: `python -m bench.page [ENTRIES] [--pictures FOLDER]`.

`--story FILE` measures the page of a story that is there, with what making it costs.

Drives this machine's Chromium (as the tests in tests/browser do). Prints the size of the file, also for 500 entries,
the time to the first paint and to the whole list, and the time of a filter, of a part of the story, of a turn of the
wheel over the timeline, and of a long scroll. Filters are told twice: by the clock, and the work of the page's own
thread, which other programs on the machine hardly lengthen.
"""

import resource
import statistics
import sys
import tempfile
import time
from pathlib import Path
from typing import Literal

from playwright.sync_api import CDPSession
from tests.browser.chromium import Tab, browser, find

import dateline
from bench.store.__main__ import write

EXAMPLE = Path("examples/mackerel")
#: Reports of the example pile and the entries they give, about.
REPORTS, ENTRIES = 11, 50
SMALL = 500
AGAIN = 5
VIEWS = (
    "#status=planned",
    "#find=ferry",
    "#find=ferries",
    "#since=2010-01-01&until=2012-12-31",
    "#top=100",
    "#room=people",
    "#room=coverage",
    "#room=reports",
    "#",
)
GO = """new Promise(done => {{
  const began = performance.now();
  const painted = () => requestAnimationFrame(() => setTimeout(() => done(performance.now() - began)));
  addEventListener('hashchange', painted, {{once: true}});
  location.hash = '{}';
}})"""
SCROLL = """new Promise(done => {
  let steps = 0, empty = 0;
  const step = () => {
    scrollBy(0, 1500);
    requestAnimationFrame(() => {
      const seen = document.elementFromPoint(innerWidth * .7, innerHeight / 2);
      const piece = seen && seen.closest('.piece');
      if (!seen || (piece ? !piece.children.length : !seen.closest('.list, .found'))) empty += 1;
      if (++steps < 60) step(); else done([empty, document.querySelectorAll('.entry').length]);
    });
  };
  scrollTo(0, document.querySelector('.list').offsetTop);
  requestAnimationFrame(step);
})"""
#: Turns of the wheel over the timeline, in and out again: how long each takes until it is drawn, in milliseconds.
WHEEL = """new Promise(done => {
  scrollTo(0, 0);
  const stage = document.querySelector('.stage');
  stage.focus();
  const took = [];
  const turn = () => {
    const began = performance.now();
    const deltaY = took.length % 60 < 30 ? -60 : 60;
    const at = {clientX: 500, clientY: 350, bubbles: true, cancelable: true};
    stage.dispatchEvent(new WheelEvent('wheel', {deltaY, ...at}));
    requestAnimationFrame(() => {
      took.push(performance.now() - began);
      if (took.length < 120) setTimeout(turn); else done(took);
    });
  };
  turn();
})"""


def main(arguments: list[str]) -> None:
    """Measure, or take pictures of the example pile's page."""
    program = find()
    if program is None:
        raise SystemExit("no Chromium on this machine: apt-get install chromium")
    with tempfile.TemporaryDirectory() as folder, browser(program) as tab:
        if "--pictures" in arguments:
            pictures(tab, Path(folder), Path(arguments[arguments.index("--pictures") + 1]))
        elif "--story" in arguments:
            opened(tab, made_of(Path(arguments[arguments.index("--story") + 1]), Path(folder)))
        else:
            measure(tab, Path(folder), int(arguments[0]) if arguments else 20_000)


def measure(tab: Tab, folder: Path, entries: int) -> None:
    """Time the page of a file of so many entries."""
    write(folder / "few.dateline", folder / "one.dateline", SMALL * REPORTS // ENTRIES)
    few = exported(folder / "few.dateline", folder / "few.html")
    tab.go(few.as_uri())
    print(f"{told(tab)} entries: {few.stat().st_size / 1e6:.2f} MB")
    write(folder / "big.dateline", folder / "small.dateline", entries * REPORTS // ENTRIES)
    opened(tab, exported(folder / "big.dateline", folder / "big.html"))


def made_of(story: Path, folder: Path) -> Path:
    """The page of a story; prints what making it cost this process and its peak memory."""
    began = time.process_time()
    page = exported(story, folder / "story.html")
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"made in {time.process_time() - began:.1f} CPU s with {memory:,.0f} MB", flush=True)
    return page


def opened(tab: Tab, page: Path) -> None:
    """Time the opening of a page and what is done in it."""
    tab.go(page.as_uri())
    paint = tab.run("performance.getEntriesByName('first-contentful-paint')[0].startTime")
    whole = tab.run("performance.timing.domInteractive - performance.timing.navigationStart")
    size = page.stat().st_size / 1e6
    print(f"{told(tab)} entries, {size:.1f} MB: first paint {paint:.0f} ms, all there {whole:.0f} ms")
    tab.run("new Promise(done => setTimeout(done, 4000))")  # what can be found is written down meanwhile
    for view in VIEWS:
        clock, work = timed(tab, view)
        print(f"  {view:36} {clock:4.0f} ms by the clock, {work:4.0f} ms of work")
    took = sorted(tab.run(WHEEL))
    print(f"  {'a turn of the wheel':36} {statistics.median(took):4.0f} ms, 95 of 100 within {took[113]:.0f} ms")
    empty, shown = tab.run(SCROLL)
    print(f"  scrolled 60 screens, {empty} steps without content, {shown} entries held at the end")


def told(tab: Tab) -> str:
    """How many entries the page says it has."""
    return str(tab.run("document.querySelector('#rooms .counts').innerText"))


def timed(tab: Tab, view: str) -> tuple[float, float]:
    """Median milliseconds to a view, from the clock and of the page's own thread, coming from the whole each time."""
    session = tab.page.context.new_cdp_session(tab.page)
    session.send("Performance.enable", {"timeDomain": "threadTicks"})
    clocks, works = [], []
    for _ in range(AGAIN):
        tab.run(GO.format("#x=1"))
        before = busy(session)
        clocks.append(tab.run(GO.format(view)))
        works.append((busy(session) - before) * 1000)
    session.detach()
    return statistics.median(clocks), statistics.median(works)


def busy(session: CDPSession) -> float:
    """Seconds in which the thread of the page did something so far."""
    found = {each["name"]: each["value"] for each in session.send("Performance.getMetrics")["metrics"]}
    return float(found["TaskDuration"])


def exported(story: Path, page: Path) -> Path:
    """Write the page of a story."""
    with dateline.open(story) as opened:
        page.write_text("".join(opened.export("html")), encoding="utf-8")
    return page


def pictures(tab: Tab, folder: Path, into: Path) -> None:
    """Pictures for the docs, of the example pile."""
    with dateline.build([EXAMPLE], folder / "mackerel.dateline") as story:
        entry = max(story.chronology(), key=lambda e: (e.counts.outlets, e.conflicts)).id
    page = exported(folder / "mackerel.dateline", folder / "mackerel.html").as_uri()
    views: tuple[tuple[str, str, Literal["light", "dark"], int], ...] = (
        ("chronology", "", "light", 1280),
        ("timeline", "view=2022-03-09~2022-03-18", "light", 1280),
        ("entry", f"room=entry&id={entry}", "light", 1280),
        ("people", "room=people", "light", 1280),
        ("person", "", "light", 1280),
        ("report", "room=reports", "light", 1280),
        ("coverage", "room=coverage", "light", 1280),
        ("dark", "view=2022-03-09~2022-03-18", "dark", 1280),
        ("phone", "", "light", 390),
    )
    for name, mark, scheme, width in views:
        tab.size(width, 860)
        tab.media(scheme=scheme)
        if name == "person":  # the first of those on the page before
            mark = tab.run("document.querySelector('.person .name').hash.slice(1)")
        tab.go("about:blank")
        tab.go(f"{page}#{mark}")
        if name == "report":
            tab.run("document.querySelectorAll('.report')[1].open = true")
        tab.run("new Promise(done => setTimeout(done, 300))")
        tab.picture(into / f"{name}.png")


if __name__ == "__main__":
    main(sys.argv[1:])
