"""What "be" says of its subject: "X is *on the agenda*", "Oman is *in talks* with Iran"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from memoranda.reader.languages.en import words
from memoranda.reader.languages.en.line import Unit
from memoranda.reader.languages.en.verbgroups import VerbGroup

#: What follows "be" where its subject is what was talked about.
_ON_AGENDA = re.compile(
    r"(?:also |still |among |on |high on |one of |the |other |of |in |some |main |key |most |"
    r"important |several |second |third |issues? |topics? |subjects? |matters? |areas? )*"
    r"(?:agenda|table"
    r"|(?:issues|topics|subjects?|matters|points|areas)\b.{0,60}(?:discussed|raised|covered)"
    r"|discussed (?:issues|topics|matters)|(?:discussed|raised|reviewed)\b"
    r"|(?:topic|subject|focus)s? (?:of|at) (?!the (?:memorandum|agreement|document|mou|other)\b))"
)
#: What follows it where its subject is talking with somebody, and where talks are its subject.
_IN_TALKS = re.compile(
    r"(?:still |also |already )*(?:in|holding) (?:talks|negotiations|discussions)\b(?! to\b)"
)
_GOING_ON = re.compile(r"(?:\w+ly )?(?:under way|underway|in progress|ongoing)\b")
_TALKING = frozenset("talks discussions negotiations consultations".split())
#: What follows it where its subject is what one might work on together.
_SUITABLE = re.compile(
    r"(?:also |all |the |most |\w+ly )*(?:suitable|suited|promising|possible|potential|priority)"
    r" (?:\w+ )?(?:fields?|areas?|for (?:\w+ )?(?:co-?operation|collaboration))"
)
#: What follows "there is" where something was agreed.
_AGREEMENT_TO = re.compile(r"(?:broad |full |general )?(?:agreement|consensus) (?:to|that|on)\b")
#: So many words tell what a subject is.
_TOLD = 14


def act_of_being(units: Sequence[Unit], group: VerbGroup, subject: Sequence[Unit]) -> VerbGroup:
    """A group of "be" with the act that the words after it tell."""
    tail = " ".join([unit.word for unit in units[group.end : group.end + _TOLD]])
    if _ON_AGENDA.match(tail) or (not subject and _turns_round(units, group.first)):
        return replace(group, act="discuss", passive=True)
    if _IN_TALKS.match(tail):
        return _negotiating(group)
    if _GOING_ON.match(tail) and any(unit.word in _TALKING for unit in subject):
        return replace(_negotiating(group), passive=True)
    if _SUITABLE.match(tail):
        return replace(group, act="propose")
    if _AGREEMENT_TO.match(tail) and group.first and units[group.first - 1].word == "there":
        said = next(n for n in range(group.end, len(units)) if units[n].tag in "NI")
        return replace(group, act="agree", passive=True, end=said + 1)
    return group


def _negotiating(group: VerbGroup) -> VerbGroup:
    """The group as if it told that somebody is negotiating."""
    return replace(group, lemma="negotiate", act="discuss", mood=group.mood or "progressive")


def _turns_round(units: Sequence[Unit], first: int) -> bool:
    """Whether a participle stands before "be": "Also *discussed* were …"."""
    before = units[first - 1] if first else None
    if before is None or before.tag != "v":
        return False
    return words.acts().get(before.lemma) == "discuss"
