"""The composition root: the only file that knows every concrete part.

Parts are started in the order in which they are named here, and stopped in reverse. A part that cannot
start is missed, but does not keep the others from starting.
"""

from __future__ import annotations

import logging
import os
import platform
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING, Protocol

from rich.console import Console

from kiosk.config import Config
from kiosk.dialogue.settings import Settings
from kiosk.display import NoDisplay, Photographer, VirtualDisplay, has_display, when_lost
from kiosk.ending import Ending
from kiosk.logs import log_to, writable
from kiosk.ports import DeviceError, Player
from kiosk.quiet_hours import QuietHours
from kiosk.touring.route import WALKING

if TYPE_CHECKING:
    from kiosk.contents import Contents
    from kiosk.dialogue.events import ContentChanged
    from kiosk.guide import Guide
    from kiosk.hearing.ear import Ear
    from kiosk.models.shelf import Shelf
    from kiosk.speaking.mouth import Mouth

log = logging.getLogger(__name__)
console = Console(highlight=False, soft_wrap=True)


class Part(Protocol):
    """What lives from the first frame to the end."""

    def start(self) -> None:
        """Begin; returns at once."""

    def stop(self) -> None:
        """End; returns within a few seconds."""


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
        os.execv(sys.executable, [sys.executable, "-m", "kiosk", *sys.argv[1:]])
    return 0


def _run_parts(config: Config, preview: bool, shelf: Shelf, parts: ExitStack) -> bool:
    """Run until the end; returns whether staff want it to start again."""
    began = time.monotonic()
    ending = Ending(partial(_leave, parts))
    reading = ThreadPoolExecutor(1).submit(_read, config, preview)  # while the window opens
    _open_window(config, parts)
    when_lost(partial(_leave, parts, "显示器断开了，小翠停下来了；接好以后请重新运行 make run"))

    # Imported here because Kivy settles everything, and opens its window, on import.
    from kiosk.content.watch import ContentWatcher
    from kiosk.dialogue.dialogue import Dialogue
    from kiosk.guide import Guide
    from kiosk.records.journal import Journal
    from kiosk.screens.app import KioskApp
    from kiosk.staff import Staff

    leaving: list[bool] = []  # what staff chose: to end, or (True) to start again
    contents, first = reading.result()
    _report(first.problems)
    guide = Guide(Dialogue(first.centre, first.answers, settings(config)))
    journal = Journal(config.path(config.data) / "journal.sqlite")
    parts.callback(journal.close)
    ear, mouth = _make_ear(config, shelf, guide), _make_mouth(config, guide, parts)
    mouth.learn(first.centre)

    def read_again() -> None:
        changed = contents.read()
        mouth.learn(changed.centre)
        guide.post(changed)

    watcher = ContentWatcher(config.path(config.exhibits), read_again)

    def begin() -> None:
        log.info("first frame after %.1f s", time.monotonic() - began)
        guide.connect(app, ear, mouth, journal)
        ear.set_content(first.centre)
        for part in (ear, mouth, watcher, *_make_download(config, shelf, ear), *_make_outside(config, guide)):
            _start(part, parts)
        guide.post(first)  # tells staff what is wrong with it

    def every_frame(seconds: float) -> None:
        app.stop() if ending.asked or leaving else guide.tick(seconds)

    staff = Staff(config.staff.pin, config.path(config.data), leaving.append)
    app = KioskApp(
        first.centre, guide.post, every_frame, config.role, calm=not config.screen.motion, staff=staff
    )
    app.on_ready(begin)
    ending.starting = False
    app.run()
    return True in leaving


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


def _make_ear(config: Config, shelf: Shelf, guide: Guide) -> Ear:
    from kiosk.hearing.ear import Ear
    from kiosk.hearing.microphone_portaudio import PortAudioMicrophone
    from kiosk.models.loading import load_best

    microphone = PortAudioMicrophone(config.hearing.microphone)
    return Ear(config.hearing, partial(load_best, shelf), microphone, guide.post)


def _make_download(config: Config, shelf: Shelf, ear: Ear) -> list[Part]:
    """What fetches the official model, where that is wanted."""
    if not config.hearing.download:
        return []
    from kiosk.models.background import ModelDownload

    return [ModelDownload(shelf, ear.look_for_model)]


def _make_mouth(config: Config, guide: Guide, parts: ExitStack) -> Mouth:
    from kiosk.speaking.mouth import Mouth
    from kiosk.speaking.player_portaudio import PortAudioPlayer
    from kiosk.speaking.quiet import QuietPlayer
    from kiosk.speaking.say_to_file import make_voice

    voice, synthesiser = make_voice(config)
    if synthesiser:
        parts.callback(synthesiser.close)
    player: Player = PortAudioPlayer(config.speaking.speaker)
    if hours := QuietHours.parse(config.speaking.quiet):
        player = QuietPlayer(player, hours, lambda: datetime.now().time())
    return Mouth(voice, player, guide.post)


def _make_outside(config: Config, guide: Guide) -> list[Part]:
    """The wheels and the other screens, where the settings name them; one that cannot be is missed."""
    made: list[Part] = []
    for make in (_make_base, _make_link):
        try:
            if part := make(config, guide):
                made.append(part)
        except DeviceError as error:
            log.error("%s", error)
            console.print(str(error), markup=False)
    return made


def _make_base(config: Config, guide: Guide) -> Part | None:
    from kiosk.wheels.base_rosbridge import RosBridgeBase
    from kiosk.wheels.base_simulated import SimulatedBase
    from kiosk.wheels.frame import Frame

    robot = config.robot
    if config.role != "robot" or robot.base == "none":
        return None
    if robot.base == "simulated":
        simulated = SimulatedBase(guide.post, WALKING)
        guide.connect_wheels(simulated)
        return simulated
    driven = RosBridgeBase(robot.address, Frame.parse(robot.origin), guide.post)
    guide.connect_wheels(driven)
    return driven


def _make_link(config: Config, guide: Guide) -> Part | None:
    from kiosk.fleet.link_mqtt import MqttLink

    fleet = config.fleet
    if not fleet.broker:
        return None
    link = MqttLink(fleet.broker, fleet.centre, fleet.name or platform.node(), config.hall, guide.post)
    guide.connect_link(link)
    return link


def settings(config: Config) -> Settings:
    """The dialogue's share of the configuration."""
    return Settings(
        hall=config.hall,
        language=config.screen.language,
        text_size=config.screen.text_size,
        volume=config.speaking.volume,
        greets=config.role == "robot",
        idle_warn=config.screen.idle_warn,
        idle_count=config.screen.idle_count,
        listen_max=config.hearing.longest + 2,
    )


def size(config: Config) -> tuple[int, int]:
    """Width and height of the window in pixels."""
    width, height = config.screen.size.split("x")
    return int(width), int(height)


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


def _report(problems: tuple[str, ...]) -> None:
    if problems:
        console.print(f"展厅内容有 {len(problems)} 处要改，其余照常展示；运行 kiosk check 查看：")
        for problem in problems[:3]:
            console.print(f"  {problem}", markup=False)
