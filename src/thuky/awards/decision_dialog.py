"""Nhập quyết định…: number, sign and day once for the batch, and whose names are in it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QLineEdit, QListWidget, QListWidgetItem, QWidget

from thuky.awards.award import Award
from thuky.awards.wording import called, described, totals
from thuky.conferences import numbering
from thuky.conferences.register import RegisteredPaper
from thuky.core.vietnamese.dates import parse, short
from thuky.widgets.forms import load_form

ID = Qt.ItemDataRole.UserRole


class DecisionDialog(QDialog):
    """Ticks are set for those who passed; a day that cannot be read keeps the dialog open."""

    lead: QLabel
    number: QLineEdit
    symbol: QLineEdit
    day: QLineEdit
    names: QListWidget
    outcome: QLabel
    buttons: QDialogButtonBox

    def __init__(
        self, awards: Sequence[Award], ticked: Sequence[int], paper: RegisteredPaper, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        load_form(self, "awards_decision_dialog")
        self._awards = {award.id: award for award in awards}
        self._paper = paper
        self.number.setText(paper.number)
        self.symbol.setText(paper.symbol)
        self.day.setText(short(paper.date))
        for award in awards:
            line = QListWidgetItem(" – ".join(part for part in (called(award), described(award)) if part), self.names)
            line.setData(ID, award.id)
            line.setCheckState(Qt.CheckState.Checked if award.id in ticked else Qt.CheckState.Unchecked)
        self.names.itemChanged.connect(lambda _line: self._tell())
        self.day.textChanged.connect(lambda _text: self._tell())
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setText("Ghi quyết định")
        self.buttons.button(QDialogButtonBox.StandardButton.Cancel).setText("Hủy")
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self._tell()

    def chosen(self) -> list[int]:
        """Whose names are in the decision."""
        lines = [self.names.item(at) for at in range(self.names.count())]
        return [int(line.data(ID)) for line in lines if line.checkState() == Qt.CheckState.Checked]

    def values(self) -> dict[str, str]:
        """Number, sign and day (ISO) as they go into the register."""
        day = parse(self.day.text())
        typed = {"number": self.number.text().strip(), "symbol": self.symbol.text().strip()}
        head = {name: str(value) for name, value in numbering.parted(self._paper, typed).items()}
        return head | {"date": day.isoformat() if day else ""}

    def _tell(self) -> None:
        chosen = [self._awards[award] for award in self.chosen()]
        wrong = bool(self.day.text().strip()) and parse(self.day.text()) is None
        self.outcome.setText("Chưa hiểu ngày; hãy gõ như 29/9/2026." if wrong else f"Có {totals(chosen)}.")
        self.outcome.setProperty("tone", "bad" if wrong else "")
        self.outcome.style().polish(self.outcome)
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(bool(chosen) and not wrong)
