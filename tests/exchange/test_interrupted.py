"""Pulled sticks, full disks and killed processes: the content is the old or the new, never in between."""

from __future__ import annotations

import queue
import random
from collections.abc import Callable
from datetime import datetime, timezone
from pathlib import Path

import openpyxl
import pytest
from crashes import in_child, killed_after
from spoiling import EXHIBIT, HALL
from tables import files

from kiosk.content.load import load_centre
from kiosk.content.watch import ContentWatcher
from kiosk.exchange import replacing as replacing_module
from kiosk.exchange.exporting import export_table
from kiosk.exchange.importing import import_table
from kiosk.exchange.manifest import BadBundle
from kiosk.exchange.pack import pack
from kiosk.exchange.replacing import replacing
from kiosk.exchange.unpack import unpack

MADE = datetime(2026, 11, 25, tzinfo=timezone.utc)
KILLS = 20
SOON = 20  # seconds: generous, the machine may be busy
Tree = dict[str, bytes]


@pytest.fixture
def bundles(
    halls: Path, media: Path, tmp_path: Path, replace: Callable[..., None]
) -> list[tuple[Path, Tree]]:
    """Two bundles that differ in several files, and what each holds. The halls are as in the second."""
    (media / "sunward.mp4").write_bytes(random.Random(1).randbytes(3_000_000))
    made = []
    for number in (1, 2):
        path = tmp_path / f"{number}.zip"
        pack(halls, load_centre(halls), path, MADE)
        made.append((path, files(halls)))
        if number == 1:
            replace("李有华一家\n", "李家\n")
            replace("一盏灯", "两盏灯", HALL)
            (media / "sunward.mp4").write_bytes(random.Random(2).randbytes(2_000_000))
    return made


@pytest.fixture
def tables(halls: Path, tmp_path: Path) -> list[tuple[Path, Tree]]:
    """Two workbooks that differ in several rows, and the files that each makes."""
    made = []
    for number, title in ((1, "甲"), (2, "乙")):
        path = tmp_path / f"{number}.xlsx"
        export_table(path, load_centre(halls))
        book = openpyxl.load_workbook(path)
        for line in (2, 3, 4):
            book["展项"].cell(line, 2).value = f"{title}{line}"
        book["问答"].cell(2, 4).value = title
        book.save(path)
        import_table(path, halls)
        made.append((path, files(halls)))
    return made


@pytest.mark.parametrize("exchange", [True, False], ids=["exchanged", "renamed"])
def test_an_unpack_killed_anywhere_leaves_one_content_whole(
    halls: Path, bundles: list[tuple[Path, Tree]], monkeypatch: pytest.MonkeyPatch, exchange: bool
) -> None:
    if not exchange:
        monkeypatch.setattr(replacing_module, "exchange", lambda one, other: False)
    whole = [tree for _, tree in bundles]

    def work(step: Callable[..., None]) -> None:
        while True:
            for path, _ in bundles:
                unpack(path, halls, step)

    chance, found = random.Random(3), []
    for _ in range(KILLS):
        assert killed_after(chance.randrange(1, 60), work)
        if not exchange:
            with replacing(halls, "before-unpack"):
                pass  # brings back what a kill between two renames has left
        found.append(whole.index(files(halls)))
        assert load_centre(halls).problems == ()
    assert set(found) == {0, 1}
    unpack(bundles[0][0], halls)
    assert files(halls) == whole[0]
    left = {path.name for path in halls.parent.iterdir() if path.is_dir() and "halls" in path.name}
    assert left == {"halls", "halls.before-unpack"}


def test_an_import_killed_anywhere_leaves_one_content_whole(
    halls: Path, tables: list[tuple[Path, Tree]]
) -> None:
    whole = [tree for _, tree in tables]

    def work(step: Callable[..., None]) -> None:
        while True:
            for path, _ in tables:
                import_table(path, halls, progress=step)

    chance = random.Random(4)
    for _ in range(KILLS):
        assert killed_after(chance.randrange(1, 60), work)
        assert files(halls) in whole


