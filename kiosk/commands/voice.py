"""`kiosk voice …`: how she sounds: recordings, speech made beforehand, misreadings."""

from __future__ import annotations

import time
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from kiosk.commands.common import (
    AsJson,
    Exhibits,
    Hall,
    UserError,
    check_hall,
    console,
    print_json,
    shown,
    whole_centre,
)
from kiosk.commands.progress import Bars
from kiosk.config import load_config
from kiosk.os_errors import why

if TYPE_CHECKING:
    from kiosk.content.model import Centre
    from kiosk.speaking.repertoire import Line
    from kiosk.speaking.stock import Stock

voice = typer.Typer(no_args_is_help=True, help="她的声音：录音、提前合成、念错的字")

LanguageOption = Annotated[str, typer.Option("--language", help="zh 或 en；不写就是两种都要")]


@voice.command("list")
def list_(
    hall: Hall = "", language: LanguageOption = "", exhibits: Exhibits = None, as_json: AsJson = False
) -> None:
    """数一数：多少句有录音、多少句已合成、多少句还没有，哪些录音过时了。"""
    centre = whole_centre(exhibits)
    lines = _lines(centre, hall, language)
    stock = _stock(centre, lines)
    if as_json:
        sums = {
            "sentences": len(lines),
            "recorded": len(stock.recorded),
            "rendered": len(stock.rendered),
            "missing": len(stock.missing),
        }
        print_json(
            {**sums, "stale": [{"file": str(s.file), "text": s.text, "now": s.now} for s in stock.stale]}
        )
        return
    console.print(
        f"一共 {len(lines)} 句：真人录音 {len(stock.recorded)}，已合成 {len(stock.rendered)}，还没有 {len(stock.missing)}（用到时再合成）"
    )
    for stale in stock.stale:
        console.print(f"录音过时：{stale.file.name}“{stale.text}”", style="yellow", markup=False)
        console.print(f"  现在是：{stale.now}" if stale.now else "  这句话现在没有了，可以删掉", markup=False)


@voice.command()
def render(hall: Hall = "", language: LanguageOption = "", exhibits: Exhibits = None) -> None:
    """把还没有声音的句子都先合成好，观众来的时候不用等。随时可以停，下次接着做。"""
    from kiosk.ports import DeviceError
    from kiosk.speaking.say_to_file import make_voice

    config = load_config()
    made, synthesiser = make_voice(config)
    if synthesiser is None:
        raise UserError("设置成不合成语音（speaking.engine: none），没有可做的")
    centre = whole_centre(exhibits)
    made.learn(centre)
    lines = _lines(centre, hall, language)
    bars, done, began, bytes_made = Bars(), 0, time.monotonic(), 0
    try:
        with bars:
            for number, line in enumerate(lines, 1):
                if not made.find(line.text, line.language):
                    bytes_made += _size(made.render(line.text, line.language))
                    done += 1
                bars.step("合成语音", number, len(lines))
    except KeyboardInterrupt:
        console.print("停下来了；做好的都留着，下次接着做。")
    except DeviceError as error:
        raise UserError(f"做了 {done} 句以后停了：{error}") from None
    finally:
        synthesiser.close()
    console.print(
        f"新合成 {done} 句，{bytes_made / 1e6:.0f} MB，用了 {time.monotonic() - began:.0f} 秒；共 {len(lines)} 句"
    )
    if bytes_made / 1e6 > 0.9 * config.speaking.cache_mb:
        console.print(
            "缓存快装不下了，先做的会被挤掉；请把 config.yaml 里的 speaking.cache_mb 写大一点", style="yellow"
        )


@voice.command()
def script(
    file: Annotated[Path, typer.Argument(help="写成哪个 .xlsx 或 .csv 文件")],
    hall: Hall = "",
    language: LanguageOption = "zh",
    exhibits: Exhibits = None,
) -> None:
    """写一份录音稿：还没有录音的句子，和每一句要存成的文件名。"""
    from kiosk.speaking.announcing import write_script

    if file.suffix.lower() not in (".xlsx", ".csv"):
        raise UserError(f"{file.name} 要以 .xlsx 或 .csv 结尾")
    centre = whole_centre(exhibits)
    stock = _stock(centre, _lines(centre, hall, language))
    wanted = [*stock.rendered, *stock.missing]
    try:
        write_script(file, wanted)
    except OSError as error:
        raise UserError(f"写不了 {file}（{why(error)}），请检查文件夹") from None
    console.print(f"已写好 {file}，{len(wanted)} 句。录好以后运行 kiosk voice import 文件夹", markup=False)


