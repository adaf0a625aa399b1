"""Real pictures, films and subtitles, good and bad."""

from __future__ import annotations

import zlib
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image

from kiosk.content.media import FilmError, image_problem, look_at_film, subtitles_problem


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
    assert words in _film_problem(tmp_path / "film.mp4")


def test_a_film_cut_off_in_copying(tmp_path: Path, film: bytes) -> None:
    (tmp_path / "film.mp4").write_bytes(film[: len(film) // 2])
    assert "没有能播放的画面" in _film_problem(tmp_path / "film.mp4")


SUBTITLES = {
    "good": ("1\n00:00:00,000 --> 00:00:02,000\n向阳而生\n".encode(), ""),
    "good with BOM": ("1\n00:00:00,000 --> 00:00:02,000\n向阳而生\n".encode("utf-8-sig"), ""),
    "GBK": ("1\n00:00:00,000 --> 00:00:02,000\n向阳而生\n".encode("gbk"), "UTF-8"),
    "words": ("向阳而生".encode(), "格式不对"),
    "words behind": ("1\n00:00:00,000 --> 00:00:02,000\n好\n\n2\n00:00 --> x\n坏\n".encode(), ""),
    "times beyond time": (b"1\n99999999999999:00:00,000 --> 99999999999999:00:02,000\nx\n", "格式不对"),
    "empty": (b"", "没有内容"),
    "VTT": ("WEBVTT\n\nNOTE x\n\n00:00.500 --> 00:02.000 line:90%\n向阳而生\n".encode(), ""),
    "VTT with broken times": ("WEBVTT\n\n00:00,500 --> 00:02,000\n向阳而生\n".encode(), "格式不对"),
    "VTT without lines": (b"WEBVTT\n", "没有内容"),
    "too long": (b"x" * 1_000_001, "格式不对"),
}


@pytest.mark.parametrize(("data", "words"), SUBTITLES.values(), ids=SUBTITLES.keys())
def test_subtitles(tmp_path: Path, data: bytes, words: str) -> None:
    (tmp_path / "film.srt").write_bytes(data)
    problem = subtitles_problem(tmp_path / "film.srt")
    assert words in problem
    assert bool(problem) == bool(words)


def _film_problem(path: Path) -> str:
    with pytest.raises(FilmError) as raised:
        look_at_film(path)
    return str(raised.value)


def test_a_good_film_tells_its_size_and_length(tmp_path: Path, film: bytes) -> None:
    (tmp_path / "film.mp4").write_bytes(film)
    seen = look_at_film(tmp_path / "film.mp4")
    assert (seen.width, seen.height) == (64, 48)
    assert seen.seconds == pytest.approx(1.0, abs=0.2)
