"""Meetings: an encounter that happened between representatives of two or more parties.

Reads: "The two ministers held talks in Cairo on Sunday."
Leaves alone: "The ministers will meet again in May.", "The regulator met its targets."
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import islice

from memoranda.reader.clauses import Clause, Ref
from memoranda.reader.discourse.circumstances import day_of, note_occasion, place_of
from memoranda.reader.discourse.drafts import MeetingDraft, Slot
from memoranda.reader.discourse.scene import Scene
from memoranda.reader.discourse.sight import Sight
from memoranda.reader.mentions.found import between

_NOT_HAPPENED = frozenset(("will", "would", "should", "can", "is_to"))
#: Verbs that tell of an encounter only where a person, or somebody's office, is met.
_NEEDS_SOMEBODY = frozenset("receive host see visit chair greet co-chair cochair pay call".split())
_SOMEBODY = frozenset(("person", "role", "other", "group", "party"))
_NAMED = frozenset(("person", "role", "other", "speaker"))
_VISITORS = frozenset(("person", "role", "party", "speaker"))
_ACTORS = frozenset(("person", "role", "other", "group", "party", "speaker", "we", "home"))
_MET = ("", "with", "between", "by")
_VISITED = ("", "with", "between", "by", "to")
_TALKS = frozenset(
    "talks discussions discussion consultations negotiations conversation conversations meeting"
    " meetings dialogue audience encounter call reception gathering round-table roundtable"
    " videoconference teleconference breakfast lunch luncheon dinner".split()
)
_VISITS = frozenset(("visit", "trip"))
_SIGNINGS = frozenset(("signing", "signature", "ceremony"))
#: Verbs that tell that an assembly was held.
_TAKES_PLACE = frozenset(
    "hold take close open conclude wind end begin convene kick gather host run start finish".split()
)
_ASSEMBLIES = _TALKS | frozenset(("session", "summit", "conference", "forum"))
#: What those do who take the floor at an assembly.
_FLOOR = frozenset(
    "say propose offer request stress want agree discuss praise lead welcome".split()
)
#: Saying to somebody's face.
_TOLD = frozenset(("tell", "inform", "brief"))
_FACING = frozenset("ask assure thank invite urge remind congratulate host address hand".split())
#: Of these, what is done to the face of a whole delegation too.
_BEFORE = frozenset("tell assure address host".split())
_OFFICES = frozenset("ministry agency company secretariat commission".split())
#: Who come together as a body.
_DELEGATES = frozenset("ministers leaders heads presidents premiers delegates".split())
_CHAIRS = frozenset("chair co-chair cochair host preside".split())


_ROUNDS = frozenset(("meetings/met", "meetings/talks", "meetings/discussed"))


def read_meetings(sight: Sight, scene: Scene) -> list[MeetingDraft]:
    """The meetings that one sentence tells of."""
    note_occasion(sight, scene)
    _note_assembly(sight, scene)
    found = [draft for clause in sight.clauses if (draft := _by_verb(clause, sight, scene))]
    for draft in _by_noun(sight, scene):
        if not any(_one(draft, other) for other in found):
            found.append(draft)
    found = [each for draft in found for each in _apart(draft, sight, scene)]
    return found or _told_again(sight, scene)


def _note_assembly(sight: Sight, scene: Scene) -> None:
    """Keep aside that those of a body assembled: who was there may be told from here on."""
    if sight.heading:
        return
    for clause in sight.clauses:
        if clause.mood in _NOT_HAPPENED or clause.mood == "perfect" or clause.negated:
            continue
        body = _body_of(clause, sight, scene)
        if body is not None:
            scene.session = _meeting("held", clause, (), sight, scene, (body,))
            scene.session.assembly = True
            scene.assembly = scene.session


def _body_of(clause: Clause, sight: Sight, scene: Scene) -> str | None:
    """The body whose ministers or delegates a clause tells to have come together."""
    named = {
        p.party
        for p in between(scene.mentions.parties, clause.start, clause.end)
        if p.form == "body" and p.party
    }
    if len(named) != 1:
        return None
    body = named.pop()
    theirs = any(
        (r.kind == "group" and r.value in _DELEGATES) or (r.value == body and r.link in ("of", "from"))
        for r in clause.subject
    )
    gathering = any(
        r.kind == "meeting" and r.value in _ASSEMBLIES for r in (*clause.subject, *clause.objects)
    )
    if theirs and (gathering or clause.act in ("meet", "issue")):
        return body
    return None


def _company(refs: Sequence[Ref], links: Sequence[str]) -> list[Ref]:
    """Who is met: "the ministers *of A, B and C*" and "his counterparts *from A and B*" too."""
    met: list[Ref] = []
    several: Ref | None = None
    for ref in refs:
        if ref.link in links and ref.kind in _SOMEBODY:
            met.append(ref)
            several = ref if ref.kind in ("group", "other") and ref.party is None else None
        elif several is not None and ref.kind == "party" and ref.link in ("of", "from"):
            met = [*(r for r in met if r is not several), ref]
        else:
            several = None
    return met


def _apart(draft: MeetingDraft, sight: Sight, scene: Scene) -> list[MeetingDraft]:
    """The meetings of a round told in one sentence: one with each of those met."""
    root = draft.parties[0]
    others = [party for party in draft.parties if party != root]
    text = scene.text[sight.start : sight.end]
    at_occasion = scene.occasion_place is not None and draft.rule in _ROUNDS
    if (
        len(others) < 2
        or draft.joint
        or scene.cues.of_all.search(text)
        or not (scene.cues.several.search(text) or at_occasion)
    ):
        return [draft]
    hosts = [name for name in draft.people if scene.party_of(name) == root]
    return [
        replace(
            draft,
            parties=[root, party],
            people=[*hosts, *(n for n in draft.people if scene.party_of(n) == party)],
            more=[],
        )
        for party in others
    ]


def _one(draft: MeetingDraft, other: MeetingDraft) -> bool:
    """Whether two tellings in one sentence are of one meeting."""
    if not (set(draft.parties) <= set(other.parties) or set(other.parties) <= set(draft.parties)):
        return False
    return not draft.people or not other.people or bool(set(draft.people) & set(other.people))


def _by_verb(clause: Clause, sight: Sight, scene: Scene) -> MeetingDraft | None:
    """A meeting told by a verb: met, held talks, received, signed with."""
    if clause.mood in _NOT_HAPPENED or clause.negated or clause.relation == "embedded":
        return None
    if clause.act in ("meet", "see"):
        return _encounter(clause, sight, scene)
    if clause.act == "welcome" and any(
        not r.link
        and (r.kind == "person" or (r.kind == "role" and r.party) or _is_delegation(r, scene))
        for r in clause.objects
    ):
        return _encounter(clause, sight, scene)
    if clause.act in ("sign", "issue"):
        return _signing(clause, sight, scene) or _jointly(clause, sight, scene)
    return _told_otherwise(clause, sight, scene)


def _told_otherwise(clause: Clause, sight: Sight, scene: Scene) -> MeetingDraft | None:
    """A meeting told by what was done at it: attended, discussed, held, said to somebody."""
    if clause.act == "attend" and clause.passive and not (scene.meeting or scene.session):
        return _draft("joined", clause, [*clause.subject, *_company(clause.objects, ("by",))],
                      sight, scene)  # fmt: skip
    if clause.act == "discuss" and clause.relation in ("main", "participle"):
        return _discussion(clause, sight, scene)
    if clause.lemma in _TAKES_PLACE and any(
        ref.kind == "meeting" and ref.value in _ASSEMBLIES for ref in clause.subject
    ):
        return _held(clause, sight, scene)
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


def _jointly(clause: Clause, sight: Sight, scene: Scene) -> MeetingDraft | None:
    """Persons of two parties who did something together have met; so have those listed."""
    if clause.relation != "main" or clause.act == "have" or sight.heading:
        return None
    if clause.act == "be":
        listed = any(ref.kind == "group" for ref in clause.subject)
        together = [r for r in clause.objects if r.kind == "person" and listed]
    else:
        together = [r for r in clause.subject if r.kind in _NAMED and r.link == ""]
        together += [r for r in clause.objects if r.kind == "person" and r.link == "with"]
    if len(scene.parties(together)) > 1 and len(scene.persons(together)) > 1:
        return _draft("jointly", clause, together, sight, scene)
    return None


def _in_turn(clause: Clause, sight: Sight, scene: Scene) -> MeetingDraft | None:
    """One of a round: "The next to be received was X", "X was the last to meet the minister"."""
    refs = [
        r for r in (*clause.subject, *clause.objects) if r.kind in _NAMED and r.link in ("", "of")
    ]
    parties = scene.parties(refs)
    if len(parties) == 1 and scene.home is not None:
        parties = tuple(dict.fromkeys([scene.home, *parties]))
    return _with_host(_draft("met", clause, refs, sight, scene, parties), scene)


def _month(day: Slot | None) -> Slot | None:
    """The month of a day: all that is told of a meeting on the margins of another."""
    return replace(day, value=day.value[: len("2025-01")]) if day else None


def _with_host(draft: MeetingDraft | None, scene: Scene) -> MeetingDraft | None:
    """A meeting with the one whose round it is: the first named of the story's own side."""
    if draft is not None and not any(scene.party_of(n) == scene.home for n in draft.people):
        hosts = (name for name in scene.people if scene.party_of(name) == scene.home)
        draft.people.extend(islice(hosts, 1))
    return draft