def test_a_power_cut_between_two_renames_is_made_good(halls: Path, bundles: list[tuple[Path, Tree]]) -> None:
    before = files(halls)
    halls.rename(halls.with_name("halls.before-unpack"))
    halls.with_name(".halls.new").mkdir()
    bundles[0][0].write_bytes(b"")
    with pytest.raises(BadBundle):
        unpack(bundles[0][0], halls)
    assert files(halls) == before


def test_a_new_version_that_cannot_take_its_place_gives_way(
    halls: Path, bundles: list[tuple[Path, Tree]], monkeypatch: pytest.MonkeyPatch
) -> None:
    unpack(bundles[0][0], halls)
    before = files(halls.parent)

    def fail(one: Path, other: Path) -> bool:
        raise OSError(16, "Device or resource busy")

    monkeypatch.setattr(replacing_module, "exchange", fail)
    with pytest.raises(OSError, match="busy"):
        unpack(bundles[1][0], halls)
    assert files(halls.parent) == before


def test_a_bundle_cut_anywhere_changes_nothing(halls: Path, bundles: list[tuple[Path, Tree]]) -> None:
    path, before = bundles[0][0], files(halls)
    data, chance = path.read_bytes(), random.Random(5)
    for size in [*(chance.randrange(len(data)) for _ in range(40)), len(data) - 1]:
        path.write_bytes(data[:size])
        with pytest.raises(BadBundle):
            unpack(path, halls)
        assert files(halls) == before


def test_a_bundle_with_one_changed_byte_is_refused_or_means_the_same(
    halls: Path, bundles: list[tuple[Path, Tree]]
) -> None:
    (path, meant), before = bundles[0], files(halls)
    data, chance = path.read_bytes(), random.Random(6)
    places = [chance.randrange(len(data)) for _ in range(30)]
    places += [chance.randrange(len(data) - 2500, len(data)) for _ in range(120)]  # manifest and directory
    refused = 0
    for place in places:
        spoilt = bytearray(data)
        spoilt[place] ^= 1 << chance.randrange(8)
        path.write_bytes(spoilt)
        try:
            unpack(path, halls)
        except BadBundle:
            refused += 1
            assert files(halls) == before
        else:  # a date or another thing that does not count
            assert files(halls) == meant
            unpack(bundles[1][0], halls)
    assert refused > 100


@pytest.mark.parametrize("most", [10, 1000, 1_000_000])
def test_a_full_disk_changes_nothing(halls: Path, bundles: list[tuple[Path, Tree]], most: int) -> None:
    (path, _), before = bundles[0], files(halls.parent)
    assert in_child(lambda: unpack(path, halls), most) == "OSError File too large"
    assert files(halls.parent) == before
    assert in_child(lambda: pack(halls, load_centre(halls), path, MADE), most) == "OSError File too large"
    assert files(halls.parent) == before


def test_a_full_disk_under_an_import_changes_nothing(halls: Path, tables: list[tuple[Path, Tree]]) -> None:
    before = files(halls.parent)
    for most in (10, 100, 500):
        assert in_child(lambda: import_table(tables[0][0], halls), most) == "OSError File too large"
        assert files(halls.parent) == before
    assert in_child(lambda: export_table(tables[0][0], load_centre(halls)), 500) == "OSError File too large"
    assert files(halls.parent) == before


def test_a_running_kiosk_sees_one_change(halls: Path, bundles: list[tuple[Path, Tree]]) -> None:
    titles: queue.Queue[str] = queue.Queue()

    def changed() -> None:
        exhibit = load_centre(halls).centre.exhibit("family/li-youhua")
        titles.put(exhibit.title.zh if exhibit else "")

    watcher = ContentWatcher(halls, changed, stable=0.1)
    watcher.start()
    try:
        for number in range(50):  # until the system has begun to watch
            (halls / "05-family/probe.txt").write_text(str(number))
            try:
                titles.get(timeout=0.2)
                break
            except queue.Empty:
                continue
        while True:
            try:
                titles.get(timeout=0.6)
            except queue.Empty:
                break
        unpack(bundles[0][0], halls)
        assert titles.get(timeout=SOON) == "李有华一家"
        with pytest.raises(queue.Empty):
            titles.get(timeout=0.6)
        unpack(bundles[1][0], halls)
        assert titles.get(timeout=SOON) == "李家"
    finally:
        watcher.stop()
    assert (halls / EXHIBIT).is_file()
