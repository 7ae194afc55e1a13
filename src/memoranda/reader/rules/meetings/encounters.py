"""Meetings told by a verb: met, received, discussed with, told to somebody's face."""

from __future__ import annotations

from collections.abc import Sequence

from memoranda.reader.clauses import Clause, Ref
from memoranda.reader.discourse.drafts import MeetingDraft
from memoranda.reader.discourse.scene import Scene
from memoranda.reader.discourse.sight import Sight
from memoranda.reader.mentions.found import between
from memoranda.reader.rules.meetings.assemblies import held, joined, note_session
from memoranda.reader.rules.meetings.drafting import company, draft_of, only_opens_talks, with_host
from memoranda.reader.rules.meetings.signings import as_signed, signing
from memoranda.reader.rules.meetings.words import (
    ASSEMBLIES,
    CHAIRS,
    NAMED,
    NOT_HAPPENED,
    TALKS,
)

#: Verbs that tell of an encounter only where a person, or somebody's office, is met.
_SOMEBODY_BY_NAME = frozenset(("person", "role"))
_RECEIVING = frozenset("receive welcome greet".split())
_NEEDS_SOMEBODY = frozenset("receive host see visit chair greet co-chair cochair pay call".split())
#: What a host does: "played host to", "gave a dinner for".
_ENTERTAINS = frozenset(("play", "give"))
_MET = ("", "with", "between", "by", "under")
_VISITED = ("", "with", "between", "by", "to")
_OFFICES = frozenset("ministry agency authority company secretariat commission".split())
#: Saying to somebody's face.
_TOLD = frozenset(("tell", "inform", "brief", "hear"))
_FACING = frozenset("ask assure thank invite urge remind congratulate host address hand".split())
#: Of these, what is done to the face of a whole delegation too.
_BEFORE = frozenset("tell assure address host".split())
#: Verbs that tell that an assembly was held.
_TAKES_PLACE = frozenset(
    "hold take close open conclude wind wrap end begin convene kick gather host run start"
    " finish".split()
)


def by_verb(clause: Clause, sight: Sight, scene: Scene) -> MeetingDraft | None:
    """A meeting told by a verb: met, held talks, received, signed with."""
    if clause.mood in NOT_HAPPENED or clause.negated or clause.relation == "embedded":
        return None
    if clause.act in ("meet", "see"):
        return _encounter(clause, sight, scene)
    if clause.act == "welcome" and any(
        not r.link
        and (
            r.kind in ("person", "speaker")
            or (r.kind == "role" and r.party)
            or _is_delegation(r, scene)
        )
        for r in clause.objects
    ):
        return _encounter(clause, sight, scene)
    if clause.act in ("sign", "issue") or clause.lemma == "exchange":
        return signing(clause, sight, scene) or _jointly(clause, sight, scene)
    return _told_otherwise(clause, sight, scene)


def _told_otherwise(clause: Clause, sight: Sight, scene: Scene) -> MeetingDraft | None:
    """A meeting told by what was done at it: attended, discussed, held, said to somebody."""
    if clause.act == "attend" and clause.passive and not (scene.meeting or scene.session):
        return draft_of("joined", clause, [*clause.subject, *company(clause.objects, ("by",))],
                      sight, scene)  # fmt: skip
    if clause.relation == "relative" and clause.lemma in ("hold", "have") and _talks(clause):
        return _encounter(clause, sight, scene)  # "the talks that she had with him"
    if clause.lemma in _ENTERTAINS:
        return _entertained(clause, sight, scene)
    if clause.act == "be" and scene.cues.guest.search(scene.text, clause.start, clause.end):
        return _guest(clause, sight, scene)
    negotiating = clause.lemma == "negotiate" and clause.mood == "progressive"
    if clause.act == "discuss" and clause.relation in ("main", "participle") and not negotiating:
        return _discussion(clause, sight, scene)
    if clause.lemma in _TAKES_PLACE and any(
        ref.kind == "meeting" and ref.value in ASSEMBLIES for ref in clause.subject
    ):
        return held(clause, sight, scene)
    if clause.act == "be" and scene.cues.in_turn.search(scene.text, sight.start, sight.end):
        return _in_turn(clause, sight, scene)
    if (draft := _jointly(clause, sight, scene)) is not None:
        return draft
    if (
        clause.lemma in _TOLD
        or clause.lemma in _FACING
        or (clause.act in ("say", "request") and scene.occasion_place)
    ):
        return _spoke_to(clause, sight, scene)
    return None


