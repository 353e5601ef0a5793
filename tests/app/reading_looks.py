"""How the texts of a finished paper look, in PDF and in Word: size, bold, italic; read anew by other programs' eyes."""

import ctypes
import io
import re
from collections.abc import Iterator
from dataclasses import dataclass

import docx
import pypdfium2
import pypdfium2.raw as raw
from docx.document import Document
from docx.oxml.ns import qn


@dataclass(frozen=True, slots=True)
class Seen:
    """A text as it stands on paper."""

    size: float
    bold: bool
    italic: bool


def plain(text: str) -> str:
    """A text with single spaces."""
    return " ".join(text.replace("\u00a0", " ").split())


class PdfLook:
    """The letters of a PDF with how each is set."""

    def __init__(self, data: bytes) -> None:
        self.letters: list[str] = []
        self.looks: list[Seen] = []
        document = pypdfium2.PdfDocument(io.BytesIO(data))
        for page in document:
            self._page(page.get_textpage())

    def _page(self, page: pypdfium2.PdfTextPage) -> None:
        name, flags = ctypes.create_string_buffer(96), ctypes.c_int()
        for at in range(page.count_chars()):
            letter = chr(raw.FPDFText_GetUnicode(page.raw, at))
            if not letter.strip() and (not self.letters or self.letters[-1] == " "):
                continue
            raw.FPDFText_GetFontInfo(page.raw, at, name, 96, ctypes.byref(flags))
            face = name.value.decode("ascii", "replace")
            self.letters.append(letter if letter.strip() else " ")
            size = round(raw.FPDFText_GetFontSize(page.raw, at) * 2) / 2
            self.looks.append(Seen(size, "Bold" in face, "Italic" in face))
        self.letters.append(" ")
        self.looks.append(Seen(0.0, False, False))

    def all_of(self, text: str) -> list[Seen]:
        """How the beginning of this text is set, wherever it stands."""
        wanted, whole = plain(text)[:22], "".join(self.letters)
        return [self.looks[found.start()] for found in re.finditer(re.escape(wanted), whole)]


_SIGNS = {qn("w:br"): " ", qn("w:noBreakHyphen"): "-"}


class WordLook:
    """The paragraphs of a Word document, those in tables too, with how each is set."""

    def __init__(self, data: bytes) -> None:
        self.document: Document = docx.Document(io.BytesIO(data))
        self.styles = {style.style_id: style for style in self.document.styles}
        self.runs = list(self._runs())

    def _runs(self) -> Iterator[tuple[str, Seen]]:
        for paragraph in self.document.element.body.iter(qn("w:p")):
            style = self.styles[
                paragraph.pPr.pStyle.val if paragraph.pPr is not None and paragraph.pPr.pStyle is not None else "Normal"
            ]
            for run in paragraph.iter(qn("w:r")):
                text = "".join(
                    part.text or "" if part.tag == qn("w:t") else _SIGNS[part.tag]
                    for part in run
                    if part.tag == qn("w:t") or part.tag in _SIGNS
                )
                if text.strip():
                    yield plain(text), _seen(run, style)

    def all_of(self, text: str) -> list[Seen]:
        """How the runs that hold the beginning of this text are set."""
        wanted = plain(text)[:22]
        return [look for said, look in self.runs if wanted in said]


def _seen(run, style) -> Seen:  # type: ignore[no-untyped-def]
    size, bold, italic = style.font.size.pt, bool(style.font.bold), bool(style.font.italic)
    own = run.rPr
    if own is not None:
        size = own.sz.val.pt if own.sz is not None else size
        bold = own.b.val if own.b is not None else bold
        italic = own.i.val if own.i is not None else italic
    return Seen(size, bold, italic)
