"""Meetings told by a noun: "during talks with …", "X's visit to …"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from memoranda.reader.clauses import AHEAD, Clause, Ref
from memoranda.reader.discourse.days import day_within
from memoranda.reader.discourse.drafts import MeetingDraft, Slot
from memoranda.reader.discourse.places import is_of_office, venue_of
from memoranda.reader.discourse.scene import Scene
from memoranda.reader.discourse.sight import Sight
from memoranda.reader.mentions.found import between
from memoranda.reader.rules.meetings.assemblies import means_the_known
from memoranda.reader.rules.meetings.bodies import joined
from memoranda.reader.rules.meetings.drafting import (
    draft_of,
    only_opens_talks,
    own_side,
    with_host,
)
from memoranda.reader.rules.meetings.sessions import held_session, session_of_body
from memoranda.reader.rules.meetings.signings import signed_by
from memoranda.reader.rules.meetings.untold import untold_talks
from memoranda.reader.rules.meetings.words import (
    NAMED,
    SIGNINGS,
    SOMEBODY,
    TALKS,
    VISITS,
    looks_ahead,
)

_VISITORS: Final = frozenset(("person", "role", "party", "speaker"))
_ACTORS: Final = frozenset(("person", "role", "other", "group", "party", "speaker", "we", "home"))
#: How a country hangs on a verb, and stands, in which somebody stays.
_STAYING: Final = ("in", "party")
#: So far before a gathering it is told that something was on its margins.
_MARGINS: Final = 25
#: So far before talks it is told that an account is given of them.
_ACCOUNT: Final = 60
_NAMED_SIDES: Final = frozenset(("party", "person", "other"))
_APPOINTMENTS: Final = frozenset(("appointment", "appointments"))
_SESSIONS: Final = frozenset(("session", "summit"))
#: What an encounter does that is told where and when it was.
_HELD: Final = frozenset(("take", "hold", "happen", "occur", "come"))
_TOOK_PLACE: Final = frozenset("take hold follow occur convene".split())
#: Going on, which talks do by themselves, or being about something.
_GO_ON: Final = frozenset(
    "stall continue drag proceed advance progress stagnate fail break".split()
)


def by_noun(sight: Sight, scene: Scene) -> list[MeetingDraft]:
    """Meetings told by a noun: "during talks with …", "X's visit to …"."""
    found: list[MeetingDraft] = []
    if sight.heading and scene.lead_over and not any(r.kind == "person" for r in sight.refs):
        return found  # "Talks with Minsk, Beijing" within a story: what it is on is told below
    for number, ref in enumerate(sight.refs):
        if ref.kind != "meeting" or sight.is_untold(ref.start) or _planned(sight, scene, ref):
            continue
        if scene.cues.margins.search(
            scene.lower, max(sight.start, ref.start - _MARGINS), ref.start
        ):
            continue  # "on the sidelines *of the meetings*", where others met
        draft = _by_kind(sight, scene, number)
        if draft is not None:
            draft.as_news = draft.as_news or _is_news(draft, ref, sight, scene)
            if _is_accounted_for(ref, scene):
                draft.forget_before(sight.start)
            if not draft.visit:
                _set_beside(draft, ref, sight, scene)
            found.append(draft)
    return found


def _is_accounted_for(ref: Ref, scene: Scene) -> bool:
    """Whether only an account is given of talks: "commended *the outcome of* his talks"."""
    begin = max(0, ref.start - _ACCOUNT)
    return bool(ref.link == "of" and scene.cues.account_of.search(scene.lower, begin, ref.start))


def _by_kind(sight: Sight, scene: Scene, number: int) -> MeetingDraft | None:
    """The meeting that a noun tells of: talks, a session, a visit, a signing."""
    ref = sight.refs[number]
    if ref.value in VISITS:
        return _visit_to(sight, scene, number) or _visit(sight, scene, number)
    if ref.value in SIGNINGS:
        return signed_by(sight, scene, number)
    if ref.value not in TALKS and ref.value not in _SESSIONS:
        return None
    if ref.value in _APPOINTMENTS and not any(r.link == "with" for r in _near(sight, number)):
        return None  # "the appointment *of Li as* minister"
    by_whom = None
    if ref.value in TALKS or _names_sides(_told_with(_near(sight, number))):
        by_whom = _talks_with(sight, scene, number)
    return by_whom or held_session(ref, sight, scene) or session_of_body(ref, sight, scene)


def _names_sides(refs: Sequence[Ref]) -> bool:
    """Whether those are told by name, as two, or with whom it was, whose session it was."""
    return any(
        r.kind == "person" or r.link == "with" or (r.kind == "group" and r.number == 2)
        for r in refs
    )


def _set_beside(draft: MeetingDraft, ref: Ref, sight: Sight, scene: Scene) -> None:
    """Give talks the day and the town told right beside them: "talks with Li *in Bern in May*"."""
    verbs = [c.content_start for c in sight.clauses if c.content_start > ref.end]
    nouns = [r.start for r in sight.refs if r.kind == "meeting" and r.start > ref.start]
    stop = min([*verbs, *nouns], default=sight.end)
    day = day_within(scene, ref.end, stop)
    if day is not None and not scene.cues.days.search(scene.lower, day.start, day.end):
        draft.date = day
    if (venue := venue_of(scene, ref.end, stop)) is not None:
        draft.place = venue
        return
    for place in between(scene.mentions.places, ref.end, stop):
        here = not is_of_office(place, scene)
        if here and scene.cues.right_in.search(scene.lower, ref.end, place.start):
            draft.place = Slot(place.name, place.start, place.end)
            return


def _is_news(draft: MeetingDraft, ref: Ref, sight: Sight, scene: Scene) -> bool:
    """Whether talks with somebody named are told as news: in no clause on another time."""
    if sight.heading or draft.visit or not draft.people:
        return False
    around = [c for c in sight.clauses if c.start <= ref.start < c.end]
    return all(not c.mood for c in around) and not scene.cues.elsewhen.search(
        scene.lower, sight.start, sight.end
    )


def _talks_with(sight: Sight, scene: Scene, number: int) -> MeetingDraft | None:
    """Talks "with" somebody or "between" some."""
    ref = sight.refs[number]
    with_whom = _told_with(_near(sight, number))
    if not with_whom:
        return _talks_at_which(sight, scene, ref) or _talks_of(sight, scene, ref)
    others: Sequence[Ref] = with_whom
    parties = scene.parties(others)
    owner = sight.refs[number - 1] if number else None
    if owner is not None and owner.kind == "person" and owner.link == "owner":
        return _draft(ref, [owner, *others], sight, scene)  # "Li's talks with Roe"
    own = _whose(ref, sight, scene)
    if own is not None and own not in parties:
        draft = _draft(ref, others, sight, scene, (own, *parties))
        if draft is not None and (name := scene.speaker or scene.last_of(own)):
            draft.people.insert(0, name)
        return draft
    beside = with_whom[0].link == "with"
    if len(parties) < 2 or beside:
        others = [*_met_with(ref, sight, set(parties) <= set(scene.frame)), *with_whom]
        parties = scene.parties(others)
    alone = len(parties) < 2 or (beside and set(parties) == set(scene.parties(with_whom)))
    host = own_side(parties, scene) if alone else None
    if host is not None and (host == scene.home or scene.persons(others)):
        draft = _draft(ref, others, sight, scene, (host, *parties))
        told = draft is not None and (draft.people or scene.round_of is not None)
        return with_host(draft, scene) if told else draft
    draft = _draft(ref, others, sight, scene, parties)
    lone = draft is not None and bool(draft.people) and scene.home in draft.parties
    return with_host(draft, scene) if lone and not sight.heading else draft


def _draft(
    ref: Ref, sides: Sequence[Ref], sight: Sight, scene: Scene,
    parties: tuple[str, ...] | None = None,
) -> MeetingDraft | None:  # fmt: skip
    """The talks of some sides, set where and when the clause was that they open."""
    opened = (
        clause for clause in sight.clauses
        if ref.start < clause.start and any(ref.start == r.start for r in clause.objects)
    )  # fmt: skip
    draft = draft_of("talks", next(opened, None), sides, sight, scene, parties)
    if draft is not None:
        draft.start, draft.end = sight.start, sight.end
    return draft


def _whose(ref: Ref, sight: Sight, scene: Scene) -> str | None:
    """The party of whose talks they are: "*his* meeting with …"."""
    before = scene.lower[max(sight.start, ref.start - 24) : ref.start]
    return scene.speaker_party if scene.cues.his.search(before) else None


def _talks_at_which(sight: Sight, scene: Scene, ref: Ref) -> MeetingDraft | None:
    """Talks told by what was done at them: "talks in Bern *at which Kenya and Togo agreed* …"."""
    for clause in sight.clauses:
        if clause.relation != "relative" or clause.start < ref.end or clause.mood in AHEAD:
            continue
        if scene.cues.at_which.search(scene.lower, ref.end, clause.start + 1):
            sides = [r for r in clause.subject if r.kind in SOMEBODY and r.kind != "role"]
            return draft_of("talks", None, sides, sight, scene)
    return None


def _talks_of(sight: Sight, scene: Scene, ref: Ref) -> MeetingDraft | None:
    """Talks whose sides are named elsewhere in the clause: "the Baku talks brought Iran and …"."""
    clause = next((c for c in sight.clauses if c.start <= ref.start < c.end), None)
    if clause is None and scene.meeting is None:  # "*After their meeting*, the two said …"
        clause = next((c for c in sight.clauses if ref in c.objects), None)
    if clause is None or sight.heading or clause.mood in AHEAD:
        return None
    if clause.act == "be" or only_opens_talks(clause):
        return None
    if ref in clause.subject and scene.meeting is not None and means_the_known(sight, scene, ref):
        return None
    refs = [
        r for r in (*clause.subject, *clause.objects)
        if r.kind in NAMED and r.link in ("", "with", "between", "by", "of", "to")
    ]  # fmt: skip
    before = [
        p for p in between(scene.mentions.parties, ref.start - 60, ref.start)
        if p.start >= clause.start
    ]  # fmt: skip
    pair = joined(before, scene)
    inside = [p for p in before if p.form in ("name", "adjective") or p.party in pair]
    acting = [r for r in clause.subject if r.kind == "party" and not r.link]
    begin = scene.lower[max(sight.start, ref.start - 30) : ref.start]
    if ref.link == "in" and len(acting) > 1 and scene.cues.one_more.search(begin):
        refs = [*acting, *refs]  # "*A and B* agreed on it at talks in Bern"
    parties = tuple(dict.fromkeys([*scene.parties(refs), *(p.party for p in inside)]))
    if len(parties) < 2:
        return untold_talks(ref, clause, sight, scene)
    if clause.act == "attend" and not joined(inside, scene):
        return None
    return draft_of("talks", clause, refs, sight, scene, parties)


def _visit_to(sight: Sight, scene: Scene, number: int) -> MeetingDraft | None:
    """Somebody's visit to somebody: "during a courtesy visit *by Li to Roe*"."""
    near = sight.refs[number + 1 : number + 4]
    guests = [r for r in near if r.kind == "person" and r.link in ("by", "of")][:1]
    hosts = [r for r in near if r.kind == "person" and r.link == "to"][:1]
    return _draft(sight.refs[number], [*guests, *hosts], sight, scene) if guests and hosts else None


