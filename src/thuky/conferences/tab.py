"""The tab Kế hoạch: the outline at the left, the chosen section's facts and words in the middle, the page at the right (clerk.md H1)."""

from collections.abc import Sequence
from typing import ClassVar

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QPushButton, QSplitter, QVBoxLayout, QWidget

from thuky.conferences import store
from thuky.conferences.conference import STATES, Conference
from thuky.conferences.outline_lines import FIELDS, LINKS, OutlineLine, fields_of, outline
from thuky.conferences.plan_text import Section
from thuky.conferences.section_text import PlanText, ShownSection, StoredText, parted, written
from thuky.conferences.sending_view import SendingView
from thuky.core.columns import BoundColumn, Column
from thuky.core.vietnamese.dates import clock, screen, weekday
from thuky.office import store as office
from thuky.widgets.figures import Figure, FigureLine
from thuky.widgets.mark import Edit
from thuky.widgets.record_form import RecordForm
from thuky.widgets.record_table import RecordTable
from thuky.widgets.shares import Shares
from thuky.widgets.tab import OpenFile, Tab

OUTLINE = (BoundColumn("heading", Column("Mục", width=22)),)
FROM_FACTS = (
    "Mục này chưa có lời văn riêng: khi in, lời văn lập từ dữ kiện ở trên và từ các thẻ. Gõ vào đây để thêm lời."
)
SETTLE = 250
"""Milliseconds after the last change before the page is made anew."""


