"""What PortAudio cannot tell about PulseAudio and PipeWire: whether the microphone behind "default" is one.

When the last microphone is pulled out, PulseAudio goes on with the monitor of the loudspeaker, and she
would hear herself. Asked by `pactl`, which also speaks to PipeWire; without it nothing is known.
"""

from __future__ import annotations

import subprocess

_SERVED = ("default", "pulse", "pipewire")  # names under which a sound server comes in through ALSA
_LATE = 2.0  # seconds


def only_monitors(device: str) -> bool:
    """Whether the device is the sound server, and all that it can record is what loudspeakers play."""
    if device not in _SERVED:
        return False
    command = ["pactl", "list", "short", "sources"]
    try:
        done = subprocess.run(command, capture_output=True, timeout=_LATE, check=True, text=True)
    except (OSError, subprocess.SubprocessError):
        return False
    names = [line.split("\t")[1] for line in done.stdout.splitlines() if "\t" in line]
    return all(name.endswith(".monitor") for name in names)
