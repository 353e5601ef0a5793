"""Styles of an OpenDocument text: what is bold or hidden, and in which font it stands."""

from dataclasses import dataclass

from lxml import etree

_NS = "urn:oasis:names:tc:opendocument:xmlns:"
OFFICE, TEXT, TABLE, STYLE = (f"{{{_NS}{name}:1.0}}" for name in ("office", "text", "table", "style"))
FO, SVG = (f"{{{_NS}{name}-compatible:1.0}}" for name in ("xsl-fo", "svg"))
_DEEPEST = 12


@dataclass(frozen=True, slots=True)
class Look:
    """How a piece of text looks, as far as reading minds."""

    bold: bool = False
    hidden: bool = False
    font: str = ""


class Styles:
    """The styles of the document's parts by family and name."""

    def __init__(self, roots: list[etree._Element]) -> None:
        self._styles: dict[tuple[str, str], etree._Element] = {}
        self._fonts: dict[str, str] = {}
        self._looks: dict[tuple[str, str, Look], Look] = {}
        for root in reversed(roots):
            for style in root.iter(STYLE + "style"):
                self._styles[style.get(STYLE + "family", ""), style.get(STYLE + "name", "")] = style
            for face in root.iter(STYLE + "font-face"):
                self._fonts[face.get(STYLE + "name", "")] = face.get(SVG + "font-family", "").strip("'\" ")

    def look(self, family: str, name: str, under: Look) -> Look:
        """The look of a style over the look that surrounds it."""
        key = (family, name, under)
        if key not in self._looks:
            self._looks[key] = self._found(family, name, under)
        return self._looks[key]

    def _found(self, family: str, name: str, under: Look) -> Look:
        look = under
        for style in reversed(self._chain(family, name)):
            said = style.find(STYLE + "text-properties")
            if said is not None:
                look = self._over(look, said)
        return look

    def _over(self, look: Look, said: etree._Element) -> Look:
        weight, shown = said.get(FO + "font-weight", ""), said.get(TEXT + "display", "")
        face = said.get(STYLE + "font-name", "")
        font = self._fonts.get(face, face) or said.get(FO + "font-family", "").strip("'\" ")
        bold = look.bold if not weight else weight == "bold" or weight.isdecimal() and int(weight[:4]) >= 600
        return Look(bold, look.hidden if not shown else shown == "none", font or look.font)

    def _chain(self, family: str, name: str) -> list[etree._Element]:
        found: list[etree._Element] = []
        while len(found) < _DEEPEST and (style := self._styles.get((family, name))) is not None:
            found.append(style)
            name = style.get(STYLE + "parent-style-name", "")
        return found
