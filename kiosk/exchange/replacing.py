"""Put a new version of a whole folder in the old one's place: all of it, or nothing.

The new version is made beside the folder. Where the system can exchange two folders in one step (Linux
can), there is no moment without one; elsewhere the old one is moved away first, and comes back at the
next attempt if the power fails in between.
"""

from __future__ import annotations

import ctypes
import errno
import fcntl
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from kiosk.exchange.progress import Progress

_NOWHERE, _EXCHANGE = -100, 2  # AT_FDCWD and RENAME_EXCHANGE of renameat2(2)
_CANNOT = {errno.ENOSYS, errno.EINVAL, errno.ENOTSUP, errno.EXDEV}


class Busy(Exception):
    """Another process is replacing the folder right now."""


@contextmanager
def replacing(folder: Path, before: str) -> Iterator[Path]:
    """Give an empty folder beside `folder` to make the new version in; what is left in it goes in the end.

    `before` names what the old version is kept as, here only to bring it back after a power cut.
    Raises Busy, and OSError where nothing can be written.
    """
    staged = folder.with_name(f".{folder.name}.new")
    with _locked(folder.parent):
        _recover(folder, staged, kept_as(folder, before))
        staged.mkdir()
        try:
            yield staged
        finally:
            shutil.rmtree(staged, ignore_errors=True)


@contextmanager
def _locked(folder: Path) -> Iterator[None]:
    handle = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        yield
    except BlockingIOError:
        raise Busy from None
    finally:
        os.close(handle)


def kept_as(folder: Path, before: str) -> Path:
    """Return where the old version of a folder is kept."""
    return folder.with_name(f"{folder.name}.{before}")


def _recover(folder: Path, staged: Path, old: Path) -> None:
    """Clear away what an attempt left that did not come to its end."""
    if not folder.exists() and staged.exists() and old.exists():
        old.rename(folder)
    if _older(folder).exists() and not old.exists():
        _older(folder).rename(old)
    shutil.rmtree(_older(folder), ignore_errors=True)
    shutil.rmtree(staged, ignore_errors=True)


def _older(folder: Path) -> Path:
    return folder.with_name(f".{folder.name}.older")


def take_place(staged: Path, folder: Path, before: str) -> None:
    """Put `staged` where `folder` is, and keep what was there (one generation). Raises OSError, having done nothing."""
    old, older = kept_as(folder, before), _older(folder)
    if folder.exists():
        _hand_over(staged, folder)
    _flush(staged)
    if old.exists():
        old.rename(older)
    try:
        _swap(staged, folder, old)
    except OSError:
        if older.exists():
            older.rename(old)
        raise
    _flush_folder(folder.parent)
    shutil.rmtree(older, ignore_errors=True)


def _hand_over(staged: Path, folder: Path) -> None:
    """Give the new version the owner of the old: staff go on editing what an administrator has brought."""
    owner = folder.stat()
    shutil.copymode(folder, staged)
    if os.geteuid() == 0:
        for path in [staged, *staged.rglob("*")]:
            os.chown(path, owner.st_uid, owner.st_gid, follow_symlinks=False)


def _swap(staged: Path, folder: Path, old: Path) -> None:
    if not folder.exists():
        staged.rename(folder)
    elif exchange(staged, folder):
        staged.rename(old)
    else:
        folder.rename(old)
        try:
            staged.rename(folder)
        except OSError:
            old.rename(folder)
            raise


def exchange(one: Path, other: Path) -> bool:
    """Let two folders change places in one step; False if this system cannot. Raises OSError."""
    try:
        call = ctypes.CDLL(None, use_errno=True).renameat2
    except AttributeError:
        return False
    if call(_NOWHERE, os.fsencode(one), _NOWHERE, os.fsencode(other), _EXCHANGE) == 0:
        return True
    number = ctypes.get_errno()
    if number in _CANNOT:
        return False
    raise OSError(number, os.strerror(number), str(other))


def copy_folder(folder: Path, staged: Path, progress: Progress) -> None:
    """Copy all below `folder`; pictures and films are linked where that can be done, which takes no room.

    Text is always copied, because some editors write into the file that is there, and the old version has
    to stay as it is.
    """
    paths = sorted(folder.rglob("*"))
    for number, path in enumerate(paths):
        target = staged / path.relative_to(folder)
        if path.is_symlink():
            target.symlink_to(os.readlink(path))
        elif path.is_dir():
            target.mkdir()
        elif path.suffix in (".yaml", ".yml", ".json", ".md", ".txt"):
            shutil.copy2(path, target)
        else:
            _link(path, target)
        progress("拷贝内容", number + 1, len(paths))
    for path in reversed([p for p in paths if p.is_dir() and not p.is_symlink()]):
        shutil.copystat(path, staged / path.relative_to(folder))
    shutil.copystat(folder, staged)


def _link(path: Path, target: Path) -> None:
    try:
        os.link(path, target)
    except OSError:  # another kind of disk
        shutil.copy2(path, target)


def _flush(folder: Path) -> None:
    """Have all below a folder written to the disk."""
    for path in [folder, *folder.rglob("*")]:
        if path.is_dir() and not path.is_symlink():
            _flush_folder(path)
        elif path.is_file() and not path.is_symlink():
            with path.open("rb") as file:
                os.fsync(file.fileno())


def _flush_folder(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    except OSError:
        pass  # some file systems cannot; the order of renames is kept all the same
    finally:
        os.close(handle)
