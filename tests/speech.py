"""Real Mandarin speech for tests, by espeak-ng's own command, and trials of speech models that are cut off."""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
MODEL = ROOT / "voices/model/vosk-model-xiaocui-test-cn"


def spoken(text: str, path: Path, voice: str = "cmn-latn-pinyin") -> Path:
    """Write `text` spoken to a WAV (22,050 Hz mono) and return its path."""
    subprocess.run(["espeak-ng", "-v", voice, "-s", "160", "-w", str(path), text], check=True)
    return path


def end_trials(monkeypatch: pytest.MonkeyPatch, folder: Path, number: signal.Signals) -> None:
    """Have every trial of a speech model ended by a signal, as Ctrl-C or a closed terminal ends it."""
    trial = folder / "trial"
    ends = f"import os, signal\nsignal.signal({number:d}, signal.SIG_DFL)\nos.kill(os.getpid(), {number:d})\n"
    trial.write_text(f"#!{sys.executable}\n{ends}")
    trial.chmod(0o755)
    monkeypatch.setattr(sys, "executable", str(trial))
