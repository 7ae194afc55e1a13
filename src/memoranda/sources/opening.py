"""Anything in, documents out: the one way into the sources."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path, PurePath
from typing import BinaryIO

from memoranda.given import given_day, given_language
from memoranda.records import Document
from memoranda.sources.archive import read_zip
from memoranda.sources.context import Context
from memoranda.sources.feed import read_feed
from memoranda.sources.folder import read_folder
from memoranda.sources.gzipped import read_gzip
from memoranda.sources.html_page import read_html
from memoranda.sources.ids import Ids
from memoranda.sources.jsonl import read_json, read_jsonl
from memoranda.sources.limits import Limits
from memoranda.sources.mail import read_mail, read_mailbox
from memoranda.sources.markdown import read_markdown
from memoranda.sources.original import Original, original_bytes, original_file
from memoranda.sources.parquet import read_parquet
from memoranda.sources.pdf import read_pdf
from memoranda.sources.refusal import Outcome, Refusal, UnreadableError
from memoranda.sources.sniffing import Kind, kind_of
from memoranda.sources.standard_input import gives_bytes_once, read_stream
from memoranda.sources.text import read_text
from memoranda.sources.warc import read_warc
from memoranda.sources.web import Fetcher, shown

_ADDRESS = re.compile(r"[a-z][a-z0-9+.-]+://", re.IGNORECASE)

_READERS: dict[Kind, Callable[[Original, Context], Iterator[Outcome]]] = {
    Kind.TEXT: read_text,
    Kind.PDF: read_pdf,
    Kind.FEED: read_feed,
    Kind.MAILBOX: read_mailbox,
    Kind.MAIL: read_mail,
    Kind.ZIP: read_zip,
    Kind.WARC: read_warc,
    Kind.GZIP: read_gzip,
    Kind.PARQUET: read_parquet,
    Kind.HTML: read_html,
    Kind.MARKDOWN: read_markdown,
    Kind.JSONL: read_jsonl,
    Kind.JSON: read_json,
}


def open_documents(
    path_or_url: str | Path,
    *,
    published: date | str | None = None,
    language: str | None = None,
    fetcher: Fetcher | None = None,
    limits: Limits = Limits(),  # noqa: B008 - frozen
    follow: bool = False,
    ids: Ids | None = None,
    stdin: BinaryIO | None = None,
) -> Iterator[Document | Refusal]:
    """The documents of a file, a folder, an address or standard input, one after the other.

    Args:
        path_or_url: a path, an http or https address, or "-" for standard input.
        published: day of publication of documents that do not say their own; as a date, or in
            words such as "2025-05-23".
        language: language of all documents, whatever they say themselves, such as "en".
        fetcher: how addresses are reached; the usual one refuses addresses of private networks.
        limits: how large things may be.
        follow: whether to fetch the stories that a feed only links to.
        ids: shared between calls whose documents are read together, so that no id comes twice.
        stdin: read in place of the process's own standard input.

    Yields:
        A document for each story found, and a refusal for each thing that could not be read.
        Nothing is raised for what an input holds.

    Raises:
        ValueError: the words for the day or the language are none.
    """
    context = _context(published, language, fetcher, limits, follow)
    given = ids if ids is not None else Ids()
    for outcome in _outcomes(str(path_or_url), context, stdin):
        yield _with_unique_id(outcome, given)


def open_bytes(
    data: bytes,
    *,
    name: str = "",
    source: str = "",
    published: date | str | None = None,
    language: str | None = None,
    fetcher: Fetcher | None = None,
    limits: Limits = Limits(),  # noqa: B008 - frozen
) -> Iterator[Document | Refusal]:
    """The documents of bytes in memory, such as an upload.

    Args:
        data: the bytes of a file of any form.
        name: the file name they came with, a help in telling what they are.
        source: what to call them to a person; their name unless it is given.
        published: as for ``open_documents``, like what follows.
        language: as above.
        fetcher: as above.
        limits: as above.
    """
    context = _context(published, language, fetcher, limits)
    original = original_bytes(
        data, source=source or name or "the text", id=PurePath(name).stem or "text", name=name
    )
    ids = Ids()
    for outcome in read_original(original, context):
        yield _with_unique_id(outcome, ids)


def open_all(
    inputs: Iterable[str | Path],
    *,
    published: date | str | None = None,
    language: str | None = None,
    fetcher: Fetcher | None = None,
    limits: Limits = Limits(),  # noqa: B008 - frozen
) -> Iterator[Document | Refusal]:
    """The documents of several inputs, with ids that are unique among all of them."""
    ids = Ids()
    for each in inputs:
        yield from open_documents(
            each, published=published, language=language, fetcher=fetcher, limits=limits, ids=ids
        )


def _context(
    published: date | str | None,
    language: str | None,
    fetcher: Fetcher | None,
    limits: Limits,
    follow: bool = False,
) -> Context:
    return Context(
        read=read_original,
        fetcher=fetcher or Fetcher(),
        limits=limits,
        published=None if published is None else given_day(published),
        language=None if language is None else given_language(language),
        follow=follow,
    )


def _outcomes(name: str, context: Context, stdin: BinaryIO | None) -> Iterator[Outcome]:
    if not name:
        # As a path it would be the current folder, which nobody means.
        return iter((Refusal("", "The name of an input is empty. Name a file, or an address."),))
    if name == "-":
        stream = stdin if stdin is not None else sys.stdin.buffer
        return read_stream(stream, context, source="standard input", id="stdin")
    if _ADDRESS.match(name):
        return _fetched(name, context)
    path = Path(name)
    if path.is_dir():
        return read_folder(path, context)
    if gives_bytes_once(path):
        return _piped(path, context)
    return read_original(original_file(path), context)


def _piped(path: Path, context: Context) -> Iterator[Outcome]:
    name = original_file(path)
    try:
        with name.open() as stream:
            yield from read_stream(stream, context, source=name.source, id=name.id)
    except OSError as error:
        yield Refusal(name.source, _why(name, error))


def _fetched(url: str, context: Context) -> Iterator[Outcome]:
    try:
        page = context.fetcher.fetch(url, context.limits)
    except UnreadableError as refused:
        yield Refusal(shown(url), str(refused))
        return
    yield from read_original(page, context)


def _with_unique_id(outcome: Outcome, ids: Ids) -> Outcome:
    if isinstance(outcome, Refusal):
        return outcome
    unique = ids.unique(outcome.id)
    return outcome if unique == outcome.id else replace(outcome, id=unique)


def read_original(original: Original, context: Context) -> Iterator[Outcome]:
    """The documents of one input of whatever form, with ids that are not yet made unique."""
    try:
        yield from _READERS[kind_of(original)](original, context)
    except UnreadableError as refused:
        yield Refusal(original.source, str(refused))
    except OSError as error:
        yield Refusal(original.source, _why(original, error))


def _why(original: Original, error: OSError) -> str:
    source = original.source
    if isinstance(error, FileNotFoundError):
        return f"There is no file {source}. Check its name and folder."
    if isinstance(error, PermissionError):
        return f"You may not read {source}. Ask its owner for the right to."
    why = error.strerror or " ".join(str(error).split()) or type(error).__name__
    return f"{source} could not be read ({why}). Try again, or copy it elsewhere first."
