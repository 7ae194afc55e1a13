"""Find the times that a text names, and the date each of them stands for.

One search over the whole text finds whatever may name a time; the words before it tell whether it
does and how it stands ("by the end of ..."); a timeline resolves what is told without a year.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Final, NamedTuple

from memoranda.reader.mentions.datekinds import KINDS, Found, closed
from memoranda.reader.mentions.datewords import Candidate, DateWords, date_words
from memoranda.reader.mentions.mention import DateMention
from memoranda.reader.mentions.timeline import Setting, Timeline, Told

_WORD: Final = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
_COMPOUND: Final = re.compile(r"[^\W_]+-[^\W\d_]+")
_OWNS: Final = re.compile(r"['’]s?\b")
_CLAUSE_END: Final = re.compile(r"[.!?;؟]\s|\n")
_LEAD_REACH: Final = 60
_LONGEST_LEAD: Final = 4
_CLAUSE_REACH: Final = 160
_PREPOSITIONS: Final = frozenset(("point", "deadline", "reaching", "within"))
_HEAD_REACH: Final = 400
_PREFIX_REACH: Final = 60
#: What stands before a time that is a word by itself, and the beginning of an address.
_APART: Final = (" ", "\n", "\t", "(")
_ADDRESS: Final = re.compile(r"://|\bwww\.|\w\.\w{2,}/|@|\w_$")
_LONGEST_ADDRESS: Final = 160


class _Leads(NamedTuple):
    """The phrases before a time."""

    start: int
    phrases: tuple[str, ...]
    classes: frozenset[str]


class _Text(NamedTuple):
    """A text in its own letters and in those that the patterns want."""

    text: str
    folded: str
    words: DateWords


def find_dates(text: str, published: date | None, language: str = "en") -> list[DateMention]:
    """All times that a text names, in their order, none of which overlap.

    Args:
        text: the whole document; each line is a paragraph.
        published: the day it is from, against which "on Thursday" is resolved; without it such a
            time has no value.
        language: code of a language whose folder has dates.toml.

    Raises:
        ValueError: for a language without words for dates.
    """
    words = date_words(language)
    source = _Text(text, words.fold(text), words)
    story = Timeline(published, words.calendar)
    found: list[DateMention] = []
    end = turned = 0
    for time in words.candidates(source.folded):
        if time.start < end:
            continue
        if text.find("\n", max(end, turned - 1), time.start) >= 0:
            story.turn_paragraph()
        turned = time.start
        mention = _mention(source, story, time, found)
        if mention:
            found.append(mention)
        end = max(end, time.end) if mention else end
    return found


def dateline_date(text: str, language: str = "en") -> date | None:
    """The full date at the head of a text, from which a story without metadata is dated."""
    words = date_words(language)
    head = text[:_HEAD_REACH]
    source = _Text(head, words.fold(head), words)
    for time in words.candidates(source.folded):
        told = _resolved(source, Timeline(None), time, _leads(source, time, 0))
        full = told and told.value and told.value.day and told.source == "itself"
        if full and told and told.value and _at_head(source, time):
            return told.value.first
    return None


def _at_head(source: _Text, time: Candidate) -> bool:
    """Whether only a place or an agency stands before a date on its line, and a mark after it."""
    line = source.text[: time.start].rpartition("\n")[2]
    after = source.text[time.end :]
    names = all(
        word[0].isupper() or word.lower() in source.words.names["dateline"]
        for word in _WORD.findall(line)
    )
    last = _WORD.findall(line)[-1:]
    leads = bool(last) and last[0].lower() in source.words.names["weak"] | {"on", "in"}
    return (
        len(line) <= _PREFIX_REACH
        and names
        and not leads
        and re.match(r"\s*(?:$|\n|[-.:)\]|–—(،/])", after) is not None
    )


def _mention(
    source: _Text, story: Timeline, time: Candidate, found: list[DateMention]
) -> DateMention | None:
    if _is_in_address(source.text, time.start):
        return None
    previous_end = found[-1].end if found else 0
    leads = _leads(source, time, previous_end)
    joined = bool(found) and _joins(source, found[-1], time)
    if not _is_time(source, time, leads, joined=joined):
        return None
    told = _resolved(source, story, time, leads)
    if told is None:
        return None
    lasting = time.kind == "year" and "lasting" in leads.classes
    of_thing = _is_of_a_thing(source, time, leads)
    if not (lasting or of_thing):
        story.keep(told)  # what has been "since 2021" leads no further back than today
    value = told.value.iso if told.value else None
    # "The way to Thursday's signature": what stands before belongs to the signature.
    owns = _OWNS.match(source.text, time.end)
    start = time.start if owns or of_thing else leads.start  # "talks *on the* 2018 accord"
    over = _over(source, time, leads)
    end = over.end() if over is not None else time.end
    return DateMention(start, end, value, told.form, told.source != "itself")


def _is_in_address(text: str, at: int) -> bool:
    """Whether a time stands in an address or the name of a file: "example.org/2025/05/12"."""
    if text[at - 1 : at] in _APART or at == 0:
        return False
    word = text[max(0, at - _LONGEST_ADDRESS) : at].split()[-1]
    return _ADDRESS.search(word) is not None


def _over(source: _Text, time: Candidate, leads: _Leads) -> re.Match[str] | None:
    """What tells that the end of a time sets a deadline: "before this year *ends*"."""
    if "deadline" not in leads.classes:
        return None
    return source.words.cues["over"].match(source.folded, time.end)


def _leads(source: _Text, time: Candidate, limit: int) -> _Leads:
    """Take the phrases off that stand before a time, the nearest first."""
    start = time.start
    if time.kind == "span" and _COMPOUND.fullmatch(time.words):
        # "For a two-day visit": they belong to the visit.
        return _Leads(start, (), frozenset())
    floor = max(limit, start - _LEAD_REACH)
    tokens = list(_WORD.finditer(source.folded, floor, start))
    phrases: list[str] = []
    classes: set[str] = set()
    while tokens:
        phrase, length = _lead(source, tokens, start)
        if not length:
            break
        start = tokens[-length].start()
        del tokens[-length:]
        phrases.append(phrase)
        classes |= source.words.leads[phrase]
        if _PREPOSITIONS & source.words.leads[phrase] and "about" not in source.words.leads[phrase]:
            break
    return _Leads(start, tuple(phrases), frozenset(classes))


def _lead(source: _Text, tokens: Sequence[re.Match[str]], start: int) -> tuple[str, int]:
    """The longest phrase of the last words that may stand before a time, and its words."""
    near = [token[0] for token in tokens[-_LONGEST_LEAD:]]
    while near:
        phrase, length = " ".join(near), len(near)
        if phrase in source.words.leads:
            between = source.folded[tokens[-length].start() : start]
            if between.split() == phrase.split() and "\n" not in between:
                return phrase, length
        del near[0]
    return "", 0


def _joins(source: _Text, before: DateMention, time: Candidate) -> bool:
    """Whether a time goes on from the one before it: "in 2019 and 2020"."""
    between = source.folded[before.end : time.start].split()
    return len(between) == 1 and between[0] in source.words.names["joining"]


def _is_time(source: _Text, time: Candidate, leads: _Leads, *, joined: bool) -> bool:
    if time.kind == "year":
        return _is_year(source, time, leads, joined=joined)
    if time.kind == "month":
        return _is_month(source, time, leads, joined=joined)
    if time.kind in ("calendar", "which"):
        return _is_capital(source, time)
    return time.kind != "day_word" or not _ends_name(source.text, time.start)


def _ends_name(text: str, start: int) -> bool:
    """Whether a day's word has a capital within a sentence: "the Museum of Tomorrow"."""
    return text[start].isupper() and text[max(0, start - 2) : start].rstrip(" ")[-1:].islower()


