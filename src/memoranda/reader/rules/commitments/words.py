"""What the words of a clause tell of a stance: whose it is, and that it is shared."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from memoranda.reader.clauses import AHEAD, Clause
from memoranda.reader.discourse.scene import Scene
from memoranda.reader.discourse.sight import Sight
from memoranda.reader.mentions.found import between

#: What each act is worth as a stance.
STRENGTH: Final = {
    "discuss": "discussed",
    "meet": "discussed",
    "request": "requested",
    "want": "interested",
    "plan": "agreed",
    "propose": "proposed",
    "stress": "proposed",
    "offer": "offered",
    "agree": "agreed",
    "provide": "agreed",
}
#: What one side may do by itself with a thing that it has in mind.
WEIGHING: Final = frozenset("consider weigh ponder contemplate mull".split())
#: Stances that count in a relative clause too ("…, who voiced his country's readiness").
STANCES: Final = frozenset("request want propose offer agree".split())
#: What is done with a paper that there is not yet.
PROPOSING: Final = frozenset(("propose", "request"))
#: Acts of cooperation whose mood tells how far they are.
DEEDS: Final = frozenset("do cooperate exchange strengthen operate prepare".split())
#: How far a deed is by the mood of its verb.
BY_MOOD: Final = {
    "will": "agreed",
    "is_to": "agreed",
    "should": "proposed",
    "can": "proposed",
    "progressive": "under_way",
    "perfect": "done",
    "would": "agreed",
}
#: Moods of what is settled.
FIRM: Final = frozenset(("will", "is_to", "would"))
#: What an instrument does by naming something, and others do, too.
NAMING: Final = frozenset("name list schedule prescribe assign entrust reserve designate".split())
#: What an instrument does to its parties, beside providing for something.
BINDS: Final = frozenset(
    "commit aim seek create establish lay open pave set ban forbid prohibit recognise recognize"
    " guarantee protect shield safeguard permit let give grant abolish lift remove exempt entitle"
    " harmonise harmonize simplify introduce secure".split()
)
#: Giving, where naming the giver is enough to know that somebody else gets it.
GIVING: Final = frozenset(
    "contribute finance fund provide give supply train help support assist lend donate build grant"
    " share sell send advise coach mentor teach equip".split()
)
#: Being sure of another's help.
RELYING: Final = frozenset("rely count bank depend".split())
#: Nouns that two sides are told by together.
_BOTH: Final = frozenset("sides parties countries partners neighbours neighbors".split())
#: Who comes to a gathering.
_ANYBODY: Final = frozenset(
    "ministers experts officials delegates leaders representatives specialists regulators".split()
)
_PARTNERS: Final = frozenset(("party", "person", "people", "other"))
#: Who provides something, and no paper.
_PROVIDERS: Final = frozenset(("party", "person", "role", "people", "other"))


#: Acts that somebody else may be asked by, and the length of "upon the ".
_ASKING: Final = frozenset(("request", "offer"))
_NEAR_ASKED: Final = 12
#: Acts that may be of no concern to the other side.
PLANS: Final = frozenset(("plan", "other"))
#: Relations of clauses that tell something by themselves.
TOLD_OF: Final = frozenset(("main", "said", "relative"))


def content_of(clause: Clause, scene: Scene) -> str:
    return scene.lower[clause.content_start : clause.end]


def verb_of(clause: Clause, scene: Scene) -> str:
    """The words up to the end of the verb."""
    return scene.lower[clause.start : clause.content_start]


def words_of(clause: Clause, scene: Scene) -> str:
    """The words of a whole clause."""
    return scene.lower[clause.start : clause.end]


def is_past(clause: Clause, scene: Scene) -> bool:
    """Whether a verb without a mood is a past tense: not "*is* supplied", but "*was* supplied"."""
    told = verb_of(clause, scene)
    if clause.passive and scene.cues.supplied_now.search(told):
        return False
    return bool(scene.cues.past.search(told))


def is_provided_by(clause: Clause, scene: Scene) -> bool:
    """Whether a party, and no paper, provides something: "is *provided by* Japan"."""
    if clause.lemma != "provide":
        return False
    agents = [r for r in clause.objects if r.link == "by"] if clause.passive else clause.subject
    kinds = _PROVIDERS if clause.passive else _PROVIDERS | {"group", "we", "speaker", "home"}
    return bool(scene.parties(agents)) and all(ref.kind in kinds for ref in agents)


def is_instrument(clause: Clause) -> bool:
    """Whether the subject is an instrument; "it" is one where it provides for something."""
    kinds = [ref.kind for ref in clause.subject]
    if "thing" in kinds and (clause.act == "provide" or clause.lemma in BINDS):
        return True
    return "instrument" in kinds


def of_paper(clause: Clause, scene: Scene) -> bool:
    """Whether the subject is an instrument, or what one just told of contains: "Its *aims*"."""
    if is_instrument(clause):
        return True
    if (
        clause.subject
        or clause.mood
        or not scene.cues.its_parts.match(scene.lower, clause.start, clause.content_start)
    ):
        return False
    known = scene.agreement
    return known is not None and scene.paragraph - known.last_paragraph < 2


def subject_acts(clause: Clause) -> bool:
    return any(
        ref.kind in ("party", "person", "role", "group", "speaker", "we", "home", "other", "people")
        for ref in clause.subject
    )


def is_by_person(clause: Clause) -> bool:
    """Whether a person acts: an envoy offers help, a portal "offers" services."""
    return any(ref.kind in ("person", "role", "speaker") for ref in clause.subject)


def is_by_group(clause: Clause, scene: Scene) -> bool:
    """Whether a working group or the like is who meets or reports."""
    if clause.passive or clause.act not in ("meet", "say", "other", "discuss"):
        return False
    return bool(scene.cues.activity.search(scene.lower, clause.start, clause.content_start))


def are_anybody(clause: Clause, scene: Scene) -> bool:
    """Whether those who act are just anybody who comes: "*Ministers and experts* are to talk"."""
    those = clause.subject
    if len(those) < 2 or those[0].start != clause.start or those[0].party is not None:
        return False
    if any(ref.kind not in ("group", "people") or ref.value not in _ANYBODY for ref in those):
        return False
    return " of " not in (told := verb_of(clause, scene)) and " from " not in told


def is_together(clause: Clause, scene: Scene) -> bool:
    """Whether the clause speaks of something done together or for another party."""
    if scene.cues.together.search(scene.lower, clause.start, clause.end):
        return True
    if clause.lemma in GIVING and any(ref.kind in ("party", "people") for ref in clause.subject):
        return True
    refs = (*clause.subject, *clause.objects)
    if clause.passive and any(ref.link == "with" and ref.kind in _PARTNERS for ref in refs):
        return True
    if any(r.kind == "group" and r.value in _BOTH for r in clause.subject):
        return True
    named = scene.parties([ref for ref in refs if ref.kind in ("party", "people")])
    return len(named) > 1


def asked_of(clause: Clause, by: Sequence[str], scene: Scene) -> tuple[str, ...]:
    """The third that several ask or invite: "The declaration *asks the ITU* to help"."""
    if clause.act not in _ASKING or clause.passive:
        return ()
    first = [r for r in clause.objects if r.kind == "party" and r.link in ("", "on", "to")]
    near = [r for r in first if r.start - clause.content_start < _NEAR_ASKED or r.link == ""]
    return tuple(p for p in scene.parties(near) if p not in by)


def is_to_do(clause: Clause, scene: Scene) -> bool:
    """Whether a clause goes on with what is to be done: "agreed *to update* the memorandum"."""
    return scene.cues.to_act.match(scene.text, clause.content_start) is not None


def lies_ahead(clause: Clause, sight: Sight) -> bool:
    """Whether what is done for a purpose is yet to be done: "will meet *to discuss* …"."""
    return clause.parent >= 0 and sight.clauses[clause.parent].mood in AHEAD


def worth_of_fields(clause: Clause, sight: Sight, scene: Scene) -> str | None:
    """What the fields that a sentence gives for an instrument are worth: "Its chapters are …"."""
    told = scene.agreement is not None and scene.agreement.fields_told == sight.number
    if not told or clause.negated or clause.act == "say":
        return None
    first = next((c for c in sight.clauses if c.relation != "relative"), sight.clauses[0])
    if clause is not first:  # "The areas *that it names* are AI and 5G"
        return None
    if clause.act == "be" and clause.subject:
        return None  # "It is about …" names a field, and promises nothing
    return "agreed" if between(scene.mentions.topics, clause.start, clause.end) else None
