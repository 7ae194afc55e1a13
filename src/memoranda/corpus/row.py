"""A row of a collection as it stands in its file."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Row:
    """What stands at one place of a file.

    Attributes:
        number: tells it from all others of the file.
        place: how to name it to a person.
        values: by column, or the sentence that says why they cannot be understood.
    """

    number: int
    place: str
    values: dict[str, Any] | str
