"""PDF files: the text of their pages in paragraphs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from memoranda.sources.context import Context
from memoranda.sources.dates import day_named
from memoranda.sources.extras import files_extra, parsing
from memoranda.sources.original import Original, too_large
from memoranda.sources.pdf_lines import Line, page_lines
from memoranda.sources.pdf_paragraphs import paragraphs_of
from memoranda.sources.refusal import Outcome, UnreadableError
from memoranda.sources.story import Story, digest, document_of, note_on_making

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument

_REMEDY = "Fetch it again, or open it in a viewer and save it anew."
_DATE = re.compile(r"D:(\d{4})(\d{2})(\d{2})")
#: Titles that programs put in by themselves.
_NO_TITLE = re.compile(r"untitled|microsoft|\.(docx?|pdf|indd|qxd|rtf|pptx?|tmp)\b|^\W*$", re.I)


class _Pages(NamedTuple):
    lines: list[list[Line]]
    title: str | None
    made: date | None


def read_pdf(original: Original, context: Context) -> Iterator[Outcome]:
    """The one document of a PDF file."""
    data = original.load(context.limits)
    source = original.source
    with files_extra(source, "a PDF file"):
        import pypdfium2  # noqa: PLC0415 - heavy, only for PDF
    with parsing(source, "PDF", _REMEDY):
        try:
            with closing(pypdfium2.PdfDocument(data)) as document:
                pages = _pages(document, source, context)
        except pypdfium2.PdfiumError as error:
            raise UnreadableError(_why(error, source)) from error
    empty = sum(not lines for lines in pages.lines)
    if empty == len(pages.lines):
        raise UnreadableError(
            f"{source} has {_count(empty)} but no text: it looks scanned. "
            "Run text recognition (OCR) over it and read the result."
        )
    unread = f"{_count(empty)} without text, perhaps scanned, could not be read."
    story = Story(
        paragraphs_of(pages.lines),
        title=pages.title,
        notes=(*((unread,) if empty else ()), *note_on_making(pages.made, context)),
    )
    yield document_of(story, context, id=original.id, source=source, sha256=digest(data))


def _why(error: Exception, source: str) -> str:
    if "password" in str(error).lower():
        return f"{source} needs a password. Save it without one and read that."
    return f"{source} is a PDF that is damaged or was cut off. {_REMEDY}"


def _count(pages: int) -> str:
    return "1 page" if pages == 1 else f"{pages} pages"


def _pages(document: PdfDocument, source: str, context: Context) -> _Pages:
    lines: list[list[Line]] = []
    size = 0
    for number in range(len(document)):
        with closing(document[number]) as page, closing(page.get_textpage()) as text:
            lines.append(page_lines(text))
        size += sum(len(line.text) for line in lines[-1])
        if size > context.limits.document_bytes:
            raise UnreadableError(too_large(source, context.limits))
    about = document.get_metadata_dict()
    made = _DATE.match(about.get("CreationDate") or "")
    return _Pages(
        lines, _title(about.get("Title")), day_named("-".join(made.groups())) if made else None
    )


def _title(title: str | None) -> str | None:
    return None if not title or _NO_TITLE.search(title) else title
