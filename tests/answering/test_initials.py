"""Finding exhibits by first letters."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.answering.initials import Initials
from kiosk.content.load import load_centre

CENTRE = load_centre(Path(__file__).parents[2] / "exhibits").centre
ZH, EN = Initials(CENTRE, "zh"), Initials(CENTRE, "en")


@pytest.mark.parametrize(
    ("typed", "exhibit"),
    [
        ("LZGZ", "culture/lizhuang"),
        ("GZ", "culture/lizhuang"),  # from its middle
        ("ZYM", "ideals/zhao-yiman"),
        ("RM", "culture/burning-noodles"),
        ("XYES", "family/sunward"),
        ("CJL", "prologue/three-rivers"),  # 长 is cháng here and zhǎng elsewhere
    ],
)
def test_first_letters_find_an_exhibit(typed: str, exhibit: str) -> None:
    assert exhibit in [found.id for found in ZH.find(typed)]


def test_names_that_begin_so_come_first() -> None:
    found = [exhibit.title.zh for exhibit in ZH.find("LZ")]
    assert found.index("李庄古镇") < found.index("政治建设")  # also called 大家商量着办


def test_what_can_be_seen_in_the_title_comes_first() -> None:
    found = [exhibit.title.zh for exhibit in ZH.find("L")]
    assert found[:4] == ["两中心欢迎你", "两中心一大脑", "李有华一家", "李庄古镇"]
    assert "赵一曼" in found  # a film or another name of hers begins so


def test_english_is_typed_as_it_is_written() -> None:
    assert "culture/lizhuang" in [found.id for found in EN.find("LIZ")]
    assert "volunteer/seven-orders" in [found.id for found in EN.find("SEVENO")]  # nobody types a space
    assert EN.find("EVEN") == ()  # in the middle of a word


def test_a_hall_narrows_it_down() -> None:
    hall = CENTRE.hall("culture")
    assert hall is not None
    assert ZH.find("", "culture") == hall.exhibits
    assert {exhibit.hall for exhibit in ZH.find("L", "culture")} == {"culture"}
    assert ZH.following("", "culture") < ZH.following("")


@settings(max_examples=60)
@given(st.data(), st.sampled_from([ZH, EN]), st.sampled_from(["", *(hall.id for hall in CENTRE.halls)]))
def test_every_key_that_can_be_pressed_leads_somewhere_and_no_other(
    data: st.DataObject, index: Initials, hall: str
) -> None:
    typed = ""
    while keys := sorted(index.following(typed, hall)):
        before = index.find(typed, hall)
        typed += data.draw(st.sampled_from(keys))
        found = index.find(typed, hall)
        assert found
        assert {exhibit.id for exhibit in found} <= {exhibit.id for exhibit in before}
    for letter in "ABCDEFGHIJKLMNOPQRSTUVWXYZ":
        assert index.find(typed + letter, hall) == ()
