"""Open a story file: one SQLite database in WAL mode, so that others read it while a build writes."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote

from dateline.model import StoryError
from dateline.store import said
from dateline.store.sql import script

#: "DTLN": how `file` and other programs know the file.
APPLICATION = 0x44544C4E
#: Version of the tables; a file of an older one is brought up by `migrations/NNNN.sql`, which leads to version NNNN.
VERSION = 11
#: STRICT tables and `->>` came with this SQLite.
OLDEST = (3, 38, 0)
#: How long to wait for another writer, in milliseconds.
PATIENCE = 10_000
#: For writing: kibibytes of pages kept in memory, and pages of the write-ahead log before it is folded into the file.
#: Ids are digests, so each row touches pages all over the indexes; these are then written once for many rows.
CACHE, JOURNAL = 131_072, 65_536
#: Kibibytes of pages kept while much is read once.
LITTLE = 8_192
HERE = Path(__file__).parent


def create(path: Path) -> sqlite3.Connection:
    """Open a story for writing; make an empty one where there is none."""
    if path.is_dir():
        raise StoryError(f"{path} is a folder. Name the story file to write, such as {path / 'story.dateline'}")
    if not path.parent.is_dir():
        raise StoryError(f"{path}: there is no folder {path.parent}. Make it first: mkdir -p '{path.parent}'")
    try:
        return _prepared(_connect(path, "rwc"), path)
    except sqlite3.OperationalError as wrong:
        mend = "Check that you may write it and its folder, and that no other build is writing it"
        raise StoryError(f"{path} cannot be written ({wrong}). {mend}") from wrong


def _prepared(connection: sqlite3.Connection, path: Path) -> sqlite3.Connection:
    """A connection to a story of this version, made or brought up where need be."""
    try:
        _verify(connection, path, make=True)
        _migrate(connection)
        connection.execute(f"PRAGMA cache_size = -{CACHE:d}")
        connection.execute(f"PRAGMA wal_autocheckpoint = {JOURNAL:d}")
    except BaseException:
        connection.close()
        raise
    return connection


def open_to_write(path: Path) -> sqlite3.Connection:
    """Open a story that is there, for writing."""
    _exists(path)
    return create(path)


def open_to_read(path: Path) -> sqlite3.Connection:
    """Open a story that is there, for reading only; also from a medium that cannot be written."""
    _exists(path)
    try:
        # A connection that may write takes the files of the write-ahead log away when it ends; else they stay.
        connection = _connect(path, "rw")
        connection.execute("PRAGMA query_only = ON")
        _verify(connection, path)
    except sqlite3.OperationalError:
        # A file in WAL mode on a read-only medium: nobody can be writing to it, so it may be read as it lies.
        connection = _connect(path, "ro", "&immutable=1")
        _verify(connection, path)
    if _version(connection) < VERSION:
        connection.close()
        create(path).close()
        return open_to_read(path)
    return connection


@contextmanager
def little_cache(connection: sqlite3.Connection) -> Iterator[None]:
    """Few pages in memory while much is read that is not read again: the reader needs the room."""
    (before,) = connection.execute("PRAGMA cache_size").fetchone()
    connection.execute(f"PRAGMA cache_size = -{LITTLE:d}")
    try:
        yield
    finally:
        connection.execute(f"PRAGMA cache_size = {before:d}")


def uri(path: Path, mode: str, more: str = "") -> str:
    """The address SQLite opens; characters such as `?` and `#` in a path are no part of its syntax."""
    return f"file:{quote(str(path.absolute()))}?mode={mode}{more}"


def private(path: Path) -> sqlite3.Connection:
    """A private database with empty tables of its own, in front of the story file (`pile`), which is read only."""
    _exists(path)
    connection = sqlite3.connect("", uri=True, isolation_level=None, check_same_thread=False)
    _settle(connection)
    connection.executescript(f"BEGIN; {script(HERE / 'schema.sql')} {script(HERE / 'linked.sql')} COMMIT;")
    try:
        connection.execute("ATTACH ? AS pile", (uri(path, "ro"),))
        connection.execute("SELECT count(*) FROM pile.sqlite_master")
    except sqlite3.OperationalError:
        connection.execute("ATTACH ? AS pile", (uri(path, "ro", "&immutable=1"),))
    return connection


def _exists(path: Path) -> None:
    if not path.is_file():
        raise StoryError(f"{path}: no such story file. Make one with: dateline build REPORTS... -o {path}")


def _connect(path: Path, mode: str, more: str = "") -> sqlite3.Connection:
    if sqlite3.sqlite_version_info < OLDEST:
        needed = ".".join(map(str, OLDEST))
        raise StoryError(
            f"this Python has SQLite {sqlite3.sqlite_version}; {needed} or newer is needed: upgrade Python"
        )
    try:
        connection = sqlite3.connect(uri(path, mode, more), uri=True, isolation_level=None, check_same_thread=False)
    except sqlite3.OperationalError as wrong:
        raise StoryError(f"{path} cannot be opened ({wrong}). Check that you may read and write it") from wrong
    try:
        _settle(connection)
    except sqlite3.OperationalError:
        connection.close()
        raise
    except sqlite3.DatabaseError as wrong:
        connection.close()
        raise StoryError(f"{path} is no story file. Name one made by dateline build") from wrong
    return connection


def _settle(connection: sqlite3.Connection) -> None:
    connection.execute(f"PRAGMA busy_timeout = {PATIENCE:d}")
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA trusted_schema = OFF")
    connection.execute("PRAGMA cache_size = -65536")
    said.teach(connection)


def _make(connection: sqlite3.Connection) -> None:
    """Write the empty tables in one transaction, so that a kill leaves an empty file or a whole one."""
    connection.execute("PRAGMA journal_mode = WAL")
    connection.executescript(
        f"BEGIN IMMEDIATE; PRAGMA application_id = {APPLICATION:d}; PRAGMA user_version = {VERSION:d};"
        f"{script(HERE / 'schema.sql')}{script(HERE / 'linked.sql')} COMMIT;"
    )


def _verify(connection: sqlite3.Connection, path: Path, make: bool = False) -> None:
    try:
        if make and _is_empty(connection):
            _make(connection)
        mark = connection.execute("PRAGMA application_id").fetchone()[0]
    except sqlite3.OperationalError:
        raise
    except sqlite3.DatabaseError as wrong:
        raise StoryError(f"{path} is no story file. Name one made by dateline build") from wrong
    if mark != APPLICATION:
        raise StoryError(f"{path} is a database, but no story file. Name one made by dateline build")
    if _version(connection) > VERSION:
        raise StoryError(f"{path} was made by a newer Dateline. Upgrade: pip install --upgrade dateline")


def _is_empty(connection: sqlite3.Connection) -> bool:
    """Nothing was ever written, or a build was killed before the tables were."""
    return not connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]


def _version(connection: sqlite3.Connection) -> int:
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def _migrate(connection: sqlite3.Connection, to: int = VERSION, folder: Path = HERE / "migrations") -> None:
    """Bring the tables up one version at a time, each step whole or not at all."""
    for version in range(_version(connection) + 1, to + 1):
        text = script(folder / f"{version:04d}.sql")
        try:
            connection.executescript(f"BEGIN IMMEDIATE; {text} PRAGMA user_version = {version:d}; COMMIT;")
        except sqlite3.OperationalError:
            if _version(connection) < version:
                raise
            connection.rollback()  # another program has brought it up meanwhile
