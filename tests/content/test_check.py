"""Real pictures, films and subtitles, good and bad, through `kiosk check`."""

from __future__ import annotations

import zlib
from collections.abc import Callable
from pathlib import Path

import pytest
from ffpyplayer.pic import Image as Frame
from ffpyplayer.writer import MediaWriter
from PIL import Image
from spoiling import EXHIBIT

from kiosk.content import glyphs
from kiosk.content.check import broken_films, check, missing_glyphs
from kiosk.content.media import film_problem, image_problem, subtitles_problem

SUNWARD = "05-family/sunward.yaml"


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
    Image.new("RGB", (320, 240), "orange").save(media / "sunward.jpg")
    (media / "sunward.mp4").write_bytes(film)
    return media


def test_halls_with_their_media_have_no_problems(halls: Path, media: Path) -> None:
    assert check(halls) == ()
    assert broken_films(halls) == ()
    assert missing_glyphs(halls) == set()


def test_missing_media_are_told_where_they_are_named(halls: Path, media: Path) -> None:
    for file in media.iterdir():
        file.unlink()
    assert [(problem.file, problem.line) for problem in check(halls)] == [(SUNWARD, 7), (SUNWARD, 9)]
    assert [(problem.file, problem.line) for problem in broken_films(halls)] == [(SUNWARD, 9)]


def _png_that_claims(width: int, height: int) -> bytes:
    """A PNG whose header promises more pixels than any memory holds."""
    head = b"IHDR" + width.to_bytes(4, "big") + height.to_bytes(4, "big") + bytes([8, 2, 0, 0, 0])
    chunks = [(13, head), (0, b"IDAT")]
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        size.to_bytes(4, "big") + chunk + zlib.crc32(chunk).to_bytes(4, "big") for size, chunk in chunks
    )


def _shorten(path: Path) -> None:
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def _noise(path: Path, **options: object) -> None:
    Image.effect_noise((300, 300), 80).save(path, **options)


PICTURES: dict[str, tuple[Callable[[Path], object], str]] = {
    "wide": (lambda path: Image.new("L", (8001, 4)).save(path, "PNG"), "太大"),
    "20000 x 20000": (lambda path: path.write_bytes(_png_that_claims(20000, 20000)), "太大"),
    "10000 x 10000": (lambda path: path.write_bytes(_png_that_claims(10000, 10000)), "太大"),
    "half a JPEG": (lambda path: (_noise(path, format="JPEG"), _shorten(path)), "打不开"),
    "half a PNG": (lambda path: (_noise(path, format="PNG"), _shorten(path)), "打不开"),
    "a GIF by another name": (lambda path: Image.new("L", (4, 4)).save(path, "GIF"), "打不开"),
    "words": (lambda path: path.write_text("<svg/>"), "打不开"),
    "empty": (lambda path: path.write_bytes(b""), "打不开"),
    "a folder": (Path.mkdir, "找不到"),
}


@pytest.mark.filterwarnings("error")
@pytest.mark.parametrize(("make", "words"), PICTURES.values(), ids=PICTURES.keys())
def test_bad_picture(tmp_path: Path, make: Callable[[Path], object], words: str) -> None:
    path = tmp_path / "picture.jpg"
    make(path)
    assert words in image_problem(path)


@pytest.mark.parametrize("form", ["PNG", "JPEG", "WEBP"])
def test_good_picture_whatever_its_name(tmp_path: Path, form: str) -> None:
    _noise(tmp_path / "picture.jpg", format=form)
    assert image_problem(tmp_path / "picture.jpg") == ""


FILMS: dict[str, tuple[bytes, str]] = {
    "HLS playlist": (b"#EXTM3U\n#EXTINF:10,\nhttp://127.0.0.1/a.ts\n", "不是 MP4"),
    "DASH playlist": (b'<?xml version="1.0"?><MPD/>', "不是 MP4"),
    "empty": (b"", "空文件"),
    "sound only": (b"ID3\x04\x00\x00\x00\x00\x00\x00\xff\xfb", "不是 MP4"),
    "MP4 in name and head only": (b"\0\0\0\x18ftypisom" + b"\xa5" * 5000, "没有能播放的画面"),
}


@pytest.mark.parametrize(("data", "words"), FILMS.values(), ids=FILMS.keys())
def test_bad_film(tmp_path: Path, data: bytes, words: str) -> None:
    (tmp_path / "film.mp4").write_bytes(data)
    assert words in film_problem(tmp_path / "film.mp4")


def test_a_film_cut_off_in_copying(tmp_path: Path, film: bytes) -> None:
    (tmp_path / "film.mp4").write_bytes(film[: len(film) // 2])
    assert "没有能播放的画面" in film_problem(tmp_path / "film.mp4")


SUBTITLES = {
    "good": ("1\n00:00:00,000 --> 00:00:02,000\n向阳而生\n".encode(), ""),
    "good with BOM": ("1\n00:00:00,000 --> 00:00:02,000\n向阳而生\n".encode("utf-8-sig"), ""),
    "GBK": ("1\n00:00:00,000 --> 00:00:02,000\n向阳而生\n".encode("gbk"), "UTF-8"),
    "words": ("向阳而生".encode(), "格式不对"),
    "words behind": ("1\n00:00:00,000 --> 00:00:02,000\n好\n\n2\n00:00 --> x\n坏\n".encode(), ""),
    "times beyond time": (b"1\n99999999999999:00:00,000 --> 99999999999999:00:02,000\nx\n", "格式不对"),
    "empty": (b"", "没有内容"),
    "too long": (b"x" * 1_000_001, "格式不对"),
}


@pytest.mark.parametrize(("data", "words"), SUBTITLES.values(), ids=SUBTITLES.keys())
def test_subtitles(tmp_path: Path, data: bytes, words: str) -> None:
    (tmp_path / "film.srt").write_bytes(data)
    problem = subtitles_problem(tmp_path / "film.srt")
    assert words in problem
    assert bool(problem) == bool(words)


def test_characters_without_glyph_are_told_on_their_line(
    halls: Path, media: Path, replace: Callable[..., None]
) -> None:
    replace("李有华一家是全国最美家庭。\n", "第一行。\n  第二行😀。\n")
    replace("questions:", "note: 只给员工看😎\nquestions:")
    (problem,) = check(halls)
    assert (problem.file, problem.line) == (EXHIBIT, 6)
    assert "😀" in problem.message
    assert missing_glyphs(halls) == {"😀"}


def test_without_fonts_nothing_is_said_about_glyphs(
    halls: Path, tmp_path: Path, replace: Callable[..., None], monkeypatch: pytest.MonkeyPatch
) -> None:
    replace("全国最美家庭", "😀")
    monkeypatch.setattr(glyphs, "FONTS", tmp_path)
    glyphs._glyphs.cache_clear()
    assert missing_glyphs(halls) == set()
    glyphs._glyphs.cache_clear()


def test_problems_of_loading_are_told_too(halls: Path, media: Path, replace: Callable[..., None]) -> None:
    replace("title:", "titel:")
    assert [problem.file for problem in check(halls)] == [EXHIBIT]
