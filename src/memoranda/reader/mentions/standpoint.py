"""Whose side a passage tells, where it turns from the story's own to another.

Reads "*For the Cubans* it was a busy spring" and "*Rwanda, for its part,* looks elsewhere"; leaves
"For Cuba's minister it was a first" and a state that is only named to what the story tells.
"""

from __future__ import annotations

from typing import Final

from memoranda.reader.mentions.allegiance import sentence_start
from memoranda.reader.mentions.office import STATE_FORMS
from memoranda.reader.mentions.sheet import Sheet

#: So many words of a paragraph are looked back over.
_BACK: Final = 160
_OWNING: Final = frozenset({"its", "their", "his", "her"})


def turned_to(sheet: Sheet, at: int) -> str | None:
    """The state that a paragraph has turned to before a word, None where it tells the story's."""
    begun = sentence_start(sheet, at)
    floor = max(0, at - _BACK)
    while begun >= floor:
        state = _opens_for(sheet, begun) or _for_its_part(sheet, begun)
        if state is not None or begun == 0 or sheet.words[begun - 1][0] == "\n":
            return state
        begun = sentence_start(sheet, begun - 1)
    return None


def _opens_for(sheet: Sheet, begun: int) -> str | None:
    """The state that a sentence opens for: "*For the Cubans* it has been"."""
    if sheet.word(begun) != "for":
        return None
    end, party = sheet.party_at.get(begun + 1 + (sheet.word(begun + 1) == "the"), (0, None))
    if party is None or party.form not in STATE_FORMS or sheet.words[end] in {"'s", "’s"}:
        return None
    alone = party.form != "adjective" or sheet.word(end) in sheet.lexicon.sides
    return party.party or None if alone else None


def _for_its_part(sheet: Sheet, begun: int) -> str | None:
    """The state that a sentence opens with as doing something too: "*Chile, for its part,* has"."""
    place = begun + (sheet.word(begun) in {"and", "but", "the"})
    end, party = sheet.party_at.get(place, (0, None))
    if party is None or party.form not in STATE_FORMS:
        return None
    for_part = sheet.lower[end : end + 2] == [",", "for"] and sheet.word(end + 3) == "part"
    return party.party or None if for_part and sheet.word(end + 2) in _OWNING else None
