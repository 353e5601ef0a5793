"""The tab Chương trình hội nghị: items in order, hours that follow from the opening, the bar of the day under the table."""

import sqlite3
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import partial
from typing import Any, ClassVar

from PySide6.QtWidgets import QLineEdit, QMenu, QPushButton

from thuky.agenda import store
from thuky.agenda.agenda_item import AgendaItem
from thuky.agenda.day_view import DayView
from thuky.agenda.documents import CODE
from thuky.agenda.half_day import half_day
from thuky.agenda.timing import held, hour_of, length, overlaps, slots, timed
from thuky.conferences import store as conferences
from thuky.conferences.conference import Conference
from thuky.conferences.letterhead import body_for, layout_of
from thuky.conferences.register import RegisteredPaper
from thuky.core.columns import BoundColumn, columns
from thuky.core.vietnamese.dates import screen
from thuky.widgets.figures import Figure, FigureLine
from thuky.widgets.gestures import RowGestures, Words
from thuky.widgets.mark import Mark
from thuky.widgets.record_table import RecordTable
from thuky.widgets.tab import OpenFile, Tab

ORDER = ("start", "minutes", "title", "presenter", "conditional", "preparation", "note", "lead", "date", "decided")
EMPTY = "Chưa có mục nào. Thêm mục đầu tiên, dán chương trình từ Excel, hoặc bắt đầu từ chương trình mẫu."
Hang = Callable[[sqlite3.Connection, int], None]
"""Hangs what was kept on a line of the register, within a change."""
PAPERS = ((CODE, "Chương trình hội nghị"), ("kich-ban-dieu-hanh", "Kịch bản điều hành"))
DECIDED = {"yes": "Có", "no": "Không", "": "Chưa quyết"}


