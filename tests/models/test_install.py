"""Models arrive whole, over a bad network and from bad archives, or not at all."""

from __future__ import annotations

import resource
import signal
import stat
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import httpx
import pytest
from speech import end_trials
from website import NAME, Site

from kiosk.hearing.recogniser_vosk import TrialEnded, VoskModel
from kiosk.models.fetch import fetch
from kiosk.models.install import Source, install
from kiosk.models.unzip import unzip
from kiosk.ports import DeviceError

PROJECT = Path(__file__).parents[2]


def quietly(*_: object) -> None:
    pass


def left(shelf: Path) -> set[str]:
    """What lies on the shelf, besides the lock."""
    return {path.name for path in shelf.iterdir()} - {".lock"}


def test_from_the_network_by_way_of_a_redirection(site: Site, tmp_path: Path) -> None:
    steps: set[str] = set()
    source = Source.of(f"{site.address}/moved/{NAME}.zip", site.sha256)
    folder = install(source, tmp_path, lambda step, done, whole: steps.add(step))
    assert VoskModel(folder).knows("小翠")
    assert (left(tmp_path), steps) == ({NAME}, {"下载", "核对"})


def test_a_download_is_gone_on_with_where_it_was_cut_off(site: Site, tmp_path: Path) -> None:
    site.cut_after = [1_000_000, 1_500_000]
    install(Source.of(site.url, site.sha256), tmp_path, quietly)
    assert site.ranges == ["", "bytes=1000000-", "bytes=2500000-"]


def test_a_server_that_cannot_begin_in_the_middle(site: Site, tmp_path: Path) -> None:
    site.cut_after, site.knows_ranges = [1_000_000], False
    install(Source.of(site.url, site.sha256), tmp_path, quietly)
    assert site.ranges == ["", "bytes=1000000-"]


def test_a_dead_connection_keeps_what_has_come(site: Site, tmp_path: Path) -> None:
    site.cut_after = [1_000_000, 0]
    with pytest.raises(DeviceError, match=r"已经下好 1\.0 MB.*会接着下载"):
        install(Source.of(site.url, site.sha256), tmp_path, quietly)
    assert (tmp_path / f"{NAME}.zip.part").stat().st_size == 1_000_000
    install(Source.of(site.url, site.sha256), tmp_path, quietly)
    assert site.ranges[-1] == "bytes=1000000-"


def test_a_server_that_falls_silent_is_asked_again(site: Site, tmp_path: Path) -> None:
    site.silent_after = [1_000_000, 1_500_000]
    part, seen = tmp_path / "part", []
    fetch(site.url, part, lambda done, whole: seen.append(done), httpx.Timeout(0.4, connect=5))
    site.given_up.set()
    assert part.read_bytes() == site.content
    assert len(site.ranges) == 3
    assert seen == sorted(seen)


def test_what_is_not_there(site: Site, tmp_path: Path) -> None:
    site.status = 404
    with pytest.raises(DeviceError, match="404"):
        install(Source.of(site.url), tmp_path, quietly)


@pytest.mark.parametrize("online", [True, False])
def test_a_wrong_checksum(site: Site, archive: Path, tmp_path: Path, online: bool) -> None:
    place = site.url if online else str(archive)
    with pytest.raises(DeviceError, match=f"校验和不对.*{site.sha256}.*--unchecked"):
        install(Source.of(place, "0" * 64), tmp_path, quietly)
    assert not (tmp_path / NAME).exists()
    assert not (tmp_path / f"{NAME}.zip.part").exists()
    install(Source.of(place, "0" * 64, unchecked=True), tmp_path, quietly)


def test_the_official_model_has_its_published_checksum() -> None:
    source = Source.of("https://example.org/vosk-model-small-cn-0.22.zip")
    assert source.sha256 == Source.of("vosk-model-small-cn-0.22").sha256 != ""


