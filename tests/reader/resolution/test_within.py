"""Within one document: one meeting told twice is one; two meetings stay two."""

from collections.abc import Sequence

import pytest

from memoranda.reader.discourse.drafts import MeetingDraft, Slot
from memoranda.reader.resolution.within import Story


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
    ],
    ids=["other parties", "another day", "another place", "told apart"],
)
def test_these_stay_two_meetings(second: MeetingDraft) -> None:
    first = met(people=["Josephine Teo"], date="2024-05-05", place="Muscat")

    assert len(told(first, second).meetings) == 2


def test_somebody_told_later_was_at_the_meeting_told_before() -> None:
    first = met(people=["Josephine Teo"], date="2024-05-05", place="Muscat")
    (meeting,) = told(first, met(at=(40, 66), people=["Michelle Donelan"])).meetings

    assert meeting.people == ["Josephine Teo", "Michelle Donelan"]


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


def test_a_day_that_is_looked_back_at_is_not_that_of_the_news() -> None:
    news = met()
    news.as_news = True
    story = told(news)

    assert story.add_meeting(met(date="2021-09", again=True, paragraph=4), news) is not news
    assert news.date is None
