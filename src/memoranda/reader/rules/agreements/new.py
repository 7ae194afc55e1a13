"""Instruments told of for the first time."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from memoranda.reader.clauses import AHEAD
from memoranda.reader.discourse.days import day_within, is_perfect
from memoranda.reader.discourse.drafts import AgreementDraft
from memoranda.reader.discourse.places import place_of
from memoranda.reader.discourse.scene import Scene
from memoranda.reader.discourse.sight import Sight
from memoranda.reader.mentions.found import between
from memoranda.reader.rules.agreements.apposition import kind_told
from memoranda.reader.rules.agreements.filling import (
    add_signatories,
    add_topics,
    date_by_meeting,
    is_after_lead,
    rule_of,
)
from memoranda.reader.rules.agreements.introduced import is_introduced
from memoranda.reader.rules.agreements.listing import items_of
from memoranda.reader.rules.agreements.particular import acting_in, says_enough
from memoranda.reader.rules.agreements.parties import (
    Partner,
    actors,
    adopting,
    names_signatories,
    of_a_body,
    one_each,
    other_than,
    parties_of,
)
from memoranda.reader.rules.agreements.stages import AHEAD_STATUS, DONE
from memoranda.reader.rules.agreements.telling import Telling

#: So many paragraphs after the news of a declaration it may be told whose it is.
_SOON_TOLD: Final = 3
#: So many sentences after an instrument it may be told who signed it, and what another is called.
_SOON_SIGNED: Final = 3
_OF_ANOTHER: Final = frozenset(("indefinite", "other"))
#: So many sides make a meeting one that adopts something for all.
_SEVERAL: Final = 3


def new_instruments(telling: Telling) -> list[AgreementDraft]:
    """New instruments, where the sentence says enough of them."""
    if not says_enough(telling):
        telling.scene.introduced = _introduced(telling)
        return []
    mention = telling.mention
    items = items_of(telling)
    if items:
        return [_item(telling, start, end) for start, end in items]
    apart = one_each(telling)
    if apart:
        drafts = [_with_partner(telling, partner) for partner in apart]
        _take_apart(drafts, telling)
        return drafts
    if mention.partners:
        return _with_counted(telling)
    assembly = adopting(telling)
    parties = tuple(assembly.parties[:1]) if assembly is not None else parties_of(telling)
    if not parties or (len(parties) < 2 and not of_a_body(telling, parties)):
        if not telling.named:
            telling.scene.unowned = _adopted_by_some(telling)
            telling.scene.unsigned = _signed_by_nobody_told(telling)
        return []
    draft = _draft(telling, parties, mention.count)
    draft.adopted_by = assembly
    draft.of_frame = assembly is None and not telling.named and not acting_in(telling)
    return [draft]


def _introduced(telling: Telling) -> AgreementDraft | None:
    """An instrument that is only named, of which the next sentence may tell more."""
    if not is_introduced(telling):
        return telling.scene.introduced
    parties = parties_of(telling)
    if len(parties) < 2:
        return telling.scene.introduced
    draft = _draft(telling, parties, 1)
    draft.of_frame = not telling.named and not acting_in(telling)
    draft.date, draft.meeting, draft.dated_by_meeting = telling.day, None, False
    return draft


def _with_counted(telling: Telling) -> list[AgreementDraft]:
    """The instruments of one party with many that are not named: "signed some *with 30 states*"."""
    own = acting_in(telling) or telling.scene.parties(telling.sight.refs)
    return [_draft(telling, own[:1], telling.mention.count)] if own else []


def _adopted_by_some(telling: Telling) -> AgreementDraft | None:
    """An instrument that a group is told to have adopted, before it is told who they are."""
    clause, scene = telling.clause, telling.scene
    stated = clause is not None and clause.act == "say" and telling.mention.kind == "declaration"
    if clause is None or clause.mood in AHEAD:
        return scene.unowned
    if clause.act not in ("issue", "approve", "sign") and not stated:
        return scene.unowned
    by_group = bool(actors(clause)) and all(r.kind == "group" for r in actors(clause))
    known = scene.unowned is not None and not scene.unowned.heading
    if not by_group or clause.negated or known or telling.status not in ("signed", "approved"):
        return scene.unowned
    return _draft(telling, (), telling.mention.count)


def _signed_by_nobody_told(telling: Telling) -> AgreementDraft | None:
    """An instrument told to be signed, before it is told by whom: "A protocol was signed"."""
    clause, mention = telling.clause, telling.mention
    if clause is None or clause.act != "sign" or not clause.passive or clause.negated:
        return telling.scene.unsigned
    if actors(clause) or mention.count > 1 or mention.kind == "text" or telling.status != "signed":
        return telling.scene.unsigned
    return _draft(telling, (), mention.count)


def signed_by_those(sight: Sight, scene: Scene) -> list[AgreementDraft]:
    """The instrument told just before that nobody had signed yet: "*It* was signed by X and Y"."""
    draft = scene.unsigned
    if draft is None or not 0 < sight.number - draft.last_sentence <= _SOON_SIGNED:
        return []
    named = between(scene.mentions.instruments, sight.start, sight.end)
    if any(m.article in _OF_ANOTHER or m.kind not in ("text", draft.kind) for m in named):
        return []
    for clause in sight.clauses:
        signs = clause.act == "sign" and clause.mood not in AHEAD and not clause.negated
        if not (signs or names_signatories(clause)):
            continue
        signers = [*actors(clause), *(clause.objects if not signs else ())]
        parties = scene.parties([r for r in signers if r.kind in ("person", "party", "role")])
        if len(parties) > 1:
            scene.unsigned = None
            draft.parties = list(parties)
            return [draft]
    return []


def owned_at_last(scene: Scene) -> list[AgreementDraft]:
    """The instrument that nobody was told to own, once the assembly that adopted it is told of."""
    draft, assembly = scene.unowned, scene.assembly or scene.meeting
    if draft is None or assembly is None or scene.paragraph - draft.paragraph > _SOON_TOLD:
        return []
    by_body = assembly.parties[0] not in scene.states
    if not by_body and len(assembly.parties) < _SEVERAL:
        return []
    scene.unowned = None
    draft.parties, draft.adopted_by = list(assembly.parties[: 1 if by_body else None]), assembly
    if draft.date is None:
        draft.meeting, draft.dated_by_meeting = assembly, True
    return [draft]


def _item(telling: Telling, start: int, end: int) -> AgreementDraft:
    """The instrument that one passage of a sentence on several tells of."""
    scene = telling.scene
    named = scene.parties(
        [r for r in telling.sight.refs if start <= r.start < end and r.kind in ("party", "person")]
    )
    own = other_than(named, telling) if len(named) == 1 else None
    draft = _draft(telling, (own, *named) if own else named or parties_of(telling), 1)
    draft.start, draft.end = start, start + len(scene.text[start:end].rstrip(" ,;.\n"))
    draft.topics = list(between(scene.mentions.topics, start, end)) or draft.topics
    day = day_within(scene, start, end)
    if day is not None and not scene.cues.no_day.match(scene.lower, day.start, day.end):
        draft.date, draft.dated_by_meeting = day, False
    if scene.cues.in_the_making.search(scene.lower, start, end):
        draft.status, draft.date = "in_preparation", None
    return draft


def _with_partner(telling: Telling, partner: Partner) -> AgreementDraft:
    """The instrument with one of several partners, at the stage and on the day told of it alone."""
    draft = _draft(telling, partner.parties, 1)
    act = telling.sight.after.get(partner.named_at)
    if act is not None:
        draft.status = DONE[act]
    day = day_within(telling.scene, partner.start, partner.end)
    if day is not None or act is not None:
        draft.date, draft.dated_by_meeting = day, False
    return draft


def _take_apart(drafts: Sequence[AgreementDraft], telling: Telling) -> None:
    """Tell apart several told before: "*The memoranda* were signed with A, B and C"."""
    several, mention = telling.scene.several, telling.mention
    if several is None or several.kind != mention.kind or mention.article != "definite":
        return
    several.told_apart += len(drafts)
    for draft in drafts:
        draft.topics = draft.topics or list(several.topics)
        draft.date, draft.meeting = several.date, several.meeting
        draft.dated_by_meeting = several.dated_by_meeting


def _is_news(telling: Telling) -> bool:
    """Whether a sentence that gives no time tells what happened on the day of the story."""
    clause, sight, scene = telling.clause, telling.sight, telling.scene
    timeless = not between(scene.mentions.dates, sight.start, sight.end)
    if clause is None:  # an item of a list of decisions: "*Approval of* an accord with Oman"
        return telling.status == "approved" and timeless and not (sight.clauses or sight.heading)
    if clause.mood or sight.heading or is_perfect(clause, scene):
        return False
    return scene.agreement is None or (timeless and clause.relation == "main")


def _date_by_story(draft: AgreementDraft, telling: Telling) -> None:
    """Give it the day of what the story tells: of the meeting, of the signing, of its news."""
    scene, status = telling.scene, telling.status
    date_by_meeting(draft, telling)
    if draft.date is None and status == "signed":
        recent = telling.sight.paragraph - scene.signing_paragraph < 3
        draft.date = scene.signing_day if recent else None
    later = draft.dated_by_meeting and draft.meeting and is_after_lead(draft.meeting, scene)
    if draft.date is None and status in ("signed", "approved") and not later:
        draft.date = scene.lead_day if _is_news(telling) else None
    if draft.date is None and status == "signed" and scene.signed is not None:
        near = telling.sight.paragraph - scene.signed.paragraph < 2
        same = set(scene.signed.parties) == set(draft.parties)
        draft.date = scene.signed.date if near and same else None


def _kind_of(telling: Telling) -> str:
    """The kind of an instrument; "*an earlier* paper" is of the kind of the one last told of."""
    mention, last = telling.mention, telling.scene.agreement
    if mention.kind != "text":
        return kind_told(mention, telling.scene)
    before = mention.article == "other" and telling.status not in AHEAD_STATUS
    return last.kind if before and last is not None else "other"


def _draft(telling: Telling, parties: Sequence[str], count: int) -> AgreementDraft:
    """A new instrument between these parties."""
    mention, status, scene = telling.mention, telling.status, telling.scene
    draft = AgreementDraft(
        start=telling.start,
        end=telling.end,
        rule=rule_of(telling),
        kind=_kind_of(telling),
        status=status or ("in_force" if mention.kind == "partnership" else "signed"),
        count=count,
        parties=list(parties),
        mention=(mention.start, mention.end),
        date=telling.day,
        title=mention.title,
        paragraph=telling.sight.paragraph,
        last_paragraph=telling.sight.paragraph,
        last_sentence=telling.sight.number,
        heading=telling.sight.heading,
        general=telling.is_in_general_words or mention.kind == "text",
        place=place_of(telling.sight, scene, telling.start, telling.end),
        stated=status is not None and not telling.is_assumed,
        as_news=telling.sight.lead and status in ("signed", "approved", "in_force"),
    )
    if not telling.is_of_old:
        _date_by_story(draft, telling)
    if telling.clause is not None and draft.status == "signed":
        add_signatories(draft, telling.clause, scene)
    add_topics(draft, telling)
    return draft
