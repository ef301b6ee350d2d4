"""A pile linked in parts says the same in whatever portions it came, on every engine, after every correction."""

import gc
import re
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path
from random import Random

import msgspec
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from tests.link.test_link import piles, reading, visit
from tests.link.test_properties import many_sided
from tests.pipeline.test_portions import grown

from dateline.engine import Processes
from dateline.link import Place, cut, cutting
from dateline.model import Correction, Layers, Mention, Source, content_id
from dateline.pipeline import as_of, linking, relink, writing
from dateline.store import Story, drop_parts, export_lines, kept_parts

DAY = date(2031, 3, 1)


@pytest.fixture(autouse=True, scope="module")
def settled() -> Iterator[None]:
    """What earlier tests left in memory is not searched for garbage after each of hundreds of parts."""
    gc.collect()
    gc.freeze()
    yield
    gc.unfreeze()


@contextmanager
def parts_of(most: int) -> Iterator[None]:
    """Parts of so few reports that a small pile has many."""
    before = cutting.LARGEST
    cutting.LARGEST = most
    try:
        yield
    finally:
        cutting.LARGEST = before


def distinct(layers: Sequence[Layers]) -> list[Layers]:
    return list({one.report.id: one for one in layers if one.report.published.edtf}.values())


@given(st.one_of(piles(), many_sided()), st.randoms(use_true_random=False), st.integers(1, 3))
@settings(max_examples=25, deadline=None)
def test_parts_that_grow_in_portions_export_what_one_build_does(
    layers: list[Layers], chance: Random, most: int
) -> None:
    pile = distinct(layers)
    assume(len(pile) > 1)
    mixed = sorted(pile, key=lambda one: chance.random())
    cuts = sorted({0, len(mixed), *(int(chance.random() * len(mixed)) for _ in range(2))})
    with tempfile.TemporaryDirectory() as folder, parts_of(most):
        whole = grown(Path(folder) / "whole.dateline", [pile])
        assert grown(Path(folder) / "grown.dateline", [mixed[a:b] for a, b in pairwise(cuts)]) == whole


def held(story: Story) -> dict[str, list[tuple[object, ...]]]:
    """The link layer row by row, events by their place in the chronology, and where each of their words is found."""
    place = {number: n for n, (number,) in enumerate(story.rows("SELECT number FROM event ORDER BY number"))}
    plain = {name: sorted(story.rows(f"SELECT * FROM {name}"), key=repr) for name in PLAIN}
    event = [(place[n], *rest) for n, *rest in story.rows("SELECT number, id, sort_day, record FROM event")]
    assert [n for n, _ in story.rows("SELECT turn, number FROM event ORDER BY number")] == sorted(place)
    entity = [(key, place[n], part) for key, n, part in story.rows("SELECT * FROM event_entity")]
    outlet = [(name, place[n]) for name, n in story.rows("SELECT * FROM event_outlet")]
    reason = sorted(story.rows("SELECT target, record FROM pile_reason"))
    block = [(place[a], place[b], *rest) for a, b, *rest in story.rows("SELECT * FROM event_block")]
    told = {word for (record,) in story.rows("SELECT text FROM report") for word in re.findall(r"\w+", record)}
    found = "SELECT rowid FROM event_words WHERE event_words MATCH ?"
    words = [(word, place[n]) for word in sorted(told) for (n,) in story.rows(found, (f'"{word}"',)) if n in place]
    more = {"event": event, "entity": entity, "outlet": outlet, "reason": reason, "block": block, "words": words}
    return {**plain, **{name: sorted(rows) for name, rows in more.items()}}


#: Tables of the link layer without the numbers of events.
PLAIN = (
    *("entity", "entity_name", "entity_of", "event_of", "utterance_of", "about_of", "origin_of"),
    *("link", "conflict", "commitment", "pile_doubt"),
)


