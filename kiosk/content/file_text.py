"""From the bytes of a file to its text, refusing whatever an editor may have spoilt."""

from __future__ import annotations

import re
from pathlib import Path

from kiosk.content.problems import Refused
from kiosk.os_errors import why

MAX_BYTES = 1_000_000

# Not printable in YAML, or (NEL, line and paragraph separator, inner BOM) invisible and misleading.
INVISIBLE = re.compile(
    "[^\t\n\r\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]"
)


def read_text(path: Path) -> str:
    """Return the text of a UTF-8 file with plain `\\n` line ends.

    Raises Refused for anything unreadable, over 1 MB, in another encoding or with invisible characters.
    """
    text = _decode(_bytes(path)).replace("\r\n", "\n").replace("\r", "\n")
    if bad := INVISIBLE.search(text):
        line = text.count("\n", 0, bad.start()) + 1
        column = bad.start() - text.rfind("\n", 0, bad.start())
        sentence = f"这一行里有看不见的控制字符（U+{ord(bad[0]):04X}），请删掉这一行重新打一遍"
        raise Refused(line, sentence, column)
    return text


def _bytes(path: Path) -> bytes:
    if not path.is_file():  # a folder, a pipe or a device would block or never end
        raise Refused(1, "这不是一个普通文件，请换成用编辑器存的文本文件")
    try:
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except OSError as error:
        raise Refused(1, f"文件读不出来（{why(error)}），请检查文件权限和磁盘") from None
    if len(data) > MAX_BYTES:
        raise Refused(1, "文件超过 1 MB，太大了；请拆成几个展项，图片和影片放进 media 文件夹")
    if not data.strip():
        raise Refused(1, "文件是空的，请写上内容，或者删掉这个文件")
    return data


def _decode(data: bytes) -> str:
    if data.startswith(b"\xef\xbb\xbf"):
        raise Refused(1, "文件开头有看不见的 BOM 标记，请在编辑器里另存为“UTF-8”（不要选“带 BOM”）")
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise Refused(1, "文件是 UTF-16 编码，请在编辑器里另存为“UTF-8”")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        kind = "看起来是 GBK 编码" if _is_gbk(data) else "不是 UTF-8 编码"
        before = data[data.rfind(b"\n", 0, error.start) + 1 : error.start]
        column = len(before.decode("utf-8", "replace")) + 1
        raise Refused(line, f"文件{kind}，请在编辑器里另存为“UTF-8”", column) from None


def _is_gbk(data: bytes) -> bool:
    try:
        data.decode("gb18030")
    except UnicodeDecodeError:
        return False
    return True
