"""The stage of an instrument that its sentence tells of."""

from __future__ import annotations

from memoranda.reader.clauses import AHEAD, Clause, Ref
from memoranda.reader.discourse.pointing import FIRMS
from memoranda.reader.mentions.found import between
from memoranda.reader.mentions.instrument import InstrumentMention
from memoranda.reader.rules.agreements.sentence import InSentence
from memoranda.reader.rules.agreements.stages import (
    AHEAD_STATUS,
    DONE,
    RANK,
    STANCE,
    hoped_for,
    reviews,
    stage_ahead,
    stage_reached,
)
from memoranda.reader.rules.agreements.ways import (
    BEARS_FRUIT,
    at_present,
    becomes_partner,
    binds,
    comes_after,
    dates,
    has_for_object,
    is_awarded,
    is_founded,
    is_over,
    is_replaced,
    is_since,
)

#: Links by which somebody takes a stance on an instrument.
_STANCE_LINKS = ("", "on", "for", "of")
_WORKS = frozenset("do cooperate operate".split())
#: What the carrying out of an instrument does, where it is done.
_GOES_ON = frozenset("begin start continue proceed progress advance go run resume".split())
#: What a party does that enters an instrument of others.
_ACCEDES = frozenset(("join", "accede", "adhere", "sign", "subscribe"))
#: What is done with an instrument that is on its way, and how one is made.
_LOOKED_FOR = frozenset(("negotiate", "expect", "foresee", "envisage"))
_MAKES = frozenset("develop elaborate work devise produce compile".split())
#: The length of "signing a bilateral".
_NEXT_WORDS = 30
#: The links of what is near: "*close to* an accord".
_NEARING = ("to", "of", "on")
#: So far from an instrument a word still tells of it.
_FAR = 100
#: What is done with an instrument that is only promised.
_PROMISES = frozenset("promise pledge vow undertake decide resolve commit".split())
#: What is done with a signing that lies ahead.
_SET = frozenset("schedule expect foresee envisage slate set slow drag near approach".split())
#: What stands before an instrument of which it is told how that goes: "*The signing of* …".
_DOINGS = frozenset(("sign", "approve", "issue", "operate", "prepare"))
_BY_HAND = (RANK["approved"], RANK["signed"])
#: What is done with a signing that is only asked for.
_ASKS_FOR = frozenset(("propose", "request", "want"))
#: What an instrument does that is there.
_HOLDS = frozenset(("bind", "exist"))
#: What is done with talks by the statement that comes of them.
_ENDS = frozenset("round crown close conclude end cap top wind wrap result culminate part".split())
#: What an encounter does that ends so.
_YIELDS = frozenset("produce yield result bear".split())
#: How sides come to terms, and the kinds of instruments that are made so: no statement.
_STRIKES = frozenset("make settle forge cut close do".split())
_OF_TERMS = frozenset("agreement memorandum protocol contract letter_of_intent other".split())
#: What is done with a statement that is made.
_GIVES_OUT = frozenset("make read deliver present circulate unveil post broadcast".split())
#: How sides put into an instrument what they do together.
_WRITES = frozenset("lay set record enshrine embed anchor fix capture codify".split())
#: What is done with a cooperation by an instrument.
_SEALS = frozenset("formalise formalize seal cement crown sanction enshrine".split())


def status_told(instrument: InSentence) -> str | None:
    """The stage that the sentence tells of, or None where it tells of none."""
    clause, ref, mention = instrument.clause, instrument.ref, instrument.mention
    executed = _how_executed(instrument)
    if executed is not None:
        return executed
    if _is_being_executed(instrument):
        return "in_operation"
    after = instrument.sight.after.get(mention.start) or _among_those(instrument)
    told = (
        _told_by_clause(instrument, clause, ref) if clause is not None and ref is not None else None
    )
    if told is None and clause is None and _is_only_thought_of(instrument, instrument.sight.start):
        told = "proposed"  # "*The idea of* an accord was hers"
    if told is None and instrument.sight.before.get(mention.start) == "prepare":
        told = "in_preparation"
    if told in (None, "proposed") and is_said_to_be_in_the_making(instrument):
        told = "in_preparation"
    if after is None:
        return told
    if after == "prepare" and told == "in_operation":
        return "in_preparation"  # a draft that was reviewed
    if told is None or (told in AHEAD_STATUS and after != "prepare"):
        return DONE[after]
    return further(told, DONE[after])


def _among_those(instrument: InSentence) -> str | None:
    """What was done with those of which it is told to be one: "was *among the texts approved*"."""
    clause, sight = instrument.clause, instrument.sight
    if clause is None or clause.act != "be" or clause.mood in AHEAD or clause.negated:
        return None
    if instrument.ref not in clause.subject:
        return None
    after = between(instrument.scene.mentions.instruments, clause.content_start, clause.end)
    return next((sight.after.get(other.start) for other in after if other.count > 1), None)


