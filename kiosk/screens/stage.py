"""Where pages stand: which lies above which, who gets a touch, how one page gives way to the next."""

from __future__ import annotations

from collections.abc import Callable

from kivy.animation import Animation
from kivy.clock import Clock, ClockEvent
from kivy.input.motionevent import MotionEvent
from kivy.uix.widget import Widget

from kiosk.dialogue import events
from kiosk.ports import Post
from kiosk.screens.lockdown import is_finger
from kiosk.screens.pages.page import Page
from kiosk.screens.theme import Theme
from kiosk.screens.widgets.panel import Panel, forget, still

_DOUBLE = 0.4  # seconds within which a second touch is taken for the first one again
_BOUNCE = 0.08  # the same where fingers type: nobody hits two keys as quickly
_FIRST = 0.27  # how opaque what arrives is in its first frame, which would show nothing of it otherwise
LOST = 10.0  # seconds after which a finger that is not heard of any more is forgotten


class Stage(Widget):
    """Pages below, sheet above them, notices above that, a dialog on top; what staff open lies over all."""

    def __init__(self, post: Post, on_lifted: Callable[[], None]) -> None:
        """`on_lifted` is called when a finger was lifted and its touch dealt with."""
        super().__init__()
        self._post, self._on_lifted = post, on_lifted
        self.on_pressed: Callable[[], None] = lambda: None  # a finger has come down on what can be pressed
        self._layers = {name: Widget() for name in ("band", "page", "sheet", "notice", "dialog", "staff")}
        for layer in self._layers.values():
            self.add_widget(layer)
        self.resting = False
        self.band: Panel | None = None  # above a lowered page
        self.page: Page | None = None
        self.sheet: Panel | None = None
        self.dialog: Panel | None = None
        self.staff: Panel | None = None
        self._caption: Widget | None = None
        self._toast: Widget | None = None
        self._fingers: dict[object, MotionEvent] = {}  # those that were passed on
        self._under: Panel | None = None  # what the first of them was passed to
        self._down = float("-inf")
        self._watch: ClockEvent | None = None

    @property
    def touched(self) -> bool:
        """Whether a finger is on the screen."""
        return bool(self._fingers)

    def rest(self, instead: Widget) -> None:
        """Let go of everything, which may be broken, and show only this, which takes no touches."""
        self.resting = True
        self._lose()
        if self.page is not None:
            self.page.leave()
        self.band = self.page = self.sheet = self.dialog = self.staff = self._caption = self._toast = None
        self.clear_widgets()
        for layer in self._layers.values():
            still(layer)
            layer.clear_widgets()
        self.add_widget(instead)

    def resume(self) -> None:
        """Be ready for a page again after a rest."""
        if self.resting:
            self.resting = False
            self.clear_widgets()
            for layer in self._layers.values():
                self.add_widget(layer)

    def set_page(self, page: Page, animated: bool) -> None:
        """Put a page in the place of the one before, which gets no more touches."""
        if self._under is self.page:
            self._lose()  # what the finger rests on is gone
        old, self.page = self.page, page
        if old is not None:
            self._clear_below(old)  # it may still be arriving itself
        layer = self._layers["page"]
        layer.add_widget(page)
        if old is not None:
            old.leave()
        if old is None or not animated:
            self._clear_below(page)
            return
        page.opacity, page.y = _FIRST, -page.theme.dp(24 * (1 - _FIRST))
        arrive = Animation(opacity=1, y=0, d=0.28, t="out_cubic")
        arrive.bind(on_complete=self._arrived)  # a function of its own would hold the page
        arrive.start(page)

    def _arrived(self, _: Animation, page: Page) -> None:
        self._clear_below(page)

    def _clear_below(self, page: Page) -> None:
        layer = self._layers["page"]
        left = [child for child in layer.children if child not in (page, self.page)]
        for other in left:
            layer.remove_widget(other)

        def take_apart(seconds: float) -> None:
            for other in left:
                forget(other)

        if left:
            Clock.schedule_once(take_apart, 0)  # a frame that has less to do

    def set_band(self, band: Panel | None) -> None:
        """Fill what is above a lowered page, or take that away."""
        self.band = self._swap("band", self.band, band)

    def set_sheet(self, sheet: Panel | None) -> None:
        """Lay a sheet over the page, or take it away."""
        self.sheet = self._swap("sheet", self.sheet, sheet)

    def set_dialog(self, dialog: Panel | None) -> None:
        """Lay a dialog over everything, or take it away."""
        self.dialog = self._swap("dialog", self.dialog, dialog)

    def set_staff(self, sheet: Panel | None) -> None:
        """Lay a page for staff over everything, or take it away."""
        self.staff = self._swap("staff", self.staff, sheet)

    def _swap(self, name: str, old: Panel | None, new: Panel | None) -> Panel | None:
        layer = self._layers[name]
        if new is old:
            return new
        if old is not None:
            Animation.cancel_all(old)
            if old.theme.calm or new is not None:
                layer.remove_widget(old)
            else:
                away = Animation(opacity=0, d=0.2, t="in_cubic")
                away.bind(on_complete=lambda *_: layer.remove_widget(old))
                away.start(old)
        if new is not None:
            Animation.cancel_all(new)  # it may be on its way out
            layer.clear_widgets()
            new.opacity = 1
            layer.add_widget(new)
            if not new.theme.calm:
                new.opacity = _FIRST
                Animation(opacity=1, d=0.2).start(new)
        return new

    def set_caption(self, caption: Widget | None) -> None:
        """Show what is being said; it takes no touches."""
        layer = self._layers["notice"]
        if self._caption is not None:
            layer.remove_widget(self._caption)
            forget(self._caption)
        self._caption = caption
        if caption is not None:
            layer.add_widget(caption)

    def set_toast(self, toast: Widget | None) -> None:
        """Show a notice that goes by itself, in place of the one before."""
        layer = self._layers["notice"]
        if self._toast is not None:
            Animation.cancel_all(self._toast)
            layer.remove_widget(self._toast)
        self._toast = toast
        if toast is not None:
            layer.add_widget(toast)

    def place(self, theme: Theme, piece: Widget, x: float, y: float) -> Widget:
        """Place a piece on the whole screen at x, y in dp from the top left; returns it."""
        piece.pos = (theme.dp(x), theme.height - theme.dp(y) - piece.height)
        return piece

    def on_touch_down(self, touch: MotionEvent) -> bool:
        """Pass the first finger to whatever lies on top; echoes go nowhere, and mostly further fingers too."""
        self._post(events.Touched())
        if self.resting or not is_finger(touch):
            return True
        above = self.band if self.band is not None and self.band.collide_point(*touch.pos) else None
        target = self.staff or above or self.dialog or self.sheet or self.page
        if self._fingers:
            second = len(self._fingers) == 1 and target is self._under is self.page
            if second and self.page is not None and self.page.two_fingers:
                self._pass(touch, self.page)
        elif target is not None and abs(touch.time_start - self._down) >= self._echo(target):
            self._under, self._down = target, touch.time_start  # the wall clock, which may have been put back
            self._pass(touch, target)
        return True

    def _echo(self, target: Panel) -> float:
        """Seconds within which a touch is none of its own; on a page that has just come keys are echoes, too."""
        return _BOUNCE if target.typed_on and target is self._under else _DOUBLE

    def _pass(self, touch: MotionEvent, target: Panel) -> None:
        self._fingers[touch.uid] = touch
        self._keep_watch()
        target.on_touch_down(touch)
        if touch.grab_list:
            self.on_pressed()

    def on_touch_move(self, touch: MotionEvent) -> bool:
        """Whoever took the touch has grabbed it and hears of it."""
        if touch.uid in self._fingers:
            self._keep_watch()
        return True

    def on_touch_up(self, touch: MotionEvent) -> bool:
        """The finger is gone. Those who grabbed it are told by Kivy right after this, and must still be there."""
        if self._fingers.pop(touch.uid, None) is not None:
            Clock.schedule_once(lambda seconds: self._on_lifted(), 0)
        return True

    def _keep_watch(self) -> None:
        """A finger that neither moves nor is lifted for long was lost by its driver, or means nothing by it."""
        if self._watch is not None:
            self._watch.cancel()
        self._watch = Clock.schedule_once(lambda seconds: self._lose(), LOST) if self._fingers else None

    def _lose(self) -> None:
        """Forget all fingers: nothing stays pressed, nothing happens when they are lifted."""
        fingers, self._fingers = self._fingers, {}
        for touch in fingers.values():
            for holder in [ref() for ref in touch.grab_list]:
                if isinstance(holder, Panel):
                    touch.ungrab(holder)
                    holder.lose(touch)
        self._keep_watch()
        if fingers:
            Clock.schedule_once(lambda seconds: self._on_lifted(), 0)
