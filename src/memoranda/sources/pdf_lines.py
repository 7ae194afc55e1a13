"""The lines of a PDF page, with where they stand on it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from ctypes import byref, c_double
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from pypdfium2 import PdfTextPage

#: How PDFium marks a hyphen that divides a word between two lines.
DIVIDED = "\x02"
_LINE_END = "\r\n"
_SURROGATES = range(0xD800, 0xE000)
#: Ligatures and the shapes of Arabic letters, which stand for the letters themselves.
_SHAPES = re.compile("[\ufb00-\ufb06\ufb50-\ufdff\ufe70-\ufefc]+")
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")


class Line(NamedTuple):
    """One line; lengths in points, counted from the side where its writing begins.

    ``divided`` says that a hyphen divides its last word.
    """

    text: str
    start: float
    end: float
    baseline: float
    size: float
    divided: bool = False


def page_lines(page: PdfTextPage) -> list[Line]:
    """The lines of a page in reading order."""
    return [line for chars in _split(_characters(page)) if (line := _line(page, chars))]


def _characters(page: PdfTextPage) -> Iterator[tuple[int, str]]:
    """Each character with its number on the page."""
    from pypdfium2 import raw  # noqa: PLC0415 - heavy, only for PDF

    high = 0
    for index in range(page.count_chars()):
        code = raw.FPDFText_GetUnicode(page.raw, index)
        if code in _SURROGATES and code < 0xDC00:
            high = code
            continue
        if code in _SURROGATES:
            code = 0x10000 + ((high - 0xD800) << 10) + (code - 0xDC00) if high else 0xFFFD
        high = 0
        yield index, chr(code)


def _split(characters: Iterator[tuple[int, str]]) -> Iterator[list[tuple[int, str]]]:
    line: list[tuple[int, str]] = []
    for index, character in characters:
        if character not in _LINE_END:
            line.append((index, character))
        if character in _LINE_END or character == DIVIDED:
            yield line
            line = []
    yield line


def _line(page: PdfTextPage, characters: list[tuple[int, str]]) -> Line | None:
    visible = [(i, c) for i, c in characters if not c.isspace() and unicodedata.category(c) != "Cc"]
    if not visible:
        return None
    text = "".join(c for _, c in characters if unicodedata.category(c) not in ("Cc", "Cs", "Cn"))
    left, baseline, size = _place(page, visible[0][0])
    right, _, _ = _place(page, visible[-1][0])
    start, end = sorted((left, right))
    if _RIGHT_TO_LEFT.search(text):
        start, end = -end, -start
    divided = characters[-1][1] in (DIVIDED, "\xad")
    words = " ".join(_SHAPES.sub(_letters, text).replace("\xad", "").split())
    return Line(words, start, end, baseline, size, divided) if words else None


def _letters(shapes: re.Match[str]) -> str:
    return unicodedata.normalize("NFKC", shapes.group())


def _place(page: PdfTextPage, index: int) -> tuple[float, float, float]:
    """Where a character stands and how large it is: x, y, size."""
    from pypdfium2 import raw  # noqa: PLC0415 - heavy, only for PDF

    x, y = c_double(), c_double()
    raw.FPDFText_GetCharOrigin(page.raw, index, byref(x), byref(y))
    return x.value, y.value, raw.FPDFText_GetFontSize(page.raw, index) or 1.0
