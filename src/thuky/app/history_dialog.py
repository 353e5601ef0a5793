"""Tệp ▸ Lịch sử…: what was changed, when and by whom, newest first; undo and redo from here."""

from dataclasses import dataclass
from datetime import datetime
from typing import Annotated

from PySide6.QtWidgets import QDialog, QLineEdit, QPushButton, QWidget

from thuky.conferences import store as conferences
from thuky.core.columns import Column, columns
from thuky.core.refused import Refused
from thuky.storage.changes import Changed, Step
from thuky.storage.workspace import Workspace
from thuky.widgets import messages
from thuky.widgets.forms import load_form
from thuky.widgets.mark import Mark
from thuky.widgets.record_table import RecordTable


@dataclass(frozen=True, slots=True, kw_only=True)
class StepLine:
    """A step of the history as a row."""

    id: int
    at: Annotated[str, Column("Lúc", width=17, editable=False)]
    label: Annotated[str, Column("Việc đã làm", width=44, editable=False)]
    conference: Annotated[str, Column("Hội nghị", width=26, editable=False)]
    who: Annotated[str, Column("Người làm", width=16, editable=False)]
    undone: bool = False


class HistoryDialog(QDialog):
    """The history of one file; it follows what happens while it is open."""

    filter: QLineEdit
    table: RecordTable
    undo: QPushButton
    redo: QPushButton
    close_button: QPushButton

    def __init__(self, file: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._file = file
        load_form(self, "app_history_dialog")
        self.table.set_columns(columns(StepLine))
        self.table.set_editable(False)
        self.table.set_mark(
            "label", lambda line: Mark("quiet", "todo", f"{line.label} (đã hoàn tác)") if line.undone else None
        )
        self.table.set_empty("Chưa có thay đổi nào.")
        self.filter.textChanged.connect(self.table.set_filter)
        self.undo.clicked.connect(lambda: self._step(file.undo))
        self.redo.clicked.connect(lambda: self._step(file.redo))
        self.close_button.clicked.connect(self.accept)
        self._stop = file.subscribe(self._changed)
        self.finished.connect(lambda _result: self._stop())
        self._show()

    def _changed(self, _told: Changed) -> None:
        self._show()

    def _show(self) -> None:
        names = {one.id: one.name for one in conferences.all_of(self._file.db)}
        self.table.show_records([_line(step, names.get(step.conference, "")) for step in self._file.history()])
        for button, words, label in (
            (self.undo, "Hoàn tác", self._file.undo_label),
            (self.redo, "Làm lại", self._file.redo_label),
        ):
            button.setEnabled(bool(label))
            button.setText(words)
            button.setToolTip(label)

    def _step(self, step: object) -> None:
        try:
            if callable(step):
                step()
        except Refused as why:
            messages.refuse(self, why)


def _line(step: Step, conference: str) -> StepLine:
    at = f"{datetime.fromisoformat(step.at):%d/%m/%Y %H:%M}"
    return StepLine(id=step.id, at=at, label=step.label, conference=conference, who=step.who, undone=step.undone)
