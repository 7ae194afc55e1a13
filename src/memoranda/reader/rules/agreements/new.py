"""Instruments told of for the first time."""

from __future__ import annotations

from collections.abc import Sequence

from memoranda.reader.clauses import AHEAD
from memoranda.reader.discourse.circumstances import day_within, is_perfect, place_of
from memoranda.reader.discourse.drafts import AgreementDraft
from memoranda.reader.discourse.scene import Scene
from memoranda.reader.mentions.found import between
from memoranda.reader.rules.agreements.filling import (
    add_signatories,
    add_topics,
    date_by_meeting,
    rule_of,
)
from memoranda.reader.rules.agreements.listing import items_of
from memoranda.reader.rules.agreements.parties import (
    Partner,
    actors,
    adopting,
    of_a_body,
    one_each,
    other_than,
    parties_of,
)
from memoranda.reader.rules.agreements.stages import AHEAD_STATUS, DONE
from memoranda.reader.rules.agreements.telling import Telling, is_text_to_be

#: So many characters after "the text of" an instrument may be named.
_REACH_OF_TEXT = 40
#: So many paragraphs after the news of a declaration it may be told whose it is.
_SOON_TOLD = 3
#: So many paragraphs after an instrument another word may stand for it.
_RECENT = 4
#: What is done with an instrument that is there, and what one does that is there.
_ON_EXISTING = frozenset(("operate", "extend", "to operate", "to extend"))
_BY_EXISTING = frozenset(("provide", "ratify", "extend", "end", "operate"))
#: Fields outside the subject: energy, health.
_OTHER_USES = "sector_applications"
#: So many sides make a meeting one that adopts something for all.
_SEVERAL = 3


def new_instruments(telling: Telling) -> list[AgreementDraft]:
    """New instruments, where the sentence says enough of them."""
    if not _says_enough(telling):
        return []
    mention = telling.mention
    items = items_of(telling)
    if items:
        return [_item(telling, start, end) for start, end in items]
    apart = one_each(telling)
    if apart:
        return [_with_partner(telling, partner) for partner in apart]
    assembly = adopting(telling)
    parties = tuple(assembly.parties[:1]) if assembly is not None else parties_of(telling)
    if not parties:
        telling.scene.unowned = _adopted_by_some(telling)
        return []
    if len(parties) < 2 and not of_a_body(telling, parties):
        return []
    draft = _draft(telling, parties, mention.count)
    draft.adopted_by = assembly
    draft.of_frame = assembly is None and not telling.named and not _acting(telling)
    return [draft]


def _adopted_by_some(telling: Telling) -> AgreementDraft | None:
    """An instrument that a group is told to have adopted, before it is told who they are."""
    clause, scene = telling.clause, telling.scene
    if clause is None or clause.act not in ("issue", "approve", "sign") or clause.mood in AHEAD:
        return scene.unowned
    by_group = bool(actors(clause)) and all(r.kind == "group" for r in actors(clause))
    known = scene.unowned is not None and not scene.unowned.heading
    if not by_group or clause.negated or known or telling.status not in ("signed", "approved"):
        return scene.unowned
    return _draft(telling, (), telling.mention.count)


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


def _says_enough(telling: Telling) -> bool:
    """Whether a sentence tells of an instrument, and not just names one in passing."""
    mention, status = telling.mention, telling.status
    if mention.kind == "text" and not (_is_text_by_itself(telling) or _are_texts_listed(telling)):
        return False
    if mention.strength == "body" and mention.title and telling.is_of_a_body:
        return mention.count == 1
    if mention.strength == "body":
        return status in ("signed", "approved") and _is_adopted_by_body(telling)
    if _is_own_paper(telling) or _is_consent(telling):
        return False
    if status is None and not _is_told_to_be(telling):
        return False
    if mention.count < 2 or mention.counted or telling.named:
        return True
    planned = telling.sight.before.get(mention.start) is not None
    if status in AHEAD_STATUS:
        return planned and len(_acting(telling)) > 1
    if _are_of_the_sides(telling):
        return True
    # "has entered into agreements with counterparts abroad" names no instrument.
    by = [r for r in actors(telling.clause) if not r.link or r.kind in ("party", "person")]
    return len(telling.scene.parties(by)) > 1


