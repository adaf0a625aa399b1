"""A private PulseAudio server: a loudspeaker that can be recorded, and a microphone that can be spoken into."""

from __future__ import annotations

import os
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Literal

import numpy as np
from numpy.typing import NDArray

RATE = 16_000  # of recordings, Hz

# PortAudio comes in through ALSA; with this alone it sees this server and no real device.
_ALSA = "pcm.!default { type pulse }\nctl.!default { type pulse }\n"


Device = Literal["speaker", "mic"]
_MODULES: dict[Device, tuple[str, ...]] = {
    # With rewinds, sound that begins late would be played, but not recorded: the monitor is ahead by then.
    "speaker": ("module-null-sink sink_name=speaker rate=48000 channels=2 norewinds=1",),
    "mic": (
        "module-null-sink sink_name=micfeed rate=48000 channels=2",
        "module-remap-source source_name=mic master=micfeed.monitor",
    ),
}


def poll(condition: Callable[[], object], seconds: float, what: str) -> None:
    """Wait until `condition` holds, at most `seconds`."""
    late = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < late, f"{what} took over {seconds} s"
        time.sleep(0.01)


class SoundServer:
    """Sinks `speaker` and `micfeed`; what is played to the latter comes in at the source `mic`."""

    def __init__(self, folder: Path) -> None:
        """`folder` has to be short: a socket's path has at most 107 characters."""
        self._socket, self._log = folder / "pulse.sock", folder / "pulse.log"
        alsa = folder / "asound.conf"
        alsa.write_text(_ALSA)
        self.environment = {
            **os.environ,
            "HOME": str(folder),
            "XDG_RUNTIME_DIR": str(folder),
            "PULSE_SERVER": f"unix:{self._socket}",
            "PULSE_SINK": "speaker",
            "PULSE_SOURCE": "mic",  # without it, an unplugged microphone is replaced by what the speaker plays
            "ALSA_CONFIG_PATH": str(alsa),
        }
        self._server: subprocess.Popen[bytes] | None = None
        self._plugged: dict[Device, list[str]] = {}  # a device's modules

    def start(self) -> None:
        """Start it; both devices are there afterwards."""
        command = [
            "pulseaudio",
            "-n",
            "--daemonize=no",
            "--exit-idle-time=-1",
            "--disable-shm=1",
            "--use-pid-file=no",
            "-L",
            f"module-native-protocol-unix socket={self._socket} auth-anonymous=1",
        ]
        with self._log.open("ab") as log:
            self._server = subprocess.Popen(command, env=self.environment, stdout=log, stderr=log)
        poll(lambda: self._control("info") == 0, 10, f"pulseaudio (see {self._log})")
        for device in _MODULES:
            self.plug(device)

    def plug(self, device: Device) -> None:
        """Plug a device in."""
        self._plugged[device] = [self._load(module) for module in _MODULES[device]]

    def unplug(self, device: Device) -> None:
        """Pull it out, whoever uses it."""
        for module in reversed(self._plugged.pop(device)):
            assert self._control("unload-module", module) == 0

    def kill(self) -> None:
        """End it at once: for whoever uses it, microphone and loudspeaker are pulled out."""
        if self._server:
            self._server.kill()
            self._server.wait()
            self._server = None

    @contextmanager
    def echo(self) -> Iterator[None]:
        """For the context, let the microphone hear the loudspeaker."""
        echo = self._load("module-loopback source=speaker.monitor sink=micfeed latency_msec=20")
        yield
        assert self._control("unload-module", echo) == 0

    @contextmanager
    def hum(self) -> Iterator[None]:
        """For the context, let the microphone hear something all the time."""
        hum = self._load("module-sine sink=micfeed frequency=100")
        yield
        assert self._control("unload-module", hum) == 0

    def speak(self, wav: Path) -> None:
        """Play a file into the microphone, to its end."""
        subprocess.run(["paplay", "-d", "micfeed", str(wav)], env=self.environment, check=True, timeout=30)

    @contextmanager
    def recording(self, path: Path, what: Literal["speaker", "micfeed"] = "speaker") -> Iterator[Recording]:
        """Record what the loudspeaker plays (or the microphone gets) for the context, as raw samples in `path`."""
        command = [
            "parec",
            "-d",
            f"{what}.monitor",
            f"--rate={RATE}",
            "--channels=1",
            "--format=s16le",
            "--latency-msec=20",
        ]
        with path.open("wb") as file:
            recorder = subprocess.Popen(command, env=self.environment, stdout=file)
        recording = Recording(path)
        try:
            poll(lambda: recording.seconds() > 0, 10, "recording")
            yield recording
        finally:
            recorder.terminate()
            recorder.wait()

    def _load(self, module: str) -> str:
        command = ["pactl", "load-module", *module.split()]
        done = subprocess.run(
            command, env=self.environment, stdout=subprocess.PIPE, timeout=10, check=True, text=True
        )
        return done.stdout.strip()

    def _control(self, *words: str) -> int:
        quiet = subprocess.DEVNULL
        command = ["pactl", *words]
        return subprocess.run(
            command, env=self.environment, stdout=quiet, stderr=quiet, timeout=10
        ).returncode


class Recording:
    """Sound; times in seconds from its beginning."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def seconds(self) -> float:
        """Return how much has been recorded."""
        return self._path.stat().st_size / 2 / RATE

    def samples(self) -> NDArray[np.int16]:
        """Return what has been recorded."""
        raw = self._path.read_bytes()
        return np.frombuffer(raw[: len(raw) // 2 * 2], dtype="<i2")

    def loud(self, block: float = 0.01) -> NDArray[np.float64]:
        """Return the times of all blocks in which something can be heard (RMS over -50 dB)."""
        samples, size = self.samples().astype(float), int(block * RATE)
        rms = np.sqrt((samples[: len(samples) // size * size].reshape(-1, size) ** 2).mean(axis=1))
        return np.asarray(np.nonzero(rms > 100)[0] * block)
