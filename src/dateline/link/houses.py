"""Which house an outlet belongs to: a paper and its site, a broadcaster and its news desk are one house."""

import re
from collections.abc import Mapping
from functools import cache, lru_cache
from pathlib import Path

from dateline.lexicon import read_table
from dateline.link.words import fold

TABLE = Path(__file__).with_name("houses.tsv")
#: Words that name a part of a house and no other house.
_PARTS = frozenset(
    {"the", "news", "online", "web", "website", "digital", "www", "site", "homepage", "editorial", "opinion", "blog"}
    | {"sunday", "live", "mobile", "app", "amp", "edition", "network", "wire", "agency", "newspaper"}
)
#: Ends of addresses on the net.
_ENDS = frozenset(
    {"com", "org", "net", "co", "uk", "de", "fr", "au", "ca", "eu", "info", "tv", "us", "ie", "in", "nz"}
)
_TOKEN = re.compile(r"\w+")
_ASIDE = re.compile(r"\([^()]*\)")
_ADDRESS = re.compile(r"(?:https?://)?([\w-]+(?:\.[\w-]+)+)(?:/|$)")


@cache
def _houses() -> Mapping[str, str]:
    return {name: row["house"] for row in read_table(TABLE) for name in row["names"].split()}


@lru_cache(maxsize=50_000)
def house(outlet: str) -> str:
    """The house behind the name of an outlet; empty for an empty name.

    >>> house("BBC News (Europe)") == house("www.bbc.co.uk") == house("The BBC")
    True
    >>> house("Harbour Post") == house("Harbour Times")
    False
    """
    name = _ASIDE.sub(" ", fold(outlet)).strip() or fold(outlet)
    address = _ADDRESS.match(name)
    tokens = _TOKEN.findall(address[1] if address else name)
    if address:
        tokens = [token for token in tokens if token not in _ENDS] or tokens
    kept = [token for token in tokens if token not in _PARTS] or tokens
    joined = "".join(kept)
    bare = joined.removeprefix("the") if len(joined) > 6 else joined
    bare = bare.removesuffix("news").removesuffix("online") or bare
    return _houses().get(joined) or _houses().get(bare, bare)
