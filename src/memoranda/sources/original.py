"""The bytes of one input, wherever they lie: in a file, in memory or in a stream."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from io import BytesIO
from pathlib import Path, PurePosixPath
from typing import BinaryIO

from memoranda.sources.limits import Limits, in_megabytes
from memoranda.sources.refusal import UnreadableError

#: As many bytes as it takes to see what something is.
HEAD_BYTES = 65_536


@dataclass(frozen=True, slots=True)
class Original:
    """One input before it is read.

    Attributes:
        source: path or address for a person, with "!member" for a part of a container.
        id: the id its document gets, unless the input has a better one.
        extension: of its file name, in small letters with the dot, or "".
        open: opens the bytes from their beginning.
        path: where it is a file of its own.
        charset: the encoding that came with it (from a web server or a message).
        media_type: the media type that came with it.
    """

    source: str
    id: str
    extension: str
    open: Callable[[], BinaryIO]
    path: Path | None = None
    charset: str | None = None
    media_type: str | None = None

    def head(self) -> bytes:
        """The first bytes, enough to tell what it is."""
        with self.open() as stream:
            return stream.read(HEAD_BYTES)

    def load(self, limits: Limits) -> bytes:
        """All bytes of a document.

        Raises:
            UnreadableError: there is none, or more than a document may hold.
        """
        with self.open() as stream:
            data = stream.read(limits.document_bytes + 1)
        if len(data) > limits.document_bytes:
            raise UnreadableError(too_large(self.source, limits))
        return data


def original_file(path: Path, *, id: str | None = None) -> Original:  # noqa: A002 - the record's word
    """The file at ``path``; its id is its name without extension unless one is given."""
    return Original(
        source=printable(str(path)),
        id=printable(path.stem if id is None else id),
        extension=path.suffix.lower(),
        open=partial(_opened, path),
        path=path,
    )


def _opened(path: Path) -> BinaryIO:
    return path.open("rb")


def original_bytes(
    data: bytes,
    *,
    source: str,
    id: str,  # noqa: A002 - the record's word
    name: str = "",
    charset: str | None = None,
    media_type: str | None = None,
) -> Original:
    """Bytes in memory that came from ``source``; ``name`` is the file name they came with."""
    return Original(
        source=printable(source),
        id=printable(id),
        extension=PurePosixPath(name).suffix.lower(),
        open=partial(BytesIO, data),
        charset=charset,
        media_type=media_type,
    )


def too_large(source: str, limits: Limits) -> str:
    """The sentence for a document that is larger than a document may be."""
    most = in_megabytes(limits.document_bytes)
    return (
        f"{source} is larger than the {most} that one document may hold. "
        "Split it, or give its stories as JSONL, one a line."
    )


def printable(name: str) -> str:
    """A name without control characters or broken ones, safe to show, store and compare."""
    whole = name.encode("utf-8", "backslashreplace").decode("utf-8")
    return "".join("?" if unicodedata.category(c) in ("Cc", "Zl", "Zp") else c for c in whole)
