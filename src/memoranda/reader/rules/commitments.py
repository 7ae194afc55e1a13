"""Commitments: a stance or act of cooperation of a party towards another, with a field or activity.

Reads: "He proposed joint research in artificial intelligence."
Leaves alone: "He praised the friendly ties.", "The country has 30 million subscribers."
"""

from __future__ import annotations

from collections.abc import Sequence

from memoranda.reader.clauses import Clause
from memoranda.reader.discourse.circumstances import day_of_saying, deadline_of
from memoranda.reader.discourse.drafts import AgreementDraft, CommitmentDraft, MeetingDraft, Slot
from memoranda.reader.discourse.scene import Scene
from memoranda.reader.discourse.sight import Sight
from memoranda.reader.mentions.found import between
from memoranda.reader.mentions.mention import TopicMention
from memoranda.reader.mentions.topic import topics_of

#: What each act is worth as a stance.
_STRENGTH = {
    "discuss": "discussed",
    "meet": "discussed",
    "request": "requested",
    "want": "interested",
    "plan": "agreed",
    "propose": "proposed",
    "stress": "proposed",
    "offer": "offered",
    "agree": "agreed",
    "provide": "agreed",
}
#: Stances that count in a relative clause too ("…, who voiced his country's readiness").
_STANCES = frozenset("request want propose offer agree".split())
_IN_RELATIVES = _STANCES | {"discuss"}
#: Acts of cooperation whose mood tells how far they are.
_DEEDS = frozenset("do cooperate exchange strengthen operate prepare".split())
_BY_MOOD = {
    "will": "agreed",
    "is_to": "agreed",
    "should": "proposed",
    "can": "proposed",
    "progressive": "under_way",
    "perfect": "done",
    "would": "agreed",
}
_AHEAD = frozenset("will is_to can should would".split())
_TOWARDS = frozenset(("with", "to", "from", "", "for"))
#: What an instrument does to its parties, beside providing for something.
_BINDS = frozenset("commit aim seek create establish lay open pave".split())
#: Who act for a body together.
_MEMBERS = frozenset("ministers members leaders participants delegates they states sides".split())
#: Giving, where naming the giver is enough to know that somebody else gets it.
_GIVING = frozenset(
    "contribute finance fund provide give supply train help support assist lend donate build grant"
    " share sell send".split()
)


def read_commitment(clause: Clause, sight: Sight, scene: Scene) -> CommitmentDraft | None:
    """The stance that one clause takes, if it takes one."""
    if clause.relation == "embedded" or sight.heading:
        return None
    strength = _strength(clause, scene) or _of_fields_told(clause, sight, scene)
    if clause.relation == "purpose" and _lies_ahead(clause, sight):
        strength = "agreed"
    if strength is None or (clause.relation == "relative" and clause.act not in _IN_RELATIVES):
        return None
    if _is_of_agreement_alone(clause, sight, scene):
        return None
    topics, spans = _topics(clause, sight, scene)
    if not topics and not _has_activity(clause, scene, strength):
        return None
    if "broadband" in topics and scene.cues.across.search(scene.text, clause.start, clause.end):
        topics = tuple(dict.fromkeys([*topics, "data_transit"]))
    by = _by(clause, sight, scene, strength)
    if not by and not _of_assembly(clause, sight, scene):
        return None
    joint = _of_assembly(clause, sight, scene)
    by = joint or by
    others = () if joint else _with(clause, by, scene)
    towards_all = strength != "discussed" and _towards_unnamed(clause, scene)
    if not others and len(by) < 2 and not (towards_all or joint):
        return None
    strength = _weighed(strength, clause, by, others, scene)
    day = day_of_saying(clause, sight, scene)
    return CommitmentDraft(
        start=clause.start,
        end=clause.end,
        rule=f"commitments/{clause.act}" + (f"-{clause.mood}" if clause.act in _DEEDS else ""),
        by=list(by),
        with_=list(others),
        strength=strength,
        topics=list(topics),
        topic_spans=spans,
        due=deadline_of(scene, clause.start, clause.end),
        speaker=scene.speaker,
        meeting=_said_in(scene.meeting, day),
        agreement=_under(clause, sight, scene),
        day=day.value if day is not None else None,
        heading=sight.heading,
    )


