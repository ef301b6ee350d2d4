"""Which days are at hand for a deed without time words, and whether rules hold in a story they were not made for."""

from pathlib import Path

import numpy as np
import pytest
from bench.stories import weigh_days
from bench.stories.at_hand import Candidate
from bench.stories.mined_days import held_by_rules
from bench.stories.weigh_days import asked_for, best_of, candidates

REPORT = """Varholm, 6 March 2041

Dockers in Oakham have ended their strike.

Ada Rye met the owners on Monday. The owners had refused to see her. Kovar Lines has dismissed forty of its guards.
"""


@pytest.fixture
def pile(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """A story of one report, with the day that a reader gives the dismissals."""
    for folder in ("reports", "gold"):
        (tmp_path / "docks" / folder).mkdir(parents=True)
    (tmp_path / "docks" / "reports" / "1.txt").write_text(REPORT, encoding="utf-8")
    (tmp_path / "docks" / "gold" / "dates.tsv").write_text("report\tpublished\n1\t2041-03-06\n", encoding="utf-8")
    row = "1\tKovar Lines has dismissed forty of its guards\t2041-03-04\toccurred\n"
    (tmp_path / "docks" / "gold" / "events.tsv").write_text(f"report\twords\twhen\tstatus\n{row}", encoding="utf-8")
    monkeypatch.setattr(weigh_days, "PILES", tmp_path)
    monkeypatch.setattr(
        weigh_days, "traits_of", lambda _days, _draft, day: frozenset({day.day.isoformat(), *day.ways})
    )
    return "docks"


def test_the_day_named_last_the_reports_own_and_the_day_before_are_at_hand(pile: str) -> None:
    found = {one.verdict: one.traits for one in candidates(pile) if one.verdict == "right"}
    assert {"2041-03-04", "last"} <= found["right"]
    wrong = {trait for one in candidates(pile) for trait in one.traits if one.verdict == "wrong"}
    assert {"2041-03-05", "eve", "2041-03-06", "published"} <= wrong


def days(story: str, verdicts: str, trait: str) -> list[Candidate]:
    """One day each of as many deeds: "+" is right."""
    told = {"+": "right", "-": "wrong"}
    return [Candidate((story, "1", i), told[v], frozenset({trait, "any"})) for i, v in enumerate(verdicts)]


def test_a_rule_is_judged_where_it_was_not_made() -> None:
    seen = [one for name in "abcdef" for one in days(name, "+++++", "scene")]
    seen += days("g", "-----", "scene")
    held = held_by_rules(seen, 0.85)
    assert held["right"] == 0, "with the seventh story among those learned from, no rule is right so often"
    assert held["wrong"] == 5, "made from the six others the rule is right always, and here never"


def test_of_the_days_of_a_deed_the_heaviest_counts_and_only_where_the_others_bear_it_out() -> None:
    seen = [one for name in "abc" for one in days(name, "+" * 10, "scene")]
    seen += [*days("d", "-", "scene"), *days("d", "+", "lead")]
    best = best_of(seen, np.linspace(2, 1, len(seen)))
    assert [one.verdict for _, one in best if one.deed[0] == "d"] == ["wrong"]
    assert asked_for(best, 0.95) == {"right": 30}, "what weighs less than all that is borne out stays open"
