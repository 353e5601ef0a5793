"""Tách theo đơn vị…: a delegation's places over a group of units in one gesture."""

import sqlite3

from PySide6.QtWidgets import QComboBox, QDialog, QDialogButtonBox, QLabel, QPlainTextEdit, QSpinBox, QWidget

from thuky.attendees.delegation import DelegationCount
from thuky.office import groups_store
from thuky.office import store as office
from thuky.office.unit import Unit
from thuky.widgets.forms import load_form


class SplitDialog(QDialog):
    """Choose a group, or paste units line by line; each gets the same number of places."""

    lead: QLabel
    group: QComboBox
    each: QSpinBox
    units: QPlainTextEdit
    outcome: QLabel
    buttons: QDialogButtonBox

    def __init__(self, db: sqlite3.Connection, line: DelegationCount, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        load_form(self, "attendees_split_dialog")
        self._quota = line.quota
        self.setWindowTitle(f"Tách theo đơn vị: {line.name}")
        self.group.addItem("(tự ghi)", [])
        for one in groups_store.groups(db):
            self.group.addItem(one.name, [unit.name for unit in groups_store.members(db, one.id or 0)])
        self.group.currentIndexChanged.connect(self._take_group)
        self.units.textChanged.connect(self._count)
        self.each.valueChanged.connect(self._count)
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setText("Tách")
        self.buttons.button(QDialogButtonBox.StandardButton.Cancel).setText("Hủy")
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self._count()

    def names(self) -> list[str]:
        """The units as they stand in the box."""
        return [line.strip() for line in self.units.toPlainText().splitlines() if line.strip()]

    def shares(self, db: sqlite3.Connection) -> list[tuple[int, str, int]]:
        """(unit, name, places) for each; a unit that the directory does not hold yet is added."""
        names = self.names()
        ids = office.add_units(db, [Unit(name=name) for name in names])
        return [(unit, name, self.each.value()) for unit, name in zip(ids, names, strict=True)]

    def _take_group(self) -> None:
        self.units.setPlainText("\n".join(self.group.currentData() or []))

    def _count(self) -> None:
        total = len(self.names()) * self.each.value()
        agrees = "khớp với kế hoạch" if total == self._quota else f"kế hoạch có {self._quota}"
        self.outcome.setText(f"{len(self.names())} đơn vị, {total} suất; {agrees}.")
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(total > 0)
