"""What can be asked: every authored question, and what follows from titles and other names."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.answering.text import normalise
from kiosk.content.model import Centre, Exhibit, Hall, Language, Link, Question, Text
from kiosk.content.sentences import sentences

# What visitors say about anything that has a name; {} is the name. Where staff wrote a question
# of the same words, the other ways of asking it (_WHAT, _IN_HALL) join that question.
_WHAT = ("{}是什么", "什么是{}", "什么叫{}", "{}是什么意思")
_TELL = (
    "{}",
    "讲讲{}",
    "介绍一下{}",
    "说说{}的故事",
    "{}有什么故事",
    "我想了解{}",
    "tell me about {}",
)
_WHERE_HALL = ("{}在哪里", "{}怎么走", "去{}怎么走", "where is {}")
_IN_HALL = ("{}有什么", "{}里有什么可看的", "{}是讲什么的", "{}讲什么", "{}看什么")
_TELL_HALL = ("{}", "介绍一下{}", "讲讲{}", "tell me about {}")
_NUMBERED = ("{}号厅", "{}号展厅", "第{}个厅", "第{}个展厅", "第{}展厅")
_WHICH_HALL = ("{}在哪个展厅", "哪个展厅有{}", "在哪里可以看到{}")
_WHERE = ("{}在哪里", "{}怎么走", "去{}怎么走", "where is {}")  # a place outside, where staff tell of one


@dataclass(frozen=True, slots=True)
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
    names: tuple[str, ...] = ()  # of the exhibit or hall it is about

    @property
    def first(self) -> str:
        """The question as visitors see it."""
        return (self.authored or self.generated)[0]

    def asked_in(self, language: Language) -> str:
        """The question as visitors of that language see it; in Chinese where it has no other words."""
        if language == "zh":
            return self.first
        return next((p for p in (*self.authored, *self.generated) if p.isascii()), self.first)


def entries(centre: Centre) -> tuple[Entry, ...]:
    """Return everything that can be asked of the content, authored questions first."""
    authored = [_entry(question, centre) for question in centre.questions]
    generated: list[Entry] = []
    for hall in centre.halls:
        places: tuple[Hall | Exhibit, ...] = (hall, *hall.exhibits)
        for place in places:
            own, rest = _about(place, hall, centre)
            authored += own
            generated += rest
    return (*authored, *generated)


def page_of(link: Link | None, centre: Centre) -> tuple[str, str]:
    """Return the page a link opens, as written in `Answer.show`, and the film's id if it is a film."""
    if link is None:
        return "", ""
    if link.kind == "video":
        found = centre.film(link.target)
        return (f"film:{found[0].id}/{link.target}", link.target) if found else ("", "")
    return f"{link.kind}:{link.target}", ""


def _about(place: Hall | Exhibit, hall: Hall, centre: Centre) -> tuple[list[Entry], list[Entry]]:
    """Return the authored entries of a hall or exhibit, and those that follow from its names."""
    names = _names(place)
    exhibit = place.id if isinstance(place, Exhibit) else ""
    what, tell = (_WHAT, _TELL) if exhibit else (_IN_HALL, _TELL_HALL)
    written = {normalise(phrase): question for question in place.questions for phrase in question.ask}
    joined = {name: _asking(written, _said(what, (name,))) for name in names}
    outside = _asking(written, _said(_WHERE, names)) if exhibit else None
    authored = []
    known_as = names if exhibit else (*names, *_numbered(hall, centre))
    for question in place.questions:
        more = _said(what, tuple(name for name in names if joined[name] is question))
        more += _said(_WHERE, names) if question is outside else ()
        authored.append(_entry(question, centre, hall.id, exhibit, known_as, more))
    left = tuple(name for name in names if joined[name] is None)
    told = (*_said(tell, names), *_said(what, left))
    show = f"exhibit:{exhibit}" if exhibit else f"hall:{hall.id}"
    if isinstance(place, Exhibit):
        which_hall = _said(_WHICH_HALL if outside else (*_WHICH_HALL, *_WHERE), names)
        answers = ((told, _summary(place)), (which_hall, _which_hall(place, hall)))
    else:
        answers = ((_said(_WHERE_HALL, names), hall.directions), (told, hall.introduction))
    return authored, [Entry((), said, text, hall.id, exhibit, show, "", known_as) for said, text in answers]


def _asking(written: dict[str, Question], said: tuple[str, ...]) -> Question | None:
    """Return the question that staff wrote with one of these phrasings."""
    return next((written[plain] for plain in map(normalise, said) if plain in written), None)


def _entry(
    question: Question,
    centre: Centre,
    hall: str = "",
    exhibit: str = "",
    names: tuple[str, ...] = (),
    generated: tuple[str, ...] = (),
) -> Entry:
    show, video = page_of(question.show, centre)
    more = tuple(phrase for phrase in generated if phrase not in question.ask)
    return Entry(question.ask, more, question.answer, hall, exhibit, show, video, names)


def _which_hall(exhibit: Exhibit, hall: Hall) -> Text:
    return Text(
        zh=f"“{exhibit.title.zh}”在{hall.title.zh}。",
        en=f"“{exhibit.title.get('en')}” is in the {hall.title.get('en')}.",
    )


def _numbered(hall: Hall, centre: Centre) -> tuple[str, ...]:
    """Return how visitors call a hall by its place among the halls."""
    last = ("最后一个厅", "最后一个展厅") if hall is centre.halls[-1] else ()
    return (*(pattern.format(hall.number) for pattern in _NUMBERED), *last)


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
