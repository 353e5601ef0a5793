"""To the printer: the same pages as the preview and the PDF, drawn at the printer's sharpness."""

from PySide6.QtCore import QMarginsF, QRectF
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QWidget

from thuky.papers import pages

DPI = 300


def print_pdf(parent: QWidget, pdf: bytes, title: str, copies: int) -> bool:
    """Ask for the printer, the pages and the copies, then print; False when the clerk gave it up."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(title)
    printer.setCopyCount(copies)
    dialog = QPrintDialog(printer, parent)
    dialog.setWindowTitle(f"In {title}")
    dialog.setMinMax(1, pages.page_count(pdf))
    if not dialog.exec():
        return False
    first = printer.fromPage() or 1
    last = printer.toPage() or pages.page_count(pdf)
    draw(printer, pdf, range(first - 1, last))
    return True


def draw(printer: QPrinter, pdf: bytes, wanted: range) -> None:
    """Draw these pages (from 0), each on a sheet of its own size and direction."""
    painter: QPainter | None = None
    for index in wanted:
        width, height = pages.page_size(pdf, index)
        printer.setPageSize(QPageSize(QPageSize.PageSizeId.A3 if max(width, height) > 300 else QPageSize.PageSizeId.A4))
        lying = QPageLayout.Orientation.Landscape if width > height else QPageLayout.Orientation.Portrait
        printer.setPageOrientation(lying)
        printer.setFullPage(True)
        printer.setPageMargins(QMarginsF(0, 0, 0, 0))
        if painter is None:
            painter = QPainter(printer)
        else:
            printer.newPage()
        wide, high, data = pages.page_rgba(pdf, index, DPI / 72)
        sheet = QImage(data, wide, high, wide * 4, QImage.Format.Format_RGBA8888)
        painter.drawImage(QRectF(printer.paperRect(QPrinter.Unit.DevicePixel)), sheet)
    if painter is not None:
        painter.end()
