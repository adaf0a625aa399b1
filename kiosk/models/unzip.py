"""Unpacks a model's archive; one that would do harm is refused."""

from __future__ import annotations

import os
import shutil
import stat
import zipfile
import zlib
from pathlib import Path, PurePosixPath

from kiosk.os_errors import why
from kiosk.ports import DeviceError

_MOST_FILES = 1000
_MOST_BYTES = 10_000_000_000
_LEAST_DENSITY = 1 / 50  # models shrink to a half or a third; what shrinks to less than this is a bomb


def unzip(archive: Path, to: Path) -> None:
    """Unpack the model in `archive` into the new folder `to`, every byte on the disk. Raises DeviceError."""
    try:
        with zipfile.ZipFile(archive) as opened:
            members = [one for one in opened.infolist() if not one.is_dir()]
            _refuse_harm(members, archive)
            top = _top(members)
            _check_room(sum(one.file_size for one in members), to.parent)
            for one in members:
                path = PurePosixPath(one.filename)
                if path.is_relative_to(top):
                    _extract(opened, one, to / path.relative_to(top))
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError):
        raise DeviceError(f"{archive.name} 坏了或没有下载完整，请重新下载") from None
    except OSError as error:
        raise DeviceError(f"模型解不开、写不进 {to.parent}（{why(error)}），请检查磁盘") from None


def _refuse_harm(members: list[zipfile.ZipInfo], archive: Path) -> None:
    whole = sum(one.file_size for one in members)
    if len(members) > _MOST_FILES or whole > _MOST_BYTES or archive.stat().st_size < whole * _LEAST_DENSITY:
        raise DeviceError(f"{archive.name} 解开以后大得不正常，不是语音模型，没有安装")
    for one in members:
        path = PurePosixPath(one.filename)
        odd = path.is_absolute() or ".." in path.parts or "\\" in one.filename
        if odd or stat.S_ISLNK(one.external_attr >> 16):
            raise DeviceError(f"{archive.name} 里有不安全的路径 {one.filename}，没有安装")


def _top(members: list[zipfile.ZipInfo]) -> PurePosixPath:
    """Return the folder of the archive that is the model."""
    for one in members:
        path = PurePosixPath(one.filename)
        if path.parts[-2:] == ("am", "final.mdl"):
            return path.parents[1]
    # Some models have their files side by side; whether it is one shows when it is tried out.
    first = {PurePosixPath(one.filename).parts[0] for one in members}
    return PurePosixPath(first.pop()) if len(first) == 1 else PurePosixPath()


def _check_room(wanted: int, folder: Path) -> None:
    free = shutil.disk_usage(folder).free
    if wanted > free:
        raise DeviceError(f"磁盘空间不够：解开要 {wanted / 1e6:.1f} MB，只剩 {free / 1e6:.1f} MB，请清理")


def _extract(opened: zipfile.ZipFile, member: zipfile.ZipInfo, to: Path) -> None:
    to.parent.mkdir(parents=True, exist_ok=True)
    with opened.open(member) as source, to.open("wb") as target:
        shutil.copyfileobj(source, target, 1 << 16)
        target.flush()
        os.fsync(target.fileno())
