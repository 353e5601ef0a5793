"""The tab Văn bản – In: the register of papers, the print centre, and the chosen paper's real pages."""

from collections.abc import Sequence
from pathlib import Path
from typing import ClassVar

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFileDialog, QLabel, QLineEdit, QPushButton, QSplitter

from thuky.conferences import store as conferences
from thuky.conferences.register import PAPER_STATES, RegisteredPaper
from thuky.core import paths
from thuky.core.columns import BoundColumn, Column, columns
from thuky.office import store as office
from thuky.papers.document import Document, Format, Item
from thuky.printing import press, store
from thuky.printing.line import PaperLine, lines
from thuky.printing.page_view import PageView
from thuky.widgets import jobs, messages
from thuky.widgets.figures import Figure, FigureLine
from thuky.widgets.mark import Edit, Mark
from thuky.widgets.record_table import RecordTable
from thuky.widgets.tab import OpenFile, Tab

STATE_MARKS = {
    "draft": Mark(tone="quiet", shape="todo"),
    "submitted": Mark(tone="accent", shape="partly"),
    "signed": Mark(tone="ok", shape="done"),
    "issued": Mark(tone="ok", shape="done"),
    "replaced": Mark(tone="none", shape=""),
    "withdrawn": Mark(tone="none", shape=""),
}
PRINT_MARKS = {
    press.CONDITIONS["new"]: Mark(tone="quiet", shape="todo"),
    press.CONDITIONS["printed"]: Mark(tone="ok", shape="done"),
    press.CONDITIONS["stale"]: Mark(tone="warn", shape="attention"),
    press.CONDITIONS["differs"]: Mark(tone="bad", shape="attention"),
}
NEXT_STATE = {"draft": "submitted", "submitted": "signed", "signed": "issued"}
SETTLE = 120
"""Milliseconds after the last change before the preview is made anew: typing is never held up."""


