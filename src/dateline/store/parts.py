"""What linking gave for each part of a pile, kept until something in the part changes."""

from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from typing import TYPE_CHECKING

from dateline.model import Linked, Published
from dateline.store import changing, linked
from dateline.store.read import decode
from dateline.store.sql import beside

if TYPE_CHECKING:
    from dateline.store.story import Story

SQL = beside(__file__)
#: One number in so many may be retired.
WORN = 4


def kept_parts(story: "Story") -> dict[str, str]:
    """The mark of each part that is kept: a digest of what it was made from."""
    return {str(name): str(mark) for name, mark in story.rows(SQL["marks"])}


def keep_part(story: "Story", name: str, mark: str, front: bytes, data: bytes) -> None:
    """Keep what linking gave for a part, in place of what is there."""
    with story.writing():
        story.connection.execute(SQL["as_written"], {"name": name})
        story.connection.execute(SQL["keep"], (name, mark, front, data))


def drop_parts(story: "Story", names: Iterable[str]) -> None:
    """Take out parts that there are no more."""
    with story.writing():
        for name in sorted(names):
            story.connection.execute(SQL["as_written"], {"name": name})
            story.connection.execute(SQL["drop"], (name,))


def front_of_part(story: "Story", name: str) -> bytes:
    """What all parts are asked for, of one that is kept."""
    return _blob(story, "front", name)


def data_of_part(story: "Story", name: str) -> bytes:
    """What linking gave for a part that is kept."""
    return _blob(story, "data", name)


def put_parts(story: "Story", parts: Iterable[Linked], turns: Iterable[tuple[object, ...]]) -> None:
    """Write a link layer given in parts in place of the one that is there; `turns` as in `linked.put_parts`."""
    write = partial(linked.put_parts, parts=parts, turns=turns)
    story.renew_linked(partial(linked.renew, story.connection, write))


def change_parts(story: "Story", parts: Iterable[tuple[Linked, Linked]], turns: Iterable[tuple[object, ...]]) -> None:
    """Write what has changed of a link layer given in parts, as they were and as they are; others are left out."""
    story.renew_linked(partial(changing.change, story.connection, parts, turns))


def written(story: "Story") -> dict[str, tuple[bytes, bool]]:
    """Of each part the link layer was written from: what it called its entities, and whether it is kept as it was."""
    return {str(name): (bytes(called), not other) for name, called, other in story.rows(SQL["written"])}


def data_as_written(story: "Story", name: str) -> bytes:
    """What linking had given for a part when the link layer was written."""
    return _blob(story, "data_as_written", name)


def note_written(story: "Story", called: Mapping[str, bytes], over: Mapping[str, bytes]) -> None:
    """Note that the link layer was written from the parts as they are kept, by what each calls its entities.

    `over` is, by name, the data of what stands over the parts and is kept nowhere else.
    """
    held = written(story)
    changed = [(name, data) for name, data in sorted(called.items()) if held.get(name) != (data, True)]
    story.connection.executemany(SQL["unwritten"], [(name,) for name in sorted(held.keys() - called.keys())])
    story.connection.executemany(SQL["note"], changed)
    story.connection.executemany(SQL["note_over"], sorted(over.items()))


def is_worn(story: "Story") -> bool:
    """Whether so many numbers of events were given up that all had better be written anew."""
    (retired, events), *_ = story.rows(SQL["worn"])
    return int(retired) * WORN > int(events)


def _blob(story: "Story", which: str, name: str) -> bytes:
    (found,) = story.row(SQL[which], (name,)) or (b"",)
    return bytes(found)


def readings(story: "Story") -> list[tuple[str, str, str | None]]:
    """Of each report its id, the digest of what was read in it, and when it was published (EDTF)."""
    return [(str(key), str(layers), published) for key, layers, published in story.rows(SQL["places"])]


def publications(story: "Story") -> Iterator[tuple[str, Published]]:
    """Of each report its id, and when it was published and how that is known, without a look at its text."""
    for key, published in story.rows(SQL["publications"]):
        yield str(key), decode(Published, str(published))


def reading_of(story: "Story", report: str) -> str | None:
    """The digest of what was read in one report; None where the file does not hold it."""
    row = story.row(SQL["reading"], (report,))
    return None if row is None else str(row[0])


def home_of(story: "Story", record: str) -> str | None:
    """The report that holds a mention, a quotation or an event mention; None where none does."""
    row = story.row(SQL["home"], {"id": record})
    return None if row is None else str(row[0])
