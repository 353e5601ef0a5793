"""Nơi nhận with copies and the sending record (clerk.md H12), and the days by which something must be sent."""

import sqlite3
from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QLabel

from thuky.conferences import store
from thuky.conferences.plan_text import Deadline, Recipient
from thuky.conferences.recipients import copies_for
from thuky.core.columns import columns
from thuky.core.vietnamese.numbers import count
from thuky.office import groups_store
from thuky.widgets.mark import Edit
from thuky.widgets.record_table import RecordTable
from thuky.widgets.tab import Tab


class SendingView(QObject):
    """Two tables that edit in place; the number of copies is told by the name or by the group of units, until it is typed."""

    def __init__(self, tab: Tab, recipients: RecordTable, deadlines: RecordTable, total: QLabel) -> None:
        super().__init__(tab)
        self._tab, self.recipients, self.deadlines, self._total = tab, recipients, deadlines, total
        recipients.set_columns(columns(Recipient), numbered="TT")
        recipients.set_adding("Gõ nơi nhận, ví dụ: UBND 15 xã, phường")
        recipients.set_empty("Chưa ghi nơi nhận.")
        deadlines.set_columns(columns(Deadline), numbered="TT")
        deadlines.set_adding("Gõ ngày để thêm hạn…")
        deadlines.set_empty("Chưa có hạn nào.")
        recipients.edited.connect(lambda edits: self._edit("Sửa nơi nhận", store.edit_recipient, edits))
        recipients.added.connect(self._add_recipient)
        recipients.remove_wanted.connect(self._remove_recipients)
        deadlines.edited.connect(lambda edits: self._edit("Sửa hạn gửi", store.edit_deadline, edits))
        deadlines.added.connect(self._add_deadline)
        deadlines.remove_wanted.connect(self._remove_deadlines)

    def reload(self) -> None:
        """Both tables, and the sum of copies, those kept apart."""
        conference = self._tab.conference or 0
        lines = store.recipients(self._tab.db, conference)
        self.recipients.show_records(lines)
        self.deadlines.show_records(store.deadlines(self._tab.db, conference))
        kept = sum(line.copies for line in lines if line.name.startswith("Lưu"))
        self._total.setText(f"{count(sum(line.copies for line in lines) - kept)} bản gửi đi, {count(kept)} bản lưu")

    def _edit(self, label: str, write: Any, edits: Sequence[Edit]) -> None:
        with self._tab.change(label) as db:
            for edit in edits:
                write(db, getattr(edit.record, "id", 0), **{edit.field: edit.value})

    def _add_recipient(self, values: dict[str, str]) -> None:
        with self._tab.change("Thêm nơi nhận") as db:
            number = store.add_recipient(db, Recipient(conference_id=self._tab.conference or 0))
            copies = {} if "copies" in values else {"copies": copies_for(values.get("name", ""), groups(db))}
            store.edit_recipient(db, number, **copies, **values)

    def _remove_recipients(self, lines: Sequence[Recipient]) -> None:
        with self._tab.change(f"Xóa {len(lines)} nơi nhận") as db:
            store.remove_recipients(db, [line.id or 0 for line in lines])

    def _add_deadline(self, values: dict[str, str]) -> None:
        with self._tab.change("Thêm hạn gửi") as db:
            number = store.add_deadline(db, Deadline(conference_id=self._tab.conference or 0))
            store.edit_deadline(db, number, **values)

    def _remove_deadlines(self, lines: Sequence[Deadline]) -> None:
        with self._tab.change(f"Xóa {len(lines)} hạn gửi") as db:
            store.remove_deadlines(db, [line.id or 0 for line in lines])


def groups(db: sqlite3.Connection) -> dict[str, int]:
    """The office's groups of units with how many units each has."""
    return {group.name: len(groups_store.members(db, group.id or 0)) for group in groups_store.groups(db)}
