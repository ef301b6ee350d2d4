"""How fast the page is with 20,000 entries, and its pictures: `python -m bench.page [ENTRIES] [--pictures FOLDER]`.

Drives this machine's Chromium (as the tests in tests/browser do). Prints the size of the file, the time to the first
paint and to the whole list, and the time of a filter, of a part of the story, and of a long scroll.
"""

import sys
import tempfile
from pathlib import Path
from typing import Literal

from tests.browser.chromium import Tab, browser, find

import dateline
from bench.store.__main__ import write

EXAMPLE = Path("examples/mackerel")
#: Reports of the example pile and the entries they give, about.
REPORTS, ENTRIES = 11, 50
VIEWS = (
    "#status=planned",
    "#find=ferry",
    "#find=ferries",
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
      const seen = document.elementFromPoint(innerWidth / 2, innerHeight / 2);
      if (!seen || !seen.closest('.entry, section, .end')) empty += 1;
      if (++steps < 60) step(); else done([empty, document.querySelectorAll('.entry').length]);
    });
  };
  step();
})"""


def main(arguments: list[str]) -> None:
    """Measure, or take pictures of the example pile's page."""
    program = find()
    if program is None:
        raise SystemExit("no Chromium on this machine: apt-get install chromium")
    with tempfile.TemporaryDirectory() as folder, browser(program) as tab:
        if "--pictures" in arguments:
            pictures(tab, Path(folder), Path(arguments[arguments.index("--pictures") + 1]))
        else:
            measure(tab, Path(folder), int(arguments[0]) if arguments else 20_000)


def measure(tab: Tab, folder: Path, entries: int) -> None:
    """Time the page of a file of so many entries."""
    write(folder / "big.dateline", folder / "small.dateline", entries * REPORTS // ENTRIES)
    page = exported(folder / "big.dateline", folder / "big.html")
    tab.go(page.as_uri())
    paint = tab.run("performance.getEntriesByName('first-contentful-paint')[0].startTime")
    whole = tab.run("performance.timing.domInteractive - performance.timing.navigationStart")
    count = tab.run("document.querySelector('nav .counts').innerText")
    print(
        f"{count} entries, {page.stat().st_size / 1e6:.1f} MB: first paint {paint:.0f} ms, all there {whole:.0f} ms"
    )
    for view in VIEWS:
        print(f"  {view:18} {tab.run(GO.format(view)):.0f} ms")
    empty, shown = tab.run(SCROLL)
    print(f"  scrolled over {shown} entries, {empty} steps without content")


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
        ("entry", f"open={entry}", "light", 1280),
        ("people", "room=people", "light", 1280),
        ("coverage", "room=coverage", "light", 1280),
        ("dark", "", "dark", 1280),
        ("phone", "", "light", 390),
    )
    for name, mark, scheme, width in views:
        tab.size(width, 860)
        tab.media(scheme=scheme)
        tab.go("about:blank")
        tab.go(f"{page}#{mark}")
        if name == "people":
            tab.run("[...document.querySelectorAll('details')].slice(0, 2).forEach(d => { d.open = true })")
        tab.run("new Promise(done => setTimeout(done, 200))")
        tab.picture(into / f"{name}.png")


if __name__ == "__main__":
    main(sys.argv[1:])
