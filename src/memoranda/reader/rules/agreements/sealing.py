"""What seals an instrument, under whatever verb: papers exchanged, a pact reached."""

from __future__ import annotations

from typing import Final

from memoranda.reader.clauses import AHEAD, Clause, Ref
from memoranda.reader.discourse.pointing import FIRMS
from memoranda.reader.mentions.instrument import InstrumentMention
from memoranda.reader.rules.agreements.sentence import InSentence
from memoranda.reader.rules.agreements.ways import (
    becomes_partner,
    goes_to_house,
    is_awarded,
    is_by_group,
)

#: How sides put into an instrument what they do together.
_WRITES: Final = frozenset(
    "lay set put write record enshrine embed anchor fix capture codify inscribe stipulate".split()
)
#: What a party does that enters an instrument of others.
_ACCEDES: Final = frozenset(("join", "accede", "adhere", "sign", "subscribe"))
#: What is done with talks by the statement that comes of them.
_ENDS: Final = frozenset(
    "round crown close conclude end cap top wind wrap result culminate part".split()
)
#: What an encounter does that ends so.
_YIELDS: Final = frozenset("produce yield result bear".split())
#: How sides come to terms, and the kinds of instruments that are made so: no statement.
_STRIKES: Final = frozenset("make settle forge cut close do".split())
_OF_TERMS: Final = frozenset(
    "agreement memorandum protocol contract letter_of_intent other".split()
)
#: What a part does of an instrument: "*forms* part of", "*makes up* a chapter of".
_FORMS: Final = frozenset("form constitute make".split())
#: What is done with a statement that is made.
_GIVES_OUT: Final = frozenset("make read deliver present circulate unveil post broadcast".split())
#: How a signing is told, and so near to it what was signed.
_SIGNINGS: Final = frozenset(("signing", "signature", "conclusion"))
_OF_IT: Final = 20
#: What is done with a cooperation by an instrument.
_SEALS: Final = frozenset("formalise formalize seal cement crown sanction enshrine".split())


def sealed(instrument: InSentence, clause: Clause, ref: Ref) -> str | None:
    """The stage of an instrument that has passed across the table, under whatever verb."""
    if _is_said_in(instrument, clause, ref) or is_awarded(instrument.mention, clause, ref):
        return "signed"
    if ref in clause.subject and _is_before_house(instrument, clause):
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
        or (happened and _is_part_of(instrument.mention, clause, ref))
        or (happened and _is_struck(instrument.mention, clause, ref))
        or (plain and _is_given_out(instrument.mention, clause, ref))
        or (plain and clause.lemma == "follow" and ref in clause.subject and not clause.passive)
        or (plain and clause.lemma == "follow" and not clause.passive and ref.link == "with")
        or (plain and clause.lemma in _ENDS and ref in clause.subject and _of_meeting(clause))
        or (happened and _comes_of_meeting(instrument, clause, ref))
        or (happened and _is_by_signing(clause, ref))
    )
    return "signed" if signed else None


def _is_by_signing(clause: Clause, ref: Ref) -> bool:
    """Whether a thing was done by signing it: "put it in writing *with the signing of* a pact"."""
    return ref.link == "of" and any(
        other.value in _SIGNINGS and other.link == "with" and 0 < ref.start - other.end < _OF_IT
        for other in clause.objects
    )


def _is_before_house(instrument: InSentence, clause: Clause) -> bool:
    """Whether a parliament is to ratify it, and it is told of no draft: "goes *to the Senate*"."""
    drafted = instrument.sight.after.get(instrument.mention.start) == "prepare"
    return not drafted and goes_to_house(clause, instrument.scene)


def _is_part_of(mention: InstrumentMention, clause: Clause, ref: Ref) -> bool:
    """Whether something is told to stand in it: "*is included in*, *is governed by* an accord"."""
    provided = clause.act == "provide" and clause.passive and ref.link in ("in", "by")
    part = clause.lemma in _FORMS and ref.link == "of"
    return (provided or part) and mention.article == "indefinite" and ref not in clause.subject


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
    told = mention.strength == "name" or (mention.count > 1 and instrument.own_fields)
    if not told or (mention.article == "definite" and not mention.title):
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
    several = len(scene.parties(clause.subject)) + len(instrument.named) > 1
    return said and (several or (stated and is_by_group(clause)))
