"""E-mail: messages and mailboxes, with what is attached to them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from email import message_from_bytes, policy
from email.headerregistry import HeaderRegistry
from email.message import MIMEPart
from pathlib import PurePosixPath

from memoranda.sources.context import Context
from memoranda.sources.encodings import decode
from memoranda.sources.extras import files_extra, parsing
from memoranda.sources.html_page import decode_page
from memoranda.sources.limits import Limits
from memoranda.sources.markup import markup_text
from memoranda.sources.original import Original, original_bytes, printable, too_large
from memoranda.sources.publication import PublicationDays
from memoranda.sources.refusal import Outcome, Refusal, UnreadableError
from memoranda.sources.story import Story, digest, document_of

#: What separates the messages of a mailbox: "From address day-name month day time year".
_SEPARATOR = re.compile(rb"From \S+ .*\d\d:\d\d.*\d{4}\s*$")
_ESCAPED = re.compile(rb"^>(>*From )", re.M)
#: What is attached for decoration or for machines, and is no document.
_NOT_DOCUMENTS = ("image", "audio", "video", "font")
_NOT_DOCUMENT_TYPES = ("application/pgp-signature", "application/pkcs7-signature", "text/calendar")
_FORWARDED = "message/rfc822"
_REMEDY = "Save the message again, or give its text."

#: The standard library takes four times as long for a header of twice the length.
_LONGEST_HEADER = 8_000
_header_of = HeaderRegistry()


def _of_usual_length(name: str, value: str) -> str:
    """A header, of a very long one the beginning."""
    return _header_of(name, value[:_LONGEST_HEADER])


_POLICY = policy.default.clone(header_factory=_of_usual_length)


def read_mail(original: Original, context: Context) -> Iterator[Outcome]:
    """The document of a message and those of what is attached to it."""
    days = PublicationDays(original.source, "Date")
    yield from _message(original.load(context.limits), original, context, days)
    yield from days.told()


def read_mailbox(original: Original, context: Context) -> Iterator[Outcome]:
    """The documents of all messages, one message in memory at a time."""
    inside = context.inside(original)
    days = PublicationDays(original.source, "Date")
    for number, data in enumerate(_split(original, context.limits), start=1):
        here = f"{original.source}#{number}"
        if data is None:
            yield Refusal(here, too_large(here, context.limits))
            continue
        part = original_bytes(data, source=here, id=f"{original.id}-{number}", name="message.eml")
        try:
            yield from _message(data, part, inside, days, f"message {number}")
        except UnreadableError as refused:
            yield Refusal(here, str(refused))
    yield from days.told()


def _split(original: Original, limits: Limits) -> Iterator[bytes | None]:
    """Each message of a mailbox, or None for one that is longer than a document may be."""
    lines: list[bytes] = []
    size, started, after_blank = 0, False, True
    with original.open() as stream:
        while line := stream.readline(limits.document_bytes):
            if after_blank and _SEPARATOR.match(line):
                if started:
                    yield _joined(lines, size, limits)
                lines, size, started, after_blank = [], 0, True, False
                continue
            after_blank = not line.strip()
            size += len(line)
            if size <= limits.document_bytes:
                lines.append(line)
    yield _joined(lines, size, limits)


def _joined(lines: list[bytes], size: int, limits: Limits) -> bytes | None:
    return _ESCAPED.sub(rb"\1", b"".join(lines)) if size <= limits.document_bytes else None


def _message(
    data: bytes, original: Original, context: Context, days: PublicationDays, place: str = ""
) -> Iterator[Outcome]:
    source = original.source
    with parsing(source, "an e-mail", _REMEDY):
        message = message_from_bytes(data, policy=_POLICY)
        published, on_published = days.of(_header(message, "Date"), place)
        body = message.get_body(("plain", "html"))
        attached = [part for part in _parts(message) if _is_attached(part, body)]
        story = _story(message, body, published, source, attached)
    if story is not None:
        story = replace(story, notes=(*on_published, *story.notes))
        yield document_of(story, context, id=original.id, source=source, sha256=digest(data))
    elif not attached:
        raise UnreadableError(f"{source} is an e-mail without words. Check that it is whole.")
    if attached:
        inside = replace(context.inside(original), published=published or context.published)
        for number, part in enumerate(attached, start=1):
            yield from _attachment(part, number, original, inside)


def _story(
    message: MIMEPart,
    body: MIMEPart | None,
    published: date | None,
    source: str,
    attached: Sequence[MIMEPart],
) -> Story | None:
    if body is None:
        return None
    text, notes = _words(body, source)
    if not text.strip():
        return None
    return Story(
        text,
        title=_header(message, "Subject"),
        published=published,
        language=_header(message, "Content-Language"),
        notes=(*notes, *_passed_over(message, body, attached)),
    )


def _words(body: MIMEPart, source: str) -> tuple[str, tuple[str, ...]]:
    data = _payload(body)
    charset = body.get_content_charset()
    if body.get_content_type() == "text/html":
        page = decode_page(data, charset)
        with files_extra(source, "an e-mail in HTML"):
            return markup_text(page.text), page.notes
    decoded = decode(data, charset)
    return decoded.text, decoded.notes


def _payload(part: MIMEPart) -> bytes:
    if part.get_content_type() == _FORWARDED:
        return b"".join(inner.as_bytes() for inner in part.iter_parts())
    content = part.get_payload(decode=True)
    return content if isinstance(content, bytes) else b""


def _header(message: MIMEPart, name: str) -> str | None:
    """A header's words; None where it is missing or too broken to be read."""
    try:
        return str(message[name]) if message[name] else None
    except (ValueError, IndexError, AttributeError, TypeError):
        # The standard library stumbles over some malformed headers; the message is still read.
        return None


def _parts(message: MIMEPart) -> Iterator[MIMEPart]:
    """All parts of a message, but not those of a message that is forwarded in it."""
    yield message
    if message.is_multipart() and message.get_content_type() != _FORWARDED:
        for part in message.iter_parts():
            yield from _parts(part)


def _is_attached(part: MIMEPart, body: MIMEPart | None) -> bool:
    if part.get_content_type() == _FORWARDED:
        return True
    if part is body or part.is_multipart():
        return False
    named = part.get_content_disposition() == "attachment" or part.get_filename() is not None
    return named and not _is_no_document(part)


def _is_no_document(part: MIMEPart) -> bool:
    return (
        part.get_content_maintype() in _NOT_DOCUMENTS
        or part.get_content_type() in _NOT_DOCUMENT_TYPES
    )


def _passed_over(
    message: MIMEPart, body: MIMEPart, attached: Sequence[MIMEPart]
) -> tuple[str, ...]:
    names = [
        printable(part.get_filename() or part.get_content_type())
        for part in _parts(message)
        if part is not body and part not in attached and part.get_filename()
    ]
    return (f"Attached and not read: {', '.join(names[:20])}.",) if names else ()


def _attachment(
    part: MIMEPart, number: int, original: Original, context: Context
) -> Iterator[Outcome]:
    name = printable(part.get_filename() or f"attachment-{number}").rpartition("/")[2]
    source = f"{original.source}!{name}"
    with parsing(source, "an attachment", _REMEDY):
        data = _payload(part)
    if not data:
        yield Refusal(source, f"{source} is empty. Ask for the message to be sent again.")
        return
    inner = original_bytes(
        data,
        source=source,
        id=f"{original.id}/{PurePosixPath(name).stem}",
        name=name,
        charset=part.get_content_charset(),
        media_type=part.get_content_type(),
    )
    yield from context.read(inner, context)
