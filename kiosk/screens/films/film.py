"""A film being played: decoded on a thread of its own, asked once a frame by the main thread."""

from __future__ import annotations

import atexit
import logging
import queue
import threading
import time
from collections.abc import Callable
from functools import partial
from typing import Literal
from weakref import WeakSet

from kiosk.screens.films.clock import FilmClock
from kiosk.screens.films.media import FilmError, Frame, Media, Picture

log = logging.getLogger(__name__)

State = Literal["opening", "showing", "ended", "failed"]

OPENING = 3.0  # seconds within which the first picture must be there
GRACE = 2.0  # seconds after its end until a film that does not end is ended
_SEEKING = 3.0  # seconds to wait for the first picture from a new place
_NONE = 0.5  # the same where no more pictures come
_STUCK = 10.0  # seconds without a picture after which a film of unknown length has ended
_JUMP = 0.5  # seconds between two pictures that do not follow one another
_LAG = 1.0  # seconds the pictures may lie behind before some are skipped
_UNSEEN = 0.06  # seconds between picture and sound that nobody notices
_LATE = 0.3  # seconds between them from which on the sound is sent after the picture, not the picture moved
_SETTLE = 0.3  # seconds until the sound's position can be trusted
_NO_PICTURE = "影片的第一个画面迟迟不来，请重新导出成 MP4（H.264）"

_threads: WeakSet[threading.Thread] = WeakSet()
# SDL mixes up its loudspeakers when one is opened while another is closed: a film begins after the one before.
_one_at_a_time = threading.Lock()
_TURN = 1.5  # seconds to wait for that; one that cannot be closed must not stop all others


