"""Agreements: one instrument, existing or in the making, between parties.

Reads: "Iran and Serbia have signed a memorandum of understanding."
Leaves alone: "in agreement with", "agreements signed so far", "the need for an agreement".
"""

from __future__ import annotations

from collections.abc import Sequence

from memoranda.reader.clauses import Clause, Ref
from memoranda.reader.discourse.circumstances import day_of, day_of_clause, place_of
from memoranda.reader.discourse.drafts import AgreementDraft, MeetingDraft, Slot
from memoranda.reader.discourse.scene import REMEMBERED, Scene
from memoranda.reader.discourse.sight import Sight
from memoranda.reader.mentions.found import between
from memoranda.reader.mentions.instrument import InstrumentMention

_AHEAD = frozenset(("will", "would", "is_to", "can", "should"))
#: What has been done with an instrument that is the object of such a verb.
_DONE = {
    "sign": "signed", "issue": "signed", "approve": "approved", "ratify": "in_force",
    "extend": "in_force", "operate": "in_operation", "prepare": "in_preparation",
    "stall": "stalled", "end": "ended",
}  # fmt: skip
#: How far an instrument is that somebody takes a stance on.
_STANCE = {
    "propose": "proposed", "request": "proposed", "want": "proposed", "offer": "proposed",
    "stress": "proposed", "discuss": "in_preparation", "agree": "in_preparation",
    "plan": "in_preparation",
}  # fmt: skip
#: Links by which an act has an instrument for its object, beside the direct one.
_LINKS_OF = {"sign": ("to", "in"), "approve": ("to", "in"), "ratify": ("to",), "end": ("from",)}
#: What is done under an instrument that is being carried out.
_WORKS = frozenset("do cooperate operate".split())
_AHEAD_STATUS = frozenset(("proposed", "in_preparation"))
#: Stages that are reached at a meeting, whose day they then carry.
_AT_MEETINGS = frozenset(("proposed", "in_preparation", "signed", "approved"))
#: How far each status is along the way; a later telling may only move forward.
_RANK = {
    "proposed": 0, "in_preparation": 1, "approved": 2, "signed": 3, "in_force": 4,
    "in_operation": 5, "stalled": 6, "ended": 7,
}  # fmt: skip


class _Telling:
    """One mention of an instrument with what its sentence says of it."""

    def __init__(self, mention: InstrumentMention, sight: Sight, scene: Scene) -> None:
        self.mention = mention
        self.sight = sight
        self.scene = scene
        self.clause, self.ref = _governing(sight, mention)
        self.named = _named_parties(mention, sight, scene)
        self.status = _status(self) or ("signed" if _is_one_of_those_signed(self) else None)
        clause = self.clause
        start, end = (clause.start, clause.end) if clause is not None else (sight.start, sight.end)
        self.start, self.end = min(start, mention.start), max(end, mention.end)

    @property
    def day(self) -> Slot | None:
        """The day told for the stage."""
        if self.status is None or self.status == "stalled":
            return None
        if self.clause is not None and self.clause.mood in _AHEAD:
            return None
        after = self.sight.after.get(self.mention.start)
        if self.clause is None or (after is not None and _DONE[after] == self.status):
            return day_of(self.sight, self.scene, self.mention.end)
        return day_of_clause(self.clause, self.sight, self.scene, self.mention.start)


def read_agreements(sight: Sight, scene: Scene) -> list[AgreementDraft]:
    """The instruments that a sentence tells of first; known ones are brought up to date."""
    found: list[AgreementDraft] = []
    for mention in between(scene.mentions.instruments, sight.start, sight.end):
        telling = _Telling(mention, sight, scene)
        if mention.count > 1 and telling.status == "signed":
            scene.signing_day = telling.day
            scene.signing_paragraph = sight.paragraph
        known = _known(telling)
        if known is not None:
            _bring_up_to_date(known, telling)
            scene.agreement = known
            if telling.status is not None:
                scene.signed = known
            continue
        for draft in _new(telling):
            found.append(draft)
            scene.agreements.append(draft)
            scene.agreement = draft
            if draft.stated:
                scene.signed = draft
    if not between(scene.mentions.instruments, sight.start, sight.end):
        _told_of_it(sight, scene)
    return found


