"""Find the entity a reader names: by id, by a whole name, or by words that only one entity's names have."""

import re
from collections.abc import Callable
from functools import lru_cache
from typing import NamedTuple

from dateline.model import QueryError
from dateline.store import Story, fold
from dateline.store.sql import beside

SQL = beside(__file__)
#: How many candidates an ambiguous name lists.
CANDIDATES = 8
#: From 0 to 100 (rapidfuzz): below this a name is not offered for a slip of the pen.
ALIKE = 75


#: Words for a speaker that name nobody by themselves.
_PRONOUNS = frozenset({"i", "we", "you", "he", "she", "it", "they", "who", "which", "that", "this", "one"})


#: Last words of half a name: `the Department` of the Interior.
_BODIES = frozenset(
    {"Department", "Ministry", "Office", "Bureau", "Board", "Institute", "College", "University", "Bank", "Council"}
)


class Found(NamedTuple):
    """An entity that a name may mean."""

    id: str
    name: str
    kind: str


def find_who(story: Story, name: str) -> tuple[str, ...]:
    """Ids of the entity named: several when a government and a place share one name.

    Case and accents do not count, a surname is enough. Raises QueryError when nobody or more than one is meant.
    """
    if row := story.row(SQL["by_id"], (name,)):
        return (str(row[0]),)
    found = _by_whole_name(story, fold(name)) or _by_words(story, fold(name).split())
    if not found:
        raise QueryError(f"nobody named {name!r} in {story.path}. {_alike(story, name)}")
    if len({fold(each.name) for each in found}) > 1:
        raise QueryError(f"{name!r} may mean: {_listed(story, found)}. Give the whole name or the id")
    return tuple(each.id for each in found)


def _by_whole_name(story: Story, key: str) -> list[Found]:
    """Entities of that name; those it is the main name of come before those it is one name of."""
    found = [Found(*row) for row in story.rows(SQL["by_name"], (key, 1))]
    return [each for each in found if fold(each.name) == key] or found


def _by_words(story: Story, words: list[str]) -> list[Found]:
    """Entities whose names have every one of the words."""
    sets = [{Found(*row) for row in story.rows(SQL["by_name"], (word, 0))} for word in words]
    return sorted(set.intersection(*sets)) if sets else []


def _alike(story: Story, name: str) -> str:
    """Names that are nearly the one asked for."""
    from rapidfuzz import fuzz, process

    known = {fold(each): each for (each,) in story.rows(SQL["all_names"])}
    near = process.extract(fold(name), known.keys(), scorer=fuzz.WRatio, score_cutoff=ALIKE, limit=3)
    if not near:
        return "Try a surname, or look with: dateline search"
    return f"Is it one of these? {', '.join(known[key] for key, *_ in near)}"


def _listed(story: Story, found: list[Found]) -> str:
    def weight(each: Found) -> int:
        row = story.row(SQL["weight"], {"entity": each.id})
        return 0 if row is None else int(row[0])

    first = sorted(found, key=lambda each: (-weight(each), each.name, each.id))[:CANDIDATES]
    return ", ".join(f"{each.name} ({each.kind}, {each.id})" for each in first)


def names(story: Story) -> Callable[[str], str]:
    """Look up the name of an entity by its id; an id without an entity is given back as it is."""

    @lru_cache(maxsize=8192)
    def name_of(entity: str) -> str:
        row = story.row(SQL["name"], (entity,))
        return entity if row is None else str(row[0])

    return name_of


def called(name: str, words: str) -> str:
    """The name to show for a speaker: the report's words where they join others to the one named.

    >>> called("Ida Norn", "Norn and a harbour aide"), called("Ida Norn", "Ida Norn, mayor and head of the port")
    ('Norn and a harbour aide', 'Ida Norn')
    """
    if re.search(rf"\b{re.escape(name)} of (?:the )?[A-Z]", words) and name.split()[-1] in _BODIES:
        return words  # the first half of a name
    last = re.escape(name.split()[-1]) if name.split() else ""
    more = r", [A-Z]\w+ [A-Z]\w+[^,]*"
    joined = rf"\b{last}(?: of [A-Z]\w+)?(?:{more},|(?:{more}){{2,}})? and "
    return words if " and " not in name and re.search(joined, words) else name


def unresolved(words: str) -> str:
    """The words for a speaker whom no entity stands for: a pronoun is shown as that and not as a name.

    >>> unresolved("They"), unresolved("a porter")
    ('unknown (“They”)', 'a porter')
    """
    return f"unknown (“{words}”)" if words.lower() in _PRONOUNS else words
