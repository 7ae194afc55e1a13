"""What "be" tells that an instrument is for: "*Training is the subject of* the memorandum"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from memoranda.reader.languages.en.line import Unit
from memoranda.reader.languages.en.verbgroups import VerbGroup

_KNOWN: Final = r"(?:the|this|that|these|their|its|both)"
_PURPOSE: Final = (
    r"(?:aims?|purpose|objectives?|objects?|goals?|focus|core|heart|subjects?|themes?|pillars?"
    r"|priorit(?:y|ies)|areas?|fields?|measures?|points?|provisions?|terms|centrepiece|things?|steps?"
    r"|items?|elements?|components?|activit(?:y|ies)|projects?|tasks?)"
)
#: What stands for an instrument that was told of before, or for what the two sides do together.
_WORK: Final = (
    r"(?:§|document|text|plan|program(?:me)?|roadmap|co-?operation|collaboration|partnership"
    r"|alliance|initiative|tie-up|arrangement|joint project)"
)
_PAPER: Final = rf"(?:{_KNOWN} (?:[\w-]+ ){{0,3}}{_WORK}|it)"
_SET_OUT: Final = (
    r"(?:envisaged|envisioned|foreseen|provided for|covered|listed|named|set out|laid down|defined"
    r"|identified|specified|stipulated|included|mentioned|outlined|contained|agreed|put down"
    r"|set down|enshrined|written (?:down )?|fixed|anchored)"
)
_OF_ITSELF: Final = (
    rf"{_PURPOSE} (?:(?:of|for) (?:\w+ )?(?:co-?operation|collaboration|work) )?(?:\w+ )?"
    rf"(?:of|in|under|behind|{_SET_OUT} (?:in|by|under)) {_PAPER}"
)
_COVERS: Final = (
    r"(?:covers?|names?|lists?|mentions?|includes?|contains?|addresses|regulates?|governs?|sets out"
    r"|provides for|deals with|touches on|specif(?:y|ies)|identif(?:y|ies)|foresees|envisages)"
)
_OF_PAPER: Final = rf"(?:{_OF_ITSELF}|{_PURPOSE} (?:that |which )?{_PAPER} {_COVERS})"
_TOO: Final = r"(?:also |likewise |\w+ly )*"
_IN_PAPER: Final = r"(?:part of|covered by|in|set down in|laid down in|named in)"
_STANDING: Final = frozenset(
    "document text plan program programme roadmap cooperation co-operation collaboration"
    " partnership alliance initiative tie-up arrangement project it".split()
)
#: What follows "form" where its subject is a part of one.
_FORMS: Final = re.compile(
    rf"(?:the |a |an )?(?:\w+ ){{0,2}}(?:{_PURPOSE}|parts?|chapters?|sections?|contents?|elements?"
    rf"|components?|strands?) of {_PAPER}(?: |$)"
)
#: What follows "come", "fall" where its subject is what an instrument is for.
_WITHIN: Final = re.compile(
    rf"{_TOO}(?:all |both )?(?:within|under|into|in) (?:(?:the )?(?:scope|remit|ambit|purview"
    rf"|umbrella|framework|terms) of {_PAPER}|(?:its|their) (?:scope|remit|ambit|purview|umbrella"
    rf"|terms)|{_PAPER})(?: |$)"
)
#: The parts of an instrument, and verbs by which they have their fields.
_CHAPTERS: Final = frozenset(
    "chapter chapters article articles clause clauses section sections annex annexes paragraph"
    " paragraphs provision provisions pillar pillars strand strands".split()
)
_TREATING: Final = frozenset(
    "speak deal treat discuss address touch focus devote dedicate turn take lay set list"
    " name concern cover relate regard".split()
)
_BELONGING: Final = frozenset(("belong", "count"))
_FALLING: Final = frozenset(("come", "fall", "be"))
#: The verbs that may tell what an instrument is for.
OF_TERMS: Final = _TREATING | _BELONGING | _FALLING | {"form", "constitute", "make"}
#: What follows the verb where its subject is what an instrument is for.
_IS_FOR: Final = re.compile(
    rf"{_TOO}(?:(?:among|one of|part of|at) )?(?:the |a |an )?(?:\w+ ){{0,2}}{_OF_PAPER}"
    rf"|{_TOO}{_IN_PAPER} {_PAPER}(?: too| as well| likewise)?$"
)
#: The same by what the instrument does: "are among the fields *with which the accord deals*".
_DEALT_WITH: Final = re.compile(
    rf"{_TOO}(?:(?:among|one of|part of|to) )?(?:the |a |an )?(?:\w+ ){{0,2}}{_PURPOSE} "
    r"(?:of (?:\w+ )?(?:co-?operation|collaboration|work) )?"
    rf"(?:(?:in|for) which {_PAPER} |(?:(?:with|on|to) which |that |which )?{_PAPER}"
    r" (?:\w+ly |also )?(?:deals?|covers?|concerns?|address(?:es)?|touch(?:es)?|extends?|names?"
    r"|lists?|mentions?|sets? out|refers?|applies)\b)"
)
#: What leads up to it where what it is for follows.
_LEADS: Final = re.compile(
    rf"(?:and )?(?:(?:the|its|one|another|a|one of the|among the|at the) (?:\w+ ){{0,2}}{_OF_PAPER}"
    rf"|(?:also|likewise) {_IN_PAPER} {_PAPER})$"
)
#: What follows it where an instrument is said to serve a purpose.
_SERVES: Final = re.compile(r"(?:there|here) to\b|(?:about|for) \w+ing\b")
#: The words that tell what an instrument is for stand no further off than this.
_FAR: Final = 12
#: So many words of a subject hold its head.
_HEAD: Final = 4


def act_of_terms(units: Sequence[Unit], group: VerbGroup, begin: int) -> VerbGroup:
    """A group with the act of providing, where an instrument is told to be for something.

    Args:
        units: those of the sentence.
        group: the verb.
        begin: the first unit of what leads up to it.
    """
    if group.negated or group.mood:
        return group
    if group.lemma in _TREATING and _is_of_chapter(units[begin : group.first]):
        return replace(group, act="provide", form="finite")
    if group.lemma == "make" and group.passive and units[group.first - 1].word == "provision":
        return replace(group, act="provide")
    if group.lemma in ("form", "constitute"):
        formed = _FORMS.match(_words(units[group.end : group.end + _FAR]))
        return replace(group, act="provide", passive=True, form="finite") if formed else group
    if group.lemma in _FALLING and _WITHIN.match(_words(units[group.end : group.end + _FAR])):
        return replace(group, act="provide", passive=True, form="finite")
    if group.act != "be" and group.lemma not in _BELONGING:
        return group
    before, after = units[begin : group.first], units[group.end : group.end + _FAR]
    if not (_names_paper(before) or _names_paper(after)):
        return group
    papers = before and (before[-1].tag == "I" or before[-1].word in _STANDING)
    if papers and _SERVES.match(_words(after)):
        return replace(group, act="provide")
    told = _IS_FOR.match(_upto_paper(after)) or _DEALT_WITH.match(_words(after))
    if told or (group.act == "be" and _LEADS.match(_words(before))):
        return replace(group, act="provide", passive=True, form="finite")
    return group


def _is_of_chapter(before: Sequence[Unit]) -> bool:
    """Whether a chapter is what a verb is told of: "*Another chapter*, on networks, speaks of"."""
    return any(unit.word in _CHAPTERS for unit in before[:_HEAD])


def _names_paper(units: Sequence[Unit]) -> bool:
    """Whether an instrument, or what stands for it, is among these words."""
    return any(unit.tag == "I" or unit.word in _STANDING for unit in units)


def _upto_paper(units: Sequence[Unit]) -> str:
    """The words up to the first instrument, which ends what they tell."""
    told = next((n for n, unit in enumerate(units) if unit.tag in "I,;."), len(units))
    paper = told < len(units) and units[told].tag == "I"
    return _words(units[: told + 1] if paper else units[:told])


def _words(units: Sequence[Unit]) -> str:
    return " ".join(["§" if _is_one(unit) else unit.word for unit in units])


def _is_one(unit: Unit) -> bool:
    """Whether a word is an instrument, and not several: their subjects are no terms of one."""
    return unit.tag == "I" and not unit.word.endswith(("s", "memoranda"))