def _told_of_it(sight: Sight, scene: Scene) -> None:
    """A further stage of the instrument last told of: "It has never been carried out"."""
    draft = scene.agreement
    if draft is None or sight.paragraph - draft.paragraph > 1:
        return
    for clause in sight.clauses:
        if clause.act not in _DONE or clause.mood in _AHEAD or clause.relation == "embedded":
            continue
        if not any(ref.kind == "thing" for ref in clause.subject):
            continue
        status = "stalled" if clause.negated else _DONE[clause.act]
        if _RANK[status] > _RANK[draft.status]:
            draft.status = status
            draft.date = None if status == "stalled" else day_of(sight, scene, clause.start)
            draft.more.append((clause.start, clause.end))


def _governing(sight: Sight, mention: InstrumentMention) -> tuple[Clause | None, Ref | None]:
    """The clause that says what is done with an instrument: the one that tells the last stage."""
    best: tuple[Clause | None, Ref | None] = (None, None)
    furthest = -2
    for clause in sight.clauses:
        for ref in (*clause.subject, *clause.objects):
            if ref.kind == "instrument" and mention.start <= ref.start < mention.end:
                direct = ref in clause.subject or ref.link == ""
                rank = _RANK[_DONE[clause.act]] if clause.act in _DONE and direct else -1
                rank = _RANK["in_operation"] if direct and _reviews(clause) else rank
                rank = 9 if clause.negated and direct else rank
                if rank > furthest:
                    best, furthest = (clause, ref), rank
    return best


def _status(telling: _Telling) -> str | None:
    """The stage that the sentence tells of, or None where it tells of none."""
    clause, ref, mention = telling.clause, telling.ref, telling.mention
    after = telling.sight.after.get(mention.start)
    told = _told_by_clause(telling, clause, ref) if clause is not None and ref is not None else None
    if told is None and telling.sight.before.get(mention.start) == "prepare":
        told = "in_preparation"
    if after is None:
        return told
    if after == "prepare" and told in ("approved", "in_operation"):
        return "in_preparation"  # a draft that was reviewed, or passed on
    if told is None or (told in _AHEAD_STATUS and after != "prepare"):
        return _DONE[after]
    return max(told, _DONE[after], key=lambda status: _RANK[status])


def _is_one_of_those_signed(telling: _Telling) -> bool:
    """Whether it is one of several just signed: "Among them was a memorandum on …"."""
    mention, clause = telling.mention, telling.clause
    near = 0 <= telling.sight.paragraph - telling.scene.signing_paragraph < 3
    listed = clause is None or (clause.act == "be" and not clause.mood and not clause.negated)
    return near and listed and mention.count == 1 and mention.article == "indefinite"


def _told_by_clause(telling: _Telling, clause: Clause, ref: Ref) -> str | None:
    """The stage that the governing clause tells of."""
    mention = telling.mention
    if mention.strength == "noun" and clause.lemma in ("reach", "allow", "enable"):
        return None
    if clause.negated and _denied(telling, clause, ref):
        return _stage_denied(telling, clause)
    is_subject = ref in clause.subject
    direct = ref.link == "" or ref.link in _LINKS_OF.get(clause.act, ())
    if clause.act in _DONE and (is_subject or direct):
        return _stage_reached(clause)
    if clause.lemma == "exchange" and (is_subject or ref.link == "") and not clause.mood:
        return "signed"
    if is_subject and _is_being_made(telling, clause):
        return "in_preparation"
    if direct and clause.lemma == "negotiate" and mention.article != "definite":
        return "in_preparation"
    if (standing := _stands(telling, clause, ref)) is not None:
        return standing
    if mention.kind == "partnership" and clause.act in ("strengthen", "do", "have"):
        return "in_force" if ref.link in ("", "to") and not clause.mood else None
    before = telling.sight.before.get(mention.start)
    on_paper = ref.link == "" or (mention.title and ref.link == "on")
    if clause.act == "agree" and not clause.mood and not before and not is_subject and on_paper:
        return "signed"
    if clause.act == "agree" and clause.passive and is_subject and not clause.mood:
        return "signed"
    if before == "operate" and clause.act == "discuss" and not clause.mood:
        return "in_operation"
    if _reviews(clause) and ref.link == "":
        return "in_operation"
    if before is not None:
        return _stage_ahead(clause, before)
    return None if is_subject else _stance_on(mention, clause, ref)


def _is_being_made(telling: _Telling, clause: Clause) -> bool:
    """Whether an instrument is said to be under negotiation, to await signature."""
    if clause.act == "discuss" and clause.lemma == "negotiate" and clause.passive:
        return True
    scene = telling.scene
    return clause.mood not in _AHEAD and bool(
        scene.cues.in_the_making.search(scene.text, clause.start, clause.end)
    )


