"""Telling what an input is: by its content first, then by its name."""

from __future__ import annotations

import json
import re
from enum import Enum

from memoranda.sources.encodings import decode
from memoranda.sources.original import HEAD_BYTES, Original
from memoranda.sources.own_output import begins_like_output, refused
from memoranda.sources.refusal import UnreadableError


class Kind(Enum):
    """The forms that are read."""

    TEXT = "text"
    MARKDOWN = "Markdown"
    HTML = "HTML"
    PDF = "PDF"
    MAIL = "e-mail"
    MAILBOX = "mailbox"
    FEED = "feed"
    WARC = "WARC"
    ZIP = "ZIP"
    GZIP = "gzip"
    JSONL = "JSONL"
    JSON = "JSON"
    PARQUET = "Parquet"


_MAGIC = (
    (b"PK\x03\x04", Kind.ZIP),
    (b"PK\x05\x06", Kind.ZIP),
    (b"\x1f\x8b", Kind.GZIP),
    (b"PAR1", Kind.PARQUET),
    (b"WARC/", Kind.WARC),
)
_TO_TEXT = "Give its text instead, as TXT, HTML, PDF or DOCX."
_AS_ROWS = "Save its stories as JSONL or Parquet."
_UNPACK = "Unpack it, or make it a ZIP."
_OLE = b"\xd0\xcf\x11\xe0"
_NOT_READ = (
    (_OLE, "an old or password-protected Office file", "Save it as DOCX or PDF."),
    (b"{\\rtf", "a rich-text (RTF) file", "Save it as DOCX or plain text."),
    (b"\x89PNG", "a PNG picture", _TO_TEXT),
    (b"\xff\xd8\xff", "a JPEG picture", _TO_TEXT),
    (b"GIF8", "a GIF picture", _TO_TEXT),
    (b"II*\x00", "a TIFF picture", _TO_TEXT),
    (b"MM\x00*", "a TIFF picture", _TO_TEXT),
    (b"RIFF", "a picture, sound or film", _TO_TEXT),
    (b"ID3", "a sound file", _TO_TEXT),
    (b"OggS", "a sound or film", _TO_TEXT),
    (b"\x7fELF", "a program", _TO_TEXT),
    (b"SQLite format 3\x00", "an SQLite database", "Export its stories as JSONL."),
    (b"7z\xbc\xaf\x27\x1c", "a 7z archive", _UNPACK),
    (b"Rar!", "a RAR archive", _UNPACK),
    (b"\xfd7zXZ\x00", "an xz-compressed file", _UNPACK),
    (b"BZh", "a bzip2-compressed file", _UNPACK),
    (b"\x28\xb5\x2f\xfd", "a zstd-compressed file", _UNPACK),
)
_TABLES = {".csv", ".tsv"}
#: What its name tells better than how it begins.
_BY_NAME = {".msg": ((_OLE, "an Outlook message", "Save it as EML."),)}
_BY_EXTENSION = {
    ".md": Kind.MARKDOWN,
    ".markdown": Kind.MARKDOWN,
    ".html": Kind.HTML,
    ".htm": Kind.HTML,
    ".xhtml": Kind.HTML,
    ".eml": Kind.MAIL,
    ".mbox": Kind.MAILBOX,
    ".jsonl": Kind.JSONL,
    ".ndjson": Kind.JSONL,
    ".json": Kind.JSON,
}
_BY_MEDIA_TYPE = {
    "text/html": Kind.HTML,
    "application/xhtml+xml": Kind.HTML,
    "text/markdown": Kind.MARKDOWN,
    "message/rfc822": Kind.MAIL,
    "application/json": Kind.JSON,
}
_CONTROL = bytes({*range(9), *range(14, 27), *range(28, 32)})
_TAGS = re.compile(r"<(!doctype\s+html|html|head|body|article|div|p|h1|meta|title|table)\b", re.I)
_FEED_ROOT = re.compile(r"<(rss|feed|rdf:RDF|[a-z]+:feed)[\s>]")
_BEFORE_ROOT = re.compile(r"\s*(<\?.*?\?>|<!--.*?-->|<!DOCTYPE[^\[>]*(\[.*?\]\s*)?>|\s)*", re.S)
_MAILBOX = re.compile(r"From \S+ .*\d\d:\d\d.*\d{4}\s*$", re.MULTILINE)
_HEADER = re.compile(r"([A-Za-z-]{2,40}): ?")
_MAIL_HEADERS = {"from", "to", "date", "subject", "message-id", "mime-version", "received"}
_MAIL_ONLY = {"message-id", "mime-version", "received", "return-path"}


