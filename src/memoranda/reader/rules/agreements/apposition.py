"""What an instrument is told to be: "that paper, *a memorandum*", "…, *the first pact* of two"."""

from __future__ import annotations

from typing import Final

from memoranda.reader.clauses import Clause
from memoranda.reader.discourse.scene import Scene
from memoranda.reader.discourse.sight import Sight
from memoranda.reader.mentions.found import between
from memoranda.reader.mentions.instrument import InstrumentMention

#: So far from a text it may be told what it is, and what rank it has among others.
_BESIDE, _FAR = 80, 160
#: So far behind the name of a text what it is on may be told.
_FIELD: Final = 45
#: Words for any paper, and what opens a clause on one.
_ANY_PAPER: Final = frozenset(("text", "agreement"))
_WHICH: Final = (" which ", " that ", " whose ")
#: Kinds by which an instrument is called that is of a more particular one.
_VAGUE: Final = frozenset(("text", "agreement", "partnership", "other"))


def apposed(mention: InstrumentMention, scene: Scene) -> InstrumentMention | None:
    """The instrument that tells which text is meant: "a related text, *the Roaming Protocol*"."""
    after = between(scene.mentions.instruments, mention.end, mention.end + _BESIDE)[:1]
    return after[0] if after and _tells(after[0], mention, scene) else None


def text_of(mention: InstrumentMention, scene: Scene) -> InstrumentMention | None:
    """The text that an instrument is told to be: "*that paper*, a memorandum, …"."""
    if "," not in scene.text[max(0, mention.start - _FIELD) : mention.start]:
        return None
    before = between(scene.mentions.instruments, mention.start - _BESIDE, mention.start)[-1:]
    return before[0] if before and _tells(mention, before[0], scene) else None


def told_as(mention: InstrumentMention, scene: Scene) -> InstrumentMention | None:
    """What an instrument is called where more is told of it: "the Protocol, *a text* which …"."""
    if mention.kind == "text" or ", a" not in scene.text[mention.end : mention.end + _FIELD]:
        return None
    after = between(scene.mentions.instruments, mention.end, mention.end + _BESIDE)[:1]
    if not after or after[0].title is not None or after[0].kind not in _ANY_PAPER:
        return None
    told = scene.cues.apposed.fullmatch(scene.lower, mention.end, after[0].start)
    which = scene.lower.startswith(_WHICH, after[0].end)
    return after[0] if told and which else None


def is_told_as(mention: InstrumentMention, sight: Sight, scene: Scene) -> bool:
    """Whether a word for an instrument only tells more of the one before it."""
    if any(_opens(clause, mention) for clause in sight.clauses):
        return False
    before = between(scene.mentions.instruments, mention.start - _FAR, mention.start)[-1:]
    if not before or before[0].count != mention.count:
        return False
    return (
        told_as(before[0], scene) is mention
        or _is_called(before[0], mention, scene)
        or _is_ranked(before[0], mention, scene)
    )


def _opens(clause: Clause, mention: InstrumentMention) -> bool:
    """Whether a clause is told of an instrument itself: "…, *the first accord was* signed"."""
    return clause.relation == "main" and [r.start for r in clause.subject[:1]] == [mention.start]


def kind_told(mention: InstrumentMention, scene: Scene) -> str:
    """The kind of an instrument, told behind a name that does not: "the Data Pact, *a treaty*"."""
    after = between(scene.mentions.instruments, mention.end, mention.end + _BESIDE)[:1]
    if mention.kind not in _VAGUE or not after or after[0].kind in _VAGUE:
        return mention.kind
    return after[0].kind if _is_called(mention, after[0], scene) else mention.kind


def _is_called(named: InstrumentMention, mention: InstrumentMention, scene: Scene) -> bool:
    """Whether it is told what a titled instrument is: "the Data Pact, *a memorandum*, in Bern".

    Not where one more follows, as in a row: "the Data Pact, *a memorandum* and a protocol".
    """
    if (
        not scene.text[named.start].isupper()
        or mention.title is not None
        or mention.article != "indefinite"
    ):
        return False
    if not scene.cues.apposed.fullmatch(scene.lower, named.end, mention.start):
        return False
    after = between(scene.mentions.instruments, mention.end, mention.end + _BESIDE)[:1]
    return not after or not scene.cues.listed.search(scene.lower, mention.end, after[0].start)


def _is_ranked(named: InstrumentMention, mention: InstrumentMention, scene: Scene) -> bool:
    """Whether it is told how an instrument stands among others: "…, *the first accord* of all"."""
    if mention.title is not None or "." in scene.text[named.end : mention.start]:
        return False
    ranked = scene.cues.ranked.search(scene.lower, named.end, mention.start)
    return ranked is not None


def _tells(mention: InstrumentMention, text: InstrumentMention, scene: Scene) -> bool:
    """Whether an instrument stands in apposition to a word for any text."""
    if text.kind != "text" or mention.kind == "text" or text.count != mention.count:
        return False
    return scene.cues.apposed.fullmatch(scene.lower, text.end, mention.start) is not None
