"""Ids that are unique among the documents read together."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from hashlib import blake2b

#: Ids are kept in so many sorted rows, each short enough to insert into quickly.
_ROWS = 1024


class Ids:
    """Gives each document an id that no earlier one has.

    Of an id only eight bytes are kept, packed, so that a million rows cost eight megabytes.
    """

    def __init__(self) -> None:
        """Begin with no id given."""
        self._given = [array("Q") for _ in range(_ROWS)]
        self._repeats: dict[int, int] = {}

    def unique(self, wanted: str) -> str:
        """The wanted id, or the same with "-2", "-3" … where it is taken."""
        if self._take(wanted):
            return wanted
        mark = _mark(wanted)
        number = self._repeats.get(mark, 1) + 1
        while not self._take(f"{wanted}-{number}"):
            number += 1
        self._repeats[mark] = number
        return f"{wanted}-{number}"

    def _take(self, id: str) -> bool:  # noqa: A002 - the record's word
        mark = _mark(id)
        row = self._given[mark % _ROWS]
        at = bisect_left(row, mark)
        if at < len(row) and row[at] == mark:
            return False
        row.insert(at, mark)
        return True


def _mark(id: str) -> int:  # noqa: A002 - the record's word
    return int.from_bytes(blake2b(id.encode("utf-8", "surrogatepass"), digest_size=8).digest())
