"""Paint the pictures of 小翠: hall covers, backdrops, faces, icon, and one picture for every exhibit.

    python -m tools.paint                       every picture, over the ones that ship (some five minutes)
    python -m tools.paint --only welcome        only those whose path contains a word; see --list
    python -m tools.paint --only 01-prologue
    python -m tools.paint /tmp/look --scale 0.3 small ones to look at, the same tree below /tmp/look

Pictures of the interface belong in kiosk/screens/assets/art, those of exhibits in exhibits/<hall>/media.
"""

from __future__ import annotations

import argparse
import time
from pathlib import Path

from tools.paint.catalogue import Picture, catalogue

CHECKOUT = Path(__file__).resolve().parents[2]


def paint_all(pictures: list[Picture], out: Path, scale: float) -> None:
    """Paint each picture at `scale` and save it under `out`, telling size and time as it goes."""
    for picture in pictures:
        begun = time.perf_counter()
        target = out / picture.file
        target.parent.mkdir(parents=True, exist_ok=True)
        image = picture.paint(scale)
        if target.suffix == ".jpg":
            image.save(target, quality=picture.quality, optimize=True, progressive=True)
        else:
            image.save(target, optimize=True)
        size = target.stat().st_size // 1024
        seconds = time.perf_counter() - begun
        print(f"{picture.name:24s} {image.width}x{image.height} {seconds:5.1f}s {size} KB", flush=True)


def main() -> None:
    """Read the command line and paint what it asks for."""
    parser = argparse.ArgumentParser(
        prog="python -m tools.paint",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("out", type=Path, nargs="?", help="where the tree goes; without it, the checkout")
    parser.add_argument("--only", action="append", metavar="WORD", help="only paths that contain WORD")
    parser.add_argument("--list", action="store_true", help="print every path and stop")
    parser.add_argument("--scale", type=float, default=1.0, help="1 is full size")
    wish = parser.parse_args()
    pictures = [p for p in catalogue() if not wish.only or any(word in p.file for word in wish.only)]
    if wish.list:
        print("\n".join(p.file for p in pictures))
    elif not pictures:
        parser.error("no path contains that; --list shows them all")
    elif wish.out is None and wish.scale != 1.0:
        parser.error("the checkout takes full size only: name a folder for small ones")
    else:
        paint_all(pictures, wish.out or CHECKOUT, wish.scale)


if __name__ == "__main__":
    main()
