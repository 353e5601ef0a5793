"""The type in which a letter of a PDF is set: whether it is bold, told by the font's weight or its name."""

import ctypes

import pypdfium2
import pypdfium2.raw as pdfium

_BOLD = 600
_LONGEST_NAME = 128


def is_bold(textpage: pypdfium2.PdfTextPage, index: int) -> bool:
    """Whether the letter at this place of the page's text is bold."""
    if pdfium.FPDFText_GetFontWeight(textpage, index) >= _BOLD:
        return True
    name, flags = ctypes.create_string_buffer(_LONGEST_NAME), ctypes.c_int()
    pdfium.FPDFText_GetFontInfo(textpage, index, name, _LONGEST_NAME, flags)
    return b"bold" in name.value.lower()
