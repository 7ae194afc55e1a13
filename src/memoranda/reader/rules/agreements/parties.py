"""Whose an instrument is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final, NamedTuple

from memoranda.reader.clauses import Clause, Ref
from memoranda.reader.discourse.drafts import MeetingDraft
from memoranda.reader.mentions.found import between
from memoranda.reader.mentions.instrument import InstrumentMention
from memoranda.reader.rules.agreements.named import told_first
from memoranda.reader.rules.agreements.telling import Telling
from memoranda.reader.rules.agreements.ways import becomes_partner, gets, is_awarded, is_by_group

#: The length of a word or two.
_NEXT_WORDS: Final = 16
#: So many characters before a partner it is told that the list goes on.
_JUST_BEFORE: Final = 10

#: Those who signed, told by that word alone.
_SIGNATORIES: Final = frozenset(("signatories", "signers", "signatory"))


def actors(clause: Clause | None) -> list[Ref]:
    """Those who act in a clause: its subject, and whom it names as acting with it or for it."""
    if clause is None:
        return []
    links: tuple[str, ...] = ("by", "with", "between")
    if gets(clause):
        links = ("by", "with", "between", "of", "from")
    if clause.act == "sign" and clause.subject and not clause.passive:
        links = ("with", "between")  # "signed it at a ceremony attended *by* X"
    beside = [r for r in clause.objects if r.link in links]
    if len(clause.subject) > 1:  # "A and B signed it": what "a link *between X and Y*" joins
        beside = [r for r in beside if r.link != "between"]
    refs = [*clause.subject, *beside]
    signs = (clause.act == "sign" or clause.lemma == "negotiate") and not clause.passive
    # Not "It all began with an accord, *signed* in May".
    signs = signs and not any(r.kind == "instrument" and r.link == "with" for r in clause.objects)
    refs = [r for r in refs if signs or r.kind != "thing"]  # "Chad is next: *it* will sign"
    return [r for r in refs if r.kind not in ("instrument", "meeting", "place")]


def names_signatories(clause: Clause) -> bool:
    """Whether a clause says who those are that signed: "*The signatories were* X and Y"."""
    told = any(r.kind == "group" and r.value in _SIGNATORIES for r in clause.subject)
    return told and clause.act == "be"


def _own_actors(telling: Telling) -> list[Ref]:
    """Those who act with this instrument, and not with the one told after it."""
    mention, sight, clause = telling.mention, telling.sight, telling.clause
    if clause is not None and is_awarded(mention, clause, telling.ref):
        links = ("", "to", "from", "by")
        return [*clause.subject, *(r for r in clause.objects if r.link in links)]
    after = between(telling.scene.mentions.instruments, mention.end, sight.end)
    end = after[0].start if after else sight.end
    acting = [party for r in actors(clause) for party in _meant_by_it(r, telling)]
    own = [r for r in acting if r.link != "with" or r.start < end]
    if telling.named:  # "one *with Oman* and a protocol with Iran": Oman is of the other
        first = between(telling.scene.mentions.instruments, sight.start, mention.start)[:1]
        own = [r for r in own if not (r.link == "with" and first and _is_of(r, first[0], mention))]
    if clause is not None and becomes_partner(clause, telling.ref, telling.scene):
        own += [r for r in clause.objects if r.link in ("of", "to")]
    if clause is None or not telling.named:
        return own
    # "At talks with A and B, C signed a memorandum with D": A and B are only at the talks.
    return [r for r in own if r.link != "with" or r.start >= clause.start]


def _meant_by_it(ref: Ref, telling: Telling) -> Sequence[Ref]:
    """A ref, or for "it" who acts earlier in its sentence: "*Chad* comes next: *it* will sign".

    What "the heads of state *of the bloc*" sign is the bloc's.
    """
    if ref.kind == "group" and (body := telling.scene.body_of(ref)) is not None:
        return (replace(ref, kind="party", value=body, party=body),)
    if ref.kind != "thing":
        return (ref,)
    before = [c for c in telling.sight.clauses if c.start < ref.start and c.relation == "main"]
    acted = [c.subject for c in before if c.subject and c.subject[0] is not ref]
    of_one = bool(acted) and len(acted[-1]) == 1 and acted[-1][0].kind == "party"
    return acted[-1] if of_one else (ref,)


def _is_of(ref: Ref, other: InstrumentMention, mention: InstrumentMention) -> bool:
    """Whether somebody is told between two instruments, and so with one told before."""
    return other.end <= ref.start < mention.start


def signers_of(telling: Telling) -> tuple[str, ...]:
    """Both sides that are told to have signed it, in whatever clause: "the accord *which …*"."""
    mention = telling.mention
    for clause in telling.sight.clauses:
        refs = (*clause.subject, *clause.objects)
        if any(r.kind == "instrument" and mention.start <= r.start < mention.end for r in refs):
            by = telling.scene.parties(r for r in actors(clause) if r.kind in ("party", "person"))
            return by if len(by) > 1 else ()
    return ()


def parties_of(telling: Telling) -> tuple[str, ...]:
    """The parties of an instrument: named beside it, else those who act, else the frame."""
    named, scene = telling.named, telling.scene
    of_body = telling.mention.strength == "body" and telling.mention.title and telling.is_of_a_body
    if named and (of_body or (len(named) > 1 and telling.status is None)):
        return named
    if (body := _of_assembly(telling) or _under_chair(telling)) is not None:
        return (body,)
    if dealing := _dealing_under(telling):
        return dealing
    acting = _outer_parties(telling) or scene.parties(_own_actors(telling))
    others = bool(named) and set(named).isdisjoint(acting)
    if _is_only_under(telling) and (len(acting) < 2 or others):
        acting = ()  # "under an accord signed *with Oman* the two states …"
    if len(named) > 1:
        return (
            named
            if set(acting) <= set(named) or not acting
            else (tuple(dict.fromkeys([*acting[:1], *named])) if _with(telling) else named)
        )
    both = tuple(dict.fromkeys([*acting, *named])) or signers_of(telling) or _bought_from(telling)
    if len(both) != 1:
        return both or _acted_before(telling) or scene.frame
    adopted = telling.clause is not None and telling.clause.act in ("issue", "approve")
    if both[0] not in scene.states and (adopted or telling.is_of_a_body or _of_members(telling)):
        return both
    return _with_other_side(both, telling)


def _with_other_side(one: tuple[str, ...], telling: Telling) -> tuple[str, ...]:
    """The one party told of an instrument, and the other, which goes without saying."""
    scene, clause = telling.scene, telling.clause
    if telling.named and scene.home and scene.home not in one:
        return (scene.home, *one)
    joins = clause is not None and becomes_partner(clause, telling.ref, scene)
    if (joins or telling.mention.article == "other") and scene.agreement is not None:
        return tuple(dict.fromkeys([scene.agreement.parties[0], *one]))  # "and *another* with"
    if own := _owner_told(telling):
        return (*own, *one)
    return tuple(dict.fromkeys([*one, *scene.frame])) if one[0] in scene.frame else one


def _dealing_under(telling: Telling) -> tuple[str, ...]:
    """The firm that supplies another under a paper of theirs: "A will supply B *under a deal*"."""
    clause, ref, scene = telling.clause, telling.ref, telling.scene
    if clause is None or ref is None or ref.link != "under" or clause.passive or telling.named:
        return ()
    if telling.mention.article != "indefinite":
        return ()
    own = scene.parties([r for r in clause.subject if r.kind == "party"])
    taking = [r for r in clause.objects if r.kind == "party" and r.link in _DEALT_WITH]
    both = tuple(dict.fromkeys([*own, *scene.parties(taking)]))
    return both if len(own) == 1 and len(both) == 2 and not scene.states & set(both) else ()


def _owner_told(telling: Telling) -> tuple[str, ...]:
    """Whose it is told to be, who was told of before: "Oman was quick. *Its* accord with …"."""
    scene, mention = telling.scene, telling.mention
    owned = scene.cues.its_own.search(scene.lower, telling.sight.start, mention.start)
    own = scene.subject if owned is not None and len(scene.subject) == 1 else ()
    return own if set(own).isdisjoint(telling.named) else ()


def _bought_from(telling: Telling) -> tuple[str, ...]:
    """From whom a thing is bought under it: "was ordered *from Japan* under a contract of 2015"."""
    clause, ref = telling.clause, telling.ref
    if clause is None or ref is None or ref.link != "under" or clause.lemma not in _BUYING:
        return ()
    sellers = telling.scene.parties(
        r for r in clause.objects if r.link == "from" and r.kind == "party"
    )
    home = telling.scene.home
    return (home, *sellers) if sellers and home is not None and home not in sellers else sellers


def _of_members(telling: Telling) -> bool:
    """Whether the members of a body sign among themselves: "the SCO *member states* signed"."""
    clause, scene = telling.clause, telling.scene
    if clause is None or clause.act != "sign" or clause.passive:
        return False
    return scene.cues.of_members.search(scene.lower, clause.start, clause.content_start) is not None


def _outer_parties(telling: Telling) -> tuple[str, ...]:
    """The parties whom a group means in a clause within: "a pact which *their ministries* signed".

    Such are the parties that act in the clause around it.
    """
    clause, clauses = telling.clause, telling.sight.clauses
    if clause is None or clause.relation != "relative" or clause.parent < 0:
        return ()
    by = actors(clause)
    if not by or any(r.kind != "group" for r in by):
        return ()
    outer = telling.scene.parties(r for r in clauses[clause.parent].subject if r.kind == "party")
    return outer if len(outer) > 1 else ()


def _is_only_under(telling: Telling) -> bool:
    """Whether somebody does something under an accord of states, who need not be of it."""
    ref, between_states = telling.ref, set(telling.scene.frame) <= telling.scene.states
    under = ref is not None and ref.link == "under" and telling.mention.kind != "contract"
    return under and between_states and len(telling.scene.frame) == 2


def _of_assembly(telling: Telling) -> str | None:
    """The body whose heads or ministers act: "at *the CIS* summit the leaders adopted a plan"."""
    by, sight = actors(telling.clause), telling.sight
    if telling.clause is None or not by or any(r.kind != "group" or r.number == 2 for r in by):
        return None
    meetings = [r for r in sight.refs if r.kind == "meeting" and r.start < by[0].start]
    for party in between(telling.scene.mentions.parties, sight.start, by[0].start):
        held = any(0 <= meeting.start - party.end < _NEXT_WORDS for meeting in meetings)
        if party.form == "body" and held and by[0].value != "they":
            return party.party
    return None


def _under_chair(telling: Telling) -> str | None:
    """The body that acts while somebody presides: "*With Li in the chair* the council adopted"."""
    scene, sight = telling.scene, telling.sight
    main = next((c for c in sight.clauses if c.relation == "main" and c.subject), None)
    if main is None or main.passive:
        return None
    acting = scene.parties(main.subject)
    if len(acting) != 1 or acting[0] in scene.states or acting[0] not in scene.bodies:
        return None
    led = scene.cues.presiding.search(scene.lower, sight.start, main.content_start)
    return acting[0] if led is not None and set(telling.named) <= {acting[0]} else None


def _acted_before(telling: Telling) -> tuple[str, ...]:
    """The parties that act in the clause before: "*A and B* agreed on it; an accord followed"."""
    clause, sight = telling.clause, telling.sight
    if clause is None or telling.ref not in clause.subject or clause.passive:
        return ()
    before = [c for c in sight.clauses if c.end <= clause.start and c.relation == "main"]
    by = telling.scene.parties(r for c in before[-1:] for r in c.subject if r.kind == "party")
    return by if len(by) > 1 else ()


def _with(telling: Telling) -> bool:
    """Whether the named parties are introduced by "with", so that the actor is one more."""
    own = telling.clause.subject if telling.clause is not None else ()
    for ref in telling.sight.refs:
        if ref.start >= telling.mention.end and ref.kind in ("party", "person", "role"):
            if ref in own:
                continue  # "the accord that *Oman* signed with Iran"
            return ref.link == "with"
    return False


#: How the firm is told with which another deals.
_DEALT_WITH: Final = frozenset(("", "to", "from"))
#: What somebody does who gets a thing from another.
_BUYING: Final = frozenset("order buy purchase procure acquire lease rent hire borrow".split())
#: What those may be called who stand for several partners: "the ministries of A and B".
_SEVERAL_OF: Final = frozenset(("group", "other", "role", "people"))
#: What tells that several each have an instrument, and the fewest of whom one has them all.
_APIECE: Final = frozenset(("each",))
_SEVERAL: Final = 3


class Partner(NamedTuple):
    """One of several with whom an instrument each is told of, and the passage on it alone."""

    parties: tuple[str, ...]
    named_at: int
    start: int
    end: int


def one_each(telling: Telling) -> list[Partner]:
    """The pairs of parties where "memoranda with A, B and C" are one instrument each.

    One of them may be told for all: "signed *such a memorandum* with A in May and with B in June".
    """
    mention = telling.mention
    own, refs = _each_with_one(telling) or _one_and_several(telling) or (None, [])
    if own is not None:
        return _partners(own, refs, telling)
    refs = _listed_partners(telling) or _signed_with(telling) or _opened_with(telling)
    refs = refs or _of_several(telling)
    apiece = telling.scene.cues.apiece.match(telling.scene.lower, mention.end)
    if mention.count < 2 and not apiece and not _one_after_another(refs, telling):
        return []
    partners = telling.scene.parties(refs)
    if len(partners) < 2 or (mention.counted and mention.count != len(partners)):
        return []
    own = other_than(partners, telling)
    return _partners(own, refs, telling) if own is not None else []


def _partners(own: str, refs: Sequence[Ref], telling: Telling) -> list[Partner]:
    """One instrument each between a party and its partners, and the passage on each of them."""
    first: dict[tuple[str, ...], Ref] = {}
    for ref in refs:
        first.setdefault(telling.scene.parties([ref]), ref)
    refs = [ref for parties, ref in first.items() if own not in parties]
    if not refs:
        return []
    starts = [_told_from(ref, telling) for ref in refs]
    told = [c.start for c in telling.sight.clauses if c.act == "say" and c.start > refs[-1].end]
    ends = [*starts[1:], min(told, default=telling.sight.end)]
    return [
        Partner((own, *telling.scene.parties([ref])), ref.start, start, end)
        for ref, start, end in zip(refs, starts, ends, strict=True)
    ]


def _each_with_one(telling: Telling) -> tuple[str, list[Ref]] | None:
    """One partner of several who each have theirs: "*X and Y each* signed an accord with Z"."""
    clause = telling.clause
    if clause is None or not any(ref.value in _APIECE for ref in clause.subject):
        return None
    refs = [ref for ref in clause.subject if ref.kind == "party"]
    acting = telling.scene.parties(refs)
    others = [party for party in telling.named if party not in acting]
    return (others[0], refs) if len(acting) > 1 and len(others) == 1 else None


def _one_and_several(telling: Telling) -> tuple[str, list[Ref]] | None:
    """One party with several: "memoranda were signed between *X and* Y, Z and W"."""
    if telling.mention.count < 2:
        return None
    scene = telling.scene
    refs = [r for r in telling.sight.refs if r.link == "between" and r.start > telling.mention.end]
    refs = [ref for ref in refs if ref.kind == "party"]
    if len(refs) < _SEVERAL:
        return None
    gaps = [scene.lower[one.end : other.start] for one, other in pairwise(refs)]
    if not gaps[0].startswith(" and ") or not all(scene.cues.listed.search(g) for g in gaps[1:]):
        return None
    own = scene.parties(refs[:1])
    return (own[0], refs[1:]) if own else None


def _told_from(ref: Ref, telling: Telling) -> int:
    """Where the passage on a partner begins: with his day, if that comes first."""
    scene = telling.scene
    for day in reversed(between(scene.mentions.dates, telling.sight.start, ref.start)):
        near = ref.link == "with" and ref.start - day.end < _JUST_BEFORE
        return day.start if near else ref.start
    return ref.start


def _one_after_another(refs: Sequence[Ref], telling: Telling) -> bool:
    """Whether each partner is told with his own day."""
    dates = telling.scene.mentions.dates
    starts = [_told_from(ref, telling) for ref in refs]
    ends = [*starts[1:], telling.sight.end]
    return len(refs) > 1 and all(
        between(dates, start, end) for start, end in zip(starts, ends, strict=True)
    )


def _listed_partners(telling: Telling) -> list[Ref]:
    """The partners told after the instruments: "memoranda *with A, signed in May, and with B*"."""
    scene, clause = telling.scene, telling.clause
    own = clause.subject if clause is not None else ()
    listed: list[Ref] = []
    for ref in telling.sight.refs:
        if listed and ref.kind == "instrument":
            break  # "memoranda with A *and accords* with B"
        if ref.start < telling.mention.end or ref.kind != "party" or ref in own:
            continue
        start = listed[-1].end if listed else telling.mention.end
        before = scene.lower[max(start, ref.start - _JUST_BEFORE) : ref.start]
        goes_on = ref.link == "with" or (ref.link == "" and scene.cues.listed.search(before))
        if not (goes_on if listed else ref.link == "with"):
            break
        listed.append(ref)
    return listed


def _signed_with(telling: Telling) -> list[Ref]:
    """The partners told after the verb: "memoranda have been signed *with A, B and C*"."""
    clause = telling.clause
    if clause is None or not clause.passive or telling.ref not in clause.subject:
        return []
    return [r for r in clause.objects if r.link == "with"]


def _of_several(telling: Telling) -> list[Ref]:
    """The partners of whom several are told: "with *the regulators of A and of B*"."""
    after = [ref for ref in telling.sight.refs if ref.start >= telling.mention.end]
    at = next(
        (n for n, ref in enumerate(after) if ref.kind in _SEVERAL_OF and ref.link == "with"), -1
    )
    told: list[Ref] = []
    for ref in after[at + 1 :] if at >= 0 else ():
        if ref.kind != "party" or ref.link not in ("of", "from", "in"):
            break
        gap = telling.scene.lower[(told or after[at : at + 1])[-1].end : ref.start]
        if len(gap) > _NEXT_WORDS or (told and not telling.scene.cues.listed.search(gap)):
            break
        told.append(ref)
    return told if len(told) > 1 else []


def _opened_with(telling: Telling) -> list[Ref]:
    """The partners with whom the sentence opens: "*With A and B* accords are already in place"."""
    opening = list(told_first(telling.mention, telling.sight))
    for ref in telling.sight.refs if opening else ():
        gap = telling.scene.lower[opening[-1].end : ref.start]
        if ref.start < opening[-1].end:
            continue
        if ref.kind != "party" or ref.start > telling.mention.start or not _lists(gap, telling):
            break
        opening.append(ref)
    return opening


def _lists(gap: str, telling: Telling) -> bool:
    """Whether what stands between two of a row does no more than join them."""
    return len(gap) < _JUST_BEFORE and telling.scene.cues.listed.search(gap) is not None


def other_than(partners: Sequence[str], telling: Telling) -> str | None:
    """Whose partners they are: who acts, speaks, or has the story."""
    scene = telling.scene
    acting = [r for r in actors(telling.clause) if r.link != "with"]
    like_it = telling.mention.article == "other" and not acting  # "*Similar* accords exist with X"
    before = scene.agreement.parties[:1] if like_it and scene.agreement is not None else ()
    own = (*scene.parties(acting), *before, scene.speaker_party, scene.home)
    others = [p for p in own if p is not None and p not in partners]
    among_states = set(partners) <= scene.states
    like = (p for p in others if p in scene.states or p in scene.bodies) if among_states else ()
    return next(iter([*like, *others]), None)


def adopting(telling: Telling) -> MeetingDraft | None:
    """The assembly that adopted an instrument: "The ministers approved a declaration"."""
    assembly, clause = telling.scene.assembly, telling.clause
    if assembly is None or clause is None:
        return None
    stated = telling.mention.kind == "declaration" and telling.status == "signed"
    if clause.act not in ("issue", "approve", "sign") and not (stated and is_by_group(clause)):
        return None
    if telling.sight.paragraph - assembly.last_paragraph > 3:
        return None
    if not set(telling.named) <= set(assembly.parties[:1]):
        return None
    by = actors(clause)
    met = telling.scene.meeting
    alone = met is not None and met is not assembly and met.start > assembly.start
    if alone and any(r.value == "they" for r in by):
        return None  # "He also met the minister alone. They signed a letter of intent."
    if len(telling.scene.pair) == 2 and any(r.kind == "group" and r.number == 2 for r in by):
        return None  # "the two ministries" are not all of them
    body = assembly.parties[0]
    theirs = all(r.kind in ("group", "speaker") or r.value == body for r in by)
    return assembly if theirs and (by or clause.passive) else None


def of_a_body(telling: Telling, parties: Sequence[str]) -> bool:
    """Whether one party is enough: a body that adopts something for its members."""
    return not (
        len(parties[0]) == 3 and parties[0].isupper() and parties[0] in telling.scene.states
    )