def test_no_space_for_a_download(site: Site, tmp_path: Path) -> None:
    # A limit of this process stands for a full disk; both are refused by the same system call.
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    ignored = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1_000_000, limits[1]))
    try:
        with pytest.raises(DeviceError, match="写不进"):
            fetch(site.url, tmp_path / "part", quietly)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
        signal.signal(signal.SIGXFSZ, ignored)


def bomb(made: zipfile.ZipFile) -> None:
    made.writestr(f"{NAME}/am/final.mdl", bytes(50_000_000))


def traversal(made: zipfile.ZipFile) -> None:
    made.writestr(f"{NAME}/../../outside", b"harm")


def link(made: zipfile.ZipFile) -> None:
    entry = zipfile.ZipInfo(f"{NAME}/am")
    entry.external_attr = (stat.S_IFLNK | 0o777) << 16
    made.writestr(entry, "/etc")


def no_model(made: zipfile.ZipFile) -> None:
    made.writestr(f"{NAME}/README", b"nothing")


@pytest.mark.parametrize(
    ("fill", "words"), [(bomb, "大得不正常"), (traversal, "不安全"), (link, "不安全"), (no_model, "不完整")]
)
def test_an_archive_that_is_no_model(
    tmp_path: Path, fill: Callable[[zipfile.ZipFile], None], words: str
) -> None:
    path, shelf = tmp_path / f"{NAME}.zip", tmp_path / "data/models"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as made:
        fill(made)
    with pytest.raises(DeviceError, match=words):
        install(Source.of(str(path)), shelf, quietly)
    assert not (shelf / NAME).exists()
    assert not list(tmp_path.rglob("outside"))


def test_a_damaged_archive(archive: Path, tmp_path: Path) -> None:
    content = bytearray(archive.read_bytes())
    content[len(content) // 2] ^= 255
    (tmp_path / "bad.zip").write_bytes(content)
    with pytest.raises(DeviceError, match="坏了"):
        unzip(tmp_path / "bad.zip", tmp_path / "new")


KILLED = """
import os, signal, sys
from itertools import count
from pathlib import Path
from kiosk.models.install import Source, install
left = count(int(sys.argv[3]) - 1, -1)
os.fsync = lambda file: next(left) or os.kill(os.getpid(), signal.SIGKILL)
install(Source.of(sys.argv[1]), Path(sys.argv[2]), lambda *_: None)
"""


@pytest.mark.parametrize("files", [1, 5])
def test_killed_at_any_time_it_leaves_no_half_model(archive: Path, tmp_path: Path, files: int) -> None:
    """It kills itself once so many files are unpacked, as each goes to the disk."""
    shelf = tmp_path / "models"
    killed = subprocess.run([sys.executable, "-c", KILLED, archive, shelf, str(files)], cwd=PROJECT)
    assert killed.returncode == -signal.SIGKILL
    assert len([one for one in (shelf / ".making" / NAME).rglob("*") if one.is_file()]) == files
    assert not (shelf / NAME).exists()
    assert VoskModel(install(Source.of(str(archive)), shelf, quietly)).knows("小翠")
    assert left(shelf) == {NAME}


def test_a_broken_model_is_replaced_and_a_good_one_left_alone(archive: Path, tmp_path: Path) -> None:
    folder = install(Source.of(str(archive)), tmp_path, quietly)
    assert install(Source.of(f"nowhere/{NAME}.zip"), tmp_path, quietly) == folder, "nothing has to be fetched"
    (folder / "am/final.mdl").write_bytes(b"broken")
    install(Source.of(str(archive)), tmp_path, quietly)
    assert VoskModel(folder).knows("小翠")
    assert left(tmp_path) == {NAME}


def test_a_model_whose_trial_was_ended_stays(
    archive: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = install(Source.of(str(archive)), tmp_path / "models", quietly)
    before = left(tmp_path / "models"), folder.stat().st_ino
    end_trials(monkeypatch, tmp_path, signal.SIGTERM)
    with pytest.raises(TrialEnded):
        install(Source.of(str(archive)), tmp_path / "models", quietly)
    assert (left(tmp_path / "models"), folder.stat().st_ino) == before
