"""A real browser for tests, driven over its debugging pipe with the standard library alone.

Debian's Chromium speaks the DevTools protocol over two file descriptors: JSON messages that end with a zero byte.
"""

import json
import os
import shutil
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

#: What the distributions call it.
NAMES = ("chromium", "chromium-browser", "google-chrome-stable", "google-chrome")
FLAGS = (
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-extensions",
    "--remote-debugging-pipe",
    "--window-size=1280,900",
)


def find() -> str | None:
    """The browser of this machine, or None."""
    return next((found for name in NAMES if (found := shutil.which(name))), None)


class Tab:
    """One page of the browser: go somewhere, run an expression, see what it asked for and what went wrong in it."""

    def __init__(self, write: int, read: int) -> None:
        self._write, self._read, self._buffer, self._number = write, read, b"", 0
        self.requests: list[str] = []
        self.faults: list[str] = []
        target = self._ask("Target.createTarget", {"url": "about:blank"})["targetId"]
        self._session = self._ask("Target.attachToTarget", {"targetId": target, "flatten": True})["sessionId"]
        for domain in ("Page", "Runtime", "Network", "Log"):
            self._ask(f"{domain}.enable")

    def go(self, url: str) -> None:
        """Open an address and wait until it has loaded."""
        self._loaded = False
        self._ask("Page.navigate", {"url": url})
        while not self._loaded:
            self._take(self._message())

    def run(self, expression: str) -> Any:
        """The value of an expression in the page; a promise is waited for."""
        given = {"expression": expression, "returnByValue": True, "awaitPromise": True}
        found = self._ask("Runtime.evaluate", given)
        if "exceptionDetails" in found:
            raise AssertionError(found["exceptionDetails"])
        return found["result"].get("value")

    def wait(self, expression: str, seconds: float = 20) -> Any:
        """Wait until an expression is true or an element; gives its value."""
        until = time.monotonic() + seconds
        # While a page is being left, what the expression looks at may not be there yet.
        patient = f"(() => {{ try {{ return {expression} }} catch {{ return null }} }})()"
        while not (found := self.run(patient)) and found != {}:
            if time.monotonic() > until:
                raise AssertionError(f"not within {seconds} s: {expression}")
            time.sleep(0.05)
        return found

    def size(self, width: int, height: int) -> None:
        """Look at the page through a window of this size."""
        given = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 600}
        self._ask("Emulation.setDeviceMetricsOverride", given)

    def media(self, kind: str = "", scheme: str = "light") -> None:
        """As printed, or in the dark."""
        scheme_of = [{"name": "prefers-color-scheme", "value": scheme}]
        self._ask("Emulation.setEmulatedMedia", {"media": kind, "features": scheme_of})

    def picture(self, path: Path) -> None:
        """Write what is seen as PNG."""
        import base64

        path.write_bytes(base64.b64decode(self._ask("Page.captureScreenshot", {"format": "png"})["data"]))

    def _ask(self, method: str, given: dict[str, Any] | None = None) -> dict[str, Any]:
        self._number += 1
        number = self._number
        message: dict[str, Any] = {"id": number, "method": method, "params": given or {}}
        if session := getattr(self, "_session", None):
            message["sessionId"] = session
        os.write(self._write, json.dumps(message).encode() + b"\0")
        while True:
            answer = self._message()
            if answer.get("id") == number:
                assert "error" not in answer, (method, answer["error"])
                result: dict[str, Any] = answer["result"]
                return result
            self._take(answer)

    def _take(self, event: dict[str, Any]) -> None:
        method, given = event.get("method"), event.get("params", {})
        if method == "Page.loadEventFired":
            self._loaded = True
        elif method == "Network.requestWillBeSent":
            self.requests.append(given["request"]["url"])
        elif method == "Runtime.exceptionThrown":
            self.faults.append(str(given["exceptionDetails"]))
        elif method == "Log.entryAdded" and given["entry"]["level"] == "error":
            self.faults.append(given["entry"]["text"])

    def _message(self) -> dict[str, Any]:
        while b"\0" not in self._buffer:
            part = os.read(self._read, 1 << 20)
            if not part:
                raise AssertionError("the browser went away")
            self._buffer += part
        line, _, self._buffer = self._buffer.partition(b"\0")
        message: dict[str, Any] = json.loads(line)
        return message


@contextmanager
def browser(program: str, folder: Path) -> Iterator[Tab]:
    """A fresh browser with one tab; its profile lies in the folder."""
    to_read, write = os.pipe()
    read, to_write = os.pipe()

    def hand_over() -> None:
        os.dup2(to_read, 3)
        os.dup2(to_write, 4)

    # The two ends must not be closed when they happen to be 3 and 4 already.
    started = subprocess.Popen(
        [program, *FLAGS, f"--user-data-dir={folder}"],
        preexec_fn=hand_over,
        pass_fds=(3, 4, to_read, to_write),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    os.close(to_read)
    os.close(to_write)
    try:
        yield Tab(write, read)
    finally:
        started.terminate()
        started.wait(20)
        os.close(write)
        os.close(read)
