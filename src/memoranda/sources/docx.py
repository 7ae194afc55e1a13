"""Word documents (DOCX): paragraphs, tables and headings, straight from the XML inside."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from io import BytesIO
from typing import TYPE_CHECKING, NamedTuple
from zipfile import ZipFile

from memoranda.sources.context import Context
from memoranda.sources.dates import day_named
from memoranda.sources.extras import files_extra, parsing
from memoranda.sources.original import Original, too_large
from memoranda.sources.refusal import Outcome, UnreadableError
from memoranda.sources.story import Story, digest, document_of, note_on_making

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_REMEDY = "Open it in a word processor and save it again."
_MARKS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
#: What stands in the file but not in the text that is in force.
_NOT_IN_FORCE = frozenset(("del", "moveFrom", "Fallback"))


def read_docx(archive: ZipFile, original: Original, context: Context) -> Iterator[Outcome]:
    """The one document of an opened DOCX file."""
    source = original.source
    with (
        files_extra(source, "a Word document"),
        parsing(source, "DOCX", _REMEDY),
        _no_entities(source),
    ):
        text = _Body().read(_part(archive, "word/document.xml", source, context))
        about = _about(archive, source, context)
    if not text:
        raise UnreadableError(f"{source} is a Word document without words. Give the text itself.")
    yield document_of(
        Story(text, title=about.title, notes=note_on_making(about.made, context)),
        context,
        id=original.id,
        source=source,
        sha256=digest(original.load(context.limits)),
    )


@contextmanager
def _no_entities(source: str) -> Iterator[None]:
    from defusedxml import DefusedXmlException  # noqa: PLC0415 - only for DOCX

    try:
        yield
    except DefusedXmlException as error:
        raise UnreadableError(
            f"{source} declares entities, which are not expanded because they can do harm. "
            f"{_REMEDY}"
        ) from error


def _part(archive: ZipFile, name: str, source: str, context: Context) -> bytes:
    with archive.open(name) as part:
        data = part.read(context.limits.document_bytes + 1)
    if len(data) > context.limits.document_bytes:
        raise UnreadableError(too_large(source, context.limits))
    return data


class _About(NamedTuple):
    title: str | None = None
    made: date | None = None


def _about(archive: ZipFile, source: str, context: Context) -> _About:
    from defusedxml.ElementTree import fromstring  # noqa: PLC0415 - only for DOCX

    if "docProps/core.xml" not in archive.namelist():
        return _About()
    told = {
        _local(element): element.text
        for element in fromstring(_part(archive, "docProps/core.xml", source, context))
    }
    return _About(told.get("title"), day_named(told.get("created")))


def _local(element: Element) -> str:
    return element.tag.rpartition("}")[2]


class _Body:
    """The paragraphs of the body as its elements open and close."""

    def __init__(self) -> None:
        self._paragraphs: list[str] = []
        self._open: list[list[str]] = []
        self._cells: list[list[str]] = []
        self._rows: list[list[list[str]]] = []
        self._silent = 0

    def read(self, xml: bytes) -> str:
        from defusedxml.ElementTree import iterparse  # noqa: PLC0415 - only for DOCX

        for event, element in iterparse(BytesIO(xml), ("start", "end"), forbid_dtd=True):
            name = _local(element)
            if name in _NOT_IN_FORCE:
                self._silent += 1 if event == "start" else -1
            elif "wordprocessingml" not in element.tag or self._silent:
                continue
            elif event == "start":
                self._enter(name)
            else:
                self._leave(name, element)
        return "\n\n".join(self._paragraphs)

    def _enter(self, name: str) -> None:
        if name == "p":
            self._open.append([])
        elif name == "tc":
            self._cells.append([])
        elif name == "tr":
            self._rows.append([])

    def _leave(self, name: str, element: Element) -> None:
        if name == "p":
            self._put("".join(self._open.pop()).strip())
            element.clear()
        elif name == "tc":
            self._rows[-1].append(self._cells.pop())
        elif name == "tr":
            self._close_row(self._rows.pop())
        elif self._open:
            self._open[-1].append(element.text or "" if name == "t" else _MARKS.get(name, ""))

    def _put(self, paragraph: str) -> None:
        if paragraph:
            (self._cells[-1] if self._cells else self._paragraphs).append(paragraph)

    def _close_row(self, row: list[list[str]]) -> None:
        """A row is one paragraph, unless its cells hold several: then it only lays out the page."""
        if all(len(cell) <= 1 for cell in row):
            self._put(" | ".join(cell[0] for cell in row if cell))
            return
        for cell in row:
            for paragraph in cell:
                self._put(paragraph)
