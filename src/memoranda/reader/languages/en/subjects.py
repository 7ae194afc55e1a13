"""The subject of an English verb: the phrase before it, without asides."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from memoranda.reader.clauses import Ref
from memoranda.reader.languages.en import words
from memoranda.reader.languages.en.antecedents import headed_before_relative, resumed_subject
from memoranda.reader.languages.en.drafts import STANCES, TELLING, Progress
from memoranda.reader.languages.en.line import Unit
from memoranda.reader.languages.en.passages import (
    after_coordinator,
    begin_of_list,
    begin_of_states,
    continues_list,
    coordinates_animates,
    cut_at_commas,
    heads_of,
    is_apposition,
    is_aside,
    is_fragment,
    phrase_after_aside,
    skip,
    tag_before,
)
from memoranda.reader.languages.en.verbgroups import VerbGroup

#: What may follow a gerund, and what parts it from a verb that it is not the subject of: a mark, a
#: verb, a second phrase right behind the first ("Visiting *Bern the minister* was told …").
_OF_DOING: Final = frozenset("dpt'N")
_BREAK: Final = re.compile("[,;(qvmbhrsT]|[NPMIDo]d")
#: What opens a question that is a subject: "*Whether* X may join was discussed".
_ASKING: Final = frozenset("how whether what which where why".split())
#: So many units are a day and a name.
_DAY_AND_NAME: Final = 2
#: The units of the shortest aside, with its commas, and who may be listed past one.
_ASIDE: Final = 3
_LISTED: Final = frozenset(("person", "role"))
#: What opens an aside on those with whom somebody does something.
_LED: Final = frozenset(("led", "headed"))
_TOGETHER: Final = frozenset(("together", "along", "alongside", "jointly"))


def subject_of(progress: Progress, group: VerbGroup) -> tuple[int, int, list[Ref]]:
    """The units of a verb's own subject and what they point at."""
    units = progress.units
    if progress.drafts and tag_before(progress.tags, group.first) == "c":
        return group.first, group.first, []
    if _ends_with_teller(progress, group):
        return group.first, group.first, []
    resumed = resumed_subject(progress, group) or headed_before_relative(progress, group)
    if resumed is not None:
        return group.first, group.first, resumed
    if progress.units[0].word in _ASKING and _is_of_question(progress, group):
        return 0, group.first, []
    if (doing := doing_as_subject(progress, group)) is not None:
        return doing, group.first, [_as_thing_done(progress, doing)]
    parts = cut_at_commas(progress.tags, progress.bound, group.first)
    parts = _without_asides(units, parts, group)
    if not parts:
        return group.first, group.first, []
    if progress.drafts and progress.relation == "" and not _after_quote(progress):
        return _latest_subject(progress, parts, group)
    if _tells_aside(progress, parts, group):
        return *parts[-1], heads_of(progress.refs.between(*parts[-1]))
    if len(parts) > 1 and is_fragment(units, *parts[:2]):
        parts = parts[1:]
    first = begin_of_list(units, _first_part(units, parts), parts)
    start, end = first[0], _end_of_list(units, first[1], parts[1:])
    heads = heads_of(_past_asides(progress, parts, start, end))
    return start, end, [*heads, *_company(progress, first[1], group)]


def _past_asides(
    progress: Progress, parts: Sequence[tuple[int, int]], start: int, end: int
) -> list[Ref]:
    """What a subject points at, who is listed past an aside as if that were not there.

    "Li, *on a visit to Bern*, and Roe met": of Roe nothing is told by "to".
    """
    refs, line = list(progress.refs.between(start, end)), progress.line
    for (_, before), (opening, after) in pairwise(parts):
        if not start < opening < end or opening - before < _ASIDE:
            continue
        first, last = line.starts[opening], line.end(after - 1)
        listed = (n for n, r in enumerate(refs) if r.kind in _LISTED and first <= r.start < last)
        if (at := next(listed, None)) is not None:
            refs[at] = replace(refs[at], link="")
    return refs


#: What stands behind a verb that is followed by who tells it: "…, *said* Li", not "said Li would".
_TELLER: Final = re.compile("a*d?[NPM']+(?:[,p(][^vmbh]*)?[.q]*$")


def _ends_with_teller(progress: Progress, group: VerbGroup) -> bool:
    """Whether it is only told at the end who tells it all: "They discussed AI, *said Li*"."""
    if group.act != "say" or not progress.drafts or tag_before(progress.tags, group.first) != ",":
        return False
    return _TELLER.match(progress.tags, group.end) is not None


def _tells_aside(progress: Progress, parts: list[tuple[int, int]], group: VerbGroup) -> bool:
    """Whether a verb only tells who tells it: "The two, *the statement said*, signed it"."""
    tags = progress.tags
    if len(parts) < 2 or group.act != "say" or tags[group.end : group.end + 1] != ",":
        return False
    start, end = parts[-1]
    return end == group.first and tags[start - 1] == "," and "c" not in tags[start:end]


