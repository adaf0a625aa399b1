"""The shipped halls fit the screen: no word of theirs is cut off, whatever the size of screen and text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from kivy.core.window import Window
from looking import top
from rules import faults
from shipped import SHIPPED
from test_layout import VARIANTS

from kiosk.content.model import Centre
from kiosk.screens.app import KioskApp
from kiosk.screens.preview import sample

PAGES = ["home", *(f"hall:{h.id}" for h in SHIPPED.halls), *(f"exhibit:{e.id}" for e in SHIPPED.exhibits)]
# Each page in one of the twelve ways to show it; neighbours differ, so that the halls meet all ways.
SHOWN = [(page, VARIANTS[5 * n % len(VARIANTS)]) for n, page in enumerate(PAGES)]


@pytest.fixture(scope="module")
def shipped(app: KioskApp, centre: Centre) -> Iterator[KioskApp]:
    app.set_content(SHIPPED)
    yield app
    app.set_content(centre)


@pytest.mark.parametrize(("page", "variant"), sorted(SHOWN, key=lambda shown: shown[1]), ids=str)
def test_the_shipped_halls_fit(
    shipped: KioskApp, page: str, variant: tuple[tuple[int, int], str, str]
) -> None:
    Window.size, language, text_size = variant
    shipped.show(replace(sample(page, SHIPPED, language), text_size=text_size))
    assert faults(top(shipped.root)) == []
