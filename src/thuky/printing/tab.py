"""The tab Văn bản – In: the register of papers, the print centre, and the chosen paper's real pages."""

from collections.abc import Sequence
from pathlib import Path
from typing import ClassVar

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QCheckBox, QFileDialog, QLabel, QLineEdit, QPushButton, QSplitter

from thuky.conferences import banner
from thuky.core import paths
from thuky.core.columns import columns
from thuky.papers.document import Document, Format, Item
from thuky.printing import frozen, press, store
from thuky.printing.line import PaperLine, lines
from thuky.printing.page_view import PageView
from thuky.printing.register_view import RegisterView
from thuky.widgets import jobs, messages
from thuky.widgets.figures import Figure, FigureLine
from thuky.widgets.mark import Mark
from thuky.widgets.record_table import RecordTable
from thuky.widgets.tab import OpenFile, Tab

PRINT_MARKS = {
    press.CONDITIONS["new"]: Mark(tone="quiet", shape="todo"),
    press.CONDITIONS["printed"]: Mark(tone="ok", shape="done"),
    press.CONDITIONS["stale"]: Mark(tone="warn", shape="attention"),
    press.CONDITIONS["differs"]: Mark(tone="bad", shape="attention"),
}
SETTLE = 120
"""Milliseconds after the last change before the preview is made anew: typing is never held up."""


class PrintingTab(Tab):
    """Numbers and dates are typed once in the register; every paper is looked at before paper is used."""

    title: ClassVar[str] = "Văn bản – In"
    form: ClassVar[str] = "printing_tab"
    tables: ClassVar[frozenset[str]] = frozenset(
        {"conference", "registered_paper", "attachment", "issued", "issuing_body", "signer", "delegation", "attendee", "agenda_item", "speech", "award",
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
    nextState: QPushButton
    asDraft: QCheckBox
    makePicture: QPushButton
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
        self.register = RegisterView(self, self.registerTable, papers)
        self._connect()

    def _connect(self) -> None:
        self.filter.textChanged.connect(self.paperTable.set_filter)
        self.paperTable.chosen.connect(lambda _line: self._settle.start(0))
        self.printPaper.clicked.connect(self._print)
        self.makePdf.clicked.connect(lambda: self._export("pdf"))
        self.makeWord.clicked.connect(lambda: self._export("docx"))
        self.makeExcel.clicked.connect(lambda: self._export("xlsx"))
        self.printSet.clicked.connect(
            lambda: self._export_many([one for one in self._papers if one.in_set], changed=False)
        )
        self.printChanged.clicked.connect(lambda: self._export_many(list(self._papers), changed=True))
        self.asDraft.toggled.connect(lambda _on: self._settle.start(0))
        self.makePicture.clicked.connect(self._export_picture)

    # what is shown

    def reload(self) -> None:
        """The register and the papers as they stand; the preview follows when the clerk rests."""
        conference = self.conference or 0
        register = self.register.reload()
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
        ticket, items = self._wanted, self._items(line.document)
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
        self.makePicture.setVisible(line.id == banner.CODE)

    # paper

    def _items(self, document: Document, *, changed: bool = False) -> tuple[Item, ...]:
        items = frozen.items_of(self.db, self.conference or 0, document)
        if self.asDraft.isChecked() and not isinstance(items, frozen.SignedItems):
            items = frozen.draft_copy(items)
        return tuple(press.changed(self.db, self.conference or 0, document, items)) if changed else items

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
            self._note(report.code, report.on_paper, report.format)
        skipped = sum(len(report.skipped) for report in reports)
        words = reports[0].sentence() if len(reports) == 1 else f"Đã ghi {len(reports)} tệp, bỏ qua {skipped} mục"
        self.outcome.setText(f"{words}. Ở {folder}")
        self.said.emit(words)

    def _export_picture(self) -> None:
        from thuky.printing.picture_dialog import export_picture

        export_picture(self, self.db, self.conference or 0, self.said.emit)

    def _print(self) -> None:
        line = self.paperTable.current_record()
        if line is None:
            return
        from thuky.printing.print_dialog import print_pdf

        made = press.pages_of(self._items(line.document))
        if not made.on_paper:
            messages.tell(self, line.title, "Chưa có gì để in.")
        elif print_pdf(self, made.data, line.title, line.copies):
            self._note(line.id, made.on_paper, "printer")
            self.outcome.setText(made.sentence())

    def _note(self, code: str, printed: Sequence[tuple[str, str]], how: str) -> None:
        if printed and not self.workspace.read_only:
            with self.workspace.note() as db:
                store.record(db, self.conference or 0, code, printed, how)
            self.reload()
