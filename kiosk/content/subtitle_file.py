"""Subtitle files: SRT by its library, and WebVTT, which editors on the web write.

WebVTT: https://www.w3.org/TR/webvtt1/. Of it the times and the words are taken; where lines stand and how they
look is our own business.
"""

from __future__ import annotations

import html
import re
from datetime import timedelta
from pathlib import Path

import srt

_MOST_BYTES = 1_000_000
_TIME = r"(?:(\d+):)?([0-5]\d):([0-5]\d)\.(\d{3})"
_TIMES = re.compile(rf"{_TIME}[ \t]+-->[ \t]+{_TIME}(?:[ \t].*)?")
_KARAOKE = re.compile(rf"<{_TIME}>")  # when the words behind it are sung
_NO_WORDS = ("NOTE", "STYLE", "REGION")


def read_subtitle_file(path: Path, *, tolerant: bool = False) -> list[srt.Subtitle]:
    """Return the lines of an SRT or WebVTT file in UTF-8; a tolerant reading leaves out what cannot be read.

    Raises OSError, UnicodeDecodeError, and ValueError for what is neither, or far too long for one.
    """
    if path.stat().st_size > _MOST_BYTES:
        raise ValueError("no subtitles: too large")
    text = path.read_text(encoding="utf-8-sig")
    if text.startswith("WEBVTT"):
        return _vtt(text, tolerant)
    try:
        return list(srt.parse(text, ignore_errors=tolerant))
    except (srt.SRTParseError, OverflowError) as error:
        raise ValueError(f"no subtitles: {error}") from error


def _vtt(text: str, tolerant: bool) -> list[srt.Subtitle]:
    lines: list[srt.Subtitle] = []
    for block in re.split(r"\n{2,}", text.strip())[1:]:
        if block.startswith(_NO_WORDS):
            continue
        before, arrow, rest = block.partition("-->")
        name, _, start = before.rpartition("\n")  # a line may have a name
        head, _, words = (start + arrow + rest).partition("\n")
        times = _TIMES.fullmatch(head.strip())
        if times and "\n" not in name:
            content = html.unescape(_KARAOKE.sub("", words)).strip()
            lines.append(srt.Subtitle(None, _time(*times.groups()[:4]), _time(*times.groups()[4:]), content))
        elif not tolerant:
            raise ValueError(f"no line of WebVTT: {block[:40]}")
    return lines


def _time(hours: str | None, minutes: str, seconds: str, milliseconds: str) -> timedelta:
    try:
        return timedelta(
            hours=int(hours or 0), minutes=int(minutes), seconds=int(seconds), milliseconds=int(milliseconds)
        )
    except OverflowError as error:
        raise ValueError("no time of a film") from error
