"""The process in which documents are read, apart from the one that must not die.

Run as ``python -m memoranda.corpus.reading_process READER LIMIT DESCRIPTOR``. It imports the
reader once, then answers each list of documents with one row a document. When a document takes
longer than the limit, the kernel's alarm ends this process, even in the middle of a regular
expression; whoever waits for the answer sees the pipe close. It also ends when that one is gone.
"""

from __future__ import annotations

import signal
import sys
from collections.abc import Callable
from multiprocessing.connection import Connection
from pkgutil import resolve_name
from typing import Any

from memoranda.formats.json_lines import reading_to_dict
from memoranda.records import Document, Reading


def main(reader: str, limit: float, descriptor: int) -> None:
    """Answer documents until nobody asks any more."""
    # Ctrl-C reaches the whole group of processes; the one that asks decides when to stop.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGALRM, signal.SIG_DFL)
    read = resolve_name(reader)
    with Connection(descriptor) as asker:
        asker.send("ready")
        while True:
            try:
                documents = asker.recv()
                for document in documents:
                    asker.send(_answer(read, document, limit))
            except (EOFError, ConnectionError):
                return


def _answer(
    read: Callable[[Document], Reading], document: Document, limit: float
) -> dict[str, Any] | str:
    """The row of the document, or what the reader raised."""
    signal.setitimer(signal.ITIMER_REAL, limit)
    try:
        return reading_to_dict(read(document))
    except Exception as problem:  # whatever it is, it goes into the document's row
        return f"The reader failed on this document: {type(problem).__name__}: {problem}"
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)


if __name__ == "__main__":
    main(sys.argv[1], float(sys.argv[2]), int(sys.argv[3]))
