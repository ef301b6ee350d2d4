"""Law 4: reports, outlets, origins and sides are four counts, and a copy adds to the first two alone."""

from pathlib import Path
from typing import Any

from tests.conftest import records_of

from dateline import pipeline

STORY = """VALLETTA (Seawire) - Two fishing boats collided off the coast of Malta on Monday, the coast guard said.

The boats, the Santa Rita and the Blue Dolphin, were on their way back to Marsaxlokk when they met in thick fog.

"Nobody was hurt, but one boat sank within an hour," said Captain Joe Borg of the coast guard.

The government called a meeting of harbour masters on Wednesday to talk about the rules of the fairway.
"""


def events(folder: Path, name: str, reports: dict[str, str]) -> list[dict[str, Any]]:
    pile = folder / name
    pile.mkdir()
    rows = ["file,outlet,date"]
    for number, (outlet, text) in enumerate(reports.items()):
        (pile / f"{number}.txt").write_text(text, encoding="utf-8")
        rows.append(f"{number}.txt,{outlet},2023-05-09")
    (pile / "sources.csv").write_text("\n".join(rows) + "\n", encoding="utf-8")
    pipeline.build([pile], folder / f"{name}.dateline")
    return [r for r in records_of(folder / f"{name}.dateline") if r["record"] == "event"]


def test_copies_under_other_names_never_corroborate(tmp_path: Path) -> None:
    alone = events(tmp_path, "alone", {"Seawire": STORY})
    copied = events(
        tmp_path,
        "copied",
        {
            "Seawire": STORY,
            "The Gozo Post": STORY.replace("thick fog", "dense fog"),
            "Harbour News": STORY + "\nMore soon.\n",
        },
    )
    assert alone
    assert copied
    assert any(event["counts"]["reports"] == 3 and event["counts"]["outlets"] == 3 for event in copied)
    for event in copied:
        assert event["counts"]["origins"] == 1, event
        assert event["standing"] != "corroborated", event


def test_an_independent_report_does(tmp_path: Path) -> None:
    other = (
        "Fog was to blame when two fishing boats collided off the coast of Malta on Monday.\n\n"
        "Families waited on the quay of Marsaxlokk for hours. A skipper told this newspaper he saw nothing at all.\n"
    )
    seen = STORY.replace(", the coast guard said", "")
    for name, story, standing in (("seen", seen, "corroborated"), ("said", STORY, "single")):
        # what one paper has from the coast guard, another may have from it too
        both = events(tmp_path, name, {"Seawire": story, "Maltese Mirror": other})
        (collision,) = [e for e in both if e["counts"]["reports"] == 2 and "collide" in e["summary"].lower()]
        assert collision["counts"]["origins"] == 2
        assert collision["standing"] == standing
