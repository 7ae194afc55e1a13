"""How firm a stance is."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from memoranda.reader.clauses import AHEAD, Clause
from memoranda.reader.discourse.scene import Scene
from memoranda.reader.mentions.found import between
from memoranda.reader.rules.commitments.deeds import deed_of, lowers_barrier
from memoranda.reader.rules.commitments.gifts import hands_over, is_done_to_another
from memoranda.reader.rules.commitments.helping import help_of
from memoranda.reader.rules.commitments.paying import payment_of
from memoranda.reader.rules.commitments.seeming import takes_none
from memoranda.reader.rules.commitments.words import (
    BINDS,
    DEEDS,
    FIRM,
    GIVING,
    NAMING,
    STANCES,
    STRENGTH,
    WEIGHING,
    are_anybody,
    asked_of,
    content_of,
    is_by_group,
    is_instrument,
    is_past,
    is_provided_by,
    of_paper,
    subject_acts,
    verb_of,
    words_of,
)

#: Stances that are undertakings where an instrument takes them.
_BINDING: Final = frozenset("want plan agree request provide propose".split())
#: Telling others to do something without asking outright: "expects its partners to train".
_TELLING: Final = frozenset("encourage expect".split())
#: What may be welcome if it comes: "would appreciate help", "would welcome a visit".
_WOULD: Final = {"want": "interested", "welcome": "interested", "praise": "requested"}
#: How somebody provides what is no more to come: "has provided laboratories".
_PROVIDING: Final = frozenset(("perfect", "progressive"))
#: Ways of telling what will be had.
_ANNOUNCING: Final = frozenset(("announce", "unveil", "declare"))
#: What comes of cooperation: what somebody gains, what "could" come, what a thing turns out to be.
_GAINS: Final = frozenset(("benefit", "gain", "profit"))
_EFFECTS: Final = frozenset("bring yield generate earn grow become result attract flow".split())
_TURNING_OUT: Final = frozenset(("play", "prove", "become", "result"))
#: Ways of telling the other side what one does.
_EXPLAINING: Final = frozenset(
    "explain present outline describe introduce expound detail set lay report sketch".split()
)
#: What is done with a thing that may be done one day.
_STUDYING: Final = frozenset(
    "examine explore study consider assess investigate analyse analyze".split()
)
#: How the other side of a link or a project is named.
_BESIDE: Final = frozenset(("to", "with", "from", "between", "for", "owner"))
#: What is done with lines to another by verbs of many uses: "has *extended* its network to Mali".
_FOR_LINES: Final = frozenset(("extend", "take"))
#: What two sides undertake to tell one another.
_INFORMING: Final = frozenset("inform notify warn brief report tell advise consult learn".split())
#: What one side alone has in mind, and has not promised.
_NOT_YET_FIRM: Final = WEIGHING | {"intend"}
#: Those who may be asked for something.
_ASKED: Final = frozenset(("group", "party", "person", "role", "other"))
#: Those to whom one speaks.
_HEARERS: Final = frozenset(("other", "person", "role"))


def strength_of(clause: Clause, scene: Scene) -> str | None:
    """How firm the stance is, or None where the clause takes none."""
    act, mood = clause.act, clause.mood
    if (settled := _settled(clause, scene)) is not None:
        return settled
    if act == "praise" and not mood:
        return _thanked(clause, scene)
    if takes_none(clause, scene):
        return None
    if mood == "would" and act in _WOULD:
        return "requested" if clause.lemma == "be" and act == "welcome" else _WOULD[act]
    if act == "discuss" and mood in ("will", "is_to", "would"):
        return (
            "agreed"
            if _is_by_somebody(clause, scene) or _is_studied_under_paper(clause, scene)
            else None
        )
    if clause.lemma in _TELLING and _others_told(clause, scene):
        return "requested"
    if (stance := _of_paper(clause, scene)) is not None:
        return stance
    provided = is_provided_by(clause, scene)
    provided = provided and (mood in _PROVIDING or is_done_to_another(clause, scene))
    if act in STRENGTH and not provided:
        return STRENGTH[act]
    if act in DEEDS or provided or _is_deed(clause, scene):
        return deed_of(clause, scene)
    return _announced(clause, scene)


def _is_studied_under_paper(clause: Clause, scene: Scene) -> bool:
    """Whether a paper just told of has something looked into: "Joint courses *will be studied*".

    So may talks of two sides that have just been told of.
    """
    known = scene.agreement or (scene.meeting if len(scene.frame) == 2 else None)
    if known is None or not clause.passive or clause.lemma not in _STUDYING:
        return False
    refs = (*clause.subject, *clause.objects)
    if clause.negated or any(ref.kind in ("instrument", "meeting") for ref in refs):
        return False
    return scene.paragraph - known.last_paragraph < 2


def _is_by_somebody(clause: Clause, scene: Scene) -> bool:
    """Whether it is told who is to do something: "will be studied *by both*"."""
    by = clause.passive and any(r.link == "by" and r.kind in _ASKED for r in clause.objects)
    acts = subject_acts(clause) and not are_anybody(clause, scene)
    return by or acts or is_by_group(clause, scene)


def _is_kept_up(clause: Clause, scene: Scene) -> bool:
    """Whether two sides are told to exchange something as a rule: "They *exchange* data"."""
    if clause.act != "discuss" or clause.mood or clause.passive or clause.negated:
        return False
    return clause.relation in ("main", "said") and not is_past(clause, scene)


def _thanked(clause: Clause, scene: Scene) -> str | None:
    """What somebody is thanked for was done; gratitude alone must name something given."""
    content = content_of(clause, scene)
    if clause.lemma == "thank":
        return "done" if scene.cues.thanked_for.search(content) else None
    grateful = scene.cues.grateful.search(scene.lower, clause.start, clause.end)
    return "done" if grateful and scene.cues.given.search(content) else None


def _settled(clause: Clause, scene: Scene) -> str | None:
    """What a clause arranges, or tells to be paid for or helped from outside, by any verb."""
    if _is_arranged(clause, scene):
        return "agreed"
    if clause.mood == "would" and scene.cues.gladly.search(verb_of(clause, scene)):
        return "offered" if subject_acts(clause) else None
    if _explain_theirs(clause, scene):
        return "discussed"
    if _holds_under_paper(clause, scene) or _is_let(clause, scene):
        return "agreed"
    if clause.act == "provide" and _was_achieved(clause, scene):
        return "done"
    if _is_done_since(clause, scene):
        return "under_way"
    if clause.lemma == "exchange" and _is_kept_up(clause, scene):
        return "under_way"
    return payment_of(clause, scene) or help_of(clause, scene)


def _was_achieved(clause: Clause, scene: Scene) -> bool:
    """Whether it is told what has come of working together: "*The achievements* include a lab"."""
    if clause.mood or clause.passive or clause.negated:
        return False
    named = between(scene.mentions.parties, clause.start, clause.content_start)
    if len(named) == 1 or any(ref.link != "between" for ref in clause.subject):
        return False
    return bool(scene.cues.achieved.search(scene.lower, clause.start, clause.content_start))


def _explain_theirs(clause: Clause, scene: Scene) -> bool:
    """Whether two sides are told to have explained what they do: "*outlined their policies*"."""
    if clause.lemma not in _EXPLAINING or clause.passive or clause.mood not in ("", "perfect"):
        return False
    if len(scene.parties(clause.subject)) < 2:
        return False
    at, cues = clause.content_start, scene.cues
    at += len("on ") if scene.lower.startswith("on ", at) else 0
    return bool(cues.known.match(scene.lower, at) or cues.question.match(scene.lower, at))


def _is_let(clause: Clause, scene: Scene) -> bool:
    """Whether a side agrees to a work with the other: "*gave the green light for* a link to B"."""
    if clause.act != "approve" or clause.mood not in ("", "perfect") or clause.passive:
        return False
    if clause.negated or any(r.kind in ("instrument", "meeting") for r in clause.objects):
        return False
    letting = scene.parties(clause.subject)
    others = scene.parties([r for r in clause.objects if r.kind == "party" and r.link in _BESIDE])
    return len(letting) == 1 and any(party not in letting for party in others)


def _is_done_since(clause: Clause, scene: Scene) -> bool:
    """Whether both sides are told to do something ever since: "*have recognised* each other's"."""
    if clause.mood not in ("perfect", "progressive") or clause.passive or clause.negated:
        return False
    if clause.act not in ("other", "do", "exchange") or clause.relation == "relative":
        return False
    if not subject_acts(clause) or is_instrument(clause):
        return False
    if not scene.cues.ever_since.search(scene.lower, clause.content_start, clause.end):
        return False
    return len(scene.parties(clause.subject)) > 1


def _holds_under_paper(clause: Clause, scene: Scene) -> bool:
    """Whether an instrument is told to hold: "*Under the pact*, operators *charge* one price"."""
    if clause.mood or clause.passive or clause.negated or clause.relation != "main":
        return False
    if clause.act not in ("other", "do"):
        return False
    under = any(r.kind == "instrument" and r.link == "under" for r in clause.objects)
    return under and not is_past(clause, scene)


def _is_given_to_one(clause: Clause) -> bool:
    """Whether a clause names who gets what is given: "has given *Mali* a loan"."""
    return any(ref.kind == "party" and ref.link in ("", "to", "for") for ref in clause.objects)


def _is_to_be_done(clause: Clause) -> bool:
    """Whether something is to be done with a thing: a line, an area, not an instrument."""
    if clause.mood not in FIRM:
        return False
    refs = (*clause.subject, *clause.objects)
    by_people = any(ref.link == "by" and ref.kind != "party" for ref in clause.objects)
    return not by_people and not any(ref.kind in ("instrument", "meeting") for ref in refs)


def _is_deed(clause: Clause, scene: Scene) -> bool:
    """Whether any other verb tells of something done, or to be done, for another or together."""
    if hands_over(clause) or lowers_barrier(clause, scene):
        return True
    if clause.lemma in _FOR_LINES and is_done_to_another(clause, scene):
        return True
    if _comes_of_it(clause, scene):
        return False
    if clause.lemma in GIVING and clause.act != "say" and clause.mood not in ("can", "should"):
        return clause.passive or _is_given_to_one(clause) or _is_to_be_done(clause)
    ahead = clause.act == "other" and clause.mood in AHEAD
    return ahead or _is_widened(clause) or _is_to_be_done(clause)


def _comes_of_it(clause: Clause, scene: Scene) -> bool:
    """Whether a clause tells what comes of cooperation: "both *would gain* from it"."""
    if clause.lemma in _GAINS:
        return True
    if clause.lemma == "play" and scene.cues.part_played.match(content_of(clause, scene)):
        return True
    if clause.mood == "can":
        return clause.lemma in _EFFECTS
    effect = clause.mood == "would" and clause.lemma in _EFFECTS
    if not effect and clause.lemma not in _TURNING_OUT:
        return False
    return not (subject_acts(clause) or is_instrument(clause))


def _is_widened(clause: Clause) -> bool:
    """Whether something else than an instrument is extended: "could *extend* their work to AI"."""
    if clause.act != "extend" or clause.mood not in AHEAD:
        return False
    refs = (*clause.subject, *clause.objects)
    return all(ref.kind != "instrument" for ref in refs)


def _announced(clause: Clause, scene: Scene) -> str | None:
    """What an announcement is worth: of something for the other side, or for both."""
    if _is_announced(clause, scene):
        return "offered"
    return "agreed" if _is_announced_jointly(clause, scene) else None


def _is_announced(clause: Clause, scene: Scene) -> bool:
    """Whether places or money for the other side are announced."""
    if clause.lemma != "announce" or clause.passive or clause.mood:
        return False
    takers = [r for r in clause.objects if r.kind == "party" and r.link in ("for", "to", "owner")]
    others = set(scene.parties(takers)) - set(scene.parties(clause.subject))
    return bool(others) and bool(scene.cues.granted.match(content_of(clause, scene)))


def _is_announced_jointly(clause: Clause, scene: Scene) -> bool:
    """Whether two sides announce what they will have together: "announced *a joint fund*"."""
    if clause.lemma not in _ANNOUNCING or clause.passive or clause.mood not in ("", "perfect"):
        return False
    if len(scene.parties(clause.subject)) < 2 or any(
        r.kind == "instrument" for r in clause.objects
    ):
        return False
    return bool(scene.cues.joint_thing.match(content_of(clause, scene)))


def _of_paper(clause: Clause, scene: Scene) -> str | None:
    """What an instrument or a meeting does by itself: it provides, it covers, it bans."""
    if (clause.act in _BINDING or _lays_down(clause, scene)) and of_paper(clause, scene):
        return STRENGTH[clause.act] if _asks_others(clause, scene) else "agreed"
    if clause.lemma in NAMING and _is_of_paper_told(clause, scene):
        return "agreed"
    if clause.act == "provide" and any(ref.kind == "meeting" for ref in clause.subject):
        return "discussed"
    return None


def _asks_others(clause: Clause, scene: Scene) -> bool:
    """Whether an instrument asks somebody who has no part in it: "It *urges the ITU* to help"."""
    bound = scene.agreement.parties if scene.agreement else scene.frame
    return clause.act in STRENGTH and bool(asked_of(clause, bound, scene))


def _is_of_paper_told(clause: Clause, scene: Scene) -> bool:
    """Whether an instrument, or "it" where one was just told, names something: "It lists …"."""
    if clause.passive or clause.mood or is_past(clause, scene):
        return False
    kinds = {ref.kind for ref in clause.subject}
    known = scene.agreement  # otherwise "it" may be anything that names or lists
    just_told = known is not None and scene.paragraph - known.last_paragraph < 2
    return kinds == {"instrument"} or (kinds == {"thing"} and just_told)


def _lays_down(clause: Clause, scene: Scene) -> bool:
    """Whether an instrument is told to do what holds from now on: "It bans duties".

    What it *will* give or abolish it provides for as well.
    """
    told = clause.lemma in BINDS and not clause.passive and clause.mood in ("", "will")
    return told and not is_past(clause, scene)


def _is_arranged(clause: Clause, scene: Scene) -> bool:
    """Whether something is to be done under an instrument, a group to meet, one to be host."""
    if clause.negated or clause.mood not in FIRM:
        return False
    if clause.act not in STANCES and _is_sent(clause, scene):
        return True
    if clause.mood == "would":
        return False
    if clause.lemma == "host":
        return True
    papers = ("instrument", "thing") if scene.agreement is not None else ("instrument",)
    under = any(ref.link == "under" and ref.kind in papers for ref in clause.objects)
    if under and (clause.act not in ("say", "be") or clause.lemma == "learn"):
        return True
    if scene.cues.as_agreed.match(scene.lower, scene.opening) and clause.act != "say":
        return True  # "*Under what was agreed*, charges will fall"
    if clause.lemma in _INFORMING and scene.cues.each_other.search(words_of(clause, scene)):
        return True
    if clause.act != "discuss" and is_by_group(clause, scene):
        return True
    return clause.act == "meet" and bool(scene.cues.regularly.search(words_of(clause, scene)))


def _is_sent(clause: Clause, scene: Scene) -> bool:
    """Whether those who travel are sent: a team, a delegation."""
    sent = scene.cues.sent.search(scene.lower, clause.start, clause.content_start)
    return sent is not None and not are_anybody(clause, scene)


def _others_told(clause: Clause, scene: Scene) -> bool:
    """Whether somebody else than the subject is told to do something."""
    if clause.act not in ("say", "strengthen"):
        return False  # "expects support" is a hope
    if clause.passive and clause.lemma == "encourage":
        by = scene.parties([r for r in clause.objects if r.link == "by"])
        return bool(set(by) - set(scene.parties(clause.subject))) and bool(clause.subject)
    told = [r for r in clause.objects if r.link in ("", "owner")][:1]
    others = set(scene.parties(told)) - set(scene.parties(clause.subject))
    return bool(others) and not clause.passive


def weighed(
    strength: str, clause: Clause, by: Sequence[str], others: Sequence[str], scene: Scene
) -> str:
    """The strength of a stance in the light of who takes it towards whom."""
    if scene.own_text is not None and set(by) == set(scene.own_text.parties):
        return "agreed"  # "The areas of cooperation *will include* the following"
    if clause.act == "stress":
        return _stressed(clause, by, scene)
    if clause.lemma == "agree" and scene.cues.as_needed.match(scene.lower, clause.content_start):
        return "proposed"
    if strength == "requested" and len(by) > 1 and not (others or _is_asked_of_some(clause)):
        return "proposed"  # what both call for is their common task
    if clause.lemma in _NOT_YET_FIRM and len(by) == 1:
        return "interested"
    willing = strength == "interested" and _is_willing(clause, scene)
    if willing and scene.cues.giving.match(scene.lower, clause.content_start):
        return "offered"  # "is willing to train engineers"
    alone = len(by) == 1 and len(scene.parties(clause.subject)) < 2
    if clause.mood == "can" and clause.lemma in GIVING and alone:
        return "offered"
    return strength


def _is_willing(clause: Clause, scene: Scene) -> bool:
    """Whether a wish is told by an adjective, or by a noun for being willing."""
    told = scene.cues.willing.search(scene.lower, clause.start, clause.content_start)
    return clause.lemma == "be" or told is not None


def _is_asked_of_some(clause: Clause) -> bool:
    """Whether a request names who is asked: "urged *the operators*", not "called for"."""
    first = [r for r in clause.objects[:1] if r.link in ("", "on") and r.value != "they"]
    return clause.passive or any(ref.kind in _ASKED for ref in first)


def _stressed(clause: Clause, by: Sequence[str], scene: Scene) -> str:
    """What stressing amounts to: a request to one side, a proposal for both, or talk."""
    start = clause.start if clause.passive else clause.content_start
    needed = scene.cues.needed.search(scene.lower, start, clause.end)
    if len(by) > 1:
        return "proposed" if needed else "discussed"
    if clause.lemma == "insist":
        return "requested"
    to_hearer = any(r.link in ("to", "on") and r.kind in _HEARERS for r in clause.objects[:1])
    return "requested" if to_hearer else "proposed"  # "stressed *to her guest* the need for"
