"""`kiosk model` as staff use it."""

from __future__ import annotations

import shutil
import zipfile
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from saying import told
from speech import MODEL

Run = Callable[..., tuple[int, str]]


@pytest.fixture
def kiosk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run `kiosk model …` in a folder of its own that has the shipped model; returns exit code and output."""
    (tmp_path / "config.yaml").write_text("", encoding="utf-8")
    shutil.copytree(MODEL, tmp_path / "voices/model" / MODEL.name)
    monkeypatch.chdir(tmp_path)
    return partial(told, "model")


def test_a_model_from_an_archive_is_installed_used_and_verified(kiosk: Run, tmp_path: Path) -> None:
    assert "→ vosk-model-xiaocui-test-cn" in kiosk("list")[1]
    archive = tmp_path / "vosk-model-own.zip"
    with zipfile.ZipFile(archive, "w") as made:
        for file in MODEL.rglob("*"):
            made.write(file, file.relative_to(MODEL))
    code, said = kiosk("install", str(archive))
    assert (code, "kiosk model use vosk-model-own" in said) == (0, True)
    assert kiosk("use", "vosk-model-own")[0] == 0
    assert "→ vosk-model-own" in kiosk("list")[1]
    assert kiosk("verify")[0] == 0
    (tmp_path / "data/models/vosk-model-own/am/final.mdl").write_bytes(b"broken")
    code, said = kiosk("verify")
    assert (code, "vosk-model-own：语音识别模型 vosk-model-own 打不开" in said) == (1, True)
    assert kiosk("use", "vosk-model-own")[0] == 1


def test_what_cannot_be_used_is_told_in_one_sentence(kiosk: Run, tmp_path: Path) -> None:
    assert "没有装 nothing" in kiosk("use", "nothing")[1]
    assert "找不到 nowhere.zip" in kiosk("install", "nowhere.zip")[1]
    assert "不是模型的名字" in kiosk("install", "https://example.org/")[1]
    (tmp_path / "config.local.yaml").write_text("hearing: {model: voices/model}\n", encoding="utf-8")
    assert "写定了" in kiosk("use", MODEL.name)[1]
