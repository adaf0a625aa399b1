"""A bundle carries all content to another screen, and nothing that it should not."""

from __future__ import annotations

import json
import os
import warnings
import zipfile
from collections.abc import Callable
from datetime import datetime, timezone
from pathlib import Path
from typing import Any

import pytest
from spoiling import EXHIBIT
from tables import files

from kiosk.content.load import load_centre
from kiosk.exchange import unpack as unpacking
from kiosk.exchange.manifest import BadBundle
from kiosk.exchange.pack import missing_media, pack
from kiosk.exchange.unpack import unpack

MADE = datetime(2026, 11, 25, 10, 0, tzinfo=timezone.utc)


@pytest.fixture
def bundle(halls: Path, media: Path, tmp_path: Path) -> Path:
    """The halls with their media, packed."""
    pack(halls, load_centre(halls), tmp_path / "usb.zip", MADE)
    return tmp_path / "usb.zip"


@pytest.fixture
def screen(bundle: Path, tmp_path: Path) -> Path:
    """Another screen's content, older than the bundle's."""
    exhibits = tmp_path / "screen/exhibits"
    exhibits.parent.mkdir()
    unpack(bundle, exhibits)
    text = (exhibits / EXHIBIT).read_text(encoding="utf-8")
    (exhibits / EXHIBIT).write_text(text.replace("李有华一家", "李家"), encoding="utf-8")
    return exhibits


def rewrite(bundle: Path, change: Callable[[dict[str, Any], dict[str, bytes]], object]) -> None:
    """Change the manifest and the files of a bundle as somebody would who knows the format."""
    with zipfile.ZipFile(bundle) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    manifest = json.loads(parts.pop("manifest.json"))
    change(manifest, parts)
    with zipfile.ZipFile(bundle, "w") as archive:
        for name, data in {**parts, "manifest.json": json.dumps(manifest).encode()}.items():
            archive.writestr(name, data)


def test_the_other_screen_has_the_same_files_and_keeps_its_old_ones(
    halls: Path, bundle: Path, screen: Path
) -> None:
    old = files(screen)
    done = unpack(bundle, screen)
    assert done.problems == ()
    assert (done.manifest.centre, done.manifest.made) == ("测试中心", "2026-11-25T10:00:00+00:00")
    assert files(screen) == files(halls)
    assert files(screen.with_name("exhibits.before-unpack")) == old
    assert sorted(path.name for path in screen.parent.iterdir()) == ["exhibits", "exhibits.before-unpack"]
    unpack(bundle, screen)
    assert files(screen.with_name("exhibits.before-unpack")) == files(halls), "one generation is kept"


@pytest.mark.skipif(os.geteuid() != 0, reason="only an administrator can give files away")
def test_staff_own_what_an_administrator_has_brought(bundle: Path, screen: Path) -> None:
    os.chown(screen, 12345, 12345)
    screen.chmod(0o775)
    unpack(bundle, screen)
    assert {path.stat().st_uid for path in [screen, *screen.rglob("*")]} == {12345}
    assert screen.stat().st_mode & 0o777 == 0o775


def test_the_same_content_makes_the_same_bytes(halls: Path, bundle: Path, tmp_path: Path) -> None:
    for path in sorted(halls.rglob("*"), reverse=True):
        path.touch()
    pack(halls, load_centre(halls), tmp_path / "again.zip", MADE)
    assert (tmp_path / "again.zip").read_bytes() == bundle.read_bytes()


def test_hidden_files_stay_at_home_and_films_are_not_squeezed(halls: Path, bundle: Path) -> None:
    with zipfile.ZipFile(bundle) as archive:
        assert archive.getinfo("05-family/media/sunward.mp4").compress_type == zipfile.ZIP_STORED
        assert archive.getinfo(EXHIBIT).compress_type == zipfile.ZIP_DEFLATED
    (halls / ".git").mkdir()
    (halls / ".git/config").write_text("x")
    (halls / "05-family/.sunward.yaml.swp").write_text("x")
    manifest = pack(halls, load_centre(halls), bundle, MADE)
    assert not [name for name in manifest.files if "/." in f"/{name}"]


def test_a_link_out_of_the_folder_is_not_packed(halls: Path, bundle: Path, tmp_path: Path) -> None:
    before = bundle.read_bytes()
    (halls / "05-family/media/extra.jpg").symlink_to(tmp_path / "elsewhere.jpg")
    with pytest.raises(BadBundle, match="是一个链接"):
        pack(halls, load_centre(halls), bundle, MADE)
    assert bundle.read_bytes() == before
    assert not bundle.with_name(".usb.zip.part").exists()


def test_a_bundle_inside_the_content_is_refused(halls: Path) -> None:
    with pytest.raises(BadBundle, match="不能放在"):
        pack(halls, load_centre(halls), halls / "05-family/usb.zip", MADE)


def test_missing_media_are_told_before_packing(halls: Path, media: Path) -> None:
    assert missing_media(load_centre(halls)) == ()
    (media / "sunward.mp4").unlink()
    (problem,) = missing_media(load_centre(halls))
    assert (problem.file, problem.line) == ("05-family/sunward.yaml", 9)


@pytest.mark.parametrize(("key", "what"), [("format", "内容包"), ("schema", "内容格式")])
def test_a_bundle_of_a_newer_program_names_both_versions(
    bundle: Path, screen: Path, key: str, what: str
) -> None:
    def change(manifest: dict[str, Any], parts: dict[str, bytes]) -> None:
        manifest.update({key: 7, "signature": "of the future"})

    rewrite(bundle, change)
    with pytest.raises(BadBundle, match=f"{what}是版本 7.*只认识版本 1；请先更新"):
        unpack(bundle, screen)


