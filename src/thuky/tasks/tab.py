"""The tab Nhiệm vụ: what units were ordered to do and what the office prepares itself, late ones first."""

from collections.abc import Sequence
from datetime import date
from typing import Any, ClassVar

from PySide6.QtWidgets import QComboBox, QLineEdit, QPushButton, QSplitter

from thuky.conferences import store as conferences
from thuky.core.columns import BoundColumn, Column, columns
from thuky.tasks import store
from thuky.tasks.documents import CODE
from thuky.tasks.preparation import missing
from thuky.tasks.task import KINDS, Task
from thuky.widgets.figures import Figure, FigureLine
from thuky.widgets.gestures import RowGestures, Words
from thuky.widgets.mark import Mark
from thuky.widgets.record_form import RecordForm
from thuky.widgets.record_table import RecordTable
from thuky.widgets.tab import OpenFile, Tab

ORDER = ("what", "unit", "with_units", "due_text", "due", "product", "state", "note", "kind")
PANEL = ("what", "unit", "with_units", "due_text", "due", "product", "state", "kind", "note")
OVERDUE = "Quá hạn"
MARKS = {
    "todo": Mark(tone="none", shape="todo"),
    "doing": Mark(tone="accent", shape="partly"),
    "done": Mark(tone="ok", shape="done"),
    "dropped": Mark(tone="quiet"),
}
WIDTHS = (1096, 270)
NO_TASKS = "Chưa có nhiệm vụ nào. Thêm từng việc, hoặc lấy bảng chuẩn bị có sẵn."
NO_ORDERS = "Chưa có nhiệm vụ nào do kế hoạch giao."


class TasksTab(Tab):
    """Who does what until when; a deadline is kept as written and sorted by its latest day."""

    title: ClassVar[str] = "Nhiệm vụ"
    form: ClassVar[str] = "tasks_tab"
    tables: ClassVar[frozenset[str]] = frozenset({"task", "conference"})

    splitter: QSplitter
    figureLine: FigureLine
    taskTable: RecordTable
    taskForm: RecordForm
    addTask: QPushButton
    finish: QPushButton
    prepare: QPushButton
    printTasks: QPushButton
    kind: QComboBox
    filter: QLineEdit

    def __init__(self, workspace: OpenFile) -> None:
        super().__init__(workspace)
        self._tasks: list[Task] = []
        self._today = ""
        self.splitter.setStretchFactor(0, 1)
        self.splitter.setSizes(WIDTHS)
        declared = {column.field: column for column in columns(Task)}
        self.taskTable.set_columns(in_order(declared, ORDER), numbered="TT")
        what = BoundColumn("what", Column("Nội dung", kind="long"))
        self.taskForm.set_columns(in_order({**declared, "what": what}, PANEL))
        self.taskTable.set_adding("Gõ nội dung để thêm nhiệm vụ…")
        self.taskTable.set_mark("state", self._state_mark)
        self.taskTable.set_mark("due", self._due_mark)
        for code, word in (("", "Tất cả"), *KINDS):
            self.kind.addItem(word, code)
        words = Words(of="nhiệm vụ", rows="nhiệm vụ")
        self.gestures = RowGestures(self, self.taskTable, store, words, self._fresh, self.taskForm)
        self._connect()

    def _connect(self) -> None:
        self.filter.textChanged.connect(self.taskTable.set_filter)
        self.kind.currentIndexChanged.connect(lambda _at: self._show())
        self.taskTable.chosen.connect(self._show_chosen)
        self.addTask.clicked.connect(lambda: self.gestures.add([self._fresh({"what": "Nhiệm vụ mới"})]))
        self.finish.clicked.connect(self._finish)
        self.prepare.clicked.connect(self._prepare)
        self.printTasks.clicked.connect(lambda: self.paper_wanted.emit(CODE))
        for button in (self.addTask, self.finish, self.prepare):
            button.setEnabled(not self.workspace.read_only)

    def reload(self) -> None:
        """The tasks on this day: late ones first, finished ones last."""
        self._today = date.today().isoformat()
        self._tasks = store.late_first(store.of_conference(self.db, self.conference or 0), self._today)
        self.figureLine.set_title(self.title, self._subtitle())
        self.figureLine.show_figures(self.figures())
        self._show()

    def _show(self) -> None:
        wanted = self.kind.currentData()
        if self._tasks and wanted == "plan":
            self.taskTable.set_empty(NO_ORDERS, "Xem tất cả", lambda: self.kind.setCurrentIndex(0))
        else:
            self.taskTable.set_empty(NO_TASKS, "Thêm bảng chuẩn bị", self._prepare)
        self.taskTable.show_records([task for task in self._tasks if not wanted or task.kind == wanted])

    def _subtitle(self) -> str:
        late = store.late(self._tasks, self._today)
        units = sorted({task.unit for task in late if task.unit})
        if not late:
            return "Không có việc quá hạn"
        return f"Quá hạn: {', '.join(units)}" if units else f"Có {len(late)} việc quá hạn"

    def figures(self) -> tuple[Figure, ...]:
        """All tasks, done ones, late ones."""
        late = len(store.late(self._tasks, self._today))
        done = sum(task.state == "done" for task in self._tasks)
        return (
            Figure(str(len(self._tasks)), "nhiệm vụ"),
            Figure(str(done), "hoàn thành"),
            Figure(str(late), "quá hạn", "bad" if late else ""),
        )

    def show_subject(self, subject: str) -> bool:
        """Choose the task of "task:3"."""
        kind, _, number = subject.partition(":")
        if kind != "task":
            return False
        self.kind.setCurrentIndex(0)
        return not number or self.taskTable.choose(int(number), "what")

    def _show_chosen(self, task: Task | None) -> None:
        title = (task.unit or "Chưa giao đơn vị") if task else ""
        self.taskForm.show_record(task, title, dict(KINDS)[task.kind] if task else "Chọn một dòng để xem cả việc.")

    def _state_mark(self, task: Task) -> Mark | None:
        if store.is_late(task, self._today):
            return Mark(tone="bad", shape="attention", text=OVERDUE)
        return MARKS.get(task.state)

    def _due_mark(self, task: Task) -> Mark | None:
        return Mark(tone="bad") if store.is_late(task, self._today) else None

    def _fresh(self, values: dict[str, Any]) -> Task:
        wanted: dict[str, Any] = {"kind": self.kind.currentData() or "plan"}
        return Task(**(wanted | values))

    def _finish(self) -> None:
        chosen: Sequence[Task] = self.taskTable.selected()
        if not chosen:
            self.said.emit("Chọn một nhiệm vụ trước khi ghi hoàn thành.")
            return
        self.gestures.set(chosen, f"Hoàn thành {len(chosen)} nhiệm vụ", state="done")

    def _prepare(self) -> None:
        held_on = conferences.get(self.db, self.conference or 0).held_on
        tasks = missing(self._tasks, held_on)
        if not tasks:
            self.said.emit("Bảng chuẩn bị đã có đủ trong danh sách.")
            return
        self.gestures.add(tasks, f"Thêm {len(tasks)} việc chuẩn bị")


def in_order(declared: dict[str, BoundColumn], fields: Sequence[str]) -> tuple[BoundColumn, ...]:
    """These columns in this order."""
    return tuple(declared[field] for field in fields)
