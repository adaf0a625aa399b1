"""What goes beyond a screen, where the settings name it: the robot's wheels, and the centre's other screens."""

from __future__ import annotations

import logging
import platform

from kiosk.config import Config
from kiosk.guide import Guide
from kiosk.ports import DeviceError, Part
from kiosk.terminal import Terminal
from kiosk.touring.route import WALKING

log = logging.getLogger(__name__)
console = Terminal()


def make_outside(config: Config, guide: Guide) -> list[Part]:
    """The wheels and the other screens, where the settings name them; one that cannot be is missed."""
    made: list[Part] = []
    for make in (_make_base, _make_link):
        try:
            if part := make(config, guide):
                made.append(part)
        except DeviceError as error:
            log.error("%s", error)
            console.print(str(error), markup=False)
    return made


def _make_base(config: Config, guide: Guide) -> Part | None:
    from kiosk.wheels.base_rosbridge import Names, RosBridgeBase
    from kiosk.wheels.base_simulated import SimulatedBase
    from kiosk.wheels.frame import Frame

    robot = config.robot
    if config.role != "robot" or robot.base == "none":
        return None
    if robot.base == "simulated":
        simulated = SimulatedBase(guide.post, WALKING)
        guide.connect_wheels(simulated)
        return simulated
    names = Names(robot.presence, robot.dock)
    driven = RosBridgeBase(robot.address, Frame.parse(robot.origin), guide.post, names)
    guide.connect_wheels(driven)
    return driven


def _make_link(config: Config, guide: Guide) -> Part | None:
    from kiosk.fleet.link_mqtt import MqttLink

    fleet = config.fleet
    if not fleet.broker:
        return None
    link = MqttLink(fleet.broker, fleet.centre, fleet.name or platform.node(), config.hall, guide.post)
    guide.connect_link(link)
    return link
