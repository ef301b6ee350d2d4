"""The shared list of reporting words (lexicon/speech.tsv)."""

import pytest

from dateline.lexicon.files import read_table
from dateline.lexicon.speech import TABLE, speech_noun, speech_verb

FRAMES = {"quote", "that", "wh", "to", "ing", "np", "as", "sc", "adr", "adr-to"}


@pytest.mark.parametrize(
    ("lemma", "particle", "force"),
    [
        ("warn", "", "warn"),
        ("point", "out", "neutral"),
        ("vow", "", "pledge"),
        ("deny", "", "deny"),
        ("urge", "", "demand"),
    ],
)
def test_a_reporting_verb_keeps_its_force(lemma: str, particle: str, force: str) -> None:
    cue = speech_verb(lemma, particle)
    assert cue is not None
    assert cue.force == force


def test_a_reporting_noun_keeps_its_force() -> None:
    cue = speech_noun("threat")
    assert cue is not None
    assert cue.force == "threaten"


def test_words_that_report_nothing_are_no_cues() -> None:
    assert speech_verb("build") is None
    assert speech_noun("harbour") is None


def test_every_row_is_unique_and_has_known_frames() -> None:
    rows = list(read_table(TABLE))
    assert len({(r["cue"], r["pos"]) for r in rows}) == len(rows)
    for row in rows:
        assert all(f in FRAMES or f.startswith("p:") for f in row["frames"].split()), f"{TABLE}:{row.line}"
        assert row["frames"], f"{TABLE}:{row.line}"
