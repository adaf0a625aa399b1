"""Speech recognition by vosk, offline."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from kiosk.hearing.sound import RATE
from kiosk.ports import DeviceError

_LONGEST = 500  # characters; more than anybody says in one breath
_DEMO_MARK = "vosk-model-xiaocui-test-cn"
_NEEDED = ("am/final.mdl", "conf/model.conf")
_GRAPHS = (("graph/HCLG.fst",), ("graph/HCLr.fst", "graph/Gr.fst"))


class VoskModel:
    """A speech model in vosk's format. Loading takes 0.05 s (ours) to some seconds (large ones)."""

    def __init__(self, folder: Path) -> None:
        """Load it. Raises DeviceError when the folder is no model or damaged."""
        self._check(folder)
        try:
            import vosk
        except (ImportError, OSError):
            raise DeviceError("没有装语音识别 vosk，请运行 make run 装好") from None
        vosk.SetLogLevel(-1)
        try:
            # Only a path: given a language, vosk would go to the network and may end the process.
            self._model = vosk.Model(model_path=str(folder))
            vosk.KaldiRecognizer(self._model, RATE)  # a damaged graph shows only here
        except Exception:
            raise DeviceError(
                f"语音识别模型 {folder.name} 打不开，可能没有下载完整，请重新解压一次"
            ) from None
        self._vosk = vosk
        self.is_demo = folder.name == _DEMO_MARK

    def recogniser(self) -> VoskRecogniser:
        """Return a fresh recogniser for one utterance (1–2 ms); use each from one thread."""
        return VoskRecogniser(self._vosk.KaldiRecognizer(self._model, RATE))

    @staticmethod
    def _check(folder: Path) -> None:
        """Look at the files first: vosk ends the whole process over some of what may be wrong with them."""
        if not folder.is_dir():
            raise DeviceError(f"找不到语音识别模型 {folder}，请检查 config.yaml 里的 hearing.model")
        graph = next((names for names in _GRAPHS if (folder / names[0]).is_file()), _GRAPHS[1])
        for name in (*_NEEDED, *graph):
            path = folder / name
            if not path.is_file() or path.stat().st_size < 16:
                raise DeviceError(f"语音识别模型 {folder.name} 不完整（缺少 {name}），请重新解压一次")


class VoskRecogniser:
    """One utterance's recogniser: feed it 16 kHz mono blocks."""

    def __init__(self, kaldi: Any) -> None:
        self._kaldi = kaldi
        self._settled: list[str] = []

    def feed(self, block: bytes) -> bool:
        """Take a block; True when vosk holds that a phrase has ended and some words were heard."""
        if not self._kaldi.AcceptWaveform(block):
            return False
        # Without speech vosk reports an end with no words about every five seconds.
        words = _plain(json.loads(self._kaldi.Result())["text"])
        if words:
            self._settled.append(words)
        return bool(words)

    def partial(self) -> str:
        """Return the words so far."""
        return self._with(json.loads(self._kaldi.PartialResult())["partial"])

    def final(self) -> str:
        """Return all words; a single character is taken for noise."""
        text = self._with(json.loads(self._kaldi.FinalResult())["text"])
        return text if len(text) > 1 else ""

    def _with(self, words: str) -> str:
        return "".join([*self._settled, _plain(words)])[:_LONGEST]


def _plain(words: str) -> str:
    """Without the spaces that vosk puts between Chinese words, and without marks of unknown ones."""
    return "".join(word for word in words.split() if word != "[unk]")
