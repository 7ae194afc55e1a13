"""Who takes a stance, and towards whom."""

from __future__ import annotations

from collections.abc import Sequence

from memoranda.reader.clauses import Clause, Ref
from memoranda.reader.discourse.scene import Scene
from memoranda.reader.discourse.sight import Sight
from memoranda.reader.mentions.found import between
from memoranda.reader.rules.commitments.helping import helpers
from memoranda.reader.rules.commitments.paying import is_paid_by_another, payers_of
from memoranda.reader.rules.commitments.strengths import strength_of
from memoranda.reader.rules.commitments.voice import stresses
from memoranda.reader.rules.commitments.words import (
    DEEDS,
    FIRM,
    GIVING,
    WEIGHING,
    asked_of,
    is_instrument,
    is_together,
    of_paper,
    subject_acts,
    worth_of_fields,
)

_TOWARDS = frozenset(("with", "to", "from", "", "for"))
#: Verbs by which one tells of a stance that may be another's, and how near its owner stands.
_TELLING_OF = frozenset(
    "confirm convey note reaffirm express voice announce declare reiterate recall indicate signal"
    " state affirm acknowledge record report speak point cite".split()
)
_NEAR = len("the ") + 1
#: So close to a party stands what it only describes.
_JOINED = 2
#: So few words lead from "agreed" to those with whom it was agreed: "with his".
_NEXT = 3
#: What is promised or offered to somebody, who is the subject of a passive.
_HIM = frozenset(("him", "her"))
_TO_SOMEBODY = frozenset("promise pledge assure offer invite".split())
#: So near behind one agent the next may be told: "in close cooperation with the".
_FEW_WORDS = 40
#: How those who talk hang on the word for their talks.
_OF_TALKS = frozenset(("of", "between", "with", "from"))
#: Forms of mentions that name a state; of a short name another's begins: "Niger", "Nigerian".
_NAMES = frozenset(("name", "adjective"))
_SHORT = 5
#: What is given to those who are the subject of a passive, or what takes them in.
_HAVING_IN = GIVING | frozenset("host admit enrol enroll accept".split())
#: Acts that may be of no concern to the other side.
_PLANS = frozenset(("plan", "other"))
#: Stances that are one side's, where "it" takes them.
_OF_ONE = frozenset(("offer", "want"))
#: What a parliament or cabinet does with its own affairs.
_DEBATING = frozenset("debate discuss consider examine review deliberate".split())
#: What goes on after an aside.
_ASIDE_TO = (", to ", "to ")
#: What the members of a body do among themselves.
_AMONG_MEMBERS = frozenset("agree plan want propose stress discuss".split())
#: Who act for a body together.
_MEMBERS = frozenset(
    "ministers members leaders participants delegates they states sides signatories".split()
)


def who_takes(clause: Clause, sight: Sight, scene: Scene, strength: str) -> tuple[str, ...]:
    """Who takes the stance."""
    if strength == "discussed" and (talking := _of_talks(clause, scene)) is not None:
        return talking
    fields = worth_of_fields(clause, sight, scene) and strength_of(clause, scene) is None
    if fields or of_paper(clause, scene) or (clause.act == "provide" and clause.passive):
        return tuple(scene.agreement.parties) if scene.agreement else scene.frame
    if helping := _helping(clause, scene):
        return helping
    if clause.act in ("meet", "see") and clause.mood in ("", "perfect"):
        met = [r for r in clause.objects if r.link in ("", "with", "between", "by")]
        parties = scene.parties([*clause.subject, *met])
        return parties if len(parties) > 1 else scene.frame
    if strength == "proposed" and (tellers := _as_reported(clause, sight, scene)) is not None:
        return tellers
    if clause.passive and (taker := _by_in_passive(clause, scene)) is not None:
        return taker
    reached = clause.act == "agree" and clause.lemma in ("reach", "achieve", "make")
    if not subject_acts(clause) or (reached and clause.passive):
        one = _of_one(clause, scene) or _charged(clause, sight, scene)
        return one or _offering(clause, scene) or scene.frame
    if clause.act == "agree" and clause.subject[0].kind == "we" and len(scene.frame) > 1:
        return scene.frame
    parties = _owners(clause, scene) or _asking(clause, scene) or scene.parties(clause.subject)
    return _with_partners(parties[0], clause, scene) if len(parties) == 1 else parties


