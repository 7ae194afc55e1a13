"""Whether a form such as "signed" is a past tense or a participle: its surroundings decide."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from memoranda.reader.clauses import Ref
from memoranda.reader.languages.en import words
from memoranda.reader.languages.en.drafts import ANIMATE, ON_INSTRUMENTS, STANCES, TELLING, Progress
from memoranda.reader.languages.en.line import Unit
from memoranda.reader.languages.en.passages import tag_before
from memoranda.reader.languages.en.verbgroups import VerbGroup

#: Acts that instruments and meetings do by themselves: they expire, enter into force, turn on.
_OF_THINGS: Final = frozenset(("end", "ratify", "discuss"))
#: Verbs by which an instrument comes of talks or crowns them.
_OF_PAPERS: Final = frozenset("follow round crown cap".split())
#: Verbs by which an instrument is over, and what then follows.
_OVER: Final = frozenset("end cease finish".split())
_AFTERWARDS: Final = tuple("pDar,;.")
#: Verbs by which an assembly goes its way: it took place, wound up.
_OF_MEETINGS: Final = frozenset(
    "wind wrap take close open begin start conclude convene end stall continue resume fail follow"
    " focus revolve deal last drag collapse break touch pass move result culminate yield"
    " produce".split()
)
#: What is done with a meeting, which needs to be told right after the verb.
_HELD: Final = frozenset("hold convene host organise organize stage".split())
#: What is done with papers and talks by those who have them.
_TALKED_OVER: Final = frozenset("negotiate discuss debate review consider examine study".split())
#: What stands before talks that are only the occasion of something else.
_OCCASION: Final = frozenset("for at during in after to into".split())
#: Verbs whose subject may follow them, behind where it was.
_INVERTED: Final = frozenset("sit stand come follow appear stretch".split())
#: What only a verb that tells of an act has behind it.
_OBJECTS: Final = frozenset(("him", "her", "them", "it"))
#: What several tell one another.
_PASSING: Final = frozenset("exchange share compare swap trade".split())
#: How it is told beside a thing what it is for.
_MEANT: Final = frozenset("mean design destine task charge suppose".split())
#: The tags of what somebody may have done.
_OBJECT: Final = frozenset("dNaP'p")
#: What is done with fields in a paper by a verb whose past is as its present.
_SETTING: Final = frozenset(("set", "put"))
_DOWN: Final = frozenset(("out", "down", "forth"))
#: So many words on the verb follows of what such a form describes.
_TO_VERB: Final = 8
#: How it is told what a proposal is about.
_CONCERNING: Final = frozenset("concern regard involve cover envisage foresee".split())
_STANCES: Final = frozenset(("act-propose", "act-request", "act-offer", "act-want"))
#: "by" them is how, not who.
_MEANS: Final = frozenset("video telephone phone videoconference link teleconference mail".split())


def may_be_past(
    progress: Progress, group: VerbGroup, subject: list[Ref], start: int, end: int
) -> bool:
    """Whether a form such as "signed" is a past tense here, and not a participle."""
    units = progress.units
    before = units[group.first - 1] if group.first else None
    if before is None or _describes(units, group, before) or is_by_persons(progress, group):
        return False
    acted = before.tag == "o" and (before.word != "it" or group.act in ON_INSTRUMENTS)
    if acted or (group.act == "say" and start < end):
        return True  # "with which *it entered* into an accord"
    if group.lemma in _HELD and _tells_of_gathering(progress, group):
        return False  # "was adopted by the ECO summit, *held in* Baku"
    if before.tag == "I" and group.act in ("sign", "issue", "approve", "extend", "operate"):
        return False
    without_object = progress.tags[group.end : group.end + 1] in ("D", "p")
    if without_object and group.act in ON_INSTRUMENTS - _OF_THINGS and _are_its_parties(subject):
        return False  # "the accord *between A and B signed* in 2019 ran out"
    if any(ref.kind in ANIMATE for ref in subject):
        return group.lemma == "say" or not _is_by_agent(units, group.end)
    after_relative = start == end and progress.drafts and progress.drafts[-1].relation == "relative"
    if after_relative and group.act in _OF_THINGS:
        return True
    if start == end:
        return _may_do_without_subject(progress, group, before)
    if _is_of_object(progress, group, start):
        return False
    stance = group.lemma in _CONCERNING and tells_stance(units[start:end])
    return stance or _is_done_by(progress, group, subject)


def _is_done_by(progress: Progress, group: VerbGroup, subject: list[Ref]) -> bool:
    """Whether a past tense is told of things: what papers and talks do, or what goes on as one."""
    done_to_papers = group.lemma in _TALKED_OVER  # "a memorandum *negotiated since 2022* was"
    by_itself = (
        (group.act in _OF_THINGS and not done_to_papers)
        or group.lemma in _OF_PAPERS
        or _covers(progress, group)
    )
    by_itself = by_itself or (
        group.lemma in _OVER and progress.tags.startswith(_AFTERWARDS, group.end)
    )
    if by_itself and any(r.kind in ("instrument", "meeting", "thing") for r in subject):
        return True
    if any(r.kind == "meeting" for r in subject) and _goes_its_way(progress, group):
        return True
    return _goes_on_as_past(progress, group)


def _are_its_parties(subject: Sequence[Ref]) -> bool:
    """Whether those in a subject are only the parties of the paper that it begins with."""
    if not subject or subject[0].kind != "instrument":
        return False
    parties = [r for r in subject[1:] if r.kind in ANIMATE]
    return bool(parties) and all(r.link in ("between", "with") for r in parties)


def tells_stance(subject: Sequence[Unit]) -> bool:
    """Whether a proposal or a request is told of: "*A further suggestion* concerned roaming"."""
    told = any(unit.noun in _STANCES for unit in subject)
    return told and not any(unit.tag == "I" for unit in subject)


def _is_had_done(units: Sequence[Unit], at: int) -> bool:
    """Whether somebody is to have something done: "to have new tools *adopted* more quickly"."""
    at -= 1
    while at > 0 and units[at].tag in _OBJECT:
        at -= 1
    return at > 0 and units[at].tag == "h" and units[at - 1].tag == "t"


def is_in_paper(units: Sequence[Unit], group: VerbGroup) -> bool:
    """Whether a form describes what a paper names: "the fields *set out in* the accord are"."""
    if group.lemma not in _SETTING or group.end - group.first > 1:
        return False
    after = units[group.end : group.end + _TO_VERB]
    if len(after) < 3:
        return False
    if after[0].word not in _DOWN or after[1].word not in ("in", "by", "under", "for"):
        return False
    return any(unit.tag in "bm" for unit in after[2:])


def _is_of_object(progress: Progress, group: VerbGroup, start: int) -> bool:
    """Whether a form describes what another verb has for object: "share *projects centred on* AI".

    What is said or proposed may be a clause: "He said *talks centred on* AI".
    """
    if not progress.drafts or progress.relation or group.act != "discuss":
        return False
    last = progress.drafts[-1].group
    return last.end == start and not last.passive and last.act not in TELLING | STANCES


def _goes_its_way(progress: Progress, group: VerbGroup) -> bool:
    """Whether a form tells how talks went: "*wound up*", "*led to* one", not "*led by* Li"."""
    if group.lemma == "lead":
        return progress.tags.startswith("t", group.end)
    return group.lemma in _OF_MEETINGS and not _is_by_agent(progress.units, group.end)


def _covers(progress: Progress, group: VerbGroup) -> bool:
    """Whether a form tells what talks or papers held: "*covered* post", not "*provided* under"."""
    if group.act != "provide" or group.end >= len(progress.units):
        return False
    follower = progress.units[group.end]
    return follower.tag not in "p,;." or follower.word == "for"


def _may_do_without_subject(progress: Progress, group: VerbGroup, before: Unit) -> bool:
    """Whether a past tense may stand here although nobody is named before it."""
    if not progress.drafts and group.lemma in _INVERTED and _opens_with_place(progress, group):
        return True
    said = before.tag == "q" and group.act == "say"
    joined = tag_before(progress.tags, group.first) in (",", "c")
    if group.lemma == "follow" and _is_by_agent(progress.units, group.end):
        return False  # "AI came next, *followed by* roaming"
    return said or joined or progress.relation == "relative"


def _tells_of_gathering(progress: Progress, group: VerbGroup) -> bool:
    """Whether a verb tells where or when those met by or among whom something was done.

    Whoever held something is told what: "They signed it and, too, *held* in Baku *a* session".
    """
    units, at = progress.units, group.end
    last = progress.drafts[-1].group if progress.drafts else None
    if last is None or units[group.first - 1].tag != ",":
        return False
    if at >= len(units) or units[at].tag not in "pDL":
        return False
    behind = _past_setting(units, at)
    if last.act in ON_INSTRUMENTS and (behind >= len(units) or units[behind].tag != "d"):
        return True
    return last.passive and any(unit.word == "by" for unit in units[last.end : group.first])


def _opens_with_place(progress: Progress, group: VerbGroup) -> bool:
    """Whether who acts follows the verb: "*Around the table* sat the ministers"."""
    tags = progress.tags
    return tags.startswith("p", progress.bound) and tags.startswith(tuple("dPMN"), group.end)


def _goes_on_as_past(progress: Progress, group: VerbGroup) -> bool:
    """Whether what follows a form such as "signed" makes it a past tense."""
    at = group.end
    together = group.lemma == "bring" and progress.tags.startswith("a", at)
    at += together  # "brought *together* the ministers"
    follower = progress.units[at] if at < len(progress.units) else None
    if group.lemma == "take" and follower is not None and follower.word == "place":
        return True
    if follower is not None and follower.word in _OBJECTS:
        return True
    if group.lemma in _PASSING and follower is not None and follower.word in words.VIEWS:
        return True
    if together and follower is not None and follower.tag == "N":
        return True
    if follower is not None and (follower.tag in "d'tTPM" or follower.word in ("on", "that")):
        return follower.tag != "t" or group.act in ("want", "agree", "request")
    return progress.heading


def is_of_talks(units: Sequence[Unit], group: VerbGroup, start: int) -> bool:
    """Whether a verb tells what talks were on that are an occasion: "for talks *centred on* AI"."""
    noun = units[group.first - 1]
    if group.act != "discuss" or (noun.noun != "meeting" and noun.word != "exchange"):
        return False
    before = group.first - 2
    while before > start and units[before].tag in "daN'":
        before -= 1
    return before > start and units[before].word in _OCCASION


def _is_by_agent(units: Sequence[Unit], at: int) -> bool:
    """Whether "by" follows and names who did it: "received *by Li*", not "spoke *by phone*"."""
    at = _past_setting(units, at)
    if at >= len(units) or units[at].word != "by":
        return False
    return at + 1 >= len(units) or units[at + 1].word not in _MEANS


def _past_setting(units: Sequence[Unit], at: int) -> int:
    """The unit behind a day and a town: "received *in Bern on Monday* by Li"."""
    while at + 1 < len(units):
        if units[at].tag == "D":
            at += 1
        elif units[at].word in ("in", "at") and units[at + 1].tag in "LP":
            at += 2
        else:
            break
    return at


def _describes(units: Sequence[Unit], group: VerbGroup, before: Unit) -> bool:
    """Whether a verb describes the noun before it: "a body *run* by", "for talks *held* on"."""
    if is_of_talks(units, group, 0) or _is_had_done(units, group.first):
        return True
    follower = units[group.end] if group.end < len(units) else None
    if group.lemma in _MEANT and before.tag == "N" and follower is not None and follower.tag == "t":
        return True  # "a body *meant to* speed up trade"
    unknown = group.lemma not in words.acts()
    return unknown and before.tag == "N" and follower is not None and follower.tag == "p"


def is_by_persons(progress: Progress, group: VerbGroup) -> bool:
    """Whether a participle tells who signed: "an accord, *signed in May by Li and Roe*"."""
    signed = group.act in ("sign", "issue") or group.lemma == "exchange"
    if not signed or not instrument_before(progress, group):
        return False
    return names_soon(progress.units, group, ("by", "between", "presence"))


def names_soon(units: Sequence[Unit], group: VerbGroup, after: Sequence[str]) -> bool:
    """Whether a person, or his office, is told soon after a verb, behind one of some words."""
    told = False
    for unit in units[group.end : group.end + 16]:
        if unit.tag in "vmbh;r":
            break
        told = told or unit.word in after
        if told and (unit.tag == "M" or unit.noun == "role"):
            return True
    return False


def instrument_before(progress: Progress, group: VerbGroup) -> list[Ref]:
    """The instrument that a participle describes."""
    refs = progress.refs.between(max(0, group.first - 8), group.first)
    return [replace(ref, link="") for ref in refs if ref.kind == "instrument"][-1:]
