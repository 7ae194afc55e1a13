"""What a clause tells of an instrument that it names."""

from __future__ import annotations

from typing import Final

from memoranda.reader.clauses import AHEAD, Clause, Ref
from memoranda.reader.discourse.scene import Scene
from memoranda.reader.discourse.sight import Sight
from memoranda.reader.mentions.found import between
from memoranda.reader.mentions.instrument import InstrumentMention
from memoranda.reader.rules.agreements.stages import DONE, RANK, STANCE

#: Links by which an act has an instrument for its object, beside the direct one.
_LINKS_OF: Final = {
    "sign": ("to", "in"), "issue": ("to",), "approve": ("to", "in"), "ratify": ("to",),
    "end": ("from", "of"), "operate": ("of",),
}  # fmt: skip
#: What an instrument does that is there between its parties.
_EXISTS: Final = frozenset("exist link bind join unite connect tie".split())
#: How it is told to be in force: "*is* valid", "*runs* until".
_LASTS: Final = frozenset(
    "be remain stay run last have keep hold continue come enter put bring become stand".split()
)
_ENDS: Final = frozenset(("end", "cease"))
#: What is done with one that is wanted no longer, or that a court finds void.
_BREAKS: Final = frozenset(("drop", "collapse"))
_VOIDS: Final = frozenset("declare rule find hold render".split())
#: How it comes to its end: "*ran* out", "*drew* to a close".
_COMES: Final = frozenset("come run draw go bring".split())
#: What one does with a signature or with one's consent, and the links by which it is told to what.
_GIVES: Final = frozenset("give grant lend put set affix append place add wave nod push".split())
_GIVEN_TO: Final = ("to", "for", "on", "under", "by")
#: How an instrument comes by it.
_GETS: Final = frozenset(
    "receive get win obtain secure gain earn carry bear meet find have".split()
)
#: What comes of an instrument that is carried out.
BEARS_FRUIT: Final = frozenset("allow enable lead bring make help produce result".split())
#: What a cooperation does on the instrument by which it goes on.
RESTS: Final = frozenset(("rest", "base", "build", "found", "ground"))
#: How an instrument gets before a parliament.
_GOES_TO_HOUSE: Final = frozenset(
    "submit send put lay refer forward table present go bring pass come be lie await".split()
)
#: What an instrument does to the one before it.
#: So close behind a verb stands the day that it only tells.
_AT_ONCE: Final = 5
_SUCCEEDS: Final = frozenset("follow complement supplement".split())
_REPLACES: Final = frozenset(("replace", "supersede"))
#: How a contract comes to somebody.
_AWARDS: Final = frozenset("award grant win secure land obtain get receive".split())
#: What is done with ties that become a partnership: "*raised* them to an alliance".
_LIFTS: Final = frozenset("raise lift upgrade elevate promote turn move".split())
#: What is done with a partnership that is from then on.
_PROCLAIMS: Final = frozenset("proclaim declare announce forge".split())


def is_by_group(clause: Clause) -> bool:
    """Whether several act who are told by what they are: "*the ministers* said"."""
    return bool(clause.subject) and all(ref.kind == "group" for ref in clause.subject)


def gets(clause: Clause) -> bool:
    """Whether an instrument gets a signature or consent: "*bears the signature of* the king"."""
    return clause.passive and clause.lemma in _GETS and clause.act in DONE


def becomes_partner(clause: Clause, ref: Ref | None, scene: Scene) -> bool:
    """Whether somebody becomes a partner by it: "Oman *became a partner of* Iran *through* it"."""
    if clause.lemma != "become" or ref is None:
        return False
    return scene.cues.partner.search(scene.lower, clause.content_start, ref.start) is not None


def at_present(clause: Clause, scene: Scene) -> str | None:
    """The stage at which a clause tells its subject to be: come to a halt, at work."""
    if scene.cues.halted.search(scene.lower, clause.start, clause.end):
        return "stalled"
    # "The accord has applied since", "is being applied", not "A firm applied".
    applied = clause.lemma == "apply" and (clause.passive or clause.mood == "perfect")
    if applied or scene.cues.at_work.search(scene.lower, clause.start, clause.end):
        return "in_operation"
    return None


def binds(clause: Clause, scene: Scene) -> bool:
    """Whether a clause says that its subject "is in force", "remains valid"."""
    if clause.lemma not in _LASTS:
        return False  # "*updates* ties that are in place"
    return bool(scene.cues.in_force.search(scene.lower, clause.content_start, clause.end))


def is_awarded(mention: InstrumentMention, clause: Clause, ref: Ref | None) -> bool:
    """Whether a contract is given to somebody: "awarded X a contract", "won a contract from Y"."""
    given = clause.lemma in _AWARDS and not (clause.mood in AHEAD or clause.negated)
    if clause.lemma == "go" and not clause.mood and not clause.negated:  # "went to a firm"
        to_whom = any(r.link == "to" and r.kind == "party" for r in clause.objects)
        return mention.kind == "contract" and to_whom and ref in clause.subject
    whole = ref is not None and (ref in clause.subject if clause.passive else ref.link == "")
    return given and whole


