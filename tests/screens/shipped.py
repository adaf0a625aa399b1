"""The halls as they ship, and every view of them."""

from __future__ import annotations

from pathlib import Path

from kiosk.content.load import load_centre
from kiosk.content.model import Language
from tools.screens.showings import EXHIBIT
from tools.screens.views import View, views

SHIPPED = load_centre(Path(__file__).parents[2] / "exhibits").centre
VIEWS: dict[Language, list[View]] = {"zh": views(SHIPPED, "zh", EXHIBIT), "en": views(SHIPPED, "en", EXHIBIT)}
