"""The tab Tham luận – Tài liệu: who writes or speaks on what, until when, in what state; files that came in."""

from collections.abc import Sequence
from datetime import date
from functools import partial
from pathlib import Path
from typing import ClassVar

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QLineEdit, QMenu, QPushButton, QSplitter, QWidget

from thuky.core.columns import BoundColumn, Column, columns
from thuky.core.refused import Refused
from thuky.speakers import received, store
from thuky.speakers.checks import minutes_given, minutes_needed
from thuky.speakers.documents import DOCUMENTS, SLIPS
from thuky.speakers.extend_dialog import ExtendDialog
from thuky.speakers.speech import KINDS, Speech, units_named
from thuky.widgets import messages
from thuky.widgets.figures import Figure, FigureLine
from thuky.widgets.gestures import RowGestures, Words
from thuky.widgets.mark import Mark
from thuky.widgets.record_form import RecordForm
from thuky.widgets.record_table import RecordTable
from thuky.widgets.tab import OpenFile, Tab

ORDER = ("kind", "units", "topic", "mode", "presenter", "due", "extended_to", "state", "minutes", "speaking_order", "sets",
         "files", "rest_of", "received_on", "comment", "note")  # fmt: skip
PANEL = ("units", "rest_of", "topic", "kind", "mode", "presenter", "due", "extended_to", "received_on", "state", "comment",
         "minutes", "speaking_order", "sets", "note")  # fmt: skip
MARKS = {
    "waiting": Mark(tone="none", shape="todo"),
    "received": Mark(tone="accent", shape="partly"),
    "appraised": Mark(tone="accent", shape="partly"),
    "to_correct": Mark(tone="warn", shape="attention"),
    "accepted": Mark(tone="ok", shape="done"),
    "not_used": Mark(tone="quiet"),
}
WIDTHS = (1106, 260)
STILL_OUT = ("waiting", "to_correct")
PAPERS = "Bài, tài liệu (*.docx *.doc *.odt *.pdf *.txt);;Mọi tệp (*)"


