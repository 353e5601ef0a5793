"""Căn máy in…: by how much each printer shifts the sheet, in millimetres; kept for this user on this machine, never in the PDF."""

from collections.abc import Callable

from PySide6.QtPrintSupport import QPrinterInfo
from PySide6.QtWidgets import QComboBox, QDialog, QDoubleSpinBox, QLabel, QPushButton, QWidget

from thuky.papers import pdf
from thuky.printing import ruler
from thuky.widgets.forms import load_form
from thuky.widgets.settings import recall, remember

Offset = tuple[float, float]
NONE: Offset = (0.0, 0.0)
MOST = 20.0


def offset_of(printer: str) -> Offset:
    """How far (mm to the right, mm down) what goes to this printer is shifted."""
    kept = recall(f"printer/{printer}/offset", "")
    try:
        right, down = (float(part) for part in str(kept).split(";"))
    except ValueError:
        return NONE
    return max(-MOST, min(MOST, right)), max(-MOST, min(MOST, down))


def keep_offset(printer: str, offset: Offset) -> None:
    """Remember the shift of a printer."""
    remember(f"printer/{printer}/offset", f"{offset[0]};{offset[1]}")


class PrinterDialog(QDialog):
    """A printer, two distances, and the ruler page to measure them."""

    printer: QComboBox
    right: QDoubleSpinBox
    down: QDoubleSpinBox
    hint: QLabel
    printRuler: QPushButton
    close_button: QPushButton

    def __init__(
        self, send: Callable[[bytes, str], object], parent: QWidget | None = None, printers: list[str] | None = None
    ) -> None:
        super().__init__(parent)
        load_form(self, "printing_printer_dialog")
        names = QPrinterInfo.availablePrinterNames() if printers is None else printers
        self.printer.addItems(names)
        for box in (self.right, self.down):
            box.setRange(-MOST, MOST)
            box.setEnabled(bool(names))
            box.valueChanged.connect(self._keep)
        if not names:
            self.hint.setText("Máy này chưa cài máy in nào; cài máy in trong Windows rồi mở lại.")
        self.printer.currentTextChanged.connect(self._show)
        self.printRuler.clicked.connect(lambda: send(pdf.render([ruler.sheet()]).data, "trang thước"))
        self.close_button.clicked.connect(self.accept)
        self._show(self.printer.currentText())

    def _show(self, printer: str) -> None:
        for box, value in zip((self.right, self.down), offset_of(printer), strict=True):
            box.blockSignals(True)
            box.setValue(value)
            box.blockSignals(False)

    def _keep(self) -> None:
        keep_offset(self.printer.currentText(), (round(self.right.value(), 1), round(self.down.value(), 1)))
