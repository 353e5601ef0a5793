"""Đọc kế hoạch có sẵn…: read beside the window, look through, then one change makes the conference, or puts into it what differs."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

from thuky.conferences import store as conferences
from thuky.core.refused import Refused
from thuky.storage import backup
from thuky.widgets import jobs, messages

if TYPE_CHECKING:
    from thuky.app.main_window import MainWindow

WORD = "Kế hoạch Word (*.docx *.doc *.odt *.rtf *.txt *.pdf);;Mọi tệp (*)"


class PlanFlow:
    """One plan on its way into the file; as a model where it is only to show how a new one is made."""

    def __init__(self, window: "MainWindow", path: Path, *, as_model: bool = False) -> None:
        self.window, self.path, self.as_model = window, path, as_model

    def begin(self) -> None:
        """Read the file; a large one shows its progress and can be cancelled."""
        jobs.run(self.window, f"Đang đọc {self.path.name}…", _read, (self.path,), self._review, self._refused)

    def _refused(self, why: Refused) -> None:
        messages.refuse(self.window, why)

    def _review(self, found: tuple[Any, Any]) -> None:
        from thuky.plans.review_dialog import ReviewDialog

        plan, lines = found
        targets, there = self._targets(), self._there
        known = self._same(plan)
        dialog = ReviewDialog(
            plan, lines, self.path.name, self.window, targets=targets, target=known, there=there, as_model=self.as_model
        )
        dialog.accepted_plan.connect(lambda accepted: self.take(accepted))  # holds the flow: a signal would let it go
        dialog.open()

    def _targets(self) -> list[Any]:
        from thuky.plans.review_use import NEW, Target

        file = self.window.file
        there = [one for one in conferences.all_of(file.db) if one.state != "archived"] if file else []
        return [NEW, *(Target(conference=one.id or 0, name=one.name) for one in there)]

    def _there(self, conference: int) -> Any:
        from thuky.plans import in_file

        return in_file.of(self.window.file.db, conference) if self.window.file else None

    def _same(self, plan: Any) -> int:
        from thuky.plans import in_file

        return (in_file.same_plan(self.window.file.db, plan) if self.window.file else None) or 0

    def take(self, accepted: Any) -> None:
        """Make the conference of what was accepted, or change the one that is there, in one change, and show it."""
        from thuky.plans import apply, store

        if not self.window.actions_.conferences.ready_file() or self.window.file is None:
            return
        file = self.window.file
        backup.ahead(file.path)
        label = f"{'Dùng làm mẫu' if accepted.as_model else 'Đọc kế hoạch'} {self.path.name}"
        try:
            with file.change(label, conference=accepted.conference or None) as db:
                if accepted.conference:
                    apply.accept(db, accepted.plan, accepted.rows, accepted.conference)
                    shown = accepted.conference
                else:
                    shown = store.import_plan(db, accepted.plan, None)["conference"]
        except Refused as why:
            messages.refuse(self.window, why)
            return
        self.window.show_conference(shown)


def _read(path: Path) -> tuple[Any, Any]:
    from thuky.plans.corrected_dialog import lines_of

    return lines_of(path)