def _spoke_to(clause: Clause, sight: Sight, scene: Scene) -> MeetingDraft | None:
    """At a conference, who told somebody of another party something has met him."""
    if clause.passive and clause.lemma == "brief":
        return _draft("told", clause, [*clause.subject, *_company(clause.objects, ("by",))],
                      sight, scene)  # fmt: skip
    delegations = clause.lemma in _BEFORE
    told = [
        r
        for r in clause.objects
        if r.link == ""
        and (r.kind in ("person", "role") or (delegations and _is_delegation(r, scene)))
    ][:1]
    if (
        not told
        or clause.passive
        or not any(r.kind in ("person", "role", "speaker") for r in clause.subject)
    ):
        return None
    return _draft("told", clause, [*clause.subject, *told], sight, scene)


def _encounter(clause: Clause, sight: Sight, scene: Scene) -> MeetingDraft | None:
    """Somebody met, received or visited somebody."""
    if clause.lemma in _CHAIRS and any(ref.kind == "thing" for ref in clause.objects):
        return None  # "…, who chaired it", of the meeting that the clause before tells
    links = _VISITED if clause.lemma in ("visit", "pay") else _MET
    if clause.lemma in ("call", "pay"):
        links = (*links, "on")
    met = _company(clause.objects, links)
    if scene.cues.no_meeting.search(scene.text, clause.start, clause.end):
        return None
    if not met and clause.act == "meet":
        _note_session(clause, sight, scene)
    if clause.act == "see" or clause.lemma in _NEEDS_SOMEBODY:
        met = _somebody(clause, met, scene)
        if not met:
            return None
    if any(ref.kind == "person" for ref in met):
        met = [ref for ref in met if ref.kind != "party" or ref.link in ("with", "between")]
    subject = [ref for ref in clause.subject if ref.kind not in ("meeting", "thing")]
    known = scene.session or scene.meeting
    just_told = known is not None and sight.paragraph - known.paragraph < 2
    if clause.lemma in _CHAIRS and _talks(clause) and just_told:
        return _joined(clause, subject, sight, scene)
    if len(subject) < len(clause.subject) and (scene.meeting or scene.session):
        return _joined(clause, met, sight, scene)
    draft = _draft("met", clause, [*subject, *met], sight, scene)
    if draft is not None:
        draft.joint = len(scene.parties(subject)) > 1
        draft.visit = clause.lemma in ("visit", "pay") and not any(r.kind in _NAMED for r in met)
    return draft


