import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest
import typer
from tests.store.pile import first, linked, pile

from dateline.cli import ORDER, app, run
from dateline.cli.console import FIRST_COLUMN
from dateline.render.terminal import COLUMN
from dateline.store import Story

ROOT = Path(__file__).parents[1]
DATELINE = [sys.executable, "-m", "dateline"]


@pytest.fixture
def story(tmp_path: Path) -> Path:
    path = tmp_path / "story.dateline"
    with Story.create_or_open(path) as made:
        made.add(pile())
        made.put_linked(linked())
    return path


@pytest.fixture
def out(capsys: pytest.CaptureFixture[str]) -> Callable[..., str]:
    """Run a command that must end well, and give what it printed."""

    def call(*arguments: object) -> str:
        assert run([str(argument) for argument in arguments]) == 0
        printed: str = capsys.readouterr().out
        return printed

    return call


def event(text: str) -> str:
    found = re.search(r"v_[0-9a-f]{16}", text)
    assert found is not None
    return found[0]


def test_every_command_has_its_place_in_the_help_and_an_example() -> None:
    commands = typer.main.get_command(app).commands  # type: ignore[attr-defined]
    assert tuple(commands) == ORDER
    for name, command in commands.items():
        assert f"dateline {name} " in command.help, name
        assert "Example" in command.help, name


def test_every_command_and_option_is_documented() -> None:
    page = (ROOT / "docs" / "commands.md").read_text(encoding="utf-8")
    sections = dict(re.findall(r"^## (\w+)\n(.*?)(?=^## |\Z)", page, re.M | re.S))
    commands = typer.main.get_command(app).commands  # type: ignore[attr-defined]
    assert set(sections) == set(commands)
    for name, command in commands.items():
        for parameter in command.params:
            for option in parameter.opts:
                assert not option.startswith("-") or f"`{option}" in sections[name], f"{name} {option}"


def test_help_does_not_load_what_reads_texts() -> None:
    heavy = (
        "import sys; from dateline.cli import run; run(['--help']);"
        "print([name for name in ('spacy', 'rich', 'lxml') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", heavy], capture_output=True, text=True, check=True)
    assert done.stdout.endswith("[]\n")


def test_a_question_loads_neither_a_parser_nor_what_links(story: Path) -> None:
    heavy = (
        "import sys; from dateline.cli import run; run(['show', sys.argv[1]]);"
        "print([name for name in ('spacy', 'dateline.link.step', 'dateline.pipeline') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", heavy, str(story)], capture_output=True, text=True, check=True)
    assert done.stdout.endswith("[]\n")


def test_show_prints_the_chronology(story: Path, out: Callable[..., str]) -> None:
    printed = out("show", story)
    first_line, second_line, *_ = printed.splitlines()
    assert first_line == "2031-03-10     Dockers walked out at the port of Velmar"
    assert "corroborated (2 reports, 2 outlets, 2 origins)" in printed
    assert "1 disagreement" in printed
    assert "2031-03-14     PLANNED Talks with the harbour board" in printed
    assert second_line.strip() == ("Dockers at the port of Velmar walked out on Monday. — Harbour Post, 2031-03-11")


def test_show_takes_filters(story: Path, out: Callable[..., str]) -> None:
    assert "walked out" not in out("show", story, "--who", "okoro", "--since", "2031-03-11", "--status", "planned")
    assert out("show", story, "--top", 1).startswith("2031-03-10")


def test_show_as_of_counts_what_it_leaves_out(story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["show", str(story), "--as-of", "2031-03-11"]) == 0
    printed = capsys.readouterr()
    assert "corroborated" not in printed.out
    assert "as of 2031-03-11, by day of publication: 1 of 2 reports" in printed.err


def test_trace_and_why_take_the_ids_that_show_prints(story: Path, out: Callable[..., str]) -> None:
    printed = out("show", story)
    traced = out("trace", story, event(printed))
    assert "[Dockers at the port of Velmar walked out on Monday.]" in traced
    assert "Monday before publication" in out("why", story, event(printed)[:9])


def test_lists_are_printed(story: Path, out: Callable[..., str]) -> None:
    assert "nobody is named" in out("doubts", story)
    assert "about 400 workers" in out("conflicts", story)
    assert "post.txt · date from metadata" in out("reports", story)
    assert "“We will not go back,”" in out("said", story, "Okoro")
    assert "in the outlet's words" in out("said", story, "Reyl")
    assert "harbour board" in out("search", story, "harbour", "board")