class PrintingTab(Tab):
    """Numbers and dates are typed once in the register; every paper is looked at before paper is used."""

    title: ClassVar[str] = "Văn bản – In"
    form: ClassVar[str] = "printing_tab"
    tables: ClassVar[frozenset[str]] = frozenset(
        {"conference", "registered_paper", "issued", "issuing_body", "signer", "delegation", "attendee", "agenda_item", "speech", "award",
         "hall", "hall_block", "seat", "task", "recipient"}
    )  # fmt: skip

    splitter: QSplitter
    figureLine: FigureLine
    registerTable: RecordTable
    paperTable: RecordTable
    pageView: PageView
    previewTitle: QLabel
    previewPages: QLabel
    outcome: QLabel
    addPaper: QPushButton
    nextState: QPushButton
    printPaper: QPushButton
    makePdf: QPushButton
    makeWord: QPushButton
    makeExcel: QPushButton
    printSet: QPushButton
    printChanged: QPushButton
    filter: QLineEdit

    def __init__(self, workspace: OpenFile, papers: tuple[Document, ...]) -> None:
        super().__init__(workspace)
        self._papers = papers
        self._shown = ""
        self._wanted = 0
        self._settle = QTimer(self, singleShot=True, interval=SETTLE)
        self._settle.timeout.connect(self._preview)
        self.splitter.setSizes((830, 530))
        self.paperTable.set_columns(columns(PaperLine))
        self.paperTable.set_mark("condition", lambda one: PRINT_MARKS.get(one.condition))
        self.paperTable.set_quiet("group", "formats")
        self.registerTable.set_mark("state", lambda one: STATE_MARKS.get(one.state))
        self.registerTable.set_adding("Gõ trích yếu để thêm văn bản…")
        self._connect()

    def _connect(self) -> None:
        self.filter.textChanged.connect(self.paperTable.set_filter)
        self.paperTable.chosen.connect(lambda _line: self._settle.start(0))
        self.registerTable.edited.connect(self._edit)
        self.registerTable.added.connect(self._add)
        self.registerTable.remove_wanted.connect(self._remove)
        self.addPaper.clicked.connect(lambda: self._add({"summary": "Văn bản mới"}))
        self.nextState.clicked.connect(self._advance)
        self.printPaper.clicked.connect(self._print)
        self.makePdf.clicked.connect(lambda: self._export("pdf"))
        self.makeWord.clicked.connect(lambda: self._export("docx"))
        self.makeExcel.clicked.connect(lambda: self._export("xlsx"))
        self.printSet.clicked.connect(
            lambda: self._export_many([one for one in self._papers if one.in_set], changed=False)
        )
        self.printChanged.clicked.connect(lambda: self._export_many(list(self._papers), changed=True))
        for button in (self.addPaper, self.nextState):
            button.setEnabled(not self.workspace.read_only)

    # what is shown

    def reload(self) -> None:
        """The register and the papers as they stand; the preview follows when the clerk rests."""
        conference = self.conference or 0
        bodies = {one.id: one.name for one in office.bodies(self.db)}
        body = BoundColumn(
            "issuing_body_id",
            Column("Cơ quan ban hành", width=18, editable=False),
            text_of=lambda one: bodies.get(one.issuing_body_id, ""),
        )
        self.registerTable.set_columns((*columns(RegisteredPaper)[:1], body, *columns(RegisteredPaper)[1:]))
        register = conferences.register(self.db, conference)
        self.registerTable.show_records(register)
        found = lines(self.db, conference, self._papers)
        self.paperTable.show_records(found)
        stale = sum(line.condition == press.CONDITIONS["stale"] for line in found)
        unsigned = sum(paper.state in ("draft", "submitted") for paper in register)
        self.figureLine.set_title(
            "Văn bản – In", "Số và ngày chỉ gõ một lần ở sổ; mọi giấy tờ lấy theo. Chương trình không tự cấp số."
        )
        self.figureLine.show_figures(
            (
                Figure(str(unsigned), "Chờ ký", "warn" if unsigned else ""),
                Figure(str(stale), "Cần in lại", "warn" if stale else ""),
            )
        )
        self._settle.start()

    def show_subject(self, subject: str) -> bool:
        """Choose the paper of "paper:danh-sach-dai-bieu", or the register's line of "paper:12"."""
        kind, _, name = subject.partition(":")
        if kind != "paper":
            return False
        return self.registerTable.choose(int(name)) if name.isdecimal() else self.paperTable.choose(name)

    def _preview(self) -> None:
        line = self.paperTable.current_record()
        if line is None or self.conference is None:
            return
        self._wanted += 1
        ticket, items = self._wanted, tuple(line.document.items(self.db, self.conference))
        jobs.run(self, f"Vẽ {line.title}", press.pages_of, (items,), lambda made: self._show(ticket, line, made))

    def _show(self, ticket: int, line: PaperLine, made: press.Pages) -> None:
        if ticket != self._wanted:
            return
        count = self.pageView.show_pdf(made.data, keep_place=line.id == self._shown)
        self._shown = line.id
        self.previewTitle.setText(line.title)
        self.previewPages.setText(f"{count} trang")
        blocked = ", ".join(f"{one.item}: {one.why}" for one in made.skipped[:3])
        self.outcome.setText(f"Sẽ bỏ qua {len(made.skipped)}: {blocked}" if made.skipped else "")
        self.makeWord.setEnabled("docx" in line.document.formats)
        self.makeExcel.setEnabled("xlsx" in line.document.formats)

    # the register

    def _edit(self, edits: Sequence[Edit]) -> None:
        with self.change("Sửa sổ văn bản") as db:
            for edit in edits:
                conferences.edit_paper(db, getattr(edit.record, "id", 0), **{edit.field: edit.value})

    def _add(self, values: dict[str, str]) -> None:
        with self.change("Thêm văn bản vào sổ") as db:
            body = conferences.get(db, self.conference or 0).issuing_body_id
            number = conferences.add_paper(
                db, RegisteredPaper(conference_id=self.conference or 0, issuing_body_id=body)
            )
            conferences.edit_paper(db, number, **values)

    def _remove(self, papers: Sequence[RegisteredPaper]) -> None:
        with self.change(f"Xóa {len(papers)} văn bản khỏi sổ") as db:
            conferences.remove_papers(db, [paper.id or 0 for paper in papers])

    def _advance(self) -> None:
        paper = self.registerTable.current_record()
        if paper is None or paper.state not in NEXT_STATE:
            self.said.emit("Chọn một văn bản đang dự thảo, trình ký hoặc đã ký trong sổ.")
            return
        state = NEXT_STATE[paper.state]
        with self.change(f"{dict(PAPER_STATES)[state]}: {paper.summary}") as db:
            conferences.edit_paper(db, paper.id or 0, state=state)

    # paper

    def _items(self, document: Document, *, changed: bool = False) -> tuple[Item, ...]:
        items = document.items(self.db, self.conference or 0)
        return tuple(press.changed(self.db, self.conference or 0, document, items) if changed else items)

    def _folder(self) -> Path | None:
        chosen = QFileDialog.getExistingDirectory(self, "Chọn thư mục để ghi", str(paths.documents()))
        return Path(chosen) if chosen else None

    def _export(self, format: Format) -> None:
        line = self.paperTable.current_record()
        folder = self._folder() if line is not None else None
        if line is not None and folder is not None:
            self._press([(line.document, format, self._items(line.document))], folder)

    def _export_many(self, documents: Sequence[Document], *, changed: bool) -> None:
        known = [one for one in documents if not changed or store.issued(self.db, self.conference or 0, one.code)]
        orders = [(one, one.formats[0], self._items(one, changed=changed)) for one in known]
        orders = [order for order in orders if order[2]]
        if not orders:
            self.said.emit("Không có gì phải in lại.")
            return
        folder = self._folder()
        if folder is not None:
            self._press(orders, folder)

    def _press(self, orders: Sequence[tuple[Document, Format, tuple[Item, ...]]], folder: Path) -> None:
        jobs.run(
            self,
            "Ghi giấy tờ",
            press.press_all,
            (tuple(orders), folder),
            lambda reports: self._pressed(reports, folder),
        )

    def _pressed(self, reports: Sequence[press.Report], folder: Path) -> None:
        for report in reports:
            self._note(report.code, report.printed, report.format)
        skipped = sum(len(report.skipped) for report in reports)
        words = reports[0].sentence() if len(reports) == 1 else f"Đã ghi {len(reports)} tệp, bỏ qua {skipped} mục"
        self.outcome.setText(f"{words}. Ở {folder}")
        self.said.emit(words)

    def _print(self) -> None:
        line = self.paperTable.current_record()
        if line is None:
            return
        from thuky.printing.print_dialog import print_pdf

        made = press.pages_of(self._items(line.document))
        if not made.printed:
            messages.tell(self, line.title, "Chưa có gì để in.")
        elif print_pdf(self, made.data, line.title, line.copies):
            self._note(line.id, made.printed, "printer")
            self.outcome.setText(made.sentence())

    def _note(self, code: str, printed: Sequence[tuple[str, str]], how: str) -> None:
        if printed and not self.workspace.read_only:
            with self.workspace.note() as db:
                store.record(db, self.conference or 0, code, printed, how)
            self.reload()