@given(st.one_of(piles(), many_sided()), st.randoms(use_true_random=False), st.integers(1, 3))
@settings(max_examples=25, deadline=None)
def test_what_is_written_where_it_changed_is_what_is_written_anew(
    layers: list[Layers], chance: Random, most: int
) -> None:
    pile = distinct(layers)
    assume(len(pile) > 1)
    mixed = sorted(pile, key=lambda one: chance.random())
    cuts = sorted({0, len(mixed), *(int(chance.random() * len(mixed)) for _ in range(4))})
    with tempfile.TemporaryDirectory() as folder, parts_of(most), pytest.MonkeyPatch.context() as patched:
        grown(Path(folder) / "whole.dateline", [pile])
        patched.setattr(writing, "_is_little", lambda before, names: writing.OVER in before)
        patched.setattr(writing, "is_worn", lambda story: False)
        grown(Path(folder) / "grown.dateline", [mixed[a:b] for a, b in pairwise(cuts)])
        with Story.open(Path(folder) / "whole.dateline") as one, Story.open(Path(folder) / "grown.dateline") as other:
            assert held(other) == held(one)


def pile() -> list[Layers]:
    """Five reports of one traveller in two months, no two of which share a part of one report."""
    texts = {
        "2031-03-04": "Ida Holm visited Velland on Tuesday for talks about the fishing dispute.",
        "2031-03-05": "Ida Holm visited Velland on Tuesday and praised the harbour.",
        "2031-03-20": "Ida Holm visited Velland again and signed a pact on trams.",
        "2031-05-02": "Ida Holm visited Velland on Friday, her third journey of the year.",
        "2031-05-03": "Ida Holm visited Velland on Friday, and the ferry strike went on.",
    }
    return [
        reading(f"{day}.txt", text, day, [visit("visited", day)], outlet=day) for day, text in sorted(texts.items())
    ]


def linked_again(story: Story, monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, ...]]:
    """Link a file anew; gives the reports of each part that was linked for it."""
    made = linking._made
    seen: list[tuple[str, ...]] = []

    def noted(file: Story, task: linking.Task) -> linking.Made:
        seen.append(task.part.reports)
        return made(file, task)

    with monkeypatch.context() as patched:
        patched.setattr(linking, "_made", noted)
        relink(story)
    return seen


def test_only_the_part_that_a_report_falls_into_is_linked_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    *most, last = pile()
    with parts_of(2):
        grown(tmp_path / "story.dateline", [most])
        with Story.open(tmp_path / "story.dateline", write=True) as story:
            before = set(kept_parts(story))
            story.add([(Source(file=last.report.file, data=last.report.text.encode()), last)])
            (again,) = linked_again(story, monkeypatch)
            assert last.report.id in again
            assert len(again) < len(most)
            assert len(before & kept_parts(story).keys()) > 1
            assert linked_again(story, monkeypatch) == []


