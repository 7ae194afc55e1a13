"""What is told of an instrument afterwards, where its name is not told again.

Reads: "It has never been carried out", "Its chapters are data flows and training".
"""

from __future__ import annotations

from typing import Final

from memoranda.reader.clauses import AHEAD, Clause, Ref
from memoranda.reader.discourse.days import (
    day_of,
    day_of_clause,
    day_within,
    deadline_of,
    is_in_week_before,
)
from memoranda.reader.discourse.drafts import AgreementDraft, Slot
from memoranda.reader.discourse.places import place_of
from memoranda.reader.discourse.scene import Scene
from memoranda.reader.discourse.sight import Sight
from memoranda.reader.mentions.found import between
from memoranda.reader.rules.agreements.filling import add_signatories
from memoranda.reader.rules.agreements.parties import actors, names_signatories
from memoranda.reader.rules.agreements.stages import DONE, RANK

#: What it is called that an instrument is signed, and what such an act does.
_SIGNINGS: Final = frozenset("signing signature signatures ceremony".split())
_HAPPENS: Final = frozenset("take happen occur come follow be give put set exchange hold".split())
#: So many paragraphs after the news its day may be told.
_SOON_AFTER: Final = 2
#: The length of ", ".
_NEXT: Final = 3
#: Stages after which it is not told how it goes.
_LAST_STAGES: Final = frozenset(("stalled", "ended"))
#: Acts by which "it" tells what an instrument is about.
_IS_ABOUT: Final = frozenset("provide other be want request strengthen plan do say discuss".split())


def told_afterwards(sight: Sight, scene: Scene) -> None:
    """Add what a sentence tells of the instrument last told of without naming it."""
    named = between(scene.mentions.instruments, sight.start, sight.end)
    _date_headline(sight, scene)
    _date_news(sight, scene)
    _told_of_it(sight, scene, named[-1].end if named else sight.start)
    if not named:
        _told_who_signed(sight, scene)
        _told_fields(sight, scene)


def _date_headline(sight: Sight, scene: Scene) -> None:
    """Give what a headline told of as signed the day of the story: no more may be told of it."""
    draft = scene.agreement
    if draft is None or not (draft.heading and sight.lead) or draft.date is not None:
        return
    if draft.status in ("signed", "approved"):
        draft.date = scene.paragraph_day


def _date_news(sight: Sight, scene: Scene) -> None:
    """Give the news of a story the first day told after it: "have signed …", and on which day."""
    draft = scene.agreement
    if draft is None or not draft.as_news or draft.date is not None or scene.published is None:
        return
    if sight.number == draft.last_sentence or sight.paragraph - draft.paragraph > _SOON_AFTER:
        return
    for day in between(scene.mentions.dates, sight.start, sight.end):
        stay = scene.cues.over_days.match(scene.lower, day.start, day.end)
        if day.form != "point" or day.value is None or stay:
            continue
        if is_in_week_before(day.value, scene.published):
            draft.date = Slot(day.value, day.start, day.end)
            return


def _told_of_it(sight: Sight, scene: Scene, start: int) -> None:
    """A further stage of the instrument last told of: "It has never been carried out".

    Args:
        sight: the sentence.
        scene: the story so far.
        start: where the sentence goes on after its last instrument, or begins.
    """
    draft = scene.agreement
    if draft is None or sight.paragraph - draft.paragraph > 1:
        return
    ratified = scene.cues.ratified.search(scene.lower, start, sight.end)
    status = _how_it_goes(sight, scene, start) if draft.status not in _LAST_STAGES else None
    if status is None and ratified and not _is_ahead(ratified.start(), sight):
        status = "in_force"
    if status is not None and RANK[draft.status] < RANK[status]:
        draft.status, draft.date = status, None
        if ratified and status == "in_force":
            draft.date = day_of(sight, scene, ratified.end())
        draft.more.append((sight.start, sight.end))
    for clause in sight.clauses:
        if clause.start < start:
            continue
        if not draft.stated and _is_yet_to_come(clause, scene):
            draft.status, draft.date, draft.stated = "in_preparation", None, True
            draft.more.append((clause.start, clause.end))
        elif clause.mood not in AHEAD:
            _told_by(clause, draft, sight, scene)


def _told_by(clause: Clause, draft: AgreementDraft, sight: Sight, scene: Scene) -> None:
    """What a clause tells of the instrument last told of."""
    if clause.lemma == "be" and _holds(clause, draft, sight, scene):
        _hold(draft, clause, sight, scene)
    if draft.status == "signed" and _is_signing(clause):
        draft.date = draft.date or day_of_clause(clause, sight, scene, clause.start)
        draft.place = draft.place or place_of(sight, scene, clause.start, clause.end)
    told = any(r.kind == "thing" for r in (*clause.subject, *_direct(clause)))
    if clause.lemma == "date" and told and not draft.stated:  # "It *dates from* May"
        draft.date, draft.stated = day_within(scene, clause.start, clause.end), True
    if clause.act in DONE and clause.relation != "embedded" and told:
        _bring_further(draft, clause, sight, scene)


def _is_yet_to_come(clause: Clause, scene: Scene) -> bool:
    """Whether "it" is told to be on its way: "It *is to be signed* in May", "is being drafted"."""
    if clause.negated or not any(r.kind == "thing" for r in clause.subject):
        return False
    if clause.passive and (clause.lemma == "negotiate" or clause.act == "prepare"):
        return True
    if clause.mood in AHEAD:
        return clause.passive and clause.act in ("sign", "issue")
    return scene.cues.in_the_making.search(scene.lower, clause.start, clause.end) is not None


