"""One mention of an instrument with what its sentence says of it."""

from __future__ import annotations

from collections.abc import Sequence

from memoranda.reader.clauses import AHEAD, Clause, Ref
from memoranda.reader.discourse.circumstances import day_of, day_of_clause, day_within
from memoranda.reader.discourse.drafts import Slot
from memoranda.reader.discourse.scene import Scene
from memoranda.reader.discourse.sight import Sight
from memoranda.reader.mentions.found import between
from memoranda.reader.mentions.instrument import InstrumentMention
from memoranda.reader.rules.agreements.named import named_parties, owners
from memoranda.reader.rules.agreements.stages import (
    AHEAD_STATUS,
    DONE,
    RANK,
    STANCE,
    hoped_for,
    reviews,
    stage_ahead,
    stage_reached,
)

#: Links by which an act has an instrument for its object, beside the direct one.
_LINKS_OF = {
    "sign": ("to", "in"), "approve": ("to", "in"), "ratify": ("to",), "end": ("from",),
    "operate": ("of",),
}  # fmt: skip
#: Stages that last: "in force *since* 2021" tells when they began.
_LASTING = ("in_force", "in_operation")
#: Links by which somebody takes a stance on an instrument.
_STANCE_LINKS = ("", "on", "for", "of")
#: So many characters after an instrument stands the day that it bears.
_BEARS_ITS_DAY = 4
#: What is done under an instrument that is being carried out.
_BEARS_FRUIT = frozenset("allow enable lead bring make help produce result".split())
_WORKS = frozenset("do cooperate operate".split())
#: What a cooperation does on the instrument by which it goes on.
_RESTS = frozenset(("rest", "base", "build", "found", "ground"))
#: What the carrying out of an instrument does, where it is done.
_GOES_ON = frozenset("begin start continue proceed progress advance go run resume".split())
#: What a party does that enters an instrument of others.
_ACCEDES = frozenset(("join", "accede"))
#: What is done with an instrument that is on its way, and how one is made.
_LOOKED_FOR = frozenset(("negotiate", "expect", "foresee", "envisage"))
_MAKES = frozenset("develop elaborate work devise produce compile".split())
#: What an instrument does that is there.
_HOLDS = frozenset(("bind", "exist"))
#: What is done with a cooperation by an instrument.
_SEALS = frozenset("formalise formalize seal cement crown sanction enshrine".split())
#: What an instrument does to the one before it.
_SUCCEEDS = frozenset("follow complement supplement".split())
#: How a contract comes to somebody.
_AWARDS = frozenset("award grant win secure land obtain get receive".split())
#: Those whose joint statement is only news for the press.
_FIRMS = frozenset(("companies", "firms", "operators", "partners"))
#: What is done with a partnership that is from then on.
_PROCLAIMS = frozenset("proclaim declare announce forge".split())


