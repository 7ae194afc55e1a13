"""Meetings told by what was done at them: said to somebody's face, done together, hosted."""

from __future__ import annotations

from typing import Final

from memoranda.reader.clauses import Clause, Ref
from memoranda.reader.discourse.drafts import MeetingDraft
from memoranda.reader.discourse.scene import Scene
from memoranda.reader.discourse.sight import Sight
from memoranda.reader.rules.meetings.assemblies import means_the_known
from memoranda.reader.rules.meetings.attendance import is_among_those
from memoranda.reader.rules.meetings.callers import called_on, is_giver
from memoranda.reader.rules.meetings.drafting import company, draft_of
from memoranda.reader.rules.meetings.signings import as_signed, signatories
from memoranda.reader.rules.meetings.words import NAMED, SIGNINGS, TALKS

_SPEAKERS: Final = frozenset(("person", "role", "speaker"))
#: What a host does: "played host to", "gave a dinner for".
_ENTERTAINS: Final = frozenset(("play", "give", "throw", "hold"))
#: Saying to somebody's face.
_TOLD: Final = frozenset(("tell", "inform", "brief", "hear", "learn"))
#: What one is told by somebody: "heard *from Li*".
_FROM: Final = frozenset(("hear", "learn"))
_FACING: Final = frozenset("press ask assure thank urge remind host address hand show".split())
#: Of these, and of telling, what is done to the face of "him" and "her".
_TO_HIM: Final = _TOLD | {"assure", "show"}
#: Of these, what is done to the face of a whole delegation too.
_BEFORE: Final = frozenset("tell assure address host".split())
#: What is said to the face of the other side, or of the visitors.
_TO_SIDES: Final = frozenset("tell inform urge press".split())
#: What is said or handed "to" somebody who is there.
_TO_SOMEBODY: Final = frozenset(
    "present hand deliver convey talk speak show explain outline pass propose suggest"
    " describe demonstrate introduce put".split()
)
#: What is done to somebody of one's own house, who need not be there.
_TO_ONES_OWN: Final = frozenset(
    "authorize authorise empower mandate instruct appoint name nominate assign delegate entrust"
    " direct order commission designate charge dismiss replace succeed elect deputize".split()
)
_AT_SIGNING: Final = frozenset(("meetings/signed", "meetings/witnessed"))
#: Stances that two may have taken apart from one another.
_STANCES: Final = frozenset("plan want praise".split())
#: What is done to a guest.
_TO_A_GUEST: Final = frozenset("show guide take lead grant give escort accompany brief see".split())


def told_otherwise(clause: Clause, sight: Sight, scene: Scene) -> MeetingDraft | None:
    """A meeting told by what was done at it, where nothing calls it one."""
    if not clause.objects and not clause.subject:
        return None
    if clause.act == "attend" and clause.passive and not (scene.meeting or scene.session):
        joined = [*clause.subject, *company(clause.objects, ("by",))]
        if any(ref.kind not in ("party", "thing") for ref in joined):  # "are joined by a road"
            return draft_of("joined", clause, joined, sight, scene)
        return None
    if clause.act == "attend" and (draft := _attended_with(clause, sight, scene)) is not None:
        return draft
    entertains = clause.lemma in _ENTERTAINS or (clause.act == "attend" and not clause.passive)
    if entertains and (draft := _entertained(clause, sight, scene)) is not None:
        return draft
    if (called := called_on(clause, sight, scene)) is not None:
        return called
    if clause.passive and clause.lemma in _TO_A_GUEST:
        looked_after = _looked_after(clause, sight, scene)
        return looked_after or _was_told(clause, sight, scene) or jointly(clause, sight, scene)
    if clause.act == "be" or clause.lemma == "stand":
        told = jointly(clause, sight, scene) or signatories(clause, sight, scene)
        return told or _spoke_to(clause, sight, scene)
    return jointly(clause, sight, scene) or _spoke_to(clause, sight, scene)


def _attended_with(clause: Clause, sight: Sight, scene: Scene) -> MeetingDraft | None:
    """Somebody was at a signing with those of the other side: "attended it *with* Google's men"."""
    at_signing = any(r.kind == "meeting" and r.value in SIGNINGS for r in clause.objects)
    beside = company(clause.objects, ("with",))
    beside = [r for r in beside if r.kind != "party" or r.link != "with"]  # "a pact *with Oman*"
    if (
        not at_signing
        or clause.passive
        or not beside
        or clause.relation not in ("main", "relative")
    ):
        return None
    return draft_of("attended", clause, [*clause.subject, *beside], sight, scene)


