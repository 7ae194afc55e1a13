"""What is worded like a stance and is none.

Reads: "The Polish side was prepared to train engineers."
Leaves alone: "The sector was going through changes.", "The pact is expected to boost trade."
"""

from __future__ import annotations

from typing import Final

from memoranda.reader.clauses import AHEAD, Clause
from memoranda.reader.discourse.scene import Scene
from memoranda.reader.discourse.sight import Sight
from memoranda.reader.mentions.found import between
from memoranda.reader.rules.commitments.programmes import only_travels
from memoranda.reader.rules.commitments.words import (
    FIRM,
    RELYING,
    STANCES,
    content_of,
    is_instrument,
    is_together,
    subject_acts,
    verb_of,
    words_of,
)

#: What one may do in a speech as well as in talks.
_SPEAKING: Final = frozenset("speak talk dwell turn touch".split())
#: What is done with a thing that is there.
_USING: Final = frozenset("use keep store place need base call name".split())
#: What several could do much of, without anything being told: "could *achieve* a lot".
_ACHIEVING: Final = frozenset("accomplish achieve do gain".split())
#: What is done with what came of talks.
_REPORTING: Final = frozenset(
    "put submit present publish forward send report announce transmit bring pass hand".split()
)
#: How ties are done good without a field: "give fresh impetus to them".
_GIVING: Final = frozenset("give lend bring add inject impart provide".split())
#: How a paper makes room for more, which it does not name: "*lays* the groundwork for it".
_FOUNDING: Final = frozenset(
    "lay set establish create form provide build constitute prepare".split()
)
#: How a decision is come to, and how a thing rests on another.
_DECIDED: Final = frozenset(("take", "make", "reach"))
_RESTING: Final = frozenset(("build", "base", "found", "ground"))
#: What a body does as well as a paper.
_CONSISTING: Final = frozenset("comprise include contain encompass cover".split())
#: What a paper does by its terms, and anything else by its effects.
_ENABLING: Final = frozenset("allow enable permit".split())
#: How it is told by which paper a field is ruled.
_RULED: Final = frozenset("cover deal govern regulate treat".split())
#: What a line does that is told by its ends.
_COURSE: Final = frozenset("run stretch span traverse cross lie measure wind snake".split())
#: What leads to that for which somebody is invited.
_FOR_WHAT: Final = frozenset("to for into in on".split())
#: So far before a promise it may be told that it was not kept.
_LONG_AGO: Final = 40
#: How a gathering is begun.
_OPENING: Final = frozenset(("open", "inaugurate", "launch", "close"))
#: Verbs by which one settles a question.
_SETTLING: Final = frozenset("decide determine settle".split())
#: Verbs of thinking what will be.
_BELIEVING: Final = frozenset("believe think feel predict reckon estimate speculate trust".split())


def takes_none(clause: Clause, scene: Scene) -> bool:
    """Whether a clause with a verb of stance takes none after all."""
    if (
        clause.negated
        or _is_effect(clause, scene)
        or _is_only_worded_alike(clause, scene)
        or _is_foreseen(clause, scene)
        or only_travels(clause)
        or _is_ruled_elsewhere(clause)
    ):
        return True
    if clause.lemma in _CONSISTING and (
        _is_of_no_paper(clause, scene) or _is_own_feat(clause, scene) or _is_round(clause)
    ):
        return True
    if clause.lemma == "recall" and _is_looked_back_at(clause, scene):
        return True
    if clause.act in ("meet", "see"):
        held = clause.mood in ("", "perfect") or clause.lemma == "host"
        return not (held and (clause.objects or _is_sitting_of_two(clause, scene)))
    if clause.act == "stress":
        return _stresses_nothing(clause, scene)
    doing_good = clause.act == "strengthen" or clause.lemma in _GIVING | _FOUNDING
    if doing_good and _is_of_ties_alone(clause, scene):
        return True
    if clause.act == "discuss":
        of_paper = clause.passive and is_instrument(clause)
        return of_paper or _is_speech_of_one(clause, scene)
    if clause.lemma == "agree" and clause.passive and is_instrument(clause):
        return True  # the instrument is agreed, not what it says
    return clause.act in ("exchange", "prepare") and _of_papers(clause)


