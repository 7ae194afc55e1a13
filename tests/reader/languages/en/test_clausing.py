"""English sentences as clauses: who does what to whom, and how one hangs on another."""

import pytest

from memoranda.reader.clauses import ACTS, MOODS, Clause, Ref
from memoranda.reader.languages.en.reading import read_sentence
from memoranda.reader.languages.en.words import acts, instrument_words
from memoranda.reader.languages.language import Told
from memoranda.reader.mentions.gathering import gather
from memoranda.reader.text.quotations import quotations
from memoranda.reader.text.segments import Sentence, paragraphs


def told(text: str) -> Told:
    mentions = gather(text, None, "en", instrument_words())
    sentence = Sentence(0, len(text), 0)
    quoted = quotations(text, paragraphs(text))
    return read_sentence(text, 0, sentence, False, mentions, quoted)


def clause(text: str, lemma: str) -> Clause:
    """The clause with this verb."""
    return next(each for each in told(text).clauses if each.lemma == lemma)


def values(refs: tuple[Ref, ...]) -> list[str]:
    return [ref.value for ref in refs]


@pytest.mark.parametrize(
    "text", ["", "Muscat, 5 May 2024.", "No verb here.", "“”", "The signing of a memorandum."]
)
def test_without_a_verb_there_is_no_clause(text: str) -> None:
    assert list(told(text).clauses) == []


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("Iran and Iraq met.", ["IRN", "IRQ"]),
        ("In May, Oman met India.", ["OMN"]),
        ("In Muscat the two sides met.", ["sides"]),
        ("For his part, the minister met them.", ["minister"]),
        ("The ministers of Egypt and Italy met.", ["EGY", "ITA"]),
        ("Josephine Teo, Singapore’s digital minister, met them.", ["Josephine Teo"]),
        ("A memorandum was signed.", ["memorandum"]),
        ("He met them.", ["he"]),
    ],
)
def test_the_subject_is_who_acts(text: str, subject: list[str]) -> None:
    lemma = "sign" if "signed" in text else "meet"

    assert values(clause(text, lemma).subject) == subject


def test_two_verbs_share_a_subject() -> None:
    text = "Oman met India and proposed a fund."

    assert values(clause(text, "propose").subject) == ["OMN"]


def test_each_verb_may_have_its_own() -> None:
    text = "Vietnam asked Japan for images, and Japan offered to train analysts."

    assert values(clause(text, "ask").subject) == ["VNM"]
    assert values(clause(text, "offer").subject) == ["JPN"]


def test_an_object_hangs_on_its_verb_by_a_preposition() -> None:
    text = "Oman will share its experience with India."

    assert [(ref.value, ref.link) for ref in clause(text, "share").objects] == [("IND", "with")]


def test_who_acts_in_a_passive_is_told_by_by() -> None:
    objects = clause("A memorandum was signed by Oman and India.", "sign").objects

    assert [(ref.value, ref.link) for ref in objects] == [("OMN", "by"), ("IND", "by")]


@pytest.mark.parametrize(
    ("text", "lemma", "relation"),
    [
        ("The minister said that Oman would share its data.", "share", "said"),
        ("The minister said Oman would share its data.", "share", "said"),
        ("The sides agreed that Oman would share its data.", "share", "embedded"),
        ("The minister, who met the envoy, left.", "meet", "relative"),
        ("Noting the delay, the minister proposed a fund.", "note", "participle"),
        ("The ministers met to discuss roaming.", "discuss", "purpose"),
        ("The minister said that Oman would share its data.", "say", "main"),
        ("The minister met the envoy, and Oman shared its data.", "share", "main"),
    ],
)
def test_the_relation_tells_how_a_clause_hangs_on_another(
    text: str, lemma: str, relation: str
) -> None:
    assert clause(text, lemma).relation == relation


def test_what_is_said_belongs_to_who_said_it() -> None:
    clauses = told("The minister said that Oman was ready to share its data.").clauses

    assert [(each.lemma, each.act, each.parent) for each in clauses] == [
        ("say", "say", -1),
        ("be", "offer", 0),
    ]


def test_a_relative_pronoun_stands_for_what_is_before_it() -> None:
    text = "They praised the memorandum, which was signed in 2023."

    assert values(clause(text, "sign").subject) == ["memorandum"]


def test_a_clause_in_quotation_marks_is_quoted() -> None:
    clauses = told("“We are ready to help Iraq,” Iran’s minister said.").clauses

    assert [(each.lemma, each.quoted) for each in clauses] == [("be", True), ("say", False)]


def test_the_content_is_what_follows_the_verb() -> None:
    text = "Iran and Iraq discussed fibre in Basra, and Oman left."
    found = clause(text, "discuss")

    assert text[found.content_start : found.content_end] == "fibre in Basra"


@pytest.mark.parametrize(
    ("text", "after", "before"),
    [
        ("The memorandum signed in May expired.", ["sign"], []),
        ("The action plan drafted by Oman was praised.", ["prepare"], []),
        ("They agreed to sign a memorandum.", [], ["to sign"]),
        ("They praised the signing of a memorandum.", [], ["sign"]),
        ("They spoke of implementing the memorandum.", [], ["operate"]),
        ("They praised the memorandum.", [], []),
    ],
)
def test_what_is_done_with_an_instrument_beside_its_clause(
    text: str, after: list[str], before: list[str]
) -> None:
    found = told(text)

    assert (list(found.after.values()), list(found.before.values())) == (after, before)


def test_every_act_of_a_verb_is_one_that_the_rules_know() -> None:
    assert set(acts().values()) <= set(ACTS)


@pytest.mark.parametrize(
    "text",
    [
        "The two ministers, who had met in Muscat, said that they would sign an agreement.",
        "“We will help,” he said, noting that Oman, which has yet to begin, is expected to follow.",
        "Having met, the sides agreed to draft a plan and to call on Kenya to join.",
    ],
)
def test_clauses_keep_the_form_that_the_rules_read(text: str) -> None:
    for number, each in enumerate(told(text).clauses):
        assert 0 <= each.start < each.end <= len(text)
        assert each.start <= each.content_start <= each.content_end <= each.end
        assert -1 <= each.parent < number
        assert each.act in ACTS
        assert each.mood in ("", *MOODS)


def test_a_noun_joined_to_another_is_no_verb() -> None:
    text = "They met at the EU-US Trade and Technology Council in May."

    assert [each.lemma for each in told(text).clauses] == ["meet"]


@pytest.mark.parametrize(
    ("text", "lemma", "kept"),
    [
        ("Satellites were discussed as well, he said.", "discuss", "were discussed as well"),
        ("It takes effect at once.", "take", "takes effect at once"),
        ("Oman met India also, and Qatar left.", "meet", "met India"),
    ],
)
def test_a_clause_keeps_what_its_last_preposition_has(text: str, lemma: str, kept: str) -> None:
    one = clause(text, lemma)

    assert text[one.start : one.end].endswith(kept)
