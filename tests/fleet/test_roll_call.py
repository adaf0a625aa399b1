"""Staff ask who is there: what the broker has kept is compared with who answers."""

from __future__ import annotations

import queue
import signal
import socket
import time
from collections.abc import Callable
from pathlib import Path
from typing import get_args

import pytest
from broker import WAIT, Broker
from watcher import Watcher, online

from kiosk import __version__
from kiosk.commands import fleet
from kiosk.commands.common import UserError
from kiosk.dialogue.events import Event
from kiosk.dialogue.scene import PageName
from kiosk.fleet.broker import Broker as Address
from kiosk.fleet.link_mqtt import MqttLink
from kiosk.fleet.messages import Status, screen_topic, status
from kiosk.fleet.roll_call_mqtt import forget, roll_call
from kiosk.ports import DeviceError

Make = Callable[..., tuple[MqttLink, "queue.Queue[Event]"]]


def test_staff_see_who_is_there_and_what_is_wrong(make: Make, broker: Broker, watcher: Watcher) -> None:
    assert roll_call(broker.address, "test", WAIT) == ()
    hall, _ = make("family-1", "family")
    robot, _ = make("robot")
    online(watcher, "family-1", "robot")
    hall.tell({"page": "home", "parts": {"mouth": "failed"}, "problems": 2})
    watcher.until(screen_topic("test", "family-1"), page="home")
    watcher.client.publish(screen_topic("test", "stranger"), b"[]", retain=True, qos=1)
    assert roll_call(broker.address, "test", WAIT) == (
        Status("robot", True, version=__version__),
        Status("family-1", True, "family", __version__, "home", parts={"mouth": "failed"}, problems=2),
    )
    robot.stop()
    robot_topic = screen_topic("test", "robot")
    watcher.until(robot_topic, online=False)
    assert roll_call(broker.address, "test", WAIT)[0] == Status("robot", False, version=__version__)
    forget(broker.address, "test", "robot")
    assert [screen.name for screen in roll_call(broker.address, "test", WAIT)] == ["family-1"]
    broker.end()
    with pytest.raises(DeviceError, match="连不上"):
        roll_call(broker.address, "test", WAIT)


def test_a_broker_with_a_password(tmp_path: Path) -> None:
    broker = Broker(tmp_path, "screens", "p@ss:1")
    link = MqttLink(f"screens:p%40ss%3A1@{broker.address}", "test", "family-1", "family", lambda event: None)
    link.start()
    give_up = time.monotonic() + WAIT
    while not roll_call(f"screens:p%40ss%3A1@{broker.address}", "test"):
        assert time.monotonic() < give_up
    for stranger in (broker.address, f"screens:wrong@{broker.address}"):
        with pytest.raises(DeviceError, match="用户名和密码") as caught:
            roll_call(stranger, "test")
        assert "wrong" not in str(caught.value), "a password is nobody's business"
    link.stop()
    broker.end()


def test_a_screen_that_went_while_the_broker_was_dead_is_told_by_the_roll_call(tmp_path: Path) -> None:
    broker = Broker(tmp_path, more=f"persistence true\npersistence_location {tmp_path}/")
    kept = status(True, {"hall": "family", "version": "1.0", "page": "home"})
    watcher = Watcher(broker)
    watcher.client.publish(screen_topic("test", "gone"), kept, qos=1, retain=True)
    watcher.until(screen_topic("test", "gone"), online=True)
    broker.process.send_signal(signal.SIGUSR1)  # it keeps what it knows, as it does now and then
    memory, give_up = tmp_path / "mosquitto.db", time.monotonic() + WAIT
    while not (memory.exists() and b"screens/gone" in memory.read_bytes()):
        assert time.monotonic() < give_up
    broker.end()  # whoever was there is gone when it comes back, and its last will never comes
    broker.start()
    link = MqttLink(broker.address, "test", "here", "family", lambda event: None)
    link.start()
    online(watcher, "here")
    told = {screen.name: (screen.online, screen.answers) for screen in roll_call(broker.address, "test", 8)}
    assert told == {"gone": (True, False), "here": (True, True)}
    link.stop()
    watcher.end()
    broker.end()


def test_two_screens_of_one_name_are_told(make: Make, broker: Broker, watcher: Watcher) -> None:
    make("family-1", "family")
    online(watcher, "family-1")
    make("family-1", "family")
    watcher.until(screen_topic("test", "family-1"), namesake=True)
    (found,) = roll_call(broker.address, "test", WAIT)
    assert fleet._faults(found, __version__) == ["和另一块屏重名，请改 fleet.name"]


def test_a_will_of_an_earlier_start_does_not_hide_who_is_there(
    make: Make, broker: Broker, watcher: Watcher
) -> None:
    make("family-1", "family")
    online(watcher, "family-1")
    late = status(False, {"hall": "family", "sender": "family-1-before"})
    watcher.client.publish(screen_topic("test", "family-1"), late, qos=1, retain=True)
    watcher.until(screen_topic("test", "family-1"), online=False)
    online(watcher, "family-1")


def test_a_screen_that_hangs_is_told(make: Make, broker: Broker, watcher: Watcher) -> None:
    link, _ = make("family-1", "family")
    online(watcher, "family-1")
    link._client.on_message = lambda *_: None  # it takes nothing any more
    (found,) = roll_call(broker.address, "test")
    assert fleet._faults(found, __version__) == ["点名没有回答：多半关机了，或者断了网"]


def test_what_is_wrong_with_the_address_is_told_in_chinese(broker: Broker) -> None:
    broker.process.send_signal(signal.SIGSTOP)
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        refused = f"127.0.0.1:{taken.getsockname()[1]}"
        for address, why in (
            ("no-such-machine.invalid", "找不到叫这个名字的电脑"),
            (refused, "没有启动 MQTT 服务"),
            (broker.address, "没有回答"),
        ):
            with pytest.raises(DeviceError, match=why):
                roll_call(address, "test")


def test_a_broker_that_lets_nobody_read_is_told(tmp_path: Path) -> None:
    acl = tmp_path / "acl"
    acl.write_text("topic readwrite xiaocui/another/#\n")
    acl.chmod(0o700)
    broker = Broker(tmp_path, more=f"acl_file {acl}")
    with pytest.raises(DeviceError, match=r"fleet\.centre"):
        roll_call(broker.address, "test", WAIT)
    broker.end()


def test_an_old_version_is_told() -> None:
    screens = tuple(Status(version, True, version=version) for version in ("0.9.0", "0.10.0", "0.10.0"))
    newest = fleet._newest(screens)
    told = [fleet._faults(screen, newest) for screen in screens]
    assert told == [["版本旧了，别的屏是 0.10.0"], [], []]


def test_pages_are_named_as_staff_know_them() -> None:
    for name in get_args(PageName):
        assert not any(character.isascii() for character in fleet._page(name)), name
    assert fleet._page("exhibit:family/sunward") == "展项 family/sunward"
    assert fleet._page("") == ""


def test_only_a_screen_that_is_known_can_be_forgotten() -> None:
    fleet._must_know("family-1", (Status("family-1", True),))
    for name in ("family-2", "#", ""):
        with pytest.raises(UserError, match="有的是：family-1"):
            fleet._must_know(name, (Status("family-1", True),))


@pytest.mark.parametrize("text", ["192.168.1..10", "here:65536", "here:x", ":1883", ""])
def test_what_is_no_address_is_a_value_error(text: str) -> None:
    with pytest.raises(ValueError, match=r"label|Port|host"):
        Address.parse(text)
