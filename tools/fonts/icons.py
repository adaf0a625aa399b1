"""Keep in the icon font what the interface shows, and nothing else.

    python -m tools.fonts.icons [FONT NAME ...]

drops the icons that no page names any more, and adds those NAMEs from a complete FONT: the
materialdesignicons-webfont.ttf of Material Design Icons 7.4.47, whose glyphs are named as the icons are.
"""

from __future__ import annotations

import argparse
import ast
import json
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont

_KIOSK = Path(__file__).resolve().parents[2] / "kiosk"
FOLDER = _KIOSK / "screens" / "assets" / "icons"
FONT, CODES = FOLDER / "icons-subset.ttf", FOLDER / "icons.json"


def shipped() -> dict[str, int]:
    """Return the code points of the icons that the kiosk has, by name."""
    codes = json.loads(CODES.read_text(encoding="utf-8"))
    return {name: int(code, 16) for name, code in codes.items()}


def used(names: set[str]) -> set[str]:
    """Return which of these icons the interface names."""
    found: set[str] = set()
    for file in _KIOSK.rglob("*.py"):
        nodes = ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        found |= {n.value for n in nodes if isinstance(n, ast.Constant) and isinstance(n.value, str)} & names
    return found


def keep(source: Path, codes: dict[str, int]) -> None:
    """Write the font and the list of its icons, cut out of `source`."""
    options = subset.Options()
    options.glyph_names = True
    font = TTFont(str(source), recalcBBoxes=False)  # or every icon would stand elsewhere in its square
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=codes.values())
    cutter.subset(font)
    font.save(str(FONT))
    listed = {name: f"{code:04X}" for name, code in sorted(codes.items())}
    CODES.write_text(json.dumps(listed, indent=0) + "\n", encoding="utf-8")


def main() -> None:
    """Drop and add."""
    parser = argparse.ArgumentParser(
        prog="python -m tools.fonts.icons",
        description="Keep in the icon font what the interface shows, and nothing else.",
    )
    parser.add_argument(
        "font", nargs="?", type=Path, default=FONT, help="the complete font, if icons are to be added"
    )
    parser.add_argument("name", nargs="*", help="icons to add")
    asked = parser.parse_args()
    named = {glyph: code for code, glyph in TTFont(str(asked.font)).getBestCmap().items()}
    if missing := sorted(set(asked.name) - set(named)):
        parser.error(f"{asked.font} has no icon {', '.join(missing)}")
    before = shipped()
    kept = {name: before[name] for name in used(set(before))} | {name: named[name] for name in asked.name}
    if lost := sorted(set(kept.values()) - set(named.values())):
        parser.error(
            f"{asked.font} lacks {', '.join(f'U+{code:04X}' for code in lost)}; give the complete font"
        )
    keep(asked.font, kept)
    print(f"{len(kept)} icons, dropped: {', '.join(sorted(set(before) - set(kept))) or 'none'}")


if __name__ == "__main__":
    main()
