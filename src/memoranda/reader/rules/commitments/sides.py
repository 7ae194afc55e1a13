"""Who takes a stance, and towards whom."""

from __future__ import annotations

from typing import Final

from memoranda.reader.clauses import Clause, Ref
from memoranda.reader.discourse.scene import Scene
from memoranda.reader.discourse.sight import Sight
from memoranda.reader.mentions.found import between
from memoranda.reader.rules.commitments.helping import helpers
from memoranda.reader.rules.commitments.paying import is_paid_by_another, payers_of
from memoranda.reader.rules.commitments.strengths import strength_of
from memoranda.reader.rules.commitments.talkers import sides_of_talks, with_partners
from memoranda.reader.rules.commitments.voice import stresses
from memoranda.reader.rules.commitments.words import (
    DEEDS,
    FIRM,
    GIVING,
    PLANS,
    is_instrument,
    is_provided_by,
    is_together,
    of_paper,
    subject_acts,
    worth_of_fields,
)

#: Verbs by which one tells of a stance that may be another's, and how near its owner stands.
_TELLING_OF: Final = frozenset(
    "confirm convey note reaffirm express voice announce declare reiterate recall indicate signal"
    " state affirm acknowledge record report speak point cite".split()
)
_NEAR: Final = len("the ") + 1
#: So close to a party stands what it only describes.
_JOINED: Final = 2
_TO_SOMEBODY: Final = frozenset("promise pledge assure offer invite".split())
#: So near behind one agent the next may be told: "in close cooperation with the".
_FEW_WORDS: Final = 40
#: How those who talk hang on the word for their talks.
_OF_TALKS: Final = frozenset(("of", "between", "with", "from"))
#: What is given to those who are the subject of a passive, or what takes them in.
_HAVING_IN: Final = GIVING | frozenset("host admit enrol enroll accept".split())
#: Stances that are one side's, where "it" takes them.
_OF_ONE: Final = frozenset(("offer", "want"))
#: What a paper does to those whom it binds.
_BINDING: Final = frozenset("commit oblige bind require".split())
#: What goes on after an aside.
_ASIDE_TO: Final = (", to ", "to ")


def who_takes(clause: Clause, sight: Sight, scene: Scene, strength: str) -> tuple[str, ...]:
    """Who takes the stance."""
    if strength == "discussed" and (talking := sides_of_talks(clause, scene)) is not None:
        return talking
    outside = _is_said_outside(clause, sight)
    if bound := _bound(clause, scene):
        return bound
    fields = worth_of_fields(clause, sight, scene) and strength_of(clause, scene) is None
    laid_down = clause.act == "provide" and clause.passive and not is_provided_by(clause, scene)
    if fields or of_paper(clause, scene) or laid_down:
        sides = tuple(scene.agreement.parties) if scene.agreement else scene.frame
        return _charged(clause, sight, scene) or sides
    if helping := _helping(clause, scene):
        return helping
    if clause.act in ("meet", "see") and clause.mood in ("", "perfect"):
        met = [r for r in clause.objects if r.link in ("", "with", "between", "by")]
        parties = scene.parties([*clause.subject, *met])
        return parties if len(parties) > 1 else scene.frame
    asked = strength == "requested" and clause.passive and clause.mood == "would"
    if (asked or strength == "proposed") and (
        tellers := _as_reported(clause, sight, scene)
    ) is not None:
        return tellers
    if clause.passive and (taker := _by_in_passive(clause, scene)) is not None:
        return () if taker == scene.frame and outside else taker
    reached = clause.act == "agree" and clause.lemma in ("reach", "achieve", "make")
    if not subject_acts(clause) or (reached and clause.passive):
        one = _of_one(clause, scene) or _charged(clause, sight, scene)
        return one or _offering(clause, scene) or (() if outside else scene.frame)
    if clause.act == "agree" and clause.subject[0].kind == "we" and len(scene.frame) > 1:
        return scene.frame
    parties = _owners(clause, scene) or _asking(clause, scene) or scene.parties(clause.subject)
    return with_partners(parties[0], clause, scene) if len(parties) == 1 else parties


def _is_said_outside(clause: Clause, sight: Sight) -> bool:
    """Whether those say so who are of no side: "*Critics* had warned that fees will rise"."""
    if clause.relation != "said" or clause.parent < 0:
        return False
    telling = sight.clauses[clause.parent]
    return telling.act == "say" and not telling.passive and not telling.subject


def _bound(clause: Clause, scene: Scene) -> tuple[str, ...]:
    """The sides that a paper binds by their names: "The plan *commits India and the bloc* to"."""
    if clause.lemma not in _BINDING or clause.passive or subject_acts(clause):
        return ()
    bound = scene.parties([ref for ref in clause.objects if ref.link == "" and ref.kind == "party"])
    return bound if len(bound) > 1 or clause.lemma == "oblige" else ()


