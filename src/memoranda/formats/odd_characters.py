"""Characters that must not reach a terminal or a cell as they are."""

from __future__ import annotations

import re

# C0 and C1 controls steer terminals; bidi overrides and isolates reorder the text around them.
# Marks without such power (U+200C between Persian letters, U+200E and U+200F) stay.
CONTROLS = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]"
)
SPACE = re.compile(r"\s+")


def one_line(text: str) -> str:
    """The text on one line, harmless to a terminal."""
    return SPACE.sub(" ", CONTROLS.sub("", text.replace("\r", " "))).strip()


def harmless(text: str) -> str:
    """The text with its lines, without characters that XML or a terminal cannot bear."""
    return CONTROLS.sub("", text.replace("\r\n", "\n"))
