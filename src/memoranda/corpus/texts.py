"""From a slice to its documents, one after the other in constant memory."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path

from memoranda.corpus.line_rows import line_rows
from memoranda.corpus.parquet_rows import parquet_rows
from memoranda.corpus.slices import Piece
from memoranda.corpus.storage import as_local_file, is_local, open_file
from memoranda.records import Document
from memoranda.sources import Fetcher, Outcome, Refusal, open_documents
from memoranda.sources.context import Context
from memoranda.sources.corpus_rows import row_document
from memoranda.sources.original import Original, printable


def piece_outcomes(piece: Piece, published: date | None, language: str | None) -> Iterator[Outcome]:
    """The documents of a piece, and a refusal for each thing in it that is none.

    Args:
        piece: the part of a file.
        published: day of publication of documents that state none.
        language: of all documents, whatever they say themselves.

    Raises:
        OSError: the file is gone or its storage does not answer.
    """
    if piece.form == "file":
        return _documents_of_file(piece.url, published, language)
    return _documents_of_rows(piece, published, language)


def _documents_of_rows(
    piece: Piece, published: date | None, language: str | None
) -> Iterator[Outcome]:
    source = printable(piece.url)
    original = Original(source, source, Path(source).suffix, partial(open_file, piece.url))
    context = Context(_nothing_inside, Fetcher(), published=published, language=language)
    rows = line_rows(piece, context.limits) if piece.form == "lines" else parquet_rows(piece)
    for row in rows:
        if isinstance(row.values, str):
            yield Refusal(f"{source}#{row.number}", row.values)
        else:
            yield row_document(row.values, original, context, place=row.place, number=row.number)


def _nothing_inside(original: Original, context: Context) -> Iterator[Outcome]:
    """Rows hold no further inputs."""
    return iter(())


def _documents_of_file(url: str, published: date | None, language: str | None) -> Iterator[Outcome]:
    """Whatever the file holds: one story, or many in an archive."""
    with as_local_file(url) as path:
        for outcome in open_documents(path, published=published, language=language):
            # What was fetched goes by its address, not by the place where it lies for a moment.
            source = outcome.source if is_local(url) else outcome.source.replace(str(path), url)
            yield _with_unique_id(replace(outcome, source=source), url, path.stem)


def _with_unique_id(outcome: Outcome, url: str, stem: str) -> Outcome:
    """Files in different folders may bear the same name, so the whole address makes the id."""
    if not isinstance(outcome, Document):
        return outcome
    return replace(outcome, id=url if outcome.id == stem else f"{url}#{outcome.id}")