def _stands(telling: _Telling, clause: Clause, ref: Ref) -> str | None:
    """The stage of an instrument that exists: "are bound by", "have", "works under" one."""
    if clause.mood in _AHEAD or clause.relation == "embedded":
        return None
    text, cues = telling.scene.text, telling.scene.cues
    if ref.link in ("by", "to") and cues.bound.search(text, clause.start, ref.start):
        return "in_force"
    if ref.link == "under" and clause.act not in _STANCE and clause.act not in _DONE:
        works = clause.mood in ("progressive", "perfect") or clause.act in _WORKS
        return "in_operation" if works else None
    return None


def _reviews(clause: Clause) -> bool:
    """Whether sides go over what has come of something, which is therefore being carried out."""
    return clause.act == "discuss" and clause.lemma == "review" and not clause.mood


def _denied(telling: _Telling, clause: Clause, ref: Ref) -> bool:
    """Whether a "not" is said of the instrument's own way."""
    still = ref.link == "" and _still(telling)
    return ref in clause.subject or clause.act in _DONE or still


def _stage_denied(telling: _Telling, clause: Clause) -> str | None:
    """The stage of what has not come about: not signed yet is stalled, never signed is nothing."""
    if clause.act == "extend":
        return "ended"
    unborn = clause.act in ("sign", "approve") and not _still(telling)
    return None if unborn else "stalled"


def _still(telling: _Telling) -> bool:
    """Whether the sentence says "yet", "still"."""
    scene, sight = telling.scene, telling.sight
    return bool(scene.cues.still.search(scene.text, sight.start, sight.end))


def _stage_reached(clause: Clause) -> str | None:
    """The stage of the instrument that a verb of such a stage has for its object or subject."""
    if clause.mood not in _AHEAD and clause.relation != "embedded":
        return _DONE[clause.act]
    if clause.act not in ("sign", "issue", "approve", "prepare"):
        return None
    return _hoped_for(clause)


def _hoped_for(clause: Clause) -> str:
    """How far an instrument is that lies ahead: only wished for, or on its way."""
    wished = clause.mood in ("would", "can", "should") or clause.relation == "embedded"
    return "proposed" if wished else "in_preparation"


def _stance_on(mention: InstrumentMention, clause: Clause, ref: Ref) -> str | None:
    """How far an instrument is that somebody proposes, asks for, discusses."""
    if clause.act not in _STANCE or ref.link not in ("", "on", "for", "of"):
        return None
    if mention.strength == "noun" and clause.act in ("discuss", "want", "stress", "request"):
        return None
    return None if mention.article == "definite" else _STANCE[clause.act]


def _stage_ahead(clause: Clause, before: str) -> str | None:
    """The stage of an instrument that is to be signed, prepared, carried out."""
    happened = not clause.mood or clause.mood == "perfect"
    if before == "prepare" and clause.act not in _STANCE:
        return "in_preparation"
    if before in ("sign", "issue") and happened and clause.act not in _STANCE:
        return "approved" if clause.act == "approve" else "signed"
    before = before.removeprefix("to ")
    if before in ("operate", "extend", "end", "stall", "ratify"):
        return None
    if clause.act == "approve" and before == "sign":
        return "approved"
    if clause.act == "stress" and before == "prepare":
        return "in_preparation"
    if clause.act in _STANCE:
        return _STANCE[clause.act]
    return _hoped_for(clause)


def _known(telling: _Telling) -> AgreementDraft | None:
    """The instrument told of before that this mention means, if it means one."""
    scene, mention = telling.scene, telling.mention
    if mention.kind == "text":
        return scene.agreement if mention.count == 1 else None
    for draft in reversed(scene.agreements[-REMEMBERED:]):
        if draft.kind == mention.kind and _may_be(draft, telling):
            return draft
    return None


