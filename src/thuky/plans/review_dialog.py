"""What was found in a plan, beside the plan itself: the clerk ticks, corrects, accepts; nothing is kept before that."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Annotated

from PySide6.QtCore import Signal
from PySide6.QtGui import QColor, QTextCursor, QTextFormat
from PySide6.QtWidgets import QDialog, QLabel, QLineEdit, QPlainTextEdit, QPushButton, QSplitter, QTextEdit, QWidget

from thuky.core.columns import Column, columns
from thuky.plans import outline
from thuky.plans.facts import Plan
from thuky.plans.review_rows import FactRow, can_correct, counted, kept_plan, rows, rows_of_line, stored, ticked
from thuky.reading.lines import Lines
from thuky.widgets import theme
from thuky.widgets.forms import load_form
from thuky.widgets.mark import Edit, Mark
from thuky.widgets.record_table import RecordTable


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A question about the plan as a row."""

    id: int
    message: Annotated[str, Column("Cần hỏi lại", width=60, editable=False)]
    lines: tuple[int, ...] = ()


class ReviewDialog(QDialog):
    """The plan's text at the left, its facts in groups at the right; choosing one marks the other. Tells what was accepted."""

    accepted_plan = Signal(object)
    heading: QLabel
    note: QLabel
    filter: QLineEdit
    halves: QSplitter
    facts: RecordTable
    questions: RecordTable
    text: QPlainTextEdit
    hint: QLabel
    all_button: QPushButton
    none_button: QPushButton
    take: QPushButton
    cancel: QPushButton

    def __init__(self, plan: Plan, paper: Lines, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._plan, self._rows = plan, rows(plan)
        self._marking = False
        load_form(self, "plans_review_dialog")
        self.heading.setText(f"Đọc kế hoạch: {name}")
        self._dress(paper)
        self._connect()
        self._show()

    def _dress(self, paper: Lines) -> None:
        self.text.setPlainText("\n".join(outline.tidy(line.text) for line in paper))
        self.facts.set_columns(columns(FactRow))
        self.facts.set_strong(lambda row: row.heads)
        self.facts.set_mark("name", lambda row: Mark("warn", "attention", row.name) if row.question else None)
        self.facts.set_mark("value", lambda row: None if row.keep and not row.heads else Mark("quiet", "", row.value))
        self.questions.set_columns(columns(Asked))
        self.questions.set_editable(False)
        asked = self._plan.questions
        self.questions.show_records([Asked(id=i, message=one.message, lines=one.lines) for i, one in enumerate(asked)])
        self.questions.setVisible(bool(asked))
        self.halves.setSizes((560, 640))

    def _connect(self) -> None:
        self.facts.edited.connect(self._edited)
        self.facts.chosen.connect(self._fact_chosen)
        self.facts.refused.connect(self.hint.setText)
        self.questions.chosen.connect(lambda asked: self._mark(asked.lines if asked is not None else ()))
        self.questions.clicked.connect(lambda _index: self._mark(self.questions.current_record().lines))
        self.text.cursorPositionChanged.connect(self._line_chosen)
        self.filter.textChanged.connect(self.facts.set_filter)
        self.all_button.clicked.connect(lambda: self._tick_all(True))
        self.none_button.clicked.connect(lambda: self._tick_all(False))
        self.take.clicked.connect(self._take)
        self.cancel.clicked.connect(self.reject)

    # what is shown

    def _show(self) -> None:
        self.facts.show_records(self._rows)
        found, wanted = counted(self._rows)
        asked = len(self._plan.questions)
        self.note.setText(f"Thấy {found} mục, lấy {wanted}" + (f" · {asked} điều cần hỏi lại" if asked else ""))
        self.take.setText(f"Đưa {wanted} mục vào hội nghị")
        self.take.setEnabled(wanted > 0)

    def _fact_chosen(self, row: FactRow | None) -> None:
        self.hint.setText(row.question if row is not None else "")
        if row is not None and row.lines:
            self._mark(row.lines)

    def _line_chosen(self) -> None:
        """The caret went to another line of the plan: show the fact that it states."""
        if self._marking:
            return
        line = self.text.textCursor().blockNumber() + 1
        found = rows_of_line(self._rows, line)
        if found:
            self.facts.choose(found[0].id)
        else:
            self._mark((line,), move=False)

    def _mark(self, lines: Iterable[int], *, move: bool = True) -> None:
        """Colour these lines of the plan and bring the first into view."""
        wanted = sorted(lines)
        self.text.setExtraSelections([self._selection(line) for line in wanted])
        if wanted and move and not self.text.hasFocus():
            self._marking = True
            first = self.text.document().findBlockByNumber(wanted[0] - 1)
            self.text.setTextCursor(QTextCursor(first))
            self.text.centerCursor()
            self._marking = False

    def _selection(self, line: int) -> QTextEdit.ExtraSelection:
        selection = QTextEdit.ExtraSelection()
        cursor = QTextCursor(self.text.document().findBlockByNumber(line - 1))
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
        selection.cursor = cursor  # type: ignore[attr-defined]
        selection.format.setBackground(QColor(theme.colours().sel))  # type: ignore[attr-defined]
        selection.format.setProperty(QTextFormat.Property.FullWidthSelection, True)  # type: ignore[attr-defined]
        return selection

    # what the clerk does

    def _edited(self, edits: Sequence[Edit]) -> None:
        for edit in edits:
            row = self._rows[edit.record.id] if isinstance(edit.record, FactRow) else None
            if row is None:
                continue
            if edit.field == "keep":
                self._rows = ticked(self._rows, row, bool(edit.value))
            else:
                self._correct(row, edit.value)
        self._show()

    def _correct(self, row: FactRow, value: str) -> None:
        corrected = replace(row, value=value, corrected=True)
        if row.heads or not can_correct(row):
            self.hint.setText(f"Mục “{row.name}” sửa ở thẻ của nó sau khi đưa vào; ở đây chỉ chọn lấy hay bỏ.")
        elif stored(corrected) is None:
            self.hint.setText(f"“{value}” không đọc được; mục “{row.name}” giữ như kế hoạch ghi.")
        else:
            self._rows[row.id] = corrected

    def _tick_all(self, keep: bool) -> None:
        self._rows = [replace(row, keep=keep) for row in self._rows]
        self._show()

    def _take(self) -> None:
        self.accepted_plan.emit(kept_plan(self._plan, self._rows))
        self.accept()
