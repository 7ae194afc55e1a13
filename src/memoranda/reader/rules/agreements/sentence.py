"""An instrument in its sentence: which clause says most of it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from memoranda.reader.clauses import AHEAD, Clause, Ref
from memoranda.reader.discourse.scene import Scene
from memoranda.reader.discourse.sight import Sight
from memoranda.reader.mentions.found import between
from memoranda.reader.mentions.instrument import InstrumentMention
from memoranda.reader.mentions.mention import TopicMention
from memoranda.reader.rules.agreements.apposition import is_amended, text_of, told_as
from memoranda.reader.rules.agreements.named import (
    bound_parties,
    joins_somebody,
    named_parties,
    owners,
    possessors,
)
from memoranda.reader.rules.agreements.stages import DONE, RANK, denies_stage, reviews
from memoranda.reader.rules.agreements.ways import comes_after, is_replaced, rank_by_itself

#: Acts that make something that is yet to be written a matter of course.
_RESOLVING: Final = frozenset(("agree", "provide"))
#: Kinds of instruments that are called by the partner.
_OF_TWO: Final = frozenset(("memorandum", "agreement", "protocol", "contract", "letter_of_intent"))
#: So far behind an "on" the first field of an instrument may be told.
_FIELD: Final = 45
#: So far behind an instrument it may be told what links two ends.
_LINK: Final = 90
#: An instrument that names so many parties names them all.
_BOTH: Final = 2


class InSentence:
    """An instrument in its sentence, with the clause that says most of it.

    Attributes:
        mention, sight, scene: the instrument, its sentence, the story so far.
        clause, ref: the clause that tells the last stage of it, and its place there.
        named: the parties named as its own.
    """

    def __init__(self, mention: InstrumentMention, sight: Sight, scene: Scene) -> None:
        self.mention = mention
        self.sight = sight
        self.scene = scene
        self.clause, self.ref = _governing(sight, text_of(mention, scene) or mention, scene)
        if is_amended(mention, scene):  # "signed an amendment to *the accord*": not the accord
            self.clause = self.ref = None
        if (behind := told_as(mention, scene)) is not None:
            clause, ref = _governing(sight, behind, scene)
            tells = clause is not None and (clause.act in DONE or not self._is_in_deed)
            if clause is not None and clause.relation == "relative" and tells:
                self.clause, self.ref = clause, ref
        self.named = named_parties(mention, sight, scene)
        if len(self.named) > 1 and self._is_of_link_between():
            self.named = ()
        if not self.named or (len(self.named) < _BOTH and joins_somebody(sight)):
            bound = bound_parties(mention, sight, scene)
            bound = bound or (() if self.named else self._of_partner)
            if bound and set(self.named) <= set(bound):  # "links A *with B*"
                self.named = () if self._is_signed_by_several() else bound

    @property
    def _is_in_deed(self) -> bool:
        """Whether it is told what is done with it, not only what it is."""
        return self.clause is not None and self.clause.act in DONE

    @property
    def _of_partner(self) -> tuple[str, ...]:
        """The partner by whom a text between two is called: "*Malta's* memorandum"."""
        mention = self.mention
        if mention.kind not in _OF_TWO or mention.count > 1 or mention.article == "indefinite":
            return ()
        return possessors(self.mention, self.sight, self.scene)

    def _is_of_link_between(self) -> bool:
        """Whether others sign what links the named: "X and Y signed it on *a cable between* A"."""
        scene, end = self.scene, min(self.mention.end + _LINK, self.sight.end)
        if scene.cues.link_between.search(scene.lower, self.mention.end, end) is None:
            return False
        acting = scene.parties(self.clause.subject) if self.clause is not None else ()
        return self._is_signed_by_several() and set(acting).isdisjoint(self.named)

    def _is_signed_by_several(self) -> bool:
        """Whether several parties do with it what is told: "*X and Y* signed an accord"."""
        clause = self.clause
        if clause is None or clause.act not in DONE or self.ref in clause.subject:
            return False
        return len(self.scene.parties(clause.subject)) > 1

    @property
    def own_fields(self) -> Sequence[TopicMention]:
        """The fields told right after it: "the accord *on roaming*"."""
        on = self.scene.cues.on_field.match(self.scene.lower, self.mention.end)
        return between(self.scene.mentions.topics, on.end(), on.end() + _FIELD) if on else ()

    @property
    def told_beside(self) -> re.Match[str] | None:
        """What tells right behind it that it is there: "the accord, *in force since May*"."""
        signed = self.signed_beside
        start = self.mention.end if signed is None else signed.end()
        return self.scene.cues.there_beside.match(self.scene.lower, start, self.sight.end)

    @property
    def signed_beside(self) -> re.Match[str] | None:
        """What tells right behind it that it was signed: "the accord, *signed in May* and …"."""
        text, end = self.scene.lower, self.mention.end
        return self.scene.cues.signed_beside.match(text, end, self.sight.end)

    @property
    def is_in_general_words(self) -> bool:
        """Whether it is told by a word for any instrument: "the deal", "a pact"."""
        mention = self.mention
        named = self.scene.text[mention.start : mention.end]
        return mention.kind == "agreement" and mention.title is None and " " not in named

    @property
    def is_of_a_body(self) -> bool:
        """Whether it is told to be the instrument of a body, by the body's name in its own."""
        inside = between(self.scene.mentions.parties, self.mention.start, self.mention.end)
        titled = self.mention.title is not None and [p.form for p in inside] == ["body"]
        return titled or bool(owners(self.mention, self.sight, self.scene))

    @property
    def is_of_old(self) -> bool:
        """Whether it is told as the one on which another rests, or which that one follows."""
        if self.clause is None or self.ref is None:
            return False
        replaced = self.ref not in self.clause.subject and is_replaced(self.clause, self.ref)
        return replaced or comes_after(self.clause, self.ref) or self._is_followed

    @property
    def _is_followed(self) -> bool:
        """Whether the clause around tells so: "complements *the accord that has applied since*"."""
        clause, ref = self.clause, self.ref
        if clause is None or ref is None or clause.relation != "relative" or clause.parent < 0:
            return False
        outer = self.sight.clauses[clause.parent]
        told = (r for r in outer.objects if r.start == ref.start)
        return ref in clause.subject and any(comes_after(outer, r) for r in told)

    @property
    def resolved(self) -> Clause | None:
        """The clause by which that was agreed: "*It was agreed* that X would sign a contract"."""
        clause, clauses = self.clause, self.sight.clauses
        if clause is None or clause.parent < 0 or clause.relation not in ("said", "embedded"):
            return None
        outer = clauses[clause.parent]
        agreed = outer.act in _RESOLVING and outer.mood not in AHEAD and not outer.negated
        return outer if agreed else None


