from typing import Literal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.clean import clean, language
from dateline.clean.dateline import dateline_of
from dateline.clean.language import language_of
from dateline.clean.lines import after_stamp
from dateline.model import Declared, Doubt, Report, Source

BODY = "The dockers in the port of Lenz rejected a new offer on Monday, their union said after a vote in the hall."
MORE = "The port declined to comment on the vote, which was held in the old warehouse behind the harbour."
FURNITURE = st.sampled_from(
    [
        "Related stories",
        "6 hours ago",
        "By Mara Quill",
        "— Tom Ostrow (@tomostrow) March 3, 2031",
        "mq/rs (AFP, dpa)",
        "Dockers block the gate Image: Joss Wend/REUTERS",
        "What now?",
        "CLOSE Dockers",
        " date 2031-03-03",
        "More here.",
        BODY,
    ]
)
ANY_TEXT = st.lists(st.one_of(st.text(max_size=80), FURNITURE)).map("\n".join)


def read(text: str, media: Literal["text", "html"] = "text", declared: Declared | None = None) -> Report:
    data = text.encode("utf-8", "replace")
    return clean(Source(file="a.txt", data=data, media=media, declared=declared or Declared()))[0]


def doubts(text: str, media: Literal["text", "html"] = "text") -> set[str]:
    _, notes = clean(Source(file="a.txt", data=text.encode("utf-8", "replace"), media=media))
    return {note.code for note in notes if isinstance(note, Doubt)}


@settings(deadline=None)
@given(ANY_TEXT)
def test_plain_text_is_kept_unchanged(text: str) -> None:
    assert read(text).text == text.encode("utf-8", "replace").decode("utf-8").removeprefix("\ufeff")


@settings(deadline=None)
@given(ANY_TEXT)
def test_blocks_never_overlap_and_hold_every_character_but_the_stamp(text: str) -> None:
    report = read(text)
    outside, end = [], 0
    for block in report.blocks:
        assert end <= block.begin < block.end <= len(report.text)
        outside.append(report.text[end : block.begin])
        end = block.end
    outside.append(report.text[end:])
    assert "".join(outside).strip() == report.text[: after_stamp(report.text)].strip()


@settings(deadline=None)
@given(ANY_TEXT)
def test_blocks_begin_and_end_on_words(text: str) -> None:
    report = read(text)
    assert all(words == words.strip() for block in report.blocks for words in [report.text[block.begin : block.end]])


@settings(deadline=None)
@given(ANY_TEXT)
def test_nested_texts_are_runs_of_embeds_or_teasers(text: str) -> None:
    report = read(text)
    for nested in report.nested:
        inside = [b for b in report.blocks if nested.begin <= b.begin and b.end <= nested.end]
        assert {b.kind for b in inside} == {nested.kind}
        assert (inside[0].begin, inside[-1].end) == (nested.begin, nested.end)


@settings(deadline=None)
@given(st.lists(st.one_of(st.text(max_size=60), st.sampled_from(["<p>", "</p>", "<h1>", "<div>", "<b>", "<!--"]))))
def test_any_page_is_read_without_failing(pieces: list[str]) -> None:
    report = read(f"<p>{BODY}</p>{''.join(pieces)}", "html")
    assert all(0 <= b.begin < b.end <= len(report.text) for b in report.blocks)


def test_cleaning_twice_gives_the_same() -> None:
    source = Source(file="a.txt", data=f"{BODY}\n\nmq/rs (AFP)\n\nBakers queue\n\nBakers queue".encode())
    assert clean(source) == clean(source)