def _visit(sight: Sight, scene: Scene, number: int) -> MeetingDraft | None:
    """Somebody's visit to a country that is not his own."""
    ref = sight.refs[number]
    if ref.link == "in" and any(_is_set_within(c, ref) for c in sight.clauses):
        return None
    visitors = [
        r for r in sight.refs[max(0, number - 2) : number + 3]
        if r.kind in _VISITORS
        and (r.link, r.kind) != _STAYING
    ]  # fmt: skip
    if not visitors:
        visitors = [r for r in _first_subject(sight, groups=False) if r.kind in _VISITORS]
    told = [r for r in visitors if r.start > ref.end and r.link in ("of", "owner")]
    owned = number > 0 and sight.refs[number - 1].link == "owner"
    visitors = list(sight.refs[number - 1 : number]) if owned else told[:1] or visitors
    own = scene.parties(visitors[-1:])
    hosts = _host_countries(sight, scene, ref.end)
    parties = tuple(dict.fromkeys([*own, *(h for h in hosts if h not in own)]))
    if not own or len(parties) < 2:
        return None
    draft = draft_of("visit", None, visitors[-1:], sight, scene, parties[:2])
    if draft is not None:
        draft.visit = True
    return draft


def _is_set_within(clause: Clause, visit: Ref) -> bool:
    """Whether a visit only tells when a meeting was: "It *took place during* his visit"."""
    if clause.lemma not in _HELD or not clause.start < visit.start < clause.end:
        return False
    they = clause.lemma == "take" and [ref.value for ref in clause.subject] == ["they"]
    met = bool(clause.subject) and all(r.kind in ("thing", "meeting") for r in clause.subject)
    return they or met


