"""Drafts of English clauses into clauses, once all of a sentence are known."""

from __future__ import annotations

import re
import sys
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from memoranda.reader.clauses import AHEAD, Clause, Ref
from memoranda.reader.languages.en.assertion import (
    is_asked,
    is_asked_within,
    says_nothing,
    without_the_denied,
)
from memoranda.reader.languages.en.drafts import ANIMATE, ON_INSTRUMENTS, Draft, Progress
from memoranda.reader.languages.en.hearsay import unanswered
from memoranda.reader.languages.en.line import Line, Unit
from memoranda.reader.languages.en.passages import own_length
from memoranda.reader.languages.en.suppositions import is_yet_to_be

#: The tags of who is told of something, or of whom it is told.
_HEARER: Final = re.compile("a?p?[doMNP]{0,4}a?")
#: What leads to where and when something was done.
_OCCASIONS: Final = frozenset("at during after following".split())
#: What tells, in an aside, when or where: ", *on Monday*", ", *in Bern*", ", *at a ceremony*".
_CIRCUMSTANCE: Final = re.compile(",(?:(?P<when>D)|p(?P<where>[PL])?)")
#: How what it parts goes on: ", to help", ", with help from", ", that they would help".
_GOES_ON: Final = (",t", ",p", ",T")
#: What is told to be done by others too, beside what is done with instruments.
_SHARED: Final = frozenset(("attend", "other"))
_LIKEWISE: Final = frozenset(("as", "so"))
_DID: Final = frozenset("did does do has have had was were will would".split())


def finished(
    progress: Progress,
    sentence: int,
    quoted: Sequence[tuple[int, int]],
    untold: Sequence[tuple[int, int]],
) -> list[Clause]:
    """The clauses of a sentence, as they are given away."""
    drafts, line = progress.drafts, progress.line
    asked = is_asked(progress.units)
    open_questions = unanswered(progress.units)
    main = next((d for d in drafts if d.relation in ("main", "said") and d.subject), None)
    clauses = []
    for number, draft in enumerate(drafts):
        if draft.relation in ("participle", "purpose") and not draft.subject:
            draft.subject = _inherited(progress, number, main)
        unsure = asked or _stands_in(draft, untold)
        unsure = unsure or (draft.group.mood in AHEAD and _stands_in(draft, open_questions))
        clause = _clause(progress, number, sentence, quoted, untold=unsure)
        clauses.append(clause if unsure or not untold else _without_untold(clause, line, untold))
    return without_the_denied(clauses)


def _stands_in(draft: Draft, passages: Sequence[tuple[int, int]]) -> bool:
    """Whether the verb of a clause stands in one of some passages."""
    return any(first <= draft.group.first < end for first, end in passages)


def _without_untold(clause: Clause, line: Line, untold: Sequence[tuple[int, int]]) -> Clause:
    """A clause without what is not told as true in it: "denied *a meeting with Li*"."""
    passages = [(line.starts[first], line.end(end - 1)) for first, end in untold]
    kept = [r for r in clause.objects if not any(a <= r.start < b for a, b in passages)]
    return replace(clause, objects=tuple(kept))


def _inherited(progress: Progress, number: int, main: Draft | None) -> list[Ref]:
    """The subject of a participle: that of the clause it stands beside.

    Where the sentence is no more than an opening it is who opens it: "We, *the ministers of Oman
    and Mali*, having met in Bern,".
    """
    drafts = progress.drafts
    for draft in reversed(drafts[:number]):
        if draft.relation in ("main", "said") and draft.subject:
            return draft.subject
    if main is not None:
        return main.subject
    comma = drafts[number].own_start - 1
    if number or comma < 1 or progress.tags[comma] != "," or not progress.tags.endswith(","):
        return []
    return [ref for ref in progress.refs.between(0, comma) if ref.kind in ANIMATE]