def _said_in(meeting: MeetingDraft | None, day: Slot | None) -> MeetingDraft | None:
    """The meeting last told of, unless what is said is told of another day."""
    if meeting is None or day is None or meeting.date is None:
        return meeting
    one, two = meeting.date.value, day.value
    return meeting if one.startswith(two) or two.startswith(one) else None


def _strength(clause: Clause, scene: Scene) -> str | None:
    """How firm the stance is, or None where the clause takes none."""
    act, mood = clause.act, clause.mood
    if _is_arranged(clause, scene):
        return "agreed"
    if _takes_none(clause, scene):
        return None
    if act in ("want", "welcome") and mood == "would":
        return "interested"
    if _is_instrument(clause) and act in ("want", "plan", "agree", "request", "provide"):
        return "agreed"
    if clause.lemma == "thank":
        return "done" if scene.cues.thanked_for.search(_content(clause, scene)) else None
    if clause.lemma == "host" and mood in _AHEAD:
        return "agreed" if mood in ("will", "is_to") else None
    if act == "provide" and any(ref.kind == "meeting" for ref in clause.subject):
        return "discussed"
    if act == "discuss" and mood in ("will", "is_to", "would"):
        return "agreed" if _subject_acts(clause) else None
    if act in _STRENGTH:
        return _STRENGTH[act]
    if act in _DEEDS or (act == "other" and mood in _AHEAD):
        return _deed(clause, scene)
    return None


def _is_arranged(clause: Clause, scene: Scene) -> bool:
    """Whether something is to be done under an instrument, or a joint group is to meet."""
    if clause.negated or clause.mood not in ("will", "is_to"):
        return False
    under = any(r.link == "under" and r.kind in ("instrument", "thing") for r in clause.objects)
    if under and clause.act not in ("say", "be"):
        return True
    group = scene.cues.activity.search(scene.text, clause.start, clause.content_start)
    return clause.act == "meet" and bool(group)


def _lies_ahead(clause: Clause, sight: Sight) -> bool:
    """Whether what is done for a purpose is yet to be done: "will meet *to discuss* …"."""
    return clause.parent >= 0 and sight.clauses[clause.parent].mood in _AHEAD


def _of_fields_told(clause: Clause, sight: Sight, scene: Scene) -> str | None:
    """What the fields that a sentence gives for an instrument are worth: "Its chapters are …"."""
    told = scene.agreement is not None and scene.agreement.fields_told == sight.number
    if not told or clause is not sight.clauses[0] or clause.negated or clause.act == "say":
        return None
    if clause.act == "be" and clause.subject:
        return None  # "It is about …" names a field, and promises nothing
    return "agreed" if between(scene.mentions.topics, clause.start, clause.end) else None


def _takes_none(clause: Clause, scene: Scene) -> bool:
    """Whether a clause with a verb of stance takes none after all."""
    act, mood = clause.act, clause.mood
    if clause.negated:
        return act != "offer"  # "did not rule out", "spared no effort"
    if act in ("meet", "see"):
        return (bool(mood) and clause.lemma != "host") or not clause.objects
    if act == "stress":
        return not scene.cues.stressed.search(_content(clause, scene))
    if act == "welcome":
        return mood != "would"
    if act == "offer" and clause.lemma == "be" and _is_finished(clause):
        return True
    if act in ("exchange", "prepare") and _of_papers(clause):
        return True
    return act == "discuss" and clause.passive and _is_instrument(clause)


