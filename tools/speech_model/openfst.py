"""OpenFst's commands (Debian's libfst-tools 1.7.9). Graphs are text: one arc a line, the first one's state starts.

See https://www.openfst.org/twiki/bin/view/FST/FstQuickTour and …/FstAdvancedUsage#Look_Ahead_Matchers.
"""

from __future__ import annotations

import os
import subprocess
import tempfile
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

_LIBRARIES = {"olabel_lookahead": "libfstlookahead", "const": "libfstconst"}


class Arc(NamedTuple):
    """From a state to another, reading and writing labels (0: none); the cost is a negative logarithm."""

    source: int
    target: int
    reads: int
    writes: int
    cost: float


def text(arcs: Iterable[Arc], ends: dict[int, float]) -> str:
    """Return a graph in OpenFst's text form; `ends` are the states it may end in, with their costs."""
    lines = [f"{source} {target} {reads} {writes} {cost:.4f}" for source, target, reads, writes, cost in arcs]
    lines += [f"{state} {cost:.4f}" for state, cost in ends.items()]
    return "\n".join(lines) + "\n"


def write_lookahead(graph: str, path: Path) -> dict[int, int]:
    """Write a graph with look-ahead over its output labels; return the new numbers of these by their old ones."""
    with tempfile.TemporaryDirectory() as folder:
        renumbered = Path(folder) / "renumbered"
        options = ("--fst_type=olabel_lookahead", f"--save_relabel_opairs={renumbered}")
        _convert(graph, "olabel", path, *options)
        pairs = (line.split() for line in renumbered.read_text().splitlines())
        return {int(old): int(new) for old, new in pairs}


def write_const(graph: str, path: Path) -> None:
    """Write a graph in OpenFst's compact form, its arcs sorted by what they read."""
    _convert(graph, "ilabel", path, "--fst_type=const")


def _convert(graph: str, sorted_by: str, path: Path, *options: str) -> None:
    compiled = _run(graph.encode(), "fstcompile")
    arranged = _run(compiled, "fstarcsort", f"--sort_type={sorted_by}")
    path.write_bytes(_run(arranged, "fstconvert", *options))


def _run(given: bytes, *command: str) -> bytes:
    """Run one of the commands. Raises CalledProcessError, with its words, and FileNotFoundError without OpenFst."""
    with tempfile.TemporaryDirectory() as plugins:
        # OpenFst loads "<type>-fst.so"; Debian has these types in libraries of other names.
        for kind, library in _LIBRARIES.items():
            found = next(Path("/usr/lib").glob(f"*/{library}.so.*"), None)
            if found is None:
                raise FileNotFoundError(f"{library} is not there; apt-get install libfst-tools")
            (Path(plugins) / f"{kind}-fst.so").symlink_to(found)
        env = os.environ | {"LD_LIBRARY_PATH": plugins}
        return subprocess.run(command, input=given, stdout=subprocess.PIPE, check=True, env=env).stdout
