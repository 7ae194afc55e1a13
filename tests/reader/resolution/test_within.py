"""Within one document: one meeting told twice is one; two meetings stay two."""

from collections.abc import Sequence

import pytest

from memoranda.reader.discourse.drafts import (
    AgreementDraft,
    CommitmentDraft,
    MeetingDraft,
    Slot,
)
from memoranda.reader.mentions.found import Mentions
from memoranda.reader.resolution.within import Story, reading_of
from memoranda.records import Document, Evidence, Reading, Span

TEXT = "Oman met India in Muscat on 5 May 2024. They signed a memorandum. They agreed on fibre."


def slot(value: str, start: int = 0) -> Slot:
    return Slot(value, start, start + len(value))


def met(
    parties: Sequence[str] = ("OMN", "IND"),
    *,
    at: tuple[int, int] = (0, 38),
    people: Sequence[str] = (),
    date: str | None = None,
    place: str | None = None,
    paragraph: int = 0,
    heading: bool = False,
    separate: bool = False,
    again: bool = False,
) -> MeetingDraft:
    return MeetingDraft(
        *at,
        "meetings/met",
        list(parties),
        list(people),
        slot(date) if date else None,
        slot(place) if place else None,
        paragraph=paragraph,
        heading=heading,
        separate=separate,
        again=again,
    )


def told(*drafts: MeetingDraft, party_of: dict[str, str | None] | None = None) -> Story:
    story = Story(party_of or {})
    for draft in drafts:
        story.add_meeting(draft)
    return story


@pytest.mark.parametrize(
    "second",
    [
        met(("OMN", "QAT"), at=(40, 66)),
        met(at=(40, 66), date="2024-05-06"),
        met(at=(40, 66), place="Delhi"),
        met(at=(40, 66), separate=True),
        met(at=(40, 66), people=["Michelle Donelan"]),
    ],
    ids=["other parties", "another day", "another place", "told apart", "other people"],
)
def test_these_stay_two_meetings(second: MeetingDraft) -> None:
    first = met(people=["Josephine Teo"], date="2024-05-05", place="Muscat")

    assert len(told(first, second).meetings) == 2


def test_two_delegations_of_one_party_met_apart() -> None:
    party_of: dict[str, str | None] = {"Josephine Teo": "SGP", "Grace Fu": "SGP"}
    first = met(("SGP", "OMN"), people=["Josephine Teo"])
    second = met(("SGP", "OMN"), at=(40, 66), people=["Grace Fu"])

    assert len(told(first, second, party_of=party_of).meetings) == 2


@pytest.mark.parametrize(
    "second",
    [
        met(at=(40, 66)),
        met(("IND", "OMN"), at=(40, 66)),
        met(("OMN", "IND", "QAT"), at=(40, 66)),
        met(at=(40, 66), date="2024-05-05"),
        met(at=(40, 66), date="2024-05"),
        met(at=(40, 66), place="Muscat"),
    ],
    ids=["alike", "turned round", "with one more", "same day", "same month", "same place"],
)
def test_these_are_one_meeting_with_two_evidences(second: MeetingDraft) -> None:
    (meeting,) = told(met(date="2024-05-05"), second).meetings

    assert (meeting.start, meeting.more) == (0, [(40, 66)])
    assert meeting.date is not None
    assert meeting.date.value == "2024-05-05"


def test_one_meeting_gathers_what_each_telling_adds() -> None:
    first = met(date="2024-05", people=["Josephine Teo"])
    second = met(("OMN", "IND", "QAT"), at=(40, 66), date="2024-05-05", place="Muscat")
    (meeting,) = told(first, second).meetings

    assert meeting.parties == ["OMN", "IND", "QAT"]
    assert meeting.people == ["Josephine Teo"]
    assert (meeting.date, meeting.place) == (slot("2024-05-05"), slot("Muscat"))


def test_the_story_proves_better_than_its_headline() -> None:
    (meeting,) = told(met(heading=True), met(at=(40, 66), paragraph=1)).meetings

    assert ((meeting.start, meeting.end), meeting.more) == ((40, 66), [(0, 38)])
    assert not meeting.heading


def test_what_is_told_again_is_of_the_meeting_last_told() -> None:
    story = told(met(), met(("OMN", "QAT"), at=(40, 50)))
    current = story.meetings[0]

    assert story.add_meeting(met(("OMN", "IND"), at=(60, 70), again=True), current) is current
    assert current.more == [(60, 70)]


def read(story: Story) -> Reading:
    return reading_of(Document("d", TEXT), Mentions(), story, "1")


def agreement(meeting: MeetingDraft | None = None) -> AgreementDraft:
    return AgreementDraft(
        40, 64, "agreements/signed", "memorandum", "signed", 1, ["OMN", "IND"],
        mention=(54, 64), meeting=meeting,
    )  # fmt: skip


def commitment(
    meeting: MeetingDraft | None, under: AgreementDraft | None, day: str | None = None
) -> CommitmentDraft:
    return CommitmentDraft(
        66, 87, "commitments/agreed", ["OMN", "IND"], [], "agreed", ["broadband"], [(81, 86)],
        None, None, meeting, under, day,
    )  # fmt: skip


def test_an_empty_story_is_an_empty_reading() -> None:
    assert read(Story()).records == ()


def test_drafts_become_records_that_point_at_one_another() -> None:
    meeting = met(date="2024-05-05")
    signed = agreement(meeting)
    story = Story({}, [met(("OMN", "QAT")), meeting], [signed], [commitment(meeting, signed)])
    reading = read(story)

    assert [each.id for each in reading.records] == ["m1", "m2", "a1", "c1"]
    assert reading.agreements[0].said_in == "m2"
    assert (reading.commitments[0].said_in, reading.commitments[0].under) == ("m2", "a1")


@pytest.mark.parametrize(
    ("day", "meeting", "on"),
    [
        (None, None, None),
        (None, met(), None),
        (None, met(date="2024-05-05"), "2024-05-05"),
        ("2023-01-01", met(date="2024-05-05"), "2023-01-01"),
    ],
)
def test_a_stance_was_taken_on_its_own_day_or_that_of_its_meeting(
    day: str | None, meeting: MeetingDraft | None, on: str | None
) -> None:
    story = Story({}, [meeting] if meeting else [], [], [commitment(meeting, None, day)])

    assert read(story).commitments[0].on == on


def test_each_evidence_is_the_passage_and_comes_once() -> None:
    draft = met(at=(0, 38))
    draft.more = [(40, 64), (0, 38), (40, 64)]

    assert read(Story({}, [draft])).meetings[0].evidences == (
        Evidence("d", 0, 38, TEXT[:38]),
        Evidence("d", 40, 64, TEXT[40:64]),
    )


def test_what_is_stated_has_its_place_and_what_is_concluded_has_none() -> None:
    draft = met(place="Muscat")
    draft.place = slot("Muscat", TEXT.index("Muscat"))
    spans = read(Story({}, [draft])).meetings[0].spans

    assert spans == {"place": (Span(18, 24),)}
