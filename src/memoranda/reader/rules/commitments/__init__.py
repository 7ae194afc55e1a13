"""Commitments: a stance or act of cooperation of a party towards another, with a field or activity.

Reads: "He proposed joint research in artificial intelligence."
Leaves alone: "He praised the friendly ties.", "The country has 30 million subscribers."
"""

from __future__ import annotations

from typing import Final

from memoranda.reader.clauses import AHEAD, Clause
from memoranda.reader.discourse.days import day_of_saying, deadline_of
from memoranda.reader.discourse.drafts import CommitmentDraft, MeetingDraft, Slot
from memoranda.reader.discourse.scene import Scene
from memoranda.reader.discourse.sight import Sight
from memoranda.reader.mentions.found import between
from memoranda.reader.rules.commitments.counterparts import (
    is_of_one_land,
    is_own_affair,
    towards_unnamed,
    towards_whom,
)
from memoranda.reader.rules.commitments.deeds import (
    is_done_together,
    joins_both,
)
from memoranda.reader.rules.commitments.fields import agreement_under, has_activity, topics_told
from memoranda.reader.rules.commitments.gifts import is_done_to_another
from memoranda.reader.rules.commitments.instruments import is_of_agreement_alone
from memoranda.reader.rules.commitments.members import of_assembly
from memoranda.reader.rules.commitments.paying import is_paid_by_another
from memoranda.reader.rules.commitments.programmes import is_on_programme
from memoranda.reader.rules.commitments.seeming import (
    has_failed,
    is_asked,
    is_believed,
    is_of_nobody,
    is_own_decision,
    is_unreal,
    only_encourages,
    only_opens,
)
from memoranda.reader.rules.commitments.sides import who_takes
from memoranda.reader.rules.commitments.strengths import strength_of, weighed
from memoranda.reader.rules.commitments.voice import (
    agreed_as_needed,
    only_tells,
    told_as_needed,
    voice_of,
)
from memoranda.reader.rules.commitments.words import (
    BINDS,
    DEEDS,
    FIRM,
    PROPOSING,
    STANCES,
    is_by_person,
    is_instrument,
    is_past,
    lies_ahead,
    subject_acts,
    worth_of_fields,
)

__all__ = ["read_commitment"]

#: Fields in which digital means may be used: not digital by themselves.
_OTHER_USES: Final = "sector_applications"
_IN_RELATIVES: Final = STANCES | {"discuss", "plan"}
#: What an instrument promises in a relative clause too: not "which *opens* the way".
_PROMISING: Final = BINDS - frozenset(("open", "create", "establish"))
#: What may be done to a paper that is not there yet.
_WISHING: Final = frozenset(("propose", "request", "want", "offer"))
#: So many characters before a clause "under which" opens it.
_JUST_BEFORE: Final = 24
#: So close behind a clause its second verb follows: "be drafted *and* signed".
_AND: Final = 7