def test_diff_becomes_the_last_look(story: Path, out: Callable[..., str]) -> None:
    assert len(out("diff", story).splitlines()) == 4
    assert out("diff", story) == ""
    assert "wire.txt" in out("diff", story, "--since", "2031-03-11")


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["show", "nowhere.dateline"], "no such story file. Make one with: dateline build"),
        (["show", "STORY", "--since", "soon"], "--since soon: not a date"),
        (["show", "STORY", "--as-of", "soon"], "--as-of soon: not a date"),
        (["diff", "STORY", "--since", "2031/.."], "this side of it is open"),
        (["show", "STORY", "--who", "Nobody"], "nobody named"),
        (["trace", "STORY", "v_none"], "no record with this id"),
        (["export", "STORY", "--format", "docx"], "Give one of: jsonl, md, csv, html"),
        (["forget", "STORY", "r_none"], "no record with this id"),
        (["correct", "STORY", "v_", "date"], "write it as field=value"),
        (["build", "nothing-here", "-o", "STORY"], "nothing-here"),
        (["build", "STORY", "-o", "no/such/folder/x.dateline"], "mkdir -p"),
        (["times", "no-such-file.txt"], "no such file"),
        (["times", "--published", "soon", "x"], "--published soon: not a date"),
        (["times", "--manifest", "no-list.tsv"], "no such list"),
        (["nonsense"], "No such command"),
        (["show"], "Missing argument"),
        (["show", "STORY", "--top", "many"], "valid integer"),
    ],
)
def test_a_mistake_of_the_caller_ends_with_2_and_says_how_to_mend_it(
    story: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], told: str
) -> None:
    assert run([str(story) if argument == "STORY" else argument for argument in arguments]) == 2
    printed = capsys.readouterr()
    assert told in printed.err
    assert "Traceback" not in printed.err


def test_strict_makes_doubts_an_exit_code(story: Path) -> None:
    assert run(["doubts", str(story)]) == 0
    assert run(["doubts", str(story), "--strict"]) == 1
    assert run(["doubts", str(story), "--strict", "--code", "other"]) == 0


def test_check_ends_with_1_when_something_is_wrong(story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["check", str(story)]) == 0
    with Story.open(story, write=True) as made:
        made.connection.execute("UPDATE report SET text = text || '.'")
    assert run(["check", str(story)]) == 1
    assert "its text is not the one that was stored" in capsys.readouterr().out


def test_export_writes_the_file_whole(story: Path, tmp_path: Path, out: Callable[..., str]) -> None:
    made = tmp_path / "out.jsonl"
    assert out("export", story, "-o", made) == ""
    assert made.read_text(encoding="utf-8") == out("export", story)
    assert {json.loads(line)["record"] for line in made.read_text(encoding="utf-8").splitlines()} >= {
        "event",
        "report",
    }
    assert sorted(path.name for path in tmp_path.iterdir()) == ["out.jsonl", "story.dateline"]


@pytest.mark.parametrize("form", ["md", "csv", "html"])
def test_every_format_is_written(story: Path, out: Callable[..., str], form: str) -> None:
    assert "Dockers walked out at the port of Velmar" in out("export", story, "--format", form)


def test_the_ending_of_the_file_says_the_format(story: Path, tmp_path: Path, out: Callable[..., str]) -> None:
    for ending, begins in {"html": "<!DOCTYPE html>", "md": "# ", "csv": "id,", "txt": "{"}.items():
        out("export", story, "-o", tmp_path / f"out.{ending}")
        assert (tmp_path / f"out.{ending}").read_text(encoding="utf-8-sig").startswith(begins), ending
    out("export", story, "--format", "jsonl", "-o", tmp_path / "odd.html")
    assert (tmp_path / "odd.html").read_text(encoding="utf-8").startswith("{")


def test_forget_takes_the_report_out(story: Path, out: Callable[..., str]) -> None:
    report = first()[1].report.id
    out("forget", story, report)
    assert "post.txt" not in out("reports", story)
    assert b"Okoro" not in story.read_bytes()
    assert run(["check", str(story)]) == 0


def test_a_rejected_event_is_gone_and_the_log_says_who(story: Path, out: Callable[..., str]) -> None:
    talks = event(out("show", story, "--status", "planned"))
    out("reject", story, talks, "--by", "Ada Quist")
    assert "Talks" not in out("show", story)
    (line,) = out("corrections", story).splitlines()
    assert json.loads(line)["by"] == "Ada Quist"
    out("accept", story, json.loads(line)["target"])
    assert "Talks" in out("show", story)


