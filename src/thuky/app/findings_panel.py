"""Rà soát: everything that does not agree, as a narrow list beside the page; a click goes to the row."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Annotated

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

from thuky.conferences.finding import LEVELS, Finding
from thuky.core.columns import Column, columns
from thuky.widgets.forms import load_form
from thuky.widgets.mark import TWO_LINES, Mark
from thuky.widgets.record_table import RecordTable

WORDS = dict(LEVELS)
WIDE = 1180
"""Points that the body needs to show the page and the panel side by side; in a narrower one the panel takes the page's place."""
MARKS = {
    "error": Mark("bad", "attention"),
    "warning": Mark("warn", "attention"),
    "question": Mark("none", "todo"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class FindingLine:
    """A finding as a row."""

    id: int
    about: Annotated[str, Column("Mục", width=60, editable=False)]
    level: Annotated[str, Column("Mức", width=9, editable=False, shown=False)]
    kind: str = ""
    message: str = ""
    subject: str = ""


def lines(found: Sequence[Finding]) -> list[FindingLine]:
    """The findings as rows, in their order."""
    return [
        FindingLine(
            id=at,
            about=one.about or one.message,
            level=WORDS[one.level],
            kind=one.level,
            message=one.message,
            subject=one.subject,
        )
        for at, one in enumerate(found)
    ]


def level_mark(line: FindingLine) -> Mark:
    """The mark of a finding's level, what it is about, and under that what is wrong; the level in a word where it is not the usual."""
    mark = MARKS[line.kind]
    said = line.message if line.kind == "warning" else f"{line.level}: {line.message}"
    return Mark(mark.tone, mark.shape, line.about, plain=True, below=said if line.about != line.message else line.level)


class FindingsPanel(QWidget):
    """The list, and the chosen finding as a whole sentence under it."""

    go = Signal(str)
    closed = Signal()
    count: QLabel
    table: RecordTable
    sentence: QLabel
    hide_panel: QToolButton
    go_there: QPushButton

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        load_form(self, "app_findings_panel")
        self._over = False
        self.table.set_columns(columns(FindingLine))
        self.table.set_mark("about", level_mark)
        self.table.horizontalHeader().hide()
        self.table.verticalHeader().setDefaultSectionSize(TWO_LINES)
        self.table.set_editable(False)
        self.table.set_empty("Đang rà soát…")
        self.table.chosen.connect(self._chosen)
        self.table.opened.connect(self._go)
        self.hide_panel.clicked.connect(self.closed)
        away = QShortcut(QKeySequence(Qt.Key.Key_Escape), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
        away.activated.connect(self.closed)
        self.go_there.clicked.connect(lambda: self._go(self.table.current_record()))

    def stand_in(self, body: QWidget, row: QHBoxLayout) -> None:
        """Stand at the right of the body, beside the page or, where there is no room for both, in its place until a finding is gone to."""
        self._body, self._row = body, row
        body.installEventFilter(self)
        self._place()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Another width of the body may mean another place."""
        if event.type() == QEvent.Type.Resize:
            self._place()
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        self._over = self._body.width() < WIDE
        self.setMaximumWidth(self._body.width() if self._over else self.minimumWidth())
        if not self._over:
            self._row.addWidget(self)
            return
        self._row.removeWidget(self)
        self.setGeometry(self._body.rect())
        self.raise_()

    def show_findings(self, found: Sequence[Finding]) -> None:
        """List these."""
        self.count.setText(str(len(found)) if found else "")
        self.table.set_empty("Không thấy điều gì cần sửa.")
        self.table.show_records(lines(found))

    def _chosen(self, line: FindingLine | None) -> None:
        self.sentence.setText(line.message if line is not None else "")
        self.go_there.setEnabled(line is not None and bool(line.subject))

    def _go(self, line: FindingLine | None) -> None:
        if line is None or not line.subject:
            return
        if self._over:
            self.closed.emit()
        self.go.emit(line.subject)
