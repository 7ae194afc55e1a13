"""Instruments told of before: which one a mention means, and what it adds."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

from memoranda.reader.discourse.drafts import AgreementDraft, Slot
from memoranda.reader.discourse.memory import REMEMBERED
from memoranda.reader.discourse.places import place_of
from memoranda.reader.mentions.found import between
from memoranda.reader.rules.agreements.apposition import kind_told, text_of
from memoranda.reader.rules.agreements.filling import (
    add_signatories,
    add_topics,
    date_by_meeting,
    rule_of,
)
from memoranda.reader.rules.agreements.named import possessors
from memoranda.reader.rules.agreements.parties import actors, one_each, signers_of
from memoranda.reader.rules.agreements.stages import AHEAD_STATUS, RANK
from memoranda.reader.rules.agreements.telling import Telling, is_text_of_two, is_text_to_be

#: Fields that may be told for any narrower one.
_BROAD: Final = frozenset(("ict_general", "digital_economy", "sector_applications"))
#: The length of "already ".
_JUST_BEFORE: Final = 10
#: So many parties make it another instrument than that of two of them.
_SEVERAL: Final = 3


class _Told(NamedTuple):
    """What a mention tells of itself, the same for whatever instrument it may mean.

    Attributes:
        signers, signing: who is told to have signed it, in whatever clause and in its own.
        fields: the fields told right after it.
    """

    signers: tuple[str, ...]
    signing: tuple[str, ...]
    fields: frozenset[str]


def known_instrument(telling: Telling) -> AgreementDraft | None:
    """The instrument told of before that this mention means, if it means one."""
    scene, mention = telling.scene, telling.mention
    if telling.is_of_old or (mention.article == "definite" and len(one_each(telling)) > 1):
        return None
    if mention.kind == "text":
        if is_text_to_be(telling):
            return None
        return _text_meant(telling) if mention.count == 1 else None
    if text_of(mention, scene) is not None and _is_mere_text(scene.agreement):
        return scene.agreement  # "that paper, *a memorandum*, …"
    kind = kind_told(mention, scene)
    told: _Told | None = None
    for draft in reversed(scene.agreements[-REMEMBERED:]):
        if draft.kind != kind:
            continue
        told = told or _told_by(telling)
        if _may_be(draft, telling, told):
            return draft
    return scene.agreement if _in_other_words(telling) else None


def _told_by(telling: Telling) -> _Told:
    fields = frozenset(field.topic for field in telling.own_fields)
    return _Told(signers_of(telling), _signing(telling), fields)


def _is_mere_text(draft: AgreementDraft | None) -> bool:
    """Whether it has not been told what kind of instrument a text is."""
    return draft is not None and draft.kind == "other" and draft.general


def _text_meant(telling: Telling) -> AgreementDraft | None:
    """The instrument that "the paper" means: that of the partner told with it, else the last."""
    scene, named = telling.scene, set(telling.named)
    recent = reversed(scene.agreements[-REMEMBERED:])
    named = named or set(possessors(telling.mention, telling.sight, scene))
    with_them = next((d for d in recent if named and named <= set(d.parties)), None)
    last = scene.agreement
    if is_text_of_two(telling) and (with_them is None or telling.mention.article == "other"):
        return None
    if last is not None and _is_fresh_text(last, telling):
        return None
    return with_them or (last if last is None or last.count == 1 else None)


def _is_fresh_text(draft: AgreementDraft, telling: Telling) -> bool:
    """Whether "a document" is another than the one told of last, which was signed already."""
    mention = telling.mention
    told = draft.stated and RANK[draft.status] >= RANK["signed"] and not draft.heading
    apart = draft.paragraph != telling.sight.paragraph or bool(telling.own_fields)
    later = draft.start < telling.sight.start
    return told and later and apart and mention.article == "indefinite"


def _in_other_words(telling: Telling) -> bool:
    """Whether the instrument last told of is meant, by a more general word or a less general one.

    "… signed a memorandum. *The deal* …"; under the headline "X and Y sign *pact*".
    """
    mention, draft = telling.mention, telling.scene.agreement
    if draft is None or draft.count != mention.count or (mention.title and draft.title):
        return False
    if any(known.kind == mention.kind for known in telling.scene.agreements):
        return False
    if telling.status in AHEAD_STATUS:
        return False
    if telling.is_in_general_words:
        alike = _points_back(telling)
    else:
        definite = mention.article == "definite"
        alike = draft.general and (draft.heading or (definite and draft.as_news))
    parties = telling.named or _signing(telling)
    return alike and (not parties or _same(parties, draft.parties))


def _points_back(telling: Telling) -> bool:
    """Whether nothing tells which one is meant: "the deal", but not "the deal on roaming"."""
    mention, scene = telling.mention, telling.scene
    bare = scene.cues.pointing.search(scene.lower, telling.sight.start, mention.start)
    return bare is not None and not scene.cues.specified.match(scene.lower, mention.end)


def _may_be(draft: AgreementDraft, telling: Telling, told: _Told) -> bool:
    """Whether a mention can mean an instrument already known."""
    mention = telling.mention
    if mention.title and draft.title:
        return _is_title_of(mention.title, draft.title)
    if mention.partners and mention.partners != draft.count:
        return False
    if mention.counted and mention.count == draft.count and not draft.heading:
        theirs = telling.named or told.signing or telling.scene.frame
        return _same(theirs, draft.parties) and _nearly(draft, telling)
    other_number = (mention.count > 1) != (draft.count > 1) and not draft.heading
    if other_number or _is_one_more(draft, telling, told) or _is_another(draft, telling, told):
        return False
    in_frame = telling.named or draft.heading or _same(telling.scene.frame, draft.parties)
    if not in_frame and not _is_the_only_one(draft, telling):
        return False
    if mention.article == "indefinite" and not draft.heading:
        ahead = telling.status in AHEAD_STATUS and draft.status not in AHEAD_STATUS
        theirs = telling.named or told.signing
        others = theirs and set(theirs) != set(draft.parties)
        if ahead or others or _is_had_before(telling):
            return False
    if draft.heading:
        return not _is_of_other_states(draft, telling, told)
    on_its_way = _is_on_its_way_still(draft, telling)
    if mention.article != "definite" and not (telling.named or on_its_way) and telling.status:
        again = draft.paragraph == telling.sight.paragraph or _is_retold(draft, telling)
        return again and _nearly(draft, telling)
    return _nearly(draft, telling)


def _is_on_its_way_still(draft: AgreementDraft, telling: Telling) -> bool:
    """Whether one thought of is told to be on its way at the same talks, or the other way round."""
    if telling.status not in AHEAD_STATUS or draft.status not in AHEAD_STATUS:
        return False
    return telling.status == draft.status or draft.meeting is telling.scene.meeting


def _is_had_before(telling: Telling) -> bool:
    """Whether one is told of that was there before the one just told: "*already had* an accord"."""
    clause, scene = telling.clause, telling.scene
    if clause is None or clause.act != "have" or clause.negated:
        return False
    had = scene.lower[max(telling.sight.start, clause.start - _JUST_BEFORE) : telling.mention.start]
    return bool(scene.cues.already.search(had) and scene.cues.looked_back.search(had))


def _is_title_of(one: str, other: str) -> bool:
    """Whether two titles are one, whole or cut: "*Rice* Trade Agreement", "Trade Agreement"."""
    names, others = set(one.split()), set(other.split())
    return names <= others or others <= names


def _is_the_only_one(draft: AgreementDraft, telling: Telling) -> bool:
    """Whether "the memorandum" can mean no other: the story has told of no other of its kind."""
    if telling.mention.title or not _points_back(telling):
        return False
    return all(d is draft or d.kind != draft.kind for d in telling.scene.agreements)


def _is_another(draft: AgreementDraft, telling: Telling, told: _Told) -> bool:
    """Whether an instrument is told to be between others, or on another field, than a known one."""
    if telling.named and not _are_its(telling.named, draft, telling):
        return True
    if draft.heading or not told.fields:
        return False
    known = {topic.topic for topic in draft.topics}
    if not known or (told.fields | known) & _BROAD:
        return False
    return told.fields.isdisjoint(known)


def _are_its(named: Sequence[str], draft: AgreementDraft, telling: Telling) -> bool:
    """Whether the parties named can be those of an instrument: two states are not three."""
    told, theirs, states = set(named), set(draft.parties), telling.scene.states
    if len(told) > 1 and len(theirs) >= _SEVERAL and told | theirs <= states:
        return told == theirs
    return _same(named, draft.parties)


def _is_retold(draft: AgreementDraft, telling: Telling) -> bool:
    """Whether the same is told once more, of one day and the same fields: in a teaser and below."""
    day, scene = telling.day, telling.scene
    if day is None or draft.date is None or telling.status != draft.status:
        return False
    topics = between(scene.mentions.topics, telling.mention.end, telling.end)
    fields, known = {t.topic for t in topics}, {t.topic for t in draft.topics}
    return day.value == draft.date.value and (fields <= known or known <= fields)


def _is_of_other_states(draft: AgreementDraft, telling: Telling, told: _Told) -> bool:
    """Whether other states are told to have signed than those of a headline."""
    signing, states = set(told.signing), telling.scene.states
    return bool(signing) and signing <= states and signing.isdisjoint(states & set(draft.parties))


def _signing(telling: Telling) -> tuple[str, ...]:
    """Who is told to have signed it, or to be about to, where both sides are told."""
    clause, status = telling.clause, telling.status
    ahead = clause is not None and clause.act == "sign" and status in AHEAD_STATUS
    by = telling.scene.parties(r for r in actors(clause) if r.kind in ("party", "person"))
    return by if (status == "signed" or ahead) and len(by) > 1 else ()


def _is_one_more(draft: AgreementDraft, telling: Telling, told: _Told) -> bool:
    """Whether a mention is told to be of one more: "another", "a … on X and *a …* on Y".

    One more is also what a party of it is told to have signed with another. Signers who are none
    of its parties may be the same under other names: ministries, and their states.
    """
    mention = telling.mention
    signers = () if draft.heading or draft.of_frame else told.signers
    if set(signers) & set(draft.parties) and not _same(signers, draft.parties):
        return True
    if mention.article == "other":
        return not draft.heading
    in_one_sentence = draft.start >= telling.sight.start and mention.kind != "partnership"
    return mention.article == "indefinite" and in_one_sentence


def _nearly(draft: AgreementDraft, telling: Telling) -> bool:
    """Whether the day told does not forbid that two tellings mean one instrument."""
    day, known = telling.day, _day_of(draft)
    if day is None or known is None:
        return True
    if telling.status != draft.status:
        further = telling.status is not None and RANK[telling.status] > RANK[draft.status]
        if _is_meant(telling) and (draft.status, telling.status) == ("approved", "signed"):
            return True  # a cabinet approves what was signed: "*The memorandum* was signed in May"
        # What was in force before that was signed is another.
        return not (further and day.value < known.value[: len(day.value)])
    if telling.status == "in_force" and draft.title and _is_meant(telling):
        return True  # it binds some of its parties sooner than others
    return day.value.startswith(known.value) or known.value.startswith(day.value)


def _day_of(draft: AgreementDraft) -> Slot | None:
    """The day of its stage, be it that of talks at which one was proposed or prepared."""
    if draft.date is not None or draft.meeting is None or draft.status not in AHEAD_STATUS:
        return draft.date
    return draft.meeting.date if draft.dated_by_meeting else None


def _is_meant(telling: Telling) -> bool:
    """Whether the one told of last is meant: "*The* accord was", not "the accord of 2018 was"."""
    return telling.mention.article == "definite" and _points_back(telling)


def _same(parties: Sequence[str], known: Sequence[str]) -> bool:
    """Whether two sets of parties can be those of one instrument."""
    return set(parties) <= set(known) or set(known) <= set(parties)


def _call_by_name(draft: AgreementDraft, telling: Telling) -> None:
    """Give an instrument told of by a general word the kind that is told now."""
    if draft.general and not telling.is_in_general_words and telling.mention.kind != "text":
        draft.kind, draft.general = telling.mention.kind, False


def bring_up_to_date(draft: AgreementDraft, telling: Telling) -> None:
    """Add what another telling adds: a further stage, a day, signatories, a title."""
    status, mention, clause = telling.status, telling.mention, telling.clause
    scene = telling.scene
    draft.last_paragraph, draft.last_sentence = telling.sight.paragraph, telling.sight.number
    if status is not None:
        draft.more.append((telling.start, telling.end))
        if not draft.stated or RANK[status] > RANK[draft.status]:
            draft.status = status
            draft.date = telling.day or (draft.date if draft.heading else None)
            date_by_meeting(draft, telling)
        elif status == draft.status and draft.date is None:
            draft.date = telling.day
            date_by_meeting(draft, telling)
            if draft.date is None and telling.sight.paragraph - scene.signing_paragraph < 3:
                draft.date = scene.signing_day if status == "signed" else None
        draft.stated = True
        if draft.heading and not telling.sight.heading:
            draft.more.append((draft.start, draft.end))
            draft.start, draft.end, draft.heading = telling.start, telling.end, False
            draft.paragraph, draft.rule = telling.sight.paragraph, rule_of(telling)
            draft.mention = (mention.start, mention.end)
            draft.as_news = telling.sight.lead
    elif draft.date is None and draft.status in ("signed", "approved"):
        draft.date = scene.lead_day
    draft.title = draft.title or mention.title
    _call_by_name(draft, telling)
    if draft.count == 1 or mention.counted:
        draft.count = max(draft.count, mention.count) if mention.kind == draft.kind else draft.count
    acting = scene.parties(actors(clause)) if status == "signed" else ()
    # A state has no accord alone; a body may, unless those who signed are named.
    alone = len(draft.parties) == 1 and (
        draft.parties[0] in scene.states or len(_signing(telling)) > 1
    )
    if (draft.of_frame or alone) and len(acting) > 1:
        draft.parties, draft.of_frame = list(acting), False
    draft.parties.extend(p for p in _of_it(draft, telling) if p not in draft.parties)
    if status == "signed":
        _add_signing(draft, telling)
    add_topics(draft, telling)


def _of_it(draft: AgreementDraft, telling: Telling) -> Sequence[str]:
    """The parties named as its own: not firms between which one of states provides for a thing."""
    clause, states = telling.clause, telling.scene.states
    provides = clause is not None and clause.act == "provide" and telling.ref in clause.subject
    if provides and len(draft.parties) > 1 and states.issuperset(draft.parties):
        return [p for p in telling.named if p in states]
    return telling.named


def _add_signing(draft: AgreementDraft, telling: Telling) -> None:
    """Add where an instrument was signed, and by whom."""
    told_at = place_of(telling.sight, telling.scene, telling.start, telling.end)
    draft.place = told_at or draft.place
    if telling.clause is not None:
        add_signatories(draft, telling.clause, telling.scene)
