"""Who publishes: news agencies by their written names, outlets by the hosts they publish on."""

import re
from functools import cache
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urlsplit

from dateline.lexicon.files import read_table

_HERE = Path(__file__).parent


class Agency(NamedTuple):
    """A news agency. `country` is ISO 3166 alpha-3; `state` tells whether a government owns it."""

    name: str
    names: tuple[str, ...]
    country: str
    state: bool


class Outlet(NamedTuple):
    """A news outlet and the hosts it publishes on. `country` is ISO 3166 alpha-3, empty for the United Nations."""

    name: str
    hosts: tuple[str, ...]
    country: str


@cache
def agencies() -> tuple[Agency, ...]:
    """All agencies of `agencies.tsv`."""
    return tuple(
        Agency(row["name"], tuple(row["names"].split("|")), row["country"], row["state"] == "state")
        for row in read_table(_HERE / "agencies.tsv")
    )


@cache
def outlets() -> tuple[Outlet, ...]:
    """All outlets of `outlets.tsv`."""
    return tuple(
        Outlet(row["outlet"], tuple(row["hosts"].split("|")), row["country"])
        for row in read_table(_HERE / "outlets.tsv")
    )


@cache
def _agency_by_form() -> dict[str, str]:
    forms = {form: agency.name for agency in agencies() for form in agency.names}
    # A list of agencies is often set in capitals: take that form too, unless another agency owns it.
    for form, name in list(forms.items()):
        forms.setdefault(form.upper(), name)
    return forms


@cache
def agency_pattern() -> str:
    """A regular expression (no groups) for any written name of an agency, longest first."""
    forms = sorted(_agency_by_form(), key=lambda form: (-len(form), form))
    return "(?:" + "|".join(re.escape(form) for form in forms) + ")"


@cache
def _agency_finder() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-]){agency_pattern()}(?![\w-])")


def agencies_in(words: str) -> tuple[str, ...]:
    """Agencies named in a credit or a list in brackets, in reading order, each once.

    >>> agencies_in("(AP, AFP)")
    ('AP', 'AFP')
    """
    return tuple(dict.fromkeys(_agency_by_form()[found] for found in _agency_finder().findall(words)))


@cache
def _outlet_by_host() -> dict[str, str]:
    return {host: outlet.name for outlet in outlets() for host in outlet.hosts}


def outlet_of_url(url: str) -> str | None:
    """The outlet that publishes at an address, by its host or the nearest parent domain in the table.

    >>> outlet_of_url("https://www.bbc.co.uk/news/1")
    'BBC'
    """
    try:
        host = urlsplit(url if "//" in url else f"//{url}").hostname or ""
    except ValueError:
        return None
    labels = host.split(".")
    hosts = (".".join(labels[start:]) for start in range(len(labels) - 1))
    return next((outlet for host in hosts if (outlet := _outlet_by_host().get(host))), None)
