"""What one side has given the other, or done in its country: "Korea sent four lecturers"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from memoranda.reader.clauses import Clause, Ref
from memoranda.reader.discourse.scene import Scene
from memoranda.reader.mentions.found import between
from memoranda.reader.rules.commitments.words import GIVING, TOLD_OF

#: Deeds that one side does to the other: "handed over 300 servers to …".
_DONE: Final = GIVING | frozenset(
    "hand deliver transfer install award launch pay make organise organize provide".split()
)
#: What one does with lines that join it to another: "laid a cable to the border with …".
_LINKING: Final = frozenset("lay extend connect link join interconnect".split())
#: What is done with another's line or traffic: "carried the traffic of …".
_TENDING: Final = frozenset("carry repair restore maintain".split())
#: What is done about lines, and is told so of nothing else.
_ABOUT_LINES: Final = _LINKING | _TENDING | {"take"}
_LINES: Final = frozenset(("submarine_cables", "broadband", "data_transit"))
#: What nobody does but to hand a thing to another: "has *sent* four lecturers".
_HANDING: Final = frozenset("hand send deliver transfer donate dispatch ship lend".split())
#: What nobody does but for another.
_PASSING: Final = frozenset("provide supply give grant donate lend sell".split())
#: What one from outside does for a project of those whose story it is.
_BACKING: Final = frozenset(
    "support back assist sponsor cofinance co-finance subsidise subsidize".split()
)
#: What is had of another: "buys capacity from …".
_BUYING: Final = frozenset("buy purchase import lease".split())
#: What one side does in the country of the other: "opened a centre in Mali" is for nobody else
#: than Mali, and "finances a school in Mali" may also be for one who is named.
_AT_PLACE: Final = frozenset(
    "set open establish found create inaugurate construct deploy connect equip lay".split()
)
_IN_PLACE: Final = _AT_PLACE | frozenset("support finance fund build train install launch".split())
_ACTS: Final = frozenset("do other exchange strengthen provide extend".split())
_TO, _FROM, _WITH, _OF = (
    frozenset(("", "to", "for", "owner")),
    frozenset(("from",)),
    frozenset(("with", "to")),
    frozenset(("of", "owner", "for")),
)
#: Who acts for himself: what a minister opens is not his country's gift.
_ONE: Final = frozenset(("person", "role", "speaker"))


def is_done_to_another(clause: Clause, scene: Scene) -> bool:
    """Whether one named side is told to have given something to another."""
    if clause.act not in _ACTS or clause.relation not in TOLD_OF:
        return False
    told = clause.lemma in _DONE or clause.lemma in _BACKING
    told = told or clause.lemma in _BUYING or clause.lemma in _AT_PLACE
    if not (told or _is_done_to_line(clause, scene)):
        return False
    givers = [r for r in clause.objects if r.link == "by"] if clause.passive else clause.subject
    given, taken = set(scene.parties(givers)), set(scene.parties(_takers(clause)))
    if given:
        taken.update(_lands_of(clause, scene))
    if len(scene.frame) == 2:
        if clause.passive and _is_had_of_other(clause, givers, given, taken, scene):
            return True
        if hands_over(clause) and not taken and given <= set(scene.frame):
            taken = set(scene.frame)  # "has sent four lecturers": to the other side
    if clause.lemma in _BACKING and not clause.passive and scene.home not in given:
        taken = taken or ({scene.home} if scene.home else set())  # "supports the project"
    return bool(given) and bool(taken - given)


def _is_done_to_line(clause: Clause, scene: Scene) -> bool:
    """Whether a line is led to another, or another's is used: "has *repaired* Mali's cable"."""
    if clause.lemma not in _ABOUT_LINES:
        return False
    if any(ref.kind == "instrument" for ref in (*clause.subject, *clause.objects)):
        return False
    named = between(scene.mentions.topics, clause.start, clause.end)
    return any(mention.topic in _LINES for mention in named)


def hands_over(clause: Clause) -> bool:
    """Whether somebody is told to have handed something to another, named or not."""
    return clause.lemma in _HANDING and not clause.passive


def _is_had_of_other(
    clause: Clause, givers: Sequence[Ref], given: set[str], taken: set[str], scene: Scene
) -> bool:
    """Whether one of two sides is told to have got something of the other."""
    if clause.lemma in GIVING:
        had = scene.parties([r for r in clause.subject if r.kind in ("party", "people")])
        if len(had) == 1 and had[0] in scene.frame:
            return True  # "firms *have been given* access"
        if not given and len(taken) == 1 and taken < set(scene.frame):
            return True  # "images *have been supplied to Kenya*"
    if clause.lemma in _PASSING and len(given) == 1 and given < set(scene.frame):
        return True  # "the servers *were supplied by Oman*"
    at_home = scene.home in scene.frame and scene.home not in given
    # "schools *were connected by Korean experts*"
    return len(given) == 1 and at_home and not any(ref.kind in _ONE for ref in givers)


def _lands_of(clause: Clause, scene: Scene) -> list[str]:
    """The sides in whose land something is done: "built a centre *in Mombasa*"."""
    if clause.lemma not in _IN_PLACE:
        return []
    start = clause.start if clause.passive else clause.content_start
    towns = between(scene.mentions.places, start, clause.end)
    lands = between(scene.mentions.parties, start, clause.content_start) if clause.passive else ()
    told = [
        *(town.country for town in towns if scene.text.startswith("in ", town.start - 3)),
        *(land.party for land in lands if scene.text.startswith("in ", land.start - 3)),
    ]
    return [land for land in told if land in scene.frame]


def _takers(clause: Clause) -> list[Ref]:
    """Those to whom something is given, or in whose country it is done."""
    links = _FROM if clause.lemma in _BUYING or clause.lemma == "take" else _TO
    if clause.lemma == "lease":
        links = _FROM | _TO
    if clause.lemma == "share":
        links = _WITH
    if clause.lemma in _LINKING:
        links = _TO | _WITH
    if clause.lemma in _TENDING:
        links = _OF
    to_some = clause.lemma not in _AT_PLACE or clause.lemma in _LINKING
    in_place = clause.lemma in _IN_PLACE
    return [
        ref
        for ref in clause.objects
        if (to_some and ref.kind == "party" and ref.link in links)
        or (in_place and ref.link == "in")
    ]
