"""What the window does for the clerk whose file is damaged, gone or too new, and the backups that it makes by itself before that."""

import sqlite3
from contextlib import closing

import pytest
from PySide6.QtWidgets import QMessageBox, QPushButton

from thuky.app.own_backups import LOOK, REST, OwnBackups
from thuky.app.restore_dialog import RestoreDialog
from thuky.conferences import store as conferences
from thuky.storage import backup

NAME = "Hội nghị sơ kết Đề án 618"


@pytest.fixture
def damaged(file):
    """The sample with a page that is no longer what it was; it was backed up before."""
    backup.backup(file, backup.folder_of(file))
    content = bytearray(file.read_bytes())
    content[4096 * 20 : 4096 * 21] = bytes(4096)
    file.write_bytes(content)
    return file


def said(window) -> QMessageBox:
    (box,) = [one for one in window.findChildren(QMessageBox) if one.isVisible()]
    return box


def press(box: QMessageBox, verb: str) -> None:
    next(one for one in box.findChildren(QPushButton) if one.text().replace("&", "") == verb).click()


def test_a_damaged_file_is_put_back_from_its_backup_where_that_is_said(qtbot, empty_window, damaged):
    empty_window.begin(damaged)
    press(said(empty_window), "Khôi phục…")
    dialog = empty_window.findChild(RestoreDialog)
    assert len(dialog.table.records()) == 1
    dialog.put.click()
    assert (empty_window.conference.name, empty_window.file.path) == (NAME, damaged)
    assert len(list(damaged.parent.glob("*trước khi khôi phục*.thuky"))) == 1


def test_what_a_damaged_file_still_holds_is_brought_over_to_a_new_one(qtbot, empty_window, damaged):
    before = damaged.read_bytes()
    empty_window.begin(damaged)
    press(said(empty_window), "Cứu dữ liệu")
    qtbot.waitUntil(lambda: empty_window.file is not None, timeout=10_000)
    assert (empty_window.file.path.name, damaged.read_bytes() == before) == ("van-phong cứu được.thuky", True)
    said(empty_window).close()


def test_a_file_that_is_gone_can_be_put_back_too(qtbot, empty_window, file):
    backup.backup(file, backup.folder_of(file))
    file.unlink()
    empty_window.begin(file)
    press(said(empty_window), "Khôi phục…")
    empty_window.findChild(RestoreDialog).put.click()
    assert empty_window.conference.name == NAME


def test_a_file_of_a_newer_version_is_opened_to_read_and_that_is_said(qtbot, empty_window, file):
    with closing(sqlite3.connect(file)) as db:
        db.execute("PRAGMA user_version = 99")
    empty_window.begin(file)
    assert (empty_window.file.read_only, empty_window.conference.name) == (True, NAME)
    assert "mới hơn" in said(empty_window).text()
    said(empty_window).close()


def test_the_window_backs_its_file_up_once_and_again_only_when_more_was_written(qtbot, window):
    folder, own = backup.folder_of(window.file.path), window.findChild(OwnBackups)
    own.look()
    qtbot.waitUntil(lambda: len(backup.kept(folder)) == 1 and not own._running)
    own.look()
    assert (own._running, window.status._backup.text().startswith("Sao lưu gần nhất: hôm nay")) == (False, True)


def test_a_backup_that_cannot_be_made_is_told_once_an_hour_and_stops_nobody(qtbot, window, home):
    (home / "home").mkdir(exist_ok=True)
    (home / "home" / "backups").write_text("đây là một tệp")
    own = window.findChild(OwnBackups)
    own.look()
    qtbot.waitUntil(lambda: own._later.interval() == REST)
    assert window.status._said.text().startswith("Chưa tự sao lưu được.")
    assert (LOOK, [box for box in window.findChildren(QMessageBox) if box.isVisible()]) == (60_000, [])
    with window.file.change("Đổi nơi họp", conference=window.conference.id) as db:
        conferences.edit(db, window.conference.id, place="Nơi khác")


def test_lists_that_come_in_find_a_backup_of_the_file_as_it_was(qtbot, window, tmp_path):
    lists = tmp_path / "danh sách.csv"
    lists.write_text("STT,Họ và tên\n1,Tô Hữu Nghĩa\n", encoding="utf-8")
    window.dropped.emit([lists])
    qtbot.waitUntil(lambda: len(backup.kept(backup.folder_of(window.file.path))) == 1)
