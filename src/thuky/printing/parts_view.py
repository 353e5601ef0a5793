"""The register and the papers, one below the other; a low window has room for only one of them, and a switch between the two."""

from typing import Protocol

from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

from thuky.widgets.figures import FigureLine
from thuky.widgets.record_table import RecordTable

LOW = 430
"""Points under which the page shows one part at a time and no title: the rows matter more."""
AS_HIGH_AS_ROOM = 16_777_215


class Page(Protocol):
    """The widgets of the page that the parts are made of."""

    figureLine: FigureLine
    partSwitch: QWidget
    showPapers: QPushButton
    showRegister: QPushButton
    registerPart: QWidget
    registerTitle: QLabel
    registerTable: RecordTable
    papersPart: QWidget
    paperTable: RecordTable
    papersTitle: QLabel


class Parts:
    """Which of the two parts is seen."""

    def __init__(self, page: Page) -> None:
        self._page, self._low = page, False
        self._usual = page.registerTable.maximumHeight()
        page.showRegister.toggled.connect(lambda _on: self._show())
        self._show()

    def fit(self, height: int) -> None:
        """The page has another height."""
        if self._low != (height < LOW):
            self._low = height < LOW
            self._show()

    def show_register(self, register: bool = True) -> None:
        """Bring the register into sight, or the papers."""
        (self._page.showRegister if register else self._page.showPapers).setChecked(True)

    def _show(self) -> None:
        page, low = self._page, self._low
        register, focus = page.showRegister.isChecked(), QApplication.focusWidget()
        page.partSwitch.setVisible(low)
        page.registerPart.setVisible(register or not low)
        page.papersPart.setVisible(not register or not low)
        page.registerTable.setMaximumHeight(AS_HIGH_AS_ROOM if low else self._usual)
        for one in (page.figureLine, page.registerTitle, page.papersTitle):
            one.setVisible(not low)
        hidden = page.papersPart if register else page.registerPart
        if low and focus is not None and hidden.isAncestorOf(focus):
            (page.registerTable if register else page.paperTable).setFocus()
