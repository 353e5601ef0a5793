"""Word documents (.docx): their text in order, tables in place, automatic numbers as Word shows them."""

from collections.abc import Iterator
from pathlib import Path

from lxml import etree

from thuky.core.refused import Refused
from thuky.reading import packages
from thuky.reading.docx_numbering import Numbering, W
from thuky.reading.lines import Line, Lines, numbered, plain, row
from thuky.reading.table_kinds import is_layout

_BREAKS = {W + "tab": "\t", W + "br": "\n", W + "cr": "\n", W + "noBreakHyphen": "-"}
_CONTAINERS = {W + name for name in ("sdt", "sdtContent", "ins", "moveTo", "smartTag", "customXml")}
_DELETED = {W + name for name in ("del", "moveFrom", "instrText", "delText", "pPr", "rPr")}
_SETTINGS = "word/document.xml"


def read(path: Path, data: bytes) -> Lines:
    """The lines of a Word document: one per paragraph, one per row of a table."""
    package = packages.opened(path, data)
    root = packages.part(package, _SETTINGS, path)
    body = root.find(W + "body") if root is not None else None
    if body is None:
        raise Refused(packages.damaged(path))
    numbering = Numbering(
        packages.part(package, "word/numbering.xml", path), packages.part(package, "word/styles.xml", path)
    )
    return numbered(_Walk(numbering).lines(body), path.name)


class _Walk:
    """One reading from the first paragraph to the last, which is what numbering and table counts need."""

    def __init__(self, numbering: Numbering) -> None:
        self._numbering = numbering
        self._tables = 0

    def lines(self, parent: etree._Element) -> Iterator[Line]:
        """The lines of everything inside `parent`, in order."""
        for element in parent:
            if element.tag == W + "p":
                yield from self._paragraph(element)
            elif element.tag == W + "tbl":
                yield from self._table(element)
            elif element.tag in _CONTAINERS:
                yield from self.lines(element)

    def _paragraph(self, paragraph: etree._Element) -> Iterator[Line]:
        boxes: list[etree._Element] = []
        text = _text(paragraph, boxes)
        label = self._numbering.label(paragraph) if text.strip() else ""
        bold = bool(text.strip()) and _is_bold(paragraph)
        pieces = text.split("\n")
        yield plain(f"{label} {pieces[0]}" if label else pieces[0], bold=bold)
        yield from (plain(piece, bold=bold) for piece in pieces[1:])
        for box in boxes:
            yield from self.lines(box)

    def _table(self, table: etree._Element) -> Iterator[Line]:
        rows = [[list(self.lines(cell)) for cell in _cells(tr)] for tr in table.iterfind(W + "tr")]
        if is_layout([["\n".join(line.text for line in cell) for cell in cells] for cells in rows]):
            for cells in rows:
                for cell in cells:
                    yield from cell
            return
        self._tables += 1
        number = self._tables
        for cells in rows:
            yield row((" ".join(line.text for line in cell) for cell in cells), table=number)


def _cells(tr: etree._Element) -> Iterator[etree._Element]:
    """The cells of a row; a cell over several columns is followed by empty ones, so that columns stay in line."""
    for element in tr:
        if element.tag == W + "tc":
            yield element
            span = element.find(f"{W}tcPr/{W}gridSpan")
            width = span.get(W + "val", "1") if span is not None else "1"
            yield from (etree.Element(W + "tc") for _ in range(min(int(width), 30) - 1 if width.isdecimal() else 0))
        elif element.tag in _CONTAINERS:
            yield from _cells(element)


def _text(element: etree._Element, boxes: list[etree._Element]) -> str:
    parts: list[str] = []
    for child in element:
        if child.tag == W + "t":
            parts.append(child.text or "")
        elif child.tag in _BREAKS:
            parts.append("" if child.get(W + "type") == "page" else _BREAKS[child.tag])
        elif child.tag == W + "txbxContent":
            boxes.append(child)
        elif isinstance(child.tag, str) and child.tag not in _DELETED and not child.tag.endswith("}Fallback"):
            parts.append(_text(child, boxes))
    return "".join(parts)


def _is_bold(paragraph: etree._Element) -> bool:
    runs = [run for run in paragraph.iterfind(W + "r") if any((t.text or "").strip() for t in run.iterfind(W + "t"))]
    marks = [run.find(f"{W}rPr/{W}b") for run in runs]
    return bool(runs) and all(mark is not None and mark.get(W + "val") not in ("0", "false") for mark in marks)
