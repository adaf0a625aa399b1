"""小翠: eyes and mouth for each state, her head, and the robot's whole screen."""

from __future__ import annotations

import math

import numpy as np

from tools.paint.brush import bezier, mix, outline, pigment
from tools.paint.canvas import Canvas
from tools.paint.sheet import Sheet

EYE_TOP, EYE_LOW = "#EFFFF8", "#8FE9C6"
FACES = ("idle", "blink", "happy", "listen", "think", "speak_0", "speak_1", "speak_2", "move", "sorry")


def features(s, cx, cy, u, state, frame=0, deco=True):
    """Eyes, cheeks and mouth of 小翠; u = half the distance between the eyes."""

    def eye(x, y, w, h, look=(0, 0), r=None):
        s.rr(
            x - w / 2 - 0.07 * u,
            y - h / 2 - 0.07 * u,
            w + 0.14 * u,
            h + 0.14 * u,
            9 * u,
            "#57D3A5",
            soft=0.10 * u,
            a=0.55,
        )
        s.rr(x - w / 2, y - h / 2, w, h, r or 9 * u, EYE_TOP, EYE_LOW)
        if h > 0.4 * u:
            px, py = x + look[0] * w * 0.2, y + look[1] * h * 0.2
            s.rr(px - w * 0.27, py - h * 0.28, w * 0.54, h * 0.56, 9 * u, "#0E4A3C", "#0A332A")
            s.rr(px - w * 0.17, py - h * 0.20, w * 0.22, w * 0.22, 9 * u, "#FFFFFF")
            s.rr(px + w * 0.06, py + h * 0.08, w * 0.11, w * 0.11, 9 * u, "#BFF5DF")

    def arc(x, y, w, h, up=True):
        q = bezier(
            (x - w / 2, y + (h if up else 0)),
            (x, y - h if up else y + 2 * h),
            (x + w / 2, y + (h if up else 0)),
            n=40,
        )
        s.stroke(q, 0.17 * u, "#57D3A5", soft=0.09 * u, a=0.6)
        s.stroke(q, 0.15 * u, EYE_TOP, EYE_LOW)

    def mouth(kind, w=0.5, h=0.2):
        y = cy + 0.92 * u
        if kind == "smile":
            s.stroke(
                bezier((cx - w * u / 2, y), (cx, y + h * 2 * u), (cx + w * u / 2, y), n=40),
                0.10 * u,
                EYE_TOP,
                EYE_LOW,
            )
        elif kind == "open":
            s.rr(cx - w * u / 2, y - h * u / 2 + 0.06 * u, w * u, h * u, 0.5 * u, EYE_TOP, EYE_LOW)
            s.rr(
                cx - w * u / 2 + 0.07 * u,
                y - h * u / 2 + 0.13 * u,
                w * u - 0.14 * u,
                h * u - 0.14 * u,
                0.5 * u,
                "#8A3B36",
                "#D9705F",
            )
        elif kind == "flat":
            s.stroke(
                [(cx - w * u / 2, y + 0.06 * u), (cx + w * u / 2, y + 0.06 * u)], 0.10 * u, EYE_TOP, EYE_LOW
            )
        elif kind == "sorry":
            s.stroke(
                bezier(
                    (cx - w * u / 2, y + 0.12 * u), (cx, y - 0.06 * u), (cx + w * u / 2, y + 0.12 * u), n=40
                ),
                0.10 * u,
                EYE_TOP,
                EYE_LOW,
            )

    W, H = 0.66 * u, 0.92 * u
    for sg in (-1, 1):
        s.rr(
            cx + sg * 1.42 * u - 0.24 * u,
            cy + 0.50 * u,
            0.48 * u,
            0.26 * u,
            9 * u,
            "#FF9E83",
            soft=0.07 * u,
            a=0.62,
        )
    L, R = cx - u, cx + u
    if state == "idle":
        for x in (L, R):
            eye(x, cy, W, H)
        mouth("smile")
    elif state == "blink":
        for x in (L, R):
            eye(x, cy + 0.08 * u, W * 1.05, 0.15 * u)
        mouth("smile")
    elif state == "happy":
        for x in (L, R):
            arc(x, cy - 0.05 * u, W * 1.05, 0.20 * u)
        mouth("open", 0.58, 0.36)
    elif state == "listen":
        for x in (L, R):
            eye(x, cy - 0.06 * u, W * 1.12, H * 1.10, (0, -0.35))
        mouth("smile", 0.34, 0.11)
        for sg in (-1, 1) if deco else ():
            for i in range(3):
                rr = (0.30 + 0.24 * i) * u
                q = [
                    (cx + sg * (1.72 * u + rr * math.cos(t)), cy + rr * math.sin(t))
                    for t in np.linspace(-0.75, 0.75, 24)
                ]
                s.stroke(q, 0.075 * u, "#8FE9C6", a=(0.95, 0.6, 0.32)[i])
    elif state == "think":
        for x in (L, R):
            eye(x, cy, W, H * 0.92, (0.75, -0.85))
        mouth("flat", 0.30)
        for i in range(3 if deco else 0):
            r = (0.075 + 0.045 * i) * u
            s.rr(
                cx + (1.62 + 0.30 * i) * u - r,
                cy - (0.62 + 0.22 * i) * u - r,
                2 * r,
                2 * r,
                9 * u,
                "#F2C14E",
                a=(1, 0.8, 0.55)[(i + frame) % 3] if frame else 1,
            )
    elif state == "speak":
        for x in (L, R):
            eye(x, cy, W, H)
        w, h = ((0.36, 0.16), (0.50, 0.34), (0.42, 0.48))[frame % 3]
        mouth("open", w, h)
    elif state == "move":
        for x in (L, R):
            eye(x, cy, W, H, (1.0, 0))
        mouth("smile", 0.42, 0.12)
        for i in range(3 if deco else 0):
            x = cx + (1.78 + 0.27 * i) * u
            s.stroke(
                [(x, cy - 0.22 * u), (x + 0.20 * u, cy), (x, cy + 0.22 * u)],
                0.085 * u,
                "#F2C14E",
                a=(1, 0.7, 0.4)[i],
            )
    elif state == "sorry":
        for sg, x in ((-1, L), (1, R)):
            eye(x, cy + 0.05 * u, W * 0.96, H * 0.82, (-0.2, 0.5))
            s.stroke(
                [(x - sg * -0.30 * u, cy - 0.52 * u), (x + sg * -0.26 * u, cy - 0.66 * u)],
                0.09 * u,
                "#8FE9C6",
            )
        mouth("sorry", 0.42)


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
    features(s, w / 2, h * 0.375, h * 0.235, state, frame)
    im = bg.finish(0.12, "#00120C").convert("RGBA")
    im.alpha_composite(s.done())
    return im.convert("RGB")


def face_part(name, size=512):
    """Eyes and mouth alone on clear ground, to be moved and scaled by the app."""
    state, frame = (*name.split("_"), "0")[:2]
    s = Sheet(size * 2, size, 2)
    features(s, size, size * 0.42, size * 0.40, state, int(frame))
    return s.done()


def leaf(s, x, y, L, ang, top, low, vein):
    c0, s0 = math.cos(ang), math.sin(ang)

    def T(a, b):
        return (x + L * (a * c0 - b * s0), y + L * (a * s0 + b * c0))

    s.poly(
        outline((T(0, 0), T(0.20, -0.36), T(0.72, -0.34), T(1, 0)), (T(1, 0), T(0.72, 0.26), T(0.22, 0.28), T(0, 0))),
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
    features(s, 256 * k, 276 * k, 82 * k, state, frame, deco=False)
    return s.done()
