"""Which picture stands for a hall or an exhibit."""

from __future__ import annotations

from pathlib import Path

from kiosk.content.model import Exhibit, Hall
from kiosk.screens.theme import ASSETS


def painting(hall: Hall, upright: bool = False) -> Path:
    """The picture painted for the hall's motif, which is always there."""
    return ASSETS / "art" / f"{hall.motif}_{'port' if upright else 'land'}.jpg"


def cover(hall: Hall) -> Path:
    """The hall's own cover, or its painting."""
    return hall.cover or painting(hall)


def face_of(exhibit: Exhibit, hall: Hall) -> Path:
    """The first picture of an exhibit, or a film's poster, or the hall's painting."""
    if exhibit.images:
        return exhibit.images[0].file
    return next((video.poster for video in exhibit.videos if video.poster), painting(hall))
