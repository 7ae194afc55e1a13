"""Who is meant by a pronoun, a role or "the two sides", as a story goes on."""

import pytest

from memoranda.reader.clauses import Ref
from memoranda.reader.discourse.drafts import AgreementDraft
from memoranda.reader.discourse.scene import Scene
from memoranda.reader.discourse.sighting import sights_of
from memoranda.reader.languages import find_language
from memoranda.reader.mentions.gathering import gather

#: Two office-holders of different countries, and a third country.
MET = (
    "Gina Raimondo, the US commerce secretary, met Michelle Donelan, Britain’s technology "
    "secretary, in Washington."
)
AMBASSADORS = "Oman’s communications minister met the Indian ambassador in Muscat."


def scene_of(text: str) -> Scene:
    """The scene before the first sentence."""
    language = find_language("en")
    assert language is not None
    return Scene(text, gather(text, None, "en", language.instrument_words()))


def scene_after(text: str) -> Scene:
    """The scene after a text: its sentences are heard, but no rule reads them."""
    language = find_language("en")
    assert language is not None
    scene = scene_of(text)
    for sight in sights_of(text, scene.mentions, language):
        scene.begin(sight)
        for clause in sight.clauses:
            scene.hear(clause)
        scene.end(sight)
    return scene


def ref(kind: str, value: str = "", party: str | None = None, number: int = 1) -> Ref:
    return Ref(0, 1, kind, value, party, number, "")


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        ("role", "minister"),
        ("group", "sides"),
        ("group", "bank"),
        ("speaker", "he"),
        ("we", "we"),
        ("home", "country"),
        ("other", "counterpart"),
        ("thing", "it"),
        ("instrument", "memorandum"),
        ("meeting", "talks"),
        ("person", "Josephine Teo"),
    ],
)
def test_before_anybody_is_named_nobody_is_meant(kind: str, value: str) -> None:
    scene = scene_of("")

    assert scene.resolve(ref(kind, value)) == ()
    assert scene.home is None


def test_what_names_its_party_means_it() -> None:
    scene = scene_of("")

    assert scene.resolve(ref("party", "OMN", "OMN")) == ("OMN",)
    assert scene.resolve(ref("role", "ambassador", "IND")) == ("IND",)


def test_the_home_of_a_story_is_the_party_named_most() -> None:
    assert scene_of("Oman met India. Omani experts left. Oman gained.").home == "OMN"


def test_the_two_sides_are_those_on_the_stage() -> None:
    scene = scene_after(MET)

    assert scene.resolve(ref("group", "sides", number=2)) == ("USA", "GBR")
    assert scene.resolve(ref("meeting", "talks")) == ("USA", "GBR")


def test_one_party_alone_does_not_clear_the_stage() -> None:
    scene = scene_after(MET)
    scene.enter(("IND",))

    assert scene.resolve(ref("group", "sides", number=2)) == ("USA", "GBR")


def test_others_may_take_the_stage() -> None:
    scene = scene_after(MET)
    scene.enter(("OMN", "IND"))

    assert scene.resolve(ref("group", "sides", number=2)) == ("OMN", "IND")
    assert scene.frame_people == ()


def test_a_pronoun_means_who_acted_last() -> None:
    scene = scene_after(MET)

    assert scene.resolve(ref("speaker", "she")) == ("USA",)
    assert scene.person(ref("speaker", "she")) == "Gina Raimondo"


def test_a_counterpart_is_of_the_other_side() -> None:
    assert scene_after(MET).resolve(ref("other", "counterpart")) == ("GBR",)


def test_his_country_is_that_of_the_speaker() -> None:
    assert scene_after(MET).resolve(ref("home", "country")) == ("USA",)


def test_we_is_the_side_of_the_speaker() -> None:
    assert scene_after(MET).resolve(ref("we", "we")) == ("USA",)


def test_a_role_with_a_party_means_its_holder() -> None:
    scene = scene_after(MET)

    assert scene.person(ref("role", "secretary", "GBR")) == "Michelle Donelan"
    assert scene.resolve(ref("role", "secretary", "GBR")) == ("GBR",)


def test_a_role_that_nobody_named_holds_means_no_person() -> None:
    assert scene_after(AMBASSADORS).person(ref("role", "ambassador", "IND")) is None


def test_the_party_of_a_person_is_that_of_the_office() -> None:
    scene = scene_after(MET)

    assert scene.party_of("Michelle Donelan") == "GBR"
    assert scene.party_of("Josephine Teo") is None


def test_parties_and_persons_come_once_and_in_order() -> None:
    scene = scene_after(MET)
    refs = [ref("person", "Michelle Donelan"), ref("party", "GBR", "GBR"), ref("speaker", "she")]

    assert scene.parties(refs) == ("GBR", "USA")
    assert scene.persons(refs) == ("Michelle Donelan", "Gina Raimondo")


def test_it_means_the_one_party_that_acted_last() -> None:
    assert scene_after("Oman praised the network.").resolve(ref("thing", "it")) == ("OMN",)
    assert scene_after("Oman and India praised it.").resolve(ref("thing", "it")) == ()


def test_the_bank_is_the_body_named_last() -> None:
    scene = scene_after("Moldova thanked the World Bank.")

    assert scene.resolve(ref("group", "bank")) == ("WB",)


def test_an_instrument_stands_for_its_parties() -> None:
    scene = scene_after(MET)
    scene.agreement = AgreementDraft(0, 1, "agreements/signed", "memorandum", "signed", 1, ["OMN"])

    assert scene.resolve(ref("instrument", "memorandum")) == ("OMN",)


def test_a_day_holds_for_its_paragraph() -> None:
    same = scene_after("Oman met India on 5 May 2024. They left.")
    next_one = scene_after("Oman met India on 5 May 2024.\n\nThey left.")

    assert same.paragraph_day is not None
    assert same.paragraph_day.value == "2024-05-05"
    assert next_one.paragraph_day is None
