"""What a telling adds to an instrument: its day by a meeting, who signed, its fields."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from memoranda.reader.clauses import Clause
from memoranda.reader.discourse.days import is_perfect
from memoranda.reader.discourse.drafts import AgreementDraft, MeetingDraft
from memoranda.reader.discourse.scene import Scene
from memoranda.reader.mentions.found import between
from memoranda.reader.mentions.instrument import InstrumentMention
from memoranda.reader.mentions.mention import TopicMention
from memoranda.reader.rules.agreements.stages import STANCE
from memoranda.reader.rules.agreements.telling import Telling

#: Stages that are reached at a meeting, whose day they then carry.
_AT_MEETINGS: Final = frozenset(("proposed", "in_preparation", "signed", "approved"))


#: Kinds of instruments that may be about anything, and those that are about all that sides do.
_FRAMES: Final = frozenset(("partnership", "plan", "other"))
_OF_ALL: Final = frozenset(("partnership", "plan"))
#: Fields of works and services, or ICT as such, of which a whole story may be.
_OF_WORKS: Final = frozenset(
    ("mobile", "submarine_cables", "broadband", "data_transit", "spectrum_regulation", "postal",
     "space", "fintech", "data_centres", "ict_general")
)  # fmt: skip
#: So many fields are more than one work has.
_SEVERAL: Final = 3
#: The length of a gathering's name.
_LONG_NAME: Final = 60
#: So many characters two fields that an instrument is called by take.
_LONG_FIELDS: Final = 60
#: So many characters before an instrument it may be called "similar".
_JUST_BEFORE: Final = 20


def date_by_meeting(draft: AgreementDraft, telling: Telling) -> None:
    """A stage without a day of its own that was reached at the meeting told of carries its day."""
    met = telling.scene.meeting
    if met is None or telling.status not in _AT_MEETINGS or telling.is_going_on:
        return
    shared = len(set(draft.parties) & set(met.parties))
    # What one who met signed with somebody else was signed elsewhere.
    if not telling.sight.heading and shared and (shared > 1 or len(set(draft.parties)) != 2):
        draft.meeting = met
        told_here = met.start >= telling.sight.start
        lead_signing = telling.sight.lead and telling.status == "signed" and not told_here
        lead_signing = lead_signing and not is_after_lead(met, telling.scene)
        clause = telling.clause
        done = clause is not None and clause.act not in STANCE and is_perfect(clause, telling.scene)
        draft.dated_by_meeting = not lead_signing and not done


def is_after_lead(met: MeetingDraft, scene: Scene) -> bool:
    """Whether those of the news met on a later day than it opens with: "arrived on Monday"."""
    if met.date is None or scene.lead_day is None or not met.as_news:
        return False
    return met.date.value > scene.lead_day.value and len(met.date.value) == len("2025-01-31")


def rule_of(telling: Telling) -> str:
    if telling.status is None:
        return "agreements/named"
    return f"agreements/{telling.status}"


def add_signatories(draft: AgreementDraft, clause: Clause, scene: Scene) -> None:
    """Add the persons who signed."""
    refs = [
        r for r in (*clause.subject, *clause.objects) if r.kind in ("person", "role", "speaker")
    ]
    for name in scene.persons([r for r in refs if r.link in ("", "by", "with", "between")]):
        if name not in draft.signatories:
            draft.signatories.append(name)


def add_topics(draft: AgreementDraft, telling: Telling) -> None:
    """Add the fields that the sentence ties to the instrument."""
    clause, mention, scene = telling.clause, telling.mention, telling.scene
    end = clause.end if clause is not None else telling.sight.end
    start = mention.start
    if clause is not None and clause.passive and telling.ref in clause.subject:
        start = min(clause.start, start)
    if telling.work is not None:
        start = min(telling.work.start, start)
    by_name = _called_by(mention, scene)
    if by_name:
        start = by_name[0].start
        goes_on = scene.cues.listed.match(scene.lower, mention.end + 1)
        end = mention.end if goes_on else end  # "an AI accord *and* courses on roaming"
    following = between(scene.mentions.instruments, mention.end, end)
    if following and mention.kind != "text":
        end = following[0].start
    named = [
        topic
        for topic in between(scene.mentions.topics, start, max(end, mention.end))
        if not _names_event(topic, scene)
    ]
    before = scene.agreement
    start = max(telling.sight.start, mention.start - _JUST_BEFORE)
    if not named and before and scene.cues.alike.search(scene.lower, start, mention.start):
        named = list(before.topics)
    if not named and not draft.topics:
        named = list(_beside(telling) or scene.topics_before)
    draft.topics.extend(topic for topic in named if topic not in draft.topics)
    draft.topics_else = draft.topics_else or _fields_of_story(draft, scene)


def _called_by(mention: InstrumentMention, scene: Scene) -> Sequence[TopicMention]:
    """The fields that an instrument is called by: "a *cyber security and AI* agreement"."""
    before = between(scene.mentions.topics, mention.start - _LONG_FIELDS, mention.start)
    first, end = len(before), mention.start
    while first and _is_joint(scene.lower[before[first - 1].end : end], scene):
        first -= 1
        end = before[first].start
    return [*before[first:], *between(scene.mentions.topics, mention.start, mention.end)]


def _is_joint(gap: str, scene: Scene) -> bool:
    """Whether nothing but an "and" stands between two words."""
    return gap.isspace() or scene.cues.listed.fullmatch(gap.strip()) is not None


def _names_event(topic: TopicMention, scene: Scene) -> bool:
    """Whether a field only tells what gathering something was signed at: "at the *AI* summit"."""
    near = scene.lower[max(0, topic.start - _LONG_NAME) : topic.start]
    if scene.cues.at_event.search(near) is not None:
        return True
    within = scene.cues.within_event.search(near)
    return within is not None and scene.cues.event_name.match(scene.lower, topic.start) is not None


def _beside(telling: Telling) -> Sequence[TopicMention]:
    """The fields told in its sentence, but for those that another has in a clause of its own.

    One more of a kind is on the same: "has an accord on AI with Oman, *a further one* with Iran".
    """
    sight, scene = telling.sight, telling.scene
    others = [
        c for c in sight.clauses
        if c is not telling.clause and telling.mention.article != "other"
        and any(ref.kind == "instrument" and ref.link == "" for ref in c.objects)
    ]  # fmt: skip
    return [
        topic
        for topic in between(scene.mentions.topics, sight.start, sight.end)
        if not any(c.start <= topic.start < c.end for c in others)
    ]


def _fields_of_story(draft: AgreementDraft, scene: Scene) -> Sequence[TopicMention]:
    """The fields of an instrument of which none is told: those of the story that it is told in.

    That is what the headline names with its parties, else the cable or service that it opens with.
    """
    fresh = draft.as_news and draft.date in (None, scene.lead_day)
    headed = fresh or scene.headline_parties.issuperset(draft.parties)
    if draft.kind not in _FRAMES and headed and scene.headline_topics:
        return scene.headline_topics
    told = {topic.topic for topic in scene.lead_topics}
    of_works = told <= _OF_WORKS and len(told) < _SEVERAL
    return scene.lead_topics if of_works and draft.kind not in _OF_ALL else ()
