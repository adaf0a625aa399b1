"""Every page and state that a visitor can meet, as scenes."""

from __future__ import annotations

from dataclasses import replace

from floors import PLAN

from kiosk.answering.answer import Answer
from kiosk.content.model import Centre, Language, Text
from kiosk.content.sentences import sentences
from kiosk.dialogue import sheet
from kiosk.dialogue.scene import Feedback, Narration, Page, Parts, Scene
from kiosk.screens.preview import sample

_WORKING = Parts("ready", "ready", "ready")
_DEAF_AND_MUTE = Parts("failed", "ready", "failed")
_LONG = "日子再难，他们也一起往前走。" * 9
_LONG_EN = "Whatever came, they went on together. " * 9


def crowded(centre: Centre) -> Centre:
    """Return tests/halls with as much in them as halls may have: long words, many pictures, an empty hall."""
    family, culture = centre.halls
    question = family.exhibits[0].questions[0]
    asked = question.model_copy(update={"ask": ("这部微电影里的那一家人后来过得怎么样了",
                                        "What became of the family in the short film later on")})  # fmt: skip
    image, film = family.exhibits[0].images[0], family.exhibits[0].videos[0]
    captioned = image.model_copy(update={"caption": Text(zh="家乡的课，像燕子飞向远方 · 示意图",
                                         en="A fire safety talk under the tree · illustration")})  # fmt: skip
    clip = film.model_copy(
        update={"title": Text(zh="流杯池公园的四季（演示片）", en="Lizhuang Old Town (demonstration clip)")}
    )
    full = family.exhibits[0].model_copy(
        update={
            "images": (captioned,) * 6,
            "videos": (film, clip),
            "questions": (asked, question),
            "related": ("family/li-youhua", "culture/wordy-4"),
        }
    )
    wordy = culture.exhibits[0].model_copy(update={
        "title": Text(zh="流杯池公园与黄庭坚的故事", en="Liubei Pool and the Poet Huang"),
        "summary": Text(zh="翠屏区有三户全国最美家庭，还有一户全国文明家庭。",
                        en="The first city on the Yangtze, over 2,000 years old."),
        "videos": (clip,),
        "related": ("family/sunward", "culture/wordy-4"),
    })  # fmt: skip
    many = (*culture.exhibits, *(wordy.model_copy(update={"id": f"culture/wordy-{n}"}) for n in range(5)))
    halls = (
        family.model_copy(update={"exhibits": (full, *family.exhibits[1:])}),
        culture.model_copy(update={"exhibits": many}),
        culture.model_copy(update={"id": "empty", "number": 8, "exhibits": (), "motif": "zhiyuan"}),
    )
    return centre.model_copy(update={"halls": halls, "floor": PLAN})


def scenes(centre: Centre, language: Language = "zh") -> dict[str, Scene]:
    """Return scenes by name, for the halls of tests/halls, crowded or not."""
    made = _pages(centre, language) | _asking(centre, language)
    return made | _read(made, centre, language) | _broken(made) | _feedback(made["feedback"])


def _pages(centre: Centre, language: Language) -> dict[str, Scene]:
    """Each page, and what lies over the home page."""
    alike = ("-1", "-2", "-3", "-4")  # of the crowded hall's exhibits one will do
    names = [
        *("attract", "home", "tours", "tour", "tour:family/sunward", "leading", "search", "feedback", "idle"),
        *(("way:culture", "way:family/sunward") if centre.floor else ()),
        *(f"hall:{hall.id}" for hall in centre.halls),
        *(f"exhibit:{exhibit.id}" for exhibit in centre.exhibits if not exhibit.id.endswith(alike)),
    ]
    made = {name: sample(name, centre, language) for name in names}
    return made | {"caption": replace(made["home"], caption=centre.welcome.get(language))}


def _asking(centre: Centre, language: Language) -> dict[str, Scene]:
    """The states of the ask sheet, with as much in them as there may be."""
    states = ["idle", "listening", "thinking", "answering", "choices", "unknown", "no_microphone"]
    made = {f"ask:{state}": sample(f"ask:{state}", centre, language) for state in states}

    def of(name: str, **fields: object) -> Scene:
        ask = made[name].ask
        assert ask
        return replace(made[name], ask=replace(ask, **fields))

    film = Page("film", "family", "family/sunward", "sunward")
    long, patience = (_LONG, "再等我一下") if language == "zh" else (_LONG_EN, "One more moment")
    nowhere = sheet.answered(Answer("几点开门", "answer", answer="早上九点开门。"), language)
    return made | {
        "ask:listening, nothing heard": of("ask:listening", heard="", hint="没听到声音，靠近一点再说"),
        "ask:listening, long": of("ask:listening", heard=_LONG),
        "ask:thinking, slow": of("ask:thinking", hint=patience),
        "ask:answering, long": of("ask:answering", sentences=sentences(long)),
        "ask:answering, film": of("ask:answering", link=film, current=-1),
        "ask:answering, nowhere": replace(sample("home", centre, language), ask=nowhere),
    }


def _read(made: dict[str, Scene], centre: Centre, language: Language) -> dict[str, Scene]:
    """Texts that are being read."""
    exhibit, hall = made["exhibit:family/sunward"], made["hall:family"]
    text = sentences(centre.exhibits[0].text.get(language))
    introduction = sentences(centre.halls[0].introduction.get(language))
    return {
        "exhibit, read": replace(exhibit, narration=Narration(text, 1)),
        "exhibit, paused": replace(exhibit, narration=Narration(text, 1, paused=True)),
        "hall, read": replace(hall, narration=Narration(introduction, 0)),
    }


def _broken(made: dict[str, Scene]) -> dict[str, Scene]:
    """Pages while something does not work, or only as a demonstration."""
    mute = (
        "attract",
        "home",
        "hall:family",
        "exhibit:family/sunward",
        "ask:answering",
        "ask:choices",
        "ask:unknown",
    )
    demonstration = replace(_WORKING, demo_model=True)
    problems = ("05-family/sunward.yaml:12:3 缺少“answer”，请补上",) * 12
    return {
        **{f"{name}, deaf and mute": replace(made[name], parts=_DEAF_AND_MUTE) for name in mute},
        **{f"{name}, demonstration": replace(made[name], parts=demonstration)
           for name in ("home", "ask:idle", "ask:listening", "ask:unknown")},
        "attract, content to mend": replace(made["attract"], parts=_DEAF_AND_MUTE, problems=problems),
    }  # fmt: skip


def _feedback(asked: Scene) -> dict[str, Scene]:
    """What comes of a rating."""
    given = (
        Feedback("saving", "fair"), Feedback("thanks", "good"), Feedback("not_saved", "poor", skip_in=8),
    )  # fmt: skip
    return {f"feedback, {one.state}": replace(asked, feedback=one) for one in given}