class PlanTab(Tab):
    """Everything of the plan in one place: prose stays prose, facts are typed once."""

    title: ClassVar[str] = "Kế hoạch"
    form: ClassVar[str] = "conferences_tab"
    tables: ClassVar[frozenset[str]] = frozenset(
        {"conference", "section", "paragraph", "recipient", "deadline", "issuing_body", "signer", "registered_paper", "delegation",
         "agenda_item", "speech", "task", "award_quota", "award_criterion", "standing_sentence"}
    )  # fmt: skip
    plan_wanted = Signal()
    model_wanted = Signal()
    corrected_wanted = Signal()
    when_wanted = Signal()
    word_wanted = Signal()
    page_wanted = Signal()
    """The page at the right is to be drawn anew."""

    splitter: QSplitter
    contentSplitter: QSplitter
    outlineTable: RecordTable
    recipientTable: RecordTable
    deadlineTable: RecordTable
    factForm: RecordForm
    figureLine: FigureLine
    sectionText: QPlainTextEdit
    sectionTitle: QLabel
    recipientSum: QLabel
    textPanel: QWidget
    recipientPanel: QWidget
    deadlinePanel: QWidget
    linkPanel: QWidget
    pagePanel: QWidget
    pageLayout: QVBoxLayout
    factLink: QPushButton
    addSection: QPushButton
    readPlan: QPushButton
    useAsModel: QPushButton
    changeWhen: QPushButton
    exportWord: QPushButton
    takeCorrected: QPushButton
    printPlan: QPushButton

    def __init__(self, workspace: OpenFile) -> None:
        super().__init__(workspace)
        self.text: PlanText = StoredText()
        self._sections: list[ShownSection] = []
        self._line: OutlineLine | None = None
        self._nested = False
        self._settle = QTimer(self, singleShot=True, interval=SETTLE)
        self._settle.timeout.connect(self.page_wanted)
        Shares(self.splitter, (236, 620, 500), (180, 441, 290))
        self.contentSplitter.setSizes((260, 360, 360, 360))
        self.outlineTable.set_columns(OUTLINE)
        self.outlineTable.set_strong(lambda line: line.level <= 1 and self._nested)
        self.factForm.set_editable(not workspace.read_only)
        self.sectionText.setReadOnly(workspace.read_only)
        self.sectionText.installEventFilter(self)
        self.sending = SendingView(self, self.recipientTable, self.deadlineTable, self.recipientSum)
        self._connect()

    def _connect(self) -> None:
        self.outlineTable.chosen.connect(self._choose)
        self.outlineTable.edited.connect(self._edit_headings)
        self.outlineTable.remove_wanted.connect(self._remove_sections)
        self.factForm.edited.connect(self._edit)
        self.factForm.refused.connect(self.said)
        self.addSection.clicked.connect(self._add_section)
        self.readPlan.clicked.connect(self.plan_wanted)
        self.useAsModel.clicked.connect(self.model_wanted)
        self.changeWhen.clicked.connect(self.when_wanted)
        self.exportWord.clicked.connect(self.word_wanted)
        self.takeCorrected.clicked.connect(self.corrected_wanted)
        self.printPlan.clicked.connect(lambda: self.paper_wanted.emit("ke-hoach"))
        self.factLink.clicked.connect(lambda: self.go.emit(LINKS[self._line.code][1] if self._line else ""))
        for button in (self.addSection, self.readPlan, self.useAsModel, self.changeWhen, self.takeCorrected):
            button.setEnabled(not self.workspace.read_only)

    # what is shown

    def keep_open_edits(self) -> None:
        """The section in hand as well: its text goes into no other conference."""
        super().keep_open_edits()
        self._keep_text()
        self._line = None

    def reload(self) -> None:
        """The conference, its sections, who receives the plan, its deadlines; the page follows when the clerk rests."""
        record = store.get(self.db, self.conference or 0)
        hour = clock(record.held_at) if record.held_at else ""
        words = " · ".join(part for part in (_day(record), hour, record.place, dict(STATES)[record.state]) if part)
        self.figureLine.set_title(record.name, words)
        self._sections = self.text.sections(self.db, self.conference or 0)
        self._nested = any(one.level > 1 for one in self._sections)
        self.outlineTable.show_records(outline(self._sections))
        self.sending.reload()
        self._choose(self.outlineTable.current_record())
        self._settle.start()

    def figures(self) -> tuple[Figure, ...]:
        """Sections and lines of Nơi nhận."""
        return (Figure(str(len(self._sections)), "mục"), Figure(str(len(self.recipientTable.records())), "nơi nhận"))

    def show_subject(self, subject: str) -> bool:
        """Choose a section, a line of Nơi nhận or a deadline; the conference itself is the first line."""
        kind, _, number = subject.partition(":")
        if kind == "section":
            return bool(number) and self.outlineTable.choose(int(number))
        place = {"recipient": -2, "deadline": -3}.get(kind, -1)
        table = {-2: self.recipientTable, -3: self.deadlineTable}.get(place)
        known = kind in ("plan", "conference", "recipient", "deadline") and self.outlineTable.choose(place)
        return known and (table is None or not number or table.choose(int(number)))

    def _choose(self, line: OutlineLine | None) -> None:
        if line is not None and self._line is not None and line.id != self._line.id:
            self._keep_text()
        self._line = line
        kind = line.kind if line else "general"
        self.sectionTitle.setText(line.heading if line else "Thông tin chung")
        self._show_facts(line)
        self.textPanel.setVisible(kind == "section")
        self.recipientPanel.setVisible(kind == "recipients")
        self.deadlinePanel.setVisible(kind == "deadlines")
        self.sectionText.setPlaceholderText(FROM_FACTS if line and line.code in (*FIELDS, *LINKS) else "")
        text = written(self._sections[line.place].texts) if line and kind == "section" else ""
        if text != self.sectionText.toPlainText():
            self.sectionText.setPlainText(text)

    def _show_facts(self, line: OutlineLine | None) -> None:
        record = store.get(self.db, self.conference or 0)
        stated = line is None or line.kind in ("general", "section")
        wanted = fields_of(line, office.bodies(self.db), record) if stated else ()
        self.factForm.set_columns(wanted)
        self.factForm.show_record(record, "", "Gõ một lần, mọi giấy tờ lấy theo." if wanted else "")
        self.factForm.setVisible(bool(wanted))
        link = LINKS.get(line.code, ("", "")) if line else ("", "")
        self.factLink.setText(link[0])
        self.linkPanel.setVisible(bool(link[0]))

    # what the clerk does

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """What was typed is kept when the box is left."""
        if watched is self.sectionText and event.type() == QEvent.Type.FocusOut:
            self._keep_text()
        return super().eventFilter(watched, event)

    def _keep_text(self) -> None:
        line, typed = self._line, self.sectionText.toPlainText()
        if line is None or line.kind != "section" or self.workspace.read_only:
            return
        known = self._sections[line.place].texts if line.place < len(self._sections) else None
        if known is None or typed == written(known):
            return
        with self.change(f"Sửa mục {line.heading}") as db:
            self.text.keep(db, self.conference or 0, line.place, parted(typed, known))

    def _edit(self, edits: Sequence[Edit]) -> None:
        with self.change("Sửa thông tin hội nghị") as db:
            for edit in edits:
                store.edit(db, self.conference or 0, **{edit.field: edit.value})

    def _edit_headings(self, edits: Sequence[Edit]) -> None:
        own = [edit for edit in edits if getattr(edit.record, "kind", "") == "section"]
        if not own:
            self.said.emit("Dòng này có tên cố định; chỉ đổi được tên các mục của kế hoạch.")
            return
        with self.change("Sửa tên mục") as db:
            numbers = self.text.adopt(db, self.conference or 0)
            for edit in own:
                store.edit_section(db, numbers[getattr(edit.record, "place", 0)], heading=edit.value)

    def _add_section(self) -> None:
        with self.change("Thêm mục") as db:
            self.text.adopt(db, self.conference or 0)
            number = store.add_section(db, Section(conference_id=self.conference or 0, heading="Mục mới"))
        self.outlineTable.choose(number, "heading")

    def _remove_sections(self, lines: Sequence[OutlineLine]) -> None:
        own = [line.place for line in lines if line.kind == "section"]
        if own:
            with self.change(f"Xóa {len(own)} mục") as db:
                numbers = self.text.adopt(db, self.conference or 0)
                store.remove_sections(db, [numbers[place] for place in own])


def _day(record: Conference) -> str:
    if not record.held_on:
        return record.held_text or "Chưa định ngày"
    name = weekday(record.held_on)
    return f"{name[0].upper()}{name[1:]}, {screen(record.held_on)}"
