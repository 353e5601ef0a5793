"""Backups that the window makes by itself: within a minute of opening a file, then every hour in which something was written."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from thuky.core.refused import Refused
from thuky.storage import backup
from thuky.widgets import jobs

if TYPE_CHECKING:
    from thuky.app.main_window import MainWindow

LOOK, REST = 60_000, 3_600_000
"""Milliseconds between two looks, and after a backup that failed: the clerk is told once, not every minute."""


def ahead(parent: QWidget, path: Path) -> None:
    """Back this file up beside the window, while the clerk chooses what is put into it."""
    jobs.run(parent, "Đang tự sao lưu…", backup.ahead, (path,))


class OwnBackups(QObject):
    """Looks after the window's file; the copying goes on beside the clerk's work and never keeps him waiting."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window, self._running = window, False
        self._later = QTimer(self, interval=LOOK)
        self._later.timeout.connect(self.look)
        self._later.start()

    def look(self) -> None:
        """Back the file up where that is due."""
        file = self._window.file
        if self._running or file is None or file.read_only or not backup.due(file.path):
            return
        self._running = True
        args = (file.path, backup.folder_of(file.path))
        job = jobs.run(self._window, "Đang tự sao lưu…", backup.backup, args, self._made, self._failed)
        job.ended.connect(self._over)

    def _over(self, _job: object) -> None:
        self._running = False

    def _made(self, _place: Path) -> None:
        self._later.setInterval(LOOK)
        if self._window.file is not None:
            self._window.status.show_backup(self._window.file.path)

    def _failed(self, why: Refused) -> None:
        self._later.setInterval(REST)
        self._window.status.say(f"Chưa tự sao lưu được. {why}")
