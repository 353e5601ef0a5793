"""Cách in…: what can be chosen about a paper for this conference; the preview follows while the dialog is open."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtWidgets import QDialog, QPushButton, QWidget

from thuky.conferences.choices import chosen
from thuky.core.columns import BoundColumn, Column
from thuky.papers.document import Document, Option
from thuky.printing import store
from thuky.widgets.forms import load_form
from thuky.widgets.mark import Edit
from thuky.widgets.record_form import RecordForm
from thuky.widgets.tab import OpenFile

COPIES = "copies"
BELOW = 60
"""Points under the fields: the buttons."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """The options of one paper as they stand, and how many copies are printed."""

    id: str = ""
    extra: dict[str, str] = field(default_factory=dict)


class OptionsDialog(QDialog):
    """One field for each option; each change is a change of the conference, with undo."""

    optionForm: RecordForm
    usual: QPushButton
    close_button: QPushButton

    def __init__(self, file: OpenFile, conference: int, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        load_form(self, "printing_options_dialog")
        self._file, self._conference, self._document = file, conference, document
        self.setWindowTitle(f"Cách in: {document.title}")
        self.optionForm.set_boxed()
        self.optionForm.set_columns(fields_of(document.options))
        self.optionForm.set_editable(not file.read_only)
        self.optionForm.edited.connect(self._edit)
        self.usual.clicked.connect(self._forget)
        self.usual.setEnabled(not file.read_only)
        self.close_button.clicked.connect(self.accept)
        stop: Any = file.subscribe(lambda changed: self._show() if "paper_choice" in changed.tables else None)
        self.finished.connect(lambda _result: stop())
        self._show()
        self.resize(self.width(), min(self.height(), self.optionForm.height_wanted() + BELOW))
        self.optionForm.focus_first()

    def _show(self) -> None:
        values = chosen(self._file.db, self._conference, self._document.code, self._document.options)
        copies = str(store.copies(self._file.db, self._conference, self._document))
        self.optionForm.show_record(
            Wanted(id=self._document.code, extra=values | {COPIES: copies}), self._document.title, ""
        )

    def _edit(self, edits: Sequence[Edit]) -> None:
        values: dict[str, object] = {edit.field: edit.value for edit in edits}
        if COPIES in values:
            values[COPIES] = max(1, int(str(values[COPIES]))) if str(values[COPIES]).isdecimal() else None
        self._write(values)

    def _forget(self) -> None:
        self._write(dict.fromkeys([*(option.key for option in self._document.options), COPIES]))

    def _write(self, values: dict[str, object]) -> None:
        with self._file.change(f"Cách in {self._document.title}", conference=self._conference) as db:
            store.set_choice(db, self._conference, self._document.code, **values)
        self._show()


def fields_of(options: Sequence[Option]) -> tuple[BoundColumn, ...]:
    """A field for each option, and the number of copies."""
    own = (
        BoundColumn(one.key, Column(one.title, kind="choice" if one.values else "text", choices=one.values), own=True)
        for one in options
    )
    return (*own, BoundColumn(COPIES, Column("Số bản in", kind="int"), own=True))
