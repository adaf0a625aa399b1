"""Figures, units and signs in the words of a Mandarin speaker."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from kiosk.speaking.mandarin import read_figures
from kiosk.speaking.numbers import called, digits, ordinal, quantity

SAID = {
    # years, dates, times
    "1940年": "一九四零年", "1940年代": "一九四零年代", "90年代": "九十年代", "80后": "八零后", "300年": "三百年",
    "公元960年": "公元九六零年", "2000年前": "两千年前", "2010–2020年": "二零一零到二零二零年",
    "2010年—2020年": "二零一零年到二零二零年", "他（1921—2021）": "他，一九二一到二零二一，", "2024-01-01": "二零二四年一月一日",
    "2024/5/1": "二零二四年五月一日", "10月8日": "十月八日", "12:30": "十二点三十分", "8:05": "八点零五分", "2:00": "两点",
    "8:30—17:00": "八点三十分到十七点", "周一—周五": "周一到周五",
    # how many
    "1940人": "一千九百四十人", "1,234,567元": "一百二十三万四千五百六十七元", "10010": "一万零一十", "0": "零", "15": "十五",
    "2个": "两个", "2000人": "两千人", "200人": "二百人", "12000": "一万二千", "2亿": "两亿", "3.14": "三点一四", "007": "零零七", "1.5亿": "一点五亿",
    "100+": "一百多", "5—8月": "五到八月", "1500—2000人": "一千五百到两千人",
    # shares, fractions, sums
    "30%": "百分之三十", "5.5％": "百分之五点五", "10%-20%": "百分之十到百分之二十", "10-20%": "百分之十到百分之二十", "1‰": "千分之一",
    "1/2": "二分之一", "3×4": "三乘四", "5+3=8": "五加三等于八", "3:1": "三比一",
    # units and money
    "3km²": "三平方公里", "118.5㎡": "一百一十八点五平方米", "5公里": "五公里", "3 km": "三公里", "25℃": "二十五摄氏度",
    "-5℃": "零下五摄氏度", "约-3": "约负三", "80kg": "八十公斤", "60km/h": "六十公里每小时", "500亩": "五百亩", "¥100": "一百元",
    "￥3.5万": "三点五万元", "60元/人": "六十元每人", "２m": "两米",
    # which one, names, telephones
    "第3名": "第三名", "第2": "第二", "2楼": "二楼", "No.1": "第一", "第III期": "第三期", "Ⅱ期": "二期", "302室": "三零二室",
    "0831-8212345": "零八三幺，八二幺二三四五", "请打120": "请打幺二零", "打100分": "打一百分", "12345热线": "幺二三四五热线",
    "电话：13812345678": "电话：幺三八幺二三四五六七八", "邮编644000": "邮编六四四零零零",
    # letters with figures; marks and pictures
    "A4": "A四", "5G": "五G", "PM2.5": "PM二点五", "MP3": "MP三", "C919": "C九一九",
    "他说——好": "他说，好", "好（完）。": "好，完。", "好·好": "好好", "😀好👍🏻": "好", "①看②听": "一，看二，听", "和/或": "和，或",
}  # fmt: skip


@pytest.mark.parametrize("text", SAID)
def test_it_is_read_as_a_speaker_reads_it(text: str) -> None:
    assert read_figures(text) == SAID[text]


@given(st.text(st.sampled_from("0123456789.,:-—/%年月日人第个km²℃×+~～ （）好A"), max_size=30))
@example("1.1.1")
@example("99999999999999999999")
@example("24:00:00:00")
@example("²")
def test_no_figure_is_left_and_no_character_lost(text: str) -> None:
    read = read_figures(text)
    assert not any(char in "0123456789%℃×+" for char in read), read
    for char in "年月日第个好":
        assert read.count(char) >= text.count(char)


@given(st.text(max_size=60))
@example("1" * 5000)
@example(" " * 5000)
@example("1-" * 2500)
def test_any_text_can_be_read(text: str) -> None:
    read = read_figures(text)
    assert not any(unicodedata.category(char) == "So" for char in read)


def value(words: str) -> int:
    """Work a Chinese number out, the other way round."""
    total = section = digit = 0
    for char in words.replace("两", "二").replace("万亿", "兆"):
        if char in "零一二三四五六七八九":
            digit = "零一二三四五六七八九".index(char)
        elif char in "十百千":
            section += (digit or 1) * 10 ** ("十百千".index(char) + 1)
            digit = 0
        else:
            total += (section + digit) * {"万": 10**4, "亿": 10**8, "兆": 10**12}[char]
            section = digit = 0
    return total + section + digit


@given(st.integers(0, 10**16 - 1))
@example(100_010_001)
@example(10_0000_0000)
@example(1_0001_0000)
def test_a_quantity_says_its_number(number: int) -> None:
    words = quantity(str(number))
    assert value(words) == number
    assert "零零" not in words
    assert "两" not in ordinal(str(number))


def test_digit_by_digit() -> None:
    assert digits("1940") == "一九四零"
    assert called("119") == "幺幺九"
