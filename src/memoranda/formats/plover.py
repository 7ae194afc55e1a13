"""``plover``: the records as PLOVER events, one CSV line for each directed pair of parties.

How records become events, by the PLOVER codebook (github.com/openeventdata/PLOVER) and the CAMEO
roots that it replaces:

* A meeting is CONSULT (04). Its mode is phone, multilateral (three parties or more, or a body
  among them), third-party, or visit and host (in the country of one of two).
* An agreement signed, approved or in force is SUPPORT (05): "ratify, sign, or finalize an
  agreement". Proposed or in preparation it is AGREE (03): "promises to sign or ratify
  agreements"; a proposal of one's own shows willingness. In operation it is COOPERATE (06).
  That one is stalled or has ended is a state, not an act, and yields no event.
* A commitment agreed, offered, proposed or of interest is AGREE (03): "agree to, offer, promise,
  or otherwise indicate willingness or commitment to cooperate". Discussed it is CONSULT (04),
  requested REQUEST (10, mode assist). Under way or done it is COOPERATE (06), or AID (07) where
  one side gives training or funds to the other.

Joint acts yield an event in each direction. A date or place that is not told stays empty.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Iterator
from itertools import permutations, product
from typing import NamedTuple, TextIO

from memoranda.formats.csv_folder import safe_row
from memoranda.formats.form import Format, Records
from memoranda.formats.json_lines import uninterrupted
from memoranda.formats.party_names import country_of, is_state
from memoranda.records import Agreement, Commitment, Meeting, Party, Record

ROOTS = {
    "AGREE": "03",
    "CONSULT": "04",
    "SUPPORT": "05",
    "COOPERATE": "06",
    "AID": "07",
    "REQUEST": "10",
}
STATUS_EVENTS = {
    "proposed": "AGREE",
    "in_preparation": "AGREE",
    "approved": "SUPPORT",
    "signed": "SUPPORT",
    "in_force": "SUPPORT",
    "in_operation": "COOPERATE",
}
STRENGTH_EVENTS = {
    "discussed": "CONSULT",
    "requested": "REQUEST",
    "interested": "AGREE",
    "proposed": "AGREE",
    "offered": "AGREE",
    "agreed": "AGREE",
    "under_way": "COOPERATE",
    "done": "COOPERATE",
}
#: What one side gives and the other gains by.
GIFTS = frozenset(("skills", "investment"))

CONTEXTS = {
    "cybersecurity": "cyber",
    "digital_economy": "economic",
    "e_commerce": "economic",
    "fintech": "economic",
    "industry": "economic",
    "investment": "economic",
    "startups": "economic",
    "data_governance": "legal",
    "spectrum_regulation": "legal",
    "emergency": "disaster",
}

REMOTE = re.compile(
    r"\b(?:tele)?phone[ds]?\b|\bby video\b|\bvideo[ -]?(?:call|conference|link)|\bvirtual(?:ly)?\b"
    r"|\bonline\b|\btelephonic",
    re.IGNORECASE,
)
COLUMNS = (
    "document",
    "date",
    "actor",
    "recipient",
    "event",
    "cameo_root",
    "mode",
    "context",
    "place",
    "quote",
    "start",
    "end",
)


class Event(NamedTuple):
    """Who did what to whom; one line of the file without its evidence."""

    actor: Party
    recipient: Party
    type: str
    mode: str = ""
    context: str = "diplomatic"
    date: str = ""
    place: str = ""


def events(records: Records) -> Iterator[tuple[Event, Record]]:
    """The events that the records tell, each with its record."""
    for meeting in records.meetings:
        for event in meeting_events(meeting):
            yield event, meeting
    for agreement in records.agreements:
        for event in agreement_events(agreement):
            yield event, agreement
    for commitment in records.commitments:
        for event in commitment_events(commitment):
            yield event, commitment


def meeting_events(meeting: Meeting) -> Iterator[Event]:
    """CONSULT, from each participant to each other."""
    host = country_of(meeting.place) if meeting.place else None
    for actor, recipient in permutations(meeting.parties, 2):
        yield Event(
            actor,
            recipient,
            "CONSULT",
            meeting_mode(meeting, host, actor),
            date=meeting.date or "",
            place=meeting.place or "",
        )


def meeting_mode(meeting: Meeting, host: Party | None, actor: Party) -> str:
    """How the actor took part; "" where the text does not tell."""
    if REMOTE.search(meeting.quote):
        return "phone"
    if len(meeting.parties) > 2 or not all(map(is_state, meeting.parties)):
        return "multilateral"
    if host is None:
        return ""
    if host not in meeting.parties:
        return "third-party"
    return "host" if actor == host else "visit"


def agreement_events(agreement: Agreement) -> Iterator[Event]:
    """SUPPORT, AGREE or COOPERATE between all parties, by the stage reached."""
    type_ = STATUS_EVENTS.get(agreement.status)
    if type_ is None:
        return
    for actor, recipient in permutations(agreement.parties, 2):
        yield Event(
            actor,
            recipient,
            type_,
            context=context(agreement.topics),
            date=agreement.date or "",
        )


def commitment_events(commitment: Commitment) -> Iterator[Event]:
    """By strength, from those who take the stance to those it is taken towards."""
    type_ = STRENGTH_EVENTS.get(commitment.strength, "AGREE")
    if type_ == "COOPERATE" and commitment.with_ and GIFTS & set(commitment.topics):
        type_ = "AID"
    for actor, recipient in directed(commitment):
        yield Event(
            actor,
            recipient,
            type_,
            "assist" if type_ == "REQUEST" else "",
            context(commitment.topics),
            commitment.on or "",
        )


def directed(commitment: Commitment) -> list[tuple[Party, Party]]:
    """Who acts towards whom: the counterparts, else each towards the others, else nobody named."""
    if commitment.with_:
        return [pair for pair in product(commitment.by, commitment.with_) if pair[0] != pair[1]]
    if len(commitment.by) > 1:
        return list(permutations(commitment.by, 2))
    return [(party, "") for party in commitment.by]


def context(topics: Iterable[str]) -> str:
    """The contexts that the topics stand for, several separated by semicolons."""
    return ";".join(sorted({CONTEXTS.get(topic, "diplomatic") for topic in topics})) or "diplomatic"


def write_events(parts: Iterable[Records], out: TextIO) -> None:
    """Write the events of each reading as it comes."""
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(COLUMNS)
    for part in parts:
        rows = [safe_row(_row(event, record)) for event, record in events(part)]
        with uninterrupted():
            writer.writerows(rows)
            out.flush()


def _row(event: Event, record: Record) -> list[str | int | None]:
    evidence = record.evidence
    return [
        evidence.document,
        event.date,
        event.actor,
        event.recipient,
        event.type,
        ROOTS[event.type],
        event.mode,
        event.context,
        event.place,
        evidence.quote,
        evidence.start,
        evidence.end,
    ]


FORMAT = Format(
    name="plover",
    description="PLOVER events with CAMEO roots, one CSV line for each directed pair",
    extension=".csv",
    streams=True,
    keeps_whole_lines=True,
    to_stream=write_events,
)
