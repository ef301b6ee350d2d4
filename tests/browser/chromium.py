"""A real browser for tests: this machine's Chromium, driven by Playwright, with axe-core to judge what it shows."""

import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Literal

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Error, Page, sync_playwright

#: What the distributions call it.
NAMES = ("chromium", "chromium-browser", "google-chrome-stable", "google-chrome")
FLAGS = (
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-extensions",
)
#: Faults that keep people out, in axe-core's words.
GRAVE = ("serious", "critical")


def find() -> str | None:
    """The browser of this machine, or None."""
    return next((found for name in NAMES if (found := shutil.which(name))), None)


class Tab:
    """One page of the browser: go somewhere, run an expression, see what it asked for and what went wrong in it."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.requests: list[str] = []
        self.faults: list[str] = []
        page.set_default_timeout(20_000)
        page.on("request", lambda request: self.requests.append(request.url))
        page.on("pageerror", lambda fault: self.faults.append(str(fault)))
        page.on("console", lambda said: self.faults.append(said.text) if said.type == "error" else None)

    def go(self, url: str) -> None:
        """Open an address and wait until it has loaded."""
        self.page.goto(url)

    def run(self, expression: str) -> Any:
        """The value of an expression in the page; a promise is waited for."""
        return self.page.evaluate(expression)

    def wait(self, expression: str, seconds: float = 20) -> Any:
        """Wait until an expression is true or an element; gives its value, null for an element.

        Asked again and again from outside: the pages' own policy forbids what Playwright would put into them.
        """
        until = time.monotonic() + seconds
        # While a page is being left, what the expression looks at may not be there yet.
        given = f"const v = {expression}; return v instanceof Node ? [null] : v && [v]"
        patient = f"(() => {{ try {{ {given} }} catch {{}} }})()"
        while not (found := self._patiently(patient)):
            if time.monotonic() > until:
                raise AssertionError(f"not within {seconds} s: {expression}")
            self.page.wait_for_timeout(50)
        return found[0]

    def _patiently(self, expression: str) -> Any:
        try:
            return self.run(expression)
        except Error as wrong:
            if "Execution context was destroyed" in wrong.message:
                return None
            raise

    def press(self, key: str) -> None:
        """Press a key where the focus is."""
        self.page.keyboard.press(key)

    def size(self, width: int, height: int) -> None:
        """Look at the page through a window of this size."""
        self.page.set_viewport_size({"width": width, "height": height})

    def media(
        self, kind: Literal["print", "screen"] | None = None, scheme: Literal["light", "dark"] = "light"
    ) -> None:
        """As printed, or in the dark."""
        self.page.emulate_media(media=kind or "null", color_scheme=scheme)

    def picture(self, path: Path) -> None:
        """Write what is seen as PNG."""
        self.page.screenshot(path=path)

    def barriers(self) -> list[str]:
        """What axe-core finds in the page that is serious or worse: the rule and the first place, a line each."""
        found = Axe().run(self.page).response["violations"]
        return [
            f"{fault['id']}: {fault['nodes'][0]['html'][:160]} {fault['nodes'][0]['failureSummary'][:200]}"
            for fault in found
            if fault["impact"] in GRAVE
        ]


@contextmanager
def browser(program: str) -> Iterator[Tab]:
    """A fresh browser with one tab and a profile that is thrown away."""
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=program, args=list(FLAGS), chromium_sandbox=False)
        try:
            yield Tab(started.new_page(viewport={"width": 1280, "height": 900}))
        finally:
            started.close()
