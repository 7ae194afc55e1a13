"""How a name stands elsewhere in a text."""

import pytest

from memoranda.reader.mentions.elsewhere import Elsewhere

TEXT = (
    "Sergei Ivanov-Petrov met Oman's Omantel and the minister Noskov. "
    "The Atlantic cable (Alca) and the Nordic Data Link (Nordic Link) are EllaLink-owned."
)


@pytest.mark.parametrize("name", ["Omantel", "Noskov", "Ivan", "Ivanov-Pe", "Alca", "EllaLink"])
def test_what_is_no_surname(name: str) -> None:
    assert not Elsewhere(TEXT).behind_another(name)


@pytest.mark.parametrize("name", ["Ivanov", "Ivanov-Petrov", "Data Link", "Data"])
def test_a_name_behind_another(name: str) -> None:
    assert Elsewhere(TEXT).behind_another(name)


def test_a_name_behind_an_office() -> None:
    elsewhere = Elsewhere(TEXT)
    assert elsewhere.behind_office("Noskov")
    assert not elsewhere.behind_office("Nosk")
    assert not elsewhere.behind_office("Omantel")


def test_a_name_in_brackets() -> None:
    elsewhere = Elsewhere(TEXT)
    assert elsewhere.in_brackets("Alca")
    assert elsewhere.in_brackets("Nordic Link")
    assert not elsewhere.in_brackets("Nordic")
