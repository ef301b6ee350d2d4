"""A real scheduler with real worker processes: the bytes of one core, whatever dies on the way."""

import os
import signal
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest
from tests.conftest import EXAMPLE
from tests.pipeline.test_parts import parts_of, pile
from tests.pipeline.test_portions import grown

from dateline import pipeline
from dateline.engine import Cluster, engine
from dateline.model import EngineError
from dateline.pipeline import linking
from dateline.store import Story, drop_parts, export_lines, kept_parts

dask: Any = pytest.importorskip("dask")
distributed: Any = pytest.importorskip("distributed")


@pytest.fixture(scope="module")
def cluster() -> Iterator[Any]:
    quick = {"distributed.scheduler.allowed-failures": 1}
    with (
        dask.config.set(quick),
        distributed.LocalCluster(
            n_workers=2, threads_per_worker=1, dashboard_address=None, memory_limit=0, silence_logs=50
        ) as running,
    ):
        yield running


def exported(path: Path) -> list[bytes]:
    with Story.open(path) as story:
        return list(export_lines(story))


def workers(cluster: Any) -> list[int]:
    return [nanny.pid for nanny in cluster.workers.values()]


def nothing() -> None:
    """Nothing to load for these tests."""


def fatal(numbers: Sequence[int]) -> list[int]:
    if 3 in numbers:
        os.kill(os.getpid(), signal.SIGKILL)
    return [number * 10 for number in numbers]


def test_a_worker_killed_in_the_middle_loses_nothing_and_changes_no_byte(
    cluster: Any, tmp_path: Path, example_story: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engine, "BATCH", 2)
    path, killed = tmp_path / "cluster.dateline", workers(cluster)[0]

    def kill_one(count: int, file: str) -> None:
        if count == 2:
            os.kill(killed, signal.SIGKILL)

    done = pipeline.build([EXAMPLE], path, engine="dask", scheduler=cluster.scheduler_address, progress=kill_one)
    assert (done.added, done.reports) == (11, 11)
    assert exported(path) == exported(example_story)


def test_an_item_that_kills_every_worker_costs_itself_alone(cluster: Any) -> None:
    engine_ = Cluster(2, nothing, cluster.scheduler_address)
    assert list(engine_.map(fatal, range(5), lambda item, why: -item)) == [0, 10, 20, -3, 40]


def test_without_dask_the_error_says_how_to_install_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)
    with pytest.raises(EngineError, match=r"pip install 'dateline\[cluster\]'"):
        Cluster(1, nothing)


def test_a_scheduler_that_does_not_answer_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dateline.engine.cluster.PATIENCE", 0.2)
    with pytest.raises(EngineError, match=r"tcp://127\.0\.0\.1:9"):
        list(Cluster(1, nothing, "tcp://127.0.0.1:9").map(fatal, range(5), lambda item, why: -item))


def test_parts_of_a_pile_are_linked_by_its_workers_to_the_same_bytes(
    cluster: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with parts_of(1):
        alone = grown(tmp_path / "story.dateline", [pile()])
        monkeypatch.setattr(linking, "_made", None)  # what the workers did not link would fail
        with Story.open(tmp_path / "story.dateline", write=True) as story:
            drop_parts(story, kept_parts(story))
            pipeline.relink(story, Cluster(2, nothing, cluster.scheduler_address))
        assert exported(tmp_path / "story.dateline") == alone
