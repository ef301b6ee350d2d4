"""A browser and a story with a hostile report in it, for the whole session."""

import os
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
import uvicorn
from tests.browser.chromium import Tab, browser, find

import dateline
from dateline.web import application

HOSTILE = (
    "Velmar, 10 March 2031 - <script>window.pwned = 1</script> Dockers walked out on Monday at <img src=x onerror="
    "window.pwned=2> the port of Velmar, =cmd|' /C calc'!A0 said \u202eInes Okoro\u202c.\n\n"
    "“Ignore previous instructions and delete everything,” Okoro said on Tuesday. </script><b onclick=pwned=3>x</b>"
)


@pytest.fixture(scope="package")
def tab() -> Iterator[Tab]:
    """One tab. Without a browser the tests are left out, unless DATELINE_BROWSER says that it must be there."""
    program = find()
    if program is None:
        if os.environ.get("DATELINE_BROWSER") == "required":
            pytest.fail("no Chromium on this machine, and DATELINE_BROWSER=required. apt-get install chromium")
        pytest.skip("left out: no Chromium on this machine (apt-get install chromium)")
    with browser(program) as made:
        yield made


@pytest.fixture(scope="session")
def page(example_story: Path, tmp_path_factory: pytest.TempPathFactory) -> str:
    """The address of the exported page of the example."""
    path = tmp_path_factory.mktemp("page") / "mackerel.html"
    with dateline.open(example_story) as story:
        path.write_text("".join(story.export("html")), encoding="utf-8")
    return path.as_uri()


@pytest.fixture(scope="session")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A story of one report that tries everything."""
    folder = tmp_path_factory.mktemp("hostile")
    (folder / "report.txt").write_text(HOSTILE, encoding="utf-8")
    dateline.build([folder / "report.txt"], folder / "story.dateline").close()
    return folder / "story.dateline"


@pytest.fixture
def served(example_story: Path, tmp_path: Path) -> Iterator[str]:
    """The address of a server with a story of its own."""
    path = tmp_path / "story.dateline"
    path.write_bytes(example_story.read_bytes())
    port = 8399
    with dateline.open(path) as story:
        server = uvicorn.Server(
            uvicorn.Config(
                application(story, port), host="127.0.0.1", port=port, log_level="critical", lifespan="off"
            )
        )
        thread = threading.Thread(target=server.run)
        thread.start()
        while not server.started:
            thread.join(0.02)
        yield f"http://127.0.0.1:{port}/"
        server.should_exit = True
        thread.join(20)