def _entertained(clause: Clause, sight: Sight, scene: Scene) -> MeetingDraft | None:
    """Somebody "played host to" somebody, "gave a dinner for" him."""
    guests = [
        r for r in clause.objects
        if r.link in ("to", "for") and (r.kind == "person" or r.value in ("him", "her"))
    ]  # fmt: skip
    hosts = [r for r in clause.subject if r.kind in NAMED]
    if clause.act == "attend":  # "took part in a dinner *given by Lee*"
        guests, hosts = hosts, [r for r in clause.objects if is_giver(r)][:1]
    if not guests or not hosts or not (has_talks(clause) or clause.lemma == "play"):
        return None
    return draft_of("met", clause, [*hosts, *guests], sight, scene)


def _looked_after(clause: Clause, sight: Sight, scene: Scene) -> MeetingDraft | None:
    """A guest was shown round, or granted something, by somebody of another party."""
    shown = clause.lemma != "lead"  # a delegation that "was led by" somebody was not
    guests = [r for r in clause.subject if r.kind in NAMED or (shown and is_delegation(r, scene))]
    hosts = [r for r in clause.objects if r.kind == "person" and r.link == "by"]
    if not guests or not hosts:
        return None
    return draft_of("met", clause, [*guests, *hosts], sight, scene)


def jointly(clause: Clause, sight: Sight, scene: Scene) -> MeetingDraft | None:
    """Persons of two parties who did something together have met; so have those listed."""
    if sight.heading or len(clause.subject) + len(clause.objects) < 2 or not _is_done(clause):
        return None
    if (clause.act == "have" and _no_talks(clause)) or _only_speaks(clause) or _only_are(clause):
        return None
    if clause.act in _STANCES and clause.mood == "perfect":
        return None  # "both *have expressed* their intention"
    at = scene.session or scene.assembly
    if at is not None and is_among_those(clause, sight, scene):
        return None
    if clause.act == "attend" and (
        clause.passive
        or at is not None
        or not has_talks(clause)
        or _the_known(clause, sight, scene)
    ):
        known = at or scene.meeting
        if known is not None and sight.paragraph - known.last_paragraph < 3:
            return None  # they are told to have been at that
    together = (_listed(clause, scene) if clause.act == "be" else []) or _side_by_side(clause)
    several = len(together) > 1 or any(ref.kind == "group" for ref in together)
    if several and len(scene.parties(together)) > 1 and len(scene.persons(together)) > 1:
        if scene.cues.in_writing.search(scene.lower, clause.start, clause.end):
            return None
        draft = draft_of("jointly", clause, together, sight, scene)
        if clause.act == "sign":
            return as_signed(draft, sight, scene)
        return _who_signed(draft, sight, scene) if clause.act == "be" else draft
    return None


def _only_speaks(clause: Clause) -> bool:
    """Whether somebody gave a speech to many: "*addressed* the forum"."""
    return clause.act == "say" and clause.lemma == "address"


def _only_are(clause: Clause) -> bool:
    """Whether it is only told what some are, not where: "Li and Roe *are old friends*"."""
    if clause.act != "be":
        return False
    told = any(r.kind in ("meeting", "place") for r in clause.objects)
    return not told and not any(r.kind == "group" for r in (*clause.subject, *clause.objects))


def _is_done(clause: Clause) -> bool:
    """Whether a clause tells what somebody did, if only in passing: "a site *that A and B saw*"."""
    if clause.passive and clause.lemma == "invite":
        return False  # one need not be there to be asked along
    in_passing = clause.act not in ("be", "have", "attend", "lead") and clause.lemma != "come"
    told_beside = clause.relation == "relative" and not clause.mood and in_passing
    return clause.relation == "main" or told_beside


def _who_signed(
    draft: MeetingDraft | None, sight: Sight, scene: Scene
) -> MeetingDraft | None:  # fmt: skip
    """Those listed as the signatories: they signed where the sides were told to meet that day."""
    draft, known = as_signed(draft, sight, scene), scene.meeting
    if draft is not None and known is not None and draft.date is not None:
        told_now = sight.paragraph - known.last_paragraph < 2 and draft.date == known.date
        draft.again = told_now and set(draft.parties) == set(known.parties)
    if draft is not None and known is not None and not draft.again:
        draft.separate = known.rule not in _AT_SIGNING and sight.paragraph > known.last_paragraph
    return draft


def _the_known(clause: Clause, sight: Sight, scene: Scene) -> bool:
    """Whether a clause tells who was at "the meeting", told before."""
    return any(r.kind == "meeting" and means_the_known(sight, scene, r) for r in clause.objects)


def _no_talks(clause: Clause) -> bool:
    return not any(ref.kind == "meeting" and ref.value in TALKS for ref in clause.objects)


def _listed(clause: Clause, scene: Scene) -> list[Ref]:
    """The persons whom a clause only lists: "The signatories were A and B"."""
    told = scene.meeting is not None or scene.session is not None
    listed = any(r.kind == "group" and not (told and r.value == "guests") for r in clause.subject)
    return [r for r in clause.objects if r.kind == "person" and r.link != "owner" and listed]