def _is_ruled_elsewhere(clause: Clause) -> bool:
    """Whether it is told which paper a field is in: "Fees *are dealt with in a protocol*"."""
    if clause.lemma not in _RULED or not clause.passive or clause.mood:
        return False
    return any(ref.kind == "instrument" and ref.link in ("in", "by") for ref in clause.objects)


def _stresses_nothing(clause: Clause, scene: Scene) -> bool:
    """Whether nothing is stressed that is to be: "highlighted *former cooperation* in postal"."""
    told = words_of(clause, scene) if clause.passive else content_of(clause, scene)
    ahead = scene.cues.stressed.search(told) or scene.cues.demanded.search(told)
    return not ahead or bool(scene.cues.of_old.match(told))


def _is_effect(clause: Clause, scene: Scene) -> bool:
    """Whether it is told what comes of doing something: "*Sharing data would cut* costs"."""
    if not clause.mood or clause.passive or clause.act == "be":
        return False
    if clause.mood == "can" and clause.lemma in _ACHIEVING:
        return bool(scene.cues.much.match(content_of(clause, scene)))  # "could *achieve much*"
    return bool(clause.subject) and clause.subject[0].kind == "doing"


def _is_only_worded_alike(clause: Clause, scene: Scene) -> bool:
    """Whether a verb of stance stands in another sense: "was *concerned*", "am *glad* that"."""
    act, be = clause.act, clause.lemma == "be"
    if act == "want" and _is_no_wish(clause, scene):
        return True
    if act == "welcome":
        return clause.mood != "would"
    if act == "offer" and be and _is_finished(clause):
        return True
    if clause.lemma == "invite" and _is_to_nothing(clause, scene):
        return True
    if (
        clause.passive
        and clause.lemma in _REPORTING
        and scene.cues.conclusions.search(scene.lower, clause.start, clause.content_start)
    ):
        return True  # "The findings *will be put* to the leaders"
    if clause.lemma in _ENABLING and not is_instrument(clause):
        return True  # "the project *would allow* both to …", "reforms *enabled* Mali to …"
    if act == "agree" and be and scene.cues.bound.search(words_of(clause, scene)):
        return True
    if clause.lemma == "concern" and clause.passive:
        return True
    told_in_passing = _is_in_passing(clause) or _is_undergone(clause) or _is_put_to_use(clause)
    told_in_passing = told_in_passing or _is_told_already(clause, scene)
    told_in_passing = told_in_passing or _is_course(clause) or _is_event_opened(clause, scene)
    told_in_passing = told_in_passing or _is_of_talks_ahead(clause, scene)
    return told_in_passing or _is_counted_on(clause, scene) or _rests_on(clause, scene)


def _is_in_passing(clause: Clause) -> bool:
    """Whether a decision only tells which thing is meant: "the session *at which it was taken*"."""
    decided = clause.act == "agree" and clause.passive and clause.lemma in _DECIDED
    return decided and clause.relation == "relative"


def _is_told_already(clause: Clause, scene: Scene) -> bool:
    """Whether it is only told by whom or when all that was agreed: "*So much was agreed by* Li"."""
    if clause.act != "agree" or clause.relation != "main":
        return False
    if not clause.passive:  # "They *took this decision* in Bern"
        return scene.cues.this_decision.match(scene.lower, clause.content_start) is not None
    fields = between(scene.mentions.topics, clause.start, clause.end)
    return not fields and scene.cues.all_that.match(scene.lower, clause.start) is not None


