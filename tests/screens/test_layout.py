"""Rules that hold on every page and state, size of screen, language and text size."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import product
from typing import get_args

import pytest
from kivy.core.window import Window
from looking import top
from rules import faults
from scenes import crowded, scenes
from spoiling import HALLS

from kiosk.content.load import load_centre
from kiosk.content.model import Centre
from kiosk.dialogue.scene import AskState, PageName, Scene
from kiosk.screens.app import KioskApp

SIZES = [(1920, 1080), (1080, 1920), (1280, 800)]
VARIANTS = list(product(SIZES, ["zh", "en"], ["standard", "large"]))
NAMES = list(scenes(crowded(load_centre(HALLS).centre)))


@pytest.fixture(scope="module")
def made(app: KioskApp, centre: Centre) -> Iterator[dict[str, dict[str, Scene]]]:
    """Scenes of halls with as much in them as there may be, by language and name."""
    full = crowded(centre)
    app.set_content(full)
    yield {"zh": scenes(full, "zh"), "en": scenes(full, "en")}
    app.set_content(centre)


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("text_size", ["standard", "large"])
@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def test_page_obeys_the_rules(
    app: KioskApp, made: dict[str, dict[str, Scene]], name: str, language: str, text_size: str,
    size: tuple[int, int],
) -> None:  # fmt: skip
    Window.size = size
    app.show(replace(made[language][name], text_size=text_size))
    assert faults(top(app.root)) == []


def test_no_state_is_forgotten(centre: Centre) -> None:
    made = scenes(centre).values()
    assert {scene.ask.state for scene in made if scene.ask} == set(get_args(AskState))
    assert {scene.page.name for scene in made} == set(get_args(PageName)) - {"film"}
