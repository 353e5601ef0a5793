"""The tab Đại biểu: delegations at the left, places and people in the middle, the chosen one whole at the right."""

import sqlite3
from collections.abc import Mapping, Sequence
from dataclasses import replace
from operator import attrgetter
from typing import ClassVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QPushButton, QSplitter

from thuky.attendees import store
from thuky.attendees.attendee import Attendee
from thuky.attendees.delegation import DelegationCount, in_words, together
from thuky.attendees.delegations_view import EVERYBODY, DelegationsView
from thuky.attendees.replies_view import RepliesView
from thuky.attendees.table_columns import panel_columns, table_columns
from thuky.attendees.typed import typed_all
from thuky.office import own_fields_store
from thuky.widgets.figures import Figure, FigureLine
from thuky.widgets.mark import Edit, Mark
from thuky.widgets.record_form import RecordForm
from thuky.widgets.record_table import RecordTable
from thuky.widgets.shares import Shares
from thuky.widgets.tab import OpenFile, Tab

UNNAMED = Mark(tone="hint", text="(đơn vị chưa báo tên)")
REPLIES = {
    "": Mark(tone="quiet", shape="todo"),
    "coming": Mark(tone="ok", shape="done"),
    "substitute": Mark(tone="accent", shape="partly"),
    "absent": Mark(tone="bad", shape="attention"),
}
STANDS = attrgetter("delegation_id", "sort")  # what a place in the list depends on
OTHERS = attrgetter("conference_id", "stands_for")  # what other rows depend on
WIDTHS, NARROW = (236, 860, 270), (206, 495, 210)


