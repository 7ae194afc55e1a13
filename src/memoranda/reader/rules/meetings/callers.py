"""Meetings told by who came to whom: the visitors of a minister, one's guests, those in turn."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from memoranda.reader.clauses import AHEAD, Clause, Ref
from memoranda.reader.discourse.drafts import MeetingDraft
from memoranda.reader.discourse.scene import Scene
from memoranda.reader.discourse.sight import Sight
from memoranda.reader.rules.meetings.drafting import draft_of, with_host
from memoranda.reader.rules.meetings.words import NAMED

_SOMEBODY_BY_NAME: Final = frozenset(("person", "role"))
#: What those show who have come to an office, and the offices.
_SHOWN: Final = frozenset("present demonstrate show introduce explain outline".split())
_OFFICES: Final = frozenset("ministry agency authority commission regulator secretariat".split())
#: Those who come to see somebody, and what they do.
_CALLERS: Final = frozenset("visitor visitors caller callers".split())
#: Those with whom somebody talks one after the other.
_INTERLOCUTORS: Final = frozenset(("interlocutor", "interlocutors"))
_COMPANY: Final = _CALLERS | _INTERLOCUTORS
_COME: Final = frozenset("come drop stop look turn appear".split())
#: What those acts are by which somebody comes, is there, has a guest or shows something.
_ACTS: Final = frozenset(("be", "have", "other", "say", "do"))
#: How they are told who came: "His interlocutors *included* Li and Roe".
_NAMING: Final = frozenset(("include", "comprise", "number"))
#: How those hang on their clause of whom one is told: "*one of* her visitors was".
_ONE_OF: Final = frozenset(("", "in", "of"))
#: So far before what it says of its subject a verb may stand.
_VERB: Final = 8
#: Those who are had in one's house, and the length of "'s foreign ".
_GUESTS: Final = frozenset("guest guests visitor visitors caller callers host".split())
_OWNING: Final = 12


def called_on(clause: Clause, sight: Sight, scene: Scene) -> MeetingDraft | None:
    """A meeting told by who came to whom."""
    if clause.lemma in _NAMING:
        return _callers(clause, sight, scene) if clause.subject else None
    if clause.act not in _ACTS:
        return None
    if clause.lemma in _SHOWN:
        return _shown_at_office(clause, sight, scene)
    if clause.act == "be" or clause.lemma in _COME:
        came = _guests_there(clause, sight, scene) or _callers(clause, sight, scene)
        if came is not None:
            return came
    if _takes_turns(clause) and scene.cues.in_turn.search(scene.lower, sight.start, sight.end):
        return _in_turn(clause, sight, scene)
    stays = clause.act == "be" or clause.lemma == "have"
    if stays and scene.cues.guest.search(scene.lower, clause.content_start - _VERB, clause.end):
        return _guest(clause, sight, scene)
    return None


def _guests_there(clause: Clause, sight: Sight, scene: Scene) -> MeetingDraft | None:
    """Guests of another party at an event of the story: "*Present* at the opening *were* A"."""
    if clause.act != "be" or clause.subject or clause.negated or sight.heading:
        return None
    if scene.meeting is not None or scene.session is not None or scene.home is None:
        return None
    guests = [r for r in clause.objects if r.kind == "person"]
    theirs = tuple(party for party in scene.parties(guests) if party != scene.home)
    if not theirs:
        return None
    return with_host(draft_of("joined", clause, guests, sight, scene, (scene.home, *theirs)), scene)


def _callers(clause: Clause, sight: Sight, scene: Scene) -> MeetingDraft | None:
    """Who called on the story's own: "*His visitors* on Tuesday were A and B"."""
    if clause.negated or sight.heading or not _came_to(clause, sight, scene):
        return None
    named = (*clause.subject, *clause.objects)
    callers = [r for r in named if r.kind == "person" and r.link == ""]
    if callers and (host := _host_of(clause, sight)) is not None:
        return draft_of("met", clause, [host, *callers], sight, scene)
    theirs = scene.parties(callers)
    if not theirs or scene.home is None or scene.home in theirs:
        return None
    draft = draft_of("met", clause, callers, sight, scene, (scene.home, *theirs))
    if draft is not None:
        in_talks = any(ref.value in _INTERLOCUTORS for ref in sight.refs)
        draft.round = in_talks and len(theirs) > 1
    return with_host(draft, scene)


