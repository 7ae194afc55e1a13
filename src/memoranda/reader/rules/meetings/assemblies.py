"""Assemblies of a body: that they were held, and who presided, attended and spoke."""

from __future__ import annotations

from collections.abc import Sequence

from memoranda.reader.clauses import Clause, Ref
from memoranda.reader.discourse.drafts import MeetingDraft, Slot
from memoranda.reader.discourse.scene import Scene
from memoranda.reader.discourse.sight import Sight
from memoranda.reader.mentions.found import between
from memoranda.reader.rules.meetings.drafting import draft_of, meeting_of
from memoranda.reader.rules.meetings.words import ASSEMBLIES, NOT_HAPPENED, SOMEBODY, TALKS

#: Who come together as a body.
_DELEGATES = frozenset("ministers leaders heads presidents premiers delegates".split())
#: What those do who take the floor at an assembly.
_FLOOR = frozenset(
    "say propose offer request stress want agree discuss praise lead welcome".split()
)


def note_assembly(sight: Sight, scene: Scene) -> None:
    """Keep aside that those of a body assembled: who was there may be told from here on."""
    if sight.heading:
        return
    for clause in sight.clauses:
        if clause.mood in NOT_HAPPENED or clause.mood == "perfect" or clause.negated:
            continue
        body = _body_of(clause, sight, scene)
        if body is not None:
            scene.session = meeting_of("held", clause, (), sight, scene, (body,))
            scene.session.assembly = True
            scene.assembly = scene.session
            if scene.session.place is None and sight.lead and scene.dateline is not None:
                town = scene.dateline
                scene.session.place = Slot(town.name, town.start, town.end)


def _body_of(clause: Clause, sight: Sight, scene: Scene) -> str | None:
    """The body whose ministers or delegates a clause tells to have come together."""
    named = {
        p.party
        for p in between(scene.mentions.parties, clause.start, clause.end)
        if p.form == "body" and p.party
    }
    if len(named) != 1:
        return None
    body = named.pop()
    theirs = any(
        (r.kind == "group" and r.value in _DELEGATES)
        or (r.value == body and r.link in ("of", "from"))
        for r in clause.subject
    )
    gathering = any(
        r.kind == "meeting" and r.value in ASSEMBLIES for r in (*clause.subject, *clause.objects)
    )
    presided = scene.cues.presiding.search(scene.lower, sight.start, sight.end)
    if (gathering and (theirs or presided)) or (theirs and clause.act in ("meet", "issue")):
        return body
    return None


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
        draft.date, draft.place = draft.date or known.date, draft.place or known.place
        scene.session = None
    return draft


def held(clause: Clause, sight: Sight, scene: Scene) -> MeetingDraft | None:
    """An assembly took place: of those the sentence names, else of the sides.

    One of a single body is kept aside until somebody is told to have chaired or joined it.
    """
    refs = [r for r in sight.refs if clause.start <= r.start < clause.end]
    links = ("", "with", "between", "of", "by")
    named = [r for r in refs if r.kind in SOMEBODY and r.link in links]
    named = [r for r in named if r.kind != "group" or r.link != "of"]
    inside = [p.party for p in between(scene.mentions.parties, clause.start, clause.content_start)]
    parties = tuple(dict.fromkeys([*inside, *scene.parties(named)]))
    plain = all(r.value in TALKS for r in clause.subject if r.kind == "meeting")
    if not parties:
        parties = scene.frame if plain and clause.passive else ()
    if len(parties) == 1 and any(r.link == "with" for r in named):
        parties = _with_known(parties[0], scene)
    if len(parties) < 2 and (those := _parties_of_row(clause, scene)):
        parties, named = those, []
    if len(parties) < 2:
        draft = meeting_of("held", clause, named, sight, scene, parties)
        draft.assembly = True
        scene.session = draft
        return None
    meeting = draft_of("held", clause, named, sight, scene, parties)
    if meeting is not None:
        meeting.assembly = parties[0] not in scene.states
        if _is_of_a_row(clause, scene):
            _set_apart(meeting, sight)
    return meeting


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


