"""Whole collections: the same reader on this machine's cores or on a Ray cluster."""

from memoranda.corpus.collection import LIMIT, CollectionReading, read_collection
from memoranda.corpus.errors import CollectionError
from memoranda.corpus.joining import CollectionJoining, join_collection

__all__ = [
    "LIMIT",
    "CollectionError",
    "CollectionJoining",
    "CollectionReading",
    "join_collection",
    "read_collection",
]
