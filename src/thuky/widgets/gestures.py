"""What every list of a conference does with the clerk's gestures: each becomes one change, written by the list's own store."""

import sqlite3
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from thuky.widgets.mark import Edit
from thuky.widgets.record_form import RecordForm
from thuky.widgets.record_table import RecordTable
from thuky.widgets.tab import Tab


class RowStore(Protocol):
    """As much of a feature's store as a list needs."""

    def edit(self, db: sqlite3.Connection, id: int, /, **values: object) -> None: ...

    def add_many(self, db: sqlite3.Connection, conference: int, records: Sequence[Any], /) -> None: ...

    def remove(self, db: sqlite3.Connection, ids: Sequence[int], /) -> None: ...

    def move(self, db: sqlite3.Connection, conference: int, ids: Sequence[int], position: int, /) -> None: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """How changes of a list are called: "Sửa nội dung chương trình", "Xóa 3 mục chương trình"."""

    of: str
    rows: str


class RowGestures:
    """Ties a table (and the panel beside it) to a store; `fresh` makes a record from what was typed or pasted in a new row."""

    def __init__(
        self,
        tab: Tab,
        table: RecordTable,
        store: RowStore,
        words: Words,
        fresh: Callable[[dict[str, Any]], Any],
        panel: RecordForm | None = None,
        spread: Callable[[Edit], dict[str, str]] = lambda edit: {edit.field: edit.value},
    ) -> None:
        self.tab, self.table, self.store = tab, table, store
        self.words, self.fresh, self.spread = words, fresh, spread
        table.edited.connect(self.edit)
        table.added.connect(lambda values: self.add([fresh(values)]))
        table.rows_pasted.connect(self.paste)
        table.moved.connect(self.move)
        table.remove_wanted.connect(self.remove)
        if panel is not None:
            panel.edited.connect(self.edit)
            panel.refused.connect(tab.said)
            panel.set_editable(not tab.workspace.read_only)

    def edit(self, edits: Sequence[Edit]) -> None:
        """Cells typed, pasted, filled or cleared."""
        with self.tab.change(self._edited(edits)) as db:
            self._write(db, edits)

    def add(self, records: Sequence[Any], label: str = "") -> None:
        """New rows at the end; the last of them is chosen."""
        before = {record.id for record in self.table.records()}
        with self.tab.change(label or f"Thêm {len(records)} {self.words.rows}") as db:
            self.store.add_many(db, self.tab.conference or 0, records)
        added = [record.id for record in self.table.records() if record.id not in before]
        if added:
            self.table.choose(max(added))

    def paste(self, rows: list[list[str]], at: int) -> None:
        """Rows from Excel that run past the last row."""
        edits, fresh = self.table.split_paste(rows, at)
        with self.tab.change(f"Dán {len(rows)} {self.words.rows}") as db:
            self._write(db, edits)
            self.store.add_many(db, self.tab.conference or 0, [self.fresh(values) for values in fresh])

    def move(self, ids: list[int], position: int) -> None:
        """Rows moved among the others."""
        with self.tab.change(f"Đổi thứ tự {self.words.of}") as db:
            self.store.move(db, self.tab.conference or 0, ids, position)

    def remove(self, records: Sequence[Any]) -> None:
        """Rows taken away; undo brings them back."""
        with self.tab.change(f"Xóa {len(records)} {self.words.rows}") as db:
            self.store.remove(db, [record.id for record in records])

    def set(self, records: Sequence[Any], label: str, **values: object) -> None:
        """The same values for several rows."""
        with self.tab.change(label) as db:
            for record in records:
                self.store.edit(db, record.id, **values)

    def _write(self, db: sqlite3.Connection, edits: Sequence[Edit]) -> None:
        gathered: dict[int, dict[str, str]] = {}
        for edit in edits:
            gathered.setdefault(getattr(edit.record, "id", 0), {}).update(self.spread(edit))
        for record, values in gathered.items():
            self.store.edit(db, record, **values)

    def _edited(self, edits: Sequence[Edit]) -> str:
        rows, fields = {getattr(edit.record, "id", 0) for edit in edits}, {edit.field for edit in edits}
        if len(rows) > 1:
            return f"Sửa {len(rows)} {self.words.rows}"
        heading = self._heading(fields.pop()) if len(fields) == 1 else ""
        return f"Sửa {heading} {self.words.of}" if heading else f"Sửa {self.words.of}"

    def _heading(self, field: str) -> str:
        try:
            at = self.table.column_of(field)
        except LookupError:
            return ""
        model: Any = self.table.model()
        heading = str(model.columns[at].heading)
        return heading if heading.isupper() else heading[:1].lower() + heading[1:]
