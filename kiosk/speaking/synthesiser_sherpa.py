"""The child process that speaks by sherpa-onnx: `python -m kiosk.speaking.synthesiser_sherpa`.

A neural voice from a folder of model files, without a network; it comes with the extra `voice`. Three
families of models are told apart by the files in the folder: kokoro, matcha, and vits (with which
melo, aishell3 and piper voices are made). https://k2-fsa.github.io/sherpa/onnx/tts/
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import numpy as np

from kiosk import wav
from kiosk.speaking.synthesiser import CannotSpeak, serve

USUAL_RATE = 170  # of the settings: a model's own speed
_THREADS = 2


def main() -> None:
    """Serve requests. Arguments: rate, number of the Chinese speaker, of the English one, the model's folder."""
    rate, chinese, english, folder = sys.argv[1:5]
    speakers = {"zh": chinese, "en": english}
    serve(
        lambda: Sherpa(Path(folder), int(rate), speakers),
        "语音模型用不了，可能已损坏，请重新下载；详情在日志里",
    )


class Sherpa:
    """One model for all sentences. `speakers` are numbers by language, "" for the first."""

    def __init__(self, folder: Path, rate: int, speakers: dict[str, str]) -> None:
        if any(number and not number.isdecimal() for number in speakers.values()):
            raise CannotSpeak("speaking 里的 voice 和 voice_en，用 sherpa 的时候要写发音人的号码，例如 0")
        try:
            import sherpa_onnx
        except ImportError:
            raise CannotSpeak(
                "没有装 sherpa-onnx，请在小翠的文件夹里运行 .venv/bin/pip install -e '.[voice]'"
            ) from None
        self._rate = rate
        self._speakers = {language: int(number or 0) for language, number in speakers.items()}
        self._engine = sherpa_onnx.OfflineTts(_settings(sherpa_onnx, folder))

    def speak(self, text: str, language: str, pace: int, out: Path) -> None:
        """Write a WAV. Raises OSError when the model makes no sound."""
        speed = self._rate * pace / 100 / USUAL_RATE
        made = self._engine.generate(text, sid=self._speakers[language], speed=speed)
        samples = np.asarray(made.samples, dtype=np.float32)
        if len(samples) == 0:
            raise OSError("the model made no sound")
        wav.write(out, (np.clip(samples, -1, 1) * 32_767).astype(np.int16), made.sample_rate)


def _settings(sherpa_onnx: Any, folder: Path) -> Any:
    """Return the engine's settings for the model in a folder. Raises CannotSpeak when there is none."""
    models, tokens = sorted(folder.glob("*.onnx")), folder / "tokens.txt"
    if not models or not tokens.is_file():
        raise CannotSpeak(
            f"语音模型文件夹 {folder} 里没有 .onnx 或 tokens.txt，请检查 config.yaml 里的 speaking.model"
        )
    vocoders = [model for model in models if model.stem.startswith(("vocos", "hifigan"))]
    models = [model for model in models if model not in vocoders]
    shared = {
        "tokens": str(tokens),
        "data_dir": _there(folder / "espeak-ng-data"),
        "dict_dir": _there(folder / "dict"),
    }
    shared["lexicon"] = ",".join(str(path) for path in sorted(folder.glob("lexicon*.txt")))
    if not models:
        raise CannotSpeak(f"语音模型文件夹 {folder} 里只有声码器，请检查 config.yaml 里的 speaking.model")
    if (folder / "voices.bin").is_file():
        kind, settings = (
            "kokoro",
            sherpa_onnx.OfflineTtsKokoroModelConfig(
                model=str(models[0]), voices=str(folder / "voices.bin"), **shared
            ),
        )
    elif vocoders:
        kind, settings = (
            "matcha",
            sherpa_onnx.OfflineTtsMatchaModelConfig(
                acoustic_model=str(models[0]), vocoder=str(vocoders[0]), **shared
            ),
        )
    else:
        kind, settings = "vits", sherpa_onnx.OfflineTtsVitsModelConfig(model=str(models[0]), **shared)
    model = sherpa_onnx.OfflineTtsModelConfig(**{kind: settings}, num_threads=_THREADS)
    whole = sherpa_onnx.OfflineTtsConfig(model=model)
    if not whole.validate():
        raise CannotSpeak(f"语音模型文件夹 {folder} 不完整，请重新下载")
    return whole


def _there(path: Path) -> str:
    return str(path) if path.exists() else ""


if __name__ == "__main__":
    main()
