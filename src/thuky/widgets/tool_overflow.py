"""Where a row of tool buttons does not fit, the last of them move into a menu at its end instead of losing their words."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QLayout, QMenu, QPushButton, QToolButton, QWidget

ROLES = ("tool", "primary")
LINE = "vline"
WATCHED = "overflows"
DIRECT = Qt.FindChildOption.FindDirectChildrenOnly


class ToolOverflow(QObject):
    """Watches one row; a button with the property `keepShown` stays whatever happens."""

    def __init__(self, row: QHBoxLayout, host: QWidget, buttons: list[QPushButton]) -> None:
        super().__init__(host)
        self._row, self._host, self._buttons = row, host, buttons
        self._more = QToolButton(host)
        self._more.setText("Khác")
        self._more.setProperty("role", "more")
        self._more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._menu = QMenu(self._more)
        self._menu.aboutToShow.connect(self._fill)
        self._more.setMenu(self._menu)
        self._more.hide()
        row.insertWidget(row.indexOf(buttons[-1]) + 1, self._more)
        QWidget.setTabOrder(buttons[-1], self._more)
        self._later = QTimer(self, interval=0, singleShot=True)
        self._later.timeout.connect(self.fit)
        host.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The host has another width, or its widgets have."""
        if event.type() == QEvent.Type.Show:
            self._fit_at_once()
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.LayoutRequest):
            self._later.start()
        return False

    def _fit_at_once(self) -> None:
        """Before the first picture is seen; a busy machine would show words that are cut until its next idle moment."""
        laid: QLayout | None = self._host.layout()
        if laid is not None:
            laid.activate()
            self.fit()
            laid.invalidate()
            laid.activate()

    def fit(self) -> None:
        """Move as many buttons as must be into the menu, from the end; nothing is touched that is right already."""
        moved = self._too_many(self._row.geometry().width())
        for button in self._buttons:
            out = button in moved
            if out and not button.isHidden():
                button.hide()
            elif not out and button.property("overflowed"):
                button.show()
            button.setProperty("overflowed", out)
        if self._more.isHidden() == bool(moved):
            self._more.setVisible(bool(moved))
        self._part()

    def _part(self) -> None:
        """A line between groups stands only where something is shown before it and after the line before."""
        anything = False
        for widget in members(self._row):
            if widget.property("role") == LINE:
                if widget.isHidden() == anything:
                    widget.setVisible(anything)
                anything = False
            else:
                anything = anything or not widget.isHidden()

    def _too_many(self, width: int) -> list[QPushButton]:
        moved: list[QPushButton] = []
        gap = self._row.spacing()
        spare = width - self._needed()
        for button in reversed(self._buttons):
            if spare >= 0:
                break
            if self._wanted(button) and not button.property("keepShown"):
                spare += button.sizeHint().width() + gap - (0 if moved else self._more.sizeHint().width() + gap)
                moved.append(button)
        return moved

    def _wanted(self, widget: QWidget) -> bool:
        return widget is not self._more and (bool(widget.property("overflowed")) or not widget.isHidden())

    def _needed(self) -> int:
        margins = self._row.contentsMargins()
        total, shown = margins.left() + margins.right(), 0
        for widget in members(self._row):
            if self._wanted(widget):
                is_button = isinstance(widget, QPushButton | QToolButton)
                least = widget.minimumSizeHint().expandedTo(widget.minimumSize())
                total += (widget.sizeHint() if is_button else least).width()
                shown += 1
        for inner in self._row.findChildren(QLayout, options=DIRECT):
            total += inner.minimumSize().width()
            shown += 1
        return total + self._row.spacing() * max(0, shown - 1)

    def _fill(self) -> None:
        self._menu.clear()
        for button in self._buttons:
            if button.property("overflowed"):
                action = self._menu.addAction(button.icon(), button.text())
                action.setEnabled(button.isEnabled())
                if (ways := button.menu()) is not None:
                    action.setMenu(ways)
                else:
                    action.triggered.connect(button.click)


def members(row: QLayout) -> list[QWidget]:
    """The widgets of a row from left to right. Never asked through itemAt: PySide keeps what it gives for a spacer after the spacer is
    gone, and takes the next widget at that place in memory for it."""
    host = row.parentWidget()
    inside = (
        [one for one in host.findChildren(QWidget, options=DIRECT) if row.indexOf(one) >= 0] if host is not None else []
    )
    return sorted(inside, key=row.indexOf)


def watch_rows(top: QWidget) -> None:
    """Let every row with two tool buttons or more in a loaded form overflow instead of being cut; once, however often it is asked.

    What stands in another window, such as a box that says something, is Qt's own: its buttons come and go."""
    for row in top.findChildren(QHBoxLayout):
        host = row.parentWidget()
        if host is None or host.window() is not top.window() or row.property(WATCHED):
            continue
        buttons = [one for one in members(row) if isinstance(one, QPushButton) and one.property("role") in ROLES]
        if len(buttons) > 1:
            row.setProperty(WATCHED, True)
            ToolOverflow(row, host, buttons)
