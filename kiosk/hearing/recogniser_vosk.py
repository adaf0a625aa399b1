"""Speech recognition by vosk, offline."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

from kiosk.children import DIES_WITH_US
from kiosk.hearing.microphone_wav import WavMicrophone
from kiosk.hearing.sound import RATE
from kiosk.ports import DeviceError

_LONGEST = 500  # characters; more than anybody says in one breath
_DEMO_MARK = "vosk-model-xiaocui-test-cn"
_NEEDED = ("am/final.mdl", "conf/model.conf")
_GRAPHS = (("graph/HCLG.fst",), ("graph/HCLr.fst", "graph/Gr.fst"))
_TRIAL = 60.0  # seconds that a trial of a large model may take


class VoskModel:
    """A speech model in vosk's format. Loading takes 0.4 s (ours) to some seconds (large ones)."""

    def __init__(self, folder: Path) -> None:
        """Load it. Raises DeviceError when the folder is no model or damaged."""
        _check(folder)
        _try_out(folder)
        self._vosk = _vosk()
        # Only a path: given a language, vosk would go to the network and may end the process.
        self._model = self._vosk.Model(model_path=str(folder))
        self.is_demo = folder.name == _DEMO_MARK

    def recogniser(self) -> VoskRecogniser:
        """Return a fresh recogniser for one utterance (1–2 ms); use each from one thread."""
        return VoskRecogniser(self._vosk.KaldiRecognizer(self._model, RATE))


def _vosk() -> Any:
    try:
        import vosk
    except (ImportError, OSError):
        raise DeviceError("没有装语音识别 vosk，请运行 make run 装好") from None
    vosk.SetLogLevel(-1)
    return vosk


def _check(folder: Path) -> None:
    """See whether the files are there. Raises DeviceError."""
    if not folder.is_dir():
        raise DeviceError(f"找不到语音识别模型 {folder}，请检查 config.yaml 里的 hearing.model")
    graph = next((names for names in _GRAPHS if (folder / names[0]).is_file()), _GRAPHS[1])
    for name in (*_NEEDED, *graph):
        if not (folder / name).is_file():
            raise DeviceError(f"语音识别模型 {folder.name} 不完整（缺少 {name}），请重新解压一次")


def _try_out(folder: Path) -> None:
    """Hear with it in a process of its own: some damage makes vosk end its process. Raises DeviceError."""
    command = [*DIES_WITH_US, sys.executable, "-m", "kiosk.hearing.recogniser_vosk", str(folder)]
    project = Path(__file__).resolve().parents[2]
    quiet = subprocess.DEVNULL
    _vosk()
    try:
        subprocess.run(
            command, cwd=project, stdin=quiet, stdout=quiet, stderr=quiet, timeout=_TRIAL, check=True
        )
    except (OSError, subprocess.SubprocessError):
        raise DeviceError(f"语音识别模型 {folder.name} 打不开，可能没有下载完整，请重新解压一次") from None


def _hear_hello(folder: str) -> None:
    vosk = _vosk()
    recogniser = VoskRecogniser(vosk.KaldiRecognizer(vosk.Model(model_path=folder), RATE))
    # Synthetic speech and not noise, because some damage shows only once there are words.
    for block in WavMicrophone(Path(__file__).with_name("hello.wav")).blocks():
        recogniser.feed(block)
    recogniser.final()


class VoskRecogniser:
    """One utterance's recogniser: feed it 16 kHz mono blocks."""

    def __init__(self, kaldi: Any) -> None:
        self._kaldi = kaldi
        self._settled: list[str] = []

    def feed(self, block: bytes) -> None:
        """Take a block of sound."""
        if self._kaldi.AcceptWaveform(block):
            # A phrase has ended (or five seconds have passed without one): vosk begins anew.
            self._settled.append(_plain(json.loads(self._kaldi.Result())["text"]))

    def partial(self) -> str:
        """Return the words so far."""
        # Between two phrases vosk's answer has no "partial" in it.
        return self._with(json.loads(self._kaldi.PartialResult()).get("partial", ""))

    def final(self) -> str:
        """Return all words; a single character is taken for noise."""
        text = self._with(json.loads(self._kaldi.FinalResult())["text"])
        return text if len(text) > 1 else ""

    def _with(self, words: str) -> str:
        return "".join([*self._settled, _plain(words)])[:_LONGEST]


def _plain(words: str) -> str:
    """Without the spaces that vosk puts between Chinese words, and without marks of unknown ones."""
    return "".join(word for word in words.split() if word != "[unk]")


if __name__ == "__main__":
    _hear_hello(sys.argv[1])
