"""The tab Đơn vị: units and what each owes, who is late, the calls about it (clerk.md H5)."""

from collections.abc import Sequence
from datetime import date
from functools import partial
from typing import Any, ClassVar

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QComboBox, QLineEdit, QPushButton, QSplitter

from thuky.office import store as office
from thuky.owed import store
from thuky.owed.board import BoardLine, late_lines, things
from thuky.owed.call_dialog import CallDialog
from thuky.owed.documents import ASK, REMIND, message
from thuky.owed.due import KINDS, LIST, Call
from thuky.owed.extend_dialog import ExtendDialog
from thuky.owed.table_columns import call_columns, mark, panel_columns, unit_columns
from thuky.widgets.figures import Figure, FigureLine
from thuky.widgets.mark import Edit
from thuky.widgets.record_form import RecordForm
from thuky.widgets.record_table import RecordTable
from thuky.widgets.shares import Shares
from thuky.widgets.tab import OpenFile, Tab

EVERYBODY, OWING, LATE = "", "owing", "late"
NO_UNITS = (
    "Chưa có đơn vị nào phải gửi. Chia suất cho đơn vị bằng Tách theo đơn vị… ở thẻ Đại biểu, hoặc thêm việc phải gửi."
)
NONE_LEFT = {OWING: "Đơn vị nào cũng đã gửi đủ.", LATE: "Không có đơn vị nào quá hạn."}
WIDTHS, NARROW = (1060, 300), (641, 270)


