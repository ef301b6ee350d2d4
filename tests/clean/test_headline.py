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


@pytest.mark.parametrize(
    "banner",
    [
        "HARBOUR WEEK - Issue 9",
        "No. 7/2031 – closed Friday 4 April 2031, 18:00",
        "Friday, 4 April 2031 | Varholm 12°C",
        "Share this  •  Tweet  •  Send  •  A- A+",
        "Front page / Port / The Islands / Your letters",
        "A column by Ida Rye",
        "Varholm's own newspaper since 1931",
        "DAM-KILN/INQUIRY (UPDATE 3)",
        "Varholm, 4 April 2031, 18:40",
        "Your town, your voice, every Friday",
        "TIDES & TOLLS - the pilot's digest",
        "The Rye Valley Messenger",
        "What Varholm is reading, in five minutes",
    ],
)
def test_a_banner_is_none_though_no_line_is_in_words_of_the_body(banner: str) -> None:
    assert headline_of(f"{banner}\n\nTwo lists and a shirt\n\nBy Ann Orrin") == "Two lists and a shirt"


def test_a_banner_alone_is_better_no_headline() -> None:
    assert headline_of("HARBOUR WEEK - Issue 9\nFriday, 4 April 2031") is None


@pytest.mark.parametrize(
    "headline",
    [
        "FERRY BOSS HELD: 'I was at sea'",
        "Council blocks the bridge – again",
        "Varholm, Oakham and Kiln sign a pact on fish",
        "News chief quits after row over tolls",
        "Since May 2030 no ferry has called at Kiln",
        "World Record Falls in Varholm",
    ],
)
def test_a_headline_is_no_banner(headline: str) -> None:
    assert headline_of(f"HARBOUR WEEK - Issue 9\n\n{headline}") == headline
