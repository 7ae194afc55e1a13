"""Whom somebody met: those a verb of meeting is done to, the house they have, their minister."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from memoranda.reader.clauses import Clause, Ref
from memoranda.reader.discourse.drafts import MeetingDraft
from memoranda.reader.discourse.scene import Scene
from memoranda.reader.discourse.sight import Sight
from memoranda.reader.rules.meetings.drafting import (
    company,
    draft_of,
    with_host,
)
from memoranda.reader.rules.meetings.otherwise import (
    has_talks,
    is_delegation,
)
from memoranda.reader.rules.meetings.words import (
    EVENTS,
    NAMED,
    TALKS,
)

#: Verbs that tell of an encounter only where a person, or somebody's office, is met.
NEEDS_SOMEBODY: Final = frozenset(
    "receive host see visit chair greet co-chair cochair pay call".split()
)
#: How a host is told to have done it.
_RECEIVING: Final = frozenset("receive welcome greet".split())
#: What a body does in an encounter, and an encounter does not.
_BODIES_DO: Final = frozenset("hold have receive meet visit see host welcome conduct open".split())
_MET: Final = ("", "with", "between", "by", "under")
_VISITED: Final = ("", "with", "between", "by", "to")
_OFFICES: Final = frozenset("ministry agency authority company secretariat commission".split())
_VISITORS: Final = frozenset("visitors guests callers".split())
_HOSTS: Final = frozenset(("person", "role", "speaker"))
_LEADERS: Final = frozenset(
    "heads chiefs ministers ambassadors leaders presidents envoys officials representatives".split()
)
#: How one has guests from everywhere, and the length of what parts a town from its conference.
_STAGING: Final = frozenset("hold host stage open".split())
_NEXT: Final = 2
#: The length of " from the ", and a letter more.
_FROM_THE: Final = 11
#: So far before its owner a house may be told.
_NEAR: Final = 40


def only_stays(clause: Clause, met: Sequence[Ref]) -> bool:
    """Whether a visit is that of a crowd, a mere tour, or a time: "when he *was visiting Bern*".

    So it is where nobody is told to have had those visitors: "The museum *had visitors from Oman*".
    """
    if clause.lemma == "have" and any(ref.value in _VISITORS for ref in clause.objects):
        told = any(ref.party or ref.kind == "person" or ref.number > 1 for ref in clause.objects)
        return not (told and any(ref.kind in _HOSTS for ref in clause.subject))
    if clause.lemma != "visit":
        return False
    named = any(ref.kind in NAMED for ref in met)
    tour = not named and sum(ref.kind == "party" and not ref.link for ref in met) > 1
    for_a_time = clause.mood == "progressive" and not named
    return tour or for_a_time or all(_is_crowd(ref) for ref in clause.subject)


def by_own_minister(
    clause: Clause, subject: Sequence[Ref], met: Sequence[Ref], sight: Sight, scene: Scene
) -> MeetingDraft | None:
    """An encounter of "the minister" with somebody: the story's own, where no other can be meant.

    "The minister also received the Gambian minister", told after a meeting with a Togolese one.
    """
    theirs = scene.parties(met)
    bare = len(subject) == 1 and subject[0].party is None
    bare = bare and (_is_office(subject[0]) or _is_host_again(subject[0], theirs, sight, scene))
    if not bare or not theirs or scene.home is None:
        return None
    if scene.home in theirs or scene.home in scene.parties(subject):
        return None
    draft = draft_of("met", clause, met, sight, scene, (scene.home, *theirs))
    return with_host(draft, scene)


def _is_host_again(ref: Ref, met: Sequence[str], sight: Sight, scene: Scene) -> bool:
    """Whether "he" is whose round of talks is told of, who meets one more in a new paragraph."""
    known = scene.meeting
    if ref.kind != "speaker" or scene.round_of is None or known is None:
        return False
    if sight.paragraph <= known.last_paragraph or scene.party_of(scene.round_of) != scene.home:
        return False
    told = {scene.home, scene.speaker_party} <= set(known.parties)
    return told and set(met).isdisjoint(known.parties)


def _is_office(ref: Ref) -> bool:
    """Whether "the minister" or his office is told: "*the ministry* had a visit from Li"."""
    return ref.kind == "role" or (ref.kind == "group" and ref.value in _OFFICES)


def at_their_place(
    clause: Clause, subject: Sequence[Ref], sight: Sight, scene: Scene
) -> MeetingDraft | None:
    """Talks that somebody had in a town of the other side: "Ruto held *talks in Kampala*"."""
    there = _told_there(clause, sight, scene)
    if clause.lemma not in ("hold", "have") and not there:
        return None
    if clause.subject != tuple(subject):
        return None
    if not there and not any(r.kind == "meeting" and r.value in TALKS for r in clause.objects):
        return None
    guests = scene.parties(subject)
    towns = there or [r.party for r in clause.objects if r.kind == "place"]
    offices = [r for r in clause.objects if (r.kind, r.link) == ("group", "in")]
    if not towns and any(r.value in _OFFICES for r in offices):
        towns = [scene.home]  # "held talks *at the ministry*"
    host = towns[0] if len(towns) == 1 else None
    if len(guests) != 1 or host is None or host in guests:
        return None
    if host != scene.home and host not in scene.frame:
        return None
    return draft_of("met", clause, subject, sight, scene, (*guests, host))


def _told_there(clause: Clause, sight: Sight, scene: Scene) -> Sequence[str | None]:
    """The country gone to where some met: "flew *to Oman* and sat down with officials *there*"."""
    if clause.act != "meet" or not scene.cues.there.search(scene.lower, clause.start, clause.end):
        return []
    gone = [r for r in sight.refs if r.end <= clause.start and r.link == "to"]
    return [r.value for r in gone if r.kind == "party"][-1:]


def _is_crowd(ref: Ref) -> bool:
    """Whether a ref is the people of a country: "two million *Ghanaians* visited Kenya"."""
    return ref.kind == "party" and ref.link == "of" and ref.number > 1


def is_no_guest(ref: Ref, clause: Clause) -> bool:
    """Whether "it" is the meeting, not a body that was received or that held talks."""
    body = clause.lemma in (_RECEIVING if clause.passive else _BODIES_DO)
    return ref.kind == "thing" and not body


def _links_of(clause: Clause) -> tuple[str, ...]:
    """How those who are met hang on a verb."""
    links: tuple[str, ...] = _VISITED if clause.lemma in ("visit", "pay") else _MET
    if clause.lemma in ("call", "pay", "make"):
        links = (*links, "on")
    if clause.lemma in ("speak", "talk"):
        links = ("with", "between", "to", "by", "under")  # not: "spoke of what Oman has achieved"
    if clause.lemma == "sit":
        links = (*links, "from")  # "sat across from"
    if clause.lemma == "host" and has_talks(clause):
        links = (*links, "for")  # "hosted a dinner for"
    if clause.lemma in ("receive", "have", "take") and has_talks(clause):
        links = (*links, "from")  # "received a courtesy call from", "had a visit from"
    return links


def met_in(clause: Clause, scene: Scene) -> list[Ref]:
    """Who is met in an encounter."""
    links = _links_of(clause)
    met = [
        ref for ref in company(clause.objects, links)
        if not (_are_many(ref, scene) or _is_told_whose(ref, clause))
    ]  # fmt: skip
    if (event := _event_of(clause)) is not None:
        met = [ref for ref in met if ref.kind != "group" and not 0 < event.start - ref.end < _NEXT]
    if clause.lemma == "bring":
        met = [ref for ref in met if ref.kind != "group" or _are_meant(ref, scene)]
    if clause.lemma == "visit":
        met += [ref for ref in clause.objects if _is_house_of(ref, scene)]
    if clause.act == "see" or clause.lemma in NEEDS_SOMEBODY:
        met = _somebody(clause, met, scene)
    if any(ref.kind == "person" for ref in met):
        met = [ref for ref in met if ref.kind != "party" or ref.link in ("with", "between")]
        met = [ref for ref in met if ref.kind != "group" or ref.value not in _OFFICES]
    return met


def _is_told_whose(ref: Ref, clause: Clause) -> bool:
    """Whether those of a group are told by their parties: "her *counterparts* from Japan"."""
    return (
        ref.kind == "group"
        and ref.party is None
        and any(
            0 < r.start - ref.end < _FROM_THE and r.link in ("of", "from") and r.kind == "party"
            for r in clause.objects
        )
    )


def _event_of(clause: Clause) -> Ref | None:
    """The gathering of many that somebody holds: "is holding *the Bern conference* with guests"."""
    if clause.lemma not in _STAGING or clause.passive:
        return None
    return next((r for r in clause.objects if r.value in EVENTS and not r.link), None)


def meant(ref: Ref, clause: Clause, sight: Sight) -> Ref:
    """Who "him" is: the one named before in the sentence, "*Li's* trip, where Roe met him"."""
    if ref.kind != "speaker":
        return ref
    named = [r for r in sight.refs if r.kind == "person" and r.start < clause.start]
    return replace(named[-1], link=ref.link) if named else ref


def of_other_side(ref: Ref, clause: Clause, scene: Scene) -> Ref:
    """ "The minister" as the other side's where he who met him is of his own: "*Li* met him"."""
    if ref.kind != "role" or ref.party is not None or len(scene.frame) != 2:
        return ref
    ours = scene.parties([r for r in clause.subject if r.kind == "person"])
    if len(ours) != 1 or scene.parties([ref]) != ours:
        return ref
    theirs = replace(ref, party=next((p for p in scene.frame if p not in ours), None))
    return theirs if scene.person(theirs) is not None else ref


