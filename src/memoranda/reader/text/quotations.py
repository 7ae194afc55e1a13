"""The passages of a text that stand in quotation marks."""

from __future__ import annotations

from collections.abc import Sequence

from memoranda.reader.text.segments import Paragraph

_PAIRS = {"“": "”", "«": "»", "„": "“", "「": "」", '"': '"'}
#: Shorter than this it is a name or a word held at arm's length, not somebody speaking.
SHORTEST = 12


def quotations(text: str, paragraphs: Sequence[Paragraph]) -> list[tuple[int, int]]:
    """Every quotation, in order; one that is never closed ends with its paragraph."""
    found = []
    for paragraph in paragraphs:
        at = paragraph.start
        while at < paragraph.end:
            close = _PAIRS.get(text[at])
            if close is None:
                at += 1
                continue
            end = text.find(close, at + 1, paragraph.end)
            end = paragraph.end if end < 0 else end
            if end - at > SHORTEST:
                found.append((at + 1, end))
            at = end + 1
    return found
