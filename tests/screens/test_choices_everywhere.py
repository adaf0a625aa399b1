"""Wherever a visitor may be reading: larger letters, and the other language, are one touch away."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from looking import find, top
from shipped import SHIPPED

from kiosk.content.model import Centre
from kiosk.dialogue.scene import TextSize
from kiosk.screens.app import KioskApp
from kiosk.screens.preview import sample
from kiosk.screens.wording import as_asked

PAGES = ["home", "tours", "hall:culture", "exhibit:culture/lizhuang"]
_SAYS: dict[TextSize, str] = {"standard": "大字", "large": "大字·开", "contrast": "高对比·开"}


@pytest.fixture(scope="module")
def shipped(app: KioskApp, centre: Centre) -> Iterator[KioskApp]:
    app.set_content(SHIPPED)
    yield app
    app.set_content(centre)


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("text_size", _SAYS)
def test_letters_and_language_can_be_changed(shipped: KioskApp, page: str, text_size: TextSize) -> None:
    shipped.show(replace(sample(page, SHIPPED, "zh"), text_size=text_size))
    for words in (_SAYS[text_size], "English"):
        assert find(top(shipped.root), words).enabled


@pytest.mark.parametrize(
    ("written", "offered"),
    [("Where is the toilet", "Where is the toilet?"), ("Is there a lift?", "Is there a lift?"),
     ("My child is lost", "My child is lost"), ("几点开门", "几点开门")],
)  # fmt: skip
def test_questions_are_offered_with_their_mark(written: str, offered: str) -> None:
    assert as_asked(written) == offered
