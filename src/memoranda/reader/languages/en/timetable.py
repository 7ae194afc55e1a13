"""What is told in the present of a day to come: "They *meet next week*", "*leaves on* May 5"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from memoranda.reader.languages.en.line import Unit
from memoranda.reader.languages.en.verbgroups import VerbGroup

#: What is arranged for a day: meeting, seeing, attending, signing, entering into force.
_ARRANGED: Final = frozenset(("meet", "see", "attend", "sign", "discuss", "ratify"))
#: How one sets out, of which news tells in the present only before it is done.
_SETTING_OUT: Final = frozenset("fly travel leave depart head go jet journey".split())
_WHITHER: Final = frozenset(("to", "for", "home"))
#: What begins or comes on a day.
_COMING: Final = frozenset(
    "visit come arrive return open begin start take convene host sit".split()
)
#: Days that are to come, whenever it is told.
_AHEAD: Final = re.compile(
    r"(?:on |in |from |until |early |late )*(?:the )?(?:next|coming|upcoming|tomorrow|tonight"
    r"|later (?:this|today|in the)|this coming)\b"
)


def ahead_by_day(units: Sequence[Unit], group: VerbGroup, begin: int, heading: bool) -> VerbGroup:
    """A group in the present tense with the mood of what will be, where a day makes it that.

    Args:
        units: those of the sentence.
        group: the verb.
        begin: the first unit of what leads up to the subject.
        heading: whether it is a headline, which tells in the present of what was.
    """
    follower = units[group.end] if group.end < len(units) else None
    leaves = group.lemma in _SETTING_OUT and follower is not None and follower.word in _WHITHER
    if not (leaves or group.act in _ARRANGED or group.lemma in _COMING):
        return group
    if group.mood or group.passive or group.form != "finite" or group.end - group.first != 1:
        return group
    days = [unit.word for unit in units[begin:] if unit.tag == "D"]
    if not days or "d" in units[group.first].parts:
        return group
    if not (leaves and not heading) and not any(_AHEAD.match(day) for day in days):
        return group
    return replace(group, mood="will")