def _charged(clause: Clause, sight: Sight, scene: Scene) -> tuple[str, ...]:
    """The side that will do what was decided: "It was decided that *Kenya would train* them"."""
    if clause.act != "agree":
        return ()
    for other in sight.clauses:
        told = other.relation in ("embedded", "said") and sight.clauses[other.parent] is clause
        alone = all(ref.kind != "we" for ref in other.subject) and other.act != "cooperate"
        if told and alone and other.mood in FIRM and not other.passive:
            doing = scene.parties(other.subject)
            return doing if len(doing) == 1 and doing[0] in scene.frame else ()
    return ()


def _with_partners(party: str, clause: Clause, scene: Scene) -> tuple[str, ...]:
    """One who takes a stance, with those who take it too: talk partners, who agreed as well."""
    if clause.lemma == "agree" and not clause.passive:
        return tuple(dict.fromkeys([party, *_agreeing_with(clause, scene)]))
    if clause.act == "discuss" and clause.lemma not in WEIGHING:
        return _talking_with(clause, party, scene)
    return (party,)


def _of_talks(clause: Clause, scene: Scene) -> tuple[str, ...] | None:
    """The sides of talks: none where a state debates by itself, both where talks are told of."""
    if _is_of_own_house(clause, scene):
        return ()
    return _talking(clause, scene) if any(r.kind == "meeting" for r in clause.subject) else None


def _is_of_own_house(clause: Clause, scene: Scene) -> bool:
    """Whether those of one state alone debate something: "*parliament* discussed the bill"."""
    if clause.lemma not in _DEBATING:
        return False
    house = scene.cues.house_of_state.search(scene.lower, clause.start, clause.end)
    if house is None:
        return False
    named = between(scene.mentions.parties, clause.start, clause.end)
    return len({party.party for party in named}) < 2


def _is_own_thing(clause: Clause, scene: Scene) -> bool:
    """Whether one side is to have a thing of its own: "*Iran's satellite* will be launched"."""
    if clause.mood not in FIRM or clause.act not in DEEDS | _PLANS:
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
    if not alone or clause.passive or clause.act not in _OF_ONE or not scene.speaker_party:
        return ()
    return (scene.speaker_party,)


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
        or bool(scene.cues.in_view.search(scene.lower, clause.start, clause.end))
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
    stressing = next((other for other in sight.clauses if stresses(other)), sight.clauses[-1])
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


def _agreeing_with(clause: Clause, scene: Scene) -> tuple[str, ...]:
    """Those with whom somebody agrees on something: "*with her Kenyan counterpart*"."""
    beside = [r for r in clause.objects if r.link == "with" and r.kind != "meeting"]
    told = [r for r in beside if len(scene.lower[clause.content_start : r.start].split()) < _NEXT]
    return scene.parties(told)


def _talking_with(clause: Clause, party: str, scene: Scene) -> tuple[str, ...]:
    """One who discusses something, with those named beside, else with the other side."""
    sounded = clause.lemma == "sound"
    partners = scene.parties(
        [r for r in clause.objects if r.link == "with" or (sounded and r.link == "")]
    )
    joint = tuple(dict.fromkeys([party, *partners]))
    return scene.frame if len(joint) == 1 and party in scene.frame else joint