def test_processes_give_the_bytes_of_one_process(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with parts_of(1):
        whole = grown(tmp_path / "one.dateline", [pile()])
        with Story.open(tmp_path / "one.dateline", write=True) as story:
            drop_parts(story, kept_parts(story))
            story.add_correction(parted(pile()[0].events[0].id))
            relink(story)
            alone = list(export_lines(story))
            drop_parts(story, kept_parts(story))
            with monkeypatch.context() as patched:
                patched.setattr(linking, "_made", None)  # what the workers did not link would fail
                relink(story, Processes(2, print))
            assert list(export_lines(story)) == alone
            assert alone != whole


def parted(target: str) -> Correction:
    return Correction(id="k_1", at="2031-06-01T10:00:00Z", by="Ada", verb="split", target=target)


def joined(one: str, other: str) -> Correction:
    after = msgspec.Raw(msgspec.json.encode(other))
    return Correction(id="k_2", at="2031-06-01T11:00:00Z", by="Ada", verb="merge", target=one, after=after)


def test_what_a_person_put_together_is_together_though_it_stood_in_two_parts(tmp_path: Path) -> None:
    first, *_, last = pile()
    one, other = first.events[0].id, last.events[0].id
    with parts_of(2):
        grown(tmp_path / "story.dateline", [pile()])
        with Story.open(tmp_path / "story.dateline", write=True) as story:
            events = story.linked().event_of
            assert events[one] != events[other]
            story.add_correction(joined(one, other))
            relink(story)
            events = story.linked().event_of
            assert events[one] == events[other]


def test_one_name_in_two_parts_is_one_person_and_what_a_person_set_apart_stays_apart(tmp_path: Path) -> None:
    mentioned = [with_mention(one) for one in pile()]
    with parts_of(1):
        grown(tmp_path / "story.dateline", [mentioned])
        with Story.open(tmp_path / "story.dateline", write=True) as story:
            people = [e for e in story.linked().entities if e.kind == "person"]
            assert [e.name for e in people] == ["Ida Holm"]
            story.add_correction(parted(mentioned[0].mentions[0].id))
            relink(story)
            linked = story.linked()
            held = {linked.entity_of[one.mentions[0].entity] for one in mentioned[1:]}
            assert len(held) == 1
            assert linked.entity_of[mentioned[0].mentions[0].entity] not in held
            actors = {event.actors for event in linked.events}
            assert actors == {(key,) for key in {*held, linked.entity_of[mentioned[0].mentions[0].entity]}}


def with_mention(one: Layers) -> Layers:
    key, who = one.report.id, one.entities[0]
    mention = Mention(
        id=content_id("m", key), report=key, begin=0, end=8, text="Ida Holm", form="name", entity=who.id
    )
    return msgspec.structs.replace(one, mentions=(mention,))


@given(st.one_of(piles(), many_sided()), st.integers(1, 3))
@settings(max_examples=20, deadline=None)
def test_a_look_back_at_all_reports_says_what_the_file_says(layers: list[Layers], most: int) -> None:
    reports = distinct(layers)
    assume(reports)
    with tempfile.TemporaryDirectory() as folder, parts_of(most):
        grown(Path(folder) / "story.dateline", [reports])
        with Story.open(Path(folder) / "story.dateline") as story:
            held, (_, made) = story.linked(), as_of(story, "2100")
            assert {e.id: e for e in held.events} == {e.id: e for e in made.events}
            assert {e.id: e for e in held.entities} == {e.id: e for e in made.entities}
            assert held.sequence == made.sequence
            assert (held.entity_of, held.event_of) == (made.entity_of, made.event_of)
            assert set(held.links) == set(made.links)


def test_a_full_day_is_cut_by_whom_reports_name_most_and_then_by_their_ids() -> None:
    places = [Place(f"r_{n:02d}", DAY) for n in range(12)]
    names = {place.report: "ida holm" if n < 4 else f"name {n}" for n, place in enumerate(places)}
    with parts_of(5):
        parts = cut(places, names.__getitem__)
        held = [set(part.reports) for part in parts if part.reports[0] in ("r_00", "r_01", "r_02", "r_03")]
        assert {"r_00", "r_01", "r_02", "r_03"} <= held[0]
    with parts_of(3):
        parts = cut(places, lambda _: "ida holm")
        assert all(len(part.reports) <= 3 for part in parts)
        assert sorted(r for part in parts for r in part.reports) == [place.report for place in places]


@given(st.lists(st.tuples(st.integers(0, 900), st.booleans()), min_size=1, max_size=60), st.integers(1, 9))
def test_a_report_more_moves_no_report_of_a_part_that_it_does_not_fall_into(
    days: list[tuple[int, bool]], most: int
) -> None:
    places = [Place(f"r_{n}", None if gone else DAY + timedelta(day)) for n, (day, gone) in enumerate(days)]
    with parts_of(most):
        before = {part.reports for part in cut(places[:-1], str)}
        after = [part.reports for part in cut(places, str)]
    touched = [part for part in before if part not in after]
    assert len(touched) <= 1
    assert sorted(report for part in after for report in part) == sorted(place.report for place in places)
