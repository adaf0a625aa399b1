"""Speech recognition by vosk, offline."""

from __future__ import annotations

import json
import math
import subprocess
import sys
from pathlib import Path
from typing import Any

from kiosk.answering.hypotheses import Decoding, Hypothesis
from kiosk.children import DIES_WITH_US
from kiosk.hearing.grammar import UNKNOWN, Grammar
from kiosk.hearing.microphone_wav import WavMicrophone
from kiosk.hearing.sound import RATE
from kiosk.ports import DeviceError

_LONGEST = 500  # characters; more than anybody says in one breath
_MOST = 5  # texts that are kept of an utterance
_DEMO_MARK = "vosk-model-xiaocui-test-cn"
_NEEDED = ("am/final.mdl", "conf/model.conf")
_GRAPHS = (("graph/HCLG.fst",), ("graph/HCLr.fst", "graph/Gr.fst"))
_TRIAL = 60.0  # seconds that a trial of a large model may take
_ENDED = (-1, -2, -15)  # by SIGHUP, SIGINT or SIGTERM: a closed terminal, Ctrl-C, our own end


class TrialEnded(DeviceError):
    """A trial was ended from outside, which says nothing about the model."""


class VoskModel:
    """A speech model in vosk's format. Loading takes 0.4 s (ours) to some seconds (large ones)."""

    def __init__(self, folder: Path) -> None:
        """Load it. Raises DeviceError when the folder is no model or damaged."""
        try_out(folder)
        self._vosk = _vosk()
        # Only a path: given a language, vosk would go to the network and may end the process.
        self._model = self._vosk.Model(model_path=str(folder))
        self.is_demo = folder.name == _DEMO_MARK
        # Larger models have one graph of all their language, and ignore grammars.
        self.takes_grammars = _graph(folder) == _GRAPHS[1]

    def knows(self, word: str) -> bool:
        """Whether the word is in its dictionary."""
        return bool(self._model.vosk_model_find_word(word) >= 0)

    def recogniser(self, grammar: Grammar | None = None) -> VoskRecogniser:
        """Return a fresh recogniser for one utterance; use each from one thread.

        It costs 1–2 ms, with the `grammar` of a large centre 15 ms; without a phrase in it, it hears freely.
        """
        if not grammar or not self.takes_grammars:
            return VoskRecogniser(self._vosk.KaldiRecognizer(self._model, RATE), "free")
        phrases = json.dumps([*grammar.phrases, UNKNOWN], ensure_ascii=False)
        return VoskRecogniser(self._vosk.KaldiRecognizer(self._model, RATE, phrases), "biased")


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
    for name in (*_NEEDED, *_graph(folder)):
        if not (folder / name).is_file():
            raise DeviceError(f"语音识别模型 {folder.name} 不完整（缺少 {name}），请重新解压一次")


def _graph(folder: Path) -> tuple[str, ...]:
    return next((names for names in _GRAPHS if (folder / names[0]).is_file()), _GRAPHS[1])


def try_out(folder: Path) -> None:
    """Hear with a model in a process of its own: some damage makes vosk end its process.

    Raises DeviceError when it does not hear, TrialEnded when that was not found out.
    """
    _check(folder)
    command = [*DIES_WITH_US, sys.executable, "-m", "kiosk.hearing.recogniser_vosk", str(folder)]
    project = Path(__file__).resolve().parents[2]
    quiet = subprocess.DEVNULL
    _vosk()
    try:
        subprocess.run(
            command, cwd=project, stdin=quiet, stdout=quiet, stderr=quiet, timeout=_TRIAL, check=True
        )
    except (OSError, subprocess.SubprocessError) as error:
        if getattr(error, "returncode", 0) in _ENDED:
            raise TrialEnded(f"语音识别模型 {folder.name} 还没有试完，就被结束了") from None
        raise DeviceError(f"语音识别模型 {folder.name} 打不开，可能没有下载完整，请重新解压一次") from None


def _hear_hello(folder: str) -> None:
    vosk = _vosk()
    recogniser = VoskRecogniser(vosk.KaldiRecognizer(vosk.Model(model_path=folder), RATE), "free")
    # Synthetic speech and not noise, because some damage shows only once there are words.
    for block in WavMicrophone(Path(__file__).with_name("hello.wav")).blocks():
        recogniser.feed(block)
    recogniser.final()


class VoskRecogniser:
    """One utterance's recogniser: feed it 16 kHz mono blocks."""

    def __init__(self, kaldi: Any, decoding: Decoding) -> None:
        self._kaldi, self._decoding = kaldi, decoding
        self._settled: list[_Phrase] = []
        kaldi.SetMaxAlternatives(_MOST)

    def feed(self, block: bytes) -> None:
        """Take a block of sound."""
        if self._kaldi.AcceptWaveform(block):
            # A phrase has ended (or five seconds have passed without one): vosk begins anew.
            self._settle(self._kaldi.Result())

    def partial(self) -> str:
        """Return the words so far."""
        # Between two phrases vosk's answer has no "partial" in it.
        words = json.loads(self._kaldi.PartialResult()).get("partial", "")
        return "".join([*(phrase[0][0] for phrase in self._settled), _plain(words)])[:_LONGEST]

    def final(self) -> tuple[Hypothesis, ...]:
        """Return what was said, likeliest first; () for nothing."""
        self._settle(self._kaldi.FinalResult())
        texts: dict[str, float] = {}
        joined = _joined(self._settled)
        for text, likelihood in joined:
            texts.setdefault(text[:_LONGEST], math.exp(likelihood - joined[0][1]))
        return tuple(Hypothesis(text, weight, self._decoding) for text, weight in texts.items() if text)

    def _settle(self, result: str) -> None:
        phrase = [(_plain(one["text"]), one["confidence"]) for one in json.loads(result)["alternatives"]]
        if any(text for text, _ in phrase):
            self._settled.append(phrase)


_Phrase = list[tuple[str, float]]  # texts, each with its log-likelihood, which vosk calls confidence


def _joined(phrases: list[_Phrase]) -> _Phrase:
    """Return the likeliest texts of all phrases together."""
    joined: _Phrase = [("", 0.0)]
    for phrase in phrases:
        longer = [(before + text, so_far + more) for before, so_far in joined for text, more in phrase]
        joined = sorted(longer, key=lambda one: -one[1])[:_MOST]
    return joined


def _plain(words: str) -> str:
    """Without the spaces that vosk puts between Chinese words, and without marks of unknown ones."""
    return "".join(word for word in words.split() if word != UNKNOWN)


if __name__ == "__main__":
    _hear_hello(sys.argv[1])
