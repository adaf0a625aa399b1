"""The way in for staff, and their page, which lies over all others."""

from __future__ import annotations

from kiosk.dialogue.scene import Scene
from kiosk.screens.context import Context
from kiosk.screens.staff.entry import Entry
from kiosk.screens.staff.health import Health
from kiosk.screens.staff.lock import Lock
from kiosk.screens.stage import Stage
from kiosk.staff import Staff


class Door:
    """Opens by the PIN of `staff`; without any it only tells how to set one."""

    def __init__(self, stage: Stage, staff: Staff | None) -> None:
        self._stage, self.staff = stage, staff
        self.lock = Lock(staff.pin if staff else "")
        self._shown: tuple[Context, Scene] | None = None

    def knock(self) -> None:
        """Ask for the PIN; one that was set shows the staff's page when it is right."""
        if self._shown is not None:
            self._stage.set_staff(Entry(self._shown[0], self.lock, self.open, self._close))

    def open(self) -> None:
        """Show the staff's page."""
        if self.staff is not None and self._shown is not None:
            context, scene = self._shown
            page = Health(context, self.staff, self._close)
            page.update(scene)
            self._stage.set_staff(page)

    def follow(self, context: Context, scene: Scene, before: Scene | None, fresh: bool) -> None:
        """Let the staff's page follow, which has a patience of its own; their way in is gone with the visit."""
        self._shown = context, scene
        gone = before is not None and before.page != scene.page and scene.page.name == "attract"
        if isinstance(self._stage.staff, Health):
            if fresh:
                self.open()
            else:
                self._stage.staff.update(scene)
        elif fresh or gone:
            self._close()

    def _close(self) -> None:
        self._stage.set_staff(None)
