"""When something happens: the day that a sentence, or the story, gives for what it tells."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Final

from memoranda.reader.clauses import Clause
from memoranda.reader.discourse.bearing import dates_a_thing, is_borne
from memoranda.reader.discourse.drafts import Slot
from memoranda.reader.discourse.scene import Scene
from memoranda.reader.discourse.sight import Sight
from memoranda.reader.mentions.found import between
from memoranda.reader.mentions.instrument import InstrumentMention
from memoranda.reader.mentions.mention import DateMention

#: Acts whose day and place are those of the encounter, even in a relative clause.
ENCOUNTERS: Final = frozenset(("meet", "see", "sign", "discuss", "issue"))
COMING: Final = frozenset("arrive come be travel fly visit lead".split())
_HELD: Final = frozenset("hold take convene open host organise organize".split())
#: How a gathering hangs on its verb that is only spoken of, and so near it is told where it was.
_SPOKEN_OF: Final = frozenset(("to", "of", "on", "from", "for"))
_AT_ONCE: Final = 4
#: So long the name of an instrument may be that bears a day.
_LONG_NAME: Final = 80
#: How a thing is told to be of a day, and so near behind the day it stands.
_POSSESSIVES: Final = ("'s", "’s")
_JUST_BEHIND: Final = 30
#: So many characters after "of" stands the day that an instrument bears.
_BEARS_ITS_DAY: Final = 4
#: So many months after an event it is no longer told in the present without its year.
_SEASON: Final = 3


def day_of(sight: Sight, scene: Scene, near: int, clause: Clause | None = None) -> Slot | None:
    """The day told in the sentence nearest to a position, else earlier in its paragraph.

    Where the clause is told, days of what other clauses say of an instrument are left alone.
    """
    told = [d for d in between(scene.mentions.dates, sight.start, sight.end) if _is_past(d, scene)]
    told = days_told(sight, scene) if clause is not None else told
    told = [d for d in told if not _is_counted_from(d, sight, scene)]
    latest = scene.cues.latest.search(scene.lower, near, sight.end) if len(told) > 1 else None
    if latest is not None:  # "have met since January, *most recently* in Bern on 20 May"
        told = [d for d in told if d.start >= latest.end()] or told
    if clause is not None and not _meanwhile(clause, sight, scene):
        told = [d for d in told if not _of_another(d, clause, sight)]
        told = [d for d in told if not sight.is_ahead(d.start, clause)]
        told = [d for d in told if not dates_a_thing(d, sight, scene)]
        told = [d for d in told if not sight.is_of_paper(d.start)]
        told = [d for d in told if not sight.is_invited_to(d.start, scene.lower)]
        told = _own(told, clause, sight) or [
            d for d in told if clause.start <= d.start < clause.end
        ] or told  # fmt: skip
    if told:
        return slot_of(min(told, key=lambda d: abs(d.start - near)))
    return scene.paragraph_day


def _is_counted_from(day: DateMention, sight: Sight, scene: Scene) -> bool:
    """Whether a day only tells from when on others are counted: "the third *since 2021*"."""
    since = scene.cues.since.match(scene.lower, day.start)
    if since is None:
        return False
    return scene.cues.counted.search(scene.lower, sight.start, day.start) is not None


def day_within(scene: Scene, start: int, end: int) -> Slot | None:
    """The first day told in a passage of something that has happened."""
    days = between(scene.mentions.dates, start, end)
    return next((slot_of(day) for day in days if _is_past(day, scene)), None)


def days_told(sight: Sight, scene: Scene) -> list[DateMention]:
    """The days of a sentence but those that only tell when something else was."""
    return [
        d for d in between(scene.mentions.dates, sight.start, sight.end)
        if _is_past(d, scene) and not is_of_gathering(d.start, sight, scene)
        and of_instrument(d, scene) is None
    ]  # fmt: skip


def of_instrument(day: DateMention, scene: Scene) -> InstrumentMention | None:
    """The instrument that a day is told to be of: "the memorandum on roaming *of 2016*"."""
    near = between(scene.mentions.instruments, day.start - _LONG_NAME, day.start)
    behind = between(scene.mentions.instruments, day.end, day.end + _JUST_BEHIND)[:1]
    if behind and is_borne(day, scene):
        return behind[0]
    if not near:
        return None
    text, cues, end = scene.lower, scene.cues, near[-1].end
    bears = cues.dated.match(text, end, day.end) or cues.dated_on.match(text, end, day.end)
    return near[-1] if bears is not None and day.start - bears.end() < _BEARS_ITS_DAY else None


def is_of_gathering(at: int, sight: Sight, scene: Scene) -> bool:
    """Whether a day or place is told of a gathering that is spoken of, not of what is told.

    "They reviewed the follow-up to the summit, *held in Paris in February*", but not "agreed it
    at the summit, held in Paris".
    """
    spoken_of = next((r for r in reversed(sight.refs) if r.kind == "meeting" and r.end <= at), None)
    if spoken_of is None or spoken_of.link not in _SPOKEN_OF:
        return False
    if any(c.lemma in _HELD and spoken_of in c.subject for c in sight.clauses):
        return False  # "a round *of talks* was held in Bern"
    held = scene.cues.held.search(scene.lower, spoken_of.end, at)
    return held is not None and held.start() - spoken_of.end < _AT_ONCE


def _own(days: Sequence[DateMention], clause: Clause, sight: Sight) -> list[DateMention]:
    """The days that stand in a clause and in none within it, or that open its sentence."""
    first = sight.start if clause is sight.clauses[0] else clause.start
    inner = [c for c in sight.clauses if clause.start < c.start < clause.end]
    return [
        d for d in days
        if first <= d.start < clause.end and not any(c.start <= d.start < c.end for c in inner)
    ]  # fmt: skip


def day_of_clause(clause: Clause, sight: Sight, scene: Scene, mention: int) -> Slot | None:
    """The day told for what a clause does with something: after its verb, or before all else.

    What follows in another clause ("…, the ministry said on Thursday") dates that one; what stands
    between the mention and its verb ("an accord of 2016 was extended") dates the mention. What
    "has been" done carries no day told before.

    Args:
        clause: the clause.
        sight: its sentence.
        scene: the story so far.
        mention: where the thing is mentioned.
    """
    end = clause.end
    if scene.cues.when.match(scene.lower, end):  # "signed it *when he was in Bern in May*"
        end = min((c.end for c in sight.clauses if c.start > end), default=end)
    told = [d for d in between(scene.mentions.dates, sight.start, end) if _is_past(d, scene)]
    told = [d for d in told if not _is_anothers(d, mention, scene)]
    in_subject = clause.start <= mention < clause.content_start
    told = [d for d in told if not (in_subject and mention < d.start < clause.content_start)]
    told = [d for d in told if not _of_another(d, clause, sight)]
    told = [d for d in told if (of := of_instrument(d, scene)) is None or of.start == mention]
    if told:
        return slot_of(min(told, key=lambda d: abs(d.start - clause.content_start)))
    before = scene.paragraph_day
    if is_perfect(clause, scene) or before is None or before.start >= sight.start:
        return None
    return before


def _is_anothers(day: DateMention, mention: int, scene: Scene) -> bool:
    """Whether a day is told to be that of another thing: "*Thursday's accord* had a forerunner".

    So is a year right before another instrument: "a protocol to their *2019 accord*".
    """
    if scene.text[day.start : day.end].isdecimal():
        after = between(scene.mentions.instruments, day.end, day.end + _JUST_BEHIND)[:1]
        return any(i.start == day.end + 1 and not i.start <= mention < i.end for i in after)
    owns = scene.lower.startswith(_POSSESSIVES, day.end) or scene.lower.endswith(
        _POSSESSIVES, day.start, day.end
    )
    if owns and scene.cues.days_sitting.match(scene.lower, day.start):
        return False  # "At *today's meeting* the cabinet approved it"
    return owns and not day.start < mention < day.end + _JUST_BEHIND


def is_perfect(clause: Clause, scene: Scene) -> bool:
    """Whether it is told what has been done by now, in the passive too: "*has been* signed"."""
    if clause.mood == "perfect":
        return True
    verb = (clause.start, clause.content_start)
    return clause.passive and scene.cues.has_been.search(scene.lower, *verb) is not None


def day_of_saying(clause: Clause, sight: Sight, scene: Scene) -> Slot | None:
    """The day told before what is said: "*In February* he had said that …"."""
    told = [
        d for d in between(scene.mentions.dates, sight.start, clause.start) if _is_past(d, scene)
    ]
    return slot_of(told[-1]) if told else None


def _meanwhile(clause: Clause, sight: Sight, scene: Scene) -> bool:
    """Whether a clause shares the day of the one before it: "signed in May, *when* he visited"."""
    return bool(scene.cues.meanwhile.search(scene.lower, sight.start, clause.start))


def _of_another(day: DateMention, clause: Clause, sight: Sight) -> bool:
    """Whether a day dates another stage of an instrument: "the accord *signed in 2018* expired"."""
    if sight.in_aside(day.start) and not sight.in_aside(clause.start):
        return True
    if is_told_after(day.start, clause.content_start, sight):
        return True
    return any(
        other.start <= day.start < other.end
        and other is not clause
        and not other.start <= clause.start < other.end
        and any(ref.kind == "instrument" for ref in (*other.subject, *other.objects))
        for other in sight.clauses
    )


def deadline_of(scene: Scene, start: int, end: int, ahead: int | None = None) -> Slot | None:
    """The deadline told in a passage, or the day to come on which something is planned.

    Args:
        scene: the story so far.
        start: where the passage begins.
        end: where it ends.
        ahead: from where on it tells of what is to come, so that "in May" is the May to come.
    """
    for mention in between(scene.mentions.dates, start, end):
        if mention.value and (mention.form == "deadline" or _is_to_come(mention, scene)):
            return _of_its_year(mention, scene)
        told_ahead = ahead is not None and mention.start >= ahead
        if told_ahead and (value := _next(mention, scene)) is not None:
            return Slot(value, mention.start, mention.end)
    then = scene.cues.by_then.search(scene.lower, start, end)
    return _told_before(then.start(), scene) if then is not None else None


def _told_before(at: int, scene: Scene) -> Slot | None:
    """The day to come told last before "by then": "hosts it *in 2027* and will help *by then*"."""
    days = [d for d in between(scene.mentions.dates, scene.opening, at) if is_day(d)]
    return slot_of(days[-1]) if days and _is_to_come(days[-1], scene) else None


def _of_its_year(mention: DateMention, scene: Scene) -> Slot:
    """A deadline, of the year of which it is told: "In March 2016 … *by the end of the year*"."""
    before = between(scene.mentions.dates, scene.opening, mention.start)
    days = [slot_of(d) for d in before if _is_past(d, scene) and of_instrument(d, scene) is None]
    told, slot = days[-1] if days else scene.paragraph_day, slot_of(mention)
    if told is None or not scene.cues.of_the_year.search(scene.lower, mention.start, mention.end):
        return slot
    return Slot(told.value[:4] + slot.value[4:], slot.start, slot.end)


def _next(mention: DateMention, scene: Scene) -> str | None:
    """The day or month to come that a date without a year names: "in May", "on 3 March".

    A year or month told in full may have begun, or the story have no day of its own.
    """
    value, today = mention.value, scene.published
    if value is None or (today is None and mention.relative):
        return None
    if scene.cues.since.match(scene.lower, mention.start):
        return None
    if today is None or not mention.relative:
        begun = today is None or value == today[: len(value)] != today
        return value if begun and mention.form == "point" else None
    if not scene.cues.without_year.fullmatch(scene.lower, mention.start, mention.end):
        return None
    if value >= today[: len(value)]:
        return value
    later = f"{int(value[:4]) + 1}{value[4:]}"
    return later if later >= today[: len(value)] else None


def is_in_week_before(day: str, published: str) -> bool:
    """Whether a full day lies in the week that ends on the day of publication.

    Args:
        day: "2025-01-31", or less of it.
        published: the day of publication in full.
    """
    if len(day) != len(published) or day > published:
        return False
    return date.fromisoformat(published) - date.fromisoformat(day) < timedelta(days=8)


def is_dated_ahead(clause: Clause, scene: Scene) -> bool:
    """Whether the days of what is told in the present are to come: "visits Bern *on 7 March*"."""
    told = scene.lower[clause.start : clause.content_start].rstrip()
    if not told.endswith((f"{clause.lemma}s", clause.lemma)):
        return False
    days = [d for d in between(scene.mentions.dates, clause.start, clause.end) if is_day(d)]
    return bool(days) and all(_is_to_come(d, scene) or _is_long_past(d, scene) for d in days)


def _is_long_past(mention: DateMention, scene: Scene) -> bool:
    """Whether a date without a year would be so long past that the next one is meant."""
    value, today = mention.value, scene.published
    if value is None or today is None or not mention.relative or len(value) < len("2025-01"):
        return False
    if not scene.cues.without_year.fullmatch(scene.lower, mention.start, mention.end):
        return False
    months = [int(day[:4]) * 12 + int(day[5:7]) for day in (today, value)]
    return months[0] - months[1] > _SEASON


def _is_to_come(mention: DateMention, scene: Scene) -> bool:
    """Whether a day lies after the day of publication."""
    if mention.form != "point" or mention.value is None or scene.published is None:
        return False
    return mention.value > scene.published[: len(mention.value)]


def is_told_after(at: int, start: int, sight: Sight) -> bool:
    """Whether a passage is what somebody met is told to have done: "met Li, *who came in May*"."""
    return any(
        c.relation == "relative" and start < c.start <= at < c.end
        and not _sets_scene(c, start, sight)
        for c in sight.clauses
    )  # fmt: skip


def _sets_scene(relative: Clause, start: int, sight: Sight) -> bool:
    """Whether the day and place of a relative clause are those of the encounter too."""
    if relative.act == "sign" and not any(ref.kind == "person" for ref in relative.subject):
        # "referred to the memorandum *that the two had signed in Bern*": of the memorandum alone.
        signed = (*relative.subject, *relative.objects)
        return any(r.kind == "instrument" and abs(r.start - start) < _AT_ONCE for r in signed)
    if relative.act in ENCOUNTERS or relative.lemma in COMING:
        return True
    return relative.lemma in _HELD and any(
        ref.kind == "meeting" and ref.link == "in" and ref.start < relative.start
        for clause in sight.clauses
        if clause.start <= start < relative.start
        for ref in clause.objects
    )  # "agreed it at the session, *which was held in Bern*"


def is_day(mention: DateMention) -> bool:
    """Whether a date is told as a point in time that is known."""
    return mention.form == "point" and mention.value is not None


def _is_past(mention: DateMention, scene: Scene) -> bool:
    """Whether a date can be that of something that has happened by the day of publication."""
    if not is_day(mention) or (scene.published and (mention.value or "") > scene.published):
        return False
    if is_borne(mention, scene):
        return False
    return not scene.cues.term.match(scene.lower, mention.start, mention.end)


def slot_of(mention: DateMention) -> Slot:
    """The day of a date that has one, with its place."""
    assert mention.value is not None
    return Slot(mention.value, mention.start, mention.end)
