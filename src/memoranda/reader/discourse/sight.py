"""What a rule sees of one sentence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from memoranda.reader.clauses import Clause, Ref


@dataclass(slots=True)
class Sight:
    """One sentence as the rules see it.

    Attributes:
        number, start, end: the sentence and its passage.
        paragraph: number of its paragraph.
        heading: whether it is a headline.
        lead: whether it stands in the first paragraph that is no headline.
        clauses: what it says.
        refs: everything it points at, in order.
        after: by the place of an instrument, the act of a participle that describes it ("a
            memorandum *signed* in May").
        before: by the place of an instrument, the act whose object it is ("agreed to *sign* a
            memorandum").
    """

    number: int
    start: int
    end: int
    paragraph: int
    heading: bool
    lead: bool
    clauses: Sequence[Clause]
    refs: Sequence[Ref]
    after: dict[int, str]
    before: dict[int, str]
