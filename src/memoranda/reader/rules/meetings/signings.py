"""Signings, which are meetings where those who signed are named."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from memoranda.reader.clauses import AHEAD, Clause, Ref
from memoranda.reader.discourse.drafts import MeetingDraft
from memoranda.reader.discourse.scene import Scene
from memoranda.reader.discourse.sight import Sight
from memoranda.reader.rules.meetings.assemblies import means_the_known
from memoranda.reader.rules.meetings.drafting import draft_of
from memoranda.reader.rules.meetings.words import SIGNINGS, SOMEBODY, TALKS, VISITS

_WATCHING: Final = frozenset("witness watch oversee preside supervise see".split())


def signing(clause: Clause, sight: Sight, scene: Scene) -> MeetingDraft | None:
    """A signing told with the persons who signed is a meeting too."""
    named = any(ref.kind == "instrument" for ref in (*clause.subject, *clause.objects))
    before = None if named else scene.signed_before(clause)
    law = scene.cues.ratified.search(scene.lower, clause.start, clause.end)
    if law or (not named and before is None):  # a law is signed by one alone
        return signatories(clause, sight, scene)
    signers = _signers(clause, scene)
    if before is not None:
        signers += [r for r in clause.objects if r.kind == "person" and r not in signers]
    told = (*signers, *clause.subject, *(r for r in clause.objects if r.kind == "person"))
    if not any(r.kind in ("person", "role", "speaker") for r in told) and not _at_ceremony(clause):
        return None
    if _is_of_one(clause, signers, scene) or (not signers and scene.session is not None):
        return None  # or at the assembly of which the sentence tells
    if (visitor := _visitor(clause)) is not None and visitor not in signers:
        return _during_visit(visitor, clause, sight, scene)
    if len(scene.parties(signers)) < 2:
        witnesses = [r for r in clause.objects if r.kind == "person"]
        signers = witnesses if len(scene.parties(witnesses)) > 1 else signers
    parties = _parties(signers, scene)
    if not parties:
        return None
    draft = draft_of("signed", clause, signers, sight, scene, parties)
    if draft is not None:
        present = _witnesses(clause, draft, scene)
        draft.people.extend(present)
        theirs = [p for n in present if (p := scene.party_of(n)) is not None]
        draft.parties = list(dict.fromkeys([*draft.parties, *theirs]))
        draft.round = _has_one_with_each(clause)
        if scene.meeting is not None and _is_at_talks(clause, sight, scene):
            draft.again = set(parties) == set(scene.meeting.parties)
    signed = as_signed(draft, sight, scene)
    return None if signed is not None and _is_bare(signed, clause, scene) else signed


def _is_of_one(clause: Clause, signers: Sequence[Ref], scene: Scene) -> bool:
    """Whether somebody alone put out a paper: a statement "released *by the commissioner*"."""
    alone = clause.act == "issue" and len(scene.parties(signers)) < 2
    return alone and scene.agreement is None


def _has_one_with_each(clause: Clause) -> bool:
    """Whether somebody signed a paper with each of several: "*a pact with A and one with B*"."""
    partners: list[str] = []
    papers = 0
    for ref in clause.objects:
        papers += ref.kind == "instrument"
        if ref.kind == "party" and ref.link == "with" and ref.value not in partners:
            partners.append(ref.value)
            if papers < len(partners):
                return False
    return len(clause.subject) == 1 and len(partners) > 1


def _at_ceremony(clause: Clause) -> bool:
    """Whether something was signed at a ceremony, at which those of both sides are."""
    return any(
        r.kind == "meeting" and r.value in SIGNINGS and r.link == "in" for r in clause.objects
    )


def _is_bare(draft: MeetingDraft, clause: Clause, scene: Scene) -> bool:
    """Whether a signing is only looked back at: "Earlier he *had signed* an accord"."""
    if clause.mood != "perfect" or not scene.cues.looked_back.search(
        scene.lower, clause.start, clause.content_start
    ):
        return False
    return not draft.people or (draft.date is None and draft.place is None)


def signatories(clause: Clause, sight: Sight, scene: Scene) -> MeetingDraft | None:
    """Whose names stand under what was told before: "*It bears the names of* Li and Roe"."""
    known = scene.agreement
    if known is None or known.status == "proposed" or sight.paragraph - known.last_paragraph > 1:
        return None
    if clause.relation != "main" or clause.negated or sight.heading or not _is_of_paper(clause):
        return None
    named = [r for r in clause.objects if r.kind == "person" and r.link in ("", "of", "by")]
    parties = scene.parties(named)
    if len(parties) < 2 or not set(parties) <= set(known.parties):
        return None
    return as_signed(draft_of("signed", clause, named, sight, scene, parties), sight, scene)


def _is_of_paper(clause: Clause) -> bool:
    """Whether "it" or the signatures are told of: "*the signatures* are those of"."""
    if clause.act == "be":
        return any(r.kind == "meeting" and r.value in SIGNINGS for r in clause.subject)
    return all(r.kind in ("thing", "instrument") for r in clause.subject)


def _visitor(clause: Clause) -> Ref | None:
    """Who came when something was signed: "was signed *during the visit of the President*"."""
    if not clause.passive or any(r.kind == "person" for r in clause.subject):
        return None
    visit = any(r.kind == "meeting" and r.value in VISITS for r in clause.objects)
    if not visit or any(r.link == "to" for r in clause.objects):
        return None  # "during his visit to …" tells itself between whom
    theirs = ("of", "owner")
    return next((r for r in clause.objects if r.kind == "person" and r.link in theirs), None)


def _during_visit(
    visitor: Ref, clause: Clause, sight: Sight, scene: Scene
) -> MeetingDraft | None:  # fmt: skip
    """Something signed during a visit: between the visitor's party and the other one of it."""
    own = set(scene.resolve(visitor))
    told = scene.parties(r for r in clause.subject if r.kind == "party")
    known = tuple(scene.agreement.parties) if scene.agreement is not None else ()
    for sides in (told, known, (*own, scene.home)):
        if own < set(sides):
            parties = tuple(p for p in sides if p is not None)
            return draft_of("signed", clause, [visitor], sight, scene, parties)
    return None