def dates(clause: Clause, ref: Ref, scene: Scene) -> bool:
    """Whether a clause only tells from when it is: "A memorandum on it *dates* from May"."""
    if ref not in clause.subject or clause.mood not in ("", "perfect") or clause.negated:
        return False
    if clause.lemma != "come" or clause.passive:
        return clause.lemma == "date"
    days = between(scene.mentions.dates, clause.content_start, clause.end)
    return bool(days) and days[0].start - clause.content_start < _AT_ONCE  # "*came in May*"


def is_since(clause: Clause, ref: Ref, sight: Sight, scene: Scene) -> bool:
    """Whether parties have an instrument since a day: "*have had* a memorandum *since* May"."""
    if clause.mood not in ("", "perfect") or clause.negated or clause.passive:
        return False
    acts = ref in clause.subject
    has = clause.lemma in _EXISTS if acts else clause.act == "have" and ref.link == ""
    return has and scene.cues.since.search(scene.lower, sight.start, clause.end) is not None


def is_over(clause: Clause, scene: Scene) -> bool:
    """Whether a clause says that its subject has come to an end: "*ended* in May"."""
    if clause.mood in AHEAD:
        return False
    if clause.lemma in _ENDS and not clause.negated:
        return not any(ref.link == "" for ref in clause.objects)
    if clause.lemma in _COMES and not clause.negated:
        return scene.cues.to_end.search(scene.lower, clause.start, clause.end) is not None
    if clause.lemma in _BREAKS and not clause.negated:
        return clause.passive or clause.lemma == "collapse"
    if not clause.negated and clause.act != "be" and clause.lemma not in _VOIDS:
        return False
    return scene.cues.over.search(scene.lower, clause.start, clause.end) is not None


def goes_to_house(clause: Clause, scene: Scene) -> bool:
    """Whether what was signed is told to go to parliament: "will be *put before the Senate*"."""
    if clause.lemma not in _GOES_TO_HOUSE or clause.act in DONE or clause.negated:
        return False
    return scene.cues.to_houses.search(scene.lower, clause.content_start, clause.end) is not None


def is_replaced(clause: Clause, ref: Ref) -> bool:
    """Whether another takes the place of an instrument: "which replaces *an earlier one*"."""
    told = clause.lemma in _REPLACES and not (clause.negated or clause.mood in AHEAD)
    by_instrument = any(r.kind in ("instrument", "thing") for r in clause.subject)
    return told and (ref in clause.subject if clause.passive else by_instrument and ref.link == "")


def comes_after(clause: Clause, ref: Ref) -> bool:
    """Whether an instrument is told as one before another: "the accord follows *a memorandum*"."""
    follows = clause.lemma in _SUCCEEDS and not clause.passive and ref.link == ""
    follows = follows or (clause.lemma == "follow" and clause.passive and ref.link == "by")
    rests = clause.lemma in RESTS and ref.link == "on"
    of_another = any(r.kind in ("instrument", "thing") for r in clause.subject)
    told = ref not in clause.subject and not clause.negated and clause.mood not in AHEAD
    return told and of_another and (follows or rests)


def is_founded(clause: Clause) -> bool:
    """Whether a clause tells of the founding, the having or the growing of something."""
    lifted = clause.lemma in _LIFTS and any(r.link in ("to", "of") for r in clause.objects)
    lifted = lifted or clause.lemma == "become"
    return clause.act in ("strengthen", "do", "have") or clause.lemma in _PROCLAIMS or lifted


def has_for_object(clause: Clause, ref: Ref) -> bool:
    """Whether an act is done with an instrument, which may be told in the passive."""
    if clause.act in _LINKS_OF and clause.lemma in _GIVES and ref.link in _GIVEN_TO:
        return True
    return ref in clause.subject or ref.link == "" or ref.link in _LINKS_OF.get(clause.act, ())


def is_done(clause: Clause) -> bool:
    """Whether a clause tells of something that is done, and not of what somebody thinks of it."""
    stances = (*DONE, *STANCE, "provide", "say", "be", "have")
    return not (clause.mood in AHEAD or clause.negated or clause.act in stances)


def rank_by_itself(clause: Clause, scene: Scene) -> int:
    """How far its subject is by what a clause says of it: "has remained on paper"."""
    stage = at_present(clause, scene) if clause.mood not in AHEAD and not clause.negated else None
    if stage is not None:
        return RANK[stage]
    if clause.lemma in _COMES and is_over(clause, scene):
        return RANK["ended"]
    return RANK["in_force"] if binds(clause, scene) else -2
