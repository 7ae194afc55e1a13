"""What things that a story tells of are for: "a regional *AI* centre", and then "the centre"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from memoranda.reader.discourse.memory import Memory
from memoranda.reader.discourse.sight import Sight
from memoranda.reader.mentions.found import between
from memoranda.reader.mentions.mention import TopicMention

#: So far before a field the thing may be told that is for it: "a *centre* for research on AI".
_LEADING: Final = 40


def note_things(sight: Sight, scene: Memory) -> None:
    """Keep the fields of each thing that a sentence tells of, by the word that it is called.

    What is told of a thing that is known ("*the* Caspian cable project") does not make it another.
    """
    cues = scene.cues
    named: dict[str, list[TopicMention]] = {}
    for topic in between(scene.mentions.topics, sight.start, sight.end):
        start = max(sight.start, topic.start - _LEADING)
        own = cues.thing.match(scene.lower, scene.lower.rfind(" ", topic.start, topic.end) + 1)
        thing = (
            (own if own is not None and own.end() == topic.end else None)
            or cues.is_thing.match(scene.lower, topic.end, sight.end)
            or cues.thing_for.search(scene.lower, start, topic.start)
        )
        if thing is None:
            continue
        called, first = _called(thing["thing"]), min(topic.start, thing.start())
        anew = cues.a_new.search(scene.lower, max(sight.start, first - _LEADING), first)
        if anew or called not in scene.things:
            named.setdefault(called, []).append(topic)
    scene.things.update(named)


def fields_of_thing(scene: Memory, start: int, end: int) -> Sequence[TopicMention]:
    """The fields of the thing that a passage speaks of as known: "to fund *the centre*"."""
    for known in scene.cues.the_thing.finditer(scene.lower, start, end):
        if (fields := scene.things.get(_called(known["thing"]))) is not None:
            return fields
    return ()


def _called(thing: str) -> str:
    """The word by which a thing is known, however it is written."""
    return thing.replace("er", "re") if thing.startswith("cent") else thing.removesuffix("me")
