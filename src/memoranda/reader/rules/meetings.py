"""Meetings: an encounter that happened between representatives of two or more parties.

Reads: "The two ministers held talks in Cairo on Sunday."
Leaves alone: "The ministers will meet again in May.", "The regulator met its targets."
"""

from __future__ import annotations

from collections.abc import Sequence

from memoranda.reader.clauses import Clause, Ref
from memoranda.reader.discourse.circumstances import day_of, place_of
from memoranda.reader.discourse.drafts import MeetingDraft
from memoranda.reader.discourse.scene import Scene
from memoranda.reader.discourse.sight import Sight

_NOT_HAPPENED = frozenset(("will", "would", "should", "can", "is_to"))
#: Verbs that tell of an encounter only where a person, or somebody's office, is met.
_NEEDS_SOMEBODY = frozenset(
    "receive host see visit chair greet convene co-chair cochair pay call gather attend".split()
)
_SOMEBODY = frozenset(("person", "role", "other", "group", "party"))
_MET = ("", "with", "between", "by")
_VISITED = ("", "with", "between", "by", "to")
_TALKS = frozenset(
    "talks discussions consultations negotiations conversation conversations meeting meetings"
    " dialogue audience visit trip encounter call reception gathering round-table roundtable"
    " videoconference teleconference".split()
)


def read_meetings(sight: Sight, scene: Scene) -> list[MeetingDraft]:
    """The meetings that one sentence tells of."""
    found = []
    for clause in sight.clauses:
        draft = _by_verb(clause, sight, scene)
        if draft is not None:
            found.append(draft)
    if not found:
        draft = _by_noun(sight, scene)
        if draft is not None:
            found.append(draft)
    return found


def _by_verb(clause: Clause, sight: Sight, scene: Scene) -> MeetingDraft | None:
    """A meeting told by a verb: met, held talks, received, signed with."""
    if clause.mood in _NOT_HAPPENED or clause.negated or clause.relation == "embedded":
        return None
    if clause.act in ("meet", "see"):
        return _encounter(clause, sight, scene)
    if clause.act in ("sign", "issue"):
        return _signing(clause, sight, scene)
    if clause.act == "discuss" and clause.relation in ("main", "participle"):
        return _discussion(clause, sight, scene)
    return None


def _encounter(clause: Clause, sight: Sight, scene: Scene) -> MeetingDraft | None:
    links = _VISITED if clause.lemma in ("visit", "pay") else _MET
    met = [ref for ref in clause.objects if ref.link in links and ref.kind in _SOMEBODY]
    if clause.act == "see" or clause.lemma in _NEEDS_SOMEBODY:
        met = [ref for ref in met if ref.kind != "group"]
        if clause.lemma not in ("visit", "pay") and not clause.passive:
            met = [ref for ref in met if ref.kind in ("person", "role", "other")] or (
                met if _talks(clause) else []
            )
        if not met:
            return None
    subject = clause.subject
    if any(ref.kind == "meeting" for ref in subject):
        subject = ()
    return _draft("met", clause.start, clause.end, [*subject, *met], sight, scene)


def _talks(clause: Clause) -> bool:
    return any(ref.kind == "meeting" for ref in clause.objects)


def _signing(clause: Clause, sight: Sight, scene: Scene) -> MeetingDraft | None:
    """A signing told with the persons who signed is a meeting too."""
    signed = [*clause.subject, *clause.objects] if not clause.passive else [*clause.objects]
    if not any(ref.kind == "instrument" for ref in (*clause.subject, *clause.objects)):
        return None
    signers = [
        ref
        for ref in (*clause.subject, *signed)
        if ref.kind in _SOMEBODY and ref.link in ("", "by", "with", "between", "of")
    ]
    if not any(ref.kind in ("person", "role") for ref in signers):
        return None
    parties = scene.parties(signers)
    if len(parties) < 2:
        pool = scene.agreement.parties if scene.agreement else scene.frame
        if not set(parties) <= set(pool) or len(pool) < 2:
            return None
        draft = _draft("signed", clause.start, clause.end, signers, sight, scene, tuple(pool))
        return draft
    return _draft("signed", clause.start, clause.end, signers, sight, scene)


def _discussion(clause: Clause, sight: Sight, scene: Scene) -> MeetingDraft | None:
    """Two named persons, or persons of two parties, who discussed something have met."""
    named = [ref for ref in clause.subject if ref.kind in ("person", "role", "other")]
    if len(scene.parties(named)) < 2:
        return None
    return _draft("discussed", clause.start, clause.end, named, sight, scene)


def _by_noun(sight: Sight, scene: Scene) -> MeetingDraft | None:
    """A meeting told by a noun: "during talks with …", "at the meeting between …"."""
    for number, ref in enumerate(sight.refs):
        if ref.kind != "meeting" or ref.value not in _TALKS:
            continue
        with_whom = _told_with(sight.refs[number + 1 :])
        if not with_whom:
            continue
        if _planned(sight, ref):
            continue
        others: Sequence[Ref] = with_whom
        parties = scene.parties(others)
        if len(parties) < 2:
            others = [*_first_subject(sight), *with_whom]
            parties = scene.parties(others)
        if len(parties) < 2 and scene.speaker_party:
            parties = (scene.speaker_party, *(p for p in parties if p != scene.speaker_party))
        if len(parties) > 1:
            start, end = _around(sight, ref)
            return _draft("talks", start, end, others, sight, scene, parties)
    return None


def _told_with(refs: Sequence[Ref]) -> list[Ref]:
    """Who is named right after a noun of meeting as taking part."""
    told: list[Ref] = []
    for ref in refs:
        if ref.link in ("with", "between") or (ref.link == "of" and ref.kind != "instrument"):
            if ref.kind in _SOMEBODY:
                told.append(ref)
        elif ref.link == "to" and told and told[0].kind == "person":
            told.append(ref)
        elif ref.kind not in ("place", "meeting"):
            break
    return told


def _planned(sight: Sight, ref: Ref) -> bool:
    """Whether the meeting stands in a clause that has not happened."""
    for clause in sight.clauses:
        if clause.start <= ref.start < clause.end and clause.mood in _NOT_HAPPENED:
            return any(ref.start == other.start for other in (*clause.objects, *clause.subject))
    return False


def _first_subject(sight: Sight) -> Sequence[Ref]:
    for clause in sight.clauses:
        if clause.subject:
            return [ref for ref in clause.subject if ref.kind != "meeting"]
    return ()


def _around(sight: Sight, ref: Ref) -> tuple[int, int]:
    """The clause a ref stands in, or the sentence."""
    return sight.start, sight.end


def _draft(
    rule: str, start: int, end: int, refs: Sequence[Ref], sight: Sight, scene: Scene,
    parties: tuple[str, ...] | None = None,
) -> MeetingDraft | None:  # fmt: skip
    """The meeting of those that some refs point at, or None where they are of one party."""
    if parties is None:
        parties = scene.parties(refs)
    if len(parties) < 2:
        return None
    people = [name for name in scene.persons(refs) if scene.party_of(name) in parties]
    return MeetingDraft(
        start=start,
        end=end,
        rule=f"meetings/{rule}",
        parties=list(parties),
        people=people,
        date=day_of(sight, scene, start),
        place=place_of(sight, scene),
        paragraph=sight.paragraph,
        heading=sight.heading,
    )
