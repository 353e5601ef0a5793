"""What was found in a plan, next to the line that it came from: the clerk ticks, corrects, accepts; nothing is kept before that."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Annotated

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QLabel, QLineEdit, QPushButton, QWidget

from thuky.app.plan_rows import FactRow, can_correct, kept_plan, rows, stored
from thuky.core.columns import Column, columns
from thuky.plans.facts import Plan
from thuky.reading.lines import Lines
from thuky.widgets.forms import load_form
from thuky.widgets.mark import Edit, Mark
from thuky.widgets.record_table import RecordTable


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanLine:
    """A line of the plan as a row."""

    id: int
    number: Annotated[int, Column("Dòng", width=5, kind="int", editable=False)]
    text: Annotated[str, Column("Nguyên văn", width=60, editable=False)]


class PlanDialog(QDialog):
    """Tells of the plan that the clerk accepted."""

    accepted_plan = Signal(object)
    heading: QLabel
    note: QLabel
    filter: QLineEdit
    facts: RecordTable
    lines: RecordTable
    question: QLabel
    all_button: QPushButton
    none_button: QPushButton
    take: QPushButton
    cancel: QPushButton

    def __init__(self, plan: Plan, paper: Lines, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._plan, self._rows = plan, rows(plan)
        self._named: set[int] = set()
        load_form(self, "app_plan_dialog")
        self.heading.setText(f"Đọc kế hoạch: {name}")
        self.lines.set_columns(columns(PlanLine))
        self.lines.set_editable(False)
        self.lines.set_mark("text", lambda line: Mark("accent", "", line.text) if line.number in self._named else None)
        self.lines.show_records(
            [PlanLine(id=line.number, number=line.number, text=line.text) for line in paper if line.text]
        )
        self.facts.set_columns(columns(FactRow))
        self.facts.set_mark("name", lambda row: Mark("warn", "attention", row.name) if row.question else None)
        self.facts.set_mark("value", lambda row: None if row.keep else Mark("quiet", "", row.value))
        self.facts.edited.connect(self._edited)
        self.facts.chosen.connect(self._chosen)
        self.facts.refused.connect(self.question.setText)
        self.filter.textChanged.connect(self.facts.set_filter)
        self.all_button.clicked.connect(lambda: self._tick(True))
        self.none_button.clicked.connect(lambda: self._tick(False))
        self.take.clicked.connect(self._take)
        self.cancel.clicked.connect(self.reject)
        self._show()

    def _show(self) -> None:
        self.facts.show_records(self._rows)
        wanted = sum(row.keep for row in self._rows)
        asked = len(self._plan.questions)
        self.note.setText(
            f"Thấy {len(self._rows)} mục, lấy {wanted}" + (f" · {asked} điều cần hỏi lại (dấu ◆)" if asked else "")
        )
        self.take.setText(f"Đưa {wanted} mục vào hội nghị")
        self.take.setEnabled(wanted > 0)

    def _edited(self, edits: Sequence[Edit]) -> None:
        for edit in edits:
            row = edit.record
            if not isinstance(row, FactRow):
                continue
            if edit.field == "keep":
                self._put(replace(self._rows[row.id], keep=bool(edit.value)))
            elif not can_correct(row):
                self.question.setText(f"Mục “{row.name}” sửa ở thẻ của nó sau khi đưa vào; ở đây chỉ chọn lấy hay bỏ.")
            elif stored(corrected := replace(self._rows[row.id], value=edit.value, corrected=True)) is None:
                self.question.setText(f"“{edit.value}” không đọc được; mục “{row.name}” giữ như kế hoạch ghi.")
            else:
                self._put(corrected)
        self._show()

    def _put(self, row: FactRow) -> None:
        self._rows[row.id] = row

    def _tick(self, keep: bool) -> None:
        self._rows = [replace(row, keep=keep) for row in self._rows]
        self._show()

    def _chosen(self, row: FactRow | None) -> None:
        self._named = set(row.lines) if row is not None else set()
        self.question.setText(row.question if row is not None else "")
        self.lines.viewport().update()
        if row is not None and row.lines:
            self.lines.choose(row.lines[0])

    def _take(self) -> None:
        self.accepted_plan.emit(kept_plan(self._plan, self._rows))
        self.accept()
