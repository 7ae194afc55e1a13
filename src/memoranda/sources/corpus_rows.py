"""Rows of a corpus: which columns are read, and how the others are carried along."""

from __future__ import annotations

import base64
from collections.abc import Mapping
from datetime import date, datetime, time
from typing import Any

from memoranda.sources.context import Context
from memoranda.sources.original import Original, printable, too_large
from memoranda.sources.publication import PublicationDays
from memoranda.sources.refusal import Outcome, Refusal, UnreadableError
from memoranda.sources.story import Story, digest, document_of

#: The columns that are read; whatever else a row has goes into ``extra`` and is never read.
COLUMNS = ("id", "text", "published", "language", "source", "title")
_FILL = "Fill it or drop the row."


def row_document(
    row: Mapping[str, Any],
    original: Original,
    context: Context,
    days: PublicationDays,
    *,
    place: str,
    number: int,
    notes: tuple[str, ...] = (),
) -> Outcome:
    """The document of one row.

    Args:
        row: the columns and their values.
        original: the corpus it belongs to.
        context: what is known from outside.
        days: those of the corpus.
        place: how to name the row to a person, such as "line 7".
        number: of the row, from one.
        notes: what was already noted about the row.
    """
    here = f"{original.source}#{number}"
    text = row.get("text")
    if not isinstance(text, str):
        return Refusal(here, _no_text(row, original.source, place))
    if (
        len(text) * 4 > context.limits.document_bytes
        and _bytes(text) > context.limits.document_bytes
    ):
        return Refusal(here, too_large(f"The text of {place} of {original.source}", context.limits))
    if not text.strip():
        return Refusal(here, f"In {original.source}, {place} has an empty “text”. {_FILL}")
    published, on_published = days.of(row.get("published"), place)
    story = Story(
        text,
        title=_words(row.get("title")),
        published=published,
        language=_words(row.get("language")),
        notes=(*notes, *on_published),
        extra={str(k): as_json(v) for k, v in row.items() if k not in COLUMNS},
    )
    return _document(row, story, original, context, here=here)


def _document(
    row: Mapping[str, Any], story: Story, original: Original, context: Context, *, here: str
) -> Outcome:
    number = here.rpartition("#")[2]
    try:
        return document_of(
            story,
            context,
            id=printable(_words(row.get("id")) or f"{original.id}-{number}"),
            source=printable(_words(row.get("source")) or here),
            sha256=digest(story.text),
        )
    except UnreadableError:
        return Refusal(here, f"{here} has no words in its “text”. {_FILL}")


def _no_text(row: Mapping[str, Any], source: str, place: str) -> str:
    if row.get("text") is None and "text" in row:
        return f"In {source}, {place} has an empty “text”. {_FILL}"
    if "text" in row:
        return f"In {source}, {place} has a “text” that is not words. Make it a string."
    names = ", ".join(map(str, list(row)[:12])) or "no columns at all"
    return f"In {source}, {place} has no column “text” but {names}. Rename the column of the story."


def _words(value: object) -> str | None:
    return None if value is None or value == "" else str(value)


def _bytes(text: str) -> int:
    return len(text.encode("utf-8", "surrogatepass"))


def as_json(value: Any) -> Any:
    """The value as JSON can write it: dates as ISO 8601, bytes as Base64, the rest as words."""
    if value is None or isinstance(value, str | int | float):
        return value
    if isinstance(value, Mapping):
        return {str(k): as_json(v) for k, v in value.items()}
    if isinstance(value, list | tuple):
        return [as_json(v) for v in value]
    if isinstance(value, datetime | date | time):
        return value.isoformat()
    if isinstance(value, bytes):
        return base64.b64encode(value).decode("ascii")
    return str(value)
