"""New files for staff: valid drafts in which every key is explained.

Nothing that exists is overwritten, and nothing is made if not all of it can be.
"""

from __future__ import annotations

import re
from pathlib import Path

from pydantic import BaseModel

from kiosk.content.describe import DESCRIPTIONS
from kiosk.content.file_text import INVISIBLE
from kiosk.content.listing import with_exhibit
from kiosk.content.load import EXHIBIT_NAME, HALL_FOLDER
from kiosk.content.model import Exhibit, HallFile, Image, Question, Video
from kiosk.content.quoting import quoted
from kiosk.content.schema import modeline
from kiosk.content.whole_file import write_whole
from kiosk.content.yaml_reader import read_yaml
from kiosk.os_errors import why

_HOW = """\
## 两个 # 的是说明。一个 # 的是可以不写的，要用就去掉行首的“# ”（井号和一个空格）。
## 要写中英文，就分两行，各缩进两个空格，例如：
##   title:
##     zh: 向阳而生
##     en: Growing Toward the Sun
## 写的时候随时可以运行 kiosk check，看有没有写错。
"""

_EXHIBIT = """\
title: {title}
# also_called: [别的叫法, 大家常说的叫法]
status: draft
reviewed_by: []
# valid_from: 2026-10-01
# valid_until: 2026-12-31
summary: 请写一句话
text: |
  请写正文的第一段。

  请写正文的第二段。
# images:
#   - file: media/{name}.jpg
#     caption: 图片的说明
#     credit: 翠屏区融媒体中心
# videos:
#   - file: media/{name}.mp4
#     title: 影片的名字
#     credit: 翠屏区融媒体中心
# questions:
#   - ask: [第一种问法, 第二种问法, 第三种问法]
#     answer: 请写回答。
# pinyin: {{重庆: chóng qìng}}
# related: [展厅/展项]
# qr: https://www.example.com/{name}
# qr_title: 网址上有什么
# note: 待核实的事
"""

_HALL = """\
title: {title}
tagline: 请写一句话
# also_called: [别的叫法, 大家常说的叫法]
status: draft
motif: xuting
# cover: media/cover.jpg
directions: 请写怎么走到这个展厅。
introduction: 请写展厅的介绍。
exhibits: []
# questions:
#   - ask: [第一种问法, 第二种问法, 第三种问法]
#     answer: 请写回答。
# note: 待核实的事
"""

_INSIDE: dict[str, type[BaseModel]] = {"images": Image, "videos": Video, "questions": Question}


class CannotMake(Exception):
    """Nothing was made; the message is a Chinese sentence for staff."""


def exhibit_text(name: str, title: str) -> str:
    """Return a new exhibit's file; `name` is the file's name without ending."""
    return (
        f"{modeline('exhibit')}\n"
        + _HOW
        + _explained(Exhibit, _EXHIBIT.format(name=name, title=quoted(title.strip())))
    )


def hall_text(title: str) -> str:
    """Return a new hall's hall.yaml."""
    return f"{modeline('hall')}\n" + _HOW + _explained(HallFile, _HALL.format(title=quoted(title.strip())))


def _explained(model: type[BaseModel], sample: str) -> str:
    """Put before each key of the sample what it is for."""
    out = []
    for line in sample.splitlines():
        if key := re.match(r"(?:# )?([a-z_]+):", line):
            out += ["", f"## {DESCRIPTIONS[model][key[1]]}"]
            inside = DESCRIPTIONS[_INSIDE[key[1]]] if key[1] in _INSIDE else {}
            out += [f"##   {name}：{sentence}" for name, sentence in inside.items()]
        out.append(line)
    return "\n".join(out) + "\n"


def new_exhibit(folder: Path, exhibit_id: str, title: str) -> Path:
    """Make the draft of `hall/exhibit` and list it in its hall; return its path. Raises CannotMake."""
    hall, _, name = exhibit_id.partition("/")
    if not EXHIBIT_NAME.fullmatch(name) or name == "hall":
        raise CannotMake(
            f"“{exhibit_id}”不对，请写成“展厅/新编号”，编号用字母、数字和“-”，例如 family/new-lamp"
        )
    _check_title(title)
    own = _hall_folder(folder, hall)
    path, listing = own / f"{name}.yaml", own / "hall.yaml"
    if path.exists():
        raise CannotMake(f"已经有 {own.name}/{path.name} 了，没有动它；请换一个编号")
    listed = _listed(listing, name)
    try:
        (own / "media").mkdir(exist_ok=True)
        _create(path, exhibit_text(name, title))
        try:
            write_whole(listing, listed)
        except OSError:
            path.unlink()
            raise
    except OSError as error:
        raise CannotMake(f"写不进 {own.name}（{why(error)}），请检查文件夹权限和磁盘") from None
    return path


def new_hall(folder: Path, name: str, title: str) -> Path:
    """Make the draft of a hall, `name` as its folder is called: 09-name. Returns its hall.yaml. Raises CannotMake."""
    found = HALL_FOLDER.fullmatch(name)
    if not found:
        raise CannotMake(f"“{name}”不对，请写成“两位数字-英文名”，例如 09-harvest")
    _check_title(title)
    for other in folder.iterdir():
        taken = HALL_FOLDER.fullmatch(other.name)
        if taken and int(taken[1]) == int(found[1]):
            raise CannotMake(f"展厅号 {int(found[1])} 已经用在 {other.name} 了，请换一个号")
        if taken and taken[2] == found[2]:
            raise CannotMake(f"已经有一个叫“{found[2]}”的展厅（{other.name}），请换一个名字")
    path = folder / name / "hall.yaml"
    try:
        (path.parent / "media").mkdir(parents=True)
        _create(path, hall_text(title))
    except OSError as error:
        raise CannotMake(f"写不进 {folder}（{why(error)}），请检查文件夹权限和磁盘") from None
    return path


def _check_title(title: str) -> None:
    if not title.strip() or "\n" in title or "\r" in title or INVISIBLE.search(title):
        raise CannotMake("标题要写在一行里，不能是空的，也不能有控制字符")


def _hall_folder(folder: Path, hall: str) -> Path:
    halls: dict[str, Path] = {}
    for path in sorted(folder.iterdir()):
        if (found := HALL_FOLDER.fullmatch(path.name)) and (path / "hall.yaml").is_file():
            halls.setdefault(found[2], path)
    if hall not in halls:
        known = f"现在有 {'、'.join(halls)}" if halls else "现在一个展厅也没有"
        raise CannotMake(f"没有“{hall}”这个展厅；{known}")
    return halls[hall]


def _listed(listing: Path, name: str) -> bytes:
    """Return what hall.yaml says with the new exhibit in its list."""
    _, mistakes = read_yaml(listing)
    if mistakes:
        raise CannotMake(
            f"{listing.parent.name}/hall.yaml 第 {mistakes[0].line} 行还有写错的地方，请先运行 kiosk check，改好再来"
        )
    text = with_exhibit(listing.read_bytes().decode("utf-8"), name)
    if text is None:
        raise CannotMake(
            f"{listing.parent.name}/hall.yaml 里 exhibits 的写法程序不敢改，请先写成“exhibits: [甲, 乙]”的样子再来"
        )
    return text.encode("utf-8")


def _create(path: Path, text: str) -> None:
    with path.open("x", encoding="utf-8", newline="\n") as file:
        file.write(text)
