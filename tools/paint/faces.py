"""小翠: eyes and mouth for each state, her head, and the robot's whole screen."""

from __future__ import annotations

import math

import numpy as np

from tools.paint.brush import bezier, mix, outline, pigment
from tools.paint.canvas import Canvas
from tools.paint.sheet import Sheet

EYE_TOP, EYE_LOW = "#EFFFF8", "#8FE9C6"
EYE_W, EYE_H = 0.66, 0.92
FACES = ("idle", "blink", "happy", "listen", "think", "speak_0", "speak_1", "speak_2", "move", "sorry")


class Features:
    """Eyes, cheeks and mouth of 小翠 on a sheet; a method for each state draws it.

    (cx, cy) is the middle between the eyes, u half the distance between them, in the sheet's pixels.
    """

    def __init__(self, sheet, cx, cy, u):
        self.sheet, self.cx, self.cy, self.u = sheet, cx, cy, u

    def draw(self, state, frame=0, deco=True):
        """Draw a state; `frame` steps its movement, `deco` adds the marks beside the eyes."""
        for side in (-1, 1):
            self._bar(1.42 * side, 0.63, 0.48, 0.26, "#FF9E83", soft=0.07 * self.u, a=0.62)
        getattr(self, state)(frame, deco)

    def idle(self, frame, deco):
        self._eyes()
        self._smile(0.5, 0.2)

    def blink(self, frame, deco):
        self._eyes(EYE_W * 1.05, 0.15, y=0.08)
        self._smile(0.5, 0.2)

    def happy(self, frame, deco):
        for side in (-1, 1):
            self._arc(side, -0.05, EYE_W * 1.05, 0.20)
        self._open(0.58, 0.36)

    def listen(self, frame, deco):
        self._eyes(EYE_W * 1.12, EYE_H * 1.10, y=-0.06, look=(0, -0.35))
        self._smile(0.34, 0.11)
        for side in (-1, 1) if deco else ():
            for i, a in enumerate((0.95, 0.6, 0.32)):
                turn = np.linspace(-0.75, 0.75, 24)
                r = 0.30 + 0.24 * i
                ring = [(side * (1.72 + r * math.cos(t)), r * math.sin(t)) for t in turn]
                self._line(ring, 0.075, "#8FE9C6", a=a)

    def think(self, frame, deco):
        self._eyes(h=EYE_H * 0.92, look=(0.75, -0.85))
        self._line([(-0.15, 0.98), (0.15, 0.98)], 0.10, EYE_TOP, EYE_LOW)
        for i in range(3 if deco else 0):
            size = 2 * (0.075 + 0.045 * i)
            a = (1, 0.8, 0.55)[(i + frame) % 3] if frame else 1
            self._bar(1.62 + 0.30 * i, -0.62 - 0.22 * i, size, size, "#F2C14E", a=a)

    def speak(self, frame, deco):
        self._eyes()
        self._open(*((0.36, 0.16), (0.50, 0.34), (0.42, 0.48))[frame % 3])

    def move(self, frame, deco):
        self._eyes(look=(1.0, 0))
        self._smile(0.42, 0.12)
        for i, a in enumerate((1, 0.7, 0.4) if deco else ()):
            x = 1.78 + 0.27 * i
            self._line([(x, -0.22), (x + 0.20, 0), (x, 0.22)], 0.085, "#F2C14E", a=a)

    def sorry(self, frame, deco):
        self._eyes(EYE_W * 0.96, EYE_H * 0.82, y=0.05, look=(-0.2, 0.5))
        for side in (-1, 1):
            self._line([(1.30 * side, -0.52), (0.74 * side, -0.66)], 0.09, "#8FE9C6")
        self._line(bezier((-0.21, 1.04), (0, 0.86), (0.21, 1.04), n=40), 0.10, EYE_TOP, EYE_LOW)

    def _eyes(self, w=EYE_W, h=EYE_H, y=0.0, look=(0, 0)):
        for side in (-1, 1):
            self._bar(side, y, w + 0.14, h + 0.14, "#57D3A5", soft=0.10 * self.u, a=0.55)
            self._bar(side, y, w, h, EYE_TOP, EYE_LOW)
            if h > 0.4:
                px, py = side + look[0] * w * 0.2, y + look[1] * h * 0.2
                self._bar(px, py, w * 0.54, h * 0.56, "#0E4A3C", "#0A332A")
                self._bar(px - w * 0.06, py - h * 0.20 + w * 0.11, w * 0.22, w * 0.22, "#FFFFFF")
                self._bar(px + w * 0.115, py + h * 0.08 + w * 0.055, w * 0.11, w * 0.11, "#BFF5DF")

    def _arc(self, x, y, w, h):
        curve = bezier((x - w / 2, y + h), (x, y - h), (x + w / 2, y + h), n=40)
        self._line(curve, 0.17, "#57D3A5", soft=0.09 * self.u, a=0.6)
        self._line(curve, 0.15, EYE_TOP, EYE_LOW)

    def _smile(self, w, h):
        self._line(bezier((-w / 2, 0.92), (0, 0.92 + h * 2), (w / 2, 0.92), n=40), 0.10, EYE_TOP, EYE_LOW)

    def _open(self, w, h):
        self._bar(0, 0.98, w, h, EYE_TOP, EYE_LOW, r=0.5)
        self._bar(0, 0.98, w - 0.14, h - 0.14, "#8A3B36", "#D9705F", r=0.5)

    def _bar(self, x, y, w, h, *colours, r=9, **look):
        """A rounded bar with its middle at (x, y); all in multiples of u."""
        u = self.u
        left, top = self.cx + (x - w / 2) * u, self.cy + (y - h / 2) * u
        self.sheet.rr(left, top, w * u, h * u, r * u, *colours, **look)

    def _line(self, points, width, *colours, **look):
        points = [(self.cx + x * self.u, self.cy + y * self.u) for x, y in points]
        self.sheet.stroke(points, width * self.u, *colours, **look)


