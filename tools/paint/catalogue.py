"""Every picture by name: how large it is, where it goes in the checkout and who paints it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PIL import Image

from tools.paint.backdrops import backdrop, mist, shadow9
from tools.paint.canvas import Canvas
from tools.paint.covers import COVERS
from tools.paint.exhibits import EXHIBITS
from tools.paint.faces import FACES, face_screen, head
from tools.paint.icon import icon

SEED = 7
INTERFACE = "kiosk/screens/assets/art"
HALLS = "exhibits"
_ATTRACT_MARGIN = 1.14  # the idle picture drifts, so it is larger than the screen


@dataclass(frozen=True)
class Picture:
    """A picture to paint: `file` is its path in the checkout, `paint(scale)` gives the image."""

    file: str
    paint: Callable[[float], Image.Image]
    quality: int = 88

    @property
    def name(self) -> str:
        """The file's name without folder and suffix."""
        return self.file.rsplit("/", 1)[-1].rsplit(".", 1)[0]


def landscape(paint: Callable[[Canvas], None], width: int, height: int, scale: float) -> Image.Image:
    """Run a painting function on a fresh canvas of `scale` times width x height pixels."""
    canvas = Canvas(int(width * scale), int(height * scale), SEED)
    paint(canvas)
    return canvas.finish()


def catalogue() -> list[Picture]:
    """Return every picture that ships, in the order in which it is painted."""
    return [*_covers(), *_backdrops(), *_strips(), *_faces(), _icon(), *_exhibits()]


def _covers() -> list[Picture]:
    return [
        Picture(f"{INTERFACE}/{name}_{shape}.jpg", partial(landscape, paint, width, height))
        for name, paint in COVERS.items()
        for shape, width, height in (("land", 1600, 900), ("port", 900, 1200))
    ]


def _backdrops() -> list[Picture]:
    def paint(kind: str, width: float, height: float, scale: float) -> Image.Image:
        return backdrop(kind, int(width * scale), int(height * scale), SEED)

    pictures = []
    for shape, width, height in (("land", 1920, 1080), ("port", 1080, 1920)):
        large = (width * _ATTRACT_MARGIN, height * _ATTRACT_MARGIN)
        pictures.append(Picture(f"{INTERFACE}/attract_{shape}.jpg", partial(paint, "attract", *large)))
        pictures.append(Picture(f"{INTERFACE}/home_{shape}.jpg", partial(paint, "home", width, height)))
    return pictures


def _strips() -> list[Picture]:
    return [
        Picture(f"{INTERFACE}/mist.png", lambda _scale: mist(1600, 300)),
        Picture(f"{INTERFACE}/shadow9.png", lambda _scale: shadow9()),
    ]


def _faces() -> list[Picture]:
    pictures = []
    for name in FACES:
        state, _, frame = name.partition("_")
        step = int(frame or 0)
        pictures.append(
            Picture(
                f"{INTERFACE}/screen_{name}.jpg",
                lambda _scale, state=state, step=step: face_screen(1280, 800, state, step),
            )
        )
        pictures.append(
            Picture(
                f"{INTERFACE}/head_{name}.png", lambda _scale, state=state, step=step: head(512, state, step)
            )
        )
    return pictures


def _icon() -> Picture:
    return Picture(f"{INTERFACE}/icon_256.png", lambda _scale: icon(1024).resize((256, 256), Image.LANCZOS))


def _exhibits() -> list[Picture]:
    return [
        Picture(f"{HALLS}/{folder}/media/{exhibit}.jpg", partial(landscape, paint, 1600, 900), quality=86)
        for folder, pictures in EXHIBITS.items()
        for exhibit, paint in pictures.items()
    ]
