"""`kiosk preview`: draw one page on a private display that no visitor sees."""

from __future__ import annotations

import tempfile
from pathlib import Path

from kiosk.config import Config
from kiosk.content.model import Centre
from kiosk.display import VirtualDisplay
from kiosk.making import size


def preview_page(config: Config, centre: Centre, page: str, out: Path) -> None:
    """Draw `page` at the configured size, language and text size into the PNG `out`.

    Raises ValueError (a Chinese sentence) for a page that does not exist, NoDisplay without Xvfb, OSError
    where nothing can be written.
    """
    with VirtualDisplay(size(config)), tempfile.TemporaryDirectory() as home:
        from kiosk.screens import environment

        environment.prepare(Path(home), size(config), False)
        from kiosk.screens.preview import render

        out.parent.mkdir(parents=True, exist_ok=True)
        render(page, out, centre, config.screen.language, config.screen.text_size, config.role)
