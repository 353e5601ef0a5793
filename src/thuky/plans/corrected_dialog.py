"""Nhận bản Word đã sửa… (clerk.md H9): what the chief changed in the plan's text and facts, accepted one by one in one step; or
that Word file is the original from now on."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QWidget

from thuky.core.refused import Refused
from thuky.plans import apply, in_file, original, read
from thuky.plans.facts import Plan
from thuky.plans.in_file import InFile
from thuky.plans.review_dialog import ReviewDialog
from thuky.plans.review_use import Accepted
from thuky.reading.lines import Lines
from thuky.reading.sniff import read_lines
from thuky.storage.workspace import Workspace
from thuky.widgets import jobs, messages


def open_corrected(
    parent: QWidget, workspace: Workspace, conference: int, path: Path, said: Callable[[str], object]
) -> jobs.Job:
    """Read a plan that came back from Word beside the window, then show what it says otherwise; `said` gets what was done."""
    flow = _Corrected(parent, workspace, conference, path, said)
    return jobs.run(parent, f"Đang đọc {path.name}…", lines_of, (path,), flow.review, flow.refused)


def lines_of(path: Path) -> tuple[Plan, Lines]:
    """The plan in a file and its lines; refused where it is no plan."""
    lines = read_lines(path)
    if not read.is_plan(lines):
        raise Refused(
            f"Tệp “{path.name}” không phải kế hoạch (không thấy tên loại KẾ HOẠCH); chưa có gì thay đổi, hãy chọn đúng tệp kế hoạch."
        )
    return read.read(lines), lines


class _Corrected:
    """One Word file on its way back."""

    def __init__(
        self, parent: QWidget, workspace: Workspace, conference: int, path: Path, said: Callable[[str], object]
    ) -> None:
        self.parent, self.workspace, self.conference = parent, workspace, conference
        self.path, self.said = path, said

    def refused(self, why: Refused) -> None:
        """The file could not be read; nothing has changed."""
        messages.refuse(self.parent, why)

    def review(self, found: tuple[Plan, Lines]) -> None:
        """Show what differs."""
        plan, lines = found
        there: InFile = in_file.of(self.workspace.db, self.conference)
        dialog = ReviewDialog(plan, lines, self.path.name, self.parent, corrected=there)
        dialog.accepted_plan.connect(lambda accepted: self.take(accepted))  # holds the flow: a signal would let it go
        dialog.original_wanted.connect(lambda: self.keep())
        dialog.open()

    def take(self, accepted: Accepted) -> None:
        """What was accepted, as one change."""
        try:
            with self.workspace.change(f"Nhận bản Word đã sửa {self.path.name}", conference=self.conference) as db:
                taken = apply.accept(db, accepted.plan, accepted.rows, self.conference)
        except Refused as why:
            self.refused(why)
            return
        self.said(f"Đã nhận {taken} chỗ sửa từ {self.path.name}")

    def keep(self) -> None:
        """This file is the plan's original from now on."""
        try:
            original.keep(self.workspace, self.conference, self.path)
        except Refused as why:
            self.refused(why)
            return
        self.said(f"Bản chính của kế hoạch là tệp {self.path.name}; bấm đúp trong Sổ văn bản để mở")