@pytest.mark.parametrize(
    ("line", "place", "agencies"),
    [
        (f"LENZ (AP) — {BODY}", "LENZ", ("AP",)),
        (f"LENZ, Orland (AP) -- {BODY}", "LENZ, Orland", ("AP",)),
        (f"NEW LENZ, March 3 (Reuters) - {BODY}", "NEW LENZ", ("Reuters",)),
        (f"LENZ/HARL (Reuters) - {BODY}", "LENZ/HARL", ("Reuters",)),
        (f"LENZ, Orland, March 3, 2031 (Northwire) - {BODY}", "LENZ, Orland", ("Northwire",)),
        (f"(Reuters) - {BODY}", None, ("Reuters",)),
        (f"LENZ: {BODY}", None, None),
        (f"Lenz - {BODY}", "Lenz", ()),
        (f"Port Lenz — {BODY}", "Port Lenz", ()),
        (f"LENZ — {BODY}", "LENZ", ()),
        (f"Analysis - {BODY}", None, None),
        (f"She came - late - to the vote. {BODY}", None, None),
        ("Ana Brill — Lenz-trained surgeon and host — has been called a quack by her peers.", None, None),
        (f"Lenz — The mayor — a baker — has left. {BODY}", "Lenz", ()),
        (BODY, None, None),
    ],
)
def test_a_dateline_names_place_and_agencies(line: str, place: str | None, agencies: tuple[str, ...] | None) -> None:
    found = dateline_of(line)
    assert (found.place, found.agencies) == (place, agencies) if found else agencies is None


def test_a_place_before_a_colon_is_a_dateline_unless_speakers_look_the_same() -> None:
    assert read(f"PORT LENZ: {BODY}\n\n{MORE}").place == "PORT LENZ"
    assert read(f"QUILL: {BODY}\n\nOSTROW: {MORE}").place is None


def test_a_photo_credit_is_no_source_of_the_text() -> None:
    report = read(f"{BODY}\n\nDockers block the gate © Ana Brill / AFP\n\n{MORE}\n\nmq/rs (dpa, Reuters)")
    assert report.agencies == ("dpa", "Reuters")


def test_the_outlet_is_declared_or_read_from_an_address() -> None:
    assert read(BODY, declared=Declared(outlet="Lenz Courier")).outlet == "Lenz Courier"
    assert read(BODY, declared=Declared(url="https://www.bbc.co.uk/news/1")).outlet == "BBC"
    assert read(f"Dockers reject offer\n\nhttps://p.dw.com/p/4abcd\n\n{BODY}\n\n{MORE}").outlet == "DW"
    assert read(f"{BODY} See https://www.bbc.co.uk/news/1 for more.").outlet is None


def test_an_embedded_post_has_its_author_and_date() -> None:
    text = f"{BODY}\n\nWe wait! pic.twitter.com/abc\n— Tom Ostrow (@tomostrow) March 3, 2031\n\n{MORE}"
    (post,) = read(text).nested
    assert (post.kind, post.author, post.published) == ("embed", "Tom Ostrow (@tomostrow)", "2031-03-03")
    assert text[post.begin : post.end].startswith("We wait!")


def test_a_report_in_another_language_is_kept_with_a_doubt() -> None:
    german = (
        "Die Hafenarbeiter von Lenz haben am Montag ein neues Angebot abgelehnt, wie ihre Gewerkschaft nach einer "
        "Abstimmung im Rathaus mitteilte. Der Hafen wollte sich zu dem Ergebnis zunächst nicht äußern."
    )
    assert read(german).language == "de"
    assert "other-language" in doubts(german)
    assert "other-language" not in doubts(f"{BODY}\n\n{MORE}")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Die Bürgermeisterin hat am Montag den neuen Hafen eröffnet und den Fischern gedankt."),
        ("fr", "Le maire a inauguré lundi le nouveau port et remercié les pêcheurs pour leur patience."),
        ("es", "El alcalde inauguró el lunes el nuevo puerto y agradeció a los pescadores su paciencia."),
    ],
)
def test_a_few_lines_in_another_language_are_told_apart(language: str, text: str) -> None:
    assert language_of(text) == language


@pytest.mark.parametrize(
    "text",
    [
        "Fire guts port warehouse; two dead, nine hurt, dozens homeless, mayor blames faulty wiring",
        "Mayor opens new harbour as fishermen protest cuts, union leaders vow strike next week",
        "Ines Okoro, Tal Norn, Jonas Varga, Mads Brandt, Ida Norn, Petra Quill, Oskar Brandt, Lena Ruhl",
        "Multipart-Alternative; boundary=047d7b5d86ad; f46d043c08f; harbour; port; quay; nets; boats; crane; dock",
    ],
)
def test_headlines_and_lists_of_names_are_not_called_foreign(text: str) -> None:
    assert language_of(text) in (None, "en")


