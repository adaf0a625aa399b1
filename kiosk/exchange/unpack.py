"""A bundle takes the place of the content: all of it, after everything about it has been checked, or nothing."""

from __future__ import annotations

import hashlib
import shutil
import stat
import struct
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from kiosk.content.load import load_centre
from kiosk.content.problems import Problem
from kiosk.exchange.manifest import NAME, BadBundle, Manifest, Packed, parse_manifest
from kiosk.exchange.pack import CHUNK
from kiosk.exchange.progress import Progress, no_progress
from kiosk.exchange.replacing import kept_as, replacing, take_place
from kiosk.os_errors import why

BEFORE = "before-unpack"
_SPOILT = "内容包 {} 不完整或者被改动过，请重新拷贝（内容没有动）"
_MOST_MANIFEST = 20_000_000  # bytes
_MOST_TEXT = 10_000_000  # bytes of a compressed file, which could be a thousand times as large unpacked
_MOST_FILES = 100_000
_RESERVE = 50_000_000  # bytes of disk to leave free
# What zipfile raises on files that were cut off or altered.
_SPOILT_ERRORS = (
    zipfile.BadZipFile, zlib.error, struct.error, EOFError, KeyError, ValueError, RuntimeError, OverflowError,
)  # fmt: skip


@dataclass(frozen=True)
class Unpacked:
    """What a bundle held. With problems, the content is still the old."""

    manifest: Manifest
    problems: tuple[Problem, ...]


def unpack(path: Path, folder: Path, progress: Progress = no_progress) -> Unpacked:
    """Put a bundle's content in the place of `folder`; the old content is kept beside it.

    Raises BadBundle, Busy, and OSError where nothing can be written; then nothing has changed.
    """
    folder = folder.resolve()
    with replacing(folder, BEFORE) as staged:
        with _opened(path) as archive:
            manifest = _checked(archive, path)
            _check_room(manifest, folder)
            _extract_all(archive, manifest, staged, progress)
        progress("检查内容", 0, 1)
        problems = load_centre(staged).problems
        if not problems:
            take_place(staged, folder, BEFORE)
        return Unpacked(manifest, problems)


@contextmanager
def _opened(path: Path) -> Iterator[zipfile.ZipFile]:
    """Open a bundle; whatever is wrong with it becomes one sentence."""
    if not path.is_file():
        raise BadBundle(f"找不到 {path}，请检查 U 盘插好没有、文件名对不对")
    try:
        with zipfile.ZipFile(path) as archive:
            yield archive
    except _SPOILT_ERRORS:
        raise BadBundle(_SPOILT.format(path.name)) from None


def _checked(archive: zipfile.ZipFile, path: Path) -> Manifest:
    """Return the manifest of a bundle that has in it what the manifest says, and can do no harm."""
    parts = archive.infolist()
    if len(parts) > _MOST_FILES:
        raise BadBundle(f"内容包 {path.name} 里的文件超过 {_MOST_FILES} 个，不会是小翠的内容包")
    about = archive.getinfo(NAME)
    if about.file_size > _MOST_MANIFEST:
        raise BadBundle(_SPOILT.format(path.name))
    with archive.open(about) as file:
        manifest = parse_manifest(file.read(_MOST_MANIFEST))
    names = [part.filename for part in parts]
    if sorted(names) != sorted([NAME, *manifest.files]):
        raise BadBundle(_SPOILT.format(path.name))
    for name in manifest.files:
        if sentence := _harm(name, manifest):
            raise BadBundle(f"内容包 {path.name} 里的文件名“{name}”{sentence}，不能用（内容没有动）")
    room = path.stat().st_size
    for part in parts:
        room -= part.compress_size  # parts that lie in one another are a trick
        if room < 0 or not _is_plain(part) or part.file_size != _size(part, manifest):
            raise BadBundle(_SPOILT.format(path.name))
    return manifest


def _size(part: zipfile.ZipInfo, manifest: Manifest) -> int:
    return part.file_size if part.filename == NAME else manifest.files[part.filename].size


def _harm(name: str, manifest: Manifest) -> str:
    """Say how a name would lead out of the folder, or into another file; "" when it does not."""
    parts = name.split("/")
    if name.startswith("/") or "\\" in name or ":" in parts[0]:
        return "是别处的路径"
    if any(part in ("", ".", "..") for part in parts):
        return "会跑到展厅内容的文件夹外面"
    if any(ord(char) < 32 for char in name) or any(len(part.encode()) > 255 for part in parts):
        return "有控制字符或者太长"
    if any("/".join(parts[:end]) in manifest.files for end in range(1, len(parts))):
        return "既是文件又是文件夹"
    return ""


def _is_plain(part: zipfile.ZipInfo) -> bool:
    """Say whether it is a file, not encrypted, and no larger than such a file can be."""
    kind = stat.S_IFMT(part.external_attr >> 16)
    if part.flag_bits & 1 or kind not in (0, stat.S_IFREG) or part.is_dir():
        return False
    if part.compress_type == zipfile.ZIP_STORED:
        return part.file_size == part.compress_size
    return part.compress_type == zipfile.ZIP_DEFLATED and part.file_size <= max(
        _MOST_TEXT, part.compress_size
    )


def _check_room(manifest: Manifest, folder: Path) -> None:
    free, needed = shutil.disk_usage(folder.parent).free, manifest.size + _RESERVE
    if free < needed:
        old = kept_as(folder, BEFORE)
        hint = f"可以删掉 {old}，再来一次" if old.exists() else "请清理磁盘，再来一次"
        raise BadBundle(
            f"磁盘空间不够：要 {needed // 1_000_000} MB，只剩 {free // 1_000_000} MB；{hint}（内容没有动）"
        )


def _extract_all(archive: zipfile.ZipFile, manifest: Manifest, staged: Path, progress: Progress) -> None:
    done, whole = 0, manifest.size // CHUNK
    for name, file in manifest.files.items():
        _extract(archive, name, file, staged / name)
        done += file.size
        progress("解包（MB）", done // CHUNK, whole)


def _extract(archive: zipfile.ZipFile, name: str, file: Packed, target: Path) -> None:
    """Write one file. Raises BadBundle where it is not the one that was packed."""
    target.parent.mkdir(parents=True, exist_ok=True)
    checksum, size = hashlib.sha256(), 0
    with archive.open(name) as source, target.open("xb") as out:
        while chunk := _read(source):
            size += len(chunk)
            checksum.update(chunk)
            out.write(chunk)
    if size != file.size or checksum.hexdigest() != file.sha256:
        raise BadBundle(f"内容包里的 {name} 和打包的时候不一样，请重新拷贝（内容没有动）")


def _read(source: IO[bytes]) -> bytes:
    try:
        return source.read(CHUNK)
    except OSError as error:
        raise BadBundle(f"内容包读不出来（{why(error)}），请换一个 U 盘重新拷贝（内容没有动）") from None