def is_said_to_be_in_the_making(instrument: InSentence) -> bool:
    """Whether it is told beside: "the accord, *under negotiation* since 2023"."""
    mention, scene = instrument.mention, instrument.scene
    end = min(mention.end + _FAR, instrument.sight.end)
    found = scene.cues.in_the_making.search(scene.lower, mention.end, end)
    return found is not None and scene.text[mention.end : found.start()].strip(" ,(") == ""


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
    if mention.article == "other" and clause is not None and clause.act == "provide":
        return _status_of_the_first(instrument)
    near = 0 <= sight.paragraph - scene.signing_paragraph < 3
    one_of_them = scene.cues.one_of_them.match(scene.lower, sight.start, sight.end)
    listed = clause is None or (clause.act == "be" and not clause.mood and not clause.negated)
    return scene.listed_status if near and (listed or one_of_them) else None


def _status_of_the_first(instrument: InSentence) -> str | None:
    """The stage of one just told, to which another is set: "A second agreement provides for …"."""
    first = instrument.scene.signed
    near = first is not None and instrument.sight.paragraph - first.last_paragraph < 2
    ahead = instrument.clause is not None and instrument.clause.mood in AHEAD
    return first.status if first is not None and near and not ahead else None


def _told_by_clause(instrument: InSentence, clause: Clause, ref: Ref) -> str | None:
    """The stage that the governing clause tells of."""
    if instrument.mention.strength == "noun" and clause.lemma in ("reach", "allow", "enable"):
        reached = clause.lemma == "reach" and clause.passive and ref in clause.subject
        particular = instrument.named or instrument.own_fields
        return "signed" if reached and particular and clause.mood not in AHEAD else None
    supposed = clause.relation == "embedded" and clause.parent < 0
    if supposed and instrument.mention.article == "indefinite":
        return None  # "If an agreement were signed": there is none yet
    if _is_only_thought_of(instrument, clause.start) and not clause.negated:
        return "proposed"
    if ref in clause.subject and is_over(clause, instrument.scene):
        return "ended"
    if clause.act in STANCE and ref.link != "under" and _is_there_before(instrument, clause):
        return "in_force"  # "agreed to deepen *their* alliance", "committed to *a closer* one"
    if clause.negated and _denied(instrument, clause, ref):
        return _stage_denied(instrument, clause)
    if clause.act in DONE and has_for_object(clause, ref):
        stage = stage_reached(clause)
        if stage == "approved" and instrument.mention.kind == "declaration":
            return "signed"  # what an assembly approves is adopted
        return "in_preparation" if stage == "proposed" and instrument.resolved else stage
    if instrument.mention.kind == "partnership" and is_founded(clause):
        return "in_force" if ref.link in ("", "to", "of") and clause.mood not in AHEAD else None
    return (
        _sealed(instrument, clause, ref)
        or _on_its_way(instrument, clause, ref)
        or _being_written(instrument, clause, ref)
        or _stands(instrument, clause, ref)
        or _agreed_on(instrument, clause, ref)
        or _ahead(instrument, clause, ref)
        or ("signed" if comes_after(clause, ref) or dates(clause, ref) else None)
        or ("ended" if is_replaced(clause, ref) else None)
    )


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


def _being_written(instrument: InSentence, clause: Clause, ref: Ref) -> str | None:
    """The stage of an instrument that somebody works out."""
    made = clause.lemma in _MAKES and (ref.link == "" or ref in clause.subject)
    if (
        not made
        or instrument.mention.article != "indefinite"
        or instrument.mention.kind == "partnership"
    ):
        return None
    return hoped_for(clause) if clause.mood in AHEAD else "in_preparation"


def _sealed(instrument: InSentence, clause: Clause, ref: Ref) -> str | None:
    """The stage of an instrument that has passed across the table, under whatever verb."""
    if _is_said_in(instrument, clause, ref) or is_awarded(instrument.mention, clause, ref):
        return "signed"
    opened = clause.lemma == "open" and any(r.value == "signature" for r in clause.objects)
    through = ref.link in ("with", "by", "in", "through")
    plain = not clause.mood
    happened = clause.mood not in AHEAD and not clause.negated
    signed = (
        (plain and clause.lemma == "exchange")
        or (plain and opened and ref in clause.subject)
        or (plain and clause.lemma in _SEALS and through)  # "formalised ties with a memorandum"
        or (happened and through and becomes_partner(clause, ref, instrument.scene))
        or (happened and plain and clause.lemma in _ACCEDES and ref.link in ("", "to"))
        or (happened and clause.lemma == "reach" and ref.link == "")
        or (happened and _is_struck(instrument.mention, clause, ref))
        or (plain and _is_given_out(instrument.mention, clause, ref))
        or (plain and clause.lemma == "follow" and ref in clause.subject and not clause.passive)
        or (plain and clause.lemma == "follow" and not clause.passive and ref.link == "with")
        or (plain and clause.lemma in _ENDS and ref in clause.subject and _of_meeting(clause))
        or (happened and _comes_of_meeting(instrument, clause, ref))
    )
    return "signed" if signed else None


