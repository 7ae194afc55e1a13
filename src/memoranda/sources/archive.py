"""ZIP archives: their members, within bounds that a bomb cannot pass."""

from __future__ import annotations

import lzma
import struct
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import PurePosixPath
from typing import IO, BinaryIO
from zipfile import BadZipFile, ZipFile, ZipInfo

from memoranda.sources.context import Budget, Context
from memoranda.sources.docx import read_docx
from memoranda.sources.limits import MEGABYTE, Limits, in_megabytes
from memoranda.sources.original import Original, printable
from memoranda.sources.refusal import Outcome, Refusal, UnreadableError
from memoranda.sources.streams import forward, kept, seekable

_OFFICE = (
    ("xl/workbook.xml", "a spreadsheet", "Save its stories as JSONL or Parquet."),
    ("ppt/presentation.xml", "a slide show", "Save it as PDF."),
    ("META-INF/container.xml", "an e-book or OpenDocument file", "Save it as DOCX or PDF."),
    ("META-INF/manifest.xml", "an OpenDocument file", "Save it as DOCX or PDF."),
)


#: What the standard library raises for members that are not what the archive says.
_DAMAGE = (
    *(BadZipFile, NotImplementedError, EOFError, ValueError, OSError),
    *(struct.error, zlib.error, lzma.LZMAError),
)


def read_zip(original: Original, context: Context) -> Iterator[Outcome]:
    """The documents of all members in the order of their names; also of a DOCX, which is a ZIP."""
    with seekable(original, context.limits) as stream, _opened(stream, original) as archive:
        names = set(archive.namelist())
        if "word/document.xml" in names:
            yield from read_docx(archive, original, context)
            return
        _refuse_office(names, original.source)
        yield from _members(archive, original, context.inside(original))


@contextmanager
def _opened(stream: BinaryIO, original: Original) -> Iterator[ZipFile]:
    try:
        archive = ZipFile(stream)
    except _DAMAGE as error:
        raise UnreadableError(
            f"{original.source} is a ZIP file that is damaged or was cut off. Fetch it again."
        ) from error
    with archive:
        yield archive


def _refuse_office(names: set[str], source: str) -> None:
    for name, what, remedy in _OFFICE:
        if name in names:
            raise UnreadableError(f"{source} is {what}, which is not read. {remedy}")


def _members(archive: ZipFile, original: Original, context: Context) -> Iterator[Outcome]:
    members = sorted(filter(_is_document, archive.infolist()), key=lambda m: m.filename)
    if len(members) > context.limits.archive_members:
        raise UnreadableError(
            f"{original.source} has {len(members):,} members; "
            f"at most {context.limits.archive_members:,} are read. Split it."
        )
    if not members:
        raise UnreadableError(
            f"{original.source} has no documents. Check that it is the right one."
        )
    budget = context.budget or Budget(context.limits.archive_bytes)
    for member in members:
        if budget.left < 0:
            raise UnreadableError(
                f"{original.source} unpacks to more than the "
                f"{in_megabytes(context.limits.archive_bytes)} that an archive may; "
                "what comes after was not read. Split it."
            )
        yield from _member(archive, member, original, replace(context, budget=budget), budget)


def _is_document(member: ZipInfo) -> bool:
    parts = PurePosixPath(member.filename).parts
    hidden = any(part.startswith(".") and part != ".." for part in parts)
    return bool(parts) and not (member.is_dir() or hidden or parts[0] == "__MACOSX")


def _member(
    archive: ZipFile, member: ZipInfo, original: Original, context: Context, budget: Budget
) -> Iterator[Outcome]:
    name = printable(member.filename)
    source = f"{original.source}!{name}"
    if member.flag_bits & 1:
        yield Refusal(source, f"{source} needs a password. Unpack the archive and read the result.")
        return
    try:
        with (
            archive.open(member) as packed,
            forward(_bounded(packed, member, source, context.limits, budget)) as stream,
            kept(stream, context.limits.archive_bytes, source) as again,
        ):
            path = PurePosixPath(name)
            part = Original(
                source=source,
                id=f"{original.id}/{path.with_suffix('')}",
                extension=path.suffix.lower(),
                open=again,
            )
            yield from context.read(part, context)
    except UnreadableError as refused:
        yield Refusal(source, str(refused))
    except _DAMAGE as error:
        yield Refusal(source, f"{source} could not be unpacked ({error}). Make the archive again.")


def _bounded(
    packed: IO[bytes], member: ZipInfo, source: str, limits: Limits, budget: Budget
) -> Callable[[int], bytes]:
    """Reads the member as long as it stays within its own bounds and those of the archive."""
    size = 0
    most = max(MEGABYTE, limits.archive_ratio * member.compress_size)

    def read(wanted: int) -> bytes:
        nonlocal size
        part = packed.read(wanted)
        size += len(part)
        budget.left -= len(part)
        if size > most or budget.left < 0:
            raise UnreadableError(
                f"{source} unpacks to more than is safe ({in_megabytes(size)} and on). "
                "If you trust it, unpack it and read the result."
            )
        return part

    return read
