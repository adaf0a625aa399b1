"""Which words of the content enter a lexicon."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk.content.load import load_centre
from kiosk.content.model import Centre
from tools.speech_model.content_words import characters_of, names_of
from tools.speech_model.lexicon import Word


@pytest.fixture
def centre(halls: Path, replace: Callable[..., None]) -> Centre:
    """Halls with a name of 两 and of a rare character in them."""
    replace("title: 李有华一家", "title: 两江鲟鱼")
    return load_centre(halls).centre


def test_characters_that_are_missing(centre: Centre) -> None:
    words = characters_of(centre, {"家": Word({"jia1": 0.0})})
    assert words["鲟"].pronunciations == {"xun2": 0.0}
    assert "家" not in words
    assert all(len(word) == 1 for word in words)


def test_names_that_are_missing(centre: Centre) -> None:
    words = names_of(centre, {"家风家训展厅": Word({})})
    assert "liang3 jiang1 xun2 yu2" in words["两江鲟鱼"].pronunciations
    # What a grammar has in plain form is said as staff wrote it.
    assert words["二江鲟鱼"].pronunciations == words["两江鲟鱼"].pronunciations
    assert "家风家训展厅" not in words
