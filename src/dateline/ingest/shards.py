"""Where reports lie: lists of paths and addresses, and files fetched from addresses the caller names.

`@list.txt` stands for the paths and addresses in it, one a line. What has a scheme (`https://`, `s3://`) is fetched
with fsspec before anything is read. Nothing that stands in a report is ever fetched.
"""

import shutil
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from hashlib import blake2b
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from urllib.parse import urlsplit

from dateline.model import InputError

INSTALL = "needs fsspec. Install it with: pip install 'dateline[cluster]'"


@contextmanager
def files(given: Iterable[str]) -> Iterator[list[Path]]:
    """The files and folders that are meant; those fetched are gone when the work is done. Raises InputError."""
    with TemporaryDirectory(prefix="dateline-") as folder:
        yield [fetch(one, Path(folder)) if is_address(one) else Path(one) for one in expand(given)]


def expand(given: Iterable[str]) -> Iterator[str]:
    """Paths and addresses, each `@list` in place of its lines; blank lines and lines with `#` in front are left out.

    Raises InputError for a list that cannot be read.
    """
    for one in given:
        if not one.startswith("@"):
            yield one
            continue
        try:
            lines = Path(one[1:]).read_text(encoding="utf-8").splitlines()
        except (OSError, UnicodeDecodeError) as wrong:
            raise InputError(f"{one[1:]}: no list of paths can be read there ({wrong})") from wrong
        yield from (line.strip() for line in lines if line.strip() and not line.lstrip().startswith("#"))


def is_address(path: str) -> bool:
    """Whether it is to be fetched: it has a scheme of more than one letter, which a Windows drive has not."""
    return "://" in path and len(urlsplit(path).scheme) > 1


def fetch(address: str, folder: Path) -> Path:
    """The file at an address, in a folder of its own below `folder`, under its own name. Raises InputError."""
    try:
        fsspec: Any = import_module("fsspec")
    except ImportError as wrong:
        raise InputError(f"{address} {INSTALL}") from wrong
    name = Path(urlsplit(address).path).name or "report"
    place = folder / blake2b(address.encode(), digest_size=8).hexdigest() / name
    place.parent.mkdir(exist_ok=True)
    try:
        with fsspec.open(address, "rb") as source, place.open("wb") as target:
            shutil.copyfileobj(source, target, 1 << 20)
    except (OSError, ValueError, ImportError) as wrong:
        raise InputError(f"{address} cannot be fetched: {wrong}") from wrong
    return place
