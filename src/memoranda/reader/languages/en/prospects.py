"""Fields that are told to be worth working on together: "*Promising areas include* fintech"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from memoranda.reader.languages.en.line import Unit, written
from memoranda.reader.languages.en.verbgroups import VerbGroup

_WORTH = (
    r"(?:promising|priority|potential|possible|prospective|suitable|suited|key|future|main|new"
    r"|important|common|shared|joint|mutual|top)"
)
_FIELDS = r"(?:fields?|areas?|directions?|sectors?|avenues?|priorit(?:y|ies)|spheres?|domains?)"
_WORK = r"(?:co-?operation|collaboration|partnership|joint work|joint projects|joint efforts)"
_NAMED = (
    rf"(?:{_WORTH} (?:and )?)+(?:\w+ )?{_FIELDS}\b"
    rf"(?: (?:of|for) (?:\w+ )?{_WORK}|(?! (?:of|for|in)\b))"
)
_FOR_WORK = rf"{_FIELDS} (?:of|for) (?:\w+ )?{_WORK}"
#: What follows the verb where its subject is such a field.
_IS_ONE = re.compile(
    r"(?:also |all |among |one of |some of |the |most |other |further |\w+ly )*"
    rf"(?:{_WORTH} (?:\w+ )?(?:fields?|areas?|for (?:\w+ )?{_WORK})|{_FOR_WORK}"
    rf"|(?:{_FIELDS}|matters|items|issues) (?:where|(?:in|on) which) "
    r".*(?:room|scope|potential|co-?operat|collaborat|can|could))"
)
#: What follows it where its object or its subject is told to be one.
_AS_ONE = re.compile(rf".*\bas (?:a |an |the |their |its |\w+ of the )?(?:{_NAMED}|{_FOR_WORK})")
_AS_PRIORITY = re.compile(r".*\bas (?:a |an |one of the )?(?:\w+ )?priorit(?:y|ies)\b(?! of)")
#: What follows it where joint work is told to be needed: "called *joint courses indispensable*".
_NEEDED = re.compile(
    r"(?=.*\b(?:common|joint|mutual|shared|closer|together|exchanges?|co-?operation|collaboration)\b)"
    r".*\b(?:indispensable|essential|vital|crucial|imperative|necessary|overdue|a must|a necessity"
    r"|a matter of urgency)\b"
)
_CALLING = frozenset(
    "describe call term deem consider regard see think find declare hold label".split()
)
_TAKING_AS = frozenset(
    "name see identify regard describe single list mention designate define cite consider view"
    " highlight choose select outline recognise recognize".split()
)
_NAMING_AS = _TAKING_AS | _CALLING
#: What stands before it where the fields follow.
_LEADS = re.compile(rf"(?:.* )?(?:{_NAMED}|{_FOR_WORK})$")
_LEADING = frozenset(("be", "include", "comprise"))
#: What work together holds: "cooperation between their firms *holds much potential*".
_HOLDING = frozenset(("hold", "have", "offer"))
_PROMISE = re.compile(r"(?:\w+ ){0,3}(?:potential|promise|prospects|opportunities)\b")
_TOGETHER = frozenset("cooperation co-operation collaboration partnership partnerships".split())


#: So many words behind a verb tell that its subject is such a field, or its object.
_FAR = 24
#: So many tell what work together holds.
_NEAR = 5


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
    if group.lemma not in _LEADING and group.lemma not in _NAMING_AS:
        return group
    after = written(units[group.end : group.end + _FAR])
    if group.lemma in _CALLING and not group.passive and _NEEDED.match(after):
        return replace(group, act="propose")
    if group.lemma not in _LEADING:
        named = _AS_ONE.match(after) or (group.passive and _AS_PRIORITY.match(after))
        return replace(group, act="propose") if named else group
    if group.lemma == "be" and _IS_ONE.match(after):
        return replace(group, act="propose")
    if group.first - begin > 1 and _LEADS.match(written(units[begin : group.first])):
        return replace(group, act="propose", form="finite", passive=True)
    return group