def _note_session(clause: Clause, sight: Sight, scene: Scene) -> None:
    """Keep aside that a body met: who took part may be told in the next sentence."""
    alone = scene.parties([r for r in clause.subject if r.kind in _SOMEBODY or r.link == "of"])
    if len(alone) == 1 and alone[0] not in scene.states:
        scene.session = _meeting("met", clause, (), sight, scene, alone)
        scene.session.assembly = True


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
    named = [r for r in people if r.kind in _NAMED or _is_delegation(r, scene)]
    several = [r for r in people if r.link in ("of", "from")]
    return named or several or (people if _talks(clause) else [])


def _joined(clause: Clause, met: Sequence[Ref], sight: Sight, scene: Scene) -> MeetingDraft | None:
    """Who chaired or hosted the meeting told before ("It was co-chaired by …")."""
    known = scene.session or scene.meeting
    assert known is not None
    parties = tuple(dict.fromkeys([*known.parties, *scene.parties(met)]))
    draft = _draft("joined", clause, met, sight, scene, parties)
    if draft is not None:
        draft.again = scene.session is None
        draft.date, draft.place = draft.date or known.date, draft.place or known.place
        scene.session = None
    return draft


def _talks(clause: Clause) -> bool:
    return any(ref.kind == "meeting" for ref in clause.objects)


