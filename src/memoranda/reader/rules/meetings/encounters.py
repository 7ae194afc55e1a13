"""Meetings told by a verb: met, received, discussed with, told to somebody's face."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from memoranda.reader.clauses import AHEAD, Clause, Ref
from memoranda.reader.discourse.days import days_told, is_dated_ahead
from memoranda.reader.discourse.drafts import MeetingDraft
from memoranda.reader.discourse.places import stage_of
from memoranda.reader.discourse.scene import Scene
from memoranda.reader.discourse.sight import Sight
from memoranda.reader.mentions.found import between
from memoranda.reader.rules.meetings.assemblies import held, joined, note_session
from memoranda.reader.rules.meetings.bodies import sides_of_body
from memoranda.reader.rules.meetings.delegates import at_session
from memoranda.reader.rules.meetings.drafting import (
    company,
    draft_of,
    only_opens_talks,
    own_side,
    with_host,
)
from memoranda.reader.rules.meetings.met import (
    NEEDS_SOMEBODY,
    at_their_place,
    by_own_minister,
    is_no_guest,
    meant,
    meant_by_they,
    met_in,
    of_other_side,
    only_stays,
)
from memoranda.reader.rules.meetings.openings import opened
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
    EVENTS,
    NAMED,
    SIGNINGS,
    TALKS,
)

#: So far before a clause the word stands that joins it to another: "where", "where on Tuesday".
_JOINT: Final = 30
#: The length of a full day: "2025-01-31".
_FULL: Final = 10
_SESSIONS: Final = frozenset("session sessions summit conference forum meeting round".split())
_ENDS: Final = frozenset("end conclude close finish complete wrap wind open begin start".split())
#: What a body does that meets.
_SITS: Final = _ENDS | frozenset("meet convene reconvene gather sit hold".split())
#: What a town does with a session.
_HOSTS: Final = frozenset("host welcome see play".split())
#: What one does about something by oneself.
_THINKING: Final = frozenset(
    "consider weigh study assess ponder contemplate evaluate survey".split()
)
#: Verbs that tell that an assembly was held.
_TAKES_PLACE: Final = frozenset(
    "hold take close open conclude wind wrap end begin convene kick gather host run start conduct"
    " finish".split()
)
#: The parties of representatives, by how they are told.
_SENT_BY: Final = frozenset((("party", "of"), ("party", "from")))
#: How those are called together who come to a gathering, and who these are.
_CALLING: Final = frozenset(("convene", "convoke", "summon"))
_CALLED: Final = frozenset(("group", "people"))


def by_verb(clause: Clause, sight: Sight, scene: Scene) -> MeetingDraft | None:
    """A meeting told by a verb: met, held talks, received, signed with."""
    if clause.mood in AHEAD or clause.negated:
        return None
    if clause.relation == "embedded" and not _is_where(clause, sight, scene):
        return None
    clause = _as_news(clause, sight)
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
        or opened(clause, sight, scene)
        or at_session(clause, sight, scene)
        or told_otherwise(clause, sight, scene)
        or _agreed_at(clause, sight, scene)
    )


def _as_news(clause: Clause, sight: Sight) -> Clause:
    """A clause as if it stood by itself: what was done "*where* they met", or by a delegation."""
    if clause.relation == "embedded":
        return replace(clause, relation="main")
    return _by_its_leader(clause, sight)


def _by_its_leader(clause: Clause, sight: Sight) -> Clause:
    """What a delegation did, as what he did who led it: "Li led a team *that met officials*"."""
    if clause.relation != "relative" or clause.parent < 0 or len(clause.subject) != 1:
        return clause
    outer, first = sight.clauses[clause.parent], clause.subject[0]
    if outer.act != "lead" or outer.passive or first.kind != "group" or outer.mood in AHEAD:
        return clause
    leaders = tuple(r for r in outer.subject if r.kind == "person")
    return replace(clause, subject=leaders, relation="main") if leaders else clause


def _leaders(clause: Clause, scene: Scene) -> list[Ref]:
    """Who led those with whom something was done: "talked to a delegation *led by Li*"."""
    return [
        r for r in clause.objects
        if not clause.passive and r.kind == "person" and r.link in ("by", "under")
        and scene.cues.led_by.search(scene.lower, clause.content_start, r.start) is not None
    ]  # fmt: skip


def _is_of_guests(clause: Clause, scene: Scene) -> bool:
    """Whether it is somebody who is welcomed, not something."""
    return bool(_leaders(clause, scene)) or any(
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


def _is_where(clause: Clause, sight: Sight, scene: Scene) -> bool:
    """Whether a clause tells what was done in a place: "in Bern, *where they met*"."""
    begin = max(sight.start, clause.start - _JOINT)
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
    if clause.lemma in ("talk", "speak") and (
        _is_call(clause, scene) or _is_with_one_another(clause, sight, scene)
    ):
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


def _is_with_one_another(clause: Clause, sight: Sight, scene: Scene) -> bool:
    """Whether the two sides talked somewhere: "they had *talked in Bern*", not "at a forum"."""
    both = any(r.kind == "group" and r.party is None for r in clause.subject)
    if not both or clause.relation != "main" or len(scene.parties(clause.subject)) != 2:
        return False
    if scene.cues.margins.search(scene.lower, clause.start, clause.end):
        return True
    events = any(r.kind == "meeting" and r.value not in TALKS for r in clause.objects)
    if clause.act != "other" or (events and clause.lemma == "speak"):
        return False
    return any(r.kind == "place" for r in clause.objects) or bool(days_told(sight, scene))


def _is_call(clause: Clause, scene: Scene) -> bool:
    """Whether several talked from afar: "The two ministers *talked by video link*"."""
    return bool(scene.cues.from_afar.search(scene.lower, clause.start, clause.end))


def _goes_on(clause: Clause, scene: Scene) -> bool:
    """Whether something is discussed for a long time: "has been exploring", "is negotiating"."""
    if clause.lemma == "negotiate" and clause.mood in ("progressive", "perfect"):
        named = any(ref.kind in NAMED for ref in (*clause.subject, *clause.objects))
        return clause.mood == "progressive" or not named
    return _is_all_along(clause, scene)


def _is_all_along(clause: Clause, scene: Scene) -> bool:
    """Whether something has been done for a long time: "has *been exploring*"."""
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
    if _is_none(clause, sight, scene):
        return None
    met = [of_other_side(meant(r, clause, sight), clause, scene) for r in met_in(clause, scene)]
    if (only_opens_talks(clause) and not _is_session(clause)) or only_stays(clause, met):
        return None
    if not met and clause.act == "meet":
        note_session(clause, sight, scene)
    subject = _meeting(clause, met, sight, scene)
    known = scene.session or scene.meeting
    just_told = known is not None and sight.paragraph - known.paragraph < 2
    chaired = clause.lemma in CHAIRS and has_talks(clause)
    if chaired and just_told:
        return joined(clause, subject, sight, scene)
    if not met and (clause.act == "see" or clause.lemma in NEEDS_SOMEBODY):
        together = chaired or clause.lemma == "visit"  # "A and B visited the plant"
        return jointly(clause, sight, scene) if together else None
    if len(subject) < len(clause.subject) and known is not None:
        return None if _is_of_event(clause, known) else joined(clause, met, sight, scene)
    chairs = _co_chairs(clause, scene) if not met else []
    if len(scene.parties(chairs)) > 1:
        return draft_of("met", clause, chairs, sight, scene)
    if not subject and not met:
        sides = _sides_of_body(clause, sight, scene)
        return draft_of("held", clause, (), sight, scene, sides)
    draft = (
        by_own_minister(clause, subject, met, sight, scene)
        or draft_of("met", clause, [*subject, *met], sight, scene)
        or at_their_place(clause, subject, sight, scene)
        or draft_of("held", clause, (), sight, scene, _sides_of_named(clause, sight, scene))
    )
    if draft is not None:
        _characterise(draft, clause, subject, met, sight, scene)
    return draft


def _is_of_event(clause: Clause, known: MeetingDraft) -> bool:
    """Whether a gathering is told of on whose margins some met: "*The forum* unites ten states"."""
    return not known.assembly and any(ref.value in EVENTS for ref in clause.subject)


def _is_none(clause: Clause, sight: Sight, scene: Scene) -> bool:
    """Whether a verb of meeting tells of no encounter, or of no single one.

    "Met its targets"; "…, who chaired it"; "have *been meeting* since 2010".
    """
    if scene.cues.no_meeting.search(scene.lower, clause.start, clause.end) or _of_the_known(clause):
        return True
    if clause.passive and clause.lemma in _CALLING and _is_of_those_called(clause):
        return True
    if not _is_all_along(clause, scene):
        return False
    if any(len(day.value or "") == _FULL for day in days_told(sight, scene)):
        return False  # "have been meeting *since Tuesday*"
    return scene.cues.latest.search(scene.lower, sight.start, sight.end) is None


def _is_of_those_called(clause: Clause) -> bool:
    """Whether those who came are only told to have been called: "*The experts* were convened"."""
    return bool(clause.subject) and all(ref.kind in _CALLED for ref in clause.subject)


def _characterise(
    draft: MeetingDraft, clause: Clause, subject: Sequence[Ref], met: Sequence[Ref], sight: Sight,
    scene: Scene,
) -> None:  # fmt: skip
    """Note of an encounter whether it was one of many, a mere stay, or to sign something."""
    if any(c.act == "sign" and c.relation == "purpose" for c in sight.clauses):
        as_signed(draft, sight, scene)  # "sat down *to sign it*"
    draft.joint = len(scene.parties(subject)) > 1
    if subject and subject[0] not in clause.subject:  # "what Li and Roe agreed *when they met*"
        draft.as_news, draft.separate = False, True
    unnamed = not any(ref.kind == "person" for ref in met)
    together = draft.joint or clause.lemma == "sit"  # "sat down with delegations from A, B and C"
    if _is_reported_to(clause, sight):
        draft.as_news, draft.separate = False, True
        draft.people = list(scene.persons([r for r in (*subject, *met) if r.kind == "person"]))
        draft.forget_before(sight.start)
    draft.round = unnamed and not together and len(draft.parties) > 3
    draft.visit = clause.lemma in ("visit", "pay") and not any(r.kind in NAMED for r in met)


def _is_reported_to(clause: Clause, sight: Sight) -> bool:
    """Whether others hear of an encounter that was: "were briefed on the call *that he had*"."""
    if clause.relation != "relative" or clause.parent < 0:
        return False
    outer = sight.clauses[clause.parent]
    return outer.passive and outer.act == "say" and any(r.kind == "meeting" for r in outer.objects)


def _meeting(clause: Clause, met: Sequence[Ref], sight: Sight, scene: Scene) -> list[Ref]:
    """Who meets by the subject: not the encounter itself, nor the town of it."""
    subject = [
        r for r in meant_by_they(clause, sight)
        if r.kind != "meeting" and not is_no_guest(r, clause)
    ]  # fmt: skip
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


def _of_the_known(clause: Clause) -> bool:
    """Whether a clause only tells who led the meeting of the clause before: "…, who chaired it"."""
    return clause.lemma in CHAIRS and any(ref.kind == "thing" for ref in clause.objects)


def _hangs_on_field(ref: Ref, clause: Clause, scene: Scene) -> bool:
    """Whether somebody is named with a field, not with talks: "A topic was *a link with X*"."""
    return bool(between(scene.mentions.topics, clause.content_start, ref.start))


def _discussion(clause: Clause, sight: Sight, scene: Scene) -> MeetingDraft | None:
    """Named persons of two parties, or the sides at some encounter, discussed something."""
    links = ("with", "by", "between") if clause.passive else ("with",)
    objects = [r for r in company(clause.objects, links) if not scene.met_apart(r)]
    objects += [r for r in _leaders(clause, scene) if r not in objects]
    if clause.lemma == "be":
        objects = [r for r in objects if not _hangs_on_field(r, clause, scene)]
    turned = bool(clause.subject) and clause.subject[0].kind in ("group", "meeting")
    others = scene.parties(objects)
    if others and turned and (host := own_side(others, scene)) is not None:
        parties = (host, *others)
        return with_host(draft_of("discussed", clause, objects, sight, scene, parties), scene)
    subject = [r for r in clause.subject if r.kind in NAMED or is_delegation(r, scene)]
    if any(r.kind in NAMED for r in subject):  # "*Li* and representatives *of Oman* discussed"
        subject += [r for r in clause.subject if (r.kind, r.link) in _SENT_BY]
    named = [*subject, *objects]
    if not any(r.kind in NAMED for r in named):
        # Not "A firm considered a cable to join Oman *with Iran and Iraq*".
        named = [r for r in objects if r.link != "with"] if clause.passive else []
    if len(scene.parties(named)) > 1:
        return draft_of("discussed", clause, named, sight, scene)
    dated = (
        any(r.kind in ("party", "group") for r in clause.subject)
        and not sight.heading
        and any(d.form == "point" for d in days_told(sight, scene))
    )
    at_talks = any(r.kind == "meeting" and r.value in TALKS for r in sight.refs)
    if dated or at_talks or _is_call(clause, scene):
        actors = [r for r in clause.subject if r.kind in ("group", "party", "people")]
        alone = len(scene.parties(actors)) == 1 and clause.lemma not in _THINKING
        partners = objects if dated and alone else []
        draft = draft_of("discussed", clause, [*actors, *partners], sight, scene)
        if draft is not None:
            draft.joint = any(ref.kind == "people" for ref in actors)
        return draft
    return None