def _host_of(clause: Clause, sight: Sight) -> Ref | None:
    """Whose guests are told of: "*Li's* visitor was Roe"."""
    guest = next((r for r in clause.subject if r.value in _GUESTS), None)
    if guest is None:
        return None
    owners = [r for r in sight.refs if r.kind == "person" and r.link == "owner"]
    return next((r for r in owners if 0 < guest.start - r.end < _OWNING), None)


def _came_to(clause: Clause, sight: Sight, scene: Scene) -> bool:
    """Whether those of whom something "is" said are told to be visitors, or at an office."""
    if any(ref.value in _COMPANY and ref.link in _ONE_OF for ref in clause.subject):
        return True
    if clause.act == "be" and _host_of(clause, sight) is not None:
        return True
    if not clause.subject:
        return bool(scene.cues.callers.match(scene.lower, sight.start, sight.end))
    at_office = scene.cues.at_office.match(scene.lower, clause.content_start, clause.end)
    return at_office is not None and clause.relation == "main"


def _shown_at_office(clause: Clause, sight: Sight, scene: Scene) -> MeetingDraft | None:
    """Those of another party who showed something at the story's own office."""
    at = any((r.kind, r.link) == ("group", "in") and r.value in _OFFICES for r in clause.objects)
    told = [r for r in clause.subject if r.kind in ("party", "person") or r.party is not None]
    theirs = scene.parties(told)
    if not at or clause.passive or len(theirs) != 1:
        return None
    if scene.home is None or scene.home in theirs:
        return None
    return draft_of("told", clause, clause.subject, sight, scene, (scene.home, *theirs))


def _takes_turns(clause: Clause) -> bool:
    return clause.act == "be" or clause.lemma in ("come", "follow")


def _in_turn(clause: Clause, sight: Sight, scene: Scene) -> MeetingDraft | None:
    """One of a round: "The next to be received was X", "X was the last to meet the minister"."""
    refs = [
        r for r in (*clause.subject, *clause.objects)
        if r.kind in NAMED and r.link in ("", "of") and r.value not in _CALLERS
    ]  # fmt: skip
    parties = scene.parties(refs)
    if len(parties) == 1 and scene.home is not None:
        parties = tuple(dict.fromkeys([scene.home, *parties]))
    return with_host(draft_of("met", clause, refs, sight, scene, parties), scene)


def _guest(clause: Clause, sight: Sight, scene: Scene) -> MeetingDraft | None:
    """Somebody was the guest of somebody: "Marcos was the guest of the President on Tuesday"."""
    links = ("",) if clause.lemma == "have" else ("of", "owner")
    hosts = [r for r in clause.objects if r.kind in _SOMEBODY_BY_NAME and r.link in links]
    guests = [r for r in clause.subject if r.kind in NAMED]
    if not hosts and clause.act == "be":  # "Lee was *his* host"
        hosts = [replace(r, kind="speaker") for r in clause.objects if r.kind == "other"][:1]
    if not hosts:  # "was the guest of honour at a dinner *given by Lee*"
        hosts = [r for r in sight.refs if r.start > clause.end and is_giver(r)][:1]
    if not hosts or not guests or clause.mood in AHEAD:
        return None
    return draft_of("met", clause, [*guests, *hosts], sight, scene)


def is_giver(ref: Ref) -> bool:
    """Whether somebody gave what is told before: "a dinner *given by Lee*"."""
    return ref.kind == "person" and ref.link == "by"