def _is_counted_on(clause: Clause, scene: Scene) -> bool:
    """Whether something is looked forward to that nobody else gives: "*counts on* new jobs"."""
    if clause.act != "want" or clause.lemma not in RELYING or clause.mood:
        return False
    told = len(content_of(clause, scene).split()) > 1  # not "what he *counted on*"
    return told and not clause.objects and not is_together(clause, scene)


def _rests_on(clause: Clause, scene: Scene) -> bool:
    """Whether a thing is told to rest on another: "Prosperity will *be built on* fast networks"."""
    if clause.lemma not in _RESTING or not clause.passive or clause.objects:
        return False
    return bool(scene.cues.resting.match(content_of(clause, scene)))


def _is_to_nothing(clause: Clause, scene: Scene) -> bool:
    """Whether guests are invited, and not to do something: "The hosts *invited* Oman and Chad"."""
    if clause.passive:
        return clause.content_start >= clause.content_end  # "had also been *invited*"
    told = content_of(clause, scene)
    fields = between(scene.mentions.topics, clause.content_start, clause.end)
    return not fields and _FOR_WHAT.isdisjoint(told.split())


def _is_no_wish(clause: Clause, scene: Scene) -> bool:
    """Whether nothing is wished, or nothing of its own: "hoped that it would *bear fruit*"."""
    if clause.mood == "can":
        return True  # "may hope for", "can count on"
    if scene.cues.wished_well.match(content_of(clause, scene)):
        return not between(scene.mentions.topics, clause.content_start, clause.end)
    return clause.lemma == "be" and bool(scene.cues.pleased.search(words_of(clause, scene)))


def _is_of_talks_ahead(clause: Clause, scene: Scene) -> bool:
    """Whether talks are planned, but none of experts."""
    if clause.act != "plan" or not clause.passive:
        return False
    if not any(ref.kind == "meeting" for ref in clause.subject):
        return False
    return not scene.cues.activity.search(scene.lower, clause.start, clause.end)


def _is_of_no_paper(clause: Clause, scene: Scene) -> bool:
    """Whether "it" is no paper, as none was told of: "*It comprises* four working groups"."""
    if scene.cues.parts_of_body.match(scene.lower, clause.content_start):
        return all(ref.kind != "instrument" for ref in clause.subject)
    if scene.agreement is not None or clause.relation != "main":
        return False
    return bool(clause.subject) and all(ref.value == "it" for ref in clause.subject)


def _is_round(clause: Clause) -> bool:
    """Whether somebody's day is told, not a paper's terms: "His visit *included talks* with"."""
    first = clause.objects[0] if clause.objects else None
    return first is not None and (first.kind, first.link) == ("meeting", "") and not clause.subject


def _is_own_feat(clause: Clause, scene: Scene) -> bool:
    """Whether it is told what one side has done by itself: "*Kenya's achievements* include …"."""
    named = between(scene.mentions.parties, clause.start, clause.content_start)
    if len(named) != 1:
        return False
    return bool(scene.cues.achieved.search(scene.lower, clause.start, clause.content_start))


def _is_looked_back_at(clause: Clause, scene: Scene) -> bool:
    """Whether an agreement of old is only recalled: "*recalling the consensus* of the leaders"."""
    if clause.act != "agree":
        return False
    return not between(scene.mentions.topics, clause.content_start, clause.end)


def _is_of_ties_alone(clause: Clause, scene: Scene) -> bool:
    """Whether a paper is told to do no more than good: "It *will strengthen ties*"."""
    if not is_instrument(clause) or clause.passive:
        return False
    if clause.lemma in _FOUNDING and scene.cues.footing.match(content_of(clause, scene)):
        return True  # "*lays the groundwork for* joint work in AI"
    if clause.act != "strengthen" and not scene.cues.impetus.match(content_of(clause, scene)):
        return False
    told = between(scene.mentions.topics, clause.start, clause.end)
    return not told and bool(scene.cues.ties.search(content_of(clause, scene)))


