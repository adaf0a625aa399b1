"""PortAudio, shared by microphone and loudspeaker: finding a device, and holding on to it.

PortAudio's list of devices is frozen when it starts, so a device that was plugged in later is only
seen after a restart of the library; and a restart kills whatever stream is open. Both are looked
after here: after a failure the library is restarted as soon as nobody holds a device, and a microphone
that is always open is asked to let go for a moment, so that a lost loudspeaker can come back.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Any, Literal

from kiosk.ports import DeviceError

Kind = Literal["input", "output"]

_NAMES = {"input": "麦克风", "output": "喇叭"}
_ONE_HOLDER = "(hw:"  # in ALSA's names of the card itself, without a sound server or mixer in between
_LETTING_GO = 0.5  # seconds to wait for a holder to let go
_changed = threading.Condition()
_held = 0  # devices
_waiting = 0  # for a restart
_stale = False  # whether the list of devices may be out of date


def library() -> Any:
    """Return the sounddevice module. Raises DeviceError when PortAudio is not installed."""
    try:
        import sounddevice
    except (ImportError, OSError):
        raise DeviceError("没有装声音系统 PortAudio，请运行 make run 装好") from None
    except Exception as error:  # sounddevice starts PortAudio on import, with an error of its own
        raise DeviceError(f"声音系统 PortAudio 启动不了（{error}），请重新启动电脑") from None
    return sounddevice


@contextmanager
def device(kind: Kind, name: str = "", *, aside: bool = False) -> Iterator[dict[str, Any]]:
    """Hold the device with `name` in its name, or the default one; streams on it are opened inside.

    Whoever only has something to add `aside` disturbs nobody: the list of devices is not read anew for it,
    neither before nor after a failure, and a device that only one can hold is left to others.
    Raises DeviceError when there is none, or when a stream on it cannot be opened or breaks.
    """
    global _held, _stale
    sounddevice = library()
    with _changed:
        if _stale and not aside:
            _refresh(sounddevice)
        _held += 1
    try:
        found = _find(sounddevice, kind, name)
        if aside and _ONE_HOLDER in found["name"]:
            raise DeviceError(f"{_NAMES[kind]} {found['name']} 一次只能给一个程序用")
        yield found
    except DeviceError:
        _stale = _stale or not aside
        raise
    except sounddevice.PortAudioError as error:
        _stale = _stale or not aside
        reason = str(error.args[0] if error.args else error)
        raise DeviceError(f"{_NAMES[kind]}打不开（{reason}），请检查接线，或者有没有别的程序在用它") from None
    finally:
        with _changed:
            _held -= 1
            _changed.notify_all()


def wanted_back() -> bool:
    """Whether whoever holds a device for long should let go of it and take it again."""
    return _waiting > 0


def form(kind: Kind, device: dict[str, Any], rate: int) -> tuple[int, int]:
    """Return the rate (Hz) and channels nearest to mono at `rate` with which the device opens in 16 bits.

    Raises PortAudioError, which `device` explains, when it opens in no way: it is unplugged or taken.
    """
    sounddevice = library()
    check = sounddevice.check_input_settings if kind == "input" else sounddevice.check_output_settings
    own, most = int(device["default_samplerate"]), int(device[f"max_{kind}_channels"])
    rates, widths = dict.fromkeys((rate, own, 48_000, 44_100)), dict.fromkeys((1, min(2, most), most))
    failure: Exception | None = None
    for one in rates:
        for channels in widths:
            try:
                check(device=device["index"], channels=channels, dtype="int16", samplerate=one)
            except sounddevice.PortAudioError as error:
                failure = failure or error
            else:
                return one, channels
    assert failure
    raise failure


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


def _refresh(sounddevice: Any) -> None:
    """Read the list of devices anew, if those who hold one let go in time."""
    global _stale, _waiting
    _waiting += 1
    # Who has let go may come back first, and have the list read anew himself.
    _changed.wait_for(lambda: not (_held and _stale), timeout=_LETTING_GO)
    _waiting -= 1
    if _stale and not _held:
        _stale = not _restart(sounddevice)


def _restart(sounddevice: Any) -> bool:
    with suppress(sounddevice.PortAudioError):  # not running, because an earlier restart failed half-way
        sounddevice._terminate()
    with suppress(sounddevice.PortAudioError):
        sounddevice._initialize()
        return True
    return False