def _talking(clause: Clause, scene: Scene) -> tuple[str, ...]:
    """The sides of talks: those named with them beside the one who tells, else the frame."""
    named = between(scene.mentions.parties, clause.start, clause.content_start)
    beside = scene.parties([r for r in clause.objects if r.link == "with" and r.kind == "party"])
    with_them = tuple(dict.fromkeys([*(p.party for p in named if p.party), *beside]))
    if not with_them or set(with_them) <= set(scene.frame):
        return scene.frame
    own = scene.speaker_party or scene.home
    return tuple(dict.fromkeys([*([own] if own else []), *with_them]))


def of_assembly(clause: Clause, sight: Sight, scene: Scene) -> tuple[str, ...]:
    """The parties of an assembly whose ministers or members take a stance together."""
    told = is_instrument(clause) and clause.act != "discuss"
    if told and (own := _of_own_paper(scene)):
        return own
    assembly = scene.assembly
    if assembly is None or sight.paragraph - assembly.last_paragraph > 2:
        return _of_members(clause, scene)
    told = _is_by_members(clause) or any(ref.kind == "meeting" for ref in clause.subject)
    return tuple(assembly.parties) if told else _of_members(clause, scene)


def _of_own_paper(scene: Scene) -> tuple[str, ...]:
    """The body whose members have the instrument that is spoken of among themselves."""
    parties: tuple[str, ...] = ()
    if scene.agreement is not None:
        parties = tuple(scene.agreement.parties)
    elif scene.home and len(scene.frame) < 2:
        parties = (scene.home,)
    return parties if len(parties) == 1 and parties[0] in scene.bodies else ()


def _is_by_members(clause: Clause) -> bool:
    """Whether ministers, members, delegates act together."""
    return any(ref.kind == "group" and ref.value in _MEMBERS for ref in clause.subject)


def _of_members(clause: Clause, scene: Scene) -> tuple[str, ...]:
    """A body whose members agree on something among themselves: "the *ASEAN ministers* agreed"."""
    if clause.act not in _AMONG_MEMBERS or clause.passive or not clause.subject:
        return ()
    bodies = scene.parties(clause.subject)
    if not bodies and not scene.frame and scene.home and _is_by_members(clause):
        bodies = (scene.home,)  # "the ministers" of the body whose story it is
    if len(bodies) != 1 or bodies[0] in scene.states:
        return ()
    start, end = clause.start, clause.content_start
    named = between(scene.mentions.parties, start, end)
    if any(party.form != "body" for party in named):
        return ()
    content = between(scene.mentions.parties, end, clause.end)
    if any(party.party != bodies[0] and party.form != "capital" for party in content):
        return ()  # "the ASEAN ministers agreed *with Japan*"
    return bodies if scene.cues.members.search(scene.lower, start, end) else ()


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


def towards_whom(clause: Clause, by: Sequence[str], scene: Scene) -> tuple[str, ...]:
    """The counterparts: those named in the content, else the other sides of the frame."""
    if clause.act == "praise":
        thanking = tuple(p for p in scene.parties(clause.subject) if p not in by)
        return thanking or tuple(p for p in scene.frame if p not in by)
    if len(by) > 1 and (asked := asked_of(clause, by, scene)):
        return asked
    if len(by) > 1 and (set(by) == set(scene.frame) or clause.act in ("agree", "discuss", "meet")):
        return ()
    if helpers(clause, scene) or _is_to_face(clause, by, scene):
        return _helped(clause, by, scene)
    named = [
        ref
        for ref in clause.objects
        if ref.kind in ("party", "person", "other", "people")
        and (
            ref.link in _TOWARDS
            or (ref.link == "in" and clause.act in DEEDS)
            or (ref.link == "on" and clause.act == "request")
        )
    ]
    named += [ref for ref in clause.objects if _is_of_members(ref, clause)]
    others = tuple(p for p in scene.parties(named) if p not in by)
    if others:
        return _whose_thing(clause, by, others, scene) or others
    if scene.home is not None and is_paid_by_another(clause, scene):
        return (scene.home,)
    if set(by) <= set(scene.frame):
        rest = tuple(p for p in scene.frame if p not in by)
        bodies = tuple(p for p in rest if p not in scene.states)
        return bodies if bodies and len(rest) > 1 and set(by) <= scene.states else rest
    if len(by) > 1:
        return ()
    if scene.home is not None and scene.home not in by:
        return (scene.home,)
    return tuple(p for p in scene.frame if p not in by)


