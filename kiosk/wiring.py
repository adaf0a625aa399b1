"""The composition root: with `making` and `outside`, which make the parts, the only files that know every concrete one.

Parts are started in the order in which they are named here, and stopped in reverse. A part that cannot
start is missed, but does not keep the others from starting.
"""

from __future__ import annotations

import logging
import os
import sys
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from functools import partial
from threading import Lock
from typing import TYPE_CHECKING

from kiosk.config import Config
from kiosk.display import NoDisplay, Photographer, VirtualDisplay, has_display, when_lost
from kiosk.ending import Ending, limit
from kiosk.logs import log_to, writable
from kiosk.making import Made, loudness_now, make_download, make_parts, make_staff, size
from kiosk.outside import make_outside
from kiosk.ports import Part
from kiosk.terminal import Terminal

if TYPE_CHECKING:
    from kiosk.contents import Contents
    from kiosk.dialogue.events import ContentChanged
    from kiosk.models.shelf import Shelf
    from kiosk.screens.app import KioskApp
    from kiosk.staff import Staff

log = logging.getLogger(__name__)
console = Terminal()

_FOUND = dict(os.environ)  # as we were started: our own display, for one, is not there for the next
_PATIENCE = 10.0  # seconds that ending in good order may take where no signal hurries it


def run(config: Config, preview: bool = False) -> int:
    """Start the kiosk and stay until it is ended. Returns the exit code. Raises NoDisplay.

    A preview shows drafts too, and keeps its records apart from those of visitors.
    """
    from kiosk.models.shelf import Shelf

    shelf = Shelf.of(config)  # also in a preview, which has its other data apart
    data, trouble = writable(config.path(config.data) / ("preview" if preview else ""))
    if trouble:
        console.print(f"{trouble}；这次的记录先放在 {data}")
    log_to(data / "kiosk.log")
    config = config.model_copy(update={"data": str(data)})
    try:
        with ExitStack() as parts:
            again = _run_parts(config, preview, shelf, parts)
    except NoDisplay:
        raise
    except Exception:
        log.exception("the kiosk had to end")
        console.print(f"小翠出了故障，停下来了，原因记在 {data / 'kiosk.log'}；请重新运行 make run")
        return 1
    if again:
        _start_again()
    log.info("ended")
    return 0


def _run_parts(config: Config, preview: bool, shelf: Shelf, parts: ExitStack) -> bool:
    """Run until the end; returns whether staff want it to start again."""
    began = time.monotonic()
    ending = Ending(partial(_leave, parts))
    reading = ThreadPoolExecutor(1).submit(_read, config, preview)  # while the window opens
    _open_window(config, parts)
    when_lost(partial(_leave, parts, "显示器断开了，小翠停下来了；接好以后请重新运行 make run"))
    contents, first = reading.result()
    _report(first, config.hall)
    made = make_parts(config, shelf, first, parts)
    read_again = _reading_again(contents, made)
    leaving: list[bool] = []  # what staff chose: to end, or (True) to start again

    def leave(again: bool) -> None:
        leaving.append(again)
        limit(_PATIENCE, _start_again if again else partial(os._exit, 0))

    def every_frame(seconds: float) -> None:
        app.stop() if ending.asked or leaving else made.guide.tick(seconds)

    def begin() -> None:
        from kiosk.content.watch import ContentWatcher

        log.info("first frame after %.1f s", time.monotonic() - began)
        _connect(made, app, first, parts)
        watcher = ContentWatcher(config.path(config.exhibits), read_again, known=contents.known)
        usual: list[Part] = [made.ear, made.mouth, watcher]
        for part in [*usual, *make_download(config, shelf, made.ear), *make_outside(config, made.guide)]:
            _start(part, parts)
        made.guide.post(first)  # tells staff what is wrong with it

    app = _make_app(config, made, first, every_frame, make_staff(config, made, read_again, leave))
    app.on_ready(begin)
    ending.starting = False
    app.run()
    return True in leaving


def _reading_again(contents: Contents, made: Made) -> Callable[[], int]:
    """Return what reads the content anew and counts its problems, for the watch's thread and for staff's."""
    one_at_a_time = Lock()

    def read_again() -> int:
        with one_at_a_time:
            changed = contents.read()
            made.mouth.learn(changed.centre)
            made.guide.post(changed)
        return len(changed.problems)

    return read_again


def _connect(made: Made, app: KioskApp, first: ContentChanged, parts: ExitStack) -> None:
    """Let the guide's commands reach the parts, and start what sounds under a finger."""
    made.guide.connect(app, made.ear, made.mouth, made.journal)
    made.ear.set_content(first.centre)
    if made.chimes:
        made.guide.connect_chimes(made.chimes, made.ear)
        app.on_pressed(made.chimes.tick)
        _start(made.chimes, parts)


def _make_app(
    config: Config, made: Made, first: ContentChanged, every_frame: Callable[[float], None], staff: Staff
) -> KioskApp:
    from kiosk.screens.app import KioskApp  # Kivy settles everything, and opens its window, on import

    return KioskApp(
        first.centre, made.guide.post, every_frame, config.role,
        calm=not config.screen.motion, staff=staff, loudness=loudness_now(config),
    )  # fmt: skip


def _start_again() -> None:
    """Become a new kiosk in this process; the display and other children of ours have ended, or do so now."""
    log.info("starting again")
    os.execve(sys.executable, [sys.executable, "-m", "kiosk", *sys.argv[1:]], _FOUND)


def _read(config: Config, preview: bool) -> tuple[Contents, ContentChanged]:
    os.environ.setdefault("PYPINYIN_NO_PHRASES", "1")  # a large table that we have no use for
    from kiosk.contents import Contents

    last_good = config.path(config.data) / "last_good"
    contents = Contents(config.path(config.exhibits), last_good, preview=preview)
    return contents, contents.read()


def _open_window(config: Config, parts: ExitStack) -> None:
    """Open the window, on a virtual display where there is no other. Raises NoDisplay."""
    data = config.path(config.data)
    if not has_display():
        display = parts.enter_context(VirtualDisplay(size(config)))
        picture = data / "screen.png"
        console.print(f"没有显示器：小翠在虚拟显示器 {display.name} 上运行，画面每隔几秒存到 {picture}")
        _start(Photographer(display.name, picture, config.screen.screenshot_every), parts)
    from kiosk.screens import environment

    environment.prepare(data / "kivy", size(config), config.screen.fullscreen)
    if not environment.open_window():
        raise NoDisplay(
            f"显示器 {os.environ.get('DISPLAY', '')} 打不开，请检查显示器和图形驱动；详细原因在 {data / 'kiosk.log'}"
        )


def _start(part: Part, parts: ExitStack) -> None:
    """Start a part, to be stopped at the end."""
    try:
        part.start()
    except Exception:
        log.exception("%s could not start", type(part).__name__)
    else:
        parts.callback(part.stop)


def _leave(parts: ExitStack, why: str = "") -> None:
    """End from wherever we are, as there is no way back through the main loop."""
    if why:
        log.error(why)
        console.print(why)
    try:
        parts.close()
    finally:
        os._exit(0)


def _report(first: ContentChanged, hall: str) -> None:
    """Tell at the start what staff should mend; she starts all the same."""
    from kiosk.content.places import unknown_hall

    if wrong := unknown_hall(hall, first.centre):
        console.print(f"{wrong}（设置里的 hall）；这次当作没有写", markup=False)
    if problems := first.problems:
        console.print(f"展厅内容有 {len(problems)} 处要改，其余照常展示；运行 kiosk check 查看：")
        for problem in problems[:3]:
            console.print(f"  {problem}", markup=False)
