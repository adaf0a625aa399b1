"""Where the program writes: a folder that takes what is written, and a bounded log in it."""

from __future__ import annotations

import logging
import tempfile
from logging.handlers import RotatingFileHandler
from pathlib import Path

from kiosk.os_errors import why


def writable(folder: Path) -> tuple[Path, str]:
    """Return `folder`, made if need be, and ""; or a temporary folder and why, when it cannot be written to."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=folder):
            return folder, ""
    except OSError as error:
        return Path(
            tempfile.mkdtemp(prefix="xiaocui-")
        ), f"写不进 {folder}（{why(error)}），请检查文件夹和磁盘"


def log_to(path: Path) -> None:
    """Keep the last few megabytes of log beside the records; the terminal stays for people."""
    logging.raiseExceptions = False  # a full disk must not flood the terminal
    handler = RotatingFileHandler(path, maxBytes=2_000_000, backupCount=3, encoding="utf-8")
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    root = logging.getLogger()
    root.addHandler(handler)
    root.setLevel(logging.INFO)
    for library in ("watchfiles", "httpx"):  # they tell of every change and every request
        logging.getLogger(library).setLevel(logging.WARNING)
