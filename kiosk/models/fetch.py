"""Downloads that can be cut off at any time and gone on with later."""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from pathlib import Path

import httpx

from kiosk.os_errors import why
from kiosk.ports import DeviceError

Step = Callable[[int, int], None]  # bytes that are here, and bytes in all (0: unknown)

_PATIENCE = httpx.Timeout(20, connect=5)  # seconds without a byte
_TRIES = 5  # times that a connection which brings something may break


def fetch(url: str, part: Path, step: Step, patience: httpx.Timeout = _PATIENCE) -> None:
    """Download to `part`, going on where an earlier attempt was cut off. Raises DeviceError; `part` is kept."""
    for left in reversed(range(_TRIES)):
        before = _size(part)
        try:
            _go_on(url, part, step, patience)
            return
        except httpx.InvalidURL:
            raise DeviceError(f"网址 {url} 写得不对，请检查") from None
        except httpx.HTTPError as error:
            if not left or _size(part) <= before:
                raise DeviceError(
                    f"下载中断了（{type(error).__name__}），已经下好 {_size(part) / 1e6:.1f} MB；"
                    "请检查网络，再运行一次，会接着下载"
                ) from None
        except OSError as error:
            raise DeviceError(
                f"下载的文件写不进 {part.parent}（{why(error)}），请清理磁盘，再运行一次"
            ) from None


def _go_on(url: str, part: Path, step: Step, patience: httpx.Timeout) -> None:
    here = _size(part)
    # Without compression, so that the bytes counted are those of the file.
    headers = {"Accept-Encoding": "identity"} | ({"Range": f"bytes={here}-"} if here else {})
    with httpx.stream("GET", url, headers=headers, follow_redirects=True, timeout=patience) as answer:
        if answer.status_code == httpx.codes.REQUESTED_RANGE_NOT_SATISFIABLE:
            if answer.headers.get("Content-Range") == f"bytes */{here}":
                return  # all of it was here already
            part.unlink()  # it is no beginning of what is offered now
            raise httpx.ReadError("the file has changed")
        if answer.status_code not in (httpx.codes.OK, httpx.codes.PARTIAL_CONTENT):
            raise DeviceError(f"网站不给这个文件（{answer.status_code}）：{url}，请检查网址")
        here, whole = _extent(answer, here)
        _check_room(part, whole - here)
        _write(answer, part, here, lambda done: step(done, whole))
        if whole and _size(part) < whole:
            raise httpx.ReadError("the connection ended early")


def _extent(answer: httpx.Response, here: int) -> tuple[int, int]:
    """Return where the bytes of the answer begin, and how long the whole is (0: unknown)."""
    if answer.status_code == httpx.codes.OK:
        length = answer.headers.get("Content-Length", "")
        return 0, int(length) if length.isdigit() else 0  # not every server can begin in the middle
    span = re.fullmatch(r"bytes (\d+)-\d+/(\d+|\*)", answer.headers.get("Content-Range", ""))
    if not span or int(span[1]) != here:
        raise DeviceError("网站接着下载的位置不对，请换一个网址，或用 U 盘安装")
    return here, 0 if span[2] == "*" else int(span[2])


def _check_room(part: Path, wanted: int) -> None:
    state = os.statvfs(part.parent)
    free = state.f_bavail * state.f_frsize
    if wanted > free:
        raise DeviceError(f"磁盘空间不够：还要 {wanted / 1e6:.1f} MB，只剩 {free / 1e6:.1f} MB，请清理")


def _write(answer: httpx.Response, part: Path, here: int, step: Callable[[int], None]) -> None:
    with part.open("r+b" if here else "wb") as file:
        file.seek(here)
        for block in answer.iter_raw():
            file.write(block)
            here += len(block)
            step(here)


def _size(part: Path) -> int:
    return part.stat().st_size if part.exists() else 0