def _witnesses(clause: Clause, draft: MeetingDraft, scene: Scene) -> list[str]:
    """Those of the parties before whom it was signed: "in the presence of", "with"."""
    present = [r for r in clause.objects if r.link in ("in", "with") and r.kind != "party"]
    names = scene.persons(present)
    return [n for n in names if n not in draft.people and scene.party_of(n)]


def _signers(clause: Clause, scene: Scene) -> list[Ref]:
    """Who signed: persons where those of two parties are named, else whoever is told."""
    acting = [r for r in clause.subject if r.kind in SOMEBODY or r.kind == "speaker"]
    signers = acting + [
        r for r in clause.objects if r.kind in SOMEBODY and r.link in ("by", "with", "between")
    ]
    persons = [r for r in signers if r.kind == "person"]
    if len(scene.parties(persons)) < 2:
        return signers
    only_with = acting and all(r.link == "with" for r in persons)
    return [*acting, *persons] if only_with else persons  # "*the minister* signed with Li and Roe"


def _parties(signers: Sequence[Ref], scene: Scene) -> tuple[str, ...]:
    """Between whom something was signed: none where that cannot be told."""
    parties = scene.parties(signers)
    pool = tuple(scene.agreement.parties) if scene.agreement else ()
    if len(parties) < 2:
        pool = pool or scene.frame
        return pool if set(parties) <= set(pool) and len(pool) > 1 else ()
    several = sum(ref.kind == "person" for ref in signers) > len(parties)
    if several and set(parties) < set(pool):  # each signed for one of them
        return tuple(dict.fromkeys([*pool, *parties]))
    return parties


def _is_at_talks(clause: Clause, sight: Sight, scene: Scene) -> bool:
    """Whether something was signed at the talks told before: "at the end of *the talks*"."""
    return any(
        ref.kind == "meeting" and ref.value in TALKS and means_the_known(sight, scene, ref)
        for ref in clause.objects
    )


def as_signed(draft: MeetingDraft | None, sight: Sight, scene: Scene) -> MeetingDraft | None:
    """A signing carries the day and place told for the agreement that was signed."""
    for known in (scene.agreement, scene.signed, scene.unsigned):
        if draft is None or known is None or sight.paragraph - known.last_paragraph > 1:
            continue
        same = draft.date is None or known.date is None or draft.date.value == known.date.value
        if set(known.parties) == set(draft.parties) or (same and not known.parties):
            draft.date = draft.date or known.date
            draft.place = draft.place or known.place
    return draft


def signed_by(sight: Sight, scene: Scene, number: int) -> MeetingDraft | None:
    """The signature of something "by" or "between" persons."""
    signers = [
        r
        for r in sight.refs[number + 1 :]
        if r.kind == "person" and r.link in ("by", "between", "of")
    ] or _onlookers(sight, number)
    draft = as_signed(draft_of("signed", None, signers, sight, scene), sight, scene)
    if draft is not None:
        draft.as_news = not sight.heading
    return draft


def _onlookers(sight: Sight, number: int) -> list[Ref]:
    """Who looked on at a signing, with its sides: "*Li saw* the signing of a pact *with Oman*"."""
    ref = sight.refs[number]
    clause = next((c for c in sight.clauses if ref in c.objects), None)
    if clause is None or clause.mood in AHEAD or clause.negated or clause.relation == "embedded":
        return []
    if clause.passive or not (clause.act == "attend" or clause.lemma in _WATCHING):
        return []
    watching = [r for r in clause.subject if r.kind == "person"]
    sides = [
        r for r in sight.refs[number + 1 :] if r.kind == "party" and r.link in ("with", "between")
    ]
    return [*watching, *sides] if watching and sides else []
