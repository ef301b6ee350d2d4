"""Text is hostile: whatever it holds, dating takes linear time, raises nothing, and asks no clock."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.dating import date_from_inside, date_report
from dateline.model import Block, Declared, Dossier, Report, Source, TimeExpression, content_id

LONG = 1_000_000
FLOODS = {
    "digits": "20210612" * (LONG // 8),
    "spaces": " " * LONG,
    "months": "May " * (LONG // 4),
    "slashes": "/2021" * (LONG // 5),
    "published": "Published " * (LONG // 10),
    "clocks": "10:15 GMT, " * (LONG // 11),
    "since": "since President Ann " * (LONG // 20),
    "born": "born in the " * (LONG // 12),
    "dashes": "-" * LONG,
}


def report_of(words: str, kind: str = "body") -> Report:
    return Report(id="r_1", file="a", text=words, blocks=(Block(kind=kind, begin=0, end=len(words)),))  # type: ignore[arg-type]


@pytest.mark.parametrize("name", sorted(FLOODS))
def test_a_flood_of_one_thing_takes_linear_time(name: str) -> None:
    words = FLOODS[name]
    begun = time.process_time()
    source = Source(file="a", data=words.encode(), declared=Declared(url=words, published=words))
    date_report(source, report_of(words))
    dossier = Dossier(report=report_of(words))
    for at in range(0, 2_000, 40):
        key = content_id("t", at)
        dossier.times[key] = TimeExpression(
            id=key,
            report="r_1",
            begin=at,
            end=at + 8,
            text=words[at : at + 8],
            type="DATE",
            value="",
            edtf=None,
            rule="",
        )
    date_from_inside(dossier)
    assert time.process_time() - begun < 5


@pytest.mark.parametrize(
    "markup",
    [
        "<div>" * 5_000 + "12 June 2021" + "</div>" * 5_000,
        '<script type="application/ld+json">' + "[" * 20_000 + "</script>",
        '<script type="application/ld+json">{"datePublished": {"x": [null, 3, true]}, "@type": 7}</script>',
        '<script type="application/ld+json">{"@type": [["Article"]], "datePublished": "2021-06-12"}</script>',
        "<time datetime>x</time><meta name=date content><meta property>",
        "<meta property='article:published_time' content='" + "2021-06-1" * 100_000 + "'>",
        "",
        "\x00<html>\x00<!-- 2021-06-12 --><?php 2021-06-12 ?>",
    ],
)
def test_broken_and_hostile_pages_raise_nothing(markup: str) -> None:
    source = Source(file="a", data=markup.encode(), media="html")
    begun = time.process_time()
    date_report(source, Report(id=source.id, file="a", text=""))
    assert time.process_time() - begun < 5


@given(st.text(max_size=300), st.text(max_size=60), st.sampled_from(["text", "html"]))
def test_any_text_can_be_dated_or_not_but_never_raises(words: str, declared: str, media: str) -> None:
    about = Declared(url=declared, published=declared, language=declared)
    source = Source(file="a", data=words.encode("utf-8", "replace"), media=media, declared=about)  # type: ignore[arg-type]
    report = report_of(words) if words else Report(id="r_1", file="a", text="")
    published, _ = date_report(source, report)
    assert (published.edtf is None) == (published.basis == "none")
    for span in published.evidence:
        assert report.words(span.begin, span.end)
