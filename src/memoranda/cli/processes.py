"""Reading documents one after the other, or in several processes, in the order they came.

Documents travel in chunks, and only a few chunks are under way at once, so that memory does not
grow with the collection.
"""

from __future__ import annotations

import multiprocessing
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from typing import TypeVar

from memoranda.records import Document

T = TypeVar("T")

#: A chunk is sent when it holds that many characters or documents.
CHUNK_CHARACTERS = 100_000
CHUNK_DOCUMENTS = 64
#: Chunks under way for each process: one is read while the next waits.
CHUNKS_AHEAD = 3


class ProcessDiedError(Exception):
    """A process ended by itself, most likely for want of memory."""


def each(
    work: Callable[[Document], T], documents: Iterable[Document], processes: int
) -> Iterator[T]:
    """What ``work`` gives for each document, in order.

    Args:
        work: a function of a module, so that other processes find it.
        documents: taken as they are needed.
        processes: how many read at once; with one, all happens in this process.
    """
    if processes == 1:
        return map(work, documents)
    return _in_processes(work, documents, processes)


def chunks(documents: Iterable[Document]) -> Iterator[list[Document]]:
    """The documents in lists that are worth sending."""
    chunk: list[Document] = []
    characters = 0
    for document in documents:
        chunk.append(document)
        characters += len(document.text)
        if characters >= CHUNK_CHARACTERS or len(chunk) == CHUNK_DOCUMENTS:
            yield chunk
            chunk, characters = [], 0
    if chunk:
        yield chunk


def _in_processes(
    work: Callable[[Document], T], documents: Iterable[Document], processes: int
) -> Iterator[T]:
    under_way: deque[Future[list[T]]] = deque()
    with _pool(processes) as pool:
        for chunk in chunks(documents):
            under_way.append(pool.submit(_work_through, work, chunk))
            if len(under_way) >= processes * CHUNKS_AHEAD:
                yield from _result(under_way.popleft())
        while under_way:
            yield from _result(under_way.popleft())


def _work_through(work: Callable[[Document], T], chunk: list[Document]) -> list[T]:
    return [work(document) for document in chunk]


def _result(future: Future[list[T]]) -> list[T]:
    try:
        return future.result()
    except BrokenProcessPool as error:
        raise ProcessDiedError(
            "A reading process was ended from outside, perhaps for want of memory. "
            "Read again with fewer --jobs."
        ) from error


@contextmanager
def _pool(processes: int) -> Iterator[ProcessPoolExecutor]:
    """A pool whose processes are gone when the block ends, however it ends."""
    # Spawned, not forked: the same on every system, and safe beside threads of libraries.
    spawn = multiprocessing.get_context("spawn")
    before = set(multiprocessing.active_children())
    pool = ProcessPoolExecutor(processes, mp_context=spawn, initializer=_leave_ctrl_c_to_parent)
    try:
        yield pool
    except BaseException:
        for child in set(multiprocessing.active_children()) - before:
            child.terminate()
        raise
    finally:
        pool.shutdown(cancel_futures=True)


def _leave_ctrl_c_to_parent() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)
