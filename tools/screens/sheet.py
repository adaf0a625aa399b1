"""Put the views into one picture, docs/screens.png, to be looked at as a whole.

    python -m tools.screens.sheet [DESIGNS]

With a folder of designs (pictures named like 04_exhibit.png), a page stands beside its design: first that, then ours.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from PIL import Image, ImageDraw, ImageFont

from kiosk.content.load import load_centre
from kiosk.screens.theme import FONTS
from tools.screens.showings import EXHIBIT, LYING, ROBOT, UPRIGHT, Screen, Showing
from tools.screens.studio import studio

_PROJECT = Path(__file__).resolve().parents[2]
OUT = _PROJECT / "docs" / "screens.png"
_WIDE, _GAP, _ACROSS, _CAPTION = 480, 12, 4, 26  # pixels; pictures in a row


class Cell(NamedTuple):
    """A view in a showing, and the design that it was made after, if there is one."""

    view: str
    showing: Showing
    design: str = ""


def _cells(screen: Screen, *names: str) -> list[Cell]:
    """Cells written `view`, `view=design` or `view@language-textsize`."""
    cells = []
    for name in names:
        view, _, design = name.partition("=")
        view, _, how = view.partition("@")
        language, _, text_size = how.partition("-")
        showing = Showing(*screen, language or "zh", text_size or "standard")  # type: ignore[arg-type]
        cells.append(Cell(view, showing, design))
    return cells


PAGES = [
    *_cells(
        LYING, "attract=01_attract", "home=02_home", "hall-read=03_hall", "exhibit-pictures=04_exhibit",
        "film-subtitled=05_video", "ask-idle=06a_ask_idle", "ask-listening=06b_ask_listening",
        "ask-thinking=06c_ask_thinking", "ask-answering=06d_ask_answering", "ask-choices=06e_ask_didyoumean",
        "ask-unknown=06f_ask_notunderstood", "ask-no_microphone=06g_ask_nomic", "tour-stop=07_tour",
        "feedback=09_feedback", "staff-pin=10a_staff_pin", "staff-mend=10b_staff_health", "idle=12_idle_warning",
        "hall-empty=13a_content_updating", "film-failed=13b_video_missing", "home@zh-large=14a_home_largetext",
        "home@zh-contrast=14b_home_highcontrast", "home@en=16_home_english",
    ),
    *_cells(
        LYING, "exhibit", "exhibit-enlarged", "exhibit-code", "exhibit-on-tour", "exhibit-paused@en", "exhibit@zh-large",
        "exhibit@zh-contrast", "search", "search-found", "tours", "tour", "tour-going", "tour-waiting@en",
        "home-caption", "home-broken", "home-low", "exhibit-read-low", "home-low@zh-contrast", "film-low@zh-contrast", "film-whole", "feedback-thanks", "way", "staff",
    ),
    *_cells(ROBOT, "attract=11a_robot_idle", "ask-listening=11b_robot_listening", "ask-thinking=11c_robot_thinking",
            "ask-answering=11d_robot_speaking", "tour-going=11e_robot_moving"),
    *_cells(ROBOT, "home", "exhibit@zh-large", "hall@en", "tour-stop", "ask-choices", "feedback"),
    *_cells(UPRIGHT, "home=15a_home_portrait", "exhibit-pictures=15b_exhibit_portrait"),
    *_cells(UPRIGHT, "attract", "hall-read@en", "ask-answering", "search", "tour-stop", "tours", "feedback", "staff-mend",
            "home-low", "hall-low", "exhibit-read-low", "way@en"),
]  # fmt: skip


def main() -> None:
    """Draw the pages and put them together."""
    parser = argparse.ArgumentParser(
        prog="python -m tools.screens.sheet", description="Put the views into one picture, docs/screens.png."
    )
    parser.add_argument(
        "designs", nargs="?", type=Path, help="pictures named like 04_exhibit.png, laid beside ours"
    )
    rows = list(_rows(list(_pictures(parser.parse_args().designs))))
    sheet = Image.new(
        "RGB", (_ACROSS * (_WIDE + _GAP) + _GAP, sum(_height(row) for row in rows) + _GAP), "#FFFFFF"
    )
    draw, font, y = ImageDraw.Draw(sheet), ImageFont.truetype(str(FONTS["sans"]), 16), _GAP
    for row in rows:
        for place, (caption, picture) in enumerate(row):
            x = _GAP + place * (_WIDE + _GAP)
            draw.text((x, y), caption, "#46534D", font)
            sheet.paste(picture, (x, y + _CAPTION))
        y += _height(row)
    sheet.quantize(256, Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE).save(OUT, optimize=True)
    print(OUT)


Captioned = tuple[str, Image.Image]


def _pictures(designs: Path | None) -> Iterator[list[Captioned]]:
    """Draw every cell; with its design before it where there is one."""
    centre = load_centre(_PROJECT / "exhibits").centre
    with studio(centre) as app:
        from tools.screens.photograph import photograph, show
        from tools.screens.views import views

        made = {language: {v.name: v for v in views(centre, language, EXHIBIT)} for language in ("zh", "en")}  # type: ignore[arg-type]
        for cell in PAGES:
            show(app, made[cell.showing.language][cell.view], cell.showing)
            ours = (f"{cell.view} · {cell.showing}", _small(photograph(app)))
            file = designs / f"{cell.design}.png" if designs and cell.design else None
            if file and file.is_file():
                with Image.open(file) as image:
                    yield [(f"{cell.design} · design", _small(image)), ours]
            else:
                yield [ours]


def _small(picture: Image.Image) -> Image.Image:
    high = round(_WIDE * picture.height / picture.width)
    return picture.convert("RGB").resize((_WIDE, high), Image.Resampling.LANCZOS)


def _rows(groups: list[list[Captioned]]) -> Iterator[list[Captioned]]:
    """Fill rows with pictures of one height, and keep a page beside its design."""
    row: list[Captioned] = []
    for group in groups:
        together = [*row, *group]
        if row and (len(together) > _ACROSS or group[-1][1].height != row[-1][1].height):
            yield row
            row = []
        row = [*row, *group]
    yield row


def _height(row: list[Captioned]) -> int:
    return max(picture.height for _, picture in row) + _CAPTION + _GAP


if __name__ == "__main__":
    main()
