"""A language model may put an answer into sentences; what the answer does not bear out is never shown."""

import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import Any

import pytest

from dateline.api.rephrase import faults, rephrased
from dateline.cli import run
from dateline.model import InputError
from dateline.model.asked import AskedAnswer, Found, Place

FOUND = (
    Found(
        record="q_00aa",
        text="the dockers will “not move an inch” before 12 March",
        when="2031-03-10",
        evidence=(Place("r_1", 0, 10),),
        who="Ines Okoro",
        source="Harbour Post, 2031-03-11",
    ),
    Found(record="v_00bb", text="Dockers walked out on Monday.", when="2031-03-10", evidence=(Place("r_1", 20, 30),)),
)
ANSWER = AskedAnswer(question="What did Okoro say?", understood={}, answers=FOUND, sentence="x")


@pytest.mark.parametrize(
    "written",
    [
        "Ines Okoro said that the dockers will “not move an inch” [q_00aa].",
        "On 2031-03-10 Ines Okoro said the dockers would stay until 12 March [q_00aa]. Dockers walked out [v_00bb].",
        "The dockers walked out on Monday, and Okoro spoke of it [v_00bb, q_00aa].",
        'She said they would "not move an inch" [q_00aa].',
    ],
)
def test_sentences_that_the_answers_bear_out_pass(written: str) -> None:
    assert list(faults(written, FOUND)) == []


@pytest.mark.parametrize(
    ("written", "why"),
    [
        ("Okoro said no.", "cites no record"),
        ("Dockers walked out [v_00bb]. It was a great success.", "cites no record"),
        ("Okoro said no [q_00cc].", "none of the answers"),
        ("Okoro said they will “never ever move” [q_00aa].", "no such words"),
        ("Dockers said “not move an inch” [v_00bb].", "no such words"),
        ("Okoro spoke of 13 March [q_00aa].", "number"),
        ("The dockers and Marta Lind walked out [v_00bb].", "name"),
        ("", "wrote nothing"),
    ],
)
def test_sentences_that_add_something_do_not_pass(written: str, why: str) -> None:
    assert why in next(iter(faults(written, FOUND)))


class _Server(BaseHTTPRequestHandler):
    says = ""
    asked: Any = None
    form: Any = None

    def do_GET(self) -> None:
        self._answer({"data": [{"id": "first-model"}]})

    def do_POST(self) -> None:
        _Server.asked = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        self._answer(_Server.form or {"choices": [{"message": {"content": _Server.says}}]})

    def _answer(self, made: Any) -> None:
        data = json.dumps(made).encode()
        self.send_response(200)
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, format: str, *args: Any) -> None:
        """Say nothing."""


@pytest.fixture
def server() -> Iterator[str]:
    _Server.form = None
    served = HTTPServer(("127.0.0.1", 0), _Server)
    thread = threading.Thread(target=served.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{served.server_port}/v1"
    served.shutdown()
    thread.join()
    served.server_close()


def test_the_model_sees_the_answers_and_its_sentences_stand_beside_them(server: str) -> None:
    _Server.says = "Okoro said the dockers will “not move an inch” [q_00aa]."
    answer = rephrased(ANSWER, server)
    assert answer.rephrased == _Server.says
    assert answer.answers == FOUND
    assert _Server.asked["model"] == "first-model"
    assert json.loads(_Server.asked["messages"][1]["content"])["findings"][0]["id"] == "q_00aa"


def test_words_that_do_not_hold_are_left_out_and_the_note_says_why(server: str) -> None:
    _Server.says = "Okoro said “we surrender” [q_00aa]."
    answer = rephrased(ANSWER, server, "mine")
    assert _Server.asked["model"] == "mine"
    assert answer.rephrased is None
    assert "we surrender" in str(answer.note)


def test_where_the_file_does_not_tell_no_model_is_asked() -> None:
    empty = AskedAnswer(question="Who?", understood={}, answers=(), sentence="The reports do not tell.")
    assert rephrased(empty, "http://127.0.0.1:1/v1") is empty


def test_a_server_that_is_not_there_or_speaks_otherwise_is_named(server: str) -> None:
    with pytest.raises(InputError, match=r"http://127\.0\.0\.1:1/v1"):
        rephrased(ANSWER, "http://127.0.0.1:1/v1")
    _Server.form = {"error": "no"}
    with pytest.raises(InputError, match="chat API"):
        rephrased(ANSWER, server)


def test_the_command_shows_the_models_words_above_the_answers(
    example_story: Path, server: str, capsys: pytest.CaptureFixture[str]
) -> None:
    question = "When did the fishing boats close the harbour of Alesund?"
    assert run(["ask", str(example_story), question, "--json"]) == 0
    record = json.loads(capsys.readouterr().out)["answers"][0]["record"]
    _Server.says = f"They closed it on 2022-03-10 [{record}]."
    assert run(["ask", str(example_story), question, "--llm", server]) == 0
    shown = capsys.readouterr().out
    assert f"a language model puts it so: They closed it on 2022-03-10 [{record}]." in shown
    assert shown.index("a language model") < shown.index("occurred")
