"""Real Mandarin speech for tests, by espeak-ng's own command."""

from __future__ import annotations

import subprocess
from pathlib import Path

ROOT = Path(__file__).parents[1]
MODEL = ROOT / "voices/model/vosk-model-xiaocui-test-cn"


def spoken(text: str, path: Path, voice: str = "cmn-latn-pinyin") -> Path:
    """Write `text` spoken to a WAV (22,050 Hz mono) and return its path."""
    subprocess.run(["espeak-ng", "-v", voice, "-s", "160", "-w", str(path), text], check=True)
    return path
