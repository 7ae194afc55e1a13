"""Ampersands that keep a feed from being well-formed."""

from __future__ import annotations

import re
from html.entities import html5
from typing import BinaryIO

from memoranda.sources.streams import forward

_AMPERSAND = re.compile(
    rb"&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[0-9a-fA-F]+);)([a-zA-Z][a-zA-Z0-9]*;)?"
)
#: No name of a character is longer.
_LONGEST = 40


def well_formed(feed: BinaryIO) -> BinaryIO:
    """The feed with HTML's names of characters, which XML lacks, and lone ampersands mended.

    An XML parser that is made to go on after such a fault drops text around it.
    """
    kept = b""

    def read(size: int) -> bytes:
        nonlocal kept
        part = feed.read(max(size // 8, _LONGEST * 2))
        data = kept + part
        # What begins shortly before the end may go on in the next part.
        cut = data.rfind(b"&", max(0, len(data) - _LONGEST)) if part else -1
        data, kept = (data[:cut], data[cut:]) if cut >= 0 else (data, b"")
        if part and not data:
            return read(size)
        # In UTF-16 an ampersand is two bytes, and such feeds are rare enough to be left alone.
        return data if b"\x00" in data else _AMPERSAND.sub(_mended, data)

    return forward(read)


def _mended(ampersand: re.Match[bytes]) -> bytes:
    name = (ampersand.group(1) or b"").decode("ascii")
    characters = html5.get(name)
    if characters is None:
        return b"&amp;" + name.encode("ascii")
    return b"".join(b"&#%d;" % ord(character) for character in characters)
