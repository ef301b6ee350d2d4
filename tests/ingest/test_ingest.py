import gzip
import json
import os
import random
from collections.abc import Mapping
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from dateline.ingest import open_file, read_sources
from dateline.ingest.decode import how_to_read
from dateline.model import Declared, Doubt, InputError, Source

TEXT = "The council of Lenz met on Monday."


def read(*paths: Path, sidecar: Path | None = None, columns: Mapping[str, str] | None = None) -> list[Source]:
    return [x for x in read_sources(paths, sidecar, columns) if isinstance(x, Source)]


def doubts(*paths: Path, columns: Mapping[str, str] | None = None) -> dict[str, str]:
    """Code by message."""
    return {x.message: x.code for x in read_sources(paths, None, columns) if isinstance(x, Doubt)}


def write(path: Path, words: str = TEXT) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(words, encoding="utf-8")
    return path


def test_a_folder_is_read_with_its_folders_in_the_order_of_names(tmp_path: Path) -> None:
    for name in ("b.txt", "a/z.txt", "a/c/y.txt", "c"):
        write(tmp_path / name, f"{TEXT} {name}")
    assert [s.file for s in read(tmp_path)] == ["a/c/y.txt", "a/z.txt", "b.txt", "c"]


def test_the_order_of_the_arguments_leaves_no_trace(tmp_path: Path) -> None:
    paths = [write(tmp_path / side / name, f"{side}{name}") for side in "xy" for name in ("a.txt", "b.txt")]
    first = list(read_sources(paths))
    for _ in range(5):
        random.shuffle(paths)
        assert list(read_sources(paths)) == first


def test_a_folder_and_a_file_in_it_give_the_file_once(tmp_path: Path) -> None:
    path = write(tmp_path / "a.txt")
    assert [s.file for s in read(tmp_path, path)] == ["a.txt"]


def test_the_same_bytes_with_nothing_declared_are_one_report(tmp_path: Path) -> None:
    write(tmp_path / "b.txt")
    write(tmp_path / "a.txt")
    assert [s.file for s in read(tmp_path)] == ["a.txt"]


def test_the_same_bytes_declared_from_two_outlets_are_two_reports(tmp_path: Path) -> None:
    write(tmp_path / "b.txt")
    write(tmp_path / "a.txt")
    write(tmp_path / "sources.csv", "file,outlet,date\na.txt,Lenz Courier,2031-03-03\nb.txt,Harl Herald,\n")
    found = read(tmp_path)
    assert [(s.file, s.declared.outlet, s.declared.published) for s in found] == [
        ("a.txt", "Lenz Courier", "2031-03-03"),
        ("b.txt", "Harl Herald", None),
    ]


def test_a_sidecar_row_without_its_file_is_doubted(tmp_path: Path) -> None:
    write(tmp_path / "reports" / "a.txt")
    sidecar = write(tmp_path / "list.tsv", "file\turl\ttitle\na.txt\thttps://x.example/1\tCouncil meets\nb.txt\t\t\n")
    found = list(read_sources([tmp_path / "reports"], sidecar))
    assert isinstance(found[0], Source)
    assert found[0].declared == Declared(url="https://x.example/1", title="Council meets")
    assert isinstance(found[1], Doubt)
    assert (found[1].code, found[1].message[:6]) == ("sidecar-without-file", "b.txt:")


def test_a_sidecar_names_files_exactly_and_may_quote_its_cells(tmp_path: Path) -> None:
    write(tmp_path / "a  b.txt")
    write(tmp_path / "sources.csv", 'file,title\n./a  b.txt,"Council\nmeets, again"\n')
    (source,) = read(tmp_path)
    assert (source.file, source.declared.title) == ("a  b.txt", "Council meets, again")


