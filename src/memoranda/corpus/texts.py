"""From a piece to its documents, one after the other in constant memory."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path

from memoranda.corpus.errand import Errand
from memoranda.corpus.line_rows import line_rows
from memoranda.corpus.parquet_rows import parquet_rows
from memoranda.corpus.steps import Steps
from memoranda.corpus.storage import as_local_file, open_file
from memoranda.records import Document
from memoranda.sources import Fetcher, Ids, Outcome, Refusal
from memoranda.sources.context import Context
from memoranda.sources.corpus_rows import row_document
from memoranda.sources.opening import read_original
from memoranda.sources.original import Original, original_file, printable
from memoranda.sources.publication import PublicationDays


def piece_outcomes(errand: Errand, steps: Steps) -> Iterator[Outcome]:
    """The documents of a piece, and a refusal for each thing in it that is none.

    Args:
        errand: the piece, and what is known of it.
        steps: told of each file and each member of an archive before it is opened.

    Raises:
        OSError: the file is gone or its storage does not answer.
    """
    context = Context(
        _Opener(errand, steps).read,
        Fetcher(),
        published=errand.published,
        language=errand.language,
    )
    if errand.piece.form == "file":
        return _documents_of_file(errand, context)
    return _documents_of_rows(errand, context)


def _documents_of_rows(errand: Errand, context: Context) -> Iterator[Outcome]:
    piece = errand.piece
    source = printable(piece.url)
    original = Original(source, source, Path(source).suffix, partial(open_file, piece.url))
    days = PublicationDays(source)  # notes tell of them: a piece is not the whole file
    rows = line_rows(piece, context.limits) if piece.form == "lines" else parquet_rows(piece)
    for row in rows:
        if isinstance(row.values, str):
            yield Refusal(f"{source}#{row.number}", row.values)
        else:
            yield row_document(
                row.values, original, context, days, place=row.place, number=row.number
            )


def _documents_of_file(errand: Errand, context: Context) -> Iterator[Outcome]:
    """Whatever the file holds: one story, or many in an archive."""
    url = errand.piece.url
    ids = Ids()
    for given in errand.ids:
        ids.unique(given)
    with as_local_file(url) as path:
        # Files in different folders may bear the same name, so the whole address makes the id.
        # What was fetched goes by its address too, not by the place where it lies for a moment.
        original = original_file(path, id=url.removesuffix(".gz"))
        for outcome in context.read(replace(original, source=printable(url)), context):
            if isinstance(outcome, Document):
                yield replace(outcome, id=ids.unique(outcome.id))
            elif not outcome.passed_over:
                yield outcome


class _Opener:
    """Opens files and members of archives, each as a step that may end this process."""

    def __init__(self, errand: Errand, steps: Steps) -> None:
        self._errand = errand
        self._steps = steps

    def read(self, original: Original, context: Context) -> Iterator[Outcome]:
        """The documents of one file or member."""
        step = self._steps.next()
        if step in self._errand.finished:
            return
        with self._steps.inside(step):
            if step in self._errand.blamed:
                yield Refusal(original.source, self._errand.blamed[step])
                return
            try:
                for outcome in read_original(original, context):
                    self._steps.still_alive()
                    yield outcome
            except Exception as problem:
                why = (
                    f"{original.source} could not be opened ({type(problem).__name__}: {problem})."
                )
                yield Refusal(original.source, why)
