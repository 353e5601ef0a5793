"""Chọn hội trường…: its name, its rows and the chair's table."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QLineEdit, QSpinBox, QWidget

from thuky.seating import plan
from thuky.seating.seat import Hall, HallBlock
from thuky.widgets.forms import load_form


@dataclass(frozen=True, slots=True, kw_only=True)
class HallSize:
    """What the clerk chose."""

    name: str
    rows: int
    per_row: int
    table: int


class HallDialog(QDialog):
    """Says at once whether the hall is large enough."""

    hallName: QLineEdit
    rowsCount: QSpinBox
    perRow: QSpinBox
    tableSeats: QSpinBox
    outcome: QLabel
    buttons: QDialogButtonBox

    def __init__(
        self, hall: Hall | None, blocks: Sequence[HallBlock], people: int, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        load_form(self, "seating_hall_dialog")
        self._people = people
        rows, per_row = plan.rows_needed(people)
        for block in blocks:
            if block.kind == "rows":
                rows, per_row = block.rows, block.seats
        self.hallName.setText(hall.name if hall else "Hội trường")
        self.rowsCount.setValue(rows)
        self.perRow.setValue(per_row)
        self.tableSeats.setValue(next((block.seats for block in blocks if block.kind == "table"), 0 if hall else 5))
        for box in (self.rowsCount, self.perRow, self.tableSeats):
            box.valueChanged.connect(self._count)
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setText("Dùng hội trường này")
        self.buttons.button(QDialogButtonBox.StandardButton.Cancel).setText("Hủy")
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self._count()

    def size_chosen(self) -> HallSize:
        """The hall as it stands in the boxes."""
        return HallSize(
            name=self.hallName.text(),
            rows=self.rowsCount.value(),
            per_row=self.perRow.value(),
            table=self.tableSeats.value(),
        )

    def _count(self) -> None:
        seats = self.rowsCount.value() * self.perRow.value() + self.tableSeats.value()
        words = "đủ chỗ" if seats >= self._people else f"thiếu {self._people - seats} chỗ"
        self.outcome.setText(
            f"{seats} chỗ cho {self._people} suất: {words}. Ghế bị bớt thì người ngồi ở đó thành chưa có ghế."
        )
