from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from tests.store.pile import linked, pile

import dateline
from dateline import api, pipeline
from dateline.cli import ORDER
from dateline.model import InputError, Published, QueryError
from dateline.store import Story as File


@pytest.fixture
def story(tmp_path: Path) -> Iterator[dateline.Story]:
    path = tmp_path / "story.dateline"
    with File.create_or_open(path) as made:
        made.add(pile())
        made.put_linked(linked())
    with dateline.open(path) as opened:
        yield opened


def test_commands_and_the_verbs_of_the_api_are_the_same() -> None:
    methods = {name for name in dir(api.Story) if not name.startswith("_")}
    functions = {"build", "date", "times", "quotes", "events"}
    assert functions <= set(api.__all__)
    assert set(ORDER) - functions - {"serve", "mcp"} == methods - {
        "chronology",
        "close",
        "each_entry",
        "note",
        "pack",
        "seen",
    }


def test_verbs_hang_on_the_package() -> None:
    for name in dateline.__all__:
        assert getattr(dateline, name) is getattr(api, name)
    with pytest.raises(AttributeError, match="no attribute 'nonsense'"):
        _ = dateline.nonsense


def test_an_answer_is_a_list_that_prints_line_by_line(story: dateline.Story) -> None:
    entries = story.chronology()
    assert len(entries) == 2
    assert str(entries).splitlines()[0].startswith("2031-03-10  Dockers walked out at the port of Velmar (occurred")
    assert repr(entries) == str(entries)
    assert story.show() == entries


def test_a_look_back_carries_its_note_and_is_kept_until_the_file_changes(story: dateline.Story) -> None:
    then = story.chronology(as_of="2031-03-11")
    assert then.note == "as of 2031-03-11, by day of publication: 1 of 2 reports"
    view = story.seen("2031-03-11")
    assert story.seen("2031-03-11") is view
    story.reject(story.chronology()[1].id, by="Ada")
    assert story.seen("2031-03-11") is not view


def test_later_reports_never_change_an_earlier_answer(tmp_path: Path) -> None:
    early = tmp_path / "early.dateline"
    late = tmp_path / "late.dateline"
    for path, made in ((early, pile()[:1]), (late, pile())):
        with File.create_or_open(path) as file:
            file.add(made)
            file.put_linked(linked(made))
    with dateline.open(early) as one, dateline.open(late) as other:
        assert list(one.export(as_of="2031-03-11")) == list(other.export(as_of="2031-03-11"))


def test_merge_makes_two_events_one_and_split_takes_it_back(story: dateline.Story) -> None:
    with File.open(story.path, write=True) as file:
        pipeline.relink(file)
    before = len(story.chronology())
    strike, talks = story.chronology(status="occurred")[0], story.chronology(status="planned")[0]
    telling = next(line.target for line in story.why(talks.id) if line.target.startswith("e_"))
    story.merge(strike.id, talks.id, by="Ada")
    assert len(story.chronology()) == before - 1
    story.split(telling, by="Ada")
    assert len(story.chronology()) == before
    assert [correction.verb for correction in story.corrections()] == ["merge", "split"]


def test_corrections_survive_a_new_report_and_a_rebuild(tmp_path: Path) -> None:
    path = tmp_path / "s.dateline"
    with File.create_or_open(path) as file:
        file.add(pile()[:1])
        file.put_linked(linked(pile()[:1]))
    with dateline.open(path) as story:
        story.correct(story.chronology(status="planned")[0].id, date="2031-03-20", by="Ada")
    with File.open(path, write=True) as file:
        file.add(pile())
        pipeline.relink(file)
    with dateline.open(path) as story:
        assert [entry.when for entry in story.chronology(status="planned")] == ["2031-03-20"]


@pytest.mark.parametrize(
    ("call", "told"),
    [
        (lambda s: s.correct("v_x"), "nothing to correct"),
        (lambda s: s.correct(s.chronology()[0].id, colour="red"), "colour: cannot be corrected"),
        (lambda s: s.correct(s.chronology()[0].id, date="soon"), "not a date"),
        (lambda s: s.correct(s.chronology()[0].id, status="done"), "Give one of: planned"),
        (lambda s: s.merge(s.chronology()[0].id, s.chronology()[0].id), "are one already"),
        (lambda s: s.merge(s.chronology()[0].id, s.said()[0].id), "cannot be one"),
        (lambda s: s.split(s.chronology()[0].id), "only a mention can be split off"),
        (lambda s: s.correct(s.said("Reyl")[0].id, speaker="Okoro"), "does not name"),
        (lambda s: list(s.export("docx")), "Give one of: jsonl, md, csv, html"),
    ],
)
def test_a_correction_that_cannot_be_is_refused(story: dateline.Story, call: object, told: str) -> None:
    with pytest.raises(QueryError, match=told):
        call(story)  # type: ignore[operator]
    assert story.corrections() == []


