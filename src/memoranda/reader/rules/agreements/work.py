"""What is told to be done under an instrument, which is therefore carried out."""

from __future__ import annotations

from typing import Final

from memoranda.reader.clauses import AHEAD, Clause
from memoranda.reader.rules.agreements.sentence import InSentence, speaks_of
from memoranda.reader.rules.agreements.stages import DONE, STANCE, reviews
from memoranda.reader.rules.agreements.ways import BEARS_FRUIT, RESTS, is_done

#: What is told of instruments and stances, "preparing" apart, which may be of anything.
_OF_PAPERS: Final = (DONE.keys() | STANCE.keys()) - {"prepare"}
#: What comes about by an instrument: "a joint group was *set up* by a memorandum".
_FOUNDS: Final = frozenset("set establish found create launch form fund finance".split())
#: What sides do about something that is being carried out.
_LOOKING_BACK: Final = frozenset(("discuss", "praise"))


def work_under(instrument: InSentence) -> Clause | None:
    """What is told to be done under it: "…, under which centres are now working"."""
    mention, scene = instrument.mention, instrument.scene
    for clause in instrument.sight.clauses:
        if _works_under(instrument, clause) or _reviews_progress(instrument, clause):
            return clause
        if clause.relation != "relative" or clause.start < mention.end:
            continue
        done = clause.mood in ("progressive", "perfect")
        if done and clause.lemma in BEARS_FRUIT and speaks_of(mention, clause.subject):
            return clause
        if clause.mood in AHEAD:
            continue  # "by which a course *was to be* set up"
        done = done or bool(scene.cues.was.search(scene.lower, clause.start, clause.content_start))
        if done and scene.cues.under_which.search(scene.lower, mention.end, clause.start):
            return clause
    return None


def _reviews_progress(instrument: InSentence, clause: Clause) -> bool:
    """Whether sides are told to go over what has come of it, or to be pleased with it.

    "They *discussed* its implementation"; "*hailed* the progress made under it".
    """
    executed = instrument.sight.before.get(instrument.mention.start) == "operate"
    told = clause.act in _LOOKING_BACK and not clause.mood and not clause.negated
    scene, mention = instrument.scene, instrument.mention
    if executed and scene.cues.yet_to_come.search(scene.lower, clause.start, mention.start):
        return False  # "talked about *plans for* implementing it"
    return executed and told and speaks_of(instrument.mention, clause.objects)


def _works_under(instrument: InSentence, clause: Clause) -> bool:
    """Whether a clause tells what has come about under an instrument.

    What is done under one that the news is about is what it provides: "Under *the* accord the two
    exchange data"; under one told in passing it is carried out: "gets its data under *a* contract".
    """
    mention, scene = instrument.mention, instrument.scene
    lasting = clause.mood in ("progressive", "perfect") and clause.act not in _OF_PAPERS
    was = clause.passive and scene.cues.was.search(scene.lower, clause.start, clause.content_start)
    dated = bool(was) and mention.start in instrument.sight.after
    in_passing = (dated or mention.article in ("indefinite", "other")) and is_done(clause)
    of_instrument = any(ref.kind in ("instrument", "thing") for ref in clause.subject)
    founded = clause.passive and clause.lemma in _FOUNDS and is_done(clause)
    rests = clause.lemma in RESTS and not (clause.mood or clause.negated or of_instrument)
    rests = rests and not any(
        c.act == "ratify" and speaks_of(mention, c.subject) for c in instrument.sight.clauses
    )  # "rest on an accord *which took effect* in May"
    if clause.relation not in ("main", "relative", "said"):
        return False
    if not (
        lasting or in_passing or founded or rests or clause.act == "operate" or reviews(clause)
    ):
        return False
    return any(
        (
            ref.link == "under"
            or (ref.link == "by" and clause.passive and clause.lemma in _FOUNDS)
            or (rests and ref.link == "on")
            or (lasting and scene.cues.on_basis_of.search(scene.lower, clause.start, ref.start))
        )
        and mention.start <= ref.start < mention.end
        for ref in clause.objects
    )
