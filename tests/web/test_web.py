"""The served page: for this machine alone, changed by its own page alone, and nothing in it is obeyed."""

import json
import shutil
import signal
import socketserver
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient

import dateline
from dateline.model.answer import Entry
from dateline.web import application

PORT = 8321
HERE = f"http://127.0.0.1:{PORT}"
TOKEN = "a-token-of-the-page"


@pytest.fixture
def story(example_story: Path, tmp_path: Path) -> Iterator[dateline.Story]:
    path = tmp_path / "story.dateline"
    shutil.copy(example_story, path)
    with dateline.open(path) as opened:
        yield opened


@pytest.fixture
def browser(story: dateline.Story) -> TestClient:
    return TestClient(application(story, PORT, TOKEN), base_url=HERE)


def send(browser: TestClient, word: object, **headers: str) -> Any:
    given = {"X-Dateline-Token": TOKEN, "Origin": HERE, "Sec-Fetch-Site": "same-origin", **headers}
    return browser.post("/review", json=word, headers={k.replace("_", "-"): v for k, v in given.items()})


def data_of(html: str) -> Any:
    return json.loads(html.split('id="data">')[1].split("</script>")[0])


def test_the_page_is_served_with_a_policy_that_lets_it_ask_its_own_server_alone(browser: TestClient) -> None:
    answer = browser.get("/")
    assert answer.status_code == 200
    policy = answer.headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "connect-src 'self'" in policy
    assert "frame-ancestors 'none'" in policy
    assert "unsafe" not in policy
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert answer.headers["cache-control"] == "no-store"


@pytest.mark.parametrize("host", ["evil.example", f"evil.example:{PORT}", "127.0.0.1", f"127.0.0.1:{PORT + 1}", ""])
@pytest.mark.parametrize("path", ["/", "/ask?q=when", "/nothing"])
def test_a_name_that_was_made_to_point_here_is_refused(browser: TestClient, host: str, path: str) -> None:
    answer = browser.get(path, headers={"Host": host})
    assert answer.status_code == 421
    assert "data" not in answer.text
    assert answer.headers["x-frame-options"] == "DENY"


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "[::1]"])
def test_the_names_of_this_machine_are_answered(browser: TestClient, host: str) -> None:
    assert browser.get("/", headers={"Host": f"{host}:{PORT}"}).status_code == 200


def test_a_look_back_knows_nothing_of_later_reports(browser: TestClient) -> None:
    now, then = data_of(browser.get("/").text), data_of(browser.get("/?as_of=2022-03-11").text)
    assert len(then["reports"]) < len(now["reports"])
    assert all(report["edtf"] <= "2022-03-11" for report in then["reports"])
    assert then["live"]["as_of"] == "2022-03-11"
    assert "as of 2022-03-11" in then["live"]["note"]


def test_a_day_that_is_none_is_told(browser: TestClient) -> None:
    answer = browser.get("/?as_of=<script>")
    assert answer.status_code == 400
    assert answer.headers["content-type"].startswith("text/plain")


def test_a_correction_is_written_with_who_and_when_and_shown_at_once(
    browser: TestClient, story: dateline.Story
) -> None:
    entry = story.chronology(status="planned")[0]
    word = {"verb": "correct", "id": entry.id, "changes": {"date": "2022-03-21"}, "by": "Ada Quist"}
    assert send(browser, word).status_code == 200
    assert {one.by for one in story.corrections()} == {"Ada Quist"}
    assert story.trace(entry.id).line.startswith("2022-03-21")
    page = data_of(browser.get("/").text)
    assert page["live"]["log"][0]["by"] == "Ada Quist"
    assert page["live"]["log"][0]["at"].startswith("20")
    assert any(event["edtf"] == "2022-03-21" for event in page["events"])


def test_actors_and_type_are_corrected_where_a_report_names_them(browser: TestClient, story: dateline.Story) -> None:
    entry = next(e for e in story.chronology() if e.who and e.counts.reports == 1)
    word: dict[str, Any] = {"verb": "correct", "id": entry.id, "by": "Ada Quist"}
    named = next(s for s in json.loads("[" + ",".join(_mentions(story, entry)) + "]") if s["form"] == "name")["text"]
    assert send(browser, word | {"changes": {"actors": named, "recipients": "", "type": "REJECT"}}).status_code == 200
    now = next(e for e in story.chronology() if e.summary == entry.summary)
    assert (now.type, len(now.who), now.to_whom) == ("REJECT", 1, ())
    assert data_of(browser.get("/").text)["live"]["named"]
    refused = send(browser, word | {"id": now.id, "changes": {"actors": "Nobody Atall"}})
    assert "nobody named" in refused.json()["error"]


