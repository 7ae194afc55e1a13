"""Reading documents so that a document that hangs or kills its reader costs only itself."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections import deque
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing import Pipe
from multiprocessing.connection import Connection
from threading import Lock
from typing import Any

from memoranda.corpus.errors import CollectionError
from memoranda.records import Document


class StoppedError(Exception):
    """Somebody closed the reader while it was reading."""


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
        """Start nothing yet: the process starts with the first document."""
        self._reader = reader
        self._limit = limit
        self._child: _Child | None = None
        self._closed = False
        self._starting = Lock()

    def read(self, documents: Iterable[Document]) -> Iterator[dict[str, Any] | str]:
        """For each document in turn its row, or the sentence that says why there is none.

        Raises:
            StoppedError: the reader was closed meanwhile.
            CollectionError: the reader cannot be started at all.
        """
        left = deque(documents)
        suspect: Document | None = None
        while left:
            for answer in self._answers(left):
                left.popleft()
                yield answer
            if not left:
                return
            why = self._why_it_ended()
            # Something else may have ended the process, so a document is blamed the second time.
            if why.timed_out or suspect is left[0]:
                left.popleft()
                yield why.sentence
            else:
                suspect = left[0]

    def _answers(self, documents: Iterable[Document]) -> Iterator[dict[str, Any] | str]:
        """One answer a document, up to the one that ends the process."""
        pipe = self._started().pipe
        try:
            pipe.send(errand := list(documents))
            for _ in errand:
                yield pipe.recv()
        except (EOFError, ConnectionError):
            return

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
    ours, theirs = Pipe()
    with theirs:
        process = subprocess.Popen(  # noqa: S603 - this interpreter and this package
            [
                sys.executable,
                "-m",
                "memoranda.corpus.reading_process",
                reader,
                str(limit),
                str(theirs.fileno()),
            ],
            env=os.environ | {"PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
            pass_fds=[theirs.fileno()],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
        )
    with suppress(EOFError, ConnectionError):
        ours.recv()
        return _Child(process, ours)
    ours.close()
    raise CollectionError(
        f"The reader “{reader}” could not be started (exit code {process.wait()}). "
        "Its own message stands above."
    )
