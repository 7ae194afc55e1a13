"""When and where: the day and the place that a sentence gives for what it tells."""

from __future__ import annotations

from memoranda.reader.discourse.drafts import Slot
from memoranda.reader.discourse.scene import Scene
from memoranda.reader.discourse.sight import Sight
from memoranda.reader.mentions.found import between
from memoranda.reader.mentions.mention import DateMention


def day_of(sight: Sight, scene: Scene, near: int) -> Slot | None:
    """The day told in the sentence nearest to a position, else earlier in its paragraph."""
    told = [d for d in between(scene.mentions.dates, sight.start, sight.end) if _is_day(d)]
    if told:
        best = min(told, key=lambda d: (abs(d.start - near), -len(d.value or "")))
        return _slot(best)
    return scene.paragraph_day


def own_day_of(sight: Sight, scene: Scene, start: int, end: int) -> Slot | None:
    """The day told inside one passage of the sentence."""
    told = [d for d in between(scene.mentions.dates, start, end) if _is_day(d)]
    return _slot(told[-1]) if told else None


def deadline_of(scene: Scene, start: int, end: int) -> Slot | None:
    """The deadline told in a passage."""
    for mention in between(scene.mentions.dates, start, end):
        if mention.form == "deadline" and mention.value:
            return _slot(mention)
    return None


def place_of(sight: Sight, scene: Scene) -> Slot | None:
    """The town or venue that the sentence sets its event in."""
    for mention in between(scene.mentions.places, sight.start, sight.end):
        before = scene.text[max(sight.start, mention.start - 14) : mention.start].lower()
        if before.rstrip().endswith((" in", " at", " to", "visiting", "in the city of")) or (
            mention.start - sight.start < 3 or before.lower() in ("in ", "at ")
        ):
            return Slot(mention.name, mention.start, mention.end)
    return None


def _is_day(mention: DateMention) -> bool:
    return mention.form == "point" and mention.value is not None


def _slot(mention: DateMention) -> Slot:
    assert mention.value is not None
    return Slot(mention.value, mention.start, mention.end)
