"""Write the sound cues: `python -m tools.cues [FOLDER]`. The same numbers give the same bytes."""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np

from kiosk import wav
from tools.cues.instruments import RATE, Sound, bamboo, bell, chime, louder, sequence, wood

FOLDER = Path(__file__).parents[2] / "kiosk/speaking/cues"
_G5, _C6, _E6 = 783.99, 1046.50, 1318.51  # Hz
_BELL = 659.26  # Hz, E5: below the notes, so that it is not taken for one of them

# What is heard, and how loud its highest peak is, in dB of full scale. Her voice peaks at -1 to -3.
CUES: dict[str, tuple[Sound, float]] = {
    "touch": (bamboo(0.04), -24),
    "listening": (sequence(0.09, chime(_G5, 0.09), chime(_C6, 0.09)), -18),
    "listened": (sequence(0.09, chime(_C6, 0.09), chime(_G5, 0.09)), -18),
    "answer": (chime(_E6, 0.25), -18),
    "puzzled": (wood(220.0, 0.2), -18),
    "saved": (sequence(0.13, chime(_G5, 0.14), chime(_C6, 0.14), chime(_E6, 0.14)), -18),
    "moving": (sequence(0.35, bell(_BELL, 0.5), bell(_BELL, 0.5)), -18),
}


def main() -> None:
    """Write each as a 16-bit WAV."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    for name, (sound, peak) in CUES.items():
        wav.write(folder / f"{name}.wav", np.round(louder(sound, peak) * 32767).astype(np.int16), RATE)


if __name__ == "__main__":
    main()