def _side_by_side(clause: Clause) -> list[Ref]:
    """Those who do something together, or in whose presence, or by whom, it is done."""
    together = [r for r in clause.subject if r.kind in NAMED and r.link == ""]
    before: Ref | None = None
    for ref in clause.objects:
        told_by_noun = before is not None and before.kind == "meeting" and before.value in TALKS
        if told_by_noun and clause.passive and ref.link == "with":
            told_by_noun = before is None or before.link != "in"  # "was put *in talks with* Li"
        beside = ref.link == "with" and not told_by_noun
        beside = beside or (clause.lemma == "join" and ref.link == "" and not clause.passive)
        doing = ref.link in ("by", "between") and clause.passive and not _only_leads(clause)
        if (ref.kind == "person" and (beside or doing)) or (ref.kind == "group" and beside):
            together.append(ref)
        else:
            before = ref
    return together


def _only_leads(clause: Clause) -> bool:
    return clause.act in ("lead", "attend")


def _spoke_to(clause: Clause, sight: Sight, scene: Scene) -> MeetingDraft | None:
    """Who told somebody of another party something has met him."""
    if clause.lemma in _TO_ONES_OWN:
        return None
    if clause.lemma == "hand" and any(ref.value == "chair" for ref in clause.objects):
        return None  # "handed *the chair* to Li", at an assembly
    if clause.passive and clause.lemma == "brief":
        return draft_of("told", clause, [*clause.subject, *company(clause.objects, ("by",))],
                      sight, scene)  # fmt: skip
    if clause.passive:
        return _was_told(clause, sight, scene) if clause.lemma in _TO_SOMEBODY else None
    inner = min((c.start for c in sight.clauses if c.start > clause.start), default=clause.end)
    told = [r for r in clause.objects if r.start < inner and _is_told(r, clause, scene)][:1]
    told = [r for r in told if r.link or not _is_of_a_plan(r, clause, scene)]
    if not told or not any(r.kind in _SPEAKERS for r in clause.subject):
        return None
    if scene.cues.in_writing.search(scene.lower, clause.start, clause.end):
        return None
    hearing = scene.parties(told) if told[0].kind == "person" else ()
    if hearing and set(hearing) <= set(scene.parties(clause.subject)):
        return None  # "Peru's president thanked *her predecessor*"
    draft = draft_of("told", clause, [*clause.subject, *told], sight, scene)
    if draft is not None and _go_on(draft, sight, scene):
        draft.date = draft.place = None  # those told are of what came between
    return draft


def _go_on(draft: MeetingDraft, sight: Sight, scene: Scene) -> bool:
    """Whether two speak who were told before to have met, with nothing new of where and when."""
    if any(slot and slot.start >= sight.start for slot in (draft.date, draft.place)):
        return False
    met = (meeting.people for meeting in scene.meetings)
    return bool(draft.people) and any(set(draft.people) <= set(people) for people in met)


def _is_of_a_plan(ref: Ref, clause: Clause, scene: Scene) -> bool:
    """Whether somebody is the object of what is only meant: "told aides of a plan *to help* Li"."""
    return bool(scene.cues.to_do.search(scene.lower, clause.content_start, ref.start))


def _was_told(clause: Clause, sight: Sight, scene: Scene) -> MeetingDraft | None:
    """Something was handed or put to somebody by somebody: "was conveyed *to Li by Roe*"."""
    sides = [r for r in clause.objects if r.kind == "person" and r.link in ("to", "by")]
    if {r.link for r in sides} != {"to", "by"}:
        return None
    if scene.cues.in_writing.search(scene.lower, clause.start, clause.end):
        return None
    return draft_of("told", clause, sides, sight, scene)


def _is_told(ref: Ref, clause: Clause, scene: Scene) -> bool:
    """Whether a ref is who is spoken to."""
    if clause.lemma in _TO_SOMEBODY and (ref.link == "to" or clause.lemma not in _FACING):
        return ref.link == "to" and (ref.kind == "person" or is_delegation(ref, scene))
    if ref.link not in (("", "from") if clause.lemma in _FROM else ("",)):
        return False
    if ref.kind == "speaker":
        return ref.value in ("him", "her") and clause.lemma in _TO_HIM
    if ref.kind == "group":
        return clause.lemma in _TO_SIDES
    return ref.kind in ("person", "role") or (clause.lemma in _BEFORE and is_delegation(ref, scene))


def is_delegation(ref: Ref, scene: Scene) -> bool:
    """Whether a party is told by those it sent: "the Estonian delegation", "a team from Oman"."""
    if ref.kind == "group" and ref.party is not None:
        return True
    words = scene.text[ref.start : ref.end].split()
    told = ref.link in ("", "to") and len(words) > 1 and words[-1].islower()
    return ref.kind == "party" and told


def has_talks(clause: Clause) -> bool:
    """Whether a clause has talks, or a meal, as its object."""
    return any(ref.kind == "meeting" for ref in clause.objects)
