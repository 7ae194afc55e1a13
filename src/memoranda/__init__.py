"""Memoranda: from memorandum to operation.

from datetime import date
from memoranda import read

reading = read("Iran and Iraq signed …", published=date(2025, 5, 23))
reading.agreements[0].parties
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from memoranda.records import Document, Reading

__version__ = "0.1.0"
__all__ = ["__version__", "read"]


def read(
    text: str | Document,
    *,
    published: date | None = None,
    language: str | None = None,
) -> Reading:
    """Read one text into people, meetings, agreements and commitments.

    For files, feeds and addresses, `memoranda.sources.open_documents` gives the documents.

    Args:
        text: the story itself, or a document made by `memoranda.sources`.
        published: day of publication, against which "on Thursday" is resolved.
        language: code such as "en"; found out where it is not given.

    Returns:
        The records, each with the passages of the text that prove it.
    """
    # An `import memoranda` costs nothing: the reader's vocabularies load with the first reading.
    from dataclasses import replace  # noqa: PLC0415 - see above

    from memoranda.reader.pipeline import read as read_document  # noqa: PLC0415 - see above
    from memoranda.records import Document  # noqa: PLC0415 - see above

    document = Document(id="text", text=text) if isinstance(text, str) else text
    return read_document(
        replace(
            document,
            published=published or document.published,
            language=language or document.language,
        )
    )
