"""The delegations at the left of the tab Đại biểu: named, counted, put in order, split over units."""

from collections.abc import Sequence

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QPushButton

from thuky.attendees import store
from thuky.attendees.delegation import Delegation, DelegationCount
from thuky.attendees.split_dialog import SplitDialog
from thuky.attendees.table_columns import delegation_columns
from thuky.widgets.mark import Edit, Mark
from thuky.widgets.record_table import RecordTable
from thuky.widgets.tab import Tab

EVERYBODY = 0
"""The line "Tất cả" above the delegations."""


class DelegationsView(QObject):
    """What the clerk does with delegations; each gesture is one change of the tab's conference."""

    def __init__(self, tab: Tab, table: RecordTable, add: QPushButton, split: QPushButton) -> None:
        super().__init__(tab)
        self._tab, self._table = tab, table
        table.set_columns(delegation_columns())
        table.set_movable()
        table.set_mark("quota", _short)
        table.edited.connect(self._edit)
        table.moved.connect(self._move)
        table.remove_wanted.connect(self._remove)
        add.clicked.connect(self.add)
        split.clicked.connect(self._split)

    def add(self) -> None:
        """A new delegation of one place, its name ready to be typed over."""
        with self._tab.change("Thêm thành phần") as db:
            fresh = Delegation(conference_id=self._tab.conference or 0, name="Thành phần mới", quota=1)
            number = store.add_delegation(db, fresh)
        self._table.choose(number, "name")

    def _edit(self, edits: Sequence[Edit]) -> None:
        with self._tab.change("Sửa thành phần") as db:
            for edit in edits:
                number = getattr(edit.record, "id", EVERYBODY)
                if number != EVERYBODY:
                    store.edit_delegation(db, number, **{edit.field: edit.value})

    def _move(self, ids: list[int], position: int) -> None:
        with self._tab.change("Đổi thứ tự thành phần") as db:
            moving = [one for one in ids if one != EVERYBODY]
            store.move_delegations(db, self._tab.conference or 0, moving, max(0, position - 1))

    def _remove(self, lines: Sequence[DelegationCount]) -> None:
        ids = [line.id for line in lines if line.id != EVERYBODY]
        with self._tab.change(f"Xóa {len(ids)} thành phần") as db:
            store.remove_delegations(db, ids)

    def _split(self) -> None:
        line = self._table.current_record()
        if line is None or line.id == EVERYBODY:
            self._tab.said.emit("Chọn một thành phần ở bên trái trước khi tách theo đơn vị.")
            return
        dialog = SplitDialog(self._tab.db, line, self._tab)
        if dialog.exec():
            with self._tab.change(f"Tách {line.name} theo đơn vị") as db:
                store.split_over(db, line.id, dialog.shares(db))


def _short(line: DelegationCount) -> Mark | None:
    return Mark(tone="warn") if line.named < line.quota else Mark(tone="quiet")
