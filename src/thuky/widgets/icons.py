"""Line icons: one SVG each in resources/icons, drawn once per colour and size and kept."""

from functools import cache

from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QIcon, QImage, QImageReader, QPainter, QPixmap
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QMenu, QWidget

from thuky.core import paths
from thuky.widgets import theme

SIZE = 16
SCALES = (1, 2)
FILTER = "filter"


def icon(name: str, tone: str = "quiet") -> QIcon:
    """The icon of this name in the colours in force; an empty icon where there is no such file."""
    worn = theme.colours()
    return _icon(name, worn.tone(tone).name(), worn.text3)


def pixmap(name: str, tone: str = "quiet", size: int = SIZE) -> QPixmap:
    """One picture of an icon, sharp on the application's densest screen."""
    ratio = QApplication.instance().devicePixelRatio()  # type: ignore[union-attr]
    return _picture(name, theme.colours().tone(tone).name(), size, ratio)


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
def _icon(name: str, colour: str, disabled: str) -> QIcon:
    made = QIcon()
    for scale in SCALES:
        made.addPixmap(_picture(name, colour, SIZE, scale), QIcon.Mode.Normal)
        made.addPixmap(_picture(name, disabled, SIZE, scale), QIcon.Mode.Disabled)
    return made


@cache
def _picture(name: str, colour: str, size: int, ratio: float) -> QPixmap:
    path = paths.resource("icons", f"{name}.svg")
    reader = QImageReader(str(path))
    reader.setScaledSize(QSize(round(size * ratio), round(size * ratio)))
    drawn = reader.read() if path.exists() else QImage()
    if drawn.isNull():
        return QPixmap()
    drawn = drawn.convertToFormat(QImage.Format.Format_ARGB32_Premultiplied)
    painter = QPainter(drawn)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
    painter.fillRect(drawn.rect(), QColor(colour))
    painter.end()
    drawn.setDevicePixelRatio(ratio)
    return QPixmap.fromImage(drawn)