@voice.command("import")
def import_(
    folder: Annotated[Path, typer.Argument(help="放着录音的文件夹")], exhibits: Exhibits = None
) -> None:
    """把录音放进来，列进 voice.yaml；用不了的一条一条说出原因，有的话返回 1。"""
    from kiosk.speaking.announcing import CannotList, take_recordings

    if not folder.is_dir():
        raise UserError(f"找不到文件夹 {folder}，请检查路径")
    config = load_config()
    to = config.path(config.speaking.recordings)
    try:
        outcome = take_recordings(folder, to, _lines(whole_centre(exhibits)))
    except CannotList as error:
        raise UserError(f"改不了 {shown(to / 'voice.yaml')}：{error}") from None
    except OSError as error:
        raise UserError(f"录音放不进 {to}（{why(error)}），请检查文件夹") from None
    if not outcome.taken and not outcome.refused:
        raise UserError(f"{folder} 里没有录音；请把 WAV 文件直接放在这个文件夹里")
    for sentence in outcome.refused:
        console.print(sentence, style="red", markup=False)
    console.print(
        f"放进来 {len(outcome.taken)} 条录音，{len(outcome.refused)} 条用不了。重新启动小翠以后生效。"
    )
    raise typer.Exit(1 if outcome.refused else 0)


@voice.command()
def check(exhibits: Exhibits = None, as_json: AsJson = False) -> None:
    """找出可能念错的词，写法可以直接粘贴到 voice.yaml 的 lexicon 里。"""
    from kiosk.speaking.misreadings import misread_in
    from kiosk.speaking.voice_recorded import VoiceFolder

    config = load_config()
    folder = VoiceFolder.read(config.path(config.speaking.recordings))
    found = misread_in(whole_centre(exhibits), folder.lexicon)
    if as_json:
        print_json(
            [
                {
                    "word": one.word,
                    "pinyin": one.pinyin,
                    "times": one.times,
                    "place": one.place,
                    "sentence": one.sentence,
                }
                for one in found
            ]
        )
        return
    for problem in folder.problems:
        console.print(problem, style="red", markup=False)
    for one in found:
        console.print(f"  {one.word}: {one.pinyin}", style="yellow", markup=False, end="")
        console.print(f"   # {one.times} 次，{one.place or '全馆'}：{one.sentence}", markup=False)
    console.print(
        f"有 {len(found)} 个词可能念错。对的粘贴到 voices 里 voice.yaml 的 lexicon 下面；不对的改好拼音再粘贴。"
        if found
        else "没有找到可能念错的词。"
    )


def _lines(centre: Centre, hall: str = "", language: str = "") -> tuple[Line, ...]:
    from kiosk.speaking.repertoire import repertoire

    if language not in ("", "zh", "en"):
        raise UserError(f"--language 写的是“{language}”，只能写 zh 或 en")
    languages: dict[str, tuple[Literal["zh", "en"], ...]] = {"": ("zh", "en"), "zh": ("zh",), "en": ("en",)}
    check_hall(hall, centre)
    lines = repertoire(centre, languages[language])
    return tuple(line for line in lines if not hall or line.place.partition("/")[0] == hall)


def _stock(centre: Centre, lines: Sequence[Line]) -> Stock:
    from kiosk.speaking.say_to_file import make_voice
    from kiosk.speaking.stock import take_stock
    from kiosk.speaking.voice_recorded import VoiceFolder

    config = load_config()
    made, _ = make_voice(config)
    made.learn(centre)
    return take_stock(lines, VoiceFolder.read(config.path(config.speaking.recordings)), made)


def _size(path: Path) -> int:
    return path.stat().st_size
