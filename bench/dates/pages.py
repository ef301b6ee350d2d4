"""98 news pages with their true date: ours, and htmldate's two modes in the same run."""

import gzip
import json
import time
from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

from htmldate import find_date

from bench.dates.tally import Tally, header, is_held_out, kind_of
from bench.gold import need
from dateline.dating import date_report
from dateline.model import Declared, Report, Source

#: htmldate refuses dates after today by default; a figure must not change with the day it is taken.
FAR = "2199-12-31"


def ours(page: dict[str, Any]) -> tuple[str | None, str]:
    source = Source(file="page", data=page["html"].encode(), media="html", declared=Declared(url=page["url"]))
    published, _ = date_report(source, Report(id=source.id, file="page", text=""))
    return published.edtf, published.note or ""


def htmldate(page: dict[str, Any], extensive: bool) -> tuple[str | None, str]:
    found = find_date(
        page["html"],
        url=page["url"],
        original_date=True,
        extensive_search=extensive,
        max_date=FAR,
        min_date="1995-01-01",
    )
    return found, ""


RIVALS: dict[str, Callable[[dict[str, Any]], tuple[str | None, str]]] = {
    "dateline": ours,
    "htmldate, fast": lambda page: htmldate(page, False),
    "htmldate, extensive": lambda page: htmldate(page, True),
}


def read_pages() -> Iterator[dict[str, Any]]:
    with gzip.open(need("gold", "pages", "pages_en.jsonl.gz"), "rt", encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def run(errors: int) -> None:
    pages = list(read_pages())
    print(header("pages"))
    for name, rival in RIVALS.items():
        whole, held = Tally(), Tally()
        begun = time.process_time()
        for page in pages:
            stated = str(page["gold_date"])
            gold = None if stated in ("nan", "None") else date.fromisoformat(stated)
            said, note = rival(page)
            kind = kind_of(said, gold)
            whole.add(kind, f"{gold} said {said}: {note[:110]} {page['url'][:90]}")
            if is_held_out(page["url"]):
                held.add(kind, "")
        seconds = time.process_time() - begun
        print(whole.row(name), f"  {len(pages) / seconds:5.0f} pages/s")
        print(held.row("  of these held out"))
        if name == "dateline":
            print(*(f"    wrong: {miss}" for miss in whole.misses[:errors]), sep="\n")
