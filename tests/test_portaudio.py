"""Finding and holding devices, with a stand-in for the library: no sound card has to be there, or be pulled out."""

from __future__ import annotations

import threading
from typing import Any

import pytest
from fakes import UNPLUGGED

from kiosk import portaudio
from kiosk.ports import DeviceError


class Library:
    """Sound devices that open in one way only."""

    class PortAudioError(Exception):
        """As sounddevice has it."""

    def __init__(self, rate: int, channels: int) -> None:
        self.rate, self.channels = rate, channels
        self.restarts = 0

    def query_devices(self, kind: str = "") -> Any:
        """Return one microphone."""
        device = {"name": "array", "index": 0, "max_input_channels": 6, "max_output_channels": 0}
        return device if kind else [device]

    def check_input_settings(self, device: int, channels: int, dtype: str, samplerate: int) -> None:
        """Refuse any other way."""
        if (samplerate, channels) != (self.rate, self.channels):
            raise self.PortAudioError("Invalid sample rate")

    def _terminate(self) -> None:
        self.restarts += 1

    def _initialize(self) -> None:
        pass


@pytest.fixture
def use(monkeypatch: pytest.MonkeyPatch) -> Any:
    def use(library: Library) -> Library:
        monkeypatch.setattr(portaudio, "library", lambda: library)
        monkeypatch.setattr(portaudio, "_stale", False)
        return library

    return use


@pytest.mark.parametrize(
    ("rate", "channels"), [(16_000, 1), (16_000, 2), (44_100, 1), (48_000, 2), (48_000, 6)]
)
def test_a_microphone_is_opened_in_whatever_way_it_can_be(use: Any, rate: int, channels: int) -> None:
    use(Library(rate, channels))
    array = {"index": 0, "default_samplerate": 44_100.0, "max_input_channels": 6}
    assert portaudio.form("input", array, 16_000) == (rate, channels)


def test_one_that_opens_in_no_way_is_told(use: Any) -> None:
    use(Library(8_000, 3))
    array = {"index": 0, "default_samplerate": 44_100.0, "max_input_channels": 6}
    with pytest.raises(DeviceError, match="麦克风打不开（Invalid sample rate）"), portaudio.device("input"):
        portaudio.form("input", array, 16_000)


def test_after_a_failure_the_list_is_read_anew(use: Any) -> None:
    library = use(Library(16_000, 1))
    with pytest.raises(DeviceError), portaudio.device("input"):
        raise UNPLUGGED
    with portaudio.device("input"):
        assert library.restarts == 1


def test_who_holds_a_device_for_long_lets_go_of_it_when_another_one_was_lost(use: Any) -> None:
    library = use(Library(16_000, 1))
    held, asked = threading.Event(), threading.Event()

    def hold() -> None:
        with portaudio.device("input"):
            held.set()
            while not portaudio.wanted_back():
                asked.wait(0.01)
        asked.set()

    threading.Thread(target=hold, daemon=True).start()
    assert held.wait(5)
    with pytest.raises(DeviceError), portaudio.device("output"):
        raise UNPLUGGED
    with portaudio.device("input"):
        assert library.restarts == 1
    assert asked.is_set()


def test_a_device_that_nobody_lets_go_of_is_not_restarted(use: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(portaudio, "_LETTING_GO", 0.01)
    library = use(Library(16_000, 1))
    with portaudio.device("input"):
        with pytest.raises(DeviceError), portaudio.device("input"):
            raise UNPLUGGED
        with portaudio.device("input"):
            assert library.restarts == 0, "the stream that is open would die"