def _may_be(draft: AgreementDraft, telling: _Telling) -> bool:
    """Whether a mention can mean an instrument already known."""
    mention = telling.mention
    if mention.title and draft.title:
        return mention.title == draft.title or (
            mention.title in draft.title or draft.title in mention.title
        )
    if mention.article == "other" and not draft.heading:
        return False
    if (mention.count > 1) != (draft.count > 1) and not draft.heading:
        return False
    if telling.named and not _same(telling.named, draft.parties):
        return False
    if not telling.named and not draft.heading and not _same(telling.scene.frame, draft.parties):
        return False
    if mention.article == "indefinite" and not draft.heading:
        ahead = telling.status in _AHEAD_STATUS and draft.status not in _AHEAD_STATUS
        others = telling.named and set(telling.named) != set(draft.parties)
        if ahead or others:
            return False
    if draft.heading:
        return True
    if mention.article != "definite" and not telling.named and telling.status is not None:
        return draft.paragraph == telling.sight.paragraph and _nearly(draft, telling)
    return _nearly(draft, telling)


def _nearly(draft: AgreementDraft, telling: _Telling) -> bool:
    """Whether the day told does not forbid that two tellings mean one instrument."""
    day = telling.day
    if day is None or draft.date is None or telling.status != draft.status:
        return True
    return day.value.startswith(draft.date.value) or draft.date.value.startswith(day.value)


def _same(parties: Sequence[str], known: Sequence[str]) -> bool:
    """Whether two sets of parties can be those of one instrument."""
    return set(parties) <= set(known) or set(known) <= set(parties)


def _bring_up_to_date(draft: AgreementDraft, telling: _Telling) -> None:
    """Add what another telling adds: a further stage, a day, signatories, a title."""
    status, mention, clause = telling.status, telling.mention, telling.clause
    scene = telling.scene
    draft.last_paragraph = telling.sight.paragraph
    if status is not None:
        draft.more.append((telling.start, telling.end))
        if not draft.stated or _RANK[status] > _RANK[draft.status]:
            draft.status = status
            draft.date = telling.day or (draft.date if draft.heading else None)
            _date_by_meeting(draft, telling)
        elif status == draft.status and draft.date is None:
            draft.date = telling.day
            _date_by_meeting(draft, telling)
            if draft.date is None and telling.sight.paragraph - scene.signing_paragraph < 3:
                draft.date = scene.signing_day if status == "signed" else None
        draft.stated = True
        if draft.heading and not telling.sight.heading:
            draft.more.append((draft.start, draft.end))
            draft.start, draft.end, draft.heading = telling.start, telling.end, False
            draft.paragraph, draft.rule = telling.sight.paragraph, _rule(telling)
            draft.mention = (mention.start, mention.end)
    draft.title = draft.title or mention.title
    if draft.count == 1 or mention.counted:
        draft.count = max(draft.count, mention.count) if mention.kind == draft.kind else draft.count
    draft.parties.extend(p for p in telling.named if p not in draft.parties)
    if status == "signed" and clause is not None:
        _add_signatories(draft, clause, telling.scene)
    _add_topics(draft, telling)


def _new(telling: _Telling) -> list[AgreementDraft]:
    """New instruments, where the sentence says enough of them."""
    mention, status, scene = telling.mention, telling.status, telling.scene
    if mention.kind == "text" and (status != "signed" or mention.count > 1 or scene.agreement):
        return []
    if status is None and (mention.strength == "noun" or mention.count > 1):
        return []
    uncounted = mention.count > 1 and not mention.counted and not telling.named
    if uncounted and len(scene.parties(_actors(telling.clause))) < 2:
        return []
    planned = telling.sight.before.get(mention.start) is not None
    if uncounted and status in _AHEAD_STATUS and not planned:
        return []
    if status is None and not mention.title and len(telling.named) < 2:
        return []
    items = _items(telling)
    if items:
        return [_item(telling, start, end) for start, end in items]
    apart = _one_each(telling)
    if apart:
        return [_draft(telling, parties, 1) for parties in apart]
    assembly = _adopting(telling)
    parties = tuple(assembly.parties[:1]) if assembly is not None else _parties(telling)
    if not parties or (len(parties) < 2 and not _of_a_body(telling, parties)):
        return []
    draft = _draft(telling, parties, mention.count)
    draft.adopted_by = assembly
    return [draft]


def _adopting(telling: _Telling) -> MeetingDraft | None:
    """The assembly that adopted an instrument: "The ministers approved a declaration"."""
    assembly, clause = telling.scene.assembly, telling.clause
    if assembly is None or clause is None or clause.act not in ("issue", "approve", "sign"):
        return None
    if telling.sight.paragraph - assembly.last_paragraph > 3:
        return None
    if not set(telling.named) <= set(assembly.parties[:1]):
        return None
    by = _actors(clause)
    body = assembly.parties[0]
    theirs = all(r.kind in ("group", "speaker") or r.value == body for r in by)
    return assembly if theirs and (by or clause.passive) else None