class Telling:
    """One mention of an instrument with what its sentence says of it."""

    def __init__(self, mention: InstrumentMention, sight: Sight, scene: Scene) -> None:
        self.mention = mention
        self.sight = sight
        self.scene = scene
        self.clause, self.ref = _governing(sight, mention, scene)
        self.named = named_parties(mention, sight, scene)
        self.status = _further(_status(self), _status_of_those_listed(self))
        before = (None, "signed", "in_force", "in_operation")
        work = _work_under(self) if self.status in before else None
        #: What is told to be done under it, if anything is.
        self.work = work
        self.status = "in_operation" if work is not None else self.status
        clause = self.clause
        start, end = (clause.start, clause.end) if clause is not None else (sight.start, sight.end)
        self.start, self.end = min(start, mention.start), max(end, mention.end)

    @property
    def is_of_old(self) -> bool:
        """Whether it is told as the one on which another rests, or which that one follows."""
        if self.clause is None or self.ref is None:
            return False
        return _comes_after(self.clause, self.ref)

    @property
    def is_in_general_words(self) -> bool:
        """Whether it is told by a word for any instrument: "the deal", "a pact"."""
        mention = self.mention
        named = self.scene.text[mention.start : mention.end]
        return mention.kind == "agreement" and mention.title is None and " " not in named

    @property
    def is_of_a_body(self) -> bool:
        """Whether it is told to be the instrument of a body, by the body's name in its own."""
        inside = between(self.scene.mentions.parties, self.mention.start, self.mention.end)
        titled = self.mention.title is not None and [p.form for p in inside] == ["body"]
        return titled or bool(owners(self.mention, self.sight, self.scene))

    @property
    def is_going_on(self) -> bool:
        """Whether it is told to be made these days: "is being drafted", "is under negotiation"."""
        if self.status != "in_preparation":
            return False
        clause, drafted = self.clause, self.sight.after.get(self.mention.start) == "prepare"
        if clause is None:  # "The negotiations on the accord continue"
            return self.sight.before.get(self.mention.start) == "prepare"
        if clause.mood == "progressive" or (clause.act == "be" and drafted):
            return True  # "is being drafted", "A draft accord is with the lawyers"
        being_made = any(
            _speaks_of(self.mention, c.subject) and _is_being_made(self, c)
            for c in self.sight.clauses
        )
        return being_made or _is_said_to_be_in_the_making(self)

    @property
    def resolved(self) -> Clause | None:
        """The clause by which that was agreed: "*It was agreed* that X would sign a contract"."""
        clause, clauses = self.clause, self.sight.clauses
        if clause is None or clause.parent < 0 or clause.relation not in ("said", "embedded"):
            return None
        outer = clauses[clause.parent]
        agreed = outer.act == "agree" and outer.mood not in AHEAD and not outer.negated
        return outer if agreed else None

    @property
    def day(self) -> Slot | None:
        """The day told for the stage."""
        if self.is_going_on:
            return None
        told, own = self._day_told(), self.own_day
        if own is not None and self.status in (None, "signed", "in_force"):
            return told or own
        if told is None or told == own:
            return None  # "the accord of 2016" says when it was signed, not when it expired
        of_other = self.scene.cues.no_day.match(self.scene.lower, told.start, told.end)
        return None if of_other and self.status not in _LASTING and not self.is_of_old else told

    def _day_told(self) -> Slot | None:
        """The day told in the clause, or in the sentence where no clause tells the stage."""
        if self.status is None or self.status == "stalled":
            return None
        after = self.sight.after.get(self.mention.start)
        told_beside = after is not None and DONE[after] == self.status
        if self.clause is not None and self.clause.mood in AHEAD and not told_beside:
            agreed = self.resolved
            return day_of_clause(agreed, self.sight, self.scene, agreed.start) if agreed else None
        told = self.clause.act if self.clause is not None else ""
        if self.is_of_old and self.clause is not None:
            return day_within(self.scene, self.mention.end, self.clause.end)
        if self.work is not None:
            day = day_of_clause(self.work, self.sight, self.scene, self.mention.start)
            till = self.work.end if after is None else self.mention.start
            since = self.sight.start if self.work.relation == "main" else self.work.start
            return day if day and since <= day.start < till else None
        if self.status == "in_operation" and "sign" in (after, told):
            return None  # the day is that of the signature
        if self.clause is None or told_beside:
            return day_of(self.sight, self.scene, self.mention.end)
        return day_of_clause(self.clause, self.sight, self.scene, self.mention.start)

    @property
    def own_day(self) -> Slot | None:
        """The day that stands with the instrument itself: "the accord *of 2016*"."""
        for day in between(self.scene.mentions.dates, self.mention.end, self.sight.end)[:1]:
            near = day.start - self.mention.end < _BEARS_ITS_DAY
            bears = self.scene.cues.dated.match(self.scene.lower, self.mention.end, day.end)
            if near and bears and day.value and day.form == "point":
                return Slot(day.value, day.start, day.end)
        return None


def is_text_to_be(telling: Telling) -> bool:
    """Whether a text is told of that is yet to be made: "to prepare *a joint document* on AI"."""
    mention = telling.mention
    ahead = telling.status in AHEAD_STATUS and mention.article in ("indefinite", "other")
    return mention.kind == "text" and mention.count == 1 and ahead


def _governing(
    sight: Sight, mention: InstrumentMention, scene: Scene
) -> tuple[Clause | None, Ref | None]:
    """The clause that says what is done with an instrument: the one that tells the last stage."""
    best: tuple[Clause | None, Ref | None] = (None, None)
    furthest = -2
    for clause in sight.clauses:
        for ref in (*_heads(clause.subject, scene), *clause.objects):
            if ref.kind == "instrument" and mention.start <= ref.start < mention.end:
                direct = ref in clause.subject or (
                    ref.link == "" and not _is_inner(ref, clause, sight)
                )
                rank = RANK[DONE[clause.act]] if clause.act in DONE and direct else -1
                rank = min(rank, 0) if clause.mood in AHEAD else rank
                rank = RANK["in_operation"] if direct and reviews(clause) else rank
                rank = max(rank, _rank_by_itself(clause, scene)) if ref in clause.subject else rank
                rank = 9 if clause.negated and direct else rank
                inner = ("said", "embedded", "relative")
                told = clause.relation in inner and ref.link == "under"
                if rank > furthest or (told and furthest == -1):
                    best, furthest = (clause, ref), rank
    return best


