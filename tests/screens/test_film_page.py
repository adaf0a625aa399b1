"""The film page in a real window: watched, touched, asked over, broken."""

from __future__ import annotations

import gc
import threading
import time
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path

import pytest
from filming import BAD, COLOURS, FPS, SECONDS, told
from kivy.core.window import Window
from kivy.graphics.opengl import GL_RGB, GL_UNSIGNED_BYTE, glReadPixels
from looking import box, centre_of, pieces
from rules import faults
from test_layout import SIZES
from visitor import Visitor, frames

from kiosk.content.model import Centre, Text, Video
from kiosk.dialogue import events
from kiosk.dialogue.scene import Page
from kiosk.screens.app import KioskApp
from kiosk.screens.pages.film import FilmPage
from kiosk.screens.pages.film_player import FilmPlayer
from kiosk.screens.theme import colour
from kiosk.screens.widgets.picture import Picture
from kiosk.screens.widgets.seek_bar import SeekBar

EXHIBIT = Page("exhibit", "family", "family/sunward")
SUBTITLES = "1\n00:00:00,000 --> 00:00:01,500\n把一束光，种进更多人的心里。\n"
Watch = Callable[[str], "Watcher"]


class Watcher(Visitor):
    """A visitor who has opened a film of the exhibit 向阳而生."""

    def open(self, name: str) -> None:
        self.happen(events.Opened(Page("film", "family", "family/sunward", name)))

    @property
    def player(self) -> FilmPlayer:
        page = self.app.root.page
        assert isinstance(page, FilmPage)
        assert page.player is not None
        return page.player

    @property
    def position(self) -> float:
        assert self.player.film is not None
        return self.player.film.position

    def until(self, condition: Callable[[], object], longest: float = 5.0) -> float:
        """Draw frames until something is so; return the seconds it took."""
        began = time.monotonic()
        frames(lambda: (self.guide.tick(0), bool(condition()))[1], longest)
        return time.monotonic() - began

    def press(self, name: str) -> None:
        """Tap a button of the player by its name; some bear no words."""
        button = self.player._controls._placed[name].button  # type: ignore[index]
        assert button is not None
        self.tap_at(*centre_of(button))


def pixel(x: float, y: float) -> tuple[int, int, int]:
    """Return what the window shows there, in 0–255."""
    seen: list[bytes] = []
    look = lambda *_: seen.append(glReadPixels(round(x), round(y), 1, 1, GL_RGB, GL_UNSIGNED_BYTE))  # noqa: E731
    Window.bind(on_flip=look)
    Window.canvas.ask_update()
    frames(lambda: seen)
    Window.unbind(on_flip=look)
    return tuple(seen[-1])


@pytest.fixture(scope="module")
def filmed(centre: Centre, films: Path) -> Centre:
    """The test halls; 向阳而生 has every film of `films`."""
    (films / "film.srt").write_text(SUBTITLES, encoding="utf-8")
    names = ["good", "short", "square", "bars", *BAD]
    videos = tuple(Video(id=n, file=films / f"{n}.mp4", title=Text(zh="向阳而生", en="Growing Toward the Sun"),
                         credit="演示片", subtitles=films / "film.srt" if n == "good" else None)
                   for n in names)  # fmt: skip
    hall = centre.hall("family")
    assert hall is not None
    exhibits = tuple(
        e.model_copy(update={"videos": videos}) if e.id == EXHIBIT.exhibit else e for e in hall.exhibits
    )
    family = hall.model_copy(update={"exhibits": exhibits})
    return centre.model_copy(update={"halls": tuple(family if h is hall else h for h in centre.halls)})


@pytest.fixture
def watch(app: KioskApp, centre: Centre, filmed: Centre) -> Iterator[Watch]:
    """Open a film; everything is as before in the end."""
    Window.size = (1920, 1080)
    watcher = Watcher(app, filmed)
    watcher.happen(events.Opened(EXHIBIT))

    def watch(name: str) -> Watcher:
        watcher.open(name)
        return watcher

    yield watch
    watcher.leave()
    app.set_content(centre)


