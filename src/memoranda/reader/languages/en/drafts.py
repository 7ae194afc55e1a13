"""The clauses of an English sentence while it is read: their ends are not known yet."""

from __future__ import annotations

from typing import Final

from memoranda.reader.clauses import Ref
from memoranda.reader.languages.en.line import Line
from memoranda.reader.languages.en.phrases import SentenceRefs
from memoranda.reader.languages.en.verbgroups import VerbGroup

#: The kinds of refs that can act.
ANIMATE: Final = frozenset(
    ("person", "party", "role", "group", "speaker", "we", "other", "home", "people")
)
#: Acts whose content may hold a clause of its own, told by somebody.
TELLING: Final = frozenset(("say", "praise", "welcome"))
#: Acts whose content is what the stance is about.
STANCES: Final = frozenset(
    "discuss request want plan propose stress offer agree provide prepare approve".split()
)
#: Stances that people take in words of their own: "they endorse a link … *and pledge* to …".
TAKEN: Final = frozenset("agree want propose request offer plan stress".split())
#: Acts that are done with instruments.
ON_INSTRUMENTS: Final = frozenset(
    "sign issue approve ratify extend operate prepare end provide".split()
)


class Draft:
    """A clause whose end is not known yet."""

    __slots__ = (
        "antecedent", "asks", "before", "group", "opener", "own_start", "parent", "relation",
        "subject", "subject_units", "told_behind",
    )  # fmt: skip

    def __init__(
        self, group: VerbGroup, subject: list[Ref], subject_units: tuple[int, int],
        own_start: int, relation: str, parent: int,
    ) -> None:  # fmt: skip
        self.group = group
        self.subject = subject
        self.subject_units = subject_units
        self.own_start = own_start
        self.relation = relation
        self.parent = parent
        #: The units before the subject: "With his guest, the minister …".
        self.before = (own_start, own_start)
        #: Whether it is a question that asks somebody for something.
        self.asks = False
        #: The unit that opened the clause ("*if* they sign"), or -1.
        self.opener = -1
        #: What a relative clause with a subject of its own is about: "which the two *signed*".
        self.antecedent: list[Ref] = []
        #: What stands behind the verb beside a subject that stands there too, or None.
        self.told_behind: list[Ref] | None = None


class Progress:
    """How far the reading of one sentence has come."""

    __slots__ = (
        "antecedent", "bound", "drafts", "heading", "held", "line", "refs", "relation", "tags",
        "units",
    )  # fmt: skip

    def __init__(self, line: Line, refs: SentenceRefs, heading: bool) -> None:
        self.line = line
        self.units = line.units
        self.tags = line.tags
        self.refs = refs
        self.heading = heading
        #: In the order of their verbs.
        self.drafts: list[Draft] = []
        #: The first unit of what may be the next clause, and how that hangs on the last.
        self.bound = 0
        self.relation = ""
        #: The unit of the relative pronoun or "that" read last, or -1.
        self.antecedent = -1
        #: What a relative clause has put off, "said *that those* who live there will pay": where
        #: it begins, the relative pronoun, and the clause that tells it.
        self.held: tuple[int, int, int] | None = None

    def open(self, relation: str, at: int) -> None:
        """Note that a clause may begin behind a unit."""
        if relation == "relative" and self.relation == "that":
            self.held = (self.bound, at, len(self.drafts) - 1)
        elif relation != "relative":
            self.held = None
        self.bound = at + 1
        self.relation = relation

    def add(
        self, group: VerbGroup, subject: list[Ref], subject_units: tuple[int, int],
        own_start: int, relation: str, parent: int,
    ) -> None:  # fmt: skip
        """Keep a clause."""
        self.drafts.append(Draft(group, subject, subject_units, own_start, relation, parent))
