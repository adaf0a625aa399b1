"""Loads the model that she hears with."""

from __future__ import annotations

import logging

from kiosk.hearing.recogniser_vosk import TrialEnded, VoskModel
from kiosk.models.shelf import Shelf
from kiosk.ports import DeviceError

log = logging.getLogger(__name__)


def load_best(shelf: Shelf) -> VoskModel:
    """Load the best model that is here; the demonstration in place of a broken one.

    Raises DeviceError when there is neither, TrialEnded when that was not found out.
    """
    try:
        return VoskModel(shelf.best())
    except TrialEnded:
        raise  # the model may be well, and whoever ended the trial is about to end us
    except DeviceError as error:
        if shelf.fixed or shelf.best() == shelf.demonstration:
            raise
        log.error("%s; the demonstration listens instead", error)
        return VoskModel(shelf.demonstration)
