"""Boats on the river."""

from __future__ import annotations

from tools.paint.brush import Pen, box, outline, pigment
from tools.paint.canvas import Canvas


def boat(c, x, y, s, colour="#26332F", sail=None, a=0.95):
    """An awning boat, or a sailing boat when sail is a colour."""
    c = c.window(x - s * 1.2, y - s * 1.3, x + s * 1.2, y + s * 0.5)
    p = Pen(c, 4)
    p.poly(
        outline(
            ((x - s * 0.55, y - s * 0.10), (x - s * 0.3, y + s * 0.05), (x + s * 0.34, y + s * 0.03)),
            ((x + s * 0.34, y + s * 0.03), (x + s * 0.5, y), (x + s * 0.58, y - s * 0.13)),
            ((x + s * 0.58, y - s * 0.13), (x, y - s * 0.02), (x - s * 0.55, y - s * 0.10)),
        )
    )
    if sail:
        p.line([(x, y), (x, y - s * 1.05)], s * 0.018)
        _sails(c, x, y, s, sail, colour, a)
    else:
        _awning(p, x, y, s)
    c.over(pigment(colour), p.mask() * a)
    ripples = Pen(c, 2)
    for i in range(4):
        yy = y + s * (0.07 + i * 0.045)
        ripples.line([(x - s * (0.5 - i * 0.06), yy), (x + s * (0.45 - i * 0.09), yy)], s * 0.012)
    c.over(pigment(colour), ripples.mask() * 0.28 * a)


def _sails(c, x, y, s, sail, colour, a):
    """A full sail and a small one, with their battens."""
    q, battens = Pen(c, 4), Pen(c, 4)
    full = ((x + s * 0.02, y - s * 1.02), (x + s * 0.42, y - s * 0.75), (x + s * 0.40, y - s * 0.12))
    small = ((x - s * 0.03, y - s * 0.95), (x - s * 0.2, y - s * 0.55), (x - s * 0.3, y - s * 0.14))
    q.poly(outline(full, [(x + s * 0.02, y - s * 0.1)]))
    q.poly(outline(small, [(x - s * 0.03, y - s * 0.1)]))
    m = q.mask()
    c.over(pigment(sail), m * a)
    for i in range(1, 6):
        yy = y - s * (0.1 + i * 0.155)
        battens.line([(x - s * 0.3, yy + s * 0.02), (x + s * 0.42, yy)], s * 0.008)
    c.ink(pigment(colour), battens.mask() * m * 0.5)


def _awning(p, x, y, s):
    """The round awning, and the boatman with his hat and pole."""
    p.poly(
        outline(
            ((x - s * 0.24, y - s * 0.04), (x - s * 0.2, y - s * 0.27), (x + s * 0.02, y - s * 0.26)),
            ((x + s * 0.02, y - s * 0.26), (x + s * 0.24, y - s * 0.26), (x + s * 0.27, y - s * 0.05)),
        )
    )
    bx = x + s * 0.42
    p.stroke([(bx, y - s * 0.07), (bx - s * 0.01, y - s * 0.27)], [s * 0.075, s * 0.05])
    p.oval(bx, y - s * 0.305, s * 0.03)
    p.poly([(bx - s * 0.075, y - s * 0.315), (bx + s * 0.075, y - s * 0.315), (bx, y - s * 0.37)])
    p.line([(bx + s * 0.1, y - s * 0.36), (bx + s * 0.22, y + s * 0.06)], s * 0.012)


def barge(c: Canvas, x: float, y: float, w: float) -> None:
    """A laden river barge."""
    hull = outline([(x - w * 0.5, y - w * 0.07)], ((x - w * 0.5, y - w * 0.07), (x - w * 0.46, y + w * 0.03), (x - w * 0.36, y + w * 0.03)),
                   [(x + w * 0.44, y + w * 0.03), (x + w * 0.5, y - w * 0.07)])  # fmt: skip
    c.fill(("#2A5B7E", "#173A54"), hull)
    for i, colour in enumerate(("#C8452F", "#D9982B", "#2F8F6B", "#E9E4D4", "#2A6FA8")):
        left = x - w * 0.40 + i * w * 0.125
        c.fill(colour, box(left, y - w * 0.135, left + w * 0.115, y - w * 0.07), a=0.95)
    c.fill(("#FBF6E8", "#CFD3CC"), box(x + w * 0.30, y - w * 0.19, x + w * 0.44, y - w * 0.07))
    c.fill("#2A5B7E", box(x + w * 0.32, y - w * 0.17, x + w * 0.42, y - w * 0.135))
