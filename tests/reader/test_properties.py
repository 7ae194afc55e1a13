"""What holds of every reading, whatever the text.

The stories of the benchmark are only loaded here: no failure prints a passage of them.
"""

import json
import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import fields, replace
from datetime import date
from pathlib import Path
from textwrap import fill

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from memoranda.formats import labels
from memoranda.formats.json_lines import FIELDS, KINDS
from memoranda.reader.pipeline import explain, read
from memoranda.records import Document, Evidence, Reading, Record

STORIES = Path(__file__).parents[2] / "benchmarks/stories"


def stories() -> Iterator[Document]:
    """The stories of the benchmark, without what is annotated in them."""
    for path in sorted(STORIES.glob("*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            published = date.fromisoformat(row["published"]) if row["published"] else None
            yield Document(row["id"], row["text"], published=published, language=row["language"])


#: By name, since a test that is given the story itself would print it where it fails.
BY_NAME = {document.id: document for document in stories()}
each_story = pytest.mark.parametrize("name", list(BY_NAME))


def evidences_of(reading: Reading) -> list[Evidence]:
    return [evidence for record in reading.records for evidence in record.evidences]


def misquoted(reading: Reading) -> list[tuple[int, int]]:
    """The places whose quote is not what stands there, or that are of another document."""
    text, name = reading.document.text, reading.document.id
    return [
        (evidence.start, evidence.end)
        for evidence in evidences_of(reading)
        if (text[evidence.start : evidence.end], name) != (evidence.quote, evidence.document)
    ]


def spans_outside(reading: Reading) -> list[tuple[str, str]]:
    """The fields whose span reaches beyond the text, or that the record does not have."""
    length = len(reading.document.text)
    return [
        (record.id, name)
        for record in reading.records
        for name, spans in record.spans.items()
        if name.rstrip("_") not in names_of(record) or any(span.end > length for span in spans)
    ]


def names_of(record: Record) -> list[str]:
    return [each.name.rstrip("_") for each in fields(record)]


def ids(records: Sequence[Record]) -> list[str]:
    return [record.id for record in records]


def dangling(reading: Reading) -> list[str | None]:
    """The references to a meeting or an agreement that this reading does not hold."""
    told_in = [agreement.said_in for agreement in reading.agreements]
    told_in += [commitment.said_in for commitment in reading.commitments]
    under = [record.under for record in reading.commitments]
    return [
        reference
        for references, known in ((told_in, reading.meetings), (under, reading.agreements))
        for reference in references
        if reference is not None and reference not in ids(known)
    ]


def invalid_codes(reading: Reading) -> list[str]:
    """The codes that no vocabulary has."""
    used = [
        *((agreement.kind, labels.KINDS) for agreement in reading.agreements),
        *((agreement.status, labels.STATUSES) for agreement in reading.agreements),
        *((commitment.strength, labels.STRENGTHS) for commitment in reading.commitments),
        *((topic, labels.TOPICS) for each in reading.agreements for topic in each.topics),
        *((topic, labels.TOPICS) for each in reading.commitments for topic in each.topics),
    ]
    return [code for code, vocabulary in used if code not in vocabulary]


def invalid_dates(reading: Reading) -> list[str]:
    """The dates that are none: a part that is not told is filled with the first of its kind."""
    told = [meeting.date for meeting in reading.meetings]
    told += [agreement.date for agreement in reading.agreements]
    told += [day for record in reading.commitments for day in (record.due, record.on)]
    return [day for day in told if day is not None and not is_date(day)]


def is_date(value: str) -> bool:
    try:
        date.fromisoformat(value + "-01" * (2 - value.count("-")))
    except ValueError:
        return False
    return True


def repeated(reading: Reading) -> list[str]:
    """The records that name a party, a person or a topic twice, or a party on both sides."""
    lists = [(record.id, getattr(record, name, ())) for record in reading.records
             for name in ("parties", "people", "topics", "signatories")]  # fmt: skip
    lists += [(record.id, (*record.by, *record.with_)) for record in reading.commitments]
    return [name for name, values in lists if len(set(values)) < len(values)]


def too_few(reading: Reading) -> list[str]:
    """The meetings of fewer than two parties, and what nobody undertook."""
    lonely = [meeting.id for meeting in reading.meetings if len(meeting.parties) < 2]
    return lonely + [each.id for each in reading.commitments if not each.by]


def without_a_word(reading: Reading) -> list[str]:
    """The records one of whose parties is no word."""
    told: list[tuple[str, tuple[str, ...]]] = [
        (person.id, (person.party,)) for person in reading.people if person.party is not None
    ]
    told += [(meeting.id, meeting.parties) for meeting in reading.meetings]
    told += [(agreement.id, agreement.parties) for agreement in reading.agreements]
    told += [(record.id, (*record.by, *record.with_)) for record in reading.commitments]
    return [name for name, parties in told if not all(re.search(r"\w", each) for each in parties)]


def assert_sound(reading: Reading) -> None:
    """Everything that holds of any reading."""
    assert misquoted(reading) == []
    assert spans_outside(reading) == []
    assert [name for name, count in Counter(ids(reading.records)).items() if count > 1] == []
    assert dangling(reading) == []
    assert invalid_codes(reading) == []
    assert invalid_dates(reading) == []
    assert repeated(reading) == []
    assert too_few(reading) == []
    assert without_a_word(reading) == []


@each_story
def test_a_story_is_read_soundly(name: str) -> None:
    assert_sound(read(BY_NAME[name]))


@each_story
def test_reading_twice_is_reading_once(name: str) -> None:
    first, second = read(BY_NAME[name]), read(BY_NAME[name])

    # Compared as truth values: what differs would print the story.
    assert bool(first == second)


def told(reading: Reading) -> list[tuple[object, ...]]:
    """The records without the places of their passages and what parts the words in them."""
    return [
        (*(getattr(record, name) for name in FIELDS[kind]), *map(words_of, record.evidences))
        for kind in KINDS
        for record in getattr(reading, kind)
    ]


def words_of(evidence: Evidence) -> str:
    return " ".join(evidence.quote.split())


def narrowed(text: str, width: int) -> str:
    """The text in lines of so many characters, as in mails."""
    return "\n\n".join(
        fill(part, width, break_long_words=False, break_on_hyphens=False)
        for part in text.split("\n\n")
    )


#: What changes how a text looks, and not what it tells.
APPEARANCES: dict[str, Callable[[str], str]] = {
    "more blank lines": lambda text: text.replace("\n\n", "\n \n\n\n"),
    "blank lines around": lambda text: f"\n\n{text}\n\n",
    "narrow lines": lambda text: narrowed(text, 72),
    "very narrow lines": lambda text: narrowed(text, 40),
    "carriage returns": lambda text: text.replace("\n", "\r\n"),
    "unbreakable spaces": lambda text: text.replace(" ", "\u00a0"),
    "tabs": lambda text: text.replace(" ", "\t"),
}


@pytest.mark.parametrize("appearance", APPEARANCES)
@each_story
def test_it_does_not_matter_how_a_story_looks(name: str, appearance: str) -> None:
    story = BY_NAME[name]
    other = replace(story, text=APPEARANCES[appearance](story.text))

    assert bool(told(read(other)) == told(read(story)))


@each_story
def test_what_follows_of_other_matters_changes_nothing(name: str) -> None:
    story = BY_NAME[name]
    longer = replace(story, text=story.text.rstrip() + f"\n\n{WEATHER}")

    assert bool(told(read(longer)) == told(read(story)))


#: A paragraph that has nothing to do with any story.
WEATHER = "The weather in the north stayed dry, and farmers began to bring in the harvest early."


def test_what_was_read_before_changes_nothing() -> None:
    first = [read(story) for story in BY_NAME.values()]
    backwards = [read(story) for story in reversed(BY_NAME.values())]

    assert bool(first == backwards[::-1])


def ahead_of_their_telling(reading: Reading) -> list[str]:
    """The records of what has been done that are dated after the story was published."""
    published = reading.document.published
    reached = [(each.id, each.date) for each in reading.meetings]
    reached += [(each.id, each.date) for each in reading.agreements if each.status in REACHED]
    reached += [(each.id, each.on) for each in reading.commitments]
    return [name for name, day in reached if day and published and day > published.isoformat()]


#: The statuses of what an instrument has reached, not of what is meant.
REACHED = ("approved", "signed", "in_force", "in_operation", "ended")


@each_story
def test_nothing_is_done_after_it_is_told(name: str) -> None:
    assert ahead_of_their_telling(read(BY_NAME[name])) == []


def told_at_another_time(reading: Reading) -> list[str]:
    """The records of a meeting held before an instrument's day, or not on a stance's own."""
    days = {meeting.id: meeting.date for meeting in reading.meetings}
    instruments = [(each, each.date, days.get(each.said_in or "")) for each in reading.agreements]
    stances = [(each, each.on, days.get(each.said_in or "")) for each in reading.commitments]
    later = [one.id for one, day, met in instruments if day and met and day[: len(met)] > met]
    return later + [
        one.id
        for one, day, met in stances
        if day and met and not (day.startswith(met) or met.startswith(day))
    ]


@each_story
def test_what_is_told_at_a_meeting_is_of_its_day(name: str) -> None:
    assert told_at_another_time(read(BY_NAME[name])) == []


@each_story
def test_each_story_can_be_explained(name: str) -> None:
    document = BY_NAME[name]
    sentences = explain(document).sentences

    assert [
        (told.start, told.end)
        for told in sentences
        if document.text[told.start : told.end] != told.text
    ] == []


@each_story
def test_what_is_deleted_is_not_cited(name: str) -> None:
    document = BY_NAME[name]
    for record in read(document).records:
        left = unproved(document, record)
        gone = [each.quote for each in record.evidences if each.quote not in left.text]
        cited = [each.quote for each in evidences_of(read(left))]

        still = [place for place, quote in enumerate(gone) if any(quote in one for one in cited)]

        assert (record.id, still) == (record.id, [])


def unproved(document: Document, record: Record) -> Document:
    """A document without the passages that prove a record."""
    kept = [True] * len(document.text)
    for evidence in record.evidences:
        kept[evidence.start : evidence.end] = [False] * (evidence.end - evidence.start)
    text = "".join(char for char, stays in zip(document.text, kept, strict=True) if stays)
    return Document(document.id, text, published=document.published, language=document.language)


#: Pieces of sentences in the reader's own words, to be put together in any order.
PIECES = st.sampled_from(
    [
        "Iran’s communications minister ",
        "Josephine Teo, Singapore’s digital minister, ",
        "The two sides ",
        "his Iraqi counterpart ",
        "He ",
        "which ",
        "met ",
        "held talks with ",
        "was received by ",
        "agreed to ",
        "said that ",
        "has yet to be ",
        "signed ",
        "proposed ",
        "is ready to share ",
        "and ",
        "a memorandum of understanding ",
        "three agreements between Oman and India ",
        "the document ",
        "on cybersecurity ",
        "in Muscat ",
        "on 5 May 2024 ",
        "by the end of 2027 ",
        "on Thursday",
        ". ",
        ", ",
        "; ",
        "\n",
        "\n\n",
        "TEHRAN – ",
        "BELGRADE, Feb 28 (XY) -- ",
        "“We are ready to help Iraq with digital identity",
        "” ",
        '"',
        "(",
        "))",
        "«",
        "\x00",
        "\u202e",
        "\u2066",
        "\ufeff",
        "\u200c",
        "\u0301",
        "\U0001f1ee\U0001f1f7",
        "\U0001f91d ",
        "\r\n",
        "\t",
        "\u2028",
        "\x85",
        "وزیر ارتباطات ",
        "签署了",
        "Подписан ",
        "a" * 5000,
        "memorandum " * 200,
        "1" * 400,
        "31/02/2024 ",
    ]
)
MIXTURES = st.lists(PIECES | st.text(max_size=6), max_size=30).map("".join)
DAYS = st.none() | st.dates()


def read_odd(text: str, language: str | None, published: date | None = None) -> Reading:
    return read(Document("odd", text, published=published, language=language))


@given(st.text(max_size=400), st.sampled_from(["en", None]))
@example("companies\n\n's Minister of Affairs Vahan Dallak met Armenian companies", "en")
@example("Ali Roe met his Omani counterpart Said Poe. Roe's recommendation was to form", "en")
@example("Ali Roe met his Omani counterpart Said Poe. They used the occasion for talks on", "en")
@example("Kenya, Rwanda agreed at talks in in March.", "en")
def test_any_text_is_read_soundly(text: str, language: str | None) -> None:
    assert_sound(read_odd(text, language))


@given(MIXTURES, DAYS)
def test_any_mixture_of_sentences_is_read_soundly(text: str, published: date | None) -> None:
    assert_sound(read_odd(text, "en", published))


@given(MIXTURES)
def test_any_mixture_is_explained(text: str) -> None:
    told = explain(Document("odd", text, language="en")).sentences

    assert all(text[each.start : each.end] == each.text for each in told)


@given(MIXTURES, DAYS)
@example("The ¹ memoranda of ² weeks ago, the ③ signed on ⁴ May ²⁰²⁴", date(2024, 5, 8))
def test_any_mixture_is_read_twice_alike(text: str, published: date | None) -> None:
    assert read_odd(text, "en", published) == read_odd(text, "en", published)


@pytest.mark.parametrize("language", ["en", None])
@pytest.mark.parametrize("text", ["", " ", "\n\n\n", "\x00", "…", "0", "\ufeff"])
def test_a_text_without_words_has_no_records(text: str, language: str | None) -> None:
    assert read_odd(text, language).records == ()