def _is_struck(mention: InstrumentMention, clause: Clause, ref: Ref) -> bool:
    """Whether sides come to terms under a verb of making: "*settled* a framework for trade"."""
    struck = (
        clause.lemma in _STRIKES and mention.kind in _OF_TERMS and mention.article != "definite"
    )
    return struck and (ref in clause.subject if clause.passive else ref.link == "")


def _is_given_out(mention: InstrumentMention, clause: Clause, ref: Ref) -> bool:
    """Whether a statement is told to have been made: "A joint declaration *was read out*"."""
    given = clause.lemma in _GIVES_OUT and mention.kind == "declaration"
    whole = ref in clause.subject if clause.passive else ref.link == ""
    return given and whole and mention.strength == "name"


def _comes_of_meeting(instrument: InSentence, clause: Clause, ref: Ref) -> bool:
    """Whether an encounter ends with an instrument: "*closed with* a declaration".

    Or it is told to be its fruit: "*The outcome of the summit was* a declaration".
    """
    scene = instrument.scene
    mention = instrument.mention
    if mention.strength != "name" or (mention.article == "definite" and not mention.title):
        return False
    if clause.lemma in _ENDS and not clause.passive and ref.link in ("with", "in"):
        return True
    may_yield = clause.act == "be" or clause.lemma in _YIELDS
    if not may_yield or not any(r.kind == "meeting" for r in (*clause.subject, *clause.objects)):
        return False
    if clause.lemma in _YIELDS and not clause.passive and ref not in clause.subject:
        return ref.link in ("", "in")
    fruit = clause.act == "be" and ref.link == ""
    return fruit and bool(scene.cues.outcome.search(scene.lower, clause.start, clause.end))


def _of_meeting(clause: Clause) -> bool:
    """Whether a clause is on a meeting: "A joint statement *rounded off the talks*"."""
    return any(ref.kind == "meeting" for ref in clause.objects)


def _on_its_way(instrument: InSentence, clause: Clause, ref: Ref) -> str | None:
    """The stage of an instrument that is negotiated, worked on, or to follow another."""
    if ref in clause.subject and is_being_made(instrument, clause):
        return "in_preparation"
    if clause.lemma == "work" and ref.link == "on" and not clause.negated:
        return "in_preparation"
    if clause.lemma == "follow" and clause.passive and clause.mood in AHEAD and ref.link == "by":
        return "in_preparation"
    comes = clause.lemma in ("follow", "come") and not clause.passive and clause.mood in AHEAD
    if comes and ref in clause.subject:
        return "in_preparation"  # "A protocol *is to follow* in the autumn"
    bargained = clause.lemma == "negotiate" and has_for_object(clause, ref)
    if bargained and (instrument.mention.article != "definite" or clause.mood == "progressive"):
        return "in_preparation"
    scene, start = instrument.scene, instrument.mention.start
    begun = scene.lower.rfind(" ", 0, start - 1) if instrument.mention.article else start
    near = ref.link in _NEARING and scene.cues.nearing.search(
        scene.lower, max(clause.start, begun - _FAR), begun + 1
    )
    return "in_preparation" if near and not clause.negated else None


def _is_said_in(instrument: InSentence, clause: Clause, ref: Ref) -> bool:
    """Whether several parties state something in an instrument: "pledged it *in a statement*".

    In a statement they say whatever they say; in an accord they bind themselves to something.
    """
    mention, scene = instrument.mention, instrument.scene
    stated = mention.kind == "declaration" and mention.strength == "name"
    agreed = clause.act == "agree" and clause.lemma != "be"
    bound = (agreed or clause.lemma in _WRITES) and mention.article in ("indefinite", "other", "")
    if ref.link not in ("in", "by") or not (stated or bound):
        return False
    said = not (clause.mood in AHEAD or clause.negated or clause.passive)
    if any(r.value in FIRMS for r in clause.subject):
        return False  # what companies announce
    return said and len(scene.parties(clause.subject)) + len(instrument.named) > 1


