"""What lies over and above the page: the band, the ask sheet or the robot's face, captions and toasts, the dialog."""

from __future__ import annotations

from collections.abc import Iterator

from kivy.core.window import Window

from kiosk.dialogue import events
from kiosk.dialogue.scene import Scene
from kiosk.screens.announcer import Announcer
from kiosk.screens.ask_sheet import AskSheet
from kiosk.screens.context import Context
from kiosk.screens.face import Face, faces
from kiosk.screens.idle_warning import IdleWarning
from kiosk.screens.reach import Band
from kiosk.screens.stage import Stage
from kiosk.screens.widgets.panel import Panel, forget


class Overlays:
    """Puts them on the stage as the scene has them."""

    def __init__(self, stage: Stage) -> None:
        self._stage = stage
        self._announcer = Announcer(stage)
        self._sheet: AskSheet | None = None
        self._warning: IdleWarning | None = None
        self._replaced: list[Panel] = []  # which may be seen until what replaces them is shown

    def prepare(self, context: Context) -> Iterator[None]:
        """Make in steps what takes long to make."""
        if self._sheet is None or self._sheet.context is not context:
            self._replaced += [self._sheet] if self._sheet else []
            self._sheet = AskSheet(context)
            yield
        if self._warning is None or self._warning.context is not context:
            self._replaced += [self._warning] if self._warning else []
            self._warning = IdleWarning(context)
            yield
            self._warning.update(1)  # which opens its fonts, and paints a full ring
            yield

    def _make(self, context: Context) -> None:
        for _ in self.prepare(context):
            pass

    def show(self, context: Context, scene: Scene, before: Scene | None, fresh: bool) -> None:
        """Follow the scene. `before` is the one that was shown, `fresh` that everything is drawn anew."""
        self._show_band(context, scene, before, fresh)
        self._show_sheet(context, scene, fresh)
        self._announcer.update(context, scene, before, fresh)
        self.settle(context, scene)
        if gone := [panel for panel in self._replaced if panel.parent is None]:
            self._replaced = [panel for panel in self._replaced if panel.parent is not None]
            for panel in gone:
                forget(panel)

    def let_go(self) -> None:
        """Make everything anew the next time: after a mistake of ours it may be half drawn."""
        self._sheet = self._warning = None

    def show_level(self, value: float) -> None:
        """Move the level meter (0–1)."""
        if self._sheet is not None and self._stage.sheet is self._sheet:
            self._sheet.show_level(value)

    def settle(self, context: Context, scene: Scene) -> None:
        """Show or take away the idle warning; not under a finger, which may be about to press its button."""
        if scene.idle_left is not None:
            self._make(context)
            self._warning.update(scene.idle_left)
            self._stage.set_dialog(self._warning)
        elif not self._stage.touched:
            self._stage.set_dialog(None)

    def _show_band(self, context: Context, scene: Scene, before: Scene | None, fresh: bool) -> None:
        if not context.theme.low:
            self._stage.set_band(None)
        elif fresh or before is None or before.page.hall != scene.page.hall:
            self._stage.set_band(Band(context, scene, int(Window.height)))

    def _show_sheet(self, context: Context, scene: Scene, fresh: bool) -> None:
        if context.theme.role == "robot" and faces(scene):
            aside = events.AskClosed() if scene.ask else events.TourPaused()
            if not isinstance(self._stage.sheet, Face) or fresh or self._stage.sheet.aside != aside:
                self._stage.set_sheet(Face(context, aside))
            self._stage.sheet.update(scene)
            return
        if scene.ask is None:
            self._stage.set_sheet(None)
            return
        self._make(context)
        self._sheet.update(scene.ask, scene)
        self._stage.set_sheet(self._sheet)