def _is_inner(ref: Ref, clause: Clause, sight: Sight) -> bool:
    """Whether an object is one of a relative clause within: "a text that sets up *a framework*"."""
    return any(
        other.relation == "relative"
        and clause.content_start < other.start <= ref.start < other.end
        and ref in other.objects
        for other in sight.clauses
    )


def _heads(subject: Sequence[Ref], scene: Scene) -> list[Ref]:
    """A subject without instruments that only tell of others: "the protocol to *the accord*"."""
    heads: list[Ref] = []
    for ref in subject:
        last = heads[-1] if heads and heads[-1].kind == ref.kind == "instrument" else None
        if last is None or scene.cues.listed.search(scene.lower, last.end, ref.start):
            heads.append(ref)
    return heads


def _rank_by_itself(clause: Clause, scene: Scene) -> int:
    """How far its subject is by what a clause says of it: "has remained on paper"."""
    stage = _at_present(clause, scene) if clause.mood not in AHEAD and not clause.negated else None
    if stage is not None:
        return RANK[stage]
    return 0 if _binds(clause, scene) else -2


def _at_present(clause: Clause, scene: Scene) -> str | None:
    """The stage at which a clause tells its subject to be: come to a halt, at work."""
    if scene.cues.halted.search(scene.lower, clause.start, clause.end):
        return "stalled"
    applied = clause.lemma == "apply" and clause.passive
    if applied or scene.cues.at_work.search(scene.lower, clause.start, clause.end):
        return "in_operation"
    return None


def _binds(clause: Clause, scene: Scene) -> bool:
    """Whether a clause says that its subject "is in force", "remains valid"."""
    return bool(scene.cues.in_force.search(scene.lower, clause.content_start, clause.end))


def _status(telling: Telling) -> str | None:
    """The stage that the sentence tells of, or None where it tells of none."""
    clause, ref, mention = telling.clause, telling.ref, telling.mention
    executed = _how_executed(telling)
    if executed is not None:
        return executed
    after = telling.sight.after.get(mention.start)
    told = _told_by_clause(telling, clause, ref) if clause is not None and ref is not None else None
    if told is None and telling.sight.before.get(mention.start) == "prepare":
        told = "in_preparation"
    if told in (None, "proposed") and _is_said_to_be_in_the_making(telling):
        told = "in_preparation"
    if after is None:
        return told
    if after == "prepare" and told == "in_operation":
        return "in_preparation"  # a draft that was reviewed
    if told is None or (told in AHEAD_STATUS and after != "prepare"):
        return DONE[after]
    return _further(told, DONE[after])


def _is_said_to_be_in_the_making(telling: Telling) -> bool:
    """Whether it is told beside: "the accord, *under negotiation* since 2023"."""
    mention, scene = telling.mention, telling.scene
    found = scene.cues.in_the_making.search(scene.lower, mention.end, telling.sight.end)
    return found is not None and scene.text[mention.end : found.start()].strip(" ,(") == ""


def _further(one: str | None, other: str | None) -> str | None:
    """The further of two stages."""
    if one is None or other is None:
        return one or other
    return max(one, other, key=lambda status: RANK[status])


def _work_under(telling: Telling) -> Clause | None:
    """What is told to be done under it: "…, under which centres are now working"."""
    mention, scene = telling.mention, telling.scene
    for clause in telling.sight.clauses:
        if _works_under(telling, clause) or _reviews_progress(telling, clause):
            return clause
        if clause.relation != "relative" or clause.start < mention.end:
            continue
        done = clause.mood in ("progressive", "perfect")
        if done and clause.lemma in _BEARS_FRUIT and _speaks_of(mention, clause.subject):
            return clause
        done = done or bool(scene.cues.was.search(scene.lower, clause.start, clause.content_start))
        if done and scene.cues.under_which.search(scene.lower, mention.end, clause.start):
            return clause
    return None


