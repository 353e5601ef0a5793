"""Ask for a folder, beginning in one that need not exist yet."""

from contextlib import suppress
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget


def ask_folder(parent: QWidget, title: str, start: Path) -> Path | None:
    """The chosen folder, None after Hủy; the folder it begins in is made first and goes again when nothing came of it.

    The dialog refuses a folder that is not there, so a suggestion must exist while it is asked.
    """
    new = not start.exists()
    with suppress(OSError):
        start.mkdir(parents=True, exist_ok=True)
    chosen = QFileDialog.getExistingDirectory(parent, title, str(start))
    if new and not (chosen and Path(chosen) == start):
        with suppress(OSError):
            start.rmdir()
    return Path(chosen) if chosen else None
