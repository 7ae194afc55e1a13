"""What a person asks `memoranda read` for."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Literal

Engine = Literal["local", "ray"]


@dataclass(frozen=True, slots=True)
class Call:
    """The arguments and options of one call, as the help explains them."""

    paths: tuple[str, ...]
    format: str | None
    out: Path | None
    published: date | None
    language: str | None
    jobs: int | None
    strict: bool


@dataclass(frozen=True, slots=True)
class Collecting:
    """What is asked beyond that for a whole collection; None is what suits it."""

    engine: Engine
    address: str | None
    fresh: bool
    limit: float | None
