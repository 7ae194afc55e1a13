"""Which records of a collection can tell of the same thing: only those of one block are compared.

The keys are coarser than those of ``memoranda.reader.resolution.across``, so that joining block by
block gives what joining all at once would.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any
from zlib import crc32

from memoranda.reader.resolution.across import names
from memoranda.reader.resolution.across.telling import folded

#: The parties of each kind of record, which all tellings of one thing share.
PARTIES: Mapping[str, tuple[str, ...]] = {
    "meetings": ("parties",),
    "agreements": ("parties",),
    "commitments": ("by", "with"),
}


def bucket_of(kind: str, record: Mapping[str, Any], document: str, buckets: int) -> int:
    """The bucket, of so many, in which all tellings of the same thing meet.

    Args:
        kind: of the record.
        record: its row.
        document: that tells it.
        buckets: how many there are.
    """
    return crc32(repr(_block(kind, record, document)).encode()) % buckets


def _block(kind: str, record: Mapping[str, Any], document: str) -> tuple[Any, ...]:
    if kind == "people":
        return tuple(names.sounds(record["name"])[-1:])
    parties = tuple(_folded(record[field]) for field in PARTIES[kind])
    # A record without parties is told by its document alone; together they would fill one bucket.
    return parties if any(parties) else (document,)


def _folded(parties: Sequence[str] | None) -> tuple[str, ...]:
    return tuple(sorted({folded(party) for party in parties or ()}))
