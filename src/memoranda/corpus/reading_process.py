"""The process in which documents are opened and read, apart from the one that must not die.

Run as ``python -m memoranda.corpus.reading_process READER LIMIT DESCRIPTOR``. It imports the
reader once, then does one errand after the other and sends each row as it comes. It ends when the
one that asks is gone, at the latest when the document under way has had its time.
"""

from __future__ import annotations

import signal
import sys
from collections.abc import Callable, Iterator
from multiprocessing.connection import Connection
from pkgutil import resolve_name

from memoranda.corpus.errand import Done, Errand, Failed
from memoranda.corpus.schema import Row, read_row, unread_row
from memoranda.corpus.steps import Steps
from memoranda.corpus.texts import piece_outcomes
from memoranda.records import Document, Reading
from memoranda.sources import Outcome

Reader = Callable[[Document], Reading]


def main(reader: str, limit: float, descriptor: int) -> None:
    """Do errands until nobody asks any more."""
    # Ctrl-C reaches the whole group of processes; the one that asks decides when to stop.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGALRM, signal.SIG_DFL)
    read = resolve_name(reader)
    with Connection(descriptor) as asker:
        try:
            asker.send(Done())
            while True:
                _do(asker.recv(), read, limit, asker)
        except (EOFError, ConnectionError):
            return


def _do(errand: Errand, read: Reader, limit: float, asker: Connection) -> None:
    steps = Steps(limit, asker.send)
    try:
        for row in _rows(errand, read, steps):
            asker.send(row)
    except ConnectionError:
        raise
    except OSError as problem:
        asker.send(Failed(str(problem)))
    else:
        asker.send(Done())


def _rows(errand: Errand, read: Reader, steps: Steps) -> Iterator[Row]:
    for outcome in piece_outcomes(errand, steps):
        step = steps.next()
        if step in errand.finished:
            continue
        with steps.inside(step):
            yield _row(outcome, read, errand.blamed.get(step))


def _row(outcome: Outcome, read: Reader, blame: str | None) -> Row:
    if not isinstance(outcome, Document):
        return unread_row(Document(outcome.source, "", outcome.source), outcome.reason)
    if blame is not None:
        return unread_row(outcome, blame)
    try:
        return read_row(read(outcome))
    except Exception as problem:  # whatever it is, it goes into the document's row
        why = f"The reader failed on this document: {type(problem).__name__}: {problem}"
        return unread_row(outcome, why)


if __name__ == "__main__":
    main(sys.argv[1], float(sys.argv[2]), int(sys.argv[3]))
