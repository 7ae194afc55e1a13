"""What the command ends with, and the words that the help has for it."""

from __future__ import annotations

INTERRUPTED, PIPE_CLOSED, TERMINATED = 130, 141, 143

#: Of a command that was stopped from outside, which no subcommand has words of its own for.
STOPPED = f"""\
  {PIPE_CLOSED}  the pipe that it wrote to was closed
  {TERMINATED}  it was asked to end (SIGTERM)"""

#: Of every subcommand, in short.
ALL = f"""\b
Exit codes:
  0    all was read
  1    something was not
  2    the call was wrong
  {INTERRUPTED}  it was stopped by Ctrl-C
{STOPPED}"""
