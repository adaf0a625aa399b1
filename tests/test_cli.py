"""The commands as scripts call them: fields, exit codes, and one sentence for each mistake."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml
from speech import MODEL, ROOT, spoken

from kiosk import wav
from kiosk.cli import main
from kiosk.doctor import Finding

# What scripts rely on, in this order; issue 2.
ANSWER = ["heard", "kind", "hall", "exhibit", "question", "answer", "video", "score", "choices"]

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def folder(tmp_path: Path, halls: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working directory whose settings name the halls of the tests."""
    settings = {
        "exhibits": str(halls),
        "hearing": {"model": str(MODEL)},
        "speaking": {"recordings": "voices"},
    }
    (tmp_path / "config.yaml").write_text(yaml.safe_dump(settings), encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def kiosk(folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run a command; returns exit code, output and what went to the terminal's error stream."""

    def run(*words: str | Path) -> tuple[int, str, str]:
        monkeypatch.setattr(sys, "argv", ["kiosk", *map(str, words)])
        with pytest.raises(SystemExit) as ended:
            main()
        code = ended.value.code
        return (code if isinstance(code, int) else 0), *capsys.readouterr()

    return run


def lines(output: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in output.splitlines()]


def sentence(words: str) -> None:
    """One Chinese sentence, and no word of the program's inside."""
    assert words.count("\n") == 1
    assert any("一" <= char <= "鿿" for char in words)
    assert not any(word in words for word in ("Traceback", "Error", "Errno"))


# --- ask ---------------------------------------------------------------------------------------


def test_ask_tells_one_object(kiosk: Run) -> None:
    code, out, err = kiosk("ask", "李有华是谁", "--json")
    (answer,) = lines(out)
    assert (code, err) == (0, "")
    assert list(answer)[: len(ANSWER)] == ANSWER
    assert (answer["heard"], answer["kind"]) == ("李有华是谁", "answer")
    assert (answer["hall"], answer["exhibit"]) == ("family", "family/li-youhua")
    assert 0.5 < answer["score"] <= 1
    assert answer["choices"] == []


def test_ask_a_batch_tells_one_object_a_line(kiosk: Run, folder: Path) -> None:
    (folder / "questions.txt").write_text("\ufeff李有华是谁\n\n返回\n量子力学怎么学\n", encoding="utf-8")
    code, out, _ = kiosk("ask", "--batch", folder / "questions.txt", "--json")
    assert code == 0
    assert [answer["heard"] for answer in lines(out)] == ["李有华是谁", "返回", "量子力学怎么学"]
    assert [answer["kind"] for answer in lines(out)] == ["answer", "command", "unknown"]


def test_ask_offers_choices_with_their_place(kiosk: Run) -> None:
    code, out, _ = kiosk("ask", "量子力学怎么学", "--json")
    assert code == 0
    for choice in lines(out)[0]["choices"]:
        assert set(choice) >= {"question", "hall", "exhibit"}


def test_ask_for_people(kiosk: Run) -> None:
    code, out, _ = kiosk("ask", "李有华是谁", "--hall", "family")
    assert code == 0
    assert out.startswith("听到：李有华是谁\n")
    assert "来自：family/li-youhua" in out


@pytest.mark.parametrize("text", ["[/red]", "[bold]", "", " ", "😀", "\\[", "{}", "a" * 3000])
def test_ask_anything(kiosk: Run, text: str) -> None:
    code, out, _ = kiosk("ask", text)
    assert code == 0
    assert text[:70].strip() in out
    assert kiosk("ask", text, "--json")[0] == 0


def test_ask_broken_bytes(folder: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "kiosk", "ask", b"\xff\xe4\xbd", "--json"],
        cwd=folder,
        env={"PYTHONPATH": str(ROOT), "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"},
        capture_output=True,
    )
    assert done.returncode == 0, done.stderr.decode()
    assert json.loads(done.stdout)["heard"] == "???"


def test_ask_needs_a_question_or_a_file(kiosk: Run, folder: Path) -> None:
    for words in (["ask"], ["ask", "你好", "--batch", "x.txt"]):
        code, out, err = kiosk(*words)
        assert (code, out) == (1, "")
        sentence(err)
    code, _, err = kiosk("ask", "--batch", folder / "nothing.txt")
    assert code == 1
    sentence(err)
    (folder / "gbk.txt").write_bytes("你好".encode("gbk"))
    code, _, err = kiosk("ask", "--batch", folder / "gbk.txt")
    assert code == 1
    assert "UTF-8" in err


def test_problems_of_the_content_do_not_get_between_the_answers(kiosk: Run, halls: Path) -> None:
    (halls / "07-culture/hall.yaml").write_text("title: [", encoding="utf-8")
    code, out, err = kiosk("ask", "李有华是谁", "--json")
    assert code == 0
    assert lines(out)[0]["exhibit"] == "family/li-youhua"
    assert "07-culture/hall.yaml" in err


# --- check -------------------------------------------------------------------------------------


def test_check_tells_file_line_and_message(kiosk: Run, halls: Path) -> None:
    (halls / "07-culture/hall.yaml").write_text("titel: 文化\n", encoding="utf-8")
    code, out, _ = kiosk("check", "--json")
    assert code == 1
    found = [problem for problem in json.loads(out) if problem["file"] == "07-culture/hall.yaml"]
    assert found[0]["line"] == 1
    assert "是不是想写“title”" in found[0]["message"]


def test_check_of_halls_without_faults_is_0_even_with_advice(kiosk: Run, media: Path) -> None:
    code, out, _ = kiosk("check", "--json")
    assert code == 0
    assert {problem["level"] for problem in json.loads(out)} == {"advice"}


def test_check_another_folder(kiosk: Run, halls: Path, folder: Path) -> None:
    shutil.copytree(halls, folder / "others")
    (folder / "others/07-culture/lizhuang.yaml").unlink()
    _, out, _ = kiosk("check", "--exhibits", folder / "others", "--json")
    assert "07-culture/hall.yaml" in [problem["file"] for problem in json.loads(out)]
    code, out, err = kiosk("check", "--exhibits", folder / "nothing")
    assert (code, out) == (1, "")
    sentence(err)


# --- listen ------------------------------------------------------------------------------------


def test_listen_tells_the_answer_to_what_was_heard(kiosk: Run, folder: Path) -> None:
    code, out, _ = kiosk("listen", spoken("家风家训展厅在哪里", folder / "q.wav"), "--json")
    (answer,) = lines(out)
    assert code == 0
    assert list(answer)[: len(ANSWER)] == ANSWER
    assert answer["heard"] == "家风家训展厅在哪里"
    assert (answer["kind"], answer["hall"]) == ("answer", "family")
    assert 0 < answer["rtf"] < answer["seconds"]


def test_listen_to_several_names_each_file(kiosk: Run, folder: Path) -> None:
    files = [spoken("洗手间怎么走", folder / "1.wav"), spoken("家风家训展厅在哪里", folder / "2.wav")]
    code, out, _ = kiosk("listen", *files, "--json")
    assert code == 0
    assert [answer["file"] for answer in lines(out)] == [str(file) for file in files]


def test_listen_to_silence_is_nothing_heard(kiosk: Run, folder: Path) -> None:
    wav.write(folder / "silence.wav", wav.to_16_bits(bytes(64_000), 2), 16_000)
    code, out, _ = kiosk("listen", folder / "silence.wav", "--json")
    assert code == 0
    assert (lines(out)[0]["heard"], lines(out)[0]["kind"]) == ("", "unknown")


def test_listen_to_what_is_no_recording_goes_on_with_the_next(kiosk: Run, folder: Path) -> None:
    (folder / "[1].mp3").write_bytes(b"ID3")
    code, out, err = kiosk(
        "listen",
        folder / "[1].mp3",
        folder / "nothing.wav",
        spoken("洗手间怎么走", folder / "q.wav"),
        "--json",
    )
    assert code == 1
    assert [answer["heard"] for answer in lines(out)] == ["洗手间怎么走"]
    assert "[1].mp3：不是 WAV 录音" in err
    assert "nothing.wav：找不到" in err


def test_listen_without_a_model(kiosk: Run, folder: Path) -> None:
    (folder / "config.local.yaml").write_text("hearing: {model: nothing}\n")
    code, out, err = kiosk("listen", spoken("你好", folder / "q.wav"))
    assert (code, out) == (1, "")
    assert "找不到语音识别模型" in err


# --- say ---------------------------------------------------------------------------------------


def test_say_writes_a_wav_that_is_understood(kiosk: Run, folder: Path) -> None:
    code, out, _ = kiosk("say", "欢迎来到翠屏区。家风家训展厅在二楼。", "--out", folder / "deep/er/[a].wav")
    assert code == 0
    assert out == f"已存到 {folder}/deep/er/[a].wav\n"
    _, out, _ = kiosk("listen", folder / "deep/er/[a].wav", "--json")
    assert "欢迎" in lines(out)[0]["heard"]
    assert "家风家训展厅" in lines(out)[0]["heard"]


def test_say_takes_a_recording_first(kiosk: Run, folder: Path) -> None:
    (folder / "voices").mkdir()
    (folder / "voices/voice.yaml").write_text(
        "name: 甲\nclips:\n- {file: a.wav, text: 你好}\n", encoding="utf-8"
    )
    wav.write(folder / "voices/a.wav", wav.to_16_bits(b"\x07\x00" * 1234, 2), 8000)
    assert kiosk("say", "你好！", "--out", folder / "o.wav")[0] == 0
    samples, rate = wav.read(folder / "o.wav")
    assert (set(samples.tolist()), len(samples), rate) == ({7}, 1234, 8000)


@pytest.mark.parametrize("text", ["", "。。。", "😀"])
def test_say_nothing(kiosk: Run, folder: Path, text: str) -> None:
    code, _, err = kiosk("say", text, "--out", folder / "o.wav")
    assert (code, err) == (1, "这段话里没有可以念的字\n")


def test_say_where_nothing_can_be_written(kiosk: Run, folder: Path) -> None:
    (folder / "file").write_text("x")
    code, _, err = kiosk("say", "你好", "--out", folder / "file/o.wav")
    assert code == 1
    assert "写不了" in err


# --- doctor ------------------------------------------------------------------------------------


def test_doctor_says_one_line_for_each_part(kiosk: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    findings = [
        Finding("disk", "磁盘", True, "磁盘还有 9 GB"),
        Finding("speaker", "喇叭", False, "现在有：[/x] [hw:0]" * 9),
    ]
    monkeypatch.setattr("kiosk.doctor.examine", lambda config: findings)
    code, out, _ = kiosk("doctor")
    assert code == 1
    assert out.splitlines() == ["好   磁盘：磁盘还有 9 GB", "要看 喇叭：" + "现在有：[/x] [hw:0]" * 9]
    code, out, _ = kiosk("doctor", "--json")
    assert code == 1
    assert json.loads(out)[0] == {"part": "disk", "ok": True, "message": "磁盘还有 9 GB"}
    findings.pop()
    assert kiosk("doctor")[0] == 0


# --- all ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("words", [["ask", "你好"], ["check"], ["doctor"], ["say", "你好", "--out", "x.wav"]])
def test_a_mistake_in_the_settings_is_a_sentence(kiosk: Run, folder: Path, words: list[str]) -> None:
    (folder / "config.local.yaml").write_text("speakng: {rate: 100}\n")
    code, out, err = kiosk(*words)
    assert (code, out) == (1, "")
    assert err == "config.local.yaml:1 没有“speakng”这一项，是不是想写“speaking”？\n"


def test_every_command_explains_itself_in_chinese(kiosk: Run) -> None:
    _, out, _ = kiosk("--help")
    for command in ("run", "check", "ask", "listen", "say", "preview", "doctor"):
        assert command in out
        code, explained, _ = kiosk(command, "--help")
        assert code == 0
        assert any("一" <= char <= "鿿" for char in explained)
