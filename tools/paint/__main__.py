"""Paint the pictures of 小翠: hall covers, backdrops, exhibits, faces, icon.

    python -m tools.paint OUT                    everything (about four minutes on two cores)
    python -m tools.paint OUT --only xuting      names that contain a word; see --list
    python -m tools.paint OUT --scale 0.25       a quarter of the size, for a quick look

Pictures of the interface go to OUT/, pictures of exhibits to OUT/NN-hall/media/.
The same seed gives the same picture: nothing but numpy and Pillow is used, no photograph, no font.
"""

from __future__ import annotations

import argparse
import time
from pathlib import Path

from tools.paint.catalogue import Picture, catalogue


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
    parser.add_argument("out", type=Path, nargs="?", help="folder to write into")
    parser.add_argument("--only", action="append", metavar="NAME", help="only names that contain NAME")
    parser.add_argument("--list", action="store_true", help="print every name and stop")
    parser.add_argument("--scale", type=float, default=1.0, help="1 is full size")
    wish = parser.parse_args()
    pictures = [p for p in catalogue() if not wish.only or any(word in p.name for word in wish.only)]
    if wish.list:
        print("\n".join(p.name for p in pictures))
    elif wish.out is None:
        parser.error("say where to write: python -m tools.paint OUT")
    elif not pictures:
        parser.error("no picture has such a name; --list shows them all")
    else:
        paint_all(pictures, wish.out, wish.scale)


if __name__ == "__main__":
    main()