def _charged(clause: Clause, sight: Sight, scene: Scene) -> tuple[str, ...]:
    """The side that will do what was decided: "It was decided that *Kenya would train* them".

    Or what a paper provides: "The memorandum provides that *Kenya will train* them".
    """
    if clause.act not in ("agree", "provide"):
        return ()
    for other in sight.clauses:
        told = other.relation in ("embedded", "said") and sight.clauses[other.parent] is clause
        alone = all(ref.kind != "we" for ref in other.subject) and other.act != "cooperate"
        if told and alone and other.mood in FIRM and not other.passive:
            doing = scene.parties(other.subject)
            return doing if len(doing) == 1 and doing[0] in scene.frame else ()
    return ()


def _is_own_thing(clause: Clause, scene: Scene) -> bool:
    """Whether one side is to have a thing of its own: "*Iran's satellite* will be launched"."""
    if clause.mood not in FIRM or clause.act not in DEEDS | PLANS:
        return False
    if subject_acts(clause) or clause.objects or is_together(clause, scene):
        return False
    named = between(scene.mentions.parties, clause.start, clause.end)
    if len(named) != 1 or named[0].start - clause.start > 0:
        return False
    return named[0].party in scene.states and named[0].party in scene.frame


def _owners(clause: Clause, scene: Scene) -> tuple[str, ...]:
    """Whose stance it is that another only tells of: "confirmed *Niger's* intention to …"."""
    if clause.lemma not in _TELLING_OF or not clause.objects:
        return ()
    first = clause.objects[0]
    if first.link in ("of", "owner") and scene.cues.stance_of.match(
        scene.lower, clause.content_start, first.start
    ):
        return scene.parties([first])  # "records *the will of both sides* to …"
    near = first.link == "owner" and first.start - clause.content_start < _NEAR
    return scene.parties([first]) if near and first.kind == "party" else ()


def _of_one(clause: Clause, scene: Scene) -> tuple[str, ...]:
    """The side that "it" is, where somebody has a stance of its own: "*it* was ready to help"."""
    alone = any(ref.kind == "thing" and ref.value == "it" for ref in clause.subject)
    if not alone or clause.passive or clause.act not in _OF_ONE:
        return ()
    return scene.told_of or ((scene.speaker_party,) if scene.speaker_party else ())


def _asking(clause: Clause, scene: Scene) -> tuple[str, ...]:
    """Who asks or hopes for something, where by the order of words it would be of his own side."""
    if clause.act not in ("request", "want") or not clause.objects or len(scene.frame) != 2:
        return ()
    first, parties = clause.objects[0], scene.parties(clause.subject)
    told = first.kind in ("party", "person", "role") and first.link in ("", "owner", "from", "on")
    if not told or len(clause.subject) != 1 or clause.subject[0].kind not in ("role", "speaker"):
        return ()
    if clause.subject[0].party or scene.parties([first]) != parties:
        return ()
    if not first.link and not scene.is_towards(first, clause):
        return ()  # "hoped that the partnership would enable *Oman* to"
    if scene.names_both(clause):
        return ()  # "called on *Oman and Iran* to work together"
    if any(0 < ref.start - first.end < _JOINED for ref in clause.objects):
        return ()  # "a Kenya-Korea school", "Kenyan engineers"
    if scene.lower.startswith(_ASIDE_TO, clause.content_start):
        return ()  # "Kenya might help, *the minister asked*, to train Nigerien engineers"
    return tuple(party for party in scene.frame if party not in parties)


def _offering(clause: Clause, scene: Scene) -> tuple[str, ...]:
    """Whose thing is open to the other side: "the courses are available *to Kenya*"."""
    if clause.act != "offer":
        return ()
    takers = scene.parties([r for r in clause.objects if r.link in ("to", "for")])
    return tuple(p for p in scene.frame if p not in takers) if takers else ()


def _as_reported(clause: Clause, sight: Sight, scene: Scene) -> tuple[str, ...] | None:
    """Those who are told to have proposed what a clause says, if somebody is."""
    if source := _according_to(sight, scene):
        return source
    reported = (
        clause.relation == "said"
        or bool(scene.cues.in_view.search(scene.lower, sight.start, clause.end))
        or clause.quoted
        or any((c.act in ("say", "stress") and c.subject) or stresses(c) for c in sight.clauses)
    )
    stressing = clause.act in ("propose", "stress") and clause.lemma != "be"
    stressing = stressing or (clause.act == "stress" and subject_acts(clause))
    return _tellers(clause, sight, scene) if reported and not stressing else None


def _according_to(sight: Sight, scene: Scene) -> tuple[str, ...]:
    """The one by whom a sentence is told: "*According to Li*, courses should be held"."""
    if not scene.cues.by_whom.match(scene.lower, sight.start, sight.end):
        return ()
    return scene.parties([ref for ref in sight.refs[:1] if ref.kind in ("person", "role")])


