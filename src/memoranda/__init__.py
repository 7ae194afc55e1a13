"""Memoranda: from memorandum to operation."""

__version__ = "0.1.0"
