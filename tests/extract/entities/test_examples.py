from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import dateline.extract.entities as room
from dateline.lexicon import Row, read_table
from dateline.model import Dossier, Mention

if TYPE_CHECKING:
    from tests.extract.entities.conftest import Reader

FOLDER = Path(room.__file__).parent
EXAMPLES = list(read_table(FOLDER / "examples.tsv"))
RULES = {row["rule"] for row in read_table(FOLDER / "rules.tsv")}


def mention_of(dossier: Dossier, words: str) -> Mention | None:
    """The mention with these words; `words#2` is the second."""
    text, _, nth = words.partition("#")
    found = [m for m in sorted(dossier.mentions.values(), key=lambda m: m.begin) if m.text == text]
    return found[int(nth or 1) - 1] if len(found) >= int(nth or 1) else None


def fired(dossier: Dossier) -> set[str]:
    return {reason.rule.removeprefix("entities/") for reason in dossier.reasons}


@pytest.mark.parametrize("row", EXAMPLES, ids=lambda row: f"{row['rule']}: {row['words']}")
def test_example_holds(row: Row, read: "Reader") -> None:
    dossier = read(row["text"])
    mention = mention_of(dossier, row["words"])
    means = dossier.entities[mention.entity].name if mention else "-"
    assert means == row["means"]
    if row["rule"].startswith("not "):
        assert row["rule"].removeprefix("not ") not in fired(dossier)
    elif row["means"] != "-":
        assert row["rule"] in fired(dossier)


def test_every_rule_has_an_example() -> None:
    assert {row["rule"] for row in EXAMPLES} >= RULES


def test_every_rule_that_fires_is_told_of() -> None:
    shown = {row["rule"] for row in EXAMPLES if not row["rule"].startswith("not ")}
    assert {rule for rule in shown if not rule.startswith("pronouns/")} <= RULES
