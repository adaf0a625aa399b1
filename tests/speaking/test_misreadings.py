"""What espeak-ng really says of our content: its phonemes beside those of the right pinyin."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from kiosk.content.load import load_centre
from kiosk.content.pinyin import is_chinese
from kiosk.speaking.espeak import for_espeak
from kiosk.speaking.lexicon import Lexicon
from kiosk.speaking.misreadings import likely_misread, misread_in, problems
from kiosk.speaking.repertoire import repertoire
from kiosk.speaking.voice_recorded import VoiceFolder
from tools.reading.compare import differences
from tools.reading.espeak import phonemes

PROJECT = Path(__file__).parents[2]
CENTRE = load_centre(PROJECT / "exhibits").centre
LEXICON = VoiceFolder.read(PROJECT / "voices/xiaocui").lexicon

needs_espeak = pytest.mark.skipif(not shutil.which("espeak-ng"), reason="no espeak-ng")


def test_nothing_of_the_shipped_content_is_likely_to_be_misread() -> None:
    assert misread_in(CENTRE, LEXICON) == ()


def test_a_word_whose_characters_mislead_is_found_with_its_reading() -> None:
    found = dict(likely_misread("银行的行长去了重庆，看音乐会。", {}))
    assert found == {"银行": "yín háng", "行长": "háng zhǎng", "重庆": "chóng qìng", "音乐": "yīn yuè"}
    assert list(likely_misread("去重庆", {"重庆": "chóng qìng"})) == []


@needs_espeak
def test_shipped_sentences_are_said_as_they_are_read() -> None:
    """Every eighth sentence; a syllable that keeps its tone where a speaker drops it is let pass."""
    chinese = (
        re.sub("[^\u4e00-\u9fff]+", "，", line.text).strip("，") for line in repertoire(CENTRE, ("zh",))
    )
    sentences = list(dict.fromkeys(text for text in chinese if text))[::8]
    words = {word: written for word, written in LEXICON.items() if is_chinese(word[0])}
    lexicon = Lexicon(words)
    found = differences(sentences, [for_espeak(lexicon.readings_in(text)) for text in sentences], words)
    wrong = [one for ones in found for one in ones if not one.expected.endswith("5")]
    assert len(sentences) > 100
    assert len(wrong) <= 3, wrong  # its neighbour's tone moves with a neutral one
    before = differences(sentences, sentences, words)
    assert sum(map(bool, before)) > 30, "this test would notice espeak-ng by itself"


@needs_espeak
def test_the_name_of_the_centre_is_not_stuttered() -> None:
    said, right = phonemes([for_espeak("融媒体中心"), "rong2 mei2 ti3 zhong1 xin1"])
    assert said == right
    assert phonemes(["融媒体中心"])[0] != right, "espeak-ng by itself says 体 twice"


@needs_espeak
@pytest.mark.parametrize(
    ("text", "pinyin"),
    [
        ("一个", "yi2 ge4"),
        ("一起", "yi4 qi3"),
        ("第一", "di4 yi1"),
        ("不是", "bu2 shi4"),
        ("不好", "bu4 hao3"),
        ("宜宾", "yi2 bin1"),
        ("欢迎", "huan1 ying2"),
        ("不着急", "bu4 zhao2 ji2"),
    ],
)
def test_tones_that_depend_on_their_neighbours(text: str, pinyin: str) -> None:
    said, right = phonemes([for_espeak(text), pinyin])
    assert "".join(said) == "".join(right)


def test_advice_stands_where_the_word_is_written(tmp_path: Path) -> None:
    shutil.copytree(PROJECT / "tests/halls", tmp_path / "halls")
    exhibit = next((tmp_path / "halls").glob("*-family/li-youhua.yaml"))
    text = exhibit.read_text(encoding="utf-8").replace("text: |\n", "text: |\n  他去了重庆。\n", 1)
    exhibit.write_text(text, encoding="utf-8")
    line = 1 + text[: text.index("重庆")].count("\n")
    found = [one for one in problems(tmp_path / "halls", tmp_path) if "重庆" in one.message]
    assert [(one.line, one.column, one.advice) for one in found] == [(line, 6, True)]
    exhibit.write_text(text + "pinyin: {重庆: chóng qìng}\n", encoding="utf-8")
    assert not any("重庆" in one.message for one in problems(tmp_path / "halls", tmp_path))