def _parties_of_row(clause: Clause, scene: Scene) -> tuple[str, ...]:
    """The states of the row of meetings that the one told before belongs to."""
    known = scene.meeting
    if known is None or known.assembly or not _is_of_a_row(clause, scene):
        return ()
    return tuple(known.parties) if set(known.parties) <= scene.states else ()


def told_again(sight: Sight, scene: Scene) -> list[MeetingDraft]:
    """What a sentence adds to the meeting told before: its day, its place, who else was there."""
    known = scene.session or scene.meeting
    if known is None or sight.heading or sight.paragraph - known.last_paragraph > 3:
        return []
    meetings = [r for r in sight.refs if r.kind == "meeting" and r.value in TALKS]
    attending = [c for c in sight.clauses if _tells_who_was_there(c, known, sight, scene)]
    if attending:
        draft = _attended(attending, known, sight, scene)
    elif any(means_the_known(sight, scene, ref) for ref in meetings):
        draft = draft_of("again", None, (), sight, scene, tuple(known.parties))
        if draft is not None and known.date is not None:
            draft.date = None  # a day told beside "the meeting" is another thing's
    else:
        return []
    if draft is None:
        return []
    draft.again = known is scene.meeting
    draft.assembly = known.assembly
    if not draft.again:
        draft.date, draft.place = draft.date or known.date, draft.place or known.place
        scene.session = None
    return [draft]


def _tells_who_was_there(clause: Clause, known: MeetingDraft, sight: Sight, scene: Scene) -> bool:
    """Whether a clause names somebody who attended, led or spoke at the meeting told before."""
    if clause.mood in NOT_HAPPENED or clause.mood == "progressive":
        return False
    return (
        (clause.act == "attend" and not _only_travels_along(clause))
        or (clause.act == "lead" and clause.relation == "main" and not clause.negated)
        or _lists_people(clause)
        or (known.assembly and _speaks(clause, sight, scene))
        or bool(scene.cues.presiding.search(scene.lower, clause.start, clause.end))
    )


def _only_travels_along(clause: Clause) -> bool:
    """Whether somebody is only said to travel with another: "who *accompanies* the premier"."""
    return clause.lemma == "accompany" and clause.relation == "relative" and not clause.passive


def _attended(
    attending: Sequence[Clause], known: MeetingDraft, sight: Sight, scene: Scene
) -> MeetingDraft | None:
    """The meeting told before with those whom some clauses tell to have been there."""
    there = [
        r
        for c in attending
        for r in (*c.subject, *c.objects)
        if r.kind == "person"
        or (known.assembly and _is_state(r, scene) and (c.act == "attend" or r in c.subject))
    ]
    if not there:
        return None
    parties = tuple(dict.fromkeys([*known.parties, *scene.parties(there)]))
    draft = draft_of("attended", attending[0], there, sight, scene, parties)
    if draft is not None and all(c.act in _FLOOR for c in attending):
        draft.date, draft.place = known.date, known.place  # what is spoken of has its own
    return draft


def _is_state(ref: Ref, scene: Scene) -> bool:
    return ref.kind == "party" and ref.value in scene.states


def _speaks(clause: Clause, sight: Sight, scene: Scene) -> bool:
    """Whether somebody named takes the floor, which at an assembly means that he is there."""
    if clause.act not in _FLOOR or clause.relation != "main" or sight.heading:
        return False
    return any(
        ref.kind == "person" or (_is_state(ref, scene) and not clause.mood)
        for ref in clause.subject
    )


def _lists_people(clause: Clause) -> bool:
    """Whether a clause only says who was there: "Their guests were A, B and C"."""
    named = [ref for ref in clause.objects if ref.kind == "person"]
    return clause.act == "be" and clause.relation == "main" and len(named) > 1


def means_the_known(sight: Sight, scene: Scene, ref: Ref) -> bool:
    """Whether a noun of meeting means the one told before and says when or where it was."""
    before = scene.lower[max(sight.start, ref.start - 24) : ref.start]
    if scene.cues.another.search(before):
        return False
    return bool(scene.cues.again.search(before))
