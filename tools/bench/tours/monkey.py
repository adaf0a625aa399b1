"""Whatever visitors, staff and fate may do to a tour, at random."""

from __future__ import annotations

import random
from collections.abc import Callable

from kiosk.dialogue import events
from kiosk.dialogue.scene import Page
from tools.bench.tours.devices import Hall

_QUESTIONS = (
    "李庄古镇在哪里",
    "赵一曼是谁",
    "燃面为什么叫燃面",
    "洗手间在哪里",
    "今天天气怎么样",
    "三江口在哪里",
)
_ORDERS = ("大声一点", "再说一遍", "等一下", "继续", "跳过", "上一站", "讲快点", "只有十分钟了", "说慢一点",
           "还剩几站", "刚才那句再说一遍", "等一下人还没到齐", "人到齐了", "我有个问题")  # fmt: skip

# How the things that it does are counted; the others are wishes.
QUESTIONS = ("question", "question and no word")
PAUSES = ("pause", "open a page", "hold the film")
FAULTS = (
    "mute", "frozen film", "broken film", "battery", "hand on stop", "lost wheels", "wheels that never arrive",
)  # fmt: skip
_RARE, _OF_FILMS = ("end", "battery", "no films"), ("broken film", "hold the film")


class Monkey:
    """Does one thing after another; `did` names the latest ones."""

    def __init__(self, hall: Hall, dice: random.Random, walks: bool) -> None:
        self._hall, self._dice = hall, dice
        self.did: list[str] = []
        self._acts: dict[str, Callable[[], None]] = {
            "question": lambda: self._speak(dice.choice(_QUESTIONS)),
            "spoken order": lambda: self._speak(dice.choice(_ORDERS)),
            "question and no word": lambda: self._speak(""),
            "pause": self._pause,
            "skip": lambda: hall.post(events.TourStepped(1)),
            "back": lambda: hall.post(events.TourStepped(-1)),
            "again": lambda: hall.post(events.AgainAsked()),
            "no films": lambda: hall.post(events.FilmsDeclined()),
            "other language": self._change_language,
            "shorten": lambda: hall.post(events.TourShortened(dice.choice((0, 5, 10)))),
            "open a page": self._open,
            "hold the film": self._hold_film,
            "mute": lambda: self._fault("mute"),
            "frozen film": lambda: self._fault("frozen"),
            "broken film": self._break_film,
            "battery": lambda: hall.post(events.BatteryRead(dice.choice((80, 40, 12)))),
            "end": lambda: hall.post(events.TourEnded()),
        }
        if walks:
            self._acts |= {
                "hand on stop": self._hand,
                "lost wheels": self._lose_wheels,
                "wheels that never arrive": lambda: self._fault("lost"),
            }

    def act(self) -> None:
        """Do something."""
        film = self._hall.scene.page.name == "film"
        possible = [name for name in self._acts if film or name not in _OF_FILMS]
        (name,) = self._dice.choices(possible, [0.1 if name in _RARE else 1.0 for name in possible])
        self.did.append(name)
        self._acts[name]()

    def _for(self, longest: float) -> None:
        self._hall.live(self._hall.now + self._dice.uniform(1, longest))

    def _speak(self, words: str) -> None:
        self._hall.post(events.TalkStarted())
        self._for(6)
        if self._hall.scene.ask and self._hall.scene.ask.state == "listening":
            self._hall.post(events.Heard(words))

    def _change_language(self) -> None:
        self._hall.post(events.LanguageChosen("en" if self._hall.scene.language == "zh" else "zh"))

    def _pause(self) -> None:
        self._hall.post(events.TourPaused())
        self._for(60)
        self._hall.post(events.TourStarted())

    def _hold_film(self) -> None:
        self._hall.post(events.FilmToggled())
        self._for(60)
        self._hall.post(events.FilmToggled())

    def _open(self) -> None:
        self._hall.post(events.Opened(Page.parse("exhibit:culture/lizhuang")))
        self._for(50)
        self._hall.post(events.TourStarted())

    def _hand(self) -> None:
        self._hall.post(events.HandOnStop(True))
        self._for(60)
        self._hall.post(events.HandOnStop(False))

    def _lose_wheels(self) -> None:
        self._hall.post(events.Failed("wheels", "没有路"))
        self._for(110)  # sometimes too long for a group
        self._hall.post(events.Ready("wheels"))

    def _fault(self, name: str) -> None:
        setattr(self._hall.faults, name, True)
        self._for(120)
        setattr(self._hall.faults, name, False)

    def _break_film(self) -> None:
        self._hall.post(events.FilmFailed(self._hall.scene.page.film, "坏了"))
