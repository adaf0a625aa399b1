"""The interface's own words, in Chinese and English. What 小翠 says aloud is in kiosk/dialogue/wording.py."""

from __future__ import annotations

import re

from kiosk.content.model import Language

_WORDS: dict[str, tuple[str, str]] = {
    # attract
    "greet": ("你好，我是小翠", "Hello, I'm Xiao Cui"),
    "invite": ("轻触屏幕开始参观，", "Touch to begin, then "),
    "invite_touch": ("轻触屏幕开始参观", "Touch the screen to begin"),
    "invite_talk": ("点麦克风就能问我", "tap the microphone to ask"),
    "invite_call": ("或对我说“小翠小翠”", "say “Xiao Cui” and ask"),
    "touch_to_begin": ("轻触开始", "Touch to begin"),
    "languages": ("Touch to begin · 中文 / English", "轻触开始 · 中文 / English"),
    # everywhere
    "guide": ("小翠 · 智能导览", "Xiao Cui · Your guide"),
    "home": ("首页", "Home"),
    "go_home": ("回首页", "Home"),
    "back": ("返回", "Back"),
    "close": ("关闭", "Close"),
    "large_text": ("大字", "Large text"),
    "large_text_on": ("大字·开", "Large: on"),
    "contrast_on": ("高对比·开", "Contrast on"),
    "low_reach": ("放低", "Lower"),
    "usual_reach": ("放回去", "Raise"),
    "low_reach_on": ("能点的都放低了 · 点这里放回去", "All within reach · Touch here to put it back"),
    "other_language": ("English", "中文"),
    "previous_page": ("上一页", "Previous"),
    "next_page": ("下一页", "Next"),
    "previous_exhibit": ("上一件", "Previous"),
    "next_exhibit": ("下一件", "Next"),
    # search
    "search": ("找一找", "Find"),
    "search_title": ("按拼音首字母找", "Find by letters"),
    "search_how": ("李庄古镇：按 L Z", "Lizhuang: press L I Z"),
    "clear": ("清空", "Clear"),
    "found": ("找到 {n} 件", "{n} found"),
    # tours
    "tour": ("跟我参观", "Guided tours"),
    "tour_short": ("跟我参观", "Tours"),
    "tour_by_voice": ("也可以说：给我们讲二十分钟", "Or say: give us a twenty minute tour"),
    "start_tour": ("开始参观", "Start"),
    "tour_about": ("约 {n} 分钟 · {stops} 站", "{n} min · {stops} stops"),
    "tour_about_films": ("约 {n} 分钟 · {stops} 站 · 影片 {films} 部", "{n} min · {stops} stops · {films} films"),
    "minutes_left": ("大约还有 {n} 分钟", "about {n} min left"),
    "stop_number": ("第 {n} 站 · {place}", "Stop {n} · {place}"),
    "stops_left": ("还有 {n} 站", "{n} more to go"),
    "following": ("下一站：{place}", "Next: {place}"),
    "tour_wait": ("等一下", "Wait"),
    "tour_on": ("接着走", "Go on"),
    "stop_and_ask": ("停下来问小翠", "Stop and ask"),
    "previous_stop": ("上一站", "Previous"),
    "next_stop": ("下一站", "Next"),
    "end_tour": ("结束", "End"),
    "louder": ("大声点", "Louder"),
    "tour_welcome": ("欢迎", "Welcome"),
    "tour_done": ("参观到这里", "The end of the tour"),
    # feedback
    "rate_it": ("评一评", "Rate us"),
    "rate_title": ("今天的讲解，你满意吗？", "Were you satisfied?"),
    "rate_how": ("点一下就好，不用留名字", "One tap, no name needed"),
    "rate_good": ("满意", "Good"),
    "rate_fair": ("一般", "Fair"),
    "rate_poor": ("不满意", "Poor"),
    "rate_saving": ("正在记下来……", "Saving…"),
    "rate_ok": ("谢谢，你的评价收到了", "Thank you, received"),
    "rate_home": ("马上回到首页", "Back to the home page in a moment"),
    "rate_fail": ("没有存上，请再点一次，或找工作人员。", "Not saved. Please try again or ask staff."),
    "bye": ("谢谢你来看我，欢迎再来翠屏。", "Thank you. Come back to Cuiping soon."),
    "skip_in": ("跳过（{n} 秒）", "Skip ({n} s)"),
    # robot
    "face_call_me": ("随时可以叫我", "Just call me"),
    "face_tap_me": ("点一点就行", "Just tap me"),
    "face_listening": ("我在听", "Listening"),
    "face_thinking": ("正在想", "Thinking"),
    "face_speaking": ("正在讲解", "Speaking"),
    "face_leading": ("正在带路", "Leading the way"),
    "face_idle": ("你好，我是小翠。点我开始参观，点麦克风问我。", "Hello, I'm Xiao Cui. Tap me to begin, or tap the microphone to ask."),
    "face_touch": ("你好，我是小翠。点我开始参观。", "Hello, I'm Xiao Cui. Tap me to begin."),
    "face_think": ("让我想一想……", "Let me think…"),
    # ask bar
    "ask_hint": ("点麦克风，问小翠", "Tap the microphone to ask"),
    "ask_hint_call": ("点麦克风，或说“小翠小翠”", "Tap, or say “Xiao Cui”"),
    "ask_by_touch": ("点这里，选一个问题", "Tap here to pick a question"),
    "ask_this": ("点一下问小翠：", "Ask me:"),
    "ask_here": ("问问这个厅：", "Ask about this hall:"),
    "quoted": ("“{text}”", '"{text}"'),
    "tour_at": ("第 {n}/{all} 站", "Stop {n}/{all}"),
    "tour_back": ("接着参观", "Go on"),
    "tour_over": ("结束参观", "End tour"),
    # hall and exhibit
    "has_film": ("有影片", "Film"),
    "take_away": ("带走", "Take it with you"),
    "scan": ("用手机扫一扫", "Scan with your phone"),
    "leads_to": ("打开的是 {host}", "Opens {host}"),
    "enlarge": ("放大", "Enlarge"),
    "narrate": ("听讲解", "Listen"),
    "pause": ("暂停讲解", "Pause"),
    "resume": ("接着讲", "Go on"),
    "again": ("再听一遍", "Again"),
    "slower": ("慢", "Slow"),
    "quicker": ("快", "Fast"),
    "sentence_of": ("第 {n}/{all} 句", "{n} of {all}"),
    "seconds_left": ("约 {n} 秒", "about {n} s"),
    "exhibit_of": ("第 {n} 件 / 共 {all} 件", "{n} of {all}"),
    "film": ("相关影片", "Film"),
    "further": ("更多", "More"),
    "illustration": ("示意图", "Illustration"),
    "updating_tag": ("内容更新中", "Being updated"),
    "updating_title": ("这里的内容正在更新", "This hall is being updated"),
    "updating": ("工作人员正在准备新的介绍，先去看看别的展厅吧。", "New content is on its way. Please try another hall."),
    "go_and_see": ("去看{hall}", "See {hall}"),
    # the way to a place
    "the_way": ("怎么走", "Way"),
    "lead_me": ("带我去", "Lead me"),
    "way_to": ("去{place}", "To {place}"),
    "you_are_here": ("你在这里", "You are here"),
    "say_it": ("说一遍", "Say it"),
    # ask sheet
    "ask_title": ("想问什么，尽管说", "Ask me anything about the halls"),
    "ask_how": ("点麦克风说话，也可以点一个问题。", "Tap the microphone and speak, or tap a question."),
    "start_talking": ("点这里说话", "Tap and speak"),
    "cannot_talk": ("暂时不能说话", "Cannot listen now"),
    "listening": ("我在听，请说", "I'm listening"),
    "recording": ("正在收音", "Microphone on"),
    "done_talking": ("说完了", "Done"),
    "end_hint": ("说完停一下就好，也可以点“说完了”", "Pause when done, or tap Done"),
    "thinking": ("小翠正在想……", "Thinking…"),
    "you_asked": ("你问的是", "You asked"),
    "asked_this": ("你问的是：{text}", "You asked: {text}"),
    "say_again": ("不对，重新说", "No, say it again"),
    "source": ("答案来自：{hall} · {exhibit}", "From: {hall} · {exhibit}"),
    "source_hall": ("答案来自：{hall}", "From: {hall}"),
    "stop": ("停下来", "Stop"),
    "repeat": ("再说一遍", "Again"),
    "ask_again": ("再问一遍", "Ask again"),
    "ask_more": ("接着问", "Ask more"),
    "see_film": ("看相关影片", "Watch the film"),
    "see_exhibit": ("去看这件展品", "See this exhibit"),
    "see_hall": ("去看这个展厅", "See this hall"),
    "heard_pick": ("我听到的是“{text}”，请点一个。", 'I heard "{text}". Please tap one.'),
    "whole_centre": ("参观服务", "Visiting"),
    "none": ("都不是，再问一遍", "None of these. Ask again"),
    "none_by_touch": ("都不是，换个问题", "None of these"),
    "heard_this": ("我听到的是“{text}”。", 'I heard "{text}".'),
    "try_these": ("可以问我这些：", "You can ask me:"),
    "by_hall": ("按展厅看", "Browse halls"),
    "no_mic_title": ("我现在听不见", "I can't hear right now"),
    "no_mic": ("麦克风暂时用不了。\n点一点也一样能用：", "The microphone is not working.\nTouch works for everything:"),
    "no_model": ("语音识别暂时用不了。\n点一点也一样能用：", "Speech recognition is not working.\nTouch works for everything:"),
    # film
    "subtitles_on": ("字幕：开", "Captions: on"),
    "subtitles_off": ("字幕：关", "Captions: off"),
    "rewind": ("退 10 秒", "Back 10 s"),
    "forward": ("进 10 秒", "Skip 10 s"),
    "pause_film": ("暂停", "Pause"),
    "play_film": ("播放", "Play"),
    "ask_her": ("问小翠", "Ask"),
    "video": ("影片", "Film"),
    "volume": ("音量 {n}%", "Volume {n}%"),
    "read_text": ("看文字介绍", "Read the text"),
    "whole_film": ("全屏", "Full screen"),
    "small_film": ("退出全屏", "Exit full screen"),
    "next_film": ("下一段", "Next film"),
    "another_film": ("换一段", "Another film"),
    "no_video": ("这段影片暂时放不了，\n可以先看文字。", "This film can't play now.\nRead the text instead."),
    "no_image": ("图片正在准备", "Picture coming soon"),
    # notices
    "tag_no_mic": ("麦克风不可用", "No microphone"),
    "tag_no_speaker": ("没有声音", "No sound"),
    "tag_loading": ("正在准备听", "Getting ready"),
    "tag_no_model": ("不能语音问", "Touch only"),
    "tag_content": ("内容有 {n} 处要改 · {where}", "{n} content errors · {where}"),
    "tag_demo": ("演示识别", "Demo speech"),
    "toast_no_mic": ("我现在听不见，点一点也一样能用", "I can't hear right now. Touch works for everything"),
    "toast_no_speaker": ("现在放不出声音，请看字幕", "No sound right now. Please read the captions"),
    "toast_mic_back": ("我又能听见了", "I can hear again"),
    "toast_speaker_back": ("声音又好了", "Sound is back"),
    # after a mistake of ours
    "back_soon": ("小翠马上回来，请稍等一下", "Xiao Cui will be right back"),
    # idle warning
    "still_here": ("你还在看吗？", "Still there?"),
    "leaving": ("{n} 秒后回到首页，\n刚才说的内容会清除。", "Home in {n} s;\nwhat you said will be erased."),
    "stay": ("我还在看", "I'm still here"),
}  # fmt: skip

_ASKS = {"what", "which", "who", "whose", "where", "when", "why", "how", "is", "are", "was", "were", "do", "does", "did",
         "can", "could"}  # fmt: skip
_NUMERALS = "零一二三四五六七八九十"


_ONLY_ONE = re.compile(r"\b1 (stop|film|content error)s\b")


def words(key: str, language: Language, **values: object) -> str:
    """Return the words for `key`, with `values` filled in. Raises KeyError for an unknown key."""
    text = _WORDS[key][0 if language == "zh" else 1]
    filled = text.format(**values) if values else text
    return _ONLY_ONE.sub(r"1 \1", filled) if language == "en" else filled


def as_asked(question: str) -> str:
    """Return a question as it is offered: in English with its mark, which is not written where answers are."""
    first = question.partition(" ")[0].lower()
    return f"{question}?" if first in _ASKS and question[-1].isalnum() else question


def numeral(number: int, language: Language) -> str:
    """Return a hall's number as its badge shows it: 七 or 7."""
    return _NUMERALS[number] if language == "zh" and 0 <= number <= 10 else str(number)