def _one_each(telling: _Telling) -> list[tuple[str, ...]]:
    """The pairs of parties where "memoranda with A, B and C" are one instrument each."""
    mention = telling.mention
    partners = telling.named or _signed_with(telling)
    if mention.count < 2 or len(partners) < 2:
        return []
    link = next(
        (r.link for r in telling.sight.refs if r.start >= mention.end and r.kind == "party"), ""
    )
    if link != "with" or (mention.counted and mention.count != len(partners)):
        return []
    own = _other_than(partners, telling)
    return [(own, partner) for partner in partners] if own is not None else []


def _signed_with(telling: _Telling) -> tuple[str, ...]:
    """The partners told after the verb: "memoranda have been signed *with A, B and C*"."""
    clause = telling.clause
    if clause is None or not clause.passive or telling.ref not in clause.subject:
        return ()
    return telling.scene.parties([r for r in clause.objects if r.link == "with"])


def _other_than(partners: Sequence[str], telling: _Telling) -> str | None:
    """Whose partners they are: who acts, speaks, or has the story."""
    scene = telling.scene
    own = (*scene.parties(_actors(telling.clause)), scene.speaker_party, scene.home)
    return next((p for p in own if p is not None and p not in partners), None)


def _items(telling: _Telling) -> list[tuple[int, int]]:
    """The passages of a sentence that tell of one instrument each: "one with A, another with B"."""
    mention, sight, scene = telling.mention, telling.sight, telling.scene
    if between(scene.mentions.instruments, mention.end, sight.end):
        return []
    found = list(scene.cues.item.finditer(scene.text, mention.end, sight.end))
    begins, ends = [item.start("item") for item in found], [item.start() for item in found]
    if mention.count == 1:
        begins.insert(0, telling.start)
    else:
        ends = ends[1:]
    return list(zip(begins, [*ends, sight.end], strict=True)) if len(begins) > 1 else []


def _item(telling: _Telling, start: int, end: int) -> AgreementDraft:
    """The instrument that one passage of a sentence on several tells of."""
    scene = telling.scene
    named = scene.parties(
        [r for r in telling.sight.refs if start <= r.start < end and r.kind in ("party", "person")]
    )
    own = _other_than(named, telling) if len(named) == 1 else None
    draft = _draft(telling, (own, *named) if own else named or _parties(telling), 1)
    draft.start, draft.end = start, start + len(scene.text[start:end].rstrip(" ,;.\n"))
    draft.topics = list(between(scene.mentions.topics, start, end)) or draft.topics
    return draft


def _of_a_body(telling: _Telling, parties: Sequence[str]) -> bool:
    """Whether one party is enough: a body that adopts something for its members."""
    body = not (
        len(parties[0]) == 3 and parties[0].isupper() and parties[0] in telling.scene.states
    )
    return body and (telling.status is not None or telling.mention.title is not None)


def _draft(telling: _Telling, parties: Sequence[str], count: int) -> AgreementDraft:
    """A new instrument between these parties."""
    mention, status, scene = telling.mention, telling.status, telling.scene
    draft = AgreementDraft(
        start=telling.start,
        end=telling.end,
        rule=_rule(telling),
        kind="other" if mention.kind == "text" else mention.kind,
        status=status or "signed",
        count=count,
        parties=list(parties),
        mention=(mention.start, mention.end),
        date=telling.day,
        title=mention.title,
        paragraph=telling.sight.paragraph,
        last_paragraph=telling.sight.paragraph,
        heading=telling.sight.heading,
        place=place_of(telling.sight, scene, telling.start, telling.end),
        stated=status is not None,
    )
    _date_by_meeting(draft, telling)
    if draft.date is None and status == "signed":
        recent = telling.sight.paragraph - scene.signing_paragraph < 3
        draft.date = scene.signing_day if recent else None
    if draft.date is None and status in ("signed", "approved"):
        past = telling.clause is not None and not telling.clause.mood and not draft.heading
        draft.date = scene.lead_day if past and scene.agreement is None else None
    if draft.date is None and status == "signed" and scene.signed is not None:
        near = telling.sight.paragraph - scene.signed.paragraph < 2
        same = set(scene.signed.parties) == set(parties)
        draft.date = scene.signed.date if near and same else None
    if telling.clause is not None and draft.status == "signed":
        _add_signatories(draft, telling.clause, scene)
    _add_topics(draft, telling)
    return draft


