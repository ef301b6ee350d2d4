"""Put the page together: one HTML file with style, script and data inside, that asks the network for nothing.

The data lies in a script element of type application/json, in which no `<` stands unescaped, and reaches the page
as text alone. A content security policy allows the two pieces of our own by their hashes, and nothing else.
"""

import re
from base64 import b64encode
from collections.abc import Iterable
from hashlib import sha256
from html import escape
from pathlib import Path

import msgspec

from dateline.model import Reason
from dateline.model.record import Record
from dateline.render.page.data import page_data

_HERE = Path(__file__).parent
_MARK = re.compile(r"\{\{(\w+)\}\}")
_SCRIPTS = ("dates.js", "dom.js", "entry.js", "strip.js", "chronology.js", "rooms.js", "main.js")


def page(records: Iterable[Record], reasons: Iterable[Reason], title: str) -> str:
    """The whole page as one string of HTML."""
    data = msgspec.json.encode(page_data(records, reasons, title), order="sorted").decode()
    style = _read("page.css")
    script = "(() => {\n'use strict';\n" + "\n".join(_read(name) for name in _SCRIPTS) + "\n})();"
    parts = {
        "title": escape(title),
        "policy": _policy(script, style),
        "style": style,
        "script": script,
        "data": data.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029"),
    }
    # One pass: what is put in is never looked at again, so no text of a report can pose as a mark.
    return _MARK.sub(lambda mark: parts[mark[1]], _read("page.html"))


def _policy(script: str, style: str) -> str:
    ours = f"script-src '{_hash(script)}'; style-src '{_hash(style)}'"
    return f"default-src 'none'; {ours}; base-uri 'none'; form-action 'none'"


def _hash(text: str) -> str:
    return "sha256-" + b64encode(sha256(text.encode()).digest()).decode()


def _read(name: str) -> str:
    return (_HERE / name).read_text(encoding="utf-8")
