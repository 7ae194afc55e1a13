"""Whether a sentence tells of an instrument, or just names one in passing."""

from __future__ import annotations

from typing import Final

from memoranda.reader.clauses import AHEAD
from memoranda.reader.discourse.pointing import FIRMS
from memoranda.reader.mentions.found import between
from memoranda.reader.rules.agreements.listing import items_of
from memoranda.reader.rules.agreements.parties import actors, adopting, one_each
from memoranda.reader.rules.agreements.stages import AHEAD_STATUS, is_supposed
from memoranda.reader.rules.agreements.telling import Telling, is_text_of_two, is_text_to_be

#: So many characters after "the text of" an instrument may be named.
_REACH_OF_TEXT: Final = 40
#: The length of "similar ".
_LIKE: Final = 10
#: So many paragraphs after an instrument another word may stand for it.
_RECENT: Final = 4
#: What is done with an instrument that is there, and what one does that is there.
_ON_EXISTING: Final = frozenset(("operate", "extend", "to operate", "to extend"))
_BY_EXISTING: Final = frozenset(("provide", "ratify", "extend", "end", "operate"))
#: What several do in a statement that is theirs.
_STATING: Final = frozenset(("agree", "issue"))
_GIVING_UP: Final = frozenset(("end", "stall"))
#: Fields outside the subject: energy, health.
_OTHER_USES: Final = "sector_applications"


def says_enough(telling: Telling) -> bool:
    """Whether a sentence tells of an instrument, and not just names one in passing."""
    mention, status = telling.mention, telling.status
    if mention.kind == "text" and not _is_text_to_tell(telling):
        return False
    if mention.strength == "body" and mention.title and telling.is_of_a_body:
        return mention.count == 1
    if mention.strength == "body":
        carried_out = status == "in_operation" and (mention.title or telling.is_of_a_body)
        adopted = status in ("signed", "approved") or carried_out
        return bool(adopted) and _is_adopted_by_body(telling)
    if _is_own_paper(telling) or _is_consent(telling) or _only_tells(telling):
        return False
    mere_name = mention.kind == "partnership" and mention.strength == "noun"  # "Global Partnership"
    if status is None and (mere_name or not _is_told_to_be(telling)):
        return False
    if mention.count < 2 or mention.counted or telling.named:
        return True
    if status in AHEAD_STATUS:
        return _is_planned(telling)
    if _are_of_the_sides(telling) or len(one_each(telling)) > 1:
        return True
    # "has entered into agreements with counterparts abroad" names no instrument.
    by = [r for r in actors(telling.clause) if not r.link or r.kind in ("party", "person")]
    return len(telling.scene.parties(by)) > 1


def _is_planned(telling: Telling) -> bool:
    """Whether the sides are to sign several: "*are to sign* agreements", not "discussed" them."""
    clause, scene = telling.clause, telling.scene
    signed = clause is not None and clause.act in ("sign", "issue")
    if (
        clause is not None
        and signed
        and clause.passive
        and telling.ref in clause.subject
        and not actors(clause)
    ):
        return len(scene.frame) == 2  # "Memoranda on roaming *should be concluded*"
    planned = telling.sight.before.get(telling.mention.start) is not None
    by = acting_in(telling)
    return (planned or signed) and (len(by) > 1 or (not by and len(scene.frame) == 2))


def _are_of_the_sides(telling: Telling) -> bool:
    """Whether several unnumbered instruments are those of the story's two sides.

    "Memoranda on roaming and post were signed"; not those with "counterparts abroad".
    """
    clause, scene = telling.clause, telling.scene
    if any(field.topic != _OTHER_USES for field in telling.own_fields):
        return True
    if clause is None or telling.ref not in clause.subject or clause.relation != "main":
        return False
    known = any(draft.kind == telling.mention.kind for draft in scene.agreements)
    if telling.mention.article or known:
        return False
    happened = clause.passive and not (clause.negated or clause.mood in AHEAD)
    by = actors(clause)
    by += [r for r in telling.sight.refs if r.link == "with" and r.start > telling.mention.end]
    theirs = all(r.kind == "party" or (r.kind == "group" and r.number == 2) for r in by)
    topics = between(scene.mentions.topics, clause.start, clause.end)
    on_subject = not topics or any(t.topic != _OTHER_USES for t in topics)
    return happened and theirs and on_subject and len(scene.frame) == 2


