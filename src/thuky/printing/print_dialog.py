"""To the printer: the same pages as the preview and the PDF, drawn at the printer's sharpness."""

from collections.abc import Callable, Collection, Sequence
from pathlib import Path

from PySide6.QtCore import QMarginsF, QRectF, QSizeF
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QPushButton, QWidget

from thuky.core.refused import Refused
from thuky.papers import pages
from thuky.printing.batch import Batch
from thuky.printing.printer_dialog import NONE, Offset, offset_of
from thuky.widgets import jobs

DPI = 300
WIDTH = 560
"""Points: the printer's name and the path of a file are read whole (Windows shows its own dialog)."""
FAILED = (
    "Máy in không nhận hết các trang; không trang nào được ghi là đã in, hãy xem máy in (nguồn, dây, giấy) rồi in lại."
)
FULL = "Không ghi được tệp “{}” (ổ đĩa đầy hoặc không có thư mục ấy); không trang nào được ghi là đã in, hãy chọn chỗ khác rồi in lại."
ONE_SIDED = QPrinter.DuplexMode.DuplexNone


def print_batch(
    parent: QWidget, batch: Batch, title: str, copies: int, done: Callable[[Sequence[int]], object]
) -> None:
    """Ask for the printer, the pages and the copies, then print beside the window; once all has gone out `done` is told which pages
    (from 0) that were."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(title)
    printer.setCopyCount(copies)
    dialog = QPrintDialog(printer, parent)
    dialog.setWindowTitle(f"In {title}")
    dialog.setMinMax(1, batch.pages)
    dialog.setMinimumWidth(WIDTH)
    for button in dialog.findChildren(QPushButton):
        button.setMinimumWidth(button.sizeHint().width())
    if not dialog.exec():
        return
    wanted = chosen_pages(printer, batch.pages)
    fronts = batch.fronts() if printer.duplex() != ONE_SIDED else frozenset()
    args = (printer, batch.data, in_order(printer, wanted), offset_of(printer.printerName()), fronts)
    jobs.run(parent, f"In {title}", draw, args, lambda _result: done(wanted), with_progress=True)


def chosen_pages(printer: QPrinter, count: int) -> tuple[int, ...]:
    """The pages (from 0) that the clerk chose in the dialog: all of them, or ranges such as 1,3-5."""
    ranges = printer.pageRanges()
    everything = printer.printRange() != QPrinter.PrintRange.PageRange or ranges.isEmpty()
    return tuple(index for index in range(count) if everything or ranges.contains(index + 1))


def in_order(printer: QPrinter, wanted: Sequence[int]) -> tuple[int, ...]:
    """The pages as they are drawn: from the last one where the clerk wants that, and as often as he wants them where the printer does
    not repeat them itself."""
    backwards = printer.pageOrder() == QPrinter.PageOrder.LastPageFirst
    once = tuple(reversed(wanted)) if backwards else tuple(wanted)
    copies = 1 if printer.supportsMultipleCopies() else max(1, printer.copyCount())
    return once * copies if printer.collateCopies() else tuple(index for index in once for _ in range(copies))


def draw(
    printer: QPrinter,
    pdf: bytes,
    wanted: Sequence[int],
    offset: Offset = NONE,
    fronts: Collection[int] = (),
    *,
    progress: jobs.Progress | None = None,
) -> None:
    """Draw these pages (from 0), each on a sheet of its own size and direction, shifted by so many mm to the right and down; what
    the clerk cancels on the way is taken back from the printer's queue. On two sides `fronts` are what begins with a new sheet."""
    painter, sides = QPainter(), 0
    try:
        for place, index in enumerate(wanted):
            if progress is not None:
                progress.step(place, len(wanted))
            if sides % 2 and index in fronts:
                _turn(printer)
                sides += 1
            _lay_out(printer, *pages.page_size(pdf, index))
            if sides:
                _turn(printer)
            elif not painter.begin(printer):
                raise Refused(_why(printer))
            _draw_page(painter, printer, pdf, index, offset)
            sides += 1
    except (jobs.Cancelled, Refused):
        printer.abort()
        raise
    finally:
        painter.end()
    _check_file(printer.outputFileName())


def _turn(printer: QPrinter) -> None:
    if not printer.newPage():
        raise Refused(_why(printer))


def _why(printer: QPrinter) -> str:
    name = printer.outputFileName()
    return FULL.format(Path(name).name) if name else FAILED


def _check_file(name: str) -> None:
    """Printed to a file, it must be whole: a full disk is said by nobody else."""
    if not name:
        return
    path = Path(name)
    if not path.is_file() or b"%%EOF" not in path.read_bytes()[-64:]:
        raise Refused(FULL.format(path.name))


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
