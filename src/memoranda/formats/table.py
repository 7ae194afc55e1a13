"""``table``: the register on a terminal, agreements first, coloured by status and strength.

What colour says stands there in words too, so that nothing is lost without it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, TextIO

from memoranda.formats.form import Format, Records
from memoranda.formats.labels import (
    counted,
    kind_words,
    status_words,
    strength_words,
    topic_words,
)
from memoranda.formats.merging import Merged, merged
from memoranda.formats.odd_characters import one_line
from memoranda.formats.party_names import party_name
from memoranda.records import Agreement, Commitment, Meeting, Party, Person, Record, Register

if TYPE_CHECKING:
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

#: More documents than this are counted and not shown: nobody reads a longer table.
MOST_DOCUMENTS = 1000
#: From this width on, parties stand with their names and each row shows its passage.
WIDE = 120

STATUS_STYLES = {
    "proposed": "yellow",
    "in_preparation": "yellow",
    "approved": "cyan",
    "signed": "bold cyan",
    "in_force": "green",
    "in_operation": "bold green",
    "stalled": "bold red",
    "ended": "dim",
}
STRENGTH_STYLES = {
    "discussed": "dim",
    "requested": "magenta",
    "interested": "yellow",
    "proposed": "yellow",
    "offered": "cyan",
    "agreed": "bold cyan",
    "under_way": "green",
    "done": "bold green",
}


def write_table(parts: Iterable[Records], out: TextIO) -> None:
    """Print the register of what was read."""
    from memoranda.formats.terminal import Terminal  # noqa: PLC0415 - heavy, only for tables

    print_register(merged(parts, MOST_DOCUMENTS), Terminal(out))


def print_register(read: Merged, console: Console) -> None:
    """Print the counts and one table for each kind of record that there is."""
    register = read.register
    wide = console.width >= WIDE
    console.print(heading(register))
    for table in (
        agreements(register.agreements, wide),
        commitments(register.commitments, wide),
        meetings(register.meetings, wide),
        people(register.people, wide),
    ):
        if table.row_count:
            console.print()
            console.print(table)
    if read.left_out:
        console.print(
            f"\n{counted(read.left_out, 'further document')} not shown here: "
            "use --format jsonl or csv for all."
        )
    for note in register.notes:
        console.print(words(note, "yellow"))


def heading(register: Register) -> Text:
    """Such as "3 documents · 4 agreements · 5 commitments · 2 meetings · 6 people"."""
    counts = (
        counted(len(register.documents), "document"),
        counted(len(register.agreements), "agreement"),
        counted(len(register.commitments), "commitment"),
        counted(len(register.meetings), "meeting"),
        counted(len(register.people), "person", "people"),
    )
    return words(" · ".join(counts), "bold")


def agreements(records: Sequence[Agreement], wide: bool) -> Table:
    """The instruments, with the status that the text tells."""
    table = section("Agreements", ("Date", "Parties", "Instrument", "Status"), wide)
    for record in records:
        table.add_row(
            day(record.date),
            words(parties(record.parties, wide)),
            instrument(record),
            words(status_words(record.status), STATUS_STYLES.get(record.status, "")),
            *passage(record, wide),
        )
    return table


def commitments(records: Sequence[Commitment], wide: bool) -> Table:
    """The stances and acts, with how firm they are."""
    table = section("Commitments", ("On", "Parties", "About", "Strength"), wide)
    for record in records:
        about = ", ".join(map(topic_words, record.topics)) or "no topic told"
        due = f" by {record.due}" if record.due else ""
        table.add_row(
            day(record.on),
            words(direction(record, wide)),
            words(about).append(due, "bold"),
            words(strength_words(record.strength), STRENGTH_STYLES.get(record.strength, "")),
            *passage(record, wide),
        )
    return table


def meetings(records: Sequence[Meeting], wide: bool) -> Table:
    """Who met, when and where."""
    table = section("Meetings", ("Date", "Parties", "People", "Place"), wide)
    for record in records:
        table.add_row(
            day(record.date),
            words(parties(record.parties, wide)),
            words(", ".join(record.people) or "–"),
            words(record.place or "–"),
            *passage(record, wide),
        )
    return table


def people(records: Sequence[Person], wide: bool) -> Table:
    """Who holds which office."""
    table = section("People", ("Name", "Office", "Party"), wide=False)
    for record in records:
        party = parties((record.party,), wide) if record.party else "–"
        table.add_row(words(record.name), words(record.office or "–"), words(party))
    return table


def section(title: str, columns: Sequence[str], wide: bool) -> Table:
    """An empty table in the look that all of them share."""
    from rich import box  # noqa: PLC0415 - heavy, only for tables
    from rich.table import Table  # noqa: PLC0415 - heavy, only for tables

    table = Table(
        title=title,
        title_justify="left",
        title_style="bold underline",
        header_style="dim",
        box=box.SIMPLE_HEAD,
        show_edge=False,
        pad_edge=False,
        expand=wide,
    )
    for column in columns:
        short = column in ("Date", "On", "Status", "Strength")
        table.add_column(column, no_wrap=short, ratio=None if short or not wide else 2)
    if wide:
        table.add_column("Passage", ratio=4, style="dim")
    return table


def instrument(record: Agreement) -> Text:
    """What it is, its title where told, and its fields."""
    text = words(kind_words(record.kind, record.count))
    if record.title:
        text.append(f" “{one_line(record.title)}”")
    if record.topics:
        text.append(" on " + ", ".join(map(topic_words, record.topics)), "dim")
    others = dict.fromkeys(a.value for a in record.alternatives if a.field == "date")
    if others:
        text.append(f" (also dated {', '.join(others)})", "dim italic")
    return text


def direction(record: Commitment, wide: bool) -> str:
    """Such as "KEN → RWA", or "KEN, RWA" for a stance that they take together."""
    by = parties(record.by, wide)
    return f"{by} → {parties(record.with_, wide)}" if record.with_ else by


def parties(codes: Iterable[Party], wide: bool) -> str:
    """Codes where room is short, names where it is not."""
    return ", ".join(party_name(code) if wide else code for code in codes) or "–"


def passage(record: Record, wide: bool) -> tuple[Text, ...]:
    """The words that prove it, and how often it is told; only where there is room."""
    if not wide:
        return ()
    quote = one_line(record.quote)
    shown = quote if len(quote) <= 160 else quote[:157].rstrip() + "…"
    often = f" (told {len(record.evidences)} times)" if len(record.evidences) > 1 else ""
    return (words(f"“{shown}”{often}"),)


def day(value: str | None) -> Text:
    """A date of any precision."""
    return words(value or "–")


def words(text: str, style: str = "") -> Text:
    """Text of a document: never markup, never a control of the terminal."""
    from rich.text import Text  # noqa: PLC0415 - heavy, only for tables

    return Text(one_line(text), style)


FORMAT = Format(
    name="table",
    description="tables of the register, for reading in a terminal",
    extension=".txt",
    merged=True,
    to_stream=write_table,
)
