"""Within one document: what is told twice becomes one draft."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from memoranda.reader.discourse.drafts import (
    AgreementDraft,
    CommitmentDraft,
    MeetingDraft,
    Slot,
)
from memoranda.reader.discourse.memory import REMEMBERED
from memoranda.reader.discourse.scene import Scene
from memoranda.reader.mentions.found import between
from memoranda.reader.mentions.topic import without_general


@dataclass
class Story:
    """The drafts of one document, in the order they were told."""

    #: The party of each person, so that two delegations are not taken for one.
    party_of: dict[str, str | None] = field(default_factory=dict)
    meetings: list[MeetingDraft] = field(default_factory=list)
    agreements: list[AgreementDraft] = field(default_factory=list)
    commitments: list[CommitmentDraft] = field(default_factory=list)

    def add_meeting(self, draft: MeetingDraft, current: MeetingDraft | None = None) -> MeetingDraft:
        """Add a meeting, or what it tells to the one already known; gives the one that stays.

        Args:
            draft: the meeting as told now.
            current: the meeting last told of, which a draft marked ``again`` means.
        """
        if draft.again and current is not None and _may_be_again(current, draft):
            _join_meetings(current, draft)
            return current
        recent = self.meetings[-REMEMBERED:]
        told_last = [known for known in recent if known is current]
        for known in (*told_last, *reversed(recent)):
            same = self._same_people(known, draft) and _same_meeting(known, draft)
            if same or _same_signing(known, draft) or _same_ceremony(known, draft):
                _join_meetings(known, draft)
                return known
        self.meetings.append(draft)
        return draft

    def imply_meeting(self, draft: CommitmentDraft, scene: Scene) -> None:
        """Two sides that discussed something have met, though no sentence says so."""
        if draft.strength != "discussed" or len(draft.by) < 2 or scene.paragraph_day is None:
            return
        if set(draft.by) == set(scene.all_met):
            return  # they met one by one
        recent = self.meetings[-REMEMBERED:]
        if any(set(draft.by) & set(known.parties) == set(draft.by) for known in recent):
            return
        self.meetings.append(
            MeetingDraft(
                draft.start, draft.end, "meetings/implied", list(draft.by),
                date=scene.paragraph_day, paragraph=scene.paragraph,
            )
        )  # fmt: skip

    def _turn_back(self, draft: CommitmentDraft, scene: Scene) -> None:
        """Let the two who met deal with one another again, once one turns to the other."""
        two = {*draft.by, *draft.with_}
        met = next((m for m in reversed(self.meetings) if set(m.parties) == two), None)
        if len(two) == _PAIR and draft.with_ and met is not None and set(scene.frame) != two:
            scene.enter(met.parties)

    def add_commitment(self, draft: CommitmentDraft, scene: Scene) -> None:
        """Add a stance; what an agreement provides, or was agreed on signing it, is tied to it."""
        if self.commitments and _goes_on(self.commitments[-1], draft, scene.lower):
            _join_commitments(self.commitments[-1], draft)
        else:
            self.commitments.append(draft)
            self.imply_meeting(draft, scene)
        if not scene.is_group_of_sides(draft.by):
            scene.enter(draft.by)
            self._turn_back(draft, scene)
        signed = scene.signed
        if draft.agreement is None and draft.strength == "agreed" and signed is not None:
            same = set(draft.by) == set(signed.parties) and scene.agreement is signed
            if same and scene.paragraph - signed.last_paragraph < 4:
                draft.agreement = signed
        topics = between(scene.mentions.topics, draft.start, draft.end)
        if topics:
            scene.last_topics, scene.last_topics_paragraph = topics, scene.paragraph
        agreement = draft.agreement
        if agreement is None:
            return
        if draft.strength in ("under_way", "done") and agreement.status in ("signed", "in_force"):
            agreement.status, agreement.date = "in_operation", None
        known = agreement.topics
        known.extend(topic for topic in topics if topic not in known)

    def _same_people(self, known: MeetingDraft, new: MeetingDraft) -> bool:
        """Whether no party is represented by wholly different persons."""
        for party in set(known.parties) & set(new.parties):
            one = {p for p in known.people if self.party_of.get(p) == party}
            two = {p for p in new.people if self.party_of.get(p) == party}
            if one and two and not one & two:
                return False
        return True


#: What stands between two verbs that tell one stance: "is interested in … *and* hopes for …".
_GOING_ON: Final = frozenset(("and", ","))
#: Stances of which one sentence tells no two by one side on one field.
_TOLD_ONCE: Final = frozenset(("done", "offered"))
#: So many sides deal with one another alone.
_PAIR: Final = 2
#: So many paragraphs the telling of a ceremony goes on.
_CEREMONY: Final = 2


def _same_meeting(known: MeetingDraft, new: MeetingDraft) -> bool:
    """Whether two tellings are of one meeting: nothing that both say differs."""
    one, two = set(known.parties), set(new.parties)
    if not (one <= two or two <= one):
        return False
    if known.heading and not new.heading:
        return True
    apart = _is_pair(one, two) and len(new.people) > 1
    if known.assembly and not new.assembly and (set(known.parties[:1]) - two or apart):
        return False
    if apart and len(one) > _MANY:
        return False
    if not _agree(known.date, new.date) or not _in_one_place(known.place, new.place):
        return False
    if new.separate:
        return False
    return new.date is None or known.date is not None or known.paragraph + 1 >= new.paragraph


#: So many parties are an assembly, whatever it is called.
_2, _MANY = 2, 3


def _may_be_again(current: MeetingDraft, draft: MeetingDraft) -> bool:
    """Whether the meeting last told of can be meant: news has no day that is looked back at."""
    looks_back = current.as_news and current.date is None and not draft.as_news
    return _agree(current.date, draft.date) and not (looks_back and draft.date is not None)


def _is_pair(one: set[str], two: set[str]) -> bool:
    """Whether only two of the many at an assembly are told to have met."""
    return len(one) > len(two) == 2


def _same_signing(known: MeetingDraft, new: MeetingDraft) -> bool:
    """Whether others are told to have signed at a ceremony told just before."""
    return (
        known.rule == new.rule == "meetings/signed"
        and (set(new.parties) == set(known.parties) or _is_of_ceremony(known, new))
        and new.paragraph - known.last_paragraph < _CEREMONY
        and not new.separate
        and new.as_news == known.as_news
        and _agree(known.date, new.date)
        and _agree(known.place, new.place)
    )


def _is_of_ceremony(known: MeetingDraft, new: MeetingDraft) -> bool:
    """Whether some signed where all of them, and those of others, were told to be."""
    return len(known.parties) > _2 and set(new.parties) <= set(known.parties)


def _goes_on(known: CommitmentDraft, new: CommitmentDraft, text: str) -> bool:
    """Whether a stance goes on with a second verb; after a comma and an "and" begins another.

    What one sentence says that the same parties undertake is one undertaking, however many verbs
    tell it: "They will share data, *and step up* training".
    """
    same = (known.by, known.with_, known.strength) == (new.by, new.with_, new.strength)
    joined = text[known.end : new.start].strip() in _GOING_ON
    told_last = joined and known.due is None  # "is to be developed *and tested by 2026*"
    if not same or not (told_last or new.due in (None, known.due)):
        return False
    undertaken = new.strength == "agreed" and new.sentence == known.sentence
    undertaken = undertaken and bool(new.topics) == bool(known.topics)
    return undertaken or joined or _is_told_within(known, new)


def _is_told_within(known: CommitmentDraft, new: CommitmentDraft) -> bool:
    """Whether a stance is told once more in one sentence: "thanked Japan, *which paid for* it"."""
    if new.sentence != known.sentence or not new.topics or not known.topics:
        return False
    one, two = set(known.topics), set(new.topics)
    return (one <= two or two <= one) and (new.start < known.end or new.strength in _TOLD_ONCE)


def _join_commitments(known: CommitmentDraft, new: CommitmentDraft) -> None:
    """Add what a second verb says."""
    known.end, known.due = new.end, known.due or new.due
    known.topics = list(without_general([*known.topics, *new.topics]))
    known.topic_spans.extend(new.topic_spans)


#: Rules of what is done at a signing.
_AT_SIGNING: Final = frozenset(("meetings/signed", "meetings/jointly", "meetings/witnessed"))


def _same_ceremony(known: MeetingDraft, new: MeetingDraft) -> bool:
    """Whether those of the same sides are told to have done something where others signed."""
    return (
        {known.rule, new.rule} <= _AT_SIGNING
        and "meetings/signed" in (known.rule, new.rule)
        and set(known.parties) == set(new.parties)
        and new.paragraph - known.last_paragraph < _CEREMONY
        and not new.separate
        and known.date is not None
        and new.date is not None
        and known.date.value == new.date.value
        and _agree(known.place, new.place)
    )


def _agree(one: Slot | None, two: Slot | None) -> bool:
    """Whether two values can both be true."""
    if one is None or two is None:
        return True
    a, b = one.value.casefold(), two.value.casefold()
    return a.startswith(b) or b.startswith(a) or a in b or b in a


def _in_one_place(one: Slot | None, two: Slot | None) -> bool:
    """Whether two places can be one: a town that is only assumed speaks against none."""
    return any(place is not None and place.assumed for place in (one, two)) or _agree(one, two)


def _heads_several(known: MeetingDraft, new: MeetingDraft) -> bool:
    """Whether a headline sums up several meetings, the first of which is told now."""
    sums_up = known.heading and not known.joint and not new.heading
    return sums_up and len(new.parties) == 2 < len(known.parties)


def _join_meetings(known: MeetingDraft, new: MeetingDraft) -> None:
    """Add what a further telling says."""
    if _heads_several(known, new):
        known.parties = list(new.parties)
    known.parties.extend(p for p in new.parties if p not in known.parties)
    known.people.extend(p for p in new.people if p not in known.people)
    if known.date is None or (new.date and len(new.date.value) > len(known.date.value)):
        known.date = new.date or known.date
    assumed = known.place is not None and known.place.assumed and new.place is not None
    if not known.from_afar and (known.place is None or assumed):
        known.place = new.place
    known.last_paragraph = max(known.last_paragraph, new.last_paragraph)
    if (known.heading and not new.heading) or (known.visit and not new.visit):
        known.visit = known.visit and new.visit
        known.more.append((known.start, known.end))
        known.start, known.end, known.heading = new.start, new.end, False
        known.as_news = known.as_news or new.as_news
        known.paragraph = new.paragraph
    else:
        known.more.append((new.start, new.end))
