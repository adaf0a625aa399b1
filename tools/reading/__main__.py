"""`python -m tools.reading tables` prints the tables of kiosk/content/homophones.py, kiosk/speaking/espeak.py and
espeak_words.py; `python -m tools.reading compare` how much of the shipped content is read right."""

from __future__ import annotations

import re
import sys
import textwrap
from pathlib import Path

from kiosk.content.load import load_centre
from kiosk.content.pinyin import is_chinese
from kiosk.speaking.espeak import for_espeak
from kiosk.speaking.lexicon import Lexicon
from kiosk.speaking.repertoire import repertoire
from kiosk.speaking.voice_recorded import VoiceFolder
from tools.reading.compare import differences
from tools.reading.stutters import stutters
from tools.reading.tables import corrections, homophones

PROJECT = Path(__file__).parents[2]
NEUTRAL = "5"


def tables() -> None:
    """Print the tables, ready to be pasted. The last one takes some minutes."""
    print(textwrap.fill(" ".join(name + char for name, char in homophones().items()), 108))
    print()
    print(textwrap.fill(" ".join(char + name for char, name in corrections().items()), 104))
    print()
    print(textwrap.fill(" ".join(word + other for word, other in stutters().items()), 72))


def compare() -> None:
    """Print how many sentences and syllables espeak-ng says otherwise than they are read: by itself, and as she has it."""
    lines = repertoire(load_centre(PROJECT / "exhibits").centre, ("zh",))
    plain = (re.sub("[^\u4e00-\u9fff]+", "，", line.text).strip("，") for line in lines)
    sentences = list(dict.fromkeys(text for text in plain if text))
    lexicon = VoiceFolder.read(PROJECT / "voices/xiaocui").lexicon
    words = {word: written for word, written in lexicon.items() if is_chinese(word[0])}
    ours = [for_espeak(Lexicon(words).readings_in(text)) for text in sentences]
    print(f"{len(sentences)} sentences, {sum(map(is_chinese, ''.join(sentences)))} syllables")
    for name, given in (("espeak-ng by itself", sentences), ("as she has it", ours)):
        found = differences(sentences, given, words)
        misread = [one for ones in found for one in ones]
        neutral = sum(one.expected.endswith(NEUTRAL) for one in misread)
        print(
            f"{name}: {sum(map(bool, found))} sentences, {len(misread)} syllables ({neutral} lack a neutral tone)"
        )


if __name__ == "__main__":
    compare() if sys.argv[1:] == ["compare"] else tables()
