"""Pictures from files, decoded and cropped off the main thread, kept within bounds.

Each is decoded once for the size at which it is shown, so a texture is never larger than its place. It goes to the
graphics card in strips, some in each frame, so that a large picture holds none up.
"""

from __future__ import annotations

import logging
from collections import OrderedDict, deque
from collections.abc import Callable, Generator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from kivy.clock import Clock
from kivy.graphics.texture import Texture
from PIL import Image, ImageEnhance, ImageFilter, ImageOps

from kiosk.screens.shapes import ALL, Corners, rounded_mask

log = logging.getLogger(__name__)

_LARGEST = 80_000_000  # pixels in a file; more is refused rather than decoded
_MUCH = 0.62  # a picture of which less than this would be seen is shown whole
_KEPT = 96_000_000  # bytes of textures
_SENT = (
    1_000_000  # bytes that go to the graphics card in a frame: some 2 ms on a processor that draws by itself
)
Ready = Callable[[Texture | None], None]
Upload = Generator[int, None, Texture | None]


@dataclass(frozen=True)
class Strips:
    """A decoded picture: rows of RGBA from the top, in strips of `high` rows (the last may have fewer)."""

    size: tuple[int, int]
    high: int
    pixels: tuple[bytes, ...]


@dataclass(frozen=True)
class Wanted:
    """A picture as it is shown: the file, pixels, what stays in sight (0–1 from left, top), round corners."""

    path: Path
    size: tuple[int, int]
    focus: tuple[float, float] = (0.5, 0.5)
    radius: int = 0
    corners: Corners = ALL
    whole: bool = False  # what would lose much by cropping is shown whole, on a blurred copy of itself


class Pictures:
    """Decodes on two threads and keeps the latest textures. All methods belong to the main thread."""

    def __init__(self) -> None:
        self._workers = ThreadPoolExecutor(2, thread_name_prefix="picture")
        self._kept: OrderedDict[tuple[Wanted, int], Texture] = OrderedDict()
        self._waiting: dict[tuple[Wanted, int], list[Ready]] = {}
        self._uploads: deque[tuple[tuple[Wanted, int], Upload]] = deque()
        self._next_frame = Clock.create_trigger(self._send)

    @property
    def busy(self) -> bool:
        """Whether pictures are still being decoded, or on their way to the graphics card."""
        return bool(self._waiting)

    def get(self, wanted: Wanted, ready: Ready) -> None:
        """Call `ready` with the texture, at once if it is kept; with None if the file is no good picture."""
        try:
            key = (wanted, wanted.path.stat().st_mtime_ns)
        except OSError:
            log.warning("no picture %s", wanted.path)
            ready(None)
            return
        if key in self._kept:
            self._kept.move_to_end(key)
            ready(self._kept[key])
        elif key in self._waiting:
            self._waiting[key].append(ready)
        else:
            self._waiting[key] = [ready]
            future = self._workers.submit(_in_strips, wanted)
            future.add_done_callback(lambda done: Clock.schedule_once(lambda dt: self._take(key, done)))

    def close(self) -> None:
        """Stop decoding."""
        self._workers.shutdown(wait=False, cancel_futures=True)

    def _take(self, key: tuple[Wanted, int], done: Future[Strips | None]) -> None:
        try:
            strips = done.result()
        except Exception:  # whoever waits for it must be told all the same
            log.exception("picture %s could not be prepared", key[0].path)
            strips = None
        self._uploads.append((key, _upload(strips)))
        self._next_frame()

    def _send(self, seconds: float) -> None:
        """Send what may be sent in one frame."""
        sent = 0
        while self._uploads and sent < _SENT:
            self._next_frame()  # whatever goes wrong with this one
            key, upload = self._uploads[0]
            try:
                sent += next(upload)
            except StopIteration as end:
                self._uploads.popleft()
                self._finish(key, end.value)

    def _finish(self, key: tuple[Wanted, int], texture: Texture | None) -> None:
        if texture:
            self._kept[key] = texture
            while len(self._kept) > 1 and sum(4 * t.width * t.height for t in self._kept.values()) > _KEPT:
                self._kept.popitem(last=False)
        for ready in self._waiting.pop(key, []):
            ready(texture)


def _upload(strips: Strips | None) -> Upload:
    """Make a texture of a picture, a strip with each step, which yields how many bytes it was."""
    if strips is None:
        return None
    texture = Texture.create(size=strips.size, colorfmt="rgba", mipmap=False)
    for number, pixels in enumerate(strips.pixels):
        size = (strips.size[0], len(pixels) // (4 * strips.size[0]))
        texture.blit_buffer(
            pixels, size=size, pos=(0, number * strips.high), colorfmt="rgba", bufferfmt="ubyte"
        )
        yield len(pixels)
    texture.flip_vertical()
    return texture


def _in_strips(wanted: Wanted) -> Strips | None:
    """Decode a picture into RGBA, which graphics cards take three times as fast as RGB. Any thread."""
    image = decode(wanted)
    if image is None:
        return None
    wide, rows = image.width, image.convert("RGBA").tobytes()
    high = max(1, _SENT // (4 * wide))
    each = 4 * wide * high
    return Strips(image.size, high, tuple(rows[i : i + each] for i in range(0, len(rows), each)))


def decode(wanted: Wanted) -> Image.Image | None:
    """Return the picture as wanted (RGB, or RGBA where it has clear parts), or None. Any thread."""
    try:
        with Image.open(wanted.path) as file:
            if file.width * file.height > _LARGEST:
                log.warning("picture %s is too large: %dx%d", wanted.path, *file.size)
                return None
            width, height = wanted.size
            file.draft("RGB", (2 * width, 2 * height))  # JPEG: skip detail that nobody will see
            clear = file.mode in ("RGBA", "LA", "PA") or "transparency" in file.info
            image = ImageOps.exif_transpose(file).convert("RGBA" if clear else "RGB")
    except Exception as error:  # Pillow raises many kinds for broken files
        log.warning("picture %s cannot be read: %s", wanted.path, error)
        return None
    method = Image.Resampling.BICUBIC
    shape, place = image.width / image.height, width / height
    if wanted.whole and min(shape, place) / max(shape, place) < _MUCH:
        image = _on_itself(image, wanted.size)
    else:
        image = ImageOps.fit(image, wanted.size, method, centering=wanted.focus)
    if wanted.radius:
        image = image.convert("RGBA")
        image.putalpha(rounded_mask(wanted.size, wanted.radius, wanted.corners))
    return image


def _on_itself(image: Image.Image, size: tuple[int, int]) -> Image.Image:
    """Return the whole picture in the middle of a darker and blurred copy that fills `size`."""
    small = (max(1, size[0] // 8), max(1, size[1] // 8))
    ground = ImageOps.fit(image.convert("RGB"), small).filter(ImageFilter.GaussianBlur(4)).resize(size)
    ground = ImageEnhance.Brightness(ground).enhance(0.8)
    inner = ImageOps.contain(image, size, Image.Resampling.BICUBIC)
    place = ((size[0] - inner.width) // 2, (size[1] - inner.height) // 2)
    ground.paste(inner, place, inner if inner.mode == "RGBA" else None)
    return ground


pictures = Pictures()