class AgendaTab(Tab):
    """What happens when: typed over, moved, timed or plain."""

    title: ClassVar[str] = "Chương trình hội nghị"
    form: ClassVar[str] = "agenda_tab"
    tables: ClassVar[frozenset[str]] = frozenset(
        {"agenda_item", "attendee", "conference", "speech", "registered_paper"}
    )

    figureLine: FigureLine
    itemTable: RecordTable
    dayView: DayView
    addItem: QPushButton
    moveUp: QPushButton
    moveDown: QPushButton
    decide: QPushButton
    settle: QPushButton
    printProgramme: QPushButton
    filter: QLineEdit

    def __init__(self, workspace: OpenFile) -> None:
        super().__init__(workspace)
        self._conference = Conference()
        self._items: list[AgendaItem] = []
        self._starts: dict[int | None, str] = {}
        self.keep_sent: Callable[[int], Hang] = nothing_kept
        """Keeps the programme as it is sent out; a later feature knows how."""
        self.gestures = RowGestures(
            self,
            self.itemTable,
            store,
            Words(of="chương trình", rows="mục chương trình"),
            lambda values: AgendaItem(**values),
        )
        self._dress()
        self._connect()

    def _dress(self) -> None:
        self.itemTable.set_movable()
        self.itemTable.set_adding("Gõ nội dung để thêm mục…")
        self.itemTable.set_mark("start", self._start_mark)
        self.itemTable.set_mark("conditional", _conditional_mark)
        self.itemTable.set_empty(EMPTY, "Lấy chương trình mẫu nửa ngày", self._take_half_day)
        menu = QMenu(self.decide)
        for code, word in DECIDED.items():
            menu.addAction(word).setData(code)
        menu.triggered.connect(lambda action: self._decide(action.data()))
        self.decide.setMenu(menu)
        papers = QMenu(self.printProgramme)
        for code, word in PAPERS:
            papers.addAction(word).triggered.connect(partial(self.paper_wanted.emit, code))
        self.printProgramme.setMenu(papers)

    def _connect(self) -> None:
        self.filter.textChanged.connect(self.itemTable.set_filter)
        self.addItem.clicked.connect(self._add)
        self.moveUp.clicked.connect(lambda: self.itemTable.rows.shift(-1))
        self.moveDown.clicked.connect(lambda: self.itemTable.rows.shift(1))
        self.settle.clicked.connect(self._settle)
        self.dayView.chosen.connect(lambda item: self.itemTable.choose(item, "title"))
        self.itemTable.chosen.connect(lambda item: self.dayView.choose(item.id if item else None))
        for button in (self.addItem, self.moveUp, self.moveDown, self.decide, self.settle):
            button.setEnabled(not self.workspace.read_only)

    def reload(self) -> None:
        """The items with their hours, and the bar of the day."""
        self._conference = conferences.get(self.db, self.conference or 0)
        self._items = store.of_conference(self.db, self.conference or 0)
        self._starts = {item.id: start for item, start in timed(self._items, self._conference.held_at)}
        self.itemTable.set_columns(table_columns(self._starts), numbered="TT")
        self.itemTable.show_records(self._items)
        self.dayView.show_day(slots(self._items, self._conference.held_at))
        self.figureLine.set_title(self.title, self._subtitle())
        self.figureLine.show_figures(self.figures())

    def _subtitle(self) -> str:
        paper = conferences.registered(self.db, self.conference or 0, CODE)
        if paper and paper.state == "issued":
            return f"Đã chốt bản gửi đi ngày {screen(paper.sent_on)}."
        opens = f"Khai mạc {self._conference.held_at}" if self._conference.held_at else "Chưa có giờ khai mạc"
        day = screen(self._conference.held_on)
        return f"{opens}, ngày {day}" if day else opens

    def figures(self) -> tuple[Figure, ...]:
        """Items, minutes, the hour at which it ends, hours that clash."""
        day = slots(self._items, self._conference.held_at)
        clashes = len(overlaps(self._items, self._conference.held_at))
        open_still = sum(item.conditional and not item.decided for item in self._items)
        found = [Figure(str(len(held(self._items))), "mục")]
        if length(self._items):
            found += [Figure(str(length(self._items)), "phút")]
        if day:
            found += [Figure(hour_of(day[-1].ends), "kết thúc")]
        if open_still:
            found += [Figure(str(open_still), "“nếu có” chưa quyết")]
        if clashes:
            found += [Figure(str(clashes), "chồng giờ", "warn")]
        return tuple(found)

    def show_subject(self, subject: str) -> bool:
        """Choose the item of "agenda:12"."""
        kind, _, number = subject.partition(":")
        if kind not in ("agenda", "agenda_item"):
            return False
        return not number or self.itemTable.choose(int(number), "title")

    def _start_mark(self, item: AgendaItem) -> Mark | None:
        return Mark(tone="quiet") if not item.start and self._starts.get(item.id) else None

    def _add(self) -> None:
        self.gestures.add([AgendaItem(title="Mục mới")])

    def _take_half_day(self) -> None:
        body = body_for(self.db, self._conference, CODE)
        items = half_day(self._conference, army=layout_of(body) == "army")
        self.gestures.add(items, "Lấy chương trình mẫu nửa ngày")
        self.said.emit(f"Đã lấy {len(items)} mục mẫu; sửa lại nội dung, số phút và người thực hiện.")

    def _decide(self, decision: str) -> None:
        chosen: Sequence[Any] = [item for item in self.itemTable.selected() if item.conditional]
        if not chosen:
            self.said.emit("Chọn một mục “nếu có” trước khi ghi Có hoặc Không.")
            return
        self.gestures.set(chosen, f"Ghi “{DECIDED[decision]}” cho mục nếu có", decided=decision)

    def _settle(self) -> None:
        number, today = self.conference or 0, date.today().isoformat()
        hang = self.keep_sent(number)
        with self.change("Chốt bản gửi đi của chương trình") as db:
            known = conferences.registered(db, number, CODE)
            fresh = RegisteredPaper(conference_id=number, code=CODE, summary="Chương trình hội nghị")
            paper = known.id or 0 if known else conferences.add_paper(db, fresh)
            conferences.edit_paper(db, paper, state="issued", sent_on=today, accepted="")
            hang(db, paper)
        self.said.emit("Đã chốt bản chương trình gửi đi; sửa sau đó sẽ hiện ở Rà soát là khác bản đã gửi.")


def nothing_kept(_conference: int) -> Hang:
    """Where no later feature keeps what was sent out."""
    return lambda _db, _paper: None


def table_columns(starts: Mapping[int | None, str]) -> tuple[BoundColumn, ...]:
    """The columns in the office's order; the hour is the fixed one or the one that follows."""
    declared = {column.field: column for column in columns(AgendaItem)}
    computed = BoundColumn(
        "start", declared["start"].column, text_of=lambda item: item.start or starts.get(item.id, "")
    )
    return tuple({**declared, "start": computed}[field] for field in ORDER)


def _conditional_mark(item: AgendaItem) -> Mark | None:
    if not item.conditional:
        return None
    shapes = {"yes": ("ok", "done"), "no": ("none", "todo"), "": ("warn", "partly")}
    tone, shape = shapes[item.decided]
    return Mark(tone=tone, shape=shape, text=DECIDED[item.decided])  # type: ignore[arg-type]
