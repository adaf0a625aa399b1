"""What is measured on the shipped halls: every page that gives way to another, and what moves within pages."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from itertools import cycle
from typing import TypeVar

from kivy.tests.common import UnitTestTouch
from kivy.uix.widget import Widget

from kiosk.content.model import Centre, Text
from kiosk.content.sentences import sentences
from kiosk.dialogue.scene import Narration, Scene
from kiosk.screens.app import KioskApp
from kiosk.screens.pages.attract import AttractPage
from kiosk.screens.pages.gallery import Gallery
from kiosk.screens.pages.viewer import Viewer
from kiosk.screens.preview import sample
from tools.bench.screens.recorder import nothing
from tools.screens.showings import EXHIBIT
from tools.screens.touches import press
from tools.screens.views import views

Act = Callable[[], None]
_Piece = TypeVar("_Piece", bound=Widget)
_PICTURES, _LONG = 4, 2  # of the exhibit: pictures, and how often its text is told


@dataclass(frozen=True)
class Change:
    """Where it begins, what is done there one after the other, what in every frame; each act is watched `seconds`."""

    name: str
    before: Scene
    acts: tuple[Act, ...] = (nothing,)
    each: Act = nothing
    seconds: float = 0.5


def full(centre: Centre) -> Centre:
    """Return the halls with a measured floor, and in them an exhibit of several pictures and a long text."""
    told = centre.exhibit(EXHIBIT)
    assert told is not None
    assert centre.floor is not None
    pictures = [image for one in centre.exhibits if one.hall == told.hall for image in one.images]
    text = Text(zh=told.text.zh * _LONG, en=told.text.en)
    long = told.model_copy(update={"images": tuple(pictures[:_PICTURES]), "text": text})
    halls = [
        hall.model_copy(update={"exhibits": tuple(long if e is told else e for e in hall.exhibits)})
        for hall in centre.halls
    ]
    floor = centre.floor.model_copy(update={"status": "published"})
    return centre.model_copy(update={"halls": tuple(halls), "floor": floor})


def changes(app: KioskApp, centre: Centre) -> Iterator[Change]:
    """Yield them all; each is about to be made when it is asked for."""
    scenes = {view.name: view.scene for view in views(centre, "zh", EXHIBIT)}
    scenes["way"] = sample(f"way:{EXHIBIT}", centre)
    scenes["film"] = replace(scenes["film"], film_paused=False)
    yield from _pages(app, scenes)
    yield from _within(app, scenes, centre)


def _pages(app: KioskApp, scenes: dict[str, Scene]) -> Iterator[Change]:
    ways = ("attract home", "home hall", "hall exhibit", "exhibit film", "exhibit hall", "home search", "home tours",
            "tours tour", "tour tour-stop", "exhibit way", "home feedback", "home ask-idle", "ask-idle ask-listening",
            "ask-listening ask-thinking", "ask-thinking ask-answering", "home attract")  # fmt: skip
    for way in ways:
        left, opened = way.split()
        yield Change(f"{left} → {opened}", scenes[left], (partial(app.show, scenes[opened]),))
    home = scenes["home"]
    for name, before, after in (
        ("home: Chinese → English", home, replace(home, language="en")),
        ("home: standard → large text", home, replace(home, text_size="large")),
        (
            "home: large text → contrast",
            replace(home, text_size="large"),
            replace(home, text_size="contrast"),
        ),
        ("home: within low reach", home, replace(home, low_reach=True)),
        ("home: a caption", home, replace(home, caption="您好，我是小翠，欢迎来到这里。")),
        ("home: is anybody there?", home, replace(home, idle_left=15)),
    ):
        yield Change(name, before, (partial(app.show, after),))


def _within(app: KioskApp, scenes: dict[str, Scene], centre: Centre) -> Iterator[Change]:
    hall, exhibit, search = scenes["hall"], scenes["exhibit"], scenes["search"]
    yield Change("hall: next page", hall, (partial(_press, app, "下一页"),))
    yield Change(
        "gallery: three pictures on",
        exhibit,
        (partial(_swipe, app),) * (_PICTURES - 1),
    )
    yield Change("exhibit: picture enlarged", exhibit, (partial(_press, app, "放大"),))
    yield Change("viewer: larger, smaller", exhibit, (partial(_press, app, "放大"), nothing), _zoom(app))
    told = centre.exhibit(EXHIBIT)
    assert told is not None
    read = sentences(told.text.zh)
    reading = [replace(exhibit, narration=Narration(read, n)) for n in range(len(read))]
    yield Change(
        f"narration: {len(read)} sentences on",
        reading[0],
        tuple(partial(app.show, scene) for scene in reading[1:]),
        seconds=0.2,
    )
    yield Change("search: a letter", search, (partial(_press, app, "L"),))
    yield Change("attract: drift", scenes["attract"], seconds=2.0)
    yield Change(
        "attract: a picture, a film pass by",
        scenes["attract"],
        (partial(_pass_by, app, 1), partial(_pass_by, app, 4)),
        seconds=1.0,
    )


def robot(app: KioskApp, centre: Centre) -> Iterator[Change]:
    """Yield what a robot's face does."""
    asking = [sample(f"ask:{state}", centre) for state in ("listening", "thinking", "answering")]
    rest = sample("attract", centre)
    yield Change("robot's face: at rest", rest, seconds=2.0)
    yield Change(
        "robot's face: listens, thinks, speaks", rest, tuple(partial(app.show, scene) for scene in asking)
    )


def find(app: KioskApp, kind: type[_Piece]) -> _Piece:
    """Return the first piece of a kind that is on the page."""
    return next(piece for piece in app.root.page.walk(restrict=True) if isinstance(piece, kind))


def _press(app: KioskApp, words: str) -> None:
    press(app.root.page, words)


def _swipe(app: KioskApp) -> None:
    """Turn to the next picture as a finger does."""
    gallery = find(app, Gallery)
    x, y = gallery.to_window(gallery.center_x, gallery.y + 0.7 * gallery.height)
    finger = UnitTestTouch(x, y)
    finger.touch_down()
    finger.touch_move(x - gallery.width / 3, y)
    finger.touch_up()


def _pass_by(app: KioskApp, number: int) -> None:
    find(app, AttractPage).slides.turn(number)


def _zoom(app: KioskApp) -> Act:
    factors = cycle([1.05] * 20 + [1 / 1.05] * 20)
    return lambda: find(app, Viewer).scale_by(next(factors))
