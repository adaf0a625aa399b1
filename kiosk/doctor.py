"""`kiosk doctor`: what works on this machine and what does not, one plain sentence each."""

from __future__ import annotations

import logging
import shutil
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from kiosk.config import Config
from kiosk.display import has_display
from kiosk.ports import DeviceError

log = logging.getLogger(__name__)

_LEAST_DISK = 500_000_000  # bytes: room for a year of journal, logs and cached speech
_THIS_SOFTWARE = datetime(2026, 1, 1)  # a clock that shows an earlier day has lost its time


@dataclass(frozen=True)
class Finding:
    """What was found about one part; `message` is for staff."""

    part: str
    name: str
    ok: bool
    message: str


def examine(config: Config) -> list[Finding]:
    """Look at every part. A part whose examination fails is itself a finding."""
    return [_look(part, name, look, config) for part, name, look in _PARTS]


def _look(part: str, name: str, look: Callable[[Config], str], config: Config) -> Finding:
    try:
        return Finding(part, name, True, look(config))
    except DeviceError as error:
        return Finding(part, name, False, str(error))
    except Exception as error:
        log.exception("could not look at the %s", part)
        return Finding(part, name, False, f"检查的时候出了错（{error}），请把这句话告诉维护人员")


def _display(config: Config) -> str:
    if has_display():
        return "有显示器"
    if shutil.which("Xvfb"):
        raise DeviceError("没有显示器；小翠会在虚拟显示器上运行，并定时存截图")
    raise DeviceError("没有显示器，也没有虚拟显示器；请接上显示器，或运行 make run 装好 Xvfb")


def _font(config: Config) -> str:
    from kiosk.checking.check import missing_glyphs

    missing = missing_glyphs(config.path(config.exhibits))
    if missing:
        raise DeviceError(f"有 {len(missing)} 个字显示不出来：{''.join(sorted(missing))[:30]}；请换成常用字")
    return "展厅内容里的每个字都能显示"


def _microphone(config: Config) -> str:
    from kiosk.hearing.microphone_portaudio import PortAudioMicrophone

    found = PortAudioMicrophone(config.hearing.microphone).try_out()
    if not found.peak:
        raise DeviceError(f"麦克风 {found.name} 打得开，但是一点声音也没有，请看看是不是静音了")
    if found.lost:
        raise DeviceError(f"麦克风 {found.name} 一秒里丢了 {found.lost} 次声音，请换一个 USB 口试试")
    return f"有麦克风：{found.name}（{found.rate} Hz，{found.channels} 声道）"


def _speaker(config: Config) -> str:
    from kiosk.speaking.player_portaudio import PortAudioPlayer

    return f"有喇叭：{PortAudioPlayer(config.speaking.speaker).probe()}"


def _voice(config: Config) -> str:
    from tempfile import TemporaryDirectory

    from kiosk.speaking.say_to_file import say_to_file
    from kiosk.speaking.voice_recorded import VoiceFolder

    found = VoiceFolder.read(config.path(config.speaking.recordings))
    if found.problems:
        raise DeviceError("；".join(found.problems))
    recordings = f"，有 {len(found.clips)} 条真人录音" if found.clips else ""
    if config.speaking.engine == "none":
        return f"按设置不合成语音，只有字幕{recordings}"
    with TemporaryDirectory() as folder:
        # A folder of its own, so that nothing comes from the cache.
        say_to_file(
            "你好，我是小翠。", Path(folder) / "hello.wav", config.model_copy(update={"data": folder})
        )
    return f"能合成普通话{recordings}"


def _model(config: Config) -> str:
    from kiosk.hearing.recogniser_vosk import VoskModel
    from kiosk.models.shelf import Shelf

    folder = Shelf.of(config).best()
    model = VoskModel(folder)
    if model.is_demo:
        raise DeviceError(
            "用的是自带的演示模型，几乎听不懂真人说话；请连上网络运行 kiosk model install，"
            "或把 vosk-model-small-cn-0.22.zip 放在 U 盘上，运行 kiosk model install usb"
        )
    return f"语音识别模型 {folder.name}"


def _words(config: Config) -> str:
    from kiosk.content.load import load_centre
    from kiosk.hearing import wake
    from kiosk.hearing.expected import expected_of
    from kiosk.hearing.grammar import Grammar
    from kiosk.hearing.recogniser_vosk import VoskModel
    from kiosk.models.shelf import Shelf

    model = VoskModel(Shelf.of(config).best())
    if config.hearing.wake and not wake.can_be_spelt(model.knows):
        raise DeviceError(wake.NOT_SPELT)
    if not model.takes_grammars:
        return "这个模型不能按展厅内容偏着听，照常识别"
    expected = expected_of(load_centre(config.path(config.exhibits)).centre)
    grammar = Grammar.of(expected.phrases, model.knows)
    known = f"展厅内容里的 {len(grammar.phrases)} 种说法，模型都认得"
    if not grammar.left_out:
        return known
    return f"{known}；有 {len(grammar.left_out)} 种它写不全，容易听错：{'、'.join(grammar.left_out[:10])}"


