"""What a preview marks, in a real window, and that visitors never see a mark."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest
from kivy.core.window import Window
from looking import texts, top
from rules import faults
from test_layout import VARIANTS

from kiosk.content.model import Centre
from kiosk.content.review import MARKS
from kiosk.screens.app import KioskApp
from kiosk.screens.preview import sample

TODAY = date(2026, 11, 25)
PAGES = {
    "home": {"draft"},
    "hall:family": {"draft", "unsigned", "expired"},
    "exhibit:family/sunward": {"unsigned"},
    "exhibit:family/li-youhua": {"expired"},
}


@pytest.fixture(scope="module")
def unready(centre: Centre) -> Centre:
    """The halls with one of them a draft, one of its exhibits not signed and one of them expired."""
    family, culture = centre.halls
    sunward, others = family.exhibits
    exhibits = (
        sunward.model_copy(update={"reviewed_by": ("实践中心",)}),
        others.model_copy(update={"valid_until": date(2026, 11, 24)}),
    )
    family = family.model_copy(update={"status": "draft", "exhibits": exhibits})
    return centre.model_copy(update={"halls": (family, culture)})


@pytest.fixture
def show(app: KioskApp, centre: Centre) -> Iterator[KioskApp]:
    yield app
    app.set_content(centre)


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize(("size", "language", "text_size"), VARIANTS)
def test_a_preview_marks_what_visitors_do_not_see(
    show: KioskApp, unready: Centre, page: str, size: tuple[int, int], language: str, text_size: str
) -> None:
    Window.size = size
    shown = unready.for_preview(TODAY)
    show.set_content(shown)
    show.show(replace(sample(page, shown, language), text_size=text_size))
    seen = {mark for mark, words in MARKS.items() if words.get(language) in texts(show.root)}
    assert seen == PAGES[page]
    assert faults(top(show.root)) == []


def test_visitors_see_neither_marks_nor_what_bears_them(show: KioskApp, unready: Centre) -> None:
    shown = unready.for_visitors(TODAY)
    assert shown.marks == {}
    assert [hall.id for hall in shown.halls] == ["culture"]
    show.set_content(shown)
    show.show(sample("home", shown))
    assert not {words.zh for words in MARKS.values()} & set(texts(show.root))
    assert "家风家训展厅" not in texts(show.root)
