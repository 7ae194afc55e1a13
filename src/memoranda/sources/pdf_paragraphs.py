"""Lines on pages back into paragraphs."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise

from memoranda.sources.pdf_lines import Line

_PAGE_NUMBER = re.compile(r"\W*(page|p\.?)?\s*\d{1,4}(\s*(/|of|de)\s*\d{1,4})?\W*", re.I)
_ENDS = re.compile(r"[.!?:;…。！？؟۔][\"'”’»)\]]*$")
_ITEM = re.compile(r"([•▪‣◦●–—-]|\(?[a-z0-9]{1,3}[.)])\s+\S")
_DIGITS = re.compile(r"\d+")
#: On how many pages a line must stand again to be a running head or foot.
_REPEATED = 3


def paragraphs_of(pages: list[list[Line]]) -> str:
    """The paragraphs of the pages, a blank line between them.

    Wrapped lines are joined, words divided by a hyphen made whole, and page numbers and running
    heads and feet left out.
    """
    bodies = [body for body in _without_furniture(pages) if body]
    vocabulary = Counter(word for body in bodies for line in body for word in line.text.split())
    paragraphs: list[list[Line]] = []
    for body in bodies:
        _add_page(paragraphs, body)
    return "\n\n".join(_joined(paragraph, vocabulary) for paragraph in paragraphs)


def _add_page(paragraphs: list[list[Line]], page: list[Line]) -> None:
    last = paragraphs[-1][-1] if paragraphs else None
    leading = _leading(page)
    edge = max(line.end for line in page)
    for line in page:
        if last is None or _begins_paragraph(last, line, leading, edge):
            paragraphs.append([])
        paragraphs[-1].append(line)
        last = line


def _leading(page: list[Line]) -> float:
    """The usual distance from one line to the next."""
    gaps = [a.baseline - b.baseline for a, b in pairwise(page)]
    usual = sorted(gap for gap in gaps if gap > 1) or [page[0].size * 1.2]
    return usual[len(usual) // 2]


def _begins_paragraph(last: Line, line: Line, leading: float, edge: float) -> bool:
    if last.divided:
        return False
    if not 0.87 < line.size / last.size < 1.15 or _ITEM.match(line.text):
        return True
    ends = bool(_ENDS.search(last.text))
    gap = last.baseline - line.baseline
    if gap < 0:  # a new column or page
        return ends or not line.text[:1].islower()
    if gap > 1.3 * leading:
        return True
    short = edge - last.end > 0.2 * (edge - last.start)
    indented = line.start - last.start > 0.7 * line.size
    return ends and (short or indented)


def _without_furniture(pages: list[list[Line]]) -> list[list[Line]]:
    """The pages without page numbers and the heads and feet that run through them."""
    at_edges = Counter(
        _masked(line) for page in pages for line in {*page[:1], *page[-1:]} if len(page) > 1
    )
    return [[line for line in page if not _is_furniture(line, page, at_edges)] for page in pages]


def _is_furniture(line: Line, page: list[Line], at_edges: Counter[str]) -> bool:
    if len(page) < 2 or line not in (page[0], page[-1]):
        return False
    return bool(_PAGE_NUMBER.fullmatch(line.text)) or at_edges[_masked(line)] >= _REPEATED


def _masked(line: Line) -> str:
    return _DIGITS.sub("0", line.text)


def _joined(lines: list[Line], vocabulary: Counter[str]) -> str:
    text = lines[0].text
    for last, line in pairwise(lines):
        text = _whole_word(text, line.text, vocabulary) if last.divided else f"{text} {line.text}"
    return text


def _whole_word(text: str, rest: str, vocabulary: Counter[str]) -> str:
    """The two parts as one word, with its hyphen where the document has the word with one."""
    first, second = text.rsplit(None, 1)[-1].rstrip("-"), rest.split(None, 1)[0]
    bare = text.removesuffix("-")
    with_hyphen = vocabulary[f"{first}-{second}"] > vocabulary[first + second]
    return f"{bare}-{rest}" if with_hyphen or not second[:1].islower() else bare + rest
