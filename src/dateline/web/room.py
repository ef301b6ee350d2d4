"""One story behind the application: one request at a time, each page made once for each state of the file."""

from collections import OrderedDict
from getpass import getuser
from pathlib import Path
from threading import Lock
from typing import Any, NamedTuple

import msgspec

from dateline.api import Story
from dateline.api.forms import page_of
from dateline.model import QueryError
from dateline.query.correct import ACTORS
from dateline.query.who import names
from dateline.render.page import Live, policy
from dateline.store.export import joined
from dateline.web.review import WordOfAPerson, write_down

HERE = Path(__file__).parent
#: The first show what the last one hangs into the page.
SCRIPTS = ("log.js", "review.js", "ask.js", "live.js")
#: Pages kept at hand: going back and forth between two days costs nothing.
PAGES = 3


class Page(NamedTuple):
    """A page and the policy it is to be sent with."""

    html: str
    policy: str


class Room:
    """Answers for one story. SQLite and the look back are used by one request at a time."""

    def __init__(self, story: Story, token: str) -> None:
        self.story = story
        self.token = token
        self._turn = Lock()
        self._pages: OrderedDict[tuple[str, str | None], Page] = OrderedDict()
        self._script, self._style = _joined(SCRIPTS), _joined(("live.css",))

    def page(self, as_of: str | None) -> Page:
        """The page, or the page as it would have been on a day. Raises QueryError, StoryError."""
        with self._turn:
            key = self.story.file.mark(), as_of
            if key not in self._pages:
                self._pages[key] = self._made(as_of)
                while len(self._pages) > PAGES:
                    self._pages.popitem(last=False)
            self._pages.move_to_end(key)
            return self._pages[key]

    def ask(self, question: str, as_of: str | None) -> bytes:
        """The answer to a question as JSON."""
        with self._turn:
            return msgspec.json.encode(self.story.ask(question, as_of=as_of), order="sorted")

    def write_down(self, word: WordOfAPerson) -> list[str]:
        """Write a person's word into the log; gives the ids of what was written."""
        with self._turn:
            return [made.id for made in write_down(self.story, word)]

    def _made(self, as_of: str | None) -> Page:
        view = self.story.seen(as_of)
        live = Live(self._script, self._style, self._data(as_of))
        return Page(page_of(view, self.story.path.stem, live), policy(live))

    def _data(self, as_of: str | None) -> dict[str, Any]:
        """What the served page shows beside the story: the look back, the log, and who is at the keyboard."""
        return {
            "token": self.token,
            "by": getuser(),
            "as_of": as_of,
            "note": self.story.note(as_of),
            "days": sorted({report.published for report in self.story.reports() if report.published}),
            "words": self._words_on(),
            "named": self._named(),
            "log": msgspec.json.decode(msgspec.json.encode(list(self.story.corrections()))),
        }

    def _named(self) -> dict[str, str]:
        """Names of the actors that corrections put in and took out; the log itself holds their ids."""
        named: dict[str, str] = {}
        entity_of, name_of = joined(self.story.file), names(self.story.file)
        for one in self.story.corrections():
            for fields in map(msgspec.json.decode, (one.before, one.after)):
                ids = [i for name in ACTORS for i in fields.get(name, ())] if isinstance(fields, dict) else []
                named |= {found: name_of(entity_of(found)) for found in ids}
        return named

    def _words_on(self) -> dict[str, str]:
        """What the corrections are about, in words; also where a record is no longer shown because of one."""
        words = {}
        for target in sorted({one.target for one in self.story.corrections()}):
            try:
                words[target] = self.story.trace(target).line
            except QueryError:  # a correction of a correction, or of a report that was forgotten since
                continue
        return words


def _joined(names: tuple[str, ...]) -> str:
    return "\n".join((HERE / name).read_text(encoding="utf-8") for name in names)
