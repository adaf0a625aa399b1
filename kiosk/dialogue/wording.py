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
    "rate": {
        "zh": "好，我这样说，听得清吗？",
        "en": "All right, I speak like this now.",
    },
    "volume": {"zh": "音量{n}%", "en": "Volume {n}%"},
    "walk_on": {
        "zh": "想接着走，就说“下一站”。想问什么，随时问我。",
        "en": "To go on, say “next stop”. Ask me anything on the way.",
    },
    "walk_done": {
        "zh": "各个展厅都走完了，谢谢你陪我走这一路。",
        "en": "That was the last hall. Thank you for walking with me.",
    },
    "walk_ended": {
        "zh": "参观先到这里，想看哪个厅，点一点就行。",
        "en": "We end the tour here. Tap any hall you like.",
    },
    "no_more": {
        "zh": "这边没有更多了，可以返回看看别的。",
        "en": "There are no more here. Go back to see others.",
    },
    "nothing_to_resume": {
        "zh": "现在没有停下来的讲解，你想听哪一件？",
        "en": "There is nothing to go on with. What would you like to hear?",
    },
    "nothing_to_narrate": {
        "zh": "先点开一个展厅或者一件展品，我就讲给你听。",
        "en": "Open a hall or an exhibit first, and I will tell you about it.",
    },
    "no_film": {
        "zh": "这里没有可以播放的影片。",
        "en": "There is no film to play here.",
    },
}


def line(key: str, language: Language, **values: object) -> str:
    """Return the line in that language, with `values` filled in."""
    return _LINES[key][language].format(**values)
