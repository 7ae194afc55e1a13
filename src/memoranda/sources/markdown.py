"""Markdown: the words without their marks, with the map back to the file."""

from __future__ import annotations

import re
from collections.abc import Iterator

from memoranda.sources.context import Context
from memoranda.sources.encodings import decode
from memoranda.sources.offsets import Edit
from memoranda.sources.original import Original
from memoranda.sources.publication import PublicationDays
from memoranda.sources.refusal import Outcome
from memoranda.sources.story import Story, digest, document_of

#: Key and value lines between two lines of dashes, as site generators write them.
_FRONT_MATTER = re.compile(r"---[ \t]*\r?\n(.*?)^(?:---|\.\.\.)[ \t]*(?:\r?\n)+", re.S | re.M)
_FIELD = re.compile(r"^(title|date|lang|language):[ \t]*[\"']?(.*?)[\"']?[ \t]*\r?$", re.M | re.I)
_TITLE = re.compile(r"^#[ \t]+(.+?)[ \t#]*\r?$", re.M)

#: Each mark with the groups of it that are words; all else of it is cut out.
_MARKS = re.compile(
    r"""
      (?P<comment><!--(?:(?!-->).){0,500}-->)
    | ^[ ]{0,3}(?P<fence>```|~~~)[^\r\n]*$(?:\r?\n)?
    | ^[ ]{0,3}(?P<rule>(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})\r?$
    | ^[ ]{0,3}(?P<heading>\#{1,6}[ \t]+)
    | ^[ ]{0,3}(?P<quote>(?:>[ \t]?)+)
    | ^[ \t]*(?P<item>[*+-][ \t]+)
    | (?P<image>!\[[^\]\r\n]{0,500}\]\([^)\r\n]{0,2000}\))
    | \[(?P<link>[^\]\[\r\n]{1,1000})\](?:\([^)\r\n]{0,2000}\)|\[[^\]\r\n]{0,200}\])
    | ^[ ]{0,3}(?P<target>\[[^\]\r\n]{1,200}\]:[ \t]+\S+[^\r\n]*)
    | <(?P<address>https?://[^>\s]{1,2000})>
    | (?P<tag></?[a-zA-Z][^<>\r\n]{0,500}>)
    | (?P<stars>\*{1,3}(?=\S)|(?<=\S)\*{1,3})
    | (?<![\w_])(?P<under>_{1,3}(?=[^\W_]))|(?<=[^\W_])(?P<under_end>_{1,3})(?![\w_])
    | (?P<code>`+)
    | (?P<escape>\\(?=[\\`*_{}\[\]()\#+.!>-]))
    """,
    re.VERBOSE | re.MULTILINE | re.DOTALL,
)


def read_markdown(original: Original, context: Context) -> Iterator[Outcome]:
    """The one document of a Markdown file; its front matter is metadata."""
    data = original.load(context.limits)
    decoded = decode(data, original.charset)
    text = decoded.text
    front = _FRONT_MATTER.match(text)
    fields = {k.lower(): v for k, v in _FIELD.findall(front.group(1))} if front else {}
    body = front.end() if front else 0
    heading = _TITLE.search(text, body)
    days = PublicationDays(original.source, "date")
    published, on_published = days.of(fields.get("date"))
    story = Story(
        text,
        title=fields.get("title") or (heading.group(1) if heading else None),
        published=published,
        language=fields.get("lang") or fields.get("language"),
        notes=(*decoded.notes, *on_published),
    )
    yield document_of(
        story,
        context,
        id=original.id,
        source=original.source,
        sha256=digest(data),
        edits=[*([Edit(0, body, "")] if front else []), *_mark_edits(text, body)],
    )
    yield from days.told()


def _mark_edits(text: str, body: int) -> Iterator[Edit]:
    for mark in _MARKS.finditer(text, body):
        kept = mark.span("link") if mark["link"] else mark.span("address")
        if kept == (-1, -1):
            yield Edit(*_marks_only(mark), "")
        else:
            yield Edit(mark.start(), kept[0], "")
            yield Edit(kept[1], mark.end(), "")


def _marks_only(mark: re.Match[str]) -> tuple[int, int]:
    """The passage to cut: whole, but for a rule's line end, which stays."""
    return mark.span("rule") if mark["rule"] else mark.span()
