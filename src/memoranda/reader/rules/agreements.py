"""Agreements: one instrument, existing or in the making, between parties.

Reads: "Iran and Serbia have signed a memorandum of understanding."
Leaves alone: "in agreement with", "agreements signed so far", "the need for an agreement".
"""

from __future__ import annotations

from collections.abc import Sequence

from memoranda.reader.clauses import Clause, Ref
from memoranda.reader.discourse.circumstances import day_of, own_day_of
from memoranda.reader.discourse.drafts import AgreementDraft
from memoranda.reader.discourse.scene import Scene
from memoranda.reader.discourse.sight import Sight
from memoranda.reader.mentions.found import between
from memoranda.reader.mentions.instrument import InstrumentMention

_AHEAD = frozenset(("will", "would", "is_to", "can", "should"))
_BY_ACT = {
    "sign": "signed",
    "issue": "signed",
    "approve": "approved",
    "ratify": "in_force",
    "extend": "in_force",
    "operate": "in_operation",
    "prepare": "in_preparation",
    "stall": "stalled",
    "end": "ended",
    "propose": "proposed",
    "request": "proposed",
    "want": "proposed",
    "offer": "proposed",
    "stress": "proposed",
    "discuss": "in_preparation",
    "agree": "in_preparation",
    "plan": "in_preparation",
}
#: How far each status is along the way; a later telling may only move forward.
_RANK = {
    "proposed": 0, "in_preparation": 1, "approved": 2, "signed": 3, "in_force": 4,
    "in_operation": 5, "stalled": 6, "ended": 7,
}  # fmt: skip


def read_agreements(sight: Sight, scene: Scene) -> list[AgreementDraft]:
    """The instruments that one sentence tells of for the first time; others are brought up to date."""
    found: list[AgreementDraft] = []
    for mention in between(scene.mentions.instruments, sight.start, sight.end):
        clause, ref = _governing(sight, mention)
        status = _status(clause, ref, mention, sight, scene)
        known = _known(mention, status, sight, scene, clause)
        if known is not None:
            _bring_up_to_date(known, mention, status, clause, sight, scene)
            scene.agreement = known
            continue
        draft = _new(mention, status, clause, sight, scene)
        if draft is not None:
            found.append(draft)
            scene.agreements.append(draft)
            scene.agreement = draft
    return found


def _governing(sight: Sight, mention: InstrumentMention) -> tuple[Clause | None, Ref | None]:
    """The clause that says what is done with an instrument."""
    best: tuple[Clause | None, Ref | None] = (None, None)
    for clause in sight.clauses:
        for ref in (*clause.subject, *clause.objects):
            if ref.kind == "instrument" and mention.start <= ref.start < mention.end:
                best = (clause, ref)
    return best


def _status(
    clause: Clause | None, ref: Ref | None, mention: InstrumentMention, sight: Sight, scene: Scene
) -> str | None:
    """The stage that the sentence tells of, or None where it tells of none."""
    participle = sight.participles.get(mention.start)
    if participle is not None:
        return _BY_ACT.get(participle, None)
    if clause is None or ref is None:
        return None
    act = clause.act
    if clause.negated and act in ("operate", "other", "do", "be", "ratify", "sign"):
        return "stalled" if act != "sign" else "in_preparation"
    status = _BY_ACT.get(act)
    is_subject = ref in clause.subject
    if status is None:
        return None
    if ref.link not in ("", "on", "of", "for") and not is_subject:
        return None
    if status in ("signed", "approved", "in_force") and clause.mood in _AHEAD:
        return "proposed" if clause.mood in ("would", "can", "should") else "in_preparation"
    if act in ("propose", "request", "want", "offer", "stress", "discuss", "agree", "plan"):
        return status if not is_subject or clause.passive else None
    return status


def _known(
    mention: InstrumentMention, status: str | None, sight: Sight, scene: Scene,
    clause: Clause | None,
) -> AgreementDraft | None:  # fmt: skip
    """The instrument told of before that this mention means, if it means one."""
    if not scene.agreements:
        return None
    parties = _parties(mention, clause, sight, scene, strict=True)
    if mention.kind == "text":
        return scene.agreement if mention.count == 1 or scene.agreement is None else scene.agreement
    alike = [a for a in scene.agreements if a.kind == mention.kind]
    if mention.title is not None:
        for draft in alike:
            if draft.title is not None and draft.title == mention.title:
                return draft
    for draft in reversed(alike):
        if parties and not _same(parties, draft.parties):
            continue
        if not parties and not mention.definite and status is not None:
            continue
        if draft.title and mention.title and draft.title != mention.title:
            continue
        if mention.count > 1 and draft.count == 1 and not mention.definite:
            continue
        if _contradicts(draft, status, sight, scene, mention):
            continue
        return draft
    return None


def _same(parties: Sequence[str], known: Sequence[str]) -> bool:
    """Whether two sets of parties can be those of one instrument."""
    return set(parties) <= set(known) or set(known) <= set(parties)


def _contradicts(
    draft: AgreementDraft, status: str | None, sight: Sight, scene: Scene,
    mention: InstrumentMention,
) -> bool:  # fmt: skip
    """Whether the day told for this mention forbids that it is the one known."""
    day = day_of(sight, scene, mention.start)
    if day is None or draft.date is None or status != draft.status:
        return False
    return not (day.value.startswith(draft.date.value) or draft.date.value.startswith(day.value))