def _is_year(source: _Text, time: Candidate, leads: _Leads, *, joined: bool) -> bool:
    text, end, names = source.text, time.end, source.words.names
    if source.words.cues["counted"].match(source.folded, end):
        return False
    following = _WORD.match(text, end + 1) if text[end : end + 1].isspace() else None
    next_word = following[0] if following else ""
    if leads.phrases[:1] in ((), ("the",)):
        in_brackets = text[time.start - 1 : time.start] == "(" and text[end : end + 1] == ")"
        return (
            joined
            or in_brackets
            or not time.words.isdigit()
            or _dates_a_thing(source, time, next_word)
        )
    if leads.phrases[-1] in names["weak"]:
        return not next_word[:1].islower() or next_word in names["small"]
    return True


def _dates_a_thing(source: _Text, time: Candidate, next_word: str) -> bool:
    """Whether a year stands with a common noun ("the 2019 accord"), not in a name."""
    before = source.folded[max(0, time.start - 12) : time.start].split()
    determined = bool(before) and before[-1] in source.words.names["determiners"]
    common = next_word.islower() and next_word not in source.words.names["small"]
    return determined and (common or next_word in ("MoU", "MOU", "MoC"))


def _is_of_a_thing(source: _Text, time: Candidate, leads: _Leads) -> bool:
    """Whether a year only tells which thing is meant: "*the 2019* accord ran out in May"."""
    if time.kind != "year" or leads.phrases[:1] not in ((), ("the",)):
        return False
    following = _WORD.match(source.text, time.end + 1)
    return following is not None and _dates_a_thing(source, time, following[0])


