"""What every tab is: a page for one conference that reloads when its tables change and makes one change per gesture."""

import sqlite3
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import ClassVar, Protocol

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from thuky.widgets.figures import Figure
from thuky.widgets.forms import load_form
from thuky.widgets.record_form import RecordForm
from thuky.widgets.record_table import RecordTable


class OpenFile(Protocol):
    """As much of an open office file as a tab needs."""

    path: Path
    db: sqlite3.Connection

    @property
    def read_only(self) -> bool: ...

    def change(self, label: str, *, conference: int | None = None) -> AbstractContextManager[sqlite3.Connection]: ...

    def note(self) -> AbstractContextManager[sqlite3.Connection]: ...

    def subscribe(self, callback: Callable[..., None]) -> object: ...


class Tab(QWidget):
    """A feature's page. Subclasses name `title`, `form` and `tables`, annotate the form's widgets and override `reload`."""

    title: ClassVar[str] = ""
    form: ClassVar[str] = ""
    tables: ClassVar[frozenset[str]] = frozenset()
    """The tables of the office file whose change reloads this tab."""

    go = Signal(str)
    """Show a subject elsewhere: "attendee:12", "task:3", "paper:giay-khen"."""
    paper_wanted = Signal(str)
    """Show a paper of the catalogue in the print centre, by its code."""
    said = Signal(str)
    """A sentence for the status bar."""

    def __init__(self, workspace: OpenFile, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.workspace = workspace
        self.conference: int | None = None
        self.setProperty("role", "page")
        if self.form:
            load_form(self, self.form)
        box = self.filter_box()
        if box is not None:
            box.installEventFilter(self)
        for table in self.findChildren(RecordTable):
            table.refused.connect(self.said)
            if box is not None:
                table.all_wanted.connect(box.clear)
            table.set_editable(not workspace.read_only)

    @property
    def db(self) -> sqlite3.Connection:
        """The open file's connection, for reading."""
        return self.workspace.db

    def show_conference(self, conference: int | None) -> None:
        """Show this conference from now on; what is still being typed belongs to the one before."""
        if conference != self.conference:
            self.keep_open_edits()
        self.conference = conference
        if conference is not None:
            self.reload()

    def keep_open_edits(self) -> None:
        """Hand over what is being typed in panels and boxes now."""
        for panel in self.findChildren(RecordForm):
            panel.keep_open_edit()

    def reload(self) -> None:
        """Read everything shown anew from the file; subclasses do it."""

    def reload_rows(self, rows: Mapping[str, frozenset[int]]) -> bool:
        """Read only these rows, by table, anew, where that is enough; False where `reload` must read everything."""
        return False

    def show_subject(self, subject: str) -> bool:
        """Choose the row of a subject such as "attendee:12"; False when no table here holds it."""
        number = subject.partition(":")[2]
        return number.isdecimal() and any(table.choose(int(number)) for table in self.findChildren(RecordTable))

    def go_to(self, subject: str) -> None:
        """Show a subject, and give the keyboard to the table that has its row."""
        if ":" in subject:
            self.show_subject(subject)
        held, name = (
            {str(getattr(one.current_record(), "id", "")): one for one in self._tables()},
            subject.partition(":")[2],
        )
        if name in held:
            held[name].setFocus()
        else:
            self.focus_table()

    def figures(self) -> tuple[Figure, ...]:
        """The page's own numbers, for its line of figures and the status bar."""
        return ()

    def menu_actions(self) -> tuple[QAction, ...]:
        """What the tab's buttons do, so that every action is also in a menu."""
        return ()

    def filter_box(self) -> QLineEdit | None:
        """The box that Ctrl+F goes to: the form's `filter` where it has one."""
        return self.findChild(QLineEdit, "filter")

    def go_to_filter(self) -> None:
        """Give the keyboard to the filter box, what stands in it chosen."""
        if (box := self.filter_box()) is not None:
            box.setFocus()
            box.selectAll()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """In the filter box Esc clears and goes back to the table, Enter and ↓ go there with the filter kept."""
        if watched is self.filter_box() and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            key = Qt.Key(event.key())
            if key in (Qt.Key.Key_Escape, Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
                if key == Qt.Key.Key_Escape and isinstance(watched, QLineEdit):
                    watched.clear()
                self.focus_table()
                return True
        return super().eventFilter(watched, event)

    def focus_table(self) -> bool:
        """Give the keyboard to the table that is edited: the one named `table`, else the widest; False without one."""
        tables = self._tables()
        chosen = next((table for table in tables if table.objectName() == "table"), None)
        if tables:
            (chosen or max(tables, key=lambda table: table.width())).setFocus()
        return bool(tables)

    def _tables(self) -> list[RecordTable]:
        return [table for table in self.findChildren(RecordTable) if not table.glance and table.isVisibleTo(self)]

    @contextmanager
    def change(self, label: str) -> Iterator[sqlite3.Connection]:
        """One change of the shown conference: one transaction, one undo step. A refusal ends the gesture, keeps nothing and is
        told by the window, as every Refused that nobody caught is."""
        with self.workspace.change(label, conference=self.conference) as db:
            yield db