def _bring_up_to_date(
    draft: AgreementDraft, mention: InstrumentMention, status: str | None,
    clause: Clause | None, sight: Sight, scene: Scene,
) -> None:  # fmt: skip
    """Add what another telling adds: a further stage, a day, signatories, a title."""
    span = (clause.start, clause.end) if clause is not None else (sight.start, sight.end)
    if status is not None:
        draft.more.append(span)
        day = day_of(sight, scene, mention.start)
        if not draft.stated or _RANK[status] > _RANK[draft.status]:
            draft.status = status
            draft.date = day or (draft.date if draft.heading else None)
        elif status == draft.status and draft.date is None:
            draft.date = day
        draft.stated = True
        if draft.heading and not sight.heading:
            draft.more.append((draft.start, draft.end))
            draft.start, draft.end = span
            draft.heading = False
    if mention.title and not draft.title:
        draft.title = mention.title
    for party in _parties(mention, clause, sight, scene, strict=True):
        if party not in draft.parties:
            draft.parties.append(party)
    if status == "signed" and clause is not None:
        _add_signatories(draft, clause, scene)
    _add_topics(draft, mention, clause, sight, scene)


def _new(
    mention: InstrumentMention, status: str | None, clause: Clause | None,
    sight: Sight, scene: Scene,
) -> AgreementDraft | None:  # fmt: skip
    """A new instrument, where the sentence says enough of it."""
    if mention.kind == "text":
        return None
    if mention.strength == "noun" and status is None:
        return None
    parties = _parties(mention, clause, sight, scene, strict=False)
    if len(parties) < 2 and not mention.title:
        return None
    if not parties:
        return None
    if status is None and mention.count > 1 and not mention.title:
        return None
    if status is None and not (mention.title or _named_parties(mention, sight, scene)):
        return None
    start, end = (clause.start, clause.end) if clause is not None else (sight.start, sight.end)
    start, end = min(start, mention.start), max(end, mention.end)
    draft = AgreementDraft(
        start=start,
        end=end,
        rule="agreements/" + (clause.act if clause is not None and status else "named"),
        kind=mention.kind,
        status=status or "signed",
        count=mention.count,
        parties=list(parties),
        mention=(mention.start, mention.end),
        date=day_of(sight, scene, mention.start) if status is not None else None,
        title=mention.title,
        paragraph=sight.paragraph,
        heading=sight.heading,
        stated=status is not None,
    )
    if clause is not None and draft.status == "signed":
        _add_signatories(draft, clause, scene)
    _add_topics(draft, mention, clause, sight, scene)
    return draft


def _named_parties(mention: InstrumentMention, sight: Sight, scene: Scene) -> tuple[str, ...]:
    """The parties named as those of the instrument: "between X and Y", "with X", in its title."""
    inside = [p.party for p in between(scene.mentions.parties, mention.start, mention.end)]
    after = []
    for ref in sight.refs:
        if ref.start >= mention.end:
            if ref.link in ("between", "with") and ref.kind in ("party", "person", "group", "role"):
                after.append(ref)
            elif ref.kind != "place" and after:
                break
            elif ref.kind == "instrument":
                break
    return tuple(dict.fromkeys([*inside, *scene.parties(after)]))


def _parties(
    mention: InstrumentMention, clause: Clause | None, sight: Sight, scene: Scene, *, strict: bool
) -> tuple[str, ...]:
    """The parties of an instrument: named beside it, else those who act, else the frame.

    With ``strict``, only parties that are named for it.
    """
    named = _named_parties(mention, sight, scene)
    if len(named) > 1:
        return named
    actors: tuple[str, ...] = ()
    if clause is not None:
        refs = [*clause.subject, *(r for r in clause.objects if r.link in ("by", "with", "between"))]
        actors = scene.parties(
            [r for r in refs if r.kind not in ("instrument", "meeting", "thing")
             and (not strict or r.kind in ("party", "person", "role"))]
        )
    both = tuple(dict.fromkeys([*actors, *named]))
    if strict or len(both) > 1:
        return both
    if len(both) == 1 and named and both[0] == named[0]:
        home = scene.speaker_party or scene.home
        return (home, *both) if home and home not in both else both
    return tuple(dict.fromkeys([*both, *scene.frame])) if set(both) <= set(scene.frame) else both


def _add_signatories(draft: AgreementDraft, clause: Clause, scene: Scene) -> None:
    """Add the persons who signed."""
    refs = [r for r in (*clause.subject, *clause.objects) if r.kind in ("person", "role", "speaker")]
    for name in scene.persons([r for r in refs if r.link in ("", "by", "with", "between")]):
        if name not in draft.signatories:
            draft.signatories.append(name)


def _add_topics(
    draft: AgreementDraft, mention: InstrumentMention, clause: Clause | None,
    sight: Sight, scene: Scene,
) -> None:  # fmt: skip
    """Add the fields that the sentence ties to the instrument."""
    end = clause.end if clause is not None else sight.end
    start = mention.start
    if clause is not None and clause.passive:
        start = min(clause.start, start)
    for topic in between(scene.mentions.topics, start, max(end, mention.end)):
        if topic not in draft.topics:
            draft.topics.append(topic)
