"""Names in a question: people, bodies and places of the story, and countries."""

import re
from typing import NamedTuple

from dateline.lexicon.countries import country_names, country_words
from dateline.store import Story, fold
from dateline.store.sql import beside

SQL = beside(__file__, "named.sql")
_WORD = re.compile(r"[^\W_][\w.'’]*(?:-[a-z][\w'’]*)*")
_POSSESSIVE = re.compile(r"['’]s?$")
#: A name of more words than this is none.
LONGEST = 5


class Name(NamedTuple):
    """A name in the question: the entities it may mean, the country it points at, the words it was written with."""

    begin: int
    end: int
    text: str
    name: str
    ids: frozenset[str]
    code: str | None = None
    person: bool = False


def names_in(story: Story, text: str) -> tuple[Name, ...]:
    """Longest names first from the left; each word belongs to one name at most."""
    words = list(_WORD.finditer(text))
    found: list[Name] = []
    at = 0
    while at < len(words):
        name = _longest(story, text, words, at) if words[at][0][0].isupper() else None
        if name is None:
            at += 1
            continue
        found.append(name)
        while at < len(words) and words[at].start() < name.end:
            at += 1
    return tuple(found)


def _longest(story: Story, text: str, words: list[re.Match[str]], at: int) -> Name | None:
    for to in range(min(at + LONGEST, len(words)), at, -1):
        begin, end = words[at].start(), words[to - 1].end()
        written = _POSSESSIVE.sub("", text[begin:end])
        if name := _named(story, written, begin, whole=True):
            return name
    written = _POSSESSIVE.sub("", words[at][0])
    if at and (name := _named(story, written, words[at].start(), whole=False)):
        return name
    return None


def _named(story: Story, written: str, begin: int, *, whole: bool) -> Name | None:
    rows = list(story.rows(SQL["by_name"], (fold(written), int(whole))))
    country = country_words().get(written)
    if country is not None and "-" not in written:
        ids = frozenset(str(row[0]) for row in rows)
        shown = country_names()[country.code]
        return Name(begin, begin + len(written), written, shown, ids, country.code)
    if not rows:
        return None
    best = max(rows, key=lambda row: (row[2] == "person", row[3], row[0]))
    ids = frozenset(str(row[0]) for row in rows if whole or row[2] == "person" or row[0] == best[0])
    return Name(begin, begin + len(written), written, str(best[1]), ids, None, best[2] == "person")
