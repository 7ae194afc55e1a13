"""Files compressed by gzip: whatever is inside is read as if it were not."""

from __future__ import annotations

import gzip
import zlib
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from pathlib import PurePosixPath
from typing import BinaryIO

from memoranda.sources.context import Context
from memoranda.sources.original import Original
from memoranda.sources.refusal import Outcome, UnreadableError
from memoranda.sources.streams import forward


def read_gzip(original: Original, context: Context) -> Iterator[Outcome]:
    """The documents of what is compressed; nothing is unpacked further than it is read."""
    inner = replace(
        original,
        id=original.id.removesuffix(PurePosixPath(original.id).suffix),
        extension=PurePosixPath(original.id).suffix.lower(),
        open=partial(_unpacked, original),
        path=None,
        media_type=None,
    )
    try:
        yield from context.read(inner, context.inside(original))
    except (EOFError, zlib.error, gzip.BadGzipFile) as error:
        raise UnreadableError(
            f"{original.source} is damaged or was cut off while it was written. Fetch it again."
        ) from error


def _unpacked(original: Original) -> BinaryIO:
    packed = original.open()
    return forward(gzip.GzipFile(fileobj=packed).read, close=packed.close)
