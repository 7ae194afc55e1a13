"""Fetching pages."""

from __future__ import annotations


class Fetcher:
    """Fetches pages."""