def meant_by_they(clause: Clause, sight: Sight) -> Sequence[Ref]:
    """Who "they" are: those whose own act is spoken of, "the pact *Li and Roe* made when they met".

    Those of a main clause are known to the scene.
    """
    if [ref.value for ref in clause.subject] != ["they"]:
        return clause.subject
    before = [c for c in sight.clauses if c.start < clause.start and c.subject]
    if not before or before[-1].relation not in ("embedded", "relative"):
        return clause.subject
    named = [ref for ref in before[-1].subject if ref.kind == "person"]
    return named if len(named) > 1 else clause.subject


def _are_many(ref: Ref, scene: Scene) -> bool:
    """Whether those met are only counted, to be told one by one: "met with *several leaders*"."""
    if ref.kind != "group" or ref.party is not None:
        return False
    return scene.cues.many.search(scene.lower, max(0, ref.start - _NEAR), ref.start) is not None


def _are_meant(ref: Ref, scene: Scene) -> bool:
    """Whether those told of before are meant, not any: "*the* leaders", not "heads of agencies"."""
    begin = max(0, ref.start - len(" those "))
    return ref.number == 2 or scene.cues.pointing.search(scene.lower, begin, ref.start) is not None


def _is_house_of(ref: Ref, scene: Scene) -> bool:
    """Whether a firm or body is told whose house was visited: "*Huawei's* headquarters"."""
    if ref.kind != "party" or ref.link not in ("owner", "of") or ref.value in scene.states:
        return False
    owned = scene.cues.house.match(scene.lower, ref.end)
    return bool(owned or scene.cues.house_of.search(scene.lower, ref.start - _NEAR, ref.start))


def _somebody(clause: Clause, met: Sequence[Ref], scene: Scene) -> list[Ref]:
    """Those met who are persons, or offices that were called at: not a country, not a crowd."""
    people = [ref for ref in met if ref.kind != "group" or ref.party is not None]
    if clause.lemma in ("visit", "pay", "call"):
        return people or [r for r in met if r.kind == "group" and r.value in _OFFICES]
    if clause.passive:
        return people
    named = [r for r in people if r.kind in NAMED or is_delegation(r, scene)]
    several = [r for r in people if r.link in ("of", "from")]
    if clause.act == "see" and not clause.passive:
        heads = any(r.kind == "group" and r.value in _LEADERS for r in met)
        return named or (several if heads else [])  # not: "saw exchange as another field"
    return named or several or (people if has_talks(clause) else [])
