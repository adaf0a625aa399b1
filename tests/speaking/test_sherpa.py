"""The second engine in its child process: the real sherpa-onnx with a stand-in model that hums."""

from __future__ import annotations

import importlib.util
import shutil
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from kiosk import wav
from kiosk.config import Config
from kiosk.ports import DeviceError
from kiosk.speaking.cache import SpeechCache
from kiosk.speaking.say_to_file import make_voice
from kiosk.speaking.voice_child import ChildVoice, Program

MODEL = Path(__file__).parent / "standin_voice"
HUMS = "你好，我是小翠。"  # eight tokens and an end

Make = Callable[..., ChildVoice]
needs_sherpa = pytest.mark.skipif(
    importlib.util.find_spec("sherpa_onnx") is None, reason="no sherpa-onnx (extra voice)"
)


@pytest.fixture
def make(tmp_path: Path) -> Iterator[Make]:
    voices: list[ChildVoice] = []

    def make(model: Path, *speakers: str, command: tuple[str, ...] = ()) -> ChildVoice:
        arguments = ("170", *(speakers or ("", "")), str(model))
        voices.append(
            ChildVoice(Program("sherpa", arguments, command), SpeechCache(tmp_path / "speech", 10**8))
        )
        return voices[-1]

    yield make
    for voice in voices:
        voice.close()


def seconds(path: Path) -> float:
    samples, rate = wav.read(path)
    return len(samples) / rate


@needs_sherpa
def test_it_speaks_as_long_as_the_text_and_the_pace_ask(make: Make) -> None:
    voice = make(MODEL)
    usual, slow, short = (voice.render(*args) for args in ((HUMS, "zh"), (HUMS, "zh", 50), ("你好。", "zh")))
    assert seconds(usual) > 0.5
    assert seconds(slow) == pytest.approx(2 * seconds(usual), rel=0.1)
    assert seconds(short) < seconds(usual) - 0.3
    assert abs(wav.read(usual)[0]).max() > 5000


@needs_sherpa
def test_the_settings_lead_to_it(tmp_path: Path) -> None:
    config = Config.model_validate(
        {"data": str(tmp_path), "speaking": {"engine": "sherpa", "model": str(MODEL)}}
    )
    voice, synthesiser = make_voice(config)
    assert wav.is_whole(voice.render(HUMS, "zh"))
    assert synthesiser
    synthesiser.close()


@needs_sherpa
@pytest.mark.parametrize(
    ("spoil", "advice"),
    [
        (
            lambda folder: (folder / "model.onnx").unlink(),
            "没有 .onnx 或 tokens.txt，请检查 config.yaml 里的 speaking.model",
        ),
        (lambda folder: (folder / "tokens.txt").unlink(), "没有 .onnx 或 tokens.txt"),
        (lambda folder: (folder / "model.onnx").rename(folder / "vocos.onnx"), "只有声码器"),
        (lambda folder: shutil.rmtree(folder), "没有 .onnx"),
    ],
)
def test_a_model_that_is_not_whole_is_a_sentence(
    make: Make, tmp_path: Path, spoil: Callable[[Path], object], advice: str
) -> None:
    folder = tmp_path / "model"
    shutil.copytree(MODEL, folder)
    spoil(folder)
    with pytest.raises(DeviceError, match=advice):
        make(folder).render(HUMS, "zh")


@needs_sherpa
def test_a_model_that_takes_the_process_down_is_a_sentence(make: Make, tmp_path: Path) -> None:
    folder = tmp_path / "model"
    shutil.copytree(MODEL, folder)
    (folder / "model.onnx").write_bytes(b"garbage")
    with pytest.raises(DeviceError, match=r"语音合成没有反应|语音模型用不了"):
        make(folder).render(HUMS, "zh")


def test_speakers_are_numbers(make: Make) -> None:
    with pytest.raises(DeviceError, match="发音人的号码"):
        make(MODEL, "xiaoyan", "").render(HUMS, "zh")


def test_without_the_extra_there_is_a_sentence(make: Make) -> None:
    hidden = "import sys; sys.modules['sherpa_onnx'] = None; sys.argv[0] = ''\n"
    code = hidden + "from kiosk.speaking.synthesiser_sherpa import main; main()"
    with pytest.raises(DeviceError, match=r"没有装 sherpa-onnx，.*pip install -e '.\[voice\]'"):
        make(MODEL, command=(sys.executable, "-c", code)).render(HUMS, "zh")
