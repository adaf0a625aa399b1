"""The plain form of an utterance."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.answering.text import LONGEST, normalise, tokens


@pytest.mark.parametrize(
    ("said", "plain"),
    [
        ("《向阳而生》讲的是什么？", "向阳而生讲的是什么"),
        ("向阳 而生 讲 的 是 什么", "向阳而生讲的是什么"),
        ("呃 那个 请问 厕所 在 哪儿 啊", "厕所在哪里"),
        ("小翠小翠，李庄咋个走嘛", "李庄怎么走"),
        ("[unk] 三江口 [unk]", "三江口"),
        ("１９３６年", "一九三六年"),
        ("1936年", "一九三六年"),
        ("Tell me  about LIZHUANG!", "tell me about lizhuang"),
        ("那个", "那个"),
        ("", ""),
        ("？！…", ""),
    ],
)
def test_plain_form(said: str, plain: str) -> None:
    assert normalise(said) == plain


WORDS_THAT_CHANGE = st.text(alphabet="啥子咋个哪儿为何好多娃地方位置边什么 啊呃小翠请问a1", max_size=60)


@given(st.one_of(st.text(), WORDS_THAT_CHANGE))
def test_plain_is_plain_already(text: str) -> None:
    assert normalise(normalise(text)) == normalise(text)


@given(st.text(min_size=LONGEST))
def test_no_utterance_is_too_long(text: str) -> None:
    assert len(normalise(text)) <= LONGEST


def test_latin_words_are_tokens() -> None:
    assert tokens("play向阳而生") == ("play", "向", "阳", "而", "生")
