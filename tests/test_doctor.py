"""`kiosk doctor` on machines that lack one thing or another."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest
from speech import MODEL, ROOT

from kiosk import doctor
from kiosk.config import Config
from kiosk.doctor import Finding, examine

PARTS = [
    "display", "font", "microphone", "speaker", "voice", "model", "words", "films", "hall", "wheels", "fleet", "disk", "clock",
]  # fmt: skip


@pytest.fixture
def config(tmp_path: Path, halls: Path, media: Path) -> Config:
    """Settings of a machine where all that can be in order is."""
    return Config.model_validate(
        {"exhibits": str(halls), "data": str(tmp_path / "data"), "hearing": {"model": str(MODEL)}}
    )


def found(config: Config, part: str) -> Finding:
    """Examine one part only."""
    name, look = next((name, look) for key, name, look in doctor._PARTS if key == part)
    return doctor._look(part, name, look, config)


@pytest.mark.parametrize(
    ("hall", "ok", "message"),
    [
        ("", True, "没有写这块屏在哪个展厅（hall），照全馆回答"),
        ("family", True, "这块屏在家风家训展厅"),
        ("famly", False, "设置里的 hall：没有展厅“famly”，是不是想写“family”？"),
        ("家风家训展厅", False, "设置里的 hall：没有展厅“家风家训展厅”，请写它的编号“family”"),
        ("xyz", False, "设置里的 hall：没有展厅“xyz”，可以写 family、culture"),
    ],
)
def test_the_hall_that_a_screen_is_in(config: Config, hall: str, ok: bool, message: str) -> None:
    finding = found(config.model_copy(update={"hall": hall}), "hall")
    assert (finding.ok, finding.message) == (ok, message)


def test_the_contract_of_the_command(tmp_path: Path, halls: Path, media: Path) -> None:
    settings = {"exhibits": str(halls), "hearing": {"model": str(MODEL)}}
    (tmp_path / "config.yaml").write_text(json.dumps(settings))
    # No display, and no sound but that of a server that is not there.
    (tmp_path / "asound.conf").write_text("pcm.!default { type pulse }\nctl.!default { type pulse }\n")
    environment = {
        "PATH": os.environ["PATH"],
        "PYTHONPATH": str(ROOT),
        "ALSA_CONFIG_PATH": str(tmp_path / "asound.conf"),
        "PULSE_SERVER": f"unix:{tmp_path}/nothing",
    }
    command = [sys.executable, "-m", "kiosk", "doctor", "--json"]
    done = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True)
    findings = json.loads(done.stdout)
    assert [finding["part"] for finding in findings] == PARTS
    assert all(list(finding) == ["part", "ok", "message"] for finding in findings)
    ok = {finding["part"] for finding in findings if finding["ok"]}
    assert ok == {"font", "voice", "words", "films", "hall", "wheels", "fleet", "disk", "clock"}
    assert done.returncode == 1
    message = {finding["part"]: finding["message"] for finding in findings}
    assert message["microphone"] == "没有找到麦克风，请检查有没有插好"
    assert message["speaker"] == "没有找到喇叭，请检查有没有插好"
    assert "演示模型" in message["model"]
    assert "虚拟显示器" in message["display"]


def test_a_display(config: Config, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISPLAY", ":99")
    assert found(config, "display").ok


def test_a_character_that_the_font_lacks(config: Config, halls: Path, replace: Callable[..., None]) -> None:
    assert found(config, "font").ok
    replace("全国最美家庭", "全国最美家庭𠮷")
    finding = found(config, "font")
    assert not finding.ok
    assert "𠮷" in finding.message


def test_what_the_speech_model_cannot_spell_is_listed(config: Config, replace: Callable[..., None]) -> None:
    assert found(config, "words").message.endswith("种说法，模型都认得")
    replace("李有华是谁", "长江鲵是谁")
    finding = found(config, "words")
    assert finding.ok
    assert "有 1 种它写不全，容易听错：长江鲵是谁" in finding.message


def test_a_name_that_the_model_cannot_spell(config: Config, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kiosk.hearing.wake.SPELLINGS", ("鲵鲵",))
    finding = found(config, "words")
    assert not finding.ok
    assert "喊名字叫不应她" in finding.message
    deaf = config.model_copy(update={"hearing": config.hearing.model_copy(update={"wake": False})})
    assert found(deaf, "words").ok


def test_a_model_that_is_not_there(config: Config) -> None:
    lost = config.model_copy(update={"hearing": config.hearing.model_copy(update={"model": "nothing"})})
    assert "找不到" in found(lost, "model").message


def test_another_model_than_the_demonstration(config: Config, tmp_path: Path) -> None:
    shutil.copytree(MODEL, tmp_path / "official")
    hearing = config.hearing.model_copy(update={"model": str(tmp_path / "official")})
    assert found(config.model_copy(update={"hearing": hearing}), "model").ok


def test_a_voice_from_the_cache_does_not_count(config: Config, monkeypatch: pytest.MonkeyPatch) -> None:
    assert found(config, "voice").ok
    speaking = config.speaking.model_copy(update={"voice": "nobody"})
    assert "找不到发音人" in found(config.model_copy(update={"speaking": speaking}), "voice").message
    assert not (config.path(config.data) / "speech").exists(), "and nothing is left behind"


def test_a_recording_that_is_no_use(config: Config, tmp_path: Path) -> None:
    (tmp_path / "voice.yaml").write_text("name: 甲\nclips:\n- {file: a.wav, text: 你好}\n", encoding="utf-8")
    speaking = config.speaking.model_copy(update={"recordings": str(tmp_path)})
    finding = found(config.model_copy(update={"speaking": speaking}), "voice")
    assert (finding.ok, finding.message) == (
        False, f"录音 a.wav 用不了，请检查它在不在 {tmp_path.name} 文件夹里，并导出成 WAV（PCM）",
    )  # fmt: skip


def test_no_voice_because_it_was_wished(config: Config) -> None:
    speaking = config.speaking.model_copy(update={"engine": "none"})
    assert found(config.model_copy(update={"speaking": speaking}), "voice").ok


def test_a_film_that_cannot_be_played(config: Config, media: Path) -> None:
    assert found(config, "films").message == "1 部影片都在"
    (media / "sunward.mp4").write_bytes(b"no film")
    finding = found(config, "films")
    assert not finding.ok
    assert "1 部影片放不了" in finding.message


def test_a_folder_for_records_that_cannot_be_written(config: Config, tmp_path: Path) -> None:
    assert found(config, "disk").ok
    (tmp_path / "file").write_text("x")
    assert "写不进" in found(config.model_copy(update={"data": str(tmp_path / "file/data")}), "disk").message


def test_a_full_disk(config: Config, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(doctor, "_LEAST_DISK", 10**18)
    assert "请清理" in found(config, "disk").message


def test_a_clock_that_lost_its_time(config: Config, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(doctor, "_THIS_SOFTWARE", datetime(9999, 1, 1))
    assert "请校准时间" in found(config, "clock").message


def test_an_examination_that_fails_is_a_finding(config: Config, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(config: Config) -> str:
        raise RuntimeError("a bug")

    monkeypatch.setattr(doctor, "_PARTS", [("disk", "磁盘", broken), ("clock", "时钟", doctor._clock)])
    first, second = examine(config)
    assert (first.ok, second.ok) == (False, True)
    assert "a bug" in first.message


def test_content_that_is_not_there(config: Config, tmp_path: Path) -> None:
    lost = config.model_copy(update={"exhibits": str(tmp_path / "nothing")})
    for part in ("font", "films"):
        assert found(lost, part).message
