"""Telling each step of an errand before it is done, and keeping time meanwhile.

When a step takes longer than the limit, the kernel's alarm ends this process, even in the middle
of a regular expression. Whoever was told that the step began then knows which one it was.
"""

from __future__ import annotations

import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from memoranda.corpus.errand import Begun, Ended, Step


class Steps:
    """Counts the steps, each inside the one that is open.

    Args:
        limit: seconds that may pass between two signs of life while a step is open.
        tell: tells that a step was begun or ended.
    """

    def __init__(self, limit: float, tell: Callable[[Begun | Ended], None]) -> None:
        """Begin outside of all steps."""
        self._limit = limit
        self._tell = tell
        self._open: Step = ()
        self._counts = [0]

    def next(self) -> Step:
        """The next step; the same errand gives the same ones, whichever of them are skipped."""
        self._counts[-1] += 1
        return (*self._open, self._counts[-1])

    @contextmanager
    def inside(self, step: Step) -> Iterator[None]:
        """Do the step."""
        around, self._open = self._open, step
        self._counts.append(0)
        self._tell(Begun(step))
        self.still_alive()
        yield
        self._counts.pop()
        self._open = around
        self.still_alive()
        self._tell(Ended(step))

    def still_alive(self) -> None:
        """Set the alarm anew, or off where no step is open."""
        signal.setitimer(signal.ITIMER_REAL, self._limit if self._open else 0)
