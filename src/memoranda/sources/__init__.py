"""Anything to documents: files, folders, addresses, messages, feeds and corpora."""

from memoranda.sources.ids import Ids
from memoranda.sources.limits import Limits
from memoranda.sources.opening import open_all, open_bytes, open_documents
from memoranda.sources.refusal import Outcome, Refusal
from memoranda.sources.web import Fetcher

__all__ = [
    "Fetcher",
    "Ids",
    "Limits",
    "Outcome",
    "Refusal",
    "open_all",
    "open_bytes",
    "open_documents",
]
