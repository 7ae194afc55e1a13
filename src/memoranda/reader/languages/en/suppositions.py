"""What an English sentence only supposes: conditions, and what is to be first for another thing."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from memoranda.reader.languages.en.drafts import Draft
from memoranda.reader.languages.en.line import Unit
from memoranda.reader.mentions.mention import DateMention

#: Words that open a clause which may never come true.
_CONDITIONS: Final = frozenset(("if", "unless", "lest"))
#: Words behind which "that" opens one: "on *condition that* they sign".
_PROVISOS: Final = frozenset("provided providing condition assuming supposing case event".split())
#: Words that open a condition before its subject: "*Should* they sign, …".
_INVERTED: Final = frozenset(("should", "were", "had"))
#: The tags of a subject there.
_SUBJECTS: Final = frozenset("dMPoNI")
#: Words that open a clause on when something is, and those behind which a past may be to come.
_TIMES: Final = frozenset("when whenever once after until till before as".split())
_TO_COME: Final = frozenset("when whenever once until till before as".split())
#: Nouns that open one, with what stands before them: "*by the time* they meet".
_LEADING_UP: Final = {
    "time": ("by", "the"), "moment": ("the",), "minute": ("the",), "case": ("in",),
    "day": ("the",),
}  # fmt: skip
#: Forms of auxiliaries that tell of the present.
_PRESENT: Final = frozenset("is are am has have do does".split())
#: The parts of a verb that tell of it, and of the past.
_NOW: Final = frozenset("bs")
_THEN: Final = "d"
#: The length of a full day: "2025-01-31".
_FULL: Final = 10
#: So many units on the verb of a clause follows that "by the time" opens.
_FAR: Final = 12


def is_supposed(units: Sequence[Unit], opener: int) -> bool:
    """Whether the word that opened a clause makes it a condition: "*If* they sign, …"."""
    return 0 <= opener < len(units) and units[opener].word in _CONDITIONS


def is_yet_to_be(units: Sequence[Unit], drafts: Sequence[Draft], number: int) -> bool:
    """Whether a clause only tells what may be, or what is to be first: "*once they sign*, …"."""
    draft = drafts[number]
    if is_supposed(units, draft.opener) or _is_proviso(units, draft) or _is_inverted(units, draft):
        return True
    if draft.group.mood not in ("", "perfect", "progressive"):
        return False
    if _is_present(units, draft):
        return _opener_of_time(units, draft) >= 0 or _is_led_up_to(units, draft)
    opener = _opener_of_time(units, draft)
    if opener < 0 or units[opener].word not in _TO_COME or draft.group.mood == "perfect":
        return False
    return _is_under_would(drafts, number) and not _is_dated(units, drafts, number)


def _is_proviso(units: Sequence[Unit], draft: Draft) -> bool:
    """Whether a clause is one that must come true: "*provided that* Mali signs"."""
    at = min(draft.own_start, draft.group.first) - 1
    return at > 0 and units[at].word == "that" and units[at - 1].word in _PROVISOS


def _is_inverted(units: Sequence[Unit], draft: Draft) -> bool:
    """Whether a clause is a condition by its order of words: "*Had they* signed, …"."""
    if units[0].word not in _INVERTED or len(units) < 3 or units[1].tag not in _SUBJECTS:
        return False
    return all(unit.tag != "," for unit in units[: draft.group.first])


def _opener_of_time(units: Sequence[Unit], draft: Draft) -> int:
    """The word by which a clause tells when something else is, or -1."""
    at = draft.opener
    if at < 0 or units[at].word not in _TIMES:
        return -1
    so_soon = at > 1 and units[at - 1].word in ("soon", "long")
    return at if units[at].word != "as" or so_soon else -1


def _is_led_up_to(units: Sequence[Unit], draft: Draft) -> bool:
    """Whether a noun tells when a clause will be true: "*by the time* they meet"."""
    for at in range(draft.group.first - 1, max(0, draft.group.first - _FAR), -1):
        if units[at].tag in ",;vmbh":
            return False
        leads = _LEADING_UP.get(units[at].word)
        if leads is not None and tuple(u.word for u in units[at - len(leads) : at]) == leads:
            return True
    return False


def _is_present(units: Sequence[Unit], draft: Draft) -> bool:
    """Whether a verb stands in the present: "when they *meet*", "once it *has been signed*"."""
    first = units[draft.group.first]
    if first.tag in "mbh":
        return first.word in _PRESENT
    return _THEN not in first.parts and not _NOW.isdisjoint(first.parts)


def _is_under_would(drafts: Sequence[Draft], number: int) -> bool:
    """Whether what goes with it only would be: "he *would* raise it when they met".

    So it is of what "*was to* be signed when they met".
    """
    for other in reversed(drafts[:number]):
        if other.relation not in ("relative", "participle", "purpose"):
            return other.group.mood in ("would", "is_to") or (
                number == 1 and _goes_before(drafts, number)
            )
    return _goes_before(drafts, number)


def _goes_before(drafts: Sequence[Draft], number: int) -> bool:
    """Whether what follows only would be: "once they met, they *would* discuss it"."""
    behind = next((d for d in drafts[number + 1 :] if d.relation in ("main", "said")), None)
    return behind is not None and behind.group.mood == "would"


def _is_dated(units: Sequence[Unit], drafts: Sequence[Draft], number: int) -> bool:
    """Whether a clause tells the day on which it was: "when they met *on Monday*"."""
    end = drafts[number + 1].own_start if number + 1 < len(drafts) else len(units)
    for unit in units[drafts[number].group.end : end]:
        day = unit.value
        if isinstance(day, DateMention) and day.form == "point" and len(day.value or "") == _FULL:
            return True
    return False
