"""The tab Văn bản – In: the register of papers, the print centre, and the chosen paper's real pages."""

from collections.abc import Mapping
from functools import partial
from typing import ClassVar

from PySide6.QtCore import QTimer
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QCheckBox, QLabel, QLineEdit, QPushButton, QSplitter, QWidget

from thuky.conferences import banner, store
from thuky.core.columns import columns
from thuky.papers.document import Document, Format
from thuky.printing import beside, press
from thuky.printing.line import PaperLine, lines
from thuky.printing.look import Around, Findings, Look, look, look_around
from thuky.printing.output_view import Output
from thuky.printing.page_view import PageView
from thuky.printing.parts_view import Parts
from thuky.printing.preflight_view import PreflightView
from thuky.printing.preview_view import Preview
from thuky.printing.register_view import RegisterView
from thuky.widgets.figures import Figure, FigureLine
from thuky.widgets.mark import Mark
from thuky.widgets.newest import Newest
from thuky.widgets.record_table import RecordTable
from thuky.widgets.tab import OpenFile, Tab

PRINT_MARKS = {
    press.CONDITIONS["new"]: Mark(tone="quiet", shape="todo"),
    press.CONDITIONS["printed"]: Mark(tone="ok", shape="done"),
    press.CONDITIONS["stale"]: Mark(tone="warn", shape="attention"),
    press.CONDITIONS["differs"]: Mark(tone="bad", shape="attention"),
}
LEAD = "Số và ngày chỉ gõ một lần ở sổ; mọi giấy tờ lấy theo. Chương trình không tự cấp số."
SETTLE = 20
"""Milliseconds after a change before the preview is made anew: what one gesture changes is looked at once."""


