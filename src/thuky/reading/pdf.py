"""PDF files with text: lines rebuilt from where the letters stand, page numbers dropped, broken lines joined."""

from pathlib import Path
from time import monotonic

import pypdfium2

from thuky.core.refused import Refused
from thuky.reading import limits, pdf_check
from thuky.reading.lines import Line, Lines, numbered
from thuky.reading.old_fonts import OldText
from thuky.reading.pdf_old import old_text
from thuky.reading.pdf_page import page_lines

MOST_PAGES = 200
LONGEST_SECONDS = 8.0


def read(path: Path, data: bytes) -> Lines:
    """The lines of a PDF; one of scanned pages has no text and is refused with what to do."""
    pdf_check.check(path, data)
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        locked = "password" in str(error).lower()
        raise Refused(_locked(path) if locked else _damaged(path)) from None
    try:
        return _read(document, path)
    finally:
        document.close()


def _read(document: pypdfium2.PdfDocument, path: Path) -> Lines:
    if len(document) > MOST_PAGES:
        raise Refused(f"Tệp {limits.named(path)} dài quá {MOST_PAGES} trang nên không đọc; hãy chọn tệp kế hoạch.")
    until = monotonic() + LONGEST_SECONDS
    lines: list[Line] = []
    old = OldText(())
    step = 0.0
    for index in range(len(document)):
        if monotonic() > until:
            raise Refused(f"Tệp {limits.named(path)} đọc quá lâu nên đã dừng; hãy chọn bản Word của kế hoạch.")
        try:
            page = document[index]
            old = old_text([page]) if index == 0 else old
        except pypdfium2.PdfiumError:
            raise Refused(_damaged(path)) from None
        lines, step = page_lines(page, lines, old, step)
        page.close()
    if not any(line.text for line in lines):
        raise Refused(
            f"Tệp {limits.named(path)} là ảnh chụp (scan), không có chữ để đọc; hãy chọn bản Word (.docx) của kế hoạch."
        )
    return numbered(lines, path.name)


def _locked(path: Path) -> str:
    return (
        f"Tệp {limits.named(path)} có đặt mật khẩu nên không đọc được; hãy bỏ mật khẩu hoặc chọn bản Word của kế hoạch."
    )


def _damaged(path: Path) -> str:
    return f"Tệp {limits.named(path)} hỏng nên không đọc được; hãy lấy lại tệp hoặc chọn bản Word của kế hoạch."