def test_a_film_is_seen(watch: Watch) -> None:
    """The poster until the first frame, then 25 frames a second, each at its time."""
    visitor = watch("good")
    view = visitor.player.view
    assert "向阳而生" in visitor.sees
    assert "家风家训展厅 · 演示片" in visitor.sees
    assert list(pieces(view, Picture))
    assert visitor.until(lambda: view.frames) < 2
    assert not list(pieces(view, Picture))
    visitor.until(lambda: visitor.position > 0.5)
    first, drawn = view.frames, count()
    took = visitor.until(lambda: next(drawn) and visitor.position > 1.5)
    possible = min(FPS * took, next(drawn))  # a busy machine without a graphics card draws fewer
    assert view.frames - first > max(5, 0.75 * possible)
    seen = told(pixel(*centre_of(view))[0])
    assert seen == pytest.approx(visitor.position, abs=0.4)


def test_pause_and_play(watch: Watch) -> None:
    visitor = watch("good")
    visitor.until(lambda: visitor.position > 0.3)
    visitor.tap("暂停")
    assert visitor.scene.film_paused
    visitor.until(lambda: visitor.player.film and not visitor.player.film._clock.running)
    held = visitor.position
    began = time.monotonic()
    visitor.until(lambda: time.monotonic() - began > 0.3)
    assert visitor.position == held
    visitor.tap("播放")
    assert not visitor.scene.film_paused
    visitor.until(lambda: visitor.position > held + 0.2)


def test_ten_seconds_back_and_on(watch: Watch) -> None:
    """This film is shorter than that: back is its beginning, on is its end, and then the exhibit."""
    visitor = watch("good")
    visitor.until(lambda: visitor.position > 1)
    visitor.tap("退 10 秒")
    visitor.until(lambda: visitor.position < 0.5)
    visitor.until(lambda: visitor.position > 1)
    visitor.happen(events.TalkStarted())
    visitor.hear("重播")
    visitor.until(lambda: visitor.position < 0.5)
    visitor.tap("进 10 秒")
    visitor.until(lambda: visitor.scene.page == EXHIBIT)
    assert visitor.acts[-1] == events.FilmEnded("good")


def test_the_bar_leads_where_the_finger_is_lifted(watch: Watch) -> None:
    visitor = watch("good")
    visitor.until(lambda: "00:08" in visitor.sees)
    bar = next(iter(pieces(visitor.player, SeekBar)))
    left, bottom, right, top = box(bar)
    inset = visitor.player.theme.dp(138)
    place = lambda part: left + inset + part * (right - left - 2 * inset)  # noqa: E731
    finger = visitor.touch_at(place(0.25), (bottom + top) / 2)
    finger.touch_move(place(0.75), top + 300)
    assert "00:06" in visitor.sees
    assert visitor.position < 3
    visitor.lift(finger)
    visitor.until(lambda: abs(visitor.position - 0.75 * SECONDS) < 0.3)
    visitor.until(lambda: abs(told(pixel(*centre_of(visitor.player.view))[0]) - visitor.position) < 0.3)


def test_subtitles_can_be_put_away(watch: Watch) -> None:
    visitor = watch("good")
    words = "把一束光，种进更多人的心里。"
    visitor.until(lambda: words in visitor.sees)
    visitor.tap("字幕：开")
    visitor.until(lambda: words not in visitor.sees)
    visitor.tap("字幕：关")
    visitor.until(lambda: words in visitor.sees)
    visitor.until(lambda: visitor.position > 1.5 and words not in visitor.sees)


def test_a_film_without_subtitles_offers_none(watch: Watch) -> None:
    assert "字幕" not in watch("square").sees


def test_asking_holds_the_film_until_the_sheet_is_closed(watch: Watch) -> None:
    visitor = watch("good")
    visitor.until(lambda: visitor.position > 0.3)
    visitor.tap("问小翠")
    assert visitor.scene.ask is not None
    visitor.until(lambda: visitor.player.film and not visitor.player.film._clock.running)
    held = visitor.position
    visitor.tap("关闭")
    visitor.until(lambda: visitor.position > held + 0.2)
    assert not visitor.scene.film_paused


