"""A folder is asked for from a suggestion that need not exist yet."""

from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from thuky.widgets.ask_folder import ask_folder


def answer(*, taken: bool) -> None:
    """Press Chọn or Hủy in the dialog as soon as it stands."""
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, QFileDialog)
    if taken:
        dialog.accept()
    else:
        dialog.reject()


@pytest.mark.parametrize("there", [True, False])
def test_the_suggested_folder_is_taken_with_one_key_also_when_it_did_not_exist(
    qapp: QApplication, tmp_path: Path, there: bool
):
    parent = QWidget()
    start = tmp_path / "Mẫu đăng ký"
    if there:
        start.mkdir()
    QTimer.singleShot(50, lambda: answer(taken=True))
    assert ask_folder(parent, "Để tệp mẫu vào thư mục", start) == start
    assert start.is_dir()


@pytest.mark.parametrize("there", [True, False])
def test_nothing_stays_behind_when_no_folder_is_chosen(qapp: QApplication, tmp_path: Path, there: bool):
    parent = QWidget()
    start = tmp_path / "Mẫu đăng ký"
    if there:
        start.mkdir()
    QTimer.singleShot(50, lambda: answer(taken=False))
    assert ask_folder(parent, "Để tệp mẫu vào thư mục", start) is None
    assert start.is_dir() == there
