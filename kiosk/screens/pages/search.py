"""Finding an exhibit without a keyboard: by the first letters of its pinyin, and by hall."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from string import ascii_uppercase

from kiosk.answering.initials import Initials
from kiosk.content.model import Exhibit, Hall
from kiosk.dialogue import events
from kiosk.dialogue.scene import Scene
from kiosk.screens.context import Context
from kiosk.screens.pages.further import ROW, RelatedCard
from kiosk.screens.pages.notices import Notices
from kiosk.screens.pages.page import Page
from kiosk.screens.theme import HALLS, INK2, JADE1, JADE6, Style
from kiosk.screens.widgets.button import PLAIN, Button, DockButton, hued
from kiosk.screens.widgets.panel import Panel
from kiosk.screens.widgets.words import Words

_KEYS = (*ascii_uppercase, "clear", "back")
_GAP = 16
_CHIP, _TYPED, _PADDING = 96.0, 80.0, 12.0  # dp


class Keys(Panel):
    """A to Z, one letter less, and none; keys that lead nowhere are off. `press` is called with the key."""

    def __init__(
        self, context: Context, press: Callable[[str], None], size: tuple[float, float], across: int
    ) -> None:
        super().__init__(context.theme, *size)
        self.context, self._press, self._across = context, press, across
        rows = -(-len(_KEYS) // across)
        self._wide = (size[0] - (across - 1) * _GAP) / across
        self._high = (size[1] - (rows - 1) * _GAP) / rows
        self._keys: dict[str, Button] = {}
        self._shown: dict[str, bool] = {}

    def let_go(self) -> None:
        """What a key does is the page's own."""
        self._press = lambda key: None

    def enable(self, enabled: frozenset[str]) -> Iterator[None]:
        """Turn keys on and off, one with each step; those that stay as they are stay where they are."""
        for place, key in enumerate(_KEYS):
            on = key in enabled
            if self._shown.get(key) == on:
                continue
            self._shown[key] = on
            if key in self._keys:
                self.remove_widget(self._keys[key])
            row, column = divmod(place, self._across)
            button = self._make(key, on)
            self._keys[key] = self.put(button, column * (self._wide + _GAP), row * (self._high + _GAP))
            yield

    def _make(self, key: str, on: bool) -> Button:
        letter = key in ascii_uppercase
        words = key if letter else self.context.say("clear") if key == "clear" else ""
        style = self.theme.style("h3" if letter else "dock")
        return Button(
            self.theme, words, partial(self._press, key), icon="backspace-outline" if key == "back" else "",
            wide=self._wide, high=self._high, look=PLAIN, style=style, enabled=on, padding=4, radius=24,
        )  # fmt: skip


