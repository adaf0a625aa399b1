"""A robot without wheels: a server that speaks the rosbridge protocol, told by lines of JSON what happens.

It prints every message it gets as a line of JSON, the port it listens on first. Lines it takes:
{"publish": topic, "msg": …, "times": 1}, {"feed": goal id}, {"finish": goal id, "status": 4}, {"drop": true},
{"refuse": goal id, "why": …}, as rosbridge does where there is no such action, {"raw": text} for anything else,
{"answer": service, "values": …}, which it keeps for whoever calls that service, and {"latch": topic, "msg": …}, for
whoever subscribes to that topic. A goal that is taken back ends at once, until {"stubborn": true}.
"""

from __future__ import annotations

import asyncio
import json
import sys
from typing import Any

from autobahn.asyncio.websocket import WebSocketServerFactory, WebSocketServerProtocol

clients: set[Robot] = set()
answers: dict[str, dict[str, Any]] = {}
latched: dict[str, dict[str, Any]] = {}
stubborn: list[bool] = []


class Robot(WebSocketServerProtocol):  # type: ignore[misc]
    """One connection."""

    def onOpen(self) -> None:
        clients.add(self)
        tell({"op": "connected"})

    def onClose(self, was_clean: bool, code: int, reason: str) -> None:
        clients.discard(self)

    def onMessage(self, payload: bytes, is_binary: bool) -> None:
        message = json.loads(payload)
        tell(message)
        if message["op"] == "subscribe" and message["topic"] in latched:
            self.send(op="publish", topic=message["topic"], msg=latched[message["topic"]])
        if message["op"] == "cancel_action_goal" and not stubborn:
            self.end(message["id"], 5)
        if message["op"] == "call_service":
            known = answers.get(message["service"])
            values = known if known is not None else "service does not exist"
            self.send(op="service_response", id=message["id"], service=message["service"], values=values,
                      result=known is not None)  # fmt: skip

    def end(self, goal: str, status: int) -> None:
        result = {"status": status, "values": {}, "result": True}
        self.send(op="action_result", id=goal, action="/navigate_to_pose", **result)

    def send(self, **message: Any) -> None:
        self.sendMessage(json.dumps(message).encode())


def tell(message: dict[str, Any]) -> None:
    print(json.dumps(message), flush=True)


async def obey(order: dict[str, Any]) -> None:
    """Do what a line says."""
    if "answer" in order:
        answers[order["answer"]] = order["values"]
    if "stubborn" in order:
        stubborn.append(True)
    if "latch" in order:
        latched[order["latch"]] = order["msg"]
    for client in list(clients):
        if "publish" in order:
            for _ in range(order.get("times", 1)):
                client.send(op="publish", topic=order["publish"], msg=order["msg"])
        elif "feed" in order:
            client.send(op="action_feedback", id=order["feed"], action="/navigate_to_pose", values={})
        elif "finish" in order:
            client.end(order["finish"], order["status"])
        elif "refuse" in order:
            refused = {"status": 0, "values": order["why"], "result": False}
            client.send(op="action_result", id=order["refuse"], action="/navigate_to_pose", **refused)
        elif "raw" in order:
            client.sendMessage(order["raw"].encode(), isBinary=order.get("binary", False))
        elif "drop" in order:
            client.dropConnection(abort=True)


async def main() -> None:
    loop = asyncio.get_running_loop()
    factory = WebSocketServerFactory()
    factory.protocol = Robot
    server = await loop.create_server(factory, "127.0.0.1", int(sys.argv[1]))
    print(server.sockets[0].getsockname()[1], flush=True)
    reader = asyncio.StreamReader()
    await loop.connect_read_pipe(lambda: asyncio.StreamReaderProtocol(reader), sys.stdin)
    while line := await reader.readline():
        await obey(json.loads(line))


if __name__ == "__main__":
    asyncio.run(main())
