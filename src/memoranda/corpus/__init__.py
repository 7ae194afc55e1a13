"""Whole collections: the same reader on this machine's cores or on a Ray cluster."""

from memoranda.corpus.collection import CollectionReading, read_collection
from memoranda.corpus.errors import CollectionError

__all__ = ["CollectionError", "CollectionReading", "read_collection"]
