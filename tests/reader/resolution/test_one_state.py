"""What is only among the bodies of one state."""

import pytest

from memoranda.reader.resolution.one_state import of_one_state


@pytest.mark.parametrize(
    "parties",
    [
        ["KEN", "OMN"],
        ["KEN"],
        ["KEN", "Huawei Kenya"],
        ["KEN", "Oman Post"],
        ["KEN", "Kenya-Oman Chamber"],
        ["Telecom Namibia", "Namibia Post"],
        ["ITU", "Kenya Post"],
    ],
)
def test_others_deal_with_one_another(parties: list[str]) -> None:
    assert not of_one_state(parties, "en")


@pytest.mark.parametrize(
    "parties",
    [
        ["ECU", "Association of Ecuadorian Municipalities"],
        ["Telecom Namibia", "NAM"],
        ["CHN", "China Mobile", "China Telecom"],
    ],
)
def test_a_state_and_its_own_bodies(parties: list[str]) -> None:
    assert of_one_state(parties, "en")