class Film:
    """Plays from `open_media` on. Every method returns at once, whatever the file or a device does."""

    def __init__(self, open_media: Callable[[], Media], volume: int = 80, paused: bool = False) -> None:
        """`volume` in percent. While paused the first picture is shown all the same."""
        self.duration = 0.0  # seconds, 0 while it is not known
        self.reason = ""  # why it failed: one Chinese sentence
        self.frame: Frame | None = None  # the newest picture
        self._open_media = open_media
        self._paused, self._volume = paused, volume
        self._clock = FilmClock()
        self._began = time.monotonic()
        self._end = float("inf")  # the position at which the film is over in any case
        self._last = 0.0  # the position of the picture that is shown
        self._commands: queue.SimpleQueue[Callable[[Media], None]] = queue.SimpleQueue()
        self._closed = threading.Event()
        # The thread's own: the picture whose time has not come, and what it waits for since when.
        self._next: Picture | None = None
        self._awaited: float | None = 0.0
        self._wanted: float | None = None  # where to go after that
        self._passed = 0.0  # the latest picture from before a leap
        self._since = self._began
        thread = threading.Thread(target=self._run, name="film", daemon=True)
        _threads.add(thread)
        thread.start()

    # --- For the main thread ------------------------------------------------------------------------

    @property
    def position(self) -> float:
        """Where it is, in seconds, never beyond its end."""
        position = self._clock.position(time.monotonic())
        return min(position, self.duration) if self.duration else position

    @property
    def state(self) -> State:
        """What has become of it. "opening" lasts OPENING seconds at most, "showing" until GRACE after its end."""
        if self.frame is None and time.monotonic() - self._began > OPENING:
            self.reason = self.reason or _NO_PICTURE
        if self.reason:
            return "failed"
        if self.frame is None:
            return "opening"
        return "ended" if self._clock.position(time.monotonic()) >= self._end else "showing"

    def pause(self, paused: bool) -> None:
        """Stand still and be silent, or go on."""
        self._commands.put(partial(self._pause, paused))

    def seek(self, position: float) -> None:
        """Go on at `position` seconds; what lies outside the film is taken as its nearer end."""
        position = max(0.0, min(position, self.duration) if self.duration else position)
        self._commands.put(partial(self._seek, position))

    def set_volume(self, percent: int) -> None:
        """Loudness in percent."""
        self._commands.put(lambda media: media.set_volume(percent / 100))

    def close(self) -> None:
        """End it. The file and the devices are let go a little later, aside."""
        self._closed.set()
        self._commands.put(lambda media: None)

    # --- The thread ---------------------------------------------------------------------------------

    def _run(self) -> None:
        media: Media | None = None
        mine = _one_at_a_time.acquire(timeout=_TURN)
        try:
            if self._closed.is_set():
                return
            media = self._open_media()
            media.set_volume(self._volume / 100)
            while not self._closed.is_set():
                self._obey(media, self._step(media, time.monotonic()))
        except FilmError as error:
            self.reason = str(error)
        except Exception as error:
            log.exception("a film broke off")
            self.reason = f"播放影片时出了错：{error}"
        finally:
            self._next = None
            try:
                if media is not None:
                    media.close()
            finally:
                if mine:
                    _one_at_a_time.release()

    def _obey(self, media: Media, wait: float) -> None:
        """Do what is asked; rest up to `wait` seconds if nothing is."""
        try:
            self._commands.get(timeout=wait)(media)
        except queue.Empty:
            return

    def _step(self, media: Media, now: float) -> float:
        """Do what is due; return for how many seconds nothing more is."""
        if self._next is None:
            self._next = media.next_picture()
            self.duration = media.duration
        if self._awaited is not None:
            return self._await(media, now)
        self._follow(media, now)
        return self._advance(media, now)

    def _await(self, media: Media, now: float) -> float:
        """Wait for the first picture, or for the first one from a new place; with it time begins to go by."""
        assert self._awaited is not None
        picture, place = self._next, self._awaited
        if picture is None:
            if self.frame is not None and now - self._since > (_NONE if media.over else _SEEKING):
                self._arrive(media, place, now)  # there is none: the end of the film, or nearly
            return 0.005
        if self.frame is not None and self._is_old(picture, place):
            self._next, self._passed = None, picture.seconds
            return 0.0
        self._show(picture)
        self._arrive(media, picture.seconds, now)
        return 0.0

    def _is_old(self, picture: Picture, place: float) -> bool:
        """Whether it goes on where the film was before a leap to `place`, rather than at another place."""
        return 0 <= picture.seconds - self._passed < _JUMP and abs(picture.seconds - place) > 0.1

    def _arrive(self, media: Media, position: float, now: float) -> None:
        self._awaited = None
        if self._wanted is not None:
            self._seek(self._wanted, media)
            return
        self._clock.move(position, now)
        if not self._paused:
            self._go_on(media, now)

    def _advance(self, media: Media, now: float) -> float:
        picture, position = self._next, self._clock.position(now)
        if picture is None:
            if media.over:  # the sound may last a little longer; a file that was cut off ends here
                self._end = min(self.duration or self._end, self._last + GRACE)
            return 0.01
        if picture.seconds > position:
            return min(picture.seconds - position, 0.05) if self._clock.running else 0.25
        if position - picture.seconds > _LAG and not media.over:
            self._seek(position, media)
            return 0.0
        self._show(picture)
        return 0.0

    def _show(self, picture: Picture) -> None:
        self.frame, self._next = picture.frame(), None
        self._last = picture.seconds
        self._end = (self.duration or self._last + _STUCK) + GRACE

    def _go_on(self, media: Media, now: float) -> None:
        self._since = now
        self._clock.start(now)
        media.play_sound(True)

    def _follow(self, media: Media, now: float) -> None:
        """Keep with the sound, which goes by its device's own clock."""
        heard = media.heard()
        if heard is None or not self._clock.running or now - self._since < _SETTLE:
            return
        apart = heard - self._clock.position(now)
        if _UNSEEN < abs(apart) < _LATE:
            self._clock.move(heard, now)
        elif abs(apart) >= _LATE:
            self._since = now
            media.seek_sound(self._clock.position(now))

    # --- What is asked of the thread ----------------------------------------------------------------

    def _pause(self, paused: bool, media: Media) -> None:
        now, self._paused = time.monotonic(), paused
        if self._awaited is not None or paused != self._clock.running:
            return  # it will be seen to when the picture is there, or is so already
        if paused:
            self._clock.stop(now)
            media.play_sound(False)
        else:
            self._go_on(media, now)

    def _seek(self, position: float, media: Media) -> None:
        now = time.monotonic()
        media.play_sound(False)
        self._clock.stop(now)
        self._clock.move(position, now)
        if self._awaited is not None:
            self._wanted = position  # ffpyplayer forgets a leap that overtakes another
            return
        self._passed = self._next.seconds if self._next else self._last
        self._next, self._awaited, self._wanted, self._since = None, position, None, now
        media.seek(position)


def _wait_for_threads() -> None:
    """Let films be closed before Python's own end, which must not come while FFmpeg runs."""
    end = time.monotonic() + 2.0
    for thread in list(_threads):
        thread.join(max(0.0, end - time.monotonic()))


atexit.register(_wait_for_threads)
