"""Subjects that English verbs share with clauses before them, or take up again."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from memoranda.reader.clauses import AHEAD, Ref
from memoranda.reader.languages.en.drafts import ANIMATE, ON_INSTRUMENTS, Draft, Progress
from memoranda.reader.languages.en.passages import (
    continues_list,
    cut_at_commas,
    heads_of,
    is_aside,
    phrase_after_aside,
    phrase_end,
    skip,
    tag_before,
)
from memoranda.reader.languages.en.verbgroups import VerbGroup

#: Those who act together.
_ACTORS: Final = frozenset(("party", "person", "role", "other", "group"))
#: What ends a relative clause without a comma before the verb of its head, and what does not.
_BREAKING: Final = frozenset(",;sroTtmbhvq(")
_CLAUSE_END: Final = re.compile("[,;.rTs]")
_AUXILIARIES: Final = frozenset("mbh")
#: Acts whose content may begin without "that": "who *said Oman* agreed".
_TAKING_CLAUSES: Final = frozenset(("say", "agree", "want", "stress"))
#: Those for whom "who" stands sooner than for a party.
_PERSONS: Final = frozenset(("person", "role", "other", "people"))
#: Acts that several do together, by themselves.
_OF_SEVERAL: Final = frozenset(("meet", "discuss"))
#: Acts that somebody takes by speaking, and acts that only tell how things are.
_SPOKEN: Final = frozenset("say praise request propose stress offer".split())
#: Acts by which somebody tells of what an aside parts: "Training, *they stressed*, has to grow".
_TOLD_ASIDE: Final = frozenset("say stress agree propose".split())
_STATES: Final = frozenset("be have other do strengthen".split())
#: So many words before a relative pronoun may tell that one of several is meant.
_FAR: Final = 7
#: What no party does: "The pact that binds them *took effect*", "… *expired*".
_OF_PAPERS_ALONE: Final = frozenset(
    (("ratify", "take"), ("ratify", "enter"), ("ratify", "come"), ("ratify", "become"),
     ("end", "expire"), ("end", "lapse"))
)  # fmt: skip
#: What a paper does that is not carried out: "The deal under which they will train … *remains*".
_REMAINING: Final = frozenset("remain stay await languish lie hang".split())
#: Verbs behind which stands who is told, not who says it.
_TO_HEARERS: Final = frozenset("tell inform assure brief remind".split())


def shared_subject(
    progress: Progress, group: VerbGroup, relation: str
) -> tuple[list[Ref], tuple[int, int] | None]:
    """The subject of a verb that has none of its own."""
    if relation == "relative":
        return antecedent_of(progress, group.act), None
    turned = group.act == "say" and group.lemma not in _TO_HEARERS
    if turned and tag_before(progress.tags, group.first) in (",", "q", ""):
        refs = _inverted(progress, group)
        if refs:
            return refs, None
    drafts = progress.drafts
    past = not group.mood and "d" in progress.units[group.first].parts
    beside = [d for d in drafts if d.relation not in ("relative", "participle", "purpose")]
    for draft in reversed(beside):
        said = draft.relation == "said" and group.act in _SPOKEN
        if said and (draft.group.act in _STATES or (past and draft.group.mood in AHEAD)):
            continue  # "said Oman could gain *and invited* its firms"
        if any(ref.kind in ANIMATE for ref in draft.subject):
            return draft.subject, draft.subject_units
    if beside:
        return beside[-1].subject, beside[-1].subject_units
    if drafts and drafts[0].relation == "relative":
        return _before_relative(progress, drafts[0].own_start), None
    return [], None


def _inverted(progress: Progress, group: VerbGroup) -> list[Ref]:
    """The subject that follows its verb: '…", said the minister'."""
    tags, at = progress.tags, group.end
    if at >= len(tags) or tags[at] not in "MPdo":
        return []
    stop = phrase_end(tags, at)
    if stop < len(tags) and tags[stop] in "vmbh":
        return []
    refs = heads_of(progress.refs.between(at, stop))
    return refs if any(ref.kind in ANIMATE for ref in refs) else []


def antecedent_of(progress: Progress, act: str) -> list[Ref]:
    """What a relative pronoun stands for: the last phrase before it that fits the act."""
    start = end = progress.antecedent
    before = progress.drafts[-1] if progress.drafts else None
    joined = tag_before(progress.tags, end) == "c"
    if joined and before is not None and before.relation == "relative":
        return before.antecedent or before.subject  # "which A signed and *which* is applied"
    while start > 0 and progress.tags[start - 1] not in "vmbhsr;T":
        start -= 1
    refs = progress.refs.between(start, end)
    instruments = [ref for ref in refs if ref.kind == "instrument"]
    if act in ON_INSTRUMENTS and instruments:
        return [replace(_one_of(progress, instruments, start) or instruments[-1], link="")]
    if instruments and _only_tells_between_whom(refs, instruments[-1]):
        return [replace(instruments[-1], link="")]
    animate = [ref for ref in refs if ref.kind in ANIMATE | {"instrument", "meeting"}]
    if not animate:
        return []
    if progress.units[end].word == "who":  # "President Roe of Kenya, *who*": no state
        animate = [ref for ref in animate if ref.kind in _PERSONS] or animate
    last = animate[-1]
    if last.kind == "person":
        told = _both(progress, animate) if act in _OF_SEVERAL else [last]
        return told if len(told) > 1 else [replace(last, link="")]
    if last.kind == "instrument" and act == "agree":
        return [replace(last, link="")]  # "the goals of the plan, *which was agreed* in June"
    return [ref for ref in animate if ref.kind == last.kind and ref.link == last.link]


def _one_of(progress: Progress, instruments: Sequence[Ref], start: int) -> Ref | None:
    """The instrument that is one of several: "*A protocol*, one of the papers which A signed"."""
    last = instruments[-1]
    if last.value != "text":
        return None
    told = [unit.word for unit in progress.units[start : progress.antecedent]][-_FAR:]
    if "among" not in told and ("one", "of") not in pairwise(told):
        return None
    if len(instruments) > 1:
        return instruments[-2]
    outer = next((d for d in reversed(progress.drafts) if d.relation != "relative"), None)
    named = outer.subject if outer is not None and outer.group.lemma == "be" else []
    return next((ref for ref in named if ref.kind == "instrument"), None)


def _only_tells_between_whom(refs: Sequence[Ref], instrument: Ref) -> bool:
    """Whether nothing but its parties stands behind it: "the treaty *between X and Y*, which …"."""
    after = [ref for ref in refs if ref.start >= instrument.end]
    return bool(after) and all(ref.link == "between" for ref in after)


def _both(progress: Progress, animate: Sequence[Ref]) -> list[Ref]:
    """The last person, with the one joined to him: "*A and B*, who had met before"."""
    last = animate[-1]
    for before in reversed(animate[:-1]):
        if before.kind == "person" and before.link == last.link:
            beside = zip(progress.tags, progress.line.starts, strict=True)
            between = [tag for tag, start in beside if before.end <= start < last.start]
            return [before, last] if "c" in between else [last]
    return [last]


def resumed_subject(progress: Progress, group: VerbGroup) -> list[Ref]:
    """The subject of a verb that was told before a relative clause or an aside, if it was."""
    if not progress.drafts:
        return []
    if _is_parted_from_who(progress, group):
        return [*antecedent_of(progress, "other"), *_company(progress, group)]
    if both := _joined_after_relative(progress, group):
        return both
    if _goes_on_after_relative(progress, group):
        return antecedent_of(progress, "sign")
    if _is_of_paper(progress, group):
        return _before_relative(progress, progress.drafts[0].own_start)
    if _resumes(progress, group):
        return _before_relative(progress, _aside(progress).own_start)
    return []


def _before_relative(progress: Progress, end: int) -> list[Ref]:
    """The subject parted from its verb by a relative clause: "An accord, which …, expired"."""
    cut = cut_at_commas(progress.tags, 0, end)
    parts = [part for part in cut if not is_aside(progress.units, *part)]
    if not parts and cut:  # "In May *the two ministers*, meeting in Bern, agreed"
        inner = phrase_after_aside(progress.units, *cut[-1])
        parts = [(inner, cut[-1][1])] if inner is not None else []
    if not parts:
        return []
    start, end = parts[0]
    for part in parts[1:]:  # "*Chile, Peru and Cuba*, which are in it, met"
        if not continues_list(progress.units, part):
            break
        end = part[1]
    return heads_of(progress.refs.between(start, end))


def _is_parted_from_who(progress: Progress, group: VerbGroup) -> bool:
    """Whether only an aside parts a verb from its "who": "Roe, who, *with Li*, signed it"."""
    at = progress.antecedent
    if progress.relation != "relative" or progress.bound > at + 1:
        return False
    between = progress.tags[at + 1 : group.first].lstrip("a")
    return progress.units[at].word == "who" and between[:1] in (",", "p")


def _company(progress: Progress, group: VerbGroup) -> list[Ref]:
    """Those with whom it is done, named in the aside behind "who"."""
    at = progress.antecedent + 1
    if all(unit.word != "with" for unit in progress.units[at : group.first]):
        return []
    named = progress.refs.between(at, group.first)
    return [replace(r, link="") for r in named if r.kind == "person" and r.link in ("", "with")]


def _joined_after_relative(progress: Progress, group: VerbGroup) -> list[Ref]:
    """Those parted by a clause on the first of them: "Li, *who came on Monday, and* Roe met"."""
    tags, last = progress.tags, progress.drafts[-1]
    if progress.relation or any(draft.relation != "relative" for draft in progress.drafts):
        return []
    pronoun = tags.rfind("r", 0, progress.drafts[0].group.first)
    joint = tags.rfind(",c", last.group.end, group.first)
    if pronoun < 1 or joint < 0 or tags[pronoun - 1] != ",":
        return []
    before = _before_relative(progress, pronoun)
    after = heads_of(progress.refs.between(joint + 2, group.first))
    if tag_before(tags, group.first) == "," and not any(ref.kind == "person" for ref in after):
        return []  # "a body which unites Oman, Iran, *and Qatar*, met"
    both = [*before, *after]
    return both if before and after and all(ref.kind in _ACTORS for ref in both) else []


def headed_before_relative(progress: Progress, group: VerbGroup) -> list[Ref] | None:
    """The subject parted from its verb by what is told of it: "*The firm* that runs it asked".

    An empty list where the subject is nobody's, None where no such clause stands before the verb.
    """
    tags, drafts = progress.tags, progress.drafts
    if progress.relation or not drafts or any(d.relation != "relative" for d in drafts):
        return None
    pronoun = max(tags.rfind(tag, 0, drafts[0].group.first) for tag in "rT")
    opens = skip(progress.units, 0, "ac")
    if pronoun < 1 or tags[pronoun - 1] in ",pc" or tags[opens] not in "dNPMID":
        return None
    if _goes_on_in_it(progress, group) or _is_behind_participle(progress, group):
        return None
    return _before_relative(progress, pronoun)


def _goes_on_in_it(progress: Progress, group: VerbGroup) -> bool:
    """Whether a verb may belong to the relative clause: "which Oman *and Chad signed*"."""
    last = progress.drafts[-1]
    between = progress.tags[last.group.end : group.first]
    if not _BREAKING.isdisjoint(between) or (last.antecedent and "c" in between):
        return True
    return last.group.act in _TAKING_CLAUSES and between[:1] in "dPMN"


def _is_behind_participle(progress: Progress, group: VerbGroup) -> bool:
    """Whether another verb tells what was done: "a link to towns *built by X* was opened"."""
    if group.form != "past":
        return False
    behind = _CLAUSE_END.split(progress.tags[group.end :], maxsplit=1)[0]
    return not _AUXILIARIES.isdisjoint(behind)


def _goes_on_after_relative(progress: Progress, group: VerbGroup) -> bool:
    """Whether what a relative clause told of goes on: "an accord which they signed *had* …"."""
    last = progress.drafts[-1]
    if progress.relation or last.relation != "relative":
        return False
    between = progress.tags[last.group.end : group.first]
    open_head = (progress.tags[group.first] in "bh" or group.lemma in _REMAINING) and all(
        draft.relation == "relative" for draft in progress.drafts
    )
    if not last.antecedent or between.strip("DapNLdPM'ot" if open_head else "DapNL"):
        return False
    return any(ref.kind == "instrument" for ref in last.antecedent)


def _is_of_paper(progress: Progress, group: VerbGroup) -> bool:
    """Whether the instrument at the head is meant: "A pact on a firm *that has* … was signed"."""
    drafts = progress.drafts
    if progress.relation or any(draft.relation != "relative" for draft in drafts):
        return False
    if {"o", ";"} & set(progress.tags[drafts[-1].group.end : group.first]):
        return False
    done = group.passive and group.act in ON_INSTRUMENTS and progress.tags[group.first] in "bh"
    if not done and (group.act, group.lemma) not in _OF_PAPERS_ALONE:
        return False
    told = progress.refs.between(drafts[-1].group.end, group.first)
    head = progress.refs.between(0, drafts[0].group.first)
    headed = bool(head) and head[0].kind == "instrument"
    return headed and all(ref.kind != "instrument" for ref in told)


def _resumes(progress: Progress, group: VerbGroup) -> bool:
    """Whether a subject is taken up again after an aside.

    "Oman, *he added*, is ready"; "the envoy, *heading a delegation*, met".
    """
    if tag_before(progress.tags, group.first) != ",":
        return False
    last = _aside(progress)
    if last.own_start == 0 or progress.tags[last.own_start - 1] != ",":
        return False
    if last.relation == "participle":
        return True
    heard = progress.tags[last.group.end : group.first - 1]
    return last.group.act in _TOLD_ASIDE and len(heard) < 4 and not heard.strip("oMdNP")


def _aside(progress: Progress) -> Draft:
    """The clause that an aside opened with: "the envoy, *speaking* after meeting Li, said"."""
    tags, drafts = progress.tags, progress.drafts
    at = len(drafts) - 1
    while (
        at > 0
        and drafts[at].relation == drafts[at - 1].relation == "participle"
        and tags[drafts[at].own_start - 1] != ","
    ):
        at -= 1
    return drafts[at]
