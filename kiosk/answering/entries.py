"""What can be asked: every authored question, and what follows from titles and other names."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kiosk.content.model import Centre, Exhibit, Hall, Link, Question, Text
from kiosk.content.sentences import sentences

# What visitors say about anything that has a name; {} is the name.
_ABOUT = (
    "{}",
    "{}是什么",
    "讲讲{}",
    "介绍一下{}",
    "说说{}的故事",
    "{}有什么故事",
    "我想了解{}",
    "tell me about {}",
)
_WHERE_HALL = ("{}在哪里", "{}怎么走", "去{}怎么走", "where is {}")
_IN_HALL = ("{}有什么", "{}里有什么可看的", "介绍一下{}", "讲讲{}", "{}是讲什么的", "{}")
_WHICH_HALL = ("{}在哪个展厅", "哪个展厅有{}", "在哪里可以看到{}")


@dataclass(frozen=True)
class Entry:
    """One answer and the ways of asking for it.

    `authored` phrasings are what staff wrote; `generated` ones count a little less. `first` is
    shown to visitors as the question.
    """

    authored: tuple[str, ...]
    generated: tuple[str, ...]
    answer: Text
    hall: str = ""
    exhibit: str = ""
    show: str = ""
    video: str = ""

    @property
    def first(self) -> str:
        """The question as visitors see it."""
        return (self.authored or self.generated)[0]


def entries(centre: Centre) -> tuple[Entry, ...]:
    """Return everything that can be asked of the content, authored questions first."""
    return (*_authored(centre), *_about_exhibits(centre), *_about_halls(centre))


def page_of(link: Link | None, centre: Centre) -> tuple[str, str]:
    """Return the page a link opens, as written in `Answer.show`, and the film's id if it is a film."""
    if link is None:
        return "", ""
    if link.kind == "video":
        found = centre.film(link.target)
        return (f"film:{found[0].id}/{link.target}", link.target) if found else ("", "")
    return f"{link.kind}:{link.target}", ""


def _authored(centre: Centre) -> Iterator[Entry]:
    for question in centre.questions:
        yield _entry(question, centre)
    for hall in centre.halls:
        for question in hall.questions:
            yield _entry(question, centre, hall.id)
        for exhibit in hall.exhibits:
            for question in exhibit.questions:
                yield _entry(question, centre, hall.id, exhibit.id)


def _entry(question: Question, centre: Centre, hall: str = "", exhibit: str = "") -> Entry:
    show, video = page_of(question.show, centre)
    return Entry(question.ask, (), question.answer, hall, exhibit, show, video)


def _about_exhibits(centre: Centre) -> Iterator[Entry]:
    for hall in centre.halls:
        for exhibit in hall.exhibits:
            names, show = _names(exhibit), f"exhibit:{exhibit.id}"
            yield Entry((), _said(_ABOUT, names), _summary(exhibit), hall.id, exhibit.id, show)
            where = Text(
                zh=f"“{exhibit.title.zh}”在{hall.title.zh}。",
                en=f"“{exhibit.title.get('en')}” is in the {hall.title.get('en')}.",
            )
            yield Entry((), _said(_WHICH_HALL, names), where, hall.id, exhibit.id, show)


def _about_halls(centre: Centre) -> Iterator[Entry]:
    for hall in centre.halls:
        names, show = _names(hall), f"hall:{hall.id}"
        yield Entry((), _said(_WHERE_HALL, names), hall.directions, hall.id, "", show)
        yield Entry((), _said(_IN_HALL, names), hall.introduction, hall.id, "", show)


def _names(thing: Exhibit | Hall) -> tuple[str, ...]:
    english = (thing.title.en,) if thing.title.en else ()
    return (thing.title.zh, *thing.also_called, *english)


def _said(patterns: tuple[str, ...], names: tuple[str, ...]) -> tuple[str, ...]:
    """Fill the patterns; an English pattern takes the English name, a Chinese one the others."""
    return tuple(
        p.format(name) for p in patterns for name in names if p == "{}" or p.isascii() == name.isascii()
    )


def _summary(exhibit: Exhibit) -> Text:
    """The summary and the first two sentences of the text: about what can be listened to standing."""
    zh = f"{exhibit.summary.zh.rstrip('。')}。{''.join(sentences(exhibit.text.zh)[:2])}"
    en = " ".join(filter(None, (exhibit.summary.en, *sentences(exhibit.text.en)[:2])))
    return Text(zh=zh, en=en)