def _are_of_the_sides(telling: Telling) -> bool:
    """Whether several unnumbered instruments are those of the story's two sides.

    "Memoranda on roaming and post were signed"; not those with "counterparts abroad".
    """
    clause, scene = telling.clause, telling.scene
    if any(field.topic != _OTHER_USES for field in telling.own_fields):
        return True
    if clause is None or telling.ref not in clause.subject or clause.relation != "main":
        return False
    known = any(draft.kind == telling.mention.kind for draft in scene.agreements)
    if telling.mention.article or known:
        return False
    happened = clause.passive and not (clause.negated or clause.mood in AHEAD)
    by = actors(clause)
    by += [r for r in telling.sight.refs if r.link == "with" and r.start > telling.mention.end]
    theirs = all(r.kind == "party" or (r.kind == "group" and r.number == 2) for r in by)
    topics = between(scene.mentions.topics, clause.start, clause.end)
    on_subject = not topics or any(t.topic != _OTHER_USES for t in topics)
    return happened and theirs and on_subject and len(scene.frame) == 2


def _is_told_to_be(telling: Telling) -> bool:
    """Whether an instrument of which no stage is told is one in particular."""
    if _is_taken_for_known(telling) or _is_on_a_field(telling):
        return True
    if not _is_had(telling) and not _is_particular(telling):
        return False
    told = telling.mention.title or telling.named or telling.own_day or _is_between_both(telling)
    return bool(told) or len(_acting(telling)) > 1


def _is_adopted_by_body(telling: Telling) -> bool:
    """Whether what may be a text of one state is one of a body: "the ECO adopted its strategy".

    What several parties adopt together is one of all of them.
    """
    acting = _acting(telling)
    if len(acting) == 1:
        by_body = acting[0] in telling.scene.bodies
    else:
        by_body = len(acting) > 1 and not _is_intended(telling)
    return by_body or telling.is_of_a_body or adopting(telling) is not None


def _is_intended(telling: Telling) -> bool:
    """Whether it is an intent, and not a text: "the plan *to* sign an accord"."""
    scene, end = telling.scene, telling.mention.end
    return scene.cues.to_do.match(scene.lower, end + 1, end + len(" to ")) is not None


def _is_particular(telling: Telling) -> bool:
    """Whether one instrument is meant: by its title, its parties or the day that it bears."""
    mention, clause = telling.mention, telling.clause
    if mention.count > 1:
        return False
    if mention.title or telling.own_day is not None or _is_on_a_field(telling):
        return True
    unreal = clause is not None and (clause.negated or clause.mood in AHEAD)
    told = len(telling.named) > 1 or _is_between_both(telling)
    return told and not (unreal and mention.strength == "noun")


def _is_between_both(telling: Telling) -> bool:
    """Whether it is told to be one of the story's two sides: "between *the two ministries*"."""
    end = telling.mention.end
    after = next((r for r in telling.sight.refs if r.start >= end), None)
    if after is None or after.kind != "group" or after.link != "between" or after.number != 2:
        return False
    return after.start - end < _REACH_OF_TEXT and len(telling.scene.resolve(after)) == 2


def _is_own_paper(telling: Telling) -> bool:
    """Whether it is a paper of one state alone: "*the ministry's* roadmap", "*issued* a statement".

    An assembly's, or one with a partner named, is not.
    """
    mention, scene = telling.mention, telling.scene
    if mention.count > 1 or mention.title or len(telling.named) > 1 or adopting(telling):
        return False
    if mention.kind == "plan":
        before = scene.lower[telling.sight.start : mention.start]
        owned = scene.cues.of_authority.search(before) is not None
        return owned and telling.status in (None, "signed", "approved")
    issued = telling.clause is not None and telling.clause.act == "issue"
    by = set(_acting(telling))
    alone = issued and len(by) == 1 and by <= scene.states
    return mention.kind == "declaration" and mention.strength == "noun" and alone


def _is_consent(telling: Telling) -> bool:
    """Whether that somebody agrees is told, and no paper: "reached *agreement* on a price"."""
    mention = telling.mention
    if mention.article or mention.count > 1 or mention.title or telling.sight.heading:
        return False
    if mention.strength != "noun" or telling.named:
        return False
    before = telling.scene.lower[telling.sight.start : mention.start]
    return telling.scene.cues.consent.search(before) is not None


