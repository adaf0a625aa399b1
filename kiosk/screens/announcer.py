"""What is shown for a while above the dock: the caption of what she says, and toasts."""

from __future__ import annotations

from kivy.uix.widget import Widget

from kiosk.dialogue.scene import Parts, Scene
from kiosk.screens.context import Context
from kiosk.screens.face import faces
from kiosk.screens.stage import Stage
from kiosk.screens.widgets.caption_bar import CaptionBar
from kiosk.screens.widgets.panel import Panel
from kiosk.screens.widgets.toast import Toast


class Announcer:
    """Puts captions and toasts on the stage; neither takes touches."""

    def __init__(self, stage: Stage) -> None:
        self._stage = stage

    def update(self, context: Context, scene: Scene, before: Scene | None, fresh: bool) -> None:
        """Follow the scene. `before` is the one that was shown, `fresh` that everything is drawn anew."""
        theme = context.theme
        caption = _caption(context, scene)
        if fresh or before is None or _caption(context, before) != caption:
            bar = CaptionBar(theme, caption, theme.wide - 2 * theme.margin) if caption else None
            self._stage.set_caption(self._placed(bar, scene) if bar else None)
        if scene.ask or scene.page.name == "attract":  # both say themselves what does not work
            self._stage.set_toast(None)
        elif before and (news := _news(context, before, scene)):
            toast = Toast(theme, news)
            self._stage.set_toast(self._above_dock(toast))
            toast.rise()

    def _placed(self, bar: Panel, scene: Scene) -> Widget:
        """Above the dock, but where cards reach down to it: over the heading."""
        theme = bar.theme
        if scene.page.name != "tours" or theme.portrait:
            return self._above_dock(bar)
        return self._stage.place(theme, bar, theme.margin, (124 - bar.height / theme.scale) / 2)

    def _above_dock(self, piece: Panel) -> Widget:
        theme = piece.theme
        high = piece.height / theme.scale
        dock = 380 if theme.portrait else 200
        x = (theme.wide - piece.width / theme.scale) / 2
        return self._stage.place(theme, piece, x, theme.high - dock - high - 12)


def _caption(context: Context, scene: Scene) -> str:
    """Return what is shown of what she says: nothing of it where a robot's face shows it itself."""
    own = context.theme.role == "robot" and (scene.page.name == "attract" or faces(scene))
    return "" if own else scene.caption


def _news(context: Context, before: Scene, now: Scene) -> str:
    """Return what to tell: of a part that failed or came back, or how loud she is now; or ""."""
    if key := _part_news(before.parts, now.parts):
        return context.say(key)
    if before.volume != now.volume and before.page == now.page and now.page.name != "film":
        return context.say("volume", n=now.volume)  # a film says it itself
    return ""


def _part_news(before: Parts, now: Parts) -> str:
    if now.ears != before.ears and before.ears != "starting":
        return "toast_no_mic" if now.ears == "failed" else "toast_mic_back"
    if now.mouth != before.mouth and before.mouth != "starting":
        return "toast_no_speaker" if now.mouth == "failed" else "toast_speaker_back"
    return ""
