"""Who does what until when (papers.md 22)."""

import sqlite3
from collections.abc import Iterable, Sequence

from thuky.conferences import store as conferences
from thuky.conferences.letterhead import attached_to, letterhead, list_signatures
from thuky.core.vietnamese.dates import short
from thuky.papers.blocks import Row, Table, TableColumn, Title
from thuky.papers.document import Document, Item
from thuky.tasks import store
from thuky.tasks.task import Task

CODE = "phan-cong-nhiem-vu"
COLUMNS = (
    TableColumn(heading="STT", width=5, align="center", number=True),
    TableColumn(heading="Nội dung công việc", width=40),
    TableColumn(heading="Đơn vị chủ trì", width=22),
    TableColumn(heading="Đơn vị phối hợp", width=22),
    TableColumn(heading="Thời gian hoàn thành", width=20),
    TableColumn(heading="Sản phẩm", width=16),
    TableColumn(heading="Ghi chú", width=10),
)


def assignment(db: sqlite3.Connection, conference: int) -> Iterable[Item]:
    """Phân công nhiệm vụ: what the plan orders, as it lists it; the office's own preparation is left out."""
    tasks = [one for one in store.as_ordered(db, conference) if one.kind == "plan" and one.state != "dropped"]
    about = f"Tổ chức {conferences.get(db, conference).called}"
    yield Item(
        key="list",
        title="Phân công nhiệm vụ",
        landscape=True,
        blocks=(
            letterhead(db, conference, CODE, numbered=False),
            Title(kind="PHÂN CÔNG NHIỆM VỤ", about=about, note=attached_to(db, conference)),
            Table(columns=COLUMNS, rows=tuple(_rows(tasks))),
            list_signatures(db, conference, CODE),
        ),
    )


def _rows(tasks: Sequence[Task]) -> Iterable[Row]:
    for number, task in enumerate(tasks, start=1):
        due = task.due_text or short(task.due)
        cells = (str(number), task.what, task.unit, task.with_units, due, task.product, task.note)
        yield Row(cells=cells, key=f"task:{task.id}")


DOCUMENTS = (
    Document(
        code=CODE, title="Phân công nhiệm vụ", formats=("pdf", "docx", "xlsx"), group="Danh sách", items=assignment
    ),
)
