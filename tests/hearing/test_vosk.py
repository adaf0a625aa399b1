"""Real recognition by the shipped model, and what becomes of damaged ones."""

from __future__ import annotations

import json
import math
import shutil
import signal
from collections.abc import Callable
from pathlib import Path

import pytest
from speech import MODEL, end_trials, spoken

from kiosk.answering.hypotheses import Hypothesis
from kiosk.hearing.grammar import Grammar
from kiosk.hearing.microphone_wav import WavMicrophone
from kiosk.hearing.recogniser_vosk import TrialEnded, VoskModel, VoskRecogniser, try_out
from kiosk.ports import DeviceError

VOICES = ["cmn-latn-pinyin", "cmn-latn-pinyin+f2", "cmn-latn-pinyin+m3"]


@pytest.fixture(scope="module")
def model() -> VoskModel:
    return VoskModel(MODEL)


def test_the_shipped_model_says_that_it_is_a_demonstration(model: VoskModel) -> None:
    assert model.is_demo


@pytest.mark.parametrize("voice", VOICES)
@pytest.mark.parametrize("question", ["家风家训展厅在哪里", "洗手间怎么走", "请播放向阳而生"])
def test_speech_is_recognised(model: VoskModel, tmp_path: Path, question: str, voice: str) -> None:
    recogniser = model.recogniser()
    for block in WavMicrophone(spoken(question, tmp_path / "q.wav", voice)).blocks():
        recogniser.feed(block)
        assert question.startswith(recogniser.partial()[:1])
    assert recogniser.final()[0].text == question


def test_each_utterance_begins_anew(model: VoskModel, tmp_path: Path) -> None:
    blocks = list(WavMicrophone(spoken("洗手间怎么走", tmp_path / "q.wav")).blocks())
    for _ in range(2):
        recogniser = model.recogniser()
        assert recogniser.partial() == ""
        for block in blocks:
            recogniser.feed(block)
        assert recogniser.final()[0].text == "洗手间怎么走"


def test_no_sound_and_odd_blocks_are_no_words(model: VoskModel) -> None:
    recogniser = model.recogniser()
    for block in (b"", b"\0\0", bytes(2 * 16_000 * 7)):  # after five seconds vosk begins anew
        recogniser.feed(block)
        assert recogniser.partial() == ""
    assert recogniser.final() == ()


class Kaldi:
    """Answers as vosk does: JSON with spaces, with unknown words, without `partial` between phrases."""

    def __init__(self, results: list[list[tuple[str, float]]], partials: list[str]) -> None:
        self._results, self._partials = results, partials
        self._most = 0

    def SetMaxAlternatives(self, most: int) -> None:
        self._most = most

    def AcceptWaveform(self, block: bytes) -> bool:
        return len(self._results) > 1

    def Result(self) -> str:
        texts = [{"text": text, "confidence": likelihood} for text, likelihood in self._results.pop(0)]
        return json.dumps({"alternatives": texts[: self._most]})

    FinalResult = Result

    def PartialResult(self) -> str:
        return self._partials.pop(0)


def test_phrases_are_joined_and_unknown_words_left_out() -> None:
    kaldi = Kaldi(
        [[("请 问 [unk]", 9.0)], [("", 0.0)], [("李庄 在 哪里", 90.0)]],
        ['{"text": ""}', '{"partial": "[unk] 李庄"}'],
    )
    recogniser = VoskRecogniser(kaldi, "free")
    recogniser.feed(b"")
    assert recogniser.partial() == "请问"
    recogniser.feed(b"")
    assert recogniser.partial() == "请问李庄"
    assert recogniser.final() == (Hypothesis("请问李庄在哪里"),)


