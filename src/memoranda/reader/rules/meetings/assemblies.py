"""Assemblies: that those of a body, or ministers of many countries, came together."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from memoranda.reader.clauses import AHEAD, Clause, Ref
from memoranda.reader.discourse.drafts import MeetingDraft, Slot
from memoranda.reader.discourse.places import stage_of
from memoranda.reader.discourse.scene import Scene
from memoranda.reader.discourse.sight import Sight
from memoranda.reader.mentions.found import between
from memoranda.reader.rules.meetings.bodies import sides_of_body
from memoranda.reader.rules.meetings.drafting import draft_of, meeting_of, own_side, with_host
from memoranda.reader.rules.meetings.words import ASSEMBLIES, EVENTS, SOMEBODY, TALKS

#: Who come together as a body.
_DELEGATES: Final = frozenset(
    "ministers leaders heads presidents premiers delegates undersecretaries".split()
)

#: What they do as a body, wherever they are.
_AS_A_BODY: Final = frozenset(("meet", "issue"))
#: What they do together where the news opens with it: "CIS *ministers agreed* in Minsk to …".
_IN_NEWS: Final = frozenset(("sign", "approve", "agree", "discuss"))

#: The rule of a gathering told by who came to it.
GATHERED: Final = "meetings/gathered"


def note_assembly(sight: Sight, scene: Scene) -> None:
    """Keep aside that delegates assembled: who was there may be told from here on."""
    if sight.heading:
        return
    for clause in sight.clauses:
        if clause.mood in AHEAD or clause.mood == "perfect" or clause.negated:
            continue
        body = _body_of(clause, sight, scene)
        if body is not None or _come_from_all_over(clause, sight, scene):
            sides = (body,) if body is not None else ()
            scene.session = meeting_of("gathered", clause, (), sight, scene, sides)
            scene.session.assembly = True
            scene.assembly = scene.session if body is not None else scene.assembly
            if scene.session.place is None and sight.lead and scene.dateline is not None:
                town = scene.dateline
                scene.session.place = Slot(town.name, town.start, town.end)


def note_as_assembly(found: Sequence[MeetingDraft], sight: Sight, scene: Scene) -> None:
    """Let a meeting of a body be the assembly that its sentence tells of."""
    known = scene.session
    if known is None or known.start < sight.start or not known.parties:
        return
    for draft in found:
        if known.parties[0] in draft.parties:
            draft.assembly = True
            scene.session = None


def _body_of(clause: Clause, sight: Sight, scene: Scene) -> str | None:
    """The body whose ministers or delegates a clause tells to have come together."""
    if not scene.bodies:
        return None
    start = min(clause.start, *(r.start for r in clause.subject), clause.end)
    bodies = [
        p
        for p in between(scene.mentions.parties, start, clause.end)
        if p.form == "body" and p.party and not scene.lower.startswith(" at ", p.start - 4)
    ]
    if len({p.party for p in bodies}) != 1:
        return None
    body, members = bodies[0].party, (bodies[0].end, clause.content_start)
    theirs = any(
        (r.kind == "group" and r.value in _DELEGATES)
        or (r.value == body and r.link in ("of", "from"))
        or (r.value == body and scene.cues.members.search(scene.lower, *members))
        for r in clause.subject
    )
    gathering = any(
        r.kind == "meeting" and r.value in ASSEMBLIES and start <= r.start < clause.end
        for r in sight.refs
    )
    if theirs:
        alone = scene.parties(clause.subject) == (body,)
        as_news = alone and sight.lead and scene.meeting is None and clause.act in _IN_NEWS
        return body if gathering or as_news or clause.act in _AS_A_BODY else None
    presided = gathering and scene.cues.presiding.search(scene.lower, sight.start, sight.end)
    return body if presided else None


def _come_from_all_over(clause: Clause, sight: Sight, scene: Scene) -> bool:
    """Whether ministers who are of no pair of countries met: "*Ministers of ten states* met"."""
    if clause.relation != "main" or scene.session is not None or not clause.subject:
        return False
    first = clause.subject[0]
    if first.kind != "group" or first.value not in _DELEGATES or first.party is not None:
        return False
    if not scene.lower.startswith(first.value, sight.start) or first.number == 2:
        return False
    of_named = any(
        r.kind == "party" and r.link in ("of", "from") for r in (*clause.subject, *clause.objects)
    )
    talks = any(r.kind == "meeting" and r.value in TALKS for r in clause.objects)
    return not of_named and (clause.act == "meet" or talks)


def note_session(clause: Clause, sight: Sight, scene: Scene) -> None:
    """Keep aside that a body met: who took part may be told in the next sentence."""
    alone = scene.parties([r for r in clause.subject if r.kind in SOMEBODY or r.link == "of"])
    if len(alone) == 1 and alone[0] not in scene.states:
        scene.session = meeting_of("met", clause, (), sight, scene, alone)
        scene.session.assembly = True


def joined(clause: Clause, met: Sequence[Ref], sight: Sight, scene: Scene) -> MeetingDraft | None:
    """Who chaired or hosted the meeting told before ("It was co-chaired by …")."""
    known = scene.session or scene.meeting
    assert known is not None
    parties = tuple(dict.fromkeys([*known.parties, *scene.parties(met)]))
    draft = draft_of("joined", clause, met, sight, scene, parties)
    if draft is not None:
        draft.again = scene.session is None
        draft.assembly = known.assembly
        draft.date, draft.place = draft.date or known.date, draft.place or known.place
        scene.session = None
    return draft


def held(clause: Clause, sight: Sight, scene: Scene) -> MeetingDraft | None:
    """An assembly took place: of those the sentence names, else of the sides.

    One of a single body is kept aside until somebody is told to have chaired or joined it.
    """
    links = ("", "with", "between", "of", "by")
    named = [r for r in sight.refs if r.kind in SOMEBODY and r.link in links]
    named = [r for r in named if r.kind != "group" or r.link != "of"]
    named += [r for r in clause.subject if r.kind == "person" and r not in named]
    inside = [
        p.party for p in between(scene.mentions.parties, clause.start, clause.content_start)
        if p.form != "capital" or not scene.cues.its_meeting.match(scene.lower, p.end)
    ]  # fmt: skip
    if (town := stage_of(sight, scene)) is not None and _is_hosted(clause):
        named = [r for r in named if r.start != town.start]  # "*Bern* hosted the session"
        inside = [party for party in inside if party not in scene.parties(clause.subject)]
    parties = tuple(dict.fromkeys(p for p in (*inside, *scene.parties(named)) if p))
    plain = all(r.value in TALKS for r in clause.subject if r.kind == "meeting")
    plain = plain and not _is_of_many(clause, scene)
    if not parties and (sides := sides_of_body(scene, clause.start, clause.content_start)):
        parties, named = sides, []
    if not parties:
        took_place = clause.lemma == "take" and scene.meeting is None
        parties = scene.frame if plain and (clause.passive or took_place) else ()
    beside = [r for r in named if r.link == "with"]
    if len(parties) == 1 and beside:
        parties = _with_known(parties[0], scene)
    if beside and set(parties) <= set(scene.parties(beside)):
        return _with_own(clause, named, parties, sight, scene)
    parties = _with_assembly(parties, clause, sight, scene)
    if len(parties) < 2 and (those := _parties_of_row(clause, scene)):
        parties, named = those, []
    if len(parties) < 2:
        _keep_aside(clause, named, parties, sight, scene)
        return None
    return _held_by(clause, named, parties, sight, scene)


def _held_by(
    clause: Clause, named: Sequence[Ref], parties: tuple[str, ...], sight: Sight, scene: Scene
) -> MeetingDraft | None:
    """The assembly of these sides, or what is told of it where some of them opened it."""
    if _is_known_session(clause, parties, sight, scene):
        return joined(clause, named, sight, scene)
    meeting = draft_of("held", clause, named, sight, scene, parties)
    if meeting is not None:
        meeting.assembly = not scene.states.issuperset(parties)
        if _is_of_a_row(clause, scene):
            _set_apart(meeting, sight)
    return meeting


def _is_known_session(clause: Clause, parties: Sequence[str], sight: Sight, scene: Scene) -> bool:
    """Whether some of those just told to have met led it: "*The session* was opened by Li"."""
    known = scene.meeting
    if known is None or scene.session is not None or len(known.parties) <= len(parties):
        return False
    meant = any(r.kind == "meeting" and means_the_known(sight, scene, r) for r in clause.subject)
    near = sight.paragraph - known.last_paragraph < 2
    return near and meant and set(parties) <= set(known.parties)


def _keep_aside(
    clause: Clause, named: Sequence[Ref], parties: tuple[str, ...], sight: Sight, scene: Scene
) -> None:
    """Keep a session of which one side is known at most, or add to the one told before."""
    draft, known = meeting_of("held", clause, named, sight, scene, parties), scene.session
    draft.assembly = True
    if known is None or not _is_that(known, parties, sight):
        scene.session = draft
        return
    known.date, known.from_afar = known.date or draft.date, draft.from_afar
    known.place = None if draft.from_afar else known.place or draft.place


def _is_that(known: MeetingDraft, parties: Sequence[str], sight: Sight) -> bool:
    """Whether only the day of an assembly is told: "at the session, *which ended Friday*"."""
    if not parties:
        return bool(known.parties) and known.start >= sight.start
    return list(parties) == known.parties


def _with_assembly(
    parties: tuple[str, ...], clause: Clause, sight: Sight, scene: Scene
) -> tuple[str, ...]:
    """The sides of the assembly told before, where it was held: "*The meeting* was chaired by"."""
    if len(parties) > 1 or scene.session is None or not scene.session.parties:
        return parties
    meant = [r for r in clause.subject if r.kind == "meeting"]
    if not meant or not means_the_known(sight, scene, meant[0]):
        return parties
    return tuple(dict.fromkeys([*scene.session.parties, *parties]))


def _is_hosted(clause: Clause) -> bool:
    """Whether an assembly is the object of who hosted it."""
    return any(r.kind == "meeting" for r in clause.objects)


def _with_own(
    clause: Clause, named: Sequence[Ref], others: tuple[str, ...], sight: Sight, scene: Scene
) -> MeetingDraft | None:
    """A meeting "with" others alone: with the story's own side."""
    host = own_side(others, scene)
    sides = (host, *others) if host is not None else others
    return with_host(draft_of("held", clause, named, sight, scene, sides), scene)


