"""What the tests read out of a finished PDF: its texts with their places, its rules, its fonts."""

import io
from dataclasses import dataclass

import pypdfium2
import pypdfium2.raw as raw

from thuky.papers import pages

MM = 72 / 25.4


@dataclass(frozen=True, slots=True)
class Word:
    """A text with its box, mm from the top left of the page."""

    text: str
    left: float
    top: float
    right: float
    bottom: float


def text(pdf: bytes) -> str:
    """All pages in their order, lines joined by one space."""
    return " ".join(" ".join(pages.page_text(pdf, i).split()) for i in range(pages.page_count(pdf)))


def place(pdf: bytes, page: int, wanted: str) -> Word:
    """Where a text stands on a page; it must be there exactly once or the first one counts."""
    document = pypdfium2.PdfDocument(io.BytesIO(pdf))
    sheet = document[page]
    height = sheet.get_height()
    found = sheet.get_textpage()
    start, count = found.search(wanted, match_case=True).get_next()
    boxes = [found.get_charbox(i, loose=True) for i in range(start, start + count)]
    left, bottom = min(b[0] for b in boxes), min(b[1] for b in boxes)
    right, top = max(b[2] for b in boxes), max(b[3] for b in boxes)
    return Word(wanted, left / MM, (height - top) / MM, right / MM, (height - bottom) / MM)


def boxes(pdf: bytes, page: int) -> list[tuple[float, float, float, float]]:
    """The boxes of all letters on a page: left, top, right, bottom in mm."""
    sheet = pypdfium2.PdfDocument(io.BytesIO(pdf))[page]
    height, found = sheet.get_height(), sheet.get_textpage()
    result = []
    for i in range(found.count_chars()):
        if found.get_text_range(i, 1).strip():
            left, bottom, right, top = found.get_charbox(i)
            result.append((left / MM, (height - top) / MM, right / MM, (height - bottom) / MM))
    return result


def rules(pdf: bytes, page: int) -> list[tuple[float, float, float]]:
    """The level rules of a page: left, right and place from the top, mm."""
    sheet = pypdfium2.PdfDocument(io.BytesIO(pdf))[page]
    height = sheet.get_height()
    found = []
    for one in sheet.get_objects(filter=[raw.FPDF_PAGEOBJ_PATH]):
        points = []
        for i in range(raw.FPDFPath_CountSegments(one.raw)):
            segment = raw.FPDFPath_GetPathSegment(one.raw, i)
            x, y = raw.c_float(), raw.c_float()
            raw.FPDFPathSegment_GetPoint(segment, x, y)
            points.append((raw.FPDFPathSegment_GetType(segment), x.value, y.value))
        for (_, x1, y1), (kind, x2, y2) in zip(points, points[1:], strict=False):
            if kind == raw.FPDF_SEGMENT_LINETO and abs(y1 - y2) < 0.01 and abs(x1 - x2) > 1:
                found.append((min(x1, x2) / MM, max(x1, x2) / MM, (height - y1) / MM))
    return found
