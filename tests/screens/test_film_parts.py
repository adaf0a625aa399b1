"""The pure parts of a film page: its clock, its subtitles, its times."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from kiosk.screens.films.clock import FilmClock
from kiosk.screens.films.subtitles import Subtitles, read_subtitles
from kiosk.screens.widgets.seek_bar import clock

SRT = """1
00:00:00,500 --> 00:00:02,000
<i>把一束光</i>，
种进更多人的心里。

2
00:00:02,000 --> 00:00:03,000
3 < 4
"""
seconds = st.floats(0, 10_000)


def test_a_clock_stands_until_it_is_started() -> None:
    film = FilmClock()
    assert film.position(100.0) == 0.0
    film.start(100.0)
    assert film.position(103.5) == 3.5
    film.stop(104.0)
    assert film.position(900.0) == 4.0
    film.move(60.0, 900.0)
    assert film.position(901.0) == 60.0
    film.start(901.0)
    film.move(10.0, 905.0)
    assert film.position(906.0) == 11.0


@given(st.lists(st.tuples(st.sampled_from(["start", "stop"]), seconds)))
def test_time_goes_by_only_while_running(steps: list[tuple[str, float]]) -> None:
    film, now, running, expected = FilmClock(), 0.0, False, 0.0
    for verb, wait in steps:
        now += wait
        expected += wait if running else 0.0
        getattr(film, verb)(now)
        running = verb == "start"
        assert film.running == running
        assert abs(film.position(now) - expected) < 1e-3


def test_subtitles_come_and_go(tmp_path: Path) -> None:
    (tmp_path / "film.srt").write_text(SRT, encoding="utf-8-sig")
    subtitles = read_subtitles(tmp_path / "film.srt")
    shown = [subtitles.at(position) for position in (0.4, 0.5, 1.99, 2.0, 3.0)]
    first = "把一束光，\n种进更多人的心里。"
    assert shown == ["", first, first, "3 < 4", ""]


VTT = """WEBVTT - 向阳而生

STYLE
::cue { color: gold }

first
00:00.500 --> 00:02.000 align:center
<v 旁白>把<00:00:01.000>一束光</v>，
种进更多人的心里。

broken --> never
x

01:00:00.000 --> 01:00:01.000
3 &lt; 4
"""


def test_subtitles_may_be_written_as_web_vtt(tmp_path: Path) -> None:
    (tmp_path / "film.vtt").write_text(VTT, encoding="utf-8", newline="\r\n")
    subtitles = read_subtitles(tmp_path / "film.vtt")
    shown = [subtitles.at(position) for position in (0.4, 0.5, 2.0, 3600.5)]
    assert shown == ["", "把一束光，\n种进更多人的心里。", "", "3 < 4"]


lines = st.lists(st.tuples(seconds, seconds, st.text(min_size=1, max_size=3)), max_size=8)


@given(lines, seconds)
def test_the_line_that_began_last_is_shown(
    given_lines: list[tuple[float, float, str]], position: float
) -> None:
    begun = sorted(line for line in given_lines if line[0] <= position)
    expected = begun[-1][2] if begun and position < begun[-1][1] else ""
    assert Subtitles(given_lines).at(position) == expected


@given(
    st.one_of(st.binary(max_size=200), st.text(max_size=200).map(lambda text: f"WEBVTT\n\n{text}".encode()))
)
def test_no_subtitle_file_can_stop_a_film(tmp_path_factory: object, data: bytes) -> None:
    path = tmp_path_factory.getbasetemp() / "any.srt"  # type: ignore[attr-defined]
    path.write_bytes(data)
    assert isinstance(read_subtitles(path).at(1.0), str)


def test_without_a_subtitle_file_nothing_is_written(tmp_path: Path) -> None:
    assert not read_subtitles(None)
    assert not read_subtitles(tmp_path / "missing.srt")
    assert not read_subtitles(tmp_path)


def test_times_are_written_in_minutes() -> None:
    assert [clock(s) for s in (0, 59.99, 98, 252, 3661)] == ["00:00", "00:59", "01:38", "04:12", "61:01"]
