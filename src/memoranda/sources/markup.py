"""The paragraphs of a tree of elements, of HTML or of what trafilatura makes of it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.etree import _Element

_BLOCKS = frozenset(
    """address article aside blockquote body caption code dd details div dl dt fieldset figcaption
    figure footer form h1 h2 h3 h4 h5 h6 head header hr html item li list main nav ol p pre quote
    row section summary table tbody td tfoot th thead title tr ul""".split()
)
_CELLS = frozenset(("cell", "td", "th"))
_SILENT = frozenset(("script", "style", "template", "noscript", "svg", "math", "iframe", "select"))
#: Tags with their attributes, whole scripts, styles and comments: in these nothing is a tag.
_TAGS = re.compile(
    r"""<(?:(script|style)\b.*?(?:</\1|\Z)|!--.*?(?:-->|\Z)|[a-z](?:[^>"']++|"[^"]*+"|'[^']*+')*+)""",
    re.I | re.S,
)
_QUOTED = re.compile(r"""=\s*(?:"[^"]*"|'[^']*')""")
#: No page has tags of more attributes, and the parser takes eight times as long for twice as many.
MOST_ATTRIBUTES = 2_000
_SPACES = re.compile(r"\s+")
_BREAKS = re.compile(r" *\n *")
_BLANK_LINES = re.compile(r"\n{2,}")


def paragraphs(root: _Element, *, silent: frozenset[str] = _SILENT) -> str:
    """The text under ``root``, a blank line between its paragraphs.

    List items, headings and table rows are paragraphs of their own; a lone line break stays one.
    """
    from lxml import etree  # noqa: PLC0415 - heavy, only for marked-up text

    whole = _Paragraphs()
    walk = etree.iterwalk(root, events=("start", "end"))
    for event, element in walk:
        tag = element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""
        if event == "end":
            whole.leave(tag, None if element is root else element.tail)
        elif not tag or tag in silent:
            walk.skip_subtree()
        else:
            whole.enter(tag, element.text)
    return whole.text()


def is_overloaded(markup: str) -> bool:
    """Whether a tag has so many attributes that a parser is busy with it for hours."""
    long = 2 * MOST_ATTRIBUTES
    return any(
        tag.end() - tag.start() > long and _count_attributes(tag) > MOST_ATTRIBUTES
        for tag in _TAGS.finditer(markup)
    )


def _count_attributes(tag: re.Match[str]) -> int:
    if tag[1] or tag[0].startswith("<!"):
        return 0
    return len(_QUOTED.sub("= ", tag[0]).replace("/", " ").split()) - 1


def markup_text(markup: str) -> str:
    """All the words of a piece of HTML, in paragraphs; "" where it has none, or is overloaded."""
    from lxml import etree, html  # noqa: PLC0415 - heavy, only for marked-up text

    parser = html.HTMLParser(no_network=True, huge_tree=True, remove_comments=True, remove_pis=True)
    if is_overloaded(markup):
        return ""
    content = markup.replace("\x00", "").encode("utf-8", "replace")
    try:
        root = html.document_fromstring(b'<meta charset="utf-8">' + content, parser)
    except etree.LxmlError:
        # Nothing but space, comments or processing instructions.
        return ""
    return paragraphs(root, silent=_SILENT | {"head"})


class _Paragraphs:
    """Paragraphs as they are gathered from a walk."""

    def __init__(self) -> None:
        self._done: list[str] = []
        self._open: list[str] = []

    def enter(self, tag: str, text: str | None) -> None:
        if tag in _CELLS and self._open:
            self._open.append(" | ")
        elif tag in ("br", "lb"):
            self._open.append("\n")
        elif tag in _BLOCKS - _CELLS:
            self._close()
        self._add(text)

    def leave(self, tag: str, tail: str | None) -> None:
        if tag in _BLOCKS - _CELLS:
            self._close()
        self._add(tail)

    def text(self) -> str:
        self._close()
        return "\n\n".join(self._done)

    def _add(self, text: str | None) -> None:
        if text:
            self._open.append(_SPACES.sub(" ", text))

    def _close(self) -> None:
        lines = _BREAKS.sub("\n", _SPACES_ONLY.sub(" ", "".join(self._open)))
        words = _BLANK_LINES.sub("\n\n", lines).strip(" \n|")
        if words:
            self._done.append(words)
        self._open = []


_SPACES_ONLY = re.compile(r" {2,}")
