"""What tables and explanations are printed to: a terminal, or a pipe or file in its place."""

from __future__ import annotations

from typing import TextIO

from rich.console import Console

#: A terminal that says it is narrower (some say 0) is taken for this wide, so that words are seen.
NARROWEST = 40


class Terminal(Console):
    """A console whose closed pipe is for the caller to end on, as that of every other output."""

    def __init__(self, file: TextIO, *, soft_wrap: bool = False) -> None:
        """Print to the file; with ``soft_wrap``, the terminal breaks long lines itself."""
        super().__init__(file=file, highlight=False, soft_wrap=soft_wrap)
        self.width = max(self.width, NARROWEST)

    def on_broken_pipe(self) -> None:
        """Let the error pass that is being handled here; Rich itself would end the process."""
        raise
