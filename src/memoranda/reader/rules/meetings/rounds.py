"""Rounds: somebody met several others, one after the other, each told in a passage of his own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from memoranda.reader.clauses import AHEAD, Clause
from memoranda.reader.discourse.drafts import MeetingDraft, Slot
from memoranda.reader.discourse.scene import Scene
from memoranda.reader.discourse.sight import Sight
from memoranda.reader.mentions.found import between
from memoranda.reader.rules.meetings.drafting import draft_of
from memoranda.reader.rules.meetings.words import TALKS

#: What one who was met is told to have done there.
_SPEAKING: Final = frozenset("say propose offer request stress want discuss praise agree".split())
#: So many paragraphs a round goes on without a further encounter.
_NEAR: Final = 3
_ROUNDS: Final = frozenset(("meetings/met", "meetings/talks", "meetings/discussed"))


def apart(draft: MeetingDraft, sight: Sight, scene: Scene) -> list[MeetingDraft]:
    """The meetings of a round told in one sentence: one with each of those met."""
    root = draft.parties[0]
    others = [party for party in draft.parties if party != root]
    text = scene.lower[sight.start : sight.end]
    at_occasion = scene.occasion_place is not None and draft.rule in _ROUNDS
    if len(others) > 1 and (days := _days_of(draft, root, sight, scene)):
        return [_with_one(draft, party, scene, day) for party, day in days]
    if len(others) > 1 and (towns := _towns_of(draft, root, sight, scene)):
        return [
            replace(_with_one(draft, party, scene, draft.date), place=town) for party, town in towns
        ]
    each_apart = _are_told_apart(draft, root, sight, scene)
    if len(others) == 1 and not draft.joint and (each_apart or scene.cues.one_by_one.search(text)):
        return _with_each(draft, others[0], scene)
    if (
        len(others) < 2
        or draft.joint
        or scene.cues.of_all.search(text)
        or not _are_named(others, sight, scene)
        or not (
            _is_round(text, scene)
            or at_occasion
            or draft.round
            or _is_listed(draft, text, scene)
            or each_apart
        )
    ):
        return [draft]
    rounds = [_with_one(draft, party, scene, draft.date) for party in others]
    if not (each_apart or scene.cues.one_by_one.search(text)):
        return rounds
    return [one for each in rounds for one in _with_each(each, each.parties[1], scene)]


def _are_told_apart(draft: MeetingDraft, root: str, sight: Sight, scene: Scene) -> bool:
    """Whether each has a word of his own: "was received *by Li and by Roe*", "… *and with Wu*"."""
    if draft.rule not in _ROUNDS:
        return False
    starts = sorted(_first_named(party, sight, scene) for party in draft.parties if party != root)
    withs = [scene.cues.one_more_with.search(scene.lower, *gap) for gap in pairwise(starts)]
    if withs and all(withs):
        return True
    met = [
        p for p in between(scene.mentions.people, sight.start, sight.end)
        if p.name in draft.people and scene.party_of(p.name) not in (None, root)
    ]  # fmt: skip
    gaps = [(one.end, two.start) for one, two in pairwise(met)]
    return bool(gaps) and all(scene.cues.one_more_by.search(scene.lower, *gap) for gap in gaps)


def _first_named(party: str, sight: Sight, scene: Scene) -> int:
    """Where a sentence first names a party or somebody of it, its end where it does not."""
    named = [
        p.start for p in between(scene.mentions.parties, sight.start, sight.end) if p.party == party
    ]
    people = between(scene.mentions.people, sight.start, sight.end)
    named += [p.start for p in people if scene.party_of(p.name) == party]
    return min(named, default=sight.end)


def _with_each(draft: MeetingDraft, party: str, scene: Scene) -> list[MeetingDraft]:
    """The meetings with several people of one party: "*separate* talks with Li and with Wu"."""
    met = [name for name in draft.people if scene.party_of(name) == party]
    if len(met) < 2:
        return [draft]
    own = [name for name in draft.people if name not in met]
    return [replace(draft, people=[*own, name], more=[]) for name in met]


def _are_named(parties: Sequence[str], sight: Sight, scene: Scene) -> bool:
    """Whether a sentence names those met, or means them as one: "met *the three members*"."""
    named = {p.party for p in between(scene.mentions.parties, sight.start, sight.end)}
    people = between(scene.mentions.people, sight.start, sight.end)
    return not named.union(scene.party_of(p.name) for p in people).isdisjoint(parties)


def _with_one(draft: MeetingDraft, party: str, scene: Scene, day: Slot | None) -> MeetingDraft:
    """The meeting that the first party of a round had with one of the others."""
    root = draft.parties[0]
    theirs = [n for who in (root, party) for n in draft.people if scene.party_of(n) == who]
    return replace(draft, parties=[root, party], people=theirs, date=day, more=[])


def _days_of(draft: MeetingDraft, root: str, sight: Sight, scene: Scene) -> list[tuple[str, Slot]]:
    """Each of those met with his own day: "received Li *on Monday* and Roe *on Tuesday*"."""
    days = [
        Slot(d.value, d.start, d.end)
        for d in between(scene.mentions.dates, sight.start, sight.end)
        if d.form == "point" and d.value is not None
    ]
    return _each_with_own(draft, root, sight, scene, days)


def _towns_of(draft: MeetingDraft, root: str, sight: Sight, scene: Scene) -> list[tuple[str, Slot]]:
    """Each of those met with his own town: "raised it with Li *in Bern* and with Roe *in Oslo*"."""
    towns = [
        Slot(p.name, p.start, p.end)
        for p in between(scene.mentions.places, sight.start, sight.end)
        if scene.cues.right_in.search(scene.lower, sight.start, p.start)
    ]
    return _each_with_own(draft, root, sight, scene, towns)


def _each_with_own(
    draft: MeetingDraft, root: str, sight: Sight, scene: Scene, slots: Sequence[Slot]
) -> list[tuple[str, Slot]]:
    """The parties of those met, each with the one of some slots that stands behind his name."""
    if len(slots) < 2:
        return []
    met = [
        p for p in between(scene.mentions.people, sight.start, sight.end)
        if p.name in draft.people and scene.party_of(p.name) not in (None, root)
    ]  # fmt: skip
    if len(slots) != len(met):
        return []
    after = [p.start for p in met[1:]] + [sight.end]
    if not all(p.start < s.start < end for p, s, end in zip(met, slots, after, strict=True)):
        return []
    return [(scene.party_of(p.name) or "", slot) for p, slot in zip(met, slots, strict=True)]


def _is_round(text: str, scene: Scene) -> bool:
    """Whether a sentence tells of several encounters, one after the other."""
    return bool(scene.cues.several.search(text) or scene.cues.one_by_one.search(text))


def _is_listed(draft: MeetingDraft, text: str, scene: Scene) -> bool:
    """Whether what was signed is counted by partners: "two, *one with* Li, *one with* Roe"."""
    if len(scene.cues.item.findall(text)) < 2:
        return False
    there = {scene.party_of(name) for name in draft.people}
    return there.issuperset(draft.parties[1:])


def note_round(sight: Sight, scene: Scene) -> None:
    """Keep in mind whose round of encounters a sentence opens."""
    if sight.heading or not (_tells_of_rounds(sight, scene) or _met_many(sight, scene)):
        return
    for clause in sight.clauses:
        hosts = [ref for ref in clause.subject if ref.kind == "person"]
        if clause.relation == "main" and len(hosts) == 1 and clause.mood not in AHEAD:
            scene.round_of = hosts[0].value
            scene.round_paragraph = sight.paragraph
            return


def _tells_of_rounds(sight: Sight, scene: Scene) -> bool:
    """Whether several encounters are told of: "held *a series of bilateral meetings*"."""
    if not any(r.kind == "meeting" and r.value[-1] == "s" for r in sight.refs):
        return False
    return scene.cues.one_by_one.search(scene.lower, sight.start, sight.end) is not None


def _met_many(sight: Sight, scene: Scene) -> bool:
    """Whether those met are only counted, to be told one by one: "met *several of* his peers"."""
    return any(
        clause.act == "meet"
        and any(
            ref.kind in ("group", "other")
            and scene.cues.many.search(scene.lower, clause.content_start, ref.start)
            for ref in clause.objects
        )
        for clause in sight.clauses
    )


def next_of_round(sight: Sight, scene: Scene) -> list[MeetingDraft]:
    """The encounter that a paragraph tells of by what the one who was met said.

    "Oman's minister, Said Al Maawali, asked for help": after a sentence that opened a round.
    """
    host = scene.round_of
    if host is None or sight.heading or not _opens(sight, scene):
        return []
    clause = next((c for c in sight.clauses if c.relation == "main"), None)
    if clause is None or not _speaks(clause) or sight.paragraph - scene.round_paragraph > _NEAR:
        return []
    if scene.cues.one_by_one.search(scene.lower, sight.start, clause.content_start):
        return []  # "Separately, …" is of another thing
    guest, own = clause.subject[0], scene.party_of(host)
    theirs = scene.resolve(guest)
    if own is None or not theirs or theirs[0] == own or _is_told(guest.value, scene):
        return []
    draft = draft_of("round", clause, [guest], sight, scene, (own, *theirs))
    if draft is None:
        return []
    draft.people.insert(0, host)
    scene.round_paragraph = sight.paragraph
    return [draft]


def _opens(sight: Sight, scene: Scene) -> bool:
    """Whether a sentence is the first of its paragraph, or goes on to another meeting."""
    if scene.text[max(0, sight.start - 1) : sight.start] in ("", "\n"):
        return True
    return any(r.kind == "meeting" and r.value in TALKS and r.link == "in" for r in sight.refs)


def _speaks(clause: Clause) -> bool:
    """Whether a single named person takes the floor."""
    named = len(clause.subject) == 1 and clause.subject[0].kind == "person"
    return named and clause.act in _SPEAKING and not clause.quoted


def _is_told(name: str, scene: Scene) -> bool:
    """Whether the last meetings told were with somebody."""
    return scene.meeting is not None and name in scene.meeting.people
