"""What happens to text files: slips of the hand, spoilt bytes, half a copy, and malice."""

from __future__ import annotations

import random

_NASTY = [
    *(text.encode() for text in (
        "\t", "\u3000", "\u00a0", "：", ": ", ":", " #", "#", "'", '"', "[", "]", "{", "}", ",", "，", "- ", "-", "|", ">",
        "|2-", "? ", "&a ", "*a", "&a [*a]", "!x ", "!!python/object:os.system x", "<<: *a", "---\n", "...\n", "%YAML 1.1\n",
        "@", "`", "\\", '"\\0"', '"\\UFFFFFFFF"', "\n", "\n\n  ", "\r", "\r\n", "\u0085", "\u2028", "\ufeff", "\0", "\x1b[31m",
        "😀", "𠮷", "null", "no", "~", "012", "12:30", "1e999", "9" * 400, "../../etc/passwd", "/etc/passwd", "file:///x",
        "http://x/y", "[" * 30, "{" * 30, "[" * 3000, "- " * 3000, "a: &a [x,x,x]\nb: &b [*a,*a,*a]\n", "title: x\n",
        "ask：x\n", "展" * 2000, "é" * 3,
    )),
    "向阳".encode("gbk"), "向阳".encode("utf-16"), b"\xff", b"\x80", b"\xed\xa0\x80", b"\xf4\x90\x80\x80",
]  # fmt: skip


def mutate(data: bytes, chance: random.Random) -> bytes:
    """Return the bytes of a file spoilt in one to four ways."""
    for _ in range(chance.randint(1, 4)):
        data = chance.choice(_WAYS)(data, chance)
    return data


def _flip(data: bytes, chance: random.Random) -> bytes:
    at = chance.randrange(len(data) + 1)
    return (
        data[:at] + bytes([data[at] ^ 1 << chance.randrange(8)]) + data[at + 1 :] if at < len(data) else data
    )


def _delete(data: bytes, chance: random.Random) -> bytes:
    at = chance.randrange(len(data) + 1)
    return data[:at] + data[at + chance.choice((1, 1, 3, 10, 40, 400)) :]


def _insert(data: bytes, chance: random.Random) -> bytes:
    at = chance.randrange(len(data) + 1)
    return data[:at] + chance.choice(_NASTY) + data[at:]


def _cut(data: bytes, chance: random.Random) -> bytes:
    return data[: chance.randrange(len(data) + 1)]


def _swap_lines(data: bytes, chance: random.Random) -> bytes:
    lines = data.split(b"\n")
    one, other = chance.randrange(len(lines)), chance.randrange(len(lines))
    lines[one], lines[other] = lines[other], lines[one]
    return b"\n".join(lines)


def _repeat(data: bytes, chance: random.Random) -> bytes:
    lines = data.split(b"\n")
    at, length = chance.randrange(len(lines)), chance.choice((1, 1, 2, 5, 20))
    return b"\n".join(lines[: at + length] * chance.choice((1, 1, 1, 4)) + lines[at:])


def _indent(data: bytes, chance: random.Random) -> bytes:
    lines = data.split(b"\n")
    at = chance.randrange(len(lines))
    lines[at] = chance.choice((b" ", b"  ", b"\t", "\u3000".encode(), b"")) + lines[at].lstrip()
    return b"\n".join(lines)


_WAYS = [_flip, _delete, _insert, _insert, _insert, _cut, _swap_lines, _repeat, _indent]
