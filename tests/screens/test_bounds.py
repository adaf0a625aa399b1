"""What pages leave behind does not grow, however many are opened; and no page grows with what is in the halls."""

from __future__ import annotations

import gc
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import cycle
from pathlib import Path
from time import monotonic

import pytest
from growth import grows
from kivy.clock import Clock
from kivy.core.window import Window
from kivy.uix.widget import Widget
from PIL import Image

from kiosk.content.exhibit import Image as Picture
from kiosk.content.model import Centre, Text
from kiosk.content.tour import Tour
from kiosk.dialogue.scene import Scene
from kiosk.screens.app import KioskApp
from kiosk.screens.pictures import _KEPT, pictures
from kiosk.screens.preview import sample
from kiosk.screens.widgets.picture import Picture as Shown
from tools.bench.large import large_centre
from tools.screens.touches import press

SETTLED, MORE = 120, 80  # changes; all textures that are kept are there before the 120th
EXHIBITS = 60  # of one large picture each: more than are kept
MEGABYTES = 30.0  # of growth in 80 changes
PIECES = 200  # on one page; the shipped ones have up to 150
DEADLINE = 20.0  # seconds for one picture on a very busy machine


@dataclass(frozen=True)
class Kept:
    """What there is at a moment, after looking for what nobody needs."""

    widgets: int
    events: int  # of Kivy's clock
    threads: int

    @classmethod
    def now(cls) -> Kept:
        Clock.tick()  # pages that were left are taken apart
        Clock.tick()
        gc.collect()
        widgets = sum(issubclass(type(thing), Widget) for thing in gc.get_objects())
        return cls(widgets, len(Clock.get_events()), threading.active_count())


@pytest.fixture(autouse=True)
def clean(app: KioskApp, centre: Centre) -> Iterator[None]:
    Window.size = (1920, 1080)
    yield
    app.set_content(centre)
    app.show(Scene())


@pytest.fixture
def illustrated(centre: Centre, tmp_path: Path) -> Centre:
    """Many exhibits, each with pictures of its own."""
    family, *others = centre.halls
    exhibits = []
    for number in range(EXHIBITS):
        Image.new("RGB", (960, 640), (number, 90, 60)).save(tmp_path / f"{number}.jpg")
        image = Picture(file=tmp_path / f"{number}.jpg", credit="测试")
        exhibits.append(
            family.exhibits[0].model_copy(
                update={"id": f"family/e{number}", "images": (image,), "related": ()}
            )
        )
    halls = (family.model_copy(update={"exhibits": tuple(exhibits)}), *others)
    return centre.model_copy(update={"halls": halls})


def test_nothing_grows_with_the_pages_that_were_opened(app: KioskApp, illustrated: Centre) -> None:
    app.set_content(illustrated)
    between = cycle(
        ["home", "hall:family", "search", "tours", "ask:answering", "attract", "feedback", "hall:culture"]
    )
    exhibits = cycle(f"exhibit:{exhibit.id}" for exhibit in illustrated.halls[0].exhibits)

    def change(times: int) -> Kept:
        for number in range(times):
            show(app, sample(next(between if number % 2 else exhibits), illustrated))
            assert textures() <= _KEPT
        show(app, sample("home", illustrated))
        return Kept.now()

    before = change(SETTLED)
    assert not grows(lambda: change(MORE), MEGABYTES)
    after = Kept.now()
    assert textures() > 0.8 * _KEPT
    assert after.widgets <= before.widgets
    assert after.events < before.events + 5  # a notice may be about to go
    assert after.threads <= before.threads


def test_five_hundred_exhibits_and_forty_tours_make_no_page_larger(app: KioskApp) -> None:
    tours = tuple(Tour(id=f"tour{n}", title=Text(zh=f"第{n}条路线"), minutes=5 + n) for n in range(40))
    large = large_centre(2000).model_copy(update={"tours": tours})
    assert len(large.exhibits) == 500
    app.set_content(large)
    for name in ("home", "hall:hall0", f"exhibit:{large.exhibits[0].id}", "search", "tours", "ask:idle"):
        show(app, sample(name, large))
        assert pieces(app) < PIECES, name
        if name in ("hall:hall0", "search"):
            press(app.root.page, "下一页")
            assert pieces(app) < PIECES, name


def test_nothing_is_drawn_behind_pictures_that_hide_it(app: KioskApp, illustrated: Centre) -> None:
    app.set_content(illustrated)
    show(app, sample("exhibit:family/e0", illustrated))
    drawn = [piece for piece in app.root.walk(restrict=True) if isinstance(piece, Shown)]
    photograph = next(piece for piece in drawn if piece.path and piece.path.name == "0.jpg")
    assert photograph._ground not in photograph.canvas.before.children
    photograph.show(None)
    assert photograph._ground in photograph.canvas.before.children


def show(app: KioskApp, scene: Scene) -> None:
    """Show it, and let its pictures arrive."""
    app.show(scene)
    end = monotonic() + DEADLINE
    while app.busy:
        Clock.usleep(1000)  # for those who decode
        Clock.tick()
        assert monotonic() < end


def textures() -> int:
    return sum(4 * texture.width * texture.height for texture in pictures._kept.values())


def pieces(app: KioskApp) -> int:
    return sum(1 for _ in app.root.walk(restrict=True))