def read_commitment(clause: Clause, sight: Sight, scene: Scene) -> CommitmentDraft | None:
    """The stance that one clause takes, if it takes one."""
    if _tells_none(clause, sight, scene):
        return None
    strength = (
        strength_of(clause, scene)
        or worth_of_fields(clause, sight, scene)
        or told_as_needed(clause, sight, scene)
    )
    if clause.relation == "purpose" and lies_ahead(clause, sight):
        strength = "agreed"
    if strength is None or (
        clause.relation == "relative" and not _tells_stance(clause, sight, scene)
    ):
        return None
    topics, spans = topics_told(clause, sight, scene)
    if not (topics or has_activity(clause, scene, strength)):
        return None
    if set(topics) == {_OTHER_USES} and strength in ("discussed", "interested"):
        return None  # "the talks also covered energy", "she hopes for railways"
    if "broadband" in topics and joins_both(clause, scene):
        topics = tuple(dict.fromkeys([*topics, "data_transit"]))
    by, joint = who_takes(clause, sight, scene, strength), of_assembly(clause, sight, scene)
    if not (by or joint) or _is_told_in_talks(clause, sight, scene):
        return None
    by = joint or by
    others = () if joint else towards_whom(clause, by, scene)
    towards_all = len(by) < 2 and strength != "discussed" and towards_unnamed(clause, scene)
    if not others and len(by) < 2 and not (towards_all or joint):
        return None
    alone = len(by) == 1 and not towards_all and is_own_affair(clause, by[0], scene)
    if alone or is_of_one_land((*by, *others), clause, scene):
        return None
    needed = agreed_as_needed(clause, sight, scene)
    strength = "proposed" if needed else weighed(strength, clause, by, others, scene)
    day = day_of_saying(clause, sight, scene)
    return CommitmentDraft(
        start=_told_from(clause, sight, spans),
        end=clause.end,
        sentence=sight.number,
        rule=f"commitments/{clause.act}" + (f"-{clause.mood}" if clause.act in DEEDS else ""),
        by=list(by),
        with_=list(others),
        strength=strength,
        topics=list(topics),
        topic_spans=spans,
        due=None
        if strength == "done"
        else deadline_of(scene, *_dated_in(clause, sight), _ahead_from(clause, sight, scene)),
        speaker=voice_of(clause, sight, scene),
        meeting=_said_in(scene.meeting, day),
        agreement=agreement_under(clause, sight, scene),
        day=day.value if day is not None else None,
        heading=sight.heading,
    )


def _told_from(clause: Clause, sight: Sight, fields: list[tuple[int, int]]) -> int:
    """Where a stance begins: with its sentence where it is bare ("*Roaming* was discussed")."""
    bare = clause.content_start >= clause.content_end
    return (
        sight.start if bare and any(start < clause.start for start, _ in fields) else clause.start
    )


def _is_told_in_talks(clause: Clause, sight: Sight, scene: Scene) -> bool:
    """Whether a sentence goes on with what was discussed at the meeting that this clause tells."""
    held = clause.act == "meet" and clause.mood in ("", "perfect")
    return held and any(
        other.act == "discuss"
        and other.start > clause.start
        and read_commitment(other, sight, scene) is not None
        for other in sight.clauses
    )


def _tells_none(clause: Clause, sight: Sight, scene: Scene) -> bool:
    """Whether a clause is a part of another, or tells no stance of its own."""
    if clause.relation == "embedded" or sight.heading or _is_told_already(clause, sight, scene):
        return True
    if sight.end <= scene.operative:
        return True  # the preamble of an instrument's own text tells why, and lays down nothing
    if only_opens(clause, sight) or only_encourages(clause, sight):
        return True
    if is_believed(clause, sight, scene) or is_of_nobody(clause, sight, scene):
        return True
    if clause.mood in ("is_to", "perfect", "") and has_failed(clause, sight, scene):
        return True
    if is_asked(clause, sight, scene) or _is_of_told(clause, sight) or is_unreal(clause, sight):
        return True
    if is_own_decision(clause, sight, scene) or is_on_programme(clause, scene):
        return True
    if clause.lemma in ("attend", "join") and clause.mood in AHEAD:
        return not between(scene.mentions.topics, clause.start, clause.end)
    return is_of_agreement_alone(clause, sight, scene)


def _is_of_told(clause: Clause, sight: Sight) -> bool:
    """Whether a relative clause tells no more than the stance that it is of.

    "AI is a field *that he put forward*"; "proposed a pact *under which they would share data*".
    """
    if clause.relation != "relative":
        return False
    if clause.parent >= 0:
        outer = sight.clauses[clause.parent]
        paper = any(r.kind == "instrument" and r in outer.objects for r in clause.objects)
        return outer.act in PROPOSING and (paper or clause.act == outer.act)
    return any(
        other.act in PROPOSING and other.passive and other.start >= clause.end
        and any(ref.kind == "instrument" for ref in other.subject)
        for other in sight.clauses
    )  # fmt: skip


