"""The process in which documents are opened and read, apart from the one that must not die.

Run as ``python -m memoranda.corpus.reading_process READER LIMIT DESCRIPTOR``. It imports the
reader once, then does one errand after the other and sends the rows as they come. It ends when the
one that asks is gone, at the latest when the document under way has had its time.
"""

from __future__ import annotations

import signal
import sys
import time
from collections.abc import Callable, Iterator
from multiprocessing.connection import Connection
from pkgutil import resolve_name

from memoranda.corpus.errand import Done, Errand, Failed, Rows, Step
from memoranda.corpus.schema import Row, read_row, table_of, unread_row
from memoranda.corpus.steps import Steps
from memoranda.corpus.texts import piece_outcomes
from memoranda.records import Document, Reading
from memoranda.sources import Outcome

Reader = Callable[[Document], Reading]

#: Rows that are sent together, and seconds for which one is held back at most.
BASKET = 64
HOLD = 1.0


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
    basket = _Basket(asker)
    try:
        for step, row in _rows(errand, read, steps):
            basket.add(step, row)
        basket.send()
    except ConnectionError:
        raise
    except OSError as problem:
        asker.send(Failed(str(problem)))
    else:
        asker.send(Done())


class _Basket:
    """Rows on their way, sent together so that the receiver has little to do with each."""

    def __init__(self, asker: Connection) -> None:
        self._asker = asker
        self._rows: dict[Step, Row] = {}
        self._sent_at = time.monotonic()

    def add(self, step: Step, row: Row) -> None:
        """Take the row that a step gave."""
        self._rows[step] = row
        if len(self._rows) == BASKET or time.monotonic() - self._sent_at > HOLD:
            self.send()

    def send(self) -> None:
        """Send what is there."""
        rows = list(self._rows.values())
        ids = tuple(row["id"] for row in rows)
        self._asker.send(Rows(table_of(rows), ids, tuple(self._rows)))
        self._rows.clear()
        self._sent_at = time.monotonic()


def _rows(errand: Errand, read: Reader, steps: Steps) -> Iterator[tuple[Step, Row]]:
    for outcome in piece_outcomes(errand, steps):
        step = steps.next()
        if step in errand.finished:
            continue
        with steps.inside(step):
            row = _row(outcome, read, errand.blamed.get(step))
        yield step, row


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
