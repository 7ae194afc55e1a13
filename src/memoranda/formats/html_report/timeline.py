"""The timeline: meetings, agreements and commitments by their days, drawn on the server.

Each year (or, where all happened within two, each month) that has something is a column of its own
width, so that one memorandum of 1998 does not press a busy year into a corner. A date of lesser
precision is a bar over the time that it may mean.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date
from typing import NamedTuple

from memoranda.formats.html_report.markup import Markup, element, together
from memoranda.formats.html_report.words import date_of, day_words, letter_of
from memoranda.records import Record, Register

LEFT, RIGHT, AXIS = 112, 24, 34
NARROWEST, WIDEST_PAGE = 88, 1150
RADIUS, STEP, PADDING = 5, 14, 12
#: Marks above one another in a lane; what is beyond is told as a number.
MOST_HIGH = 12

#: Longer than this, and years are the columns.
MOST_MONTHS = 12

LANES = (("a", "Agreements"), ("m", "Meetings"), ("c", "Commitments"))


class Point(NamedTuple):
    """A record with a date."""

    record: Record
    date: str


class Scale:
    """From dates to places on the page."""

    def __init__(self, dates: Sequence[str]) -> None:
        """Choose years or months as columns, and their width."""
        self.columns = _few_months(dates) or sorted({value[:4] for value in dates})
        self.size = len(self.columns[0])
        room = WIDEST_PAGE - LEFT - RIGHT
        self.width = max(NARROWEST, room / len(self.columns))
        self.whole = LEFT + RIGHT + self.width * len(self.columns)

    def extent(self, value: str) -> tuple[float, float]:
        """From where to where a date reaches; both are the same for a day."""
        inside = [n for n, column in enumerate(self.columns) if column.startswith(value)]
        if inside:
            return self._left(inside[0]), self._left(inside[-1] + 1)
        column = value[: self.size]
        if column not in self.columns:
            return self._left(0), self._left(len(self.columns))
        left = self._left(self.columns.index(column))
        if len(value) == len("2025-05"):
            month = (int(value[5:7]) - 1) / 12
            return left + month * self.width, left + (month + 1 / 12) * self.width
        place = left + (0.06 + 0.88 * _share(value, self.size)) * self.width
        return place, place

    def _left(self, number: int) -> float:
        return LEFT + number * self.width


def timeline(register: Register, labels: Mapping[str, str]) -> Markup | None:
    """The picture, with a table of the years below it; None where nothing has a date."""
    points = _points(register)
    if not points:
        return None
    scale = Scale([point.date for point in points])
    lanes, height = _lanes(points, scale, labels)
    picture = element(
        "svg",
        *_axis(scale, height),
        *lanes,
        viewBox=f"0 0 {scale.whole:g} {height}",
        width=scale.whole,
        height=height,
        aria_hidden="true",
        focusable="false",
    )
    undated = len(_all(register)) - len(points)
    note = element("p", f"{undated} without a date are in the lists only.", class_="aside")
    return together(
        element(
            "div", picture, class_="picture", tabindex="0", role="region", aria_label="Timeline"
        ),
        note if undated else None,
        _table(points),
    )


def _points(register: Register) -> list[Point]:
    dated = [Point(record, value) for record in _all(register) if (value := date_of(record))]
    return sorted(dated, key=lambda point: (point.date, point.record.id))


def _all(register: Register) -> tuple[Record, ...]:
    return (*register.agreements, *register.meetings, *register.commitments)


def _axis(scale: Scale, height: int) -> list[Markup]:
    """A line and a name for each column, broken where years are left out."""
    parts = []
    for number, column in enumerate(scale.columns):
        x = LEFT + number * scale.width
        gap = number > 0 and scale.size == len("2025")
        broken = gap and int(column) - int(scale.columns[number - 1]) > 1
        lines = "rule broken" if broken else "rule"
        parts.append(element("line", x1=x, y1=AXIS - 8, x2=x, y2=height - 4, class_=lines))
        parts.append(element("text", _short(column), x=x + 8, y=20, class_="year"))
    return parts


def _lanes(
    points: Sequence[Point], scale: Scale, labels: Mapping[str, str]
) -> tuple[list[Markup], int]:
    """The lanes below one another, each as high as what it holds."""
    parts: list[Markup] = []
    top = AXIS
    for letter, name in LANES:
        own = [point for point in points if letter_of(point.record) == letter]
        if not own:
            continue
        marks, rows = _marks(own, scale, top, labels)
        bottom = top + 2 * PADDING + rows * STEP
        middle = (top + bottom) / 2 + 4
        parts.append(element("text", name, x=0, y=middle, class_=f"lane {letter}"))
        line = element("line", x1=0, y1=bottom, x2=scale.whole, y2=bottom, class_="ground")
        parts += [*marks, line]
        top = bottom
    return parts, top + 6


def _marks(
    points: Sequence[Point], scale: Scale, top: int, labels: Mapping[str, str]
) -> tuple[list[Markup], int]:
    """Marks in the first row where they have room; how many rows there are."""
    ends: list[float] = []
    hidden: defaultdict[int, int] = defaultdict(int)
    parts = []
    for point in sorted(points, key=lambda p: (scale.extent(p.date), p.record.id)):
        left, right = scale.extent(point.date)
        row = next((n for n, end in enumerate(ends) if end < left), len(ends))
        if row >= MOST_HIGH:
            hidden[round(left / 40) * 40] += 1
            continue
        if row == len(ends):
            ends.append(0)
        ends[row] = max(right, left + 2 * RADIUS) + 3
        parts.append(_mark(point, left, right, top + PADDING + row * STEP + STEP / 2, labels))
    for x, count in hidden.items():
        y = top + PADDING + len(ends) * STEP + STEP
        parts.append(element("text", f"+{count}", x=x, y=y, class_="more"))
    return parts, max(len(ends), 1) + bool(hidden)


def _mark(point: Point, left: float, right: float, y: float, labels: Mapping[str, str]) -> Markup:
    """A dot for a day, a bar for a longer time; it leads to the entry."""
    letter = letter_of(point.record)
    if right > left:
        width = right - left - 4
        shape = element(
            "rect", x=left + 2, y=y - 4, width=width, height=8, rx=4, class_=f"bar {letter}"
        )
    else:
        shape = element("circle", cx=left + RADIUS, cy=y, r=RADIUS, class_=f"dot {letter}")
    title = element("title", f"{day_words(point.date)}: {labels[point.record.id]}")
    return element("a", title, shape, href=f"#{point.record.id}", tabindex="-1")


def _table(points: Sequence[Point]) -> Markup:
    """The same by years, for who cannot see the picture."""
    counts: defaultdict[str, dict[str, int]] = defaultdict(lambda: dict.fromkeys("amc", 0))
    for point in points:
        counts[point.date[:4]][letter_of(point.record)] += 1
    head = element("tr", *(element("th", name, scope="col") for name in ("Year", *_names())))
    rows = [
        element(
            "tr",
            element("th", year, scope="row"),
            *(element("td", str(row[letter])) for letter, _ in LANES),
        )
        for year, row in sorted(counts.items())
    ]
    table = element("table", element("thead", head), element("tbody", *rows))
    return element("details", element("summary", "The timeline as a table"), table)


def _names() -> list[str]:
    return [name for _, name in LANES]


def _short(column: str) -> str:
    """The column's name: a year, or the month's first letters with the year."""
    if len(column) == len("2025"):
        return column
    month, _, year = day_words(column).partition(" ")
    return f"{month[:3]} {year}"


def _share(value: str, size: int) -> float:
    """How far into its year or month a day lies, from 0 to 1."""
    day = date.fromisoformat(value)
    if size == len("2025"):
        return (day - date(day.year, 1, 1)).days / 366
    return (day.day - 1) / 31


def _few_months(dates: Sequence[str]) -> list[str]:
    """All months from first to last, where every date has a month and there are not too many."""
    first, last = min(dates), max(dates)
    if any(len(value) < len("2025-05") for value in dates):
        return []
    start, stop = (int(value[:4]) * 12 + int(value[5:7]) - 1 for value in (first, last))
    if stop - start >= MOST_MONTHS:
        return []
    return [f"{number // 12:04}-{number % 12 + 1:02}" for number in range(start, stop + 1)]
