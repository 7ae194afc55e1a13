"""The `memoranda` command as a person calls it, timed from outside."""

from __future__ import annotations

import subprocess
import sysconfig
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

from benchmarks.figure import Bar, Figure
from benchmarks.synthetic import STORIES

COMMAND = str(Path(sysconfig.get_path("scripts"), "memoranda"))
#: A short sample, as the first thing that somebody reads.
STORY = STORIES / "2024-04-ai-safety-memorandum.txt"

ROUNDS = 7
VERSION_BAR = Bar(0.25, at_most=True)
STORY_BAR = Bar(1.0, at_most=True)


def start(say: Callable[[str], None]) -> list[Figure]:
    """Seconds from the call to the first line that comes out, with everything on the disk warm."""
    say("start: memoranda --version")
    version = _median([COMMAND, "--version"])
    say("start: the first story")
    story = _median([COMMAND, "read", str(STORY), "--format", "table"])
    said = f"median of {ROUNDS} calls"
    return [
        Figure("start", "memoranda --version", version, "s", VERSION_BAR, said),
        Figure("start", "first story read", story, "s", STORY_BAR, said),
    ]


def run(*arguments: str | Path) -> float:
    """Seconds that a whole call takes.

    Raises:
        subprocess.CalledProcessError: the call failed.
    """
    begun = time.perf_counter()
    subprocess.run([COMMAND, *map(str, arguments)], check=True)  # noqa: S603 - our own command
    return time.perf_counter() - begun


def first_line(call: list[str]) -> float:
    """Seconds until the call writes a line.

    Raises:
        RuntimeError: it writes none, or fails after it.
    """
    begun = time.perf_counter()
    with subprocess.Popen(call, stdout=subprocess.PIPE) as process:  # noqa: S603 - our own command
        assert process.stdout is not None, "stdout is a pipe"
        line = process.stdout.readline()
        seconds = time.perf_counter() - begun
        process.stdout.read()
    if not line or process.returncode:
        raise RuntimeError(f"This call failed with exit code {process.returncode}: {call}")
    return seconds


def _median(call: list[str]) -> float:
    first_line(call)  # brings the files into memory
    return median(first_line(call) for _ in range(ROUNDS))
