"""The network in PyTorch: a time-delay network (Peddinti, Povey and Khudanpur 2015) of 1.09 million parameters."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn

from tools.speech_model.acoustic_model import FEATURES, HEADS, Network

WIDTH = 256
SUBSAMPLING = 3  # one output for three frames: 30 ms
# Frames that each layer sees; all behind the first run on every third only.
SPLICES = ((-3, -2, -1, 0, 1, 2, 3), (-3, 0, 3), (-3, 0, 3), (-6, 0, 3), (-6, 0, 3), (-9, 0, 3))
LEFT, RIGHT = -sum(map(min, SPLICES)), sum(map(max, SPLICES))


class Tdnn(nn.Module):
    """Frames to the logits of the heads."""

    def __init__(self) -> None:
        super().__init__()
        self.register_buffer("mean", torch.zeros(FEATURES))
        self.register_buffer("istd", torch.ones(FEATURES))
        self.lin, self.bn = nn.ModuleList(), nn.ModuleList()
        width = FEATURES
        for splice in SPLICES:
            self.lin.append(nn.Linear(width * len(splice), WIDTH))
            self.bn.append(nn.BatchNorm1d(WIDTH))
            width = WIDTH
        self.out = nn.Linear(WIDTH, sum(HEADS.values()))

    def forward(self, frames: Tensor) -> Tensor:
        """Turn (batch, LEFT + 3 (n - 1) + 1 + RIGHT, 40) into (batch, n, classes of all heads)."""
        hidden = (frames - self.mean) * self.istd
        for number, (splice, linear, norm) in enumerate(zip(SPLICES, self.lin, self.bn, strict=True)):
            stride, unit = (1, SUBSAMPLING) if number else (SUBSAMPLING, 1)
            offsets = [(offset - splice[0]) // unit for offset in splice]
            count = (hidden.shape[1] - offsets[-1] - 1) // stride + 1
            spliced = [hidden[:, at : at + stride * (count - 1) + 1 : stride] for at in offsets]
            activations = torch.relu(linear(torch.cat(spliced, -1)))
            hidden = norm(activations.reshape(-1, WIDTH)).reshape(activations.shape)
        return self.out(hidden)


def save(net: Tdnn, base_prior: NDArray[np.float64], tone_prior: NDArray[np.float64], path: Path) -> None:
    """Keep a network and how common its classes were."""
    torch.save({"state": net.state_dict(), "prior_base": base_prior, "prior_tone": tone_prior}, path)


def load(path: Path) -> tuple[Tdnn, NDArray[np.float64], NDArray[np.float64]]:
    """Read what `save` wrote. The file is trusted: it holds pickled arrays."""
    kept = torch.load(path, weights_only=False)
    net = Tdnn()
    net.load_state_dict(kept["state"])
    return net.eval(), kept["prior_base"], kept["prior_tone"]


def folded(path: Path) -> Network:
    """Return a saved network with its normalisations folded into the layer that follows each."""
    net, base_prior, tone_prior = load(path)
    scale, shift = _array(net.istd), -_array(net.mean) * _array(net.istd)
    layers = []
    for splice, linear, norm in zip(SPLICES, net.lin, net.bn, strict=True):
        weights, biases = _array(linear.weight), _array(linear.bias)
        layers.append((weights * np.tile(scale, len(splice)), biases + weights @ np.tile(shift, len(splice))))
        scale = _array(norm.weight) / np.sqrt(_array(norm.running_var) + norm.eps)
        shift = _array(norm.bias) - _array(norm.running_mean) * scale
    weights, biases = _array(net.out.weight), _array(net.out.bias)
    layers.append((weights * scale, biases + weights @ shift))
    return Network(SPLICES, tuple(layers), base_prior, tone_prior)


def _array(tensor: Tensor) -> NDArray[np.float64]:
    return tensor.detach().double().numpy()
