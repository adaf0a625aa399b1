"""Many large pictures, one after the other: memory stays where it is, and giants are refused."""

from __future__ import annotations

import shutil
import time
import zlib
from collections.abc import Callable
from pathlib import Path

from kivy.clock import Clock
from PIL import Image

from kiosk.screens.pictures import Pictures, Wanted, decode

_SIZE = (880, 560)
_MANY, _SETTLED = 110, 60  # the kept textures are full before the 60th
_DEADLINE = 20.0  # seconds for one picture on a very busy machine


def test_memory_stays_where_it_is(tmp_path: Path) -> None:
    Image.linear_gradient("L").resize((2400, 1600)).convert("RGB").save(tmp_path / "0.jpg")
    pictures = Pictures()
    arrived: list[bool] = []
    for number in range(_MANY):
        path = tmp_path / f"{number}.jpg"
        if number:
            shutil.copy(tmp_path / "0.jpg", path)
        pictures.get(Wanted(path, _SIZE), lambda texture: arrived.append(texture is not None))
        _until(lambda: not pictures.busy)
        if number:
            path.unlink()
        if number == _SETTLED:
            settled = _resident()
    pictures.close()
    assert arrived == [True] * _MANY
    assert _resident() - settled < 20, "megabytes"


def test_what_cannot_be_prepared_is_told_to_whoever_waits_for_it(tmp_path: Path) -> None:
    Image.new("RGB", (80, 60)).save(tmp_path / "0.png")
    pictures = Pictures()
    arrived: list[object] = []
    pictures.get(Wanted(tmp_path / "0.png", (0, 0)), arrived.append)
    _until(lambda: not pictures.busy)
    pictures.close()
    assert arrived == [None]


def test_a_giant_is_refused_rather_than_decoded(tmp_path: Path) -> None:
    side = (20_000).to_bytes(4, "big")
    head = b"IHDR" + side + side + bytes([8, 2, 0, 0, 0])
    check = zlib.crc32(head).to_bytes(4, "big")
    (tmp_path / "giant.png").write_bytes(b"\x89PNG\r\n\x1a\n" + (13).to_bytes(4, "big") + head + check)
    before = _resident()
    assert decode(Wanted(tmp_path / "giant.png", _SIZE)) is None
    assert _resident() - before < 20


def _until(done: Callable[[], bool]) -> None:
    end = time.monotonic() + _DEADLINE
    while not done():
        Clock.tick()
        assert time.monotonic() < end


def _resident() -> float:
    """Return this process's resident memory in megabytes."""
    status = Path("/proc/self/status").read_text()
    return next(int(line.split()[1]) for line in status.splitlines() if line.startswith("VmRSS")) / 1024
