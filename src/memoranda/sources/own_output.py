"""Telling what this package has written itself, which often lies beside the stories.

A report quotes the stories: read as one of them, it would tell everything once more, and wrongly.
"""

from __future__ import annotations

import re

from memoranda.sources.original import Original

_WORDS = rb'(?:null|"(?:[^"\\]|\\.)*")'
#: How each format begins; a test keeps them true. XLSX and Parquet are refused as what they are.
_BEGINNINGS = tuple(
    re.compile(pattern, re.DOTALL)
    for pattern in (
        rb'<!doctype html>\n<html[^>]*><head>[^\n]{0,2000}?<meta name="generator" content="Memoranda"',
        rb'\{"id": W, "source": W, "language": W, "published": W, "title": W, "people": \['.replace(
            b"W", _WORDS
        ),
        rb'\{\n "documents": \[(?:\]|\n  \{\n   "id": )',
        rb'\{\n "@context": \{.{0,500}"urn:memoranda:"',
        rb"document,date,actor,recipient,event,cameo_root,",
        rb"\xef\xbb\xbfid,title,source,published,language,notes\r\n",
        rb"\xef\xbb\xbfid,[a-z_,]+,alternatives,told,document,quote,start,end,rule\r\n",
    )
)


def is_own_output(head: bytes) -> bool:
    """Whether a file that begins so was written by one of the formats of this package."""
    return any(beginning.match(head) for beginning in _BEGINNINGS)


def passed_over(original: Original) -> str:
    """The sentence for an output found among the stories of a folder."""
    return f"{original.source} was passed over: Memoranda wrote it, and it is no story."


def refused(original: Original) -> str:
    """The sentence for an output that was named as a story."""
    return (
        f"{original.source} was written by Memoranda and is no story. "
        "Give the stories that it was made of."
    )
