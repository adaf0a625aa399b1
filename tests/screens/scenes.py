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

    def of(page: str) -> Scene:
        return sample(page, centre, language)

    def asking(page: str, **fields: object) -> Scene:
        scene = of(page)
        assert scene.ask
        return replace(scene, ask=replace(scene.ask, **fields))

    pages = [
        "attract",
        "home",
        "tours",
        "tour",
        "tour:family/sunward",
        "leading",
        "search",
        "feedback",
        *(["way:culture", "way:family/sunward"] if centre.floor else []),
        *(f"hall:{hall.id}" for hall in centre.halls),
    ]
    pages += [
        f"exhibit:{exhibit.id}"
        for exhibit in centre.exhibits
        if exhibit.id[-2:] not in ("-1", "-2", "-3", "-4")
    ]
    states = ["idle", "listening", "thinking", "answering", "choices", "unknown", "no_microphone"]
    made = {name: of(name) for name in [*pages, "idle", *(f"ask:{state}" for state in states)]}
    read = sentences(centre.exhibits[0].text.get(language))
    narrated = {
        "exhibit, read": Narration(read, 1),
        "exhibit, paused": Narration(read, 1, paused=True),
        "hall, read": Narration(sentences(centre.halls[0].introduction.get(language)), 0),
    }
    for name, narration in narrated.items():
        page = "hall:family" if name.startswith("hall") else "exhibit:family/sunward"
        made[name] = replace(of(page), narration=narration)
    for name in ("attract", "home", "hall:family", "exhibit:family/sunward", "ask:answering", "ask:choices",
                 "ask:unknown"):  # fmt: skip
        made[f"{name}, deaf and mute"] = replace(of(name), parts=_DEAF_AND_MUTE)
    for name in ("home", "ask:idle", "ask:listening", "ask:unknown"):
        made[f"{name}, demonstration"] = replace(of(name), parts=replace(_WORKING, demo_model=True))
    made["attract, content to mend"] = replace(
        of("attract"),
        parts=_DEAF_AND_MUTE,
        problems=("05-family/sunward.yaml:12:3 缺少“answer”，请补上",) * 12,
    )
    made["ask:listening, nothing heard"] = asking("ask:listening", heard="", hint="没听到声音，靠近一点再说")
    made["ask:listening, long"] = asking("ask:listening", heard=_LONG)
    made["ask:thinking, slow"] = asking(
        "ask:thinking", hint="再等我一下" if language == "zh" else "One more moment"
    )
    made["ask:answering, long"] = asking(
        "ask:answering", sentences=sentences(_LONG if language == "zh" else _LONG_EN)
    )
    made["ask:answering, film"] = asking(
        "ask:answering", link=Page("film", "family", "family/sunward", "sunward"), current=-1
    )
    made["ask:answering, nowhere"] = replace(
        of("home"), ask=sheet.answered(Answer("几点开门", "answer", answer="早上九点开门。"), language)
    )
    for feedback in (
        Feedback("saving", "fair"), Feedback("thanks", "good"), Feedback("not_saved", "poor", skip_in=8),
    ):  # fmt: skip
        made[f"feedback, {feedback.state}"] = replace(of("feedback"), feedback=feedback)
    made["caption"] = replace(of("home"), caption=centre.welcome.get(language))
    return made