def _holds(clause: Clause, draft: AgreementDraft, sight: Sight, scene: Scene) -> bool:
    """Whether the one just told of is told to bind its parties: "It *has been in force* since"."""
    if clause.negated or RANK[draft.status] >= RANK["in_force"]:
        return False
    if sight.number - draft.last_sentence > 1 or clause.relation == "embedded":
        return False
    it = any(ref.kind in ("thing", "instrument") for ref in clause.subject)
    return it and bool(scene.cues.in_force.match(scene.lower, clause.content_start))


def _hold(draft: AgreementDraft, clause: Clause, sight: Sight, scene: Scene) -> None:
    """Bring an instrument into force: on the day that is told, or on the one told before."""
    at_once = scene.cues.at_once.search(scene.lower, clause.content_start, clause.end)
    day = draft.date if at_once else day_of(sight, scene, clause.content_start)
    draft.status, draft.date, draft.stated = "in_force", day, True
    draft.more.append((clause.start, clause.end))


def _is_ahead(at: int, sight: Sight) -> bool:
    """Whether what is told at a place is not done yet, or not done."""
    around = [c for c in sight.clauses if c.start <= at < c.end]
    return any(c.mood in AHEAD or c.negated for c in around)


def _is_signing(clause: Clause) -> bool:
    """Whether a clause tells when and where one was signed: "*The signing* took place in May"."""
    told = any(r.kind == "meeting" and r.value in _SIGNINGS for r in clause.subject)
    return told and not clause.negated and clause.lemma in _HAPPENS


def _bring_further(draft: AgreementDraft, clause: Clause, sight: Sight, scene: Scene) -> None:
    """Bring an instrument to the stage that a clause tells of "it"."""
    status = "stalled" if clause.negated else DONE[clause.act]
    if status == "in_force" and deadline_of(scene, clause.start, clause.end):
        return  # "It takes effect on 1 January next"
    if status == draft.status and draft.date is None:
        draft.date = day_of_clause(clause, sight, scene, clause.start)
    if RANK[status] > RANK[draft.status] or not draft.stated:
        draft.status, draft.stated = status, True
        at_once = scene.cues.at_once.search(scene.lower, clause.content_start, clause.end)
        day = draft.date if at_once else day_of_clause(clause, sight, scene, clause.start)
        draft.date = None if status == "stalled" else day
        draft.more.append((clause.start, clause.end))
    if clause.act == "sign" and not clause.negated:
        _add_signers(draft, clause, scene)


def _told_who_signed(sight: Sight, scene: Scene) -> None:
    """Who signed the instrument last told of: "The signatories were X and Y"."""
    draft = scene.agreement
    if draft is None:
        return
    for clause in sight.clauses:
        if scene.signed_before(clause) is draft and set(scene.parties(actors(clause))) <= set(
            draft.parties
        ):
            add_signatories(draft, clause, scene)
        if not names_signatories(clause):
            continue
        parties = scene.parties([r for r in clause.objects if r.kind == "person"])
        if len(parties) > 1:
            draft.parties = list(parties) if draft.of_frame else draft.parties
            add_signatories(draft, clause, scene)


def _told_fields(sight: Sight, scene: Scene) -> None:
    """The fields that the sentence after an instrument says it is about: "It covers …"."""
    draft = scene.agreement
    if draft is None or draft.last_sentence != sight.number - 1 or draft.heading:
        return
    clause = next(iter(sight.clauses), None)
    about = scene.cues.its_fields.match(scene.lower, sight.start, sight.end) or (
        clause is not None
        and clause.act in _IS_ABOUT
        and any(r.kind == "thing" and r.value == "it" for r in clause.subject)
    )
    if about:
        draft.last_sentence = draft.fields_told = sight.number
        topics = between(scene.mentions.topics, sight.start, sight.end)
        draft.topics.extend(topic for topic in topics if topic not in draft.topics)


def _how_it_goes(sight: Sight, scene: Scene, start: int) -> str | None:
    """What a sentence says of how the instrument before goes: "Little has been done under it"."""
    text, cues = scene.lower, scene.cues
    if cues.of_it.search(text, start, sight.end) and cues.halted.search(text, start, sight.end):
        return "stalled"
    if cues.carried_out.search(text, start, sight.end):
        return "in_operation"
    under = any(
        ref.kind == "thing"
        and ref.link == "under"
        and ref.start >= start
        and _goes_on(_opened_by(ref, clause, sight))
        for clause in sight.clauses
        for ref in clause.objects
    )
    return "in_operation" if under else None


def _goes_on(clause: Clause) -> bool:
    """Whether a clause tells what is done, and not what is to be."""
    return clause.mood in ("", "progressive", "perfect") and clause.relation == "main"


def _opened_by(ref: Ref, clause: Clause, sight: Sight) -> Clause:
    """The clause to which it belongs: the one behind it, in "… ten aims, and *under it* they …"."""
    behind = (other for other in sight.clauses if 0 <= other.start - ref.end < _NEXT)
    return next(behind, clause)


def _direct(clause: Clause) -> list[Ref]:
    """What a clause is done to."""
    return [ref for ref in clause.objects if ref.link == ""]


def _add_signers(draft: AgreementDraft, clause: Clause, scene: Scene) -> None:
    """Add who is told to have signed the instrument: "Andorra, Georgia and Norway signed it"."""
    signers = actors(clause)
    draft.parties.extend(p for p in scene.parties(signers) if p not in draft.parties)
    add_signatories(draft, clause, scene)
