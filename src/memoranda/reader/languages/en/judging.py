"""What is thought well of: "Help *would be welcome*", "A common fund *would make sense*"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from memoranda.reader.languages.en.line import Unit, written
from memoranda.reader.languages.en.verbgroups import VerbGroup

_SEEMING: Final = frozenset("be seem look sound prove appear".split())
_SENSE: Final = frozenset(("make", "deserve", "merit", "have"))
#: How strongly, and who thinks so: "would *in her view* be …".
_ADVERBS: Final = r"(?:also |very |most |more than |always |highly |quite |well |too |\w+ly )*"
_ASIDE: Final = re.compile(
    r"^(?:,? ?(?:in|to) (?:his|her|their|its) (?:view|eyes|opinion|mind) ,? ?)"
)
#: What would be gladly had.
_WELCOME: Final = re.compile(
    rf"{_ADVERBS}(?:welcome|appreciated|gratefully (?:accepted|received)"
    r"|of (?:great |real |much )?help|helpful)\b(?! (?:to|at)\b)"
)
#: What is worth doing.
_WORTHWHILE: Final = re.compile(
    rf"{_ADVERBS}(?:an? )?(?:worth (?:\w+ing|a try|the effort|consideration|considering)"
    r"|worthwhile|sensible|desirable|advisable|good idea|useful step|wise step|sensible step"
    r"|logical (?:next )?step|natural (?:next )?step|in the interests? of (?:both|all|the two)"
    r"|of (?:use|benefit|advantage|value) to (?:both|all|the two|either))\b"
)
#: Words without one of which nothing is thought well of.
_TELLING: Final = frozenset(
    "welcome appreciated accepted received help helpful worth worthwhile sensible desirable"
    " advisable idea step interest interests use benefit advantage value".split()
)
_OF_SENSE: Final = re.compile(
    rf"(?:{_ADVERBS}|(?:a lot of|much|good|perfect) )*(?:sense|consideration|a try|attention)\b"
)
#: So many words tell what is thought.
_TOLD: Final = 12
#: Moods of what is thought of.
_THOUGHT: Final = frozenset(("would", "can", "should"))


def act_of_judging(units: Sequence[Unit], group: VerbGroup, subject: Sequence[Unit]) -> VerbGroup:
    """A group that tells what would be good as one that asks for it, or proposes it.

    Args:
        units: those of the sentence.
        group: the verb.
        subject: the units of its subject.
    """
    if group.act not in ("be", "other") or group.negated or not subject:
        return group
    seems = group.lemma in _SEEMING
    if not (seems or (group.lemma in _SENSE and group.mood)) or subject[-1].tag in "oM":
        return group
    after = units[group.end : group.end + _TOLD]
    if seems and not any(unit.word in _TELLING for unit in after):
        return group
    tail = _ASIDE.sub("", written(after))
    if not seems:
        good = _OF_SENSE.match(tail)
    elif group.mood == "would" and _WELCOME.match(tail):
        return replace(group, act="welcome", lemma="be", passive=True)
    else:
        good = _WORTHWHILE.match(tail)
    return replace(group, act="propose", lemma="be", passive=True) if good else group
