"""Ctrl-C between two lines, never within one."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def held_back() -> Iterator[None]:
    """Let Ctrl-C wait until the block has ended.

    A handler rather than a mask: masks are kept thread by thread, and a bar or a crew of readers
    has threads of its own that would take the signal. For the main thread only.
    """
    waiting: list[int] = []
    before = signal.signal(signal.SIGINT, lambda signum, frame: waiting.append(signum))
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
    if waiting:
        raise KeyboardInterrupt
