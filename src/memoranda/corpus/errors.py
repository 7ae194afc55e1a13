"""What can be wrong with a collection as a whole."""

from __future__ import annotations


class CollectionError(Exception):
    """The collection cannot be read as asked; the message says why and what to do."""