def _is_of_a_row(clause: Clause, scene: Scene) -> bool:
    """Whether what took place is another meeting of the same: "*the first* took place in Bern"."""
    return bool(scene.cues.ordinal.match(scene.lower, clause.start, clause.content_start))


def _set_apart(meeting: MeetingDraft, sight: Sight) -> None:
    """Make a meeting another than the one told before: its day is told with it, or not at all."""
    meeting.separate, meeting.as_news = True, False
    if meeting.date is not None and meeting.date.start < sight.start:
        meeting.date = None


def _with_known(party: str, scene: Scene) -> tuple[str, ...]:
    """A party with the one that it was told to meet before: "the third meeting *with China*"."""
    known = scene.meeting
    if known is None or party not in known.parties:
        return (party,)
    return (*(p for p in known.parties[:2] if p != party), party)[-2:]


def _is_of_many(clause: Clause, scene: Scene) -> bool:
    """Whether what took place is for many, not for two: "*The last conferences* were in Oslo"."""
    told = scene.lower[clause.start : clause.content_start].split()
    return any(word.rstrip("s") in EVENTS for word in told)


def _parties_of_row(clause: Clause, scene: Scene) -> tuple[str, ...]:
    """The states of the row of meetings that the one told before belongs to."""
    known = scene.meeting
    if known is None or known.assembly or not _is_of_a_row(clause, scene):
        return ()
    if _is_of_many(clause, scene):
        return ()
    return tuple(known.parties) if set(known.parties) <= scene.states else ()


def means_the_known(sight: Sight, scene: Scene, ref: Ref) -> bool:
    """Whether a noun of meeting means the one told before and says when or where it was."""
    before = scene.lower[max(sight.start, ref.start - 24) : ref.start]
    if scene.cues.another.search(before):
        return False
    return bool(scene.cues.again.search(before))
