"""One mention of an instrument with what its sentence says of it."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from memoranda.reader.clauses import AHEAD, Clause
from memoranda.reader.discourse.days import (
    day_of,
    day_of_clause,
    day_within,
    deadline_of,
    of_instrument,
)
from memoranda.reader.discourse.drafts import Slot
from memoranda.reader.discourse.scene import Scene
from memoranda.reader.discourse.sight import Sight
from memoranda.reader.mentions.found import between
from memoranda.reader.mentions.instrument import InstrumentMention
from memoranda.reader.rules.agreements.ahead import is_being_made, is_said_to_be_in_the_making
from memoranda.reader.rules.agreements.apposition import apposed
from memoranda.reader.rules.agreements.sentence import InSentence, speaks_of
from memoranda.reader.rules.agreements.stages import AHEAD_STATUS, DONE
from memoranda.reader.rules.agreements.status import (
    further,
    is_on_content,
    status_of_those_listed,
    status_told,
)
from memoranda.reader.rules.agreements.ways import goes_to_house, is_since
from memoranda.reader.rules.agreements.work import work_under

#: So far behind a text its parties may begin.
_BESIDE: Final = 24
#: Stages that last: "in force *since* 2021" tells when they began.
_LASTING: Final = ("in_force", "in_operation")


class Telling(InSentence):
    """One mention of an instrument with what its sentence says of it.

    Attributes:
        status: the stage told, or None.
        is_assumed: whether its stage is only taken from its being there: "*A second* one covers".
        work: what is told to be done under it, if anything is.
        start, end: the passage that tells it.
    """

    def __init__(self, mention: InstrumentMention, sight: Sight, scene: Scene) -> None:
        super().__init__(mention, sight, scene)
        self._day: Slot | None = None
        self._day_is_known = False
        told, listed = status_told(self), status_of_those_listed(self)
        self.status = further(told, listed)
        self.is_assumed = is_on_content(self) and (told is None or told == "signed")
        if self.status in AHEAD_STATUS and self._is_of_bygone_day:
            self.status = None
        before = (None, "signed", "in_force", "in_operation")
        self.work = work_under(self) if self.status in before else None
        self.status = "in_operation" if self.work is not None else self.status
        if self.status == "ended" and self._ends_later:
            self.status, self._day_is_known = "in_force", True
        clause = self.clause
        start, end = (clause.start, clause.end) if clause is not None else (sight.start, sight.end)
        self.start, self.end = min(start, mention.start), max(end, mention.end)

    @property
    def _is_of_bygone_day(self) -> bool:
        """Whether it bears a day on which it was there: "talks *on the 2018 accord*"."""
        day, today = self.own_day, self.scene.published
        return day is not None and (today is None or day.value < today[: len(day.value)])

    @property
    def _ends_later(self) -> bool:
        """Whether the day on which it ends is yet to come: "the accord *expires in 2030*"."""
        clause, scene = self.clause, self.scene
        if clause is None or clause.mood or clause.negated:
            return False
        till = deadline_of(scene, clause.start, clause.end)
        return till is not None and scene.published is not None and till.value > scene.published

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
            speaks_of(self.mention, c.subject) and is_being_made(self, c)
            for c in self.sight.clauses
        )
        return being_made or is_said_to_be_in_the_making(self)

    @property
    def day(self) -> Slot | None:
        """The day told for the stage."""
        if not self._day_is_known:
            self._day, self._day_is_known = _certain(self._find_day(), self.scene), True
        return self._day

    def _find_day(self) -> Slot | None:
        """The day told for the stage, looked for once."""
        if self.is_going_on:
            return None
        ahead = self.clause is not None and goes_to_house(self.clause, self.scene)
        told, own = None if ahead else self._day_told(), self.own_day
        if self.status is None and self.mention.kind != "partnership":
            return own  # the day is that of something else: "discussed its execution on Monday"
        if own is not None and self.status in (None, "signed", "in_force"):
            return told or own
        if told is None or told == own:
            return None  # "the accord of 2016" says when it was signed, not when it expired
        text, cues = self.scene.lower, self.scene.cues
        if self._dates_it:
            return told
        of_other = cues.no_day.match(text, told.start, told.end) and not cues.when.match(
            text, told.end
        )
        return None if of_other and self.status not in _LASTING and not self.is_of_old else told

    @property
    def _dates_it(self) -> bool:
        """Whether its clause tells from when it is: "bears the date *of* May"."""
        clause, ref = self.clause, self.ref
        if self._dating is not None or clause is None or ref is None:
            return self._dating is not None
        return is_since(clause, ref, self.sight, self.scene)

    @property
    def _dating(self) -> Clause | None:
        """The clause that gives no more than its day: "one, *which dates from May*, …"."""
        told = (c for c in self.sight.clauses if c.lemma == "date")
        return next((c for c in told if speaks_of(self.mention, c.subject)), None)

    @property
    def _beside_told(self) -> tuple[int, int] | None:
        """The passage right behind it that tells its day: "the accord, *signed in May*"."""
        there = self.told_beside if self.status in _LASTING else None
        if there is not None:
            return there.end("stage"), there.end()
        if self.status != "signed" or (self.clause is not None and self.clause.act in DONE):
            return None
        signed = self.signed_beside
        return (signed.start(), signed.end()) if signed is not None else None

    def _day_told(self) -> Slot | None:
        """The day told in the clause, or in the sentence where no clause tells the stage."""
        if self.status == "stalled":
            return None
        if (dating := self._dating) is not None:
            return day_within(self.scene, dating.start, dating.end)
        if (beside := self._beside_told) is not None:
            return day_within(self.scene, *beside)
        if self.is_of_old and self.status == "ended":
            return None  # "replaces one from 2019"
        after = self.sight.after.get(self.mention.start)
        told_beside = after is not None and DONE[after] == self.status
        if self.clause is not None and self.clause.mood in AHEAD and not told_beside:
            agreed = self.resolved
            return day_of_clause(agreed, self.sight, self.scene, agreed.start) if agreed else None
        told = self.clause.act if self.clause is not None else ""
        if self.is_of_old and self.clause is not None and self.status == "signed":
            return day_within(self.scene, self.mention.end, self.clause.end)
        if self.work is not None:
            day = day_of_clause(self.work, self.sight, self.scene, self.mention.start)
            till = self.work.end if after is None else self.mention.start
            since = self.sight.start if self.work.relation == "main" else self.work.start
            return day if day and since <= day.start < till else None
        if self.status == "in_operation" and "sign" in (after, told):
            return None  # the day is that of the signature
        day = self._day_of_act(beside=told_beside)
        if self.status is None and day is not None and day.start < self.sight.start:
            return None  # of something else, told before
        return day

    def _day_of_act(self, *, beside: bool) -> Slot | None:
        """The day of what is told to be done with it, in its clause or beside it."""
        if self._shares_verb:
            own = day_within(self.scene, self.mention.end, self._end_of_own)
            if own is not None:
                return own
        if self.clause is None or beside:
            return day_of(self.sight, self.scene, self.mention.end)
        return day_of_clause(self.clause, self.sight, self.scene, self.mention.start)

    @property
    def _shares_verb(self) -> bool:
        """Whether it shares the verb of one told first: "X was signed in May *and Y in June*"."""
        clause, ref = self.clause, self.ref
        if clause is None or ref is None or ref.link or not clause.passive:
            return False
        shared = ref.start >= clause.content_start
        return shared and any(r.kind == "instrument" for r in clause.subject)

    @property
    def _end_of_own(self) -> int:
        """Where its own part of a clause ends: at the next instrument."""
        end = self.clause.end if self.clause is not None else self.sight.end
        after = between(self.scene.mentions.instruments, self.mention.end, end)
        return after[0].start if after else end

    @property
    def own_day(self) -> Slot | None:
        """The day that stands with it: "the accord *of 2016*", "*the 2016* accord"."""
        dates = self.scene.mentions.dates
        before = between(dates, self.sight.start, self.mention.start)[-1:]
        for day in (*between(dates, self.mention.end, self.sight.end)[:1], *before):
            if of_instrument(day, self.scene) == self.mention and day.value and day.form == "point":
                return Slot(day.value, day.start, day.end)
        return None


def _certain(day: Slot | None, scene: Scene) -> Slot | None:
    """A day of signing, or the month where only a gathering's days are told: "3 to 5 May"."""
    if day is None or not scene.cues.days.search(scene.lower, day.start, day.end):
        return day
    return replace(day, value=day.value[: len("2025-05")])


def is_text_to_be(telling: Telling) -> bool:
    """Whether a text is told of that is yet to be made: "to prepare *a joint document* on AI"."""
    mention = telling.mention
    ahead = telling.status in AHEAD_STATUS and mention.article in ("indefinite", "other")
    if apposed(mention, telling.scene) is not None:
        return False
    return mention.kind == "text" and mention.count == 1 and ahead


def is_text_of_two(telling: Telling) -> bool:
    """Whether two parties are named right after a text as its own: "a paper *between X and Y*"."""
    end, linked = telling.mention.end, ("between", "with")
    own = (ref for ref in telling.sight.refs if ref.start >= end)
    near = next((ref for ref in own if ref.kind in ("party", "person", "role")), None)
    if telling.mention.kind != "text" or near is None or near.link not in linked:
        return False
    return len(telling.named) > 1 and near.start - end < _BESIDE
