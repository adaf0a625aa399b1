"""English beside Chinese: word forms, spellings, ways of asking, and names in Latin letters."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.answering.concepts import canonical
from kiosk.answering.english import rows, stem
from kiosk.answering.english_words import SKIPPED
from kiosk.answering.romanised import parted
from kiosk.answering.sound import syllables
from kiosk.answering.text import normalise, tokens

SAID = [said for _, words in rows() for said in words]


def meant(text: str) -> str:
    return "".join(canonical(tokens(normalise(text))))


@pytest.mark.parametrize(
    ("forms"),
    ["child children", "city cities", "play plays playing played", "stop stopped stopping", "make made making",
     "centre centres center", "colour colors", "bus buses", "watch watches watching", "write wrote", "bridge bridges"],
)  # fmt: skip
def test_forms_of_a_word_have_one_stem(forms: str) -> None:
    assert len(set(map(stem, forms.split()))) == 1, [stem(form) for form in forms.split()]


def test_words_that_only_look_alike_keep_their_stems() -> None:
    assert stem("dress") != stem("dre")
    assert stem("this") == "this"
    assert stem("bring") == "bring"


@pytest.mark.parametrize(
    ("english", "chinese"),
    [
        ("Where is the toilet?", "厕所在哪里"),
        ("Where's the nearest restroom", "最近的洗手间在哪里"),
        ("How do I get to Lizhuang?", "李庄怎么走"),
        ("when was the memorial built", "纪念馆什么时候建的"),
        ("what time do you open", "你们几点开门"),
        ("tell me about the Yangtze", "介绍一下长江"),
        ("How many volunteers are there?", "有多少志愿者"),
        ("can I take photos in here", "可以拍照吗"),
    ],
)
def test_english_says_what_chinese_says(english: str, chinese: str) -> None:
    said, same = (set(syllables(tuple(meant(text)))) for text in (english, chinese))
    assert len(said & same) >= 0.5 * len(said | same), (meant(english), meant(chinese))


def test_a_slip_is_mended_where_only_one_word_can_be_meant() -> None:
    assert meant("where is the toilett") == meant("where is the toilet")
    assert meant("elevater") == meant("elevator")
    assert meant("qwertz") == "qwertz"


@pytest.mark.parametrize("name", ["Lizhuang", "lizhuang", "Li Zhuang", "LI ZHUANG"])
def test_a_name_sounds_like_its_characters(name: str) -> None:
    assert syllables(tokens(normalise(name))) == syllables(tuple("李庄"))


@pytest.mark.parametrize(
    ("latin", "chinese"),
    [("Zhao Yi Man", "赵一曼"), ("Xuanluo", "旋螺"), ("Yi Bin", "宜宾"), ("Peng Chunfang", "彭春芳")],
)
def test_names_in_one_word_or_more(latin: str, chinese: str) -> None:
    assert syllables(tokens(normalise(latin))) == syllables(tuple(chinese))


def test_no_word_of_the_table_is_taken_for_a_name() -> None:
    assert [
        word
        for said in SAID
        for word in said.split()
        if parted(word) != (word,) and word not in ("baijiu", "chili")
    ] == []


def test_no_row_has_a_word_that_is_skipped() -> None:
    assert [said for said in SAID if not SKIPPED.isdisjoint(said.split())] == []


def test_no_word_stands_for_two_meanings() -> None:
    stems = Counter(tuple(stem(word) for word in said.split()) for said in SAID)
    meanings = {key for key, times in stems.items() if times > 1}
    assert not meanings


@given(st.text(alphabet="abehinorstuyz 李庄where", max_size=40))
def test_any_text_stays_a_text(text: str) -> None:
    plain = normalise(text)
    assert all(canonical(tokens(plain)))