def _is_month(source: _Text, time: Candidate, leads: _Leads, *, joined: bool) -> bool:
    word = time.words.rpartition("mid-")[2]
    after = source.text[time.end : time.end + 2]
    if word in source.words.names["need_more"] or not _is_capital(source, time):
        return False
    if leads.phrases in ((), ("the",)):
        common = bool(leads.phrases) and after[:1] == " " and after[1:].islower()
        owns = _OWNS.match(source.text, time.end) and word not in source.words.names["only_capital"]
        return joined or common or bool(owns) or word != time.words
    named = after[:1] == " " and after[1:].isupper()
    return not (named and leads.phrases[-1] in source.words.names["weak"])


def _is_capital(source: _Text, time: Candidate) -> bool:
    """Whether a month that is a common word too ("may", "march") is written as a name."""
    month, names = time.pieces.get("month"), source.words.names
    if month in names["need_year"] and "year" not in time.pieces:
        return False
    if month not in names["only_capital"]:
        return True
    return source.text[time.start + time.words.index(month)].isupper()


def _resolved(source: _Text, story: Timeline, time: Candidate, leads: _Leads) -> Told | None:
    setting = _setting(source, time, leads)
    told = KINDS[time.kind](Found(time.pieces, source.words, setting, story))
    if told is None or told.form != "point":
        return told
    # "The end of the first quarter of 2026" is certain by its year only.
    at_end = "end" in leads.classes or "end" in time.pieces or setting.over
    last_day = "inside" not in leads.classes and at_end
    return closed(told, last_day, _by_when(leads, time.kind, told, story))


def _by_when(leads: _Leads, kind: str, told: Told, story: Timeline) -> bool:
    """Whether it is a deadline. A past one is, after "by", but not after "until" or "before"."""
    if kind == "year" and "reaching" in leads.classes:
        return True
    if "deadline" not in leads.classes:
        return False
    past = told.value and story.published and told.value.last < story.published
    return not past or leads.phrases[-1] == "by"


def _setting(source: _Text, time: Candidate, leads: _Leads) -> Setting:
    cues, folded = source.words.cues, source.folded

    def clause() -> str:
        before = folded[max(0, leads.start - _CLAUSE_REACH) : leads.start]
        return _CLAUSE_END.split(before)[-1]

    def ahead() -> bool:
        return _speaks_of_future(source, clause(), time.end)

    return Setting(
        leads=leads.classes,
        phrases=leads.phrases,
        ahead=ahead,
        saying=lambda: cues["saying"].search(clause()) is not None,
        coming=lambda: cues["coming"].search(clause()) is not None,
        of_event=cues["of_event"].match(folded, time.end) is not None,
        over=_over(source, time, leads) is not None,
    )


def _speaks_of_future(source: _Text, before: str, end: int) -> bool:
    cues = source.words.cues
    last = _last(cues["future"].finditer(before))
    if last and not cues["past"].search(before, last.end()):
        return True
    if cues["after"].match(source.folded, end):
        return True
    opens = not _WORD.search(before)
    return opens and cues["opening"].match(source.folded, end) is not None


def _last(matches: Iterator[re.Match[str]]) -> re.Match[str] | None:
    last = None
    for last in matches:  # noqa: B007 - only the last one counts
        pass
    return last