def _held(clause: Clause, sight: Sight, scene: Scene) -> MeetingDraft | None:
    """An assembly took place: of those the sentence names, else of the sides.

    One of a single body is kept aside until somebody is told to have chaired or joined it.
    """
    refs = [*clause.subject, *clause.objects]
    named = [r for r in refs if r.kind in _SOMEBODY and r.link in ("", "with", "between", "of")]
    inside = [p.party for p in between(scene.mentions.parties, clause.start, clause.content_start)]
    parties = tuple(dict.fromkeys([*inside, *scene.parties(named)]))
    plain = all(r.value in _TALKS for r in clause.subject if r.kind == "meeting")
    if not parties:
        parties = scene.frame if plain and clause.passive else ()
    if len(parties) < 2:
        draft = _meeting("held", clause, named, sight, scene, parties)
        draft.assembly = True
        scene.session = draft
        return None
    return _draft("held", clause, named, sight, scene, parties)


def _signing(clause: Clause, sight: Sight, scene: Scene) -> MeetingDraft | None:
    """A signing told with the persons who signed is a meeting too."""
    if not any(ref.kind == "instrument" for ref in (*clause.subject, *clause.objects)):
        return None
    signers = [r for r in clause.subject if r.kind in _SOMEBODY] + [
        r for r in clause.objects if r.kind in _SOMEBODY and r.link in ("by", "with", "between")
    ]
    named = (*signers, *clause.subject, *(r for r in clause.objects if r.kind == "person"))
    if not any(ref.kind in ("person", "role", "speaker") for ref in named):
        return None
    signers += [r for r in clause.subject if r.kind == "speaker"]
    parties = scene.parties(signers)
    if len(parties) < 2:
        witnesses = [r for r in clause.objects if r.kind == "person"]
        if len(scene.parties(witnesses)) > 1:
            signers, parties = witnesses, scene.parties(witnesses)
    if len(parties) < 2:
        pool = tuple(scene.agreement.parties) if scene.agreement else scene.frame
        if not set(parties) <= set(pool) or len(pool) < 2:
            return None
        parties = pool
    draft = _draft("signed", clause, signers, sight, scene, parties)
    return _as_signed(draft, sight, scene)


def _as_signed(draft: MeetingDraft | None, sight: Sight, scene: Scene) -> MeetingDraft | None:
    """A signing carries the day and place told for the agreement that was signed."""
    for known in (scene.agreement, scene.signed):
        if draft is None or known is None or sight.paragraph - known.last_paragraph > 1:
            continue
        if set(known.parties) == set(draft.parties):
            draft.date = draft.date or known.date
            draft.place = draft.place or known.place
    return draft


