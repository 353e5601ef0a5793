"""The status bar: when the file was saved, the tab's counts, the running job, the last backup."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QLabel, QStatusBar

from thuky.widgets.cut_label import CutLabel

if TYPE_CHECKING:
    from datetime import datetime

    from thuky.storage.workspace import Workspace
    from thuky.widgets.figures import Figure

SAID_FOR = 8000


class StatusLine:
    """Works the bar at the bottom of the window."""

    def __init__(self, bar: QStatusBar) -> None:
        self._saved, self._counts, self._said, self._backup = QLabel(), CutLabel(), CutLabel(), QLabel()
        self._bar = bar
        bar.setContentsMargins(12, 0, 12, 0)
        for label in (self._saved, self._counts, self._said):
            label.setContentsMargins(4, 0, 16, 0)
            bar.addWidget(label)
        self._said.hide()
        bar.addPermanentWidget(self._backup)
        self._silence = QTimer(bar, interval=SAID_FOR, singleShot=True)
        self._silence.timeout.connect(lambda: self.say(""))

    def after_paint(self) -> None:
        """The place of running jobs."""
        from thuky.widgets.jobs import JobBar

        self._bar.removeWidget(self._backup)
        self._bar.addPermanentWidget(JobBar())
        self._bar.addPermanentWidget(self._backup)
        self._backup.show()

    def say(self, words: str) -> None:
        """A sentence for a few seconds, in place of the counts."""
        self._said.setText(words)
        self._said.setVisible(bool(words))
        self._counts.setVisible(not words)
        if words:
            self._silence.start()

    def show_saved(self, at: str, *, read_only: bool) -> None:
        """When the last change was saved; each accepted edit is saved at once."""
        self._saved.setText("Chỉ đọc: không sửa được" if read_only else saved_words(at))

    def show_figures(self, figures: "Sequence[Figure]") -> None:
        """The numbers of the tab in front."""
        self._counts.setText(" · ".join(f"{figure.value} {_lower(figure.caption)}" for figure in figures))

    def show_file(self, file: "Workspace") -> None:
        """When it was last backed up, and what the clerk should know of where it lies or how large it has grown."""
        from thuky.app import cautions

        self.show_backup(file.path)
        words = cautions.due(file)
        if words:
            self.say(words)

    def show_backup(self, path: Path) -> None:
        """When this file was last backed up."""
        from datetime import datetime

        from thuky.storage import backup

        found = backup.kept(backup.folder_of(path))
        if not found:
            self._backup.setText("Chưa sao lưu")
            return
        at = datetime.fromtimestamp(found[0].stat().st_mtime)
        self._backup.setText(f"Sao lưu gần nhất: {day_words(at)} {at:%H:%M}")
        self._backup.setToolTip(str(found[0]))


def saved_words(at: str) -> str:
    """ "Đã lưu lúc 10:05", with the day when it was not today; nothing for a file without changes."""
    from datetime import date, datetime

    from thuky.core.vietnamese.dates import screen

    if not at:
        return ""
    when = datetime.fromisoformat(at)
    return f"Đã lưu lúc {when:%H:%M}" + ("" if when.date() == date.today() else f" ngày {screen(when.date())}")


def day_words(at: "datetime") -> str:
    """ "hôm nay", "hôm qua", or the day."""
    from datetime import date

    from thuky.core.vietnamese.dates import screen

    days = (date.today() - at.date()).days
    return {0: "hôm nay", 1: "hôm qua"}.get(days, screen(at.date()))


def _lower(words: str) -> str:
    return words[:1].lower() + words[1:]
