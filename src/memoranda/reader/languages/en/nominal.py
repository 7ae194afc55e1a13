"""Stances that nouns tell of those to whom they belong: "*Kenya's request for* training".

A verb that carries such a noun ("expressed interest") tells the stance itself; here are the others,
wherever they stand: "noted Japan's readiness to …", "There is a Serbian proposal for …".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from memoranda.reader.clauses import Clause, Ref
from memoranda.reader.languages.en import words
from memoranda.reader.languages.en.drafts import ANIMATE, STANCES, Draft, Progress
from memoranda.reader.languages.en.line import Line, Unit
from memoranda.reader.languages.en.passages import names_actor, own_length
from memoranda.reader.languages.en.suppositions import is_supposed

_ACTS: Final = {
    f"act-{act}": act for act in ("want", "plan", "offer", "propose", "request", "agree")
}
_TALKING_OF: Final = frozenset(("on", "about", "of", "over"))
#: What stands before talks that somebody came for: "flew to Bern *for talks* on AI".
_BEFORE_TALKS: Final = frozenset("daNq")
#: Acts that tell by themselves what was discussed, or that talks are yet to be.
_WITHOUT_TALKS: Final = STANCES | frozenset(("meet", "see", "praise"))
_OF_VIEWS: Final = (["of", "views"], ["of", "opinions"], ["of", "opinion"], ["of", "ideas"])
#: So far behind talks it is told what they were on: "an exchange of views *on* …".
_ON_WHAT: Final = 14
#: Nouns of agreeing that belong to one side: not "the agreement", "the consensus".
_UNDERTAKINGS: Final = frozenset(
    "commitment pledge undertaking promise decision assurance assurances resolve".split()
)
#: What stands between an owner and the noun: "Kenya's *long-standing* request".
_BETWEEN: Final = frozenset("Na")
#: The tags of an owner told before the noun.
_OWNING: Final = frozenset("NPMd'aLc")
#: Words that hang an owner behind the noun, and words that open what the stance is about.
_OF: Final = frozenset(("of", "by", "from"))
_ABOUT: Final = frozenset("for in on that of".split())
#: Where a phrase behind the noun ends.
_PHRASE_STOP: Final = re.compile("[tpTvmbhr;,.]")
#: So few characters lead from a verb to its object: "touched *on the* request".
_NEAR: Final = 12
#: So few units part a noun from the clause that tells who has it.
_CLOSE: Final = 3
#: Verbs by which a stance is what is told of it: "Her suggestion *was* that …".
_EQUATING: Final = frozenset(
    "be remain concern become regard involve cover envisage foresee".split()
)
#: What may stand between them and the noun: "is *one of his dearest* wishes".
_BEFORE_NOUN: Final = frozenset("daNPM'pc")
#: Subjects that only stand for what follows.
_EMPTY: Final = frozenset(("it", "there", "this", "that"))
#: Whose it is by a word before the noun or behind it, as the kind of who that is.
_HIS: Final = {"his": "speaker", "her": "speaker", "my": "speaker", "their": "group", "our": "we"}
_OF_HIS: Final = {"his": "speaker", "hers": "speaker", "theirs": "group"}
#: Talks and what comes of them, and verbs by which they led to something.
_OUTCOMES: Final = words.TALKS | frozenset(
    "outcome outcomes result results upshot fruit product conclusion meeting visit trip session"
    " encounter conversation discussion exchange call dialogue gathering summit forum round"
    " negotiation stay".split()
)
_YIELDING: Final = frozenset(
    "end close conclude finish culminate result lead produce yield bring see be include wrap"
    " wind issue".split()
)
_PARTING: Final = frozenset("part leave emerge return separate disperse".split())
#: What may stand between them: "ended *with a firm* pledge to".
_BEFORE_OUTCOME: Final = frozenset("pdaNt")
#: So many words open a subject, among which its head is.
_HEAD: Final = 5
#: Who both are: "on *both sides*".
_EACH: Final = frozenset(("both", "either", "each"))
_EACH_SIDE: Final = frozenset("sides side capitals countries ends governments ministries".split())
#: What makes a stance that of both sides.
_COMMON: Final = frozenset(("common", "shared", "mutual", "joint"))
#: What is done with a stance of one's own: "a pledge which the ministers *gave*".
_HOLDING: Final = frozenset(
    "give make take share hold have voice express put cherish harbour extend submit entertain"
    " nourish nurture".split()
)
#: What stands before an invitation at which somebody came.
_ON_INVITATION: Final = frozenset(("at", "on", "upon", "by", "following"))
#: Acts that somebody does with a stance in hand: "came *with a request for*".
_COMING: Final = frozenset(("say", "other", "meet", "discuss", "welcome", "praise"))
#: What is done with a stance: it is discussed, granted.
_OF_STANCES: Final = frozenset(("discuss", "do"))
_TALKING: Final = frozenset(("discuss",))
_REJECTING: Final = frozenset(
    "reject refuse decline dismiss deny rebuff withdraw retract rescind revoke abandon drop shelve"
    " cancel".split()
)


def nominal_clauses(progress: Progress, sentence: int, clauses: Sequence[Clause]) -> list[Clause]:
    """The clauses for the stances that nouns of a sentence tell."""
    if progress.heading:
        return []
    units = progress.units
    at = [n for n, unit in enumerate(units) if unit.noun and unit.tag == "N" and _act_of(units, n)]
    carried = {draft.group.carried for draft in progress.drafts}
    found = [_stance(progress, noun, sentence, clauses) for noun in at if noun not in carried]
    talks = [n for n, unit in enumerate(units) if unit.word in words.TALKING and unit.tag == "N"]
    found += [_talks(progress, noun, sentence) for noun in talks if noun not in carried]
    return [clause for clause in found if clause is not None]


def _talks(progress: Progress, noun: int, sentence: int) -> Clause | None:
    """The talks that somebody came for: "flew to Bern *for talks with Roe on data centres*"."""
    units, line = progress.units, progress.line
    opening = noun - 1
    while opening > 0 and units[opening].tag in _BEFORE_TALKS:
        opening -= 1
    if opening < 1 or units[opening].word != "for":
        return None
    number = _holder(progress, noun)
    holder = progress.drafts[number] if number >= 0 else None
    if holder is None or holder.group.first > noun or not _has_come(holder):
        return None
    first = noun + 1
    if units[noun].word == "exchange":  # "*of views* on AI", not "of stamps"
        if [unit.word for unit in units[noun + 1 : noun + 3]] not in _OF_VIEWS:
            return None
        first = noun + 3
    about = next(
        (n for n in range(first, min(noun + _ON_WHAT, len(units)))
         if units[n].tag in "vmbh;,tTrs" or units[n].word in _TALKING_OF),
        len(units),
    )  # fmt: skip
    if about >= len(units) or units[about].word not in _TALKING_OF:
        return None
    partners = progress.refs.between(noun, about)
    named = any(ref.kind in ANIMATE - {"people"} for ref in partners)
    if not named and any(unit.word == "with" for unit in units[noun:about]):
        return None  # "for talks *with doctors* on AI"
    talking = [r for r in (*holder.subject, *partners) if r.kind in ANIMATE]
    stop = _stop(progress, holder, about)
    return Clause(
        sentence, line.starts[opening], line.end(stop - 1),
        tuple(replace(r, link="") for r in talking),
        units[noun].word, "discuss", "", False, False, line.starts[about], line.end(stop - 1),
        tuple(progress.refs.between(about, stop)), "nominal", -1, False, False,
    )  # fmt: skip


def _has_come(holder: Draft) -> bool:
    """Whether a clause tells what somebody did for the sake of talks, which then took place."""
    group = holder.group
    done = group.mood in ("", "perfect", "progressive") and not group.negated
    if not done or group.act in _WITHOUT_TALKS or holder.relation not in ("main", "said"):
        return False
    return any(ref.kind in ANIMATE for ref in holder.subject)


def _act_of(units: Sequence[Unit], noun: int) -> str:
    """The act of a noun, "" where it has none; "a call *for*" is no telephone call."""
    if units[noun].word == "call" and noun + 1 < len(units) and units[noun + 1].word == "for":
        return "request"
    return _ACTS.get(units[noun].noun, "")


def is_owned(progress: Progress, noun: int) -> bool:
    """Whether a noun tells a stance by itself: "*Kenya's offer to* host it was accepted"."""
    if progress.units[noun].noun not in _ACTS:
        return False
    _, owners, about = _owned(progress, noun)
    return bool(owners) and _opens_content(progress.units, about)


def _owned(progress: Progress, noun: int) -> tuple[int, list[Ref], int]:
    """Where the phrase of a noun begins, who owns it, and where its content begins."""
    return _owned_before(progress, noun) or _owned_behind(progress, noun)


def _stance(
    progress: Progress, noun: int, sentence: int, clauses: Sequence[Clause]
) -> Clause | None:
    """The stance that one noun tells, if it tells whose it is and what it is about."""
    units, line = progress.units, progress.line
    act = _act_of(units, noun)
    if units[noun].word == "invitation" and _is_circumstance(units, noun):
        return None
    number = _holder(progress, noun)
    holder = progress.drafts[number] if number >= 0 else None
    if holder is not None and _tells_already(units, holder, noun, act):
        return None
    outcome = holder is not None and is_outcome(units, holder, noun)
    if act == "agree" and units[noun].word not in _UNDERTAKINGS and not outcome:
        return None
    first, owners, about = _owned(progress, noun)
    if outcome and not owners:
        owners, about = [_sides(line, noun)], _past_between(progress, noun + 1)
    if not owners and holder is not None and _is_of_subject(progress, holder, noun):
        first, owners = noun - 1, holder.subject  # "pointed to *its* readiness to …"
        about = noun + 1
    owners = owners or _owned_by_words(progress, holder, noun)
    predicate = None
    if holder is not None and not outcome:
        predicate = _predicate_of(progress, holder, noun)
    if not owners or not (predicate or _opens_content(units, about)):
        return None
    start, stop = predicate or (about, _stop(progress, holder, about - 1))
    if start >= len(units):
        return None  # "His wish was": it breaks off
    stop = min(stop, len(units))
    end = line.end(stop - 1)
    around = clauses[number] if number >= 0 else None
    told = (min(first, start), max(stop, noun + 1))
    return Clause(
        sentence, line.starts[told[0]], line.end(told[1] - 1), tuple(owners), units[noun].word, act,
        "", False, False, line.starts[start], end, tuple(progress.refs.between(start, stop)),
        "nominal", -1, around.quoted if around is not None else False, False,
    )  # fmt: skip


def _is_circumstance(units: Sequence[Unit], noun: int) -> bool:
    """Whether an invitation only tells how somebody came: "was there *at the invitation of* X"."""
    while noun > 0 and units[noun - 1].tag in "dNaP'":
        noun -= 1
    return noun > 0 and units[noun - 1].word in _ON_INVITATION


def _owned_by_words(progress: Progress, holder: Draft | None, noun: int) -> list[Ref]:
    """Whose a stance is by a pronoun, as one of both sides, or by who is told to have taken it."""
    units, line = progress.units, progress.line
    at = noun - 1
    while at > 0 and units[at].tag in "Na":
        if units[at].word in _COMMON:
            if at and units[at - 1].word == "of":
                return []  # "issues *of mutual interest*" are subjects
            return [_sides(line, at)]
        at -= 1
    kind = _HIS.get(units[at].word) if at >= 0 else None
    if noun + 2 < len(units) and units[noun + 1].word == "of":
        kind, at = (of, noun + 2) if (of := _OF_HIS.get(units[noun + 2].word)) else (kind, at)
    if kind is not None:
        return [Ref(line.starts[at], line.end(at), kind, units[at].word, None, 1, "")]
    for draft in progress.drafts:
        near = 0 < draft.own_start - noun < _CLOSE and draft.relation == "relative"
        if near and draft.group.lemma in _HOLDING:
            return [ref for ref in draft.subject if ref.kind in ANIMATE]
    if holder is None or holder.group.act not in _COMING or holder.group.first > noun:
        return []
    if at < 1 or units[at].word not in ("a", "an") or units[at - 1].word != "with":
        return []
    return [ref for ref in holder.subject if ref.kind in ANIMATE]


def _predicate_of(progress: Progress, holder: Draft, noun: int) -> tuple[int, int] | None:
    """What is told to be a stance: "His wish was *to learn*", "*Closer work* was his wish"."""
    group, tags = holder.group, progress.tags
    to_do = group.mood == "is_to" and tags[group.first] == "b" and noun < group.first
    if to_do and not any(ref.link in ("", "between") for ref in holder.subject):
        return group.first + 1, max(group.end, _end_of_predicate(progress, group.end))
    if group.lemma not in _EQUATING or group.negated or group.passive:
        return None
    if noun < group.first:
        follower = progress.tags[group.end : group.end + 1]
        about = noun + 3 if _is_of_his(progress.units, noun + 1) else noun + 1
        if follower not in ("t", "T") and _opens_content(progress.units, about):
            return None  # "Kenya's interest *in fintech* was plain"
        return group.end, _end_of_predicate(progress, group.end)
    goes_on = noun + 1 < len(tags) and tags[noun + 1] in "tT"  # "was a resolve *to learn*"
    if goes_on or not _BEFORE_NOUN.issuperset(tags[group.end : noun]):
        return None
    start, end = holder.subject_units
    if start >= end or progress.units[start].word in _EMPTY:
        return None
    told = [draft for draft in progress.drafts if draft.own_start == start]
    if told[0] is not holder:  # "Closer work, *he said*, was his wish"
        start = max((d.group.end for d in progress.drafts if d.own_start < start), default=0)
    return start, end


def _is_of_his(units: Sequence[Unit], at: int) -> bool:
    """Whether "of his", "of hers" stands at a unit."""
    return at + 1 < len(units) and units[at].word == "of" and units[at + 1].word in _OF_HIS


def _end_of_predicate(progress: Progress, start: int) -> int:
    """Where what is told of a stance ends: before the next clause beside."""
    beside = (d for d in progress.drafts if d.relation in ("main", "said"))
    stop = next((d.own_start for d in beside if d.own_start >= start), len(progress.tags))
    return max(start + 1, start + own_length(progress.tags[start:stop]))


def without_talk_of(clauses: Sequence[Clause], nominal: Sequence[Clause]) -> list[Clause]:
    """The clauses, without the discussing of a stance: "*Japan's proposal to …* was discussed"."""
    return [
        replace(clause, act="say")
        if clause.act in _OF_STANCES and any(_is_talked_of(stance, clause) for stance in nominal)
        else clause
        for clause in clauses
    ]


def _is_talked_of(stance: Clause, clause: Clause) -> bool:
    """Whether a stance is what a clause tells was discussed: its subject, or right behind it."""
    before = clause.passive and clause.start <= stance.start < clause.content_start
    return before or 0 <= stance.start - clause.content_start < _NEAR


def _holder(progress: Progress, noun: int) -> int:
    """The number of the clause in whose subject or content a noun stands, or -1."""
    holder = -1
    for number, draft in enumerate(progress.drafts):
        start, end = draft.subject_units
        if start <= noun < end:
            return number
        if draft.group.first < noun:
            holder = number
    return holder


def _tells_already(units: Sequence[Unit], holder: Draft, noun: int, act: str) -> bool:
    """Whether the verb tells the stance, takes one of its own towards it, or undoes it."""
    group = holder.group
    told = group.act == act or (group.act in STANCES - _TALKING and group.first < noun)
    return told or group.negated or group.lemma in _REJECTING or is_supposed(units, holder.opener)


def _is_of_subject(progress: Progress, holder: Draft, noun: int) -> bool:
    """Whether a noun behind a verb belongs to who acts: "its", "their"."""
    own = progress.units[noun - 1].word in words.OWN and holder.group.first < noun
    return own and any(ref.kind in ANIMATE for ref in holder.subject)


def _owned_before(progress: Progress, noun: int) -> tuple[int, list[Ref], int] | None:
    """The same where the owner stands before: "*the Serbian side's* readiness"."""
    tags, last = progress.tags, noun - 1
    while last > 0 and tags[last] in _BETWEEN and not progress.units[last].noun:
        last -= 1
    if last < 0 or tags[last] not in "P'":
        return None
    first = last
    while first > 0 and tags[first - 1] in _OWNING:
        first -= 1
    while tags[first] in "ac":
        first += 1
    refs = progress.refs.between(first, noun)
    owners = [replace(r, link="") for r in refs if r.kind in ANIMATE and r.link == "owner"]
    return (first, owners[-1:], _past_time(progress.units, noun + 1)) if owners else None


def _past_time(units: Sequence[Unit], at: int) -> int:
    """The unit after a time or an adverb beside the noun: "his wish *at the time*, *too*, that"."""
    if [unit.word for unit in units[at : at + 3]] == ["at", "the", "time"]:
        at += 3
    while at < len(units) and units[at].tag in "aD,":
        at += 1
    return at


def _owned_behind(progress: Progress, noun: int) -> tuple[int, list[Ref], int]:
    """The same where the owner stands behind: "the offer *of the Korean side*"."""
    units, after = progress.units, noun + 1
    if (told := _on_both_sides(progress, after)) > after:
        return noun, [_sides(progress.line, told - 1)], told
    if after + 1 >= len(units) or units[after].word not in _OF:
        return noun, [], after
    stop = _PHRASE_STOP.search(progress.tags, after + 1)
    end = stop.start() if stop is not None else len(units)
    refs = [ref for ref in progress.refs.between(after, end) if ref.kind in ANIMATE]
    return noun, [replace(ref, link="") for ref in refs], end


def _on_both_sides(progress: Progress, at: int) -> int:
    """The unit behind "on both sides", "in both capitals", where these words stand at a unit."""
    several = [unit.word for unit in progress.units[at : at + 3]]
    told = len(several) > 2 and several[0] in ("on", "in") and several[1] in _EACH
    return at + 3 if told and several[2] in _EACH_SIDE else at


def _past_between(progress: Progress, at: int) -> int:
    """The unit behind those who agree on something: "an understanding *between A and B*"."""
    if at >= len(progress.units) or progress.units[at].word not in ("between", "among"):
        return at
    stop = _PHRASE_STOP.search(progress.tags, at + 1)
    return stop.start() if stop is not None else at


def _sides(line: Line, at: int) -> Ref:
    """The two sides, pointed at by a unit."""
    return Ref(line.starts[at], line.end(at), "group", "sides", None, 2, "")


def is_outcome(units: Sequence[Unit], holder: Draft, noun: int) -> bool:
    """Whether talks are told to have led to something: "They *ended with* an understanding to"."""
    group, (start, end) = holder.group, holder.subject_units
    if group.mood or group.negated or noun < group.first:
        return False
    if group.lemma in _PARTING and group.end < noun and units[group.end].word == "with":
        return any(ref.kind == "group" for ref in holder.subject)
    if group.lemma not in _YIELDING:
        return False
    if not _BEFORE_OUTCOME.issuperset(unit.tag for unit in units[group.end : noun]):
        return False
    own = units[start:end]
    between = next((n for n, unit in enumerate(own) if unit.word in ("between", "among")), None)
    if between is not None and not names_actor(own[between:]):
        return False  # "Talks *between the clubs* ended with …"
    return any(unit.word in _OUTCOMES for unit in own[:_HEAD])


def _opens_content(units: Sequence[Unit], at: int) -> bool:
    """Whether what a stance is about begins at a unit: "*to* train", "*for* a loan"."""
    if at + 1 >= len(units):
        return False
    return units[at].word in _ABOUT or (units[at].tag == "t" and units[at + 1].tag in "vbha")


def _stop(progress: Progress, holder: Draft | None, noun: int) -> int:
    """Where the content of a noun ends: before the verb of its subject, or the next clause."""
    if holder is not None and holder.group.first > noun:
        return holder.group.first
    last = stop = len(progress.units)
    told = (
        noun + 1 < last and progress.units[noun + 1].word == "that"
    )  # "It was his wish *that courses be held*"
    passed = ("relative", "embedded", "said") if told else ("relative",)
    for draft in progress.drafts:
        if draft.group.first > noun and draft.relation not in passed:
            stop = min(last, max(noun + 2, draft.own_start))
            break
    return noun + 1 + own_length(progress.tags[noun + 1 : stop])