def face_screen(w, h, state, frame=0):
    """The robot's whole screen: deep jade night, hills at the foot, glowing eyes."""
    bg = Canvas(w, h, 5, "#0D3B31")
    bg.sky([(0, "#0A2F28"), (0.6, "#0F463A"), (1, "#175846")], 0, 2)
    bg.glow(w / 2, h * 0.42, w * 0.36, pigment("#1C6B56"), 0.65, 1.8)
    for i in range(3):
        rg = bg.ridge(
            0.84 + 0.05 * i, 0.10, 420 - 60 * i, 60 + i, crag=0.45, env=[(0, 1), (0.5, 0.45), (1, 1)]
        )
        bg.mountain(
            rg,
            mix(pigment("#1F6B57"), pigment("#0C3D32"), i / 2),
            pigment("#0D3B31"),
            0.16,
            60 + i,
            alpha=0.70,
            cun=0.10,
            rim=0.15,
            light=0,
            hold=0.05,
        )
    s = Sheet(w, h, 2)
    Features(s, w / 2, h * 0.375, h * 0.235).draw(state, frame)
    im = bg.finish(0.12, "#00120C").convert("RGBA")
    im.alpha_composite(s.done())
    return im.convert("RGB")


def leaf(s, x, y, L, ang, top, low, vein):
    c0, s0 = math.cos(ang), math.sin(ang)

    def T(a, b):
        return (x + L * (a * c0 - b * s0), y + L * (a * s0 + b * c0))

    s.poly(
        outline(
            (T(0, 0), T(0.20, -0.36), T(0.72, -0.34), T(1, 0)),
            (T(1, 0), T(0.72, 0.26), T(0.22, 0.28), T(0, 0)),
        ),
        top,
        low,
    )
    s.stroke(bezier(T(0.06, 0), T(0.45, -0.05), T(0.82, -0.01)), 0.035 * L, vein, a=0.8)


def head(size, state, frame=0):
    """小翠's head: white shell, dark screen, two jade leaves."""
    s = Sheet(size, size, 3)
    k = size / 512
    s.rr(96 * k, 430 * k, 320 * k, 44 * k, 30 * k, "#0B3A2F", soft=14 * k, a=0.25)
    leaf(s, 252 * k, 134 * k, 126 * k, math.radians(-142), "#2E9C7C", "#1C7A60", "#BFEBD8")
    leaf(s, 258 * k, 134 * k, 150 * k, math.radians(-48), "#5CC4A0", "#228566", "#D9F6EA")
    s.stroke(bezier((255 * k, 160 * k), (254 * k, 140 * k), (256 * k, 120 * k)), 11 * k, "#1C7A60")
    for x in (34, 430):
        s.rr(x * k, 256 * k, 48 * k, 104 * k, 24 * k, "#3FAE8B", "#1F7A63")
    s.rr(56 * k, 142 * k, 400 * k, 316 * k, 138 * k, "#FFFFFF", "#DDE8DF")
    s.rr(68 * k, 150 * k, 376 * k, 200 * k, 120 * k, "#FFFFFF", a=0.7)
    s.rr(88 * k, 184 * k, 336 * k, 232 * k, 102 * k, "#0C352C", "#124D3F")
    hi = bezier((120 * k, 236 * k), (140 * k, 204 * k), (196 * k, 202 * k), n=30)
    s.stroke(hi, 7 * k, "#FFFFFF", a=0.22)
    Features(s, 256 * k, 276 * k, 82 * k).draw(state, frame, deco=False)
    return s.done()
