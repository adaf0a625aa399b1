"""Installs a speech model from the network, from an archive or from a folder: whole, or not at all.

All is made beside its place, tried out there, and put into place by one rename; so whatever cuts it off
leaves no half model behind. A download that was cut off is kept and gone on with.
"""

from __future__ import annotations

import fcntl
import hashlib
import re
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from kiosk.hearing.recogniser_vosk import TrialEnded, try_out
from kiosk.models.catalogue import offer
from kiosk.models.fetch import fetch
from kiosk.models.unzip import unzip
from kiosk.os_errors import why
from kiosk.ports import DeviceError

Progress = Callable[[str, int, int], None]  # what is being done, bytes done, bytes in all


@dataclass(frozen=True)
class Source:
    """Where a model comes from. `sha256` is what its archive has to have; "" leaves it unchecked."""

    place: str
    name: str
    sha256: str = ""

    @classmethod
    def of(cls, wish: str, sha256: str = "", unchecked: bool = False) -> Source:
        """Return the source for a name of the catalogue, a URL, an archive or a folder. Raises DeviceError."""
        known = offer(wish)
        place = known.url if known else wish
        file = Path(urlsplit(place).path if _is_url(place) else place).name
        name = file.removesuffix(".zip")
        if not re.fullmatch(r"\w[\w.-]*", name, re.ASCII):
            raise DeviceError(
                f"“{wish}”不是模型的名字、网址、zip 文件或文件夹，运行 kiosk model list 看看有哪些"
            )
        published = offer(name)
        expected = "" if unchecked else sha256 or (published.sha256 if published else "")
        return cls(place, name, expected.lower())


def install(source: Source, shelf: Path, progress: Progress) -> Path:
    """Install below the folder `shelf`; return the model's folder. Raises DeviceError."""
    place = shelf / source.name
    try:
        with _alone(shelf):
            if place.is_dir() and _works(place):
                return place
            making = shelf / ".making"
            shutil.rmtree(making, ignore_errors=True)
            making.mkdir()
            new = making / source.name
            _bring(source, shelf, new, progress)
            try_out(new)
            if place.is_dir():
                place.rename(making / "broken")
            new.rename(place)
            shutil.rmtree(making, ignore_errors=True)
            (shelf / f"{source.name}.zip.part").unlink(missing_ok=True)
    except OSError as error:
        raise DeviceError(f"模型写不进 {shelf}（{why(error)}），请检查磁盘和文件夹权限") from None
    return place


def _works(folder: Path) -> bool:
    """Whether a model that is there can be heard with. Raises TrialEnded."""
    try:
        try_out(folder)
    except TrialEnded:
        raise
    except DeviceError:
        return False
    return True


@contextmanager
def _alone(shelf: Path) -> Iterator[None]:
    shelf.mkdir(parents=True, exist_ok=True)
    with (shelf / ".lock").open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise DeviceError("另一个程序（可能就是小翠自己）正在安装模型，请等它装完") from None
        yield


def _bring(source: Source, shelf: Path, new: Path, progress: Progress) -> None:
    """Make the folder `new` of what the source has."""
    if _is_url(source.place):
        part = shelf / f"{source.name}.zip.part"
        fetch(source.place, part, lambda done, whole: progress("下载", done, whole))
        try:
            _check_sum(part, source, progress)
            unzip(part, new)
        except DeviceError as error:
            if "磁盘" not in str(error):
                part.unlink(missing_ok=True)  # what is wrong does not become right by going on
            raise
    elif Path(source.place).is_dir():
        shutil.copytree(source.place, new)
    elif Path(source.place).is_file():
        _check_sum(Path(source.place), source, progress)
        unzip(Path(source.place), new)
    else:
        raise DeviceError(f"找不到 {source.place}，请检查路径")


def _check_sum(archive: Path, source: Source, progress: Progress) -> None:
    if not source.sha256:
        return
    digest, done, whole = hashlib.sha256(), 0, archive.stat().st_size
    with archive.open("rb") as file:
        while block := file.read(1 << 20):
            digest.update(block)
            done += len(block)
            progress("核对", done, whole)
    if digest.hexdigest() != source.sha256:
        raise DeviceError(
            f"{source.name} 的校验和不对（应当是 {source.sha256[:12]}…，收到的是 {digest.hexdigest()}），没有安装；"
            "请重新下载。确实知道它是对的，才用 --sha256 写上新的校验和，或用 --unchecked 不核对"
        )


def _is_url(place: str) -> bool:
    return place.startswith(("http://", "https://"))
