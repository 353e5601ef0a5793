"""A short list beside the board: a title, a count, one link, and a few lines that each lead to their row."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy, QWidget

from thuky.app.overview_figures import ShortLine
from thuky.core.columns import columns
from thuky.widgets.forms import load_form
from thuky.widgets.mark import Mark
from thuky.widgets.record_table import RecordTable
from thuky.widgets.table_header import TableHeader


class ShortList(QWidget):
    """Shows the first lines of a list and how many there are in all."""

    go = Signal(str)
    more = Signal()
    heading: QLabel
    count: QLabel
    link: QPushButton
    table: RecordTable

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        load_form(self, "app_short_list")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.table.set_columns(columns(ShortLine))
        self.table.set_glance(tight=True)
        self.table.horizontalHeader().hide()
        self.table.set_mark("words", _mark)
        self.table.set_mark("state", lambda line: Mark(line.tone))
        self.table.opened.connect(lambda line: self.go.emit(line.subject))
        self.link.clicked.connect(self.more)

    def say(self, title: str, link: str, empty: str) -> None:
        """The title, the words of the link, and what an empty list says."""
        self.heading.setText(title)
        self.link.setText(link)
        self._empty = empty

    def show_lines(self, lines: Sequence[ShortLine], most: int) -> None:
        """Show the first `most` lines and count all."""
        self.count.setText(str(len(lines)) if lines else "")
        shown = list(lines[:most]) or [ShortLine(id=0, words=self._empty, state="", tone="quiet", shape="")]
        self.table.show_records(shown)
        self._give_room(whole=not lines)
        self.table.fit_rows()
        self.table.setMinimumHeight(self.table.maximumHeight())
        self.updateGeometry()

    def _give_room(self, *, whole: bool) -> None:
        """The sentence of an empty list has the whole width, for there is no state beside it."""
        state, heading = self.table.column_of("state"), self.table.horizontalHeader()
        if self.table.isColumnHidden(state) != whole and isinstance(heading, TableHeader):
            heading.set_hidden(state, whole)


def _mark(line: ShortLine) -> Mark:
    """A sign before what is to be done; what an empty list says is no task, and quiet."""
    if not line.shape:
        return Mark("quiet", "", line.words)
    return Mark(line.tone if line.shape == "attention" else "none", line.shape, line.words, plain=True)
