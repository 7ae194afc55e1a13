"""Meetings told by a verb: met, received, discussed with, told to somebody's face."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from memoranda.reader.clauses import AHEAD, Clause, Ref
from memoranda.reader.discourse.days import days_told, is_dated_ahead
from memoranda.reader.discourse.drafts import MeetingDraft
from memoranda.reader.discourse.places import stage_of
from memoranda.reader.discourse.scene import Scene
from memoranda.reader.discourse.sight import Sight
from memoranda.reader.rules.meetings.assemblies import held, joined, note_session
from memoranda.reader.rules.meetings.bodies import sides_of_body
from memoranda.reader.rules.meetings.drafting import (
    company,
    draft_of,
    only_opens_talks,
    own_side,
    with_host,
)
from memoranda.reader.rules.meetings.otherwise import (
    has_talks,
    is_delegation,
    jointly,
    told_otherwise,
)
from memoranda.reader.rules.meetings.signings import as_signed, signing
from memoranda.reader.rules.meetings.witnesses import looked_on
from memoranda.reader.rules.meetings.words import (
    CHAIRS,
    NAMED,
    SIGNINGS,
    TALKS,
)

#: Verbs that tell of an encounter only where a person, or somebody's office, is met.
_RECEIVING = frozenset("receive welcome greet".split())
_NEEDS_SOMEBODY = frozenset("receive host see visit chair greet co-chair cochair pay call".split())
#: What a body does in an encounter, and an encounter does not.
_BODIES_DO = frozenset("hold have receive meet visit see host welcome conduct open".split())
_MET = ("", "with", "between", "by", "under")
_VISITED = ("", "with", "between", "by", "to")
_OFFICES = frozenset("ministry agency authority company secretariat commission".split())
#: The length of the longest word that joins two clauses.
_SHORT = 10
_LEADERS = frozenset("heads chiefs ministers ambassadors leaders presidents envoys".split())
#: So far before its owner a house may be told.
_NEAR = 40
#: The length of a full day: "2025-01-31".
_FULL = 10
_SESSIONS = frozenset("session sessions summit conference forum meeting round".split())
_ENDS = frozenset("end conclude close finish complete wrap wind open begin start".split())
#: What a body does that meets.
_SITS = _ENDS | frozenset("meet convene reconvene gather sit hold".split())
#: What a town does with a session.
_HOSTS = frozenset("host welcome see play".split())
#: Verbs that tell that an assembly was held.
_TAKES_PLACE = frozenset(
    "hold take close open conclude wind wrap end begin convene kick gather host run start conduct"
    " finish".split()
)


def by_verb(clause: Clause, sight: Sight, scene: Scene) -> MeetingDraft | None:
    """A meeting told by a verb: met, held talks, received, signed with."""
    if clause.mood in AHEAD or clause.negated:
        return None
    told = _is_where(clause, sight, scene) or _is_cleft(clause, sight)
    if clause.relation == "embedded" and not told:
        return None
    if not clause.mood and is_dated_ahead(clause, scene):
        return None
    if (witnessed := looked_on(clause, sight, scene)) is not None:
        return witnessed
    if clause.act in ("meet", "see"):
        return _encounter(clause, sight, scene)
    if clause.act == "welcome" and (clause.passive or _is_of_guests(clause, scene)):
        return _welcomed(clause, sight, scene)
    if clause.lemma in _ENDS and (ended := _ended(clause, sight, scene)) is not None:
        return ended
    if clause.act in ("sign", "issue") or clause.lemma == "exchange":
        signed = signing(clause, sight, scene) or jointly(clause, sight, scene)
        if signed is not None or clause.act != "discuss":
            return signed
    return (
        _talked(clause, sight, scene)
        or told_otherwise(clause, sight, scene)
        or _agreed_at(clause, sight, scene)
    )


def _is_of_guests(clause: Clause, scene: Scene) -> bool:
    """Whether it is somebody who is welcomed, not something."""
    return any(
        not r.link
        and (
            r.kind in ("person", "speaker")
            or (r.kind in ("role", "other") and r.party)
            or is_delegation(r, scene)
        )
        for r in clause.objects
    )


def _welcomed(clause: Clause, sight: Sight, scene: Scene) -> MeetingDraft | None:
    """Somebody was welcomed: at the assembly told of, where it is not said by whom of its own."""
    known = scene.session or scene.meeting
    if known is None or not known.assembly or clause.subject or clause.passive:
        return _encounter(clause, sight, scene)
    return joined(clause, company(clause.objects, ("",)), sight, scene)


def _ended(clause: Clause, sight: Sight, scene: Scene) -> MeetingDraft | None:
    """A session that came to its end, by itself or by those who held it."""
    if any(r.kind == "meeting" and r.value in _SESSIONS for r in clause.subject):
        return held(clause, sight, scene)
    if clause.relation == "main" and _is_session(clause):
        return _encounter(clause, sight, scene)
    return None


def _is_cleft(clause: Clause, sight: Sight) -> bool:
    """Whether what a clause tells is only turned round: "*It was in Bern that* they met"."""
    if clause.parent < 0:
        return False
    outer = sight.clauses[clause.parent]
    said_of_it = outer.act == "be" and any(ref.kind == "thing" for ref in outer.subject)
    first = outer.objects[0] if outer.objects else None
    return said_of_it and first is not None and (first.kind, first.link) == ("place", "in")


def _is_where(clause: Clause, sight: Sight, scene: Scene) -> bool:
    """Whether a clause tells what was done in a place: "in Bern, *where they met*"."""
    begin = max(sight.start, clause.start - _SHORT)
    where = scene.cues.where.search(scene.lower, begin, clause.start)
    return where is not None and scene.text.endswith(", ", 0, where.start())


def _agreed_at(clause: Clause, sight: Sight, scene: Scene) -> MeetingDraft | None:
    """Two sides who agreed on something on a day in a town, or at talks, have met there."""
    if clause.act != "agree" or clause.relation != "main" or sight.heading or clause.passive:
        return None
    sides = [r for r in clause.subject if r.kind == "party"]
    days = [d for d in days_told(sight, scene) if d.form == "point" and len(d.value or "") == _FULL]
    at = [
        r for r in clause.objects if r.kind == "place" or (r.kind == "meeting" and r.link == "in")
    ]
    if len(scene.parties(sides)) != 2 or not days or not at or scene.meeting is not None:
        return None
    return draft_of("discussed", clause, sides, sight, scene)


def _talked(clause: Clause, sight: Sight, scene: Scene) -> MeetingDraft | None:
    """A meeting told by the talks that were had, or by an assembly that was held."""
    if clause.relation == "relative" and clause.lemma in ("hold", "have") and has_talks(clause):
        return _encounter(clause, sight, scene)  # "the talks that she had with him"
    told = clause.relation in ("main", "participle")
    if clause.act == "discuss" and told and not _goes_on(clause, scene):
        return _discussion(clause, sight, scene)
    if clause.lemma in ("talk", "speak") and _is_call(clause, scene):
        return draft_of("met", clause, clause.subject, sight, scene)
    if clause.act == "be" and _is_about(clause):
        return _discussion(clause, sight, scene)
    if clause.lemma in _TAKES_PLACE and _is_assembly(clause, scene):
        return held(clause, sight, scene)
    hosts = clause.lemma in _HOSTS or clause.act == "be"
    if hosts and _is_session(clause) and stage_of(sight, scene) is not None:
        return held(clause, sight, scene)  # "Bern *hosted the second session*"
    if clause.act == "be" and not clause.mood and _is_assembly(clause, scene) and _is_set(clause):
        return held(clause, sight, scene)  # "their previous meeting was in Bern in May"
    return None


def _is_call(clause: Clause, scene: Scene) -> bool:
    """Whether several talked from afar: "The two ministers *talked by video link*"."""
    return bool(scene.cues.from_afar.search(scene.lower, clause.start, clause.end))


def _goes_on(clause: Clause, scene: Scene) -> bool:
    """Whether something is discussed for a long time: "has been exploring", "is negotiating"."""
    if clause.lemma == "negotiate" and clause.mood in ("progressive", "perfect"):
        named = any(ref.kind in NAMED for ref in (*clause.subject, *clause.objects))
        return clause.mood == "progressive" or not named
    verb = (clause.start, clause.content_start + 1)
    return scene.cues.all_along.search(scene.lower, *verb) is not None


def _is_assembly(clause: Clause, scene: Scene) -> bool:
    """Whether a clause tells of a meeting, or of the next or first of those told of."""
    if any(ref.kind == "meeting" for ref in clause.subject):
        return not _is_the_signing(clause, scene)
    row = scene.cues.ordinal.match(scene.lower, clause.start, clause.content_start)
    return row is not None and not clause.subject and clause.lemma in ("take", "hold", "convene")


def _is_the_signing(clause: Clause, scene: Scene) -> bool:
    """Whether it is only told where the signing told before was: "*The ceremony* was in Bern"."""
    if scene.meeting is None or scene.meeting.rule != "meetings/signed":
        return False
    named = any(ref.kind == "person" for ref in clause.objects)
    return not named and all(ref.value in SIGNINGS for ref in clause.subject)


def _is_session(clause: Clause) -> bool:
    """Whether a session, not talks between somebody, is the object of a clause."""
    links = ("to", "of", "for") if clause.act == "be" else ("",)
    objects = [r for r in clause.objects if r.kind == "meeting" and r.link in links]
    return any(r.value in _SESSIONS for r in objects)


def _is_about(clause: Clause) -> bool:
    """Whether a clause only tells what talks were about: "With Li, the talk *was of* roaming"."""
    talks = any(ref.kind == "meeting" and ref.value in TALKS for ref in clause.subject)
    return talks and any(ref.kind == "person" and ref.link == "with" for ref in clause.objects)


def _is_set(clause: Clause) -> bool:
    """Whether a clause only tells where something was."""
    places = [ref for ref in clause.objects if ref.kind == "place"]
    return bool(places) and len(places) == len(clause.objects)


def _encounter(clause: Clause, sight: Sight, scene: Scene) -> MeetingDraft | None:
    """Somebody met, received or visited somebody."""
    if scene.cues.no_meeting.search(scene.lower, clause.start, clause.end) or _of_the_known(clause):
        return None
    met = [_meant(ref, clause, sight) for ref in _met(clause, scene)]
    if (only_opens_talks(clause) and not _is_session(clause)) or _only_stays(clause, met):
        return None
    if not met and clause.act == "meet":
        note_session(clause, sight, scene)
    subject = _meeting(clause, met, sight, scene)
    known = scene.session or scene.meeting
    just_told = known is not None and sight.paragraph - known.paragraph < 2
    chaired = clause.lemma in CHAIRS and has_talks(clause)
    if chaired and just_told:
        return joined(clause, subject, sight, scene)
    if not met and (clause.act == "see" or clause.lemma in _NEEDS_SOMEBODY):
        together = chaired or clause.lemma == "visit"  # "A and B visited the plant"
        return jointly(clause, sight, scene) if together else None
    if len(subject) < len(clause.subject) and known is not None:
        return joined(clause, met, sight, scene)
    chairs = _co_chairs(clause, scene) if not met else []
    if len(scene.parties(chairs)) > 1:
        return draft_of("met", clause, chairs, sight, scene)
    if not subject and not met:
        sides = _sides_of_body(clause, sight, scene)
        return draft_of("held", clause, (), sight, scene, sides)
    draft = (
        _by_own_minister(clause, subject, met, sight, scene)
        or draft_of("met", clause, [*subject, *met], sight, scene)
        or _at_their_place(clause, subject, sight, scene)
        or draft_of("held", clause, (), sight, scene, _sides_of_named(clause, sight, scene))
    )
    if draft is not None:
        _characterise(draft, clause, subject, met, sight, scene)
    return draft


def _characterise(
    draft: MeetingDraft, clause: Clause, subject: Sequence[Ref], met: Sequence[Ref], sight: Sight,
    scene: Scene,
) -> None:  # fmt: skip
    """Note of an encounter whether it was one of many, a mere stay, or to sign something."""
    if any(c.act == "sign" and c.relation == "purpose" for c in sight.clauses):
        as_signed(draft, sight, scene)  # "sat down *to sign it*"
    draft.joint = len(scene.parties(subject)) > 1
    unnamed = not any(ref.kind == "person" for ref in met)
    draft.round = unnamed and not draft.joint and len(draft.parties) > 3
    draft.visit = clause.lemma in ("visit", "pay") and not any(r.kind in NAMED for r in met)


def _meeting(clause: Clause, met: Sequence[Ref], sight: Sight, scene: Scene) -> list[Ref]:
    """Who meets by the subject: not the encounter itself, nor the town of it."""
    subject = [r for r in clause.subject if r.kind != "meeting" and not _is_no_guest(r, clause)]
    if subject and len(scene.parties(met)) > 1 and (town := stage_of(sight, scene)) is not None:
        return [r for r in subject if r.start != town.start]  # "*Bern* hosted talks between"
    return subject


def _sides_of_body(clause: Clause, sight: Sight, scene: Scene) -> tuple[str, ...]:
    """The two sides of a body that met: "*the EU-India Council* met", "a *joint* team has met"."""
    if named := _sides_of_named(clause, sight, scene):
        return named
    own = scene.cues.joint_body.search(scene.lower, clause.start, clause.content_start)
    sits = clause.lemma in _SITS and clause.lemma != "hold"
    return scene.frame if own and sits and len(scene.frame) == 2 else ()


def _sides_of_named(clause: Clause, sight: Sight, scene: Scene) -> tuple[str, ...]:
    """The two sides of a body that met, where its name tells them."""
    if clause.lemma not in _SITS:
        return ()
    return sides_of_body(scene, sight.start, clause.content_start)


def _co_chairs(clause: Clause, scene: Scene) -> list[Ref]:
    """The persons under whose chairmanship a joint body met: "chaired by A of X and B of Y"."""
    told = scene.cues.presiding.search(scene.lower, clause.content_start, clause.end)
    return [r for r in clause.objects if r.kind == "person" and told and r.start > told.start()]


def _only_stays(clause: Clause, met: Sequence[Ref]) -> bool:
    """Whether a visit is that of a crowd, a mere tour, or a time: "when he *was visiting Bern*"."""
    if clause.lemma != "visit":
        return False
    named = any(ref.kind in NAMED for ref in met)
    tour = not named and sum(ref.kind == "party" and not ref.link for ref in met) > 1
    for_a_time = clause.mood == "progressive" and not named
    return tour or for_a_time or all(_is_crowd(ref) for ref in clause.subject)


def _by_own_minister(
    clause: Clause, subject: Sequence[Ref], met: Sequence[Ref], sight: Sight, scene: Scene
) -> MeetingDraft | None:
    """An encounter of "the minister" with somebody: the story's own, where no other can be meant.

    "The minister also received the Gambian minister", told after a meeting with a Togolese one.
    """
    bare = len(subject) == 1 and subject[0].party is None and _is_office(subject[0])
    theirs = scene.parties(met)
    if not bare or not theirs or scene.home is None:
        return None
    if scene.home in theirs or scene.home in scene.parties(subject):
        return None
    draft = draft_of("met", clause, met, sight, scene, (scene.home, *theirs))
    return with_host(draft, scene)


def _is_office(ref: Ref) -> bool:
    """Whether "the minister" or his office is told: "*the ministry* had a visit from Li"."""
    return ref.kind == "role" or (ref.kind == "group" and ref.value in _OFFICES)


def _at_their_place(
    clause: Clause, subject: Sequence[Ref], sight: Sight, scene: Scene
) -> MeetingDraft | None:
    """Talks that somebody had in a town of the other side: "Ruto held *talks in Kampala*"."""
    if clause.lemma not in ("hold", "have") or clause.subject != tuple(subject):
        return None
    if not any(ref.kind == "meeting" and ref.value in TALKS for ref in clause.objects):
        return None
    guests = scene.parties(subject)
    towns = [r.party for r in clause.objects if r.kind == "place"]
    offices = [r for r in clause.objects if (r.kind, r.link) == ("group", "in")]
    if not towns and any(r.value in _OFFICES for r in offices):
        towns = [scene.home]  # "held talks *at the ministry*"
    host = towns[0] if len(towns) == 1 else None
    if len(guests) != 1 or host is None or host in guests:
        return None
    if host != scene.home and host not in scene.frame:
        return None
    return draft_of("met", clause, subject, sight, scene, (*guests, host))


def _is_crowd(ref: Ref) -> bool:
    """Whether a ref is the people of a country: "two million *Ghanaians* visited Kenya"."""
    return ref.kind == "party" and ref.link == "of" and ref.number > 1


def _is_no_guest(ref: Ref, clause: Clause) -> bool:
    """Whether "it" is the meeting, not a body that was received or that held talks."""
    body = clause.lemma in (_RECEIVING if clause.passive else _BODIES_DO)
    return ref.kind == "thing" and not body


def _of_the_known(clause: Clause) -> bool:
    """Whether a clause only tells who led the meeting of the clause before: "…, who chaired it"."""
    return clause.lemma in CHAIRS and any(ref.kind == "thing" for ref in clause.objects)


def _met(clause: Clause, scene: Scene) -> list[Ref]:
    """Who is met in an encounter."""
    links: tuple[str, ...] = _VISITED if clause.lemma in ("visit", "pay") else _MET
    if clause.lemma in ("call", "pay", "make"):
        links = (*links, "on")
    if clause.lemma in ("speak", "talk"):
        links = ("with", "between", "to", "by", "under")  # not: "spoke of what Oman has achieved"
    if clause.lemma == "sit":
        links = (*links, "from")  # "sat across from"
    if clause.lemma in ("receive", "have", "take") and has_talks(clause):
        links = (*links, "from")  # "received a courtesy call from", "had a visit from"
    met = company(clause.objects, links)
    if clause.lemma == "visit":
        met += [ref for ref in clause.objects if _is_house_of(ref, scene)]
    if clause.act == "see" or clause.lemma in _NEEDS_SOMEBODY:
        met = _somebody(clause, met, scene)
    if any(ref.kind == "person" for ref in met):
        met = [ref for ref in met if ref.kind != "party" or ref.link in ("with", "between")]
        met = [ref for ref in met if ref.kind != "group" or ref.value not in _OFFICES]
    return met


def _meant(ref: Ref, clause: Clause, sight: Sight) -> Ref:
    """Who "him" is: the one named before in the sentence, "*Li's* trip, where Roe met him"."""
    if ref.kind != "speaker":
        return ref
    named = [r for r in sight.refs if r.kind == "person" and r.start < clause.start]
    return replace(named[-1], link=ref.link) if named else ref


def _is_house_of(ref: Ref, scene: Scene) -> bool:
    """Whether a firm or body is told whose house was visited: "*Huawei's* headquarters"."""
    if ref.kind != "party" or ref.link not in ("owner", "of") or ref.value in scene.states:
        return False
    owned = scene.cues.house.match(scene.lower, ref.end)
    return bool(owned or scene.cues.house_of.search(scene.lower, ref.start - _NEAR, ref.start))


def _somebody(clause: Clause, met: Sequence[Ref], scene: Scene) -> list[Ref]:
    """Those met who are persons, or offices that were called at: not a country, not a crowd."""
    people = [ref for ref in met if ref.kind != "group"]
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


def _discussion(clause: Clause, sight: Sight, scene: Scene) -> MeetingDraft | None:
    """Named persons of two parties, or the sides at some encounter, discussed something."""
    links = ("with", "by", "between") if clause.passive else ("with",)
    objects = company(clause.objects, links)
    turned = bool(clause.subject) and clause.subject[0].kind in ("group", "meeting")
    others = scene.parties(objects)
    if others and turned and (host := own_side(others, scene)) is not None:
        parties = (host, *others)
        return with_host(draft_of("discussed", clause, objects, sight, scene, parties), scene)
    named = [r for r in (*clause.subject, *objects) if r.kind in NAMED or r in objects]
    if len(scene.parties(named)) > 1:
        return draft_of("discussed", clause, named, sight, scene)
    dated = (
        any(r.kind in ("party", "group") for r in clause.subject)
        and not sight.heading
        and any(d.form == "point" for d in days_told(sight, scene))
    )
    if dated or any(r.kind == "meeting" and r.value in TALKS for r in sight.refs):
        actors = [r for r in clause.subject if r.kind in ("group", "party", "people")]
        draft = draft_of("discussed", clause, actors, sight, scene)
        if draft is not None:
            draft.joint = any(ref.kind == "people" for ref in actors)
        return draft
    return None