def test_a_sidecar_without_file_names_is_the_callers_mistake(tmp_path: Path) -> None:
    sidecar = write(tmp_path / "list.csv", "outlet,date\nLenz Courier,2031-03-03\n")
    with pytest.raises(InputError, match="column `file`"):
        read_sources([write(tmp_path / "a.txt")], sidecar)


def test_a_path_that_is_not_there_is_the_callers_mistake(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no such file"):
        read_sources([tmp_path / "nowhere"])


def test_what_is_left_out_is_told_with_its_name(tmp_path: Path) -> None:
    write(tmp_path / ".hidden.txt")
    write(tmp_path / ".git" / "config")
    write(tmp_path / "empty.txt", " \n")
    (tmp_path / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR")
    (tmp_path / "paper.pdf").write_bytes(b"%PDF-1.7\nobj")
    (tmp_path / "broken.txt.gz").write_bytes(gzip.compress(TEXT.encode())[:-9])
    write(tmp_path / "data.xml", '<?xml version="1.0"?><order><item>Flour</item></order>')
    os.symlink("/etc/hostname", tmp_path / "outside.txt")
    os.symlink(tmp_path, tmp_path / "round")
    os.symlink(tmp_path / "gone", tmp_path / "broken")
    os.mkfifo(tmp_path / "pipe")
    assert {message.split(":")[0]: code for message, code in doubts(tmp_path).items()} == {
        ".hidden.txt": "hidden",
        ".git": "hidden",
        "empty.txt": "empty",
        "picture.txt": "binary",
        "paper.pdf": "binary",
        "broken.txt.gz": "unreadable",
        "data.xml": "unknown-markup",
        "outside.txt": "link",
        "round": "link",
        "broken": "no-file",
        "pipe": "no-file",
    }
    assert read(tmp_path) == []


def test_a_link_inside_the_folder_is_the_same_report(tmp_path: Path) -> None:
    write(tmp_path / "b.txt")
    os.symlink(tmp_path / "b.txt", tmp_path / "a.txt")
    assert [s.file for s in read(tmp_path)] == ["a.txt"]


def test_a_pipe_given_by_name_is_refused_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(InputError, match="neither a file nor a folder"):
        read_sources([tmp_path / "pipe"])


@pytest.mark.parametrize("charset", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252"])
def test_each_encoding_is_read_without_loss(tmp_path: Path, charset: str) -> None:
    words = "The council of Lenz – “all of it” – met at the café on Monday."
    path = tmp_path / "a.txt"
    path.write_bytes(words.encode(charset))
    (source,) = read(path)
    assert source.decode() == words


@settings(deadline=None)
@given(st.text(min_size=1), st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "utf-32"]))
def test_what_is_taken_as_text_decodes_without_loss(words: str, charset: str) -> None:
    data = words.encode(charset, "ignore")
    reading = how_to_read(data, "text")
    if reading is not None:
        data.decode(reading.charset)


@settings(deadline=None)
@given(st.binary())
@example(b"\xe0\x80\x80")
def test_any_bytes_are_text_or_refused(data: bytes) -> None:
    reading = how_to_read(data, "text")
    if reading is not None:
        decoded = data.decode(reading.charset, "replace")
        assert decoded.count("\ufffd") <= reading.stray + data.count(b"\xef\xbf\xbd") + decoded.count("\ufffd") * (
            reading.charset.startswith("utf-16") or reading.charset.startswith("utf-32")
        )


def test_a_stray_byte_in_utf_8_is_doubted_and_the_rest_read(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(("café " * 20).encode() + b"\xff")
    assert list(doubts(path).values()) == ["damaged-characters"]
    assert read(path)[0].decode() == "café " * 20 + "\ufffd"


def test_a_page_is_read_in_the_charset_it_names(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    page = '<html><head><meta charset="iso-8859-2"></head><body><p>Wałęsa</p></body></html>'
    path.write_bytes(page.encode("iso-8859-2"))
    (source,) = read(path)
    assert (source.media, source.decode()) == ("html", page)


def test_a_file_too_large_is_doubted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(open_file, "LONGEST", 100)
    assert list(doubts(write(tmp_path / "a.txt", TEXT * 10)).values()) == ["too-large"]


def test_a_packed_bomb_is_doubted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(open_file, "_SMALL", 100_000)
    (tmp_path / "a.jsonl.gz").write_bytes(gzip.compress(b" " * 3_000_000))
    assert list(doubts(tmp_path).values()) == ["too-large"]


def test_packed_text_is_unpacked(tmp_path: Path) -> None:
    (tmp_path / "a.txt.gz").write_bytes(gzip.compress(TEXT.encode()))
    (source,) = read(tmp_path)
    assert (source.file, source.data) == ("a.txt.gz", TEXT.encode())


def test_each_line_of_json_is_a_report(tmp_path: Path) -> None:
    records = [
        {"body": f"{TEXT} 1", "source": {"name": "Lenz Courier"}, "publishedAt": "2031-03-03", "authors": ["A", "B"]},
        {"html": f"<p>{TEXT}</p>", "title": "Council meets", "link": "https://x.example/1", "language": "en"},
    ]
    path = write(tmp_path / "a.jsonl", "\n".join(map(json.dumps, records)))
    first, second = read(path)
    assert (first.file, first.data, first.media) == ("a.jsonl#1", f"{TEXT} 1".encode(), "text")
    assert first.declared == Declared(outlet="Lenz Courier", published="2031-03-03", byline="A, B")
    assert (second.file, second.media) == ("a.jsonl#2", "html")
    assert second.declared == Declared(title="Council meets", url="https://x.example/1", language="en")


def test_lines_that_are_no_record_are_doubted_and_the_rest_read(tmp_path: Path) -> None:
    lines = ["{broken", '["a list"]', '{"headline": "no text"}', json.dumps({"text": TEXT}), "[" * 100_000]
    path = write(tmp_path / "a.jsonl", "\n".join(lines))
    assert [s.file for s in read(path)] == ["a.jsonl#4"]
    assert sorted(m.split(":")[0] for m in doubts(path)) == ["a.jsonl#1", "a.jsonl#2", "a.jsonl#3", "a.jsonl#5"]


def test_half_a_character_in_json_becomes_a_replacement(tmp_path: Path) -> None:
    path = write(tmp_path / "a.jsonl", '{"text": "The council \\ud800 met.", "title": "\\udfff"}')
    assert read(path)[0].decode() == "The council \ufffd met."


def test_a_json_document_may_hold_a_list_of_articles(tmp_path: Path) -> None:
    path = write(tmp_path / "a.json", json.dumps({"status": "ok", "articles": [{"content": TEXT}, {"content": "B"}]}))
    assert [s.file for s in read(path)] == ["a.json#1", "a.json#2"]


def test_columns_name_the_parts_of_a_table(tmp_path: Path) -> None:
    table = write(tmp_path / "a.csv", f'Id,Body,PubDate,Paper\n1,"{TEXT}\nIt rained.",2031-03-03,Lenz Courier\n')
    (source,) = read(table, columns={"text": "Body", "date": "PubDate", "outlet": "Paper"})
    assert source.decode() == f"{TEXT}\nIt rained."
    assert source.declared == Declared(outlet="Lenz Courier", published="2031-03-03")


@pytest.mark.parametrize(
    ("columns", "message"),
    [
        ({"text": "Words"}, "no column 'Words'"),
        ({"published": "PubDate"}, "which column holds the text"),
        ({"words": "Body"}, "no such part"),
    ],
)
def test_a_column_that_is_not_there_is_the_callers_mistake(
    tmp_path: Path, columns: dict[str, str], message: str
) -> None:
    table = write(tmp_path / "a.csv", f"Id,Matter,PubDate\n1,{TEXT},2031-03-03\n")
    with pytest.raises(InputError, match=message):
        read_sources([table], None, columns)


def test_a_table_found_in_a_folder_without_text_is_doubted(tmp_path: Path) -> None:
    write(tmp_path / "prices.csv", "day,flour\n2031-03-03,1.20\n")
    assert list(doubts(tmp_path).values()) == ["no-text"]


FEED = """<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY secret SYSTEM "file:///etc/hostname">]>
<rss version="2.0"><channel><title>Lenz Courier</title>
<item><title>Council meets</title><link>https://x.example/1</link><pubDate>Mon, 03 Mar 2031 10:00:00 GMT</pubDate>
<description>&lt;p&gt;The council of Lenz met.&lt;/p&gt;&secret;</description></item>
<item><title>Bakers queue</title></item></channel></rss>"""


def test_each_entry_of_a_feed_is_a_report_and_no_entity_is_resolved(tmp_path: Path) -> None:
    first, second = read(write(tmp_path / "feed.xml", FEED))
    assert (first.media, first.decode()) == ("html", "<p>The council of Lenz met.</p>&secret;")
    assert first.declared == Declared(
        outlet="Lenz Courier",
        url="https://x.example/1",
        title="Council meets",
        published="Mon, 03 Mar 2031 10:00:00 GMT",
    )
    assert (second.file, second.decode()) == ("feed.xml#2", "Bakers queue")


def test_a_broken_feed_is_doubted(tmp_path: Path) -> None:
    assert list(doubts(write(tmp_path / "feed.xml", "<rss><channel>")).values()) == ["bad-feed"]


def test_sources_come_one_at_a_time(tmp_path: Path) -> None:
    for number in range(3):
        write(tmp_path / f"{number}.txt", f"{TEXT} {number}")
    found = read_sources([tmp_path])
    next(found)
    (tmp_path / "2.txt").unlink()
    rest = list(found)
    assert isinstance(rest[0], Source)
    assert isinstance(rest[1], Doubt)
    assert rest[1].code == "unreadable"


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.binary(max_size=300), st.sampled_from(["txt", "html", "jsonl", "csv", "json", "xml", "txt.gz", "tsv"]))
def test_no_file_ends_the_reading(tmp_path: Path, data: bytes, suffix: str) -> None:
    folder = tmp_path / "pile"
    folder.mkdir(exist_ok=True)
    for old in folder.iterdir():
        old.unlink()
    (folder / f"a.{suffix}").write_bytes(data)
    write(folder / "b.txt")
    found = list(read_sources([folder]))
    assert "b.txt" in [x.file for x in found if isinstance(x, Source)] or data == TEXT.encode()
    assert len(found) >= 2 or data == TEXT.encode()


@pytest.mark.parametrize("sign", [",", ";", "\t"])
def test_a_sidecar_may_be_parted_by_commas_semicolons_or_tabs(tmp_path: Path, sign: str) -> None:
    (tmp_path / "one.txt").write_text("The mayor left.\n", encoding="utf-8")
    (tmp_path / "sources.csv").write_text(f"file{sign}outlet\none.txt{sign}The Gull\n", encoding="utf-8")
    (source,) = read_sources([tmp_path])
    assert isinstance(source, Source)
    assert source.declared.outlet == "The Gull"


def test_a_picture_is_no_report_and_the_story_beside_the_reports_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "photo.jpg").write_bytes(b"\xff\xd8\xff\xe0" + b"\x00J\x00F" * 400)
    (tmp_path / "pile.dateline").write_bytes(b"SQLite format 3\x00")
    (tmp_path / "pile.dateline-wal").write_bytes(b"\x00" * 40)
    (tmp_path / "one.txt").write_text("The mayor left.\n", encoding="utf-8")
    found = list(read_sources([tmp_path]))
    assert [f.code for f in found if isinstance(f, Doubt)] == ["binary"]
    assert [f.file for f in found if isinstance(f, Source)] == ["one.txt"]
