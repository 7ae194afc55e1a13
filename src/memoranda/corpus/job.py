"""Reading one slice: the same function on every engine."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import BinaryIO

import pyarrow as pa
import pyarrow.parquet as pq

from memoranda.corpus.errand import Errand
from memoranda.corpus.guard import GuardedReader
from memoranda.corpus.schema import SCHEMA
from memoranda.corpus.slices import Slice

#: Rows of a row group of the output.
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
    on_rows: Callable[[], None] = lambda: None,
) -> Tally:
    """Read all documents of a slice and write their rows as one Parquet file.

    The same slice gives the same bytes, so that it may be read again at any time.

    Args:
        part: the slice.
        job: what is the same for all slices.
        guard: reads the documents; stays open for the next slice.
        sink: gets the Parquet file.
        on_rows: called whenever some documents have been read, as a sign of life.

    Raises:
        PieceError: the storage does not give the slice.
    """
    tally = Tally()
    with pq.ParquetWriter(sink, SCHEMA, compression="zstd") as writer:
        for group in _groups(_tables(part, job, guard, on_rows)):
            tally += Tally(len(group), len(group) - group["error"].null_count)
            writer.write_table(group)
    return tally


def _tables(
    part: Slice, job: Job, guard: GuardedReader, on_rows: Callable[[], None]
) -> Iterator[pa.Table]:
    for piece in part.pieces:
        for table in guard.read(Errand(piece, job.published, job.language)):
            on_rows()
            yield table


def _groups(tables: Iterable[pa.Table]) -> Iterator[pa.Table]:
    """The same rows in groups of one size, in whatever portions they came."""
    held = SCHEMA.empty_table()
    for table in tables:
        held = pa.concat_tables([held, table])
        while len(held) >= ROWS:
            yield held.slice(0, ROWS).combine_chunks()
            held = held.slice(ROWS)
    if len(held):
        yield held.combine_chunks()
