"""Run work on a Dask cluster: several processes here, or whatever workers a scheduler elsewhere has.

A task is one batch and depends on nothing but its input, so that a worker that dies costs its tasks once more: the
scheduler gives them to another. Results are taken in the order of the batches, whoever was first.
"""

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import ExitStack
from importlib import import_module
from threading import Lock
from typing import Any

from dateline.engine.engine import Item, Result, Work, batches
from dateline.engine.threads import LIMITS, one_thread
from dateline.model import EngineError

#: A Dask client; Dask says nothing of its types.
Client = Any
#: Batches handed out ahead for each worker.
AHEAD = 3
#: Seconds to wait for a scheduler.
PATIENCE = 10
#: A worker may have several threads; the language model is used by one at a time.
_ONE = Lock()
#: Dask looks a hundred times a second at what its workers do, for a page nobody here opens; that costs 7 % of them.
#: It also has each worker give back all memory at once that a batch no longer needs (MALLOC_TRIM_THRESHOLD_), and ask
#: for it again with the next matrix; without this entry the workers keep it, as plain processes do.
QUIET: dict[str, object] = {
    "distributed.worker.profile.enabled": False,
    "distributed.nanny.pre-spawn-environ": dict.fromkeys(LIMITS, 1),
}
INSTALL = "Dask is not installed. Install it with: pip install 'dateline[cluster]'"


class Cluster:
    """A Dask cluster as an engine."""

    def __init__(self, workers: int, prepare: Callable[[], object], scheduler: str | None = None) -> None:
        """`scheduler` is the address of one that runs (`tcp://host:8786`); without, `workers` are started here.

        `prepare` runs in each worker before its first batch. Raises EngineError where Dask is not installed.
        """
        try:
            self.dask: Any = import_module("distributed")
        except ImportError as wrong:
            raise EngineError(INSTALL) from wrong
        self.workers, self.prepare, self.scheduler = workers, prepare, scheduler

    def map(
        self,
        work: Work[Item, Result],
        items: Iterable[Item],
        crashed: Callable[[Item, str], Result],
        at_once: int | None = None,
    ) -> Iterator[Result]:
        """Yield the results in order; a batch that kills its workers is tried again item by item."""
        left = batches(items, at_once)
        waiting: deque[tuple[tuple[Item, ...], Any]] = deque()
        if (first := next(left, None)) is None:
            return
        with ExitStack() as open_:
            client = self._client(open_)
            ahead = AHEAD * max(1, self.workers if self.scheduler is None else len(client.nthreads()))
            waiting.append((first, self._submit(client, work, first)))
            while waiting:
                while len(waiting) < ahead and (batch := next(left, ())):
                    waiting.append((batch, self._submit(client, work, batch)))
                batch, future = waiting.popleft()
                yield from self._result(client, work, batch, future, crashed)

    def _submit(self, client: Client, work: Work[Item, Result], batch: tuple[Item, ...]) -> Any:
        return client.submit(_run, self.prepare, work, batch, pure=False)

    def _result(
        self,
        client: Client,
        work: Work[Item, Result],
        batch: tuple[Item, ...],
        future: Any,
        crashed: Callable[[Item, str], Result],
    ) -> Sequence[Result]:
        try:
            found: Sequence[Result] = future.result()
        except self.dask.KilledWorker:
            if len(batch) == 1:
                return [crashed(batch[0], "every worker that read it died")]
            # One at a time: what waits at a worker beside the item that kills it would be blamed too.
            alone = ((one, self._submit(client, work, (one,))) for one in batch)
            return [r for one, again in alone for r in self._result(client, work, (one,), again, crashed)]
        return found

    def _client(self, open_: ExitStack) -> Client:
        one_thread()
        address = self.scheduler
        if address is None:
            open_.enter_context(import_module("dask").config.set(QUIET))
            here = self.dask.LocalCluster(
                n_workers=self.workers, threads_per_worker=1, dashboard_address=None, memory_limit=0
            )
            address = open_.enter_context(here).scheduler_address
        try:
            return open_.enter_context(self.dask.Client(address, set_as_default=False, timeout=PATIENCE))
        except OSError as wrong:
            mend = "Start one with: dask scheduler"
            raise EngineError(f"no Dask scheduler answers at {address} ({wrong}). {mend}") from wrong


def _run(prepare: Callable[[], object], work: Work[Item, Result], batch: Sequence[Item]) -> Sequence[Result]:
    """One batch in a worker. `prepare` is quick after the first time: what it loads stays in the process."""
    with _ONE:
        prepare()
        return work(batch)