def test_louder_and_quieter_say_how_loud(watch: Watch, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kiosk.screens.pages.film._VOLUME_SHOWN", 0.3)
    visitor = watch("good")
    visitor.press("louder")
    assert visitor.scene.volume == 90
    assert "音量 90%" in visitor.sees
    visitor.press("quieter")
    visitor.press("quieter")
    assert "音量 70%" in visitor.sees
    visitor.until(lambda: "音量" not in visitor.sees)


def test_a_film_that_ends_leads_back(watch: Watch) -> None:
    visitor = watch("short")
    visitor.until(lambda: visitor.scene.page == EXHIBIT)
    assert [note.kind for note in visitor.devices.notes][-2:] == ["film", "page"]
    assert visitor.acts[-1] == events.FilmEnded("short")


def test_another_language_and_size_do_not_interrupt_the_film(watch: Watch) -> None:
    visitor = watch("good")
    visitor.until(lambda: visitor.position > 0.4)
    visitor.tap("字幕：开")
    film = visitor.player.film
    visitor.happen(events.LanguageChosen("en"))
    assert visitor.player.film is film
    assert "Captions off" in visitor.sees
    visitor.happen(events.TextSizeChosen("large"))
    Window.size = (1080, 1920)
    visitor.until(lambda: visitor.player.theme.portrait and visitor.player.view.frames > 3)
    assert visitor.player.film is film
    assert 0.4 < visitor.position < 5


@pytest.mark.parametrize("name", BAD)
def test_a_bad_film_is_said_and_left(watch: Watch, name: str) -> None:
    visitor = watch(name)
    assert visitor.until(lambda: visitor.scene.film_failed) < 3
    assert "这段视频暂时放不了，可以先看文字。" in visitor.sees
    assert visitor.devices.notes[-1].kind == "fault"
    assert f"{name}.mp4" in visitor.devices.notes[-1].text
    visitor.tap("看文字介绍")
    assert visitor.scene.page == EXHIBIT


def test_from_a_bad_film_to_another(watch: Watch) -> None:
    visitor = watch(BAD[-1])
    visitor.until(lambda: visitor.scene.film_failed)
    visitor.tap("换一段")
    visitor.until(lambda: visitor.position > 0.2)
    assert visitor.scene.page.film == "good"
    visitor.tap("返回")
    assert visitor.scene.page == EXHIBIT


def test_colours_are_those_of_the_film(watch: Watch) -> None:
    """H.264 of limited range, BT.709, on the screen."""
    visitor = watch("bars")
    visitor.until(lambda: visitor.player.view.frames)
    x, y, wide, _ = visitor.player.view._box()
    left, bottom = visitor.player.view.to_window(*visitor.player.view.pos)
    dp = visitor.player.theme.dp
    for number, code in enumerate(COLOURS):
        place = left + dp(x + wide * (number + 0.5) / len(COLOURS))
        wanted = [round(255 * part) for part in colour(code)[:3]]
        assert pixel(place, bottom + dp(y + 300)) == pytest.approx(wanted, abs=4), code


def test_thirty_films_leave_nothing_behind(watch: Watch) -> None:
    """One after the other, every third left before its first picture: threads and memory stay as they were."""
    visitor = watch("good")

    def visits(count: int) -> tuple[int, float]:
        for number in range(count):
            visitor.open(["short", "square", "good"][number % 3])
            visitor.until(lambda number=number: number % 3 == 1 or visitor.player.view.frames)
        visitor.happen(events.WentHome())
        visitor.until(lambda: "film" not in {thread.name for thread in threading.enumerate()})
        gc.collect()
        status = Path("/proc/self/status").read_text().split()
        return int(status[status.index("Threads:") + 1]), int(status[status.index("VmRSS:") + 1]) / 1024

    before = visits(3)
    after = visits(30)
    assert after[0] <= before[0]
    assert after[1] - before[1] < 30  # megabytes; without closing it would be hundreds


@pytest.mark.parametrize("text_size", ["standard", "large"])
@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def test_film_page_obeys_the_rules(
    watch: Watch, language: str, text_size: str, size: tuple[int, int]
) -> None:
    Window.size = size
    visitor = watch("good")
    for name, failed in (("good", False), ("empty", True)):
        visitor.open(name)
        visitor.happen(events.LanguageChosen(language), events.TextSizeChosen(text_size))  # type: ignore[arg-type]
        visitor.happen(events.Failed("ears", "x"), events.Failed("mouth", "x"), events.VolumeChanged(+10))
        visitor.until(lambda failed=failed: visitor.scene.film_failed if failed else visitor.player.view.said)
        assert faults(visitor.shown) == []
        visitor.happen(events.WentHome())