class SearchPage(Page):
    """Halls along the top; keys on the left, what they find on the right (below, on an upright screen)."""

    typed_on = True

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._typed, self._hall, self._first = "", "", 0
        self._chip_high = self.theme.target(_CHIP)
        self._top = self._chip_high + 36  # the button above is as high
        self._notices: Panel | None = None
        self._chips: Panel | None = None
        self._found: Panel | None = None
        self._line: Panel | None = None

    def build(self, scene: Scene) -> Iterator[None]:
        """Header and dock, halls, keys, what is found."""
        self.paper()
        self._index = Initials(self.context.centre, self.theme.language)
        yield
        self._header()
        yield
        self._place_parts()
        count = 5 if self.theme.portrait else 1
        home = self.dock_button("home-variant", "home", events.WentHome(), count)
        turners = [self._turner("chevron-left", "previous_page", -1, count),
                   self._turner("chevron-right", "next_page", 1, count)]  # fmt: skip
        after = [self.text_size_button(count)]
        if self.theme.portrait:
            after.append(self.language_button(count))
        self._paging = turners
        yield
        self._bar = self.dock(JADE1, [home], [*turners, *after])
        yield
        self._show_halls()
        yield from self._refresh()

    def update(self, scene: Scene) -> None:
        """Only what works and what does not can change."""
        self.update_bar(self._bar, scene)
        self._bar.show_hint(self.hint(scene))
        if self._notices is not None:
            self.remove_widget(self._notices)
        self._notices = Notices(self.context, scene.parts, 420)
        self.put(self._notices, self.theme.wide - self.left - self._notices.used + 16, 30)

    def press(self, key: str) -> None:
        """A key was pressed."""
        self._typed = {"clear": "", "back": self._typed[:-1]}.get(key, self._typed + key)
        self._first = 0
        self.build_later(self._refresh())

    def choose(self, hall: str) -> None:
        """Look in this hall only, or again in all of them; letters that lead nowhere there are dropped."""
        self._hall = "" if hall == self._hall else hall
        while self._typed and not self._index.find(self._typed, self._hall):
            self._typed = self._typed[:-1]
        self._first = 0
        self._show_halls()
        self.build_later(self._refresh())

    # --- Where things are -------------------------------------------------------------------------

    def _place_parts(self) -> None:
        theme, halls = self.theme, len(self.context.centre.halls)
        self._chips_across = 4 if theme.portrait or theme.language == "en" else max(1, halls)
        rows = -(-max(1, halls) // self._chips_across)
        top = self._top + rows * (self._chip_high + 16) + 8
        below = self.bottom - 16
        across = 7
        if theme.portrait:
            wide, high = self.inner, 4 * 120 + 3 * _GAP
            self._room = (self.left, top + _TYPED + high + 40, wide, below - top - _TYPED - high - 40)
        else:
            wide, high = (self.inner - 32) / 2, below - top - _TYPED
            self._room = (self.left + wide + 32, top, wide, below - top)
        self._line_box = (self.left, top, wide)
        self._keys = self.put(Keys(self.context, self.press, (wide, high), across), self.left, top + _TYPED)

    def _header(self) -> None:
        theme, post = self.theme, self.context.post
        home = Button(theme, self.context.say("home"), lambda: post(events.WentHome()), icon="home-variant",
                      high=_CHIP, style=theme.style("dock"), padding=36)  # fmt: skip
        self.put(home, self.left, 12)
        x = self.left + home.width / theme.scale + 30
        room = theme.wide - self.left - x - (0 if theme.portrait else 440)
        title = Words(theme, self.context.say("search_title"), theme.style("h2"), room, max_lines=1)
        self.put_middle(title, x, 0, 124)

    def _turner(self, icon: str, key: str, step: int, count: int) -> DockButton:
        def turn() -> None:
            self._first += step * self._per_page
            self.build_later(self._show_found())

        return DockButton(self.theme, icon, self.context.say(key), turn, wide=self.dock_width(count))

    # --- What changes -----------------------------------------------------------------------------

    def _refresh(self) -> Iterator[None]:
        letters = self._index.following(self._typed, self._hall)
        yield
        yield from self._keys.enable(letters | ({"clear", "back"} if self._typed else set()))
        yield from self._show_found()

    def _show_halls(self) -> None:
        if self._chips is not None:
            self.remove_widget(self._chips)
        halls, across = self.context.centre.halls, self._chips_across
        wide = (self.inner - (across - 1) * 16) / across
        rows = -(-len(halls) // across)
        panel = Panel(self.theme, self.inner, rows * (self._chip_high + 16))
        style = self._chip_style(halls, wide)
        for index, hall in enumerate(halls):
            row, column = divmod(index, across)
            panel.put(self._chip(hall, wide, style), column * (wide + 16), row * (self._chip_high + 16))
        self._chips = self.put(panel, self.left, self._top)

    def _chip_style(self, halls: tuple[Hall, ...], wide: float) -> Style:
        """Return the type in which every hall's name finds room."""
        dock, room = self.theme.style("dock"), wide - 2 * _PADDING
        names = (Words(self.theme, self._name(hall), dock, room, max_lines=1) for hall in halls)
        return min((name.style for name in names), key=lambda style: style.size, default=dock)

    def _name(self, hall: Hall) -> str:
        """Return a hall's name without what all of them are called; 序厅 has no other."""
        title = hall.title.get(self.theme.language)
        short = title.removesuffix("厅").removesuffix("展")
        return short if len(short) > 1 else title

    def _chip(self, hall: Hall, wide: float, style: Style) -> Button:
        on = hall.id == self._hall
        look = hued(HALLS[hall.motif].hue) if on else PLAIN
        return Button(self.theme, self._name(hall), lambda: self.choose(hall.id), wide=wide, high=self._chip_high,
                      look=look, icon="check-bold" if on else "", style=style, padding=_PADDING)  # fmt: skip

    def _show_found(self) -> Iterator[None]:
        found = self._index.find(self._typed, self._hall)
        x, y, wide, high = self._room
        rows = max(1, int((high + _GAP) // (ROW + _GAP)))
        self._per_page = 2 * rows
        panel, each = Panel(self.theme, wide, high), (wide - _GAP) / 2
        for index, exhibit in enumerate(found[self._first : self._first + self._per_page]):
            hall = self.context.centre.hall(exhibit.hall)
            assert hall is not None
            row, column = divmod(index, 2)
            panel.put(
                RelatedCard(self.context, exhibit, hall, each), column * (each + _GAP), row * (ROW + _GAP)
            )
            yield
        for piece in (self._found, self._line):
            if piece is not None:
                self.remove_widget(piece)
        self._found = self.put(panel, x, y)
        self._line = self.put(self._typed_line(found), *self._line_box[:2])
        self._paging[0].enable(self._first > 0)
        self._paging[1].enable(self._first + self._per_page < len(found))

    def _typed_line(self, found: tuple[Exhibit, ...]) -> Panel:
        """What was typed and how much it finds; before, how it is done."""
        theme, wide = self.theme, self._line_box[2]
        panel = Panel(theme, wide, _TYPED)
        count = Words(theme, self.context.say("found", n=len(found)), theme.style("small"), colour=INK2)
        room = wide - count.natural - 20
        typed = " ".join(self._typed)
        words = (
            Words(theme, typed, theme.style("h2"), room, colour=JADE6, max_lines=1)
            if typed
            else Words(
                theme, self.context.say("search_how"), theme.style("ui"), room, colour=INK2, max_lines=1
            )
        )
        panel.put_middle(words, 0, 0, _TYPED - 8)
        panel.put_middle(count, wide - count.natural, 0, _TYPED - 8)
        return panel