def _films(config: Config) -> str:
    from kiosk.checking.media import broken_films
    from kiosk.content.load import load_centre

    folder = config.path(config.exhibits)
    broken = broken_films(folder)
    if broken:
        raise DeviceError(
            f"有 {len(broken)} 部影片放不了：{'、'.join(problem.file for problem in broken)}；运行 kiosk check 查看"
        )
    count = sum(len(exhibit.videos) for exhibit in load_centre(folder).centre.exhibits)
    return f"{count} 部影片都在"


def _hall(config: Config) -> str:
    from kiosk.content.load import load_centre
    from kiosk.content.places import unknown_hall

    centre = load_centre(config.path(config.exhibits)).centre
    if wrong := unknown_hall(config.hall, centre):
        raise DeviceError(f"设置里的 hall：{wrong}")
    hall = centre.hall(config.hall)
    return f"这块屏在{hall.title.zh}" if hall else "没有写这块屏在哪个展厅（hall），照全馆回答"


def _wheels(config: Config) -> str:
    from kiosk.content.load import load_centre
    from kiosk.wheels.look_rosbridge import look
    from kiosk.wheels.rosbridge import CHARGE, DRIVE, STOP

    if config.role != "robot" or config.robot.base == "none":
        return "没有轮子，是一块立屏"
    if config.robot.base == "simulated":
        return "轮子是模拟的，只在平面图上走"
    found = look(config.robot.address)
    if found.actions is None:
        raise DeviceError(
            "底盘连得上，但 rosbridge 太旧（小翠要 2.0 以上）或者 rosapi 没有启动，见 docs/robot.md"
        )
    if DRIVE[0] not in found.actions:
        raise DeviceError(f"底盘连得上，但没有 {DRIVE[0]}，请启动 Nav2")
    if found.held is None:
        raise DeviceError(
            f"底盘连得上，但没有收到 {STOP[0]}，急停按没按着她不知道；请让机器人每秒发一次，见 docs/robot.md"
        )
    if found.held:
        raise DeviceError("底盘连得上，但急停按着，机器人不会动；松开以后再看")
    floor = load_centre(config.path(config.exhibits)).centre.floor
    if floor is None or not floor.measured:
        raise DeviceError("平面图还没有量好发布（exhibits/floor.yaml 的 status），机器人不会带路，只在原地讲")
    power = "读不到电量" if found.battery is None else f"电量 {found.battery}%"
    dock = "能自己充电" if CHARGE[0] in found.actions else f"没有 {CHARGE[0]}，不会自己去充电"
    return f"底盘连得上，Nav2 在运行，{power}，{dock}"


def _fleet(config: Config) -> str:
    from kiosk.fleet.broker import Broker
    from kiosk.fleet.roll_call_mqtt import roll_call

    if not config.fleet.broker:
        return "没有和别的屏幕连在一起"
    screens = roll_call(config.fleet.broker, config.fleet.centre)
    there = [screen.name for screen in screens if screen.online and screen.answers]
    gone = [screen.name for screen in screens if screen.name not in there]
    told = f"在的屏幕：{'、'.join(there)}" if there else "现在没有屏幕在"
    return f"连得上 {Broker.parse(config.fleet.broker)}，{told}" + (
        f"；不在：{'、'.join(gone)}" if gone else ""
    )


def _disk(config: Config) -> str:
    data = config.path(config.data)
    try:
        data.mkdir(parents=True, exist_ok=True)
        (data / ".write-test").write_text("x")
        (data / ".write-test").unlink()
    except OSError:
        raise DeviceError(f"写不进 {data}：请检查文件夹权限") from None
    free = shutil.disk_usage(data).free
    if free < _LEAST_DISK:
        raise DeviceError(f"磁盘只剩 {free // 1_000_000} 兆，请清理")
    return f"磁盘还有 {free / 1e9:.1f} GB"


def _clock(config: Config) -> str:
    now = datetime.now()
    if now < _THIS_SOFTWARE:
        raise DeviceError(f"时钟显示 {now:%Y-%m-%d}，不对；请校准时间，不然记录的日期会错")
    return f"{now:%Y-%m-%d %H:%M} {time.strftime('%Z')}"


_PARTS: list[tuple[str, str, Callable[[Config], str]]] = [
    ("display", "屏幕", _display),
    ("font", "字体", _font),
    ("microphone", "麦克风", _microphone),
    ("speaker", "喇叭", _speaker),
    ("voice", "发音", _voice),
    ("model", "模型", _model),
    ("words", "词表", _words),
    ("films", "影片", _films),
    ("hall", "展厅", _hall),
    ("wheels", "底盘", _wheels),
    ("fleet", "联网", _fleet),
    ("disk", "磁盘", _disk),
    ("clock", "时钟", _clock),
]
