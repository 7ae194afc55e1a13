"""How fast one core reads, beside how fast spaCy merely splits the same text into sentences."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from statistics import median

from benchmarks.figure import Bar, Figure

from memoranda.reader.languages import find_language
from memoranda.reader.pipeline import read
from memoranda.reader.text.segments import sentences
from memoranda.records import Document

RATE = Bar(2000, goal=5000)
RATIO = Bar(20, goal=8, at_most=True)

ROUNDS = 5
#: Seconds of reading that make a round.
ROUND_S = 2.0
#: Splitting is so much quicker that it is timed several times for each reading.
SPLITS = 10


@dataclass(frozen=True, slots=True)
class Round:
    """Seconds that one pass over all stories took, on average over the round.

    Attributes:
        reading: on the clock.
        reading_cpu: of the processor alone, whatever else ran on it.
        splitting: by spaCy, on the clock.
    """

    reading: float
    reading_cpu: float
    splitting: float


def speed(stories: Sequence[Document], say: Callable[[str], None]) -> list[Figure]:
    """Sentences a second, and how many times longer reading takes than splitting."""
    split = splitter([story.text for story in stories])
    split()
    _read_all(stories)
    rounds = []
    for number in range(1, ROUNDS + 1):
        say(f"speed: round {number} of {ROUNDS}")
        rounds.append(_round(stories, split))
    return figures_of(rounds, count_sentences(stories))


def splitter(texts: list[str]) -> Callable[[], None]:
    """What splits the texts by spaCy's rules alone: no model, the quickest that it can do."""
    import spacy  # noqa: PLC0415 - heavy, only for this comparison

    pipeline = spacy.blank("en")
    pipeline.add_pipe("sentencizer")

    def split() -> None:
        for text in texts:
            pipeline(text)

    return split


def count_sentences(stories: Sequence[Document]) -> int:
    """Sentences as the reader itself counts them."""
    english = find_language("en")
    assert english is not None, "English is always there"
    return sum(len(sentences(story.text, english.abbreviations)) for story in stories)


def figures_of(rounds: Sequence[Round], count: int) -> list[Figure]:
    """The medians of all rounds, for stories of so many sentences."""
    rate = count / median(each.reading for each in rounds)
    cpu_rate = count / median(each.reading_cpu for each in rounds)
    ratio = median(each.reading / each.splitting for each in rounds)
    split_rate = count / median(each.splitting for each in rounds)
    said = f"median of {len(rounds)} rounds"
    return [
        Figure("speed", "sentences read, one core", rate, "/s", RATE, said),
        Figure(
            "speed",
            "sentences read, by processor time",
            cpu_rate,
            "/s",
            note="other work left out",
        ),
        Figure("speed", "reading against splitting by spaCy", ratio, "×", RATIO, said),
        Figure("speed", "sentences split by spaCy", split_rate, "/s"),
    ]


def _round(stories: Sequence[Document], split: Callable[[], None]) -> Round:
    """Read and split by turns, so that both meet the machine in the same state."""
    reading = reading_cpu = splitting = 0.0
    passes = 0
    while reading < ROUND_S:
        start, start_cpu = time.perf_counter(), time.process_time()
        _read_all(stories)
        middle = time.perf_counter()
        reading_cpu += time.process_time() - start_cpu
        reading += middle - start
        for _ in range(SPLITS):
            split()
        splitting += (time.perf_counter() - middle) / SPLITS
        passes += 1
    return Round(reading / passes, reading_cpu / passes, splitting / passes)


def _read_all(stories: Sequence[Document]) -> None:
    for story in stories:
        read(story)
