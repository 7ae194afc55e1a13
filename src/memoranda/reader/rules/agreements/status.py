"""The stage of an instrument that its sentence tells of."""

from __future__ import annotations

from typing import Final

from memoranda.reader.clauses import AHEAD, Clause, Ref
from memoranda.reader.mentions.found import between
from memoranda.reader.rules.agreements.ahead import (
    ASKS_FOR,
    agreed_on,
    being_written,
    is_being_made,
    is_said_to_be_in_the_making,
    is_there_before,
    is_to_be_signed,
    on_its_way,
    yet_to_come,
)
from memoranda.reader.rules.agreements.sealing import sealed
from memoranda.reader.rules.agreements.sentence import InSentence
from memoranda.reader.rules.agreements.stages import (
    AHEAD_STATUS,
    DONE,
    RANK,
    STANCE,
    denies_stage,
    is_supposed,
    stage_reached,
)
from memoranda.reader.rules.agreements.ways import (
    BEARS_FRUIT,
    at_present,
    binds,
    comes_after,
    dates,
    has_for_object,
    is_founded,
    is_over,
    is_replaced,
    is_since,
)

_WORKS: Final = frozenset("do cooperate operate".split())
#: What the carrying out of an instrument does, where it is done.
_GOES_ON: Final = frozenset("begin start continue proceed progress advance go run resume".split())
#: The length of "signing a bilateral".
_NEXT_WORDS: Final = 30
#: So far from an instrument a word still tells of it.
_FAR: Final = 100
#: What is done with a signing that lies ahead.
_SET: Final = frozenset(
    "schedule expect foresee envisage slate set slow drag near approach".split()
)
#: What stands before an instrument of which it is told how that goes: "*The signing of* …".
_DOINGS: Final = frozenset(("sign", "approve", "issue", "operate", "prepare"))
_BY_HAND: Final = (RANK["approved"], RANK["signed"])
#: What a line without a verb notes as done, as the list of a cabinet's decisions does.
_NOTED: Final = frozenset(("approve", "ratify", "extend", "end"))
#: What it does that is about something.
_IS_ABOUT: Final = frozenset(
    "deal focus relate address aim concern regard set lay extend open".split()
)
#: What an instrument does that is there.
_HOLDS: Final = frozenset(("bind", "exist"))


def status_told(instrument: InSentence) -> str | None:
    """The stage that the sentence tells of, or None where it tells of none."""
    told = _told(instrument)
    if told is None or RANK[told] <= RANK["in_force"]:
        told = _told_beside(instrument, told) or told
    return None if told == "in_preparation" and _is_amended(instrument) else told


def _told(instrument: InSentence) -> str | None:
    """The stage that the sentence seems to tell of."""
    clause, ref, mention = instrument.clause, instrument.ref, instrument.mention
    before = _told_before(instrument)
    if before is not None:
        return before
    after = instrument.sight.after.get(mention.start) or _among_those(instrument)
    told = (
        _told_by_clause(instrument, clause, ref) if clause is not None and ref is not None else None
    )
    if told is None and clause is None and _is_only_thought_of(instrument, instrument.sight.start):
        told = "proposed"  # "*The idea of* an accord was hers"
    told = told or _noted(instrument)
    if told in (None, "proposed") and is_said_to_be_in_the_making(instrument):
        told = "in_preparation"
    if after is None:
        return told
    if after == "prepare" and told == "in_operation":
        return "in_preparation"  # a draft that was reviewed
    if after == "prepare" and told == "signed" and clause is not None and clause.act == "issue":
        return "approved"  # a draft that was adopted
    if told is None or (told in AHEAD_STATUS and after != "prepare"):
        return DONE[after]
    return further(told, DONE[after])


def _told_before(instrument: InSentence) -> str | None:
    """The stage by what leads up to it: "*the signing of* an accord", "*agreed to extend* it"."""
    executed = _how_executed(instrument)
    if executed is not None:
        return executed
    if is_to_be_signed(instrument):
        return "in_preparation"
    if _is_being_executed(instrument):
        return "in_operation"
    return "in_force" if _is_kept_in_force(instrument) else None


def _told_beside(instrument: InSentence, told: str | None) -> str | None:
    """The stage told right behind it: "has an accord, *in operation since* May".

    Args:
        instrument: the instrument in its sentence.
        told: the stage told otherwise, if one is.
    """
    found = instrument.told_beside
    if found is None:
        return "signed" if told is None and instrument.signed_beside is not None else None
    return "stalled" if found["unmet"] else "in_operation" if found["works"] else "in_force"


