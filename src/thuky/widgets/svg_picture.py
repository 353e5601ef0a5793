"""A drawing (SVG) as a picture with so many pixels, for what prints pictures."""

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer


def png_of(svg: bytes, pixels: int) -> bytes:
    """The drawing as a PNG on a clear ground, its longer side so many pixels; nothing where it is no drawing."""
    drawing = QSvgRenderer(QByteArray(svg))
    size = drawing.defaultSize()
    longer = max(size.width(), size.height())
    if not drawing.isValid() or longer <= 0:
        return b""
    image = QImage(size * (pixels / longer), QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    drawing.render(painter)
    painter.end()
    kept = QByteArray()
    buffer = QBuffer(kept)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(kept.data())