def _host_countries(sight: Sight, scene: Scene, start: int) -> list[str]:
    """The countries named after "visit to", by themselves or by a town of theirs."""
    found = [
        r.value for r in sight.refs if r.start >= start and r.link == "to" and r.kind == "party"
    ]
    places = between(scene.mentions.places, start, min(start + 40, sight.end))
    before = between(scene.mentions.places, max(sight.start, start - 60), start)
    places = [*places, *(p for p in before if scene.text[: p.start].endswith(" in "))]
    if not (found or places) and scene.cues.was.search(scene.lower, sight.start, start):
        # "was *in Oman* on a working visit"
        found = [r.value for r in sight.refs if r.end <= start and (r.link, r.kind) == _STAYING][
            -1:
        ]
    return found[:1] or [place.country for place in places if place.country][:1]


def _near(sight: Sight, number: int) -> list[Ref]:
    """The refs after a noun of meeting, up to a verb other than that it took place.

    Not those that act in the clause after it: "In talks with Li *the two sides* …".
    """
    start = sight.refs[number].end
    verbs = [
        c.content_start for c in sight.clauses
        if c.start <= start < c.content_start and c.act != "be" and c.lemma not in _TOOK_PLACE
    ]  # fmt: skip
    acting = [
        r.start for c in sight.clauses for r in c.subject if r.kind == "group" and r.start > start
    ]  # fmt: skip
    stop = min([*verbs, *acting], default=sight.end)
    return [r for r in sight.refs[number + 1 :] if r.start < stop]