def _reviews_progress(telling: Telling, clause: Clause) -> bool:
    """Whether sides are told to go over what has come of it: "discussed its implementation"."""
    executed = telling.sight.before.get(telling.mention.start) == "operate"
    went_over = clause.act == "discuss" and not clause.mood and not clause.negated
    return executed and went_over and _speaks_of(telling.mention, clause.objects)


def _speaks_of(mention: InstrumentMention, refs: Sequence[Ref]) -> bool:
    """Whether one of some refs is the instrument."""
    return any(
        ref.kind == "instrument" and mention.start <= ref.start < mention.end for ref in refs
    )


def _works_under(telling: Telling, clause: Clause) -> bool:
    """Whether a clause tells what has come about under an instrument.

    What is done under one that the news is about is what it provides: "Under *the* accord the two
    exchange data"; under one told in passing it is carried out: "gets its data under *a* contract".
    """
    mention, scene = telling.mention, telling.scene
    lasting = clause.mood in ("progressive", "perfect") and clause.act not in (*DONE, *STANCE)
    in_passing = mention.article == "indefinite" and _is_done(clause)
    of_instrument = any(ref.kind in ("instrument", "thing") for ref in clause.subject)
    rests = clause.lemma in _RESTS and not (clause.mood or clause.negated or of_instrument)
    if clause.relation not in ("main", "relative"):
        return False
    if not (lasting or in_passing or rests or clause.act == "operate"):
        return False
    return any(
        (
            ref.link == "under"
            or (rests and ref.link == "on")
            or (lasting and scene.cues.on_basis_of.search(scene.lower, clause.start, ref.start))
        )
        and mention.start <= ref.start < mention.end
        for ref in clause.objects
    )


def _is_done(clause: Clause) -> bool:
    """Whether a clause tells of something that is done, and not of what somebody thinks of it."""
    stances = (*DONE, *STANCE, "provide", "say", "be", "have")
    return not (clause.mood in AHEAD or clause.negated or clause.act in stances)


def _status_of_those_listed(telling: Telling) -> str | None:
    """The stage of one of several just signed: "Among them was a memorandum on …"."""
    mention, clause, sight, scene = telling.mention, telling.clause, telling.sight, telling.scene
    if mention.count > 1 or mention.article not in ("indefinite", "other"):
        return None
    if mention.article == "other" and clause is not None and clause.act == "provide":
        return _status_of_the_first(telling)
    near = 0 <= sight.paragraph - scene.signing_paragraph < 3
    one_of_them = scene.cues.one_of_them.match(scene.lower, sight.start, sight.end)
    listed = clause is None or (clause.act == "be" and not clause.mood and not clause.negated)
    return scene.listed_status if near and (listed or one_of_them) else None


def _status_of_the_first(telling: Telling) -> str | None:
    """The stage of one just told, to which another is set: "A second agreement provides for …"."""
    first = telling.scene.signed
    near = first is not None and telling.sight.paragraph - first.last_paragraph < 2
    ahead = telling.clause is not None and telling.clause.mood in AHEAD
    return first.status if first is not None and near and not ahead else None


def _told_by_clause(telling: Telling, clause: Clause, ref: Ref) -> str | None:
    """The stage that the governing clause tells of."""
    if telling.mention.strength == "noun" and clause.lemma in ("reach", "allow", "enable"):
        reached = clause.lemma == "reach" and clause.passive and ref in clause.subject
        return "signed" if reached and telling.named and clause.mood not in AHEAD else None
    if clause.negated and _denied(telling, clause, ref):
        return _stage_denied(telling, clause)
    if clause.act in DONE and _has_for_object(clause, ref):
        stage = stage_reached(clause)
        return "in_preparation" if stage == "proposed" and telling.resolved else stage
    if telling.mention.kind == "partnership" and _is_founded(clause):
        return "in_force" if ref.link in ("", "to") and clause.mood not in AHEAD else None
    return (
        _on_its_way(telling, clause, ref)
        or _being_written(telling, clause, ref)
        or _stands(telling, clause, ref)
        or _agreed_on(telling, clause, ref)
        or _ahead(telling, clause, ref)
        or ("signed" if _comes_after(clause, ref) or _dates(clause, ref) else None)
    )


def _being_written(telling: Telling, clause: Clause, ref: Ref) -> str | None:
    """The stage of an instrument that somebody works out."""
    made = clause.lemma in _MAKES and (ref.link == "" or ref in clause.subject)
    if not made or telling.mention.article != "indefinite" or telling.mention.kind == "partnership":
        return None
    return hoped_for(clause) if clause.mood in AHEAD else "in_preparation"


