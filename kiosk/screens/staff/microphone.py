"""The microphone's meter: how loud it is, and whether that is right."""

from __future__ import annotations

from kiosk.screens.shapes import Plate
from kiosk.screens.theme import CARD, GOLD, GOLD_DOT, INK, INK2, JADE6, LINE, RED_DARK, SUNK, Colour, Theme
from kiosk.screens.widgets.panel import Panel
from kiosk.screens.widgets.words import Words
from kiosk.sound_check import Reading, Verdict

HIGH = 236.0
_CELLS = 24
_LOWEST = -60.0  # dB of an empty meter; a full one is 0
_GOLD = -15.0  # dB from which on cells are golden
_TELL = 5  # readings between two changes of the figures, which nobody could read otherwise
_WORDS: dict[Verdict, tuple[str, Colour]] = {
    "clear": ("声音清楚", JADE6),
    "low": ("太小", GOLD),
    "loud": ("太大", RED_DARK),
    "none": ("没有信号", RED_DARK),
}


class Microphone(Panel):
    """A card; `show` takes a reading about ten times a second."""

    def __init__(self, theme: Theme, wide: float) -> None:
        super().__init__(theme, wide, HIGH)
        self.plate(CARD, 20, stroke=LINE, stroke_width=2)
        self._wide, self._calls = wide, 0
        self.put(Words(theme, "麦克风测试", theme.fixed(36, "bold"), wide / 2, max_lines=1), 28, 18)
        hint = Words(
            theme,
            "在一米外正常说话，绿格应超过一半。",
            theme.fixed(28, "sans"),
            wide - 56,
            colour=INK2,
            max_lines=1,
        )
        self.put(hint, 28, 184)
        pitch = (wide - 56) / _CELLS
        self._cells = [self.plate(SUNK, 8, box=(28 + n * pitch, 74, pitch - 8, 56)) for n in range(_CELLS)]
        self._lit = [False] * _CELLS
        self._figures: Words | None = None
        self._word: Words | None = None
        self._told: tuple[str, Verdict] | None = None

    def show(self, reading: Reading | None) -> None:
        """Move the meter; None where no sound comes in."""
        level = reading.now if reading else _LOWEST
        for number, (cell, was) in enumerate(zip(self._cells, self._lit, strict=True)):
            floor = _LOWEST * (1 - (number + 0.5) / _CELLS)
            lit = level >= floor
            if lit is not was:
                self._lit[number] = lit
                _light(self.theme, cell, lit, golden=floor >= _GOLD)
        if self._calls % _TELL == 0:
            self._tell(reading)
        self._calls += 1

    def _tell(self, reading: Reading | None) -> None:
        verdict = reading.verdict if reading else "none"
        figures = (
            f"现在 {reading.now:.0f} dB · 环境噪声 {reading.noise:.0f} dB" if reading else "没有声音进来"
        )
        if (told := (figures, verdict)) == self._told:
            return
        self._told = told
        for old in (self._figures, self._word):
            if old is not None:
                self.remove_widget(old)
        theme, (word, colour) = self.theme, _WORDS[verdict]
        self._word = Words(theme, word, theme.fixed(34, "bold"), colour=colour)
        self.put_middle(self._word, self._wide - 28 - self._word.natural, 140, 40)
        room = self._wide - 84 - self._word.natural
        self._figures = Words(theme, told[0], theme.fixed(30, "sans"), room, colour=INK, max_lines=1)
        self.put_middle(self._figures, 28, 140, 40)


def _light(theme: Theme, cell: Plate, lit: bool, golden: bool) -> None:
    if theme.contrast:
        cell.paint(theme.ink(JADE6) if lit else theme.fill(SUNK))
    else:
        cell.paint((GOLD_DOT if golden else JADE6) if lit else SUNK)
