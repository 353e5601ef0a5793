"""What leaves the print centre: to the printer, as PDF, Word or Excel, the whole set, or only what changed; each is noted."""

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from thuky.conferences import store as conferences
from thuky.core import paths
from thuky.papers import pages
from thuky.papers.document import Document, Format
from thuky.printing import beside, orders, press, sets, store
from thuky.printing.changed import Changed
from thuky.widgets import jobs, messages
from thuky.widgets.ask_folder import ask_folder
from thuky.widgets.tab import Tab

Noted = tuple[str, Sequence[tuple[str, str]], str]
"""A paper's code, what of it went out (key, digest), and how."""


class Output(QObject):
    """Asks where to; what goes out is gathered and made beside the window, and noted here."""

    done = Signal(str)
    """What became of it, in one sentence."""

    def __init__(self, tab: Tab, papers: Sequence[Document]) -> None:
        super().__init__(tab)
        self._tab, self._papers = tab, tuple(papers)
        self.as_draft = self.anyway = False

    def _run(
        self, label: str, work: Callable[..., Any], args: Sequence[Any], done: Callable[..., Any], **ways: bool
    ) -> None:
        """work(db, conference, *args), beside the window; `done` gets the conference and the result."""
        conference = self._tab.conference or 0
        made = partial(work, as_draft=self.as_draft, **ways)
        jobs.run(
            self._tab,
            label,
            beside.read,
            (self._tab.workspace.path, made, conference, *args),
            partial(done, conference),
        )

    def export(self, document: Document, format: Format) -> None:
        """One paper into a folder that the clerk chooses."""
        if (folder := self._folder()) is not None:
            args = (document, format, folder)
            self._run("Ghi giấy tờ", orders.written, args, partial(self._told, folder), anyway=self.anyway)

    def _told(self, folder: Path, conference: int, report: press.Report) -> None:
        self._out(conference, [(report.code, report.on_paper, report.format)], f"{report.sentence()}. Ở {folder}")

    def print_out(self, document: Document) -> None:
        """One paper to the printer."""
        self._run("Soạn trang in", orders.paged, (document,), partial(self._print, document), anyway=self.anyway)

    def _print(self, document: Document, conference: int, made: press.Pages) -> None:
        if not made.on_paper:
            messages.tell(self._tab, document.title, "Chưa có gì để in.")
            return
        copies = store.copies(self._tab.db, conference, document)
        noted = [(document.code, made.on_paper, "printer")]
        self._send(made.data, document.title, copies, lambda: self._out(conference, noted, made.sentence()))

    # the set

    def whole_set(self) -> None:
        """In cả bộ…"""
        from thuky.printing.set_dialog import SetDialog

        dialog = SetDialog(self._tab.workspace, self._tab.conference or 0, self._papers, self._tab)
        dialog.wanted.connect(self._write_set)
        dialog.open()

    def _write_set(self, lines: Sequence[sets.SetLine], mode: sets.Mode, printer: bool) -> None:
        name = f"Bộ giấy tờ {conferences.get(self._tab.db, self._tab.conference or 0).name}".strip()
        if printer:
            self._run("Soạn cả bộ", orders.set_paged, (lines, name), self._print_set)
        elif (folder := self._folder()) is not None:
            args = (lines, folder, mode, name)
            self._run("Ghi cả bộ", orders.set_written, args, partial(self._set_told, folder))

    def _print_set(self, conference: int, made: tuple[bytes, tuple[press.Report, ...]]) -> None:
        data, reports = made
        noted = [(one.code, one.on_paper, "printer") for one in reports]
        words = f"Đã in bộ {len(reports)} giấy."
        if data:
            self._send(data, "cả bộ", 1, lambda: self._out(conference, noted, words))

    def _set_told(self, folder: Path, conference: int, written: sets.Written) -> None:
        noted = [(one.code, one.on_paper, "pdf") for one in written.reports]
        self._out(conference, noted, f"{written.sentence()}. Ở {folder}")

    # only what changed

    def only_changed(self) -> None:
        """Chỉ in lại phần thay đổi: the items, and of long lists the pages, that differ from what is on paper."""
        self._run("Tìm phần thay đổi", orders.only_changed, (self._papers,), self._print_changed)

    def _print_changed(self, conference: int, found: Changed) -> None:
        if not found.parts:
            self.done.emit("Không có gì phải in lại.")
        elif messages.ask(self._tab, f"{found.sentence()}?", "In lại", detail="Chỉ in đúng những tờ này."):
            data = pages.merged([part.data for part in found.parts])
            noted = [(part.code, part.noted, "printer") for part in found.parts]
            words = found.sentence().replace("In lại", "Đã in lại", 1)
            self._send(data, "phần thay đổi", 1, lambda: self._out(conference, noted, words))

    # where to, and notes

    def _send(self, data: bytes, title: str, copies: int, done: Callable[[], object]) -> None:
        from thuky.printing.print_dialog import print_pdf

        print_pdf(self._tab, data, title, copies, done)

    def _folder(self) -> Path | None:
        return ask_folder(self._tab, "Chọn thư mục để ghi", paths.documents())

    def _out(self, conference: int, noted: Iterable[Noted], words: str) -> None:
        self._note(conference, noted)
        self.done.emit(words)

    def _note(self, conference: int, noted: Iterable[Noted]) -> None:
        """One note for everything: one for each paper would wait for the disk as often."""
        kept = [one for one in noted if one[1]]
        if kept and not self._tab.workspace.read_only:
            with self._tab.workspace.note() as db:
                for code, printed, how in kept:
                    store.record(db, conference, code, printed, how)
