"""Two tables one below the other whose numbers stand in one column, so that the eye runs down a straight line."""

from PySide6.QtCore import QEvent, QObject, QTimer

from thuky.widgets.record_table import RecordTable
from thuky.widgets.table_header import TableHeader


class TwinColumns(QObject):
    """Gives the columns of the lower table the places of the upper one's; the last of them takes what is left, and the column
    `giving` (the first where that is hidden) what headings lack."""

    def __init__(self, upper: RecordTable, lower: RecordTable, giving: int = 0) -> None:
        super().__init__(lower)
        self._upper, self._lower, self._giving = upper, lower, giving
        self._later = QTimer(self, interval=0, singleShot=True)
        self._later.timeout.connect(self.align)
        for table in (upper, lower):
            table.horizontalHeader().sectionResized.connect(self._soon)
            table.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Another width, or columns hidden with it."""
        if event.type() == QEvent.Type.Resize:
            self._later.start()
        return False

    def _soon(self) -> None:
        self._later.start()

    def align(self) -> None:
        """Once both have shared out their width: each column has room for both headings."""
        above, below = self._upper.horizontalHeader(), self._lower.horizontalHeader()
        if not isinstance(above, TableHeader) or not isinstance(below, TableHeader):
            return
        if not self._upper.isVisible() or not self._lower.isVisible():
            return  # one that was never shown has no width to go by
        last, end = below.count() - 1, above.count() - 1
        shown = [at for at in range(last) if not below.isSectionHidden(at)]
        widths = {at: max(above.sectionSize(at), below.measure.heading(at)) for at in shown}
        gives = self._giving if self._giving in shown else shown[0]
        widths[gives] -= sum(widths[at] - above.sectionSize(at) for at in shown)
        short = below.measure.heading(last) - (self._lower.viewport().width() - sum(widths.values()))
        widths[gives] -= max(0, short)
        above.give(widths | {end: above.sectionSize(end) + max(0, short)})
        below.give(widths | {last: self._lower.viewport().width() - sum(widths.values())})
