"""The progress of a long reading: share done, documents, rate and remaining time."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn, TimeRemainingColumn

from memoranda.corpus.finished import Finished
from memoranda.corpus.slices import Slice


@contextmanager
def progress_bar(slices: Sequence[Slice], *, shown: bool) -> Iterator[Callable[[Finished], None]]:
    """A bar on standard error, and the function that moves it on by a slice."""
    columns = (
        TextColumn("Reading"),
        BarColumn(),
        TaskProgressColumn(),
        TextColumn("{task.fields[documents]:,} documents"),
        TextColumn("{task.fields[rate]:,.0f}/s"),
        TimeRemainingColumn(elapsed_when_finished=True),
    )
    with Progress(*columns, console=Console(stderr=True), disable=not shown) as bar:
        # Slices differ in size, so the share done is counted in bytes.
        whole = bar.add_task("", total=sum(part.weight for part in slices), documents=0, rate=0.0)
        documents = 0

        def advance(finished: Finished) -> None:
            nonlocal documents
            documents += finished.tally.documents
            rate = documents / (bar.tasks[0].elapsed or 1.0)
            bar.update(whole, advance=finished.part.weight, documents=documents, rate=rate)

        yield advance
