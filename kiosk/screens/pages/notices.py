"""Tags that say which part does not work, so that silence never lacks a reason."""

from __future__ import annotations

from kiosk.dialogue.scene import Parts
from kiosk.screens.context import Context
from kiosk.screens.theme import GOLD, GOLD_TINT, RED, RED_TINT
from kiosk.screens.widgets.panel import Panel
from kiosk.screens.widgets.tag import Tag


def notices(parts: Parts) -> list[tuple[str, str, bool]]:
    """Return key, icon and whether it is a fault, the most important first; at most two."""
    found: list[tuple[str, str, bool]] = []
    if parts.ears == "failed":
        found.append(("tag_no_mic", "microphone-off", True))
    elif parts.model == "failed":
        found.append(("tag_no_model", "microphone-off", True))
    elif "starting" in (parts.ears, parts.model):
        found.append(("tag_loading", "update", False))
    elif parts.demo_model:
        found.append(("tag_demo", "ear-hearing", False))
    if parts.mouth == "failed":
        found.append(("tag_no_speaker", "alert-circle", True))
    return found


def staff_notice(context: Context, problems: tuple[str, ...], widest: float) -> Tag:
    """Tell staff, where nobody is visiting, that the content has mistakes, and where the first one is."""
    where, _, _ = problems[0].partition(" ")
    words = context.say("tag_content", n=len(problems), where=where)
    return Tag(context.theme, words, icon="file-alert", fill=GOLD_TINT, icon_ink=GOLD, widest=widest)


class Notices(Panel):
    """A row of tags, at most `widest` dp wide; what finds no room is left out, the least important first."""

    def __init__(self, context: Context, parts: Parts, widest: float) -> None:
        super().__init__(context.theme, widest, 60)
        self.used = 0.0
        for key, icon, fault in notices(parts):
            tag = Tag(
                self.theme, context.say(key), icon=icon, fill=RED_TINT if fault else GOLD_TINT,
                icon_ink=RED if fault else GOLD,
            )  # fmt: skip
            wide = tag.width / self.theme.scale
            if self.used + wide <= widest:
                self.put_middle(tag, self.used, 0, 60)
                self.used += wide + 16
