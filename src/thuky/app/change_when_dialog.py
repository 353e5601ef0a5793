"""Đổi thời gian, địa điểm…: new values above, everything that follows below, one change and one undo."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from thuky.app.change_when import Follow, When, apply, follows
from thuky.conferences import store
from thuky.core.refused import Refused
from thuky.core.vietnamese.dates import screen
from thuky.core.vietnamese.text import clean
from thuky.storage.workspace import Workspace
from thuky.widgets.forms import load_form

HELD = Qt.ItemDataRole.UserRole
MOST = 440
"""Points; a value that is longer is whole in its tool tip."""
ACTED_ON = ("task", "deadline", "reply", "start", "date", "call")


class ChangeWhenDialog(QDialog):
    """One command for another day, hour, place or chair."""

    held_on: QLineEdit
    held_at: QLineEdit
    place: QLineEdit
    chair: QLineEdit
    held_onOld: QLabel
    held_atOld: QLabel
    placeOld: QLabel
    chairOld: QLabel
    postponed: QCheckBox
    followTree: QTreeWidget
    said: QLabel
    outcome: QLabel
    cancel: QPushButton
    apply: QPushButton

    def __init__(self, file: Workspace, conference: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        load_form(self, "app_change_when_dialog")
        self._file, self._conference = file, conference
        self._show_now()
        self.followTree.setHeaderLabels(["Việc", "Hiện nay", "Đổi thành"])
        self._share_width()
        for box in (self.held_on, self.held_at, self.place, self.chair):
            box.editingFinished.connect(self._read)
        self.postponed.toggled.connect(self._postpone)
        self.followTree.itemChanged.connect(lambda _item, _column: self._count())
        self.apply.clicked.connect(self._apply)
        self.cancel.clicked.connect(self.reject)
        self._read()

    def _share_width(self) -> None:
        head = self.followTree.header()
        head.setStretchLastSection(False)
        head.setMaximumSectionSize(MOST)
        head.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for at in (1, 2):
            head.setSectionResizeMode(at, QHeaderView.ResizeMode.ResizeToContents)

    def _show_now(self) -> None:
        record = store.get(self._file.db, self._conference)
        shown = (screen(record.held_on), record.held_at, record.place, record.chair)
        for name, text in zip(("held_on", "held_at", "place", "chair"), shown, strict=True):
            getattr(self, name).setText(text)
            getattr(self, name).setCursorPosition(0)
            getattr(self, f"{name}Old").setText(f"Đang là: {text}" if text else "Chưa ghi")
        self.postponed.setChecked(record.state == "postponed" and not record.held_on)

    def wanted(self) -> When:
        """The new values; Refused where a day or an hour cannot be read."""
        typed = store.checked({"held_on": self.held_on.text(), "held_at": self.held_at.text()})
        return When(
            held_on="" if self.postponed.isChecked() else str(typed["held_on"]),
            held_at=str(typed["held_at"]),
            place=clean(self.place.text()),
            chair=clean(self.chair.text()),
            postponed=self.postponed.isChecked(),
        )

    def _postpone(self, on: bool) -> None:
        self.held_on.setEnabled(not on)
        self._read()

    def _read(self) -> None:
        """Show what follows from the values as they stand."""
        self.said.setText("")
        try:
            found = follows(self._file.db, self._conference, self.wanted())
        except Refused as why:
            self.said.setText(str(why))
            return
        self._fill(found)

    def _fill(self, found: list[Follow]) -> None:
        self.followTree.blockSignals(True)
        self.followTree.clear()
        self._rows: list[QTreeWidgetItem] = []
        groups: dict[str, QTreeWidgetItem] = {}
        for one in found:
            if one.group not in groups:
                groups[one.group] = self._group(one.group, sum(other.group == one.group for other in found))
            row = QTreeWidgetItem(groups[one.group], [one.text, one.before, one.after])
            row.setData(0, HELD, one)
            for at, words in enumerate((one.text, one.before, one.after)):
                row.setToolTip(at, words)
            self._rows.append(row)
            if one.kind in ACTED_ON:
                row.setCheckState(0, Qt.CheckState.Checked if one.ticked else Qt.CheckState.Unchecked)
        self.followTree.expandAll()
        self.followTree.blockSignals(False)
        self._count()

    def _group(self, name: str, count: int) -> QTreeWidgetItem:
        made = QTreeWidgetItem(self.followTree, [f"{name}: {count}"])
        font = QFont(self.followTree.font())
        font.setWeight(QFont.Weight.DemiBold)
        made.setFont(0, font)
        made.setFirstColumnSpanned(True)
        return made

    def ticked(self) -> list[Follow]:
        """What is to follow."""
        return [row.data(0, HELD) for row in self._rows if row.checkState(0) == Qt.CheckState.Checked]

    def _count(self) -> None:
        self.outcome.setText(f"Đổi theo {len(self.ticked())} mục; một lần Hoàn tác lấy lại tất cả.")

    def _apply(self) -> None:
        try:
            with self._file.change("Đổi thời gian, địa điểm", conference=self._conference) as db:
                apply(db, self._conference, self.wanted(), self.ticked())
        except Refused as why:
            self.said.setText(str(why))
            return
        self.accept()
