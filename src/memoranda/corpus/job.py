"""Reading one slice: the same function on every engine."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import islice
from typing import BinaryIO

import pyarrow.parquet as pq

from memoranda.corpus.errand import Errand
from memoranda.corpus.guard import GuardedReader
from memoranda.corpus.schema import SCHEMA, Row, table_of
from memoranda.corpus.slices import Slice

#: Rows written at a time.
ROWS = 512


@dataclass(frozen=True, slots=True)
class Job:
    """What is the same for all slices.

    Attributes:
        reader: name of the function that reads, as "package.module:function".
        version: of the reader; a machine that has another one refuses to read.
        limit: seconds that one document may take.
        published: day of publication of documents that state none.
        language: of all documents, whatever they say themselves.
    """

    reader: str
    version: str
    limit: float
    published: date | None = None
    language: str | None = None


@dataclass(frozen=True, slots=True)
class Tally:
    """How many documents were met, and in how many of them something went wrong."""

    documents: int = 0
    failed: int = 0

    def __add__(self, other: Tally) -> Tally:
        """Both together."""
        return Tally(self.documents + other.documents, self.failed + other.failed)


def read_slice(
    part: Slice,
    job: Job,
    guard: GuardedReader,
    sink: BinaryIO,
    on_row: Callable[[], None] = lambda: None,
) -> Tally:
    """Read all documents of a slice and write their rows as one Parquet file.

    The same slice gives the same bytes, so that it may be read again at any time.

    Args:
        part: the slice.
        job: what is the same for all slices.
        guard: reads the documents; stays open for the next slice.
        sink: gets the Parquet file.
        on_row: called after each document, as a sign of life.

    Raises:
        PieceError: the storage does not give the slice.
    """
    rows = _counted(_rows(part, job, guard), on_row)
    tally = Tally()
    with pq.ParquetWriter(sink, SCHEMA, compression="zstd") as writer:
        while group := list(islice(rows, ROWS)):
            table = table_of(group)
            tally += Tally(len(group), len(group) - table["error"].null_count)
            writer.write_table(table)
    return tally


def _counted(rows: Iterator[Row], on_row: Callable[[], None]) -> Iterator[Row]:
    for row in rows:
        on_row()
        yield row


def _rows(part: Slice, job: Job, guard: GuardedReader) -> Iterator[Row]:
    for piece in part.pieces:
        yield from guard.read(Errand(piece, job.published, job.language))
