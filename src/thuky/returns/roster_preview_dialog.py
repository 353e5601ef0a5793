"""Nhập từ Excel…: what was read and what it would change, shown before anything is kept; one tick per row, one change for all."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QModelIndex
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QLabel,
    QLineEdit,
    QPushButton,
    QWidget,
)

from thuky.attendees import store as attendees
from thuky.core import paths as folders
from thuky.core.columns import columns
from thuky.core.refused import Refused
from thuky.returns import lot, preview, store
from thuky.returns.lot import Lot
from thuky.returns.preview import PreviewRow
from thuky.returns.roster import summary
from thuky.widgets import jobs, messages
from thuky.widgets.forms import load_form
from thuky.widgets.mark import Edit, Mark
from thuky.widgets.record_table import RecordTable
from thuky.widgets.tab import OpenFile

LISTS = "Danh sách (*.xlsx *.xls *.csv *.txt);;Mọi tệp (*)"
SHAPES: dict[preview.State, Mark] = {
    "new": Mark(tone="ok", shape="done"),
    "fills": Mark(tone="ok", shape="partly"),
    "changed": Mark(tone="accent", shape="partly"),
    "same": Mark(tone="quiet"),
    "problem": Mark(tone="warn", shape="attention"),
    "skipped": Mark(tone="quiet"),
    "missing": Mark(tone="quiet", shape="todo"),
}
MARKS = {state: replace(mark, text=preview.STATES[state]) for state, mark in SHAPES.items()}
PADDING = 40
PEOPLE = ("new", "fills", "changed", "same", "problem")
VIEWS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("Người trong danh sách", PEOPLE),
    ("Chỉ người thêm mới, sửa", ("new", "fills", "changed")),
    ("Chỉ dòng cần xem", ("problem",)),
    ("Dòng bỏ qua", ("skipped",)),
    ("Không có trong danh sách", ("missing",)),
)


class RosterPreviewDialog(QDialog):
    """The rows of a lot of lists with what becomes of each; nothing is stored until Nhập is pressed."""

    summary: QLabel
    outcome: QLabel
    refused: QLabel
    delegation: QComboBox
    view: QComboBox
    hidden: QCheckBox
    filter: QLineEdit
    table: RecordTable
    detail: QLabel
    tickAll: QPushButton
    buttons: QDialogButtonBox

    def __init__(
        self, workspace: OpenFile, conference: int, read: Lot, paths: Sequence[Path] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        load_form(self, "returns_roster_preview_dialog")
        self._workspace, self._conference, self._paths = workspace, conference, tuple(paths)
        self._lot = read
        self._rows: list[PreviewRow] = []
        self.applied: store.Applied | None = None
        self._names: dict[int | None, str] = {
            one.id: one.name for one in attendees.delegations(workspace.db, conference)
        }
        self._dress()
        self._connect()
        self._compare()

    # what is shown

    def _dress(self) -> None:
        self.table.set_columns(columns(PreviewRow))
        self.table.set_mark("state", lambda row: MARKS[row.state])
        self.table.set_quiet("row", "why")
        self.table.set_empty("Không có dòng nào thuộc loại này.")
        self.delegation.addItem("Tự nhận theo danh sách", None)
        for number, name in self._names.items():
            self.delegation.addItem(name, number)
        for words, _states in VIEWS:
            self.view.addItem(words)
        self.buttons.button(QDialogButtonBox.StandardButton.Cancel).setText("Hủy")

    def _connect(self) -> None:
        self.delegation.currentIndexChanged.connect(self._compare)
        self.view.currentIndexChanged.connect(self._show)
        self.filter.textChanged.connect(self.table.set_filter)
        self.hidden.toggled.connect(self._read_again)
        self.table.edited.connect(self._edit)
        self.table.clicked.connect(self._clicked)
        self.table.chosen.connect(self._tell)
        self.table.refused.connect(self.outcome.setText)
        self.tickAll.clicked.connect(self._tick_all)
        self.buttons.accepted.connect(self._apply)
        self.buttons.rejected.connect(self.reject)

    def _compare(self) -> None:
        """Lay the lists beside the file as it is now; ticks start anew."""
        merge = store.compare(
            self._workspace.db, self._conference, self._lot.rosters, delegation=self.delegation.currentData()
        )
        self._rows = preview.rows(merge, self._lot.rosters, self._names)
        self._describe()
        self._show()

    def _describe(self) -> None:
        old = {roster.encoding.upper() for roster in self._lot.rosters if roster.encoding != "unicode"}
        turned = f" Đã chuyển từ bảng mã {', '.join(sorted(old))}." if old else ""
        self.summary.setText(f"{summary(self._lot.rosters)}.{turned}")
        self.outcome.setText(preview.outcome(self._rows))
        self.refused.setText("\n".join(self._lot.refused))
        self.refused.setVisible(bool(self._lot.refused))
        hidden = sum(one.kind == "hidden" for roster in self._lot.rosters for one in roster.skipped)
        self.hidden.setVisible(bool(self._paths) and (bool(hidden) or self.hidden.isChecked()))
        if hidden:
            self.hidden.setText(f"&Lấy cả {hidden} dòng đang ẩn trong Excel")

    def _show(self) -> None:
        states = VIEWS[max(0, self.view.currentIndex())][1]
        self.table.show_records([row for row in self._rows if row.state in states])
        count = sum(row.taken for row in self._rows)
        button = self.buttons.button(QDialogButtonBox.StandardButton.Ok)
        button.setText(f"Nhập {count} đại biểu" if count else "Nhập")
        button.setMinimumWidth(button.fontMetrics().horizontalAdvance(button.text()) + PADDING)
        button.setEnabled(count > 0 and not self._workspace.read_only)

    # what the clerk does

    def _edit(self, edits: Sequence[Edit]) -> None:
        for edit in edits:
            row = edit.record
            if isinstance(row, PreviewRow):
                self._rows[row.id] = _edited(self._rows[row.id], edit)
        self._show()

    def _clicked(self, index: QModelIndex) -> None:
        """A click on a tick is the tick itself, as everywhere."""
        if index.column() == self.table.column_of("taken"):
            row = self.table.visible_records()[index.row()]
            self._edit([Edit(record=row, field="taken", value="" if row.taken else "1")])

    def _tell(self, row: PreviewRow | None) -> None:
        """The chosen row's remarks in full, under the table."""
        self.detail.setText(preview.told(row) if row is not None else "")

    def _tick_all(self) -> None:
        """Tick every row that brings something, or none when all are ticked."""
        wanted = [row.id for row in self._rows if row.state in preview.TAKEN]
        ticked = not all(self._rows[number].taken for number in wanted)
        for number in wanted:
            self._rows[number] = replace(self._rows[number], taken=ticked)
        self._show()

    def _read_again(self, take_hidden: bool) -> None:
        jobs.run(self, "Đọc lại danh sách", _read, (self._paths, take_hidden), self._take, with_progress=True)

    def _take(self, read: Lot) -> None:
        self._lot = read
        self._compare()

    def _apply(self) -> None:
        """One change, one undo step for the whole lot."""
        db = self._workspace.db
        rows = preview.chosen(self._rows, attendees.of_conference(db, self._conference), store.own_fields(db))
        try:
            with self._workspace.change(
                f"Nhập {len(rows)} đại biểu từ danh sách", conference=self._conference
            ) as changing:
                self.applied = store.apply(changing, self._conference, rows)
        except Refused as why:
            messages.refuse(self, why)
            return
        self.accept()

    def said(self) -> str:
        """What was done, for the status bar."""
        done = self.applied or store.Applied()
        return f"Đã nhập danh sách: thêm {done.added}, sửa {done.changed}."


