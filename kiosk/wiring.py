"""The composition root: the only file that knows every concrete part.

Parts are started in the order in which they are named here, and stopped in reverse.
"""

from __future__ import annotations

import logging
import logging.handlers
import signal
import threading
from contextlib import ExitStack
from datetime import date
from pathlib import Path
from types import FrameType

from rich.console import Console

from kiosk.answering.answerer import Answerer
from kiosk.config import Config
from kiosk.content.load import Loaded, load_centre
from kiosk.dialogue.dialogue import Dialogue
from kiosk.dialogue.events import Note
from kiosk.dialogue.settings import Settings
from kiosk.display import Photographer, VirtualDisplay, has_display
from kiosk.guide import Guide

log = logging.getLogger(__name__)
console = Console(highlight=False)


def run(config: Config) -> int:
    """Start the kiosk and stay until it is ended. Returns the exit code."""
    data = config.path(config.data)
    data.mkdir(parents=True, exist_ok=True)
    _log_to(data / "kiosk.log")
    with ExitStack() as parts:
        _screen_to_draw_on(config, data, parts)
        loaded = load_centre(config.path(config.exhibits))
        _report(loaded)
        _run_parts(config, loaded, data, parts)
    return 0


def _run_parts(config: Config, loaded: Loaded, data: Path, parts: ExitStack) -> None:
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

    centre = loaded.centre.for_visitors(date.today())
    guide = Guide(Dialogue(centre, Answerer(centre), settings(config)))
    journal = Journal(data / "journal.sqlite")
    parts.callback(journal.close)
    for problem in loaded.problems:
        journal.note(Note("fault", "", f"{problem.file}:{problem.line} {problem.message}"))
    app = KioskApp(centre, guide.post, guide.tick, config.role)
    ear = Ear(
        config.hearing,
        lambda: VoskModel(config.path(config.hearing.model)),
        lambda: PortAudioMicrophone(config.hearing.microphone),
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


def _report(loaded: Loaded) -> None:
    for problem in loaded.problems:
        log.warning("%s:%s %s", problem.file, problem.line, problem.message)
    if loaded.problems:
        console.print(f"展厅内容有 {len(loaded.problems)} 处要改，其余照常展示；运行 kiosk check 查看：")
        for problem in loaded.problems[:3]:
            console.print(f"  {problem.file}:{problem.line} {problem.message}")


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