def _mentions(story: dateline.Story, entry: Entry) -> list[str]:
    """Mentions in the report that tells an entry, as JSON."""
    assert entry.passage is not None
    return [
        line
        for line in story.export("jsonl")
        if '"record":"mention"' in line and entry.passage.report in line and '"form":"name"' in line
    ]


def test_two_people_are_merged_and_parted_again(browser: TestClient, story: dateline.Story) -> None:
    before = data_of(browser.get("/").text)
    people = sorted(i for i, e in before["entities"].items() if e["kind"] == "person")
    one, other = people[:2]
    written = send(browser, {"verb": "merge", "id": one, "other": other}).json()["written"]
    merged = data_of(browser.get("/").text)
    assert sum(e["kind"] == "person" for e in merged["entities"].values()) == len(people) - 1
    assert send(browser, {"verb": "undo", "id": written[0]}).status_code == 200
    assert data_of(browser.get("/").text)["entities"] == before["entities"]
    places = [place for here in before["names"].values() for place in here]
    several = next(i for i in people if sum(any(p[2] == i for p in n) for n in before["names"].values()) > 1)
    mention = next(place[3] for place in places if place[2] == several)
    assert send(browser, {"verb": "split", "id": mention}).status_code == 200
    parted = data_of(browser.get("/").text)
    assert sum(e["kind"] == "person" for e in parted["entities"].values()) == len(people) + 1


def test_every_word_can_be_taken_back(browser: TestClient, story: dateline.Story) -> None:
    before = [str(entry) for entry in story.chronology()]
    several = next(e for e in story.chronology() if e.counts.reports > 1)
    mention = json.loads(next(line for line in story.export("jsonl") if f'"event":"{several.id}"' in line))["id"]
    first, second = story.chronology()[:2]
    words: list[dict[str, Any]] = [
        {"verb": "reject", "id": several.id},
        {"verb": "correct", "id": several.id, "changes": {"status": "cancelled"}},
        {"verb": "merge", "id": first.id, "other": second.id},
        {"verb": "split", "id": mention},
    ]
    for word in words:
        written = send(browser, word).json()["written"]
        assert [str(entry) for entry in story.chronology()] != before, word
        assert send(browser, {"verb": "undo", "id": written[0]}).status_code == 200
        assert [str(entry) for entry in story.chronology()] == before, word
    assert len({one.at for one in story.corrections()}) == 2 * len(words)


@pytest.mark.parametrize(
    "headers",
    [
        {"X_Dateline_Token": ""},
        {"X_Dateline_Token": "a-token-of-another-page"},
        {"Origin": "https://evil.example"},
        {"Origin": "null"},
        {"Sec_Fetch_Site": "cross-site"},
        {"Sec_Fetch_Site": "same-site"},
        {"Content_Type": "text/plain"},
    ],
)
def test_a_request_of_another_site_changes_nothing(
    browser: TestClient, story: dateline.Story, headers: dict[str, str]
) -> None:
    entry = story.chronology()[0]
    assert send(browser, {"verb": "reject", "id": entry.id}, **headers).status_code == 403
    assert not story.corrections()


@pytest.mark.parametrize(
    "word",
    [
        {"verb": "forget", "id": "r_1"},
        {"verb": "reject"},
        {"verb": "reject", "id": "v_nobody"},
        {"verb": "undo", "id": "k_nobody"},
        {"verb": "correct", "id": "v_1", "changes": {"by": "x"}},
        [],
        "x" * 70_000,
    ],
)
def test_what_is_no_correction_is_told_and_changes_nothing(
    browser: TestClient, story: dateline.Story, word: object
) -> None:
    answer = send(browser, word)
    assert answer.status_code == 400
    assert answer.json()["error"]
    assert not story.corrections()


def test_only_the_page_asks_and_corrects(browser: TestClient) -> None:
    assert browser.get("/review").status_code == 405
    assert browser.get("/docs").status_code == 404


def test_the_server_ends_quietly_and_tells_a_taken_port(example_story: Path) -> None:
    command = [sys.executable, "-c", "from dateline.cli import main; main()", "serve", str(example_story)]
    with socketserver.TCPServer(("127.0.0.1", 0), socketserver.BaseRequestHandler) as taken:
        port = str(taken.server_address[1])
        refused = subprocess.run([*command, "--port", port], capture_output=True, text=True, timeout=60, check=False)
    assert refused.returncode == 2
    assert "Give another one with --port" in refused.stderr
    with subprocess.Popen([*command, "--port", port], stderr=subprocess.PIPE, text=True) as running:
        assert running.stderr is not None
        assert f"http://127.0.0.1:{port}/" in running.stderr.readline()
        for _ in range(100):
            try:
                urllib.request.urlopen(f"http://127.0.0.1:{port}/", timeout=5).close()
                break
            except OSError:
                time.sleep(0.1)
        running.send_signal(signal.SIGINT)
        assert running.wait(30) == 0
        assert "Traceback" not in running.stderr.read()
