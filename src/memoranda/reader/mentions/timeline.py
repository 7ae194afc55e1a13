"""What a time in a story stands for, told what day the story is from and what it told before.

A date without its year belongs to the day of publication, as its latest past or, where the clause
speaks of the future, its next. But a paragraph that has named a past date with its year goes on
from there: "On August 1, 2016 ... In September ... The following year".
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Final, NamedTuple

from memoranda.reader.mentions import calendar
from memoranda.reader.mentions.calendar import Calendar, Partial, Stretch

#: Days after publication in which a day without a year is still the coming one: a story of the 13th
#: that says "on the 14th" does not mean last year's.
_STILL_NEAR: Final = 3
_WEEKS: Final = frozenset(("week", "fortnight"))


class Told(NamedTuple):
    """What a time stands for.

    Attributes:
        value: the date as far as it is certain.
        form: "point", "deadline", "duration" or "recurring".
        source: what it was resolved by: "itself", "published" or "story" (a date told before).
        last: its last day, where the value does not give it.
    """

    value: Partial | None
    form: str = "point"
    source: str = "itself"
    last: date | None = None


@dataclass(slots=True, init=False)
class Setting:
    """The words around a time, as far as they matter to it.

    Attributes:
        leads: classes of the phrases before it.
        phrases: those phrases themselves.
        ahead: whether the clause speaks of the future.
        saying: whether a verb of saying comes directly before.
        coming: whether "came" or the like comes directly before.
        of_event: whether "of ..." or "after ..." follows, so that it counts from an event.
        over: whether a deadline is told to be its end: "before this year *ends*".
    """

    leads: frozenset[str]
    phrases: tuple[str, ...]
    ahead: Callable[[], bool]
    saying: Callable[[], bool]
    coming: Callable[[], bool]
    of_event: bool
    over: bool

    def __init__(
        self,
        leads: frozenset[str],
        phrases: tuple[str, ...],
        ahead: Callable[[], bool],
        saying: Callable[[], bool],
        coming: Callable[[], bool],
        of_event: bool,
        over: bool,
    ) -> None:
        self.leads = leads
        self.phrases = phrases
        self.ahead = ahead
        self.saying = saying
        self.coming = coming
        self.of_event = of_event
        self.over = over

    @property
    def deadline(self) -> bool:
        """Whether it says by when."""
        return "deadline" in self.leads


class Timeline:
    """The dates of a story in the order it tells them."""

    def __init__(self, published: date | None, calendar_of_years: Calendar = "gregorian") -> None:
        """Begin a story that was published on a day, or on an unknown day."""
        self.published = published
        self._calendar = calendar_of_years
        self.previous: Partial | None = None
        self.previous_day: Partial | None = None
        self._anchor: Partial | None = None
        self._remembered: Partial | None = None

    def turn_paragraph(self) -> None:
        """Begin a new paragraph, which goes back to the time of publication."""
        self._remembered = self._anchor or self._remembered
        self._anchor = None

    def keep(self, told: Told) -> None:
        """Remember a date for those that follow."""
        if told.value is None or told.form != "point":
            return
        self.previous = told.value
        if told.value.day is not None:
            self.previous_day = told.value
        if told.source == "published":
            self._anchor = self._remembered = None
        elif self.published is None or told.value.first <= self.published:
            self._anchor = told.value

    def yearless(
        self, in_calendar: Calendar, month: int, day: int | None, setting: Setting
    ) -> Told | None:
        """A month, or a day of a month, told without its year."""
        if calendar.earliest(in_calendar, month, day, date(2000, 1, 1)) is None:
            return None
        if setting.deadline or setting.ahead():
            return self._next(in_calendar, month, day)
        if not setting.saying():
            continued = self._continued(in_calendar, month, day)
            if continued:
                return _told(continued, "story")
        if self.published is None:
            return Told(None, source="published")
        limit = calendar.shift(self.published, _STILL_NEAR if day else 0, "day") or self.published
        return _told(calendar.latest(in_calendar, month, day, limit), "published")

    def _next(self, in_calendar: Calendar, month: int, day: int | None) -> Told:
        base = self.published or (self._anchor.first if self._anchor else None)
        if base is None:
            return Told(None, source="published")
        return _told(calendar.earliest(in_calendar, month, day, base), "published")

    def _continued(self, in_calendar: Calendar, month: int, day: int | None) -> Stretch | None:
        """The first such date since the one told last with its year, in the same paragraph.

        In the next paragraph only the very month just named keeps its year.
        """
        before = self._anchor
        if before is None and self._remembered and self._remembered.month == month:
            before = Partial(self._remembered.year, month)
        if before is None:
            return None
        found = calendar.earliest(in_calendar, month, day, before.first)
        too_late = found and self.published and found.first > self.published
        return None if too_late else found

    def moved(self, count: int, unit: str, form: str = "point") -> Told:
        """So many units before or after the date told last, or else before or after publication.

        Days are counted from the last date that told its day.
        """
        previous = self.previous
        if unit == "day" and previous is not None and previous.day is None:
            previous = self.previous_day
        if previous is None:
            return self.from_published(count, unit, form)
        base = Stretch(previous.first, previous.last)
        return Told(_moved(base, count, unit), form, "story")

    def is_to_come(self, told: Told) -> bool:
        """Whether a time lies after publication: "seven years after the adoption" of long ago."""
        return (
            told.value is not None
            and self.published is not None
            and told.value.first > self.published
        )

    def from_published(self, count: int, unit: str, form: str = "point") -> Told:
        """So many units before or after publication."""
        if self.published is None:
            return Told(None, form, "published")
        base = Stretch(self.published, self.published)
        return Told(_moved(base, count, unit), form, "published")

    def term(self, count: int, unit: str, *, ahead: bool) -> Told:
        """The day by which so many units have passed since the time of the story told here."""
        if ahead or self._anchor is None:
            return self.from_published(count, unit, "deadline")
        base = Stretch(self._anchor.first, self._anchor.last)
        return Told(_moved(base, count, unit), "deadline", "story")

    def unit_around(self, count: int, unit: str) -> Told:
        """The week, month or year so many before (-1) or after (1) the one of publication."""
        found = self._containing(self.published, unit)
        if found and count:
            beside = calendar.shift(found.first if count < 0 else found.last, count, "day")
            found = self._containing(beside, unit)
        return _told(found, "published")

    def this(self, unit: str, *, ahead: bool) -> Told:
        """What has passed of the week, month or year of publication, or what is to come of it."""
        found, published = self._containing(self.published, unit), self.published
        if found is None or published is None:
            return Told(None, source="published")
        days = Stretch(published, found.last) if ahead else Stretch(found.first, published)
        certain = days.certain
        return Told(certain and certain.at_most(_told_by(unit)), "point", "published", found.last)

    def _containing(self, day: date | None, unit: str) -> Stretch | None:
        return calendar.containing(self._calendar, day, unit) if day else None

    def same(self, unit: str) -> Told:
        """The day, week, month or year of the date told last; a day only of a date that has one."""
        last = (unit == "day" and self.previous_day) or self.previous
        return Told(last and last.at_most(_told_by(unit)), source="story")


def _moved(base: Stretch, count: int, unit: str) -> Partial | None:
    first = calendar.shift(base.first, count, unit)
    last = calendar.shift(base.last, count, unit)
    if unit in _WEEKS:
        # "Two weeks later" is said of twelve days too.
        first = calendar.shift(first, -3, "day") if first else None
        last = calendar.shift(last, 3, "day") if last else None
    if first is None or last is None or unit == "decade":
        return None
    certain = Stretch(first, last).certain
    return certain.at_most(unit) if certain else None


def _told_by(unit: str) -> str:
    """How exactly a time of this unit is told: a week that has begun today is still its month."""
    return "month" if unit in _WEEKS else unit


def _told(found: Stretch | None, source: str) -> Told:
    if found is None:
        return Told(None, source=source)
    return Told(found.certain, source=source, last=found.last)
