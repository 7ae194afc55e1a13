"""What a rule sees of one sentence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from memoranda.reader.clauses import AHEAD, Clause, Ref


@dataclass(slots=True, init=False)
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
            memorandum *signed* in May"); by that of a partner, of one told beside it ("with Oman,
            *signed* in 2019, and with …").
        before: by the place of an instrument, the act whose object it is ("agreed to *sign* a
            memorandum").
        nominal: clauses that a noun tells, not a verb: "*Kenya's request for* training".
        untold: passages that it does not tell as true: "Reports *that* … are false".
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
    nominal: Sequence[Clause]
    untold: Sequence[tuple[int, int]]

    def __init__(
        self,
        number: int,
        start: int,
        end: int,
        paragraph: int,
        heading: bool,
        lead: bool,
        clauses: Sequence[Clause],
        refs: Sequence[Ref],
        after: dict[int, str],
        before: dict[int, str],
        nominal: Sequence[Clause] = (),
        untold: Sequence[tuple[int, int]] = (),
    ) -> None:
        self.number = number
        self.start = start
        self.end = end
        self.paragraph = paragraph
        self.heading = heading
        self.lead = lead
        self.clauses = clauses
        self.refs = refs
        self.after = after
        self.before = before
        self.nominal = nominal
        self.untold = untold

    def is_untold(self, at: int) -> bool:
        """Whether a place stands in what is not told as true: "It is unclear *whether* …"."""
        return any(start <= at < end for start, end in self.untold)

    def is_ahead(self, at: int, told: Clause | None = None) -> bool:
        """Whether a place stands in what is to come: "fees *will fall in May*, the two said".

        Args:
            at: the place.
            told: a clause that stands in the same, for which the place tells.
        """
        return any(
            c.mood in AHEAD
            and c.start <= at < c.end
            and (told is None or not c.start <= told.start < c.end)
            for c in self.clauses
        )

    def is_of_paper(self, at: int) -> bool:
        """Whether it only tells which paper is meant: "reviewed the accord *signed in Bern*"."""
        papers = [r for r in self.refs if r.end <= at and r.kind == "instrument"]
        if not papers or self.after.get(papers[-1].start) not in ("sign", "issue"):
            return False
        end = papers[-1].end
        if any(r.kind == "meeting" and end < r.start < at for r in self.refs):
            return False  # "the accord signed on *his visit* to Bern"
        done = any(c.act in ("sign", "issue") and c.start <= papers[-1].start for c in self.clauses)
        return not done and not any(end < c.content_start <= at + 1 for c in self.clauses)

    def is_invited_to(self, at: int, text: str) -> bool:
        """Whether a place stands in what somebody is asked along to: "invited Li *to Bern*"."""
        return any(
            c.lemma == "invite" and c.content_start <= at < c.end
            and " to " in text[c.content_start - 1 : at]
            for c in self.clauses
        )  # fmt: skip

    def in_aside(self, at: int, *, history: bool = False) -> bool:
        """Whether a place stands where the text only tells which thing is meant.

        "A forum *which has not been held since 2016*", but not "who met her in May".

        Args:
            at: the place.
            history: whether what befell an instrument counts too, or a gathering: "a pact *that
                lapsed in May*", "a forum *which opened on Monday*".
        """
        around = [c for c in self.clauses if c.relation == "relative" and c.start <= at < c.end]
        if not around or around[-1].negated:
            return bool(around)
        return not any(
            (ref.kind in _TELLING_MORE and not (history and ref.value in _GATHERINGS))
            or (ref.kind == "instrument" and not history)
            for ref in around[-1].subject
        )


_GATHERINGS: Final = frozenset(("summit", "conference", "forum", "congress"))
#: Who or what a relative clause tells news of.
_TELLING_MORE: Final = frozenset(
    ("person", "party", "role", "group", "speaker", "we", "other", "home", "meeting")
)
