"""PortAudio, shared by microphone and loudspeaker: finding a device, and holding on to it.

PortAudio's list of devices is frozen when it starts, so a device that was plugged in later is only
seen after a restart of the library; and a restart kills whatever stream is open. Both are looked
after here: after a failure the library is restarted as soon as nobody holds a device.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Any, Literal

from kiosk.ports import DeviceError

Kind = Literal["input", "output"]

_NAMES = {"input": "麦克风", "output": "喇叭"}
_lock = threading.Lock()
_held = 0
_stale = False


def library() -> Any:
    """Return the sounddevice module. Raises DeviceError when PortAudio is not installed."""
    try:
        import sounddevice
    except (ImportError, OSError):
        raise DeviceError("没有装声音系统 PortAudio，请运行 make run 装好") from None
    return sounddevice


@contextmanager
def device(kind: Kind, name: str = "") -> Iterator[dict[str, Any]]:
    """Hold the device with `name` in its name, or the default one; streams on it are opened inside.

    Raises DeviceError when there is none, or when a stream on it cannot be opened or breaks.
    """
    global _held, _stale
    sounddevice = library()
    with _lock:
        if _stale and not _held:
            _stale = not _restart(sounddevice)
        _held += 1
    try:
        yield _find(sounddevice, kind, name)
    except DeviceError:
        _stale = True
        raise
    except sounddevice.PortAudioError as error:
        _stale = True
        reason = str(error.args[0] if error.args else error)
        raise DeviceError(f"{_NAMES[kind]}打不开（{reason}），请检查接线，或者有没有别的程序在用它") from None
    finally:
        with _lock:
            _held -= 1


def supports(kind: Kind, device: dict[str, Any], rate: int, channels: int) -> bool:
    """Whether the device can be opened with 16-bit samples like this."""
    sounddevice = library()
    check = sounddevice.check_input_settings if kind == "input" else sounddevice.check_output_settings
    try:
        check(device=device["index"], channels=channels, dtype="int16", samplerate=rate)
    except (sounddevice.PortAudioError, ValueError):
        return False
    return True


def _find(sounddevice: Any, kind: Kind, name: str) -> dict[str, Any]:
    devices = [d for d in sounddevice.query_devices() if d[f"max_{kind}_channels"] > 0]
    if name:
        found = next((d for d in devices if name.lower() in d["name"].lower()), None)
        if found is None:
            there = "、".join(d["name"] for d in devices) or "一个也没有"
            raise DeviceError(f"找不到名字里有“{name}”的{_NAMES[kind]}；现在有：{there}")
        return dict(found)
    try:
        return dict(sounddevice.query_devices(kind=kind))
    except (sounddevice.PortAudioError, ValueError):
        raise DeviceError(f"没有找到{_NAMES[kind]}，请检查有没有插好") from None


def _restart(sounddevice: Any) -> bool:
    with suppress(sounddevice.PortAudioError):  # not running, because an earlier restart failed half-way
        sounddevice._terminate()
    with suppress(sounddevice.PortAudioError):
        sounddevice._initialize()
        return True
    return False
