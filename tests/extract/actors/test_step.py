"""The user's own actors complete what a report leaves open, and never overrule it."""

from pathlib import Path

import pytest

from dateline.extract.actors import name_actors
from dateline.extract.entities import find_entities
from dateline.extract.events import find_events
from dateline.lexicon.actors import read_actors
from dateline.model import Dossier, Doubt, Entity, RuleError
from dateline.parse import parse_report
from dateline.pipeline import raw_dossier

ACTORS = """
[[actor]]
name = "Tilda Brock"
names = ["T. Brock"]
kind = "person"
roles = [
  { title = "trade minister", of = "NOR", sector = "GOV", from = "2019-03", to = "2021-06-01" },
]

[[actor]]
name = "Kelp Front"
country = "NOR"
sector = "REB"
"""


def _read(text: str, published: str, tmp_path: Path) -> Dossier:
    listed = tmp_path / "actors.toml"
    listed.write_text(ACTORS, encoding="utf-8")
    dossier = raw_dossier(text, published, "one.txt")
    dossier.paragraphs = parse_report(dossier.report)
    dossier.add(find_entities(dossier))
    dossier.add(name_actors(dossier, read_actors(listed)))
    dossier.add(find_events(dossier))
    return dossier


def _named(dossier: Dossier, name: str) -> Entity:
    return next(e for e in dossier.entities.values() if e.name == name)


def test_an_office_is_given_only_for_the_days_on_which_it_was_held(tmp_path: Path) -> None:
    holding = _named(_read("Tilda Brock visited Lisbon on Monday.", "2020-05-05", tmp_path), "Tilda Brock")
    assert (holding.country, holding.sector) == ("NOR", "GOV")
    assert [(r.title, r.edtf) for r in holding.roles] == [("trade minister", "2019-03/2021-06-01")]
    after = _named(_read("Tilda Brock visited Lisbon on Monday.", "2024-05-05", tmp_path), "Tilda Brock")
    assert (after.country, after.sector, after.roles) == ("NOR", "ELI", ())


def test_the_report_overrules_a_stale_file_and_a_doubt_says_so(tmp_path: Path) -> None:
    dossier = _read("Finance Minister Tilda Brock visited Lisbon on Monday.", "2020-05-05", tmp_path)
    assert [r.title.lower() for r in _named(dossier, "Tilda Brock").roles] == ["finance minister"]
    doubts = [d for d in dossier.doubts.values() if isinstance(d, Doubt) and d.code == "actor-differs"]
    assert len(doubts) == 1
    assert "trade minister" in doubts[0].message


def test_a_name_that_only_the_file_knows_acts_in_events(tmp_path: Path) -> None:
    dossier = _read("The Kelp Front attacked a police post on Monday.", "2020-05-05", tmp_path)
    front = next(e for e in dossier.entities.values() if "Kelp Front" in e.names or e.name == "Kelp Front")
    assert (front.country, front.sector) == ("NOR", "REB")
    assert any(front.id in event.actors for event in dossier.events.values())


def test_reading_twice_gives_the_same_records(tmp_path: Path) -> None:
    one, two = (_read("T. Brock met the Kelp Front.", "2020-05-05", tmp_path).layers() for _ in range(2))
    assert one == two


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ('[[actor]]\nname = "A"\n\n[[actor]]\nname = "B"\ncountry = "NORWAY"\n', 6, "ISO 3166"),
        ('[[actor]]\nname = "A"\nsektor = "GOV"\n', 3, "no such key"),
        ('[[actor]]\nname = "A"\nsector = "XXX"\n', 3, "no such sector"),
        ('[[actor]]\nnames = ["A"]\n', 1, "needs a name"),
        ('[[actor]]\nname = "A"\nroles = [\n  { title = "king", from = "2020-13" },\n]\n', 4, "from is a day"),
        (
            '[[actor]]\nname = "A"\nroles = [\n  { title = "king", from = "2021", to = "2020" },\n]\n',
            4,
            "before it begins",
        ),
        ('[[actor]]\nname = "A"\n[[actor]]\nname = "A"\n', 4, "stands already in line 1"),
        ('[[actors]]\nname = "A"\n', 1, "no such table"),
    ],
)
def test_a_mistake_is_told_with_its_line(tmp_path: Path, text: str, line: int, words: str) -> None:
    listed = tmp_path / "actors.toml"
    listed.write_text(text, encoding="utf-8")
    with pytest.raises(RuleError, match=words) as wrong:
        read_actors(listed)
    assert f"actors.toml:{line}: " in str(wrong.value)
