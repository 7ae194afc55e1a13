"""`memoranda explain`: sentence by sentence, what was recognised and which rule fired."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import date
from itertools import chain

import click
from rich.text import Text

from memoranda.cli.exit_codes import exit_codes
from memoranda.cli.options import LANGUAGE, PUBLISHED, Named
from memoranda.cli.refusals import Refusals, unread
from memoranda.formats import OutputError
from memoranda.formats.destination import standard_output
from memoranda.formats.in_short import in_short
from memoranda.formats.odd_characters import CONTROLS, one_line
from memoranda.formats.terminal import Terminal
from memoranda.reader.pipeline import Explanation, SentenceExplained, explain, read
from memoranda.records import Document
from memoranda.sources import Refusal, open_documents

#: How each kind of mention is shown.
STYLES = {
    "party": "bold blue",
    "person": "bold green",
    "date": "bold magenta",
    "place": "bold cyan",
    "instrument": "bold yellow",
    "topic": "yellow",
}
LABEL_WIDTH = 16
LINE_BREAKS = re.compile(r"\s")

EXAMPLES = f"""\b
Examples:
  memoranda explain story.txt
  memoranda explain - --published 2025-05-23 < story.txt

{exit_codes()}
"""


@click.command("explain", epilog=EXAMPLES)
@click.argument("file", type=Named())
@PUBLISHED
@LANGUAGE
@click.pass_context
def command(ctx: click.Context, file: str, published: date | None, language: str | None) -> None:
    """Show how each sentence of FILE is read.

    Below each sentence stand what was recognised in it, the clauses it was taken apart into, and
    the rules that made a record of it, or that none did.
    """
    refusals = Refusals()
    documents = open_documents(file, published=published, language=language)
    explained = chain.from_iterable(map(parts, refusals.keep_out(documents)))
    try:
        with standard_output() as stream:
            console = Terminal(stream, soft_wrap=True)
            for document, explanation in refusals.keep_out(explained):
                show(document, explanation, console)
    except OutputError as error:
        click.echo(str(error), err=True)
        ctx.exit(1)
    ctx.exit(refusals.end())


def parts(document: Document) -> list[tuple[Document, Explanation] | Refusal]:
    """How the document is read, or why it is not."""
    explanation = explain(document)
    refused = unread(document, explanation.notes)
    return [*refused] if refused else [(document, explanation)]


def show(document: Document, explanation: Explanation, console: Terminal) -> None:
    """Print how one document was read."""
    console.print(
        Text(one_line(document.title or document.source or document.id), "bold underline")
    )
    made = {record.id: in_short(record) for record in read(document).records}
    for number, sentence in enumerate(explanation.sentences, 1):
        console.print()
        console.print(marked(sentence, f"{number}. "))
        for line in lines(document, sentence, made):
            console.print(line)


def marked(sentence: SentenceExplained, number: str) -> Text:
    """The sentence with what was recognised in it coloured."""
    text = Text(number, "dim").append(_same_length(sentence.text), "not dim")
    for start, end, kind, _value in sentence.mentions:
        place = len(number) - sentence.start
        text.stylize(STYLES.get(kind, "bold"), start + place, end + place)
    return text


def lines(document: Document, sentence: SentenceExplained, made: Mapping[str, str]) -> list[Text]:
    """What stands below a sentence; ``made`` tells each record in short."""
    mentions = [
        _line(kind, f"{one_line(document.text[start:end])} → {value}", STYLES.get(kind, "bold"))
        for start, end, kind, value in sentence.mentions
    ]
    clauses = [_line("clause", clause) for clause in sentence.clauses]
    rules = [_line("rule", rule, "bold") for rule in fired(sentence.rules, made)]
    return [*mentions, *clauses, *rules]


def fired(rules: Iterable[str], made: Mapping[str, str]) -> list[str]:
    """The rules that fired, each with the record that it made."""
    told = [f"{rule}: {made[rule.rpartition(' ')[2]]}" for rule in rules]
    return told or ["none fired"]


def _line(label: str, words: str, style: str = "dim") -> Text:
    return Text(f"    {label}".ljust(LABEL_WIDTH), style).append(
        one_line(words), "not bold not dim"
    )


def _same_length(text: str) -> str:
    """The text on one line and harmless to a terminal, every character in its place."""
    return LINE_BREAKS.sub(" ", CONTROLS.sub("\ufffd", text))