def _is_taken_for_known(telling: Telling) -> bool:
    """Whether it is spoken of as one that is there, though nothing was told of it before.

    "Under *the memorandum*, experts will be trained"; "the implementation of *the accord*".
    """
    mention, clause, scene = telling.mention, telling.clause, telling.scene
    if mention.count > 1 or mention.article != "definite" or not (telling.named or scene.frame):
        return False
    recent = [d for d in scene.agreements if telling.sight.paragraph - d.last_paragraph < _RECENT]
    if any(not set(draft.parties).isdisjoint(scene.frame) for draft in recent):
        return False
    under = telling.ref is not None and telling.ref.link == "under"
    executed = telling.sight.before.get(mention.start) in _ON_EXISTING
    acting = clause is not None and (clause.act in _BY_EXISTING and telling.ref in clause.subject)
    if under or executed or acting:
        return True
    unreal = clause is None or clause.negated or clause.mood in AHEAD
    return mention.strength == "name" and not unreal


def _is_on_a_field(telling: Telling) -> bool:
    """Whether it is told by its field which one is meant: "the accord *on roaming*"."""
    mention, clause = telling.mention, telling.clause
    if mention.count > 1 or (clause is not None and (clause.negated or clause.mood in AHEAD)):
        return False
    return bool(telling.own_fields)


def _are_texts_listed(telling: Telling) -> bool:
    """Whether several signed texts are told apart: "two documents, one on X, the other on Y"."""
    return telling.status == "signed" and telling.mention.count > 1 and bool(items_of(telling))


def _is_text_by_itself(telling: Telling) -> bool:
    """Whether a signed text is told of no further: not "the text of a roaming agreement"."""
    mention, scene = telling.mention, telling.scene
    if is_text_to_be(telling):
        return True
    if telling.status != "signed" or mention.count > 1 or scene.agreement:
        return False
    return not between(scene.mentions.instruments, mention.end, mention.end + _REACH_OF_TEXT)


def _acting(telling: Telling) -> tuple[str, ...]:
    """The parties that act in what is told of it."""
    return telling.scene.parties(actors(telling.clause))


def _is_had(telling: Telling) -> bool:
    """Whether the parties are said to have it: "Kenya has an agreement with Rwanda"."""
    clause, ref = telling.clause, telling.ref
    if clause is None or ref is None:
        return False
    stated = not (clause.negated or clause.mood) and clause.relation != "embedded"
    scene = telling.scene
    had = clause.act == "have" or scene.cues.exists.match(scene.lower, clause.start, clause.end)
    return bool(had) and ref.link == "" and stated


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


def _is_news(telling: Telling) -> bool:
    """Whether a sentence that gives no time tells what happened on the day of the story."""
    clause, sight, scene = telling.clause, telling.sight, telling.scene
    if clause is None or clause.mood or sight.heading or is_perfect(clause, scene):
        return False
    timeless = not between(scene.mentions.dates, sight.start, sight.end)
    return scene.agreement is None or (timeless and clause.relation == "main")


def _date_by_story(draft: AgreementDraft, telling: Telling) -> None:
    """Give it the day of what the story tells: of the meeting, of the signing, of its news."""
    scene, status = telling.scene, telling.status
    date_by_meeting(draft, telling)
    if draft.date is None and status == "signed":
        recent = telling.sight.paragraph - scene.signing_paragraph < 3
        draft.date = scene.signing_day if recent else None
    if draft.date is None and status in ("signed", "approved"):
        draft.date = scene.lead_day if _is_news(telling) else None
    if draft.date is None and status == "signed" and scene.signed is not None:
        near = telling.sight.paragraph - scene.signed.paragraph < 2
        same = set(scene.signed.parties) == set(draft.parties)
        draft.date = scene.signed.date if near and same else None


def _draft(telling: Telling, parties: Sequence[str], count: int) -> AgreementDraft:
    """A new instrument between these parties."""
    mention, status, scene = telling.mention, telling.status, telling.scene
    draft = AgreementDraft(
        start=telling.start,
        end=telling.end,
        rule=rule_of(telling),
        kind="other" if mention.kind == "text" else mention.kind,
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
        general=telling.is_in_general_words,
        place=place_of(telling.sight, scene, telling.start, telling.end),
        stated=status is not None,
        as_news=telling.sight.lead and status in ("signed", "approved", "in_force"),
    )
    if not telling.is_of_old:
        _date_by_story(draft, telling)
    if telling.clause is not None and draft.status == "signed":
        add_signatories(draft, telling.clause, scene)
    add_topics(draft, telling)
    return draft
