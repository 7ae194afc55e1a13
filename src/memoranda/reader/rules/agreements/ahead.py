"""The stage of an instrument that is yet to come: written, negotiated, agreed on, asked for."""

from __future__ import annotations

from typing import Final

from memoranda.reader.clauses import AHEAD, Clause, Ref
from memoranda.reader.rules.agreements.sentence import InSentence
from memoranda.reader.rules.agreements.stages import (
    STANCE,
    hoped_for,
    reviews,
    stage_ahead,
)
from memoranda.reader.rules.agreements.ways import (
    has_for_object,
)

#: The length of "signing a bilateral".
_NEXT_WORDS: Final = 30
#: So far from an instrument a word still tells of it.
_FAR: Final = 100
#: What is done with an instrument, or its signing, that is only asked for.
ASKS_FOR: Final = frozenset(("propose", "request", "want"))
#: How it is told that there ought to be one: "The two sides *need* a roadmap".
_LACKS: Final = frozenset(("need", "require", "lack"))
#: Links by which somebody takes a stance on an instrument.
_STANCE_LINKS: Final = ("", "on", "for", "of")
#: What is done with an instrument that is on its way, and how one is made.
_LOOKED_FOR: Final = frozenset(("negotiate", "expect", "foresee", "envisage"))
_MAKES: Final = frozenset("develop elaborate work devise produce compile".split())
#: What talks do at whose end an instrument is to stand.
_LEADS: Final = frozenset("lead result culminate end conclude".split())
#: What those do with one who are told to make it: "a group that *will submit* a roadmap".
_HANDS_IN: Final = frozenset("submit present deliver table forward".split())
#: What will be done with an instrument on the day when it is signed.
_SHOWS: Final = frozenset("unveil announce present launch reveal proclaim".split())
#: How it is told that one ought to be there.
_SEEMS: Final = frozenset("be seem become appear remain".split())
#: The links of what is near: "*close to* an accord".
_NEARING: Final = ("", "to", "of", "on")
#: What is done with an instrument that is only promised.
_PROMISES: Final = frozenset("promise pledge vow undertake decide resolve commit".split())


def is_said_to_be_in_the_making(instrument: InSentence) -> bool:
    """Whether it is told beside: "the accord, *under negotiation* since 2023"."""
    mention, scene = instrument.mention, instrument.scene
    end = min(mention.end + _FAR, instrument.sight.end)
    found = scene.cues.in_the_making.search(scene.lower, mention.end, end)
    return found is not None and scene.text[mention.end : found.start()].strip(" ,(") == ""


def is_to_be_signed(instrument: InSentence) -> bool:
    """Whether it is told beside that it has yet to be signed: "an accord, *to be signed* soon"."""
    mention, scene = instrument.mention, instrument.scene
    found = scene.cues.to_be_signed.match(scene.lower, mention.end, instrument.sight.end)
    return found is not None


def being_written(instrument: InSentence, clause: Clause, ref: Ref) -> str | None:
    """The stage of an instrument that somebody works out."""
    handed_in = clause.lemma in _HANDS_IN and clause.mood in AHEAD
    made = (clause.lemma in _MAKES or handed_in) and (ref.link == "" or ref in clause.subject)
    if (
        not made
        or instrument.mention.article != "indefinite"
        or instrument.mention.kind == "partnership"
    ):
        return None
    return hoped_for(clause) if clause.mood in AHEAD else "in_preparation"


def on_its_way(instrument: InSentence, clause: Clause, ref: Ref) -> str | None:
    """The stage of an instrument that is negotiated, worked on, or to follow another."""
    if ref in clause.subject and is_being_made(instrument, clause):
        return "in_preparation"
    if clause.lemma == "work" and ref.link == "on" and not clause.negated:
        return "in_preparation"
    if clause.lemma == "follow" and clause.passive and clause.mood in AHEAD and ref.link == "by":
        return "in_preparation"
    shown = clause.lemma in _SHOWS and clause.passive and clause.mood in AHEAD
    if shown and ref in clause.subject:
        return "in_preparation"  # "A memorandum *will be unveiled* in May"
    comes = clause.lemma in ("follow", "come") and not clause.passive and clause.mood in AHEAD
    if comes and ref in clause.subject:
        return "in_preparation"  # "A protocol *is to follow* in the autumn"
    bargained = clause.lemma == "negotiate" and has_for_object(clause, ref)
    if bargained and (instrument.mention.article != "definite" or clause.mood == "progressive"):
        return "in_preparation"
    if clause.lemma in _LEADS and clause.mood in AHEAD and ref.link in ("to", "in", "with"):
        return hoped_for(clause)
    scene, start = instrument.scene, instrument.mention.start
    near = ref.link in _NEARING and scene.cues.nearing.search(
        scene.lower, max(clause.start, start - _FAR), start
    )
    return "in_preparation" if near and not clause.negated else None


