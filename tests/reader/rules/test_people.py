"""One record for everybody with an office."""

from hypothesis import given
from hypothesis import strategies as st

from memoranda.reader.mentions.party import find_parties
from memoranda.reader.mentions.person import find_people
from memoranda.reader.rules.people import read_people
from memoranda.records import Document, Person, Span

STORY = (
    "TEHRAN – The ICT minister, Sattar Hashemi, and China's minister Li Lecheng met. "
    "Hashemi thanked Mr Chen Wei. Li Lecheng, the Minister of Industry, left Iran."
)


def read(text: str) -> list[Person]:
    return read_people(Document(id="d", text=text), find_people(text, find_parties(text)))


def test_a_name_without_an_office_gives_no_record() -> None:
    assert read("They were greeted by Mr. Huang Runqiu.") == []


def test_a_person_has_one_record_with_the_office_that_says_most() -> None:
    assert [(p.id, p.name, p.office, p.party) for p in read(STORY)] == [
        ("p1", "Sattar Hashemi", "ICT minister", "IRN"),
        ("p2", "Li Lecheng", "Minister of Industry", "CHN"),
    ]


def test_the_evidence_runs_from_the_office_to_the_name() -> None:
    hashemi, li = read(STORY)

    assert hashemi.quote == "ICT minister, Sattar Hashemi"
    assert [evidence.quote for evidence in li.evidences] == [
        "Li Lecheng, the Minister of Industry",
        "minister Li Lecheng",
    ]


def test_each_mention_is_a_span_of_the_name() -> None:
    hashemi = read(STORY)[0]
    places = [STORY[span.start : span.end] for span in hashemi.spans["name"]]

    assert places == ["Sattar Hashemi", "Hashemi"]
    assert hashemi.spans["office"] == (Span(13, 25),)


def test_without_the_evidence_there_is_no_such_record() -> None:
    for person in read(STORY):
        left = STORY
        for evidence in person.evidences:
            left = left.replace(evidence.quote, "")

        assert person.name not in [other.name for other in read(left)]


PIECES = st.sampled_from(
    [
        "Iran's minister ",
        "Ali Khan",
        ", ",
        "the ",
        "his Iraqi counterpart ",
        "Sara Deen",
        ". ",
        "said ",
    ]
)


@given(st.lists(PIECES, max_size=20).map("".join))
def test_every_quote_is_in_the_text(text: str) -> None:
    for person in read(text):
        for evidence in person.evidences:
            assert text[evidence.start : evidence.end] == evidence.quote
