"""A film's sound through a real sound server: what its loudspeaker is given is recorded and measured."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from playing import Play, Strange, until

_RATE, _BLOCK = 16000, 320  # Hz, samples
_SETTLED = 10  # blocks after which the loudspeaker does as it was told
_SINE = 0.125  # how high the waves of ffmpeg's sine are
_PLAY = """
import sys, threading
from functools import partial
from pathlib import Path
from kiosk.screens.films.film import Film
from kiosk.screens.films.media_ffpyplayer import FfpyplayerMedia
film = Film(partial(FfpyplayerMedia, Path(sys.argv[1])), volume=100)
for position, volume in ((3.0, 50), (4.2, 0), (5.0, 0)):
    while film.position < position:
        threading.Event().wait(0.01)
    film.set_volume(volume)
film.close()
"""


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, str]]:
    """A PulseAudio of its own, with a loudspeaker that nobody hears; yields the environment that leads to it."""
    if not shutil.which("pulseaudio"):
        pytest.skip("no PulseAudio here")
    folder = tmp_path_factory.mktemp("pulse")
    socket = folder / "socket"
    environment = {**os.environ, "HOME": str(folder), "XDG_RUNTIME_DIR": str(folder)}
    modules = [f"module-native-protocol-unix socket={socket} auth-anonymous=1",
               "module-null-sink sink_name=speaker rate=48000 channels=2"]  # fmt: skip
    process = subprocess.Popen(
        ["pulseaudio", "-n", "--daemonize=no", "--exit-idle-time=-1", "--disable-shm=1", "--use-pid-file=no",
         *(part for module in modules for part in ("-L", module))],
        env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    end = time.monotonic() + 5
    while not socket.exists() and time.monotonic() < end:
        threading.Event().wait(0.02)
    yield {**environment, "PULSE_SERVER": f"unix:{socket}", "SDL_AUDIODRIVER": "pulseaudio"}
    process.terminate()
    process.wait()


def test_a_film_is_heard_as_loud_as_it_is_set(films: Path, server: dict[str, str]) -> None:
    """Three seconds at full volume (this loudspeaker takes two to begin), one at half, then silence."""
    recorder = subprocess.Popen(
        ["parec", "-d", "speaker.monitor", f"--rate={_RATE}", "--channels=1", "--format=s16le", "--latency-msec=50"],
        env=server, stdout=subprocess.PIPE,
    )  # fmt: skip
    subprocess.run([sys.executable, "-c", _PLAY, str(films / "good.mp4")], env=server, check=True, timeout=20)
    recorder.terminate()
    sound = np.frombuffer(recorder.communicate()[0], dtype="<i2") / 32768

    blocks = sound[: len(sound) // _BLOCK * _BLOCK].reshape(-1, _BLOCK)
    highest = np.abs(blocks).max(axis=1)  # which is the same in blocks that a busy machine has made holes in
    loud, soft = (np.flatnonzero(abs(highest - part * _SINE) < 0.1 * _SINE) for part in (1.0, 0.5))
    assert len(loud) > 2
    assert len(soft) > 2
    assert loud.max() < soft.min()
    assert np.all(highest[soft.max() + _SETTLED :] < 0.001)
    peak = int(np.argmax(np.abs(np.fft.rfft(sound)))) * _RATE / len(sound)
    assert peak == pytest.approx(440, abs=3)  # the note of good.mp4


class Heard(Strange):
    """A film whose sound begins `after` seconds of its own, as slow loudspeakers have it."""

    def __init__(self, after: float) -> None:
        super().__init__(duration=60, pictures=1500)
        self._after = after
        self._began: float | None = None
        self._base = 0.0

    def play_sound(self, on: bool) -> None:
        self._began = time.monotonic() + self._after if on else None

    def seek_sound(self, position: float) -> None:
        self._base, self._began = position, time.monotonic() + 0.1

    def heard(self) -> float | None:
        if self._began is None or time.monotonic() < self._began:
            return None
        return self._base + time.monotonic() - self._began


@pytest.mark.parametrize("after", [0.0, 0.2, 0.9])
def test_the_picture_keeps_with_the_sound(play: Play, after: float) -> None:
    media = Heard(after)
    film = play(lambda: media)
    until(lambda: film.position > 1.4 + after)
    until(lambda: abs(film.position - (media.heard() or 0.0)) < 0.08)
    if after > 0.3:  # the sound was sent after the picture, which did not stop for it
        assert media._base > 0.5


_WITHOUT = """
import sys, threading, time
from functools import partial
from pathlib import Path
from kiosk.screens.films.film import Film
from kiosk.screens.films.media_ffpyplayer import FfpyplayerMedia
film, end = Film(partial(FfpyplayerMedia, Path(sys.argv[1]))), time.monotonic() + 5
while film.position < 0.2 and time.monotonic() < end:
    threading.Event().wait(0.005)
began, frames = time.monotonic(), []
while film.position < 1.2 and time.monotonic() < end:
    frames.append(film.frame.pixels[0])
    threading.Event().wait(0.005)
print(round(time.monotonic() - began, 2), len(set(frames)))
film.close()
"""


@pytest.mark.parametrize(
    "driver", [{"SDL_AUDIODRIVER": "none-such"}, {"SDL_AUDIODRIVER": "alsa", "AUDIODEV": "none"}]
)
def test_without_a_loudspeaker_a_film_plays_on_time(films: Path, driver: dict[str, str]) -> None:
    """No sound system at all; a sound system without a device. SDL asks once in a process, so it is another one."""
    done = subprocess.run([sys.executable, "-c", _WITHOUT, str(films / "good.mp4")], env={**os.environ, **driver},
                          capture_output=True, text=True, timeout=20)  # fmt: skip
    assert done.returncode == 0, done.stderr
    took, frames = map(float, done.stdout.split())
    assert took == pytest.approx(1.0, abs=0.3)
    assert frames > 20
