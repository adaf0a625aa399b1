"""The house rules of docs/design.md: imports point one way, and each device is known in one place."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

PROJECT = Path(__file__).parent.parent

# A room (a folder or file of kiosk/) may import from those named before it, never from a later one.
ROOMS = [
    "__version__", "os_errors", "children", "logs", "terminal", "ending", "content", "touring", "answering", "checking", "exchange", "dialogue",
    "ports", "quiet_hours", "config_mistakes", "config", "wav", "portaudio", "pulse", "contents", "guide", "records", "hearing", "sticks", "models", "speaking", "wheels", "fleet",
    "sound_check", "staff", "screens",
    "display", "outside", "making", "wiring", "previewing", "doctor", "commands", "cli", "__main__",
]  # fmt: skip

# Libraries that know devices, files or screens, and the only places that may know them.
PLACES = {
    "kivy": ("screens/",),
    "ffpyplayer": ("screens/films/media_ffpyplayer.py",),
    "vosk": ("hearing/recogniser_vosk.py",),
    "sounddevice": ("portaudio.py",),
    "paho": ("fleet/link_mqtt.py",),  # roll_call_mqtt.py has it from there
    "roslibpy": ("wheels/rosbridge.py",),
    "pyttsx3": ("speaking/synthesiser_pyttsx3.py",),
    "sherpa_onnx": ("speaking/synthesiser_sherpa.py",),
    "sqlite3": ("records/",),
    "watchfiles": ("content/watch.py",),
    "openpyxl": ("exchange/",),
    "httpx": ("models/fetch.py",),
}
SLOW = {"PIL", "fontTools", "rich", "segno", "soxr", "srt", "typer"}  # to load
DOMAIN = ("touring", "answering", "dialogue")
DEVICES = {
    "threading",
    "subprocess",
    "queue",
    "socket",
    "time",
    "os",
    "pathlib",
    "logging",
    "random",
    "datetime",
}

FILES = [file for file in sorted((PROJECT / "kiosk").rglob("*.py")) if file != PROJECT / "kiosk/__init__.py"]


def imported(file: Path) -> Iterator[str]:
    """Every module that a file imports, at its top or anywhere else."""
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield from (f"{node.module}.{name.name}" for name in node.names)


def room_of(module: str) -> str:
    return module.split(".")[1]


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.relative_to(PROJECT)))
def test_imports_point_one_way(file: Path) -> None:
    room = ROOMS.index(file.relative_to(PROJECT / "kiosk").with_suffix("").parts[0])
    for module in imported(file):
        if module.startswith("kiosk."):
            assert ROOMS.index(room_of(module)) <= room, f"{file.name} may not know {module}"


@pytest.mark.parametrize("library", PLACES)
def test_each_device_is_known_in_one_place(library: str) -> None:
    for file in FILES:
        if any(module.split(".")[0] == library for module in imported(file)):
            assert str(file.relative_to(PROJECT / "kiosk")).startswith(PLACES[library])


@pytest.mark.parametrize("room", DOMAIN)
def test_the_domain_knows_no_device_no_clock_and_no_file(room: str) -> None:
    for file in (PROJECT / "kiosk" / room).rglob("*.py"):
        assert not {module.split(".")[0] for module in imported(file)} & DEVICES, file


def test_kivy_opens_no_window_before_it_is_set_up() -> None:
    code = "import sys, kiosk.wiring, kiosk.dialogue.dialogue, kiosk.contents; print('kivy' in sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=PROJECT, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "False"


def test_the_domain_starts_without_devices_and_fast() -> None:
    code = "import kiosk.dialogue.dialogue, kiosk.answering.answerer, kiosk.content.load, sys; print(*sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=PROJECT, capture_output=True, text=True, check=True
    )
    # What a start takes is what it loads: on a quiet machine this is 0.3 s.
    assert not set(done.stdout.split()) & {*PLACES, *SLOW}
