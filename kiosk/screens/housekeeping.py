"""What would hold a movement up: getting ready, and looking for memory that nobody needs.

Python looks for it by itself in the midst of a movement, and a page is ten thousand objects that point at each
other. Pages that were left are taken apart (see `forget`), so that there is little to find; what is left of them,
a few hundred objects a page, is looked for before it is much.
"""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator

from kivy.clock import Clock

from kiosk.screens.building import Building

_STILL = 0.5  # seconds without a change: soon, so that there is not more to look through than one page left
_FEW, _MANY = 2_000, 100_000  # new objects: not worth looking through; too many to wait any longer
_LONG_VISIT = 20  # looks at what is new after which all is looked through even if somebody is there


class Housekeeping:
    """Looks through memory when nothing has changed or moved for half a second.

    During a visit it looks only at what is new; at all the rest when nobody is there any more. Each time it looks
    twice, not in the same frame: some of what a widget leaves with Kivy comes loose only when the widget is found.
    """

    def __init__(self, moves: Callable[[], bool], visited: Callable[[], bool]) -> None:
        """Before each time it is asked whether something moves, and whether somebody is there."""
        self._moves, self._visited = moves, visited
        self._still = 0.0
        self._building = Building()

    def take_over(self) -> None:
        """Leave the looking to us; what is there by now stays, and is not looked through any more."""
        gc.freeze()
        gc.set_threshold(_MANY)

    def begin(self, steps: Iterator[None]) -> None:
        """Get ready by these steps, as many in each frame as there is time for, and keep house from now on."""
        Clock.schedule_interval(self.work, _STILL / 2)
        self._building.begin(steps, self.take_over)

    def put_off(self) -> None:
        """Something has changed: wait until it is still again."""
        self._still = 0.0

    def work(self, seconds: float) -> None:
        """Look if it has been still for long enough, `seconds` after the last call."""
        self._still = 0.0 if self._moves() else self._still + seconds
        if self._still < _STILL:
            return
        new, begun, looks = gc.get_count()  # looks at what was new, since all was looked through
        enough = looks >= (_LONG_VISIT if self._visited() else 1)
        if begun:
            gc.collect(2 if enough else 1)
        elif enough or new > _FEW:
            gc.collect(0)