def _first_part(units: Sequence[Unit], parts: list[tuple[int, int]]) -> tuple[int, int]:
    """The part that a subject begins with: the first, or a name right before the verb."""
    if len(parts) < 2 or not _is_lone(units, *parts[-1]):
        return parts[0]
    if _names(units, parts[-2], parts[-1]):
        return parts[-2][0], parts[-1][1]
    named = any(unit.tag == "M" for unit in units[parts[0][0] : parts[-2][1]])
    return parts[0] if named and units[parts[-1][0]].tag == "M" else parts[-1]


def _as_thing_done(progress: Progress, at: int) -> Ref:
    line, unit = progress.line, progress.units[at]
    return Ref(line.starts[at], line.end(at), "doing", unit.lemma, None, 0, "")


def doing_as_subject(progress: Progress, group: VerbGroup) -> int | None:
    """The gerund that is a verb's subject: "*Sharing data* would help", not "sharing states"."""
    units, tags = progress.units, progress.tags
    if progress.bound + 1 >= group.first:
        return None
    at = skip(units, progress.bound, "ac")
    if units[at].parts != "g" or at + 1 >= group.first or units[at + 1].tag not in _OF_DOING:
        return None
    if tags[at] != "v" and tags[at + 1] in "pt":
        return None  # "*training* for engineers", "a *meeting* of"
    if _BREAK.search(tags, at + 1, group.first) or tags[group.first - 1] in "Mo":
        return None
    begin = progress.line.starts[at + 1]
    first = progress.refs.between(at + 1, at + 2)
    people = tags[at + 1] == "N" and any(ref.start == begin for ref in first)
    return None if people else at


def _is_of_question(progress: Progress, group: VerbGroup) -> bool:
    """Whether a question that opens the sentence is the subject of a verb behind it."""
    if not progress.drafts or progress.relation:
        return False
    if not (
        group.passive or group.lemma in ("be", "occupy", "dominate", "take", "form", "fill", "make")
    ):
        return False
    told = [draft for draft in progress.drafts if draft.relation in ("main", "said")]
    return len(told) == (progress.drafts[0].relation == "main")


def _company(progress: Progress, end: int, group: VerbGroup) -> list[Ref]:
    """Those with whom somebody acts, or by whom he is led: "Li, *together with Roe*, opened".

    Also those named of several: "three ministers, *among them Li*, met".
    """
    units = progress.units
    opening = end + 1 if end < group.first and units[end].tag == "," else end
    if opening >= group.first:
        return []
    led = units[opening].word in _LED and units[opening + 1].word == "by"
    among = units[opening].word == "among" and units[opening + 1].word == "them"
    if not (led or among) and units[opening].word not in _TOGETHER:
        return []
    close = progress.tags.find(",", opening, group.first)
    beside = progress.refs.between(opening, close if close > 0 else group.first)
    link = "by" if led else "in" if among else "with"
    return [replace(ref, link="") for ref in beside if ref.kind == "person" and ref.link == link]


def _latest_subject(
    progress: Progress, parts: list[tuple[int, int]], group: VerbGroup
) -> tuple[int, int, list[Ref]]:
    """The subject among what follows an earlier verb: the last phrase before this one."""
    units, last = progress.units, progress.drafts[-1]
    if last.group.lemma == "see" and "b" in units[group.first].parts and not group.mood:
        seen = (last.group.end, group.first)  # "The visit *saw Oman and Chad* sign an accord"
        return *seen, heads_of(progress.refs.between(*seen))
    if (how := _after_how(units, last.group.end, group.first)) is not None:
        return how, group.first, heads_of(progress.refs.between(how, group.first))
    start, end = begin_of_list(units, parts[-1], parts)
    gap = tag_before(progress.tags, group.first)
    if gap == "," and last.relation == "relative":
        named = _after_opening(progress, parts)
        return *named, heads_of(progress.refs.between(*named))
    if gap != ",":
        start, end = begin_of_states(units, (start, end), parts)
    at = after_coordinator(units, start, end)
    if start > last.group.end or last.group.act in TELLING | STANCES:
        if at > start and not coordinates_animates(units, start, at):
            start = at
        return start, end, heads_of(progress.refs.between(start, end))
    if at > start:
        return at, end, heads_of(progress.refs.between(at, end))
    if gap == ",":
        return group.first, group.first, []
    return start, end, heads_of(progress.refs.between(start, end))


def _after_how(units: Sequence[Unit], start: int, end: int) -> int | None:
    """Where a question begins within what is told: "debated *how India and ASEAN might*"."""
    for at in range(end - 2, start, -1):
        if units[at].word == "how":
            return at
        if units[at].tag in ",;":
            break
    return None


