"""Who does what until when: what the plan orders to units, and the office's own preparation (papers.md 22)."""

import sqlite3
from collections.abc import Iterable, Iterator, Sequence

from thuky.conferences import store as conferences
from thuky.conferences.choices import chosen
from thuky.conferences.letterhead import attached_to, letterhead, list_signatures
from thuky.core.vietnamese.dates import short
from thuky.core.vietnamese.numbers import count, roman
from thuky.papers.blocks import Row, Table, TableColumn, Title
from thuky.papers.document import Document, Item, Option
from thuky.tasks import store
from thuky.tasks.task import STATES, Task

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
PREPARATION = (
    TableColumn(heading="STT", width=5, align="center", number=True),
    TableColumn(heading="Công việc", width=46),
    TableColumn(heading="Người phụ trách", width=20),
    TableColumn(heading="Hoàn thành trước", width=17, align="center"),
    TableColumn(heading="Kết quả", width=16),
)
NO_UNIT = "Chưa giao đơn vị"
FORM = Option(
    key="form",
    title="Bảng",
    values=(("assignment", "Phân công nhiệm vụ"), ("preparation", "Bảng công tác chuẩn bị")),
)
ORDER = Option(
    key="order",
    title="Thứ tự",
    values=(("plan", "Như kế hoạch"), ("unit", "Theo đơn vị chủ trì"), ("date", "Theo thời gian hoàn thành")),
)
OPTIONS = (FORM, ORDER)


def assignment(db: sqlite3.Connection, conference: int) -> Iterable[Item]:
    """Phân công nhiệm vụ: what the plan orders; or the office's own preparation, for the wall (clerk.md H17)."""
    wanted = chosen(db, conference, CODE, OPTIONS)
    about = f"Tổ chức {conferences.get(db, conference).called}"
    if wanted["form"] == "preparation":
        title, table = Title(kind="BẢNG CÔNG TÁC CHUẨN BỊ", about=about), _preparation(db, conference)
    else:
        title = Title(kind="PHÂN CÔNG NHIỆM VỤ", about=about, note=attached_to(db, conference))
        table = _assigned(_tasks(db, conference, "plan"), wanted["order"])
    yield Item(
        key="list",
        title=title.kind.capitalize(),
        landscape=wanted["form"] != "preparation",
        blocks=(
            letterhead(db, conference, CODE, numbered=False),
            title,
            table,
            list_signatures(db, conference, CODE),
        ),
    )


def _tasks(db: sqlite3.Connection, conference: int, kind: str) -> list[Task]:
    return [one for one in store.as_ordered(db, conference) if one.kind == kind and one.state != "dropped"]


def _by_day(tasks: Sequence[Task]) -> list[Task]:
    return sorted(tasks, key=lambda one: (not one.due, one.due))


def _preparation(db: sqlite3.Connection, conference: int) -> Table:
    """What is forgotten before a conference, by its day; who answers for it and what came of it are written in by hand where unknown."""
    rows = tuple(
        Row(
            cells=(str(number), one.what, one.unit, short(one.due) or one.due_text, _outcome(one)), key=f"task:{one.id}"
        )
        for number, one in enumerate(_by_day(_tasks(db, conference, "preparation")), start=1)
    )
    return Table(columns=PREPARATION, rows=rows)


def _outcome(task: Task) -> str:
    done = dict(STATES)["done"] if task.state == "done" else ""
    return "; ".join(part for part in (task.product, done) if part)


def _assigned(tasks: Sequence[Task], order: str) -> Table:
    """As the plan lists them, by their day, or under the units that lead them."""
    if order == "date":
        tasks = _by_day(tasks)
    if order == "unit":
        return Table(columns=COLUMNS, rows=tuple(_under_units(tasks)))
    return Table(columns=COLUMNS, rows=tuple(_rows(tasks)))


def _under_units(tasks: Sequence[Task]) -> Iterator[Row]:
    units: dict[str, list[Task]] = {}
    for one in tasks:
        units.setdefault(one.unit, []).append(one)
    first = 1
    for number, (unit, led) in enumerate(units.items(), start=1):
        line = f"{roman(number)}. {(unit or NO_UNIT).upper()}: {count(len(led))} nhiệm vụ"
        yield Row(cells=(line,), group=True)
        yield from _rows(led, first)
        first += len(led)


def _rows(tasks: Sequence[Task], first: int = 1) -> Iterator[Row]:
    for number, task in enumerate(tasks, start=first):
        due = task.due_text or short(task.due)
        cells = (str(number), task.what, task.unit, task.with_units, due, task.product, task.note)
        yield Row(cells=cells, key=f"task:{task.id}")


DOCUMENTS = (
    Document(
        code=CODE,
        title="Phân công nhiệm vụ",
        formats=("pdf", "docx", "xlsx"),
        group="Danh sách",
        items=assignment,
        options=OPTIONS,
    ),
)
