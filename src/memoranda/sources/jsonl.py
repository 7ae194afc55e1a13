"""JSONL corpora, a story a line, and JSON files that hold one story or a list of them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from io import TextIOWrapper
from typing import Any, BinaryIO

from memoranda.sources.context import Context
from memoranda.sources.corpus_rows import row_document
from memoranda.sources.encodings import decode
from memoranda.sources.limits import Limits
from memoranda.sources.original import Original, too_large
from memoranda.sources.publication import PublicationDays
from memoranda.sources.refusal import Outcome, Refusal, UnreadableError

_WIDE_MARKS = (b"\xff\xfe", b"\xfe\xff", b"\x00\x00\xfe\xff")


def read_jsonl(original: Original, context: Context) -> Iterator[Outcome]:
    """A document a line, one line in memory at a time; a broken line is refused by its number."""
    found = False
    days = PublicationDays(original.source)
    for number, line in enumerate(_lines(original, context.limits), start=1):
        if line is None:
            what = f"Line {number} of {original.source}"
            yield Refusal(f"{original.source}#{number}", too_large(what, context.limits))
        elif line.strip():
            yield _line_document(line, original, context, days, number)
        else:
            continue
        found = True
    if not found:
        raise UnreadableError(f"{original.source} holds no rows. Check that it is the right one.")
    yield from days.told()


def read_json(original: Original, context: Context) -> Iterator[Outcome]:
    """The stories of a JSON file: one object, or a list of objects."""
    text = decode(original.load(context.limits), original.charset).text
    try:
        content = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise UnreadableError(
            f"{original.source} is not valid JSON ({error}). Mend it, or save it as plain text."
        ) from error
    rows = content if isinstance(content, list) else [content]
    if not rows:
        raise UnreadableError(f"{original.source} holds no rows. Check that it is the right one.")
    days = PublicationDays(original.source)
    for number, row in enumerate(rows, start=1):
        yield _row(row, original, context, days, f"story {number}", number)
    yield from days.told()


def _line_document(
    line: bytes, original: Original, context: Context, days: PublicationDays, number: int
) -> Outcome:
    decoded = decode(line)
    try:
        row = json.loads(decoded.text)
    except (ValueError, RecursionError) as error:
        return Refusal(
            f"{original.source}#{number}",
            f"Line {number} of {original.source} is not valid JSON ({_why(error)}). "
            "Mend or drop it.",
        )
    return _row(row, original, context, days, f"line {number}", number, decoded.notes)


def _why(error: ValueError | RecursionError) -> str:
    """What is wrong, and where in the line; that it is the first line of one is no news."""
    if isinstance(error, json.JSONDecodeError):
        return f"{error.msg.removesuffix(' at')} at character {error.colno}"
    return str(error)


def _row(
    row: Any,
    original: Original,
    context: Context,
    days: PublicationDays,
    place: str,
    number: int,
    notes: tuple[str, ...] = (),
) -> Outcome:
    if isinstance(row, dict):
        return row_document(row, original, context, days, place=place, number=number, notes=notes)
    return Refusal(
        f"{original.source}#{number}",
        f"In {original.source}, {place} is not an object with the key “text”. Make it one.",
    )


def _lines(original: Original, limits: Limits) -> Iterator[bytes | None]:
    """Each line, or None for a line that is longer than a document may be."""
    most = 6 * limits.document_bytes  # JSON may write a character in six bytes
    with original.open() as stream:
        line = stream.readline(most)
        if line.startswith(_WIDE_MARKS):
            yield from _wide_lines(original, most)
            return
        while line:
            if len(line) >= most and not line.endswith(b"\n"):
                _skip_line(stream)
                yield None
            else:
                yield line
            line = stream.readline(most)


def _skip_line(stream: BinaryIO) -> None:
    while part := stream.readline(65_536):
        if part.endswith(b"\n"):
            return


def _wide_lines(original: Original, most: int) -> Iterator[bytes | None]:
    """The lines of UTF-16 or UTF-32, whose line ends are more than one byte."""
    encoding = decode(original.head()).encoding.removesuffix("-le").removesuffix("-be")
    with original.open() as stream, TextIOWrapper(stream, encoding, "replace") as text:
        while line := text.readline(most):
            yield line.encode() if line.endswith("\n") or len(line) < most else None
