"""Synthesises speech to train with: `python -m tools.speech_model.speech FOLDER SHARD HOURS`.

Writes FOLDER/speech-SHARD.npz: `features` (frames, 40), `bases` and `tones` (one label for three frames).
5.5 hours take 250 s. Shards with different numbers can be made at once; each is repeatable.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import typer
from numpy.typing import NDArray

from tools.speech_model.alignment import Aligner, labels
from tools.speech_model.augmentation import Studio
from tools.speech_model.espeak import VOICE, Espeak, Manner
from tools.speech_model.features import RATE, mfcc
from tools.speech_model.lexicon import Lexicon, general
from tools.speech_model.sentences import from_templates, lines
from tools.speech_model.syllables import parse, reading, sandhi

# espeak-ng's variants of a voice. Those in UNHEARD are kept for measuring; rob is not there: it crashes 1.51.
UNHEARD = ("f4", "m7", "belinda", "zac")
_PLAIN = ("m1", "m2", "m3", "m4", "m5", "m6", "m8", "f1", "f2", "f3", "f5")
_COLOURED = (
    "Alex", "Alicia", "Andrea", "Andy", "Annie", "Denis", "Gene", "Henrique", "Hugo", "Jacky", "Lee", "Marco",
    "Mario", "Michael", "Mike", "adam", "anika", "antonio", "aunty", "benjamin", "boris", "croak", "david", "ed",
    "edward", "grandma", "grandpa", "iven", "iven3", "john", "kaukovalta", "klatt", "klatt2", "klatt3", "klatt4",
    "linda", "max", "michel", "miguel", "norbert", "pablo", "paul", "pedro", "quincy", "robert", "sandro",
    "shelby", "steph", "steph3", "travis", "whisper", "whisperf",
)  # fmt: skip
VARIANTS = ("", "", "", *_PLAIN, *_PLAIN, *_COLOURED)
_SHORTEST = 2000  # samples; less is an error of the synthesiser

Words = list[list[str]]  # words of syllables


class Texts:
    """Random things to say: sentences of texts/, rows of words, rows of syllables."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._readings = {word: next(iter(entry.pronunciations)).split() for word, entry in lexicon.items()}
        self._counts = [entry.count**0.4 for entry in lexicon.values()]
        sentences = [*from_templates(), *((sentence, 1.0) for sentence in lines("everyday"))]
        self._sentences, self._weights = zip(*sentences, strict=True)
        said = (one for entry in lexicon.values() for words in entry.pronunciations for one in words.split())
        self._syllables = sorted(set(said))

    def any(self, choose: random.Random) -> Words:
        """Return one."""
        kind = choose.random()
        if kind < 0.45:
            words = choose.choices(self._sentences, self._weights)[0].split()
            return [self._readings.get(word) or sandhi(reading(word)) for word in words]
        if kind < 0.93:
            return choose.choices(list(self._readings.values()), self._counts, k=choose.randint(1, 7))
        return [[syllable] for syllable in choose.sample(self._syllables, choose.randint(3, 7))]


class Speaker:
    """Says random texts in random voices; `refused` counts what could not be aligned."""

    def __init__(self, texts: Texts, studio: Studio) -> None:
        self._texts, self._studio = texts, studio
        self._espeak = Espeak()
        self._aligner = Aligner(self._espeak)
        self.refused = 0

    def utterances(self, seconds: float) -> Iterator[tuple[NDArray, NDArray, NDArray]]:
        """Yield features, base phones and tones of utterances until so much was said."""
        while seconds > 0:
            words = self._texts.any(self._studio.choose)
            syllables = [syllable for word in words for syllable in word]
            if not all(map(parse, syllables)):
                continue
            speech, phonemes = self._espeak.say(self._written(words), self._manner())
            segments = self._aligner.align(sandhi(syllables), phonemes, len(speech))
            if segments is None or len(speech) < _SHORTEST:
                self.refused += 1
                continue
            recording = self._studio.record(speech)
            self._studio.remember(recording.samples)
            features = mfcc(recording.samples)
            count = len(features) // 3
            yield (
                features[: 3 * count].astype(np.float16),
                *labels(segments, recording.ratio, recording.lead, count),
            )
            seconds -= len(recording.samples) / RATE

    def _written(self, words: Words) -> str:
        """Return pinyin, its syllables run together or not."""
        choose = self._studio.choose
        between = " " if choose.random() < 0.7 else "  "
        return between.join((" " if choose.random() < 0.5 else "").join(word) for word in words)

    def _manner(self) -> Manner:
        choose = self._studio.choose
        variant = choose.choice(VARIANTS)
        return Manner(
            f"{VOICE}+{variant}" if variant else VOICE,
            choose.uniform(110, 240), choose.uniform(15, 85), choose.uniform(20, 90), choose.choice([0, 0, 0, 1, 3]),
        )  # fmt: skip


def main(folder: Path, shard: int, hours: float) -> None:
    """Write a shard of training speech."""
    speaker = Speaker(Texts(general()), Studio(1000 + shard))
    features, bases, tones = zip(*speaker.utterances(hours * 3600), strict=True)
    folder.mkdir(parents=True, exist_ok=True)
    np.savez(
        folder / f"speech-{shard}.npz",
        features=np.concatenate(features), bases=np.concatenate(bases), tones=np.concatenate(tones),
    )  # fmt: skip
    typer.echo(f"shard {shard}: {len(features)} utterances, {speaker.refused} could not be aligned")


if __name__ == "__main__":
    typer.run(main)
