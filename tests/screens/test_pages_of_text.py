"""A text that is read page by page: no page ends within a sentence that could have stood on the next."""

from __future__ import annotations

from itertools import chain, product

from hypothesis import given
from hypothesis import strategies as st

from kiosk.content.model import Centre
from kiosk.screens.linebreak import break_lines, pages, whole_sentences
from kiosk.screens.theme import Theme
from kiosk.screens.typesetting import in_pages, paragraphs

_WIDE, _LINES = 10, 4
_SENTENCE = st.integers(1, 30).map(lambda length: "字" * (length - 1) + "。")
_TEXT = st.lists(st.lists(_SENTENCE, min_size=1, max_size=5), min_size=1, max_size=4)


@given(_TEXT)
def test_pages_end_with_a_sentence_unless_it_fills_more_than_half_of_them(text: list[list[str]]) -> None:
    divided = whole_sentences(text, _WIDE, lambda part: float(len(part)), _LINES)
    assert [*chain(*divided)] == [*chain(*text)]
    lines = break_lines(divided, _WIDE, lambda part: float(len(part)))
    for first, last in pages(lines, _LINES)[:-1]:
        cut = lines[last - 1][-1].sentence
        begins = next(n for n in range(first, last) if lines[n][-1].sentence == cut)
        assert lines[last][0].sentence != cut or (last - first == _LINES and 2 * (begins - first) < _LINES)
        assert 2 * (last - first) >= _LINES


def test_no_last_character_stands_alone() -> None:
    def lines(*paragraph: str) -> list[str]:
        broken = break_lines([paragraph], _WIDE, lambda part: float(len(part)))
        return ["".join(piece.text for piece in line) for line in broken]

    assert lines("好多学校没有地方安书桌。") == ["好多学校没有地方安", "书桌。"]
    assert lines("一二三四五六七八九十") == ["一二三四五六七八九十"]
    assert lines("先说完了这九个字。", "好。") == ["先说完了这九个字。", "好。"], (
        "no sentence's end joins another"
    )
    assert lines("一二三四五六七八九十甲") == ["一二三四五六七八九十", "甲"], (
        "words that are still being heard"
    )


def test_it_stays_the_text_that_is_spoken(centre: Centre) -> None:
    texts = [exhibit.text for exhibit in centre.exhibits]
    for text, language, lines in product(texts, ("zh", "en"), (2, 4)):
        source = tuple(map(tuple, paragraphs(text.get(language))))
        divided = in_pages(source, Theme(1920, 1080).style("body"), 792, lines)
        assert [*chain(*divided)] == [*chain(*source)]
