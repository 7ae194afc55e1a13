"""What comes in by a pipe, be it the standard input or one with a name."""

from __future__ import annotations

import stat
from collections.abc import Iterator
from functools import partial
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

from memoranda.sources.context import Context
from memoranda.sources.jsonl import read_jsonl
from memoranda.sources.original import HEAD_BYTES, Original, original_bytes, too_large
from memoranda.sources.refusal import Outcome, Refusal, UnreadableError
from memoranda.sources.sniffing import Kind, kind_of
from memoranda.sources.streams import forward


def gives_bytes_once(path: Path) -> bool:
    """Whether it is a pipe or device, which cannot be opened again: "<(…)", "/dev/stdin"."""
    try:
        mode = path.stat().st_mode
    except OSError:
        return False
    return stat.S_ISFIFO(mode) or stat.S_ISCHR(mode) or stat.S_ISSOCK(mode)


def read_stream(
    stream: BinaryIO,
    context: Context,
    *,
    source: str,
    id: str,  # noqa: A002 - the record's word
) -> Iterator[Outcome]:
    """The documents of a stream: JSONL row by row, anything else as if it were a file."""
    head = _read(stream, HEAD_BYTES)
    try:
        kind = kind_of(original_bytes(head, source=source, id=id))
    except UnreadableError as refused:
        yield Refusal(source, str(refused))
        return
    if kind is Kind.JSONL and not head.startswith((b"\xff", b"\xfe", b"\x00")):
        rows = Original(source, id, "", partial(_joined, head, stream))
        yield from read_jsonl(rows, context)
        return
    data = head + _read(stream, context.limits.document_bytes + 1 - len(head))
    if len(data) > context.limits.document_bytes:
        yield Refusal(source, too_large(source, context.limits))
        return
    yield from context.read(original_bytes(data, source=source, id=id), context)


def _read(stream: BinaryIO, size: int) -> bytes:
    """As many bytes as are wanted or left, however few a pipe gives at a time."""
    parts: list[bytes] = []
    while size > 0 and (part := stream.read(size)):
        parts.append(part)
        size -= len(part)
    return b"".join(parts)


def _joined(head: bytes, rest: BinaryIO) -> BinaryIO:
    """The head of a stream, which has been read already, and then its rest."""
    start = BytesIO(head)

    def read(size: int) -> bytes:
        return start.read(size) or rest.read(size)

    return forward(read)
