"""Word documents (.docx): their text in order, tables in place, automatic numbers as Word shows them."""

import re
import zipfile
from collections.abc import Iterable, Iterator
from itertools import count
from pathlib import Path

from lxml import etree

from thuky.core.refused import Refused
from thuky.reading import packages, table_kinds
from thuky.reading.docx_numbering import Numbering
from thuky.reading.docx_runs import Runs, chosen, is_placeholder
from thuky.reading.docx_styles import VAL, Styles, W
from thuky.reading.lines import Line, Lines, numbered, plain
from thuky.reading.old_fonts import Fonted, OldText

_ALTERNATE = "{http://schemas.openxmlformats.org/markup-compatibility/2006}AlternateContent"
_CONTAINERS = {W + name for name in ("sdt", "sdtContent", "ins", "moveTo", "smartTag", "customXml")}
_OLD_FONT_NAMED = re.compile(rb'="(?:\.?Vn|VNI)', re.IGNORECASE)
_NOTES = ("footnotes", "endnotes")
_PARTS = ("numbering", "styles", *_NOTES)
_MOST_SPAN = 30


def read(path: Path, data: bytes) -> Lines:
    """The lines of a Word document: one per paragraph, one per row of a table."""
    package = packages.opened(path, data)
    main = packages.main_part(package)
    root = packages.part(package, main, path)
    body = root.find(W + "body") if root is not None else None
    if body is None:
        raise Refused(packages.damaged(path))
    near = main.rpartition("/")[0]
    parts = {name: packages.part(package, f"{near}/{name}.xml", path) for name in _PARTS}
    styles = Styles(parts["styles"])
    runs = Runs(styles, old_fonts=_names_old_fonts(package, (main, f"{near}/styles.xml")))
    old = OldText(_texts(body, runs))
    walk = _Walk(Numbering(parts["numbering"], styles), runs, old, {kind: parts[kind] for kind in _NOTES})
    return numbered(walk.whole(body), path.name)


def _names_old_fonts(package: zipfile.ZipFile, names: tuple[str, ...]) -> bool:
    return any(_OLD_FONT_NAMED.search(package.read(name)) for name in names if name in package.namelist())


def _texts(body: etree._Element, runs: Runs) -> Iterator[Fonted]:
    """Every text of the paper with its font where any old font is named, else just the texts."""
    if not runs.old_fonts:
        return (Fonted(element.text or "") for element in body.iter(W + "t"))
    return (
        one
        for paragraph in body.iter(W + "p")
        for one in runs.said(paragraph, runs.styles.of(paragraph.find(W + "pPr"))).texts
    )


class _Walk:
    """One reading from the first paragraph to the last, which is what numbering, notes and table counts need."""

    def __init__(self, numbering: Numbering, runs: Runs, old: OldText, notes: dict[str, etree._Element | None]) -> None:
        self._numbering, self._runs, self._styles, self._old = numbering, runs, runs.styles, old
        self._notes = {
            (kind, note.get(W + "id", "")): note for kind, part in notes.items() if part is not None for note in part
        }
        self._waiting: list[tuple[str, str]] = []
        self._noted = 0
        self._before: list[Fonted] = []  # of a paragraph whose end was deleted: it goes on in the next one
        self._tables = count(1)

    def whole(self, body: etree._Element) -> Iterator[Line]:
        """The lines of a paper in order; a footnote follows the paragraph or table that it belongs to, endnotes come last."""
        for block in body:
            yield from self.lines([block])
            yield from self._noted_here("footnotes")
        yield from self._noted_here("endnotes")

    def lines(self, blocks: Iterable[etree._Element]) -> Iterator[Line]:
        """The lines of these blocks and of everything inside them."""
        for block in blocks:
            if block.tag == W + "p":
                yield from self._paragraph(block)
            elif block.tag == W + "tbl":
                yield from self._table(block)
            elif block.tag == W + "sdt" and is_placeholder(block):
                continue
            elif block.tag in _CONTAINERS:
                yield from self.lines(block)
            elif block.tag == _ALTERNATE:
                yield from self.lines(chosen(block))

    def _paragraph(self, paragraph: etree._Element) -> Iterator[Line]:
        properties = paragraph.find(W + "pPr")
        style = self._styles.of(properties)
        said = self._runs.said(paragraph, style)
        self._waiting += said.notes
        texts = self._before + said.texts
        if properties is not None and _end_deleted(properties):
            self._before = texts
            return
        self._before = []
        if self._styles.is_contents(style):
            return
        text = self._old.modern(texts) if self._old.needed else "".join(one.text for one in texts)
        label = self._numbering.label(properties, style)
        yield from _of_text(text, label, said.bold)
        for box in said.boxes:
            yield from self.lines(box)

    def _noted_here(self, kind: str) -> Iterator[Line]:
        here = [note for note in self._waiting if note[0] == kind]
        self._waiting = [note for note in self._waiting if note[0] != kind]
        for place in here:
            note = self._notes.get(place)
            texts = [] if note is None else [line.text for line in self.lines(note) if line.text]
            if texts:
                self._noted += 1
                yield plain(f"[{self._noted}] {' '.join(texts)}")

    def _table(self, table: etree._Element) -> Iterator[Line]:
        grid = [list(_cells(tr)) for tr in _rows(table)]
        read = [[list(self.lines(cell)) for cell in cells] for cells in grid]
        merged = ({at for at, cell in enumerate(cells) if _goes_on(cell)} for cells in grid)
        yield from table_kinds.told(read, merged, self._tables)


def _of_text(text: str, label: str, bold: bool) -> Iterator[Line]:
    """The lines of one paragraph: an automatic number alone is counted, but is no line of the text."""
    first, *rest = text.split("\n")
    bold = bold and bool(text.strip())
    yield plain(f"{label} {first}" if label and text.strip() else first, bold=bold)
    yield from (plain(piece, bold=bold) for piece in rest)


def _end_deleted(properties: etree._Element) -> bool:
    """Whether a tracked change took the end of a paragraph away."""
    mark = properties.find(W + "rPr")
    return mark is not None and (mark.find(W + "del") is not None or mark.find(W + "moveFrom") is not None)


def _rows(table: etree._Element) -> Iterator[etree._Element]:
    """The rows of a table that no tracked change took away."""
    for element in table:
        if element.tag == W + "tr":
            if element.find(f"{W}trPr/{W}del") is None:
                yield element
        elif element.tag in _CONTAINERS and not (element.tag == W + "sdt" and is_placeholder(element)):
            yield from _rows(element)


def _cells(tr: etree._Element) -> Iterator[etree._Element]:
    """The cells of a row; a cell over several columns is followed by empty ones, so that columns stay in line."""
    yield from _empty(tr.find(f"{W}trPr/{W}gridBefore"), 0)
    for element in tr:
        if element.tag == W + "tc":
            yield element
            yield from _empty(element.find(f"{W}tcPr/{W}gridSpan"), 1)
        elif element.tag in _CONTAINERS:
            yield from _cells(element)


def _goes_on(cell: etree._Element) -> bool:
    """Whether a cell only continues the one above, merged over several rows."""
    merge = cell.find(f"{W}tcPr/{W}vMerge")
    return merge is not None and merge.get(VAL, "continue") != "restart"


def _empty(width: etree._Element | None, own: int) -> Iterator[etree._Element]:
    said = "" if width is None else width.get(VAL, "")
    count = min(int(said), _MOST_SPAN) - own if said.isdecimal() and len(said) < 5 else 0
    return (etree.Element(W + "tc") for _ in range(count))
