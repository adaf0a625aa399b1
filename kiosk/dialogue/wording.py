"""What 小翠 says of her own accord, spoken and shown, in both languages."""

from __future__ import annotations

from kiosk.content.model import Language

_LINES: dict[str, dict[Language, str]] = {
    "maybe": {"zh": "你想问的是哪一个？", "en": "Which one did you mean?"},
    "silence": {
        "zh": "没听到声音，靠近一点再说",
        "en": "I didn't hear you. Please come closer",
    },
    "slow": {"zh": "再等我一下", "en": "One more moment"},
    "getting_ready": {
        "zh": "我还在准备，马上就能听你说",
        "en": "I'm still getting ready to listen",
    },
    "what_there_is": {
        "zh": "我能讲的是这些，你点一个，或者照着问。",
        "en": "This is what I can tell. Tap one, or ask like this.",
    },
    "no_film": {
        "zh": "这里没有可以播放的影片。",
        "en": "There is no film to play here.",
    },
}


def line(key: str, language: Language) -> str:
    """Return the line in that language."""
    return _LINES[key][language]
