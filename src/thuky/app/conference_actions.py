"""The menus Hội nghị and Văn phòng: a new conference, a plan read in, findings, closing, bodies that issue papers, units."""

import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from thuky.app import office_file, plan_extras
from thuky.app.tabs import PLAN
from thuky.conferences import store as conferences
from thuky.conferences.conference import Conference
from thuky.core import paths
from thuky.core.refused import Refused
from thuky.widgets import messages
from thuky.widgets.newest import Newest

if TYPE_CHECKING:
    from thuky.app.findings_panel import FindingsPanel
    from thuky.app.main_window import MainWindow
    from thuky.conferences.finding import Finding
    from thuky.printing.beside import Steps

PLANS = "Kế hoạch (*.docx *.doc *.odt *.rtf *.pdf *.txt);;Mọi tệp (*)"


class ConferenceActions:
    """What can be done with whole conferences."""

    def __init__(self, window: "MainWindow") -> None:
        self.window = window
        self._panel: FindingsPanel | None = None
        self._reviewing = Newest(window, lambda why: window.status.say(str(why)))

    def table(self) -> dict[str, Callable[[], object]]:
        """The form's actions by name."""
        return {
            "addConference": self.add,
            "importPlan": self.read_plan,
            "useModel": lambda: plan_extras.use_as_model(self.window),
            "takeCorrected": lambda: plan_extras.take_corrected(self.window),
            "changeWhen": self.change_when,
            "review": self.toggle_findings,
            "closeConference": self.close,
            "removeConference": self.remove,
            "bodies": self.bodies,
            "units": self.units,
            "ownFields": self.own_fields,
            "sentences": self.sentences,
            "templates": self.templates,
        }

    def refresh(self) -> None:
        """Closing is opening again where the conference is closed already."""
        shown = self.window.conference
        closed = shown is not None and shown.state == "archived"
        self.window.actions_.named("closeConference").setText("Mở &lại hội nghị" if closed else "Đóng, &lưu hồ sơ")

    # new ones

    def add(self) -> None:
        """Ask for the few facts of a new conference; without a file one is made for it."""
        from thuky.app.new_conference_dialog import NewConferenceDialog

        dialog = NewConferenceDialog(self.window)
        dialog.wanted.connect(self._add)
        dialog.open()

    def _add(self, record: Conference) -> None:
        if not self.ready_file():
            return
        file = self.window.file
        try:
            with file.change(f"Thêm {record.name}") as db:  # type: ignore[union-attr]
                made = conferences.add(db, record)
        except Refused as why:
            messages.refuse(self.window, why)
            return
        self.window.show_conference(made)
        self.window.tabs.open(PLAN)

    def ready_file(self) -> bool:
        """Make an office file where none is open; False when that was refused."""
        if self.window.file is None:
            self.window.show_file(office_file.create_for(self.window, office_file.first_path()))
        return self.window.file is not None

    def read_plan(self) -> None:
        """Read a plan that exists; the clerk looks through what was found before anything is kept."""
        from PySide6.QtWidgets import QFileDialog

        chosen, _kind = QFileDialog.getOpenFileName(self.window, "Đọc kế hoạch có sẵn", str(paths.letters()), PLANS)
        if chosen:
            self.review_plan(Path(chosen))

    def review_plan(self, path: Path) -> None:
        """Show what was found in this plan, to tick and correct."""
        from thuky.app.plan_flow import PlanFlow

        PlanFlow(self.window, path).begin()

    # the one in front

    def change_when(self) -> None:
        """Another day, hour, place or chair, with all that follows."""
        from thuky.app.change_when_dialog import ChangeWhenDialog

        if self.window.file is not None and self.window.conference is not None:
            ChangeWhenDialog(self.window.file, self.window.conference.id or 0, self.window).open()

    def close(self) -> None:
        """Close the conference so that nothing is changed by mistake, or open it again."""
        shown, file = self.window.conference, self.window.file
        if shown is None or file is None:
            return
        closed = shown.state == "archived"
        label = f"Mở lại {shown.name}" if closed else f"Đóng {shown.name}"
        self._change(label, lambda db: conferences.edit(db, shown.id or 0, state="held" if closed else "archived"))

    def remove(self) -> None:
        """Remove the conference; undo brings all of it back."""
        shown = self.window.conference
        if shown is None:
            return
        question = f"Xóa “{shown.name}” khỏi tệp?"
        detail = "Đại biểu, khen thưởng, chỗ ngồi, nhiệm vụ của hội nghị này đi theo. Có thể Hoàn tác."
        if messages.ask(self.window, question, "Xóa hội nghị", detail=detail):
            self._change(f"Xóa {shown.name}", lambda db: conferences.remove(db, shown.id or 0), own=False)

    def _change(self, label: str, work: Callable[..., object], *, own: bool = True) -> None:
        file, shown = self.window.file, self.window.conference
        if file is None or shown is None:
            return
        try:
            with file.change(label, conference=shown.id if own else None) as db:
                work(db)
        except Refused as why:
            messages.refuse(self.window, why)

    # findings

    def toggle_findings(self) -> None:
        """Show or hide the list of what does not agree, at the right of the page; the keyboard goes with it."""
        from thuky.app.findings_panel import FindingsPanel

        if self._panel is None:
            self._panel = FindingsPanel(self.window.body)
            self._panel.go.connect(self.window.go)
            self._panel.closed.connect(self.toggle_findings)
            self._panel.stand_in(self.window.body, self.window.bodyLayout)
            self._panel.hide()
        self._panel.setVisible(self._panel.isHidden())
        self.count_findings()
        if self._panel.isHidden():
            self.window.tabs.focus_page()
        else:
            self._panel.table.setFocus()

    def count_findings(self) -> None:
        """Count what does not agree; the panel, where it is seen, lists it."""
        from thuky.printing import beside

        shown, file = self.window.conference, self.window.file
        if shown is not None and file is not None:
            args = (file.path, _found, shown.id or 0)
            self._reviewing.ask("Rà soát", beside.read, args, lambda found: self._show_found(shown.id, found))

    def forget(self) -> None:
        """The file is about to be closed: nobody waits for its findings."""
        self._reviewing.drop()

    def _show_found(self, conference: int | None, found: "list[Finding]") -> None:
        if self.window.conference is None or self.window.conference.id != conference:
            return
        button = self.window.findingsButton
        button.setText(f"Rà soát ({len(found)})" if found else "Rà soát")
        button.setProperty("glyphTone", "warn" if found else "quiet")
        from thuky.widgets import icons

        icons.dress(self.window.topBar)
        if self._panel is not None and not self._panel.isHidden():
            self._panel.show_findings(found)

    # the office

    def bodies(self) -> None:
        """The bodies that issue papers, and who signs for them."""
        from thuky.app.bodies_dialog import BodiesDialog

        if self.window.file is not None:
            BodiesDialog(self.window.file, self.window).open()

    def show_body(self, body: int) -> None:
        """The same with this body chosen."""
        from thuky.app.bodies_dialog import BodiesDialog

        if self.window.file is not None:
            dialog = BodiesDialog(self.window.file, self.window)
            dialog.bodies.choose(body)
            dialog.open()

    def units(self) -> None:
        """The directory of units."""
        from thuky.app.units_dialog import UnitsDialog

        if self.window.file is not None:
            number = self.window.conference.id if self.window.conference else None
            UnitsDialog(self.window.file, self.window, number).open()

    def own_fields(self) -> None:
        """The columns that the office adds to its people."""
        from thuky.app.own_fields_dialog import OwnFieldsDialog

        if self.window.file is not None:
            OwnFieldsDialog(self.window.file, self.window).open()

    def sentences(self) -> None:
        """The words that papers use every year."""
        from thuky.app.sentences_dialog import SentencesDialog

        if self.window.file is not None:
            number = self.window.conference.id if self.window.conference else None
            SentencesDialog(self.window.file, number, self.window).open()

    def templates(self) -> None:
        """The office's own Word files for papers."""
        from thuky.app.templates_dialog import TemplatesDialog

        if self.window.file is not None:
            number = self.window.conference.id if self.window.conference else None
            TemplatesDialog(self.window.file, number, self.window).open()


def _found(db: sqlite3.Connection, conference: int, *, progress: "Steps") -> "list[Finding]":
    """What does not agree, from a copy of the file; the features are loaded here, beside the window."""
    from thuky.app.checks import findings

    progress.step(0, 0)
    return findings(db, conference)