def _agreed_on(instrument: InSentence, clause: Clause, ref: Ref) -> str | None:
    """The stage of what the sides agreed on (signed) or went over (carried out)."""
    before = instrument.sight.before.get(instrument.mention.start)
    if clause.act == "agree" and not clause.mood:
        adopted = instrument.mention.title or instrument.mention.kind == "plan"
        on_paper = ref.link == "" or (adopted and ref.link == "on")
        if ref in clause.subject and clause.lemma in _PROMISES:
            return "in_preparation" if clause.passive else None
        if ref in clause.subject:
            return "signed" if clause.passive else None
        return "signed" if on_paper and not before else None
    if clause.act == "agree" and clause.passive and clause.mood in AHEAD and ref in clause.subject:
        return hoped_for(clause)
    return "in_operation" if reviews(clause) and ref.link == "" else None


def _is_there_before(instrument: InSentence, clause: Clause) -> bool:
    """Whether a partnership is one already: sides agree on making it closer, not on having it."""
    scene, mention = instrument.scene, instrument.mention
    if mention.kind != "partnership" or mention.strength != "name":
        return False
    if clause.act == "agree" and mention.article == "definite":
        return True
    near = max(instrument.sight.start, mention.start - _NEXT_WORDS)
    return bool(scene.cues.closer.search(scene.lower, near, mention.start))


def _ahead(instrument: InSentence, clause: Clause, ref: Ref) -> str | None:
    """The stage of an instrument that is to be signed, or that somebody takes a stance on."""
    before = instrument.sight.before.get(instrument.mention.start)
    if before is not None:
        scene = instrument.scene
        start, end = clause.content_start, instrument.mention.start
        if before == "to sign" and scene.cues.intended.search(scene.lower, start, end):
            return "in_preparation"
        if before == "sign" and scene.cues.yet_to_come.search(scene.lower, clause.start, end):
            return "in_preparation"  # "no *timeline for* the signing of one"
        return stage_ahead(clause, before)
    if ref in clause.subject:
        put = clause.passive and clause.act in _ASKS_FOR and clause.mood not in AHEAD
        return "proposed" if put and instrument.mention.article != "definite" else None
    return _stance_on(instrument.mention, clause, ref)


def is_being_made(instrument: InSentence, clause: Clause) -> bool:
    """Whether an instrument is said to be under negotiation, to await signature."""
    if clause.passive and (clause.lemma in _LOOKED_FOR or clause.act == "plan"):
        return True
    scene = instrument.scene
    return clause.mood not in AHEAD and bool(
        scene.cues.in_the_making.search(scene.lower, clause.start, clause.end)
    )


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
    return bool(scene.cues.already.search(scene.lower, clause.start, clause.end))


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


def _how_signed(instrument: InSentence, clause: Clause, stage: str) -> str:
    """What is told of the signing or the approval of it: put off, asked for, or that it was."""
    asked = clause.passive and clause.act in _ASKS_FOR
    put_off = clause.negated or clause.act in ("stall", "plan", "prepare") or clause.lemma in _SET
    scene, mention = instrument.scene, instrument.mention
    put_off = put_off or is_being_made(instrument, clause)
    # "*Preparations for* the signing of one are under way"
    put_off = put_off or bool(
        scene.cues.yet_to_come.search(scene.lower, clause.start, mention.start)
    )
    return "proposed" if asked else "in_preparation" if put_off else stage


def _denied(instrument: InSentence, clause: Clause, ref: Ref) -> bool:
    """Whether a "not" is said of the instrument's own way."""
    still = ref.link == "" and _still(instrument)
    return ref in clause.subject or clause.act in DONE or still


def _stage_denied(instrument: InSentence, clause: Clause) -> str | None:
    """The stage of what has not come about: not signed yet is stalled, never signed is nothing."""
    if clause.act in ("extend", "end"):
        return "ended" if clause.act == "extend" else "in_force"
    if clause.act == "stall":
        return None
    cues, text = instrument.scene.cues, instrument.scene.lower
    if cues.in_the_making.search(text, clause.start, clause.end):
        return "in_preparation"  # "has *yet to be written*"
    unborn = clause.act in ("sign", "approve") and not _still(instrument)
    return None if unborn else "stalled"


def _still(instrument: InSentence) -> bool:
    """Whether the sentence says "yet", "still"."""
    scene, sight = instrument.scene, instrument.sight
    return bool(scene.cues.still.search(scene.lower, sight.start, sight.end))


def _stance_on(mention: InstrumentMention, clause: Clause, ref: Ref) -> str | None:
    """How far an instrument is that somebody proposes, asks for, discusses."""
    links = (*_STANCE_LINKS, "to") if mention.kind == "partnership" else _STANCE_LINKS
    if clause.act not in STANCE or ref.link not in links:
        return None
    if mention.strength == "noun" and clause.act in ("discuss", "want", "stress", "request"):
        return None
    return None if mention.article == "definite" else STANCE[clause.act]
