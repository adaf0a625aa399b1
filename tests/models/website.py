"""What a web server on this machine does: gives, cuts off or refuses a speech model's archive."""

from __future__ import annotations

import hashlib
import threading
from http.server import BaseHTTPRequestHandler

NAME = "vosk-model-tiny"


class Site:
    """What the server does with the next requests."""

    def __init__(self, content: bytes) -> None:
        self.content = content
        self.cut_after: list[int] = []  # bytes after which each of the next answers breaks off
        self.silent_after: list[
            int
        ] = []  # bytes after which each of the next answers says no more, and stays open
        self.given_up = threading.Event()  # by whoever asked
        self.ranges: list[str] = []  # what was asked for
        self.knows_ranges, self.status = True, 200
        self.address = ""

    @property
    def sha256(self) -> str:
        return hashlib.sha256(self.content).hexdigest()

    @property
    def url(self) -> str:
        return f"{self.address}/{NAME}.zip"


def handler(site: Site) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            if self.path.startswith("/moved/"):
                self.send_response(302)
                self.send_header("Location", self.path.removeprefix("/moved"))
                self.end_headers()
                return
            wanted = self.headers.get("Range", "")
            site.ranges.append(wanted)
            start = int(wanted[6:-1]) if wanted and site.knows_ranges else 0
            self.send_response(site.status if site.status != 200 else 206 if start else 200)
            body = site.content[start:]
            if start:
                self.send_header(
                    "Content-Range", f"bytes {start}-{len(site.content) - 1}/{len(site.content)}"
                )
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            if site.silent_after:
                self.wfile.write(body[: site.silent_after.pop(0)])
                self.wfile.flush()
                site.given_up.wait(20)
                return
            self.wfile.write(body[: site.cut_after.pop(0) if site.cut_after else len(body)])

        def log_message(self, *_: object) -> None:
            pass

    return Handler
