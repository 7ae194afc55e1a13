"""Drafts become records that prove themselves and point at one another."""

import pytest

from memoranda.reader.discourse.drafts import (
    AgreementDraft,
    CommitmentDraft,
    MeetingDraft,
    Slot,
)
from memoranda.reader.discourse.scene import Scene
from memoranda.reader.mentions.found import Mentions
from memoranda.reader.resolution.finishing import reading_of
from memoranda.reader.resolution.within import Story
from memoranda.records import Document, Evidence, Reading, Span

TEXT = "Oman met India in Muscat on 5 May 2024. They signed a memorandum. They agreed on fibre."


def slot(value: str, start: int = 0) -> Slot:
    return Slot(value, start, start + len(value))


def met(*parties: str, date: str | None = None) -> MeetingDraft:
    told = slot(date) if date else None
    return MeetingDraft(0, 38, "meetings/met", list(parties or ("OMN", "IND")), date=told)


def read(story: Story) -> Reading:
    return reading_of(Document("d", TEXT), Scene(TEXT, Mentions()), story, "1")


def agreement(meeting: MeetingDraft | None = None) -> AgreementDraft:
    return AgreementDraft(
        40, 64, "agreements/signed", "memorandum", "signed", 1, ["OMN", "IND"],
        mention=(54, 64), meeting=meeting,
    )  # fmt: skip


def commitment(
    meeting: MeetingDraft | None, under: AgreementDraft | None, day: str | None = None
) -> CommitmentDraft:
    return CommitmentDraft(
        66, 87, 1, "commitments/agreed", ["OMN", "IND"], [], "agreed", ["broadband"], [(81, 86)],
        None, None, meeting, under, day,
    )  # fmt: skip


def test_an_empty_story_is_an_empty_reading() -> None:
    assert read(Story()).records == ()


def test_drafts_become_records_that_point_at_one_another() -> None:
    meeting = met(date="2024-05-05")
    signed = agreement(meeting)
    story = Story({}, [met("OMN", "QAT"), meeting], [signed], [commitment(meeting, signed)])
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


@pytest.mark.parametrize(
    ("day", "of_meeting", "said_in"),
    [
        (None, None, "m1"),
        ("2024-05-05", None, "m1"),
        ("2024-05-05", "2024-05", "m1"),
        ("2024", "2024-05-05", "m1"),
        ("2023-11", "2024-05-05", None),
        ("2024-05-06", "2024-05-05", None),
    ],
)
def test_a_stance_is_of_a_meeting_on_its_day(
    day: str | None, of_meeting: str | None, said_in: str | None
) -> None:
    meeting = met(date=of_meeting)
    story = Story({}, [meeting], [], [commitment(meeting, None, day)])

    assert read(story).commitments[0].said_in == said_in


@pytest.mark.parametrize(
    ("day", "said_in"),
    [("2023-11", "m1"), ("2024-05-05", "m1"), ("2024", "m1"), ("2024-05-06", None)],
)
def test_an_instrument_is_told_of_at_no_meeting_before_its_day(
    day: str, said_in: str | None
) -> None:
    meeting = met(date="2024-05-05")
    signed = agreement(meeting)
    signed.date = slot(day)

    assert read(Story({}, [meeting], [signed])).agreements[0].said_in == said_in


def test_each_evidence_is_the_passage_and_comes_once() -> None:
    draft = met()
    draft.more = [(40, 64), (0, 38), (40, 64)]

    assert read(Story({}, [draft])).meetings[0].evidences == (
        Evidence("d", 0, 38, TEXT[:38]),
        Evidence("d", 40, 64, TEXT[40:64]),
    )


def test_what_is_stated_has_its_place_and_what_is_concluded_has_none() -> None:
    draft = met()
    draft.place = slot("Muscat", TEXT.index("Muscat"))
    spans = read(Story({}, [draft])).meetings[0].spans

    assert spans == {"place": (Span(18, 24),)}
