"""A picture and a film that are deleted while the kiosk runs: something stands in their place, and all goes on."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from kivy.core.window import Window
from PIL import Image as Picture
from watching import EXHIBIT, Watcher

from kiosk.content.model import Centre, Image, Text, Video
from kiosk.dialogue import events
from kiosk.screens.app import KioskApp


@pytest.fixture
def visitor(app: KioskApp, centre: Centre, films: Path, tmp_path: Path) -> Iterator[Watcher]:
    """Somebody before an exhibit with a picture and a film, which are gone by now."""
    picture, film = tmp_path / "gone.jpg", tmp_path / "gone.mp4"
    Picture.new("RGB", (640, 360), "#C08040").save(picture)
    shutil.copy(films / "good.mp4", film)
    media = {
        "images": (Image(file=picture, caption=Text(zh="老照片")),),
        "videos": (Video(id="gone", file=film, title=Text(zh="老影片")),),
    }
    hall = centre.hall("family")
    assert hall is not None
    exhibits = tuple(e.model_copy(update=media) if e.id == EXHIBIT.exhibit else e for e in hall.exhibits)
    family = hall.model_copy(update={"exhibits": exhibits})
    Window.size = (1920, 1080)
    visitor = Watcher(app, centre.model_copy(update={"halls": (family,)}))
    visitor.happen(events.WentHome())
    picture.unlink()
    film.unlink()
    yield visitor
    visitor.leave()
    app.set_content(centre)


def test_what_was_deleted_is_missed_and_nothing_else(visitor: Watcher) -> None:
    visitor.happen(events.Opened(EXHIBIT))
    assert "图片正在准备" in visitor.sees
    visitor.open("gone")
    assert visitor.until(lambda: visitor.scene.film_failed) < 3
    assert "这段影片暂时放不了" in visitor.sees
    assert "gone.mp4" in visitor.devices.notes[-1].text
    visitor.tap("返回")
    assert visitor.scene.page == EXHIBIT
    visitor.tap("听讲解")
    assert visitor.devices.said
