"""How the parts of a page share its width: a narrow page gives more of it to the table, until the clerk says otherwise."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QSplitter

NARROW = 1100


class Shares(QObject):
    """Lays out one splitter by its width; what the clerk drags stays as it was dragged."""

    def __init__(self, splitter: QSplitter, wide: Sequence[int], narrow: Sequence[int]) -> None:
        super().__init__(splitter)
        self._splitter, self._wide, self._narrow = splitter, tuple(wide), tuple(narrow)
        self._was_narrow: bool | None = None
        self._by_hand = False
        splitter.setStretchFactor(self._wide.index(max(self._wide)), 1)
        splitter.setSizes(self._wide)
        splitter.splitterMoved.connect(self._moved)
        splitter.installEventFilter(self)

    def _moved(self) -> None:
        self._by_hand = True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Only where the page becomes narrow or wide are the parts laid out anew."""
        if event.type() == QEvent.Type.Resize and not self._by_hand:
            narrow = self._splitter.width() < NARROW
            if narrow != self._was_narrow:
                self._was_narrow = narrow
                self._splitter.setSizes(self._narrow if narrow else self._wide)
        return False
