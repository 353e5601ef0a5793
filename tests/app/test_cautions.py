"""A file in a bad place, or grown heavy: said in the status bar, once for each file."""

from pathlib import Path

import pytest

from thuky.app import cautions
from thuky.storage import attachments, places, workspace


@pytest.fixture
def in_dropbox(file: Path):
    """The sample in a folder that is synchronised."""
    place = file.parent / "Dropbox" / "van-phong.thuky"
    place.parent.mkdir()
    return file.rename(place)


def test_a_synchronised_folder_is_said_once_for_each_file(in_dropbox: Path):
    other = in_dropbox.with_name("khac.thuky")
    other.write_bytes(in_dropbox.read_bytes())
    with workspace.open(in_dropbox) as first, workspace.open(other) as second:
        said = [cautions.due(one) for one in (first, first, second)]
    assert said == [places.warning(in_dropbox), "", places.warning(other)]


def test_it_is_kept_that_it_was_said(in_dropbox: Path):
    for words in (places.warning(in_dropbox), ""):
        with workspace.open(in_dropbox) as opened:
            assert cautions.due(opened) == words


def test_attachments_of_500_mb_in_all_are_said_once(file: Path, monkeypatch: pytest.MonkeyPatch):
    assert attachments.WARN_AT == 500 * 1024 * 1024
    with workspace.open(file) as opened:
        held = sum(len(data) for (data,) in opened.db.execute("SELECT bytes FROM content"))
        monkeypatch.setattr(attachments, "WARN_AT", held + 100)
        attachments.keep_bytes(opened, b"x" * 99)
        assert cautions.due(opened) == ""
        attachments.keep_bytes(opened, b"y")
        assert [cautions.due(opened), cautions.due(opened)] == [cautions.HEAVY, ""]


def test_the_window_says_it_in_its_status_bar(empty_window, in_dropbox: Path, qtbot):
    said = []
    empty_window.status.say = said.append
    with qtbot.waitSignal(empty_window.painted, timeout=5000):
        empty_window.show()
    empty_window.begin(in_dropbox)
    qtbot.waitUntil(lambda: places.warning(in_dropbox) in said, timeout=5000)
    empty_window._review()
    assert said.count(places.warning(in_dropbox)) == 1
