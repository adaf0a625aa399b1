"""Halls that each test may spoil, with real media."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from ffpyplayer.pic import Image as Frame
from ffpyplayer.writer import MediaWriter
from hypothesis import settings
from PIL import Image
from spoiling import EXHIBIT, HALLS

settings.register_profile("untimed", deadline=None)  # other work on the machine is no mistake of ours
settings.load_profile("untimed")

# What plays, listens or waits as time goes by: tests that compute beside it would make it late.
_REAL_TIME = (
    "content/test_on_show", "content/test_watch", "fleet/", "sound/", "screens/test_film", "screens/test_slideshow",
    "speaking/test_mouth", "speaking/test_voice", "hearing/test_microphone_portaudio", "test_lockdown", "test_run",
    "test_sound_check",
)  # fmt: skip


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark the tests that `script/test` runs after all others."""
    for item in items:
        if item.path.relative_to(Path(__file__).parent).as_posix().startswith(_REAL_TIME):
            item.add_marker("real_time")


@pytest.fixture
def halls(tmp_path: Path) -> Path:
    """A copy of tests/halls: two halls, three exhibits, no problems (their media are missing)."""
    halls = shutil.copytree(HALLS, tmp_path / "halls")
    for hall in filter(Path.is_dir, halls.iterdir()):
        (hall / "media").mkdir(exist_ok=True)  # git keeps no empty folders
    return halls


@pytest.fixture
def replace(halls: Path) -> Callable[..., None]:
    """Replace `old` by `new` in a file of the halls."""

    def replace(old: str, new: str, file: str = EXHIBIT) -> None:
        text = (halls / file).read_text(encoding="utf-8")
        assert old in text
        (halls / file).write_text(text.replace(old, new, 1), encoding="utf-8")

    return replace


@pytest.fixture(scope="session")
def film(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """An MP4 of ten frames."""
    path = tmp_path_factory.mktemp("film") / "film.mp4"
    form = {"pix_fmt_in": "rgb24", "pix_fmt_out": "yuv420p", "width_in": 64, "height_in": 48, "frame_rate": (10, 1),
            "codec": "mpeg4"}  # fmt: skip
    writer = MediaWriter(str(path), [form], fmt="mp4")
    for number in range(10):
        writer.write_frame(
            Frame(plane_buffers=[bytes(64 * 48 * 3)], pix_fmt="rgb24", size=(64, 48)), number / 10
        )
    writer.close()
    return path.read_bytes()


@pytest.fixture
def media(halls: Path, film: bytes) -> Path:
    """The media folder of the family hall, with the picture and the film that its exhibits name."""
    media = halls / "05-family/media"
    Image.new("RGB", (1000, 750), "orange").save(media / "sunward.jpg")
    (media / "sunward.mp4").write_bytes(film)
    return media
