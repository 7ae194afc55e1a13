"""The parties named together with an instrument, by which it is known whose it is."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from memoranda.reader.clauses import Clause, Ref
from memoranda.reader.discourse.scene import Scene
from memoranda.reader.discourse.sight import Sight
from memoranda.reader.mentions.found import between
from memoranda.reader.mentions.instrument import InstrumentMention
from memoranda.reader.mentions.mention import PartyMention

#: How a party hangs on another that is its own: "between X and *the Angolan* operator Y".
_OWNER: Final = "owner"
#: Kinds of instruments that a body adopts for its members.
_OF_BODIES: Final = frozenset(("plan", "declaration", "other"))
#: Who may be bound, what an instrument does to its parties, and how they are told then.
_SIDES: Final = frozenset(("party", "person", "role", "group"))
_JOINS: Final = frozenset("link bind unite tie commit oblige".split())
_IS: Final = frozenset(("be", "become"))
_JOINED: Final = ("", "with", "to", "between")
_PARTNERS: Final = frozenset(("party", "person", "role"))
_OPENING: Final = ("with", "between")
#: How a clause tells towards whom one acts.
_TOWARDS: Final = ("", "with", "to", "for")
_OWNS: Final = ("'s", "’s")
#: The length of two or three words.
_FEW_WORDS: Final = 30
#: The length of " and the ".
_NEXT: Final = 20
#: So far behind an instrument its parties may begin.
_FAR: Final = 90
#: Verbs by which somebody is told to be one of those "with whom" it was signed.
_BECOMING: Final = frozenset(("become", "be"))


def named_parties(mention: InstrumentMention, sight: Sight, scene: Scene) -> tuple[str, ...]:
    """The parties named as those of the instrument: "between X and Y", "with X", in its title."""
    inside = [
        p.party
        for p in between(scene.mentions.parties, mention.start, mention.end)
        if p.form != "capital"  # "the Bangkok Declaration" is named after a town
    ]
    inside += [p.party for p in owners(mention, sight, scene)]
    inside += [p.party for p in _compounded(mention, sight, scene)]
    signed_by = mention.start in sight.after
    after: list[Ref] = []
    for ref in sight.refs:
        if ref.start < mention.end or (after and ref.link == _OWNER):
            continue
        linked = ref.link in ("between", "with") or (ref.link == "by" and signed_by)
        known = (ref.kind, ref.link) == ("thing", "with") or _is_known_body(ref, scene)
        if linked and (ref.kind in _PARTNERS or known):
            if not after and _far(scene.text[mention.end : ref.start]):
                break
            after.append(ref)
        elif after:
            break
    after = (
        after
        or told_first(mention, sight)
        or _with_which(mention, sight, scene)
        or _in_case_of(sight, scene)
        or _owning(mention, sight, scene)
        or _of_house(mention, sight)
    )
    return tuple(dict.fromkeys([*inside, *scene.parties(after)]))


def _is_known_body(ref: Ref, scene: Scene) -> bool:
    """Whether a body told of before is the partner: "its agreement *with the Bank*"."""
    if (ref.kind, ref.link) != ("group", "with") or ref.number > 1:
        return False
    meant = scene.resolve(ref)
    return len(meant) == 1 and meant[0] in scene.bodies


def told_first(mention: InstrumentMention, sight: Sight) -> list[Ref]:
    """The partners with whom the sentence opens: "*With Oman*, it signed a memorandum".

    Or between whom: "*Between Oman and Chad* there is a memorandum".
    """
    opening: list[Ref] = []
    for ref in sight.refs:
        near = ref.start < (opening[-1].end if opening else sight.start) + _FEW_WORDS
        if ref.kind != "party" or ref.link not in _OPENING or ref.start > mention.start or not near:
            break
        opening.append(ref)
    return opening


def _with_which(mention: InstrumentMention, sight: Sight, scene: Scene) -> list[Ref]:
    """The partner of whom it is told on: "turned to *Brazil, with which* a pact was signed".

    Or who became one: "*Brazil* became the first country *with which* a pact was signed".
    """
    named = [
        ref for ref in sight.refs
        if ref.kind == "party"
        and 0 < mention.start - ref.end < _FAR
        and scene.cues.with_which.match(scene.lower, ref.end)
    ]  # fmt: skip
    for clause in sight.clauses:
        became = clause.lemma in _BECOMING and clause.start < mention.start
        till = mention.start
        if became and scene.cues.with_which.search(scene.lower, clause.content_start, till):
            named = named or [ref for ref in clause.subject if ref.kind == "party"]
    return named


def _in_case_of(sight: Sight, scene: Scene) -> list[Ref]:
    """The partner of whom the sentence is told: "*In the case of Brazil* a treaty was signed"."""
    case = scene.cues.in_case_of.match(scene.lower, sight.start)
    return [r for r in sight.refs[:1] if case and r.kind == "party" and r.start == case.end()]


def _owning(mention: InstrumentMention, sight: Sight, scene: Scene) -> list[Ref]:
    """The parties of whom it is told to be: "a joint agreement *of Jamaica, Cuba and Peru*"."""
    owning: list[Ref] = []
    for ref in sight.refs:
        at = owning[-1].end if owning else mention.end
        if ref.start < at:
            continue
        if ref.kind != "party" or ref.start - at > _NEXT:
            break
        if owning and not scene.cues.listed.search(scene.lower, at, ref.start):
            break
        owning.append(ref)
    return owning if len(owning) > 1 else []


def _of_house(mention: InstrumentMention, sight: Sight) -> list[Ref]:
    """Whose house it is with: "The other is a memorandum *with the post ministry of Ghana*"."""
    if not any(c.act == "be" and _names(c.objects, mention) for c in sight.clauses):
        return []
    after = [ref for ref in sight.refs if ref.start >= mention.end and ref.kind != "place"][:2]
    if len(after) < 2 or (after[0].kind, after[0].link) != ("group", "with"):
        return []
    owner = after[1]
    near = owner.start - after[0].end < _NEXT
    return [owner] if near and (owner.kind, owner.link) == ("party", "of") else []


def _names(refs: Sequence[Ref], mention: InstrumentMention) -> bool:
    """Whether one of some refs is the instrument."""
    for ref in refs:
        if ref.kind == "instrument" and mention.start <= ref.start < mention.end:
            return True
    return False


def possessors(mention: InstrumentMention, sight: Sight, scene: Scene) -> tuple[str, ...]:
    """The partner by whom it is called: "*the Maltese* memorandum", "*Sofia's* document"."""
    near = max(sight.start, mention.start - _FEW_WORDS)
    before = between(scene.mentions.parties, near, mention.start)[-1:]
    return tuple(
        p.party
        for p in before
        if p.party in scene.states
        and p.party != scene.home
        and scene.text[p.end : mention.start].strip() in (("",) if p.form == "adjective" else _OWNS)
    )


def joins_somebody(sight: Sight) -> bool:
    """Whether a sentence has a verb by which an instrument joins its parties."""
    return any(clause.lemma in _JOINS for clause in sight.clauses)


def bound_parties(mention: InstrumentMention, sight: Sight, scene: Scene) -> tuple[str, ...]:
    """Those whom a clause tells to be bound by it: "*to which X and Y are parties*".

    They do something by it ("under which X and Y share …"), or it does ("links X and Y").
    """
    for clause in sight.clauses:
        within = clause.relation == "relative"
        if not (within or clause.lemma in _JOINS or clause.lemma in _IS):
            continue
        if not (_names(clause.subject, mention) or _names(clause.objects, mention)):
            continue
        bound: list[Ref] = []
        by_it = _is_by_it(mention, clause, scene)
        if by_it or scene.cues.bound.search(scene.lower, clause.start, mention.start):
            bound = [r for r in clause.subject if r.kind in _SIDES]
            if by_it and len(bound) == 1 and bound[0].kind == "party":  # "by which X helps Y"
                bound += [r for r in clause.objects if r.kind == "party" and r.link in _TOWARDS]
        elif clause.lemma in _JOINS and not clause.passive:
            bound = [r for r in clause.objects if r.kind in _SIDES and r.link in _JOINED]
        firms = any(r.kind == "party" and r.value not in scene.states for r in bound)
        if firms:  # "links *Egypt's* Suez Link with …"
            bound = [r for r in bound if r.link != _OWNER]
        named = scene.parties([r for r in bound if r.kind != "group"])
        parties = named if len(named) > 1 else scene.parties(bound)
        if len(parties) > 1:
            return parties
    return ()


def _is_by_it(mention: InstrumentMention, clause: Clause, scene: Scene) -> bool:
    """Whether something is done by it, and not by one told behind it: "the accord *by which* …"."""
    if clause.relation != "relative":
        return False
    if between(scene.mentions.instruments, mention.end, clause.start):
        return False
    return scene.cues.by_which.search(scene.lower, mention.end, clause.start) is not None


def _compounded(mention: InstrumentMention, sight: Sight, scene: Scene) -> list[PartyMention]:
    """The parties joined before an instrument: "*the GCC-UK* trade agreement"."""
    text, at = scene.text, mention.start
    joined: list[PartyMention] = []
    for party in reversed(between(scene.mentions.parties, sight.start, mention.start)):
        gap = text[party.end : at]
        if not (scene.cues.joined.fullmatch(gap) if joined else _is_attribute(gap)):
            break
        joined.insert(0, party)
        at = party.start
    return joined if len(joined) > 1 else []


def _is_attribute(gap: str) -> bool:
    """Whether what stands before an instrument only describes it: "the GCC-UK *free trade* …"."""
    return 0 < len(gap) < _FEW_WORDS and f"a{gap}".replace(" ", "").isalpha()


def owners(mention: InstrumentMention, sight: Sight, scene: Scene) -> list[PartyMention]:
    """The body whose instrument it is: "*the Council of Europe's* Convention", "*ECO* rules on"."""
    before = between(scene.mentions.parties, sight.start, mention.start)[-1:]
    gaps = [(p, scene.text[p.end : mention.start]) for p in before if p.form == "body"]
    of_body = mention.kind in _OF_BODIES and mention.title is None
    owned = [p for p, gap in gaps if gap.strip() in _OWNS or (of_body and _is_attribute(gap))]
    return owned or _behind(mention, sight, scene)


def _behind(mention: InstrumentMention, sight: Sight, scene: Scene) -> list[PartyMention]:
    """The body whose instrument it is told to be behind it: "a roadmap for AI *of the OTS*"."""
    if mention.kind not in _OF_BODIES:
        return []
    after = between(scene.mentions.parties, mention.end, sight.end)[:1]
    return [
        p
        for p in after
        if p.form == "body" and scene.cues.of_body.fullmatch(scene.lower, mention.end, p.start)
    ]


def _far(gap: str) -> bool:
    """Whether too much stands between an instrument and a party to belong together."""
    return len(gap) > _FAR or ";" in gap