def _discussion(clause: Clause, sight: Sight, scene: Scene) -> MeetingDraft | None:
    """Named persons of two parties, or the sides at some encounter, discussed something."""
    objects = _company(clause.objects, ("with",))
    turned = bool(clause.subject) and clause.subject[0].kind in ("group", "meeting")
    if objects and turned and scene.home:
        parties = tuple(dict.fromkeys([scene.home, *scene.parties(objects)]))
        return _with_host(_draft("discussed", clause, objects, sight, scene, parties), scene)
    named = [r for r in (*clause.subject, *objects) if r.kind in _NAMED or r in objects]
    if len(scene.parties(named)) > 1:
        return _draft("discussed", clause, named, sight, scene)
    dated = (
        any(r.kind == "party" or (r.kind == "group" and scene.persons([r])) for r in clause.subject)
        and not sight.heading
        and any(d.form == "point" for d in between(scene.mentions.dates, sight.start, sight.end))
    )
    if dated or any(r.kind == "meeting" and r.value in _TALKS for r in sight.refs):
        actors = [r for r in clause.subject if r.kind in ("group", "party")]
        return _draft("discussed", clause, actors, sight, scene)
    return None


def _by_noun(sight: Sight, scene: Scene) -> list[MeetingDraft]:
    """Meetings told by a noun: "during talks with …", "X's visit to …"."""
    found = []
    for number, ref in enumerate(sight.refs):
        if ref.kind != "meeting" or _planned(sight, ref):
            continue
        if ref.value in _TALKS:
            draft = _talks_with(sight, scene, number)
        elif ref.value in _VISITS:
            draft = _visit(sight, scene, number)
        elif ref.value in _SIGNINGS:
            draft = _signed_by(sight, scene, number)
        else:
            draft = None
        if draft is not None:
            found.append(draft)
    return found


def _talks_with(sight: Sight, scene: Scene, number: int) -> MeetingDraft | None:
    """Talks "with" somebody or "between" some."""
    with_whom = _told_with(sight.refs[number + 1 :])
    if not with_whom:
        return _talks_of(sight, scene, sight.refs[number])
    others: Sequence[Ref] = with_whom
    parties = scene.parties(others)
    with_host = with_whom[0].link == "with"
    if len(parties) < 2 or with_host:
        others = [*_first_subject(sight, set(parties) <= set(scene.frame)), *with_whom]
        parties = scene.parties(others)
    alone = len(parties) < 2 or (with_host and set(parties) == set(scene.parties(with_whom)))
    if alone and scene.home is not None and scene.home not in parties:
        parties = (scene.home, *parties)
    return _draft("talks", None, others, sight, scene, parties)


def _talks_of(sight: Sight, scene: Scene, ref: Ref) -> MeetingDraft | None:
    """Talks whose sides are named elsewhere in the clause: "the Baku talks brought Iran and …"."""
    clause = next((c for c in sight.clauses if c.start <= ref.start < c.end), None)
    if clause is None or sight.heading or clause.mood in _NOT_HAPPENED:
        return None
    if clause.act in ("attend", "be"):
        return None
    if ref in clause.subject and scene.meeting is not None and _definite(sight, scene, ref):
        return None
    refs = [
        r for r in (*clause.subject, *clause.objects)
        if r.kind in _NAMED and r.link in ("", "with", "between", "by", "of")
    ]  # fmt: skip
    inside = [
        p.party for p in between(scene.mentions.parties, ref.start - 60, ref.start)
        if p.start >= clause.start and p.form in ("name", "adjective")
    ]  # fmt: skip
    parties = tuple(dict.fromkeys([*inside, *scene.parties(refs)]))
    return _draft("talks", clause, refs, sight, scene, parties)


def _signed_by(sight: Sight, scene: Scene, number: int) -> MeetingDraft | None:
    """The signature of something "by" or "between" persons."""
    signers = [
        r
        for r in sight.refs[number + 1 :]
        if r.kind == "person" and r.link in ("by", "between", "of")
    ]
    return _as_signed(_draft("signed", None, signers, sight, scene), sight, scene)


