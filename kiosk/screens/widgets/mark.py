"""The mark that a preview puts on what visitors do not see."""

from __future__ import annotations

from kiosk.content.model import Exhibit, Hall
from kiosk.content.review import MARKS
from kiosk.screens.context import Context
from kiosk.screens.theme import GOLD_DOT, INK
from kiosk.screens.widgets.tag import Tag


def mark(context: Context, place: Hall | Exhibit) -> Tag | None:
    """Return a tag that says why visitors do not see a hall or exhibit; None when they do."""
    reason = context.centre.marks.get(place.id)
    if reason is None:
        return None
    words = MARKS[reason].get(context.theme.language)
    return Tag(context.theme, words, icon="pencil", fill=GOLD_DOT, ink=INK)