def _tellers(clause: Clause, sight: Sight, scene: Scene) -> tuple[str, ...]:
    """Those who are told to have said something: both sides, or who is speaking."""
    saying = (c for c in sight.clauses if c.act == "say" and is_instrument(c))
    beside = [other for other in sight.clauses if other.relation != "participle"]
    last = next(saying, (beside or [clause])[-1])  # "*the text went on*"
    stressing = next((other for other in sight.clauses if stresses(other)), last)
    telling = sight.clauses[clause.parent] if clause.relation == "said" else stressing
    told = telling.act in ("say", "stress") or telling is stressing
    tellers = scene.parties(telling.subject) if told and telling is not clause else ()
    if tellers:
        return tellers
    return (scene.speaker_party,) if scene.speaker_party else scene.parties(clause.subject)


def _helping(clause: Clause, scene: Scene) -> tuple[str, ...]:
    """Who is thanked for something, pays for it, or by whose help it is done."""
    if clause.act == "praise":
        return _thanked(clause, scene)
    if is_paid_by_another(clause, scene):
        return scene.parties(payers_of(clause))
    return helpers(clause, scene)


def _thanked(clause: Clause, scene: Scene) -> tuple[str, ...]:
    """Who is thanked: those named but oneself, else the other side."""
    thanking = scene.parties(clause.subject)
    if clause.lemma == "thank":
        named = scene.parties([r for r in clause.objects if r.link == ""])
    else:
        named = scene.parties([r for r in clause.objects if r.link != "in"])
    thanked = tuple(p for p in named if p not in thanking)
    return thanked or tuple(p for p in scene.frame if thanking and p not in thanking)


def _by_in_passive(clause: Clause, scene: Scene) -> tuple[str, ...] | None:
    """Who takes a stance told in the passive: the agent, the side not asked, else both sides."""
    if _is_own_thing(clause, scene):
        return ()
    if clause.act in ("agree", "offer") and clause.lemma in _TO_SOMEBODY:
        return _giver(clause, scene)
    if clause.act in ("agree", "offer", "want"):
        return None
    if clause.lemma in _HAVING_IN and (subject_acts(clause) or _given_to(clause)):
        return _giver(clause, scene)
    if clause.act == "request" and subject_acts(clause):
        asked = scene.parties(clause.subject)
        return tuple(p for p in scene.frame if p not in asked)
    agents = scene.parties(_agents(clause, scene))
    if clause.act == "discuss" and len(agents) < 2:
        return _meeting_in(clause, scene) or scene.frame  # "via Kenya" tells of no talker
    return agents or scene.frame


def _agents(clause: Clause, scene: Scene) -> list[Ref]:
    """By whom something is done: "set up by the ITU", "… by the ITU *together with the UPU*"."""
    agents: list[Ref] = []
    for ref in clause.objects:
        last = agents[-1].end if agents else ref.start
        joined = ref.link == "with" and 0 < ref.start - last < _FEW_WORDS
        if ref.link == "by" or (
            joined and scene.cues.together.search(scene.lower, last, ref.start)
        ):
            agents.append(ref)
    return agents


def _meeting_in(clause: Clause, scene: Scene) -> tuple[str, ...]:
    """Those of a meeting at which something was talked about: "at talks *of A and B*"."""
    met = next((ref for ref in clause.objects if ref.kind == "meeting"), None)
    if met is None:
        return ()
    of_it = [r for r in clause.objects if r.start > met.start and r.link in _OF_TALKS]
    told = scene.parties([r for r in of_it if r.kind == "party"])
    return told if len(told) > 1 else ()


def _giver(clause: Clause, scene: Scene) -> tuple[str, ...] | None:
    """Who gives something to the subject: "*Kenya* was promised help", "engineers were trained"."""
    agents = scene.parties([r for r in clause.objects if r.link == "by"])
    if agents:
        return agents
    if subject_acts(clause):
        given = scene.parties(clause.subject)
    else:
        given = scene.parties(_given_to(clause)) or _named_in_subject(clause, scene)
    if not given:
        return None
    return tuple(p for p in scene.frame if p not in given) or None


def _given_to(clause: Clause) -> list[Ref]:
    """Those to whom something is given: "images are supplied *to Kenya*"."""
    return [r for r in clause.objects if r.kind == "party" and r.link == "to"]


def _named_in_subject(clause: Clause, scene: Scene) -> tuple[str, ...]:
    """The one side that a subject names by the way: "*those of the Kenyan firm* were invited"."""
    named = between(scene.mentions.parties, clause.start, clause.content_start)
    told = tuple(dict.fromkeys(p.party for p in named if p.party in scene.frame))
    return told if len(told) == 1 and len(scene.frame) == 2 else ()