def agreed_on(instrument: InSentence, clause: Clause, ref: Ref) -> str | None:
    """The stage of what the sides agreed on (signed) or went over (carried out)."""
    before = instrument.sight.before.get(instrument.mention.start)
    if clause.act == "agree" and not clause.mood:
        adopted = instrument.mention.title or instrument.mention.kind == "plan"
        on_paper = ref.link == "" or (adopted and ref.link == "on")
        if ref in clause.subject and clause.lemma in _PROMISES:
            return "in_preparation" if clause.passive else None
        if ref in clause.subject:
            return "signed" if clause.passive else None
        if ref.link == "under" and instrument.mention.article in ("indefinite", "other"):
            return "in_preparation"  # "agreed to pursue it *under a* memorandum"
        return "signed" if on_paper and not before else None
    if clause.act == "agree" and clause.passive and clause.mood in AHEAD and ref in clause.subject:
        return hoped_for(clause)
    return "in_operation" if reviews(clause) and ref.link == "" else None


def is_there_before(instrument: InSentence, clause: Clause) -> bool:
    """Whether a partnership is one already: sides agree on making it closer, not on having it."""
    scene, mention = instrument.scene, instrument.mention
    if mention.kind != "partnership" or mention.strength != "name":
        return False
    if clause.act == "agree" and mention.article == "definite":
        return True
    near = max(instrument.sight.start, mention.start - _NEXT_WORDS)
    return bool(scene.cues.closer.search(scene.lower, near, mention.start))


def yet_to_come(instrument: InSentence, clause: Clause, ref: Ref) -> str | None:
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
        put = clause.passive and clause.act in ASKS_FOR and clause.mood not in AHEAD
        put = put or _is_wanting(clause, instrument)
        return "proposed" if put and instrument.mention.article != "definite" else None
    return _stance_on(instrument, clause, ref)


def _is_wanting(clause: Clause, instrument: InSentence) -> bool:
    """Whether it is told that there ought to be one: "An accord on roaming *is overdue*"."""
    if clause.lemma not in _SEEMS or clause.passive or clause.negated:
        return False
    scene = instrument.scene
    return bool(scene.cues.indispensable.search(scene.lower, clause.content_start, clause.end))


def is_being_made(instrument: InSentence, clause: Clause) -> bool:
    """Whether an instrument is said to be under negotiation, to await signature."""
    if clause.passive and (clause.lemma in _LOOKED_FOR or clause.act == "plan"):
        return True
    scene = instrument.scene
    return clause.mood not in AHEAD and bool(
        scene.cues.in_the_making.search(scene.lower, clause.start, clause.end)
    )


def _stance_on(instrument: InSentence, clause: Clause, ref: Ref) -> str | None:
    """How far an instrument is that somebody proposes, asks for, discusses."""
    mention = instrument.mention
    if clause.lemma in _LACKS and ref.link == "" and not (clause.passive or clause.negated):
        return "proposed" if mention.article == "indefinite" else None
    to_it = mention.kind == "partnership" or clause.act == "agree"  # "agreed *to* an accord"
    links = (*_STANCE_LINKS, "to") if to_it else _STANCE_LINKS
    if clause.act not in STANCE or ref.link not in links:
        return None
    vague = mention.strength == "noun" and not instrument.own_fields
    if vague and clause.act in ("discuss", "want", "stress", "request"):
        return None
    return None if mention.article == "definite" else STANCE[clause.act]
