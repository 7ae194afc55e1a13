"""What a format is: its name, what it writes, and where to."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, TextIO

from memoranda.records import Reading, Register

#: What readers of documents and joiners of registers both give: the four kinds of record.
Records = Reading | Register


class OutputError(Exception):
    """The records could not be written; the message says why and what to do."""


@dataclass(frozen=True, slots=True)
class Format:
    """One way of writing records.

    A format has exactly one of three writers: ``to_stream`` for text that may go to a terminal or
    a pipe, ``to_file`` for a file that only makes sense whole, ``to_folder`` for several files.

    Attributes:
        name: what a person types.
        description: one line for the help.
        extension: of the file, "" for a folder.
        files: names of those that stand in its folder.
        streams: writes each document as it comes, in constant memory.
        merged: takes one register; readings are joined first.
        extra: the extra of the package that it needs, "" for none.
        keeps_whole_lines: what was written before an interruption is worth keeping.
    """

    name: str
    description: str
    extension: str
    streams: bool = False
    merged: bool = False
    extra: str = ""
    keeps_whole_lines: bool = False
    files: tuple[str, ...] = ()
    to_stream: Callable[[Iterable[Records], TextIO], None] | None = None
    to_file: Callable[[Iterable[Records], Path], None] | None = None
    to_folder: Callable[[Iterable[Records], Path], None] | None = None

    @property
    def target(self) -> Literal["stream", "file", "folder"]:
        """Where it writes: to a stream (or a file), to a file only, or to a folder."""
        if self.to_stream is not None:
            return "stream"
        return "file" if self.to_file is not None else "folder"
