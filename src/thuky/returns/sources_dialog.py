"""Where lists come from: files that are chosen, a whole folder, cells that were copied, files that are dropped."""

from pathlib import Path

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from thuky.core import paths as folders
from thuky.returns import lot
from thuky.widgets.ask_folder import ask_folder

LISTS = "Danh sách (*.xlsx *.xlsm *.xls *.csv *.txt);;Mọi tệp (*)"
_ENDINGS = (".xlsx", ".xlsm", ".xls", ".csv", ".txt")


def choose_files(parent: QWidget) -> list[Path]:
    """Ask for one or many files."""
    chosen, _kind = QFileDialog.getOpenFileNames(parent, "Nhập từ Excel", str(folders.letters()), LISTS)
    return [Path(name) for name in chosen]


def choose_folder(parent: QWidget) -> list[Path]:
    """Ask for a folder; the lists in it."""
    chosen = ask_folder(parent, "Thư mục có danh sách đơn vị gửi", folders.letters())
    return lot.in_folder(chosen) if chosen else []


def copied() -> str:
    """The cells that were copied elsewhere, as text."""
    return QGuiApplication.clipboard().text()


def dropped(mime: QMimeData) -> list[Path]:
    """The lists among what is dropped; a folder gives the lists in it."""
    found: list[Path] = []
    for url in mime.urls():
        path = Path(url.toLocalFile())
        if path.is_dir():
            found += lot.in_folder(path)
        elif path.suffix.lower() in _ENDINGS:
            found.append(path)
    return found
