"""What can be listed: the halls, the exhibits of a hall, the films."""

from __future__ import annotations

from collections.abc import Iterable

from kiosk.answering.entries import Entry
from kiosk.content.model import Centre, Hall, Text

_HALLS = (
    "有哪些展厅",
    "有几个展厅",
    "都有什么展厅",
    "展厅有哪些",
    "一共有多少个展厅",
    "what halls are there",
    "which halls are there",
    "what halls do you have",
    "what are the halls",
    "list the halls",
    "list all the halls",
    "name the halls",
    "name all the halls",
)
_FILMS = (
    "有什么电影",
    "有哪些电影可以看",
    "有哪些片子可以看",
    "有哪些影片",
    "有什么视频可以看",
    "这里能看什么电影",
    "有没有电影看",
    "what films are there",
    "which films are there",
    "what films do you have",
    "which films can we watch",
    "list the films",
    "list all the films",
)
_IN_HALL = (
    "这个厅有哪些展品",
    "这个厅有几件展品",
    "这个厅还有什么",
    "这里有什么展品",
    "这个展厅有什么可以看",
    "这里可以看什么",
    "what is in this hall",
    "what exhibits are in this hall",
    "how many exhibits are there in this hall",
    "what can I see here",
)
_OF_HALL = ("{}有哪些展品", "{}有几件展品", "{}里面都有什么")
_OF_HALL_EN = ("what exhibits are in {}", "what exhibits are in the {}", "what is in {}", "what is in the {}")
_FILMS_HERE = (
    "这个厅有什么电影",
    "这里有什么电影",
    "这个厅有视频吗",
    "这里有没有影片",
    "what films can I watch here",
    "what films are in this hall",
    "are there any films here",
    "are there films in this hall",
)
_NUMBERS = "零一二三四五六七八九十"


def lists(centre: Centre) -> tuple[Entry, ...]:
    """Return the entries that follow from what there is."""
    if not centre.halls:
        return ()
    found = [Entry((), _HALLS, _halls(centre))]
    films = [(video.title, exhibit.id) for exhibit in centre.exhibits for video in exhibit.videos]
    if films:
        found.append(Entry((), _FILMS, _told("影片", "films", [title for title, _ in films])))
    for hall in centre.halls:
        if hall.exhibits:
            names = tuple(pattern.format(hall.title.zh) for pattern in _OF_HALL)
            names += tuple(pattern.format(hall.title.en) for pattern in _OF_HALL_EN if hall.title.en)
            told = _told("展品", "exhibits", [exhibit.title for exhibit in hall.exhibits])
            found.append(Entry((), (*_IN_HALL, *names), told, hall.id, show=f"hall:{hall.id}"))
        found += _films_of(hall)
    return tuple(found)


def _films_of(hall: Hall) -> Iterable[Entry]:
    films = [video.title for exhibit in hall.exhibits for video in exhibit.videos]
    if films:
        yield Entry((), _FILMS_HERE, _told("影片", "films", films), hall.id)
    else:
        none = Text(
            zh="这个厅没有影片，展品可以听我讲。",
            en="There is no film in this hall. I can tell you about it.",
        )
        yield Entry((), _FILMS_HERE, none, hall.id)


def _halls(centre: Centre) -> Text:
    return _told("展厅", "halls", [hall.title for hall in centre.halls], "个", "This centre has")


def _told(what: str, what_en: str, titles: list[Text], unit: str = "件", begin_en: str = "There are") -> Text:
    unit = "部" if what == "影片" else unit
    zh = "、".join(title.zh for title in titles)
    en = ", ".join(title.get("en") for title in titles)
    if len(titles) == 1:
        begin_en, what_en = begin_en.replace("are", "is"), what_en.removesuffix("s")
    return Text(
        zh=f"有{_number(len(titles))}{unit}{what}：{zh}。", en=f"{begin_en} {len(titles)} {what_en}: {en}."
    )


def _number(count: int) -> str:
    """Return a count as it is said before a measure word: 两件, 八个, 十二部."""
    if count == 2:
        return "两"
    return _NUMBERS[count] if count <= 10 else f"十{_NUMBERS[count - 10]}" if count < 20 else str(count)
