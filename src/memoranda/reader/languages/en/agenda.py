"""What talks were about, told by a noun: "*Among the topics raised* were …", "… *featured*"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from memoranda.reader.clauses import AHEAD
from memoranda.reader.languages.en import words
from memoranda.reader.languages.en.line import Unit, written
from memoranda.reader.languages.en.verbgroups import VerbGroup

TALKS: Final = (
    r"(?:talks|discussions?|meetings?|conversations?|consultations|negotiations|dialogue|sessions?"
    r"|call|exchanges?|round ?table|agenda|encounters?|exchange of views|visit|deliberations"
    r"|audience|appointments?|gathering)"
)
#: What talks are about.
ITEM: Final = (
    r"(?:topics?|subjects?|issues?|matters?|themes?|questions?|points?|items?|focus|agenda"
    r"|substance|core|crux|heart|gist|bulk|business|things?|threads?|strands?|contents?|fare)"
)
#: The same where it needs no word on the talks.
_ITEMS: Final = (
    r"(?:topics|issues|matters|themes|agenda|(?:other|another|further) (?:\w+ )?\w+"
    r"|(?:separate|special|distinct|dedicated|individual) (?:topic|subject|item|point|issue|matter"
    r"|theme|question|block|chapter)s?)"
)
_TOLD_OF: Final = (
    r"(?:(?:of|at|in|on|for|during|from|under) (?:the |their |this |today's |these )?"
    rf"(?:[\w'-]+ ){{0,3}}{TALKS}"
    r"|for (?:the |both )?(?:two|pair|ministers|sides|both|leaders|delegations|parties|officials))"
)
_BROUGHT_UP: Final = (
    r"(?:discussed|raised|covered|addressed|reviewed|considered|examined|tackled|touched"
    r"|explored|debated|taken up|brought up|dealt with|under discussion|gone (?:into|over|through)"
    r"|talked (?:over|about)|looked (?:into|at)|weighed|mentioned|before (?:them|him|her)|broached"
    r"|aired|at issue)"
    r"(?: by (?:[\w'-]+ ){0,4}\w+)?"
)
#: The words that lead up to the verb where it names what was talked about.
_NAMES_ITEMS: Final = re.compile(
    rf"(?:^|.* )(?!(?:its|whose) )(?:{ITEM}(?: {_TOLD_OF}| {_BROUGHT_UP})+|{_ITEMS}"
    r"|(?<=the )(?:(?:main|sole|only|first|second|next) )?(?:subject|topic|theme)s?)"
    r"(?: (?:also|likewise|further))?$"
)
#: The same where only those who talked are told: "*Their main topics* were …".
_THEIR_ITEMS: Final = re.compile(
    r"(?:also )?(?:their|his and her) (?:[\w-]+ ){0,2}(?:topics?|subjects?|themes?|talking points?)"
)
#: The same where they open a sentence whose subject follows the verb.
_LEADS_TO_ITEMS: Final = re.compile(
    r"(?:(?:also |and |high |at the (?:top|cent(?:re|er)|heart|core) of |central to |among "
    r"|on |in )+"
    rf"(?:the |their )?(?:[\w-]+ ){{0,3}}(?:{ITEM}|{TALKS}|list)"
    r"|(?:also )?on the (?:[\w'’-]+ ){0,3}?table)"
    rf"(?: {_TOLD_OF}| {_BROUGHT_UP}| (?:with|between|that) .*"
    r"| (?:also|likewise|again|too|(?:each|this) time|on both occasions|in [\w -]+|,))*$"
)
#: Without one of these, the words before a verb name no topic.
_HEADS: Final = frozenset(
    "topic topics subject subjects issue issues matter matters theme themes question questions"
    " point points item items focus agenda talks discussion discussions meeting conversation"
    " consultations negotiations dialogue session visit list table".split()
)
_NO_ITEM: Final = re.compile(
    r"(?:memorandum|agreement|document|mou|protocol|contract|declaration|issue of)\b"
)
_NAMING: Final = frozenset(
    "include cover comprise range encompass extend span concern be consist".split()
)
#: What the field itself did in the talks: it "featured in" them, "topped" them.
_TAKING_PART: Final = re.compile(
    rf"(?:\w+ly |high |large |again |also )*(?:in|on|at|during) (?:the |their |his |her |these )?"
    rf"(?:[\w'-]+ ){{0,3}}{TALKS}\b"
)
_APPEARING: Final = frozenset("feature figure loom arise appear".split())
#: What is done to it there, what is told behind that, and what else may be raised.
_RAISING: Final = frozenset("raise broach mention highlight table".split())
_RAISED: Final = re.compile(
    rf"(?:too |as well |again |also )*(?:[.,;]|(?:by|with|when) |{_TAKING_PART.pattern})"
)
_HEIGHTS: Final = frozenset(
    "fees fee charges charge prices price tariffs tariff duties taxes rates rate level levels share"
    " standards awareness speed speeds capacity capital funds fund funding money dollars salaries"
    " ceiling cap limit age flag alarm hopes doubts concerns fears curtain".split()
)
#: What it led, or made up, by the verb.
_SHARE: Final = r"(?:(?:most|much|the \w+|a \w+ \w+|half|all|part) (?:part |share )?of )?"
_TIME: Final = r"(?:talks|hours?|morning|afternoon|evening|day|time|half[- ]hour|lunch|dinner)"
_WHOLE: Final = (
    rf"{_SHARE}(?:the |their |his |her |its )?"
    rf"(?:(?:[\w'’-]+ ){{0,2}}(?:{TALKS}|{_TIME})\b|(?:\w+ )?of (?:them|these|those)\b)"
)
#: What a field is made to be where it is talked about: "formed *another subject of the talks*".
_PART: Final = re.compile(
    r"(?:up )?(?:the |a |an |their |one of )?(?:[\w-]+ ){0,3}"
    rf"(?:agenda|{ITEM}(?:$| {_TOLD_OF}| {_BROUGHT_UP}|(?: too| as well| likewise)? [.,;]))"
)
_LEADING: Final = {
    "dominate": re.compile(_WHOLE),
    "occupy": re.compile(_WHOLE),
    "top": re.compile(r"(?:the |their )?(?:[\w-]+ )?agenda\b"),
    "take": re.compile(rf"cent(?:re|er) stage|up {_WHOLE}"),
    "fill": re.compile(_WHOLE),
    "make": _PART,
    "form": _PART,
    "constitute": _PART,
    "provide": _PART,
    "become": _PART,
    "remain": _PART,
}
#: What is paid to a field where it is talked about.
_HEED: Final = frozenset(("attention", "emphasis", "focus"))
_PAID: Final = frozenset("pay give devote place put lay focus direct dedicate".split())
#: What is done with time where a field is talked about: "the hour *was given over to* roaming".
_SPENDING: Final = frozenset("give devote dedicate set reserve allot allocate spend find".split())
_SPENT: Final = re.compile(rf"(?:[\w'’-]+ ){{0,4}}?(?:{_TIME}|{TALKS}|part|space|chapter)\b")
_ON: Final = re.compile(
    r"(?:also |mainly |largely |chiefly |too )*(?:over to|to|aside for|for|on|with)\b"
)
#: The time that those spend who talk, and what they do in it: "spent two days *debating* it".
_TIME_SPENT: Final = re.compile(rf"(?:[\w'’-]+ ){{0,5}}?(?:{_TIME}|days|evenings|mornings) ")
_TALKING: Final = re.compile(
    r"(?:discussing|debating|reviewing|examining|exploring|considering|negotiating"
    r"|(?:talking|going) (?:about|over|through|into))\b"
)
#: What a field gets there: "AI *received particular attention*".
_GETTING: Final = frozenset("receive get draw attract earn come find".split())
_HEEDED: Final = re.compile(
    r"(?:in for |an? )?(?:(?:particular|special|close|considerable|much|brief|passing) )?"
    rf"(?:attention|mention|airing|hearing)(?:(?: too| as well| ,)* [.;]| {_TOLD_OF})"
)
#: So many words behind a verb tell that its subject was talked about.
_TOLD: Final = 8
#: How talks begin: "*opened with* a review of roaming".
_BEGINNING: Final = frozenset("open begin start kick".split())
_WITH: Final = re.compile(r"(?:off )?(?:with|on|by) ")
#: What talks themselves do: they continue, they were resumed.
_GOING_ON: Final = frozenset("continue proceed resume progress range extend".split())
#: How they come to the next field: "the conversation *moved on to* roaming".
_MOVING: Final = frozenset(
    "move pass turn shift switch proceed go return come drift progress range extend stretch roam"
    " jump wander spread".split()
)
_NEXT: Final = re.compile(
    r"(?:\w+ly |then |also |next |on |over |round |around |back |from \w+ (?:\w+ )?)*"
    r"(?:to|over|across|around) "
    r"(?!(?:be|do)\b)"
)
#: What talks do when they take place: "*Talks on AI* were held".
_TAKING_PLACE: Final = frozenset("hold follow ensue conduct take last precede".split())
_ON_A_FIELD: Final = re.compile(
    r"(?:[\w-]+ ){0,6}?(?:talks|discussions?|consultations|negotiations|conversations?"
    r"|exchanges? of views|dialogue)"
    r"(?: (?:with|between|among|of) (?:[\w'’-]+ ){1,9}?| )(?:on|about|over) "
)
_TURNING: Final = _MOVING | _BEGINNING
_ENCOUNTERS: Final = words.TALKING | frozenset(
    "meeting exchanges debate talk session deliberations agenda".split()
)
_TELLING: Final = (
    _NAMING
    | _TAKING_PLACE
    | _APPEARING
    | _PAID
    | _GOING_ON
    | _MOVING
    | _SPENDING
    | _GETTING
    | _BEGINNING
).union(_LEADING, _RAISING)
#: So many words behind it hold its object, and so many before it the talks that move on.
_NEAR, _FEW = 3, 4


def act_of_agenda(units: Sequence[Unit], group: VerbGroup, begin: int) -> VerbGroup:
    """A group with the act of discussing, where its subject or object is a topic of talks.

    Args:
        units: those of the sentence.
        group: the verb.
        begin: the first unit of what leads up to it.
    """
    if group.lemma not in _TELLING or group.negated or units[group.first].word == "come":
        return group  # "Roaming *is to come* next"
    after = units[group.end : group.end + _TOLD]
    if any(unit.tag == "I" for unit in after[:_NEAR]):
        return group  # the item is an instrument, which has a record of its own
    if not _tells_topic(group, units[begin : group.first], after):
        return group
    if group.mood in AHEAD and group.lemma in _GOING_ON:
        return replace(group, act="other", passive=True)  # "talks *will continue* on AI"
    if group.lemma in _PAID and _is_on_doing(group, units[begin : group.first], after):
        return replace(group, act="propose", passive=True, form="finite")
    if group.mood in AHEAD:
        return replace(group, act="say")  # what is to be on an agenda has been neither
    return replace(group, act="discuss", passive=True, form="finite")


def _tells_topic(group: VerbGroup, before: Sequence[Unit], after: Sequence[Unit]) -> bool:
    """Whether a verb tells what talks were about."""
    lemma, passive = group.lemma, group.passive
    if lemma in _SPENDING and _spends_time(group, before, after):
        return True
    if lemma in _TAKING_PLACE and _takes_place(group, after):
        return bool(_ON_A_FIELD.match(written(before) + " "))
    if lemma in _GETTING and not passive and _HEEDED.match(written(after)):
        return True
    if lemma in _GOING_ON and any(unit.word in words.TALKS for unit in before):
        return True
    if lemma == "come" and after[:1] and after[0].word == "next":
        goes_on = after[1:2] and after[1].tag == "p" and after[1].word != "on"
        # "Roaming *came next*", not "Li …", nor "came next *in* the ranking".
        return not goes_on and all(unit.tag not in "MPo" for unit in before)
    if lemma in _TURNING and not passive and any(u.word in _ENCOUNTERS for u in before[-_FEW:]):
        return _turns_to(lemma, after)
    if lemma in _NAMING and not passive:
        return _names_items(before, inverted=lemma == "be")
    if lemma in _PAID:
        past = passive or group.form == "past" or group.mood == "perfect"
        heeded = before if passive else after[:_NEAR]
        return past and any(unit.word in _HEED for unit in heeded)
    if lemma in _RAISING or lemma in _APPEARING:
        return _is_told_there(group, before, after)
    leading = _LEADING.get(lemma)
    return leading is not None and not passive and bool(leading.match(written(after)))


def _turns_to(lemma: str, after: Sequence[Unit]) -> bool:
    """Whether talks are told to have begun with a field, or to have come to it."""
    told = written(after)
    if lemma in _BEGINNING:
        return _WITH.match(told) is not None
    return _NEXT.match(told) is not None and after[0].tag != "v"


def _is_told_there(group: VerbGroup, before: Sequence[Unit], after: Sequence[Unit]) -> bool:
    """Whether a field was raised somewhere, or came up in talks: not "Fees *were raised*"."""
    if group.lemma in _APPEARING:
        return bool(_TAKING_PART.match(written(after)))
    raised = group.passive and bool(_RAISED.match(written(after)))
    return raised and not any(unit.word in _HEIGHTS for unit in before)


def _takes_place(group: VerbGroup, after: Sequence[Unit]) -> bool:
    """Whether talks are told to have been: "*were held*", "*took place*", "*followed*"."""
    if group.mood not in ("", "perfect", "progressive") or any(u.word == "by" for u in after):
        return False
    if group.lemma == "take":
        return bool(after) and after[0].word == "place"
    return group.passive == (group.lemma in ("hold", "conduct"))


def _is_on_doing(group: VerbGroup, before: Sequence[Unit], after: Sequence[Unit]) -> bool:
    """Whether weight is given to what is to be done: "*Emphasis was placed on using* it"."""
    told = before if group.passive else after
    if not any(unit.word == "emphasis" for unit in told):
        return False
    return any(one.word in ("on", "upon") and two.parts == "g" for one, two in pairwise(after))


def _spends_time(group: VerbGroup, before: Sequence[Unit], after: Sequence[Unit]) -> bool:
    """Whether time is told to be spent on a field: "They *spent an hour on* roaming"."""
    if group.passive:
        return bool(_SPENT.match(written(before)) and _ON.match(written(after)))
    told = written(after)
    time = _TIME_SPENT.match(told) if group.lemma == "spend" else None
    return time is not None and bool(
        _ON.match(told, time.end()) or _TALKING.match(told, time.end())
    )


def _names_items(before: Sequence[Unit], *, inverted: bool) -> bool:
    """Whether the words before a verb speak of the topics of talks."""
    if not any(unit.word in _HEADS for unit in before):
        return False
    told = written(before)
    if _NO_ITEM.search(told):
        return False
    if inverted and _THEIR_ITEMS.fullmatch(told):
        return True
    return bool(_NAMES_ITEMS.match(told) or (inverted and _LEADS_TO_ITEMS.match(told)))
