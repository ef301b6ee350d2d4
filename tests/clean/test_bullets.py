"""A list on one line is read item by item."""

import pytest

from dateline.clean import clean
from dateline.model import Report, Source

LIST = (
    "TOP NEWS * The port of Varholm has opened again after a storm. * Two ships have sailed for Ostmere since noon."
)


def read(words: str) -> Report:
    before = "Harbour news of the day\n\nHere is what happened at the harbour of Varholm on Monday.\n\n"
    return clean(Source(file="a.txt", data=(before + words).encode()))[0]


def test_a_heading_bullets_and_items_are_parted() -> None:
    report = read(LIST)
    told = [(b.kind, report.text[b.begin : b.end]) for b in report.blocks][2:]
    assert told == [
        ("subheading", "TOP NEWS"),
        ("navigation", "*"),
        ("body", "The port of Varholm has opened again after a storm."),
        ("navigation", "*"),
        ("body", "Two ships have sailed for Ostmere since noon."),
    ]


@pytest.mark.parametrize(
    "words",
    [
        "The fee is 3 * 4 crowns a day for each ship, and 5 * 4 for a barge that stays longer than a week.",
        "The harbour office rated the hotel at the pier ** and the old inn * in its guide of the coast for guests.",
        "* The port of Varholm has opened again after a storm that closed it for most of the last week.",
    ],
)
def test_a_sum_a_star_or_one_bullet_is_no_list(words: str) -> None:
    report = read(words)
    assert report.text[report.blocks[-1].begin :] == words
