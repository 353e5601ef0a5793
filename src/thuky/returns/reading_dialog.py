"""A dialog that reads lists: chosen, dropped or pasted, one lot after the other, beside the window; and again when wished otherwise."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QDialog, QWidget

from thuky.returns import lot, sources_dialog
from thuky.returns.headings_dialog import HeadingsDialog
from thuky.returns.letters import old_columns
from thuky.returns.letters_dialog import LettersDialog
from thuky.returns.lot import Lot, Wish
from thuky.returns.unknown_headings import unknown
from thuky.widgets import jobs
from thuky.widgets.record_table import RecordTable


class ReadingDialog(QDialog):
    """What has been read so far, and from where; whoever shows it overrides compare."""

    table: RecordTable

    def __init__(
        self, read: Lot, paths: Sequence[Path], wish: Wish, own: Sequence[tuple[str, str]], parent: QWidget | None
    ) -> None:
        super().__init__(parent)
        self._lot, self._paths, self._pasted = read, list(paths), list[str]()
        self._wish, self._own = wish, tuple(own)
        self._meanings: dict[str, str] = {}

    def compare(self) -> None:
        """Show what was read beside the file."""

    def add(self, paths: Sequence[Path], pasted: Sequence[str] = ()) -> None:
        """Read more files, or cells that were copied, beside the window."""
        fresh = [path for path in paths if path not in self._paths]
        texts = [text for text in pasted if text.strip()]
        if fresh or texts:
            self._paths += fresh
            self._pasted += texts
            self._run(fresh, texts, lambda read: self._take(self._lot + read))

    def _wishing(self, **values: Any) -> None:
        """Read everything again, otherwise."""
        self._wish = replace(self._wish, **values)
        if self._paths or self._pasted:
            self._run(self._paths, self._pasted, self._take)

    def _run(self, paths: Sequence[Path], pasted: Sequence[str], done: Callable[[Lot], None]) -> None:
        jobs.run(self, "Đọc danh sách", _read, (tuple(paths), tuple(pasted), self._wish), done, with_progress=True)

    def _take(self, read: Lot) -> None:
        self._lot = read
        self.compare()
        if self._paths or self._pasted:
            self.table.setFocus()

    def _ask_headings(self) -> None:
        dialog = HeadingsDialog(unknown(self._lot.rosters, self._own), self._own, self)
        dialog.accepted.connect(lambda: self._understand(dialog.meanings()))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _ask_letters(self) -> None:
        dialog = LettersDialog(old_columns(self._lot.rosters, self._wish.as_typed), self)
        dialog.accepted.connect(lambda: self._wishing(as_typed=dialog.as_typed()))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _understand(self, meanings: dict[str, str]) -> None:
        """Read again with what the clerk said of headings; it is remembered when the lists are put in."""
        self._meanings |= meanings
        self._wishing(decided=self._meanings)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Lists and folders may be dropped here."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Read what is dropped."""
        self.add(sources_dialog.dropped(event.mimeData()))


def _read(paths: Sequence[Path], pasted: Sequence[str], wish: Wish, progress: Any) -> Lot:
    return lot.taken(paths, pasted, wish, progress.step)