def _guest(clause: Clause, sight: Sight, scene: Scene) -> MeetingDraft | None:
    """Somebody was the guest of somebody: "Marcos was the guest of the President on Tuesday"."""
    hosts = [r for r in clause.objects if r.kind in _SOMEBODY_BY_NAME and r.link in ("of", "owner")]
    guests = [r for r in clause.subject if r.kind in NAMED]
    if not hosts or not guests or clause.mood in NOT_HAPPENED:
        return None
    return draft_of("met", clause, [*guests, *hosts], sight, scene)


def _entertained(clause: Clause, sight: Sight, scene: Scene) -> MeetingDraft | None:
    """Somebody "played host to" somebody, "gave a dinner for" him."""
    guests = [r for r in clause.objects if r.kind == "person" and r.link in ("to", "for")]
    hosts = [r for r in clause.subject if r.kind in NAMED]
    if not guests or not hosts or not (_talks(clause) or clause.lemma == "play"):
        return None
    return draft_of("met", clause, [*hosts, *guests], sight, scene)


def _jointly(clause: Clause, sight: Sight, scene: Scene) -> MeetingDraft | None:
    """Persons of two parties who did something together have met; so have those listed."""
    if clause.relation != "main" or clause.act == "have" or sight.heading:
        return None
    at = scene.assembly
    if clause.act == "attend" and at is not None and sight.paragraph - at.last_paragraph < 3:
        return None  # they are told to have been at that
    if clause.act == "be":
        listed = any(ref.kind == "group" for ref in clause.subject)
        together = [r for r in clause.objects if r.kind == "person" and listed]
    else:
        together = [r for r in clause.subject if r.kind in NAMED and r.link == ""]
        together += [r for r in clause.objects if r.kind == "person" and r.link == "with"]
    if len(scene.parties(together)) > 1 and len(scene.persons(together)) > 1:
        draft = draft_of("jointly", clause, together, sight, scene)
        return as_signed(draft, sight, scene) if clause.act == "be" else draft
    return None


def _in_turn(clause: Clause, sight: Sight, scene: Scene) -> MeetingDraft | None:
    """One of a round: "The next to be received was X", "X was the last to meet the minister"."""
    refs = [
        r for r in (*clause.subject, *clause.objects) if r.kind in NAMED and r.link in ("", "of")
    ]
    parties = scene.parties(refs)
    if len(parties) == 1 and scene.home is not None:
        parties = tuple(dict.fromkeys([scene.home, *parties]))
    return with_host(draft_of("met", clause, refs, sight, scene, parties), scene)


def _spoke_to(clause: Clause, sight: Sight, scene: Scene) -> MeetingDraft | None:
    """At a conference, who told somebody of another party something has met him."""
    if clause.passive and clause.lemma == "brief":
        return draft_of("told", clause, [*clause.subject, *company(clause.objects, ("by",))],
                      sight, scene)  # fmt: skip
    delegations = clause.lemma in _BEFORE
    heard = ("from",) if clause.lemma == "hear" else ()
    told = [
        r
        for r in clause.objects
        if r.link in ("", *heard)
        and (r.kind in ("person", "role") or (delegations and _is_delegation(r, scene)))
    ][:1]
    if (
        not told
        or clause.passive
        or not any(r.kind in ("person", "role", "speaker") for r in clause.subject)
    ):
        return None
    return draft_of("told", clause, [*clause.subject, *told], sight, scene)