def test_plain_english_is_told_without_the_model(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(language, "_identifier", None)
    english = (
        "The dockers of Lenz turned down the offer on Monday, and their union said that it would not talk about the "
        "port again. They have been on strike for three weeks, and the mayor, who asked for patience, stayed away."
    )
    assert language_of(english) == "en"


def test_a_foreign_text_with_a_few_english_words_is_foreign() -> None:
    german = (
        "Die Hafenarbeiter von Lenz haben am Montag ein neues Angebot abgelehnt, wie ihre Gewerkschaft mitteilte. "
    )
    assert language_of(f"{german * 3}„The people of the port have said that it is not over.“ {german}") == "de"


def test_a_headline_alone_does_not_tell_its_language() -> None:
    assert read("Lenz: Hafen zu").language is None


PAGE = f"""<!DOCTYPE html><html><head><title>Dockers reject offer | Lenz Courier</title>
<meta property="og:title" content="Dockers reject new offer"><meta property="og:site_name" content="Lenz Courier">
<meta name="author" content="Mara Quill"></head><body>
<nav><ul><li>Home</li><li>World</li></ul></nav>
<script>document.write("Nobody said this in the report.")</script>
<article><h1>Dockers reject new offer</h1>
<p class="article-standfirst">Bakers fear for the bread of the weekend</p>
<div class="byline">By Mara Quill</div><time datetime="2031-03-03">3 March 2031</time>
<figure><img src="a.jpg">
<figcaption>Dockers block the gate <span class="photo-credit">Ana Brill/AFP</span></figcaption>
</figure>
<p>{BODY}</p><h2>What now?</h2><p>{MORE}</p>
<p style="display:none">This sentence is hidden from every reader of the page.</p>
<blockquote class="twitter-tweet"><p>We wait!</p>&mdash; Tom Ostrow (@tomostrow) March 3, 2031</blockquote>
<p>{BODY.replace("Monday", "Tuesday")}</p><p>The union said it would meet again on Friday to vote.</p></article>
<footer>All rights reserved.</footer></body></html>"""


def test_a_page_gives_its_readable_text_with_roles_from_its_markup() -> None:
    report = read(PAGE, "html")
    kinds = [(b.kind, report.text[b.begin : b.end]) for b in report.blocks]
    assert kinds == [
        ("headline", "Dockers reject new offer"),
        ("standfirst", "Bakers fear for the bread of the weekend"),
        ("credit", "By Mara Quill"),
        ("navigation", "3 March 2031"),
        ("caption", "Dockers block the gate"),
        ("credit", "Ana Brill/AFP"),
        ("body", BODY),
        ("subheading", "What now?"),
        ("body", MORE),
        ("embed", "We wait!\n\n— Tom Ostrow (@tomostrow) March 3, 2031"),
        ("body", BODY.replace("Monday", "Tuesday")),
        ("body", "The union said it would meet again on Friday to vote."),
    ]
    assert (report.title, report.outlet, report.byline) == ("Dockers reject new offer", "Lenz Courier", "Mara Quill")
    assert report.agencies == ()


@pytest.mark.parametrize(
    "text",
    ["(" * 400_000, "Read more: " * 40_000, "Image: " * 60_000, '"' * 400_000, "A/" * 200_000, "© " * 200_000],
)
def test_one_endless_line_is_read_in_one_piece_of_time(text: str) -> None:
    report = read(text)
    assert sum(b.end - b.begin for b in report.blocks) > 300_000


def test_a_page_nested_beyond_reason_is_doubted_not_fatal() -> None:
    assert doubts("<div>" * 20_000 + BODY, "html") == {"no-body"}


def test_zero_bytes_do_not_cut_a_page_short() -> None:
    report = read(f"<p>{BODY}\x00</p><p>{MORE}</p>", "html")
    assert MORE in report.text


def test_a_summary_parted_from_the_article_by_its_byline_is_a_standfirst() -> None:
    page = f"""<html><body><article><h1>Dockers reject new offer</h1><p>{MORE}</p>
    <div class="byline">By Mara Quill</div><p>{BODY}</p>
    <p>{BODY.replace("Monday", "Friday")}</p></article></body></html>"""
    assert [b.kind for b in read(page, "html").blocks] == ["headline", "standfirst", "credit", "body", "body"]


def test_an_empty_page_is_doubted() -> None:
    assert doubts("", "html") == {"no-article", "no-body"}