def _whose_thing(
    clause: Clause, by: Sequence[str], others: Sequence[str], scene: Scene
) -> tuple[str, ...]:
    """The side for whose things it is done, not where they go: "carry *Omani* traffic to Chad"."""
    if not set(scene.frame).isdisjoint(others):
        return ()
    things = [r for r in clause.objects if r.kind == "party" and r.link == "owner"]
    return tuple(p for p in scene.parties(things) if p in scene.frame and p not in by)


def _is_to_face(clause: Clause, by: Sequence[str], scene: Scene) -> bool:
    """Whether it is the other of two sides who is asked: "urged *him* to sell it to China"."""
    first = clause.objects[0] if clause.objects else None
    told = first is not None and first.value in _HIM and first.link == ""
    return told and clause.act == "request" and set(by) < set(scene.frame)


def _helped(clause: Clause, by: Sequence[str], scene: Scene) -> tuple[str, ...]:
    """Who is helped: who acts or is acted on, else the other side."""
    acting = tuple(p for p in scene.parties(clause.subject) if p not in by)
    return acting or tuple(p for p in scene.frame if p not in by)


def _is_of_members(ref: Ref, clause: Clause) -> bool:
    """Whether a party is named by its members: "to all members *of the SADC*"."""
    if ref.kind != "party" or ref.link != "of":
        return False
    groups = [r for r in clause.objects if r.kind in ("group", "other") and r.end < ref.start]
    return bool(groups) and groups[-1].link in ("to", "with", "") and ref.start - groups[-1].end < 9


def is_own_affair(clause: Clause, by: str, scene: Scene) -> bool:
    """Whether a side only tells what it will do at home: "Oman plans to launch 5G by 2026"."""
    if clause.act not in _PLANS or clause.passive or is_together(clause, scene):
        return False
    if clause.lemma in GIVING or clause.lemma == "go" or is_paid_by_another(clause, scene):
        return False  # "will send it", "would go on supplying servers"
    if any(ref.kind in ("other", "speaker", "we", "group", "instrument") for ref in clause.objects):
        return False
    named = between(scene.mentions.parties, clause.start, clause.end)
    return all(party.party in (by, None) for party in named)


def is_of_one_land(parties: Sequence[str], clause: Clause, scene: Scene) -> bool:
    """Whether a state deals with firms and unions of its own alone: "*China Telecom*"."""
    states = [party for party in parties if party in scene.states]
    if len(states) != 1 or len(parties) < 2:
        return False
    named = between(scene.mentions.parties, clause.start, clause.end)
    if any(m.party in scene.states and m.party != states[0] for m in named):
        return False  # "Tanzania Telecom will carry *Malawian* traffic"
    told = (m for m in scene.mentions.parties if m.party == states[0] and m.form in _NAMES)
    names = tuple({scene.lower[m.start : m.end] for m in told})
    return all(_bears(party.lower(), names) for party in parties if party != states[0])


def _bears(firm: str, names: Sequence[str]) -> bool:
    """Whether the name of a firm holds that of a state: "*Ecuadorian* Union", "*India* Post"."""
    return any(
        word == name or (len(name) > _SHORT and word.startswith(name))
        for word in firm.split()
        for name in names
    )


def towards_unnamed(clause: Clause, scene: Scene) -> bool:
    """Whether a stance towards nobody in particular still counts: regional states, partners."""
    if len(scene.frame) < 2 and any(r.kind == "group" and r.number == 2 for r in clause.objects):
        return True  # "suggested that *the two sides* train …"
    return bool(scene.cues.towards_all.search(scene.lower, clause.start, clause.end))
