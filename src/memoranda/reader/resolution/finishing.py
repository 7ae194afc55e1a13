"""Drafts become records, once a document has been read to its end."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from memoranda.reader.discourse.drafts import (
    AgreementDraft,
    CommitmentDraft,
    MeetingDraft,
    Slot,
)
from memoranda.reader.discourse.scene import Scene
from memoranda.reader.mentions.topic import topics_of
from memoranda.reader.resolution.latecomers import name_latecomers
from memoranda.reader.resolution.one_state import of_one_state
from memoranda.reader.resolution.within import Story
from memoranda.reader.rules.people import read_people
from memoranda.records import Agreement, Commitment, Document, Evidence, Meeting, Reading, Span


def reading_of(document: Document, scene: Scene, story: Story, version: str) -> Reading:
    """The finished reading."""
    for drafts in (story.meetings, story.agreements, story.commitments):
        drafts.sort(key=_place)
    encounters = _encounters(story.meetings)
    story.meetings = [m for m in story.meetings if not _only_the_frame(m, encounters)]
    if len(scene.states) == 1:
        _leave_out_home_affairs(story, document.language or "en")
    name_latecomers(story.meetings, scene)
    _date_by_own_text(story.commitments, scene)
    story.agreements = [a for a in story.agreements if a.count == 1 or a.told_apart < a.count]
    return Reading(
        document=document,
        people=tuple(read_people(document, list(scene.mentions.people))),
        meetings=meetings_of(document, story.meetings),
        agreements=agreements_of(document, story.agreements, story.meetings),
        commitments=commitments_of(document, story.commitments, story),
        reader=version,
    )


def _date_by_own_text(commitments: Sequence[CommitmentDraft], scene: Scene) -> None:
    """Let what an instrument's own text lays down be of the day on which it was signed."""
    day = scene.own_text.date if scene.own_text is not None else None
    if day is not None:
        for draft in commitments:
            draft.day = draft.day or day.value


def _leave_out_home_affairs(story: Story, language: str) -> None:
    """Leave out of a story of one state what is only among its bodies."""
    story.meetings = [m for m in story.meetings if not of_one_state(m.parties, language)]
    story.agreements = [a for a in story.agreements if not of_one_state(a.parties, language)]
    story.commitments = [
        c for c in story.commitments if not of_one_state([*c.by, *c.with_], language)
    ]


def _place(draft: MeetingDraft | AgreementDraft | CommitmentDraft) -> int:
    return draft.start


def _encounters(meetings: Sequence[MeetingDraft]) -> dict[frozenset[str], list[MeetingDraft]]:
    """The meetings that are more than visits, by their parties."""
    encounters: dict[frozenset[str], list[MeetingDraft]] = {}
    for meeting in meetings:
        if not meeting.visit:
            encounters.setdefault(frozenset(meeting.parties), []).append(meeting)
    return encounters


def _only_the_frame(
    visit: MeetingDraft, encounters: Mapping[frozenset[str], Sequence[MeetingDraft]]
) -> bool:
    """Whether a visit is only the occasion of a meeting told beside it."""
    if not visit.visit:
        return False
    return any(
        (
            bool(set(other.people) & set(visit.people)) == bool(visit.people)
            or _is_signing_then(other, visit)
        )
        and (
            visit.date is None or other.date is None or visit.date.value[:7] == other.date.value[:7]
        )
        for other in encounters.get(frozenset(visit.parties), ())
    )


def _is_signing_then(signing: MeetingDraft, visit: MeetingDraft) -> bool:
    """Whether others signed something on the very day of a visit."""
    day = signing.date.value if signing.date is not None else ""
    then = visit.date is not None and visit.date.value == day and len(day) == len("2025-01-31")
    return then and signing.rule == "meetings/signed"


def meetings_of(document: Document, drafts: Sequence[MeetingDraft]) -> tuple[Meeting, ...]:
    """The finished meetings."""
    return tuple(
        Meeting(
            id=f"m{number}",
            rule=draft.rule,
            evidences=_evidences(document, draft.start, draft.end, draft.more),
            spans=_spans(date=draft.date, place=draft.place),
            date=draft.date.value if draft.date else None,
            place=draft.place.value if draft.place else None,
            parties=tuple(draft.parties),
            people=tuple(draft.people),
        )
        for number, draft in enumerate(drafts, 1)
    )


