"""What stays on show when staff spoil a file, lose a folder, or somebody pulls the USB stick."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from spoiling import EXHIBIT, HALL

from kiosk.content.last_good import keep
from kiosk.content.load import Loaded, load_centre
from kiosk.content.reading import Seen

Replace = Callable[..., None]
SUNWARD = "05-family/sunward.yaml"


@pytest.fixture
def copies(halls: Path, tmp_path: Path) -> Path:
    """The folder of last good copies, after a start with nothing wrong."""
    (halls / "05-family/media/sunward.jpg").write_bytes(b"picture")
    keep(load_centre(halls), halls, tmp_path / "last_good")
    return tmp_path / "last_good"


def again(halls: Path, copies: Path) -> Loaded:
    """Load as a start or a reload does."""
    loaded = load_centre(halls, copies)
    keep(loaded, halls, copies)
    return loaded


@pytest.mark.parametrize("file", [EXHIBIT, HALL, "centre.yaml"])
@pytest.mark.parametrize(
    "spoil", [lambda f: f.write_text("title：x"), lambda f: f.write_bytes(b""), Path.unlink]
)
def test_a_spoilt_or_missing_file_keeps_its_last_good_version(
    halls: Path, copies: Path, file: str, spoil: Callable[[Path], object]
) -> None:
    before = load_centre(halls).centre
    spoil(halls / file)
    for _ in range(3):  # the copy must not wear out
        loaded = again(halls, copies)
        assert loaded.centre == before
        assert loaded.kept == {file}
        assert loaded.problems


def test_other_halls_go_on_changing(halls: Path, copies: Path, replace: Replace) -> None:
    (halls / HALL).write_bytes(b"\0")
    replace("长江", "大江", "07-culture/lizhuang.yaml")
    assert "大江" in again(halls, copies).centre.exhibit("culture/lizhuang").text.zh  # type: ignore[union-attr]


def test_a_mended_file_is_shown_again(halls: Path, copies: Path, replace: Replace) -> None:
    replace("title: 李有华一家", "title：李有华一家")
    again(halls, copies)
    replace("title：李有华一家", "title: 李家")
    loaded = again(halls, copies)
    assert (loaded.problems, loaded.kept) == ((), frozenset())
    assert loaded.centre.exhibit("family/li-youhua").title.zh == "李家"  # type: ignore[union-attr]


def test_without_its_folder_the_centre_is_still_shown_with_its_pictures(halls: Path, copies: Path) -> None:
    before = load_centre(halls).centre
    shutil.rmtree(halls)
    loaded = again(halls, copies)
    assert [hall.id for hall in loaded.centre.halls] == [hall.id for hall in before.halls]
    assert loaded.centre.exhibits[0].images[0].file.read_bytes() == b"picture"
    assert [problem.message for problem in loaded.problems if "找不到展厅内容的文件夹" in problem.message]


def test_an_emptied_folder_counts_as_gone(halls: Path, copies: Path) -> None:
    shutil.rmtree(halls)
    halls.mkdir()
    assert len(again(halls, copies).centre.halls) == 2


def test_what_staff_take_away_properly_is_forgotten(halls: Path, copies: Path, replace: Replace) -> None:
    replace("[sunward, li-youhua]", "[sunward]", HALL)
    (halls / EXHIBIT).unlink()
    replace("related: [family/li-youhua]", "", SUNWARD)
    loaded = again(halls, copies)
    assert loaded.problems == ()
    assert loaded.centre.exhibit("family/li-youhua") is None
    assert not (copies / EXHIBIT).exists()


def test_a_file_saved_while_it_was_being_read_is_not_taken_for_checked(halls: Path, copies: Path) -> None:
    loaded = load_centre(halls, copies)
    good = (copies / EXHIBIT).read_bytes()
    (halls / EXHIBIT).write_text("title: 半")
    keep(loaded, halls, copies)
    assert (copies / EXHIBIT).read_bytes() == good


def test_copies_that_cannot_be_made_do_no_harm(halls: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    keep(load_centre(halls), halls, tmp_path / "file")
    assert load_centre(halls, tmp_path / "file").problems == ()


def test_a_film_in_a_kept_exhibit_can_still_be_linked_to(halls: Path, copies: Path) -> None:
    (halls / SUNWARD).write_text("title：")
    question = again(halls, copies).centre.exhibit("family/li-youhua").questions[0]  # type: ignore[union-attr]
    assert question.show is not None


def test_loading_again_reads_only_what_has_changed(halls: Path, replace: Replace) -> None:
    seen: Seen = {}
    first = load_centre(halls, seen=seen).centre
    replace("李有华一家", "李家")
    second = load_centre(halls, seen=seen).centre
    pairs = zip(first.exhibits, second.exhibits, strict=True)
    assert [old.id for old, new in pairs if old.text is not new.text] == ["family/li-youhua"]
    assert second == load_centre(halls).centre
