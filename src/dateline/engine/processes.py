"""Run work in several processes of this machine; a worker that dies costs one retry, not the build."""

import multiprocessing
import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import chain, islice

from dateline.engine.engine import Item, Result, Work, batches
from dateline.engine.threads import one_thread
from dateline.model.errors import EngineError

#: Batches handed out ahead for each worker: enough to keep it busy, few enough to keep memory flat.
AHEAD = 2


class Processes:
    """A pool of worker processes, started fresh (spawn), one thread each."""

    def __init__(self, workers: int, prepare: Callable[[], object]) -> None:
        """`prepare` runs once in each worker, before its first item: it loads the language model."""
        self.workers = workers
        self.prepare = prepare

    def map(
        self,
        work: Work[Item, Result],
        items: Iterable[Item],
        crashed: Callable[[Item, str], Result],
        at_once: int | None = None,
    ) -> Iterator[Result]:
        """Yield the results in order. The items a dead worker leaves behind are tried again one by one.

        Raises EngineError when workers do not even start, which is no fault of any item.
        """
        left = batches(items, at_once)
        waiting: deque[tuple[tuple[Item, ...], Future[Sequence[Result]]]] = deque()
        if not (first := tuple(islice(left, self.workers))):
            return
        left = chain(first, left)
        pool = self._start()
        try:
            _await_start(pool, len(first))
            while True:
                while len(waiting) < self.workers * AHEAD and (batch := next(left, ())):
                    waiting.append((batch, pool.submit(work, batch)))
                if not waiting:
                    return
                batch, future = waiting.popleft()
                try:
                    yield from future.result()
                except BrokenProcessPool:
                    held = [*batch, *(item for kept, _ in waiting for item in kept)]
                    waiting.clear()
                    pool.shutdown(wait=False, cancel_futures=True)
                    yield from self._one_by_one(work, held, crashed)
                    pool = self._start()
        finally:
            pool.shutdown(wait=False, cancel_futures=True)

    def _one_by_one(
        self, work: Work[Item, Result], items: list[Item], crashed: Callable[[Item, str], Result]
    ) -> Iterator[Result]:
        for item in items:
            with self._start(workers=1) as pool:
                try:
                    yield from pool.submit(work, (item,)).result()
                except BrokenProcessPool:
                    yield crashed(item, "the worker process died while reading it, twice")

    def _start(self, workers: int | None = None) -> ProcessPoolExecutor:
        one_thread()
        return ProcessPoolExecutor(
            max_workers=workers or self.workers,
            mp_context=multiprocessing.get_context("spawn"),
            initializer=self.prepare,
        )


def _await_start(pool: ProcessPoolExecutor, workers: int) -> None:
    """Start so many workers, all at once, for each takes seconds to load what it needs; return when one has started.

    A program that starts workers is run again in each of them: unguarded, it would start workers without end.
    """
    try:
        started = [pool.submit(os.getpid) for _ in range(workers)]
        started[0].result()
    except BrokenProcessPool as error:
        raise EngineError(
            "worker processes cannot start. In a program of your own put what it does under "
            '`if __name__ == "__main__":`, or give workers=1; else see what the worker printed above'
        ) from error
