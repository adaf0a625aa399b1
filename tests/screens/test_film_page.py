"""The film page in a real window: watched and touched."""

from __future__ import annotations

import time
from itertools import count

import pytest
from filming import BAD, COLOURS, FPS, SECONDS, told
from kivy.core.window import Window
from looking import box, centre_of, pieces, texts
from rules import faults
from test_layout import SIZES
from watching import EXHIBIT, SAID, Watch, pixel

from kiosk.dialogue import events
from kiosk.screens.films.media_ffpyplayer import FfpyplayerMedia
from kiosk.screens.theme import colour
from kiosk.screens.widgets.picture import Picture
from kiosk.screens.widgets.seek_bar import SeekBar


def test_a_film_is_seen(watch: Watch) -> None:
    """The poster until the first frame, then 25 frames a second, each at its time."""
    visitor = watch("good")
    view = visitor.player.view
    assert "向阳而生" in visitor.sees
    assert "家风家训展厅 · 演示片" in visitor.sees
    assert list(pieces(view, Picture))
    visitor.until(lambda: view.frames)
    assert not list(pieces(view, Picture))
    visitor.until(lambda: visitor.position > 0.5)
    first, drawn = view.frames, count()
    took = visitor.until(lambda: next(drawn) and visitor.position > 1.5)
    possible = min(FPS * took, next(drawn))  # a busy machine without a graphics card draws fewer
    assert view.frames - first > 0.75 * possible - 2
    visitor.until(lambda: abs(told(pixel(*centre_of(view))[0]) - visitor.position) < 0.3)


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
    before = visitor.position
    visitor.tap("退 10 秒")
    visitor.until(lambda: visitor.position < before)
    visitor.until(lambda: visitor.position > 1)
    before = visitor.position
    visitor.happen(events.TalkStarted())
    visitor.hear("重播")
    visitor.until(lambda: visitor.position < before)
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
    before = visitor.position
    assert before < 3
    visitor.lift(finger)
    took = visitor.until(lambda: visitor.position > 0.75 * SECONDS - 0.3)
    assert visitor.position - before > took + 1, "it has not played until there"
    visitor.until(lambda: abs(told(pixel(*centre_of(visitor.player.view))[0]) - visitor.position) < 0.3)


def test_subtitles_can_be_put_away(watch: Watch) -> None:
    visitor = watch("good")
    words = "把一束光，种进更多人的心里。"
    visitor.until(lambda: words in visitor.sees)
    visitor.tap("字幕：开")
    visitor.until(lambda: words not in visitor.sees)
    visitor.tap("字幕：关")
    visitor.until(lambda: words in visitor.sees)
    visitor.until(lambda: visitor.position > SAID and words not in visitor.sees, longest=3 * SAID)


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


def test_in_quiet_hours_a_film_is_soft(watch: Watch, monkeypatch: pytest.MonkeyPatch) -> None:
    loudness: list[int] = []
    monkeypatch.setattr(
        FfpyplayerMedia, "set_volume", lambda self, volume: loudness.append(round(100 * volume))
    )
    visitor = watch("good")
    visitor.until(lambda: loudness[-1:] == [80])
    monkeypatch.setattr(visitor.app, "_loudness", lambda: 0.4)
    visitor.happen(events.LanguageChosen("en"))
    visitor.until(lambda: loudness[-1:] == [32])


def test_the_picture_can_have_the_whole_screen(watch: Watch) -> None:
    visitor = watch("good")
    visitor.until(lambda: visitor.position > 0.2)
    film = visitor.player.film
    visitor.tap("全屏")
    assert visitor.player.view.frames, "without a gap"
    assert tuple(visitor.player.view.size) == Window.size
    assert "暂停" not in texts(visitor.player._whole)
    visitor.happen(events.LanguageChosen("en"))
    assert visitor.player.is_whole
    assert visitor.player.film is film
    visitor.until(lambda: visitor.position > 0.6)
    visitor.until(lambda: abs(told(pixel(960, 540)[0]) - visitor.position) < 0.3)
    visitor.tap_at(300, 700)
    assert not visitor.player.is_whole
    visitor.tap("Full screen")
    visitor.tap("Exit full screen")
    assert not visitor.player.is_whole
    assert visitor.player.film is film


def test_the_next_film(watch: Watch) -> None:
    visitor = watch("good")
    visitor.tap("下一段")
    assert visitor.scene.page.film == "short"
    visitor.until(lambda: visitor.scene.page == EXHIBIT), "and not the film before"
    visitor.open(BAD[-1])  # the last of the centre
    visitor.until(lambda: visitor.scene.film_failed)
    assert "下一段" not in visitor.sees


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
    assert "Captions: off" in visitor.sees
    visitor.happen(events.TextSizeChosen("large"))
    Window.size = (1080, 1920)
    visitor.until(lambda: visitor.player.theme.portrait and visitor.player.view.frames > 3)
    assert visitor.player.film is film
    assert 0.4 < visitor.position < 5


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
