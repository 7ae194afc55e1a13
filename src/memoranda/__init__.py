"""Memoranda: from memorandum to operation.

from datetime import date
from memoranda import read

reading = read("Iran and Iraq signed …", published=date(2025, 5, 23))
reading.agreements[0].parties
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from unicodedata import is_normalized

if TYPE_CHECKING:
    from datetime import date

    from memoranda.records import Document, Reading

__version__ = "0.1.0"
__all__ = ["__version__", "read"]


def read(
    text: str | Document,
    *,
    published: date | str | None = None,
    language: str | None = None,
) -> Reading:
    """Read one text into people, meetings, agreements and commitments.

    For files, feeds and addresses, `memoranda.sources.open_documents` gives the documents.

    Args:
        text: the story itself, or a document made by `memoranda.sources`. A story whose accents
            are characters of their own (Unicode NFD) is composed (NFC) first: spans count the
            characters of `reading.document.text`, and its `offsets` lead back to what was given.
        published: day of publication, against which "on Thursday" is resolved: a date, or words
            such as "2025-05-23".
        language: code such as "en" or "en-GB"; found out where it is not given.

    Returns:
        The records, each with the passages of the text that prove it.

    Raises:
        TypeError: the text, the day or the language is something else.
        ValueError: the words for the day or the language are none.
    """
    # An `import memoranda` costs nothing: the reader's vocabularies load with the first reading.
    from dataclasses import replace  # noqa: PLC0415 - see above

    from memoranda.given import given_day, given_language  # noqa: PLC0415 - see above
    from memoranda.reader.pipeline import read as read_document  # noqa: PLC0415 - see above

    document = _document_of(text)
    return read_document(
        replace(
            document,
            published=document.published if published is None else given_day(published),
            language=document.language if language is None else given_language(language),
        )
    )


def _document_of(text: object) -> Document:
    """The document given, or one that holds the text."""
    from memoranda.records import Document  # noqa: PLC0415 - as in `read`

    if isinstance(text, Document):
        return text
    if not isinstance(text, str):
        raise TypeError(
            f"read() takes the text of a story (str) or a Document, not {type(text).__name__}. "
            "The documents of a file are given by memoranda.sources.open_documents(path), those "
            "of bytes by memoranda.sources.open_bytes(data)."
        )
    if is_normalized("NFC", text):
        return Document(id="text", text=text)
    from memoranda.sources.composing import composing_edits  # noqa: PLC0415 - rarely needed
    from memoranda.sources.offsets import edited  # noqa: PLC0415 - rarely needed

    composed, offsets = edited(text, composing_edits(text))
    return Document(id="text", text=composed, offsets=offsets)