def test_a_corrected_date_stands_in_the_chronology(story: Path, out: Callable[..., str]) -> None:
    talks = event(out("show", story, "--status", "planned"))
    out("correct", story, talks, "date=2031-03-15")
    assert "2031-03-15     PLANNED" in out("show", story)


def test_hostile_words_are_shown_and_not_obeyed(tmp_path: Path, out: Callable[..., str]) -> None:
    source, layers = first()
    told = linked([(source, layers)])
    evil = "\x1b[2Jgone\u202e \x07[bold]x[/bold]\r\nnew line"
    events = tuple(msgspec.structs.replace(e, summary=evil) for e in told.events)
    path = tmp_path / "evil.dateline"
    with Story.create_or_open(path) as made:
        made.add([(source, layers)])
        made.put_linked(msgspec.structs.replace(told, events=events))
    printed = out("show", path)
    assert "<U+001B>[2Jgone<U+202E> <U+0007>[bold]x[/bold] new line" in printed
    assert not any(character in printed for character in "\x1b\u202e\x07\r")


def test_a_closed_pipe_is_no_fault(story: Path) -> None:
    command = f"{' '.join(repr(part) if ' ' in part else part for part in DATELINE)} show {story} | true"
    shown = subprocess.run(
        ["bash", "-c", f"set -o pipefail; {command}"], capture_output=True, text=True, cwd=ROOT, check=False
    )
    assert "Traceback" not in shown.stderr
    assert "BrokenPipe" not in shown.stderr


def test_on_a_terminal_lines_are_coloured_and_wrapped_under_their_words(story: Path) -> None:
    script = (
        "import sys; from rich.console import Console; from rich.text import Text; from dateline.cli import console;"
        "c = Console(width=40, force_terminal=True, color_system=None, markup=False);"
        "console._hang(c, Text('2031-03-10     ' + 'many words in a row ' * 5))"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    lines = done.stdout.splitlines()
    assert lines[0].startswith("2031-03-10     many")
    assert len(lines) > 2
    assert all(line.startswith(" " * 15) and len(line) <= 40 for line in lines[1:])


def test_times_reads_standard_input_and_raw_offsets_count_in_it(tmp_path: Path) -> None:
    text = "The council met on 3 March 2031.\n\nIt meets again next week.\n"
    done = subprocess.run(
        [*DATELINE, "times", "--raw", "--published", "2031-03-05", "--json"],
        input=text.encode(),
        capture_output=True,
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT / "src")},
        check=True,
    )
    found = [json.loads(line) for line in done.stdout.splitlines()]
    assert [text[record["begin"] : record["end"]] for record in found] == [record["text"] for record in found]
    assert found[0]["edtf"] == "2031-03-03"
    assert found[0]["file"] == "-"


def test_a_manifest_gives_each_file_its_own_day(tmp_path: Path, out: Callable[..., str]) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text("They spoke yesterday.")
    manifest = tmp_path / "list.tsv"
    manifest.write_text(f"{tmp_path / 'a.txt'}\t2031-03-05\n\n{tmp_path / 'b.txt'}\t2031-04-01\n")
    found = [json.loads(line) for line in out("times", "--manifest", manifest, "--raw", "--json").splitlines()]
    assert [(Path(r["file"]).name, r["edtf"]) for r in found] == [("a.txt", "2031-03-04"), ("b.txt", "2031-03-31")]


def test_a_manifest_with_a_wrong_date_names_the_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    manifest = tmp_path / "list.tsv"
    manifest.write_text("a.txt\tsoon\n")
    assert run(["times", "--manifest", str(manifest)]) == 2
    assert "list.tsv:1: 'soon' is not a date" in capsys.readouterr().err


def test_date_says_how_the_day_is_known(tmp_path: Path, out: Callable[..., str]) -> None:
    text = tmp_path / "report.txt"
    text.write_text(" date 2031-03-11   The harbour of Velmar stays closed, its board said.\n")
    (found,) = (json.loads(line) for line in out("date", "--json", text).splitlines())
    assert (found["edtf"], found["basis"]) == ("2031-03-11", "header")
    assert set(found) == {"file", "edtf", "basis", "evidence", "note"}


def test_events_spell_out_who_did_it(tmp_path: Path, out: Callable[..., str]) -> None:
    text = tmp_path / "report.txt"
    text.write_text("Police in Norway arrested Ines Okoro in the harbour of Velmar on Monday.\n")
    found = [json.loads(line) for line in out("events", "--published", "2031-03-12", "--json", text).splitlines()]
    assert found
    for record in found:
        for person in (*record["actors"], *record["recipients"]):
            assert set(person) == {"text", "name", "country", "sector"}
    assert found[0]["file"] == str(text)


