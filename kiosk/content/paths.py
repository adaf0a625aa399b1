"""Which files a hall, or the voice, may name: those in its own folder."""

from __future__ import annotations

from pathlib import Path


def inside(folder: Path, name: str) -> Path:
    """Return `name` below `folder` as an absolute path.

    Raises ValueError (a Chinese sentence) for absolute paths, addresses, option-like names,
    control characters, and whatever leaves the folder once symlinks are resolved.
    """
    if name.startswith(("/", "-", "~")) or "://" in name or ":" in name or "\\" in name:
        raise ValueError(f"路径“{name}”不对：只能写本展厅文件夹里的文件，例如 media/poster.jpg")
    if any(ord(char) < 32 for char in name):
        raise ValueError("路径里有换行或控制字符，请删掉")
    if not name.strip() or len(name) > 200:
        raise ValueError("文件路径是空的或太长，请写本展厅文件夹里的文件，例如 media/poster.jpg")
    try:
        path = (folder / name).resolve()
        circle = path.is_symlink()  # Python 3.13 stops at links in a circle, older ones raise
    except (OSError, RuntimeError):
        circle = True
    if circle:
        raise ValueError(f"路径“{name}”打不开，请换一个文件")
    if not path.is_relative_to(folder.resolve()):
        raise ValueError(f"路径“{name}”跑到展厅文件夹外面去了，请把文件放进 media 文件夹")
    return path