def _is_amended(instrument: InSentence) -> bool:
    """Whether one that is there is written anew: "a protocol *amending the accord*"."""
    scene, mention = instrument.scene, instrument.mention
    near = max(instrument.sight.start, mention.start - _FAR)
    found = scene.cues.amending.search(scene.lower, near, mention.start)
    return found is not None and mention.article == "definite"


def _noted(instrument: InSentence) -> str | None:
    """The stage of an instrument by what is named of it: "*Approval of* a memorandum with Oman"."""
    before = instrument.sight.before.get(instrument.mention.start)
    if before == "prepare":
        return DONE[before]
    return DONE[before] if before in _NOTED and not instrument.sight.clauses else None


def _among_those(instrument: InSentence) -> str | None:
    """What was done with those of which it is told to be one: "was *among the texts approved*"."""
    clause, sight = instrument.clause, instrument.sight
    if clause is None or clause.act != "be" or clause.mood in AHEAD or clause.negated:
        return None
    if instrument.ref not in clause.subject:
        return None
    after = between(instrument.scene.mentions.instruments, clause.content_start, clause.end)
    return next((sight.after.get(other.start) for other in after if other.count > 1), None)


def further(one: str | None, other: str | None) -> str | None:
    """The further of two stages."""
    if one is None or other is None:
        return one or other
    return max(one, other, key=lambda status: RANK[status])


def status_of_those_listed(instrument: InSentence) -> str | None:
    """The stage of one of several just signed: "Among them was a memorandum on …"."""
    mention, clause, sight, scene = (
        instrument.mention,
        instrument.clause,
        instrument.sight,
        instrument.scene,
    )
    if mention.count > 1 or mention.article not in ("indefinite", "other"):
        return None
    if mention.article == "other" and is_on_content(instrument):
        return _status_of_the_first(instrument)
    near = 0 <= sight.paragraph - scene.signing_paragraph < 3
    one_of_them = scene.cues.one_of_them.match(scene.lower, sight.start, sight.end)
    listed = clause is None or (clause.act == "be" and not clause.mood and not clause.negated)
    return scene.listed_status if near and (listed or one_of_them) else None


def is_on_content(instrument: InSentence) -> bool:
    """Whether it is told what an instrument is about: "*deals with* post", "*concerns* it".

    Also "Post *is covered by* an accord".
    """
    clause, ref = instrument.clause, instrument.ref
    if clause is None or ref is None:
        return False
    if ref not in clause.subject:
        return clause.act == "provide" and clause.passive and ref.link in ("in", "by")
    return clause.act == "provide" or (clause.lemma in _IS_ABOUT and not clause.passive)


def _status_of_the_first(instrument: InSentence) -> str | None:
    """The stage of one just told, to which another is set: "A second agreement provides for …"."""
    first = instrument.scene.signed
    near = first is not None and instrument.sight.paragraph - first.last_paragraph < 2
    ahead = instrument.clause is not None and instrument.clause.mood in AHEAD
    return first.status if first is not None and near and not ahead else None


def _is_yet_to_be(clause: Clause, instrument: InSentence) -> bool:
    """Whether something is told in the present of a day to come: "*enters* into force in 2030"."""
    scene = instrument.scene
    if clause.act != "ratify" or clause.mood or scene.published is None:
        return False
    days = between(scene.mentions.dates, clause.start, clause.end)
    return any(day.value is not None and day.value > scene.published for day in days)


def _told_by_clause(instrument: InSentence, clause: Clause, ref: Ref) -> str | None:
    """The stage that the governing clause tells of."""
    if instrument.mention.strength == "noun" and clause.lemma in ("reach", "allow", "enable"):
        reached = clause.lemma == "reach" and clause.passive and ref in clause.subject
        reached = reached and not clause.negated
        particular = instrument.named or instrument.own_fields
        return "signed" if reached and particular and clause.mood not in AHEAD else None
    if is_supposed(clause) and instrument.mention.article == "indefinite":
        return None  # "If an agreement were signed": there is none yet
    before = instrument.sight.before.get(instrument.mention.start)
    if clause.act in ("end", "stall") and before == "to sign":
        return None  # "abandoned plans *to sign* one"
    if _is_only_thought_of(instrument, clause.start) and not clause.negated:
        return "proposed"
    if ref in clause.subject and is_over(clause, instrument.scene):
        return "ended"
    if clause.act in STANCE and ref.link != "under" and is_there_before(instrument, clause):
        return "in_force"  # "agreed to deepen *their* alliance", "committed to *a closer* one"
    if clause.negated and _denied(instrument, clause, ref):
        return _stage_denied(instrument, clause)
    if clause.act in DONE and has_for_object(clause, ref):
        return None if _is_yet_to_be(clause, instrument) else _told_by_verb(instrument, clause)
    if instrument.mention.kind == "partnership" and is_founded(clause):
        return "in_force" if ref.link in ("", "to", "of") and clause.mood not in AHEAD else None
    return (
        sealed(instrument, clause, ref)
        or on_its_way(instrument, clause, ref)
        or being_written(instrument, clause, ref)
        or _stands(instrument, clause, ref)
        or agreed_on(instrument, clause, ref)
        or yet_to_come(instrument, clause, ref)
        or ("signed" if comes_after(clause, ref) or dates(clause, ref, instrument.scene) else None)
        or ("ended" if is_replaced(clause, ref) else None)
    )


