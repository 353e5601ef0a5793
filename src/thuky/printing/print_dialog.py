"""To the printer: the same pages as the preview and the PDF, drawn at the printer's sharpness."""

from PySide6.QtCore import QMarginsF, QRectF, QSizeF
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QWidget

from thuky.papers import pages
from thuky.printing.printer_dialog import NONE, Offset, offset_of

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
    draw(printer, pdf, range(first - 1, last), offset_of(printer.printerName()))
    return True


def draw(printer: QPrinter, pdf: bytes, wanted: range, offset: Offset = NONE) -> None:
    """Draw these pages (from 0), each on a sheet of its own size and direction, shifted by so many mm to the right and down."""
    painter: QPainter | None = None
    for index in wanted:
        _lay_out(printer, *pages.page_size(pdf, index))
        if painter is None:
            painter = QPainter(printer)
        else:
            printer.newPage()
        wide, high, data = pages.page_rgba(pdf, index, DPI / 72)
        sheet = QImage(data, wide, high, wide * 4, QImage.Format.Format_RGBA8888)
        paper = QRectF(printer.paperRect(QPrinter.Unit.DevicePixel))
        across = printer.resolution() / 25.4
        painter.drawImage(paper.translated(offset[0] * across, offset[1] * across), sheet)
    if painter is not None:
        painter.end()


def _lay_out(printer: QPrinter, width: float, height: float) -> None:
    """A sheet of this size in mm: A4 and A3 by name, an envelope as it is."""
    lying = width > height
    upright = QSizeF(min(width, height), max(width, height))
    size = QPageSize(upright, QPageSize.Unit.Millimeter, "", QPageSize.SizeMatchPolicy.FuzzyMatch)
    printer.setPageSize(size)
    printer.setPageOrientation(QPageLayout.Orientation.Landscape if lying else QPageLayout.Orientation.Portrait)
    printer.setFullPage(True)
    printer.setPageMargins(QMarginsF(0, 0, 0, 0))
