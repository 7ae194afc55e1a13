"""How much one input may cost before it is refused."""

from __future__ import annotations

from dataclasses import dataclass

MEGABYTE = 1_000_000


@dataclass(frozen=True, slots=True)
class Limits:
    """The most that is read of anything; whatever is larger is refused, never cut.

    Attributes:
        document_bytes: size of one document (one file, one row, one message, one page).
        archive_bytes: what one archive, with all archives inside it, may unpack to.
        archive_members: how many members one archive may have.
        archive_ratio: how many times its packed size a large member may unpack to.
        nesting: how many containers (archives, compressed files, messages) may lie in each other.
    """

    document_bytes: int = 50 * MEGABYTE
    archive_bytes: int = 4_000 * MEGABYTE
    archive_members: int = 100_000
    archive_ratio: int = 250
    nesting: int = 3


def in_megabytes(size: int) -> str:
    """The size in words: "50 MB", or in bytes where it is less than one megabyte."""
    return f"{size / MEGABYTE:,.0f} MB" if size >= MEGABYTE else f"{size:,} bytes"
