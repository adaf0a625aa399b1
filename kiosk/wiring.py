"""The composition root: the only file that knows every concrete part.

Parts are started in the order in which they are named here, and stopped in reverse.
"""

from __future__ import annotations

import logging
import logging.handlers
import signal
import threading
from contextlib import ExitStack
from pathlib import Path
from types import FrameType

from rich.console import Console

from kiosk.config import Config
from kiosk.content.watch import ContentWatcher
from kiosk.contents import Contents
from kiosk.dialogue.dialogue import Dialogue
from kiosk.dialogue.settings import Settings
from kiosk.display import Photographer, VirtualDisplay, has_display
from kiosk.guide import Guide

log = logging.getLogger(__name__)
console = Console(highlight=False)


def run(config: Config, preview: bool = False) -> int:
    """Start the kiosk and stay until it is ended. Returns the exit code.

    A preview shows drafts too, and keeps its records apart from those of visitors.
    """
    data = config.path(config.data) / "preview" if preview else config.path(config.data)
    data.mkdir(parents=True, exist_ok=True)
    _log_to(data / "kiosk.log")
    with ExitStack() as parts:
        _screen_to_draw_on(config, data, parts)
        _run_parts(config, data, parts, preview)
    return 0


def _run_parts(config: Config, data: Path, parts: ExitStack, preview: bool) -> None:
    # Imported here because Kivy reads its settings, and opens its window, on import.
    from kiosk.screens import environment

    environment.prepare(data / "kivy", size(config), config.screen.fullscreen)
    from kiosk.hearing.ear import Ear
    from kiosk.hearing.microphone_portaudio import PortAudioMicrophone
    from kiosk.hearing.recogniser_vosk import VoskModel
    from kiosk.records.journal import Journal
    from kiosk.screens.app import KioskApp
    from kiosk.speaking.mouth import Mouth
    from kiosk.speaking.player_portaudio import PortAudioPlayer
    from kiosk.speaking.say_to_file import make_voice

    folder = config.path(config.exhibits)
    contents = Contents(folder, data / "last_good", preview=preview)
    first = contents.read()
    _report(first.problems)
    guide = Guide(Dialogue(first.centre, first.answers, settings(config)))
    watcher = ContentWatcher(folder, lambda: guide.post(contents.read()))
    journal = Journal(data / "journal.sqlite")
    parts.callback(journal.close)
    app = KioskApp(first.centre, guide.post, guide.tick, config.role)
    ear = Ear(
        config.hearing,
        lambda: VoskModel(config.path(config.hearing.model)),
        PortAudioMicrophone(config.hearing.microphone),
        guide.post,
    )
    voice, synthesiser = make_voice(config)
    if synthesiser:
        parts.callback(synthesiser.close)
    mouth = Mouth(voice, PortAudioPlayer(config.speaking.speaker), guide.post)

    def begin() -> None:
        # The first frame is on the screen: now the slow parts may start.
        guide.connect(app, ear, mouth, journal)
        ear.start()
        parts.callback(ear.stop)
        mouth.start()
        parts.callback(mouth.stop)
        watcher.start()
        parts.callback(watcher.stop)
        guide.post(first)  # tells staff what is wrong with it

    app.on_ready(begin)
    _end_on_signals(app)
    app.run()


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


def _screen_to_draw_on(config: Config, data: Path, parts: ExitStack) -> None:
    if has_display():
        return
    display = parts.enter_context(VirtualDisplay(size(config)))
    picture = data / "screen.png"
    console.print(f"没有显示器：小翠在虚拟显示器 {display.name} 上运行，画面每隔几秒存到 {picture}")
    photographer = Photographer(display.name, picture, config.screen.screenshot_every)
    photographer.start()
    parts.callback(photographer.close)


def _report(problems: tuple[str, ...]) -> None:
    if problems:
        console.print(f"展厅内容有 {len(problems)} 处要改，其余照常展示；运行 kiosk check 查看：")
        for problem in problems[:3]:
            console.print(f"  {problem}")


def _end_on_signals(app: object) -> None:
    def end(number: int, frame: FrameType | None) -> None:
        app.stop()  # type: ignore[attr-defined]

    if threading.current_thread() is threading.main_thread():
        signal.signal(signal.SIGTERM, end)
        signal.signal(signal.SIGINT, end)


def _log_to(path: Path) -> None:
    """Keep the last few megabytes of log beside the records; the console stays for people."""
    handler = logging.handlers.RotatingFileHandler(path, maxBytes=2_000_000, backupCount=3, encoding="utf-8")
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    root = logging.getLogger()
    root.addHandler(handler)
    root.setLevel(logging.INFO)
    logging.getLogger("watchfiles").setLevel(logging.WARNING)
