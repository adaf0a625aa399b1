"""`kiosk voice …` as staff run it, in a project of their own."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import numpy as np
import pytest
from saying import told

from kiosk import wav

PROJECT = Path(__file__).parents[2]
HALLS = PROJECT / "tests/halls"


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with settings, the test content and a voice without recordings."""
    (tmp_path / "voice").mkdir()
    (tmp_path / "voice/voice.yaml").write_text("name: 小翠\n", encoding="utf-8")
    (tmp_path / "config.yaml").write_text(
        f"exhibits: '{HALLS}'\ndata: data\nspeaking: {{recordings: voice}}\n", encoding="utf-8"
    )
    monkeypatch.chdir(tmp_path)
    return tmp_path


def kiosk(*words: str) -> tuple[int, str]:
    return told("voice", *words)


def sums() -> dict[str, int]:
    found = json.loads(kiosk("list", "--json")[1])
    return {key: found[key] for key in ("sentences", "recorded", "rendered", "missing")}


def test_rendering_can_be_stopped_and_goes_on_where_it_was(home: Path) -> None:
    before = sums()
    assert before["missing"] == before["sentences"] > 40
    child = subprocess.Popen(
        [sys.executable, "-m", "kiosk", "voice", "render"],
        cwd=home,
        env={**os.environ, "PYTHONPATH": str(PROJECT)},
        stdout=subprocess.PIPE,
        text=True,
    )
    late = time.monotonic() + 60
    while len(list((home / "data/speech").glob("*.wav"))) < 3 and time.monotonic() < late:
        time.sleep(0.02)
    child.send_signal(signal.SIGINT)
    assert "做好的都留着" in child.communicate(timeout=30)[0]
    between = sums()
    assert 3 <= between["rendered"] < between["sentences"]
    assert f"新合成 {between['missing']} 句" in kiosk("render")[1]
    assert sums()["missing"] == 0
    assert "新合成 0 句" in kiosk("render")[1]


def test_a_script_goes_out_and_recordings_come_in(home: Path) -> None:
    assert kiosk("script", "script.csv", "--hall", "family")[0] == 0
    names = [line.split(",")[0] for line in (home / "script.csv").read_text("utf-8-sig").splitlines()[1:]]
    (home / "in").mkdir()
    assert kiosk("import", "in") == (1, "in 里没有录音；请把 WAV 文件直接放在这个文件夹里\n")
    tone = (np.sin(np.arange(16_000 * 4) / 9) * 9000).astype(np.int16)
    wav.write(home / "in" / names[0], tone, 16_000)
    (home / "in" / names[1]).write_bytes(b"")
    code, said = kiosk("import", "in")
    assert code == 1
    assert "放进来 1 条录音，1 条用不了" in said
    assert sums()["recorded"] == 1


@pytest.mark.parametrize(
    ("words", "advice"),
    [
        (["list", "--language", "fr"], "只能写 zh 或 en"),
        (["list", "--hall", "kitchen"], "没有展厅“kitchen”"),
        (["script", "x.doc"], ".xlsx 或 .csv"),
        (["import", "nowhere"], "找不到文件夹"),
    ],
)
def test_what_is_wrong_is_a_sentence(home: Path, words: list[str], advice: str) -> None:
    code, said = kiosk(*words)
    assert code == 1
    assert advice in said
