"""Pictures of every page that somebody has looked at and found right, and whether the pages still look so.

    python -m tools.screens.references [PART ...]

draws every view in every showing (or those with such a PART in their name, as exhibit or 1280x800-en), renews the
references that are no longer true, and lays what changed beside what was there before into build/screens/. Look at
them, then commit.
"""

from __future__ import annotations

import argparse
import shutil
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import numpy as np
from PIL import Image

from kiosk.content.load import load_centre
from tools.screens.likeness import alike, difference, smaller
from tools.screens.showings import EXHIBIT, SHOWINGS, Showing, is_photographed
from tools.screens.studio import studio

_PROJECT = Path(__file__).parents[2]
REFERENCES = _PROJECT / "tests" / "screens" / "references"
CHANGED = _PROJECT / "build" / "screens"
_QUALITY = 75  # of WebP: a tenth of a PNG's bytes


def reference(showing: Showing, view: str) -> Path:
    """Return where the reference of a view is kept."""
    return REFERENCES / str(showing) / f"{view}.webp"


def compare(showing: Showing, view: str, picture: Image.Image) -> Path | None:
    """Return None if a photograph looks like its reference, else a picture of what is different."""
    file = reference(showing, view)
    before = _opened(file.read_bytes()) if file.is_file() else None
    now = _opened(packed(picture))  # packed as the reference was, so that packing makes no difference
    if before is not None and alike(before, now):
        return None
    out = CHANGED / f"{showing}-{view}.png"
    lay_beside(before, now, out)
    return out


def packed(picture: Image.Image) -> bytes:
    """Return a photograph as it is kept: small, as a WebP file."""
    file = BytesIO()
    smaller(picture).save(file, "WEBP", quality=_QUALITY)
    return file.getvalue()


def _opened(file: bytes) -> Image.Image:
    with Image.open(BytesIO(file)) as image:
        return image.convert("RGB")


def lay_beside(before: Image.Image | None, now: Image.Image, out: Path) -> None:
    """Write a picture: before, now, and where they differ (the darker, the more)."""
    parts = [part for part in (before, now) if part is not None]
    if before is not None and before.size == now.size:
        dark = 255 - np.clip(difference(before, now) * 4 * 255, 0, 255)
        parts.append(Image.fromarray(dark.astype(np.uint8)).convert("RGB"))
    sheet = Image.new(
        "RGB", (sum(part.width for part in parts), max(part.height for part in parts)), "#FFFFFF"
    )
    x = 0
    for part in parts:
        sheet.paste(part, (x, 0))
        x += part.width
    out.parent.mkdir(parents=True, exist_ok=True)
    sheet.save(out)


def renew(parts: list[str]) -> Iterator[Path]:
    """Write every reference that is missing or no longer true, drop those of no view; tell what changed."""
    shutil.rmtree(CHANGED, ignore_errors=True)
    centre = load_centre(_PROJECT / "exhibits").centre
    wanted = set()
    with studio(centre) as app:
        from tools.screens.photograph import photograph, show
        from tools.screens.views import views

        for showing in SHOWINGS:
            for view in views(centre, showing.language, EXHIBIT):
                if not is_photographed(view.name, showing):
                    continue
                file = reference(showing, view.name)
                wanted.add(file)
                if parts and not any(part in f"{showing}-{view.name}" for part in parts):
                    continue
                show(app, view, showing)
                picture = photograph(app)
                if different := compare(showing, view.name, picture):
                    file.parent.mkdir(parents=True, exist_ok=True)
                    file.write_bytes(packed(picture))
                    yield different
    for file in set(REFERENCES.glob("*/*.webp")) - wanted:
        file.unlink()
        yield file


def main() -> None:
    """Renew, and say what to look at."""
    parser = argparse.ArgumentParser(
        prog="python -m tools.screens.references",
        description="Draw every view anew, renew the references that are no longer true, and name the pictures to look at.",
    )
    parser.add_argument(
        "part", nargs="*", help="only views with this in their name, as exhibit or 1280x800-en"
    )
    count = 0
    for file in renew(parser.parse_args().part):
        print(file.relative_to(_PROJECT))
        count += 1
    print(f"{count} references renewed" if count else "every view looks as it did")


if __name__ == "__main__":
    main()
