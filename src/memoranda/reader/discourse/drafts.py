"""Records while a document is still being read: more may yet be told of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from memoranda.reader.mentions.mention import TopicMention


@dataclass
class Slot:
    """A value with the place that states it; ``None`` where it was concluded, not stated.

    Attributes:
        assumed: taken from the dateline, for want of a place told.
    """

    value: str
    start: int
    end: int
    assumed: bool = False


@dataclass
class MeetingDraft:
    """A meeting as far as it has been told.

    Attributes:
        heading: told by a headline so far.
        as_news: told as news of the story, not looked back at.
        from_afar: held by telephone or video.
        separate: told to be another than the one before.
        again: of the meeting told before.
        assembly: of a body, whose members and guests may be told later.
        joint: its first parties met the last ones together.
        round: somebody met several others, who are not told to have met together.
        visit: a stay in a country, which may be the occasion of other meetings.
        more: further passages that tell of it.
    """

    start: int
    end: int
    rule: str
    parties: list[str]
    people: list[str] = field(default_factory=list)
    date: Slot | None = None
    place: Slot | None = None
    paragraph: int = 0
    last_paragraph: int = 0
    heading: bool = False
    as_news: bool = False
    from_afar: bool = False
    separate: bool = False
    again: bool = False
    assembly: bool = False
    joint: bool = False
    round: bool = False
    visit: bool = False
    more: list[tuple[int, int]] = field(default_factory=list)

    def forget_before(self, start: int) -> None:
        """Leave out the day and the place that were told before a position: of another thing."""
        self.date = self.date if self.date and self.date.start >= start else None
        self.place = self.place if self.place and self.place.start >= start else None


@dataclass
class AgreementDraft:
    """An instrument as far as it has been told."""

    start: int
    end: int
    rule: str
    kind: str
    status: str
    count: int
    parties: list[str]
    mention: tuple[int, int] = (0, 0)
    date: Slot | None = None
    topics: list[TopicMention] = field(default_factory=list)
    #: The fields it has where none is told of it.
    topics_else: Sequence[TopicMention] = ()
    title: str | None = None
    signatories: list[str] = field(default_factory=list)
    meeting: MeetingDraft | None = None
    dated_by_meeting: bool = False
    paragraph: int = 0
    heading: bool = False
    #: Told by a word for any instrument so far: "deal".
    general: bool = False
    last_paragraph: int = 0
    #: The sentence that last told of it, and one that gives its fields without its name.
    last_sentence: int = 0
    fields_told: int = -1
    place: Slot | None = None
    stated: bool = False
    #: Told as the news of the story.
    as_news: bool = False
    #: Between the sides of the story, for want of others told.
    of_frame: bool = False
    adopted_by: MeetingDraft | None = None
    #: How many of several told together have since been told one by one.
    told_apart: int = 0
    more: list[tuple[int, int]] = field(default_factory=list)


@dataclass
class CommitmentDraft:
    """A stance, complete but for the records it belongs to."""

    start: int
    end: int
    sentence: int
    rule: str
    by: list[str]
    with_: list[str]
    strength: str
    topics: list[str]
    topic_spans: list[tuple[int, int]]
    due: Slot | None
    speaker: str | None
    meeting: MeetingDraft | None
    agreement: AgreementDraft | None
    day: str | None
    heading: bool = False
    more: list[tuple[int, int]] = field(default_factory=list)
