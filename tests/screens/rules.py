"""Rules that every page obeys, whatever is on it: nothing is cut off, covered, too small or too close."""

from __future__ import annotations

from itertools import combinations

from kivy.core.window import Window
from kivy.uix.widget import Widget
from looking import Box, box, ink, inside, overlap, pieces

from kiosk.screens.staff.sheet import StaffSheet
from kiosk.screens.widgets.panel import Panel
from kiosk.screens.widgets.pressable import Pressable
from kiosk.screens.widgets.words import Words


def faults(layer: Panel) -> list[str]:
    """Everything on this layer that breaks a rule, in words."""
    targets = list(pieces(layer, Pressable))
    words = [words for words in pieces(layer, Words) if words.text]
    large = [] if isinstance(layer, StaffSheet) else _large(words)
    return [
        *_sizes(layer, targets),
        *_apart(layer, targets),
        *_whole(words),
        *large,
        *_legible(words, targets),
    ]


def _sizes(layer: Panel, targets: list[Pressable]) -> list[str]:
    theme = layer.theme
    least = max(64, theme.dp(88)) - 1
    window = (0, 0, *Window.size)
    return [
        *(f"{_name(t)} is only {t.width:g}x{t.height:g} pixels" for t in targets if min(t.size) < least),
        *(f"{_name(t)} reaches over the window's edge" for t in targets if not inside(box(t), window)),
    ]


def _apart(layer: Panel, targets: list[Pressable]) -> list[str]:
    near = layer.theme.dp(16)
    return [
        f"{_name(one)} lies too close to {_name(other)}"
        for one, other in combinations(targets, 2)
        if not _related(one, other) and overlap(_wider(box(one), near), box(other))
    ]


def _wider(one: Box, by: float) -> Box:
    return one[0] - by, one[1] - by, one[2] + by, one[3] + by


def _whole(words: list[Words]) -> list[str]:
    return [f"“{w.text}” is cut off" for w in words if w.cut]


def _large(words: list[Words]) -> list[str]:
    """What visitors read is never smaller than 20 pixels, whatever the screen."""
    return [f"“{w.text}” is only {w.style.size} pixels high" for w in words if w.style.size < 20]


def _legible(words: list[Words], targets: list[Pressable]) -> list[str]:
    """No letters outside the window, over other letters, or under a control that is not theirs."""
    window: Box = (0, 0, *Window.size)
    lines = [(w, line) for w in words for line in ink(w)]
    return [
        *(f"“{w.text}” reaches over the window's edge" for w, line in lines if not inside(line, window, 2)),
        *(
            f"“{one.text}” and “{other.text}” lie over one another"
            for (one, first), (other, second) in combinations(lines, 2)
            if one is not other and overlap(first, second, 3)
        ),
        *(
            f"“{w.text}” reaches under {_name(target)}"
            for w, line in lines
            for target in targets
            if not _related(w, target) and overlap(line, box(target), 3)
        ),
    ]


def _related(one: Widget, other: Widget) -> bool:
    return any(a is b for a, b in ((one, p) for p in _up(other))) or any(other is p for p in _up(one))


def _up(piece: Widget) -> list[Widget]:
    """The piece and all that it is in."""
    chain = [piece]
    while isinstance(chain[-1].parent, Widget) and chain[-1].parent is not chain[-1]:
        chain.append(chain[-1].parent)
    return chain


def _name(target: Pressable) -> str:
    words = "".join(w.text for w in pieces(target, Words))
    return f"{type(target).__name__} {words}".strip()
