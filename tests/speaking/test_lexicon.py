"""Words with a reading of their own, and sentences of two languages."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.content.load import load_centre
from kiosk.content.model import Exhibit
from kiosk.content.pinyin import homophones, syllables
from kiosk.speaking.lexicon import Lexicon, check_entry
from kiosk.speaking.spoken_form import Piece, spoken_form

HALLS = Path(__file__).parents[1] / "halls"


@pytest.mark.parametrize("written", ["chóng qìng", "chong2 qing4", "Chóng Qìng", "chóng'qìng"])
def test_pinyin_is_read_in_each_of_its_forms(written: str) -> None:
    assert syllables(written) == ("chong2", "qing4")


def test_diaeresis_and_neutral_tone() -> None:
    assert syllables("lǜ nü3 de") == ("lv4", "nv3", "de5")


@pytest.mark.parametrize(
    ("word", "written", "advice"),
    [
        ("重庆", "chóng", "有 2 个字，拼音“chóng”有 1 个音节"),
        ("重庆", "zhongqing", "“zhongqing”不是普通话的音节"),
        ("重庆市A", "chóng qìng shì a", "一个汉字一个音节"),
        ("Cuiping", "翠屏", "Cuiping: Tsway-ping"),
        ("", "a", "读法"),
    ],
)
def test_what_is_wrong_with_an_entry_is_a_sentence(word: str, written: str, advice: str) -> None:
    with pytest.raises(ValueError, match=advice):
        check_entry(word, written)


def test_characters_of_one_reading_stay_and_others_give_way() -> None:
    said = Lexicon({"重庆": "chóng qìng"}).readings_in("从重庆来")
    assert said == f"从{homophones()['chong2']}庆来"


def test_the_longest_word_wins() -> None:
    lexicon = Lexicon({"长": "zhǎng", "长江": "cháng jiāng"})
    assert lexicon.readings_in("长江长") == f"{homophones()['chang2']}江{homophones()['zhang3']}"


def test_an_exhibit_reads_a_word_in_its_own_way_and_no_other_does() -> None:
    centre = load_centre(HALLS).centre
    first, second = (e for e in centre.exhibits[:2])
    changed = Exhibit.model_validate(
        {**first.model_dump(), "text": "行长。", "summary": "一", "pinyin": {"行长": "háng zhǎng"}}
    )
    other = second.model_copy(update={"pinyin": {}})
    hall = centre.halls[0].model_copy(update={"exhibits": (changed, other)})
    lexicon = Lexicon().with_content(centre.model_copy(update={"halls": (hall,)}))
    assert lexicon.readings_in("行长。") != "行长。"
    assert lexicon.readings_in("行长，") == "行长，"


FORMS = {
    "点“English”，好": [("点", "zh"), ("English", "en"), ("，好", "zh")],
    "用App看GDP": [("用 A P P 看 G D P", "zh")],
    "PM2.5": [("P M 二点五", "zh")],
    "T恤": [("T 恤", "zh")],
    "《向阳而生》": [("向阳而生", "zh")],
    "……": [],
}


@pytest.mark.parametrize("text", FORMS)
def test_english_inside_chinese_is_said_in_english_or_spelt(text: str) -> None:
    assert spoken_form(text, "zh", Lexicon()) == tuple(Piece(*form) for form in FORMS[text])


def test_chinese_inside_english_and_names_in_another_spelling() -> None:
    lexicon = Lexicon({"Li": "Lee"})
    assert spoken_form("Li made 向阳而生 in 2019. Lily.", "en", lexicon) == (
        Piece("Lee made", "en"),
        Piece("向阳而生", "zh"),
        Piece("in 2019. Lily.", "en"),
    )
