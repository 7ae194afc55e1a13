"""Each kind of time and how it is resolved: one function a kind, None where it is no time.

The kinds are those of the patterns in a language's dates.toml.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Final, NamedTuple

from memoranda.reader.mentions import calendar
from memoranda.reader.mentions.calendar import Calendar, Partial
from memoranda.reader.mentions.datewords import DateWords
from memoranda.reader.mentions.timeline import Setting, Timeline, Told

#: Between the last Iranian year of which the press writes (2041) and the first Hijri one (2000).
_LAST_JALALI: Final = 1420


class Found(NamedTuple):
    """A passage that may name a time: the pieces of its pattern, with all it is judged by."""

    pieces: Mapping[str, str]
    words: DateWords
    setting: Setting
    story: Timeline

    def piece(self, name: str) -> str | None:
        """What a group of the pattern matched."""
        return self.pieces.get(name)

    def number(self, name: str) -> int | None:
        """What a group of the pattern matched, as a number."""
        piece = self.piece(name)
        return int("".join(filter(str.isdecimal, piece))) if piece else None

    def meaning(self, table: str, name: str) -> str:
        """What a group of the pattern matched stands for, "" where it matched nothing."""
        piece = self.piece(name)
        return str(self.words.tables[table][" ".join(piece.split())]) if piece else ""


def _numeric(found: Found) -> Told | None:
    year = found.number("year") or 0
    if found.piece("month"):
        return _stretch(_numeric_calendar(year), year, found.number("month"), found.number("day"))
    first, second = found.number("first") or 0, found.number("second") or 0
    if found.piece("mark") == "/" and first <= 12 and second <= 12 and first != second:
        # 03/04/2025 is a day of March or of April, and nothing here tells which.
        return Told(Partial(year))
    day, month = (second, first) if second > 12 else (first, second)
    return _stretch("gregorian", year, month, day)


def _numeric_calendar(year: int) -> Calendar:
    if year > 1600:
        return "gregorian"
    return "jalali" if year <= _LAST_JALALI else "hijri"


def _stretch(in_calendar: Calendar, year: int, month: int | None, day: int | None) -> Told | None:
    days = calendar.stretch(in_calendar, year, month, day)
    return Told(days.certain, last=days.last) if days else None


def _calendar(found: Found) -> Told | None:
    # Of "30 May - 2 June 2023" the first day is told.
    name = found.piece("first_month") or found.piece("month") or ""
    in_calendar, month = found.words.months[" ".join(name.split())]
    day, year = found.number("day"), found.number("year")
    if found.piece("of_year") and in_calendar == "gregorian":
        return _of_year_beside(found, month, day)
    if year is None:
        return found.story.yearless(in_calendar, month, day, found.setting)
    if (year > 1600) != (in_calendar == "gregorian"):
        return None
    return _stretch(in_calendar, year, month, day)


def _in_words(found: Found) -> Told | None:
    """A day as treaties have it: "this *third day of November, two thousand and twenty-one*"."""
    name = " ".join((found.piece("month") or "").split())
    in_calendar, month = found.words.months[name]
    day = found.number("day") or int(found.meaning("ordinals", "nth"))
    year = found.number("year") or int(found.meaning("two_thousand", "spelled"))
    return _stretch(in_calendar, year, month, day)


def _of_year_beside(found: Found, month: int, day: int | None) -> Told | None:
    """A time told with a year that is told by another: "in August *last year*"."""
    story, which = found.story, found.meaning("which", "of_year")
    if which in ("following", "previous"):
        year = story.moved(1 if which == "following" else -1, "year")
    else:
        year = story.same("year") if which == "same" else _unit_of_publication(found, which, "year")
    if year.value is None:
        return Told(None, source=year.source)
    told = _stretch("gregorian", year.value.year, month, day)
    return told and told._replace(source=year.source)


def _day_of_month(found: Found) -> Told | None:
    """A day of a month that is told by another: "on the 10th *of that month*"."""
    which = found.meaning("which", "which")
    near = which in ("this", "last", "next")
    month = (_unit_of_publication if near else _which_unit)(found, which, "month")
    if month is None or month.value is None or month.value.month is None:
        return month
    told = _stretch("gregorian", month.value.year, month.value.month, found.number("day"))
    return told and told._replace(source=month.source)


def _season(found: Found) -> Told | None:
    return Told(Partial(found.number("year") or 0))


def _year(found: Found) -> Told | None:
    for group, in_calendar in (("jalali", "jalali"), ("hijri", "hijri")):
        if found.piece(group):
            return _stretch(_named(in_calendar), found.number(group) or 0, None, None)
    return Told(Partial(found.number("year") or 0))


def _named(name: str) -> Calendar:
    return "jalali" if name == "jalali" else "hijri"


def _no_date(form: str) -> Callable[[Found], Told | None]:
    return lambda _: Told(None, form)


def _weekday(found: Found) -> Told | None:
    weekday, published = int(found.meaning("weekdays", "weekday")), found.story.published
    if published is None:
        return Told(None, source="published")
    if found.setting.deadline or found.setting.ahead():
        return _day(calendar.weekday_after(published, weekday))
    return _day(calendar.weekday_before(published, weekday))


def _day(day: date | None, source: str = "published") -> Told:
    return Told(calendar.whole(day) if day else None, source=source)


def _day_word(found: Found) -> Told | None:
    return found.story.from_published(int(found.meaning("days", "day_word")), "day")


def _span(found: Found) -> Told | None:
    count = found.words.number(found.piece("upto") or found.piece("count") or "0")
    unit, which = found.meaning("units", "unit"), found.meaning("which", "which")
    towards = found.meaning("towards", "towards")
    if towards:
        return _towards(found, count, unit, towards)
    if which:
        return found.story.term(count, unit, ahead=True)
    if found.piece("behind"):
        return Told(None, "duration")
    return _length(found, count, unit)


def _towards(found: Found, count: int, unit: str, towards: str) -> Told:
    story = found.story
    if found.piece("upto") and towards != "ahead":
        return Told(None, source="published")
    if towards == "ahead":
        return story.term(count, unit, ahead=True)
    if towards == "ago":
        return story.from_published(-count, unit)
    if towards == "after":
        # "The talks come five days after the signing": the words name the earlier of the two.
        told = story.moved(-count if found.setting.coming() else count, unit)
        return Told(None, "duration") if story.is_to_come(told) else told
    return story.moved(-count if towards == "earlier" else count, unit)


def _length(found: Found, count: int, unit: str) -> Told | None:
    setting = found.setting
    if setting.of_event:
        return Told(None, "duration")
    if "within" in setting.leads:
        return found.story.term(count, unit, ahead=setting.ahead())
    if "in" in setting.phrases and setting.ahead():
        return found.story.term(count, unit, ahead=True)
    counted = (found.piece("count") or "").isdigit() or count > 1
    return Told(None, "duration") if counted or "span" in setting.leads else None


def _which(found: Found) -> Told | None:
    which = found.meaning("which", "which") or found.meaning("which", "which_after")
    for group, resolve in (
        ("month", _which_month),
        ("weekday", _which_weekday),
        ("season", _which_season),
    ):
        if found.piece(group):
            return resolve(found, which)
    unit = found.meaning("units", "unit") or found.meaning("units", "unit_first")
    return _which_unit(found, which, unit)


def _which_month(found: Found, which: str) -> Told | None:
    in_calendar, month = found.words.months[" ".join((found.piece("month") or "").split())]
    published = found.story.published
    if which == "same" and (year := found.story.same("year").value) is not None:
        told = _stretch(in_calendar, year.year, month, None) if in_calendar == "gregorian" else None
        return told and told._replace(source="story")  # "in 2022 … *That November*"
    if which in ("same", "following", "previous"):
        return found.story.yearless(in_calendar, month, None, found.setting)
    if published is None:
        return Told(None, source="published")
    if which == "next":
        after = calendar.shift(published.replace(day=1), 1, "month")
        days = calendar.earliest(in_calendar, month, None, after or published)
    elif which == "last":
        before = calendar.shift(published.replace(day=1), -1, "day")
        days = calendar.latest(in_calendar, month, None, before or published)
    else:
        beginning = date(published.year, 1, 1)
        days = calendar.earliest(in_calendar, month, None, beginning)
    return Told(days.certain if days else None, source="published", last=days and days.last)


def _which_weekday(found: Found, which: str) -> Told | None:
    weekday, story = int(found.meaning("weekdays", "weekday")), found.story
    if which == "following" and story.previous:
        after = calendar.shift(story.previous.last, 1, "day") if story.previous.day else None
        return _day(calendar.weekday_after(after, weekday) if after else None, "story")
    if story.published is None or which not in ("this", "last", "next", "past"):
        return _weekday(found)
    if which == "next":
        after = calendar.shift(story.published, 1, "day")
        return _day(calendar.weekday_after(after, weekday) if after else None)
    if which in ("last", "past"):
        before = calendar.shift(story.published, -1, "day")
        return _day(calendar.weekday_before(before, weekday) if before else None)
    return _weekday(found)


def _which_season(found: Found, which: str) -> Told | None:
    last_month, published = int(found.meaning("seasons", "season")), found.story.published
    if published is None or not last_month or which not in ("this", "last"):
        # A winter lies in two years.
        return Told(None, source="published")
    over = published.month > last_month
    return Told(Partial(published.year - (which == "last" and not over)), source="published")


def _which_unit(found: Found, which: str, unit: str) -> Told | None:
    story, definite = found.story, "the" in found.setting.phrases
    if which in ("past", "last") and (definite or which == "past"):
        # "Over the past year", "in the last month": a length of time, not a year or a month.
        return Told(None, "duration")
    if which == "next" and definite:
        if found.setting.leads & {"span", "within"}:
            return story.term(1, unit, ahead=True)
        return story.moved(1, unit)
    if which in ("following", "previous"):
        return story.moved(1 if which == "following" else -1, unit)
    return story.same(unit) if which == "same" else _unit_of_publication(found, which, unit)


def _unit_of_publication(found: Found, which: str, unit: str) -> Told:
    if which == "this":
        return found.story.this(unit, ahead=found.setting.deadline or found.setting.ahead())
    return found.story.unit_around({"this": 0, "last": -1, "next": 1}[which], unit)


def _step(found: Found) -> Told | None:
    if "the" not in found.setting.phrases:
        return None
    earlier = found.meaning("towards", "towards") == "earlier"
    return found.story.moved(-1 if earlier else 1, found.meaning("units", "unit"))


def _period(found: Found) -> Told | None:
    """The current year, month or week, of which only a part is told: "by the end of the year"."""
    told = found.piece("end") or found.setting.over
    if not told and not found.setting.leads & {"end", "inside"}:
        return None
    return found.story.unit_around(0, found.meaning("units", "unit"))


def _year_word(found: Found) -> Told | None:
    count = int(found.meaning("years", "year_word"))
    if count:
        return found.story.unit_around(count, "year")
    return found.story.this("year", ahead=found.setting.deadline or found.setting.ahead())


#: What resolves each kind of pattern.
KINDS: Mapping[str, Callable[[Found], Told | None]] = {
    "numeric": _numeric,
    "calendar": _calendar,
    "in_words": _in_words,
    "month": _calendar,
    "season": _season,
    "year": _year,
    "years": _no_date("duration"),
    "vague": _no_date("duration"),
    "recurring": _no_date("recurring"),
    "weekday": _weekday,
    "day_word": _day_word,
    "year_word": _year_word,
    "span": _span,
    "which": _which,
    "day_of_month": _day_of_month,
    "step": _step,
    "period": _period,
}


def closed(told: Told, last_day: bool, deadline: bool) -> Told:
    """The time as its lead-in makes it: a deadline, and perhaps the last day of what is named."""
    if not deadline:
        return told
    last = told.last or (told.value.last if told.value else None)
    if last_day and last:
        return told._replace(form="deadline", value=calendar.whole(last))
    return told._replace(form="deadline")
