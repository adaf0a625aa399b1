"""Films that cannot be played, and very many that can, in a real window."""

from __future__ import annotations

import os
import threading
from pathlib import Path

import pytest
from filming import BAD
from growth import grows
from watching import EXHIBIT, Watch

from kiosk.dialogue import events

LONG = 20.0  # seconds that a busy machine may take


@pytest.mark.parametrize("name", BAD)
def test_a_bad_film_is_said_and_left(watch: Watch, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kiosk.screens.films.film.OPENING", LONG)  # it is not failed for want of a picture
    visitor = watch(name)
    visitor.until(lambda: visitor.scene.film_failed, LONG)
    assert "这段影片暂时放不了，" in visitor.sees
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


_OPENED = int(os.environ.get("FILMS", "20"))  # FILMS=200 takes over a minute


def test_many_films_leave_nothing_behind(watch: Watch) -> None:
    """One after the other, every third left before its first picture: threads and memory stay as they were."""
    visitor = watch("good")

    def visits(count: int) -> int:
        for number in range(count):
            visitor.open(["short", "square", "good"][number % 3])
            visitor.until(lambda number=number: number % 3 == 1 or visitor.player.view.frames)
        visitor.happen(events.WentHome())
        visitor.until(lambda: "film" not in {thread.name for thread in threading.enumerate()})
        status = Path("/proc/self/status").read_text().split()
        return int(status[status.index("Threads:") + 1])

    before = visits(15)  # until then memory fills with what is kept
    assert not grows(lambda: visits(_OPENED), megabytes=30)  # without closing it would be hundreds
    assert visits(3) <= before
