"""Passages of English sentences in which a subject is looked for: parts, asides, lists, heads."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from memoranda.reader.clauses import Ref
from memoranda.reader.languages.en import words
from memoranda.reader.languages.en.line import Unit

#: The tags at which a passage is cut, and those at which a phrase ends.
_MARKS: Final = re.compile("[,()]")
_PHRASE_STOP: Final = re.compile("[vmbhsrT;q,p]")
#: What "an hour earlier" and "some weeks later" are told with.
_WHILES: Final = frozenset(
    f"{unit}{s}"
    for unit in "minute hour day week month year moment decade".split()
    for s in ("", "s")
)
_THEN: Final = frozenset("earlier later before after afterwards ago prior previously".split())
#: The length of " and ", and a letter more.
_AND: Final = 6
#: Nouns for several who act for others, and for all who act.
_SEVERAL: Final = frozenset(("roles", "other", "people"))
_ACTORS: Final = frozenset(("role", "roles", "collective", "people", "other"))
#: So many units may tell who tells something.
_TELLER: Final = 9
_TWO, _MANY = 2, 10
#: What belongs to the clause after it, where it stands at the end of one.
_JOINING: Final = ",;cq.sa("


def own_length(tags: str) -> int:
    """How many units of a content are its own: not what joins on, but "at *once*", "as *well*"."""
    own = tags.rstrip(_JOINING)
    if tags.endswith(",p"):  # "met, *with* Oman offering …"
        return own_length(tags[:-1])
    return len(own) + (own.endswith("p") and tags.startswith("a", len(own)))


def cut_at_commas(tags: str, start: int, end: int) -> list[tuple[int, int]]:
    """The passage cut at its commas, those in brackets left out."""
    if tags.find(",", start, end) < 0:
        return [(start, end)] if start < end else []
    parts = []
    begin = start
    depth = 0
    for mark in _MARKS.finditer(tags, start, end):
        at, tag = mark.start(), mark[0]
        if tag == "(":
            depth += 1
        elif tag == ")":
            depth = max(0, depth - 1)
        elif depth == 0:
            if at > begin:
                parts.append((begin, at))
            begin = at + 1
    if end > begin:
        parts.append((begin, end))
    return parts


def is_aside(units: Sequence[Unit], start: int, end: int) -> bool:
    """Whether a part between commas is no subject: "in May", "for his part", "however"."""
    while start < end and units[start].tag in "ac":
        start += 1
    if start >= end:
        return True
    if units[start].tag in "psvDrt":
        return units[start].tag != "p" or units[start].word not in ("between",)
    return _is_while(units, start, end) or _names_nothing(units, start, end)


def _names_nothing(units: Sequence[Unit], start: int, end: int) -> bool:
    """Whether a part has nothing that acts: "*there*, the two met", "*most importantly*"."""
    if end - start == 1:
        return units[start].word == "there" and units[end].tag == ","
    bare = all(unit.tag in "dan" for unit in units[start:end])
    return bare and units[end - 1].word.endswith("ly")


def is_fragment(units: Sequence[Unit], part: tuple[int, int], after: tuple[int, int]) -> bool:
    """Whether a part only leads up to the subject: "*Mindful of the costs*, the two agreed"."""
    if units[part[0]].tag != "N" or units[after[0]].tag not in "doPM":
        return False
    head = next((n for n in range(*after) if units[n].tag == "p"), after[1])
    return names_actor(units[after[0] : head]) and not names_actor(units[slice(*part)])


def names_actor(units: Sequence[Unit]) -> bool:
    """Whether words name somebody who acts, not only what is his: not "*Oman's* cables"."""
    tags = "".join(unit.tag for unit in units)
    return any(
        (unit.tag in "MPo" or unit.noun in _ACTORS) and not tags.startswith("'", number)
        for number, unit in enumerate(units, 1)
    )


def after_teller(units: Sequence[Unit], at: int) -> int:
    """What goes on after who tells it: "It was settled, *he told reporters*, that"; or -1."""
    if at >= len(units) or units[at].tag != ",":
        return -1
    acts, told = words.acts(), False
    for number in range(at + 1, min(at + _TELLER, len(units) - 1)):
        unit = units[number]
        if unit.tag == "," and told:
            return number + 1 if units[number + 1].tag in "Ttp" else -1
        if unit.tag == "v" and acts.get(unit.lemma) == "say":
            told = True
        elif unit.tag not in "doMNPa":
            return -1
    return -1


def _is_while(units: Sequence[Unit], start: int, end: int) -> bool:
    """Whether a part tells how long before or after: "two hours earlier", "days of it later"."""
    if end - start < 2 or units[end - 1].word not in _THEN:
        return False
    return any(unit.word in _WHILES for unit in units[start : end - 1])


def skip(units: Sequence[Unit], start: int, tags: str) -> int:
    """The first unit from ``start`` on that has none of these tags (or the last unit)."""
    while start < len(units) - 1 and units[start].tag in tags:
        start += 1
    return start


def tag_before(tags: str, at: int) -> str:
    """The tag of what stands before a unit, adverbs passed over; "" at the beginning."""
    return tags[:at].rstrip("a")[-1:]


def tag_at(units: Sequence[Unit], at: int) -> str:
    """The tag of a unit, "" behind the last."""
    return units[at].tag if at < len(units) else ""


def phrase_after_aside(units: Sequence[Unit], start: int, end: int) -> int | None:
    """Where the subject begins after an aside that no comma closes: "In May *the two sides*"."""
    at = _last_phrase(units, start, end)
    while at is not None and at - 1 > start and units[at - 1].tag == "c":
        earlier = _last_phrase(units, start, at - 1)
        if earlier is None or units[at - 2].tag != "M":
            break
        at = earlier
    return at


def _last_phrase(units: Sequence[Unit], start: int, end: int) -> int | None:
    """Where the last phrase of a passage begins, with the adjective before it."""
    for number in range(end - 1, start, -1):
        if units[number].tag in "dMPoI" and units[number - 1].tag not in "pdtc'":
            named = units[number].tag == "M" and units[number - 1].tag == "P"
            return number - 1 if named and number - 1 > start else number
    return None


def continues_list(units: Sequence[Unit], part: tuple[int, int]) -> bool:
    """Whether a part goes on with a list of persons, parties or instruments."""
    start, end = part
    joined = units[start].tag == "c"
    start += joined
    while start < end and units[start].tag in "dN'":
        if joined and (units[start].noun == "other" or units[start].word in words.SENT):
            return True  # "A, *and his guest from Bern*, B, met", "A *and a team from Bern* met"
        if joined and units[start].noun in _SEVERAL and tag_at(units, start + 1) == "p":
            return True  # "A, the minister, *and officials from Oman* met"
        start += 1
    return start < end and units[start].tag in "MPI"


def begin_of_list(
    units: Sequence[Unit], part: tuple[int, int], parts: Sequence[tuple[int, int]]
) -> tuple[int, int]:
    """A part with the names before it that it goes on from: "A, *and his guest*, met"."""
    start, end = part
    if units[start].tag != "c":
        return part
    at = next((n for n, other in enumerate(parts) if other[0] == start), 0)
    while at > 0 and units[start].tag == "c" and units[parts[at - 1][1] - 1].tag == "M":
        at -= 1
        start = parts[at][0]
    return start, end


def begin_of_states(
    units: Sequence[Unit], part: tuple[int, int], parts: Sequence[tuple[int, int]]
) -> tuple[int, int]:
    """A part with the states before it that it is the end of: "said *Oman, Chad and Mali* met"."""
    start, end = part
    if units[start].tag not in "Pc" or not any(unit.tag == "c" for unit in units[start:end]):
        return part
    for before, after in reversed(parts):
        if after != start - 1 or units[after - 1].tag != "P":
            continue
        start = after - 1
        if before < start:  # "said *on Monday Oman*, Chad and Mali met"
            return (start, end) if units[start - 1].tag in "Da" else part
    return start, end


def is_apposition(units: Sequence[Unit], part: tuple[int, int]) -> bool:
    """Whether a part only says who those before it are: ", Vice-Presidents of the Commission,"."""
    passage = units[slice(*part)]
    if len(passage) > 1 and passage[0].word in ("led", "headed") and passage[1].word == "by":
        return True
    return passage[0].tag in "dN" and all(unit.tag in "dNapP" for unit in passage)


def after_coordinator(units: Sequence[Unit], start: int, end: int) -> int:
    """The unit after the last "and" or "but" of a passage, or its start."""
    for number in range(end - 1, start - 1, -1):
        if units[number].tag == "c":
            return number + 1
    return start


def coordinates_animates(units: Sequence[Unit], start: int, at: int) -> bool:
    """Whether the "and" before a unit joins two names, or "he and" a name."""
    before = at - 3 if at - 2 >= start and units[at - 2].tag == "," else at - 2
    if before == start and units[before].tag == "o":
        return units[at].tag in "MPd"
    return before >= start and units[before].tag in "MP" and units[at].tag in "MPd"


def heads_of(refs: list[Ref]) -> list[Ref]:
    """The heads of a subject: refs that hang on nothing, else its "of" and "between" ones."""
    if len(refs) < 2:
        return [
            ref for ref in refs
            if ref.link in ("", "between", "of") or (ref.link, ref.kind) == ("from", "group")
        ]  # fmt: skip
    refs = _as_listed(refs)
    heads = [ref for ref in refs if ref.link in ("", "between")]
    if any(ref.kind in ("person", "role") and ref.link == "" for ref in heads):
        heads = [ref for ref in heads if ref.kind != "meeting"]
    if not heads:
        return [ref for ref in refs if ref.link == "of"]
    if all(ref.kind == "people" and ref.party is None for ref in heads):
        return _countrymen(heads[-1], refs)
    heads = _with_leaders(heads, refs)
    following = [*heads[1:], None]
    heads = [_with_owner(head, refs, nxt) for head, nxt in zip(heads, following, strict=True)]
    if _is_one_crowd(heads):
        owners = [ref for ref in refs if ref.link in ("of", "from") and ref.kind == "party"]
        return owners or _counted(refs) or heads
    ends = [*(head.start for head in heads[1:]), refs[-1].end + 1]
    return [ref for head, end in zip(heads, ends, strict=True) for ref in _members(head, refs, end)]


def _members(head: Ref, refs: Sequence[Ref], end: int) -> list[Ref]:
    """A head, or those whose officials it is: "Oman and *representatives of Chad and Mali*"."""
    if head.kind != "group" or head.party is not None or not head.value.endswith("s"):
        return [head]
    theirs = [
        r for r in refs
        if r.kind == "party" and r.link in ("of", "from") and head.end < r.start < end
    ]  # fmt: skip
    return theirs or [head]


def _counted(refs: Sequence[Ref]) -> list[Ref]:
    """The few, more than two, whose officials are told: "experts *of the six countries*"."""
    return [r for r in refs if r.kind == "group" and r.link == "of" and _TWO < r.number < _MANY][:1]


def _is_one_crowd(heads: Sequence[Ref]) -> bool:
    """Whether those told are of whoever is named with them: "*ministers and experts* of Oman"."""
    together = all(b.start - a.end < _AND for a, b in pairwise(heads))
    return together and all(head.kind == "group" and head.party is None for head in heads)


def _countrymen(people: Ref, refs: Sequence[Ref]) -> list[Ref]:
    """People by those whose they are: "*engineers from Oman and Chile*"."""
    return [
        replace(people, start=ref.start, end=ref.end, party=ref.value)
        for ref in refs
        if ref.kind == "party" and ref.link in ("of", "from", "by")
    ]


def _as_listed(refs: list[Ref]) -> list[Ref]:
    """The refs, where a person told with a state is followed by the next: "A of X *and B* of Y"."""
    listed = list(refs)
    for at in range(2, len(refs)):
        person, state, ref = listed[at - 2], listed[at - 1], refs[at]
        beside = person.kind == "person" and person.link == "" and state.kind == "party"
        if beside and ref.kind == "person" and ref.link == state.link == "of":
            listed[at] = replace(ref, link="")
    return listed


def _with_leaders(heads: list[Ref], refs: list[Ref]) -> list[Ref]:
    """The heads, a delegation by those who lead it: "a delegation *led by Li*"."""
    last = heads[-1]
    if last.kind not in ("group", "party"):
        return heads
    leaders = [replace(r, link="") for r in refs if _leads(r, last)]
    return [*(ref for ref in heads if ref.kind == "party"), *leaders] if leaders else heads


def _leads(ref: Ref, those: Ref) -> bool:
    return ref.kind == "person" and ref.link == "by" and ref.start > those.start


def _with_owner(head: Ref, refs: list[Ref], after: Ref | None) -> Ref:
    """A head with the party told after it: "the head of the bank *of Iran*", "the ministry *of* …".

    Args:
        head: a head of a subject.
        refs: all that the subject points at.
        after: the next head, before which the party must be told of one that is a group.
    """
    if head.party is not None or head.kind not in ("role", "group"):
        return head
    links = ("of", "owner") if head.kind == "role" else ("of",)
    owners = [r for r in refs if r.kind == "party" and r.link in links and r.start > head.start]
    if not owners or (head.kind == "group" and (after is None or owners[0].start > after.start)):
        return head
    return replace(head, party=owners[0].value)


def phrase_end(tags: str, start: int) -> int:
    """Where the phrase ends that begins at a unit."""
    stop = _PHRASE_STOP.search(tags, start)
    return stop.start() if stop is not None else len(tags)
