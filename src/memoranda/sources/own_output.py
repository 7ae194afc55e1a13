"""Telling what this package has written itself, which often lies beside the stories.

A report quotes the stories: read as one of them, it would tell everything once more, and wrongly.
"""

from __future__ import annotations

import re
from io import SEEK_END
from pathlib import Path
from zipfile import BadZipFile, ZipFile

from memoranda.sources.original import HEAD_BYTES, Original, original_file

_WORDS = rb'(?:null|"(?:[^"\\]|\\.)*")'
_KEYS = (b"id", b"source", b"language", b"published", b"title")
#: How the formats of text begin; a test keeps them true.
_BEGINNINGS = tuple(
    re.compile(pattern, re.DOTALL)
    for pattern in (
        rb'<!doctype html>\n<html[^>]*><head>[^\n]{0,2000}?<meta name="generator" '
        rb'content="Memoranda"',
        rb"\{" + b"".join(rb'"%s": %s, ' % (key, _WORDS) for key in _KEYS) + rb'"people": \[',
        rb'\{\n "documents": \[(?:\]|\n  \{\n   "id": )',
        rb'\{\n "@context": \{.{0,500}"urn:memoranda:"',
        rb"[\d,]+ documents? \xc2\xb7 [\d,]+ agreements? \xc2\xb7 [\d,]+ commitments? ",
        rb"document,date,actor,recipient,event,cameo_root,",
        rb"\xef\xbb\xbfid,title,source,published,language,notes\r\n",
        rb"\xef\xbb\xbfid,[a-z_,]+,alternatives,told,document,quote,start,end,rule\r\n",
    )
)
_CREATOR = b">Memoranda</dc:creator>"
#: Where the footer of a Parquet file names its columns, and one of each of ours: of readings and
#: of a register.
_COLUMNS_REACH = 16_384
_OWN_COLUMNS = (b"\x0bcommitments", b"\x08tellings")
#: What stands in a folder of the readings of a collection, and how it begins.
MANIFEST = "_manifest.json"
_MANIFEST_BEGINS = re.compile(rb'\{\n "layout": \d+,\n "files": "[0-9a-f]{64}"')


def begins_like_output(head: bytes) -> bool:
    """Whether text that begins so was written by one of the formats of this package."""
    return any(beginning.match(head) for beginning in _BEGINNINGS)


def is_own_output(original: Original) -> bool:
    """Whether a file was written by one of the formats of this package."""
    try:
        head = original.head()
        if head.startswith(b"PK"):
            return _is_own_workbook(original)
        return _is_own_parquet(original) if head.startswith(b"PAR1") else begins_like_output(head)
    except (OSError, BadZipFile, KeyError, RuntimeError, ValueError):
        return False  # whoever reads it says what is the matter with it


def is_own_folder(folder: Path) -> bool:
    """Whether the readings of a whole collection were written into the folder."""
    try:
        return bool(_MANIFEST_BEGINS.match(original_file(folder / MANIFEST).head()))
    except OSError:
        return False


def _is_own_workbook(original: Original) -> bool:
    with original.open() as stream, ZipFile(stream) as workbook:
        about = workbook.getinfo("docProps/core.xml")
        return about.file_size < HEAD_BYTES and _CREATOR in workbook.read(about)


def _is_own_parquet(original: Original) -> bool:
    """By its columns, which the footer names: those of our records, and none for a text."""
    with original.open() as stream:
        stream.seek(-8, SEEK_END)
        footer = int.from_bytes(stream.read(4), "little")
        stream.seek(-8 - footer, SEEK_END)
        columns = stream.read(min(footer, _COLUMNS_REACH))
    return any(own in columns for own in _OWN_COLUMNS) and b"\x04text" not in columns


def passed_over(source: str) -> str:
    """The sentence for an output found among the stories of a folder."""
    return f"{source} was passed over: Memoranda wrote it, and it is no story."


def refused(source: str) -> str:
    """The sentence for an output that was named as a story."""
    return (
        f"{source} was written by Memoranda and is no story. Give the stories that it was made of."
    )
