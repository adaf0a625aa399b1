"""How she breathes: texts cut into what is spoken and marked in one piece."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.content.sentences import sentences

CUTS = {
    "你好，我是小翠。请跟我来。": ["你好，我是小翠。", "请跟我来。"],
    "真的吗？！是的……好。": ["真的吗？！", "是的……", "好。"],
    "他说：“走吧。”我们就走了。": ["他说：“走吧。”", "我们就走了。"],
    "（见三号展柜。）下一件。": ["（见三号展柜。）", "下一件。"],
    "第一段\n\n第二段\n": ["第一段", "第二段"],
    "An old hall. It burns 3.5 lamps.": ["An old hall.", "It burns 3.5 lamps."],
    "没有句号": ["没有句号"],
    " \n ": [],
}


@pytest.mark.parametrize(("text", "cut"), CUTS.items())
def test_cut(text: str, cut: list[str]) -> None:
    assert list(sentences(text)) == cut


@given(st.text(alphabet="你好a1。！？;.…”） \n", max_size=60))
def test_nothing_but_white_space_is_lost(text: str) -> None:
    parts = sentences(text)
    assert "".join("".join(parts).split()) == "".join(text.split())
    assert all(part == part.strip() != "" for part in parts)
