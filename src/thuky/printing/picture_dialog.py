"""Ảnh PNG…: the backdrop as a picture for a wall of lights or a projector."""

import sqlite3
from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from thuky.conferences import banner_sheets
from thuky.core import paths
from thuky.papers.document import Item
from thuky.papers.files import write_file
from thuky.widgets import jobs

_KINDS = {f"Ảnh {width} × {height} (*.png)": (width, height) for width, height in banner_sheets.PICTURES}


def export_picture(parent: QWidget, db: sqlite3.Connection, conference: int, said: Callable[[str], object]) -> None:
    """Ask for the size and the file, then draw beside the window."""
    name, kind = QFileDialog.getSaveFileName(parent, "Ảnh PNG", str(paths.documents() / "maket.png"), ";;".join(_KINDS))
    if name:
        width, height = _KINDS.get(kind, banner_sheets.PICTURES[0])
        item = banner_sheets.picture_item(db, conference, width, height)
        jobs.run(parent, "Vẽ ảnh", write_picture, (item, height, Path(name)), lambda path: said(f"Đã ghi ảnh {path}"))


def write_picture(item: Item, height: int, path: Path) -> Path:
    """Draw the picture and put it on disk, whole or not at all."""
    return write_file(path.with_suffix(".png"), banner_sheets.picture(item, height))
