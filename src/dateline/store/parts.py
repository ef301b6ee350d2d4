"""What linking gave for each part of a pile, kept until something in the part changes."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from dateline.model import Linked, Published
from dateline.store import linked
from dateline.store.read import decode
from dateline.store.sql import beside

if TYPE_CHECKING:
    from dateline.store.story import Story

SQL = beside(__file__)


def kept_parts(story: "Story") -> dict[str, str]:
    """The mark of each part that is kept: a digest of what it was made from."""
    return {str(name): str(mark) for name, mark in story.rows(SQL["marks"])}


def keep_part(story: "Story", name: str, mark: str, front: bytes, data: bytes) -> None:
    """Keep what linking gave for a part, in place of what is there."""
    with story.writing():
        story.connection.execute(SQL["keep"], (name, mark, front, data))


def drop_parts(story: "Story", names: Iterable[str]) -> None:
    """Take out parts that there are no more."""
    with story.writing():
        story.connection.executemany(SQL["drop"], [(name,) for name in names])


def front_of_part(story: "Story", name: str) -> bytes:
    """What all parts are asked for, of one that is kept."""
    return _blob(story, "front", name)


def data_of_part(story: "Story", name: str) -> bytes:
    """What linking gave for a part that is kept."""
    return _blob(story, "data", name)


def put_parts(story: "Story", parts: Iterable[Linked], turns: Iterable[tuple[object, ...]]) -> None:
    """Write a link layer given in parts in place of the one that is there; `turns` as in `linked.put_parts`."""
    story.renew_linked(lambda: linked.put_parts(story.connection, parts, turns))


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
