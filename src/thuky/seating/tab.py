"""The tab Chỗ ngồi: the hall drawn, who has no seat at the right; drag, swap, lock, or let the rules seat everybody."""

from typing import ClassVar

from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QSplitter, QToolButton

from thuky.attendees.attendee import Attendee
from thuky.core.vietnamese.text import search_key
from thuky.papers.blocks import SeatPlan
from thuky.seating import store, words
from thuky.seating.bands import Direction
from thuky.seating.documents import drawn, people_of
from thuky.seating.hall_dialog import HallDialog
from thuky.seating.hall_view import HallView
from thuky.seating.party_menu_view import offer_ways
from thuky.seating.seat import Hall, HallBlock, Seat
from thuky.widgets.figures import Figure, FigureLine
from thuky.widgets.record_table import RecordTable
from thuky.widgets.tab import OpenFile, Tab

LOW = 440
"""Under this height the seats need the room of the rule."""


class SeatingTab(Tab):
    """Who sits where; a drop on a taken seat swaps, an absence leaves a gap that is told."""

    title: ClassVar[str] = "Chỗ ngồi"
    form: ClassVar[str] = "seating_tab"
    tables: ClassVar[frozenset[str]] = frozenset({"hall", "hall_block", "seat", "attendee", "delegation"})

    splitter: QSplitter
    figureLine: FigureLine
    hallView: HallView
    unseatedTable: RecordTable
    unseatedTitle: QLabel
    chosenName: QLabel
    chosenWhy: QLabel
    ruleNote: QLabel
    seatAll: QPushButton
    seatByParty: QPushButton
    chooseHall: QPushButton
    lockSeat: QPushButton
    closeSeat: QPushButton
    freeSeat: QPushButton
    printPlan: QPushButton
    swapSeats: QPushButton
    zoomIn: QToolButton
    zoomOut: QToolButton
    zoomFit: QToolButton
    filter: QLineEdit

    def __init__(self, workspace: OpenFile) -> None:
        super().__init__(workspace)
        self._hall: Hall | None = None
        self._blocks: list[HallBlock] = []
        self._seats: dict[int, Seat] = {}
        self._people: dict[int | None, Attendee] = {}
        self.splitter.setStretchFactor(0, 1)
        self.splitter.setSizes((1120, 240))
        self.ruleNote.setText(words.RULE)
        self.seatAll.setToolTip(words.RULE)
        self.unseatedTable.set_columns(words.WAITING)
        self.unseatedTable.set_editable(False)
        self.hallView.empty.say(words.NO_HALL, "Chọn hội trường…", self._choose_hall)
        self._connect()

    def _connect(self) -> None:
        self.seatAll.clicked.connect(lambda: self._seat_all())
        offer_ways(self.seatByParty, self._seat_all)
        self.chooseHall.clicked.connect(self._choose_hall)
        self.lockSeat.clicked.connect(self._lock)
        self.closeSeat.clicked.connect(self._close)
        self.freeSeat.clicked.connect(self._free)
        self.swapSeats.clicked.connect(self._swap)
        self.printPlan.clicked.connect(lambda: self.paper_wanted.emit("so-do-cho-ngoi"))
        self.hallView.chosen.connect(self._show_chosen)
        self.hallView.dropped.connect(self._drop)
        self.hallView.cleared.connect(self._free)
        self.hallView.typed.connect(self._look_for)
        self.hallView.entered.connect(self._to_waiting)
        self.hallView.escaped.connect(self.filter.clear)
        self.unseatedTable.opened.connect(self._seat_waiting)
        self.filter.textChanged.connect(self._filter)
        for sign, factor in ((self.zoomIn, 1.2), (self.zoomOut, 1 / 1.2)):
            sign.clicked.connect(lambda _on, factor=factor: self.hallView.zoom(factor))
        self.zoomFit.clicked.connect(self.hallView.fit)
        zooms = {"Ctrl+Alt+0": self.zoomFit, "Ctrl++": self.zoomIn, "Ctrl+=": self.zoomIn, "Ctrl+-": self.zoomOut}
        for keys, sign in zooms.items():
            QShortcut(QKeySequence(keys), self, sign.click)
        for button in (self.seatAll, self.seatByParty, self.chooseHall, self.lockSeat, self.swapSeats, self.closeSeat, self.freeSeat):  # fmt: skip
            button.setEnabled(not self.workspace.read_only)

    def reload(self) -> None:
        """The hall, its seats and who has none."""
        conference = self.conference or 0
        halls = store.halls(self.db, conference)
        self._hall = halls[0] if halls else None
        self._people = people_of(self.db, conference)
        self._blocks = store.blocks(self.db, self._hall.id or 0) if self._hall else []
        self._seats = {seat.id or 0: seat for seat in store.seats(self.db, self._hall.id or 0)} if self._hall else {}
        waiting = [self._people[number] for number in store.unseated(self.db, conference)]
        self.unseatedTable.set_empty("Ai cũng đã có ghế." if self._people else "Chưa có đại biểu nào.")
        self.unseatedTable.show_records(waiting)
        self.unseatedTitle.setText(f"Chưa có ghế: {len(waiting)}")
        self._draw()

    def _draw(self) -> None:
        if self._hall is None:
            self.figureLine.set_title("Chỗ ngồi", "Chưa có hội trường")
            self.figureLine.show_figures(())
            self.hallView.show_plan(SeatPlan(columns=1, rows=1, seats=()), (), {})
            return
        seats = list(self._seats.values())
        plan = drawn(self._blocks, seats, self._people)
        wanted = search_key(self.filter.text())
        found = {seat.id or 0 for seat in seats if self._matches(seat, wanted)} if wanted else None
        away, locked = store.away(self.db, self.conference or 0), {seat.id or 0: seat.locked for seat in seats}
        gaps = {seat.id or 0 for seat in seats if seat.attendee_id in away}
        self.hallView.show_plan(plan, list(self._seats), locked, found, gaps)
        self.figureLine.set_title(self._hall.name, words.sizes(self._blocks))
        self.figureLine.show_figures(self.figures())
        self._show_chosen(self.hallView.selected())

    def _filter(self, typed: str) -> None:
        self.unseatedTable.set_filter(typed)
        self._draw()

    def _matches(self, seat: Seat, wanted: str) -> bool:
        one = self._people.get(seat.attendee_id)
        return one is not None and wanted in one.search

    def figures(self) -> tuple[Figure, ...]:
        """Seats taken, free and kept, and people without one."""
        seats, waiting = self._seats.values(), len(self.unseatedTable.records())
        taken, locked = sum(seat.attendee_id is not None for seat in seats), sum(seat.locked for seat in seats)
        return (
            Figure(str(taken), "đã xếp"),
            Figure(str(sum(not seat.closed for seat in seats) - taken), "còn trống"),
            *((Figure(str(locked), "giữ chỗ"),) if locked else ()),
            Figure(str(waiting), "chưa có ghế", "warn" if waiting else ""),
        )

    def focus_table(self) -> bool:
        """The keyboard to the hall, on the first seat that the filter found."""
        wanted = search_key(self.filter.text())
        found = next((seat.id for seat in self._seats.values() if wanted and self._matches(seat, wanted)), None)
        if found is not None:
            self.hallView.choose(found)
        self.hallView.setFocus()
        return True

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A low window has no room for the rule: the seats matter more, and its button tells it too."""
        super().resizeEvent(event)
        self.ruleNote.setVisible(self.height() >= LOW)

    def show_subject(self, subject: str) -> bool:
        """Choose the seat of "seat:12", or the seat of "attendee:7"."""
        kind, _, number = subject.partition(":")
        if kind == "seat":
            return self.hallView.choose(int(number))
        return kind == "seating"

    def _show_chosen(self, ids: list[int]) -> None:
        seat = self._seats.get(ids[0]) if len(ids) == 1 else None
        one = self._people.get(seat.attendee_id) if seat else None
        self.chosenName.setText(words.named(len(ids), seat, one))
        self.chosenWhy.setText(words.why(seat, one))
        self.lockSeat.setText("Mở giữ chỗ" if seat and seat.locked else "Giữ chỗ (khóa)")
        self.closeSeat.setText("Dùng lại ghế" if seat and seat.closed else "Bỏ ghế")

    # gestures

    def _seat_all(self, by_party: Direction | None = None) -> None:
        with self.change("Xếp theo khối" if by_party else "Tự xếp chỗ") as db:
            hall = store.hall_for(db, self.conference or 0)
            left = store.seat_everybody(db, self.conference or 0, hall, by_party=by_party)
        self.said.emit(words.seated(left))

    def _choose_hall(self) -> None:
        dialog = HallDialog(self._hall, self._blocks, len(self._people), self)
        if not dialog.exec():
            return
        size = dialog.size_chosen()
        with self.change("Chọn hội trường") as db:
            if self._hall is None:
                store.make_hall(db, self.conference or 0, size.name, rows_count=size.rows, per_row=size.per_row, table=size.table)  # fmt: skip
            else:
                store.rename_hall(db, self._hall.id or 0, size.name)
                store.resize_hall(db, self._hall.id or 0, rows_count=size.rows, per_row=size.per_row)
                store.resize_table(db, self._hall.id or 0, size.table)

    def _drop(self, source: int, target: int) -> None:
        who = self._seats[source].attendee_id
        if who is not None:
            with self.change("Đổi chỗ ngồi") as db:
                store.place(db, who, target)
            self.hallView.choose(target)

    def _swap(self) -> None:
        chosen = self.hallView.selected()
        taken = [seat for seat in chosen if self._seats[seat].attendee_id]
        if len(chosen) == 2 and taken:
            self._drop(taken[0], next(seat for seat in chosen if seat != taken[0]))
        elif len(chosen) == 1 and taken:
            self.hallView.take_from(chosen[0])
            self.said.emit(words.SWAP)
        else:
            self.said.emit("Chọn ghế của người muốn đổi trước.")

    def _to_waiting(self, seat: int) -> None:
        if self._seats[seat].attendee_id is None and self.unseatedTable.records():
            self.unseatedTable.setFocus()

    def _seat_waiting(self, one: Attendee) -> None:
        chosen = self.hallView.selected()
        if len(chosen) != 1:
            self.said.emit("Chọn một ghế trên sơ đồ, rồi bấm đúp vào người chưa có ghế.")
            return
        with self.change(f"Xếp chỗ {one.shown_name}") as db:
            store.place(db, one.id or 0, chosen[0])
        self.hallView.setFocus()

    def _lock(self) -> None:
        chosen = self.hallView.selected()
        locked = not all(self._seats[seat].locked for seat in chosen)
        if chosen:
            with self.change("Giữ chỗ" if locked else "Mở giữ chỗ") as db:
                store.lock(db, chosen, locked)

    def _close(self) -> None:
        chosen = self.hallView.selected()
        closed = not all(self._seats[seat].closed for seat in chosen)
        if chosen:
            with self.change("Bỏ ghế" if closed else "Dùng lại ghế") as db:
                store.close(db, chosen, closed)

    def _free(self) -> None:
        chosen = [seat for seat in self.hallView.selected() if self._seats[seat].attendee_id]
        if chosen:
            with self.change(f"Bỏ chỗ {len(chosen)} ghế") as db:
                store.free(db, chosen)

    def _look_for(self, letters: str) -> None:
        self.filter.setFocus()
        self.filter.insert(letters)
