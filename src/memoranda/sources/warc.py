"""Web archives (WARC): the pages in them."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import redirect_stderr
from io import StringIO
from typing import Any

from memoranda.sources.context import Context
from memoranda.sources.extras import files_extra, parsing
from memoranda.sources.original import Original, original_bytes, printable, too_large
from memoranda.sources.refusal import Outcome, Refusal, UnreadableError

#: The media types that hold stories; pictures, scripts and styles are passed over.
_READ = ("text/html", "application/xhtml+xml", "text/plain", "application/pdf")
_REMEDY = "Fetch or write it again."


def read_warc(original: Original, context: Context) -> Iterator[Outcome]:
    """The documents of the archive's pages, one record in memory at a time."""
    inside = context.inside(original)
    found = False
    for page in _pages(original, context):
        found = True
        if isinstance(page, Refusal):
            yield page
        else:
            yield from context.read(page, inside)
    if not found:
        raise UnreadableError(
            f"{original.source} holds no pages that were fetched. Check that it is the right one."
        )


def _pages(original: Original, context: Context) -> Iterator[Original | Refusal]:
    with files_extra(original.source, "a web archive"):
        from warcio.archiveiterator import ArchiveIterator  # noqa: PLC0415 - only for WARC
    with original.open() as stream:
        records = ArchiveIterator(stream)
        while True:
            # The library writes its warnings to standard error, beside counting them.
            with parsing(original.source, "WARC", _REMEDY), redirect_stderr(StringIO()):
                record = next(records, None)
                page = _page(record, original, context) if record is not None else None
            if record is None:
                break
            if page is not None:
                yield page
    if records.err_count:
        yield Refusal(
            original.source,
            f"{original.source} has {records.err_count} records of a wrong length; "
            f"what could be read of it was. {_REMEDY}",
        )


def _page(record: Any, original: Original, context: Context) -> Original | Refusal | None:
    if record.rec_type not in ("response", "resource"):
        return None
    headers = record.http_headers
    if headers is not None and headers.get_statuscode() != "200":
        return None
    declared = (headers or record.rec_headers).get_header("Content-Type") or ""
    media_type, _, parameters = declared.partition(";")
    if media_type.strip().lower() not in _READ:
        return None
    address = record.rec_headers.get_header("WARC-Target-URI") or original.source
    most = context.limits.document_bytes
    data = record.content_stream().read(most + 1)
    if len(data) > most:
        name = f"{original.source}!{printable(address)}"
        return Refusal(name, too_large(name, context.limits))
    return original_bytes(
        data,
        source=address,
        id=address,
        charset=charset_of(parameters),
        media_type=media_type.strip().lower(),
    )


def charset_of(parameters: str) -> str | None:
    """The charset among the parameters of a media type, None where none is said.

    >>> charset_of(' charset="utf-8"; boundary=x')
    'utf-8'
    """
    for parameter in parameters.split(";"):
        name, _, value = parameter.partition("=")
        if name.strip().lower() == "charset":
            return value.strip(" \"'") or None
    return None