def test_a_story_says_what_it_is(story: dateline.Story) -> None:
    assert repr(story) == f"<Story {story.path}: 2 reports, 2 entries>"


def test_a_corrected_speaker_says_it_from_then_on_and_the_record_stays_as_it_was_read(story: dateline.Story) -> None:
    (line,) = story.said("Reyl")
    story.correct(line.id, said="2031-03-09", by="Ada")
    assert [each.said for each in story.said("Reyl")] == ["2031-03-09"]
    assert (
        b'"said":{"edtf":null}'
        in (story.file.row("SELECT record FROM quotation WHERE id = ?", (line.id,)) or ("",))[0].encode()
    )
    assert not story.check()


def test_a_rejected_quotation_is_said_no_more_and_leaves_the_export(story: dateline.Story) -> None:
    (line,) = story.said("Okoro")
    story.reject(line.id, by="Ada")
    assert story.said("Okoro") == []
    assert line.id not in "".join(text for text in story.export() if '"record":"quotation"' in text)
    story.accept(line.id, by="Ada")
    assert [each.id for each in story.said("Okoro")] == [line.id]


def test_a_date_won_from_a_forgotten_report_goes_with_it(tmp_path: Path) -> None:
    path = tmp_path / "s.dateline"
    (one, source_layers), (two, layers) = pile()
    leaning = Published(
        edtf="2031-03-12",
        basis="inferred",
        evidence=(source_layers.report.span(0, 7),),
        excluded_support=(source_layers.report.id,),
    )
    report = msgspec.structs.replace(layers.report, published=leaning)
    with File.create_or_open(path) as file:
        file.add([(one, source_layers), (two, msgspec.structs.replace(layers, report=report))])
        pipeline.relink(file)
    with dateline.open(path) as story:
        story.forget(source_layers.report.id)
        (left,) = story.reports()
        assert source_layers.report.id not in str(story.file.report(left.id).published)
        assert not story.check()
    assert source_layers.report.id.encode() not in path.read_bytes()


def test_two_people_exchange_their_logs(story: dateline.Story, tmp_path: Path) -> None:
    log = tmp_path / "ben.jsonl"
    (made,) = story.reject(story.said("Okoro")[0].id, by="Ben")
    log.write_bytes(msgspec.json.encode(made) + b"\n")
    other = tmp_path / "other.dateline"
    with File.create_or_open(other) as file:
        file.add(pile())
        file.put_linked(linked())
    with dateline.open(other) as theirs:
        assert len(theirs.corrections(add=log)) == 1
        assert len(theirs.corrections(add=log)) == 1
        assert theirs.said("Okoro") == []
        target = theirs.file.row("SELECT mention FROM event_of LIMIT 1")
        assert target is not None
        wrong = msgspec.structs.replace(
            made, id="k_2", verb="correct", target=target[0], after=msgspec.Raw(b'{"status":"done"}')
        )
        log.write_bytes(msgspec.json.encode(wrong))
        with pytest.raises(InputError, match=r"ben\.jsonl:1: no correction .*status"):
            theirs.corrections(add=log)
        log.write_text("nonsense\n")
        with pytest.raises(InputError, match=r"ben\.jsonl:1: no correction"):
            theirs.corrections(add=log)


def test_a_plan_says_what_became_of_it(story: dateline.Story) -> None:
    strike, talks = story.chronology()
    made = linked()
    plan = next(event for event in made.events if event.id == talks.id)
    held = msgspec.structs.replace(made.links[0], kind="planned_held", from_=plan.mentions[0], to=strike.id)
    with File.open(story.path, write=True) as file:
        file.put_linked(msgspec.structs.replace(made, links=(held,)))
    (outcome,) = story.chronology(status="planned")[0].outcomes
    assert (outcome.kind, outcome.id, outcome.when) == ("planned_held", strike.id, "2031-03-10")
    assert "held 2031-03-10" in "".join(story.export("md"))
    assert "Planned, with no outcome" not in "".join(story.export("md"))
    assert any(line.aspect == "link" for line in story.why(talks.id))
