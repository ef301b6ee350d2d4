"""Put the page together: one HTML file with style, script and data inside, that asks the network for nothing.

The data lies in a script element of type application/json, in which no `<` stands unescaped, and reaches the page
as text alone. A content security policy allows the two pieces of our own by their hashes, and nothing else.
"""

import re
from base64 import b64encode
from collections.abc import Iterable
from dataclasses import dataclass, field
from hashlib import sha256
from html import escape
from pathlib import Path
from typing import Any

import msgspec

from dateline.model import Reason
from dateline.model.record import Record
from dateline.model.watched import Storyline
from dateline.render.page.data import page_data

_HERE = Path(__file__).parent
_MARK = re.compile(r"\{\{(\w+)\}\}")
#: In the order in which they are run; each may use what those before it name.
_SCRIPTS = (
    "dates.js", "dom.js", "list.js", "entry.js", "scale.js", "layout.js", "draw.js", "overview.js", "pointing.js",
    "timeline.js", "filters.js", "chronology.js", "people.js", "entry_page.js", "rooms.js", "reports.js", "matrix.js",
    "main.js",
)  # fmt: skip
_STYLES = ("page.css", "timeline.css", "rooms.css")


@dataclass(frozen=True, slots=True)
class Live:
    """What a served page has over a file: a script that may ask its own server, its style, and what both need."""

    script: str
    style: str
    data: dict[str, Any] = field(default_factory=dict)


def page(
    records: Iterable[Record],
    reasons: Iterable[Reason],
    title: str,
    live: Live | None = None,
    storylines: Iterable[Storyline] = (),
    excerpt: str | None = None,
) -> str:
    """The whole page as one string of HTML; `live` when a server stands behind it.

    `excerpt` says what part of the story the records are, where they are a part.
    """
    data = page_data(records, reasons, title, live is not None, storylines)
    if excerpt is not None:
        data["excerpt"] = excerpt
    script, style = _pieces(live)
    parts = {
        "title": escape(title),
        "policy": policy(live),
        "style": style,
        "script": script,
        "data": _inert(data | ({} if live is None else {"live": live.data})),
    }
    # One pass: what is put in is never looked at again, so no text of a report can pose as a mark.
    return _MARK.sub(lambda mark: parts[mark[1]], _read("page.html"))


def policy(live: Live | None = None) -> str:
    """The content security policy of the page: our style and script by hash; a served page may ask its own server."""
    script, style = _pieces(live)
    ours = f"script-src '{_hash(script)}'; style-src '{_hash(style)}'"
    server = "" if live is None else "; connect-src 'self'"
    return f"default-src 'none'; {ours}{server}; base-uri 'none'; form-action 'none'"


def _pieces(live: Live | None) -> tuple[str, str]:
    """Script and style. A server's script stands before `main.js`, which shows the first view."""
    *rooms, last = (_read(name) for name in _SCRIPTS)
    served, style = ("", "") if live is None else (live.script, live.style)
    script = "\n".join([*rooms, *([served] if served else []), last])
    return f"(() => {{\n'use strict';\n{script}\n}})();", "".join(map(_read, _STYLES)) + style


def _inert(data: dict[str, Any]) -> str:
    """JSON in which no character can end the script element it stands in."""
    written = msgspec.json.encode(data, order="sorted").decode()
    return written.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")


def _hash(text: str) -> str:
    return "sha256-" + b64encode(sha256(text.encode()).digest()).decode()


def _read(name: str) -> str:
    return (_HERE / name).read_text(encoding="utf-8")
