"""Her mouth: a thread that speaks sentence by sentence and reports each as it begins.

Without a voice or a loudspeaker the sentences still pass, at the pace of reading: captions are what
nobody may lose.
"""

from __future__ import annotations

import logging
import re
import threading
import time
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor, wait
from pathlib import Path

from kiosk.content.model import Centre, Language
from kiosk.dialogue.commands import Say
from kiosk.dialogue.events import Failed, Ready, Speaking, Spoken
from kiosk.ports import DeviceError, Player, Post, Voice

log = logging.getLogger(__name__)

_VERY_LONG = 40  # characters; about ten seconds of Chinese
_CLAUSE = re.compile(r".{6,35}?(?:[，；：、]|[,;:] )")
_RETRY = 15.0  # seconds after a failure during which sound is not tried again


def reading_time(sentence: str) -> float:
    """Return how long a caption has to stay to be read, in seconds."""
    return 2.0 + 0.18 * len(sentence)


def first_clause(sentence: str) -> tuple[str, ...]:
    """Return a very long sentence as its first clause and the rest, any other as it is."""
    found = _CLAUSE.match(sentence) if len(sentence) > _VERY_LONG else None
    return (found[0], sentence[found.end() :]) if found else (sentence,)


class Mouth:
    """Speaks one `Say` at a time; a newer one, or `hush`, ends it at once.

    `clock` tells seconds, only for trying a failed device again.
    """

    def __init__(
        self, voice: Voice, player: Player, post: Post, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._voice, self._player, self._post, self._clock = voice, player, post, clock
        self._volume, self._pace = 1.0, 100
        self._wanted: Say | Path | None = None
        self._stopped = threading.Event()  # belongs to what is wanted; set when that changes
        self._closing = False
        self._changed = threading.Condition()
        self._well: bool | None = None
        self._heard = True  # whether the loudspeaker worked the last time
        self._try_again_at = 0.0
        self._renderer = ThreadPoolExecutor(1, thread_name_prefix="voice")
        self._thread = threading.Thread(target=self._run, name="mouth", daemon=True)

    def start(self) -> None:
        """Look for a loudspeaker, then wait for something to say, on the mouth's own thread."""
        self._renderer.submit(self._voice.wake)
        self._thread.start()

    def stop(self) -> None:
        """Be silent and end the thread."""
        with self._changed:
            self._closing = True
        self.hush()
        if self._thread.is_alive():
            self._thread.join(timeout=1)
        self._renderer.shutdown(wait=False, cancel_futures=True)

    def say(self, say: Say) -> None:
        """Speak these sentences; whatever was being said ends."""
        self._want(say)

    def play(self, sound: Path) -> None:
        """Let a WAV file be heard, for staff; whatever was being said ends."""
        self._want(sound)

    def hush(self) -> None:
        """Be silent; nothing more is reported of what was being said."""
        self._want(None)

    def learn(self, centre: Centre) -> None:
        """Take the readings that this content gives its words, from the next sentence on."""
        self._voice.learn(centre)

    def set_volume(self, percent: int) -> None:
        """Loudness from the next sentence on."""
        self._volume = percent / 100

    def set_rate(self, percent: int) -> None:
        """Speed from the next sentence on, percent of the usual one; recordings keep their own."""
        self._pace = percent

    def _want(self, say: Say | Path | None) -> None:
        with self._changed:
            self._wanted = say
            self._stopped.set()
            self._stopped = threading.Event()
            self._changed.notify_all()

    def _run(self) -> None:
        self._try(self._probe)
        while True:
            with self._changed:
                retry = None if self._heard else _RETRY
                self._changed.wait_for(lambda: self._wanted is not None or self._closing, timeout=retry)
                if self._closing:
                    return
                say, stopped = self._wanted, self._stopped
            if isinstance(say, Path):
                self._play_file(say, stopped)
            elif say is not None:
                self._speak(say, stopped)
            else:
                self._try(self._probe)  # it may have been plugged in again

    def _play_file(self, sound: Path, stopped: threading.Event) -> None:
        self._try(lambda: self._play(sound, stopped))
        with self._changed:
            if self._stopped is stopped:
                self._wanted = None

    def _speak(self, say: Say, stopped: threading.Event) -> None:
        parts = self._parts(say)
        rendered = self._render(say, parts, 0)
        for at, (number, text) in enumerate(parts):
            begins = at == 0 or parts[at - 1][0] != number
            if stopped.is_set() or (begins and not self._post_if_wanted(say, Speaking(say.turn, number))):
                break
            ahead = self._render(say, parts, at + 1)
            self._utter(text, rendered, stopped)
            rendered = ahead
        if rendered is not None:
            rendered.cancel()  # ended before its turn
        if self._post_if_wanted(say, Spoken(say.turn)):
            with self._changed:
                if self._wanted is say:
                    self._wanted = None

    def _parts(self, say: Say) -> list[tuple[int, str]]:
        """Return what is said in one go each, with the number of its sentence.

        A very long first sentence that has to be made first begins with its first clause: that is soon made.
        """
        parts = list(enumerate(say.sentences))[say.first :]
        if (
            parts
            and len(clauses := first_clause(parts[0][1])) > 1
            and not self._is_made(parts[0][1], say.language)
        ):
            parts[:1] = [(parts[0][0], clause) for clause in clauses]
        return parts

    def _is_made(self, sentence: str, language: Language) -> bool:
        try:
            return self._voice.find(sentence, language, self._pace) is not None
        except Exception:
            log.exception("could not look for a sentence")
            return True

    def _render(self, say: Say, parts: list[tuple[int, str]], at: int) -> Future[Path] | None:
        """Have a part made while the one before it is heard."""
        if at >= len(parts) or self._clock() < self._try_again_at:
            return None
        return self._renderer.submit(self._voice.render, parts[at][1], say.language, self._pace)

    def _utter(self, sentence: str, rendered: Future[Path] | None, stopped: threading.Event) -> None:
        began = self._clock()
        if rendered is None or not self._sound(rendered, stopped):
            stopped.wait(max(0.0, reading_time(sentence) - (self._clock() - began)))

    def _sound(self, rendered: Future[Path], stopped: threading.Event) -> bool:
        """Play a sentence once it is made; False where there is something to say that cannot be heard."""
        if self._clock() < self._try_again_at:
            return False
        while not wait([rendered], timeout=0.05).done:
            if stopped.is_set():
                return True
        if isinstance(rendered.exception(), ValueError):
            return True  # a sentence without words
        return self._try(lambda: self._play(rendered.result(), stopped))

    def _play(self, path: Path, stopped: threading.Event) -> None:
        self._heard = False
        self._player.play(path, self._volume, stopped)
        self._heard = True

    def _probe(self) -> None:
        self._heard = False
        self._player.probe()
        self._heard = True

    def _post_if_wanted(self, say: Say, event: Speaking | Spoken) -> bool:
        with self._changed:
            if self._wanted is not say or self._closing:
                return False
            self._post(event)
            return True

    def _try(self, work: Callable[[], object]) -> bool:
        """Do something that may fail, and report it: nothing may end the mouth's thread."""
        try:
            work()
        except DeviceError as error:
            self._report(str(error))
        except Exception:
            log.exception("the mouth failed")
            self._report("说话的时候程序出了错，过一会儿会再试；详情在日志里")
        else:
            self._report("")
            return True
        return False

    def _report(self, reason: str) -> None:
        """Post a change between working ("") and not working."""
        if reason:
            self._try_again_at = self._clock() + _RETRY
            if self._well is not False:
                log.warning("mouth: %s", reason)
                self._post(Failed("mouth", reason))
        elif self._well is not True:
            self._try_again_at = 0.0
            self._post(Ready("mouth"))
        self._well = not reason
