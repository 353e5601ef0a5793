"""Đọc kế hoạch có sẵn…: read beside the window, look through, then one change makes the conference."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

from thuky.conferences import store as conferences
from thuky.core.refused import Refused
from thuky.widgets import jobs, messages

if TYPE_CHECKING:
    from thuky.app.main_window import MainWindow


class PlanFlow:
    """One plan on its way into the file."""

    def __init__(self, window: "MainWindow", path: Path) -> None:
        self.window, self.path = window, path

    def begin(self) -> None:
        """Read the file; a large one shows its progress and can be cancelled."""
        jobs.run(self.window, f"Đang đọc {self.path.name}…", _read, (self.path,), self._review, self._refused)

    def _refused(self, why: Refused) -> None:
        messages.refuse(self.window, why)

    def _review(self, found: tuple[Any, Any]) -> None:
        from thuky.plans.review_dialog import ReviewDialog

        plan, lines = found
        dialog = ReviewDialog(plan, lines, self.path.name, self.window)
        dialog.accepted_plan.connect(lambda kept: self.take(kept))  # holds the flow: a signal would let it go
        dialog.open()

    def take(self, plan: Any) -> None:
        """Make the conference of what was accepted, in one change, and show it."""
        from thuky.plans import store

        if not self.window.actions_.conferences.ready_file() or self.window.file is None:
            return
        file = self.window.file
        before = {one.id for one in conferences.all_of(file.db)}
        try:
            with file.change(f"Đọc kế hoạch {self.path.name}") as db:
                store.import_plan(db, plan, None)
        except Refused as why:
            messages.refuse(self.window, why)
            return
        for one in conferences.all_of(file.db):
            if one.id not in before and one.id is not None:
                self.window.show_conference(one.id)


def _read(path: Path) -> tuple[Any, Any]:
    from thuky.plans import read
    from thuky.reading.sniff import read_lines

    lines = read_lines(path)
    if not read.is_plan(lines):
        raise Refused(
            f"Tệp “{path.name}” không phải kế hoạch (không thấy tên loại KẾ HOẠCH); chưa có gì thay đổi, hãy chọn đúng tệp kế hoạch."
        )
    return read.read(lines), lines