def _edited(row: PreviewRow, edit: Edit) -> PreviewRow:
    """A tick or an answer of the clerk; only rows that can bring something take either."""
    if row.source is None or row.state == "same":
        return row
    if edit.field == "taken":
        taken = edit.value == "1"
        answer = (row.answer or "new") if taken and row.state == "problem" else row.answer
        return replace(row, taken=taken, answer=answer if taken else "")
    if edit.field == "answer" and row.state == "problem":
        known = edit.value != "same" or bool(row.source.candidates)
        return replace(row, answer=edit.value if known else "", taken=bool(edit.value) and known)
    return row


def _read(paths: Sequence[Path], take_hidden: bool, progress: Any) -> Lot:
    return lot.read(paths, take_hidden=take_hidden, step=progress.step)


def open_lists(
    parent: QWidget, workspace: OpenFile, conference: int, done: Callable[[str], object] | None = None
) -> None:
    """Ask for files, read them beside the window, then show the preview; `done` gets the sentence for the status bar."""
    chosen, _kind = QFileDialog.getOpenFileNames(parent, "Nhập từ Excel", str(folders.documents()), LISTS)
    if chosen:
        show_lists(parent, workspace, conference, [Path(name) for name in chosen], done)


def show_lists(
    parent: QWidget,
    workspace: OpenFile,
    conference: int,
    paths: Sequence[Path],
    done: Callable[[str], object] | None = None,
) -> None:
    """Read these files (chosen or dropped on the window), then show the preview."""

    def show(read: Lot) -> None:
        if not read.rosters:
            messages.refuse(parent, "\n".join(read.refused))
            return
        dialog = RosterPreviewDialog(workspace, conference, read, paths, parent)
        dialog.accepted.connect(lambda: done(dialog.said()) if done else None)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    jobs.run(parent, "Đọc danh sách", _read, (paths, False), show, with_progress=True)
