"""OpenDocument texts (.odt): paragraphs, headings, lists with their numbers, and tables in place."""

from collections.abc import Iterator
from pathlib import Path

from lxml import etree

from thuky.core.refused import Refused
from thuky.reading import packages
from thuky.reading.docx_numbering import roman
from thuky.reading.lines import Line, Lines, numbered, plain, row
from thuky.reading.table_kinds import is_layout

MIMETYPE = b"application/vnd.oasis.opendocument.text"
_NS = "urn:oasis:names:tc:opendocument:xmlns:"
OFFICE, TEXT, TABLE, STYLE = (f"{{{_NS}{name}:1.0}}" for name in ("office", "text", "table", "style"))
_SKIPPED = {
    TEXT + name for name in ("note", "tracked-changes", "table-of-content", "sequence-decls", "soft-page-break")
}
_MOST_REPEATS = 60


def read(path: Path, data: bytes) -> Lines:
    """The lines of an OpenDocument text: one per paragraph, one per row of a table."""
    package = packages.opened(path, data)
    root = packages.part(package, "content.xml", path)
    text = root.find(f"{OFFICE}body/{OFFICE}text") if root is not None else None
    if root is None or text is None:
        raise Refused(packages.damaged(path))
    styles = packages.part(package, "styles.xml", path)
    return numbered(_Walk([root] if styles is None else [root, styles]).lines(text), path.name)


class _Walk:
    """One reading from the first paragraph to the last, counting the lists on the way."""

    def __init__(self, roots: list[etree._Element]) -> None:
        self._shapes = {
            style.get(STYLE + "name", ""): style for root in roots for style in root.iter(TEXT + "list-style")
        }
        self._counts: dict[tuple[str, int], int] = {}
        self._tables = 0

    def lines(self, parent: etree._Element, style: str = "", depth: int = 0) -> Iterator[Line]:
        """The lines of everything inside `parent`, in order."""
        for element in parent:
            if element.tag in (TEXT + "p", TEXT + "h"):
                yield from _paragraph(element, "")
            elif element.tag == TEXT + "list":
                yield from self._list(element, style, depth + 1)
            elif element.tag == TABLE + "table":
                yield from self._table(element)
            elif isinstance(element.tag, str) and element.tag not in _SKIPPED:
                yield from self.lines(element, style, depth)

    def _list(self, element: etree._Element, style: str, depth: int) -> Iterator[Line]:
        own = element.get(TEXT + "style-name", style)
        if (
            depth == 1
            and element.get(TEXT + "continue-numbering") != "true"
            and not element.get(TEXT + "continue-list")
        ):
            self._counts = {key: count for key, count in self._counts.items() if key[0] != own}
        for item in element:
            if item.tag == TEXT + "list-item":
                yield from self._item(item, own, depth)
        for key in [key for key in self._counts if key[0] == own and key[1] > depth]:
            del self._counts[key]

    def _item(self, item: etree._Element, style: str, depth: int) -> Iterator[Line]:
        label: str | None = None
        for element in item:
            if element.tag in (TEXT + "p", TEXT + "h"):
                shown = self._label(style, depth) if label is None else ""
                label = shown
                yield from _paragraph(element, shown)
            elif element.tag == TEXT + "list":
                yield from self._list(element, style, depth + 1)

    def _label(self, style: str, depth: int) -> str:
        shape = self._shapes.get(style)
        levels = [] if shape is None else [level for level in shape if level.get(TEXT + "level") == str(depth)]
        if not levels:
            return "-"
        level = levels[0]
        if level.tag == TEXT + "list-level-style-bullet":
            return "+" if level.get(TEXT + "bullet-char") in ("+", "◦", "o") else "-"
        count = self._counts[style, depth] = self._counts.get((style, depth), _start(level) - 1) + 1
        figure = _figure(count, level.get(STYLE + "num-format", ""))
        return f"{level.get(STYLE + 'num-prefix', '')}{figure}{level.get(STYLE + 'num-suffix', '')}" if figure else ""

    def _table(self, table: etree._Element) -> Iterator[Line]:
        rows = [[list(self.lines(cell)) for cell in _cells(tr)] for tr in table.iter(TABLE + "table-row")]
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
    covered = TABLE + "covered-table-cell"
    return (cell for cell in tr if cell.tag in (TABLE + "table-cell", covered))


def _paragraph(element: etree._Element, label: str) -> Iterator[Line]:
    pieces = _text(element).split("\n")
    yield plain(f"{label} {pieces[0]}" if label and pieces[0].strip() else pieces[0])
    yield from (plain(piece) for piece in pieces[1:])


def _text(element: etree._Element) -> str:
    parts = [element.text or ""]
    for child in element:
        if child.tag == TEXT + "s":
            parts.append(" " * _repeats(child))
        elif child.tag in (TEXT + "tab", TEXT + "line-break"):
            parts.append("\t" if child.tag == TEXT + "tab" else "\n")
        elif isinstance(child.tag, str) and child.tag not in _SKIPPED:
            parts.append(_text(child))
        parts.append(child.tail or "")
    return "".join(parts)


def _repeats(child: etree._Element) -> int:
    count = child.get(TEXT + "c", "1")
    return min(int(count), _MOST_REPEATS) if count.isdecimal() and len(count) < 6 else 1


def _start(level: etree._Element) -> int:
    start = level.get(TEXT + "start-value", "1")
    return int(start) if start.isdecimal() and len(start) < 6 else 1


def _figure(count: int, shape: str) -> str:
    if shape in ("I", "i"):
        return roman(count) if shape == "I" else roman(count).lower()
    if shape in ("A", "a"):
        return chr(ord(shape) + (count - 1) % 26)
    return str(count) if shape else ""
