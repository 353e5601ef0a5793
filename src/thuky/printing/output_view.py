"""What leaves the print centre: to the printer, as PDF, Word or Excel, the whole set, or only what changed; each is noted."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from thuky.conferences import store as conferences
from thuky.core import paths
from thuky.papers import pages
from thuky.papers.document import Document, Format, Item
from thuky.printing import frozen, press, sets, store
from thuky.printing.changed import Changed, gather, select
from thuky.widgets import jobs, messages
from thuky.widgets.ask_folder import ask_folder
from thuky.widgets.tab import Tab


class Output(QObject):
    """Gathers items here, makes files beside the window, and notes what went out."""

    done = Signal(str)
    """What became of it, in one sentence."""

    def __init__(self, tab: Tab, papers: Sequence[Document]) -> None:
        super().__init__(tab)
        self._tab, self._papers = tab, tuple(papers)
        self.as_draft = self.anyway = False

    def items(self, document: Document) -> tuple[Item, ...]:
        """What a paper prints now; with the mark of a draft where the clerk wants one."""
        items = frozen.items_of(self._tab.db, self._tab.conference or 0, document)
        if self.as_draft and not isinstance(items, frozen.SignedItems):
            items = frozen.draft_copy(items)
        return items

    def export(self, document: Document, format: Format) -> None:
        """One paper into a folder that the clerk chooses."""
        if (folder := self._folder()) is not None:
            orders = ((document, format, self.items(document)),)
            jobs.run(
                self._tab,
                "Ghi giấy tờ",
                press.press_all,
                (orders, folder, self.anyway),
                lambda made: self._told(made, folder),
            )

    def _told(self, reports: Sequence[press.Report], folder: Path) -> None:
        for report in reports:
            self._note(report.code, report.on_paper, report.format)
        self.done.emit(f"{reports[0].sentence()}. Ở {folder}")

    def print_out(self, document: Document) -> None:
        """One paper to the printer."""
        from thuky.printing.print_dialog import print_pdf

        made = press.pages_of(self.items(document), anyway=self.anyway)
        if not made.on_paper:
            messages.tell(self._tab, document.title, "Chưa có gì để in.")
        elif print_pdf(
            self._tab, made.data, document.title, store.copies(self._tab.db, self._tab.conference or 0, document)
        ):
            self._note(document.code, made.on_paper, "printer")
            self.done.emit(made.sentence())

    # the set

    def whole_set(self) -> None:
        """In cả bộ…"""
        from thuky.printing.set_dialog import SetDialog

        dialog = SetDialog(self._tab.workspace, self._tab.conference or 0, self._papers, self._tab)
        dialog.wanted.connect(self._write_set)
        dialog.open()

    def _write_set(self, lines: Sequence[sets.SetLine], mode: sets.Mode, printer: bool) -> None:
        orders = tuple((one.document, one.copies, self.items(one.document)) for one in lines)
        name = f"Bộ giấy tờ {conferences.get(self._tab.db, self._tab.conference or 0).name}".strip()
        if printer:
            jobs.run(self._tab, "Soạn cả bộ", sets.for_printer, (orders, name), self._print_set)
        elif (folder := self._folder()) is not None:
            jobs.run(
                self._tab,
                "Ghi cả bộ",
                sets.write,
                (orders, folder, mode, name),
                lambda made: self._set_told(made, folder),
            )

    def _print_set(self, made: tuple[bytes, tuple[press.Report, ...]]) -> None:
        from thuky.printing.print_dialog import print_pdf

        data, reports = made
        if data and print_pdf(self._tab, data, "cả bộ", 1):
            for report in reports:
                self._note(report.code, report.on_paper, "printer")
            self.done.emit(f"Đã in bộ {len(reports)} giấy.")

    def _set_told(self, written: sets.Written, folder: Path) -> None:
        for report in written.reports:
            self._note(report.code, report.on_paper, "pdf")
        self.done.emit(f"{written.sentence()}. Ở {folder}")

    # only what changed

    def only_changed(self) -> None:
        """Chỉ in lại phần thay đổi: the items, and of long lists the pages, that differ from what is on paper."""
        orders = gather(self._tab.db, self._tab.conference or 0, self._papers, self.items)
        if not orders:
            self.done.emit("Không có gì phải in lại.")
            return
        jobs.run(self._tab, "Tìm phần thay đổi", select, (orders,), self._print_changed)

    def _print_changed(self, found: Changed) -> None:
        from thuky.printing.print_dialog import print_pdf

        if not found.parts:
            self.done.emit("Không có gì phải in lại.")
        elif messages.ask(self._tab, f"{found.sentence()}?", "In lại", detail="Chỉ in đúng những tờ này."):
            data = pages.merged([part.data for part in found.parts])
            if print_pdf(self._tab, data, "phần thay đổi", 1):
                for part in found.parts:
                    self._note(part.code, part.noted, "printer")
                self.done.emit(found.sentence().replace("In lại", "Đã in lại", 1))

    # notes

    def _folder(self) -> Path | None:
        return ask_folder(self._tab, "Chọn thư mục để ghi", paths.documents())

    def _note(self, code: str, printed: Sequence[tuple[str, str]], how: str) -> None:
        if printed and not self._tab.workspace.read_only:
            with self._tab.workspace.note() as db:
                store.record(db, self._tab.conference or 0, code, printed, how)
            self._tab.reload()
