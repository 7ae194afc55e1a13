"""What an English sentence hands on and does not vouch for: rumours, denied reports, doubts."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from memoranda.reader.languages.en import words
from memoranda.reader.languages.en.line import Unit

#: What is said of a thing that is not so, or that nobody knows.
_UNTRUE: Final = frozenset(
    "untrue false wrong unclear uncertain doubtful questionable incorrect unconfirmed unfounded"
    " groundless baseless fabricated fabrication fabrications fake fiction inaccurate misleading"
    " mistaken unverified unknown unsubstantiated nonsense hoax invention untruth erroneous lie"
    " lies implausible".split()
)
#: Those of them that what they are about may follow: "It is *false that* …".
_OPENING: Final = frozenset(
    "untrue false wrong unclear uncertain doubtful questionable incorrect unconfirmed unknown"
    " implausible".split()
)
#: The same with a "not" or a "yet".
_TRUE: Final = frozenset("true clear certain known confirmed correct verified accurate".split())
#: Words for what is only told about, and for what may be so or not.
_HEARSAY: Final = frozenset(
    "rumours rumors rumour rumor speculation hearsay allegations allegation gossip".split()
)
_CLAIMS: Final = frozenset(
    "reports report claims claim news truth suggestions suggestion assertions assertion stories"
    " story accounts assumption assumptions idea information article articles post posts message"
    " messages".split()
)
#: Verbs of not believing, of calling a thing untrue, and of taking it back.
_DOUBTING: Final = frozenset("doubt question disbelieve wonder ask".split())
_GUESSING: Final = frozenset(("speculate", "surmise", "guess"))
_DENYING: Final = frozenset(
    "deny refute reject dismiss disprove disavow contradict debunk rebut repudiate discount"
    " withdraw retract brush shrug laugh".split()
)
#: Verbs of telling what may be untrue, and so is where it is denied behind.
_CLAIMING: Final = frozenset(("claim", "allege", "purport"))
#: Verbs that vouch for nothing where they are denied: "did *not confirm* that …".
_VOUCHING: Final = frozenset(
    "confirm verify say disclose reveal specify announce know tell comment prove see".split()
)
#: Those that a "that" may follow then: who did "not *disclose that*" it was signed did sign it.
_PROVING: Final = frozenset(("confirm", "verify", "prove", "say"))
#: What denies such a verb before it.
_NOT: Final = frozenset(
    "not no nobody none nothing neither never cannot n't n’t unable without decline declines"
    " declined declining refuse refuses refused refusing remains remained".split()
)
_BEYOND_DOUBT: Final = frozenset(("no", "not", "without", "beyond", "little", "any"))
#: What opens the content of all these, and what of a rumour or a report alone.
_THAT: Final = frozenset(("that", "whether", "if"))
_OF: Final = frozenset(("of", "about"))
_TOLD: Final = frozenset(("saying", "claiming", "alleging", "suggesting", "stating", "which"))
#: How it is asked what is not told: it is not clear *how* something will be done.
_ASKING: Final = frozenset("how when where why who what which".split())
#: Words before a report that take away what it tells, or by which another is told.
_AGAINST: Final = frozenset(("contrary", "despite"))
_ACCORDING: Final = frozenset(("according", "by", "in"))
#: How what is told of goes on behind what is only heard.
_TURNS: Final = frozenset(
    "but however yet although though while whereas saying adding calling insisting stressing"
    " noting".split()
)
_NOUNS: Final = _HEARSAY | _CLAIMS
_ALL: Final = _OPENING | _TRUE | _NOUNS
_VERBS: Final = _DOUBTING | _GUESSING | _VOUCHING | _DENYING | _CLAIMING
_GONE: Final = _HEARSAY | _OPENING
#: Words that tell, before "of", "from" or "than" and a verb, that a thing is not done.
_NOT_DONE: Final = {"short": "of", "far": "from", "instead": "of", "rather": "than"}
_AVOIDING: Final = frozenset(("avoid", "shun", "escape"))
#: What opens a sentence on what is only thought of.
_THOUGHT: Final = frozenset(("imagine", "suppose", "picture"))
#: All the words, and the verbs, by which something may be untold.
_WORDS: Final = _ALL | _THOUGHT | frozenset((*_NOT_DONE, "without"))
_LEMMAS: Final = _VERBS | _AVOIDING
#: What somebody goes on to do who doubts a thing.
_STANCES: Final = frozenset("agree propose request offer want".split())
#: The tags of what is denied itself, and of what stands before it: "denied *the existence of an*".
_PHRASE: Final = frozenset("daNP'")
#: So many units lead from a word to what it is about, from a report past him who made it, and
#: from a verdict to what it is on.
_NEAR: Final = 4
_BY_WHOM: Final = 9
_VERDICT: Final = 6

#: The first unit of a passage, and the one behind its last.
Passage = tuple[int, int]


def untold(units: Sequence[Unit]) -> list[Passage]:
    """What is not told as true: "It is not true *that …*", "Reports *that* … are false"."""
    found: list[Passage] = []
    for at, unit in enumerate(units):
        if unit.word not in _WORDS and unit.lemma not in _LEMMAS:
            continue
        if found and at < found[-1][1]:
            continue
        if unit.word in _ALL or (unit.tag == "v" and unit.lemma in _VERBS):
            passage = _untold_by(units, at)
        elif unit.word in _NOT_DONE or unit.word == "without" or unit.lemma in _AVOIDING:
            passage = _not_done(units, at)
        elif at == 0 and unit.word in _THOUGHT:
            passage = (1, len(units))
        else:
            continue
        if passage[0] < passage[1]:
            found.append(passage)
    return found


def _not_done(units: Sequence[Unit], at: int) -> Passage:
    """What is told not to be done: "fell short of *signing it*", "left without *meeting Li*"."""
    link = _NOT_DONE.get(units[at].word)
    first = at + 1 if link is None else at + 2
    if first >= len(units) or (link is not None and units[at + 1].word != link):
        return at, at
    parts = units[first].parts
    if "g" not in parts and not (link == "than" and "b" in parts):
        return at, at
    end = next((n for n in range(first, len(units)) if units[n].tag in ",;"), len(units))
    return first, end


def unanswered(units: Sequence[Unit]) -> list[Passage]:
    """Questions that are told to be open: "It is unclear *when* it will be signed"."""
    found: list[Passage] = []
    for first, asking in enumerate(units):
        if asking.word not in _ASKING or first == 0:
            continue
        told = units[first - 1]
        known = told.word in _TRUE or told.lemma in _VOUCHING
        if told.word in _OPENING or (known and _is_denied(units, first - 1)):
            found.append((first, _end(units, first - 1, first)))
    return found


def _untold_by(units: Sequence[Unit], at: int) -> Passage:
    """What a word takes away, an empty passage where it does not."""
    if units[at].tag == "v" and units[at].lemma in _DENYING:
        return _denied(units, at)
    first = _content(units, at)
    if first < 0:
        return _handed_on(units, at)
    word = units[at].word
    if word in _CLAIMS:
        return first, max(first, _verdict(units, at, first))
    if units[at].lemma in _CLAIMING:
        return first, _end_of_claim(units, at, first)
    gone = word in _GONE or units[at].lemma in _GUESSING
    if word in _TRUE:
        late = any(unit.word in ("until", "till") for unit in units[at:first])
        gone = not late and (_is_denied(units, at) or units[at - 1].word == "yet")
    elif units[at].lemma in _VOUCHING:
        asked = units[first].word != "that"
        gone = _is_denied(units, at) and (asked or units[at].lemma in _PROVING)
    elif not gone:
        asked = units[first].word != "that"
        before = {unit.word for unit in units[max(0, at - _NEAR) : at]}
        gone = not before & _BEYOND_DOUBT and (asked or word == "doubt" or word == "doubts")
        gone = gone and (units[at].tag == "v" or word == "doubt")
        gone = gone and not (units[at].lemma == "ask" and _asks(units, at))
    return first, _end(units, at, first) if gone else first


def _asks(units: Sequence[Unit], at: int) -> bool:
    """Whether somebody asks for something: "Li *asked whether* they could share it"."""
    return at > 0 and units[at - 1].tag in "MNoPa" and units[at - 1].word != "when"


def _end_of_claim(units: Sequence[Unit], at: int, first: int) -> int:
    """Where a claim ends that is denied behind: "claimed *that it was signed*, which was false"."""
    end = _end(units, at, first)
    behind = any(u.word in _UNTRUE or u.lemma in _DENYING for u in units[end:])
    return end if behind or any(u.word in _UNTRUE for u in units[first:]) else first


def _is_denied(units: Sequence[Unit], at: int) -> bool:
    """Whether a "not" or its like stands before a word."""
    return any(unit.word in _NOT for unit in units[max(0, at - _NEAR) : at])


def _content(units: Sequence[Unit], at: int) -> int:
    """Where it begins what a word is about, or -1."""
    named = units[at].word in _NOUNS
    far = (
        _BY_WHOM if named and at + 1 < len(units) and units[at + 1].word in ("by", "in") else _NEAR
    )
    for number, unit in enumerate(units[at + 1 : at + 1 + far], at + 1):
        if unit.word in _THAT:
            return number
        if named and (unit.word in _TOLD or (number == at + 1 and unit.word in _OF)):
            return number
        if unit.tag in "vmbh.;" or (unit.tag == "," and not named):
            return -1
    return -1


def _denied(units: Sequence[Unit], at: int) -> Passage:
    """What is told to be denied: "denied *signing it*", "denied *the existence of an accord*"."""
    if units[at].lemma != "deny" or _is_denied(units, at):
        return at, at
    if units[at].parts != "b" and "n" in units[at].parts and units[at - 1].tag in "ba":
        return _thing_denied(units, at)
    if at + 1 < len(units) and "g" in units[at + 1].parts:
        return at + 1, _end(units, at, at + 1)
    head = at + 1
    while head < len(units) and (units[head].tag in _PHRASE or units[head].word == "of"):
        if units[head].noun == "meeting":
            break
        head += 1
    if head < len(units) and (units[head].tag == "I" or units[head].noun == "meeting"):
        return at + 1, _end(units, at, head)
    return at, at


def _thing_denied(units: Sequence[Unit], at: int) -> Passage:
    """What the subject of "was denied" is: "*A meeting of the two* was denied"."""
    if any(unit.tag in "v;" for unit in units[:at]):
        return at, at
    told = any(unit.tag == "I" or unit.noun == "meeting" for unit in units[:at])
    return (0, at) if told else (at, at)


def _handed_on(units: Sequence[Unit], at: int) -> Passage:
    """What unsure reports tell: "According to unconfirmed reports, *they signed it*"."""
    before = {unit.word for unit in units[max(0, at - _NEAR) : at]}
    told = units[at].word in _NOUNS and at + 1 < len(units) and units[at + 1].tag == ","
    unsure = before & _UNTRUE or units[at].word in _HEARSAY
    if told and unsure and before & _ACCORDING:
        return at + 1, _end(units, at, at + 1)
    return at, at


def _verdict(units: Sequence[Unit], at: int, first: int) -> int:
    """Where a report ends that is told to be untrue, or -1 where it is not."""
    before = units[max(0, at - _VERDICT) : at]
    told = {unit.word for unit in before}
    if told & _AGAINST or told & _UNTRUE or _is_against(before):
        return _end(units, at, first)
    if at > 0 and units[at - 1].word == "no":
        return _end(units, at, first)
    verb_told = units[first].word in _OF
    for number, unit in enumerate(units[first + 1 :], first + 1):
        if unit.word in _UNTRUE or (unit.word in _TRUE and units[number - 1].word == "not"):
            return number
        denied = unit.lemma in _DENYING and "n" in unit.parts and units[number - 1].tag in "ba"
        if denied and verb_told:
            return number
        verb_told = verb_told or unit.tag in "vbh"
    return -1


def _is_against(before: Sequence[Unit]) -> bool:
    """Whether somebody denies, or does not confirm, what follows: "*dismissed media* reports"."""
    for number in range(len(before) - 1, -1, -1):
        unit = before[number]
        if unit.tag in ",;.":
            return False
        if unit.tag == "v" and unit.lemma in _DENYING | _VOUCHING:
            denied = any(u.word in _NOT for u in before[:number])
            return denied == (unit.lemma in _VOUCHING)
    return False


def _end(units: Sequence[Unit], at: int, first: int) -> int:
    """Where what is only heard of ends: at a turn, or where it stands before what is told."""
    leads = any(unit.tag in "pt" for unit in units[max(0, at - _NEAR) : at])
    leads = (leads or at == 0) and all(unit.tag not in "vb" for unit in units[:at])
    told = units[first].word in _OF
    would = doubts = units[at].lemma in _DOUBTING and units[at].tag == "v"
    for number, unit in enumerate(units[first + 1 :], first + 1):
        follower = units[number + 1].word if number + 1 < len(units) else ""
        if unit.tag == ";" or (unit.tag == "," and ((leads and told) or follower in _TURNS)):
            return number
        if unit.tag == "c" and would and _goes_on(units, number, any_verb=not doubts):
            return number
        would = would or unit.tag == "m"
        told = told or unit.tag in "vbh"
    return len(units)


def _goes_on(units: Sequence[Unit], joint: int, *, any_verb: bool) -> bool:
    """Whether an "and" leads back to who denies or doubts: "rejected the idea *and proposed* …"."""
    if joint + 1 >= len(units) or units[joint + 1].tag != "v":
        return False
    verb = units[joint + 1]
    past = "d" in verb.parts and "b" not in verb.parts
    return past and (any_verb or words.acts().get(verb.lemma) in _STANCES)
