"""A real Kivy window on a private Xvfb, one for the whole session, and a visitor in front of it."""

from __future__ import annotations

import os
import shutil
import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from PIL import Image
from spoiling import HALLS

from kiosk.content.load import load_centre
from kiosk.content.model import Centre, Text, Video
from kiosk.dialogue import events
from kiosk.display import VirtualDisplay
from kiosk.screens import environment

# Kivy opens its window when it is first imported, which test modules do at their top. The display lasts
# until the end of the session, but only Kivy shall know it: other tests start kiosks of their own.
_session = ExitStack()
_before = dict(os.environ)
DISPLAY = _session.enter_context(VirtualDisplay((1920, 1920))).name
environment.prepare(Path(_session.enter_context(TemporaryDirectory())), (1920, 1080), fullscreen=False)

from kivy.config import Config  # noqa: E402

Config.set("graphics", "maxfps", 0)  # tests draw frames as fast as they can

from filming import BAD, make_films  # noqa: E402
from kivy.base import runTouchApp  # noqa: E402
from kivy.context import Context as KivyContext  # noqa: E402
from kivy.core.window import Window  # noqa: E402
from kivy.uix.widget import Widget  # noqa: E402
from playing import Play  # noqa: E402
from visitor import Visitor, give_size  # noqa: E402
from watching import EXHIBIT, SUBTITLES, Watch, Watcher  # noqa: E402

from kiosk.screens.app import KioskApp  # noqa: E402
from kiosk.screens.building import Building  # noqa: E402
from kiosk.screens.films.film import Film  # noqa: E402
from kiosk.screens.films.media import Media  # noqa: E402
from kiosk.screens.films.media_ffpyplayer import FfpyplayerMedia  # noqa: E402

Building.budget = float("inf")  # what was touched has happened when the touch is over; see test_building.py
os.environ.clear()
os.environ.update(_before)
os.environ["SDL_AUDIODRIVER"] = "dummy"  # films take this loudspeaker, which nobody hears, for a real one


def pytest_unconfigure(config: pytest.Config) -> None:
    """Close the window before its display."""
    Window.close()
    _session.close()


@pytest.fixture(scope="session")
def display() -> str:
    """The display that the window is on, for tools that make real input."""
    return DISPLAY


@pytest.fixture(scope="session")
def halls(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """tests/halls with a picture."""
    halls = shutil.copytree(HALLS, tmp_path_factory.mktemp("content") / "halls")
    media = halls / "05-family" / "media"
    media.mkdir(exist_ok=True)
    Image.new("RGB", (640, 360), "#C08040").save(media / "sunward.jpg")
    return halls


@pytest.fixture(scope="session")
def films(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of films, good and bad (see filming.py)."""
    return make_films(tmp_path_factory.mktemp("films"))


@pytest.fixture
def play(films: Path) -> Iterator[Play]:
    """Play a film of `films`, or from any other media; all are closed in the end."""
    playing: list[Film] = []

    def play(what: str | Callable[[], Media], paused: bool = False) -> Film:
        opened = partial(FfpyplayerMedia, films / f"{what}.mp4") if isinstance(what, str) else what
        playing.append(Film(opened, paused=paused))
        return playing[-1]

    yield play
    for film in playing:
        film.close()


@pytest.fixture(scope="session")
def centre(halls: Path) -> Centre:
    return load_centre(halls).centre


@pytest.fixture(scope="session")
def app(centre: Centre) -> Iterator[KioskApp]:
    """The real app without movement; `app.post` may be set to whoever wants its events."""

    class App(KioskApp):
        post: Callable[[Any], None] = print

    app = App(centre, lambda event: app.post(event), lambda seconds: None, calm=True)
    app.root = app.build()
    runTouchApp(app.root, embedded=True)
    yield app
    app.on_stop()


@pytest.fixture
def visitor(app: KioskApp, centre: Centre) -> Iterator[Visitor]:
    """Somebody in front of the attract page."""
    app._survival._lately.clear()  # mistakes of other tests
    visitor = Visitor(app, centre)
    give_size((1920, 1080))  # after that: what another test has left on the screen may not be of these halls
    yield visitor
    visitor.leave()


@pytest.fixture(scope="module")
def filmed(centre: Centre, films: Path) -> Centre:
    """The test halls; 向阳而生 has every film of `films`."""
    (films / "film.srt").write_text(SUBTITLES, encoding="utf-8")
    names = ["good", "short", "square", "bars", *BAD]
    videos = tuple(Video(id=n, file=films / f"{n}.mp4", title=Text(zh="向阳而生", en="Growing Toward the Sun"),
                         credit="演示片", subtitles=films / "film.srt" if n == "good" else None)
                   for n in names)  # fmt: skip
    hall = centre.hall("family")
    assert hall is not None
    exhibits = tuple(
        e.model_copy(update={"videos": videos}) if e.id == EXHIBIT.exhibit else e for e in hall.exhibits
    )
    family = hall.model_copy(update={"exhibits": exhibits})
    return centre.model_copy(update={"halls": tuple(family if h is hall else h for h in centre.halls)})


@pytest.fixture
def watch(app: KioskApp, centre: Centre, filmed: Centre) -> Iterator[Watch]:
    """Open a film; everything is as before in the end."""
    watcher = Watcher(app, filmed)
    give_size((1920, 1080))
    watcher.happen(events.Opened(EXHIBIT))

    def watch(name: str) -> Watcher:
        watcher.open(name)
        return watcher

    yield watch
    watcher.leave()
    app.set_content(centre)


@pytest.fixture(autouse=True)
def main_thread_only(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """Fail the test in which a thread other than the main one sets anything of the screen, or puts anything on it.

    Kivy refuses by itself to have a canvas changed, but tells only that thread, which may well keep it to itself.
    """
    wrong: list[str] = []
    main = threading.main_thread().ident

    def watch(widget: Widget, what: str) -> None:
        if threading.get_ident() != main:
            wrong.append(f"{type(widget).__name__}.{what} set by {threading.current_thread().name}")

    def watched(self: Widget, name: str, value: object) -> None:
        watch(self, name)
        if name == "_context":  # Kivy's own; a widget that loses it fails when it is touched
            assert isinstance(value, KivyContext), f"{type(self).__name__} overwrites Kivy's _context"
        super(Widget, self).__setattr__(name, value)

    def watched_change(change: Callable[..., None]) -> Callable[..., None]:
        def changed(self: Widget, *what: Any, **how: Any) -> None:
            watch(self, "children")
            change(self, *what, **how)

        return changed

    monkeypatch.setattr(Widget, "__setattr__", watched, raising=False)
    for name in ("add_widget", "remove_widget"):
        monkeypatch.setattr(Widget, name, watched_change(getattr(Widget, name)))
    yield wrong
    assert not wrong
