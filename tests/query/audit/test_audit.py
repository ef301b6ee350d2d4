"""Drawing, judging, counting: on the small pile made by hand, and on the example pile for what needs many records."""

import re
from pathlib import Path

import pytest
from tests.store.pile import first, pile

import dateline
from dateline import pipeline
from dateline.model import QueryError
from dateline.model.verdict import Layer, Verdict
from dateline.query.audit import (
    LAYERS,
    Records,
    audit,
    codes,
    codes_of,
    draw,
    in_force,
    kappa,
    layer_of,
    verdict,
    wilson,
)
from dateline.query.audit.context import sentence_after, sentence_before
from dateline.query.audit.draw import shuffled
from dateline.store import Story

GUIDE = Path(__file__).parents[3] / "docs" / "judging.md"
AT = "2031-04-01T10:00:00.000000+00:00"


def say(story: Story, layer: Layer, word: str, *reasons: str, by: str = "Ada", at: str = AT) -> list[Verdict]:
    """The same word on every record of a layer."""
    records = Records(story)
    items = draw(records, layer, 99, 1)
    return [verdict(item, word, reasons, by=by, at=at) for item in items]  # type: ignore[arg-type]


def test_the_guide_explains_every_code_and_no_other() -> None:
    rows = re.findall(r"^\| `(\w+)` \|", GUIDE.read_text(encoding="utf-8"), re.M)
    assert rows == list(codes())


def test_the_guide_names_the_codes_of_each_sheet() -> None:
    text = GUIDE.read_text(encoding="utf-8").replace("\n", " ")
    for layer in (one for one in LAYERS if one != "entries"):
        named = re.search(rf"\*\*{layer}\*\* ((?:`[\w ]+` ?)+)", text)
        assert named is not None, layer
        assert set(named[1].replace("`", " ").split()) == {one.code for one in codes_of(layer)} - {"other"}


def test_every_code_belongs_to_a_layer_and_a_kind() -> None:
    for one in codes().values():
        assert one.layers, one.code
        assert set(one.layers) <= set(LAYERS), one.code
        assert one.kind in ("fact", "reading", "join"), one.code


@pytest.mark.parametrize(
    ("wrong", "judged", "low", "high"),
    [(0, 10, 0.0, 0.2775), (5, 10, 0.2366, 0.7634), (10, 10, 0.7225, 1.0), (1, 30, 0.0059, 0.1667), (0, 0, 0.0, 1.0)],
)
def test_intervals_are_those_of_wilson(wrong: int, judged: int, low: float, high: float) -> None:
    assert wilson(wrong, judged) == pytest.approx((low, high), abs=1e-4)


def test_kappa_takes_chance_away() -> None:
    # Cohen's measure on 20 + 15 alike and 5 + 10 not: 0.7 alike, 0.5 by chance.
    pairs = [("right", "right")] * 20 + [("right", "wrong")] * 5 + [("wrong", "right")] * 10
    assert kappa([*pairs, *[("wrong", "wrong")] * 15]) == pytest.approx(0.4)
    assert kappa([("right", "right")] * 5) is None
    assert kappa([]) is None


def test_the_same_seed_draws_the_same_and_a_larger_sample_holds_the_smaller() -> None:
    ids = [f"v_{number}" for number in range(200)]
    drawn = shuffled(ids, 4)
    assert drawn == shuffled(reversed(ids), 4)
    assert drawn != shuffled(ids, 5)
    assert [one for one in shuffled([*ids, "v_new"], 4) if one != "v_new"] == drawn
    half = sum(int(one[2:]) < 100 for one in drawn[:100])
    assert 30 < half < 70


@pytest.mark.parametrize("layer", LAYERS)
def test_every_layer_of_a_pile_is_shown_with_words_that_stand_in_a_report(layer: Layer, example_story: Path) -> None:
    with Story.open(example_story) as story:
        records = Records(story)
        items = [records.whole(one) for one in draw(records, layer, 5, 1)]
        assert items
        for item in items:
            assert all((item.fields, item.anchors, item.shown))
            for shown in item.shown:
                passage = shown.passage
                text = story.report(passage.report).text
                assert text[passage.begin : passage.end] == passage.text
                assert f"{passage.before}{passage.text}{passage.after}" in text