def _date_by_meeting(draft: AgreementDraft, telling: _Telling) -> None:
    """A stage without a day of its own that was reached at the meeting told of carries its day."""
    met = telling.scene.meeting
    if met is None or telling.status not in _AT_MEETINGS:
        return
    near = telling.sight.paragraph - met.paragraph < 4 and not telling.sight.heading
    if near and set(draft.parties) & set(met.parties):
        draft.meeting = met
        lead_signing = telling.sight.lead and telling.status == "signed"
        clause = telling.clause
        perfect = clause is not None and clause.mood == "perfect" and clause.act not in _STANCE
        draft.dated_by_meeting = not lead_signing and not perfect


def _rule(telling: _Telling) -> str:
    if telling.status is None:
        return "agreements/named"
    return f"agreements/{telling.status}"


def _named_parties(mention: InstrumentMention, sight: Sight, scene: Scene) -> tuple[str, ...]:
    """The parties named as those of the instrument: "between X and Y", "with X", in its title."""
    inside = [p.party for p in between(scene.mentions.parties, mention.start, mention.end)]
    signed_by = mention.start in sight.after
    after: list[Ref] = []
    for ref in sight.refs:
        if ref.start < mention.end:
            continue
        linked = ref.link in ("between", "with") or (ref.link == "by" and signed_by)
        if linked and ref.kind in ("party", "person", "role"):
            if not after and _far(scene.text[mention.end : ref.start]):
                break
            after.append(ref)
        elif ref.kind != "place" or after:
            break
    return tuple(dict.fromkeys([*inside, *scene.parties(after)]))


def _far(gap: str) -> bool:
    """Whether too much stands between an instrument and a party to belong together."""
    return len(gap) > 90 or ";" in gap


def _actors(clause: Clause | None) -> list[Ref]:
    """Those who act in a clause: its subject, and whom it names as acting with it or for it."""
    if clause is None:
        return []
    refs = [*clause.subject, *(r for r in clause.objects if r.link in ("by", "with", "between"))]
    return [r for r in refs if r.kind not in ("instrument", "meeting", "thing", "place")]


def _parties(telling: _Telling) -> tuple[str, ...]:
    """The parties of an instrument: named beside it, else those who act, else the frame."""
    named, scene = telling.named, telling.scene
    if len(named) > 1 and telling.status is None:
        return named
    actors = scene.parties(_actors(telling.clause))
    if len(named) > 1:
        return (
            named
            if set(actors) <= set(named) or not actors
            else (tuple(dict.fromkeys([*actors[:1], *named])) if _with(telling) else named)
        )
    both = tuple(dict.fromkeys([*actors, *named]))
    if len(both) != 1:
        return both or scene.frame
    if telling.clause is not None and telling.clause.act == "issue" and both[0] not in scene.states:
        return both
    if named and scene.home and scene.home not in both:
        return (scene.home, *both)
    return tuple(dict.fromkeys([*both, *scene.frame])) if both[0] in scene.frame else both


def _with(telling: _Telling) -> bool:
    """Whether the named parties are introduced by "with", so that the actor is one more."""
    for ref in telling.sight.refs:
        if ref.start >= telling.mention.end and ref.kind in ("party", "person", "role"):
            return ref.link == "with"
    return False


def _add_signatories(draft: AgreementDraft, clause: Clause, scene: Scene) -> None:
    """Add the persons who signed."""
    refs = [
        r for r in (*clause.subject, *clause.objects) if r.kind in ("person", "role", "speaker")
    ]
    for name in scene.persons([r for r in refs if r.link in ("", "by", "with", "between")]):
        if name not in draft.signatories:
            draft.signatories.append(name)


def _add_topics(draft: AgreementDraft, telling: _Telling) -> None:
    """Add the fields that the sentence ties to the instrument."""
    clause, mention = telling.clause, telling.mention
    end = clause.end if clause is not None else telling.sight.end
    start = mention.start
    if clause is not None and clause.passive and telling.ref in clause.subject:
        start = min(clause.start, start)
    following = between(telling.scene.mentions.instruments, mention.end, end)
    if following and mention.kind != "text":
        end = following[0].start
    named = between(telling.scene.mentions.topics, start, max(end, mention.end))
    if not named and not draft.topics and telling.status is not None:
        sight = telling.sight
        named = between(telling.scene.mentions.topics, sight.start, sight.end)
    draft.topics.extend(topic for topic in named if topic not in draft.topics)
