"""The same thing told in several documents becomes one; two things never do."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from memoranda.reader.resolution.across import join
from memoranda.reader.resolution.across.names import same, similar
from memoranda.records import (
    Agreement,
    Commitment,
    Document,
    Evidence,
    Meeting,
    Person,
    Reading,
    Register,
    Span,
)

TEXT = "Kenya and Rwanda signed a memorandum on cybersecurity in Kigali on Wednesday."
LONG = (
    "Kenya and Rwanda, the two ministries said, hold that the region as a whole gains where "
    "networks join, and they are ready to lay fibre to every border post that asks for it."
)


def told(name: str, published: str | None = "2025-05-22", text: str = TEXT) -> Document:
    return Document(
        id=name, text=text, published=date.fromisoformat(published) if published else None
    )


def proof(document: Document) -> tuple[Evidence, ...]:
    return (Evidence(document.id, 0, len(document.text), document.text),)


def story(name: str, *kinds: Any, published: str | None = "2025-05-22", text: str = "") -> Reading:
    """A document with one record of each (type, fields) given; its text is its own."""
    document = told(name, published, text or f"{TEXT} ({name})")
    found: dict[type, list[Any]] = {Person: [], Meeting: [], Agreement: [], Commitment: []}
    for type_, fields in kinds:
        number = len(found[type_]) + 1
        letter = type_.__name__[0].lower()
        record = type_(id=f"{letter}{number}", rule="r", evidences=proof(document), **fields)
        found[type_].append(record)
    return Reading(
        document,
        people=tuple(found[Person]),
        meetings=tuple(found[Meeting]),
        agreements=tuple(found[Agreement]),
        commitments=tuple(found[Commitment]),
    )


def agreement(**fields: Any) -> tuple[type, dict[str, Any]]:
    usual = {
        "kind": "memorandum",
        "status": "signed",
        "date": "2025-05-21",
        "parties": ("KEN", "RWA"),
        "topics": ("cybersecurity",),
    }
    return Agreement, usual | fields


def meeting(**fields: Any) -> tuple[type, dict[str, Any]]:
    usual = {
        "date": "2025-05-21",
        "place": "Kigali",
        "parties": ("KEN", "RWA"),
        "people": ("Paula Ingabire",),
    }
    return Meeting, usual | fields


def person(name: str, party: str | None = "IRN", office: str | None = None) -> Any:
    return Person, {"name": name, "party": party, "office": office}


def commitment(**fields: Any) -> tuple[type, dict[str, Any]]:
    usual = {"by": ("KEN", "RWA"), "strength": "agreed", "topics": ("skills",)}
    return Commitment, usual | fields


# What must stay apart.


@pytest.mark.parametrize(
    "other",
    [
        agreement(kind="protocol"),
        agreement(parties=("KEN", "UGA")),
        agreement(parties=("KEN", "RWA", "UGA")),
        agreement(count=2),
        agreement(date="2025-06-02"),
        agreement(date="2024"),
        agreement(topics=("postal",)),
        agreement(title="Memorandum on Postal Services", topics=()),
    ],
)
def test_agreements_that_differ_stay_two(other: Any) -> None:
    first = agreement(title="Memorandum on Cybersecurity")
    register = join([story("a", first), story("b", other)])
    assert len(register.agreements) == 2


def test_two_agreements_of_one_document_stay_two() -> None:
    register = join([story("a", agreement(), agreement())])
    assert len(register.agreements) == 2


def test_agreements_without_parties_stay_two() -> None:
    register = join([story("a", agreement(parties=())), story("b", agreement(parties=()))])
    assert len(register.agreements) == 2


def test_an_undated_agreement_does_not_join_one_of_years_ago() -> None:
    old = story("a", agreement(date="2019-03-02"), published="2019-03-03")
    new = story("b", agreement(date=None), published="2025-05-22")
    assert len(join([old, new]).agreements) == 2


def test_an_undated_agreement_that_could_be_either_of_two_stays_alone() -> None:
    readings = [
        story("a", agreement(date="2025-05-02"), published="2025-05-03"),
        story("b", agreement(date="2025-05-21"), published="2025-05-22"),
        story("c", agreement(date=None), published="2025-05-12"),
    ]
    assert len(join(readings).agreements) == 3


@pytest.mark.parametrize(
    "other",
    [
        meeting(parties=("KEN", "UGA")),
        meeting(date="2025-05-23"),
        meeting(date="2025-05-22", people=()),
        meeting(place="Nairobi"),
        meeting(people=("William Kabogo Gitau",)),
        meeting(date="2025", place=None, people=()),
        meeting(date=None, people=()),
    ],
)
def test_meetings_that_differ_stay_two(other: Any) -> None:
    register = join([story("a", meeting()), story("b", other)])
    assert len(register.meetings) == 2


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (person("Wang Yi", "CHN", "minister"), person("Wang Yu", "CHN", "minister")),
        (person("Sattar Hashemi"), person("Mehdi Hashemi")),
        (person("Sattar Hashemi", "IRN"), person("Sattar Hashemi", "IRQ")),
        (person("Hashemi", None), person("Hashemi", None)),
        (person("Hashemi"), person("Hashemi")),
        (person("Mohammed Salem", None), person("Muhammad Salem", None)),
        (
            person("Mohammed Salem", "EGY", "Minister of Health"),
            person("Muhammad Salem", "EGY", "ambassador to Oman"),
        ),
    ],
)
def test_people_who_may_be_two_stay_two(one: Any, other: Any) -> None:
    assert len(join([story("a", one), story("b", other)]).people) == 2


def test_a_surname_that_two_people_bear_joins_neither() -> None:
    readings = [
        story("a", person("Sattar Hashemi")),
        story("b", person("Mehdi Hashemi")),
        story("c", person("Hashemi")),
    ]
    assert len(join(readings).people) == 3


@pytest.mark.parametrize(
    "other",
    [
        commitment(by=("KEN",)),
        commitment(strength="discussed"),
        commitment(with_=("UGA",)),
        commitment(on="2024-01-01"),
    ],
)
def test_statements_that_differ_stay_two(other: Any) -> None:
    first = commitment(on="2025-05-21")
    register = join([story("a", first, text=TEXT), story("b", other, text=TEXT)])
    assert len(register.commitments) == 2


def test_a_reprinted_paragraph_that_states_its_counterpart_stays_two() -> None:
    stated = {"with_": (Span(0, 5),), "on": (Span(6, 10),)}
    first = commitment(with_=("UGA",), spans=stated)
    other = commitment(with_=("TZA",), spans=stated)
    register = join([story("a", first, text=LONG), story("b", other, text=LONG)])
    assert len(register.commitments) == 2


def test_statements_in_other_words_stay_two() -> None:
    register = join([story("a", commitment()), story("b", commitment())])
    assert len(register.commitments) == 2


# What becomes one.


def test_an_agreement_told_by_five_outlets_is_one_with_five_evidences() -> None:
    dates = ("2025-05-21", "2025-05-21", "2025-05-22", "2025-05", None)
    readings = [story(name, agreement(date=day)) for name, day in zip("abcde", dates, strict=True)]
    (one,) = join(readings).agreements
    assert [evidence.document for evidence in one.evidences] == ["a", "b", "c", "d", "e"]
    assert one.date == "2025-05-21"
    (other,) = one.alternatives
    assert (other.field, other.value, other.evidence.document) == ("date", "2025-05-22", "c")
    assert other.published == date(2025, 5, 22)


def test_the_furthest_stage_is_kept_with_its_own_date() -> None:
    readings = [
        story("a", agreement(status="approved", date="2025-05-19"), published="2025-05-19"),
        story("b", agreement(status="signed", date="2025-05-21"), published="2025-05-22"),
    ]
    (one,) = join(readings).agreements
    assert (one.status, one.date) == ("signed", "2025-05-21")
    told_otherwise = {(other.field, other.value) for other in one.alternatives}
    assert told_otherwise == {("status", "approved"), ("date", "2025-05-19")}


def test_topics_of_all_tellings_are_kept() -> None:
    readings = [
        story("a", agreement(topics=("cybersecurity", "skills"))),
        story("b", agreement(topics=("cybersecurity", "postal"))),
    ]
    (one,) = join(readings).agreements
    assert set(one.topics) == {"cybersecurity", "skills", "postal"}


def test_the_general_field_contradicts_no_other() -> None:
    readings = [
        story("a", agreement(topics=("ict_general", "research"))),
        story("b", agreement(topics=("e_commerce", "postal"))),
    ]
    (one,) = join(readings).agreements
    assert set(one.topics) == {"ict_general", "research", "e_commerce", "postal"}


def test_a_meeting_told_twice_is_one_with_all_its_people() -> None:
    readings = [
        story("a", meeting(people=("Paula Ingabire", "William Kabogo Gitau"))),
        story("b", meeting(date="2025-05", place=None, people=("Ingabire",))),
        story("c", meeting(date=None, place="Kigali"), published="2025-05-30"),
    ]
    (one,) = join(readings).meetings
    assert (one.date, one.place, len(one.evidences)) == ("2025-05-21", "Kigali", 3)


def test_a_person_keeps_the_offices_held_over_time() -> None:
    readings = [
        story("a", person("Issa Zarepour", office="ICT Minister"), published="2023-01-05"),
        story("b", person("Issa Zarepour", office="Ambassador"), published="2025-05-22"),
    ]
    (one,) = join(readings).people
    assert one.office == "Ambassador"
    (other,) = one.alternatives
    assert (other.field, other.value, other.published) == (
        "office",
        "ICT Minister",
        date(2023, 1, 5),
    )


def test_what_could_not_be_read_is_noted_at_its_document() -> None:
    document = Document("d", "Text", notes=("Its encoding was guessed.",))
    (one,) = join([Reading(document, notes=("There are no rules for it.",))]).documents
    assert one.notes == ("Its encoding was guessed.", "There are no rules for it.")


@pytest.mark.parametrize("rank", ["Deputy", "Prime", "Vice-"])
def test_a_higher_or_lower_office_is_another_one(rank: str) -> None:
    readings = [
        story("a", person("Issa Zarepour", office=f"{rank} Minister"), published="2023-01-05"),
        story("b", person("Issa Zarepour", office="Minister"), published="2025-05-22"),
    ]
    (one,) = join(readings).people
    assert one.office == "Minister"
    assert [other.value for other in one.alternatives] == [f"{rank} Minister"]


def test_an_office_told_short_later_keeps_its_full_wording() -> None:
    readings = [
        story("a", person("Issa Zarepour", office="Minister of Health"), published="2023-01-05"),
        story("b", person("Issa Zarepour", office="ICT Minister"), published="2025-01-05"),
        story("c", person("Issa Zarepour", office="minister"), published="2025-05-22"),
    ]
    (one,) = join(readings).people
    assert one.office == "ICT Minister"
    assert [other.value for other in one.alternatives] == ["Minister of Health"]


def test_one_office_in_two_wordings_is_no_change_of_office() -> None:
    readings = [
        story("a", person("Sattar Hashemi", office="Minister of Communications Technology (CT)")),
        story("b", person("Sattar Hashemi", office="Communication Technology Minister")),
    ]
    (one,) = join(readings).people
    assert one.alternatives == ()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (person("Sattar Hashemi"), person("Sattār Hāshemi")),
        (person("Sattar Hashemi"), person("Seyed Sattar Hashemi")),
        (person("Abdullah Al-Swaha", "SAU"), person("Abdullah Al Swaha", "SAU")),
        (person("Sattar Hashemi"), person("Hashemi")),
        (person("Sattar Hashemi", office="Minister"), person("Sattar Hashimi", office="minister")),
        (person("Hashemi", office="Minister"), person("Hashemi", office="minister")),
        (person("Sattar Hashemi"), person("Sattar Hashemi", None)),
    ],
)
def test_one_person_under_two_spellings_is_one(one: Any, other: Any) -> None:
    assert len(join([story("a", one), story("b", other)]).people) == 1


def test_the_fullest_form_of_a_name_is_kept() -> None:
    readings = [story("a", person("Sattar Hashemi")), story("b", person("Seyed Sattar Hashemi"))]
    assert [one.name for one in join(readings).people] == ["Seyed Sattar Hashemi"]


def test_a_paragraph_reprinted_word_for_word_is_one_statement() -> None:
    broken = TEXT.replace(" in ", "\nin ")
    readings = [
        story("a", commitment(), text=TEXT),
        story("b", commitment(by=("RWA", "KEN")), text=broken),
        story("c", commitment(), text=TEXT),
    ]
    (one,) = join(readings).commitments
    assert len(one.evidences) == 3
    assert one.alternatives == ()


def test_a_long_paragraph_reprinted_under_other_news_is_one_statement() -> None:
    readings = [
        story("a", commitment(with_=("UGA",), on="2025-02-25"), text=LONG, published="2025-02-26"),
        story("b", commitment(with_=("TZA",), on="2025-05-22"), text=LONG, published="2025-05-23"),
    ]
    (one,) = join(readings).commitments
    assert (one.with_, one.on, len(one.evidences)) == ((), "2025-02-25", 2)
    assert [(other.field, other.value) for other in one.alternatives] == [
        ("with_", ("UGA",)),
        ("with_", ("TZA",)),
        ("on", "2025-05-22"),
    ]


def test_references_lead_to_the_records_of_the_register() -> None:
    older = story("a", agreement(date="2024-01-02", topics=("space",)), published="2024-01-02")
    newer = story(
        "b",
        meeting(),
        agreement(said_in="m1"),
        commitment(said_in="m1", under="a1"),
    )
    register = join([newer, older])
    kept = {record.id: record for record in (*register.meetings, *register.agreements)}
    (promise,) = register.commitments
    assert kept[promise.under or ""].evidence.document == "b"
    assert kept[promise.said_in or ""].evidence.document == "b"


def test_one_name_for_two_texts_is_told() -> None:
    register = join([story("a", agreement(), text=TEXT), story("a", text="Another text.")])
    assert len(register.documents) == 1
    assert register.notes == (
        'Several documents are called "a"; only one of them is in the register.',
    )


def test_nothing_gives_an_empty_register() -> None:
    assert join([]) == Register()


# What always holds.

DAYS = st.dates(date(2025, 5, 1), date(2025, 6, 30)).map(date.isoformat)
DATES = st.none() | DAYS | DAYS.map(lambda day: day[:7]) | st.just("2025")
PARTIES = st.permutations(("KEN", "RWA", "UGA")).map(lambda codes: tuple(codes[:2]))
TOPICS = st.sets(st.sampled_from(("cybersecurity", "skills", "postal"))).map(
    lambda found: tuple(sorted(found))
)
NAMES = st.sampled_from(
    ("Sattar Hashemi", "Hashemi", "Seyed Sattar Hashemi", "Satar Hashimi", "Wang Yi", "Wang Yu")
)
RECORDS = st.one_of(
    st.fixed_dictionaries(
        {
            "kind": st.sampled_from(("memorandum", "protocol")),
            "status": st.sampled_from(("in_preparation", "signed")),
            "date": DATES,
            "parties": PARTIES,
            "topics": TOPICS,
        }
    ).map(lambda fields: (Agreement, fields)),
    st.fixed_dictionaries(
        {
            "date": DATES,
            "place": st.sampled_from((None, "Kigali", "Nairobi")),
            "parties": PARTIES,
            "people": st.lists(NAMES, max_size=2, unique=True).map(tuple),
        }
    ).map(lambda fields: (Meeting, fields)),
    st.fixed_dictionaries(
        {
            "name": NAMES,
            "party": st.sampled_from((None, "IRN", "CHN")),
            "office": st.sampled_from((None, "Minister", "Ambassador")),
        }
    ).map(lambda fields: (Person, fields)),
    st.fixed_dictionaries({"by": PARTIES, "strength": st.just("agreed"), "on": DATES}).map(
        lambda fields: (Commitment, fields)
    ),
)
STORIES = st.lists(
    st.tuples(
        st.lists(RECORDS, max_size=3),
        st.none() | DAYS,
        st.sampled_from((TEXT, "Another text of two states.")),
    ),
    max_size=6,
).map(
    lambda rows: [
        story(f"d{number}", *kinds, published=published, text=text)
        for number, (kinds, published, text) in enumerate(rows)
    ]
)


@given(STORIES, st.randoms(use_true_random=False))
def test_the_order_of_documents_changes_nothing(readings: list[Reading], random: Any) -> None:
    shuffled = list(readings)
    random.shuffle(shuffled)
    assert join(shuffled) == join(readings)


@given(STORIES)
def test_a_document_given_twice_changes_nothing(readings: list[Reading]) -> None:
    assert join(readings + readings) == join(readings)


@given(STORIES)
def test_no_evidence_is_lost_or_invented(readings: list[Reading]) -> None:
    register = join(readings)
    for kind in ("people", "meetings", "agreements", "commitments"):
        told_by = [e for r in readings for record in getattr(r, kind) for e in record.evidences]
        kept = [e for record in getattr(register, kind) for e in record.evidences]
        assert set(kept) == set(told_by)
        for record in getattr(register, kind):
            assert len({e.document for e in record.evidences}) == len(record.evidences)


@given(STORIES)
def test_what_contradicts_is_never_one(readings: list[Reading]) -> None:
    register = join(readings)
    source = {
        (reading.document.id, kind): getattr(reading, kind)
        for reading in readings
        for kind in ("meetings", "agreements")
    }
    for kind in ("meetings", "agreements"):
        for record in getattr(register, kind):
            days = {
                date.fromisoformat(value)
                for value in (record.date, *(a.value for a in record.alternatives))
                if value and len(value) == 10
            }
            assert not days or max(days) - min(days) <= timedelta(days=14)
            for evidence in record.evidences:
                members = source[evidence.document, kind]
                assert any(set(member.parties) == set(record.parties) for member in members)


@example("0:0", "1:0")
@given(st.text(max_size=12), st.text(max_size=12))
def test_likeness_of_names_has_no_direction(one: str, other: str) -> None:
    assert same(one, other) == same(other, one)
    assert similar(one, other) == similar(other, one)


def test_a_register_of_many_documents_is_joined_in_one_go() -> None:
    """Ten thousand stories on few pairs would take hours if all were compared with all."""
    first = story("a", agreement(), meeting(), person("Paula Ingabire", "RWA", "Minister"))
    day = date(2000, 1, 1)
    readings = []
    for number in range(10_000):
        name = f"d{number:05}"
        when = day + timedelta(days=number % 7000)
        today = when.isoformat()
        document = replace(first.document, id=name, published=when)
        readings.append(
            Reading(
                document,
                people=tuple(replace(r, evidences=proof(document)) for r in first.people),
                meetings=tuple(
                    replace(r, evidences=proof(document), date=today) for r in first.meetings
                ),
                agreements=tuple(
                    replace(r, evidences=proof(document), date=today) for r in first.agreements
                ),
            )
        )
    register = join(readings)
    assert len(register.people) == 1
    assert len(register.people[0].evidences) == 10_000
