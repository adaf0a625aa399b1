"""Every page looks as it did when somebody last looked at it and found it right, and obeys the rules of all pages.

When one does not: look at the picture that the failure names. If what you see is right, run
`python -m tools.screens.references`, look through what it names, and commit the renewed references.
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from looking import top
from rules import faults
from shipped import VIEWS

from kiosk.content.model import Centre
from kiosk.screens.app import KioskApp
from tools.screens.photograph import photograph, show
from tools.screens.references import REFERENCES, compare, reference
from tools.screens.showings import SHOWINGS, Showing, is_photographed
from tools.screens.views import View

SHOWN = [(s, view) for s in SHOWINGS for view in VIEWS[s.language] if is_photographed(view.name, s)]


@pytest.fixture(scope="module")
def shown(app: KioskApp, centre: Centre) -> Iterator[KioskApp]:
    yield app
    app._role = "screen"
    app.root.set_staff(None)
    app.set_content(centre)


@pytest.mark.parametrize(
    ("showing", "view"), [pytest.param(*pair, id=f"{pair[0]}-{pair[1].name}") for pair in SHOWN]
)
def test_a_page_looks_as_it_was_reviewed(shown: KioskApp, showing: Showing, view: View) -> None:
    show(shown, view, showing)
    assert faults(top(shown.root)) == []
    different = compare(showing, view.name, photograph(shown))
    assert different is None, f"look at {different}; if it is right: python -m tools.screens.references"


def test_no_reference_is_kept_of_what_there_is_no_more() -> None:
    assert set(REFERENCES.glob("*/*.webp")) <= {reference(showing, view.name) for showing, view in SHOWN}
