"""Many fingers that do whatever they like, while the devices report whatever they may."""

from __future__ import annotations

import random
from collections.abc import Callable

import pytest
from floors import PLAN
from kivy.clock import Clock
from kivy.core.window import Window
from looking import pieces
from visitor import Doubtful, Finger, Visitor, frames
from ways import PAGES, to_page

from kiosk.content.model import Centre
from kiosk.dialogue import events
from kiosk.dialogue.scene import Page
from kiosk.screens.app import KioskApp
from kiosk.screens.widgets.pressable import Pressable
from kiosk.screens.widgets.seek_bar import SeekBar

TOUCHES = 2000
HAPPENINGS: list[Callable[[random.Random], events.Event]] = [
    lambda dice: events.Heard(
        dice.choice(["", "李庄古镇在哪里", Doubtful.WORD, "大字", "返回", "下一个", "😀" * 300])
    ),
    lambda dice: events.Heard("家风", final=False),
    lambda dice: dice.choice([events.Failed("ears", "拔掉了"), events.Ready("ears")]),
    lambda dice: dice.choice([events.Failed("mouth", "没有"), events.Ready("mouth")]),
    lambda dice: events.Speaking(dice.randrange(40), dice.randrange(4)),
    lambda dice: events.Spoken(dice.randrange(40)),
    lambda dice: events.Called(),
    lambda dice: events.CutIn(),
    lambda dice: events.FilmEnded("sunward"),
    lambda dice: events.Level(dice.random()),
    lambda dice: events.Waited(dice.choice([0.25, 3.0, 61.0])),
]


class Monkey:
    """Up to ten fingers; some are lost, and their touches never end."""

    def __init__(self, visitor: Visitor, seed: int) -> None:
        self.visitor, self.dice = visitor, random.Random(seed)
        self.fingers: list[Finger] = []
        self.now = 5000.0

    def play(self) -> None:
        """Do one thing. Putting down and moving cause nothing; lifting a finger causes one thing at most."""
        self.now += self.dice.choice([0.001, 0.005, 0.05, 0.2, 0.5])
        what = self.dice.random()
        before = len(self.visitor.acts)
        if what < 0.45 and len(self.fingers) < 10:
            self.fingers.append(Finger(*self.place(), at=self.now))
            self.fingers[-1].touch_down()
        elif what < 0.55 and self.fingers:
            self.dice.choice(self.fingers).touch_move(*self.place())
        elif what < 0.58 and self.fingers:
            self.fingers.pop()  # lost
        elif what < 0.9 and self.fingers:
            self.fingers.pop(self.dice.randrange(len(self.fingers))).touch_up()
            before += 1
        assert len(self.visitor.acts) <= before
        if what > 0.97:
            self.visitor.happen(self.dice.choice(HAPPENINGS)(self.dice))
        self.visitor.guide.tick(self.dice.choice([0, 0.016, 0.1]))
        Clock.tick()
        root = self.visitor.app.root
        if self.dice.random() < 0.2 and not root.touched:
            assert not [piece for piece in pieces(root, Pressable) if piece.pressed]

    def place(self) -> tuple[float, float]:
        """Mostly on something to press, else anywhere, even beside the screen."""
        wide, high = Window.size
        targets = list(pieces(self.visitor.shown, Pressable))
        if targets and self.dice.random() < 0.8:
            target = self.dice.choice(targets)
            return target.to_window(
                target.x + self.dice.random() * target.width, target.y + self.dice.random() * target.height
            )
        return self.dice.uniform(-50, wide + 50), self.dice.uniform(-50, high + 50)


def test_a_monkey_breaks_nothing(
    app: KioskApp, centre: Centre, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """It is led to each page twice. Nothing fails, stays pressed or is lost; the next visitor begins as ever."""
    monkeypatch.setattr("kiosk.screens.stage.LOST", 0.02)
    Window.size = (1280, 800)
    app._survival._lately.clear()
    visitor = Visitor(app, centre.model_copy(update={"floor": PLAN}))
    monkey, been = Monkey(visitor, seed=20261125), set()
    for name in (*PAGES, *reversed(PAGES)):
        visitor.happen(events.WentHome(), *to_page(name))
        been.add(visitor.scene.page.name)
        for _ in range(TOUCHES // len(PAGES) // 2):
            monkey.play()
    assert been == set(PAGES)
    for finger in monkey.fingers:
        finger.touch_up()
    frames(until=lambda: not app.root.touched)
    assert not [bar for bar in pieces(app.root, SeekBar) if bar._finger is not None]
    assert "went wrong" not in caplog.text
    visitor.happen(events.Ready("ears"), events.Ready("mouth"))
    for _ in range(360):  # an hour: a tour that is under way comes to its end first
        visitor.happen(events.Waited(10.0))
    assert visitor.scene.page == Page("attract")
    visitor.tap_at(640, 400)
    visitor.tap("家风家训展厅")
    assert visitor.scene.page == Page("hall", "family")
    visitor.leave()
    app.set_content(centre)