def _after_opening(progress: Progress, parts: Sequence[tuple[int, int]]) -> tuple[int, int]:
    """The persons behind an opening that ends in a relative clause, an empty passage without any.

    "At a forum which Minsk hosts, *Li, head of the RCC, and Roe, her deputy*, met."
    """
    tags, behind = progress.tags, parts[-1][1]
    if not tags.startswith("p") or len(progress.drafts) > 1:
        return behind, behind
    at = next((n for n, (start, _) in enumerate(parts) if tags[start - 1] == ","), len(parts))
    if at == len(parts) or tags[parts[at][0]] != "M":
        return behind, behind
    return parts[at][0], _end_of_list(progress.units, parts[at][1], parts[at + 1 :])


def _end_of_list(units: Sequence[Unit], end: int, parts: Sequence[tuple[int, int]]) -> int:
    """Where a subject ends that goes on over commas: "A, Minister of X, and B of Y"."""
    if parts and _are_fields(units, end, parts):
        return parts[-1][1]
    for part in parts:
        if continues_list(units, part):
            end = part[1]
        elif not is_apposition(units, part):
            break
    return end


def _are_fields(units: Sequence[Unit], end: int, parts: Sequence[tuple[int, int]]) -> bool:
    """Whether commas part the fields of an instrument alone: "a trade, *5G and space accord*"."""
    tags = "".join(unit.tag for start, after in parts for unit in units[start:after])
    fields, paper, _ = tags.partition("I")
    return units[end - 1].tag == "N" and paper == "I" and not fields.strip("Nc")


def _without_asides(
    units: Sequence[Unit], parts: list[tuple[int, int]], group: VerbGroup
) -> list[tuple[int, int]]:
    """The parts that may be a subject; of "In May the two sides" only the end of it."""
    kept = []
    listed_till = _end_of_opening(units, parts)
    for number, (start, end) in enumerate(parts):
        if number < listed_till:
            continue
        if not is_aside(units, start, end):
            kept.append((start, end))
            continue
        if end - start == _DAY_AND_NAME and (units[start].tag, units[end - 1].tag) == ("D", "M"):
            kept.append((start + 1, end))  # "Last month *Li*, fresh in office, met"
            continue
        listed = number + 1 < len(parts) and continues_list(units, parts[number + 1])
        listed = listed and any(unit.tag == "c" for unit in units[end : parts[-1][1]])
        leads = listed or _leads_up(units, parts, number, group)
        if leads and _is_adjunct(units, start):
            inner = phrase_after_aside(units, start, end)
            if inner is not None:
                kept.append((inner, end))
    return kept


def _end_of_opening(units: Sequence[Unit], parts: Sequence[tuple[int, int]]) -> int:
    """How many parts an opening takes that lists parties: "At talks of *A, B and C*, he met"."""
    if not parts or not is_aside(units, *parts[0]):
        return 0
    if units[parts[0][1] - 1].tag != "P":
        return _end_of_fields(units, parts)
    for number, (start, end) in enumerate(parts[1:-1], 2):
        if units[start].tag not in "Pc":
            return 0
        if any(unit.tag == "c" for unit in units[start:end]):
            return number  # behind the "and" the list is at its end
    return 0


def _end_of_fields(units: Sequence[Unit], parts: Sequence[tuple[int, int]]) -> int:
    """The same of an opening that lists fields: "On *AI, data centres and 5G*, the two met"."""
    if units[parts[0][0]].tag != "p" or units[parts[-1][0]].tag not in "dPMo":
        return 0
    for number, (start, end) in enumerate(parts[1:-1], 2):
        told = units[start:end]
        if any(unit.tag in "PMIoD" or unit.noun in words.NOUN_CLASSES for unit in told):
            return 0
        if any(unit.tag == "c" for unit in told):
            return number
    return 0


def _leads_up(
    units: Sequence[Unit], parts: Sequence[tuple[int, int]], number: int, group: VerbGroup
) -> bool:
    """Whether a part stands right before the verb, or before "and" with another name."""
    behind = (part for part in parts[number + 1 :] if not is_aside(units, *part))
    after = next(behind, None)
    goes_on = after is not None and units[after[0]].tag == "c"
    return goes_on or parts[number][1] >= group.first - 1


def _is_adjunct(units: Sequence[Unit], start: int) -> bool:
    return units[skip(units, start, "ac")].tag in "pD"


def _is_lone(units: Sequence[Unit], start: int, end: int) -> bool:
    """Whether a part is a single name or pronoun: "there, *he* met"."""
    while end > start and units[end - 1].tag == "a":
        end -= 1
    return end - start == 1 and units[start].tag in "oM"


def _names(units: Sequence[Unit], before: tuple[int, int], lone: tuple[int, int]) -> bool:
    """Whether a name only tells who somebody is: "Li and his guest, Ann Roe, met"."""
    joined = any(unit.tag == "c" for unit in units[before[0] : before[1]])
    return joined and units[lone[0]].tag == "M" and units[before[1] - 1].tag == "N"


def _after_quote(progress: Progress) -> bool:
    return progress.bound > 0 and progress.units[progress.bound - 1].tag in "q;"