def _visit(sight: Sight, scene: Scene, number: int) -> MeetingDraft | None:
    """Somebody's visit to a country that is not his own."""
    ref = sight.refs[number]
    visitors = [
        r for r in sight.refs[max(0, number - 2) : number + 3]
        if r.kind in _VISITORS and (r.end <= ref.start or r.link in ("by", "of", "owner"))
    ]  # fmt: skip
    if not visitors:
        visitors = [r for r in _first_subject(sight, groups=False) if r.kind in _VISITORS]
    own = scene.parties(visitors[-1:])
    hosts = _host_countries(sight, scene, ref.end)
    parties = tuple(dict.fromkeys([*own, *(h for h in hosts if h not in own)]))
    if not own or len(parties) < 2:
        return None
    draft = _draft("visit", None, visitors[-1:], sight, scene, parties[:2])
    if draft is not None:
        draft.visit = True
    return draft


def _host_countries(sight: Sight, scene: Scene, start: int) -> list[str]:
    """The countries named after "visit to", by themselves or by a town of theirs."""
    found = [
        r.value for r in sight.refs if r.start >= start and r.link == "to" and r.kind == "party"
    ]
    places = between(scene.mentions.places, start, min(start + 40, sight.end))
    return found[:1] or [place.country for place in places if place.country][:1]


def _told_with(refs: Sequence[Ref]) -> list[Ref]:
    """Who is named right after a noun of meeting as taking part."""
    told: list[Ref] = []
    for ref in refs:
        if ref.link in ("with", "between") or (ref.link == "of" and ref.kind == "party"):
            if ref.kind in _SOMEBODY:
                told.append(ref)
        elif ref.link == "" and told and ref.kind == "person":
            told.append(ref)
        elif ref.kind not in ("place", "meeting", "instrument"):
            break
    return told if any(ref.link in ("with", "between", "") for ref in told) or len(told) > 1 else []


def _planned(sight: Sight, ref: Ref) -> bool:
    """Whether the meeting stands in a clause that has not happened."""
    return any(
        clause.mood in _NOT_HAPPENED
        and any(ref.start == other.start for other in (*clause.objects, *clause.subject))
        for clause in sight.clauses
    )


def _first_subject(sight: Sight, groups: bool) -> Sequence[Ref]:
    """The subject of the sentence; "the two sides" only where they may be meant."""
    for clause in sight.clauses:
        if clause.subject:
            return [
                ref for ref in clause.subject
                if ref.kind in _ACTORS and (groups or ref.kind != "group")
                and ref.link in ("", "of", "from")
            ]  # fmt: skip
    return ()


def _told_again(sight: Sight, scene: Scene) -> list[MeetingDraft]:
    """What a sentence adds to the meeting told before: its day, its place, who else was there."""
    known = scene.session or scene.meeting
    if known is None or sight.heading or sight.paragraph - known.last_paragraph > 3:
        return []
    meetings = [r for r in sight.refs if r.kind == "meeting" and r.value in _TALKS]
    attending = [
        c
        for c in sight.clauses
        if c.mood not in _NOT_HAPPENED
        and (
            c.act == "attend"
            or _lists_people(c)
            or (known.assembly and _speaks(c, sight, scene))
            or scene.cues.presiding.search(scene.text, c.start, c.end)
        )
    ]
    if attending:
        refs = [
            r for c in attending for r in (*c.subject, *c.objects) if r.kind in ("person", "party")
        ]
        people = [r for r in refs if r.kind == "person"]
        states = [r for r in refs if known.assembly and r.kind == "party" and r in attending[0].subject]
        if not people and not states:
            return []
        parties = tuple(dict.fromkeys([*known.parties, *scene.parties([*people, *states])]))
        draft = _draft("attended", attending[0], people, sight, scene, parties)
        if draft is not None and all(c.act in _FLOOR for c in attending):
            draft.date, draft.place = known.date, known.place
    elif meetings and any(_definite(sight, scene, ref) for ref in meetings):
        draft = _draft("again", None, (), sight, scene, tuple(known.parties))
    else:
        return []
    if draft is None:
        return []
    draft.again = known is scene.meeting
    draft.assembly = known.assembly
    if not draft.again:
        draft.date, draft.place = draft.date or known.date, draft.place or known.place
        scene.session = None
    return [draft]