def test_what_else_it_may_have_been_comes_with_its_weight_likeliest_first() -> None:
    kaldi = Kaldi(
        [[("里装", 50.0), ("李庄", 49.0)], [("在 哪里", 90.0), ("在 那里", 88.0), ("在 哪 里", 87.0)]], []
    )
    recogniser = VoskRecogniser(kaldi, "biased")
    recogniser.feed(b"")
    said = recogniser.final()
    assert [one.text for one in said] == ["里装在哪里", "李庄在哪里", "里装在那里", "李庄在那里"]
    assert [one.weight for one in said] == pytest.approx([1, math.exp(-1), math.exp(-2), math.exp(-3)])
    assert {one.decoding for one in said} == {"biased"}


@pytest.mark.parametrize(
    ("said", "heard"),
    [("啊", "啊"), ("[unk]", ""), ("", ""), ("字 " * 600, "字" * 500), ("李庄 😀", "李庄😀")],
)
def test_odd_results(said: str, heard: str) -> None:
    found = VoskRecogniser(Kaldi([[(said, 1.0)]], []), "free").final()
    assert [one.text for one in found] == [heard] * bool(heard)


def test_with_the_content_in_its_grammar_it_hears_names_that_it_hardly_knows(
    model: VoskModel, tmp_path: Path
) -> None:
    question = "梁思成是谁"
    grammar = Grammar.of([question, "李庄在哪里", "家风家训展厅在哪里"], model.knows)
    free, biased = model.recogniser(), model.recogniser(grammar)
    for block in WavMicrophone(spoken(question, tmp_path / "q.wav", "cmn-latn-pinyin+f4")).blocks():
        free.feed(block)
        biased.feed(block)
    assert free.final()[0].text != question
    assert biased.final()[0] == Hypothesis(question, 1.0, "biased")


def test_a_model_of_one_graph_hears_freely_whatever_the_grammar(model: VoskModel) -> None:
    assert model.takes_grammars
    assert not model.knows("Wi-Fi")
    assert model.recogniser(Grammar())._decoding == "free", "an empty grammar would end the process"


def truncate(name: str, size: int) -> Callable[[Path], None]:
    def cut(folder: Path) -> None:
        (folder / name).write_bytes((folder / name).read_bytes()[:size])

    return cut


SPOILT: dict[str, tuple[Callable[[Path], object], str]] = {
    "missing": (shutil.rmtree, "找不到语音识别模型"),
    "a file": (lambda m: (shutil.rmtree(m), m.write_text("x")), "找不到语音识别模型"),
    "empty folder": (lambda m: (shutil.rmtree(m), m.mkdir()), "缺少 am/final.mdl"),
    "another folder": (lambda m: (shutil.rmtree(m / "am"), shutil.rmtree(m / "graph")), "缺少 am/final.mdl"),
    "no graph": (lambda m: (m / "graph/Gr.fst").unlink(), "缺少 graph/Gr.fst"),
    "acoustic model cut": (truncate("am/final.mdl", 1_000_000), "打不开"),
    "graph cut": (truncate("graph/HCLr.fst", 100_000), "打不开"),
    "empty file": (truncate("graph/Gr.fst", 0), "打不开"),
    # These two end the process that loads them.
    "word positions cut": (truncate("graph/phones/word_boundary.int", 200), "打不开"),
    "settings cut": (truncate("conf/model.conf", 16), "打不开"),
}


@pytest.mark.parametrize(("spoil", "words"), SPOILT.values(), ids=SPOILT.keys())
def test_a_spoilt_model_is_a_sentence_and_not_the_end(
    tmp_path: Path, spoil: Callable[[Path], object], words: str
) -> None:
    folder = shutil.copytree(MODEL, tmp_path / MODEL.name)
    spoil(folder)
    with pytest.raises(DeviceError, match=words):
        VoskModel(folder)


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_a_trial_that_was_ended_blames_no_model(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: signal.Signals
) -> None:
    end_trials(monkeypatch, tmp_path, number)
    with pytest.raises(TrialEnded, match="还没有试完，就被结束了"):
        try_out(MODEL)
