"""The same certificates as offices make them: a Word template filled in, then converted by LibreOffice.

The template is the decorated certificate that somebody would draw in Word: a double frame around the page, the emblem at the head,
the title in red, every text in its own type and size. It has none of the product's 96 ornaments, which favours it.
"""

import importlib.util
import io
import struct
import tempfile
import zlib
from pathlib import Path
from typing import Any

from bench import soffice
from bench.certificate_peers import HEIGHT, WIDTH, Cards

MISSING = "docxtpl is not installed (pip install docxtpl)"
RED = "A01010"
EMBLEM = 240


def here() -> bool:
    """Whether docxtpl can be imported."""
    return importlib.util.find_spec("docxtpl") is not None


def to_pdf(cards: Cards) -> None:
    """All certificates in one document, as one PDF."""
    from docxtpl import DocxTemplate

    with tempfile.TemporaryDirectory() as folder:
        template = Path(folder, "template.docx")
        _template(cards[0], template)
        filled = DocxTemplate(template)
        filled.render({"cards": [[one["text"] for one in card] for card in cards]}, autoescape=True)
        filled.save(Path(folder, "filled.docx"))
        soffice.to_pdf(Path(folder, "filled.docx"))


def _template(card: list[dict[str, Any]], path: Path) -> None:
    import docx

    document = docx.Document()
    document.styles["Normal"].font.name = "Tinos"  # type: ignore[attr-defined]
    _page(document)
    largest = max(one["size"] for one in card)
    document.add_paragraph("{%p for card in cards %}")
    for at, one in enumerate(card):
        _line(document, at, one, largest)
    document.add_paragraph("{%p endfor %}")
    document.save(str(path))


def _page(document: Any) -> None:
    from docx.shared import Mm, Pt

    section = document.sections[0]
    section.page_width, section.page_height = Mm(WIDTH), Mm(HEIGHT)
    section.left_margin = section.right_margin = Pt(60)
    section.top_margin = section.bottom_margin = Pt(45)
    section._sectPr.append(_borders())
    head = section.header.paragraphs[0]
    head.alignment = 1
    head.add_run().add_picture(io.BytesIO(_emblem()), width=Pt(60))


def _line(document: Any, at: int, one: dict[str, Any], largest: float) -> None:
    from docx.shared import Pt, RGBColor

    paragraph = document.add_paragraph()
    paragraph.alignment = 0 if one["align"] == "left" else 1
    paragraph.paragraph_format.space_after = Pt(2)
    paragraph.paragraph_format.page_break_before = at == 0
    run = paragraph.add_run("{{ card[" + str(at) + "] }}")
    run.font.size, run.bold, run.italic, run.font.name = Pt(one["size"]), one["bold"], one["italic"], "Tinos"
    if one["size"] == largest:
        run.font.color.rgb = RGBColor.from_string(RED)


def _borders() -> Any:
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    borders = OxmlElement("w:pgBorders")
    borders.set(qn("w:offsetFrom"), "text")
    for side in ("top", "left", "bottom", "right"):
        line = OxmlElement(f"w:{side}")
        for name, value in (("val", "double"), ("sz", "12"), ("space", "10"), ("color", RED)):
            line.set(qn(f"w:{name}"), value)
        borders.append(line)
    return borders


def _emblem() -> bytes:
    """A red disc with a golden rim, as a picture."""
    middle = EMBLEM / 2
    rows = bytearray()
    for y in range(EMBLEM):
        rows.append(0)
        for x in range(EMBLEM):
            away = ((x - middle) ** 2 + (y - middle) ** 2) ** 0.5 / middle
            rows += b"\xd0\x20\x20" if away < 0.85 else b"\xe0\xb0\x30" if away < 1 else b"\xff\xff\xff"

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", EMBLEM, EMBLEM, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(bytes(rows))) + chunk(b"IEND", b"")
    )