def _is_told_already(clause: Clause, sight: Sight, scene: Scene) -> bool:
    """Whether a clause adds nothing to a stance but who took it: "…, *he suggested*"."""
    return only_tells(clause, sight) and any(
        read_commitment(other, sight, scene) is not None
        for other in sight.clauses
        if other.start < clause.start
    )


def _tells_stance(clause: Clause, sight: Sight, scene: Scene) -> bool:
    """Whether a relative clause tells a stance of its own, or what an instrument provides."""
    if clause.act == "propose" and clause.lemma in ("be", "see"):
        return False  # "solutions that are useful to both", "fields in which both see potential"
    if clause.act in _IN_RELATIVES and not (clause.act == "plan" and clause.passive):
        return clause.lemma != "offer" or bool(clause.mood) or is_by_person(clause)
    if (clause.act == "provide" or clause.lemma in _PROMISING) and is_instrument(clause):
        return clause.mood in ("", "will")
    if is_paid_by_another(clause, scene) or is_done_together(clause, scene):
        return True
    if subject_acts(clause) and is_done_to_another(clause, scene) and is_past(clause, scene):
        return True  # "the centre *which Korea opened in Nairobi*"
    if _is_by_both(clause, scene) or _goes_on_between(clause):
        return True
    before = clause.start - _JUST_BEFORE
    if clause.mood == "would" and _is_of_a_wish(clause, sight):
        return False  # "*proposed* an accord under which both would train engineers"
    return clause.mood in FIRM and bool(
        scene.cues.under_which.search(scene.lower, max(0, before), clause.start)
    )


def _is_of_a_wish(clause: Clause, sight: Sight) -> bool:
    """Whether the paper that would provide for something is only asked for, or proposed."""
    telling = next((c for c in reversed(sight.clauses) if c.start < clause.start), None)
    return telling is not None and telling.act in _WISHING


def _goes_on_between(clause: Clause) -> bool:
    """Whether work of two sides is told to go on: "their work on AI, *which is going well*"."""
    if clause.act != "cooperate" or clause.mood != "progressive" or len(clause.subject) < 2:
        return False
    return all(ref.link == "between" for ref in clause.subject)


def _is_by_both(clause: Clause, scene: Scene) -> bool:
    """Whether a relative clause tells what both will do: "a school *the two sides will found*"."""
    if clause.act not in DEEDS or clause.passive or clause.mood not in ("will", "is_to"):
        return False
    if between(scene.mentions.topics, clause.content_start, clause.end):
        return False  # what they will do stands before: "agreed that they will train …"
    acting = [ref for ref in clause.subject if ref.kind in ("group", "party", "we")]
    return len(scene.parties(acting)) > 1


def _dated_in(clause: Clause, sight: Sight) -> tuple[int, int]:
    """Where the day of what is to be done may stand: before it, or behind its second verb."""
    start, end = clause.start, clause.end
    if clause.mood in FIRM:
        if clause is sight.clauses[0]:
            start = sight.start
        for other in sight.clauses:
            if 0 <= other.start - end < _AND and not (other.subject or other.mood):
                end = other.end
    return start, end


def _ahead_from(clause: Clause, sight: Sight, scene: Scene) -> int:
    """From where on a stance tells of what is to come: "agreed in May *to* meet in June"."""
    if clause.mood in FIRM or clause.act == "offer":
        return clause.content_start
    if clause.act == "discuss":
        return clause.end
    within = (c.start for c in sight.clauses if c.relation == "embedded" and c.start > clause.start)
    to_do = scene.cues.to_do.search(scene.lower, clause.content_start, clause.end)
    return min([*within, to_do.start() if to_do else clause.end])


def _said_in(meeting: MeetingDraft | None, day: Slot | None) -> MeetingDraft | None:
    """The meeting last told of, unless what is said is told of another day."""
    if meeting is None or day is None or meeting.date is None:
        return meeting
    one, two = meeting.date.value, day.value
    return meeting if one.startswith(two) or two.startswith(one) else None