def _is_finished(clause: Clause) -> bool:
    """Whether a thing is ready, or was prepared by somebody: no readiness to give."""
    links = {ref.link for ref in clause.objects}
    stands_for = any(ref.kind == "thing" for ref in clause.subject)
    return "by" in links or not (_subject_acts(clause) or stands_for or "to" in links)


def _of_papers(clause: Clause) -> bool:
    """Whether papers alone were drawn up or passed across the table."""
    refs = clause.subject if clause.passive else [r for r in clause.objects if r.link in ("", "of")]
    return any(ref.kind == "instrument" for ref in refs)


def _weighed(
    strength: str, clause: Clause, by: Sequence[str], others: Sequence[str], scene: Scene
) -> str:
    """The strength of a stance in the light of who takes it towards whom."""
    if clause.act == "stress":
        return _stressed(clause, by, scene)
    if strength == "requested" and len(by) > 1 and not others:
        return "proposed"  # what both call for is their common task
    if clause.lemma == "consider" and len(by) == 1:
        return "interested"
    willing = strength == "interested" and clause.lemma == "be"
    if willing and scene.cues.giving.match(scene.text, clause.content_start):
        return "offered"  # "is willing to train engineers"
    if clause.mood == "can" and clause.lemma in _GIVING and len(by) == 1:
        return "offered"
    return strength


def _content(clause: Clause, scene: Scene) -> str:
    return scene.text[clause.content_start : clause.end].lower()


def _is_of_agreement_alone(clause: Clause, sight: Sight, scene: Scene) -> bool:
    """Whether "agreed", "plans" has no other object than to sign an instrument."""
    if clause.act not in ("agree", "plan", "want", "discuss", "propose"):
        return False
    agreed = clause.act == "agree"
    for ref in clause.objects:
        if ref.kind != "instrument" or ref.start < clause.start:
            continue  # what a relative clause hangs on: "a declaration in which they pledge …"
        before = (sight.before.get(ref.start) or "").removeprefix("to ")
        if before in ("sign", "issue", "approve") or (agreed and before == "prepare"):
            return True
        if agreed and ref.link in ("", "on") and not _is_to_do(clause, scene):
            return True
    return False


def _is_to_do(clause: Clause, scene: Scene) -> bool:
    """Whether a clause goes on with what is to be done: "agreed *to update* the memorandum"."""
    return bool(scene.cues.to_do.match(scene.text, clause.content_start))


def _deed(clause: Clause, scene: Scene) -> str | None:
    """The strength of an act of cooperation, told in the mood of its verb."""
    if clause.act == "prepare" and any(
        r.kind == "instrument" and r.link == "" for r in clause.objects
    ):
        return None
    strength = _BY_MOOD.get(clause.mood)
    if _is_instrument(clause) and clause.mood in ("will", "is_to", "would", ""):
        return None if clause.passive and not clause.mood else "agreed"
    if strength is None:
        return None
    if not (_subject_acts(clause) or clause.passive or _together(clause, scene)):
        return None
    told = clause.relation == "said" or clause.quoted
    if strength in ("under_way", "done", "proposed") and not _together(clause, scene):
        return strength if strength == "proposed" and told and clause.mood == "should" else None
    return strength


def _is_instrument(clause: Clause) -> bool:
    """Whether the subject is an instrument; "it" is one where it provides for something."""
    return any(
        ref.kind == "instrument"
        or (ref.kind == "thing" and (clause.act == "provide" or clause.lemma in _BINDS))
        for ref in clause.subject
    )


def _subject_acts(clause: Clause) -> bool:
    return any(
        ref.kind in ("party", "person", "role", "group", "speaker", "we", "home", "other")
        for ref in clause.subject
    )


def _together(clause: Clause, scene: Scene) -> bool:
    """Whether the clause speaks of something done together or for another party."""
    if scene.cues.together.search(scene.text, clause.start, clause.end):
        return True
    if clause.lemma in _GIVING and any(ref.kind == "party" for ref in clause.subject):
        return True
    named = scene.parties([r for r in (*clause.subject, *clause.objects) if r.kind == "party"])
    return len(named) > 1