class PrintingTab(Tab):
    """Numbers and dates are typed once in the register; every paper is looked at before paper is used."""

    title: ClassVar[str] = "Văn bản – In"
    form: ClassVar[str] = "printing_tab"
    tables: ClassVar[frozenset[str]] = frozenset(
        {"conference", "registered_paper", "attachment", "issued", "issuing_body", "signer", "delegation", "attendee", "agenda_item", "speech", "award",
         "hall", "hall_block", "seat", "task", "recipient", "section", "paragraph", "standing_sentence", "paper_choice", "unit_due", "award_review", "unit", "deadline", "award_quota"}
    )  # fmt: skip

    splitter: QSplitter
    figureLine: FigureLine
    partSwitch: QWidget
    showPapers: QPushButton
    showRegister: QPushButton
    registerPart: QWidget
    registerTitle: QLabel
    papersPart: QWidget
    papersTitle: QLabel
    registerTable: RecordTable
    paperTable: RecordTable
    pageView: PageView
    previewTitle: QLabel
    previewPages: QLabel
    outcome: QLabel
    nextState: QPushButton
    asDraft: QCheckBox
    anyway: QCheckBox
    makePicture: QPushButton
    printPaper: QPushButton
    howToPrint: QPushButton
    noticeTable: RecordTable
    makePdf: QPushButton
    makeWord: QPushButton
    makeExcel: QPushButton
    printSet: QPushButton
    printChanged: QPushButton
    filter: QLineEdit

    def __init__(
        self, workspace: OpenFile, papers: tuple[Document, ...], findings: Findings = lambda db, conference: []
    ) -> None:
        super().__init__(workspace)
        self._papers, self.findings = papers, findings
        self._asked = ""
        self.looked: tuple[str, Look] | None = None
        self._standings: Mapping[str, press.Status] = {}
        self._looking, self._around = Newest(self), Newest(self)
        self._settle = QTimer(self, singleShot=True, interval=SETTLE)
        self._settle.timeout.connect(self._preview)
        self.splitter.setSizes((830, 530))
        self.paperTable.set_columns(columns(PaperLine))
        self.paperTable.set_mark("condition", lambda one: PRINT_MARKS.get(one.condition))
        self.paperTable.set_quiet("group", "formats")
        self.register = RegisterView(self, self.registerTable, papers)
        self.output = Output(self, papers)
        self.notices = PreflightView(self.noticeTable)
        self.preview, self.parts = Preview(self), Parts(self)
        self._connect()

    def _connect(self) -> None:
        self.filter.textChanged.connect(self.paperTable.set_filter)
        self.paperTable.chosen.connect(self._choose)
        self.printPaper.clicked.connect(self._print)
        self.makePdf.clicked.connect(lambda: self._export("pdf"))
        self.makeWord.clicked.connect(lambda: self._export("docx"))
        self.makeExcel.clicked.connect(lambda: self._export("xlsx"))
        self.printSet.clicked.connect(self.output.whole_set)
        self.printChanged.clicked.connect(self.output.only_changed)
        self.asDraft.toggled.connect(self._set_draft)
        self.anyway.toggled.connect(partial(setattr, self.output, "anyway"))
        self.howToPrint.clicked.connect(self._choose_options)
        self.output.done.connect(self._done)
        self.notices.go.connect(self.go)
        self.makePicture.clicked.connect(self._export_picture)

    # what is shown

    def reload(self) -> None:
        """The register and the papers as they stand; the preview follows when the clerk rests."""
        self.register.reload()
        self.figureLine.set_title(self.title, LEAD)
        self._show_lines()
        self._settle.start()

    def show_conference(self, conference: int | None) -> None:
        """Another conference, or none: what was typed is written first, what was being looked at concerns nobody any more."""
        self.register.finish()
        if conference != self.conference:
            self._standings, self.looked, self._asked = {}, None, ""
            for work in (self._looking, self._around):
                work.drop()
        super().show_conference(conference)

    def _show_lines(self) -> None:
        """The papers, as far as it is known how they stand."""
        conference = self.conference or 0
        found = lines(self.db, conference, self._papers, self._standings)
        self.paperTable.show_records(found)
        stale = sum(line.condition == press.CONDITIONS["stale"] for line in found)
        unsigned = sum(paper.state in ("draft", "submitted") for paper in store.register(self.db, conference))
        self.figureLine.show_figures(
            (
                Figure(str(unsigned), "Chờ ký", "warn" if unsigned else ""),
                Figure(str(stale), "Cần in lại", "warn" if stale else ""),
            )
        )

    def show_subject(self, subject: str) -> bool:
        """Choose the paper of "paper:danh-sach-dai-bieu", or the register's line of "paper:12"."""
        kind, _, name = subject.partition(":")
        if kind not in ("paper", "registered_paper"):
            return False
        self.parts.show_register(name.isdecimal())
        return self.registerTable.choose(int(name)) if name.isdecimal() else self.paperTable.choose(name)

    def _choose(self, line: PaperLine | None) -> None:
        """Another paper is chosen; the same one in a fresh row is not."""
        if line is not None and line.id != self._asked:
            self._settle.start(0)

    def _preview(self) -> None:
        """Make the chosen paper anew beside the window; then, with the pages shown, look at all the others."""
        line = self.paperTable.current_record()
        if self.conference is None:
            return
        if line is None:
            self._look_around()
            return
        view = self.pageView.view(keep_place=line.id == self.preview.shown)
        work = (self.workspace.path, look, self.conference, line.document, self.output.as_draft, view)
        self._asked = line.id
        self._around.drop()
        self._looking.ask(f"Vẽ {line.title}", beside.read, work, lambda seen: self._show(line, seen))

    def _show(self, line: PaperLine, seen: Look) -> None:
        self.looked = (line.id, seen)
        if self.preview.show(line, seen):
            self.notices.show(())
        self.makeWord.setEnabled("docx" in line.document.formats)
        self.makeExcel.setEnabled("xlsx" in line.document.formats)
        self.makePicture.setVisible(line.id == banner.CODE)
        self._look_around()

    def _look_around(self) -> None:
        work = (self.workspace.path, look_around, self.conference, self._papers, self.findings, self.looked)
        self._around.ask("Xem giấy nào phải in lại", beside.read, work, self._show_around)

    def _show_around(self, found: Around) -> None:
        self._standings = found.standings
        self.notices.show(found.notices)
        self._show_lines()
        self.register.tell(found.standings)

    @property
    def at_work(self) -> bool:
        """Whether something is still being looked at."""
        return self._settle.isActive() or self._looking.busy or self._around.busy

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A low window has room for one part at a time."""
        super().resizeEvent(event)
        self.parts.fit(self.height())

    def go_to_filter(self) -> None:
        """The box is the papers' own."""
        self.parts.show_register(False)
        super().go_to_filter()

    def _chosen(self) -> Document | None:
        line = self.paperTable.current_record()
        return line.document if line is not None else None

    def _export(self, format: Format) -> None:
        if (document := self._chosen()) is not None:
            self.output.export(document, format)

    def _print(self) -> None:
        if (document := self._chosen()) is not None:
            self.output.print_out(document)

    def _set_draft(self, on: bool) -> None:
        self.output.as_draft = on
        self._settle.start(0)

    def _choose_options(self) -> None:
        from thuky.printing.options_dialog import OptionsDialog

        if (document := self._chosen()) is not None:
            OptionsDialog(self.workspace, self.conference or 0, document, self).open()

    def menu_actions(self) -> tuple[QAction, ...]:
        """What the menu In has besides the buttons."""
        adjust = QAction("Căn &máy in…", self)
        adjust.triggered.connect(self._adjust_printer)
        return (adjust, self.register.files.original_action())

    def _adjust_printer(self) -> None:
        from thuky.printing.printer_dialog import PrinterDialog

        PrinterDialog(self.output.send_ruler, self).open()

    def _export_picture(self) -> None:
        from thuky.printing.picture_dialog import export_picture

        export_picture(self, self.db, self.conference or 0, self.said.emit)

    def _done(self, words: str) -> None:
        self.preview.tell_done(words)
        self.said.emit(words.partition(". Ở ")[0])
