"""Graphs and networks as vosk reads them."""

from __future__ import annotations

import shutil
from pathlib import Path

import numpy as np
import pytest
from speech import MODEL, spoken

from kiosk.hearing.grammar import Grammar
from kiosk.hearing.recogniser_vosk import VoskModel
from kiosk.hearing.transcribe import transcribe
from tools.speech_model.acoustic_model import HEADS, Network, write_acoustic_model
from tools.speech_model.graph import write_graph
from tools.speech_model.lexicon import Word, pronounce
from tools.speech_model.phones import BASE_NUMBER, BASES

pytestmark = pytest.mark.skipif(
    not shutil.which("fstcompile"), reason="needs OpenFst: apt-get install libfst-tools"
)


def _model(folder: Path, sentence: str) -> Path:
    """The shipped network with a graph of the words of one sentence."""
    shutil.copytree(MODEL / "am", folder / "am")
    shutil.copytree(MODEL / "conf", folder / "conf")
    write_graph({word: Word(pronounce(word)) for word in sentence.split()}, [(sentence, 1.0)], folder)
    return folder


def test_a_new_graph_hears_the_words_it_was_given(tmp_path: Path) -> None:
    model = VoskModel(_model(tmp_path / "model", "长江鲟 是 什么 鱼"))
    assert transcribe(model, spoken("长江鲟是什么鱼", tmp_path / "said.wav")).text == "长江鲟是什么鱼"
    assert model.takes_grammars
    assert model.knows("长江鲟")
    assert not model.knows("长江")


def test_a_network_that_hears_one_sound_in_everything(tmp_path: Path) -> None:
    folder = _model(tmp_path / "model", "啊")
    biases = np.zeros(sum(HEADS.values()))
    biases[[BASE_NUMBER["a1"], BASE_NUMBER["a2"]]] = 9
    layers = ((np.zeros((8, 3 * 40)), np.zeros(8)), (np.zeros((len(biases), 8)), biases))
    even = [np.full(size, 1 / size) for size in (len(BASES), HEADS["tone"])]
    write_acoustic_model(Network(((-3, 0, 3),), layers, *even), folder / "am/final.mdl")
    said = transcribe(VoskModel(folder), spoken("你好小翠", tmp_path / "said.wav"))
    assert set(said.text) == {"啊"}


def test_the_shipped_model_knows_the_names_of_the_content(tmp_path: Path) -> None:
    model = VoskModel(MODEL)
    question = "长江鲟是什么鱼"
    grammar = Grammar.of((question, "怎样才叫文明祭祀"), model.knows)
    assert not grammar.left_out
    heard = transcribe(model, spoken(question, tmp_path / "said.wav"), grammar)
    assert question in {hypothesis.text for hypothesis in heard.said}
