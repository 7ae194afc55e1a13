"""The local engine: the cores of this machine.

Each worker is a thread, whose documents are opened and read in a process of its own. The threads
only wait and write, which takes a hundredth of the time.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Thread

from memoranda.corpus.finished import Finished
from memoranda.corpus.guard import GuardedReader, PieceError, StoppedError
from memoranda.corpus.job import Job, read_slice
from memoranda.corpus.manifest import whole_file
from memoranda.corpus.slices import Slice


def read_here(slices: Sequence[Slice], job: Job, folder: Path, jobs: int) -> Iterator[Finished]:
    """Read the slices on this machine; each is given out when its file is there.

    Raises:
        CollectionError: nothing more can be read or written at all.
    """
    waiting: SimpleQueue[Slice] = SimpleQueue()
    for part in slices:
        waiting.put(part)
    finished: SimpleQueue[Finished | Exception] = SimpleQueue()
    guards = [GuardedReader(job.reader, job.limit) for _ in range(min(jobs, len(slices)))]
    threads = [
        Thread(target=_work, args=(waiting, finished, job, folder, guard), daemon=True)
        for guard in guards
    ]
    try:
        for thread in threads:
            thread.start()
        for _ in slices:
            outcome = finished.get()
            if isinstance(outcome, Exception):
                raise outcome
            yield outcome
    finally:
        for guard in guards:
            guard.close()
        for thread in threads:
            thread.join()


def _work(
    waiting: SimpleQueue[Slice],
    finished: SimpleQueue[Finished | Exception],
    job: Job,
    folder: Path,
    guard: GuardedReader,
) -> None:
    """Read one slice after the other until none is left or the run is stopped."""
    while True:
        try:
            part = waiting.get_nowait()
            finished.put(_finish(part, job, folder, guard))
        except (Empty, StoppedError):
            return
        except Exception as problem:  # goes on to the thread that waits for the slices
            finished.put(problem)
            return


def _finish(part: Slice, job: Job, folder: Path, guard: GuardedReader) -> Finished:
    try:
        with whole_file(folder / part.name) as sink:
            return Finished(part, read_slice(part, job, guard, sink))
    except PieceError as problem:
        return Finished(part, problem=str(problem))
