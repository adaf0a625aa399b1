"""One file into one model, and not again until the file changes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from pydantic import BaseModel

from kiosk.content.mistakes import validate
from kiosk.content.problems import Mistake
from kiosk.content.yaml_reader import Node, read_yaml

Stamp = tuple[int, int]  # a file's time (ns) and size


@dataclass(frozen=True)
class Read:
    """One file as it was read. `value` and `node` are whole where there are no mistakes."""

    stamp: Stamp  # just before it was read
    value: BaseModel | None
    node: Node | None
    mistakes: tuple[Mistake, ...]


Seen = dict[tuple[Path, Path], Read]  # by file and the folder of its media


def read_file(path: Path, folder: Path, model: type[BaseModel], given: Mapping[str, str], seen: Seen) -> Read:
    """Read a file whose media lie below `folder` into `model`; what stands in `seen` is taken from there."""
    stamp, old = _stamp(path), seen.get((path, folder))
    if old and old.stamp == stamp:
        return old
    node, mistakes = read_yaml(path)
    value: BaseModel | None = None
    if node is not None:
        value, wrong = validate(model, node, {"folder": folder}, **given)
        told = {mistake.line for mistake in mistakes}
        mistakes = mistakes + [mistake for mistake in wrong if mistake.line not in told]
    seen[path, folder] = read = Read(stamp, value, node, tuple(mistakes))
    return read


def _stamp(path: Path) -> Stamp:
    try:
        state = path.stat()
    except OSError:
        return 0, 0
    return state.st_mtime_ns, state.st_size