class AttendeesTab(Tab):
    """Who comes: typed, pasted or read from Excel, in the order of introduction."""

    title: ClassVar[str] = "Đại biểu"
    form: ClassVar[str] = "attendees_tab"
    tables: ClassVar[frozenset[str]] = frozenset({"delegation", "attendee", "seat", "speech", "award", "own_field"})
    roster_wanted = Signal()
    export_wanted = Signal()

    splitter: QSplitter
    delegationTable: RecordTable
    attendeeTable: RecordTable
    attendeeForm: RecordForm
    figureLine: FigureLine
    addDelegation: QPushButton
    addAttendee: QPushButton
    splitOver: QPushButton
    importRoster: QPushButton
    noteReply: QPushButton
    standIn: QPushButton
    mergeDoubles: QPushButton
    replyView: QPushButton
    replyTable: RecordTable
    exportExcel: QPushButton
    printList: QPushButton
    filter: QLineEdit

    def __init__(self, workspace: OpenFile) -> None:
        super().__init__(workspace)
        self._delegation = EVERYBODY
        self._everybody: list[Attendee] = []
        self._counts: list[DelegationCount] = []
        Shares(self.splitter, WIDTHS, NARROW)
        self.delegations = DelegationsView(self, self.delegationTable, self.addDelegation, self.splitOver)
        self._dress_tables()
        self._connect()
        self.replies = RepliesView(self, self.attendeeTable, self.replyTable, self.replyView)
        self.replies.take_buttons(self.noteReply, self.standIn, self.mergeDoubles)

    def _dress_tables(self) -> None:
        self.attendeeTable.set_movable()
        self.attendeeTable.set_adding("Gõ tên để thêm đại biểu…")
        for table in (self.attendeeTable, self.replyTable):
            table.set_mark("reply", lambda one: REPLIES.get(one.reply))
            table.set_mark("full_name", lambda one: None if one.named else UNNAMED)
            table.set_sort_key("full_name", lambda one: one.name_key or None)
        self.attendeeTable.set_empty(
            "Chưa có đại biểu. Thêm thành phần trước, hoặc nhập danh sách từ Excel.",
            "Thêm thành phần",
            self.delegations.add,
        )
        self.attendeeForm.set_editable(not self.workspace.read_only)

    def _connect(self) -> None:
        for table in (self.attendeeTable, self.replyTable):
            self.filter.textChanged.connect(table.set_filter)
            table.edited.connect(self._edit)
            table.chosen.connect(self._show_chosen)
        self.replyView.toggled.connect(self._show_people)
        self.delegationTable.chosen.connect(self._choose_delegation)
        self.attendeeTable.added.connect(lambda values: self._add([values]))
        self.attendeeTable.rows_pasted.connect(self._paste)
        self.attendeeTable.moved.connect(self._move)
        self.attendeeTable.remove_wanted.connect(self._remove)
        self.attendeeForm.edited.connect(self._edit)
        self.addAttendee.clicked.connect(self._add_place)
        self.importRoster.clicked.connect(self.roster_wanted)
        self.exportExcel.clicked.connect(self.export_wanted)
        self.printList.clicked.connect(lambda: self.paper_wanted.emit("danh-sach-dai-bieu"))
        for button in (self.addDelegation, self.addAttendee, self.splitOver, self.importRoster):
            button.setEnabled(not self.workspace.read_only)

    # what is shown

    def reload(self) -> None:
        """Delegations with their counts, and the people of the chosen one."""
        conference = self.conference or 0
        self._counts = store.counts(self.db, conference)
        self._everybody = store.of_conference(self.db, conference)
        own = own_fields_store.headings(self.db, "attendee")
        names: dict[int | None, str] = {line.id: line.name for line in self._counts}
        self.columns = table_columns(
            names, store.seat_labels(self.db, conference), store.derived_roles(self.db, conference), own
        )
        self.attendeeTable.set_columns(self.columns, numbered="STT")
        self.attendeeForm.set_columns(panel_columns(own))
        self.delegationTable.show_records([together(EVERYBODY, self._counts, self._everybody), *self._counts])
        self._show_people()

    def reload_rows(self, rows: Mapping[str, frozenset[int]]) -> bool:
        """People who changed are put in the place of what they were, and where they stand now; replies may show more than that."""
        if set(rows) != {"attendee"} or self.replyView.isChecked():
            return False
        fresh, place = store.those(self.db, rows["attendee"]), {one.id: at for at, one in enumerate(self._everybody)}
        before = {number: self._everybody[place[number]] for number in fresh if number in place}
        if any(number not in before or OTHERS(one) != OTHERS(before[number]) for number, one in fresh.items()):
            return False
        for number, one in fresh.items():
            self._everybody[place[number]] = one
        self._counts = store.counts(self.db, self.conference or 0)
        self.delegationTable.show_records([together(EVERYBODY, self._counts, self._everybody), *self._counts])
        if any(STANDS(one) != STANDS(before[number]) for number, one in fresh.items()):
            group: dict[int | None, int] = {line.id: at for at, line in enumerate(self._counts)}
            self._everybody.sort(key=lambda one: (group.get(one.delegation_id, -1), one.sort, one.id or 0))
            self._show_people()
        else:
            self.attendeeTable.replace_records(list(fresh.values()))
            self._show_line()
        return True

    def _line(self) -> DelegationCount:
        everybody = together(EVERYBODY, self._counts, self._everybody)
        return next((line for line in self._counts if line.id == self._delegation), everybody)

    def _show_people(self) -> None:
        people = [one for one in self._everybody if self._delegation in (EVERYBODY, one.delegation_id)]
        self.attendeeTable.show_records(people)
        if self.replyView.isChecked():
            self.replies.show(people, store.delegations(self.db, self.conference or 0), self._everybody)
        self._show_line()

    def _show_line(self) -> None:
        line = self._line()
        outside = sum(one.delegation_id is None for one in self._everybody) if self._counts and not line.id else 0
        self.figureLine.set_title(line.name if line.id else "Đại biểu", in_words(line, outside))

    def figures(self) -> tuple[Figure, ...]:
        """Places, names and who has none yet."""
        line = together(EVERYBODY, self._counts, self._everybody)
        return (
            Figure(str(line.places), "suất"),
            Figure(str(line.named), "có tên"),
            Figure(str(line.places - line.named), "chưa có tên"),
        )

    def show_subject(self, subject: str) -> bool:
        """Choose the person of "attendee:12" or the delegation of "delegation:3"."""
        kind, _, number = subject.partition(":")
        if kind == "delegation":
            return self.delegationTable.choose(int(number))
        if kind != "attendee":
            return kind == "attendees"
        self.delegationTable.choose(EVERYBODY)
        return self.attendeeTable.choose(int(number), "full_name")

    def shown_people(self) -> list[Attendee]:
        """The people seen now, in the order seen: what Xuất Excel writes."""
        return self.attendeeTable.visible_records()

    def _show_chosen(self, one: Attendee | None) -> None:
        title = " ".join(part for part in (one.rank, one.shown_name) if part) if one else ""
        self.attendeeForm.show_record(one, title, one.position_unit if one else "Chọn một dòng để xem cả người.")

    def _choose_delegation(self, line: DelegationCount | None) -> None:
        if line is not None and line.id != self._delegation:
            self._delegation = line.id
            self._show_people()

    # what the clerk does with people

    def _edit(self, edits: Sequence[Edit]) -> None:
        with self.change(_label(edits, "đại biểu")) as db:
            _write(db, edits)

    def _add(self, rows: Sequence[dict[str, str]]) -> None:
        fresh = [replace(Attendee(delegation_id=self._delegation or None), **typed_all(row)) for row in rows]
        with self.change(f"Thêm {len(fresh)} đại biểu") as db:
            ids = store.add_many(db, self.conference or 0, fresh)
        if fresh and ids:
            self.attendeeTable.choose(ids[-1], "full_name")

    def _add_place(self) -> None:
        self._add([{}])

    def _paste(self, rows: list[list[str]], at: int) -> None:
        edits, fresh = self.attendeeTable.split_paste(rows, at)
        with self.change(f"Dán {len(rows)} dòng đại biểu") as db:
            _write(db, edits)
            people = [replace(Attendee(delegation_id=self._delegation or None), **typed_all(row)) for row in fresh]
            ids = store.add_many(db, self.conference or 0, people)
        if ids:
            self.attendeeTable.choose(ids[-1])

    def _move(self, ids: list[int], position: int) -> None:
        people = [one.id for one in self.attendeeTable.records() if one.id not in ids]
        everybody = [one.id for one in self._everybody if one.id not in ids]
        behind = position >= len(people)
        whole = everybody.index(people[-1 if behind else position]) + behind if people else 0
        with self.change("Đổi thứ tự giới thiệu") as db:
            store.move(db, self.conference or 0, ids, whole)

    def _remove(self, people: Sequence[Attendee]) -> None:
        with self.change(f"Xóa {len(people)} đại biểu") as db:
            store.remove(db, [one.id or 0 for one in people])


def _write(db: sqlite3.Connection, edits: Sequence[Edit]) -> None:
    wanted: dict[int, dict[str, object]] = {}
    for number, edit in ((getattr(edit.record, "id", 0), edit) for edit in edits):
        if edit.own:
            store.edit_own(db, number, edit.field, edit.value)
        else:
            wanted.setdefault(number, {})[edit.field] = edit.value
    store.edit_many(db, wanted)


def _label(edits: Sequence[Edit], what: str) -> str:
    people = {getattr(edit.record, "id", 0) for edit in edits}
    if len(people) == 1:
        one = edits[0].record
        return f"Sửa {what} {getattr(one, 'full_name', '')}".rstrip()
    return f"Sửa {len(people)} {what}"
