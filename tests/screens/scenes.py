"""Every page and state that a visitor can meet, as scenes."""

from __future__ import annotations

from dataclasses import replace

from kiosk.answering.answer import Answer
from kiosk.content.model import Centre, Language
from kiosk.content.sentences import sentences
from kiosk.dialogue import sheet
from kiosk.dialogue.scene import Narration, Page, Parts, Scene
from kiosk.screens.preview import sample

_WORKING = Parts("ready", "ready", "ready")
_DEAF_AND_MUTE = Parts("failed", "ready", "failed")
_LONG = "日子再难，他们也一起往前走。" * 9
_LONG_EN = "Whatever came, they went on together. " * 9


def scenes(centre: Centre, language: Language = "zh") -> dict[str, Scene]:
    """Return scenes by name, for the halls of tests/halls."""

    def of(page: str) -> Scene:
        return sample(page, centre, language)

    def asking(page: str, **fields: object) -> Scene:
        scene = of(page)
        assert scene.ask
        return replace(scene, ask=replace(scene.ask, **fields))

    pages = ["attract", "home", "hall:family", "hall:culture", "exhibit:family/sunward",
             "exhibit:family/li-youhua", "exhibit:culture/lizhuang"]  # fmt: skip
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
    made["caption"] = replace(of("home"), caption=centre.welcome.get(language))
    return made
