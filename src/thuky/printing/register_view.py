"""The register of papers as the tab shows it: numbers and dates typed once, states step by step."""

from collections.abc import Sequence

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QPushButton

from thuky.conferences import store
from thuky.conferences.register import PAPER_STATES, RegisteredPaper
from thuky.core.columns import BoundColumn, Column, columns
from thuky.office import store as office
from thuky.widgets.mark import Edit, Mark
from thuky.widgets.record_table import RecordTable
from thuky.widgets.tab import Tab

MARKS = {
    "draft": Mark(tone="quiet", shape="todo"),
    "submitted": Mark(tone="accent", shape="partly"),
    "signed": Mark(tone="ok", shape="done"),
    "issued": Mark(tone="ok", shape="done"),
    "replaced": Mark(tone="none"),
    "withdrawn": Mark(tone="none"),
}
NEXT = {"draft": "submitted", "submitted": "signed", "signed": "issued"}


class RegisterView(QObject):
    """What the clerk does with registered papers; the program never gives a number."""

    def __init__(self, tab: Tab, table: RecordTable, add: QPushButton, advance: QPushButton) -> None:
        super().__init__(tab)
        self._tab, self._table = tab, table
        table.set_mark("state", lambda one: MARKS.get(one.state))
        table.set_adding("Gõ trích yếu để thêm văn bản…")
        table.edited.connect(self._edit)
        table.added.connect(self._add)
        table.remove_wanted.connect(self._remove)
        add.clicked.connect(lambda: self._add({"summary": "Văn bản mới"}))
        advance.clicked.connect(self._advance)

    def reload(self) -> list[RegisteredPaper]:
        """Show the register as it stands, and give it."""
        bodies = {one.id: one.name for one in office.bodies(self._tab.db)}
        body = BoundColumn(
            "issuing_body_id",
            Column("Cơ quan ban hành", width=18, editable=False),
            text_of=lambda one: bodies.get(one.issuing_body_id, ""),
        )
        declared = columns(RegisteredPaper)
        self._table.set_columns((*declared[:1], body, *declared[1:]))
        register = store.register(self._tab.db, self._tab.conference or 0)
        self._table.show_records(register)
        return register

    def _edit(self, edits: Sequence[Edit]) -> None:
        with self._tab.change("Sửa sổ văn bản") as db:
            for edit in edits:
                store.edit_paper(db, getattr(edit.record, "id", 0), **{edit.field: edit.value})

    def _add(self, values: dict[str, str]) -> None:
        conference = self._tab.conference or 0
        with self._tab.change("Thêm văn bản vào sổ") as db:
            body = store.get(db, conference).issuing_body_id
            number = store.add_paper(db, RegisteredPaper(conference_id=conference, issuing_body_id=body))
            store.edit_paper(db, number, **values)

    def _remove(self, papers: Sequence[RegisteredPaper]) -> None:
        with self._tab.change(f"Xóa {len(papers)} văn bản khỏi sổ") as db:
            store.remove_papers(db, [paper.id or 0 for paper in papers])

    def _advance(self) -> None:
        paper = self._table.current_record()
        if paper is None or paper.state not in NEXT:
            self._tab.said.emit("Chọn một văn bản đang dự thảo, trình ký hoặc đã ký trong sổ.")
            return
        state = NEXT[paper.state]
        with self._tab.change(f"{dict(PAPER_STATES)[state]}: {paper.summary}") as db:
            store.edit_paper(db, paper.id or 0, state=state)
