"""Reports that the pile dates: what a later report changes of them, and what is left alone."""

from pathlib import Path

import pytest

from dateline import pipeline
from dateline.dating import Kept, Pile, date_from_pile, support_of
from dateline.model import Layers, Published
from dateline.pipeline import redating
from dateline.pipeline.pile import kept_in
from dateline.store import Story, export_lines

NEWS = (
    "Harbour master Cal Reed said on Friday that the ferry Corrie struck the northern breakwater of Port Ellen, "
    "that no passenger was hurt, and that Mayor Ann Orrin ordered an inspection of the breakwater and its lights.\n"
)
DATED = f" date 2021-06-05 {NEWS}"
LATER = f" date 2021-06-19 {NEWS}"
OTHER = " date 2021-06-07 The vintner Dee Lund said on Monday that the frost destroyed half of her vineyard.\n"


def files(folder: Path, **texts: str) -> list[Path]:
    for name, text in texts.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    return [folder / f"{name}.txt" for name in texts]


def undated(story: Story) -> Published:
    (key,) = (key for key in story.report_ids() if "undated" in story.report(key).file)
    return story.report(key).published


def exported(path: Path) -> list[bytes]:
    with Story.open(path) as story:
        return list(export_lines(story))


@pytest.mark.parametrize("third", [OTHER, LATER])
def test_a_pile_that_grew_says_what_one_build_does(tmp_path: Path, third: str) -> None:
    one, two, more = files(tmp_path, dated=DATED, undated=f"{NEWS}Nobody was hurt.\n", third=third)
    pipeline.build([one, two], tmp_path / "grown.dateline")
    with Story.open(tmp_path / "grown.dateline") as story:
        assert undated(story).edtf == "2021-06-04/2021-06-06"
    pipeline.build([more], tmp_path / "grown.dateline")
    pipeline.build([two, more, one], tmp_path / "whole.dateline")
    with Story.open(tmp_path / "grown.dateline") as story:
        assert (undated(story).edtf is None) is (third is LATER), "two Fridays leave it open"
    assert exported(tmp_path / "grown.dateline") == exported(tmp_path / "whole.dateline")


def test_a_report_that_the_pile_dates_as_before_is_not_read_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    one, two, more = files(tmp_path, dated=DATED, undated=f"{NEWS}Nobody was hurt.\n", other=OTHER)
    pipeline.build([one, two], tmp_path / "s.dateline")
    read: list[bool] = []

    def counted(source: object, **how: bool) -> Layers:
        read.append(how.get("parsed", True))
        return pipeline.read_source(source, **how)  # type: ignore[arg-type]

    monkeypatch.setattr(redating, "read_source", counted)
    monkeypatch.setattr(redating, "_read_again", None)
    pipeline.build([more], tmp_path / "s.dateline")
    assert read == [], "its own date and times are kept"
    with Story.open(tmp_path / "s.dateline", write=True) as story:
        story.connection.execute("UPDATE support SET recipe = 'other', data = x''")
        redating.keep_missing_support(story)
        assert redating.dated_anew(story, story.report_ids(), kept_in(story.path)) == {}
    assert read == [False], "its own words and times alone, without a parse"


def test_the_own_date_and_times_of_a_report_outlive_a_date_from_the_pile(tmp_path: Path) -> None:
    one, two, more = files(tmp_path, dated=DATED, undated=f"{NEWS}Nobody was hurt.\n", third=LATER)
    pipeline.build([one, two], tmp_path / "s.dateline")
    asked = "SELECT data FROM support ORDER BY report"
    with Story.open(tmp_path / "s.dateline") as story:
        before = list(story.rows(asked))
        dated = next(x for x in story.layers() if "undated" in x.report.file)
        own = redating._hanging(story, dated.report.id).own
        anew = pipeline.read_source(story.source(dated.report.id), parsed=False)
        assert dated.report.published.edtf is not None
        assert own.report == anew.report
        assert own.times == anew.times
    pipeline.build([more], tmp_path / "s.dateline")
    with Story.open(tmp_path / "s.dateline") as story:
        assert list(story.rows(asked))[: len(before)] == before


def test_what_another_program_kept_of_a_report_is_made_anew(tmp_path: Path) -> None:
    (one,) = files(tmp_path, dated=DATED)
    pipeline.build([one], tmp_path / "s.dateline")
    with Story.open(tmp_path / "s.dateline", write=True) as story:
        kept = story.row("SELECT recipe, data FROM support")
        assert kept is not None
        story.connection.execute("UPDATE support SET recipe = 'other', data = x''")
        redating.keep_missing_support(story)
        assert story.row("SELECT recipe, data FROM support") == kept


def test_a_pile_of_what_is_kept_answers_as_a_pile_of_reports() -> None:
    dated = [pipeline.read_text(text, parsed=False, file=text) for text in (DATED, OTHER)]
    asked = pipeline.read_text(f"{NEWS}Nobody was hurt.\n", parsed=False)
    by_id = {one.report.id: one for one in dated}
    kept = Kept(lambda key: support_of(by_id[key]), lambda key: by_id[key].report)
    published = ((key, one.report.published) for key, one in by_id.items())
    pile = Pile.kept(published, kept, [asked.report])
    answer = date_from_pile(asked, pile)
    assert answer == date_from_pile(asked, dated)
    assert answer[0] is not None
