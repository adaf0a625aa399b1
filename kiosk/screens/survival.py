"""What happens after a mistake of ours on the screen: home, or when that does not help, a plain page for a while."""

from __future__ import annotations

import logging
from collections import deque
from collections.abc import Callable

from kivy.base import ExceptionHandler, ExceptionManager
from kivy.clock import Clock
from kivy.core.text import Label
from kivy.core.window import Window
from kivy.graphics import Color, Rectangle
from kivy.uix.widget import Widget

from kiosk.screens.theme import FONTS, INK, PAPER
from kiosk.screens.wording import words

log = logging.getLogger(__name__)

MANY, SOON = 3, 10.0  # so many mistakes within so many seconds: going home does not help
FIRST_REST, LONGEST_REST = 5.0, 60.0  # seconds of the plain page, each time twice as long
_QUIET = 60.0  # seconds without a mistake after which the next rest is a short one again


class Survival(ExceptionHandler):
    """Logs mistakes and lets the program live: `go_home` draws home anew, `rest` shows a plain page only."""

    def __init__(self, go_home: Callable[[], None], rest: Callable[[], None]) -> None:
        super().__init__()
        self._go_home, self._show_rest = go_home, rest
        self._lately: deque[float] = deque(maxlen=MANY)
        self._rest = FIRST_REST
        self._resting = False
        self._unlogged = 0

    def handle_exception(self, inst: BaseException) -> int:
        """Called by Kivy for an exception in any callback."""
        if not isinstance(inst, Exception):  # Ctrl-C and exits are meant
            return int(ExceptionManager.RAISE)
        self.after(inst)
        return int(ExceptionManager.PASS)

    def after(self, mistake: Exception) -> None:
        """Go home; after many mistakes rest. What goes wrong meanwhile, perhaps in each frame, is only counted."""
        if self._resting:
            self._unlogged += 1
            return
        log.error("something went wrong on the screen", exc_info=mistake)
        now = Clock.get_time()
        if self._lately and now - self._lately[-1] > _QUIET:
            self._rest = FIRST_REST
        self._lately.append(now)
        if len(self._lately) == MANY and now - self._lately[0] < SOON:
            self._begin_rest()
        else:
            self._go_home()

    def _begin_rest(self) -> None:
        log.error("too many mistakes: a plain page for %.0f s", self._rest)
        self._resting = True
        self._show_rest()
        Clock.schedule_once(self._try_again, self._rest)
        self._rest = min(LONGEST_REST, 2 * self._rest)

    def _try_again(self, seconds: float) -> None:
        log.info("trying again, after %d more mistakes", self._unlogged)
        self._resting, self._unlogged = False, 0
        self._lately.clear()
        self._go_home()


class PlainPage(Widget):
    """Says in both languages that she will be back. Made of as little as can be, since something is broken."""

    def __init__(self) -> None:
        super().__init__()
        width, height = Window.size
        with self.canvas:
            Color(*PAPER)
            Rectangle(size=(width, height))
            Color(*INK)
            for language, y in (("zh", 0.54), ("en", 0.44)):
                text = words("back_soon", language)  # type: ignore[arg-type]
                label = Label(text=text, font_name=str(FONTS["sans"]), font_size=min(width, height) // 20)
                label.refresh()
                left = (width - label.texture.width) // 2
                Rectangle(texture=label.texture, pos=(left, int(height * y)), size=label.texture.size)
