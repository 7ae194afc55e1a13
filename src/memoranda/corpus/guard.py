"""Reading so that a document that hangs or kills its reader costs only itself."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Generator, Iterator
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing import Pipe
from multiprocessing.connection import Connection
from threading import Lock

import pyarrow as pa

from memoranda.corpus.errand import Begun, Done, Ended, Errand, Failed, Rows, Step
from memoranda.corpus.errors import CollectionError

#: How often a process may be killed as it starts, or outside of all steps, before it is given up.
PATIENCE = 3


class StoppedError(Exception):
    """Somebody closed the reader while it was reading."""


class PieceError(Exception):
    """A piece cannot be read now; the message says why."""


@dataclass(slots=True)
class _Child:
    process: subprocess.Popen[bytes]
    pipe: Connection


@dataclass(frozen=True, slots=True)
class _Ending:
    """Why a process ended, for a person."""

    sentence: str
    timed_out: bool = False


class GuardedReader:
    """A reader in a process of its own, which is started anew after each document that ends it.

    Args:
        reader: name of the function, as "package.module:function".
        limit: seconds that one document may take.
    """

    def __init__(self, reader: str, limit: float) -> None:
        """Start nothing yet: the process starts with the first errand."""
        self._reader = reader
        self._limit = limit
        self._child: _Child | None = None
        self._closed = False
        self._starting = Lock()

    def read(self, errand: Errand) -> Iterator[pa.Table]:
        """Tables with a row for each document of the errand, in their order.

        Raises:
            PieceError: the storage does not give the piece.
            StoppedError: the reader was closed meanwhile.
            CollectionError: the reader cannot be started at all.
        """
        suspects: list[Step] = []
        while True:
            under_way: list[Step] = []
            if (yield from self._tables(errand, under_way)):
                return
            ending = self._why_it_ended()
            step = under_way[-1] if under_way else ()
            suspects.append(step)
            # Something else may have ended the process: only the second time a step is blamed.
            sure = ending.timed_out or suspects.count(step) > 1
            if step and sure and step not in errand.blamed:
                errand.blamed[step] = ending.sentence
            elif suspects.count(step) > PATIENCE:
                raise PieceError(ending.sentence)

    def _tables(self, errand: Errand, under_way: list[Step]) -> Generator[pa.Table, None, bool]:
        """The tables up to the end of the errand, or else of the process, which gives False."""
        pipe = self._started().pipe
        try:
            pipe.send(errand)
            while not isinstance(told := pipe.recv(), Done):
                match told:
                    case Begun(step):
                        under_way.append(step)
                    case Ended(step):
                        under_way.remove(step)
                    case Failed(reason):
                        raise PieceError(reason)
                    case Rows(table, ids, finished):
                        # From now on these must not be done again, whenever the process ends.
                        errand.finished.update(finished)
                        errand.ids += ids
                        yield table
        except (EOFError, ConnectionError):
            return False
        return True

    def close(self) -> None:
        """End the process, whatever it is doing; safe to call from another thread."""
        with self._starting:
            self._closed = True
            if self._child is not None:
                self._child.process.kill()
                self._child.process.wait()

    def _started(self) -> _Child:
        with self._starting:
            if self._closed:
                raise StoppedError
            if self._child is None:
                self._child = _start(self._reader, self._limit)
            return self._child

    def _why_it_ended(self) -> _Ending:
        with self._starting:
            if self._closed or self._child is None:
                raise StoppedError
            child, self._child = self._child, None
        child.pipe.close()
        code = child.process.wait()
        if code == -signal.SIGALRM:
            took = f"Reading this document took longer than {self._limit:g} s and was stopped."
            return _Ending(took, timed_out=True)
        ending = f"signal {-code}" if code < 0 else f"exit code {code}"
        return _Ending(f"Reading this document ended the reader's process ({ending}).")


def _start(reader: str, limit: float) -> _Child:
    """A process that has loaded the reader.

    Raises:
        CollectionError: it cannot be loaded.
    """
    for _ in range(PATIENCE):
        child = _launch(reader, limit)
        with suppress(EOFError, ConnectionError):
            child.pipe.recv()
            return child
        child.pipe.close()
        # A process that leaves by itself would do so again; one that was killed need not be.
        if (code := child.process.wait()) >= 0:
            break
    raise CollectionError(
        f"The reader “{reader}” could not be started (exit code {code}). "
        "Its own message stands above."
    )


def _launch(reader: str, limit: float) -> _Child:
    ours, theirs = Pipe()
    command = [sys.executable, "-m", "memoranda.corpus.reading_process"]
    with theirs:
        process = subprocess.Popen(  # noqa: S603 - this interpreter and this package
            [*command, reader, str(limit), str(theirs.fileno())],
            env=os.environ | {"PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
            pass_fds=[theirs.fileno()],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
        )
    return _Child(process, ours)
