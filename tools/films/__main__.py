"""Make the films that ship with the halls: `python -m tools.films [ID …] [--out DIR]`."""

from __future__ import annotations

import argparse
import contextlib
import shutil
import subprocess
import tempfile
from collections.abc import Iterable, Iterator
from datetime import timedelta
from pathlib import Path

import srt
from PIL import Image
from rich.progress import track

from tools.films import picture, sound
from tools.films.script import Scene, Script, load

FPS = 25
TITLE = 3.0  # seconds before the first words
BREATH = 0.55  # seconds after each sentence
END = 1.6  # seconds after the last one
MUSIC = 0.13  # loudest note, where speech reaches 1
ROOT = Path(__file__).resolve().parents[2] / "exhibits"


class Timed:
    """A scene with its voice: `begins` and `ends` in seconds of the film, and when each sentence is said."""

    def __init__(self, scene: Scene, begins: float) -> None:
        self.scene, self.begins = scene, begins
        self.lines: list[tuple[float, float, str, sound.Samples]] = []
        at = begins
        for words in scene.words:
            voice = sound.speak(words)
            length = len(voice) / sound.RATE
            self.lines.append((at, at + length, words, voice))
            at += length + BREATH
        self.ends = at


def timed(script: Script) -> list[Timed]:
    """Lay the scenes one behind the other."""
    scenes: list[Timed] = []
    at = TITLE
    for scene in script.scenes:
        scenes.append(Timed(scene, at))
        at = scenes[-1].ends
    scenes[0].begins = 0.0  # the title stands over the first picture
    scenes[-1].ends += END
    return scenes


def subtitles(scenes: list[Timed]) -> str:
    """The sentences as an SRT file."""
    lines = [line for scene in scenes for line in scene.lines]
    return srt.compose(
        srt.Subtitle(number, timedelta(seconds=start), timedelta(seconds=end + BREATH * 0.8), words)
        for number, (start, end, words, _) in enumerate(lines, 1)
    )


def soundtrack(scenes: list[Timed], seed: int) -> sound.Samples:
    """Voice over a melody that gives way to it."""
    lines = [line for scene in scenes for line in scene.lines]
    music = sound.melody(scenes[-1].ends, seed) * MUSIC
    track = sound.give_way(music, [(start, end) for start, end, _, _ in lines])
    for start, _, _, voice in lines:
        first = int(start * sound.RATE)
        track[first : first + len(voice)] += voice
    return track


def frames(script: Script, scenes: list[Timed]) -> Iterator[bytes]:
    """Every frame as raw RGB; each picture fades into the next for half a second."""
    title, mark = picture.title_plate(script.title, script.subtitle), picture.mark_plate(script.mark)
    pictures = [Image.open(ROOT / s.scene.picture).convert("RGB") for s in scenes]
    for number in range(int(scenes[-1].ends * FPS)):
        now = number / FPS
        frame = _frame(scenes, pictures, now).convert("RGBA")
        frame.alpha_composite(mark)
        if now < TITLE + 0.5:
            frame.alpha_composite(picture.faded(title, min(1, now / 0.8, (TITLE + 0.5 - now) / 0.8)))
        if (left := scenes[-1].ends - now) < 1:
            frame = Image.blend(Image.new("RGBA", picture.SIZE, (8, 26, 22, 255)), frame, left)
        yield frame.convert("RGB").tobytes()


def _frame(scenes: list[Timed], pictures: list[Image.Image], now: float) -> Image.Image:
    index = max(i for i, scene in enumerate(scenes) if scene.begins <= now)
    scene = scenes[index]
    length = scene.ends - scene.begins
    image = picture.view(
        pictures[index], scene.scene.start, scene.scene.end, min(1.0, (now - scene.begins) / length)
    )
    if index and now - scene.begins < 0.5:
        before = picture.view(
            pictures[index - 1], scenes[index - 1].scene.end, scenes[index - 1].scene.end, 1
        )
        image = Image.blend(before, image, (now - scene.begins) / 0.5)
    return image


def make(script: Script, out: Path) -> None:
    """Write `<id>.mp4` (H.264 BT.709, AAC) and `<id>.zh.srt` into `out`."""
    out.mkdir(parents=True, exist_ok=True)
    scenes = timed(script)
    total = int(scenes[-1].ends * FPS)
    with tempfile.TemporaryDirectory() as folder:
        wav = Path(folder) / "sound.wav"
        sound.write(wav, soundtrack(scenes, seed=len(script.title) + len(scenes)))
        encode(
            track(frames(script, scenes), description=script.id, total=total), wav, out / f"{script.id}.mp4"
        )
    (out / f"{script.id}.zh.srt").write_text(subtitles(scenes), encoding="utf-8")


def encode(pictures: Iterable[bytes], wav: Path, video: Path) -> None:
    """Let ffmpeg make the film. Raises SystemExit when it cannot; its own words are on standard error."""
    command = [
        "ffmpeg", "-y", "-loglevel", "error",
        "-f", "rawvideo", "-pix_fmt", "rgb24", "-s", "1280x720", "-r", str(FPS), "-i", "-", "-i", str(wav),
        "-vf", "scale=out_color_matrix=bt709:out_range=tv,format=yuv420p",
        "-c:v", "libx264", "-crf", "24", "-preset", "medium", "-colorspace", "bt709", "-color_primaries", "bt709",
        "-color_trc", "bt709", "-c:a", "aac", "-b:a", "96k", "-movflags", "+faststart", "-shortest", str(video),
    ]  # fmt: skip
    with subprocess.Popen(command, stdin=subprocess.PIPE) as ffmpeg, contextlib.suppress(BrokenPipeError):
        assert ffmpeg.stdin
        for image in pictures:
            ffmpeg.stdin.write(image)
    if ffmpeg.returncode:
        raise SystemExit(f"ffmpeg could not make {video}")


def main() -> None:
    """Read the command line and make the films."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("ids", nargs="*")
    parser.add_argument("--out", type=Path)
    arguments = parser.parse_args()
    if missing := [program for program in ("ffmpeg", "espeak-ng") if not shutil.which(program)]:
        parser.error(f"install {' and '.join(missing)} first")
    for path in sorted(Path(__file__).parent.glob("*.yaml")):
        script = load(path)
        if not arguments.ids or script.id in arguments.ids:
            make(script, arguments.out or ROOT / script.folder / "media")


if __name__ == "__main__":
    main()
