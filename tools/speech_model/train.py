"""Trains the network: `python -m tools.speech_model.train FOLDER NETWORK [--epochs 6] [--rate 2e-3] [--start OLD]`.

FOLDER holds the shards of `speech`. The loss is the cross-entropy of single frames, summed over three heads
(multi-task learning). 6 epochs of 11 hours take 10 to 20 minutes of two cores.
"""

from __future__ import annotations

import time
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import numpy as np
import torch
import typer
from numpy.typing import NDArray
from torch import Tensor
from torch.nn import functional

from tools.speech_model.acoustic_model import HEADS
from tools.speech_model.network import LEFT, RIGHT, SUBSAMPLING, Tdnn, load, save

_CHUNK, _BATCH = 60, 40  # outputs of a chunk (1.8 s); chunks of a step
_FRAMES = LEFT + SUBSAMPLING * (_CHUNK - 1) + 1 + RIGHT
_REPORT = 500  # steps
Batch = tuple[Tensor, Tensor, Tensor]


@dataclass(frozen=True)
class Speech:
    """Features (frames, 40), and a base phone and a tone for each three of them."""

    features: NDArray[np.float16]
    bases: NDArray[np.uint8]
    tones: NDArray[np.uint8]

    @classmethod
    def read(cls, folder: Path) -> Speech:
        """Read all shards of a folder."""
        shards = [np.load(path) for path in sorted(folder.glob("speech-*.npz"))]
        return cls(
            *(np.concatenate([shard[name] for shard in shards]) for name in ("features", "bases", "tones"))
        )

    @property
    def held_out(self) -> int:
        """How many outputs at the end are not learnt from."""
        return max(2000, len(self.bases) // 100)

    def batch(self, begins: NDArray[np.int64]) -> Batch:
        """Return the chunks that begin at these outputs."""
        frames = [self.features[SUBSAMPLING * at - LEFT :][:_FRAMES] for at in begins]
        labels = ([of[at : at + _CHUNK] for at in begins] for of in (self.bases, self.tones))
        bases, tones = (torch.from_numpy(np.stack(rows).astype(np.int64)) for rows in labels)
        return torch.from_numpy(np.stack(frames).astype(np.float32)), bases, tones


def losses(scores: Tensor, bases: Tensor, tones: Tensor) -> tuple[Tensor, Tensor, Tensor]:
    """Return the cross-entropies of the heads."""
    wanted = (bases, tones, (bases > 0).long())
    return tuple(
        functional.cross_entropy(head.flatten(0, 1), classes.flatten())
        for head, classes in zip(scores.split(list(HEADS.values()), -1), wanted, strict=True)
    )


def judged(net: Tdnn, speech: Speech) -> str:
    """Tell how many held-out frames get the right base phone, and how many with a tone the right one."""
    net.eval()
    right, with_tone, right_tones, total = 0, 0, 0, 0
    begin, end = len(speech.bases) - speech.held_out, len(speech.bases) - _CHUNK - RIGHT // SUBSAMPLING - 2
    with torch.no_grad():
        for at in range(begin, end, _CHUNK):
            frames, bases, tones = speech.batch(np.array([at]))
            base, tone, _ = (head.argmax(-1) for head in net(frames).split(list(HEADS.values()), -1))
            right, total = right + int((base == bases).sum()), total + bases.numel()
            right_tones += int(((tone == tones) & (tones > 0)).sum())
            with_tone += int((tones > 0).sum())
    net.train()
    return f"base phones {right / total:.3f}, tones {right_tones / max(with_tone, 1):.3f} right"


def fresh(speech: Speech) -> Tdnn:
    """Return an untrained network that knows the mean and the spread of these features."""
    net = Tdnn()
    sample = speech.features[:: max(1, len(speech.features) // 200_000)].astype(np.float32)
    net.mean.copy_(torch.tensor(sample.mean(0)))
    net.istd.copy_(torch.tensor(1 / sample.std(0)))
    return net


def fit(net: Tdnn, speech: Speech, epochs: float, rate: float) -> None:
    """Train a network, telling of it now and then."""
    choose, learnt_from = np.random.default_rng(0), len(speech.bases) - speech.held_out
    steps = max(1, int(epochs * learnt_from / (_CHUNK * _BATCH)))
    optimiser = torch.optim.AdamW(net.parameters(), lr=rate, weight_decay=1e-3)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimiser, rate, total_steps=steps, pct_start=0.1)
    first, last = LEFT // SUBSAMPLING + 1, learnt_from - _CHUNK - RIGHT // SUBSAMPLING - 2
    began = time.monotonic()
    for step in range(steps):
        frames, bases, tones = speech.batch(choose.integers(first, last, _BATCH))
        if choose.random() < 0.5:  # louder or softer: that changes the first coefficient alone
            frames[:, :, 0] += torch.randn(_BATCH, 1) * 8
        base, tone, voiced = losses(net(frames), bases, tones)
        loss = base + 0.5 * tone + 0.2 * voiced
        optimiser.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(net.parameters(), 5.0)
        optimiser.step()
        schedule.step()
        if step % _REPORT == 0 or step == steps - 1:
            spent = time.monotonic() - began
            typer.echo(f"{step}/{steps} {spent:.0f} s, loss {loss.item():.3f}, {judged(net, speech)}")


def main(
    folder: Path,
    network: Path,
    epochs: float = 6,
    rate: float = 2e-3,
    start: Annotated[Path | None, typer.Option(help="a network that is trained on")] = None,
) -> None:
    """Train a network and keep it."""
    torch.manual_seed(0)
    speech = Speech.read(folder)
    net = fresh(speech)
    if start:
        net, *_ = load(start)
    net.train()
    fit(net, speech, epochs, rate)
    common = (np.bincount(of, minlength=size) for of, size in
              ((speech.bases, HEADS["base"]), (speech.tones, HEADS["tone"])))  # fmt: skip
    save(net, *(counts / len(speech.bases) for counts in common), network)


if __name__ == "__main__":
    typer.run(main)
