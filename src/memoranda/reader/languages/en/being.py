"""What "be" says of its subject: "X is *on the agenda*", "Oman is *in talks* with Iran"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from memoranda.reader.languages.en import words
from memoranda.reader.languages.en.agenda import ITEM, TALKS
from memoranda.reader.languages.en.line import ASIDE, Unit, written
from memoranda.reader.languages.en.passages import names_actor
from memoranda.reader.languages.en.verbgroups import VerbGroup

#: What follows "be" where its subject is what was talked about.
_ON_AGENDA: Final = re.compile(
    r"(?:also |still |among |on |high on |one of |one |the |other |of |in |some |main |key |most |"
    r"important |several |first |second |third |another |a |further |principal |chief |central "
    r"|last |final |sole |only |single |big |recurring |leading |their |both |all |two |three "
    r"|four |likewise |issues? |topics? |subjects? |matters? |areas? )*"
    r"(?:agenda|table|at the (?:very )?(?:cent(?:re|er)|heart|core|forefront|fore|top) of (?!its )"
    rf"(?:[\w'’-]+ ){{0,5}}?{TALKS}\b"
    r"|(?:to the fore|in (?:the )?(?:focus|spotlight)) (?:"
    rf"(?:at|in|during|of) (?:[\w'’-]+ ){{0,5}}?{TALKS}\b"
    r"|when (?:the (?:two|ministers|sides|delegations)|they|both|he|she)\b)"
    rf"|{ITEM}\b[^.;]{{0,60}}"
    r"\b(?:discussed|raised|covered|came up|arose|addressed|reviewed|considered|touched|examined"
    r"|explored|debated|talked|spoke|dwelt|conferred|looked|turned|dealt|weighed|broached|aired"
    r"|went (?:into|over|through)|gone (?:into|over|through)|(?:had|put|laid) before|views"
    r"|exchanged|brought up|took up|taken up|mentioned)\b"
    r"|what (?:[\w'’-]+ ){1,6}?(?:discussed|debated|talked (?:over|about|of)"
    r"|went (?:into|over|through)|looked (?:into|at)|conferred (?:on|about|over)"
    r"|(?:explained to|told) (?:the other|each other|one another))\b"
    rf"|{ITEM} (?:of|at|in|on|for|during|between) (?:[\w'’-]+ ){{0,4}}{TALKS}\b"
    r"|(?:(?<=another )|(?<=further ))(?:topic|subject|point|item|question|matter|issue)s?"
    r"(?: too| as well)?(?: [.,;]|$)"
    r"|(?:topics?|subjects?|(?<=the )theme|themes|talking points?)(?: too| as well| this time)?"
    r"(?: [.,;]|$)"
    r"|(?:topic|subject|theme) there\b"
    r"|[\w-]+ on (?:the |their |its )(?:[\w'’-]+ ){0,4}(?:agenda|programme|program)\b"
    r"|under (?:discussion|consideration|study|review|examination)\b"
    rf"|{ITEM} (?:on|before) (?:the|their) (?:programme|program|list|table|agenda|two|sides)\b"
    r"|discussed (?:issues|topics|matters)|(?:discussed|raised|reviewed)\b"
    r"|(?:topic|subject|focus|theme|issue)s? (?:of|at|in|during|when)"
    r" (?!(?:the|a|an|another|this|their) (?:[\w-]+ ){0,2}(?:memorandum|agreement|document|mou"
    r"|other|new|ones?|accord|treaty|protocol|contract|declaration|convention|pact|deal)\b))"
)
#: The same where it is told whose agenda it was: "likewise on *the ministers' table*".
_ON_THEIRS: Final = re.compile(
    r"(?:also |still |both |all |likewise |high )*on (?:the )?(?:(?:[\w-]+ ){1,3}['’]s?|their) "
    r"(?:\w+ )?(?:agenda|table)\b"
)
#: What follows "be" where its subject is a question: "*How* data may be shared was *a theme*".
_WAS_ITEM: Final = re.compile(
    r"(?:also |still |among |one of |one |the |their |an? |in |some |main |key |most |important "
    r"|(?:only )?other |first |second |third |last |next |further |principal |chief |central |big "
    rf"|recurring |single |likewise |\w+est )*(?:agenda|table|another|{ITEM})\b(?! for\b)"
)
_QUESTIONS: Final = frozenset(("how", "whether", "what", "which", "where", "why", "when"))
#: What follows it where its subject is talking with somebody, and where talks are its subject.
_IN_TALKS: Final = re.compile(
    r"(?:still |also |already )*(?:in|holding) (?:talks|negotiations|discussions)\b(?! to\b)"
)
#: The same where it opens the sentence: "*Under consideration* were …".
_UNDER: Final = re.compile(
    r"(?:also )?(?:under (?:discussion|consideration|study|review|examination)"
    r"|(?:up )?for discussion|(?:gone|looked|inquired) into|(?:talked|gone) over)\b"
)
#: What follows it where talks are its subject: "Their conversation was mainly *about* fibre".
_ON_SUBJECT: Final = re.compile(
    r"(?:also |all |mostly |\w+ly |first of all |above all )*(?:about|on|over)"
    r" (?!(?:the )?(?:agenda|table|track|schedule|hold|course|line|way|eve|level|basis|margins"
    r"|sidelines|verge|brink|rise)\b|\w+day\b|\d(?!g))"
)
#: The acts of a participle that may open such a sentence.
_TOLD_FIRST: Final = frozenset("discuss agree plan provide propose".split())
_GOING_ON: Final = re.compile(r"(?:\w+ly )?(?:under way|underway|in progress|ongoing)\b")
#: What follows "there is" where something might be done together.
_POTENTIAL: Final = re.compile(
    r"(?:\w+ ){0,3}(?:(?:potential|scope|room|opportunit(?:y|ies)|prospects?|possibilit(?:y|ies)) "
    r"(?:for|of|to|in) (?:\w+ ){0,6}?(?:co-?operat\w+|collaborat\w+|partnership|joint|together"
    r"|(?:closer|common|more|further) (?:work|ties|contacts))\b"
    r"|(?:areas|fields|sectors|spheres)\b.{0,60}(?:where|in which|on which)\b.{0,40}\bcan"
    r" (?:\w+ ){0,2}(?:do|work|co-?operate|collaborate|join|help|learn|benefit))"
)
#: Who tells of it, parted by commas: "There is room, *he pointed out*, for …".
_ASIDE: Final = re.compile(rf"(?<= ){ASIDE}")
#: What follows it where something was talked about.
_TALK_OF: Final = re.compile(
    r"(?:also |some |further |much )*(?:talk|discussions?) (?:of|about|on|over)\b"
)
#: What follows it where its subject was a time for talks, and what follows "there are".
_OCCASION: Final = re.compile(
    r"(?:also |\w+ly )*an? (?:\w+ )?(?:occasion|opportunity|chance) (?:for (?:[\w'’-]+ ){1,5})?to "
    r"(?:\w+ly )?(?:discuss|talk|review|exchange (?:views|opinions|ideas)|explore|examine|speak"
    r"|go (?:over|through|into)|take stock|look (?:at|into)|study|consider|debate|assess|confer)\b"
)
_PLANS: Final = re.compile(
    r"(?:also |already |now |even |\w+ly )*(?:(?!no )\w+ )?plans?(?: under ?way| afoot)?"
    r" (?:to|for)\b"
)
#: What follows "there will" or "are to be" where several will do something together.
_TO_BE_HELD: Final = re.compile(
    r"(?:also |then |now |an? |\w+ly )*(?!no )(?:(?:[\w-]+ ){0,3}?(?:exchanges?|visits?) of "
    r"|(?:joint|common|shared|mutual|bilateral|combined) )"
)
#: What follows "it is" where somebody says that something ought to be done.
_IMPORTANT: Final = re.compile(
    r"(?:also |very |\w+ly )*(?:important|essential|necessary|crucial|vital|imperative)"
    r" (?:that|to|for)\b"
)
#: What follows it where several think alike, and where a thing is there for the other side.
_OF_ONE_MIND: Final = re.compile(
    r"(?:also |all |\w+ly )*(?:of one mind|of the same (?:mind|opinion|view)|at one|as one"
    r"|unanimous|in (?:\w+ )?(?:agreement|accord))\b"
)
#: What follows it where somebody speaks for a thing, or where all want it.
_IN_FAVOUR: Final = re.compile(
    r"(?:also |all |both |\w+ly )*(?:in favou?r of"
    r"|(?:all )?for (?:an? )?(?:joint|common|closer|more)\b)"
)
_AT_DISPOSAL: Final = re.compile(
    r"(?:also |\w+ly |all )*at (?:the (?:\w+ )?(?:disposal|service) of"
    r"|(?:\w+ ['’]s|\w+) (?:disposal|service))"
)
#: What follows it where somebody holds that something ought to be done.
_OF_OPINION: Final = re.compile(
    r"(?:also |all |both )?of the (?:view|opinion|belief) that "
    r".*\b(?:should|must|needs?|ought|would do well|had better)\b"
)
#: What follows it where somebody can give what another needs.
_ABLE: Final = re.compile(
    r"(?:also |well |now )?in a (?:good |better )?position to (?:\w+ly )?(?:also )?(?:provide|offer"
    r"|help|assist|support|supply|share|train|give|meet|deliver|finance|fund|lend|send"
    r"|contribute|transfer|sell|host|equip|build|make)\b"
)
#: What follows "it is" where something is advised.
_ADVISABLE: Final = re.compile(
    r"(?:also |very |\w+ly )*(?:(?:high )?time|sensible|wise|advisable|desirable|useful|worthwhile"
    r"|expedient|reasonable|logical|appropriate|best|better|good|right|urgent|indispensable)"
    r"(?: ,(?: [\w'’]+){1,5} ,)? (?:that|to|for|if)\b"
)
#: What follows it where its subject is being done.
AT_WORK: Final = re.compile(
    r"(?:\w+ly |now |also |well |already |still )*(?:under ?way|in progress|under construction"
    r"|nearing completion|being completed"
    r"|in the works|in full swing|in operation|in service|at work|up and running|operational"
    r"|on track)\b"
)
_WORKS: Final = frozenset(
    "work works project projects test tests trial trials pilot pilots preparations construction"
    " installation laying building upgrade modernisation modernization training course courses"
    " study studies research deployment roll-out rollout migration integration efforts survey"
    " development centre center network line cable system platform laboratory lab school academy"
    " hub link backbone facility scheme venture team".split()
)
#: How work together is told to be done.
_DOING: Final = frozenset(
    "carry conduct pursue maintain implement undertake organise organize".split()
)
_COOPERATION: Final = frozenset(("cooperation", "co-operation", "collaboration", "interaction"))
#: What work does by itself: it has begun, it goes on, it nears its end.
_BEGINNING: Final = frozenset("begin start commence continue near advance proceed progress".split())
#: What follows "there is" where something was agreed.
_AGREEMENT_TO: Final = re.compile(
    r"(?:an? )?(?:\w+ )?(?:agreement|consensus|accord|understanding|unanimity) "
    r"(?:(?:between|among|with) [^.;]{3,60}? )?(?:to|that|on)\b"
)
#: What follows it where those named came together somewhere: "were *in Bern for the conference*".
_THERE_FOR: Final = re.compile(
    r"(?:also |again |all |both )*(?:in|at) [^.;,]{3,60}? for (?:(?:the|a|an|their|its) )?"
    r"(?:[\w'’-]+ ){0,4}?(?:conference|summit|session|meeting|congress|forum|assembly|gathering"
    r"|talks|consultations|round)\b(?! (?:with|between)\b)"
)
_ABOUT: Final = frozenset(("on", "about", "over"))
#: How a thing is told to be needed: "What was *needed* was …".
_WANTING: Final = frozenset("needed required wanted overdue necessary essential".split())
#: The last words of a subject, among which talks are its head.
_LAST: Final = 2
#: So many words open a subject, among which its head is.
_OPENING: Final = 3
#: So many words tell what a subject is.
_TOLD: Final = 18


def act_of_being(units: Sequence[Unit], group: VerbGroup, subject: Sequence[Unit]) -> VerbGroup:
    """A group of "be" with the act that the words after it tell."""
    tail = written(units[group.end : group.end + _TOLD])
    if (stance := _stance_of_being(units, group, tail, subject)) is not None:
        return stance
    if _is_on_agenda(group, tail, subject):
        return replace(group, act="discuss", passive=True)
    if not subject and (act := _act_before(units, group.first)):
        return replace(group, act=act, passive=True)
    if _were_there(units, group, subject) and _THERE_FOR.match(tail):
        return replace(group, lemma="gather", act="meet")
    if _IN_TALKS.match(tail):
        return _negotiating(group)
    if _GOING_ON.match(tail) and any(unit.word in words.TALKS for unit in subject):
        return replace(_negotiating(group), passive=True)
    if group.first and units[group.first - 1].word == "there":
        return _of_what_there_is(units, group, tail)
    if _IMPORTANT.match(tail) and [unit.word for unit in subject] == ["it"]:
        return replace(group, act="stress", passive=True)
    if AT_WORK.match(tail) and any(unit.word in _WORKS for unit in subject):
        return replace(group, act="do", mood=group.mood or "progressive", passive=True)
    return group


def _is_on_agenda(group: VerbGroup, tail: str, subject: Sequence[Unit]) -> bool:
    """Whether it is told of the subject that it was talked about, or a time for talks."""
    if (_ON_AGENDA.match(tail) and not _is_paper(subject, tail)) or _OCCASION.match(tail):
        return True
    if ("table" in tail or "agenda" in tail) and _ON_THEIRS.match(tail):
        return True
    return not group.mood and not group.negated and _is_topic(subject, tail)


def _completes_need(units: Sequence[Unit], group: VerbGroup) -> bool:
    """Whether it is told what is needed: "What *is needed*, he said, *is* a joint school"."""
    opening = units[1 : group.first]
    return len(opening) > 1 and any(
        one.tag in "bv" and two.word in _WANTING for one, two in pairwise(opening[:_OPENING])
    )


def _is_topic(subject: Sequence[Unit], tail: str) -> bool:
    """Whether a question was a topic, or talking on one: "*How to share data* was a theme"."""
    if subject and subject[0].word in _QUESTIONS:
        return bool(_WAS_ITEM.match(tail))
    talked = any(unit.word in words.TALKING for unit in subject[:_OPENING])
    return talked and bool(_ON_SUBJECT.match(tail))


def _were_there(units: Sequence[Unit], group: VerbGroup, subject: Sequence[Unit]) -> bool:
    """Whether several are told to have been in a town: "*The ministers* of A and B *were* in C"."""
    was = any(unit.word == "were" for unit in units[group.first : group.end])
    was = was and any(unit.tag in "LP" for unit in units[group.end + 1 : group.end + 4])
    return was and not group.negated and any(unit.noun == "roles" for unit in subject)


def _of_what_there_is(units: Sequence[Unit], group: VerbGroup, tail: str) -> VerbGroup:
    """The group with the act of what "there is": scope for work, plans, talk, agreement."""
    if _POTENTIAL.match(_ASIDE.sub("", tail)):
        return replace(group, act="propose", passive=True)
    if _TALK_OF.match(tail):
        return replace(group, act="discuss", passive=True)
    if _PLANS.match(tail) or (group.mood in words.FIRM and _TO_BE_HELD.match(tail)):
        return replace(group, act="plan", mood="", passive=True)
    if _AGREEMENT_TO.match(tail):
        said = next(n for n in range(group.end, len(units)) if units[n].tag in "NI")
        return replace(group, act="agree", passive=True, end=said + 1)
    return group


def _stance_of_being(
    units: Sequence[Unit], group: VerbGroup, tail: str, subject: Sequence[Unit]
) -> VerbGroup | None:
    """The group with the stance that be tells by the words after it, if it tells one."""
    if units[0].word == "what" and not group.negated and _completes_need(units, group):
        return replace(group, act="propose", mood="")
    if _OF_ONE_MIND.match(tail):
        rest = _OF_ONE_MIND.sub("", tail, count=1).strip(' .”"')
        return replace(group, act="agree" if rest else "stress")  # "…, *they were of one mind*"
    if _IN_FAVOUR.match(tail) and (not subject or names_actor(subject)):
        return replace(group, act="propose")
    if _AT_DISPOSAL.match(tail):
        return replace(group, act="offer", lemma="make", passive=True)
    if _OF_OPINION.match(tail):
        return replace(group, act="stress")
    if _ABLE.match(tail):
        return replace(group, act="offer")
    if _ADVISABLE.match(tail) and [unit.word for unit in subject] == ["it"]:
        return replace(group, act="propose", passive=True)
    return None


def act_of_beginning(units: Sequence[Unit], group: VerbGroup, subject: Sequence[Unit]) -> VerbGroup:
    """A group that tells that joint work has begun as one that tells that it is being done."""
    done = group.passive and group.lemma in _DOING and not group.negated
    if done and any(unit.word in _COOPERATION for unit in subject):
        return replace(group, act="cooperate")  # "*Cooperation* is carried out under …"
    told = group.lemma in _BEGINNING and group.mood in ("", "perfect", "progressive")
    told = told or _goes_on(units, group)
    if not told or group.negated:
        return group
    about = group.end < len(units) and units[group.end].word in _ABOUT
    if about and any(unit.word in words.TALKS for unit in subject[-_LAST:]):
        return replace(_negotiating(group), passive=True)
    if not any(unit.word in _WORKS for unit in subject):
        return group
    if any(unit.tag == "I" for unit in subject):
        return group
    return replace(group, act="do", mood="progressive", passive=True, form="finite")


def _goes_on(units: Sequence[Unit], group: VerbGroup) -> bool:
    """Whether something is told to be going on."""
    if group.lemma != "go" or group.mood != "progressive" or group.end >= len(units):
        return False
    return units[group.end].word in ("on", "ahead", "forward")


def _is_paper(subject: Sequence[Unit], tail: str) -> bool:
    """Whether it is an instrument that is being considered."""
    return "under " in tail and any(unit.tag == "I" for unit in subject)


def _negotiating(group: VerbGroup) -> VerbGroup:
    """The group as if it told that somebody is negotiating."""
    return replace(group, lemma="negotiate", act="discuss", mood=group.mood or "progressive")


def _act_before(units: Sequence[Unit], first: int) -> str:
    """The act of a participle that stands before "be": "Also *discussed* were …", or ""."""
    for unit in (*units[max(first - 1, 0) : first], *units[: min(2, first)]):
        act = words.acts().get(unit.lemma, "") if unit.tag == "v" else ""
        if act in _TOLD_FIRST and "n" in unit.parts:
            return act
    return "discuss" if _UNDER.match(written(units[:first])) else ""
