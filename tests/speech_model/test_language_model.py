"""Probabilities of words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tools.speech_model.language_model import LanguageModel
from tools.speech_model.lexicon import Word

_WORDS = ("小翠", "你好", "播放", "视频")
_sentences = st.lists(st.sampled_from((*_WORDS, "没有")), min_size=1, max_size=5).map(" ".join)
_weighted = st.lists(st.tuples(_sentences, st.floats(0.01, 5)), min_size=1, max_size=8)
_lexicon = {word: Word({}, count) for count, word in enumerate(_WORDS, start=3)}


@given(_weighted)
def test_something_always_follows(sentences: list[tuple[str, float]]) -> None:
    model = LanguageModel(_lexicon, sentences)
    for history in ((), *model.follow):
        chances = [model.probability(word, history) for word in (*_WORDS, "没有", "</s>")]
        assert min(chances[:4]) > 0
        if "没有" in "".join(sentence for sentence, _ in sentences):
            assert sum(chances) == pytest.approx(1)


def test_what_was_said_before_is_likelier_again() -> None:
    model = LanguageModel(_lexicon, [("播放 视频", 1.0), ("你好 小翠", 1.0)])
    assert model.probability("视频", ("播放",)) > 5 * model.probability("小翠", ("播放",))
