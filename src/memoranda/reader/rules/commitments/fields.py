"""What a stance is about: its fields, its activity, the agreement that provides for it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from memoranda.reader.clauses import AHEAD, Clause
from memoranda.reader.discourse.drafts import AgreementDraft
from memoranda.reader.discourse.scene import Scene
from memoranda.reader.discourse.sight import Sight
from memoranda.reader.discourse.things import fields_of_thing
from memoranda.reader.mentions.found import between
from memoranda.reader.mentions.mention import TopicMention
from memoranda.reader.mentions.topic import topics_of
from memoranda.reader.rules.commitments.paying import is_paid_by_another
from memoranda.reader.rules.commitments.voice import told_as_needed
from memoranda.reader.rules.commitments.words import (
    DEEDS,
    FIRM,
    RELYING,
    STANCES,
    STRENGTH,
    content_of,
    is_by_group,
    is_instrument,
    subject_acts,
    worth_of_fields,
)

#: How a question opens that is talked about.
_ASKING: Final = ("how ", "whether ", "when ", "where ", "ways ")
#: What leads to a thing for which there is something to do.
_UP_TO: Final = ("before ", "until ", "so that ")
#: So few characters lie between a verb and the question that follows.
_CLOSE: Final = 3
#: The length of " to the ".
_TO: Final = 9
#: So many characters before a relative clause hold what it is told of: "*the AI lab* they opened".
_ANTECEDENT: Final = 60
#: What settles what is to be done, and the length of what joins a further deed to it.
_SETTLING: Final = frozenset(("agree", "provide"))
_WHILE: Final = 12
#: The field of a means, to which that of its end belongs: "to fund *the centre*".
_MEANS: Final = "investment"


def topics_told(
    clause: Clause, sight: Sight, scene: Scene
) -> tuple[tuple[str, ...], list[tuple[int, int]]]:
    """The fields that the stance is about, and where they are named."""
    start = _named_from(clause, sight, scene)
    if start is None:
        return (), []
    found: Sequence[TopicMention] = between(scene.mentions.topics, start, clause.end)
    open_ended = _is_open_ended(clause, sight, scene)
    if not found and (open_ended or clause.act == "discuss"):
        end = _end_of_told(clause, sight, scene, open_ended=open_ended)
        found = between(scene.mentions.topics, clause.end, end)
    if found:
        found = [*found, *_told_beside(clause, sight, scene)]
    if clause.act == "provide" and clause.lemma == "be":  # "*Training* is the subject of it"
        found = found or between(scene.mentions.topics, sight.start, clause.start)
        return topics_of(found), [(topic.start, topic.end) for topic in found]
    if not found and (open_ended or _is_parted_from_fields(clause, sight, scene)):
        found = between(scene.mentions.topics, sight.start, clause.start)
    elif found and clause.act != "meet" and clause in sight.clauses[:1]:
        found = [*_opening_fields(clause, sight, scene), *found]
    found = found or _of_antecedent(clause, sight, scene)
    if not found and _is_activity_alone(clause, scene):
        return (), []
    if found:
        found = [*found, *_of_deeds_beside(clause, sight, scene)]
    if _are_means(found):
        found = [*found, *fields_of_thing(scene, start, clause.end)]
        found = found or (open_ended and scene.topics_before) or _pointed_at(clause, sight, scene)
        found = _with_purpose(found, clause, scene)
    return topics_of(found), [(topic.start, topic.end) for topic in found]


def _with_purpose(
    fields: Sequence[TopicMention], clause: Clause, scene: Scene
) -> Sequence[TopicMention]:
    """The fields, and those told before of what somebody else pays for, where none is told here."""
    if not (_are_means(fields) and is_paid_by_another(clause, scene)):
        return fields
    return [*fields, *scene.topics_before]


def _are_means(fields: Sequence[TopicMention]) -> bool:
    """Whether only money is told of, if anything: what it is for is told elsewhere."""
    return all(field.topic == _MEANS for field in fields)


def _is_open_ended(clause: Clause, sight: Sight, scene: Scene) -> bool:
    """Whether what a stance is about may be told before or behind its clause too."""
    if is_by_group(clause, scene):
        return False
    told = clause.act in STANCES or clause.lemma == "negotiate" or clause.mood in FIRM
    told = told or (clause.act == "provide" and clause.relation == "relative")
    told = told or (clause.lemma in RELYING and clause.mood == "can")
    together = clause.act == "cooperate" and clause.mood in ("progressive", "perfect")
    return told or together or told_as_needed(clause, sight, scene) is not None


def _of_antecedent(clause: Clause, sight: Sight, scene: Scene) -> Sequence[TopicMention]:
    """The fields of what a relative clause is about: "*a fibre link* they built"."""
    if clause.relation != "relative" or clause.act not in DEEDS or not subject_acts(clause):
        return ()
    near = max(sight.start, clause.start - _ANTECEDENT)
    return between(scene.mentions.topics, near, clause.start)


def _told_beside(clause: Clause, sight: Sight, scene: Scene) -> Sequence[TopicMention]:
    """The fields of what is done besides an undertaking: "will share data, *training staff*"."""
    if not _is_undertaking(clause):
        return ()
    return between(scene.mentions.topics, clause.end, _end_of_asides(clause, sight))


def _is_undertaking(clause: Clause) -> bool:
    """Whether somebody firmly undertakes something: what it does besides is told after it."""
    acts = clause.act in DEEDS or clause.act == "other"
    return clause.act == "agree" or (clause.mood in FIRM and acts)


def _of_deeds_beside(clause: Clause, sight: Sight, scene: Scene) -> Sequence[TopicMention]:
    """The fields of further deeds that are settled: "will share data, *while training staff*"."""
    if clause.act not in _SETTLING and clause.mood not in FIRM:
        return ()
    return between(scene.mentions.topics, clause.end, _end_of_deeds(clause, sight))


def _fields_of_aim(clause: Clause, sight: Sight, scene: Scene) -> Sequence[TopicMention]:
    """The fields of the aim that a sentence opens with: "*To widen 5G*, they will train staff"."""
    aim = scene.cues.aim.match(scene.lower, sight.start, clause.start)
    if aim is None or not scene.lower.endswith(", ", sight.start, clause.start):
        return ()
    return between(scene.mentions.topics, aim.end(), clause.start)


def _opening_fields(clause: Clause, sight: Sight, scene: Scene) -> Sequence[TopicMention]:
    """The fields that a sentence opens with: "*On AI and 5G*, the two agreed to train staff"."""
    opening = scene.cues.on_fields.match(scene.lower, sight.start, clause.start)
    if opening is None:
        return _fields_of_aim(clause, sight, scene)
    fields = between(scene.mentions.topics, opening.end(), clause.start)
    return fields if fields and fields[0].start - opening.end() < _CLOSE else ()


def _pointed_at(clause: Clause, sight: Sight, scene: Scene) -> Sequence[TopicMention]:
    """The fields told before that a stance points back at: "cooperation *in this area*"."""
    if not _points_back(clause, sight, scene):
        return ()
    able = clause.relation == "said" and clause.mood == "can"  # "… and *could help to that end*"
    if clause.act in STANCES or clause.act == "stress" or able:
        here = between(scene.mentions.topics, sight.start, clause.start)
    else:
        here = ()
    near = sight.paragraph - scene.last_topics_paragraph < 2
    return here or scene.topics_before or (scene.last_topics if near else ())


def _is_activity_alone(clause: Clause, scene: Scene) -> bool:
    """Whether what is to be done has no field by itself: a working group, a visit, a sitting."""
    if clause.lemma == "invite":
        return _is_invited_home(clause, scene)
    if _is_regular_sitting(clause, scene) or scene.cues.fieldless.search(
        scene.lower, clause.start, clause.end
    ):
        return True
    if clause.act not in ("do", "propose", "agree"):
        return False
    group = scene.cues.working_group.search(scene.lower, clause.start, clause.end)
    return group is not None and not scene.cues.this_matter.search(
        scene.lower, group.end(), clause.end
    )


def _is_invited_home(clause: Clause, scene: Scene) -> bool:
    """Whether somebody is asked to come on a visit: "invited him *to visit*", "… *to Oman*"."""
    if scene.cues.visit.search(content_of(clause, scene)):
        return True
    guest = next((r for r in clause.objects if r.link == ""), None)
    home = next((r for r in clause.objects if r.link == "to"), None)
    if guest is None or home is None or home.kind not in ("party", "place", "home"):
        return False
    return guest.kind in ("person", "role", "other") and 0 < home.start - guest.end < _TO


def _is_regular_sitting(clause: Clause, scene: Scene) -> bool:
    """Whether two sides are to sit down at intervals: "The dialogue will be *held every year*"."""
    if clause.lemma not in ("hold", "convene") or clause.mood not in FIRM:
        return False
    return bool(scene.cues.regularly.search(scene.lower, clause.start, clause.end))


def _is_parted_from_fields(clause: Clause, sight: Sight, scene: Scene) -> bool:
    """Whether a clause tells of what stands before it in its sentence.

    "Roaming and post are the fields in which they *intend to do more*"; "A film which they might
    produce *was talked over*".
    """
    if clause.relation == "relative":
        return clause.act in ("agree", "plan", "provide")
    talked = clause.act == "discuss" and clause.passive and clause.mood not in AHEAD
    if talked and not clause.subject and _opens_with_question(sight, scene):
        return True
    return (talked and clause.relation == "main") and any(
        other.relation in ("relative", "embedded", "participle") and other.start < clause.start
        for other in sight.clauses
    )


def _opens_with_question(sight: Sight, scene: Scene) -> bool:
    """Whether a question is what a sentence tells of: "*How to share data* was talked over"."""
    return scene.lower.startswith(_ASKING, sight.start)


def _named_from(clause: Clause, sight: Sight, scene: Scene) -> int | None:
    """From where on a clause names the fields of its stance, if it may name any."""
    start = clause.content_start
    if clause.act == "meet" and clause.mood not in AHEAD:
        about = scene.cues.as_item.search(
            scene.lower, start, clause.end
        ) or scene.cues.about.search(scene.lower, start, clause.end)
        if about is None:
            return None
        start = about.end()
    between_them = bool(clause.subject) and all(ref.link == "between" for ref in clause.subject)
    comes = clause.lemma == "come" or (clause.act == "meet" and clause.mood in FIRM)
    if clause.passive or comes or between_them or not subject_acts(clause):
        start = clause.start  # "*roaming charges* between the two will fall"
    elif clause.act in DEEDS or clause.act == "other":
        # The verb itself may name the field: "will *train* engineers".
        ends = (ref.end for ref in clause.subject if ref.end < start)
        start = max(sight.start, max(ends, default=start))
    return start


def _end_of_question(clause: Clause, sight: Sight) -> int:
    """The end of the question that was talked about: "discussed *how Oman could help with AI*"."""
    for other in sight.clauses:
        if other.relation == "embedded" and 0 <= other.start - clause.end < _CLOSE:
            return other.end
    return clause.end


def _end_of_told(clause: Clause, sight: Sight, scene: Scene, *, open_ended: bool) -> int:
    """The end of what a stance is about that is told behind it."""
    end = _end_of_asides(clause, sight) if open_ended else _end_of_question(clause, sight)
    talked = clause.act == "discuss" and end == clause.end
    return _end_of_steps(clause, sight, scene) if talked else end


def _end_of_steps(clause: Clause, sight: Sight, scene: Scene) -> int:
    """The end of what is told of the steps that were talked about, and of what they are to lead to.

    "They discussed *the steps that must be taken before the cable can be laid*."
    """
    end = clause.end
    for other in sight.clauses:
        if other.start < end:
            continue
        near = other.start - end < _CLOSE
        leads = other.mood and scene.lower.endswith(_UP_TO, max(end - _CLOSE, 0), other.start)
        if not leads and not (near and other.relation == "relative"):
            break
        end = other.end
    return end


def _points_back(clause: Clause, sight: Sight, scene: Scene) -> bool:
    """Whether a stance without a field of its own points back at one told before."""
    content = content_of(clause, scene)
    asked = clause.act == "discuss" and _opens_with_question(sight, scene)
    if clause.passive and (clause.mood in FIRM or asked):
        # "*the centre* will be opened", "*how the project goes on* was talked over"
        content = scene.lower[sight.start if asked else clause.start : clause.end]
    near = scene.paragraph - scene.last_topics_paragraph
    if clause.act in ("offer", "request", "agree") and not near:
        return True
    if clause.act in ("offer", "request") and near == 1 and not scene.cues.activity.search(content):
        return True
    return bool(scene.cues.pointing_back.search(content)) or (
        clause.act in STANCES and bool(scene.cues.pronoun.search(content))
    )


def _end_of_asides(clause: Clause, sight: Sight) -> int:
    """The end of the participles that follow a clause: "…, recognising its capacities in AI"."""
    end = clause.end
    for other in sight.clauses:
        if other.start >= end:
            if other.relation != "participle" or other.act in STRENGTH:
                break
            end = other.end
    return end


def _end_of_deeds(clause: Clause, sight: Sight) -> int:
    """The end of what is to be done beside it: "will share data, *while training engineers*"."""
    end = clause.end
    for other in sight.clauses:
        if other.start < end or other.parent >= 0:
            continue
        beside = other.relation == "participle" and other.act in DEEDS and not other.passive
        if not beside or other.start - end > _WHILE or other.mood:
            break
        end = other.end
    return end


def has_activity(clause: Clause, scene: Scene, strength: str) -> bool:
    """Whether an undertaking names an activity although it names no field."""
    proposed = strength == "proposed" and clause.act == "propose"
    if not proposed and strength not in ("agreed", "requested", "under_way", "done", "offered"):
        return False
    if clause.lemma == "invite" and _is_invited_home(clause, scene):
        return True
    if clause.lemma == "host" and clause.mood:
        met = any(ref.kind == "meeting" for ref in (*clause.subject, *clause.objects))
        return (
            met
            or clause.passive
            or bool(scene.cues.occasion.search(scene.lower, clause.start, clause.end))
        )
    if _is_regular_sitting(clause, scene):
        return True
    return bool(scene.cues.activity.search(scene.lower, clause.start, clause.end))


def agreement_under(clause: Clause, sight: Sight, scene: Scene) -> AgreementDraft | None:
    """The agreement that provides for it, where the sentence says so."""
    refs = [r for r in sight.refs if r.kind == "instrument"]
    under = any(ref.link == "under" for ref in refs)
    if under or is_instrument(clause) or worth_of_fields(clause, sight, scene):
        return scene.agreement
    return scene.own_text