def test_the_top_are_the_most_salient(example_story: Path) -> None:
    with Story.open(example_story) as story:
        records = Records(story)
        top = [item.target for item in draw(records, "entries", 3, 1, top=True)]
        rows = story.rows("SELECT id FROM event ORDER BY salience DESC, id LIMIT 3")
        assert top == [found for (found,) in rows]
        with pytest.raises(QueryError, match="quotes have no salience"):
            list(draw(records, "quotes", 3, 1, top=True))


def test_sentences_around_words_are_whole() -> None:
    text = "It rained. They left early. She stayed. It snowed. Nobody came."
    begin, end = text.index("She"), text.index("She") + len("She stayed.")
    assert sentence_before(text, begin) == "They left early. "
    assert sentence_after(text, end) == " It snowed."
    inside = text.index("stayed")
    assert sentence_before(text, inside) == "They left early. She "
    assert sentence_after(text, inside) == "stayed. It snowed."


def test_hostile_words_cost_no_time() -> None:
    text = "." * 200_000 + "\n" * 200_000
    assert len(sentence_before(text, 150_000)) <= 420
    assert len(sentence_after(text, 150_000)) <= 420


def test_what_is_wrong_needs_a_reason_the_layer_has(story: Story) -> None:
    with pytest.raises(QueryError, match="give a reason code"):
        say(story, "dates", "wrong")
    with pytest.raises(QueryError, match="no such reason code for dates"):
        say(story, "dates", "wrong", "wrong_speaker")
    with pytest.raises(QueryError, match="what is right has no reason"):
        say(story, "dates", "right", "wrong_date")
    with pytest.raises(QueryError, match="no such layer"):
        layer_of("colours")


def test_a_later_word_replaces_an_earlier_and_one_taken_back_is_gone(story: Story) -> None:
    records = Records(story)
    wrong = say(story, "dates", "wrong", "too_exact")
    right = say(story, "dates", "right", at="2031-04-02T10:00:00+00:00")
    back = say(story, "dates", "withdrawn", at="2031-04-03T10:00:00+00:00")
    (rate,) = audit([*right, *wrong], records).rates
    assert (rate.right, rate.wrong, rate.codes) == (len(right), 0, ())
    assert audit([*wrong, *right, *back], records).rates == ()


def test_two_judges_are_compared_on_what_both_judged(story: Story) -> None:
    records = Records(story)
    one, other = say(story, "dates", "right"), say(story, "dates", "wrong", "wrong_date", by="Ben")
    made = audit([*one, *other[:1]], records)
    (agreement,) = made.agreements
    assert (agreement.one, agreement.other, agreement.both, agreement.alike) == ("Ada", "Ben", 1, 0)
    assert [(rate.by, rate.share) for rate in made.rates] == [("Ada", 0.0), ("Ben", 1.0)]


def test_a_verdict_outlives_a_rebuild_and_one_on_what_changed_is_stale(tmp_path: Path) -> None:
    with Story.create_or_open(tmp_path / "s.dateline") as story:
        story.add([first()])
        pipeline.relink(story)
        entries, dates = say(story, "entries", "right"), say(story, "dates", "right")
        log = [*entries, *dates]
        assert all(same for _, _, same in in_force(log, Records(story)))
        story.add(pile())
        pipeline.relink(story)
        now = {(one.layer, one.target): same for one, _, same in in_force(log, Records(story))}
        # The second report tells of the walkout too: another event by its mentions, on the same day.
        grown = [one.target for one in entries if not now["entries", one.target]]
        assert len(grown) == 1
        assert all(now["dates", one.target] for one in dates)
        rates = {rate.layer: (rate.right, rate.stale) for rate in audit(log, Records(story)).rates}
        assert rates == {"entries": (len(entries) - 1, 1), "dates": (len(dates), 0)}


def test_a_record_a_person_rejected_is_not_drawn(story: Story) -> None:
    with dateline.open(story.path) as opened:
        gone, *left = [item.target for item in opened.audit("quotes").items]
        opened.reject(gone, by="Ada")
    with dateline.open(story.path) as opened:
        assert [item.target for item in opened.audit("quotes").items] == left
