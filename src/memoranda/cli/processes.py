"""Reading documents one after the other, or in several processes, in the order they came.

Documents travel in chunks, and only a few chunks are under way at once, so that memory does not
grow with the collection.
"""

from __future__ import annotations

import multiprocessing
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from queue import SimpleQueue
from typing import Generic, TypeVar

from memoranda.records import Document

T = TypeVar("T")
Work = Callable[[Document], T]

#: A chunk is sent when it holds that many characters or documents.
CHUNK_CHARACTERS = 100_000
CHUNK_DOCUMENTS = 64
#: Chunks under way for each process: one is read while others wait or have been read.
CHUNKS_AHEAD = 3


class ProcessDiedError(Exception):
    """A process ended by itself, most likely for want of memory."""


def each(work: Work[T], documents: Iterable[Document], processes: int) -> Iterator[T]:
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


def _in_processes(work: Work[T], documents: Iterable[Document], count: int) -> Iterator[T]:
    under_way: deque[Future[list[T]]] = deque()
    with _crew(work, count) as crew:
        for chunk in chunks(documents):
            crew.grow()
            under_way.append(crew.submit(chunk))
            if len(under_way) >= count * CHUNKS_AHEAD:
                yield from under_way.popleft().result()
        while under_way:
            yield from under_way.popleft().result()


@dataclass(frozen=True, slots=True)
class _Reader:
    """A process that reads, and the pipe to it."""

    process: BaseProcess
    pipe: Connection


class _Crew(Generic[T]):
    """Processes that read, and as many threads, each of which talks to one that is idle."""

    def __init__(self, work: Work[T], count: int) -> None:
        self._work = work
        self._count = count
        self._threads = ThreadPoolExecutor(count)
        self._readers: list[_Reader] = []
        self._idle: SimpleQueue[_Reader] = SimpleQueue()

    def grow(self) -> None:
        """Hire one more, as long as there are fewer than may read at once."""
        if len(self._readers) == self._count:
            return
        # Spawned, not forked: the same on every system, and safe beside threads of libraries.
        spawn = multiprocessing.get_context("spawn")
        ours, theirs = spawn.Pipe()
        process = spawn.Process(target=_serve, args=(theirs, self._work), daemon=True)
        process.start()
        theirs.close()
        self._readers.append(_Reader(process, ours))
        self._idle.put(self._readers[-1])

    def submit(self, chunk: list[Document]) -> Future[list[T]]:
        return self._threads.submit(self._read, chunk)

    def _read(self, chunk: list[Document]) -> list[T]:
        reader = self._idle.get()
        try:
            reader.pipe.send(chunk)
            answers: list[T] = reader.pipe.recv()
        except (EOFError, ConnectionError) as error:
            raise ProcessDiedError(
                "A reading process was ended from outside, perhaps for want of memory, between "
                f"{chunk[0].id} and {chunk[-1].id}. Read again with fewer --jobs, or with --engine "
                "local, which passes over what cannot be read."
            ) from error
        finally:
            self._idle.put(reader)
        return answers

    def dismiss(self) -> None:
        """End the processes, whatever they do; the threads then find their pipes closed."""
        for reader in self._readers:
            reader.process.kill()
        self._threads.shutdown(cancel_futures=True)
        for reader in self._readers:
            reader.process.join()
            reader.pipe.close()


@contextmanager
def _crew(work: Work[T], count: int) -> Iterator[_Crew[T]]:
    """A crew whose processes are gone when the block ends, however it ends."""
    crew: _Crew[T] = _Crew(work, count)
    try:
        yield crew
    finally:
        crew.dismiss()


def _serve(pipe: Connection, work: Work[T]) -> None:
    """Answer chunks until nobody asks any more."""
    # Ctrl-C reaches the whole group of processes; the one that asks decides when to stop.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    while True:
        try:
            chunk = pipe.recv()
            pipe.send([work(document) for document in chunk])
        except (EOFError, ConnectionError):
            return
