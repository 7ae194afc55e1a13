"""Plain text, in any encoding."""

from __future__ import annotations

from collections.abc import Iterator

from memoranda.sources.context import Context
from memoranda.sources.encodings import decode
from memoranda.sources.original import Original
from memoranda.sources.refusal import Outcome
from memoranda.sources.story import Story, digest, document_of


def read_text(original: Original, context: Context) -> Iterator[Outcome]:
    """The one document of a text file: its characters as they are, line ends made equal."""
    data = original.load(context.limits)
    decoded = decode(data, original.charset)
    yield document_of(
        Story(decoded.text, notes=decoded.notes),
        context,
        id=original.id,
        source=original.source,
        sha256=digest(data),
    )
