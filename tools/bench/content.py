"""How fast content loads, and loads again: `script/bench content`."""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Annotated

import typer
import yaml
from rich.console import Console
from rich.table import Table

from kiosk.checking.check import check
from kiosk.checking.rule import Circumstances
from kiosk.content.last_good import keep
from kiosk.content.load import load_centre
from kiosk.content.model import Centre
from kiosk.content.reading import Seen
from tools.bench.large import large_centre

QUESTIONS_EACH = 10


def write_centre(centre: Centre, folder: Path) -> None:
    """Write a centre as staff would have: a folder for each hall, a file for each exhibit."""
    words = ("name", "short_name", "welcome", "hours")
    _write(folder / "centre.yaml", {"schema": "1", **{name: getattr(centre, name).zh for name in words}})
    for hall in centre.halls:
        own = folder / f"{hall.number + 1:02d}-{hall.id}"
        texts = {name: getattr(hall, name).zh for name in ("title", "tagline", "directions", "introduction")}
        ids = [exhibit.id.partition("/")[2] for exhibit in hall.exhibits]
        _write(own / "hall.yaml", {**texts, "motif": hall.motif, "exhibits": ids})
        for exhibit, name in zip(hall.exhibits, ids, strict=True):
            asked = [{"ask": list(q.ask), "answer": q.answer.zh} for q in exhibit.questions]
            texts = {key: getattr(exhibit, key).zh for key in ("title", "summary", "text")}
            _write(own / f"{name}.yaml", {"status": "published", **texts, "questions": asked})


def _write(path: Path, data: dict[str, object]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(yaml.safe_dump(data, allow_unicode=True, sort_keys=False), encoding="utf-8")


def main(questions: Annotated[int, typer.Option(help="questions, ten an exhibit")] = 5000) -> None:
    """Print the table."""
    with tempfile.TemporaryDirectory() as temp:
        folder, copies = Path(temp) / "exhibits", Path(temp) / "last_good"
        write_centre(large_centre(questions, each=QUESTIONS_EACH), folder)
        seen: Seen = {}
        table = Table(
            "what", "seconds", title=f"{questions // QUESTIONS_EACH} exhibits, {questions} questions"
        )
        size = sum(path.stat().st_size for path in folder.rglob("*.yaml"))
        table.add_row("floor: libyaml's events of the same files", f"{_time(lambda: _events(folder)):.2f}")
        table.add_row("load", f"{_time(lambda: load_centre(folder, copies, seen)):.2f}")
        table.add_row(
            "keep as last good",
            f"{_time(lambda: keep(load_centre(folder, copies, seen), folder, copies)):.2f}",
        )
        one = next(folder.glob("01-*/e*.yaml"))
        one.write_text(one.read_text(encoding="utf-8").replace("的回答0", "的新回答"), encoding="utf-8")
        table.add_row(
            "load again, one file changed", f"{_time(lambda: load_centre(folder, copies, seen)):.2f}"
        )
        here = Circumstances(date.today())
        table.add_row(
            "full check, every question asked five times", f"{_time(lambda: check(folder, here)):.1f}"
        )
        Console().print(table)
        Console().print(f"{size / 1e6:.1f} MB of YAML; {_memory(folder):.0f} MB more memory after a load")


def _time(work: Callable[[], object]) -> float:
    begun = time.perf_counter()
    work()
    return time.perf_counter() - begun


def _events(folder: Path) -> None:
    for path in folder.rglob("*.yaml"):
        for _ in yaml.parse(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader):
            pass


# VmHWM rather than ru_maxrss, which a child inherits from its parent.
_ONCE = """
import sys
from pathlib import Path
from kiosk.content.load import load_centre
def peak(): return next(int(line.split()[1]) for line in open("/proc/self/status") if line.startswith("VmHWM"))
before = peak()
loaded = load_centre(Path(sys.argv[1]))
print((peak() - before) / 1024)
"""


def _memory(folder: Path) -> float:
    """Return by how many megabytes a process grows at most that loads the folder."""
    done = subprocess.run(
        [sys.executable, "-c", _ONCE, str(folder)], capture_output=True, text=True, check=True
    )
    return float(done.stdout)


if __name__ == "__main__":
    typer.run(main)