def _clause(
    progress: Progress,
    number: int,
    sentence: int,
    quoted: Sequence[tuple[int, int]],
    *,
    untold: bool,
) -> Clause:
    """The finished clause: its content reaches to the next clause beside it."""
    line, units, refs = progress.line, progress.units, progress.refs
    draft = progress.drafts[number]
    group = draft.group
    stop = len(units)
    for other in progress.drafts[number + 1 :]:
        if _is_thrown_in(units, line.tags, other):
            continue
        if other.relation in ("main", "said", "participle") and other.parent != number:
            opens = other.opener if other.opener >= 0 else other.own_start
            stop = max(group.end, opens)  # "… *until, in May,* Roe signed it"
            break
        if other.relation == "purpose":
            stop = max(group.end, other.own_start)
            break
    if draft.relation == "relative" and _tells_of_text(draft):
        stop = _end_of_aside(units, line.tags, group.end, stop)
    stop = group.end + own_length(line.tags[group.end : stop])
    first = min(draft.own_start, group.first)
    start, end = line.starts[first], line.end(max(stop, group.end) - 1)
    content_start = line.starts[group.end] if group.end < stop else end
    in_quotation = _is_quoted(line.starts[group.first], quoted)
    negated = (
        group.negated
        or says_nothing(units, *draft.subject_units)
        or says_nothing(units, group.end, stop)
    )
    shared = group.act in ON_INSTRUMENTS or (
        group.act in _SHARED and "M" in line.tags[group.end : stop]
    )
    likewise = _likewise(units, group.end, stop) if shared else stop
    if group.act in _SHARED and not any(r.kind == "person" for r in refs.between(likewise, stop)):
        likewise = stop
    also = [replace(ref, link="") for ref in refs.between(likewise, stop) if ref.kind in ANIMATE]
    of_question = number > 0 and progress.drafts[number - 1].own_start >= first
    within = not of_question and is_asked_within(units, first)
    behind = refs.between(group.end, likewise) if draft.told_behind is None else draft.told_behind
    untold = (untold and not in_quotation and not draft.asks) or within
    to_be = not progress.heading and is_yet_to_be(units, progress.drafts, number)
    unreal = untold or to_be
    return Clause(
        sentence, start, end, (*draft.subject, *also), group.lemma, group.act, group.mood,
        group.passive, negated, content_start, end,
        (*draft.antecedent, *refs.between(*draft.before), *behind),
        "embedded" if unreal else draft.relation, draft.parent, in_quotation, progress.heading,
    )  # fmt: skip


def _tells_of_text(draft: Draft) -> bool:
    """Whether a clause tells what a text is or does by itself: "a pact *that is not binding*"."""
    of_text = any(ref.kind == "instrument" for ref in draft.subject)
    return draft.group.act == "provide" or (of_text and not draft.group.passive)


def _end_of_aside(units: Sequence[Unit], tags: str, start: int, stop: int) -> int:
    """Where what tells of a text ends: "signed it, *which covers post*, at a ceremony in May"."""
    for aside in _CIRCUMSTANCE.finditer(tags, start, stop):
        at = aside.start()
        if aside["when"] or (aside["where"] and units[at + 1].word == "in"):
            return at
        if units[at + 1].word in _OCCASIONS:
            return at
    return stop


def _likewise(units: Sequence[Unit], start: int, stop: int) -> int:
    """Where it is told of others that they did the same: "A signed it, *and so did* B and C"."""
    for at in range(start + 1, stop - 2):
        if units[at].word in _LIKEWISE and units[at + 1].word in _DID:
            return at if units[at - 1].tag in ",;c" and units[at + 2].tag in "MPd" else stop
    return stop


def _is_thrown_in(units: Sequence[Unit], tags: str, draft: Draft) -> bool:
    """Whether an aside parts what belongs together: "is ready, *he said*, to help"."""
    told = draft.group.act in ("say", "stress", "propose") or draft.group.lemma == "submit"
    if not told or draft.own_start == 0 or tags[draft.own_start - 1] != ",":
        return False
    end = draft.group.end
    if end < len(units) and units[end].word == "out":  # "he pointed *out*,"
        end += 1
    hearer = _HEARER.match(tags, end)  # "he assured *the ministers*,"
    if draft.own_start == draft.group.first:
        return tags.startswith(_GOES_ON, end)  # "said Li,": he follows
    return hearer is not None and tags.startswith(_GOES_ON, hearer.end())


def _is_quoted(at: int, quoted: Sequence[tuple[int, int]]) -> bool:
    """Whether a character stands in one of the passages, which are in order."""
    before = bisect_right(quoted, (at, sys.maxsize))
    return before > 0 and at < quoted[before - 1][1]
