"""What leaves the print centre: to the printer, as PDF, Word or Excel, the whole set, or only what changed; each is noted."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from thuky.conferences import store as conferences
from thuky.core import paths
from thuky.papers.document import Document, Format
from thuky.printing import batch, beside, orders, press, sets, store
from thuky.printing.changed import Changed
from thuky.printing.whole_set import Written
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

    def _run(self, label: str, work: Callable[..., Any], args: Sequence[Any], done: Callable[..., Any]) -> jobs.Job:
        """work(db, conference, *args), beside the window; `done` gets the conference and the result."""
        conference = self._tab.conference or 0
        made = partial(work, as_draft=self.as_draft, anyway=self.anyway)
        reading = (self._tab.workspace.path, made, conference, *args)
        return jobs.run(self._tab, label, beside.read, reading, partial(done, conference), with_progress=True)

    def export(self, document: Document, format: Format) -> None:
        """One paper into a folder that the clerk chooses."""
        if (folder := self._folder()) is not None and self._may_write(folder / f"{document.code}.{format}"):
            args = (document, format, folder)
            self._run("Ghi giấy tờ", orders.written, args, partial(self._told, document, folder))

    def _may_write(self, path: Path) -> bool:
        """A Word file or a workbook of that name may hold somebody's work; a PDF is nobody's."""
        question = f"Trong thư mục đã có tệp “{path.name}”. Ghi bản mới đè lên?"
        lost = "Những gì đã sửa trong tệp cũ sẽ mất; muốn giữ thì chọn thư mục khác."
        return path.suffix == ".pdf" or not path.exists() or messages.ask(self._tab, question, "Ghi đè", detail=lost)

    def _told(self, document: Document, folder: Path, conference: int, report: press.Report) -> None:
        if report.path is None:
            messages.tell(self._tab, document.title, nothing(document, report))
            return
        self._out(conference, [(report.code, report.noted, report.format)], f"{report.sentence()}. Ở {folder}")

    def print_out(self, document: Document) -> None:
        """One paper to the printer."""
        self._run("Soạn trang in", orders.paged, (document,), partial(self._print, document))

    def _print(self, document: Document, conference: int, made: press.Pages) -> None:
        if not made.on_paper:
            messages.tell(self._tab, document.title, nothing(document, made))
            return
        copies = store.copies(self._tab.db, conference, document)
        self._send(batch.of_paper(document.code, made), document.title, copies, conference, made.sentence())

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
            written = Written()
            args = (lines, folder, mode, name, written)
            job = self._run("Ghi cả bộ", orders.set_written, args, lambda *_: None)
            job.ended.connect(partial(self._set_told, self._tab.conference or 0, folder, written))

    def _print_set(self, conference: int, made: tuple[batch.Batch, str]) -> None:
        self._send(made[0], "cả bộ", 1, conference, made[1])

    def _set_told(self, conference: int, folder: Path, written: Written, _job: jobs.Job) -> None:
        """Told however the job ended: what is in a file is noted though the rest was not made, or the clerk stopped it."""
        if not isValid(self._tab) or not written.papers:
            return
        noted = [(code, kept, "pdf") for code, kept in written.noted.items()]
        self._out(conference, noted, f"{written.sentence()}. Ở {folder}")
        if trouble := written.trouble():
            messages.refuse(self._tab, trouble)

    # only what changed

    def only_changed(self) -> None:
        """Chỉ in lại phần thay đổi: the items, and of long lists the pages, that differ from what is on paper."""
        self._run("Tìm phần thay đổi", orders.only_changed, (self._papers,), self._print_changed)

    def _print_changed(self, conference: int, found: Changed) -> None:
        if not found.parts:
            self.done.emit(
                f"Không có gì in lại được{found.left_out()}." if found.papers else "Không có gì phải in lại."
            )
        elif messages.ask(self._tab, f"{found.sentence()}?", "In lại", detail="Chỉ in đúng những tờ này."):
            words = found.sentence().replace("In lại", "Đã in lại", 1)
            self._send(found.batch(), "phần thay đổi", 1, conference, words)

    # where to, and notes

    def send_ruler(self, data: bytes, title: str) -> None:
        """The ruler page to the printer; nothing is remembered of it."""
        from thuky.printing.print_dialog import print_batch

        ruler = batch.Batch(data=data, parts=(batch.Part(code="", noted=(), pages=(frozenset(),)),))
        print_batch(self._tab, ruler, title, 1, lambda _sent: self.done.emit(f"Đã in {title}."))

    def _send(self, made: batch.Batch, title: str, copies: int, conference: int, words: str) -> None:
        """To the printer; what is remembered is what was on the pages that went out."""
        from thuky.printing.print_dialog import print_batch

        def gone(sent: Sequence[int]) -> None:
            noted = [(code, kept, "printer") for code, kept in made.gone(sent)]
            self._out(conference, noted, batch.said(made, sent) or words)

        print_batch(self._tab, made, title, copies, gone)

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


def nothing(document: Document, made: press.Pages) -> str:
    """Why there is no page of a paper."""
    if made.skipped:
        return f"Chưa có trang nào để in. {made.sentence()}."
    return f"{replace(made, why_none=document.why_none).sentence()}."
