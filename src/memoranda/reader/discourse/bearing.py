"""The days that things bear, and that date nothing told of them: "*the 2018* memorandum"."""

from __future__ import annotations

from typing import Final

from memoranda.reader.discourse.scene import Scene
from memoranda.reader.discourse.sight import Sight
from memoranda.reader.mentions.mention import DateMention

#: The length of "2018".
_YEAR: Final = 4
#: The length of "its ", which may stand before a year.
_BEFORE: Final = 6
#: So far behind a year the thing is told that bears it.
_BEHIND: Final = 40
#: The length of "commissioned by".
_PARTICIPLE: Final = 24


def is_borne(day: DateMention, scene: Scene) -> bool:
    """Whether a year only tells which thing is meant: "discussed *the 2018* memorandum".

    Not where a gathering bears it: who met "at the 2018 summit" met in 2018.
    """
    if len(day.value or "") != _YEAR:
        return False
    near, far = max(0, day.start - _BEFORE), day.end + _BEHIND
    found = scene.cues.of_its_year.search(scene.lower, near, far)
    return found is not None and found.start() <= day.end <= found.end()


def dates_a_thing(day: DateMention, sight: Sight, scene: Scene) -> bool:
    """Whether a day tells when a thing came about: "discussed a cable *laid in 2019*".

    Not where the verb is that of a clause: "which *was laid in 2019*", "they *signed in May* a …".
    """
    near = max(sight.start, day.start - _PARTICIPLE)
    done = scene.cues.brought_about.search(scene.lower, near, day.start)
    if done is None:
        return False
    return not any(done.start() < c.content_start <= day.start + 1 for c in sight.clauses)
