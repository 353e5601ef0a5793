"""The parts of a workbook that its sheets lean on: the list of sheets, the texts that cells share, and the styles."""

import posixpath
import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass

from thuky.reading.old_fonts import OLD_FONT
from thuky.reading.xlsx_styles import Style, Styles
from thuky.reading.xml_walk import Damaged, walk

_PIECE = 256 * 1024
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """One sheet in the workbook's list: its title, whether it is shown, and the part that holds it."""

    title: str
    hidden: bool
    part: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Texts:
    """The texts that cells share, by number; fonts holds those with a run in an old Vietnamese font."""

    texts: list[str]
    fonts: dict[int, str]


class Parts:
    """A checked archive as a workbook."""

    def __init__(self, archive: zipfile.ZipFile) -> None:
        self._archive = archive
        self._names = {name.replace("\\", "/").lstrip("/").lower(): name for name in archive.namelist()}
        package = self._relations("_rels/.rels")
        self._main = next((to for kind, to in package.values() if kind == "officeDocument"), "xl/workbook.xml")
        book = _Book()
        walk(self.pieces(self._main), book)
        folder, _, name = self._main.rpartition("/")
        related = self._relations(f"{folder}/_rels/{name}.rels", folder)
        self._others = dict(related.values())
        self.since_1904 = book.since_1904
        self.sheets = [
            Place(title=title, hidden=state in ("hidden", "veryHidden"), part=related[link][1])
            for title, state, link in book.sheets
            if link in related and related[link][0] == "worksheet"
        ]
        if book.sheets and not self.sheets and not related:
            raise Damaged("no sheet is where the workbook says")

    def size(self, part: str) -> int:
        """What a part unpacks to; 0 where there is none."""
        name = self._names.get(part.lower())
        return 0 if name is None else self._archive.getinfo(name).file_size

    def pieces(self, part: str) -> Iterator[bytes]:
        """A part as it is unpacked, piece by piece."""
        name = self._names.get(part.lower())
        if name is None:
            raise Damaged(f"{part} is missing")
        with self._archive.open(name) as stream:
            while piece := stream.read(_PIECE):
                yield piece

    def texts(self) -> Texts:
        """The texts that cells share; a workbook may have none."""
        found = _Texts()
        if part := self._other("sharedStrings"):
            walk(self.pieces(part), found)
        return Texts(texts=found.texts, fonts=found.fonts)

    def styles(self) -> list[Style]:
        """The styles that cells name; a workbook whose styles are damaged is read as if it had none."""
        found = Styles()
        try:
            if part := self._other("styles"):
                walk(self.pieces(part), found)
        except Damaged:
            return found.found
        return found.found

    def _other(self, kind: str) -> str:
        part = self._others.get(kind, "")
        return part if part.lower() in self._names else ""

    def _relations(self, part: str, folder: str = "") -> dict[str, tuple[str, str]]:
        """What a part points at: by its name there, the kind and the part."""
        if part.lower() not in self._names:
            return {}
        relations = _Relations()
        walk(self.pieces(part), relations)
        return {
            name: (kind, to.lstrip("/") if to.startswith("/") else posixpath.normpath(posixpath.join(folder, to)))
            for name, kind, to in relations.found
        }


class _Relations:
    def __init__(self) -> None:
        self.found: list[tuple[str, str, str]] = []

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        if tag == "Relationship" and attributes.get("TargetMode") != "External":
            kind = attributes.get("Type", "").rpartition("/")[2]
            self.found.append((attributes.get("Id", ""), kind, attributes.get("Target", "").replace("\\", "/")))

    def end(self, tag: str) -> None:
        """Nothing ends that matters."""

    def text(self, data: str) -> None:
        """Relations hold no text."""


class _Book(_Relations):
    """The list of sheets, and whether days are counted from 1904 as old Macintoshes did."""

    def __init__(self) -> None:
        super().__init__()
        self.sheets: list[tuple[str, str, str]] = []
        self.since_1904 = False

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        if tag == "sheet":
            link = next((value for name, value in attributes.items() if name.endswith(":id")), "")
            self.sheets.append((attributes.get("name", ""), attributes.get("state", ""), link))
        elif tag == "workbookPr":
            self.since_1904 = attributes.get("date1904") in ("1", "true")


class _Texts:
    """Walks the shared texts; how a word is pronounced (rPh) is no text."""

    def __init__(self) -> None:
        self.texts: list[str] = []
        self.fonts: dict[int, str] = {}
        self._parts: list[str] = []
        self._taking = self._spoken = False

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        if tag == "si":
            self._parts = []
        elif tag == "t":
            self._taking = not self._spoken
        elif tag == "rPh":
            self._spoken = True
        elif tag == "rFont" and OLD_FONT.match(attributes.get("val", "")):
            self.fonts.setdefault(len(self.texts), attributes["val"])

    def end(self, tag: str) -> None:
        if tag == "t":
            self._taking = False
        elif tag == "rPh":
            self._spoken = False
        elif tag == "si":
            self.texts.append(unescaped("".join(self._parts)))

    def text(self, data: str) -> None:
        if self._taking:
            self._parts.append(data)


def unescaped(text: str) -> str:
    """Text with the signs that XML cannot hold, which Excel writes as _x000D_."""
    return _ESCAPED.sub(lambda found: chr(int(found[1], 16)), text) if "_x" in text else text
