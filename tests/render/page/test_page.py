"""The page is one file: nothing is fetched, no text of a report becomes markup, the policy allows our own alone."""

import json
import re
from base64 import b64encode
from hashlib import sha256
from pathlib import Path

import pytest

import dateline
from dateline.model import Block, Event, EventMention, Report, When
from dateline.model.event import Counts, HistoryStep
from dateline.render.page import page, page_data

HOSTILE = "</script><img src=x onerror=alert(1)> {{data}} \u2028 =cmd|' /C calc'!A0 \u202egnp.exe"


def hostile_page() -> str:
    report = Report(id="r_1", file=HOSTILE, title=HOSTILE, text=HOSTILE, blocks=(Block("body", 0, len(HOSTILE)),))
    mention = EventMention(
        id="e_1",
        report="r_1",
        begin=0,
        end=9,
        text=HOSTILE[:9],
        sentence=(0, 9),
        type="OTHER",
        label="x",
        status="occurred",
    )
    event = Event(
        id="v_1",
        summary=HOSTILE,
        type="OTHER",
        status="occurred",
        mentions=("e_1",),
        counts=Counts(1, 1, 1, 0),
        history=(HistoryStep(None, "occurred", "r_1"),),
    )
    return page([report, mention, event], [], HOSTILE)


def test_no_text_of_a_report_becomes_markup() -> None:
    made = hostile_page()
    assert "<img" not in made
    assert made.count("<script") == 2
    assert made.count("</script>") == 2
    assert "\u2028" not in made.split('id="data">')[1].split("</script>")[0]


def test_the_data_comes_back_as_it_was() -> None:
    made = hostile_page()
    data = json.loads(made.split('id="data">')[1].split("</script>")[0])
    assert data["reports"][0]["text"] == HOSTILE
    assert data["events"][0]["summary"] == HOSTILE


def test_the_policy_allows_our_own_style_and_script_and_nothing_else() -> None:
    made = hostile_page()
    policy = re.search(r'Content-Security-Policy" content="([^"]+)"', made)
    assert policy
    style = re.search(r"<style>(.*?)</style>", made, re.S)
    scripts = re.findall(r"<script>(.*?)</script>", made, re.S)
    assert style
    assert len(scripts) == 1
    for piece in (style[1], scripts[0]):
        assert f"'sha256-{b64encode(sha256(piece.encode()).digest()).decode()}'" in policy[1]
    assert "default-src 'none'" in policy[1]
    assert "unsafe" not in policy[1]


@pytest.mark.parametrize(
    "reach", ["http://", "https://", "fetch(", "XMLHttpRequest", "import(", "innerHTML", "eval("]
)
def test_the_page_has_nothing_to_reach_out_with(reach: str) -> None:
    here = Path(dateline.__file__).parent / "render" / "page"
    for piece in [*here.glob("*.js"), here / "page.css", here / "page.html"]:
        text = piece.read_text(encoding="utf-8").replace("http://www.w3.org/2000/svg", "")
        assert reach not in text, piece.name


def test_every_entry_of_the_example_is_in_the_page_and_it_stays_small(example_story: Path) -> None:
    with dateline.open(example_story) as story:
        made = "".join(story.export("html"))
        events = {json.loads(line)["id"] for line in story.export("jsonl") if '"record":"event"' in line}
    data = json.loads(made.split('id="data">')[1].split("</script>")[0])
    assert {event["id"] for event in data["events"]} == events
    assert len(made.encode()) < 60_000 + 6_000 * len(events)


def test_entries_stand_in_the_order_of_time_and_the_undated_last() -> None:
    def event(number: int, edtf: str | None) -> Event:
        return Event(
            id=f"v_{number}",
            summary="x",
            type="OTHER",
            status="occurred",
            mentions=(),
            counts=Counts(1, 1, 1, 0),
            when=When(edtf=edtf, basis="words"),
        )

    days = ["2024-04-26", None, "2023", "../2023-06-18", "2023-06-18"]
    data = page_data([event(n, day) for n, day in enumerate(days)], [], "t")
    assert [e["edtf"] for e in data["events"]] == ["2023", "../2023-06-18", "2023-06-18", "2024-04-26", None]
