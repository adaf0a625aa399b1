"""`kiosk listen` and `kiosk say`: recordings in, recordings out."""

from __future__ import annotations

from pathlib import Path

import pytest
from saying import ANSWER, Run, lines
from speech import spoken

from kiosk import wav


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