def _topics(
    clause: Clause, sight: Sight, scene: Scene
) -> tuple[tuple[str, ...], list[tuple[int, int]]]:
    """The fields that the stance is about, and where they are named."""
    start = clause.content_start
    if clause.act == "meet":
        about = scene.cues.about.search(scene.text, start, clause.end)
        if about is None:
            return (), []
        start = about.end()
    if clause.passive or not _subject_acts(clause):
        start = clause.start
    elif clause.act in _DEEDS or clause.act == "other":
        # The verb itself may name the field: "will *train* engineers".
        start = max((ref.end for ref in clause.subject if ref.end < start), default=start)
    found: Sequence[TopicMention] = between(scene.mentions.topics, start, clause.end)
    if not found and (clause.act in _STANCES or clause.mood in ("will", "is_to")):
        found = between(scene.mentions.topics, clause.end, _end_of_asides(clause, sight))
    under = _under(clause, sight, scene)
    if not found and under is not None:
        return topics_of(under.topics), []
    if not found and (clause.act in _STANCES or clause.mood in ("will", "is_to")):
        before = between(scene.mentions.topics, sight.start, clause.start)
        found = before or scene.topics_before
    if not found and _points_back(clause, scene):
        found = scene.last_topics if sight.paragraph - scene.last_topics_paragraph < 2 else ()
    return topics_of(found), [(topic.start, topic.end) for topic in found]


def _points_back(clause: Clause, scene: Scene) -> bool:
    """Whether a stance without a field of its own points back at one told before."""
    content = _content(clause, scene)
    if (
        clause.act in ("offer", "request", "agree")
        and scene.paragraph == scene.last_topics_paragraph
    ):
        return True
    return bool(scene.cues.pointing_back.search(content)) or (
        clause.act in _STANCES and bool(scene.cues.pronoun.search(content))
    )


def _end_of_asides(clause: Clause, sight: Sight) -> int:
    """The end of the participles that follow a clause: "…, recognising its capacities in AI"."""
    end = clause.end
    for other in sight.clauses:
        if other.start >= end:
            if other.relation != "participle" or other.act in _STRENGTH:
                break
            end = other.end
    return end


def _has_activity(clause: Clause, scene: Scene, strength: str) -> bool:
    """Whether an undertaking names an activity although it names no field."""
    if strength not in ("agreed", "requested", "under_way", "done", "offered"):
        return False
    if clause.lemma == "host" and clause.mood:
        return any(ref.kind == "meeting" for ref in (*clause.subject, *clause.objects))
    return bool(scene.cues.activity.search(scene.text, clause.start, clause.end))


def _by(clause: Clause, sight: Sight, scene: Scene, strength: str) -> tuple[str, ...]:
    """Who takes the stance."""
    if strength == "discussed" and any(ref.kind == "meeting" for ref in clause.subject):
        return scene.frame
    fields = _of_fields_told(clause, sight, scene) and _strength(clause, scene) is None
    if fields or _is_instrument(clause) or (clause.act == "provide" and clause.passive):
        return tuple(scene.agreement.parties) if scene.agreement else scene.frame
    if clause.lemma == "thank":
        return scene.parties([r for r in clause.objects if r.link == ""])
    if clause.act in ("meet", "see") and not clause.mood:
        met = [r for r in clause.objects if r.link in ("", "with", "between", "by")]
        parties = scene.parties([*clause.subject, *met])
        return parties if len(parties) > 1 else scene.frame
    reported = (
        clause.relation == "said"
        or clause.quoted
        or any(c.act == "say" and c.subject for c in sight.clauses)
    )
    if reported and strength == "proposed" and clause.act not in ("propose", "stress"):
        return (scene.speaker_party,) if scene.speaker_party else scene.parties(clause.subject)
    if clause.passive and clause.act not in ("agree", "offer", "want"):
        return _by_in_passive(clause, scene)
    reached = clause.act == "agree" and clause.lemma in ("reach", "achieve", "make")
    if not _subject_acts(clause) or (reached and clause.passive):
        return scene.frame
    if clause.act == "agree" and clause.subject[0].kind == "we" and len(scene.frame) > 1:
        return scene.frame
    parties = scene.parties(clause.subject)
    if clause.act == "discuss" and len(parties) == 1 and clause.lemma != "consider":
        partners = scene.parties([r for r in clause.objects if r.link == "with"])
        joint = tuple(dict.fromkeys([*parties, *partners]))
        return scene.frame if len(joint) == 1 and parties[0] in scene.frame else joint
    return parties


