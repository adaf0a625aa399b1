"""All content with its media in one file, for other screens: the same content always makes the same bytes."""

from __future__ import annotations

import hashlib
import os
import zipfile
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import IO

from kiosk import __version__
from kiosk.content.load import Loaded
from kiosk.content.problems import Problem
from kiosk.exchange.manifest import NAME, BadBundle, Manifest, Packed
from kiosk.exchange.progress import Progress, no_progress

CHUNK = 1_000_000  # bytes
_EPOCH = (1980, 1, 1, 0, 0, 0)  # the earliest date of a zip file: when a file was saved is of no interest
_TEXT = {".yaml", ".yml", ".json", ".srt", ".vtt", ".txt", ".md"}  # the rest is compressed already


def pack(
    folder: Path, loaded: Loaded, path: Path, made: datetime, progress: Progress = no_progress
) -> Manifest:
    """Write the content below `folder`, which was `loaded` without problems, to `path`, whole or not at all.

    Raises BadBundle, and OSError where nothing can be read or written.
    """
    if path.resolve().is_relative_to(folder.resolve()):
        raise BadBundle("内容包不能放在展厅内容的文件夹里，请换一个地方，例如 U 盘")
    part = path.with_name(f".{path.name}.part")
    try:
        with part.open("wb") as file:
            manifest = _write(folder, loaded, file, made, progress)
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)
    return manifest


def missing_media(loaded: Loaded) -> tuple[Problem, ...]:
    """Tell which pictures, films and subtitles are named but are not there."""
    return tuple(_missing(loaded))


def _missing(loaded: Loaded) -> Iterator[Problem]:
    named: list[tuple[str, tuple[int | str, ...], Path | None]] = []
    named += [(hall.id, ("cover",), hall.cover) for hall in loaded.centre.halls]
    for exhibit in loaded.centre.exhibits:
        named += [(exhibit.id, ("images", n, "file"), image.file) for n, image in enumerate(exhibit.images)]
        for n, video in enumerate(exhibit.videos):
            files = {"file": video.file, "subtitles": video.subtitles, "poster": video.poster}
            named += [(exhibit.id, ("videos", n, key), file) for key, file in files.items()]
    for place, loc, file in named:
        if file is not None and not file.is_file():
            sentence = f"找不到 {file.name}，请把它放进 media 文件夹，或者改正文件名"
            yield loaded.sources[place].problem(loc, sentence)


def _write(folder: Path, loaded: Loaded, out: IO[bytes], made: datetime, progress: Progress) -> Manifest:
    names = sorted(_names(folder))
    whole, done = sum((folder / name).stat().st_size for name in names), 0
    files: dict[str, Packed] = {}
    with zipfile.ZipFile(out, "w") as archive:
        for name in names:
            files[name] = _add(archive, folder / name, name)
            done += files[name].size
            progress("打包（MB）", done // CHUNK, whole // CHUNK)
        manifest = Manifest(
            made=made.isoformat(timespec="seconds"),
            centre=loaded.centre.name.zh,
            program=__version__,
            files=files,
        )
        archive.writestr(_info(NAME), manifest.as_json())
    return manifest


def _names(folder: Path) -> Iterator[str]:
    """Yield the names of all files but hidden ones, which are no content."""
    for path in folder.rglob("*"):
        name = path.relative_to(folder)
        if any(part.startswith(".") for part in name.parts) or name.name.endswith("~"):
            continue
        if path.is_symlink() and (path.is_dir() or not path.resolve().is_relative_to(folder.resolve())):
            raise BadBundle(f"{name} 是一个链接，别的机器上没有它指的东西；请换成真的文件")
        if not path.is_dir() and not path.is_file():
            raise BadBundle(f"{name} 不是普通文件，请移走")
        if path.is_file():
            yield name.as_posix()


def _add(archive: zipfile.ZipFile, path: Path, name: str) -> Packed:
    checksum, size = hashlib.sha256(), 0
    info = _info(name)
    info.file_size = path.stat().st_size  # decides whether large sizes are provided for
    with path.open("rb") as source, archive.open(info, "w") as target:
        while chunk := source.read(CHUNK):
            target.write(chunk)
            checksum.update(chunk)
            size += len(chunk)
    return Packed(size=size, sha256=checksum.hexdigest())


def _info(name: str) -> zipfile.ZipInfo:
    info = zipfile.ZipInfo(name, _EPOCH)
    info.create_system, info.external_attr = 3, 0o100644 << 16  # Unix, a plain file
    info.compress_type = zipfile.ZIP_DEFLATED if Path(name).suffix in _TEXT else zipfile.ZIP_STORED
    return info