def agreements_of(
    document: Document, drafts: Sequence[AgreementDraft], meetings: Sequence[MeetingDraft]
) -> tuple[Agreement, ...]:
    """The finished agreements."""
    ids = _ids(meetings, "m")
    return tuple(
        Agreement(
            id=f"a{number}",
            rule=draft.rule,
            evidences=_evidences(document, draft.start, draft.end, draft.more),
            spans={**_spans(date=draft.date), "kind": (Span(*draft.mention),)},
            kind=draft.kind,
            status=draft.status,
            count=draft.count - draft.told_apart,
            date=_day_of_agreement(draft),
            parties=_parties_of_agreement(draft),
            topics=topics_of(draft.topics or draft.topics_else),
            title=draft.title,
            signatories=tuple(draft.signatories),
            said_in=ids.get(id(_told_there(draft))),
        )
        for number, draft in enumerate(drafts, 1)
    )


def _parties_of_agreement(draft: AgreementDraft) -> tuple[str, ...]:
    """The parties told, and the members named of the assembly that adopted it."""
    if draft.adopted_by is not None and len(draft.adopted_by.parties) > 3:
        return tuple(dict.fromkeys([*draft.parties, *draft.adopted_by.parties]))
    return tuple(draft.parties)


def _told_there(draft: AgreementDraft) -> MeetingDraft | None:
    """The meeting at which an instrument was told of: none that was over before its own day."""
    meeting, day = draft.meeting, _day_of_agreement(draft)
    if meeting is None or meeting.date is None or day is None:
        return meeting
    return meeting if day <= meeting.date.value or day.startswith(meeting.date.value) else None


def _day_of_agreement(draft: AgreementDraft) -> str | None:
    """The day told for the stage, else that of the meeting at which it was reached."""
    if draft.date is not None:
        return draft.date.value
    if draft.dated_by_meeting and draft.meeting is not None and draft.meeting.date is not None:
        return draft.meeting.date.value
    return None


def commitments_of(
    document: Document, drafts: Sequence[CommitmentDraft], story: Story
) -> tuple[Commitment, ...]:
    """The finished commitments."""
    meeting_ids, agreement_ids = _ids(story.meetings, "m"), _ids(story.agreements, "a")
    return tuple(
        Commitment(
            id=f"c{number}",
            rule=draft.rule,
            evidences=_evidences(document, draft.start, draft.end, draft.more),
            spans={
                **_spans(due=draft.due),
                **({"topics": tuple(Span(*s) for s in draft.topic_spans)} if draft.topics else {}),
            },
            by=tuple(draft.by),
            with_=tuple(draft.with_),
            strength=draft.strength,
            topics=tuple(draft.topics),
            due=draft.due.value if draft.due else None,
            speaker=draft.speaker,
            on=draft.day
            or (draft.meeting.date.value if draft.meeting and draft.meeting.date else None),
            said_in=meeting_ids.get(id(draft.meeting)) if _on_its_day(draft) else None,
            under=agreement_ids.get(id(draft.agreement)),
        )
        for number, draft in enumerate(drafts, 1)
    )


def _on_its_day(draft: CommitmentDraft) -> bool:
    """Whether a stance was taken on the day of the meeting that it was told of with."""
    day = draft.meeting.date if draft.meeting is not None else None
    if day is None or draft.day is None:
        return True
    return day.value.startswith(draft.day) or draft.day.startswith(day.value)


def _ids(drafts: Sequence[object], letter: str) -> dict[int, str]:
    """The ids that drafts' records carry, by the drafts' identity."""
    return {id(draft): f"{letter}{number}" for number, draft in enumerate(drafts, 1)}


def _spans(**slots: Slot | None) -> dict[str, tuple[Span, ...]]:
    """Where each stated value stands."""
    return {name: (Span(slot.start, slot.end),) for name, slot in slots.items() if slot is not None}


def _evidences(
    document: Document, start: int, end: int, more: Iterable[tuple[int, int]]
) -> tuple[Evidence, ...]:
    """The passages of a record, the best first, each once."""
    passages = list(dict.fromkeys([(start, end), *more]))
    return tuple(
        Evidence(document.id, left, right, document.text[left:right]) for left, right in passages
    )