def test_build_counts_and_a_second_build_finds_nothing_new(tmp_path: Path, out: Callable[..., str]) -> None:
    (tmp_path / "one.txt").write_text(" date 2031-03-11   Ines Okoro met Tomas Reyl in Velmar on Monday.\n")
    story = tmp_path / "made.dateline"
    printed = out("build", tmp_path / "one.txt", "-o", story)
    assert re.match(r"1 report, \d+ entr(y|ies), \d+ quotations?, 0 conflicts, ", printed)
    assert f" {story}" in printed
    before = out("export", story)
    out("build", tmp_path / "one.txt", "-o", story)
    assert out("export", story) == before


def test_output_is_utf8_whatever_the_locale_says(story: Path) -> None:
    plain = {"PATH": os.environ["PATH"], "LC_ALL": "POSIX", "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}
    done = subprocess.run([*DATELINE, "said", str(story)], capture_output=True, cwd=ROOT, env=plain, check=True)
    assert "“We will not go back,”" in done.stdout.decode("utf-8")


def test_times_can_be_given_as_timeml(tmp_path: Path, out: Callable[..., str]) -> None:
    text = tmp_path / "report.txt"
    text.write_text("The council met on 3 March 2031 & left.\n")
    made = out("times", "--format", "timeml", "--raw", "--published", "2031-03-05", text)
    assert '<TIMEX3 tid="t1" type="DATE" value="2031-03-03"' in made
    assert "&amp; left" in made
    assert run(["times", "--format", "xml", str(text)]) == 2


def test_an_interrupted_command_says_so_and_ends_with_130(
    story: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(Story, "open", interrupted)
    assert run(["show", str(story)]) == 130
    assert "run the same command again" in capsys.readouterr().err


def test_nobody_reading_on_is_no_fault_wherever_it_is_noticed(story: Path) -> None:
    reader = subprocess.Popen(
        [*DATELINE, "export", str(story)], stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=ROOT
    )
    assert reader.stdout is not None
    assert reader.stderr is not None
    reader.stdout.close()
    told = reader.stderr.read()
    reader.stderr.close()
    assert reader.wait() == 0, told
    assert told == b""


def test_columns_and_a_sidecar_say_what_files_do_not(tmp_path: Path, out: Callable[..., str]) -> None:
    (tmp_path / "wire.csv").write_text("Day,Words\n2031-03-11,Ines Okoro met Tomas Reyl in Velmar on Monday.\n")
    story = tmp_path / "csv.dateline"
    out("build", tmp_path / "wire.csv", "--columns", "text=Words,published=Day", "-o", story)
    assert "2031-03-11" in out("reports", story)
    (tmp_path / "note.txt").write_text("Ines Okoro left Velmar on Tuesday.")
    (tmp_path / "list.csv").write_text("file,outlet,date\nnote.txt,Harbour Post,2031-03-12\n")
    out("build", tmp_path / "note.txt", "--sidecar", tmp_path / "list.csv", "-o", story)
    assert "Harbour Post" in out("reports", story)
    assert run(["build", str(tmp_path / "wire.csv"), "--columns", "text", "-o", str(story)]) == 2


def test_a_mistaken_build_leaves_no_empty_story(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    story = tmp_path / "new.dateline"
    assert run(["build", str(tmp_path / "nothing"), "-o", str(story)]) == 2
    assert run(["build", "-o", str(story)]) == 2
    assert not story.exists()
    told = capsys.readouterr().err
    assert "no such file or folder" in told
    assert "nothing to read" in told


def test_the_console_wraps_under_the_column_that_answers_are_laid_out_in() -> None:
    assert FIRST_COLUMN == COLUMN


@pytest.mark.parametrize("format", ["csv", "jsonl", "xlsx"])
def test_an_export_never_takes_the_place_of_a_story(
    example_story: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], format: str
) -> None:
    path = tmp_path / "story.dateline"
    path.write_bytes(example_story.read_bytes())
    assert run(["export", str(path), "-f", format, "-o", str(path)]) == 2
    assert path.read_bytes() == example_story.read_bytes()
    assert "is a story file" in capsys.readouterr().err


def test_an_utterance_that_is_not_there_is_told(example_story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["trace", str(example_story), "u_doesnotexist"]) == 2
    assert "u_doesnotexist" in capsys.readouterr().err
