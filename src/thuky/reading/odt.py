"""OpenDocument texts (.odt): paragraphs, headings, lists with their numbers, text boxes, notes, and tables in place."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path

from lxml import etree

from thuky.core.refused import Refused
from thuky.reading import packages, symbols, table_kinds
from thuky.reading.lines import Line, Lines, numbered, plain
from thuky.reading.odt_numbering import Counts, Lists
from thuky.reading.odt_styles import OFFICE, SVG, TABLE, TEXT, Look, Styles
from thuky.reading.old_fonts import Fonted, OldText

MIMETYPE = b"application/vnd.oasis.opendocument.text"
_PARAGRAPHS = (TEXT + "p", TEXT + "h")
_SKIPPED = {
    *(TEXT + name for name in ("tracked-changes", "table-of-content", "sequence-decls", "soft-page-break", "ruby-text")),
    *(TEXT + name for name in ("alphabetical-index", "illustration-index", "table-index", "user-index", "bibliography")),
    *(TEXT + name for name in ("hidden-text", "hidden-paragraph", "placeholder", "note-citation")),
    *(OFFICE + name for name in ("annotation", "annotation-end", "forms")),
    *(SVG + name for name in ("title", "desc")),
}  # fmt: skip
_OLD_FONT_NAMED = re.compile(rb"[\"';](?:\.?Vn|VNI)", re.IGNORECASE)
_MOST_REPEATS = 60
_MOST_ROWS = 200


@dataclass(slots=True)
class _Said:
    """What a paragraph says, and what hangs on it."""

    texts: list[Fonted] = field(default_factory=list)
    marks: list[bool] = field(default_factory=list)  # for each piece of text whether it is bold
    boxes: list[etree._Element] = field(default_factory=list)
    notes: list[etree._Element] = field(default_factory=list)

    def add(self, text: str, look: Look) -> None:
        if not text or look.hidden:
            return
        if text.strip():
            self.marks.append(look.bold)
        if self.texts and self.texts[-1].font == look.font:
            self.texts[-1] = Fonted(self.texts[-1].text + text, look.font)
        else:
            self.texts.append(Fonted(text, look.font))


def read(path: Path, data: bytes) -> Lines:
    """The lines of an OpenDocument text: one per paragraph, one per row of a table."""
    package = packages.opened(path, data)
    root = packages.part(package, "content.xml", path)
    text = root.find(f"{OFFICE}body/{OFFICE}text") if root is not None else None
    if root is None or text is None:
        raise Refused(packages.damaged(path))
    styles = packages.part(package, "styles.xml", path)
    roots = [root] if styles is None else [root, styles]
    old_fonts = bool(_OLD_FONT_NAMED.search(package.read("content.xml")))
    return numbered(_Walk(roots, old_fonts).whole(text), path.name)


class _Walk:
    """One reading from the first paragraph to the last, counting lists, notes and tables on the way."""

    def __init__(self, roots: list[etree._Element], old_fonts: bool) -> None:
        self._lists, self._styles = Lists(roots), Styles(roots)
        self._old_fonts = old_fonts
        self._old = OldText(self._texts(roots[0]))
        self._waiting: list[etree._Element] = []
        self._noted = 0
        self._tables = count(1)

    def whole(self, text: etree._Element) -> Iterator[Line]:
        """The lines of a paper in order; a footnote follows the paragraph or table that it belongs to, endnotes come last."""
        for block in text:
            yield from self._block(block)
            yield from self._noted_here("footnote")
        yield from self._noted_here("endnote")

    def lines(self, parent: etree._Element) -> Iterator[Line]:
        """The lines of everything inside `parent`, in order."""
        for block in parent:
            yield from self._block(block)

    def _block(self, block: etree._Element) -> Iterator[Line]:
        if block.tag in _PARAGRAPHS:
            label = self._lists.heading(block) if block.tag == TEXT + "h" else ""
            yield from self._paragraph(block, label)
        elif block.tag == TEXT + "list":
            style = block.get(TEXT + "style-name", "")
            yield from self._list(block, style, 1, self._lists.counts(block, style))
        elif block.tag == TABLE + "table":
            yield from self._table(block)
        elif isinstance(block.tag, str) and block.tag not in _SKIPPED and block.get(TEXT + "display") != "none":
            yield from self.lines(block)

    def _list(self, element: etree._Element, style: str, depth: int, counts: Counts) -> Iterator[Line]:
        for item in element:
            label = None if item.tag == TEXT + "list-item" else ""
            for block in item:
                if block.tag in _PARAGRAPHS:
                    shown = self._lists.label(item, style, depth, counts) if label is None else ""
                    label = ""
                    yield from self._paragraph(block, shown)
                elif block.tag == TEXT + "list":
                    yield from self._list(block, block.get(TEXT + "style-name", style), depth + 1, counts)
                else:
                    yield from self._block(block)

    def _table(self, table: etree._Element) -> Iterator[Line]:
        grid = [list(_cells(tr)) for tr in _rows(table)]
        read = [[list(self.lines(cell)) for cell in cells] for cells in grid]
        yield from table_kinds.told(read, _merged(grid), self._tables)

    def _paragraph(self, element: etree._Element, label: str) -> Iterator[Line]:
        said = self._said(element)
        self._waiting += said.notes
        text = self._old.modern(said.texts) if self._old.needed else "".join(one.text for one in said.texts)
        first, *rest = text.split("\n")
        bold = bool(said.marks) and all(said.marks)
        yield plain(f"{label} {first}" if label and text.strip() else first, bold=bold)
        yield from (plain(piece, bold=bold) for piece in rest)
        for box in said.boxes:
            yield from self._block(box)

    def _noted_here(self, kind: str) -> Iterator[Line]:
        here = [note for note in self._waiting if note.get(TEXT + "note-class", "footnote") == kind]
        self._waiting = [note for note in self._waiting if note not in here]
        for note in here:
            texts = [line.text for body in note.iterfind(TEXT + "note-body") for line in self.lines(body) if line.text]
            if texts:
                self._noted += 1
                yield plain(f"[{self._noted}] {' '.join(texts)}")

    def _texts(self, root: etree._Element) -> Iterator[Fonted]:
        if self._old_fonts:
            return (one for element in root.iter(*_PARAGRAPHS) for one in self._said(element).texts)
        return (Fonted("".join(element.itertext())) for element in root.iter(*_PARAGRAPHS))

    def _said(self, element: etree._Element) -> _Said:
        said = _Said()
        look = self._styles.look("paragraph", element.get(TEXT + "style-name", ""), Look())
        self._walk(element, said, look)
        return said

    def _walk(self, element: etree._Element, said: _Said, look: Look) -> None:
        said.add(symbols.plain(element.text or ""), look)
        for child in element:
            if child.tag == TEXT + "s":
                said.add(" " * min(_count(child, TEXT + "c"), _MOST_REPEATS), look)
            elif child.tag in (TEXT + "tab", TEXT + "line-break"):
                said.add("\t" if child.tag == TEXT + "tab" else "\n", look)
            elif child.tag in _PARAGRAPHS or child.tag in (TEXT + "list", TABLE + "table"):
                said.boxes.append(child)
            elif child.tag == TEXT + "note":
                said.notes.append(child)
            elif isinstance(child.tag, str) and child.tag not in _SKIPPED:
                name = child.get(TEXT + "style-name", "")
                self._walk(child, said, self._styles.look("text", name, look) if child.tag == TEXT + "span" else look)
            said.add(symbols.plain(child.tail or ""), look)


def _rows(table: etree._Element) -> Iterator[etree._Element]:
    for element in table:
        if element.tag == TABLE + "table-row":
            yield from [element] * min(_count(element, TABLE + "number-rows-repeated"), _MOST_ROWS)
        elif element.tag in (TABLE + "table-header-rows", TABLE + "table-rows", TABLE + "table-row-group"):
            yield from _rows(element)


def _cells(tr: etree._Element) -> Iterator[etree._Element]:
    for cell in tr:
        if cell.tag in (TABLE + "table-cell", TABLE + "covered-table-cell"):
            yield from [cell] * min(_count(cell, TABLE + "number-columns-repeated"), _MOST_REPEATS)


def _merged(grid: list[list[etree._Element]]) -> Iterator[set[int]]:
    """For each row the cells that go on from a cell above, which says how many rows it covers."""
    left: dict[int, int] = {}
    for cells in grid:
        going_on = {at for at in left if left[at] > 0}
        left = {at: left[at] - 1 for at in going_on}
        for at, cell in enumerate(cells):
            if at not in going_on:
                left[at] = _count(cell, TABLE + "number-rows-spanned") - 1
        yield going_on


def _count(element: etree._Element, attribute: str) -> int:
    said = element.get(attribute, "1")
    return int(said) if said.isdecimal() and len(said) < 6 else 1