def kind_of(original: Original) -> Kind:
    """What ``original`` is.

    Raises:
        UnreadableError: it is empty, or nothing that is read here.
    """
    head = original.head()
    if not head:
        raise UnreadableError(f"{original.source} is empty. Check that it is the right one.")
    for magic, kind in _MAGIC:
        if head.startswith(magic):
            return kind
    if b"%PDF-" in head[:1024]:
        return Kind.PDF
    if begins_like_output(head):
        raise UnreadableError(refused(original.source))
    _refuse_known_binary(head, original)
    text = decode(_whole_lines(head), original.charset).text
    _refuse_unknown_binary(head, text, original.source)
    return _kind_of_text(text, original)


def _refuse_known_binary(head: bytes, original: Original) -> None:
    source = original.source
    for magic, what, remedy in (*_BY_NAME.get(original.extension, ()), *_NOT_READ):
        if head.startswith(magic):
            raise UnreadableError(f"{source} is {what}, which is not read. {remedy}")
    if head[257:262] == b"ustar":
        raise UnreadableError(f"{source} is a TAR archive, which is not read. {_UNPACK}")
    if head[4:8] == b"ftyp":
        raise UnreadableError(f"{source} is a film or picture, which is not read. {_TO_TEXT}")


def _refuse_unknown_binary(head: bytes, text: str, source: str) -> None:
    """Binary is what has many control characters, or some and is not even UTF-8."""
    controls = sum(map(text.count, map(chr, _CONTROL))) + text.count("\ufffd")
    utf_8 = not head.isascii() and _is_utf_8(_whole_lines(head))
    if controls * (5 if utf_8 or head.isascii() else 50) > len(text):
        raise UnreadableError(f"{source} is a binary file of an unknown format. {_TO_TEXT}")


def _is_utf_8(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _whole_lines(head: bytes) -> bytes:
    """The head without a line (or character) that it may cut in two."""
    if len(head) < HEAD_BYTES:
        return head
    end = head.rfind(b"\n") + 1
    return head[:end] if end else head[: -(HEAD_BYTES // 16)].rpartition(b" ")[0] or head


def _kind_of_text(text: str, original: Original) -> Kind:
    start = text.lstrip("\ufeff \t\r\n")
    if start.startswith("<"):
        return _kind_of_markup(start, original)
    if start.startswith("{") and _is_json_object(start.partition("\n")[0]):
        return Kind.JSONL
    if _MAILBOX.match(start):
        return Kind.MAILBOX
    if _is_mail(start):
        return Kind.MAIL
    if original.extension in _TABLES:
        raise UnreadableError(f"{original.source} is a table, which is not read. {_AS_ROWS}")
    by_type = _BY_MEDIA_TYPE.get(original.media_type or "")
    return by_type or _BY_EXTENSION.get(original.extension) or Kind.TEXT


def _kind_of_markup(start: str, original: Original) -> Kind:
    opening = _BEFORE_ROOT.match(start)
    root = start[opening.end() if opening else 0 :]
    if _FEED_ROOT.match(root):
        return Kind.FEED
    by_name = _BY_EXTENSION.get(original.extension)
    by_type = _BY_MEDIA_TYPE.get(original.media_type or "")
    if Kind.HTML in (by_name, by_type) or _TAGS.search(start[:4096]):
        return Kind.HTML
    if start.startswith("<?xml"):
        raise UnreadableError(
            f"{original.source} is XML, but neither a page nor a feed. {_TO_TEXT}"
        )
    return by_name or Kind.TEXT


def _is_json_object(line: str) -> bool:
    try:
        return isinstance(json.loads(line), dict)
    except (ValueError, RecursionError):
        return False


def _is_mail(start: str) -> bool:
    """Whether it begins with the header lines of a message."""
    names = set()
    for line in start.splitlines()[:100]:
        if line.startswith((" ", "\t")):
            continue
        header = _HEADER.match(line)
        if not header:
            break
        names.add(header.group(1).lower())
    usual = names & _MAIL_HEADERS
    return len(usual) >= 2 and bool(names & _MAIL_ONLY or {"from", "date"} <= names)
