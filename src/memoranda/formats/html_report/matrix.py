"""Who met and signed with whom: a square of parties, drawn on the server, and as a table.

Above the diagonal stand the instruments that two parties signed with each other, below it their
meetings; the darker a cell, the more there are.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import combinations
from typing import NamedTuple

from memoranda.formats.html_report.markup import Markup, element, together, told
from memoranda.formats.labels import counted
from memoranda.formats.party_names import is_state, party_name
from memoranda.records import Party, Register

#: Rows that a person can still take in; the table below tells the rest.
MOST_PARTIES = 24
CELL, NAMES, HEAD = 34, 190, 64
#: Steps of darkness.
STEPS = 4

#: Stages at which an instrument has been signed.
SIGNED = frozenset(("signed", "in_force", "in_operation", "stalled", "ended"))

Pair = tuple[Party, Party]


class Dealings(NamedTuple):
    """How often each pair met, signed, and promised."""

    meetings: Counter[Pair]
    signed: Counter[Pair]
    commitments: Counter[Pair]

    @property
    def pairs(self) -> list[Pair]:
        """All pairs, those with most in common first."""
        pairs = set(self.meetings) | set(self.signed) | set(self.commitments)
        return sorted(pairs, key=lambda pair: (-self.weight(pair), names(pair)))

    def weight(self, pair: Pair) -> int:
        """All that two have in common."""
        return self.meetings[pair] + self.signed[pair] + self.commitments[pair]


def dealings(register: Register) -> Dealings:
    """Count the pairs of parties in the register."""
    meetings: Counter[Pair] = Counter()
    signed: Counter[Pair] = Counter()
    commitments: Counter[Pair] = Counter()
    for meeting in register.meetings:
        meetings.update(_pairs(meeting.parties))
    for agreement in register.agreements:
        if agreement.status in SIGNED:
            for pair in _pairs(agreement.parties):
                signed[pair] += agreement.count
    for commitment in register.commitments:
        commitments.update(_pairs(commitment.by + commitment.with_))
    return Dealings(meetings, signed, commitments)


def _pairs(parties: Iterable[Party]) -> Iterable[Pair]:
    return combinations(sorted(set(parties)), 2)


def matrix(register: Register) -> Markup | None:
    """The picture and the table; None where no two parties dealt with each other."""
    counts = dealings(register)
    if not counts.pairs:
        return None
    order = _order(counts)
    shown = order[:MOST_PARTIES]
    size = NAMES + CELL * len(shown) + 8
    height = HEAD + CELL * len(shown) + 8
    picture = element(
        "svg",
        *_heads(shown),
        *_cells(shown, counts),
        viewBox=f"0 0 {size} {height}",
        width=size,
        height=height,
        aria_hidden="true",
        focusable="false",
    )
    left_out = len(order) - len(shown)
    note = f"{counted(left_out, 'party', 'parties')} with less in common are in the table only."
    region = element(
        "div", picture, class_="picture", tabindex="0", role="region", aria_label="Who with whom"
    )
    return together(
        _key(),
        region,
        element("p", note, class_="aside") if left_out else None,
        _table(counts),
    )


def _order(counts: Dealings) -> list[Party]:
    """Those who deal most first, which draws the dense part into one corner."""
    totals: Counter[Party] = Counter()
    for pair in counts.pairs:
        for party in pair:
            totals[party] += counts.weight(pair)
    return sorted(totals, key=lambda party: (-totals[party], party_name(party)))


def _heads(shown: Sequence[Party]) -> list[Markup]:
    """Names before the rows, codes above the columns."""
    parts = []
    for number, party in enumerate(shown):
        middle = CELL * number + CELL / 2
        name = _cut(party_name(party), 24)
        parts.append(element("text", name, x=NAMES - 10, y=HEAD + middle + 4, class_="row"))
        head = element("text", _cut(party, 8), class_="column", x=0, y=0)
        place = f"translate({NAMES + middle + 4:g} {HEAD - 8}) rotate(-50)"
        parts.append(element("g", head, transform=place))
    return parts


def _cells(shown: Sequence[Party], counts: Dealings) -> list[Markup]:
    """Signed above the diagonal, meetings below it."""
    parts = []
    top = {
        "a": max(counts.signed.values(), default=1),
        "m": max(counts.meetings.values(), default=1),
    }
    for row, one in enumerate(shown):
        for column, other in enumerate(shown):
            pair = (min(one, other), max(one, other))
            letter = "a" if column > row else "m"
            count = (counts.signed if letter == "a" else counts.meetings)[pair]
            what = "signed" if letter == "a" else "met"
            title = f"{party_name(one)} and {party_name(other)}: {what} {count}"
            step = _step(count, top[letter]) if row != column else None
            parts += _cell(row, column, letter, count, step, title)
    return parts


def _cell(
    row: int, column: int, letter: str, count: int, step: int | None, title: str
) -> list[Markup]:
    x, y = NAMES + CELL * column, HEAD + CELL * row
    look = "cell own" if step is None else f"cell {letter} s{step}"
    square = element(
        "rect",
        x=x + 1,
        y=y + 1,
        width=CELL - 2,
        height=CELL - 2,
        rx=4,
        class_=look,
    )
    if not count or step is None:
        return [square]
    number = element("text", str(count), x=x + CELL / 2, y=y + CELL / 2 + 4, class_=f"n s{step}")
    return [element("g", element("title", title), square, number)]


def _step(count: int, top: int) -> int:
    """From 0 for none to the darkest for the most."""
    return 0 if not count else max(1, round(STEPS * count / top))


def _key() -> Markup:
    return element(
        "ul",
        element("li", element("span", class_="swatch a"), " above the diagonal: signed"),
        element("li", element("span", class_="swatch m"), " below the diagonal: met"),
        class_="key",
        aria_hidden="true",
    )


def _table(counts: Dealings) -> Markup:
    """Every pair with its numbers."""
    columns = ("Parties", "Met", "Signed", "Commitments")
    head = element("tr", *(element("th", name, scope="col") for name in columns))
    rows = [
        element(
            "tr",
            element("th", *_both(pair), scope="row"),
            element("td", str(counts.meetings[pair])),
            element("td", str(counts.signed[pair])),
            element("td", str(counts.commitments[pair])),
        )
        for pair in counts.pairs
    ]
    table = element("table", element("thead", head), element("tbody", *rows))
    return element("details", element("summary", "Who with whom as a table"), table)


def _both(pair: Pair) -> tuple[Markup, str, Markup]:
    one, other = (told(name) for name in names(pair))
    return one, " – ", other


def names(pair: Pair) -> tuple[str, str]:
    """The two names in alphabetical order, which is that of neither side's rank."""
    one, other = sorted(map(party_name, pair))
    return one, other


def _cut(name: str, most: int) -> str:
    return name if len(name) <= most or is_state(name) else name[: most - 1] + "…"
