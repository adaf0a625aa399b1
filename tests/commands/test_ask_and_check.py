"""`kiosk ask` and `kiosk check`: fields, exit codes, and one sentence for each mistake."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from saying import ANSWER, Run, lines, sentence
from speech import ROOT


def test_ask_tells_one_object(kiosk: Run) -> None:
    code, out, err = kiosk("ask", "李有华是谁", "--json")
    (answer,) = lines(out)
    assert (code, err) == (0, "")
    assert list(answer)[: len(ANSWER)] == ANSWER
    assert (answer["heard"], answer["kind"]) == ("李有华是谁", "answer")
    assert (answer["hall"], answer["exhibit"]) == ("family", "family/li-youhua")
    assert 0.5 < answer["score"] <= 1
    assert answer["choices"] == []


def test_ask_a_batch_tells_one_object_a_line(kiosk: Run, folder: Path) -> None:
    (folder / "questions.txt").write_text("\ufeff李有华是谁\n\n返回\n量子力学怎么学\n", encoding="utf-8")
    code, out, _ = kiosk("ask", "--batch", folder / "questions.txt", "--json")
    assert code == 0
    assert [answer["heard"] for answer in lines(out)] == ["李有华是谁", "返回", "量子力学怎么学"]
    assert [answer["kind"] for answer in lines(out)] == ["answer", "command", "unknown"]


def test_ask_offers_choices_with_their_place(kiosk: Run) -> None:
    code, out, _ = kiosk("ask", "量子力学怎么学", "--json")
    assert code == 0
    for choice in lines(out)[0]["choices"]:
        assert set(choice) >= {"question", "hall", "exhibit"}


def test_ask_for_people(kiosk: Run) -> None:
    code, out, _ = kiosk("ask", "李有华是谁", "--hall", "family")
    assert code == 0
    assert out.startswith("听到：李有华是谁\n")
    assert "来自：family/li-youhua" in out


@pytest.mark.parametrize("text", ["[/red]", "[bold]", "", " ", "😀", "\\[", "{}", "a" * 3000])
def test_ask_anything(kiosk: Run, text: str) -> None:
    code, out, _ = kiosk("ask", text)
    assert code == 0
    assert text[:70].strip() in out
    assert kiosk("ask", text, "--json")[0] == 0


def test_ask_broken_bytes(folder: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "kiosk", "ask", b"\xff\xe4\xbd", "--json"],
        cwd=folder,
        env={"PYTHONPATH": str(ROOT), "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"},
        capture_output=True,
    )
    assert done.returncode == 0, done.stderr.decode()
    assert json.loads(done.stdout)["heard"] == "???"


def test_ask_needs_a_question_or_a_file(kiosk: Run, folder: Path) -> None:
    for words in (["ask"], ["ask", "你好", "--batch", "x.txt"]):
        code, out, err = kiosk(*words)
        assert (code, out) == (1, "")
        sentence(err)
    code, _, err = kiosk("ask", "--batch", folder / "nothing.txt")
    assert code == 1
    sentence(err)
    (folder / "gbk.txt").write_bytes("你好".encode("gbk"))
    code, _, err = kiosk("ask", "--batch", folder / "gbk.txt")
    assert code == 1
    assert "UTF-8" in err


def test_ask_in_a_hall_that_there_is_not(kiosk: Run) -> None:
    code, out, err = kiosk("ask", "李有华是谁", "--hall", "famly")
    assert (code, out) == (1, "")
    sentence(err)
    assert "没有展厅“famly”，是不是想写“family”？" in err


def test_problems_of_the_content_do_not_get_between_the_answers(kiosk: Run, halls: Path) -> None:
    (halls / "07-culture/hall.yaml").write_text("title: [", encoding="utf-8")
    code, out, err = kiosk("ask", "李有华是谁", "--json")
    assert code == 0
    assert lines(out)[0]["exhibit"] == "family/li-youhua"
    assert "07-culture/hall.yaml" in err


def test_check_tells_file_line_and_message(kiosk: Run, halls: Path) -> None:
    (halls / "07-culture/hall.yaml").write_text("titel: 文化\n", encoding="utf-8")
    code, out, _ = kiosk("check", "--json")
    assert code == 1
    found = [problem for problem in json.loads(out) if problem["file"] == "07-culture/hall.yaml"]
    assert found[0]["line"] == 1
    assert "是不是想写“title”" in found[0]["message"]


def test_check_of_halls_without_faults_is_0_even_with_advice(kiosk: Run, media: Path) -> None:
    code, out, _ = kiosk("check", "--json")
    assert code == 0
    assert {problem["level"] for problem in json.loads(out)} == {"advice"}


def test_check_another_folder(kiosk: Run, halls: Path, folder: Path) -> None:
    shutil.copytree(halls, folder / "others")
    (folder / "others/07-culture/lizhuang.yaml").unlink()
    _, out, _ = kiosk("check", "--exhibits", folder / "others", "--json")
    assert "07-culture/hall.yaml" in [problem["file"] for problem in json.loads(out)]
    code, out, err = kiosk("check", "--exhibits", folder / "nothing")
    assert (code, out) == (1, "")
    sentence(err)


def test_check_suggests_phrasings_or_says_that_there_are_none(kiosk: Run, halls: Path) -> None:
    code, out, _ = kiosk("check", "--suggest")
    assert (code, "# 05-family/li-youhua.yaml 第 7 行，换成：\n  - ask: [李有华是谁, " in out) == (0, True)
    for file in halls.rglob("*.yaml"):
        text = file.read_text(encoding="utf-8")
        file.write_text(text.partition("questions:")[0], encoding="utf-8")
    assert kiosk("check", "--suggest")[:2] == (0, "没有可以补的问法。\n")
