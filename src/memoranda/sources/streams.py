"""Streams that run forward only, and copies of them for readers that jump about."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from io import BufferedReader, BytesIO, RawIOBase
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import BinaryIO

from memoranda.sources.limits import Limits, in_megabytes
from memoranda.sources.original import Original
from memoranda.sources.refusal import UnreadableError

#: What is kept in memory before a file on disk takes over.
_IN_MEMORY = 16_000_000
_AT_A_TIME = 1_000_000


def forward(read: Callable[[int], bytes], *, close: Callable[[], None] | None = None) -> BinaryIO:
    """A buffered stream over a function that gives the next bytes, and none at the end."""
    return BufferedReader(_Forward(read, close), 65_536)


class _Forward(RawIOBase):
    def __init__(self, read: Callable[[int], bytes], close: Callable[[], None] | None) -> None:
        super().__init__()
        self._read = read
        self._close = close
        self._left = b""

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]  # typeshed's Buffer
        part = self._left or self._read(len(buffer))
        now, self._left = part[: len(buffer)], part[len(buffer) :]
        buffer[: len(now)] = now
        return len(now)

    def close(self) -> None:
        if not self.closed and self._close:
            self._close()
        super().close()


@contextmanager
def seekable(original: Original, limits: Limits) -> Iterator[BinaryIO]:
    """The bytes of ``original`` in a stream that can be sought in."""
    with original.open() as stream:
        if stream.seekable():
            yield stream
            return
        with kept(stream, limits.archive_bytes, original.source) as again, again() as copy:
            yield copy


@contextmanager
def kept(stream: BinaryIO, most: int, source: str) -> Iterator[Callable[[], BinaryIO]]:
    """What is left in ``stream``, to be opened as often as needed; on disk where it is large.

    Raises:
        UnreadableError: it is more than ``most`` bytes.
    """
    start = stream.read(_IN_MEMORY + 1)
    if len(start) <= _IN_MEMORY:
        yield partial(BytesIO, start)
        return
    with TemporaryDirectory(prefix="memoranda-") as folder:
        path = Path(folder) / "copy"
        _copy(start, stream, path, most, source)
        del start
        yield partial(_opened, path)


def _opened(path: Path) -> BinaryIO:
    return path.open("rb")


def _copy(start: bytes, stream: BinaryIO, path: Path, most: int, source: str) -> None:
    size = len(start)
    with path.open("wb") as copy:
        copy.write(start)
        while part := stream.read(_AT_A_TIME):
            size += len(part)
            if size > most:
                raise UnreadableError(
                    f"{source} unpacks to more than {in_megabytes(most)}. Split it."
                )
            copy.write(part)
