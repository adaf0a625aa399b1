"""Spoken commands: whole utterances that tell her to do something.

A question that merely contains a command word stays a question: only an utterance that is nothing
but the command (with courtesies around it) counts. Sounds are compared, not characters, so that
homophones and accent do no harm.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from rapidfuzz import fuzz

from kiosk.answering.answer import Command
from kiosk.answering.sound import syllables
from kiosk.answering.text import normalise, tokens
from kiosk.content.model import Centre

_PHRASES: dict[Command, str] = {
    "pause": "暂停 停一下 先停一下 等一下 暂停播放 暂停讲解 pause",
    "resume": "继续 接着放 接着讲 继续播放 继续讲 继续讲解 接着说 go on",
    "stop": "停 停止 别说了 不要说了 停下来 别讲了 安静 闭嘴 停止播放 关掉 stop",
    "again": "再说一遍 再讲一遍 重复一遍 没听清 再来一遍 重播 重新播放 重放 again",
    "back": "返回 回去 退回去 上一页 返回上一页 go back back",
    "home": "首页 回首页 返回首页 回到首页 主页 回主页 home",
    "louder": "大声点 大声一点 声音大一点 声音大点 音量大一点 听不见 louder",
    "quieter": "小声点 小声一点 声音小一点 声音小点 音量小一点 太吵了 quieter",
    "large_text": "大字 字大一点 字体大一点 放大字体 看不清 大号字",
    "standard_text": "小字 标准字体 字小一点 标准字号 正常字体",
    "english": "英文 英语 说英语 切换英文 切换成英语 english",
    "chinese": "中文 说中文 切换中文 切换成中文 chinese",
    "narrate": "讲解 听讲解 开始讲解 讲解一下 给我讲讲 讲讲这个 介绍一下这个",
    "next": "下一个 下一件 下一个展品 下一项 next",
    "previous": "上一个 上一件 上一个展品 上一项 previous",
    "play": "播放 播放视频 播放影片 播放电影 放视频 放电影 看视频 看影片 放影片 play",
}  # fmt: skip
# Longest first: what stands after the verb is the name.
_PLAY = ["放一下", "放一放", "我要看", "我想看", "看一下", "播放", "想看", "看看", "放", "看", "play"]
_OPEN = ["带我去看看", "带我去看", "去看看", "带我去", "我要去", "我想去", "打开", "进入", "去", "到", "open"]
_AFTER_A_FILM = [
    "这部微电影",
    "那部微电影",
    "的微电影",
    "这部电影",
    "那部电影",
    "的电影",
    "的影片",
    "的片子",
    "的视频",
    "微电影",
    "电影",
    "影片",
    "片子",
    "视频",
    "短片",
]
_COURTESY = re.compile(r"^(?:请你|请|帮我|给我|麻烦你|我要|我想|能不能|可以)+|(?:吧|一下吧|好吗|可以吗|了)+$")
_QUESTION = re.compile(r"什么|哪|怎么|为何|谁|多少|几|吗$|呢$|是不是|有没有|what|where|who|how|when|why")
Sound = tuple[str, ...]
_ALIKE = 85.0  # of 100: how alike a name must sound


@dataclass(frozen=True)
class Wish:
    """A command, and what it is about: the page to open, and ids where they apply."""

    command: Command
    show: str = ""
    hall: str = ""
    exhibit: str = ""
    video: str = ""


class Commands:
    """The commands that make sense with this content."""

    def __init__(self, centre: Centre) -> None:
        self._simple = {
            _sound(phrase): command for command, text in _PHRASES.items() for phrase in text.split(" ")
        }
        self._films = [
            (_sound(name), Wish("play", f"film:{e.id}/{v.id}", e.hall, e.id, v.id))
            for e in centre.exhibits
            for v in e.videos
            for name in dict.fromkeys(
                (v.title.zh, e.title.zh, *e.also_called, *filter(None, (v.title.en, e.title.en)))
            )
        ]
        self._places = [
            (_sound(name), Wish("open_hall", f"hall:{h.id}", h.id))
            for h in centre.halls
            for name in (h.title.zh, *h.also_called, *filter(None, (h.title.en,)))
        ] + [
            (_sound(name), Wish("open_exhibit", f"exhibit:{e.id}", e.hall, e.id))
            for e in centre.exhibits
            for name in (e.title.zh, *e.also_called, *filter(None, (e.title.en,)))
        ]

    def find(self, text: str) -> Wish | None:
        """Return what the utterance tells her to do, or None when it is no command."""
        plain = normalise(text)
        polite = _COURTESY.sub("", plain) or plain
        for form in (plain, polite):
            if command := self._simple.get(_sound(form)):
                return Wish(command)
        if _QUESTION.search(plain):
            return None
        for verbs, names, endings in ((_PLAY, self._films, _AFTER_A_FILM), (_OPEN, self._places, [])):
            for form in (plain, polite):
                name = _after(_sound(form), verbs, endings)
                if name and (wish := _named(name, names)):
                    return wish
        return None


def _after(said: Sound, verbs: list[str], endings: list[str]) -> Sound:
    """Return what was said after the verb and before the ending, () when it does not begin with a verb."""
    begin = next((len(v) for v in map(_spoken, verbs) if said[: len(v)] == v), 0)
    if not begin:
        return ()
    end = next((len(e) for e in map(_spoken, endings) if said[-len(e) :] == e), 0)
    return said[begin : len(said) - end] or said[begin:]


@cache
def _spoken(text: str) -> Sound:
    return _sound(text)


def _sound(text: str) -> Sound:
    return syllables(tokens(normalise(text)))


def _named(said: Sound, names: list[tuple[Sound, Wish]]) -> Wish | None:
    """Return the wish whose name sounds like what was said, the best one."""
    scored = [(fuzz.ratio(said, name), wish) for name, wish in names]
    score, best = max(scored, key=lambda pair: pair[0], default=(0.0, None))
    return best if score >= _ALIKE else None