def _is_told_to_be(telling: Telling) -> bool:
    """Whether an instrument of which no stage is told is one in particular."""
    if _is_only_supposed(telling):
        return False
    if _is_taken_for_known(telling) or _is_on_a_field(telling) or _are_one_each(telling):
        return True
    clause = telling.clause
    if clause is not None and clause.negated and clause.act == "have":
        return False  # "has no memoranda with Oman and Iran"
    if not _is_had(telling) and not _is_particular(telling):
        return False
    told = telling.mention.title or telling.named or telling.own_day or _is_between_both(telling)
    return bool(told) or len(acting_in(telling)) > 1


def _is_only_supposed(telling: Telling) -> bool:
    """Whether it is told that there may be one one day: "until they sign *one*", "want *one*"."""
    clause, mention = telling.clause, telling.mention
    if clause is None or mention.article != "indefinite" or telling.own_day is not None:
        return False
    if clause.act in _GIVING_UP and telling.sight.before.get(mention.start, "").startswith("to "):
        return True  # "abandoned plans *to sign* one"
    if clause.act == "be" and telling.ref in clause.subject:
        scene = telling.scene
        return scene.cues.improbable.search(scene.lower, clause.start, clause.end) is not None
    return is_supposed(clause) or clause.act in ("want", "request", "propose")


def _are_one_each(telling: Telling) -> bool:
    """Whether partners are told of several: "lists memoranda *with Oman, Iran and Iraq*"."""
    clause = telling.clause
    if clause is not None and (clause.negated or clause.mood in AHEAD):
        return False
    return len(one_each(telling)) > 1


def _is_adopted_by_body(telling: Telling) -> bool:
    """Whether what may be a text of one state is one of a body: "the ECO adopted its strategy".

    What several parties adopt together, or nobody named, is one of all of them.
    """
    acting = acting_in(telling)
    by_one = acting[0] in telling.scene.bodies if len(acting) == 1 else not _is_intended(telling)
    return by_one or telling.is_of_a_body or adopting(telling) is not None


def _is_intended(telling: Telling) -> bool:
    """Whether it is an intent, and not a text: "the plan *to* sign an accord"."""
    scene, end = telling.scene, telling.mention.end
    return scene.cues.to_do.match(scene.lower, end + 1, end + len(" to ")) is not None


def _is_particular(telling: Telling) -> bool:
    """Whether one instrument is meant: by its title, its parties or the day that it bears."""
    mention, clause = telling.mention, telling.clause
    if mention.title or telling.own_day is not None or _is_on_a_field(telling):
        return True
    unreal = clause is not None and (clause.negated or clause.mood in AHEAD)
    told = len(telling.named) > 1 or _is_between_both(telling)
    return told and not (unreal and mention.strength == "noun")


def _is_between_both(telling: Telling) -> bool:
    """Whether it is told to be one of the story's two sides: "between *the two ministries*"."""
    end = telling.mention.end
    after = next((r for r in telling.sight.refs if r.start >= end), None)
    if after is None or after.kind != "group" or after.link != "between" or after.number != 2:
        return False
    if after.value in FIRMS and set(telling.scene.frame) <= telling.scene.states:
        return False
    return after.start - end < _REACH_OF_TEXT and len(telling.scene.resolve(after)) == 2


def _is_own_paper(telling: Telling) -> bool:
    """Whether it is a paper of one state alone: "*the ministry's* roadmap", "*issued* a statement".

    An assembly's, or one with a partner named, is not.
    """
    mention, scene = telling.mention, telling.scene
    if _is_programme_of_one(telling):
        return True
    if mention.count > 1 or mention.title or len(telling.named) > 1 or adopting(telling):
        return False
    if mention.kind == "plan":
        before = scene.lower[telling.sight.start : mention.start]
        owned = scene.cues.of_authority.search(before) is not None
        return owned and telling.status in (None, "signed", "approved")
    clause, by = telling.clause, set(acting_in(telling))
    issued = clause is not None and clause.act == "issue"
    of_one = by.isdisjoint(scene.bodies) or any(r.kind == "person" for r in actors(clause))
    alone = issued and len(by) == 1 and of_one
    return mention.kind == "declaration" and mention.strength == "noun" and alone


def _is_programme_of_one(telling: Telling) -> bool:
    """Whether it is the programme of one side: "the *Indian* Training Programme", "*its* plan"."""
    mention, scene = telling.mention, telling.scene
    if mention.kind != "plan" or telling.status is not None:
        return False
    if scene.cues.its_own.search(scene.lower, telling.sight.start, mention.start):
        return not mention.title
    inside = {p.party for p in between(scene.mentions.parties, mention.start, mention.end)}
    return len(inside) == 1 and inside <= scene.states


