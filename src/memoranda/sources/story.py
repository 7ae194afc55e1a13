"""Making a ``Document`` of a text and of what its source knows about it."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any
from unicodedata import normalize

from memoranda.records import Document
from memoranda.sources.composing import composing_edits, invisible_edits
from memoranda.sources.context import Context
from memoranda.sources.dates import day_named
from memoranda.sources.offsets import Edit, edited, newline_edits
from memoranda.sources.refusal import UnreadableError
from memoranda.sources.told_language import fits, language_code

#: "date 2025-05-23" before the story proper, alone on its line or not.
_OWN_DATE = re.compile(r"\s*date:?[ \t]+(\d{4}-\d{2}-\d{2})(?![\w-])\s*", re.IGNORECASE)
_ODD = re.compile("[\x00-\x08\x0b\x0e-\x1f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
_SURROGATE = re.compile("[\ud800-\udfff]")
_DIRECTION = re.compile("[\u202a-\u202e\u2066-\u2069]")


@dataclass(frozen=True, slots=True)
class Story:
    """A text as its source gives it, not yet a document."""

    text: str
    title: str | None = None
    published: date | None = None
    language: str | None = None
    notes: tuple[str, ...] = ()
    extra: Mapping[str, Any] = field(default_factory=dict)


def document_of(
    story: Story,
    context: Context,
    *,
    id: str,  # noqa: A002 - the record's word
    source: str,
    sha256: str,
    edits: Iterable[Edit] = (),
) -> Document:
    """The document of a story.

    Line ends become line feeds, letters are composed with their accents (NFC), and the story's own
    date line becomes metadata; ``edits`` are further changes that the source asks for. All of them
    are kept in the document's offsets.

    Raises:
        UnreadableError: the story has no words.
    """
    whole, broken = _without_surrogates(story.text)
    own_date, own_edits = _own_date(whole)
    kept_from = own_edits[0].end if own_edits else 0
    usual = (*newline_edits(whole), *composing_edits(whole), *invisible_edits(whole))
    later = [e for e in (*usual, *edits) if e.start >= kept_from]
    text, offsets = edited(whole, own_edits + sorted(later))
    if not text.strip():
        raise UnreadableError(f"{source} holds no words. Check that it is the right one.")
    told, doubts = _told_language(story.language, text)
    return Document(
        id=id,
        text=text,
        source=source,
        published=story.published or own_date or context.published,
        language=context.language or told,
        title=_one_line(story.title),
        sha256=sha256,
        offsets=offsets,
        notes=(*story.notes, *doubts, *broken, *_notes_on_characters(text)),
        extra=story.extra,
    )


def digest(data: bytes | str) -> str:
    """The SHA-256 of an original, in hexadecimal."""
    content = data.encode("utf-8", "surrogatepass") if isinstance(data, str) else data
    return hashlib.sha256(content).hexdigest()


def note_on_making(made: date | None, context: Context) -> tuple[str, ...]:
    """A note on the day a file was made, which is not taken for the day of publication."""
    if made is None or context.published is not None:
        return ()
    return (
        f"The file was made on {made}, which need not be its day of publication; "
        "give that day if you know it.",
    )


def _told_language(tag: str | None, text: str) -> tuple[str | None, tuple[str, ...]]:
    language = language_code(tag)
    if language is None or fits(language, text):
        return language, ()
    return None, (f"Its source says that it is in “{language}”, which its letters contradict.",)


def _own_date(text: str) -> tuple[date | None, list[Edit]]:
    found = _OWN_DATE.match(text)
    day = day_named(found.group(1)) if found else None
    return (day, [Edit(0, found.end(), "")]) if found and day else (None, [])


def _without_surrogates(text: str) -> tuple[str, tuple[str, ...]]:
    """Halves of characters cannot be written out again; each becomes the replacement character."""
    if text.isascii() or not _SURROGATE.search(text):
        return text, ()
    whole, count = _SURROGATE.subn("\ufffd", text)
    what = "1 broken character was" if count == 1 else f"{count:,} broken characters were"
    return whole, (f"{what} replaced by “\ufffd”.",)


def _notes_on_characters(text: str) -> list[str]:
    if not _ODD.search(text):
        return []
    notes = []
    if "\x00" in text:
        notes.append(f"The text holds {text.count(chr(0))} NUL characters; they were kept.")
    turning = len(_DIRECTION.findall(text))
    if turning:
        notes.append(f"The text holds {turning} characters that turn the writing; they were kept.")
    return notes


def _one_line(title: str | None) -> str | None:
    if not title:
        return None
    return normalize("NFC", " ".join(_without_surrogates(title)[0].split())) or None
