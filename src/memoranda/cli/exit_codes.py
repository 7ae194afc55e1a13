"""What the command ends with, and the words that the help has for it."""

from __future__ import annotations

#: Of a command that a signal has stopped, whose number is added.
STOPPED_BY = 128
INTERRUPTED, PIPE_CLOSED = 130, 141


def exit_codes(
    well: str = "all was read",
    ill: str = "something was not",
    interrupted: str = "it was stopped by Ctrl-C",
) -> str:
    """All exit codes for the help of a command, with what it does beyond others in its own words.

    Args:
        well: when it ends with 0.
        ill: when it ends with 1.
        interrupted: what Ctrl-C does to it.
    """
    return f"""\b
Exit codes:
  0    {well}
  1    {ill}
  2    the call was wrong
  129  its terminal was closed
  {INTERRUPTED}  {interrupted}
  {PIPE_CLOSED}  the pipe that it wrote to was closed
  143  it was asked to end (SIGTERM)"""
