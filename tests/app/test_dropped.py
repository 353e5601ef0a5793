"""Files dropped on the window, what a tab said, and a sample that stays."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent

from thuky.app import dropped
from thuky.app.main_window import MainWindow


def drop(window: MainWindow, *paths: Path) -> bool:
    """Drop files as a file manager does; True when the window takes them."""
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    event = QDropEvent(
        QPointF(5, 5), Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    event.setAccepted(False)
    window.dropEvent(event)
    return event.isAccepted()


@pytest.mark.parametrize(
    ("names", "taken"),
    [
        (["a.thuky"], ["a.thuky"]),
        (["Danh sách.XLSX", "b.csv", "ảnh.png"], ["Danh sách.XLSX", "b.csv"]),
        (["Kế hoạch.docx"], ["Kế hoạch.docx"]),
        (["ảnh.png"], []),
    ],
)
def test_files_that_are_understood_are_told(window, qtbot, tmp_path, names, taken) -> None:
    window.dropped.disconnect()
    told: list[list[Path]] = []
    window.dropped.connect(told.append)
    accepted = drop(window, *(tmp_path / name for name in names))
    qtbot.wait(20)
    expected = [[tmp_path / name for name in taken]] if taken else []
    assert (accepted, told) == (bool(taken), expected)


def test_each_kind_goes_its_way(window, monkeypatch, tmp_path) -> None:
    went: list[object] = []
    monkeypatch.setattr(window, "open_path", lambda path: went.append(("open", path.name)))
    monkeypatch.setattr(window.actions_.conferences, "review_plan", lambda path: went.append(("plan", path.name)))
    monkeypatch.setattr(dropped, "_take_lists", lambda _window, paths: went.append(("lists", len(paths))))
    for names in (["a.thuky"], ["b.pdf"], ["c.xls", "d.xlsx", "e.docx"]):
        dropped.take(window, [tmp_path / name for name in names])
    assert went == [("open", "a.thuky"), ("plan", "b.pdf"), ("lists", 2)]


def test_what_a_tab_said_does_not_stay_on_the_next(window) -> None:
    window.tabs.show(0)
    window.status.say("Đã chép 3 dòng.")
    window.tabs.show(0)
    kept = window.status._said.text()
    window.tabs.show(1)
    assert (kept, window.status._said.text()) == ("Đã chép 3 dòng.", "")


def test_the_sample_cannot_be_undone_away(window) -> None:
    window.undo()
    assert (window.file.undo_label, window.conference is not None, len(window.file.history())) == ("", True, 1)
