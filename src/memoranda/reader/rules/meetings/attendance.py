"""Who was at the meeting told before: those who presided, attended or took the floor."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from memoranda.reader.clauses import AHEAD, Clause, Ref
from memoranda.reader.discourse.drafts import MeetingDraft
from memoranda.reader.discourse.memory import REMEMBERED
from memoranda.reader.discourse.scene import Scene
from memoranda.reader.discourse.sight import Sight
from memoranda.reader.rules.meetings.assemblies import GATHERED, means_the_known
from memoranda.reader.rules.meetings.drafting import draft_of
from memoranda.reader.rules.meetings.words import EVENTS, SIGNINGS, TALKS

#: What those do who take the floor at an assembly.
_FLOOR: Final = frozenset(
    "say propose offer request stress want agree discuss praise lead welcome".split()
)
_FLOOR_BY_VERB: Final = frozenset("remind plead speak reply respond answer".split())
_HELD: Final = frozenset("take hold host convene organise organize stage".split())
#: So many paragraphs on it is still told of a meeting without its being named.
_NEAR: Final = 3
#: So far before a noun stands what tells that it is another one.
_BEFORE: Final = 30
#: How those hang on a noun of whom something is told, not who are told to be there.
_OF_OTHERS: Final = frozenset(("of", "owner", "to", "for", "on"))
#: Those who are at an assembly with somebody who speaks there.
_PEERS: Final = frozenset("colleagues counterparts peers".split())
#: How those are called who were there besides.
_GUESTS: Final = frozenset(
    "guest guests attendees participants visitors observers speakers".split()
)
#: Bodies and delegates, as they are told to have attended.
_DELEGATES: Final = frozenset(
    "ministers leaders heads presidents delegates delegations officials representatives".split()
)


def told_again(sight: Sight, scene: Scene) -> list[MeetingDraft]:
    """What a sentence adds to the meeting told before: its day, its place, who else was there."""
    known = _where_joined(sight, scene) or _told_last(sight, scene)
    if known is None or sight.heading:
        return []
    meetings = [r for r in sight.refs if r.kind == "meeting" and r.value in TALKS]
    far = sight.paragraph - known.last_paragraph > _NEAR
    if far and not any(means_the_known(sight, scene, ref) for ref in meetings):
        return []
    attending = [
        c for c in sight.clauses
        if (c.act == "attend" or not far) and _tells_who_was_there(c, known, sight, scene)
    ]  # fmt: skip
    if far and not attending:
        return []
    later = _set_later(sight, scene)
    if attending:
        draft = _attended(attending, known, sight, scene)
    elif later or any(means_the_known(sight, scene, ref) for ref in meetings):
        speaking = [r for c in sight.clauses for r in _speakers_there(c, known, sight, scene)]
        draft = draft_of("again", later, speaking, sight, scene, tuple(known.parties))
        if draft is not None and known.date is not None:
            draft.date = None  # a day told beside "the meeting" is another thing's
    else:
        return []
    if draft is None or (attending and _is_of_another_day(draft, known, sight)):
        return []
    draft.again = known is not scene.session
    if draft.again:
        scene.meeting = known
    draft.from_afar = draft.from_afar or known.from_afar
    draft.assembly = known.assembly
    if not draft.again:
        draft.date, draft.place = draft.date or known.date, draft.place or known.place
        draft.people = list(dict.fromkeys([*known.people, *draft.people]))
        scene.session = None
    return [draft]


def _told_last(sight: Sight, scene: Scene) -> MeetingDraft | None:
    """The session told of by the way, unless it was one of old and another was told since.

    Else the meeting told last, or the news where a paragraph goes on behind what lay before it.
    """
    session, last, news = scene.session, scene.meeting, scene.news
    if session is not None:
        if last is None:
            return session
        apart = last.separate or not session.as_news or _on_another_day(last, session)
        return last if last.paragraph > session.paragraph and apart else session
    if last is None or news is None or last.as_news or last.paragraph == sight.paragraph:
        return last
    return news if set(news.parties) >= set(last.parties) else last


def _is_of_another_day(draft: MeetingDraft, known: MeetingDraft, sight: Sight) -> bool:
    """Whether somebody was somewhere on a day of its own: "*Last year* she attended a fair"."""
    told_here = draft.date is not None and draft.date.start >= sight.start
    return told_here and _on_another_day(draft, known)


def _on_another_day(one: MeetingDraft, other: MeetingDraft) -> bool:
    """Whether two meetings are told with days that cannot be the same."""
    if one.date is None or other.date is None:
        return False
    return not (
        one.date.value.startswith(other.date.value) or other.date.value.startswith(one.date.value)
    )


def _where_joined(sight: Sight, scene: Scene) -> MeetingDraft | None:
    """The meeting of somebody who is told to have had others with him: "*Li was joined by* Roe".

    Another meeting may have been looked back at since.
    """
    for clause in sight.clauses:
        if clause.act != "attend" or not clause.passive or scene.meeting is None:
            continue
        joined = next((ref.value for ref in clause.subject if ref.kind == "person"), None)
        known = (scene.meeting, *reversed(scene.meetings[-REMEMBERED:]))
        return next((meeting for meeting in known if joined in meeting.people), None)
    return None


def _set_later(sight: Sight, scene: Scene) -> Clause | None:
    """The clause that only tells when or where it was: "*The ceremony took place* in Bern"."""
    return next((c for c in sight.clauses if _is_set_later(c, scene)), None)


def _is_set_later(clause: Clause, scene: Scene) -> bool:
    """Whether a clause tells of a meeting told before no more than that it was held."""
    if clause.lemma not in _HELD or clause.relation != "main" or clause.mood:
        return False
    held = clause.passive or scene.lower.startswith("place", clause.content_start)
    meant = [r for r in clause.subject if r.kind == "thing" or r.value in SIGNINGS]
    return held and len(meant) == len(clause.subject) == 1


def _tells_who_was_there(clause: Clause, known: MeetingDraft, sight: Sight, scene: Scene) -> bool:
    """Whether a clause names somebody who attended, led or spoke at the meeting told before."""
    if clause.mood in AHEAD or clause.mood == "progressive":
        return False
    if clause.act == "attend" and _is_at_another(clause, scene):
        return False
    return (
        (clause.act == "attend" and not _only_travels_along(clause))
        or (clause.act == "lead" and clause.relation == "main" and not clause.negated)
        or _lists_people(clause)
        or (known.assembly and _speaks(clause, known, sight, scene))
        or (known.as_news and _introduces_speaker(clause, known, sight, scene))
        or is_among_those(clause, sight, scene)
        or bool(scene.cues.presiding.search(scene.lower, clause.start, clause.end))
        or _looks_on(clause, sight, scene)
        or ((known.assembly or _names_people(clause)) and _came(clause, scene))
    )


def _looks_on(clause: Clause, sight: Sight, scene: Scene) -> bool:
    """Whether somebody was there, who may be told last: "*Beside her sat* her adviser, Li"."""
    turned = not clause.subject and clause is sight.clauses[0]
    begin = sight.start if turned else clause.start
    return bool(scene.cues.looking_on.search(scene.lower, begin, clause.end))


def _introduces_speaker(clause: Clause, known: MeetingDraft, sight: Sight, scene: Scene) -> bool:
    """Whether somebody of the sides of the news is introduced as he speaks: "…, *said Li*"."""
    if clause.act != "say" or sight.heading:
        return False
    for ref in (*clause.subject, *clause.objects):
        told = scene.people.get(ref.value) if ref.kind == "person" else None
        if told is not None and told.start == ref.start and told.party in known.parties:
            return True
    return False


def _speakers_there(
    clause: Clause, known: MeetingDraft, sight: Sight, scene: Scene
) -> list[Ref]:  # fmt: skip
    """Those of a side who speak at what was told before: "*At the meeting* Li asked for help"."""
    if clause.act not in _FLOOR or clause.relation != "main" or clause.mood in AHEAD:
        return []
    there = any(
        r.kind == "meeting" and r.link == "in" and means_the_known(sight, scene, r)
        for r in clause.objects
    )
    speakers = [r for r in clause.subject if r.kind == "person"] if there else []
    return speakers if set(scene.parties(speakers)) <= set(known.parties) else []


def _names_people(clause: Clause) -> bool:
    return any(ref.kind == "person" for ref in clause.objects)


def _came(clause: Clause, scene: Scene) -> bool:
    """Whether it is told that some took part, by what they did for it."""
    return bool(scene.cues.was_there.search(scene.lower, clause.start, clause.end))


def is_among_those(clause: Clause, sight: Sight, scene: Scene) -> bool:
    """Whether somebody is told to be one of those there: "A and B were *among the speakers*"."""
    return clause.act == "be" and bool(
        scene.cues.among_those.search(scene.lower, sight.start, sight.end)
    )


def _is_at_another(clause: Clause, scene: Scene) -> bool:
    """Whether somebody was at a gathering of which nothing was told: "attended *a forum* in Bern".

    Not where others joined him, and he them.
    """
    if clause.passive:
        return False
    return any(
        ref.kind == "meeting"
        and ref.value in EVENTS
        and scene.cues.one_more.search(scene.lower, max(0, ref.start - _BEFORE), ref.start)
        for ref in clause.objects
    )


def _only_travels_along(clause: Clause) -> bool:
    """Whether somebody is only said to travel with another: "who *accompanies* the premier"."""
    return clause.lemma == "accompany" and clause.relation == "relative" and not clause.passive


def _attended(
    attending: Sequence[Clause], known: MeetingDraft, sight: Sight, scene: Scene
) -> MeetingDraft | None:
    """The meeting told before with those whom some clauses tell to have been there."""
    there = [r for c in attending for r in _there(c, known, sight, scene)]
    if not there:
        return None
    parties = tuple(dict.fromkeys([*known.parties, *scene.parties(there)]))
    draft = draft_of("attended", attending[0], there, sight, scene, parties)
    if draft is None and known is scene.session and (known.parties or known.rule == GATHERED):
        known.parties.extend(p for p in parties if p not in known.parties)
        known.people.extend(n for n in scene.persons(there) if n not in known.people)
        known.last_paragraph = sight.paragraph
    if draft is None:
        return None
    told_here = draft.date is not None and draft.date.start >= sight.start
    joined = all(c.act == "attend" and c.passive for c in attending) and not told_here
    if joined or all(c.act in _FLOOR for c in attending):
        draft.date, draft.place = known.date, known.place  # what is spoken of has its own
    return draft


def _there(clause: Clause, known: MeetingDraft, sight: Sight, scene: Scene) -> list[Ref]:
    """Who was there by one clause: those named, and at an assembly the states and their men."""
    sent = known.assembly and _came(clause, scene)
    may_be = known.assembly and (sent or _may_be_of(known, clause, scene))
    there = [
        r
        for r in (*clause.subject, *clause.objects)
        if r.kind == "person"
        or (may_be and _is_state(r, scene) and _takes_part(r, clause))
        or (known.assembly and clause.act == "attend" and _is_of_state(r, scene))
    ]
    if _are_guests(clause):
        there += [r for r in clause.objects if r.kind == "party" and r.link == "of"]
    if not known.assembly:
        return [*there, *_guests(clause, known, sight, scene)]
    come = clause.act == "attend" or sent or is_among_those(clause, sight, scene)
    head = clause.content_start
    if come and any(r.kind == "group" and r.value in _DELEGATES for r in clause.subject):
        there += [
            r for r in sight.refs
            if clause.start <= r.start < head and r.kind == "party" and r.link in ("of", "from")
        ]  # fmt: skip
    if clause.act in _FLOOR:  # "addressed it before his *colleagues from Oman and Chile*"
        there += _before_whom(clause)
    if come and scene.cues.so_did.search(scene.lower, head, clause.end):
        there += [r for r in clause.objects if r.kind == "party"]
    led = scene.cues.led_by.search(scene.lower, clause.start, head)
    if led is not None:
        there += [r for r in sight.refs if led.end() <= r.start < head and r.kind == "person"][:1]
    return there


def _guests(clause: Clause, known: MeetingDraft, sight: Sight, scene: Scene) -> list[Ref]:
    """The states and bodies told right behind a meeting to have been there: "*Mali* took part"."""
    came = clause.act == "attend" or (clause.lemma == "represent" and clause.passive)
    if not came or clause.relation != "main" or sight.paragraph != known.last_paragraph:
        return []
    elsewhere = (r for r in clause.objects if r.kind == "meeting" or r.link == "in")
    if any(r.kind != "meeting" or not means_the_known(sight, scene, r) for r in elsewhere):
        return []
    too = clause.objects if scene.cues.so_did.search(scene.lower, clause.content_start) else ()
    of_note = scene.states | scene.bodies
    return [r for r in (*clause.subject, *too) if r.kind == "party" and r.value in of_note]


def _before_whom(clause: Clause) -> list[Ref]:
    """The countries of those before whom somebody spoke."""
    found: list[Ref] = []
    peers = False
    for ref in clause.objects:
        if ref.kind == "group":
            peers = ref.value in _PEERS
        elif peers and ref.kind == "party" and ref.link in ("from", "of"):
            found.append(ref)
    return found


def _may_be_of(known: MeetingDraft, clause: Clause, scene: Scene) -> bool:
    """Whether a country that is said to do something may be at the meeting told before.

    Not by its words alone where only one side is known to have come together so far.
    """
    alone = known is scene.session and known is not scene.assembly
    return known.assembly and (clause.act == "attend" or not alone)


def _takes_part(ref: Ref, clause: Clause) -> bool:
    return clause.relation == "main" if clause.act == "attend" else ref in clause.subject


def _is_state(ref: Ref, scene: Scene) -> bool:
    return ref.kind == "party" and ref.value in scene.states


def _is_of_state(ref: Ref, scene: Scene) -> bool:
    """Whether somebody is told by his office and his state: "*Chile's minister* attended"."""
    return ref.kind == "role" and ref.link in ("", "by") and ref.party in scene.states


def _speaks(clause: Clause, known: MeetingDraft, sight: Sight, scene: Scene) -> bool:
    """Whether somebody named takes the floor, which at an assembly means that he is there."""
    takes_it = clause.act in _FLOOR or clause.lemma in _FLOOR_BY_VERB
    if not takes_it or clause.relation != "main" or sight.heading:
        return False
    return any(
        ref.kind == "person"
        or (_is_state(ref, scene) and not clause.mood and _may_be_of(known, clause, scene))
        for ref in clause.subject
    ) or (clause.lemma == "say" and any(ref.kind == "other" for ref in clause.subject))


def _lists_people(clause: Clause) -> bool:
    """Whether a clause says who was there: "Their guests were A, B and C", not "the wish of A"."""
    told = [ref for ref in clause.objects if ref.kind == "person" and ref.link not in _OF_OTHERS]
    return len(told) > 1 or (bool(told) and _are_guests(clause))


def _are_guests(clause: Clause) -> bool:
    """Whether it is told who the guests were: "*Guests of the day were* Li and the head of ITU"."""
    return clause.act == "be" and any(r.value in _GUESTS for r in clause.subject)
