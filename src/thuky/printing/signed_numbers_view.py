"""Numbers and days typed after signing: they go into the PDF that was kept, drawn anew beside the window, one after the other.

The register shows what was typed at once; it is one step of undo, written together with the PDF.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any, cast

from PySide6.QtCore import QObject, Signal

from thuky.conferences import register_files, store
from thuky.conferences.register import RegisteredPaper
from thuky.core.refused import Refused
from thuky.printing import beside, signing
from thuky.storage.workspace import Workspace
from thuky.widgets import jobs, messages
from thuky.widgets.tab import Tab

Typed = tuple[RegisteredPaper, dict[str, Any]]


class SignedNumbers(QObject):
    """What was typed into lines of signed papers and is still on its way into their PDFs."""

    changed = Signal()

    def __init__(self, tab: Tab) -> None:
        super().__init__(tab)
        self._tab = tab
        self._waiting: list[Typed] = []
        self._job: jobs.Job | None = None

    @property
    def _file(self) -> Workspace:
        return cast(Workspace, self._tab.workspace)

    def write(self, paper: RegisteredPaper, values: Mapping[str, object]) -> None:
        """Put these values into the paper's line and, where its head shows them, into what was kept of it."""
        wanted = store.checked(dict(values))
        kept = register_files.newest(self._tab.db, paper.id or 0, "data")
        if not self._waiting and not (kept and signing.in_head(wanted)):
            signing.write_signed(self._file, paper, wanted, None)
            return
        self._waiting.append((paper, wanted))
        self.changed.emit()
        self._next()

    def typed_in(self, register: Sequence[RegisteredPaper]) -> list[RegisteredPaper]:
        """The register as the clerk typed it."""
        shown = list(register)
        for paper, values in self._waiting:
            shown = [replace(one, **values) if one.id == paper.id else one for one in shown]
        return shown

    def finish(self) -> None:
        """Write all that waits, now."""
        if self._job is not None:
            self._job.cancel()
            self._job = None
        while self._waiting:
            paper, values = self._waiting.pop(0)
            if (now := self._now(paper)) is not None:
                signing.edit_signed(self._file, now, values)

    def _now(self, paper: RegisteredPaper) -> RegisteredPaper | None:
        """The paper's line as it is by now."""
        return next((one for one in store.register(self._tab.db, paper.conference_id) if one.id == paper.id), None)

    def _next(self) -> None:
        if self._job is not None or not self._waiting:
            return
        paper, values = self._waiting[0]
        now = self._now(paper)
        if now is None:
            self._waiting.pop(0)
            self._next()
            return
        self._job = jobs.run(
            self._tab,
            "Ghi số vào bản đã ký",
            beside.read,
            (self._file.path, signing.with_head, now, values),
            lambda pages: self._write(now, values, pages),
            self._refused,
        )
        self._job.ended.connect(self._ended)

    def _ended(self, job: jobs.Job) -> None:
        """The clerk may have stopped it: then what was typed is taken back."""
        if job is not self._job:
            return
        self._job = None
        if job.stopped.is_set():
            self._waiting.clear()
            self.changed.emit()

    def _write(self, paper: RegisteredPaper, values: Mapping[str, object], pages: signing.Made | None) -> None:
        self._waiting.pop(0)
        try:
            signing.write_signed(self._file, paper, values, pages)
        except Refused as why:
            self._refused(why)
        self._next()

    def _refused(self, why: Refused) -> None:
        self._waiting.clear()
        messages.refuse(self._tab, why)
        self.changed.emit()
