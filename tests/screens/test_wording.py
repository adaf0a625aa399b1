"""The interface's words: numbers in them, in both languages."""

from __future__ import annotations

from kiosk.screens.wording import words


def test_one_is_no_plural_in_english() -> None:
    assert words("tour_about_films", "en", n=1, stops=1, films=1) == "1 min · 1 stop · 1 film"
    assert words("tour_about_films", "en", n=11, stops=21, films=11) == "11 min · 21 stops · 11 films"
    assert words("tag_content", "en", n=1, where="a.yaml:1") == "1 content error · a.yaml:1"
    assert words("tour_about_films", "zh", n=1, stops=1, films=1) == "约 1 分钟 · 1 站 · 影片 1 部"