def _encounter(clause: Clause, sight: Sight, scene: Scene) -> MeetingDraft | None:
    """Somebody met, received or visited somebody."""
    if scene.cues.no_meeting.search(scene.text, clause.start, clause.end) or _of_the_known(clause):
        return None
    if only_opens_talks(clause):
        return None
    met = _met(clause, scene)
    if not met and clause.act == "meet":
        note_session(clause, sight, scene)
    if not met and (clause.act == "see" or clause.lemma in _NEEDS_SOMEBODY):
        chaired = clause.lemma in CHAIRS and _talks(clause)
        return _jointly(clause, sight, scene) if chaired else None
    subject = [r for r in clause.subject if r.kind != "meeting" and not _is_no_guest(r, clause)]
    known = scene.session or scene.meeting
    just_told = known is not None and sight.paragraph - known.paragraph < 2
    if clause.lemma in CHAIRS and _talks(clause) and just_told:
        return joined(clause, subject, sight, scene)
    if len(subject) < len(clause.subject) and known is not None:
        return joined(clause, met, sight, scene)
    draft = draft_of("met", clause, [*subject, *met], sight, scene)
    if draft is not None:
        draft.joint = len(scene.parties(subject)) > 1
        unnamed = not any(ref.kind == "person" for ref in met)
        draft.round = unnamed and not draft.joint and len(draft.parties) > 3
        draft.visit = clause.lemma in ("visit", "pay") and not any(r.kind in NAMED for r in met)
    return draft


def _is_no_guest(ref: Ref, clause: Clause) -> bool:
    """Whether "it" is the meeting, not a delegation that was received."""
    return ref.kind == "thing" and not (clause.passive and clause.lemma in _RECEIVING)


def _of_the_known(clause: Clause) -> bool:
    """Whether a clause only tells who led the meeting of the clause before: "…, who chaired it"."""
    return clause.lemma in CHAIRS and any(ref.kind == "thing" for ref in clause.objects)


def _met(clause: Clause, scene: Scene) -> list[Ref]:
    """Who is met in an encounter."""
    links: tuple[str, ...] = _VISITED if clause.lemma in ("visit", "pay") else _MET
    if clause.lemma in ("call", "pay"):
        links = (*links, "on")
    if clause.lemma == "receive" and _talks(clause):
        links = (*links, "from")  # "received a courtesy call from"
    met = company(clause.objects, links)
    if clause.act == "see" or clause.lemma in _NEEDS_SOMEBODY:
        met = _somebody(clause, met, scene)
    if any(ref.kind == "person" for ref in met):
        met = [ref for ref in met if ref.kind != "party" or ref.link in ("with", "between")]
        met = [ref for ref in met if ref.kind != "group" or ref.value not in _OFFICES]
    return met


def _is_delegation(ref: Ref, scene: Scene) -> bool:
    """Whether a party is told by those who act for it: "the Estonian delegation"."""
    words = scene.text[ref.start : ref.end].split()
    return ref.kind == "party" and ref.link == "" and len(words) > 1 and words[-1].islower()


def _somebody(clause: Clause, met: Sequence[Ref], scene: Scene) -> list[Ref]:
    """Those met who are persons, or offices that were called at: not a country, not a crowd."""
    people = [ref for ref in met if ref.kind != "group"]
    if clause.lemma in ("visit", "pay", "call"):
        return people or [r for r in met if r.kind == "group" and r.value in _OFFICES]
    if clause.passive:
        return people
    named = [r for r in people if r.kind in NAMED or _is_delegation(r, scene)]
    several = [r for r in people if r.link in ("of", "from")]
    return named or several or (people if _talks(clause) else [])


def _talks(clause: Clause) -> bool:
    return any(ref.kind == "meeting" for ref in clause.objects)


def _discussion(clause: Clause, sight: Sight, scene: Scene) -> MeetingDraft | None:
    """Named persons of two parties, or the sides at some encounter, discussed something."""
    objects = company(clause.objects, ("with", "by") if clause.passive else ("with",))
    turned = bool(clause.subject) and clause.subject[0].kind in ("group", "meeting")
    if objects and turned and scene.home:
        parties = tuple(dict.fromkeys([scene.home, *scene.parties(objects)]))
        return with_host(draft_of("discussed", clause, objects, sight, scene, parties), scene)
    named = [r for r in (*clause.subject, *objects) if r.kind in NAMED or r in objects]
    if len(scene.parties(named)) > 1:
        return draft_of("discussed", clause, named, sight, scene)
    dated = (
        any(r.kind == "party" or (r.kind == "group" and scene.persons([r])) for r in clause.subject)
        and not sight.heading
        and any(d.form == "point" for d in between(scene.mentions.dates, sight.start, sight.end))
    )
    if dated or any(r.kind == "meeting" and r.value in TALKS for r in sight.refs):
        actors = [r for r in clause.subject if r.kind in ("group", "party")]
        return draft_of("discussed", clause, actors, sight, scene)
    return None