def _is_event_opened(clause: Clause, scene: Scene) -> bool:
    """Whether a gathering was opened, which nobody built: "The media *week* was opened"."""
    if clause.lemma not in _OPENING or not clause.passive or clause.mood in AHEAD:
        return False
    told = scene.lower[clause.start : clause.content_start]
    return bool(scene.cues.gathering.search(told))


def _is_put_to_use(clause: Clause) -> bool:
    """Whether it is told what a thing will be for: "It *will be used* to detect fires"."""
    of_thing = clause.passive and all(ref.kind == "thing" for ref in clause.subject)
    return of_thing and clause.lemma in _USING and bool(clause.subject)


def _is_course(clause: Clause) -> bool:
    """Whether it is told between which ends a line lies: "The cable *will run* from Bern"."""
    if clause.lemma not in _COURSE or clause.mood not in FIRM:
        return False
    return not clause.passive and all(ref.kind == "thing" for ref in clause.subject)


def _is_undergone(clause: Clause) -> bool:
    """Whether a thing goes through something: "*The sector* is going through changes"."""
    if clause.act != "discuss" or clause.lemma not in ("go", "run") or clause.passive:
        return False
    return not (subject_acts(clause) or any(ref.kind == "meeting" for ref in clause.subject))


def _is_foreseen(clause: Clause, scene: Scene) -> bool:
    """Whether something is thought to come about by itself: "The pact *is expected to* help"."""
    if (
        clause.mood != "is_to"
        or clause.passive
        or (subject_acts(clause) and not is_instrument(clause))
    ):
        return False
    return bool(scene.cues.foreseen.search(verb_of(clause, scene)))


def _is_speech_of_one(clause: Clause, scene: Scene) -> bool:
    """Whether one side only speaks of something of its own: "*spoke about* the national portal"."""
    if clause.lemma not in _SPEAKING or clause.passive or len(scene.parties(clause.subject)) != 1:
        return False
    if clause.relation == "relative" or any(
        ref.link == "with" or ref.kind == "we" for ref in (*clause.subject, *clause.objects)
    ):
        return False
    cues = scene.cues
    return not (
        cues.together.search(scene.lower, clause.start, clause.end)
        or cues.stressed.search(scene.lower, clause.content_start, clause.end)
    )


def _is_sitting_of_two(clause: Clause, scene: Scene) -> bool:
    """Whether both sides are told by one word to have sat down to a subject."""
    told = scene.cues.as_item.search(scene.lower, clause.content_start, clause.end)
    return bool(clause.lemma == "sit" or told) and len(scene.parties(clause.subject)) > 1


def _is_finished(clause: Clause) -> bool:
    """Whether a thing is ready, or was prepared by somebody: no readiness to give."""
    links = {ref.link for ref in clause.objects if ref.kind != "instrument"}
    if clause.mood == "should" or any(ref.kind == "instrument" for ref in clause.subject):
        return True
    stands_for = any(ref.kind == "thing" for ref in clause.subject)
    return "by" in links or not (subject_acts(clause) or stands_for or "to" in links)


def _of_papers(clause: Clause) -> bool:
    """Whether papers alone were drawn up or passed across the table."""
    refs = clause.subject if clause.passive else [r for r in clause.objects if r.link in ("", "of")]
    return any(ref.kind == "instrument" and ref.start >= clause.start for ref in refs)


def only_opens(clause: Clause, sight: Sight) -> bool:
    """Whether a clause only opens another stance: "stressed that *it was ready to train*"."""
    if clause.act != "stress":
        return False
    return any(
        other.act in STANCES
        and other.mood != "should"
        and other.relation == "said"
        and sight.clauses[other.parent] is clause
        for other in sight.clauses
    )