def _told_by_verb(instrument: InSentence, clause: Clause) -> str | None:
    """The stage that a verb of signing, approving, carrying out tells of."""
    scene = instrument.scene
    if scene.cues.never_done.search(scene.lower, clause.content_start, clause.end):
        return "stalled"
    stage = stage_reached(clause)
    if stage == "signed" and clause.lemma == "enter" and instrument.mention.kind == "partnership":
        return "in_force"
    if stage == "approved" and instrument.mention.kind == "declaration":
        return "signed"  # what an assembly approves is adopted
    return "in_preparation" if stage == "proposed" and instrument.resolved else stage


def _is_only_thought_of(instrument: InSentence, start: int) -> bool:
    """Whether only the thought of one is told: "raised *the possibility of* an accord".

    Args:
        instrument: the instrument in its sentence.
        start: where the clause that tells of it begins.
    """
    scene, mention = instrument.scene, instrument.mention
    if mention.article != "indefinite" and (mention.article or mention.count == 1):
        return False
    near = max(start, mention.start - _FAR)
    thought = scene.cues.thought_of.search(scene.lower, near, mention.start)
    return thought is not None and mention.start - thought.end() < _NEXT_WORDS


def _stands(instrument: InSentence, clause: Clause, ref: Ref) -> str | None:
    """The stage of an instrument that exists: "are bound by", "have", "works under" one."""
    if clause.mood in AHEAD or clause.relation == "embedded":
        return None
    if is_since(clause, ref, instrument.sight, instrument.scene):
        lasts = instrument.mention.kind == "partnership" or _had(instrument, clause)
        return "in_force" if lasts else "signed"
    if _is_had_already(instrument, clause, ref):
        return "in_force"
    if ref in clause.subject:
        return _stands_by_itself(instrument, clause)
    text, cues = instrument.scene.lower, instrument.scene.cues
    if ref.link in ("by", "to") and cues.bound.search(text, clause.start, ref.start):
        return "in_force"
    if ref.link == "of" and cues.halted.search(text, clause.start, clause.end):
        return "stalled"  # "*Not much has come of* the accord"
    under = ref.link == "under" or cues.on_basis_of.search(text, clause.start, ref.start)
    if under and clause.act not in STANCE and clause.act not in DONE.keys() - {"operate"}:
        works = clause.mood in ("progressive", "perfect") or clause.act in _WORKS
        return "in_operation" if works else None
    return None


def _is_had_already(instrument: InSentence, clause: Clause, ref: Ref) -> bool:
    """Whether there is one now: "*already have* one", "One *already exists* between them"."""
    scene = instrument.scene
    if clause.mood or clause.negated or clause.passive:
        return False
    acts = ref in clause.subject
    has = clause.lemma == "exist" if acts else clause.act == "have" and ref.link == ""
    there = not acts and scene.cues.exists.match(scene.lower, clause.start, clause.end)
    if not (has or there) or scene.cues.looked_back.search(scene.lower, clause.start, ref.start):
        return False
    near = max(instrument.sight.start, clause.start - _NEXT_WORDS)
    return bool(scene.cues.already.search(scene.lower, near, clause.end))


def _had(instrument: InSentence, clause: Clause) -> bool:
    """Whether a form of have is told in the perfect: "*have had* one since May"."""
    scene = instrument.scene
    return bool(scene.cues.was.search(scene.lower, clause.start, clause.content_start))


def _stands_by_itself(instrument: InSentence, clause: Clause) -> str | None:
    """The stage that an instrument is told to be at: "is in force", "has come to a halt"."""
    stage = at_present(clause, instrument.scene)
    if stage is not None:
        return stage
    if clause.lemma == "exist" and instrument.mention.kind != "partnership":
        return None  # that there is one tells no stage
    if binds(clause, instrument.scene) or (clause.lemma in _HOLDS and not clause.passive):
        return "in_force"
    return "in_operation" if clause.lemma in BEARS_FRUIT and clause.mood == "perfect" else None