def _is_consent(telling: Telling) -> bool:
    """Whether that somebody agrees is told, and no paper: "reached *agreement* on a price"."""
    mention = telling.mention
    if mention.article or mention.count > 1 or mention.title or telling.sight.heading:
        return False
    if mention.strength != "noun" or telling.named:
        return False
    before = telling.scene.lower[telling.sight.start : mention.start]
    return telling.scene.cues.consent.search(before) is not None


def _only_tells(telling: Telling) -> bool:
    """Whether a statement is only where something is told: "signed it, according to *a statement*".

    Where two say in one what they agree on, it is theirs.
    """
    mention, clause, ref = telling.mention, telling.clause, telling.ref
    if mention.kind != "declaration" or mention.strength != "noun" or clause is None or ref is None:
        return False
    if ref in clause.subject:
        return clause.act == "say" and not clause.passive
    return ref.link == "to" or (ref.link == "in" and clause.act not in _STATING)


def _is_taken_for_known(telling: Telling) -> bool:
    """Whether it is spoken of as one that is there, though nothing was told of it before.

    "Under *the memorandum*, experts will be trained"; "the implementation of *the accord*".
    """
    mention, clause, scene = telling.mention, telling.clause, telling.scene
    recent = [d for d in scene.agreements if telling.sight.paragraph - d.last_paragraph < _RECENT]
    if recent and not telling.named:
        return False
    if any(not set(draft.parties).isdisjoint(telling.named) for draft in recent):
        return False
    opening = scene.text.rfind("\n", 0, mention.start) + 1
    if between(scene.mentions.instruments, opening, mention.start):
        return False  # it points back at what was told, though nothing was made of that
    under = telling.ref is not None and telling.ref.link == "under"
    executed = telling.sight.before.get(mention.start) in _ON_EXISTING
    acting = clause is not None and (clause.act in _BY_EXISTING and telling.ref in clause.subject)
    if under or executed or acting:
        return True
    unreal = clause is None or clause.negated or clause.mood in AHEAD
    return mention.strength == "name" and mention.article == "definite" and not unreal


def _is_on_a_field(telling: Telling) -> bool:
    """Whether it is told by its field which one is meant: "the accord *on roaming*"."""
    mention, clause = telling.mention, telling.clause
    if mention.count > 1 or (clause is not None and (clause.negated or clause.mood in AHEAD)):
        return False
    return bool(telling.own_fields)


def _is_text_to_tell(telling: Telling) -> bool:
    """Whether what is told of a mere text or of several makes instruments of them."""
    return _is_text_by_itself(telling) or _are_texts_listed(telling) or _are_like_known(telling)


def _are_like_known(telling: Telling) -> bool:
    """Whether texts are told to be like one told of: "*similar* papers exist with X and Y"."""
    scene, mention = telling.scene, telling.mention
    near = max(telling.sight.start, mention.start - _LIKE)
    alike = scene.agreement is not None and scene.cues.alike.search(
        scene.lower, near, mention.start
    )
    return bool(alike) and len(one_each(telling)) > 1


def _are_texts_listed(telling: Telling) -> bool:
    """Whether several signed texts are told apart: "two documents, one on X, the other on Y"."""
    return telling.status == "signed" and telling.mention.count > 1 and bool(items_of(telling))


def _is_text_by_itself(telling: Telling) -> bool:
    """Whether a signed text is told of no further: not "the text of a roaming agreement".

    Nor need more be told of one with parties of its own: "an older paper *between X and Y*".
    """
    mention, scene = telling.mention, telling.scene
    if is_text_to_be(telling):
        return True
    if telling.status is not None and mention.count == 1 and is_text_of_two(telling):
        return True
    if telling.status not in ("signed", "in_force") or mention.count > 1:
        return False
    if scene.agreement and not (mention.article == "indefinite" and telling.own_fields):
        return False
    return not between(scene.mentions.instruments, mention.end, mention.end + _REACH_OF_TEXT)


def acting_in(telling: Telling) -> tuple[str, ...]:
    """The parties that act in what is told of it."""
    return telling.scene.parties(actors(telling.clause))


def _is_had(telling: Telling) -> bool:
    """Whether the parties are said to have it: "Kenya has an agreement with Rwanda"."""
    clause, ref = telling.clause, telling.ref
    if clause is None or ref is None:
        return False
    stated = not (clause.negated or clause.mood) and clause.relation != "embedded"
    scene = telling.scene
    had = (
        clause.act == "have"
        or clause.lemma == "exist"
        or scene.cues.exists.match(scene.lower, clause.start, clause.end)
    )
    return bool(had) and ref.link == "" and stated
