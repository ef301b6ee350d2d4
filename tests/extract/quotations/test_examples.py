"""Every rule is proved by a row of examples.tsv, and what is no quotation stays none."""

from pathlib import Path
from typing import cast

import pytest
from tests.extract.quotations.reading import read

from dateline.extract.quotations.rules import rules
from dateline.lexicon.files import read_table
from dateline.model import BlockKind, Dossier

EXAMPLES = list(
    read_table(Path(__file__).parents[3] / "src" / "dateline" / "extract" / "quotations" / "examples.tsv")
)


def found_in(dossier: Dossier) -> set[tuple[str, str, str, str, str]]:
    """Rule, kind, speaker, cue and content of each quotation."""
    rule = {r.target: r.rule.removeprefix("quotations/") for r in dossier.reasons if r.aspect == "speaker"}
    return {
        (rule[q.id], q.kind, q.speaker.text if q.speaker else "", q.cue.text if q.cue else "", q.text)
        for q in dossier.quotations.values()
    }


@pytest.mark.parametrize("text", dict.fromkeys(row["text"] for row in EXAMPLES))
def test_a_text_holds_the_quotations_of_its_rows_and_no_others(text: str) -> None:
    rows = [row for row in EXAMPLES if row["text"] == text]
    expected = {
        (row["rule"], row["kind"], row["speaker"], row["cue"], row["content"]) for row in rows if row["rule"] != "-"
    }
    kind = cast(BlockKind, rows[0]["block"])
    assert found_in(read(text.replace("¶", "\n"), kind)) == expected


def test_every_rule_has_an_example() -> None:
    assert set(rules()) == {row["rule"] for row in EXAMPLES if row["rule"] != "-"}
