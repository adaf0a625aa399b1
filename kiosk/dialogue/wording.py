"""What 小翠 says of her own accord, spoken and shown, in both languages."""

from __future__ import annotations

from kiosk.content.model import Language, Text

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
    "which_tour": {
        "zh": "想走哪一条路线？点一点，或者说出它的名字。",
        "en": "Which tour would you like? Tap it, or say its name.",
    },
    "all_there_is": {
        "zh": "我们的内容大约能讲 {n} 分钟，我都讲给你们听。",
        "en": "What we have to tell takes about {n} minutes. I will tell you all of it.",
    },
    "excerpt": {
        "zh": "影片先看到这里，想看全片，参观完可以点开它。",
        "en": "That was the beginning. You can watch the whole film after the tour.",
    },
    "next_stop": {"zh": "下一站：{place}。", "en": "Next stop: {place}."},
    "before_stops": {
        "zh": "一共 {count} 站，大约 {n} 分钟，先去{place}。",
        "en": "There are {count} stops, in about {n} min. The first one is {place}.",
    },
    "to_stop": {
        "zh": "我们正去第 {number} 站{place}，一共 {count} 站。之后是{next}，大约还要 {n} 分钟。",
        "en": "We are on the way to stop {number} of {count}, {place}. {next} comes next. It takes about {n} min more.",
    },
    "to_last_stop": {
        "zh": "我们正去最后一站{place}，大约还要 {n} 分钟。",
        "en": "We are on the way to the last stop, {place}. It takes about {n} min more.",
    },
    "at_stop": {
        "zh": "现在是第 {number} 站{place}，一共 {count} 站。下一站是{next}，大约还要 {n} 分钟。",
        "en": "This is stop {number} of {count}, {place}. {next} comes next. It takes about {n} min more.",
    },
    "at_last_stop": {
        "zh": "现在是最后一站{place}，大约还要 {n} 分钟。",
        "en": "This is the last stop, {place}. It takes about {n} min more.",
    },
    "told": {
        "zh": "这次参观都讲完了，还想知道什么，随时问我。",
        "en": "I have told you all of this tour. Ask me anything you like.",
    },
    "film_left": {"zh": "这部影片大约还有 {n} 分钟。", "en": "The film takes about {n} min more."},
    "film_ends": {"zh": "这部影片马上就放完了。", "en": "The film is about to end."},
    "follow": {
        "zh": "请跟我来，下一站：{place}。请小心脚下。",
        "en": "Please follow me to {place}. Mind your step.",
    },
    "keep_up": {
        "zh": "请跟上，我在前面等你们。请小心脚下。",
        "en": "Please keep up, I am just ahead of you. Mind your step.",
    },
    "anybody": {
        "zh": "还有人在吗？过来一点，或者碰一下屏幕，我接着讲。",
        "en": "Is anybody still here? Come closer or touch the screen, and I will go on.",
    },
    "hand_on_stop": {
        "zh": "我先停在这里，等一下再走。",
        "en": "I stop here for a moment.",
    },
    "blocked": {
        "zh": "我这会儿走不过去，请等我一下。",
        "en": "I cannot go on just now. Please wait a moment.",
    },
    "not_there": {
        "zh": "我走不到那边了，就在这里讲给你们听。",
        "en": "I cannot get there, so let me tell you about it here.",
    },
    "robot_lost": {
        "zh": "对不起，我走不动了，请找工作人员。参观先到这里，谢谢你们。",
        "en": "I am sorry, I cannot go on. Please find our staff. Thank you for coming.",
    },
    "no_more": {
        "zh": "这边没有更多了，可以返回看看别的。",
        "en": "There are no more here. Go back to see others.",
    },
    "no_tour": {
        "zh": "现在没有在参观，想参观就说“跟我参观”。",
        "en": "There is no tour under way. Say “guided tour” to begin one.",
    },
    "nothing_to_resume": {
        "zh": "现在没有停下来的讲解，你想听哪一件？",
        "en": "There is nothing to go on with. What would you like to hear?",
    },
    "nothing_to_narrate": {
        "zh": "先点开一个展厅或者一件展品，我就讲给你听。",
        "en": "Open a hall or an exhibit first, and I will tell you about it.",
    },
    "low_already": {
        "zh": "我的屏幕已经放得很低了。够不着的话，直接说给我听就行。",
        "en": "My screen is as low as it gets. If you cannot reach it, just tell me.",
    },
    "no_code": {
        "zh": "这里没有可以用手机带走的内容。",
        "en": "There is nothing here to take along on your phone.",
    },
    "no_film": {
        "zh": "这里没有可以播放的影片。",
        "en": "There is no film to play here.",
    },
}


def line(key: str, language: Language, **values: object) -> str:
    """Return the line in that language, with `values` filled in."""
    return _LINES[key][language].format(**values)


def whole_lines() -> tuple[Text, ...]:
    """Return the lines that are always said as they stand here."""
    return tuple(Text(**said) for said in _LINES.values() if "{" not in said["zh"])