def _told_with(refs: Sequence[Ref]) -> list[Ref]:
    """Who is named right after a noun of meeting as taking part."""
    told: list[Ref] = []
    several: Ref | None = None
    for ref in refs:
        if several is not None and ref.kind == "party" and ref.link in ("of", "from"):
            told = [*(r for r in told if r is not several), replace(ref, link="with")]
        elif ref.link in ("with", "between") or (ref.link == "of" and _is_of_sides(ref)):
            if ref.kind in SOMEBODY:
                told.append(ref)
                several = ref if ref.kind in ("group", "other") and ref.party is None else several
        elif ref.link == "" and told and ref.kind == "person":
            told.append(ref)
        elif ref.kind not in ("place", "meeting", "instrument") and ref.link != "owner":
            break
    of_sides = any(ref.link in ("with", "between", "") or ref.number == 2 for ref in told)
    return told if of_sides or len(told) > 1 else _given_for(refs)


def _given_for(refs: Sequence[Ref]) -> list[Ref]:
    """Host and guest of a meal: "a lunch *hosted by Li for Roe*"."""
    persons = [ref for ref in refs if ref.kind == "person"][:2]
    return persons if [ref.link for ref in persons] == ["by", "for"] else []


def _is_of_sides(ref: Ref) -> bool:
    """Whether those are named whose meeting it was: "a meeting *of the two ministers*"."""
    return ref.kind in _NAMED_SIDES or ref.kind == "group"


def _planned(sight: Sight, scene: Scene, ref: Ref) -> bool:
    """Whether the meeting stands in a clause that has not happened, or was called off."""
    told_in = [
        clause for clause in sight.clauses
        if any(ref.start == other.start for other in (*clause.objects, *clause.subject))
    ]  # fmt: skip
    last = told_in[-1] if told_in else None
    if last is not None and last.relation == "relative" and ref not in last.subject:
        told_in = [last]  # "will do what *was agreed at the talks*"
    return any(
        (clause.mood in AHEAD and not _tells_of_past(clause, ref, sight, scene))
        or clause.negated
        or clause.relation == "embedded"
        or (looks_ahead(clause) and ref.link in ("", "for", "with", "to"))
        or _goes_on(clause, ref, scene)
        for clause in told_in
    )


def _tells_of_past(clause: Clause, ref: Ref, sight: Sight, scene: Scene) -> bool:
    """Whether talks that open a clause on what is ahead were before: "*As agreed at* the talks"."""
    return ref.start < clause.start and bool(
        scene.cues.before_now.search(scene.lower, sight.start, ref.start)
    )


def _goes_on(clause: Clause, ref: Ref, scene: Scene) -> bool:
    """Whether negotiations only go on: "is *in talks* with", "talks have *stalled*"."""
    if clause.lemma in ("be", "negotiate") and ref.link == "in" and ref.value == "talks":
        return True
    if not any(ref.start == other.start for other in clause.subject):
        return False
    under_way = scene.cues.under_way.search(scene.lower, clause.content_start - 8, clause.end)
    goes_on = clause.lemma in _GO_ON or clause.lemma == "negotiate"
    return goes_on or bool(clause.act == "be" and under_way)


def _met_with(ref: Ref, sight: Sight, groups: bool) -> Sequence[Ref]:
    """Whose talks they were: of whom the clause is in which they stand, or the sentence."""
    for clause in sight.clauses:
        persons = any(r.kind == "person" for r in clause.subject)
        if persons and any(ref.start == r.start for r in clause.objects):
            return _acting(clause, groups)
    return _first_subject(sight, groups)


def _first_subject(sight: Sight, groups: bool) -> Sequence[Ref]:
    """The subject of the sentence; "the two sides" only where they may be meant."""
    return next((_acting(clause, groups) for clause in sight.clauses if clause.subject), ())


def _acting(clause: Clause, groups: bool) -> Sequence[Ref]:
    """Those who act in a clause."""
    return [
        ref for ref in clause.subject
        if ref.kind in _ACTORS
        and (groups or ref.kind != "group")
        and ref.link in ("", "of", "from")
    ]  # fmt: skip