def _speaks(clause: Clause, sight: Sight, scene: Scene) -> bool:
    """Whether somebody named takes the floor, which at an assembly means that he is there."""
    if clause.act not in _FLOOR or clause.relation != "main" or sight.heading:
        return False
    return any(
        ref.kind == "person" or (ref.kind == "party" and ref.value in scene.states and not clause.mood)
        for ref in clause.subject
    )


def _lists_people(clause: Clause) -> bool:
    """Whether a clause only says who was there: "Their guests were A, B and C"."""
    named = [ref for ref in clause.objects if ref.kind == "person"]
    return clause.act == "be" and clause.relation == "main" and len(named) > 1


def _definite(sight: Sight, scene: Scene, ref: Ref) -> bool:
    """Whether a noun of meeting means the one told before and says when or where it was."""
    before = scene.text[max(sight.start, ref.start - 24) : ref.start].lower()
    if scene.cues.another.search(before):
        return False
    return bool(scene.cues.again.search(before))


def _draft(
    rule: str, clause: Clause | None, refs: Sequence[Ref], sight: Sight, scene: Scene,
    parties: tuple[str, ...] | None = None,
) -> MeetingDraft | None:  # fmt: skip
    """The meeting of those that some refs point at, or None where they are of one party."""
    if parties is None:
        parties = _with_host_land(refs, scene.parties(refs), sight, scene)
    if len(parties) < 2:
        return None
    return _meeting(rule, clause, refs, sight, scene, parties)


def _with_host_land(
    refs: Sequence[Ref], parties: tuple[str, ...], sight: Sight, scene: Scene
) -> tuple[str, ...]:
    """The parties, with the country of the town for somebody whose own is not told."""
    strangers = [r for r in refs if r.kind == "person" and not scene.resolve(r)]
    if len(parties) != 1 or not strangers:
        return parties
    for place in between(scene.mentions.places, sight.start, sight.end):
        if place.country and place.country != parties[0]:
            return (*parties, place.country)
    return parties


def _is_another(clause: Clause | None, start: int, sight: Sight, scene: Scene) -> bool:
    """Whether a meeting is told to be another than the one before, or looked back at."""
    if scene.cues.another.search(scene.text, sight.start, min(start + 40, sight.end)):
        return True
    return (
        clause is not None
        and clause.relation == "main"
        and not clause.quoted
        and bool(scene.cues.looked_back.search(scene.text, clause.start, clause.content_start))
    )


def _meeting(
    rule: str, clause: Clause | None, refs: Sequence[Ref], sight: Sight, scene: Scene,
    parties: tuple[str, ...],
) -> MeetingDraft:  # fmt: skip
    """A meeting of these parties, with what the sentence tells of day, place and people."""
    start, end = (clause.start, clause.end) if clause is not None else (sight.start, sight.end)
    people = scene.persons(refs)
    day, place = day_of(sight, scene, start, clause), place_of(sight, scene, start, end)
    elsewhere = rule == "visit" and place is not None
    if scene.paragraph_day is None and not elsewhere:
        day, place = day or scene.occasion_day, place or scene.occasion_place
    main = scene.session or scene.meeting
    if main is not None and scene.cues.margins.search(scene.text, sight.start, sight.end):
        day, place = day or _month(main.date), place or main.place
    return MeetingDraft(
        start=start,
        end=end,
        rule=f"meetings/{rule}",
        parties=list(parties),
        people=list(people),
        date=day,
        place=place,
        paragraph=sight.paragraph,
        last_paragraph=sight.paragraph,
        heading=sight.heading,
        as_news=clause is not None
        and not (clause.mood or sight.heading)
        and not scene.cues.elsewhen.search(scene.text, sight.start, sight.end),
        from_afar=bool(scene.cues.from_afar.search(scene.text, sight.start, sight.end)),
        separate=_is_another(clause, start, sight, scene),
    )