def is_own_decision(clause: Clause, sight: Sight, scene: Scene) -> bool:
    """Whether one side is told to have settled a question by itself: "*decided who* will do it"."""
    if clause.act != "agree" or clause.lemma not in _SETTLING:
        return False
    if clause.passive:
        by = scene.parties([ref for ref in clause.objects if ref.link == "by"])
        return len(by) == 1 and bool(scene.cues.question.match(scene.lower, sight.start))
    one = len(scene.parties(clause.subject)) == 1
    return one and bool(scene.cues.question.match(scene.lower, clause.content_start))


def has_failed(clause: Clause, sight: Sight, scene: Scene) -> bool:
    """Whether what was to be done came to nothing: "was to build it, *but did not*"."""
    if clause.act == "agree" and clause.relation == "relative":
        begin = max(sight.start, clause.start - _LONG_AGO)
        return scene.cues.not_done.search(scene.lower, begin, clause.start) is not None
    if clause.mood != "is_to" or not scene.cues.was_to.search(verb_of(clause, scene)):
        return False
    return scene.cues.but_not.search(scene.lower, clause.content_start, sight.end) is not None


def is_asked(clause: Clause, sight: Sight, scene: Scene) -> bool:
    """Whether a clause is a question that was gone into: "*How costs could be shared* came up"."""
    if not clause.mood or clause.act == "discuss":
        return False
    talked = [c for c in sight.clauses if c.act == "discuss" and c.passive]
    if scene.cues.and_how.match(scene.lower, clause.start):  # "It covered AI, *and how* costs are"
        return any(other.start < clause.start for other in talked)
    if not scene.cues.question.match(scene.lower, sight.start):
        return False
    return any(other.start > clause.start for other in talked)


def is_of_nobody(clause: Clause, sight: Sight, scene: Scene) -> bool:
    """Whether those take a stance, or tell it, who speak for no side: "*Analysts say* they should".

    So nothing is agreed by those who "agree *to disagree*".
    """
    if clause.act == "agree" and scene.cues.at_odds.match(content_of(clause, scene)):
        return True
    told = clause.relation in ("said", "embedded") and clause.parent >= 0
    by = sight.clauses[clause.parent] if told else clause
    if scene.parties([r for r in by.subject if r.kind in ("party", "person")]):
        return False  # "*Japan's analysts*"
    return scene.cues.of_no_side.search(scene.lower, by.start, by.content_start) is not None


def is_unreal(clause: Clause, sight: Sight) -> bool:
    """Whether it is told what would be if something else were: "If they met, they *would* talk"."""
    if clause.mood != "would" or clause.relation != "main" or clause.act in STANCES - {"discuss"}:
        return False
    return any(c.relation == "embedded" and c.parent < 0 for c in sight.clauses)


def only_encourages(clause: Clause, sight: Sight) -> bool:
    """Whether it is told how a stance is taken: "was willing to do more, *encouraging* firms"."""
    if clause.lemma != "encourage" or clause.relation != "participle":
        return False
    before = [other for other in sight.clauses if other.start < clause.start]
    return bool(before) and before[-1].act in STANCES


def _only_tells(teller: Clause, told: Clause) -> bool:
    """Whether a clause adds no more than who says what another tells: "…, *he predicted*"."""
    behind = teller.start >= told.end and teller.relation == "main" and bool(teller.subject)
    return behind and teller.content_start >= teller.content_end


def is_believed(clause: Clause, sight: Sight, scene: Scene) -> bool:
    """Whether a clause tells what somebody thinks will be: "he *believed* that it would grow".

    Also "It will grow, *he predicted*".
    """
    if clause.mood == "would" and scene.cues.in_view.match(scene.lower, sight.start):
        return True  # "*In his view*, it would cut costs"
    if clause.mood not in FIRM:
        return False
    if clause.relation != "said":
        return any(c.lemma in _BELIEVING and _only_tells(c, clause) for c in sight.clauses)
    teller = sight.clauses[clause.parent]
    return teller.lemma in _BELIEVING or bool(
        scene.cues.confident.search(scene.lower, teller.start, clause.start)
    )
