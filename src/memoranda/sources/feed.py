"""RSS and Atom feeds: a document for each entry."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from html import unescape
from typing import TYPE_CHECKING, NamedTuple

from memoranda.sources.context import Context
from memoranda.sources.dates import day_named
from memoranda.sources.extras import files_extra, parsing
from memoranda.sources.feed_mending import well_formed
from memoranda.sources.markup import markup_text, paragraphs
from memoranda.sources.original import Original, printable
from memoranda.sources.publication import PublicationDays
from memoranda.sources.refusal import Outcome, Refusal, UnreadableError
from memoranda.sources.story import Story, digest, document_of

if TYPE_CHECKING:
    from lxml.etree import _Element

_ENTRIES = ("item", "entry")
#: In the order of what is preferred: whole stories before summaries of them.
_WHOLE = ("encoded", "content")
_SUMMARY = ("description", "summary")
_DAYS = ("pubDate", "published", "issued", "date", "updated")
_REMEDY = "Fetch it again."


class _Entry(NamedTuple):
    title: str | None
    link: str | None
    key: str | None
    published: date | None
    language: str | None
    whole: str
    summary: str
    sha256: str
    notes: tuple[str, ...]


def read_feed(original: Original, context: Context) -> Iterator[Outcome]:
    """The documents of the entries, one in memory at a time.

    Entities are never expanded, and a feed that declares some is refused.
    """
    number = 0
    days = PublicationDays(original.source, "date")
    for number, entry in enumerate(_entries(original, days), start=1):
        yield from _entry_outcomes(entry, number, original, context)
    if not number:
        raise UnreadableError(f"{original.source} is a feed without entries. Try again later.")
    yield from days.told()


def _entry_outcomes(
    entry: _Entry, number: int, original: Original, context: Context
) -> Iterator[Outcome]:
    here = f"{original.source}#{number}"
    if context.follow and entry.link and not entry.whole:
        yield from _linked(entry, entry.link, context.inside(original))
        return
    text = entry.whole or entry.summary
    if not text:
        yield Refusal(here, f"Entry {number} of {original.source} has no text. {_advice(entry)}")
        return
    name = printable(entry.key or entry.link or f"{original.id}-{number}")
    story = Story(text, entry.title, entry.published, entry.language, _notes(entry))
    source = printable(entry.link or here)
    try:
        yield document_of(story, context, id=name, source=source, sha256=entry.sha256)
    except UnreadableError as refused:
        yield Refusal(here, str(refused))


def _advice(entry: _Entry) -> str:
    return f"Read {printable(entry.link)} instead." if entry.link else "Ask its publisher for it."


def _notes(entry: _Entry) -> tuple[str, ...]:
    if entry.whole or not entry.link:
        return entry.notes
    return (*entry.notes, "Only the feed's summary of it was read.")


def _linked(entry: _Entry, link: str, context: Context) -> Iterator[Outcome]:
    published = entry.published or context.published
    known = replace(context, published=published, language=context.language or entry.language)
    try:
        page = context.fetcher.fetch(link, context.limits)
    except UnreadableError as refused:
        yield Refusal(printable(link), str(refused))
        return
    yield from context.read(page, known)


def _entries(original: Original, days: PublicationDays) -> Iterator[_Entry]:
    with files_extra(original.source, "a feed"):
        from lxml import etree  # noqa: PLC0415 - heavy, only for feeds
    with original.open() as stream, well_formed(stream) as mended:
        # Recovering: many feeds in use are not well-formed.
        walk = etree.iterparse(
            mended,
            events=("start", "end"),
            recover=True,
            resolve_entities=False,
            load_dtd=False,
            no_network=True,
        )
        language: str | None = None
        depth = number = 0
        while True:
            with parsing(original.source, "a feed", _REMEDY):
                event, element = next(walk, (None, None))
            if element is None:
                return
            if event == "start":
                depth += 1
                if depth == 1:
                    _refuse_entities(element, original.source)
                continue
            depth -= 1
            name = _local(element)
            if name == "language":
                language = element.text
            elif name in _ENTRIES:
                number += 1
                yield _entry(element, language or _lang(element), days, f"entry {number}")
                _forget(element)


def _refuse_entities(root: _Element, source: str) -> None:
    declared = root.getroottree().docinfo.internalDTD
    if declared is not None and any(True for _ in declared.iterentities()):
        raise UnreadableError(
            f"{source} declares entities, which are not expanded because they can do harm. "
            "Save the feed without them, or read its stories one by one."
        )


def _forget(element: _Element) -> None:
    """Frees an entry that was read, and those before it."""
    element.clear()
    while element.getprevious() is not None:
        element.getparent().remove(element.getprevious())


def _entry(element: _Element, language: str | None, days: PublicationDays, place: str) -> _Entry:
    from lxml import etree  # noqa: PLC0415 - heavy, only for feeds

    parts: dict[str, _Element] = {}
    for child in element.iterchildren(tag=etree.Element):
        if not (_is_media(child) or (_local(child) == "link" and not _is_story_link(child))):
            parts.setdefault(_local(child), child)
    told = ["".join(parts[name].itertext()) for name in _DAYS if name in parts]
    understood = next(filter(day_named, told), None)
    published, notes = days.of(understood or "".join(told[:1]), place)
    return _Entry(
        title=_plain(parts.get("title")),
        link=_link(parts.get("link"), parts.get("guid")),
        key=_plain(parts.get("guid", parts.get("id"))),
        published=published,
        language=language,
        whole=_first_text(parts, _WHOLE),
        summary=_first_text(parts, _SUMMARY),
        sha256=digest(etree.tostring(element, with_tail=False)),
        notes=notes,
    )


def _local(element: _Element) -> str:
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def _is_media(element: _Element) -> bool:
    tag: str = element.tag
    return "search.yahoo.com/mrss" in tag


def _is_story_link(element: _Element) -> bool:
    return bool(element.get("rel", "alternate") == "alternate")


def _link(link: _Element | None, guid: _Element | None) -> str | None:
    found = (link.get("href") or link.text) if link is not None else None
    if not found and guid is not None and guid.get("isPermaLink", "true") == "true":
        found = guid.text
    found = (found or "").strip()
    return found if found.startswith(("http://", "https://")) else None


def _lang(element: _Element) -> str | None:
    found = element.xpath("ancestor-or-self::*/@xml:lang")
    return str(found[-1]) if found else None


def _plain(element: _Element | None) -> str | None:
    if element is None:
        return None
    words = "".join(element.itertext()).strip()
    return " ".join(markup_text(words).split()) if "<" in words or "&" in words else words or None


def _first_text(parts: dict[str, _Element], names: tuple[str, ...]) -> str:
    for name in names:
        element = parts.get(name)
        if element is not None and (text := _text(element)):
            return text
    return ""


def _text(element: _Element) -> str:
    """The words of a part that holds elements (Atom's XHTML) or escaped HTML."""
    if element.get("src"):
        return ""
    if len(element):
        return paragraphs(element)
    words = "".join(element.itertext()).strip()
    return markup_text(words) if "<" in words else unescape(words)
