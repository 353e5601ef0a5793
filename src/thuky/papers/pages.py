"""The pages of a PDF as pictures, for the preview and the printer; knows nothing of the window."""

import io
from collections.abc import Sequence
from contextlib import closing
from functools import cache
from threading import Lock

import pypdfium2

_LOCK = Lock()
"""pdfium may be used by one thread at a time."""


def page_count(pdf: bytes) -> int:
    """How many pages a PDF has."""
    with _LOCK:
        document = pypdfium2.PdfDocument(pdf)
        try:
            return len(document)
        finally:
            document.close()


def page_size(pdf: bytes, index: int) -> tuple[float, float]:
    """Width and height of a page in mm."""
    with _LOCK:
        document = pypdfium2.PdfDocument(pdf)
        try:
            width, height = document[index].get_size()
            return width * 25.4 / 72, height * 25.4 / 72
        finally:
            document.close()


def page_sizes(pdf: bytes) -> list[tuple[float, float]]:
    """Width and height in mm of every page: the file is looked through once."""
    with _LOCK, closing(pypdfium2.PdfDocument(pdf)) as document:
        sizes = (document.get_page_size(index) for index in range(len(document)))
        return [(width * 25.4 / 72, height * 25.4 / 72) for width, height in sizes]


def page_rgba(pdf: bytes, index: int, scale: float) -> tuple[int, int, bytes]:
    """A page drawn at scale × 72 dpi: width, height and its pixels, four bytes each (red, green, blue, opaque)."""
    with _LOCK:
        document = pypdfium2.PdfDocument(pdf)
        try:
            bitmap = document[index].render(scale=scale, rev_byteorder=True, prefer_bgrx=True, fill_color=_white())
            return bitmap.width, bitmap.height, _packed(bitmap)
        finally:
            document.close()


def page_png(pdf: bytes, index: int, dpi: float) -> bytes:
    """A page as a PNG picture."""
    from PIL import Image

    width, height, pixels = page_rgba(pdf, index, dpi / 72)
    buffer = io.BytesIO()
    Image.frombytes("RGBA", (width, height), pixels).convert("RGB").save(buffer, "PNG", dpi=(dpi, dpi))
    return buffer.getvalue()


def page_text(pdf: bytes, index: int) -> str:
    """The text of a page in its order."""
    with _LOCK:
        document = pypdfium2.PdfDocument(pdf)
        try:
            return str(document[index].get_textpage().get_text_range())
        finally:
            document.close()


@cache
def _white() -> tuple[int, int, int, int]:
    return (255, 255, 255, 255)


def _packed(bitmap: pypdfium2.PdfBitmap) -> bytes:
    """The rows of a bitmap without the padding behind them; the fourth byte made opaque."""
    line, data = bitmap.width * 4, bytes(bitmap.buffer)
    if bitmap.stride != line:
        data = b"".join(data[y * bitmap.stride : y * bitmap.stride + line] for y in range(bitmap.height))
    pixels = bytearray(data)
    pixels[3::4] = b"\xff" * (len(pixels) // 4)
    return bytes(pixels)


def merged(pdfs: Sequence[bytes]) -> bytes:
    """Several PDFs as one, in their order."""
    with _LOCK:
        whole = pypdfium2.PdfDocument.new()
        for data in pdfs:
            with closing(pypdfium2.PdfDocument(data)) as part:
                whole.import_pages(part)
        return _saved(whole)


def only(pdf: bytes, wanted: Sequence[int]) -> bytes:
    """Some pages (from 0) of a PDF, as a PDF."""
    with _LOCK:
        part = pypdfium2.PdfDocument.new()
        with closing(pypdfium2.PdfDocument(pdf)) as whole:
            part.import_pages(whole, list(wanted))
        return _saved(part)


def _saved(document: pypdfium2.PdfDocument) -> bytes:
    buffer = io.BytesIO()
    with closing(document):
        document.save(buffer)
    return buffer.getvalue()
