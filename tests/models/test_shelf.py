"""Which model she hears with, and how a better one comes while she is at work."""

from __future__ import annotations

import logging
import shutil
import signal
import threading
from pathlib import Path

import pytest
from speech import MODEL, ROOT, end_trials
from website import NAME, Site

from kiosk.config import Config, HearingConfig
from kiosk.hearing.recogniser_vosk import TrialEnded
from kiosk.models.background import ModelDownload
from kiosk.models.catalogue import OFFICIAL
from kiosk.models.loading import load_best
from kiosk.models.shelf import Shelf
from kiosk.models.sticks import archives_on_sticks

LONG = 30  # seconds that a busy machine may take


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    return Shelf(tmp_path / "models", MODEL.parent)


def put(shelf: Shelf, name: str) -> Path:
    return shutil.copytree(MODEL, shelf.installed / name)


def test_the_best_model(shelf: Shelf) -> None:
    assert shelf.best() == MODEL
    official = put(shelf, OFFICIAL)
    assert shelf.best() == official
    shelf.choose(put(shelf, "vosk-model-large").name)
    assert shelf.best().name == "vosk-model-large"
    shutil.rmtree(shelf.best())
    assert shelf.best() == official, "what was chosen is gone"


def test_a_folder_in_the_settings_wins(tmp_path: Path) -> None:
    config = Config(folder=tmp_path, hearing=HearingConfig(model="own"))
    assert Shelf.of(config).best() == tmp_path / "own"
    assert Shelf.of(Config(folder=ROOT, data=str(tmp_path))).best() == MODEL


def test_in_place_of_a_broken_model_the_demonstration_hears(shelf: Shelf) -> None:
    assert not load_best(Shelf(shelf.installed, shelf.shipped, MODEL)).knows("鲟鲟")
    (put(shelf, OFFICIAL) / "am/final.mdl").write_bytes(b"broken")
    assert load_best(shelf).is_demo


def test_a_trial_that_was_ended_puts_no_other_model_in_its_place(
    shelf: Shelf, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(shelf, OFFICIAL)
    end_trials(monkeypatch, tmp_path, signal.SIGINT)
    with pytest.raises(TrialEnded, match=OFFICIAL):
        load_best(shelf)


def test_the_official_model_comes_while_she_is_at_work(site: Site, shelf: Shelf) -> None:
    arrived = threading.Event()
    download = ModelDownload(shelf, arrived.set, site.url, waits=(0,))
    download.start()
    assert arrived.wait(LONG)
    assert shelf.names == [NAME, MODEL.name]
    download.stop()


def test_without_a_network_there_is_one_line_an_attempt(
    shelf: Shelf, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    caplog.set_level(logging.INFO, "kiosk")
    download = ModelDownload(
        shelf, lambda: pytest.fail("nothing can come"), f"http://127.0.0.1:9/{NAME}.zip", (0, 0)
    )
    download.start()
    download._thread.join(LONG)
    assert [record.levelname for record in caplog.records] == ["INFO", "INFO"]


def test_whoever_has_a_model_fetches_none(site: Site, shelf: Shelf) -> None:
    put(shelf, OFFICIAL)
    download = ModelDownload(shelf, lambda: None, site.url, waits=(0,))
    download.start()
    assert not download._thread.is_alive()
    assert site.ranges == []


def test_archives_on_sticks(tmp_path: Path) -> None:
    for place in ("stick/vosk-model-a.zip", "user/stick/models/vosk-model-b.zip", "stick/holiday.zip"):
        (tmp_path / place).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / place).touch()
    found = archives_on_sticks((str(tmp_path), str(tmp_path / "none")))
    assert [path.name for path in found] == ["vosk-model-a.zip", "vosk-model-b.zip"]
