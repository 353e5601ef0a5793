"""Line icons: one SVG each in resources/icons, drawn once per colour and size and kept."""

import re
from functools import cache

from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QMenu, QWidget

from thuky.core import paths
from thuky.widgets import theme

SIZE = 16
FILTER = "filter"
_STROKE = re.compile(rb"""((?:stroke|fill)=["'])#[0-9A-Fa-f]{6}""")


def icon(name: str, tone: str = "quiet") -> QIcon:
    """The icon of this name in the colours in force; an empty icon where there is no such file."""
    worn = theme.colours()
    return _icon(name, worn.tone(tone).name(), worn.text3, _ratio())


def pixmap(name: str, tone: str = "quiet", size: int = SIZE) -> QPixmap:
    """One picture of an icon, sharp on the application's densest screen."""
    return _picture(name, theme.colours().tone(tone).name(), size, _ratio())


def _ratio() -> float:
    app = QApplication.instance()
    return app.devicePixelRatio() if isinstance(app, QApplication) else 1.0


def dress(root: QWidget) -> None:
    """Give every button below this widget that names a `glyph` its icon, in the colours in force."""
    for button in root.findChildren(QAbstractButton):
        glyph = button.property("glyph")
        if glyph:
            button.setIcon(icon(glyph, _tone(button)))
            button.setIconSize(QSize(SIZE, SIZE))
    for box in root.findChildren(QLineEdit):
        if (box.property("glyph") or box.objectName() == FILTER) and not box.property("glazed"):
            box.setProperty("glazed", True)
            _glaze(box)


def dress_menus(root: QWidget) -> None:
    """Give every line of a menu that names a `glyph` its icon."""
    for menu in root.findChildren(QMenu):
        for action in menu.actions():
            if action.property("glyph"):
                action.setIcon(icon(action.property("glyph")))


def _glaze(box: QLineEdit) -> None:
    from thuky.widgets.glass import glass

    glass(box, box.property("glyph") or FILTER)


def _tone(button: QAbstractButton) -> str:
    if button.property("role") == "primary":
        return "on_accent"
    return button.property("glyphTone") or "quiet"


@cache
def _icon(name: str, colour: str, disabled: str, ratio: float) -> QIcon:
    made = QIcon()
    made.addPixmap(_picture(name, colour, SIZE, ratio), QIcon.Mode.Normal)
    made.addPixmap(_picture(name, disabled, SIZE, ratio), QIcon.Mode.Disabled)
    return made


@cache
def _picture(name: str, colour: str, size: int, ratio: float) -> QPixmap:
    path = paths.resource("icons", f"{name}.svg")
    if not path.exists():
        return QPixmap()
    drawn = QPixmap(round(size * ratio), round(size * ratio))
    drawn.fill(QColor(0, 0, 0, 0))
    painter = QPainter(drawn)
    QSvgRenderer(_STROKE.sub(rb"\1" + colour.encode(), path.read_bytes())).render(painter)
    painter.end()
    drawn.setDevicePixelRatio(ratio)
    return drawn
