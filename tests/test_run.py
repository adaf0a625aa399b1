"""`kiosk run` as staff start and end it."""

from __future__ import annotations

import os
import shutil
import signal
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from running import PROJECT, Kiosk, gone, until

MODEL = str(PROJECT / "voices/model/vosk-model-xiaocui-test-cn")


@pytest.fixture
def run(tmp_path: Path, halls: Path) -> Iterator[Callable[..., Kiosk]]:
    """Start a kiosk with these settings on two halls that the test may spoil; it is ended in any case."""
    started = []

    def run(**settings: object) -> Kiosk:
        whole = {"exhibits": str(halls), "hearing": {"model": MODEL}, **settings}
        started.append(Kiosk(tmp_path, **whole))  # type: ignore[arg-type]
        return started[-1]

    yield run
    for kiosk in started:
        kiosk.process.kill()
        kiosk.process.wait()


def test_it_runs_without_a_display_and_ends_on_a_signal(run: Callable[..., Kiosk]) -> None:
    kiosk = run(hall="famly")
    kiosk.reach_first_frame()
    assert "没有展厅“famly”，是不是想写“family”？（设置里的 hall）；这次当作没有写" in kiosk.said
    kiosk.until(kiosk.looks_alive)
    told = [line for line in kiosk.said.splitlines() if "没有显示器" in line]
    assert len(told) == 1
    assert str(kiosk.picture) in told[0]
    children = kiosk.children()
    assert kiosk.children("Xvfb")
    assert kiosk.end(signal.SIGTERM) == 0
    until(lambda: all(map(gone, children)), "a child has been left behind")
    assert "Traceback" not in kiosk.said


def test_nobody_has_to_read_what_it_says(run: Callable[..., Kiosk], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Kiosk, "UNHEARD", True)  # as when staff have it start again and the terminal has gone
    kiosk = run()
    kiosk.reach_first_frame()
    kiosk.end()
    assert kiosk._log.endswith("ended\n")


def test_ctrl_c_ends_a_start_as_well(run: Callable[..., Kiosk]) -> None:
    kiosk = run()
    kiosk.until(lambda: bool(kiosk.children("Xvfb")))
    [screen] = kiosk.children("Xvfb")
    assert kiosk.end(signal.SIGINT) == 0
    until(lambda: gone(screen), "a child has been left behind")
    assert "Traceback" not in kiosk.said


def test_a_killed_one_leaves_nothing_behind_and_starts_again(run: Callable[..., Kiosk]) -> None:
    kiosk = run()
    kiosk.reach_first_frame()
    children = kiosk.children()
    kiosk.end(signal.SIGKILL)
    until(lambda: all(map(gone, children)), "a child has been left behind")
    kiosk.start()
    kiosk.reach_first_frame()
    assert kiosk.end(signal.SIGHUP) == 0


def test_it_says_that_the_display_has_gone_away(run: Callable[..., Kiosk]) -> None:
    kiosk = run()
    kiosk.reach_first_frame()
    [screen] = kiosk.children("Xvfb")
    os.kill(screen, signal.SIGKILL)
    assert kiosk.wait() == 0
    assert kiosk.said.count("显示器断开了") == 1
    assert "Traceback" not in kiosk.said


def test_it_says_that_the_display_cannot_be_reached(run: Callable[..., Kiosk]) -> None:
    kiosk = run(environment={"DISPLAY": ":9876"})
    assert kiosk.wait() == 1
    assert "显示器 :9876 打不开" in kiosk.said
    assert "Traceback" not in kiosk.said


def test_it_says_that_no_display_can_be_made(run: Callable[..., Kiosk], tmp_path: Path) -> None:
    kiosk = run(environment={"PATH": str(tmp_path)})
    assert kiosk.wait() == 1
    assert "make run" in kiosk.said
    assert "Traceback" not in kiosk.said


def test_a_broken_hall_does_not_keep_the_others_from_visitors(
    run: Callable[..., Kiosk], replace: Callable[..., None]
) -> None:
    replace("title:", "title: [", "05-family/hall.yaml")
    kiosk = run()
    kiosk.reach_first_frame()
    kiosk.until(kiosk.looks_alive)
    assert "05-family/hall.yaml" in kiosk.said
    assert kiosk.end() == 0


def test_it_runs_with_neither_content_nor_model_nor_voice_nor_a_folder_for_its_records(
    run: Callable[..., Kiosk], halls: Path, tmp_path: Path
) -> None:
    shutil.rmtree(halls)
    (tmp_path / "file").touch()
    kiosk = run(
        data="file/data", hearing={"model": "nowhere"}, speaking={"recordings": "nowhere", "engine": "none"}
    )
    kiosk.until(lambda: "运行 kiosk check 查看" in kiosk.said)
    folder = kiosk.said.partition("这次的记录先放在 ")[2].partition("\n")[0]
    kiosk.picture = Path(folder) / "screen.png"
    kiosk.until(kiosk.looks_alive)
    assert kiosk.end() == 0
    assert "hearing.model" in (Path(folder) / "kiosk.log").read_text(encoding="utf-8")
    shutil.rmtree(folder)
