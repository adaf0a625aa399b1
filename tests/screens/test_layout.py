"""Rules that hold on every view, size of screen, language and text size, however much is in the halls."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product
from typing import Literal

import pytest
from looking import top
from rules import faults
from scenes import crowded, scenes
from spoiling import HALLS

from kiosk.content.load import load_centre
from kiosk.content.model import Centre, Language
from kiosk.screens.app import KioskApp
from tools.screens.photograph import show
from tools.screens.showings import Showing
from tools.screens.views import View, views

SIZES = [(1920, 1080), (1080, 1920), (1280, 800)]
LANGUAGES: list[Language] = ["zh", "en"]
TEXT_SIZES: list[Literal["standard", "large"]] = [
    "standard",
    "large",
]  # high contrast sets its letters like large text
VARIANTS = list(product(SIZES, LANGUAGES, TEXT_SIZES))


def everything(centre: Centre, language: Language) -> dict[str, View]:
    """Every view by its name, and states with as much to say as there may be; for low reach see test_reach.py."""
    made = {v.name: v for v in views(centre, language, "family/sunward") if not v.scene.low_reach}
    there = [view.scene for view in made.values()]
    more = {
        name: View(name, scene, centre)
        for name, scene in scenes(centre, language).items()
        if scene not in there
    }
    return made | more


NAMES = {language: list(everything(crowded(load_centre(HALLS).centre), language)) for language in LANGUAGES}
SHOWN = [
    pytest.param(Showing(size, "screen", language, text_size), name, id=f"{size[0]}x{size[1]}-{language}-{text_size}-{name}")
    for size, language, text_size in VARIANTS
    for name in NAMES[language]
]  # fmt: skip


@pytest.fixture(scope="module")
def made(app: KioskApp, centre: Centre) -> Iterator[dict[Language, dict[str, View]]]:
    """Views of halls with as much in them as there may be, by language and name."""
    full = crowded(centre)
    yield {language: everything(full, language) for language in LANGUAGES}
    app.root.set_staff(None)
    app.set_content(centre)


@pytest.mark.parametrize(("showing", "name"), SHOWN)
def test_page_obeys_the_rules(
    app: KioskApp, made: dict[Language, dict[str, View]], showing: Showing, name: str
) -> None:
    show(app, made[showing.language][name], showing, anew=False)
    assert faults(top(app.root)) == []
