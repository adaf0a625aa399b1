"""Everything that the screen can look like, by name: pages, their states, and what lies over them.

Whatever is new belongs here; tests/screens/test_every_view.py says so when a page, a state or an overlay is missing.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import get_args

from kiosk.content.model import Centre, Exhibit, Hall, Language
from kiosk.content.sentences import sentences
from kiosk.dialogue.guiding import WHOLE
from kiosk.dialogue.scene import AskState, Feedback, FeedbackState, Narration, Page, Parts, Scene
from kiosk.dialogue.tour_orders import shown
from kiosk.screens.preview import sample
from kiosk.touring.compose import compose
from kiosk.touring.options import Telling
from kiosk.touring.progress import Progress
from kiosk.touring.route import route
from tools.screens.sample_staff import enter, open_page
from tools.screens.touches import Touch, fall_silent, pass_by, press, speak

_DEAF_AND_MUTE = Parts(ears="failed", model="ready", mouth="failed")
_SUBTITLES = Path(__file__).with_name("subtitles.srt")
_ADDRESS = "https://www.example.com/halls/lizhuang"
_PROBLEMS = ("07-culture/lizhuang.yaml:12:3 缺少“answer”，请补上",
             "03-changes/villages.yaml:8:5 没有图片“villages.png”")  # fmt: skip


@dataclass(frozen=True)
class View:
    """A scene of `centre`, and what fingers then do that no scene tells."""

    name: str
    scene: Scene
    centre: Centre
    touch: Touch | None = None


def views(centre: Centre, language: Language, exhibit: str) -> list[View]:
    """Return all views; `exhibit`, which has a film, is the one that is shown. Staff are spoken to in Chinese only."""
    told = centre.exhibit(exhibit)
    hall = centre.hall(told.hall) if told else None
    assert told is not None
    assert hall is not None
    scenes = _pages(centre, language, hall, told) | _tour(centre, language, hall)
    scenes |= _asking(centre, language) | _feedback(centre, language)
    low = ("home", "hall", "exhibit-read", "search", "tour-stop", "ask-choices", "film")
    scenes |= {f"{name}-low": replace(scenes[name], low_reach=True) for name in low}
    made = {name: View(name, scene, centre) for name, scene in scenes.items()}
    made |= {view.name: view for view in _otherwise(scenes, centre, hall, told)}
    return [*made.values(), *(_staff(scenes["home"], centre) if language == "zh" else [])]


def _pages(centre: Centre, language: Language, hall: Hall, exhibit: Exhibit) -> dict[str, Scene]:
    """Pages that nobody has touched yet, while something is said or not, while things work or not."""
    named = {"hall": f"hall:{hall.id}", "exhibit": f"exhibit:{exhibit.id}",
             "film": f"film:{exhibit.id}/{exhibit.videos[0].id}"}  # fmt: skip
    names = [*("attract", "home", "search", "tours", "idle"), *named]
    made = {name: sample(named.get(name, name), centre, language) for name in names}
    made["film"] = replace(made["film"], film_paused=True)
    reading = Narration(sentences(exhibit.text.get(language)), 1)
    introducing = Narration(sentences(hall.introduction.get(language)), 0)
    return made | {
        "attract-broken": replace(made["attract"], parts=_DEAF_AND_MUTE, problems=_PROBLEMS),
        "home-broken": replace(made["home"], parts=_DEAF_AND_MUTE),
        "home-caption": replace(made["home"], caption=centre.welcome.get(language)),
        "hall-read": replace(made["hall"], narration=introducing),
        "exhibit-read": replace(made["exhibit"], narration=reading),
        "exhibit-paused": replace(made["exhibit"], narration=replace(reading, paused=True)),
        "film-failed": replace(made["film"], film_failed=True),
    }


def _tour(centre: Centre, language: Language, hall: Hall) -> dict[str, Scene]:
    """A tour of all that there is: its welcome, on the way, at a stop, standing still, left for an exhibit."""
    plan = compose(centre, WHOLE, Telling(language))
    at = next(n for n, stop in enumerate(plan.stops) if stop.hall == hall.id)
    stop, home = plan.stops[at], sample("home", centre, language)
    way = route(centre.floor, centre.floor.start, stop.place) if centre.floor else None
    points = way.points if way else ()
    page = Page("tour", stop.hall, stop.exhibit)
    telling = Progress(plan, "telling", at, 1)
    return {
        "tour": replace(home, page=Page("tour"), tour=shown(Progress(plan))),
        "tour-stop": replace(home, page=page, tour=shown(telling)),
        "tour-waiting": replace(home, page=page, tour=shown(replace(telling, paused=frozenset({"visitor"})))),
        "tour-going": replace(home, page=page, parts=replace(home.parts, wheels="ready"),
                              robot=points[0] if points else None,
                              tour=replace(shown(Progress(plan, "going", at), points), leads=True)),
        "exhibit-on-tour": replace(sample(f"exhibit:{hall.exhibits[0].id}", centre, language), tour=shown(telling)),
    }  # fmt: skip


def _asking(centre: Centre, language: Language) -> dict[str, Scene]:
    """The states of the ask sheet; on a robot some of them are her face."""
    return {f"ask-{state}": sample(f"ask:{state}", centre, language) for state in get_args(AskState)}


def _feedback(centre: Centre, language: Language) -> dict[str, Scene]:
    """How it was, asked and answered, and what comes of the answer."""
    asking = sample("feedback", centre, language)
    answered = {state: Feedback(state, "good") for state in get_args(FeedbackState) if state != "asking"}
    return {"feedback": asking} | {
        f"feedback-{state}": replace(asking, feedback=feedback) for state, feedback in answered.items()
    }


def _otherwise(scenes: dict[str, Scene], centre: Centre, hall: Hall, exhibit: Exhibit) -> list[View]:
    """What comes of touches on a page, or of other content."""
    pictures = [image for one in hall.exhibits for image in one.images]
    many = _with(
        centre, hall, (exhibit.model_copy(update={"images": tuple(pictures[:4])}), *hall.exhibits[1:])
    )
    spoken = exhibit.videos[0].model_copy(
        update={"subtitles": _SUBTITLES}
    )  # from the film's first picture on
    subtitled = _with(centre, hall, (exhibit.model_copy(update={"videos": (spoken,)}), *hall.exhibits[1:]))
    home = scenes["home"]
    floor = centre.floor.model_copy(update={"status": "published"}) if centre.floor else None
    measured = centre.model_copy(update={"floor": floor})
    chinese = home.language == "zh"
    enlarge, whole = ("放大", "全屏") if chinese else ("Enlarge", "Full screen")
    return [
        View("attract-film", scenes["attract"], centre, pass_by),
        View("hall-empty", scenes["hall"], _with(centre, hall, ())),
        View("exhibit-pictures", scenes["exhibit-read"], many),
        View("exhibit-enlarged", scenes["exhibit"], centre, lambda app, scene: press(app.root, enlarge)),
        View(
            "exhibit-code",
            replace(scenes["exhibit"], code=True),
            _with(centre, hall, (exhibit.model_copy(update={"qr": _ADDRESS}), *hall.exhibits[1:])),
        ),
        View("way", sample(f"way:{exhibit.id}", measured, home.language), measured),
        View("hall-far", scenes["hall"], measured),
        View("exhibit-far", scenes["exhibit"], measured),
        View("film-subtitled", scenes["film"], subtitled),
        View("film-whole", scenes["film"], subtitled, lambda app, scene: press(app.root, whole)),
        View("search-found", scenes["search"], centre, lambda app, scene: press(app.root, "L")),
        View("home-toast", home, centre, lambda app, scene: app.show(replace(scene, parts=_DEAF_AND_MUTE))),
        View(
            "idle",
            replace(scenes["idle"], idle_left=15),
            centre,
            lambda app, scene: app.show(replace(scene, idle_left=12)),
        ),
        View("ask-listening", scenes["ask-listening"], centre, speak),
        View("ask-answered", scenes["ask-answering"], centre, fall_silent),
    ]


def _with(centre: Centre, hall: Hall, exhibits: tuple[Exhibit, ...]) -> Centre:
    halls = [
        one.model_copy(update={"exhibits": exhibits}) if one.id == hall.id else one for one in centre.halls
    ]
    return centre.model_copy(update={"halls": tuple(halls)})


def _staff(home: Scene, centre: Centre) -> list[View]:
    broken = replace(home, parts=_DEAF_AND_MUTE, problems=_PROBLEMS)
    return [
        View("staff-no-pin", home, centre, lambda app, scene: enter(app.root, "")),
        View("staff-pin", home, centre, lambda app, scene: enter(app.root, "2580")),
        View("staff", home, centre, lambda app, scene: open_page(app.root, scene)),
        View("staff-mend", broken, centre, lambda app, scene: open_page(app.root, scene)),
    ]