def _governing(
    sight: Sight, mention: InstrumentMention, scene: Scene
) -> tuple[Clause | None, Ref | None]:
    """The clause that says what is done with an instrument: the one that tells the last stage."""
    best: tuple[Clause | None, Ref | None] = (None, None)
    furthest = -3
    for clause in sight.clauses:
        for ref in (*_heads(clause.subject, scene), *clause.objects):
            if ref.kind == "instrument" and mention.start <= ref.start < mention.end:
                if _is_inner(ref, clause, sight) and ref not in clause.subject:
                    continue
                if clause.act == "say" and _is_said_of(ref, clause, sight):
                    continue
                direct = ref in clause.subject or ref.link == ""
                beside = clause.relation == "participle" and clause.act == "provide"
                beside = beside or (clause.relation == "relative" and clause.mood in AHEAD)
                unsaid = -2 if beside else -1
                rank = RANK[DONE[clause.act]] if clause.act in DONE and direct else unsaid
                rank = min(rank, 0) if clause.mood in AHEAD else rank
                rank = RANK["in_operation"] if direct and reviews(clause) else rank
                rank = max(rank, rank_by_itself(clause, scene)) if ref in clause.subject else rank
                rank = 9 if direct and denies_stage(clause) else rank
                inner = ("said", "embedded", "relative")
                told = clause.relation in inner and ref.link == "under"
                if rank > furthest or (told and furthest == -1):
                    best, furthest = (clause, ref), rank
    return best


def _is_inner(ref: Ref, clause: Clause, sight: Sight) -> bool:
    """Whether an object is one of a relative clause within: "a text that sets up *a framework*"."""
    return any(
        other.relation == "relative"
        and clause.content_start < other.start <= ref.start < other.end
        and ref in other.objects
        for other in sight.clauses
    )


def _is_said_of(ref: Ref, clause: Clause, sight: Sight) -> bool:
    """Whether a clause only tells who says what another tells of it: "said *they drafted one*"."""
    return any(
        other.relation == "said"
        and sight.clauses[other.parent] is clause
        and any(told.start == ref.start for told in (*other.subject, *other.objects))
        for other in sight.clauses
    )


def _heads(subject: Sequence[Ref], scene: Scene) -> list[Ref]:
    """A subject without instruments that only tell of others: "the protocol to *the accord*"."""
    heads: list[Ref] = []
    for ref in subject:
        last = heads[-1] if heads and heads[-1].kind == ref.kind == "instrument" else None
        if last is None or scene.cues.listed.search(scene.lower, last.end, ref.start):
            heads.append(ref)
    return heads


def speaks_of(mention: InstrumentMention, refs: Sequence[Ref]) -> bool:
    """Whether one of some refs is the instrument."""
    return any(
        ref.kind == "instrument" and mention.start <= ref.start < mention.end for ref in refs
    )
