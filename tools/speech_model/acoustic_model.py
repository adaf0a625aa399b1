"""Writes am/final.mdl: the HMM states of all phones, and the network in Kaldi's nnet3 form (FORMAT.md)."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from tools.speech_model.kaldi_binary import KaldiWriter
from tools.speech_model.phones import (
    BASE_NUMBER,
    BASES,
    PDFS,
    PHONES,
    SPEECH_CLASSES,
    TONE_CLASSES,
    TRIPLES,
    pdfs,
    stay_probability,
)

FEATURES = 40  # cepstral coefficients of a frame
HEADS = {"base": len(BASES), "tone": TONE_CLASSES, "speech": SPEECH_CLASSES}

# Found on texts/development.txt.
_TONE_WEIGHT = 0.15  # tones are told badly without pitch (55 % right): more than this makes errors
_PRIOR_SCALE = 0.8
_UNKNOWN_BIAS = -0.25  # of "[unk]": below each phone that fits well, above those that do not

Affine = tuple[NDArray[np.float64], NDArray[np.float64]]  # weights (outputs, inputs), biases (outputs)


@dataclass(frozen=True)
class Network:
    """What training found: `layers` read spliced frames, the last one gives the heads' logits, one after another.

    `splices` are the frames (10 ms each) that a layer sees, from its own; `base_prior` and `tone_prior` are
    how common the classes were.
    """

    splices: tuple[tuple[int, ...], ...]
    layers: tuple[Affine, ...]
    base_prior: NDArray[np.float64]
    tone_prior: NDArray[np.float64]


def write_acoustic_model(network: Network, path: Path) -> None:
    """Write a network as final.mdl."""
    out = KaldiWriter()
    out.write(b"\0B")
    write_transitions(out)
    _write_network(out, network)
    for context in ("<LeftContext>", "<RightContext>"):  # in frames; the reader finds them out itself
        out.tokens(context)
        out.integers(0)
    out.tokens("<Priors>")
    out.vector([])
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(out.getvalue())


def write_transitions(out: KaldiWriter) -> None:
    """Write Kaldi's TransitionModel: the shapes of HMMs, then which phone has which, then probabilities."""
    shapes = [(len(pdfs(phone)), stay_probability(phone)) for phone in PHONES[1:]]
    distinct = sorted(set(shapes))
    out.tokens("<TransitionModel>", "<Topology>")
    out.integer_vector(range(1, len(PHONES)))
    out.integer_vector([-1, *map(distinct.index, shapes)])
    out.integers(len(distinct))
    for states, stays in distinct:
        out.integers(states + 1)
        for state in range(states):
            out.integers(state, 2, state)
            out.float(stays)
            out.integers(state + 1)
            out.float(1 - stays)
        out.integers(-1, 0)
    out.tokens("</Topology>", "<Triples>")
    out.integers(len(TRIPLES), *(number for triple in TRIPLES for number in triple))
    out.tokens("</Triples>", "<LogProbs>")
    stays = [stay_probability(PHONES[phone]) for phone, _, _ in TRIPLES]
    out.vector([0.0, *(np.log(chance) for stay in stays for chance in (stay, 1 - stay))])
    out.tokens("</LogProbs>", "</TransitionModel>")


def pdf_scores(network: Network) -> Affine:
    """Return how scores of pdfs are summed up from the heads' log-probabilities: those divided by priors.

    [unk] is scored by the speech head alone: log p(speech | frame) - log p(speech).
    """
    base_prior = np.maximum(network.base_prior, 2e-4)
    tone_prior = np.array([network.tone_prior[0], *np.maximum(network.tone_prior[1:], 1e-3)])
    tone_prior = tone_prior / tone_prior[1:].sum()
    weights, biases = np.zeros((len(PDFS), sum(HEADS.values()))), np.zeros(len(PDFS))
    for number, (base, tone) in enumerate(PDFS):
        if base == "spn":
            weights[number, -1] = 1.0
            biases[number] = -_PRIOR_SCALE * np.log(1 - base_prior[0]) + _UNKNOWN_BIAS
            continue
        weights[number, BASE_NUMBER[base]] = 1.0
        biases[number] = -_PRIOR_SCALE * np.log(base_prior[BASE_NUMBER[base]])
        if tone:
            weights[number, len(BASES) + tone] = _TONE_WEIGHT
            biases[number] -= _TONE_WEIGHT * np.log(tone_prior[tone])
    return weights, biases


def _write_network(out: KaldiWriter, network: Network) -> None:
    out.tokens("<Nnet3>")
    out.write(b"\n" + "\n".join(_wiring(network)).encode() + b"\n\n")
    out.tokens("<NumComponents>")
    out.integers(2 * len(network.splices) + 2 * len(HEADS) + 1)
    *hidden, (weights, biases) = network.layers
    for number, layer in enumerate(hidden):
        _write_affine(out, f"tdnn{number}.affine", layer)
        _write_nonlinear(out, f"tdnn{number}.relu", "RectifiedLinearComponent", len(layer[1]))
    begin = 0
    for head, size in HEADS.items():
        rows = slice(begin, begin + size)
        _write_affine(out, f"{head}.affine", (weights[rows], biases[rows]))
        _write_nonlinear(out, f"{head}.logsoftmax", "LogSoftmaxComponent", size)
        begin += size
    _write_affine(out, "pdf.affine", pdf_scores(network), compressed=False)
    out.tokens("</Nnet3>")


def _wiring(network: Network) -> list[str]:
    """Return nnet3's description of which component reads what."""
    lines, before = [f"input-node name=input dim={FEATURES}"], "input"

    def node(name: str, reads: str) -> str:
        lines.append(f"component-node name={name} component={name} input={reads}")
        return name

    for number, splice in enumerate(network.splices):
        spliced = ", ".join(before if offset == 0 else f"Offset({before}, {offset})" for offset in splice)
        before = node(f"tdnn{number}.relu", node(f"tdnn{number}.affine", f"Append({spliced})"))
    heads = [node(f"{head}.logsoftmax", node(f"{head}.affine", before)) for head in HEADS]
    node("pdf.affine", f"Append({', '.join(heads)})")
    return [*lines, "output-node name=output input=pdf.affine objective=linear"]


def _write_affine(out: KaldiWriter, name: str, affine: Affine, compressed: bool = True) -> None:
    out.tokens("<ComponentName>", name, "<FixedAffineComponent>", "<LinearParams>")
    (out.compressed_matrix if compressed else out.matrix)(affine[0])
    out.tokens("<BiasParams>")
    out.vector(affine[1])
    out.tokens("</FixedAffineComponent>")


def _write_nonlinear(out: KaldiWriter, name: str, kind: str, size: int) -> None:
    out.tokens("<ComponentName>", name, f"<{kind}>", "<Dim>")
    out.integers(size)
    for statistics in ("<ValueAvg>", "<DerivAvg>"):  # of training; none are kept
        out.tokens(statistics)
        out.vector([])
    out.tokens("<Count>")
    out.double(0.0)
    out.tokens(f"</{kind}>")