def _how_executed(instrument: InSentence) -> str | None:
    """What is told of the signing or the execution of it: "its implementation has not begun"."""
    mention, scene = instrument.mention, instrument.scene
    before = instrument.sight.before.get(mention.start)
    for clause in instrument.sight.clauses if before in _DOINGS else ():
        if not clause.start <= mention.start < clause.content_start or clause.mood in AHEAD:
            continue
        if before in DONE and RANK[DONE[before]] in _BY_HAND:
            return _how_signed(instrument, clause, DONE[before])
        halted = scene.cues.halted.search(scene.lower, mention.end, clause.end)
        if before == "prepare":
            return "stalled" if halted or clause.act == "stall" else None
        if clause.negated or halted or clause.act == "stall":
            return "stalled"
        goes_on = scene.cues.at_work.search(scene.lower, mention.end, clause.end)
        if goes_on or clause.lemma in _GOES_ON:
            return "in_operation"
    return None


def _is_being_executed(instrument: InSentence) -> bool:
    """Whether what is told is done to carry it out: "*a step in implementing* the accord".

    Also "as part of the implementation of", "to speed up the execution of", "a follow-up to".
    """
    scene, mention, clause = instrument.scene, instrument.mention, instrument.clause
    if clause is not None and (
        clause.negated or any(ref.kind == "instrument" for ref in clause.subject)
    ):
        return False
    near = max(instrument.sight.start, mention.start - _FAR)
    return bool(scene.cues.in_course.search(scene.lower, near, mention.start))


def _is_kept_in_force(instrument: InSentence) -> bool:
    """Whether sides prolong it, or are glad that it binds: "*agreed to extend* the pact"."""
    scene, mention, clause = instrument.scene, instrument.mention, instrument.clause
    if clause is None or clause.negated or clause.mood:
        return False
    near = max(instrument.sight.start, mention.start - _FAR)
    return scene.cues.kept_in_force.search(scene.lower, near, mention.start) is not None


def _how_signed(instrument: InSentence, clause: Clause, stage: str) -> str:
    """What is told of the signing or the approval of it: put off, asked for, or that it was."""
    asked = clause.passive and clause.act in ASKS_FOR
    put_off = clause.negated or clause.act in ("stall", "plan", "prepare") or clause.lemma in _SET
    scene, mention = instrument.scene, instrument.mention
    if clause.act == "end":
        return "stalled"  # "The signing of one *was called off*"
    put_off = put_off or is_being_made(instrument, clause)
    # "*Preparations for* the signing of one are under way"
    put_off = put_off or bool(
        scene.cues.yet_to_come.search(scene.lower, clause.start, mention.start)
    )
    return "proposed" if asked else "in_preparation" if put_off else stage


def _denied(instrument: InSentence, clause: Clause, ref: Ref) -> bool:
    """Whether a "not" is said of the instrument's own way, and not of what stands in it."""
    still = ref.link == "" and _still(instrument)
    if still or clause.act in DONE:
        return True
    if clause.act == "be":  # "is not in force", not "is not the first of its kind"
        scene = instrument.scene
        return bool(scene.cues.alive.search(scene.lower, clause.content_start, clause.end))
    return ref in clause.subject and denies_stage(clause)


def _stage_denied(instrument: InSentence, clause: Clause) -> str | None:
    """The stage of what has not come about: not signed yet is stalled, never signed is nothing."""
    if clause.act in ("extend", "end"):
        return "ended" if clause.act == "extend" else "in_force"
    signed = instrument.sight.after.get(instrument.mention.start) == "sign"
    if clause.act == "stall" or (clause.act == "issue" and signed):
        return None  # "the accord signed in May has *not been published*"
    cues, text = instrument.scene.cues, instrument.scene.lower
    if cues.in_the_making.search(text, clause.start, clause.end):
        return "in_preparation"  # "has *yet to be written*"
    one_to_be = instrument.mention.article == "indefinite" and not instrument.sight.before
    unborn = clause.act in ("sign", "approve") and (one_to_be or not _still(instrument))
    return None if unborn else "stalled"


def _still(instrument: InSentence) -> bool:
    """Whether the sentence says "yet", "still"."""
    scene, sight = instrument.scene, instrument.sight
    return bool(scene.cues.still.search(scene.lower, sight.start, sight.end))
