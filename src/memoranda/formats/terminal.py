"""What tables and explanations are printed to: a terminal, or a pipe or file in its place."""

from __future__ import annotations

from rich.console import Console


class Terminal(Console):
    """A console whose closed pipe is for the caller to end on, as that of every other output."""

    def on_broken_pipe(self) -> None:
        """Let the error pass that is being handled here; Rich itself would end the process."""
        raise