def _file(name: str) -> Callable[[dict[str, Any], dict[str, bytes]], None]:
    """Add a file under a name, with a manifest that fits."""

    def change(manifest: dict[str, Any], parts: dict[str, bytes]) -> None:
        parts[name] = b""
        manifest["files"][name] = {
            "size": 0,
            "sha256": "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        }

    return change


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (_file("../evil"), "跑到展厅内容的文件夹外面"),
        (_file("05-family/../../evil"), "跑到展厅内容的文件夹外面"),
        (_file("/tmp/evil"), "别处的路径"),
        (_file("C:/evil"), "别处的路径"),
        (_file("05-family\\evil"), "别处的路径"),
        (_file("a//b"), "跑到展厅内容的文件夹外面"),
        (_file("a\nb"), "控制字符"),
        (_file("长" * 100), "太长"),
        (_file("centre.yaml/x"), "既是文件又是文件夹"),
        (lambda manifest, parts: parts.update(extra=b"x"), "不完整或者被改动过"),
        (lambda manifest, parts: parts.pop(EXHIBIT), "不完整或者被改动过"),
        (lambda manifest, parts: parts.update({EXHIBIT: parts[EXHIBIT].replace(b"e", b"f")}), "和打包的时候不一样"),
        (lambda manifest, parts: manifest["files"][EXHIBIT].update(size=1), "不完整或者被改动过"),
        (lambda manifest, parts: manifest.update(files=[]), "不是小翠的内容包"),
        (lambda manifest, parts: manifest.pop("format"), "不是小翠的内容包"),
        (lambda manifest, parts: manifest["files"][EXHIBIT].update(sha256="../"), "不是小翠的内容包"),
    ],
)  # fmt: skip
def test_tricks_change_nothing(
    bundle: Path, screen: Path, change: Callable[[dict[str, Any], dict[str, bytes]], object], words: str
) -> None:
    before = files(screen.parent)
    rewrite(bundle, change)
    with pytest.raises(BadBundle, match=words):
        unpack(bundle, screen)
    assert files(screen.parent) == before
    assert not (screen.parent.parent / "evil").exists()


def _part(name: str, mode: int = 0o100644, compress: int = zipfile.ZIP_STORED) -> zipfile.ZipInfo:
    info = zipfile.ZipInfo(name)
    info.external_attr, info.compress_type = mode << 16, compress
    return info


@pytest.mark.parametrize(
    ("parts", "words"),
    [
        ([(_part("manifest.json"), b"{}")], "不是小翠的内容包"),
        ([(_part("manifest.json"), b"[" * 100_000)], "不是小翠的内容包"),
        ([(_part("centre.yaml"), b"")], "不完整"),
        ([(_part("manifest.json", compress=zipfile.ZIP_DEFLATED), bytes(21_000_000))], "不完整"),
        ([], "不完整"),
    ],
)
def test_other_zip_files(
    tmp_path: Path, screen: Path, parts: list[tuple[zipfile.ZipInfo, bytes]], words: str
) -> None:
    with zipfile.ZipFile(tmp_path / "other.zip", "w") as archive:
        for info, data in parts:
            archive.writestr(info, data)
    with pytest.raises(BadBundle, match=words):
        unpack(tmp_path / "other.zip", screen)


@pytest.mark.parametrize("trick", ["link", "twice", "folder", "bomb", "bzip2"])
def test_parts_that_are_no_plain_files(bundle: Path, screen: Path, trick: str) -> None:
    """Each with a manifest that agrees."""
    before = files(screen.parent)
    data = bytes(11_000_000) if trick == "bomb" else b"/etc/passwd"
    name = "x/" if trick == "folder" else "x"
    mode = 0o120777 if trick == "link" else 0o100644
    method = {"bomb": zipfile.ZIP_DEFLATED, "bzip2": zipfile.ZIP_BZIP2}.get(trick, zipfile.ZIP_STORED)
    rewrite(
        bundle,
        lambda manifest, parts: manifest["files"].update({name: {"size": len(data), "sha256": "0" * 64}}),
    )
    with zipfile.ZipFile(bundle, "a") as archive, warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of duplicate names
        for _ in range(2 if trick == "twice" else 1):
            archive.writestr(_part(name, mode, method), data)
    with pytest.raises(BadBundle):
        unpack(bundle, screen)
    assert files(screen.parent) == before


def test_content_with_mistakes_is_not_taken_over(halls: Path, bundle: Path, screen: Path) -> None:
    loaded = load_centre(halls)
    text = (halls / EXHIBIT).read_text(encoding="utf-8")
    (halls / EXHIBIT).write_text(text.replace("title:", "titel:"), encoding="utf-8")
    pack(halls, loaded, bundle, MADE)  # as if somebody had saved it just then
    before = files(screen.parent)
    (problem,) = unpack(bundle, screen).problems
    assert (problem.file, problem.line) == (EXHIBIT, 1)
    assert files(screen.parent) == before


def test_a_disk_without_room_is_told_before_anything_is_written(
    bundle: Path, screen: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(unpacking, "_RESERVE", 1 << 60)
    with pytest.raises(BadBundle, match=r"磁盘空间不够：要 \d+ MB，只剩 \d+ MB；请清理磁盘"):
        unpack(bundle, screen)


def test_a_missing_bundle_is_told(tmp_path: Path, screen: Path) -> None:
    with pytest.raises(BadBundle, match="找不到"):
        unpack(tmp_path / "none.zip", screen)
