"""Nhập từ Excel…: what was read and what it would change, shown before anything is kept; one tick per row, one change for all."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QCheckBox, QComboBox, QDialogButtonBox, QLabel, QLineEdit, QPushButton, QWidget

from thuky.attendees import store as attendees
from thuky.core.columns import columns
from thuky.core.refused import Refused
from thuky.returns import intake, preview, preview_words, quotas, sources_dialog, store
from thuky.returns.incoming import Incoming
from thuky.returns.letters import old_columns
from thuky.returns.lot import Lot, Purpose, Wish
from thuky.returns.merge import MergeRow
from thuky.returns.preview import PreviewRow
from thuky.returns.reading_dialog import ReadingDialog
from thuky.returns.unknown_headings import unknown
from thuky.widgets import messages
from thuky.widgets.forms import load_form
from thuky.widgets.mark import Edit, Mark
from thuky.widgets.record_table import RecordTable
from thuky.widgets.tab import OpenFile

SHAPES: dict[preview.State, Mark] = {
    "new": Mark(tone="ok", shape="done"),
    "fills": Mark(tone="ok", shape="partly"),
    "changed": Mark(tone="accent", shape="partly"),
    "same": Mark(tone="quiet"),
    "problem": Mark(tone="warn", shape="attention"),
    "skipped": Mark(tone="quiet"),
    "missing": Mark(tone="quiet", shape="todo"),
}
MARKS = {state: replace(mark, text=preview.STATES[state]) for state, mark in SHAPES.items()}
PADDING = 40
OK, CANCEL = QDialogButtonBox.StandardButton.Ok, QDialogButtonBox.StandardButton.Cancel


class RosterPreviewDialog(ReadingDialog):
    """The rows of a lot of lists with what becomes of each; nothing is stored until Nhập is pressed."""

    addFiles: QPushButton
    addFolder: QPushButton
    paste: QPushButton
    purpose: QComboBox
    summary: QLabel
    outcome: QLabel
    refused: QLabel
    turned: QLabel
    hidden: QCheckBox
    askLetters: QPushButton
    askHeadings: QPushButton
    delegation: QComboBox
    view: QComboBox
    filter: QLineEdit
    table: RecordTable
    places: QLabel
    detail: QLabel
    tickAll: QPushButton
    answerLabel: QLabel
    answerAll: QComboBox
    buttons: QDialogButtonBox

    def __init__(
        self,
        workspace: OpenFile,
        conference: int,
        read: Lot,
        paths: Sequence[Path] = (),
        parent: QWidget | None = None,
        *,
        purpose: Purpose = "attendees",
    ) -> None:
        wish = Wish(purpose=purpose, known=store.known_headings(workspace.db))
        super().__init__(read, paths, wish, store.own_fields(workspace.db), parent)
        load_form(self, "returns_roster_preview_dialog")
        self._workspace, self._conference = workspace, conference
        self._rows: list[PreviewRow] = []
        self._laid = intake.laid(workspace.db, conference, Lot())
        self.applied: store.Applied | None = None
        self._names: dict[int | None, str] = {
            one.id: one.name for one in attendees.delegations(workspace.db, conference)
        }
        self._dress()
        self._connect()
        self.compare()

    # what is shown

    def _dress(self) -> None:
        self._head()
        self.table.set_mark("state", lambda row: MARKS[row.state])
        for purpose, words in preview_words.PURPOSES:
            self.purpose.addItem(words, purpose)
        self.purpose.setCurrentIndex([one for one, _ in preview_words.PURPOSES].index(self._wish.purpose))
        self.delegation.addItem("Tự nhận theo danh sách", None)
        for number, name in self._names.items():
            self.delegation.addItem(name, number)
        for words, _states in preview_words.VIEWS:
            self.view.addItem(words)
        for answer, words in preview.FOR_ALL:
            self.answerAll.addItem(words, answer)
        self.buttons.button(CANCEL).setText("Hủy")

    def _connect(self) -> None:
        self.addFiles.clicked.connect(lambda: self.add(sources_dialog.choose_files(self)))
        self.addFolder.clicked.connect(lambda: self.add(sources_dialog.choose_folder(self)))
        self.paste.clicked.connect(lambda: self.add([], [sources_dialog.copied()]))
        self.purpose.currentIndexChanged.connect(lambda: self._wishing(purpose=self.purpose.currentData()))
        self.hidden.toggled.connect(lambda on: self._wishing(take_hidden=on))
        self.askLetters.clicked.connect(self._ask_letters)
        self.askHeadings.clicked.connect(self._ask_headings)
        self.delegation.currentIndexChanged.connect(self.compare)
        self.view.currentIndexChanged.connect(self._show)
        self.filter.textChanged.connect(self.table.set_filter)
        self.table.edited.connect(self._edit)
        self.table.chosen.connect(self._tell)
        self.table.refused.connect(self.outcome.setText)
        self.tickAll.clicked.connect(self._tick_all)
        self.answerAll.activated.connect(self._answer_all)
        self.buttons.accepted.connect(self._apply)
        self.buttons.rejected.connect(self.reject)

    def compare(self) -> None:
        """Lay the lists beside the file as it is now; ticks start anew."""
        chosen = self.delegation.currentData()
        self._laid = intake.laid(self._workspace.db, self._conference, self._lot, delegation=chosen)
        self._rows = preview.rows(self._laid.merge, self._lot.rosters, self._names, self._laid.others)
        self._describe()
        self._show()

    def _describe(self) -> None:
        read = self._lot
        self.summary.setText(preview_words.summary(read))
        self.outcome.setText(preview.outcome(self._rows))
        _tell(self.refused, "\n".join((*self._laid.strangers, *read.refused)))
        old = old_columns(read.rosters, self._wish.as_typed)
        _tell(self.turned, preview_words.turned(old))
        hidden = sum(one.kind == "hidden" for roster in read.rosters for one in roster.skipped)
        self.hidden.setVisible(bool(self._paths) and bool(hidden or self._wish.take_hidden))
        if hidden:
            self.hidden.setText(f"&Lấy cả {hidden} dòng đang ẩn trong Excel")
        self.askLetters.setVisible(bool(old) and bool(self._paths or self._pasted))
        self.askLetters.setText(f"{len(old)} cột chữ &kiểu cũ…")
        asked = len(unknown(read.rosters, self._own))
        self.askHeadings.setVisible(bool(asked) and bool(self._paths or self._pasted))
        self.askHeadings.setText(f"{asked} cột chưa &rõ…")
        self.delegation.setEnabled(bool(read.rosters))
        for widget in (self.answerLabel, self.answerAll):
            widget.setVisible(any(row.state == "problem" for row in self._rows))
        self.table.set_empty(preview_words.EMPTY if not read else "Không có dòng nào thuộc loại này.")

    def _head(self, rows: Sequence[PreviewRow] = ()) -> None:
        """The columns that hold something in these rows, and answers where something is asked; before any rows all of them."""
        asked = any(row.state == "problem" for row in rows)
        needed = {name: not rows or any(getattr(row, name) for row in rows) for name in preview.OPTIONAL}
        needed |= {"what": bool(self._laid.others), "answer": asked}
        self.table.set_columns([one for one in columns(PreviewRow) if needed.get(one.field, True)])
        self.table.set_quiet("row", *(("why",) if needed["why"] else ()))

    def _show(self) -> None:
        states = preview_words.VIEWS[max(0, self.view.currentIndex())][1]
        shown = [row for row in self._rows if row.state in states]
        self._head(shown)
        self.table.show_records(shown)
        people, others = self._chosen()
        found = quotas.compared(self._workspace.db, self._conference, self._laid.merge, people)
        told = (preview_words.places(found), preview_words.homeless(people) if self._names else "")
        _tell(self.places, "\n".join(filter(None, told)), "warn" if any(one.over > 0 for one in found) else "")
        button = self.buttons.button(OK)
        button.setText(preview_words.button(people, others))
        button.setMinimumWidth(button.fontMetrics().horizontalAdvance(button.text()) + PADDING)
        button.setEnabled(bool(people or others) and not self._workspace.read_only)

    def _chosen(self) -> tuple[list[MergeRow], list[Incoming]]:
        people = attendees.of_conference(self._workspace.db, self._conference)
        return preview.chosen(self._rows, people, self._own), preview.chosen_others(self._rows)

    # what the clerk does

    def _edit(self, edits: Sequence[Edit]) -> None:
        for edit in edits:
            if isinstance(edit.record, PreviewRow):
                row = self._rows[edit.record.id]
                ticks = edit.field == "taken"
                self._rows[row.id] = (
                    preview.ticked(row, edit.value == "1") if ticks else preview.answered(row, edit.value)
                )
        self._show()

    def _tell(self, row: PreviewRow | None) -> None:
        """The chosen row's remarks in full, under the table."""
        self.detail.setText(preview.told(row) if row is not None else "")

    def _tick_all(self) -> None:
        """Tick every row that brings something, or none when all are ticked."""
        wanted = [row.id for row in self._rows if row.state in preview.TAKEN]
        taken = not all(self._rows[number].taken for number in wanted)
        for number in wanted:
            self._rows[number] = replace(self._rows[number], taken=taken)
        self._show()

    def _answer_all(self) -> None:
        """One decision for all questions; each may still be answered otherwise."""
        self._rows = preview.answered_all(self._rows, self.answerAll.currentData())
        self._show()

    def _apply(self) -> None:
        """One change, one undo step for the whole lot."""
        people, others = self._chosen()
        try:
            with self._workspace.change(intake.label(people, others), conference=self._conference) as db:
                self.applied = intake.apply(db, self._conference, people, others)
                intake.remember(db, self._lot.rosters, self._meanings)
        except Refused as why:
            messages.refuse(self, why)
            return
        self.accept()

    def said(self) -> str:
        """What was done, for the status bar."""
        return preview_words.said(self.applied or store.Applied(), self._chosen()[1], self._rows)


def _tell(label: QLabel, words: str, tone: str | None = None) -> None:
    if tone is not None:
        label.setProperty("tone", tone)
        label.style().polish(label)
    label.setText(words)
    label.setVisible(bool(words))


def open_lists(
    parent: QWidget,
    workspace: OpenFile,
    conference: int,
    said: Callable[[str], object] | None = None,
    paths: Sequence[Path] | None = None,
    *,
    purpose: Purpose = "attendees",
) -> RosterPreviewDialog:
    """Show the preview of these files (dropped on the window), or ask for some; `said` gets the sentence for the status bar."""
    dialog = RosterPreviewDialog(workspace, conference, Lot(), (), parent, purpose=purpose)
    dialog.accepted.connect(lambda: said(dialog.said()) if said else None)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    QTimer.singleShot(0, dialog, lambda: dialog.add(paths) if paths is not None else dialog.addFiles.click())
    return dialog