class OwedTab(Tab):
    """The daily screen from the plan's issue to the day: who has sent what."""

    title: ClassVar[str] = "Đơn vị"
    form: ClassVar[str] = "owed_tab"
    tables: ClassVar[frozenset[str]] = frozenset(
        {
            "unit",
            "unit_due",
            "unit_call",
            "attendee",
            "speech",
            "award",
            "deadline",
            "delegation_unit",
            "unit_group_member",
        }
    )
    forms_wanted = Signal()
    files_wanted = Signal()

    splitter: QSplitter
    figureLine: FigureLine
    unitTable: RecordTable
    unitForm: RecordForm
    callTable: RecordTable
    makeForms: QPushButton
    receiveFiles: QPushButton
    remind: QPushButton
    copyMessage: QPushButton
    noteCall: QPushButton
    extend: QPushButton
    addThing: QPushButton
    ask: QPushButton
    wanted: QComboBox
    filter: QLineEdit

    def __init__(self, workspace: OpenFile) -> None:
        super().__init__(workspace)
        self._lines: list[BoardLine] = []
        self._things: tuple[str, ...] = ()
        Shares(self.splitter, WIDTHS, NARROW)
        self.unitForm.set_columns(panel_columns())
        self.unitForm.set_editable(not workspace.read_only)
        self.callTable.set_columns(call_columns())
        self.callTable.set_empty("Chưa nhắc lần nào.")
        for title, code in (("Tất cả", EVERYBODY), ("Chưa gửi đủ", OWING), ("Quá hạn", LATE)):
            self.wanted.addItem(title, code)
        self._connect()

    def _connect(self) -> None:
        self.filter.textChanged.connect(self.unitTable.set_filter)
        self.wanted.currentIndexChanged.connect(lambda _at: self._show())
        self.unitTable.chosen.connect(self._show_chosen)
        self.unitTable.edited.connect(self._edit)
        self.unitForm.edited.connect(self._edit)
        self.callTable.edited.connect(self._edit_calls)
        self.callTable.remove_wanted.connect(self._remove_calls)
        self.makeForms.clicked.connect(self.forms_wanted)
        self.receiveFiles.clicked.connect(self.files_wanted)
        self.remind.clicked.connect(lambda: self.paper_wanted.emit(REMIND))
        self.ask.clicked.connect(lambda: self.paper_wanted.emit(ASK))
        self.copyMessage.clicked.connect(self._copy_message)
        self.noteCall.clicked.connect(self._note_call)
        self.extend.clicked.connect(self._extend)
        self.addThing.clicked.connect(self._add_thing)
        for button in (self.makeForms, self.receiveFiles, self.noteCall, self.extend, self.addThing):
            button.setEnabled(not self.workspace.read_only)

    # what is shown

    def reload(self) -> None:
        """The board as it stands today."""
        conference = self.conference or 0
        self._lines = store.lines(self.db, conference)
        noted = [(one.unit_id, one.what) for one in store.dues(self.db, conference)]
        self._things = things(((line.id, what) for line in self._lines for what in line.cells), noted)
        self.unitTable.set_columns(unit_columns(self._things), numbered="TT")
        for what in self._things:
            self.unitTable.set_mark(f"due:{what}", partial(mark, what=what))
        late = late_lines(self._lines)
        words = (
            f"Quá hạn: {', '.join(line.name for line in late[:4])}{'…' if len(late) > 4 else ''}"
            if late
            else "Không có đơn vị nào quá hạn."
        )
        self.figureLine.set_title(self.title, words)
        self.figureLine.show_figures(self.figures())
        self._show()

    def _show(self) -> None:
        wanted = self.wanted.currentData()
        keep = {EVERYBODY: lambda line: True, OWING: lambda line: line.owes, LATE: lambda line: bool(line.late)}[wanted]
        if self._lines and wanted:
            self.unitTable.set_empty(NONE_LEFT[wanted], "Xem tất cả", lambda: self.wanted.setCurrentIndex(0))
        else:
            self.unitTable.set_empty(NO_UNITS, "Thêm việc phải gửi…", self._add_thing)
        self.unitTable.show_records([line for line in self._lines if keep(line)])
        self._show_chosen(self.unitTable.current_record())

    def figures(self) -> tuple[Figure, ...]:
        """Units, those that have sent everything, those that are late."""
        late = len(late_lines(self._lines))
        whole = sum(not line.owes for line in self._lines)
        return (
            Figure(str(len(self._lines)), "đơn vị"),
            Figure(str(whole), "đã gửi đủ"),
            Figure(str(late), "quá hạn", "bad" if late else ""),
        )

    def show_subject(self, subject: str) -> bool:
        """Choose the unit of "unit:3"."""
        kind, _, number = subject.partition(":")
        self.wanted.setCurrentIndex(0)
        return kind == "unit" and (not number or self.unitTable.choose(int(number)))

    def _show_chosen(self, line: BoardLine | None) -> None:
        unit = next((one for one in office.units(self.db) if line and one.id == line.id), None)
        self.unitForm.show_record(unit, unit.name if unit else "", line.groups if line else "Chọn một đơn vị để xem.")
        self.callTable.show_records(store.calls(self.db, self.conference or 0, line.id) if line else [])

    # what the clerk does

    def _chosen(self, what: str) -> list[BoardLine]:
        found: list[BoardLine] = self.unitTable.selected()
        if not found:
            self.said.emit(f"Chọn một đơn vị trước khi {what}.")
        return found

    def _edit(self, edits: Sequence[Edit]) -> None:
        with self.change("Sửa đơn vị" if len(edits) == 1 else f"Sửa {len(edits)} ô đơn vị") as db:
            for edit in edits:
                record: Any = edit.record
                if edit.field.startswith("due:"):
                    store.note(db, self.conference or 0, [record.id], edit.field[4:], state=edit.value)
                else:
                    office.edit_unit(db, record.id, **{edit.field: edit.value})

    def _edit_calls(self, edits: Sequence[Edit]) -> None:
        with self.change("Sửa lịch sử đôn đốc") as db:
            for edit in edits:
                store.edit_call(db, getattr(edit.record, "id", 0), **{edit.field: edit.value})

    def _remove_calls(self, calls: Sequence[Call]) -> None:
        with self.change(f"Xóa {len(calls)} lần đôn đốc") as db:
            store.remove_calls(db, [one.id or 0 for one in calls])

    def _copy_message(self) -> None:
        if chosen := self._chosen("chép tin nhắn"):
            text = "\n\n".join(message(self.db, self.conference or 0, line) for line in chosen)
            QGuiApplication.clipboard().setText(text)
            self.said.emit(f"Đã chép tin nhắn nhắc {len(chosen)} đơn vị; dán vào Zalo hoặc thư.")

    def _note_call(self) -> None:
        chosen = self._chosen("ghi cuộc gọi")
        if not chosen:
            return
        names = chosen[0].name if len(chosen) == 1 else f"{len(chosen)} đơn vị"
        dialog = CallDialog(names, chosen[0].contact if len(chosen) == 1 else "", self)

        def write() -> None:
            with self.change(f"Ghi cuộc gọi {names}") as db:
                for line in chosen:
                    store.add_call(db, dialog.call(self.conference or 0, line.id))

        dialog.accepted.connect(write)
        dialog.open()

    def _extend(self) -> None:
        if chosen := self._chosen("gia hạn"):
            owed = dict.fromkeys(what for line in chosen for what in line.cells) or {LIST: None}
            names = chosen[0].name if len(chosen) == 1 else f"{len(chosen)} đơn vị"
            self._ask_due(f"Gia hạn cho {names}:", owed, "Gia hạn", [line.id for line in chosen])

    def _add_thing(self) -> None:
        chosen = self.unitTable.selected()
        units = [line.id for line in chosen] or [one.id or 0 for one in office.units(self.db)]
        whom = f"{len(chosen)} đơn vị đang chọn" if chosen else f"tất cả {len(units)} đơn vị trong danh mục"
        self._ask_due(f"Việc phải gửi của {whom}:", dict(KINDS), "Thêm", units)

    def _ask_due(self, lead: str, owed: Any, verb: str, units: list[int]) -> None:
        dialog = ExtendDialog(lead, owed, verb, self)
        dialog.due.setPlaceholderText(f"ví dụ {date.today().day}/{date.today().month}/{date.today().year}")

        def write() -> None:
            with self.change(f"{verb} hạn gửi của {len(units)} đơn vị") as db:
                store.note(db, self.conference or 0, units, dialog.thing(), due=dialog.day())

        dialog.accepted.connect(write)
        dialog.open()
