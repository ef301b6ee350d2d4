"""Posts signed above their words keep their author and day, and leave the report's own stamps alone."""

import pytest

from dateline.clean import clean
from dateline.clean.headed import header_of
from dateline.model import Source

BODY = (
    "The harbour of Lenz was shut on Monday after the storm tore two cranes from the northern quay, the harbour "
    "office said, and the ferries were sent to Varholm."
)


@pytest.mark.parametrize(
    ("line", "author", "day"),
    [
        ('@lenz_harbour, 3 May 2031, 05:02: "Both cranes are down."', "@lenz_harbour", "2031-05-03"),
        ('From @lenz_eye: "Lamps at the pier tonight." (Posted 3 May 2031, 16:12)', "@lenz_eye", "2031-05-03"),
        ("Lenz Mayor (verified) · 3 May 2031 · 15:48", "Lenz Mayor (verified)", "2031-05-03"),
        ("22:14 · 3 May 2031", None, "2031-05-03"),
    ],
)
def test_a_header_names_author_and_day(line: str, author: str | None, day: str) -> None:
    header = header_of(line)
    assert header
    assert (header.author, header.published) == (author, day)


@pytest.mark.parametrize(
    "line",
    [
        'The mayor said on 3 May 2031: "The pier is closed."',
        "Write to @lenz_harbour by 3 May 2031.",
    ],
)
def test_a_sentence_is_no_header(line: str) -> None:
    assert header_of(line) is None


def test_a_clock_and_day_in_the_head_of_a_page_stamps_the_page() -> None:
    report, _ = clean(Source(file="a", data=f"Harbour of Lenz shut\n\n22:14 · 3 May 2031\n\n{BODY}".encode()))
    assert not report.nested


def test_a_byline_over_a_quotation_is_no_post() -> None:
    words = f'{BODY}\n\nBy Ann Orrin, 3 May 2031\n\n"The pier is closed," said the mayor of Lenz on Monday.'
    report, _ = clean(Source(file="a", data=words.encode()))
    assert not report.nested


def test_the_nested_text_has_its_day() -> None:
    words = f'{BODY}\n\nLenz Mayor (verified) · 3 May 2031 · 15:48\n"The pier is closed until the engineers come."'
    report, _ = clean(Source(file="a", data=words.encode()))
    assert [(n.author, n.published) for n in report.nested] == [("Lenz Mayor (verified)", "2031-05-03")]


@pytest.mark.parametrize(
    ("card", "author", "day"),
    [
        ("Ada Rye @adarye\nSigned at last. See you at the pier.\n9:12 AM - 3 May 2031\n214 Retweets  690 Likes",
         "Ada Rye @adarye", "2031-05-03"),
        ("Comité Varholm\nNils can’t stand up any more.\n3 mai 2031, 22:14 · Public\n1.2k likes · 804 shares",
         "Comité Varholm", "2031-05-03"),
        ("Varholm Harbour\nThe pier is shut.\n22:14 · 3 May 2031", "Varholm Harbour", "2031-05-03"),
    ],
)  # fmt: skip
def test_a_card_is_a_post_of_its_author_and_day(card: str, author: str, day: str) -> None:
    report, _ = clean(Source(file="a", data=f"{BODY}\n\n    {card}\n\n{BODY} It is open again.".encode()))
    assert [(n.author, n.published) for n in report.nested] == [(author, day)]
    assert "Likes" not in "".join(report.text[b.begin : b.end] for b in report.blocks if b.kind == "body")


@pytest.mark.parametrize(
    "lines",
    [
        "Harbour Post\nThe pier is shut.\n9:12 AM - 3 May 2031",  # in the head of a page
        f"{BODY}\n\nThe mayor spoke. She was brief.\nThe pier is shut.\n9:12 AM - 3 May 2031",
        f"{BODY}\n\nVarholm\nThe pier was shut until 3 May 2031.",
    ],
)
def test_other_lines_are_no_card(lines: str) -> None:
    report, _ = clean(Source(file="a", data=f"{lines}\n\n{BODY} It is open again.".encode()))
    assert not report.nested
