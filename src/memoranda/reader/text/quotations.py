"""The passages of a text that stand in quotation marks."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from memoranda.reader.text.segments import Paragraph

_PAIRS: Final = {"“": "”", "«": "»", "„": "“", "「": "」", '"': '"'}
_OPENING: Final = re.compile("[" + "".join(_PAIRS) + "]")
#: Shorter than this it is a name or a word held at arm's length, not somebody speaking.
SHORTEST: Final = 12


def quotations(text: str, paragraphs: Sequence[Paragraph]) -> list[tuple[int, int]]:
    """Every quotation, in order; one that is never closed ends with its paragraph."""
    found: list[tuple[int, int]] = []
    if not any(mark in text for mark in _PAIRS):
        return found
    for paragraph in paragraphs:
        opening = _OPENING.search(text, paragraph.start, paragraph.end)
        while opening is not None:
            at = opening.start()
            end = text.find(_PAIRS[text[at]], at + 1, paragraph.end)
            end = paragraph.end if end < 0 else end
            if end - at > SHORTEST:
                found.append((at + 1, end))
            opening = _OPENING.search(text, end + 1, paragraph.end)
    return found
