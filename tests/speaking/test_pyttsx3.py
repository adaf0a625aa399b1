"""The real synthesiser in its child process, heard by the real recogniser."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from speech import MODEL, spoken

from kiosk import wav
from kiosk.hearing.recogniser_vosk import VoskModel
from kiosk.hearing.transcribe import transcribe
from kiosk.ports import DeviceError
from kiosk.speaking.cache import SpeechCache
from kiosk.speaking.synthesiser_pyttsx3 import NoVoice, choose
from kiosk.speaking.voice_child import ChildVoice, Program

PROGRAM = Program("pyttsx3", ("170", "", ""))
WELCOME = "欢迎来到翠屏区"


@pytest.fixture(scope="module")
def model() -> VoskModel:
    return VoskModel(MODEL)


@pytest.fixture(scope="module")
def voice(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ChildVoice]:
    voice = ChildVoice(PROGRAM, SpeechCache(tmp_path_factory.mktemp("speech"), 10**8))
    yield voice
    voice.close()


@pytest.mark.parametrize("text", [WELCOME, "家风家训展厅在二楼", "洗手间怎么走"])
def test_mandarin_is_understood(voice: ChildVoice, model: VoskModel, text: str) -> None:
    heard = transcribe(model, voice.render(text, "zh")).text
    assert sum(char in heard for char in text) >= len(text) - 1, heard


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("1940年", "一九四零年"),
        ("2024-01-01", "二零二四年一月一日"),
        ("第3名", "第三名"),
        ("融媒体中心", "融媒体中心"),
    ],
)
def test_figures_and_what_espeak_stutters_are_understood(
    voice: ChildVoice, model: VoskModel, text: str, said: str
) -> None:
    assert transcribe(model, voice.render(text, "zh")).text == said


def test_a_change_of_pace_cuts_no_sentence(voice: ChildVoice) -> None:
    lengths = {
        pace: [len(wav.read(voice.render(f"{WELCOME}{mark}", "zh", pace))[0]) for mark in "甲乙丙"]
        for pace in (100, 70, 130)
    }
    assert all(max(found) < 1.2 * min(found) for found in lengths.values())
    assert min(lengths[70]) > 1.2 * max(lengths[100]) > 1.4 * max(lengths[130])


def test_this_test_would_notice_the_voice_that_spells_in_english(model: VoskModel, tmp_path: Path) -> None:
    heard = transcribe(model, spoken(WELCOME, tmp_path / "wrong.wav", "cmn")).text
    assert sum(char in heard for char in WELCOME) < 4


def test_sentences_of_one_child_are_whole_and_at_the_configured_rate(tmp_path: Path) -> None:
    lengths = {}
    for rate in (120, 240):
        voice = ChildVoice(Program("pyttsx3", (str(rate), "", "")), SpeechCache(tmp_path / str(rate), 10**8))
        files = [voice.render(f"{WELCOME}{mark}", "zh") for mark in "一二三四五"]
        voice.close()
        seconds = [len(samples) / hertz for samples, hertz in map(wav.read, files)]
        assert max(seconds) < 1.2 * min(seconds), "the first is not cut, and the rate holds from the first on"
        lengths[rate] = seconds[0]
    assert lengths[120] > 1.5 * lengths[240]


def test_english_has_its_own_voice(voice: ChildVoice) -> None:
    english, chinese = voice.render("2008", "en"), voice.render("2008", "zh")
    assert english != chinese
    assert wav.is_whole(english)


def test_english_inside_chinese_is_one_file_without_a_long_pause(voice: ChildVoice) -> None:
    parts = [wav.read(voice.render(text, language)) for text, language in (("请点", "zh"), ("English", "en"))]
    samples, rate = wav.read(voice.render("请点English", "zh"))
    together = sum(len(sound) for sound, _ in parts)
    assert 0.5 * together < len(samples) < together, "the silence between them is cut"
    assert rate == parts[0][1]


def test_long_text_is_one_file(voice: ChildVoice) -> None:
    samples, rate = wav.read(voice.render("小翠欢迎你，" * 100, "zh"))
    assert len(samples) / rate > 60


@pytest.mark.parametrize(
    "text", ["\ud800小翠\0", "小翠😀", "<speak>小翠</speak>", "-v en", "小翠\n你好", "ⴰܐ"]
)
def test_odd_text_is_spoken(voice: ChildVoice, text: str) -> None:
    assert wav.is_whole(voice.render(text, "zh"))


@pytest.mark.parametrize("text", ["", "。", "\ud800"])
def test_where_there_is_nothing_to_say_no_child_is_asked(voice: ChildVoice, text: str) -> None:
    with pytest.raises(ValueError, match="nothing"):
        voice.render(text, "zh")


def test_a_voice_that_is_not_there_is_a_sentence(tmp_path: Path) -> None:
    voice = ChildVoice(Program("pyttsx3", ("170", "xiaoyan", "")), SpeechCache(tmp_path, 10**8))
    with pytest.raises(DeviceError, match=r"找不到发音人“xiaoyan”，.*speaking"):
        voice.render("你好", "zh")
    assert wav.is_whole(voice.render("Hello", "en")), "the other language still has its voice"
    voice.close()


def test_without_espeak_there_is_a_sentence(tmp_path: Path) -> None:
    # The library cannot be found where the linker may not look.
    hidden = "import ctypes.util as u, ctypes; u.find_library = lambda n: None; ctypes.CDLL = ctypes.cdll.LoadLibrary = None; "
    command = (sys.executable, "-c", hidden + "from kiosk.speaking.synthesiser_pyttsx3 import main; main()")
    voice = ChildVoice(Program("pyttsx3", PROGRAM.arguments, command), SpeechCache(tmp_path, 10**8))
    with pytest.raises(DeviceError, match="请检查有没有装 espeak-ng"):
        voice.render("你好", "zh")
    voice.close()


def test_the_child_ends_when_its_parent_does() -> None:
    child = subprocess.Popen(PROGRAM.line, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    assert child.stdin
    child.stdin.close()
    assert child.wait(timeout=10) == 0


def test_what_is_no_request_is_answered_too(tmp_path: Path) -> None:
    lines = [
        "nonsense",
        "{}",
        json.dumps({"text": "好", "out": str(tmp_path / "o.wav"), "language": "zh", "pace": 100}),
    ]
    done = subprocess.run(PROGRAM.line, input="\n".join(lines), capture_output=True, text=True, timeout=60)
    answers = [json.loads(line) for line in done.stdout.splitlines()]
    assert [answer["ok"] for answer in answers] == [False, False, True]
    assert wav.is_whole(tmp_path / "o.wav")


class There:
    """A voice as pyttsx3 lists it."""

    def __init__(self, id: str, name: str) -> None:
        self.id, self.name = id, name


ESPEAK = [
    There("sit/cmn", "Chinese (Mandarin, latin as English)"),
    There("sit/cmn-latn-pinyin", "Chinese (Mandarin, latin as Pinyin)"),
    There("sit/yue", "Chinese (Cantonese)"),
    There("gmw/en-gb-scotland", "English (Scotland)"),
    There("gmw/en-us", "English (America)"),
]
WINDOWS = [
    There("HKEY\\TTS_MS_ZH-CN_HUIHUI_11.0", "Microsoft Huihui Desktop"),
    There("HKEY\\TTS_MS_EN-US_ZIRA", "Zira"),
]


@pytest.mark.parametrize(
    ("voices", "wanted", "language", "chosen"),
    [
        (ESPEAK, "", "zh", "sit/cmn-latn-pinyin"),
        (ESPEAK, "", "en", "gmw/en-us"),
        (ESPEAK, "sit/cmn", "zh", "sit/cmn"),
        (ESPEAK, "SIT/cmn-latn-pinyin+f2", "zh", "sit/cmn-latn-pinyin+f2"),
        (ESPEAK, "Chinese (Cantonese)", "zh", "sit/yue"),
        (WINDOWS, "", "zh", WINDOWS[0].id),
        (WINDOWS, "", "en", WINDOWS[1].id),
    ],
)
def test_which_voice_is_chosen(voices: list[There], wanted: str, language: str, chosen: str) -> None:
    assert choose(voices, {language: wanted}, language) == chosen


def test_a_machine_without_a_voice_for_a_language() -> None:
    with pytest.raises(NoVoice, match="没有中文发音人"):
        choose(ESPEAK[3:], {"zh": ""}, "zh")


def test_quick_from_the_cache(voice: ChildVoice) -> None:
    path = voice.render(WELCOME, "zh")
    assert voice._child
    os.kill(voice._child.pid, signal.SIGSTOP)  # stopped: whoever asked it would wait for the deadline
    try:
        assert voice.render(WELCOME, "zh") == path
    finally:
        os.kill(voice._child.pid, signal.SIGCONT)