class SpeakersTab(Tab):
    """The papers of the conference, with what came in and what is late."""

    title: ClassVar[str] = "Tham luận – Tài liệu"
    form: ClassVar[str] = "speakers_tab"
    tables: ClassVar[frozenset[str]] = frozenset({"speech", "attachment", "agenda_item", "attendee"})

    splitter: QSplitter
    figureLine: FigureLine
    paperTable: RecordTable
    paperForm: RecordForm
    addPaper: QPushButton
    receive: QPushButton
    judge: QPushButton
    extend: QPushButton
    orderSpeakers: QPushButton
    printAssignment: QPushButton
    filter: QLineEdit

    def __init__(self, workspace: OpenFile) -> None:
        super().__init__(workspace)
        self._papers: list[Speech] = []
        self._files: dict[int, list[received.ReceivedFile]] = {}
        self._today = ""
        self._usual_sets = 0
        self.splitter.setStretchFactor(0, 1)
        self.splitter.setSizes(WIDTHS)
        self._declared = {column.field: column for column in columns(Speech)}
        topic = BoundColumn("topic", Column("Nội dung", kind="long"))
        comment = BoundColumn("comment", Column("Ý kiến thẩm định", kind="long"))
        whole = {**self._declared, "topic": topic, "comment": comment}
        self.paperForm.set_columns([whole[field] for field in PANEL])
        self.paperTable.set_movable()
        self.paperTable.set_adding("Gõ để thêm tài liệu…")
        self.paperTable.set_mark("state", self._state_mark)
        self.paperTable.set_mark("due", lambda one: self._day_mark(one, not one.extended_to))
        self.paperTable.set_mark("extended_to", lambda one: self._day_mark(one, bool(one.extended_to)))
        self.paperTable.set_mark("sets", lambda one: Mark(tone="quiet") if one.sets is None else None)
        self.paperTable.set_empty("Chưa có tham luận, tài liệu nào.", "Thêm tài liệu", self._add)
        words = Words(of="tham luận, tài liệu", rows="tài liệu")
        self.gestures = RowGestures(
            self, self.paperTable, store, words, lambda values: Speech(**values), self.paperForm
        )
        self._connect()

    def _connect(self) -> None:
        self.filter.textChanged.connect(self.paperTable.set_filter)
        self.paperTable.chosen.connect(self._show_chosen)
        self.paperTable.opened.connect(self._open_file)
        self.addPaper.clicked.connect(self._add)
        self.receive.clicked.connect(self._receive)
        self.judge.clicked.connect(self._judge)
        self.extend.clicked.connect(self._extend)
        self.orderSpeakers.clicked.connect(self._order)
        menu = QMenu(self.printAssignment)
        for document in (*DOCUMENTS, SLIPS):
            menu.addAction(document.title).triggered.connect(partial(self.paper_wanted.emit, document.code))
        self.printAssignment.setMenu(menu)
        for button in (self.addPaper, self.receive, self.judge, self.extend, self.orderSpeakers):
            button.setEnabled(not self.workspace.read_only)

    def reload(self) -> None:
        """The papers with their files, and the figures of the day."""
        self._today = date.today().isoformat()
        self._papers = store.of_conference(self.db, self.conference or 0)
        self._files = received.of_papers(self.db, [one.id or 0 for one in self._papers])
        self._usual_sets = store.usual_sets(self.db, self.conference or 0)
        self.paperTable.set_columns(self._columns(), numbered="TT")
        self.paperTable.show_records(self._papers)
        self.figureLine.set_title(self.title, self._subtitle())
        self.figureLine.show_figures(self.figures())

    def _columns(self) -> tuple[BoundColumn, ...]:
        units = BoundColumn("units", self._declared["units"].column, text_of=units_named)
        files = BoundColumn("files", Column("Tệp", width=10, editable=False), text_of=self._file_names)
        sets = BoundColumn("sets", self._declared["sets"].column, text_of=self._sets)
        known = {**self._declared, "units": units, "files": files, "sets": sets}
        return tuple(known[field] for field in ORDER)

    def _sets(self, one: Speech) -> str:
        """How many sets are copied: as typed, else as many as are expected and a tenth more."""
        return str(one.sets if one.sets is not None else self._usual_sets if one.state != "not_used" else "")

    def _file_names(self, one: Speech) -> str:
        files = self._files.get(one.id or 0, [])
        return f"{files[-1].name} (lần {len(files)})" if len(files) > 1 else files[0].name if files else ""

    def _subtitle(self) -> str:
        needed, given = minutes_needed(self._papers), minutes_given(self.db, self.conference or 0)
        back = sum(one.state == "to_correct" for one in self._papers)
        parts = [f"Phát biểu cần {needed}/{given} phút" if given else f"Phát biểu cần {needed} phút"] if needed else []
        parts += [f"Yêu cầu chỉnh sửa {back}"] if back else []
        return " · ".join(parts) or "Chưa có tham luận phát biểu tại Hội nghị."

    def figures(self) -> tuple[Figure, ...]:
        """What must come, has come, passed, is still out, is late."""
        now = store.counts(self.db, self.conference or 0, self._today or date.today().isoformat())
        return (
            Figure(str(now.expected), "phải gửi"),
            Figure(str(now.received), "đã nhận"),
            Figure(str(now.accepted), "đạt"),
            Figure(str(now.waiting), "chưa gửi"),
            Figure(str(now.late), "quá hạn", "bad" if now.late else ""),
        )

    def show_subject(self, subject: str) -> bool:
        """Choose the paper of "speech:4"."""
        kind, _, number = subject.partition(":")
        return kind == "speech" and (not number or self.paperTable.choose(int(number), "units"))

    def _show_chosen(self, one: Speech | None) -> None:
        title = (units_named(one) or dict(KINDS)[one.kind]) if one else ""
        self.paperForm.show_record(one, title, one.topic if one else "Chọn một dòng để xem cả bài.")

    def _state_mark(self, one: Speech) -> Mark | None:
        if store.is_late(one, self._today):
            return Mark(tone="bad", shape="attention", text="Quá hạn")
        return MARKS.get(one.state)

    def _day_mark(self, one: Speech, counts: bool) -> Mark | None:
        if not counts:
            return Mark(tone="quiet")
        return Mark(tone="bad") if store.is_late(one, self._today) else None

    # what the clerk does

    def _add(self) -> None:
        self.gestures.add([Speech(topic="Tài liệu mới")])

    def _receive(self) -> None:
        chosen: Sequence[Speech] = self.paperTable.selected()
        if not chosen:
            self.said.emit("Chọn bài đã nhận trước khi bấm Nhận bài….")
            return
        paths = self.ask_files(self) if len(chosen) == 1 else []
        if len(chosen) == 1 and not paths:
            self.said.emit("Chưa chọn tệp nên chưa ghi gì. Bài nhận trên giấy: chọn Đã nhận ở cột Trạng thái.")
            return
        try:
            kept = [received.keep(self.workspace, path) for path in paths]  # type: ignore[arg-type]
        except Refused as why:
            messages.refuse(self, why)
            return
        with self.change(f"Nhận {len(chosen)} bài") as db:
            store.receive(db, [one.id or 0 for one in chosen], date.today().isoformat())
            for file in kept:
                received.attach(db, chosen[0].id or 0, file)

    @staticmethod
    def ask_files(parent: QWidget) -> list[Path]:
        """The files that came with a paper; none where the clerk gives it up."""
        names, _ = QFileDialog.getOpenFileNames(parent, "Nhận bài: chọn tệp", "", PAPERS)
        return [Path(name) for name in names]

    def _judge(self) -> None:
        chosen: Sequence[Speech] = [one for one in self.paperTable.selected() if one.state == "received"]
        if chosen:
            self.gestures.set(chosen, f"Thẩm định {len(chosen)} bài", state="appraised")
        field = self.paperForm.findChild(QWidget, "field_comment")
        if field is not None:
            self.paperForm.ensureWidgetVisible(field)
            field.setFocus()

    def _extend(self) -> None:
        chosen: Sequence[Speech] = [one for one in self.paperTable.selected() if one.state in STILL_OUT]
        if not chosen:
            self.said.emit("Chọn bài chưa gửi hoặc phải chỉnh sửa trước khi bấm Gia hạn….")
            return
        until = self.ask_day(self, chosen, max((store.deadline(one) for one in chosen), default=""))
        if until:
            self.gestures.set(chosen, f"Gia hạn {len(chosen)} bài", extended_to=until)

    @staticmethod
    def ask_day(parent: QWidget, chosen: Sequence[Speech], day: str) -> str:
        """The new deadline; nothing when the clerk gives it up."""
        dialog = ExtendDialog(chosen, day, parent)
        return dialog.day() if dialog.exec() else ""

    def _order(self) -> None:
        with self.change("Xếp thứ tự phát biểu") as db:
            store.order_speakers(db, self.conference or 0)

    def _open_file(self, one: Speech) -> None:
        files = self._files.get(one.id or 0, [])
        if not files:
            self.said.emit("Bài này chưa có tệp; bấm Nhận bài… để đính tệp.")
            return
        try:
            path = received.unpack(self.db, files[-1])
        except Refused as why:
            messages.refuse(self, why)
            return
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