def _is_founded(clause: Clause) -> bool:
    """Whether a clause tells of the founding, the having or the growing of something."""
    return clause.act in ("strengthen", "do", "have") or clause.lemma in _PROCLAIMS


def _has_for_object(clause: Clause, ref: Ref) -> bool:
    """Whether an act is done with an instrument, which may be told in the passive."""
    return ref in clause.subject or ref.link == "" or ref.link in _LINKS_OF.get(clause.act, ())


def _on_its_way(telling: Telling, clause: Clause, ref: Ref) -> str | None:
    """The stage of an instrument that is negotiated or passed across the table."""
    if clause.lemma == "exchange" and (ref in clause.subject or ref.link == "") and not clause.mood:
        return "signed"
    if _is_declared_in(telling, clause, ref) or is_awarded(telling.mention, clause, ref):
        return "signed"
    opened = clause.lemma == "open" and any(r.value == "signature" for r in clause.objects)
    if opened and ref in clause.subject and not clause.mood:
        return "signed"
    if ref in clause.subject and _is_being_made(telling, clause):
        return "in_preparation"
    if clause.lemma in _SEALS and ref.link in ("with", "by", "in", "through") and not clause.mood:
        return "signed"  # "formalised their cooperation with a memorandum"
    if clause.lemma in _ACCEDES and ref.link in ("", "to") and not (clause.mood or clause.negated):
        return "signed"
    if clause.lemma == "work" and ref.link == "on" and not clause.negated:
        return "in_preparation"
    if clause.lemma == "follow" and ref in clause.subject and not (clause.mood or clause.passive):
        return "signed"
    if clause.lemma == "follow" and clause.passive and clause.mood in AHEAD and ref.link == "by":
        return "in_preparation"
    bargained = clause.lemma == "negotiate" and _has_for_object(clause, ref)
    return "in_preparation" if bargained and telling.mention.article != "definite" else None


def is_awarded(mention: InstrumentMention, clause: Clause, ref: Ref | None) -> bool:
    """Whether a contract is given to somebody: "awarded X a contract", "won a contract from Y"."""
    given = clause.lemma in _AWARDS and not (clause.mood in AHEAD or clause.negated)
    whole = ref is not None and (ref in clause.subject if clause.passive else ref.link == "")
    return mention.kind == "contract" and given and whole


def _dates(clause: Clause, ref: Ref) -> bool:
    """Whether a clause only tells from when it is: "A memorandum on it *dates* from May"."""
    return clause.lemma == "date" and ref in clause.subject


def _comes_after(clause: Clause, ref: Ref) -> bool:
    """Whether an instrument is told as one before another: "the accord follows *a memorandum*"."""
    follows = clause.lemma in _SUCCEEDS and not clause.passive and ref.link == ""
    rests = clause.lemma in _RESTS and ref.link == "on"
    of_another = any(r.kind in ("instrument", "thing") for r in clause.subject)
    told = ref not in clause.subject and not clause.negated and clause.mood not in AHEAD
    return told and of_another and (follows or rests)


def _is_declared_in(telling: Telling, clause: Clause, ref: Ref) -> bool:
    """Whether several parties say something in a statement: "pledged it *in a joint statement*"."""
    mention, scene = telling.mention, telling.scene
    if mention.kind != "declaration" or mention.strength != "name" or ref.link not in ("in", "by"):
        return False
    said = not (clause.mood in AHEAD or clause.negated or clause.passive)
    if any(r.value in _FIRMS for r in clause.subject):
        return False  # what companies announce
    return said and len(scene.parties(clause.subject)) + len(telling.named) > 1


def _agreed_on(telling: Telling, clause: Clause, ref: Ref) -> str | None:
    """The stage of what the sides agreed on (signed) or went over (carried out)."""
    before = telling.sight.before.get(telling.mention.start)
    if clause.act == "agree" and not clause.mood:
        adopted = telling.mention.title or telling.mention.kind == "plan"
        on_paper = ref.link == "" or (adopted and ref.link == "on")
        if ref in clause.subject:
            return "signed" if clause.passive else None
        return "signed" if on_paper and not before else None
    if clause.act == "agree" and clause.passive and clause.mood in AHEAD and ref in clause.subject:
        return hoped_for(clause)
    carried_out = before == "operate" and clause.act == "discuss" and not clause.mood
    return "in_operation" if carried_out or (reviews(clause) and ref.link == "") else None


