"""Cutting a collection into slices: the same files give the same slices, always.

A slice is what one task reads and what one output file holds. It consists of pieces: a range of
rows of a Parquet file, a range of bytes of a JSONL file, or a whole file of another kind.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Literal

import pyarrow as pa
import pyarrow.parquet as pq

from memoranda.corpus.storage import StoredFile, open_file

Form = Literal["parquet", "lines", "file"]

#: How the names of files end that are cut; any other file is read whole. So are lines that are
#: compressed or in two-byte characters, which cannot be entered in the middle.
FORMS: dict[str, Form] = {
    ".parquet": "parquet",
    ".pq": "parquet",
    ".jsonl": "lines",
    ".ndjson": "lines",
}
_WIDE_MARKS = (b"\xff\xfe", b"\xfe\xff", b"\x00\x00")

#: Input that one slice holds, in bytes: at most some 600 stories, read in a few seconds. Small
#: collections are cut finer, into so many slices that all cores have their share to the end.
MOST_BYTES = 2_000_000
LEAST_BYTES = 100_000
FEWEST_SLICES = 32

#: A row group is read from its beginning for every piece of it, so it is not cut into more.
MOST_CUTS = 32


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of one file: rows (Parquet) or bytes (lines) from ``start`` up to ``stop``.

    ``group`` is the Parquet row group, within which the rows are counted; ``stop`` is -1 for "up
    to the end".
    """

    form: Form
    url: str
    start: int = 0
    stop: int = -1
    group: int = 0


@dataclass(frozen=True, slots=True)
class Slice:
    """What one task reads; ``weight`` is about its bytes."""

    number: int
    pieces: tuple[Piece, ...]
    weight: int

    @property
    def name(self) -> str:
        """Of the file that holds what was read in it."""
        return f"part-{self.number:05}.parquet"


def fitting_size(files: Iterable[StoredFile]) -> int:
    """How many bytes of these files a slice should hold."""
    whole = sum(file.size for file in files)
    return min(max(whole // FEWEST_SLICES, LEAST_BYTES), MOST_BYTES)


def cut(files: Iterable[StoredFile], slice_bytes: int) -> list[Slice]:
    """All slices of the files, each filled up to ``slice_bytes``."""
    slices: list[Slice] = []
    pieces: list[Piece] = []
    weight = 0
    for piece, size in _all_pieces(files, slice_bytes):
        if pieces and weight + size > slice_bytes:
            slices.append(Slice(len(slices), tuple(pieces), weight))
            pieces, weight = [], 0
        pieces.append(piece)
        weight += size
    if pieces:
        slices.append(Slice(len(slices), tuple(pieces), weight))
    return slices


def _all_pieces(files: Iterable[StoredFile], most: int) -> Iterator[tuple[Piece, int]]:
    for file in files:
        form = FORMS.get(PurePosixPath(file.url.lower()).suffix, "file")
        if form == "parquet":
            yield from _row_ranges(file, most)
        elif form == "lines" and not _is_wide(file.url):
            yield from _byte_ranges(file, most)
        else:
            yield Piece("file", file.url), file.size


def _is_wide(url: str) -> bool:
    with open_file(url) as stream:
        return stream.read(4).startswith(_WIDE_MARKS)


def _byte_ranges(file: StoredFile, most: int) -> Iterator[tuple[Piece, int]]:
    for start in range(0, file.size, most):
        stop = min(start + most, file.size)
        yield Piece("lines", file.url, start, stop), stop - start


def _row_ranges(file: StoredFile, most: int) -> Iterator[tuple[Piece, int]]:
    groups = _row_groups(file.url)
    if groups is None:
        # Read as a whole, it gets its one row, which says what is the matter with it.
        yield Piece("file", file.url), file.size
        return
    for group, (rows, size) in enumerate(groups):
        parts = max(1, min(MOST_CUTS, rows, round(size / most)))
        for part in range(parts):
            start, stop = rows * part // parts, rows * (part + 1) // parts
            if start < stop:
                yield Piece("parquet", file.url, start, stop, group), size // parts


def _row_groups(url: str) -> list[tuple[int, int]] | None:
    """Rows and uncompressed bytes of each row group; None where it is no table of texts."""
    try:
        with open_file(url) as stream:
            file = pq.ParquetFile(stream, pre_buffer=False)
            if "text" not in file.schema_arrow.names:
                return None
            groups = [file.metadata.row_group(n) for n in range(file.metadata.num_row_groups)]
            return [(group.num_rows, group.total_byte_size) for group in groups]
    except pa.ArrowException:
        return None
    except OSError as problem:
        if problem.errno is None:  # pyarrow's own, for a footer that makes no sense
            return None
        raise
