"""Draw every page into one picture, docs/screens.png, to be looked at as a whole.

    python -m tools.screens.sheet [OUT]

Each page is drawn by `kiosk preview`, as visitors see it. Some minutes.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from PIL import Image

OUT = Path(__file__).resolve().parents[2] / "docs" / "screens.png"
_WIDE, _GAP, _ACROSS = 480, 10, 4
_EXHIBIT = "exhibit:culture/lizhuang"
# Page, language, text size; first the lying screens, then the upright ones, then the robot's.
_LYING = [
    ("attract", "zh", "standard"),
    ("home", "zh", "standard"),
    ("hall:culture", "zh", "standard"),
    (_EXHIBIT, "zh", "standard"),
    ("film:culture/lizhuang/lizhuang", "zh", "standard"),
    ("search", "zh", "standard"),
    *(
        (f"ask:{state}", "zh", "standard")
        for state in ("idle", "listening", "thinking", "answering", "choices")
    ),
    ("ask:unknown", "zh", "standard"),
    ("ask:no_microphone", "zh", "standard"),
    ("idle", "zh", "standard"),
    ("home", "zh", "large"),
    (_EXHIBIT, "zh", "large"),
    ("home", "zh", "contrast"),
    (_EXHIBIT, "zh", "contrast"),
    ("home", "en", "standard"),
    (_EXHIBIT, "en", "standard"),
]
_UPRIGHT = [
    ("attract", "zh", "standard"),
    ("home", "zh", "standard"),
    ("hall:family", "en", "standard"),
    (_EXHIBIT, "zh", "standard"),
]
_ROBOT = [("home", "zh", "standard"), ("hall:culture", "en", "standard"), (_EXHIBIT, "zh", "large"),
          ("ask:answering", "zh", "standard")]  # fmt: skip


def main() -> None:
    """Draw the pages and put them together."""
    out = Path(sys.argv[1]) if len(sys.argv) > 1 else OUT
    rows = [_drawn(_LYING[i : i + _ACROSS], "1920x1080") for i in range(0, len(_LYING), _ACROSS)]
    rows += [_drawn(_UPRIGHT, "1080x1920"), _drawn(_ROBOT, "1280x800")]
    high = sum(row[0].height + _GAP for row in rows) + _GAP
    sheet = Image.new("RGB", (_ACROSS * (_WIDE + _GAP) + _GAP, high), "#FFFFFF")
    y = _GAP
    for row in rows:
        for place, picture in enumerate(row):
            sheet.paste(picture, (_GAP + place * (_WIDE + _GAP), y))
        y += row[0].height + _GAP
    sheet.quantize(256, dither=Image.Dither.NONE).save(out, optimize=True)
    print(out)


def _drawn(pages: list[tuple[str, str, str]], size: str) -> list[Image.Image]:
    drawn = []
    with TemporaryDirectory() as folder:
        for page, language, text_size in pages:
            file = Path(folder) / "page.png"
            command = [sys.executable, "-m", "kiosk", "preview", page, "--out", str(file), "--size", size,
                       "--language", language, "--text-size", text_size, "--visitors"]  # fmt: skip
            subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
            with Image.open(file) as image:
                high = round(_WIDE * image.height / image.width)
                drawn.append(image.convert("RGB").resize((_WIDE, high), Image.Resampling.LANCZOS))
    return drawn


if __name__ == "__main__":
    main()
