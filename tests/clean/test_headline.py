"""The headline is the line in words of the body, not the banner above it."""

import pytest

from dateline.clean import clean
from dateline.model import Source

BODY = """
Dockers in Varholm agreed on Wednesday to put a dispute over cranes to arbitration, their union said.

The deal does not end the strike: delegates are to vote on Friday on whether to go back to work.
"""


def headline_of(head: str) -> str | None:
    return clean(Source(file="a.txt", data=(head + "\n" + BODY).encode()))[0].title


@pytest.mark.parametrize(
    "banner",
    [
        "HARBOURSIDE DIGEST | What we are reading",
        "Your round-up of what the papers of the coast have to tell",
        "News  Opinion  Sport  Culture  Lifestyle   Search jobs",
        "The Ostmere Lighthouse - a page for our readers abroad",
        "Sign in   Subscribe from £1 a week",
    ],
)
def test_a_banner_is_no_headline(banner: str) -> None:
    assert headline_of(f"{banner}\n\nVarholm: dockers swallow arbitration") == "Varholm: dockers swallow arbitration"


@pytest.mark.parametrize("below", ["Delegates of the dockers vote on Friday", "The union speaks of a dispute"])
def test_a_headline_in_words_of_the_body_stays_one(below: str) -> None:
    assert headline_of(f"Cranes: dockers put off strike\n\n{below}") == "Cranes: dockers put off strike"


def test_a_headline_that_shares_no_word_stays_one_where_nothing_below_tells_more() -> None:
    assert headline_of("At last, a little quiet on the quay\n\nBy Ann Orrin") == "At last, a little quiet on the quay"


def test_a_writer_in_a_place_below_the_headline_is_credit() -> None:
    text = "Varholm: dockers swallow arbitration\n\nAnn Orrin in Varholm\n" + BODY
    report = clean(Source(file="a.txt", data=text.encode()))[0]
    assert [b.kind for b in report.blocks][:2] == ["headline", "credit"]


@pytest.mark.parametrize(
    ("banner", "outlet"),
    [
        ("The Northern Lantern Courier", "The Northern Lantern Courier"),
        ("HARBOURSIDE DIGEST | What we are reading", "HARBOURSIDE DIGEST"),
        ("World News", None),
        ("Weekly of Varholm and the islands", None),
        ("Latest from the quay today", None),
    ],
)
def test_a_masthead_names_the_outlet(banner: str, outlet: str | None) -> None:
    text = f"{banner}\n\nVarholm: dockers swallow arbitration\n" + BODY
    assert clean(Source(file="a.txt", data=text.encode()))[0].outlet == outlet
