"""Parquet corpora, read a few rows at a time."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

from memoranda.sources.context import Context
from memoranda.sources.corpus_rows import row_document
from memoranda.sources.extras import files_extra, parsing
from memoranda.sources.original import Original
from memoranda.sources.publication import PublicationDays
from memoranda.sources.refusal import Outcome, UnreadableError
from memoranda.sources.streams import seekable

#: Rows in memory at a time.
_BATCH = 256
_REMEDY = "Fetch or write it again."


def read_parquet(original: Original, context: Context) -> Iterator[Outcome]:
    """A document a row, row group after row group, in constant memory."""
    with seekable(original, context.limits) as stream:
        yield from _rows(stream, original, context)


def _rows(stream: BinaryIO, original: Original, context: Context) -> Iterator[Outcome]:
    with files_extra(original.source, "a Parquet file"):
        from pyarrow.parquet import ParquetFile  # noqa: PLC0415 - heavy, only for Parquet
    with parsing(original.source, "Parquet", _REMEDY):
        table = ParquetFile(stream, pre_buffer=False)
        columns = list(table.schema_arrow.names)
    _check_columns(columns, original.source)
    number = 0
    days = PublicationDays(original.source)
    batches = table.iter_batches(batch_size=_BATCH, use_threads=False)
    while True:
        with parsing(original.source, "Parquet", _REMEDY):
            batch = next(batches, None)
            rows = batch.to_pylist() if batch is not None else []
        if batch is None:
            yield from days.told()
            return
        for row in rows:
            number += 1
            yield row_document(row, original, context, days, place=f"row {number}", number=number)


def _check_columns(columns: list[str], source: str) -> None:
    if "text" not in columns:
        raise UnreadableError(
            f"{source} has no column “text” but {', '.join(columns) or 'no columns at all'}. "
            "Rename the column of the story."
        )