def _of_assembly(clause: Clause, sight: Sight, scene: Scene) -> tuple[str, ...]:
    """The parties of an assembly whose ministers or members take a stance together."""
    assembly = scene.assembly
    if assembly is None or sight.paragraph - assembly.last_paragraph > 2:
        return ()
    together = any(r.kind == "group" and r.value in _MEMBERS for r in clause.subject)
    return tuple(assembly.parties) if together else ()


def _by_in_passive(clause: Clause, scene: Scene) -> tuple[str, ...]:
    """Who takes a stance told in the passive: the agent, the side not asked, else both sides."""
    if clause.act == "request" and _subject_acts(clause):
        asked = scene.parties(clause.subject)
        return tuple(p for p in scene.frame if p not in asked)
    agents = [r for r in clause.objects if r.link == "by"]
    return scene.parties(agents) if agents else scene.frame


def _with(clause: Clause, by: Sequence[str], scene: Scene) -> tuple[str, ...]:
    """The counterparts: those named in the content, else the other sides of the frame."""
    if clause.lemma == "thank":
        return tuple(p for p in scene.parties(clause.subject) if p not in by)
    if len(by) > 1 and (set(by) == set(scene.frame) or clause.act in ("agree", "discuss", "meet")):
        return ()
    named = [
        ref
        for ref in clause.objects
        if ref.kind in ("party", "person", "other")
        and (
            ref.link in _TOWARDS
            or (ref.link == "in" and clause.act in _DEEDS)
            or (ref.link == "on" and clause.act == "request")
        )
    ]
    others = tuple(p for p in scene.parties(named) if p not in by)
    if others:
        return others
    if set(by) <= set(scene.frame):
        rest = tuple(p for p in scene.frame if p not in by)
        bodies = tuple(p for p in rest if p not in scene.states)
        return bodies if bodies and len(rest) > 1 and set(by) <= scene.states else rest
    if len(by) > 1:
        return ()
    if scene.home is not None and scene.home not in by and scene.home in scene.frame:
        return (scene.home,)
    return tuple(p for p in scene.frame if p not in by)


def _towards_unnamed(clause: Clause, scene: Scene) -> bool:
    """Whether a stance towards nobody in particular still counts: regional states, partners."""
    return bool(scene.cues.towards_all.search(scene.text, clause.start, clause.end))


def _stressed(clause: Clause, by: Sequence[str], scene: Scene) -> str:
    """What stressing amounts to: a request to one side, a proposal for both, or talk."""
    needed = scene.cues.needed.search(scene.text, clause.content_start, clause.end)
    if len(by) > 1:
        return "proposed" if needed else "discussed"
    return "proposed"


def _under(clause: Clause, sight: Sight, scene: Scene) -> AgreementDraft | None:
    """The agreement that provides for it, where the sentence says so."""
    refs = [r for r in sight.refs if r.kind == "instrument"]
    under = any(ref.link == "under" for ref in refs)
    if under or _is_instrument(clause) or _of_fields_told(clause, sight, scene):
        return scene.agreement
    return None
