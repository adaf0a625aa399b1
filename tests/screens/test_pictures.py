"""Many large pictures, one after the other: memory stays where it is, and giants are refused."""

from __future__ import annotations

import shutil
import time
import zlib
from collections.abc import Callable
from itertools import count, islice
from pathlib import Path

from growth import grows
from kivy.clock import Clock
from PIL import Image

from kiosk.screens.pictures import Pictures, Wanted, decode

_SIZE = (880, 560)
_SETTLED, _MORE = 60, 50  # pictures; the kept textures are full before the 60th
_DEADLINE = 20.0  # seconds for one picture on a very busy machine


def test_memory_stays_where_it_is(tmp_path: Path) -> None:
    Image.linear_gradient("L").resize((2400, 1600)).convert("RGB").save(tmp_path / "0.jpg")
    pictures, numbers = Pictures(), count(1)
    arrived: list[bool] = []

    def show(many: int) -> None:
        for number in islice(numbers, many):
            path = Path(shutil.copy(tmp_path / "0.jpg", tmp_path / f"{number}.jpg"))
            pictures.get(Wanted(path, _SIZE), lambda texture: arrived.append(texture is not None))
            _until(lambda: not pictures.busy)
            path.unlink()

    show(_SETTLED)
    assert not grows(lambda: show(_MORE), megabytes=20)
    pictures.close()
    assert len(arrived) >= _SETTLED + _MORE
    assert all(arrived)


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
    decoded: list[object] = []
    assert not grows(lambda: decoded.append(decode(Wanted(tmp_path / "giant.png", _SIZE))), megabytes=20)
    assert not any(decoded)


def _until(done: Callable[[], bool]) -> None:
    end = time.monotonic() + _DEADLINE
    while not done():
        Clock.tick()
        assert time.monotonic() < end
