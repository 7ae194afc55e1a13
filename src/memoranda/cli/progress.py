"""How far a long reading has come: a bar on the terminal, with rate and remaining time.

The bar counts bytes of the files named, since nobody knows beforehand how many documents a feed or
a corpus holds.
"""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TypeVar

from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn

from memoranda.records import Document
from memoranda.sources import Outcome

D = TypeVar("D", bound=Outcome)

#: Shorter work shows no bar.
PATIENCE_SECONDS = 1.0


def with_progress(parts: Iterable[D], paths: Sequence[str]) -> Iterator[D]:
    """Let documents and refusals pass, and show how far they have come."""
    bar = Bar(Extent(paths))
    try:
        for part in parts:
            yield part
            bar.advance(part)
    finally:
        bar.stop()


class Extent:
    """How much there is to read, and how much of it a document takes."""

    def __init__(self, paths: Sequence[str]) -> None:
        """Look at the sizes of the files; addresses and streams have none."""
        self.sizes = {str(file): file.stat().st_size for path in paths for file in _files(path)}
        known = all(Path(path).is_file() or Path(path).is_dir() for path in paths)
        self.total = sum(self.sizes.values()) if known else None
        self._container = ""
        self._taken = 0

    def taken_by(self, part: Outcome) -> int:
        """The bytes that are done with this part, and with a file that it follows on."""
        container = part.source.partition("!")[0]
        rest = 0
        if container != self._container:
            rest = max(0, self.sizes.get(self._container, 0) - self._taken)
            self._container, self._taken = container, 0
        size = len(part.text.encode("utf-8", "replace")) if isinstance(part, Document) else 0
        self._taken += size
        return rest + size


class Bar:
    """A bar that appears when the work turns out to be long."""

    def __init__(self, extent: Extent) -> None:
        """Begin to wait."""
        self._extent = extent
        self._begun = time.monotonic()
        self._documents = 0
        self._done = 0
        self._progress = Progress(
            TextColumn("{task.fields[documents]:,} documents"),
            BarColumn(),
            TextColumn("{task.fields[rate]:,.0f} a second"),
            TimeRemainingColumn(),
            console=Console(stderr=True),
            transient=True,
        )
        self._task = self._progress.add_task("", total=extent.total)

    def advance(self, part: Outcome) -> None:
        """Count one more."""
        self._documents += 1
        self._done += self._extent.taken_by(part)
        seconds = time.monotonic() - self._begun
        if seconds < PATIENCE_SECONDS:
            return
        self._progress.update(
            self._task,
            completed=self._done,
            documents=self._documents,
            rate=self._documents / seconds,
        )
        self._progress.start()

    def stop(self) -> None:
        """Take the bar away."""
        if self._progress.live.is_started:
            self._progress.stop()


def _files(path: str) -> Iterator[Path]:
    place = Path(path)
    if place.is_dir():
        yield from (file for file in sorted(place.rglob("*")) if file.is_file())
    elif place.is_file():
        yield place
