"""The rows of a range of bytes of a JSONL file: the lines that begin in it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import BinaryIO

from memoranda.corpus.row import Row
from memoranda.corpus.slices import Piece
from memoranda.corpus.storage import open_file
from memoranda.sources.limits import Limits
from memoranda.sources.original import too_large

_BYTE_ORDER_MARK = b"\xef\xbb\xbf"


def line_rows(piece: Piece, limits: Limits) -> Iterator[Row]:
    """The rows of the piece; the number of each is the byte at which its line begins."""
    most = 6 * limits.document_bytes  # JSON may write a character in six bytes
    with open_file(piece.url) as stream:
        _go_to_first_line(stream, piece.start, most)
        while (start := stream.tell()) < piece.stop and (line := stream.readline(most)):
            place = f"the line at byte {start}"
            if len(line) == most and not line.endswith(b"\n"):
                _skip_line(stream, most)
                yield Row(start, place, too_large(f"“{piece.url}”, {place},", limits))
            elif line.strip():
                yield Row(start, place, _values(line, f"“{piece.url}”, {place},"))


def _go_to_first_line(stream: BinaryIO, start: int, most: int) -> None:
    """Go to the first line that begins at ``start`` or later."""
    if start:
        stream.seek(start - 1)
        _skip_line(stream, most)


def _skip_line(stream: BinaryIO, most: int) -> None:
    while (line := stream.readline(most)) and not line.endswith(b"\n"):
        pass


def _values(line: bytes, name: str) -> dict[str, object] | str:
    try:
        values = json.loads(line.removeprefix(_BYTE_ORDER_MARK))
    except (ValueError, RecursionError) as problem:
        return f"{name} is not valid JSON ({problem}). Mend it or drop it."
    if not isinstance(values, dict):
        return f"{name} is not an object with the key “text”. Make it one."
    return values
