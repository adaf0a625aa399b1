"""A picture of accuracy over noise."""

from __future__ import annotations

from pathlib import Path

from matplotlib import font_manager
from matplotlib.figure import Figure

from tools.bench.answering.asking import RATES, Results, percent
from tools.bench.answering.scoring import Rates

_FONT = Path(__file__).parents[3] / "kiosk" / "screens" / "assets" / "fonts" / "NotoSansSC-Regular.otf"
_PANELS = {"shipped": "worded as shipped", "inside": "worded otherwise (held out)"}
_PERCENT = [100 * rate for rate in RATES]
_APART = 5.5  # percent between two names at the ends of lines
_COLOURS = ("#c0392b", "#2c6e8f", "#5b8c3e", "#b9770e", "#7f8c8d")


def draw(results: Results, peers: list[str], path: Path) -> None:
    """Draw how often the right answer comes first, for wording as shipped and held out."""
    font_manager.fontManager.addfont(_FONT)
    family = font_manager.FontProperties(fname=_FONT).get_name()
    figure = Figure(figsize=(8, 3.6), layout="constrained")
    panels = figure.subplots(1, 2, sharey=True)
    for panel, (name, title) in zip(panels, _PANELS.items(), strict=True):
        lines = {p: [Rates.of(results.of(p, name, percent(r))).first for r in RATES] for p in peers}
        heights = _spread({peer: line[-1] for peer, line in lines.items()})
        for (peer, line), colour in zip(lines.items(), _COLOURS, strict=False):
            wide = 2.4 if peer == peers[0] else 1.4
            panel.plot(_PERCENT, line, color=colour, marker="o", markersize=4, linewidth=wide, zorder=wide)
            panel.text(
                _PERCENT[-1] + 1, heights[peer], peer, color=colour, family=family, fontsize=9, va="center"
            )
        panel.set_title(title, fontsize=10)
        panel.set_xlabel("characters misheard, %", fontsize=9)
        panel.set_xticks(_PERCENT)
        panel.set_xlim(-1, 41)
        panel.set_ylim(-2, 103)
        panel.grid(alpha=0.25)
        panel.spines[["top", "right"]].set_visible(False)
    panels[0].set_ylabel("right answer first, %", fontsize=9)
    figure.savefig(path, dpi=120)


def _spread(ends: dict[str, float]) -> dict[str, float]:
    """Return heights for names at the ends of lines, the highest first, none over another."""
    heights: dict[str, float] = {}
    below = 103.0
    for peer in sorted(ends, key=lambda name: -ends[name]):
        heights[peer] = below = min(ends[peer], below - _APART)
    return heights
