"""The form that narrows the lists; it stays hidden where scripts do not run."""

from __future__ import annotations

from collections.abc import Iterable

from memoranda.formats.html_report.markup import Markup, element
from memoranda.formats.labels import STATUSES, STRENGTHS, topic_words
from memoranda.formats.party_names import party_name
from memoranda.records import Register

KINDS = (
    ("a", "Agreements"),
    ("c", "Commitments"),
    ("m", "Meetings"),
    ("p", "People"),
)


def filter_form(register: Register) -> Markup:
    """Search words, kind, party, stage and topic, of those that occur."""
    return element(
        "form",
        element(
            "label",
            "Search",
            element("input", type="search", id="f-words", autocomplete="off"),
            class_="wide",
        ),
        _choice("f-kind", "Kind", KINDS),
        _choice("f-party", "Party", _parties(register)),
        _choice("f-state", "Stage", _stages(register)),
        _choice("f-topic", "Topic", _topics(register)),
        element("button", "Clear", type="reset"),
        element("p", "", id="f-result", role="status", aria_live="polite"),
        id="filter",
        role="search",
        aria_label="Search the page",
        hidden=True,
    )


def _choice(name: str, label: str, options: Iterable[tuple[str, str]]) -> Markup:
    every = element("option", "All", value="")
    found = [element("option", words, value=value) for value, words in options]
    return element("label", label, element("select", every, *found, id=name))


def _parties(register: Register) -> list[tuple[str, str]]:
    codes = {person.party for person in register.people if person.party}
    for meeting in register.meetings:
        codes.update(meeting.parties)
    for agreement in register.agreements:
        codes.update(agreement.parties)
    for commitment in register.commitments:
        codes.update(commitment.by + commitment.with_)
    return sorted(((code, party_name(code)) for code in codes), key=lambda pair: pair[1])


def _stages(register: Register) -> list[tuple[str, str]]:
    """Stages of agreements and strengths of commitments, from first to last."""
    found = {agreement.status for agreement in register.agreements}
    found |= {commitment.strength for commitment in register.commitments}
    return [(code, words) for code, words in (STRENGTHS | STATUSES).items() if code in found]


def _topics(register: Register) -> list[tuple[str, str]]:
    codes = {topic for record in register.agreements for topic in record.topics}
    codes |= {topic for record in register.commitments for topic in record.topics}
    return sorted(((code, topic_words(code)) for code in codes), key=lambda pair: pair[1])
