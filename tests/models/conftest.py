"""A model's archive, and a web server on this machine that has it."""

from __future__ import annotations

import threading
import zipfile
from collections.abc import Iterator
from http.server import ThreadingHTTPServer
from pathlib import Path

import pytest
from speech import MODEL
from website import NAME, Site, handler


@pytest.fixture(scope="session")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The demonstration model as an official archive has it: in a folder of the model's name."""
    path = tmp_path_factory.mktemp("archive") / f"{NAME}.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as made:
        for file in sorted(MODEL.rglob("*")):
            made.write(file, Path(NAME) / file.relative_to(MODEL))
    return path


@pytest.fixture
def site(archive: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Site]:
    """The server, with the whole archive on it."""
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    site = Site(archive.read_bytes())
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler(site))
    site.address = f"http://127.0.0.1:{server.server_port}"
    threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
    yield site
    server.shutdown()
    server.server_close()