def _ahead(telling: Telling, clause: Clause, ref: Ref) -> str | None:
    """The stage of an instrument that is to be signed, or that somebody takes a stance on."""
    before = telling.sight.before.get(telling.mention.start)
    if before is not None:
        return stage_ahead(clause, before)
    return None if ref in clause.subject else _stance_on(telling.mention, clause, ref)


def _is_being_made(telling: Telling, clause: Clause) -> bool:
    """Whether an instrument is said to be under negotiation, to await signature."""
    if clause.passive and (clause.lemma in _LOOKED_FOR or clause.act == "plan"):
        return True
    scene = telling.scene
    return clause.mood not in AHEAD and bool(
        scene.cues.in_the_making.search(scene.lower, clause.start, clause.end)
    )


def _stands(telling: Telling, clause: Clause, ref: Ref) -> str | None:
    """The stage of an instrument that exists: "are bound by", "have", "works under" one."""
    if clause.mood in AHEAD or clause.relation == "embedded":
        return None
    if ref in clause.subject:
        return _stands_by_itself(telling, clause)
    text, cues = telling.scene.lower, telling.scene.cues
    if clause.act == "have" and ref.link == "":
        return "in_force" if cues.since.search(text, ref.end, clause.end) else None
    if ref.link in ("by", "to") and cues.bound.search(text, clause.start, ref.start):
        return "in_force"
    under = ref.link == "under" or cues.on_basis_of.search(text, clause.start, ref.start)
    if under and clause.act not in STANCE and clause.act not in (*DONE.keys() - {"operate"},):
        works = clause.mood in ("progressive", "perfect") or clause.act in _WORKS
        return "in_operation" if works else None
    return None


def _stands_by_itself(telling: Telling, clause: Clause) -> str | None:
    """The stage that an instrument is told to be at: "is in force", "has come to a halt"."""
    stage = _at_present(clause, telling.scene)
    if stage is not None:
        return stage
    if _binds(clause, telling.scene) or (clause.lemma in _HOLDS and not clause.passive):
        return "in_force"
    return "in_operation" if clause.lemma in _BEARS_FRUIT and clause.mood == "perfect" else None


def _how_executed(telling: Telling) -> str | None:
    """What is told of the signing or the execution of it: "its implementation has not begun"."""
    mention, scene = telling.mention, telling.scene
    before = telling.sight.before.get(mention.start)
    for clause in telling.sight.clauses if before in ("sign", "operate", "prepare") else ():
        if not clause.start <= mention.start < clause.content_start or clause.mood in AHEAD:
            continue
        if before == "sign":
            put_off = clause.negated or clause.act == "stall"
            return "in_preparation" if put_off else "signed"
        halted = scene.cues.halted.search(scene.lower, mention.end, clause.end)
        if before == "prepare":
            return "stalled" if halted or clause.act == "stall" else None
        if clause.negated or halted or clause.act == "stall":
            return "stalled"
        goes_on = scene.cues.at_work.search(scene.lower, mention.end, clause.end)
        if goes_on or clause.lemma in _GOES_ON:
            return "in_operation"
    return None


def _denied(telling: Telling, clause: Clause, ref: Ref) -> bool:
    """Whether a "not" is said of the instrument's own way."""
    still = ref.link == "" and _still(telling)
    return ref in clause.subject or clause.act in DONE or still


def _stage_denied(telling: Telling, clause: Clause) -> str | None:
    """The stage of what has not come about: not signed yet is stalled, never signed is nothing."""
    if clause.act in ("extend", "end"):
        return "ended" if clause.act == "extend" else "in_force"
    if clause.act == "stall":
        return None
    unborn = clause.act in ("sign", "approve") and not _still(telling)
    return None if unborn else "stalled"


def _still(telling: Telling) -> bool:
    """Whether the sentence says "yet", "still"."""
    scene, sight = telling.scene, telling.sight
    return bool(scene.cues.still.search(scene.lower, sight.start, sight.end))


def _stance_on(mention: InstrumentMention, clause: Clause, ref: Ref) -> str | None:
    """How far an instrument is that somebody proposes, asks for, discusses."""
    links = (*_STANCE_LINKS, "to") if mention.kind == "partnership" else _STANCE_LINKS
    if clause.act not in STANCE or ref.link not in links:
        return None
    if mention.strength == "noun" and clause.act in ("discuss", "want", "stress", "request"):
        return None
    return None if mention.article == "definite" else STANCE[clause.act]
