"""What a language brings to the reader."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from memoranda.reader.clauses import Clause, Ref
from memoranda.reader.languages.cues import Cues
from memoranda.reader.mentions.found import Mentions
from memoranda.reader.mentions.instrument import InstrumentWords
from memoranda.reader.text.segments import Sentence


class Told(NamedTuple):
    """What one sentence tells.

    Attributes:
        clauses: who does what, in order.
        refs: everything that the sentence points at, in order.
        after: by the place of an instrument, the act of a participle that describes it ("an
            accord *signed* in May").
        before: by the place of an instrument, the act whose object it is ("the *signing* of an
            accord"; an infinitive as "to sign").
        nominal: clauses that a noun tells, not a verb: "*Kenya's request for* training".
        untold: passages that the sentence does not tell as true: "Reports *that* … are false".
    """

    clauses: Sequence[Clause]
    refs: Sequence[Ref]
    after: dict[int, str]
    before: dict[int, str]
    nominal: Sequence[Clause] = ()
    untold: Sequence[tuple[int, int]] = ()


#: (text, number of the sentence, sentence, whether a headline, mentions, quotations) → its Told
SentenceReader = Callable[[str, int, Sentence, bool, Mentions, Sequence[tuple[int, int]]], Told]


@dataclass(frozen=True, slots=True)
class Language:
    """One language: its code, its words for instruments, how it reads a sentence, and its cues.

    ``abbreviations`` (lower case, without the last stop) end no sentence.
    """

    code: str
    abbreviations: frozenset[str]
    instrument_words: Callable[[], InstrumentWords]
    read_sentence: SentenceReader
    cues: Cues
