"""To the printer: the same pages as the preview and the PDF, drawn at the printer's sharpness."""

from collections.abc import Callable

from PySide6.QtCore import QMarginsF, QRectF, QSizeF
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QPushButton, QWidget

from thuky.papers import pages
from thuky.printing.printer_dialog import NONE, Offset, offset_of
from thuky.widgets import jobs

DPI = 300
WIDTH = 560
"""Points: the printer's name and the path of a file are read whole (Windows shows its own dialog)."""


def print_pdf(parent: QWidget, pdf: bytes, title: str, copies: int, done: Callable[[], object] = lambda: None) -> None:
    """Ask for the printer, the pages and the copies, then print beside the window; `done` is told once all has gone out."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(title)
    printer.setCopyCount(copies)
    dialog = QPrintDialog(printer, parent)
    dialog.setWindowTitle(f"In {title}")
    dialog.setMinMax(1, pages.page_count(pdf))
    dialog.setMinimumWidth(WIDTH)
    for button in dialog.findChildren(QPushButton):
        button.setMinimumWidth(button.sizeHint().width())
    if not dialog.exec():
        return
    first = printer.fromPage() or 1
    last = printer.toPage() or pages.page_count(pdf)
    args = (printer, pdf, range(first - 1, last), offset_of(printer.printerName()))
    jobs.run(parent, f"In {title}", draw, args, lambda _result: done(), with_progress=True)


def draw(
    printer: QPrinter, pdf: bytes, wanted: range, offset: Offset = NONE, *, progress: jobs.Progress | None = None
) -> None:
    """Draw these pages (from 0), each on a sheet of its own size and direction, shifted by so many mm to the right and down; what
    the clerk cancels on the way is taken back from the printer's queue."""
    painter: QPainter | None = None
    try:
        for place, index in enumerate(wanted):
            if progress is not None:
                progress.step(place, len(wanted))
            _lay_out(printer, *pages.page_size(pdf, index))
            if painter is None:
                painter = QPainter(printer)
            else:
                printer.newPage()
            _draw_page(painter, printer, pdf, index, offset)
    except jobs.Cancelled:
        printer.abort()
        raise
    finally:
        if painter is not None:
            painter.end()


def _draw_page(painter: QPainter, printer: QPrinter, pdf: bytes, index: int, offset: Offset) -> None:
    wide, high, data = pages.page_rgba(pdf, index, DPI / 72)
    sheet = QImage(data, wide, high, wide * 4, QImage.Format.Format_RGBA8888)
    paper = QRectF(printer.paperRect(QPrinter.Unit.DevicePixel))
    across = printer.resolution() / 25.4
    painter.drawImage(paper.translated(offset[0] * across, offset[1] * across), sheet)


def _lay_out(printer: QPrinter, width: float, height: float) -> None:
    """A sheet of this size in mm: A4 and A3 by name, an envelope as it is."""
    lying = width > height
    upright = QSizeF(min(width, height), max(width, height))
    size = QPageSize(upright, QPageSize.Unit.Millimeter, "", QPageSize.SizeMatchPolicy.FuzzyMatch)
    printer.setPageSize(size)
    printer.setPageOrientation(QPageLayout.Orientation.Landscape if lying else QPageLayout.Orientation.Portrait)
    printer.setFullPage(True)
    printer.setPageMargins(QMarginsF(0, 0, 0, 0))
