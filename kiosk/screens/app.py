"""The window: shows scenes, reports touches, and lives on whatever goes wrong inside it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from itertools import chain
from typing import Literal

from kivy.app import App
from kivy.base import ExceptionManager
from kivy.clock import Clock
from kivy.core.window import Window
from kivy.uix.widget import Widget

from kiosk.content.model import Centre
from kiosk.dialogue import events
from kiosk.dialogue.scene import Page as Place
from kiosk.dialogue.scene import Scene
from kiosk.ports import Post
from kiosk.screens.building import Building
from kiosk.screens.context import Context
from kiosk.screens.face import FacePage
from kiosk.screens.housekeeping import Housekeeping
from kiosk.screens.lockdown import lock
from kiosk.screens.overlays import Overlays
from kiosk.screens.pages.page import Page
from kiosk.screens.pages.registry import import_pages, make_page
from kiosk.screens.pictures import pictures
from kiosk.screens.reach import lowered
from kiosk.screens.staff.door import Door
from kiosk.screens.stage import Stage
from kiosk.screens.survival import PlainPage, Survival
from kiosk.screens.theme import PAPER, Theme
from kiosk.screens.typesetting import open_fonts
from kiosk.staff import Staff

_HANDLED = 0.2  # seconds after which what was posted has led to a scene


class KioskApp(App):
    """Implements kiosk.ports.Screen. `every_frame(seconds)` is called each frame once `on_ready` has run."""

    def __init__(
        self,
        centre: Centre,
        post: Post,
        every_frame: Callable[[float], None],
        role: Literal["screen", "robot"] = "screen",
        *,
        calm: bool = False,
        staff: Staff | None = None,
        loudness: Callable[[], float] = lambda: 1.0,
    ) -> None:
        """`loudness` tells how loud films are now, as a part of their usual volume."""
        super().__init__()
        self.use_kivy_settings = False
        self._centre, self._post, self._every_frame = centre, post, every_frame
        self._role, self._calm, self._loudness = role, calm, loudness
        self._ready: list[Callable[[], None]] = []
        self._scene: Scene | None = None
        self._coming: tuple[Place, Context] | None = None  # the page that is being built
        self._wanted: Scene | None = None  # the latest that was to be shown, whether it could be or not
        self._stage = Stage(post, self._settle)
        self._door = Door(self._stage, staff)
        self._overlays, self._survival = Overlays(self._stage), Survival(self._go_home, self._rest)
        self._housekeeping = Housekeeping(self._moves, self._visited)
        self._building = Building()
        self._context: Context | None = None
        self._context = self._context_for(Scene())

    def on_ready(self, begin: Callable[[], None]) -> None:
        """Call `begin` when the first picture is on the screen."""
        self._ready.append(begin)

    def on_pressed(self, tick: Callable[[], None]) -> None:
        """Call `tick` whenever a finger comes down on what can be pressed."""
        self._stage.on_pressed = tick

    def build(self) -> Widget:
        """Make the window's content; the attract page is there in the first frame."""
        Window.clearcolor = PAPER
        Window.bind(on_resize=self._resized)
        lock()
        ExceptionManager.add_handler(self._survival)
        self._housekeeping.take_over()
        self.show(Scene())
        return self._stage

    def open_settings(self, *_: object) -> bool:
        """Kivy's own settings are not for visitors."""
        return False

    def on_start(self) -> None:
        """Wait for the first frame to be drawn, then let the rest begin."""
        Clock.schedule_once(lambda dt: Clock.schedule_once(self._begin, 0), 0)

    def on_stop(self) -> None:
        """Let the page stop what it plays."""
        if self._stage.page:
            self._stage.page.leave()
        pictures.close()

    def _begin(self, dt: float) -> None:
        for begin in self._ready:
            begin()
        Clock.schedule_interval(self._tick, 0)
        self._housekeeping.begin(
            chain(import_pages(), open_fonts(self._context.theme), self._context.compose())
        )

    def _tick(self, seconds: float) -> None:
        """Kivy calls what has failed never again; but without this nothing would ever happen any more."""
        try:
            self._every_frame(seconds)
        except Exception as mistake:
            self._survival.after(mistake)

    @property
    def busy(self) -> bool:
        """Whether pictures or other parts are still to come."""
        page = self._stage.page
        return pictures.busy or self._building.under_way or (page is not None and page.busy)

    def show(self, scene: Scene) -> None:
        """Make the screen look like the scene; one that cannot be drawn leads home.

        A page that is not there yet is built first, over some frames, in which the one before stays as it is.
        """
        self._wanted = scene
        if self._stage.resting or (scene == self._scene and self._coming is None):
            return
        try:
            self._draw(scene)
        except Exception as mistake:
            self._survival.after(mistake)

    def _draw(self, scene: Scene) -> None:
        self._housekeeping.put_off()
        context = self._context_for(scene)
        page = self._stage.page
        there = page is not None and self._scene is not None and context is self._context
        if there and self._scene.page == scene.page:
            self._give_up()
            page.update(scene)
            self._follow(scene, context)
        elif self._coming != (scene.page, context):
            self._give_up()
            self._coming = (scene.page, context)
            coming = self._make_page(scene.page, context)
            steps = coming.build(scene)
            if page is not None:  # what is not seen yet shall not hold the first frame up
                steps = chain(steps, self._overlays.prepare(context))
            self._building.begin(steps, partial(self._arrive, coming), at_once=page is None)

    def _arrive(self, page: Page) -> None:
        """Put a complete page on the stage, and what belongs to the latest scene with it."""
        scene, (_, context), left = self._wanted, self._coming, self._stage.page
        self._coming = None
        self._housekeeping.put_off()
        if left is not None:
            page.take_over(left)
        page.update(scene)
        fresh = self._scene is None or context is not self._context
        self._stage.set_page(page, animated=not (fresh or self._calm))
        self._follow(scene, context)

    def _give_up(self) -> None:
        self._building.stop()
        self._coming = None

    def _follow(self, scene: Scene, context: Context) -> None:
        """Show what lies over the page, which is there."""
        before, self._scene = self._scene, scene
        fresh = before is None or context is not self._context
        self._context = context
        self._overlays.show(context, scene, before, fresh)
        self._door.follow(context, scene, before, fresh)

    def _make_page(self, page: Place, context: Context) -> Page:
        if self._role == "robot" and page.name == "attract":
            return FacePage(context)
        return make_page(page.name, context)

    def _visited(self) -> bool:
        return self._scene is not None and self._scene.page.name != "attract"

    def _moves(self) -> bool:
        page = self._stage.page
        return self._stage.touched or self._building.under_way or (page is not None and page.playing)

    def show_level(self, value: float) -> None:
        """Move the level meter (0–1)."""
        self._overlays.show_level(value)

    def set_content(self, centre: Centre) -> None:
        """Take scenes to be about this content from now on; the next one is drawn anew."""
        self._centre, self._scene = centre, None

    def _resized(self, *_: object) -> None:
        """Draw everything anew."""
        if self._wanted is not None and self._context_for(self._wanted) is not self._context:
            self._scene = None
            self.show(self._wanted)

    def _context_for(self, scene: Scene) -> Context:
        width, height = Window.size
        theme = Theme(int(width), int(height), scene.language, scene.text_size, self._role, self._calm)
        if self._role == "robot" and scene.tour is not None:
            theme = replace(theme, group=True)
        if scene.low_reach and scene.page.name != "attract":  # where every touch does the same, everywhere
            theme = lowered(theme)
        for old in (self._context, self._coming[1] if self._coming else None):
            if old and old.theme == theme and old.centre is self._centre:
                return old
        plans = self._context.plans if self._context and self._context.centre is self._centre else {}
        return Context(self._centre, self._post, theme, self._door.knock, self._loudness, plans)

    def _settle(self) -> None:
        if self._scene is not None:
            self._overlays.settle(self._context, self._scene)

    def _go_home(self) -> None:
        """After a mistake of ours: the page may be half drawn, so home is drawn anew, even if it is there already."""
        self._stage.resume()
        self._overlays.let_go()
        self._give_up()
        self._scene = None
        self._post(events.WentHome())
        Clock.schedule_once(self._redraw, _HANDLED)

    def _rest(self) -> None:
        """Going home did not help: nothing but a plain page."""
        self._give_up()
        self._scene = None
        self._stage.rest(PlainPage())

    def _redraw(self, seconds: float) -> None:
        if self._scene is None and self._wanted is not None:
            self.show(self._wanted)
