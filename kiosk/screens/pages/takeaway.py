"""带走: a QR code with which a visitor takes an exhibit home on the phone."""

from __future__ import annotations

import segno
from kivy.graphics import Color, Rectangle
from kivy.graphics.texture import Texture
from kivy.input.motionevent import MotionEvent

from kiosk.content.model import Exhibit
from kiosk.content.web_address import host
from kiosk.screens.context import Context
from kiosk.screens.theme import CARD, INK2, SCRIM
from kiosk.screens.widgets.button import JADE, Button
from kiosk.screens.widgets.cover import Cover
from kiosk.screens.widgets.panel import Panel
from kiosk.screens.widgets.pressable import Action
from kiosk.screens.widgets.words import Align, Words

_QUIET = 4  # modules of white around a code, as its standard asks for


class Code(Panel):
    """The code of a web address, black on white in every theme, in a square of `side` dp."""

    def __init__(self, context: Context, address: str, side: float) -> None:
        super().__init__(context.theme, side, side)
        rows = [bytes(255 * (1 - dark) for dark in row)
                for row in segno.make_qr(address, error="m").matrix_iter(border=_QUIET)]  # fmt: skip
        texture = Texture.create(size=(len(rows), len(rows)), colorfmt="luminance")
        texture.mag_filter = "nearest"
        texture.flip_vertical()
        texture.blit_buffer(b"".join(rows), colorfmt="luminance", bufferfmt="ubyte")
        pixels = int(self.width) // len(rows) * len(rows)  # every module as wide as the next
        edge = (int(self.width) - pixels) // 2
        self.canvas.add(Color(1, 1, 1, 1))
        self.canvas.add(Rectangle(texture=texture, pos=(edge, edge), size=(pixels, pixels)))


class TakeAway(Cover):
    """Covers the page. `close` is called by 关闭, and by a touch beside the card."""

    def __init__(self, context: Context, exhibit: Exhibit, close: Action) -> None:
        super().__init__(context, close)
        theme = context.theme
        self.plate(SCRIM)
        upright = theme.portrait
        wide, high = (968.0, 1340.0) if upright else (1400.0, 760.0)
        side = 720.0 if upright else 620.0
        self._card = self.put(Panel(theme, wide, high), (theme.wide - wide) / 2, theme.high - 40 - high)
        self._card.plate(CARD, 44)
        code_x, code_y = ((wide - side) / 2, 70.0) if upright else (70.0, 70.0)
        self._card.put(Code(context, exhibit.qr, side), code_x, code_y)
        left, top, room = (
            (64.0, 70 + side + 30, wide - 128) if upright else (70 + side + 56, 90.0, wide - side - 190)
        )
        self._write(context, exhibit, left, top, room)
        button = Button(theme, context.say("close"), close, icon="close", look=JADE, wide=300)
        button_high = button.height / theme.scale
        self._card.put(button, (wide - 300) / 2 if upright else left, high - 70 - button_high)

    def _write(self, context: Context, exhibit: Exhibit, x: float, y: float, room: float) -> None:
        """How it is done, what there is, and whose site it is."""
        theme, language = self.theme, self.theme.language
        align: Align = "center" if theme.portrait else "left"
        title = (exhibit.qr_title or exhibit.title).get(language)
        for text, style, ink, lines in (
            (context.say("scan"), theme.style("h2"), None, 2),
            (title, theme.style("ui"), None, 3),
            (context.say("leads_to", host=host(exhibit.qr)), theme.style("small"), INK2, 2),
        ):
            more = {"colour": ink} if ink else {}
            label = Words(theme, text, style, room, align=align, max_lines=lines, **more)
            self._card.put(label, x, y)
            y += label.height / theme.scale + 18

    def is_aside(self, touch: MotionEvent) -> bool:
        """Beside the card."""
        return not self._card.collide_point(*touch.pos)
