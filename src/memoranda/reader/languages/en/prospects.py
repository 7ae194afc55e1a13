"""Fields that are told to be worth working on together: "*Promising areas include* fintech"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from memoranda.reader.languages.en.line import ASIDE, Unit, written
from memoranda.reader.languages.en.passages import names_actor
from memoranda.reader.languages.en.verbgroups import VerbGroup

_WORTH: Final = (
    r"(?:promising|priority|potential|possible|prospective|suitable|suited|key|future|main|new"
    r"|important|common|shared|joint|mutual|top)"
)
_FIELDS: Final = (
    r"(?:fields?|areas?|directions?|sectors?|avenues?|priorit(?:y|ies)|spheres?|domains?|matters?"
    r"|topics?|issues?|items?)"
)
_WORK: Final = (
    r"(?:co-?operation|collaboration|partnership"
    r"|(?:joint|common|further|future) (?:work|projects|efforts|action))"
)
#: What the two sides can do in such a field: "areas *in which they could do more*".
_CAN: Final = (
    r"(?:where|(?:in|on) which|that) .*\b(?:room|scope|potential|co-?operat\w+|collaborat\w+"
    r"|(?:can|could|might|may) (?:\w+ )?(?:do|be|work|join|help|learn|benefit|share|exchange|act"
    r"|gain|support|develop|take|build|put|offer|achieve))\b"
)
_NAMED: Final = (
    rf"(?:{_WORTH} (?:and )?)+(?:\w+ )?{_FIELDS}\b"
    rf"(?: (?:of|for) (?:\w+ )?{_WORK}|(?! (?:of|for|in)\b))"
)
_FOR_WORK: Final = rf"{_FIELDS} (?:of|for) (?:\w+ )?{_WORK}"
#: What follows the verb where its subject is such a field.
_IS_ONE: Final = re.compile(
    r"(?:also |all |among |one of |some of |the |an? |most |other |further |\w+ly )*"
    rf"(?:{_WORTH} (?:\w+ )?(?:fields?|areas?|for (?:\w+ )?{_WORK})|{_FOR_WORK}"
    rf"|{_FIELDS} {_CAN}"
    rf"|(?:another|a further|other|further) (?:{_WORTH} )*{_FIELDS}"
    r" (?:that |which |of which |on which )?(?:he|she|they|(?:the|both) \w+)"
    r" (?:also )?(?:mentioned|named|listed|raised|brought up|suggested|proposed|spoke|put forward))"
)
#: What follows the verb where the two sides will work together in such a field.
_TO_BE_WORKED_ON: Final = re.compile(
    r"(?:also |all |among |the |other |another |further |more |\w+ly )*"
    rf"(?:{_WORTH} )?{_FIELDS} (?:in which|on which|where|of which)? ?(?:they|both|the|we)"
    r" (?:\w+ ){0,2}(?:will|would|are to|were to|(?:had |have )?(?:agreed|decided) to)"
    r" (?:also |jointly )?(?:be|co-?operate|collaborate|work|join|team|pursue)\b"
)
#: What follows it where its object or its subject is told to be one.
_AS_ONE: Final = re.compile(
    r".*\b(?:(?<!well )as|among) (?!well )"
    r"(?:a |an |the |their |its |another |other |further |\w+ of the )*"
    rf"(?:{_NAMED}|{_FOR_WORK}"
    rf"|(?:[\w-]+ ){{0,3}}{_FIELDS} {_CAN})"
)
#: What follows it where its object or its subject is a field of work that was settled on.
_AS_WORK: Final = re.compile(
    rf".*\bas (?:a |an |the |their |other |further |\w+ of the )*(?:{_WORTH} )?{_FIELDS} "
    r"(?:in which|on which|where) (?:\w+ ){1,4}?(?:will|would|is to|are to|was to|were to) "
    r"(?:also |jointly )?(?:be|co-?operate|collaborate|work|join|team|pursue|do)\b"
)
_AS_PRIORITY: Final = re.compile(
    r".*\bas (?:a |an |the |one of the )?(?:\w+ )?priorit(?:y|ies)\b(?! of)"
)
#: What leads up to it where what is named a priority is one of both sides.
_FOR_BOTH: Final = re.compile(rf"(?:for|in|on|of) (?:\w+ )?{_WORK}\b")
#: That what is told of is done by several.
_JOINTLY: Final = (
    r"(?=.*\b(?:common|joint|mutual|shared|closer|together|exchanges?|co-?operat\w+|collaborat\w+"
    r"|links?|ties)\b)"
)
#: What follows it where joint work is told to be needed: "called *joint courses indispensable*".
_NEEDED: Final = re.compile(
    rf"{_JOINTLY}"
    r".*\b(?:indispensable|essential|vital|crucial|imperative|necessary|overdue|a must|a necessity"
    r"|a matter of urgency)\b"
)
#: What follows "make" where something makes joint work needed: "*makes it vital to* tighten ties".
_MADE: Final = re.compile(
    rf"{_JOINTLY}"
    r"it (?:\w+ ){0,4}?(?:necessary|imperative|essential|vital|crucial|important|urgent|critical"
    r"|indispensable|desirable|advisable|worthwhile) (?:to|that|for)\b"
)
#: What comes of working together, and what each side may do by what the other has: "could *learn
#: from each other*".
GAINING: Final = frozenset(("benefit", "gain", "profit"))
_GAINING_FROM: Final = GAINING | {"learn"}
_FROM_OTHER: Final = re.compile(
    r"(?:\w+ ){0,3}from (?:\w+ ){0,3}?(?:each other|one another|the other)\b"
)
_CALLING: Final = frozenset(
    "describe call term deem consider regard see think find declare hold label".split()
)
_TAKING_AS: Final = frozenset(
    "name see identify regard describe single list mention designate define cite consider view"
    " highlight choose select outline recognise recognize point".split()
)
_NAMING_AS: Final = _TAKING_AS | _CALLING
#: What both could do: "*do more together*", where "do" only helps another verb elsewhere.
_DO_MORE: Final = re.compile(
    r"(?:be )?do(?:ne)? (?:(?:\w+ ){0,2}(?:together|jointly|in common|hand in hand)"
    r"|(?:\w+ ){0,2}for (?:each other|one another))\b"
)
#: Who tells of it, behind the verb: "were, *in his words*, areas for cooperation".
_ASIDE: Final = re.compile(rf"^{ASIDE}")
#: What stands before it where the fields follow.
_LEADS: Final = re.compile(rf"(?:.* )?(?:{_NAMED}|{_FOR_WORK})$")
_LEADING: Final = frozenset(("be", "include", "comprise"))
#: What work together holds: "cooperation between their firms *holds much potential*".
_HOLDING: Final = frozenset(("hold", "have", "offer"))
_PROMISE: Final = re.compile(r"(?:\w+ ){0,3}(?:potential|promise|prospects|opportunities)\b")
_OFFERED: Final = (
    r"(?:\w+ ){0,3}?(?:scope|room|potential|opportunit(?:y|ies)|chances?|prospects?|openings?"
    rf"|possibilities) (?:for|of) (?:[\w-]+ ){{0,3}}?{_WORK}"
)
#: What a field has in store, by the verb: "fintech *offers scope for joint work*".
_SCOPE: Final = {
    **{lemma: re.compile(_OFFERED) for lemma in _HOLDING},
    "lend": re.compile(rf"(?:itself|themselves) (?:\w+ly )?to (?:[\w-]+ ){{0,3}}?{_WORK}"),
}
_TOGETHER: Final = frozenset(
    "cooperation co-operation collaboration partnership partnerships".split()
)


#: So many words behind a verb tell that its subject is such a field, or its object.
_FAR: Final = 24
#: So many tell what work together holds.
_NEAR: Final = 5
#: And so many what a field offers.
_TOLD: Final = 10


def act_of_prospects(units: Sequence[Unit], group: VerbGroup, begin: int) -> VerbGroup:
    """A group with the act of proposing, where it tells what fields are worth working on.

    Args:
        units: those of the sentence.
        group: the verb.
        begin: the first unit of what leads up to it.
    """
    if group.negated:
        return group
    if group.lemma in _HOLDING and any(u.word in _TOGETHER for u in units[begin : group.first]):
        promising = _PROMISE.match(written(units[group.end : group.end + _NEAR]))
        return replace(group, act="propose", passive=True) if promising else group
    if (scope := _SCOPE.get(group.lemma)) is not None and not group.passive:
        told = scope.match(written(units[group.end : group.end + _TOLD]))
        return replace(group, act="propose", passive=True) if told else group
    if group.lemma not in _LEADING and group.lemma not in _NAMING_AS:
        return _of_need(units, group, begin)
    after = written(units[group.end : group.end + _FAR])
    if after.startswith(","):
        after = _ASIDE.sub("", after)
    before = written(units[begin : group.first])
    if group.lemma not in _LEADING:
        if _AS_WORK.match(after):
            return replace(group, act="agree")
        return replace(group, act="propose") if _is_named(group, before, after) else group
    if group.lemma == "be" and (told_by_be := _of_being(group, units, after)) is not None:
        return told_by_be
    if group.first - begin > 1 and _LEADS.match(before):
        return replace(group, act="propose", form="finite", passive=True)
    return group


def _is_named(group: VerbGroup, before: str, after: str) -> bool:
    """Whether a field is named, or called, one to work on together."""
    if group.lemma in _CALLING and not group.passive and _NEEDED.match(after):
        return True
    if "as " not in after and "among " not in after:
        return False
    shared = group.passive or _FOR_BOTH.match(before)
    return bool(_AS_ONE.match(after) or (shared and _AS_PRIORITY.match(after)))


def _of_being(group: VerbGroup, units: Sequence[Unit], after: str) -> VerbGroup | None:
    """The group with the stance that "be" tells by what follows it, if it tells one."""
    if group.mood and _DO_MORE.match(after):
        passive = units[group.end - 1].word == "be"
        return replace(group, act="cooperate", lemma="cooperate", passive=passive)
    if _TO_BE_WORKED_ON.match(after):
        return replace(group, act="agree", passive=True)
    return replace(group, act="propose") if _IS_ONE.match(after) else None


def _of_need(units: Sequence[Unit], group: VerbGroup, begin: int) -> VerbGroup:
    """The group where it tells what both need: "*makes it vital to* link them", "could *learn*"."""
    if group.lemma != "make" and group.lemma not in _GAINING_FROM:
        return group
    after = written(units[group.end : group.end + _FAR])
    if group.lemma == "make":
        needed = bool(_MADE.match(after))
    else:
        sides = group.mood == "can" and names_actor(units[begin : group.first])
        needed = sides and bool(_FROM_OTHER.match(after))  # not "clinics could *learn*"
    return replace(group, lemma="be", act="propose") if needed else group
