"""The line of findings under the preview: what to look at before paper is used, each leading to its row."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from thuky.core.columns import columns
from thuky.printing.preflight import Notice
from thuky.widgets.mark import Mark
from thuky.widgets.record_table import RecordTable

MARKS = {
    "error": Mark(tone="bad", shape="attention"),
    "warning": Mark(tone="warn", shape="attention"),
    "question": Mark(tone="quiet", shape="todo"),
}
ROW, HEAD, MOST = 32, 32, 5


class PreflightView(QObject):
    """A table that is only as high as what it has to say, and away when there is nothing."""

    go = Signal(str)

    def __init__(self, table: RecordTable) -> None:
        super().__init__(table)
        self.table = table
        table.set_columns(columns(Notice))
        table.set_editable(False)
        table.set_mark("level", lambda one: MARKS[one.level])
        table.opened.connect(lambda one: self.go.emit(one.subject) if one.subject else None)
        table.hide()

    def show(self, found: Sequence[Notice]) -> None:
        """These notices; a double click or Enter goes to the row."""
        self.table.show_records(found)
        self.table.setVisible(bool(found))
        bar = self.table.horizontalScrollBar().sizeHint().height()
        self.table.setFixedHeight(HEAD + ROW * min(len(found), MOST) + bar)
