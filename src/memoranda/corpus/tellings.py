"""Sorting the records of a collection into buckets, so that all tellings of a thing meet in one.

This is a shuffle with joins, for which Daft is used: it streams any number of files through all
cores.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from memoranda.corpus.blocks import bucket_of
from memoranda.corpus.storage import daft

#: What is kept of a document beside its records.
DOCUMENT = ("id", "source", "published", "language", "title")


def write_tellings(
    records: Path, kind: str, buckets: int, references: Mapping[str, Path], out: Path
) -> None:
    """Write the tellings of a kind, one row each, into a folder ``bucket=N`` for each bucket.

    Args:
        records: the folder that ``read_collection`` wrote.
        kind: of record.
        buckets: how many there are.
        references: for each field that names a record of an earlier kind, the folder of those
            joined. What the field names there is added as a column ``<field>_joined``.
        out: the folder of folders.
    """
    library = daft()
    col = library.col

    def bucket_number(record: dict[str, Any], document: str) -> int:
        return bucket_of(kind, record, document, buckets)

    bucket = library.func(bucket_number, return_dtype=library.DataType.int64())
    frame = library.read_parquet(str(records / "part-*.parquet")).select(*DOCUMENT, kind)
    frame = frame.explode(kind).where(col(kind).not_null())
    for field, folder in references.items():
        joined = library.read_parquet(str(folder / "*.parquet")).select("id", "tellings")
        told = joined.explode("tellings").where(col("tellings").not_null())
        names = told.select(
            col("tellings")["document"].alias("id"),
            col("tellings")["id"].alias(field),
            col("id").alias(f"{field}_joined"),
        )
        frame = frame.with_column(field, col(kind)[field]).join(names, on=["id", field], how="left")
    frame = frame.with_column("bucket", bucket(col(kind), col("id")))
    frame.write_parquet(str(out), partition_cols=["bucket"])
