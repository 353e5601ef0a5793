"""The tab Kế hoạch: the plan's outline, the text of the chosen section, and the conference's facts as fields."""

from collections.abc import Sequence
from typing import ClassVar

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QPushButton, QSplitter

from thuky.conferences import store
from thuky.conferences.conference import STATES, Conference
from thuky.conferences.plan_text import Paragraph, Recipient, Section
from thuky.core.columns import BoundColumn, Column, columns
from thuky.core.vietnamese.dates import clock, screen, weekday
from thuky.core.vietnamese.numbers import count
from thuky.widgets.figures import Figure, FigureLine
from thuky.widgets.mark import Edit
from thuky.widgets.record_form import RecordForm
from thuky.widgets.record_table import RecordTable
from thuky.widgets.tab import OpenFile, Tab

MARKERS = {0: "", 1: "", 2: "- ", 3: "+ "}
OUTLINE = (BoundColumn("heading", Column("Mục", width=30)),)


class PlanTab(Tab):
    """Everything of the plan in one place: prose stays prose, facts are typed once."""

    title: ClassVar[str] = "Kế hoạch"
    form: ClassVar[str] = "conferences_tab"
    tables: ClassVar[frozenset[str]] = frozenset({"conference", "section", "paragraph", "recipient"})
    plan_wanted = Signal()

    splitter: QSplitter
    outlineTable: RecordTable
    recipientTable: RecordTable
    conferenceForm: RecordForm
    figureLine: FigureLine
    sectionText: QPlainTextEdit
    sectionTitle: QLabel
    recipientSum: QLabel
    addSection: QPushButton
    readPlan: QPushButton
    printPlan: QPushButton

    def __init__(self, workspace: OpenFile) -> None:
        super().__init__(workspace)
        self._texts: dict[int | None, list[Paragraph]] = {}
        self._section: Section | None = None
        self.splitter.setSizes((250, 760, 350))
        self.splitter.setStretchFactor(1, 1)
        self.outlineTable.set_columns(OUTLINE)
        self.outlineTable.set_strong(lambda section: section.level <= 1)
        self.outlineTable.set_empty("Chưa có lời văn. Đọc kế hoạch có sẵn, hoặc bấm Thêm.")
        self.recipientTable.set_columns(columns(Recipient))
        self.recipientTable.set_adding("Gõ nơi nhận…")
        self.conferenceForm.set_columns(columns(Conference))
        self.conferenceForm.set_editable(not workspace.read_only)
        self.sectionText.setReadOnly(workspace.read_only)
        self.sectionText.installEventFilter(self)
        self._connect()

    def _connect(self) -> None:
        self.outlineTable.chosen.connect(self._choose)
        self.outlineTable.edited.connect(self._edit_headings)
        self.outlineTable.remove_wanted.connect(self._remove_sections)
        self.recipientTable.edited.connect(self._edit_recipients)
        self.recipientTable.added.connect(self._add_recipient)
        self.recipientTable.remove_wanted.connect(self._remove_recipients)
        self.conferenceForm.edited.connect(self._edit)
        self.conferenceForm.refused.connect(self.said)
        self.addSection.clicked.connect(self._add_section)
        self.readPlan.clicked.connect(self.plan_wanted)
        self.printPlan.clicked.connect(lambda: self.go.emit("paper:danh-sach-dai-bieu"))
        for button in (self.addSection, self.readPlan):
            button.setEnabled(not self.workspace.read_only)

    # what is shown

    def reload(self) -> None:
        """The conference, its sections and who receives the plan."""
        record = store.get(self.db, self.conference or 0)
        when = (
            f"{weekday(record.held_on).capitalize()}, {screen(record.held_on)}"
            if record.held_on
            else record.held_text or "Chưa định ngày"
        )
        hour = f"{clock(record.held_at)}" if record.held_at else ""
        words = " · ".join(part for part in (when, hour, record.place, dict(STATES)[record.state]) if part)
        self.figureLine.set_title(record.name, words)
        self.conferenceForm.show_record(record, "Thông tin hội nghị", "Gõ một lần, mọi giấy tờ lấy theo.")
        sections = store.sections(self.db, self.conference or 0)
        self._texts = {section.id: texts for section, texts in sections}
        self.outlineTable.show_records([section for section, _ in sections])
        lines = store.recipients(self.db, self.conference or 0)
        self.recipientTable.show_records(lines)
        kept = sum(line.copies for line in lines if line.name.startswith("Lưu"))
        sent = sum(line.copies for line in lines) - kept
        self.recipientSum.setText(f"{count(sent)} bản gửi đi, {count(kept)} bản lưu")
        self._choose(self.outlineTable.current_record())

    def figures(self) -> tuple[Figure, ...]:
        """Sections and lines of Nơi nhận."""
        return (Figure(str(len(self._texts)), "mục"), Figure(str(len(self.recipientTable.records())), "nơi nhận"))

    def show_subject(self, subject: str) -> bool:
        """Choose a section or a recipient; the conference itself and its deadlines are on this page anyway."""
        kind, _, number = subject.partition(":")
        table = {"section": self.outlineTable, "recipient": self.recipientTable}.get(kind)
        return table.choose(int(number)) if table is not None else kind in ("plan", "conference", "deadline")

    def _choose(self, section: Section | None) -> None:
        if section is not None and self._section is not None and section.id != self._section.id:
            self._keep_text()
        self._section = section
        self.sectionTitle.setText(section.heading if section else "")
        self.sectionText.setEnabled(section is not None)
        text = written(self._texts.get(section.id, [])) if section else ""
        if text != self.sectionText.toPlainText():
            self.sectionText.setPlainText(text)

    # what the clerk does

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """What was typed is kept when the box is left."""
        if watched is self.sectionText and event.type() == QEvent.Type.FocusOut:
            self._keep_text()
        return super().eventFilter(watched, event)

    def _keep_text(self) -> None:
        section, typed = self._section, self.sectionText.toPlainText()
        if section is None or self.workspace.read_only or typed == written(self._texts.get(section.id, [])):
            return
        with self.change(f"Sửa mục {section.heading}") as db:
            store.set_paragraphs(db, section.id or 0, parted(typed, self._texts.get(section.id, [])))

    def _edit(self, edits: Sequence[Edit]) -> None:
        with self.change("Sửa thông tin hội nghị") as db:
            for edit in edits:
                store.edit(db, self.conference or 0, **{edit.field: edit.value})

    def _edit_headings(self, edits: Sequence[Edit]) -> None:
        with self.change("Sửa tên mục") as db:
            for edit in edits:
                store.edit_section(db, getattr(edit.record, "id", 0), heading=edit.value)

    def _add_section(self) -> None:
        with self.change("Thêm mục") as db:
            number = store.add_section(db, Section(conference_id=self.conference or 0, heading="Mục mới"))
        self.outlineTable.choose(number, "heading")

    def _remove_sections(self, sections: Sequence[Section]) -> None:
        with self.change(f"Xóa {len(sections)} mục") as db:
            store.remove_sections(db, [section.id or 0 for section in sections])

    def _edit_recipients(self, edits: Sequence[Edit]) -> None:
        with self.change("Sửa nơi nhận") as db:
            for edit in edits:
                store.edit_recipient(db, getattr(edit.record, "id", 0), **{edit.field: edit.value})

    def _add_recipient(self, values: dict[str, str]) -> None:
        with self.change("Thêm nơi nhận") as db:
            number = store.add_recipient(db, Recipient(conference_id=self.conference or 0))
            store.edit_recipient(db, number, **values)

    def _remove_recipients(self, lines: Sequence[Recipient]) -> None:
        with self.change(f"Xóa {len(lines)} nơi nhận") as db:
            store.remove_recipients(db, [line.id or 0 for line in lines])


def _day(record: Conference) -> str:
    if not record.held_on:
        return record.held_text or "Chưa định ngày"
    name = weekday(record.held_on)
    return f"{name[0].upper()}{name[1:]}, {screen(record.held_on)}"


def written(texts: Sequence[Paragraph]) -> str:
    """Paragraphs as lines with their marks, as the box shows them."""
    return "\n".join(MARKERS.get(text.level, "") + text.text for text in texts)


def parted(typed: str, known: Sequence[Paragraph]) -> list[tuple[int, str]]:
    """The lines of the box as (level, text); a line that stood there unmarked before keeps its level."""
    levels = {text.text: text.level for text in known}
    found = []
    for line in typed.splitlines():
        text = line.strip()
        if text.startswith(("- ", "+ ")):
            found.append((2 if text[0] == "-" else 3, text[2:]))
        elif text:
            found.append((levels.get(text, 0) if levels.get(text, 0) < 2 else 0, text))
    return found
