"""What one paragraph of a Word document says: its runs without what was deleted or hidden, fields as their results, signs as signs."""

from collections.abc import Callable
from dataclasses import dataclass, field

from lxml import etree

from thuky.reading import symbols
from thuky.reading.docx_styles import VAL, Styles, W, font_of, on
from thuky.reading.old_fonts import Fonted

_BREAKS = {
    W + "tab": "\t", W + "ptab": "\t", W + "br": "\n", W + "cr": "\n", W + "noBreakHyphen": "-", W + "softHyphen": "\xad",
}  # fmt: skip
_DELETED = {
    W + name for name in ("del", "moveFrom", "instrText", "delText", "delInstrText", "pPr", "rPr", "sdtPr", "rt")
}
_NOTES = {W + "footnoteReference": "footnotes", W + "endnoteReference": "endnotes"}
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_MATHS = "{http://schemas.openxmlformats.org/officeDocument/2006/math}t"
_RUN, _TEXT, _PROPERTIES, _BOX, _CONTROL = (W + name for name in ("r", "t", "rPr", "txbxContent", "sdt"))
_ALTERNATE = _MC + "AlternateContent"


@dataclass(slots=True)
class Said:
    """What a paragraph says, and what hangs on it: text boxes, and notes as (footnotes or endnotes, id)."""

    texts: list[Fonted] = field(default_factory=list)
    bold: bool = False
    boxes: list[etree._Element] = field(default_factory=list)
    notes: list[tuple[str, str]] = field(default_factory=list)

    def add(self, text: str, font: str) -> None:
        """Text in a font; what goes on in the same font is put together, for runs may cut a letter from its mark."""
        if self.texts and self.texts[-1].font == font:
            self.texts[-1] = Fonted(self.texts[-1].text + text, font)
        elif text:
            self.texts.append(Fonted(text, font))


class Runs:
    """Reads the paragraphs of one document; looks at fonts only where the document names an old Vietnamese one."""

    def __init__(self, styles: Styles, *, old_fonts: bool) -> None:
        self.styles = styles
        self.old_fonts = old_fonts

    def said(self, paragraph: etree._Element, style: str) -> Said:
        """What a paragraph of this style says."""
        reading = _Reading(self, style)
        reading.walk(paragraph)
        reading.said.bold = reading.any and reading.all_bold
        return reading.said


class _Reading:
    """One paragraph being read."""

    def __init__(self, runs: Runs, style: str) -> None:
        self._styles, self._style, self._old_fonts = runs.styles, style, runs.old_fonts
        self._bold = bool(self._styles.mark(style, "b"))
        self._hidden = bool(self._styles.mark(style, "vanish"))
        self._fields: list[bool] = []  # one for each open field: whether its instruction is still going on
        self.said = Said()
        self.any, self.all_bold = False, True

    def walk(self, parent: etree._Element) -> None:
        for child in parent:
            tag = child.tag
            if tag == _RUN:
                self._run(child)
            elif tag == _MATHS:
                self.said.add(child.text or "", "")
            elif tag == _BOX:
                self.said.boxes.append(child)
            elif tag == _ALTERNATE:
                self.walk(chosen(child))
            elif isinstance(tag, str) and tag not in _DELETED and not (tag == _CONTROL and is_placeholder(child)):
                self.walk(child)

    def _run(self, run: etree._Element) -> None:
        properties = run.find(_PROPERTIES)
        bold, font = self._bold, ""
        if properties is not None:
            if self._mark(properties, "vanish", self._hidden):
                return self._only_fields(run)
            bold = self._mark(properties, "b", self._bold)
        elif self._hidden:
            return self._only_fields(run)
        if self._old_fonts:
            font = self._font(properties)
        for child in run:
            self._part(child, bold, font)
        return None

    def _only_fields(self, run: etree._Element) -> None:
        for mark in run.iterfind(W + "fldChar"):
            self._field(mark)

    def _part(self, part: etree._Element, bold: bool, font: str) -> None:
        tag = part.tag
        if tag == _TEXT:
            self._say(symbols.plain(part.text or ""), bold, font)
        elif tag == W + "fldChar":
            self._field(part)
        elif tag in _BREAKS:
            self._say("" if part.get(W + "type") in ("page", "column") else _BREAKS[tag], bold, font)
        elif tag == W + "sym":
            self._say(_sign(part, opens=not self.any), bold, "")
        elif tag in _NOTES:
            self.said.notes.append((_NOTES[tag], part.get(W + "id", "")))
        elif tag == _ALTERNATE:
            self.walk(chosen(part))
        elif isinstance(tag, str) and tag not in _DELETED:
            self.walk(part)

    def _say(self, text: str, bold: bool, font: str) -> None:
        if any(self._fields):
            return
        self.said.add(text, font)
        if text.strip():
            self.any, self.all_bold = True, self.all_bold and bold

    def _field(self, mark: etree._Element) -> None:
        kind = mark.get(W + "fldCharType", "")
        if kind == "begin":
            self._fields.append(True)
        elif self._fields and kind == "separate":
            self._fields[-1] = False
        elif self._fields and kind == "end":
            self._fields.pop()

    def _mark(self, properties: etree._Element, tag: str, usual: bool) -> bool:
        own = on(properties.find(W + tag))
        if own is not None:
            return own
        style = properties.find(W + "rStyle")
        said = None if style is None else self._styles.mark(style.get(VAL, ""), tag)
        return usual if said is None else said

    def _font(self, properties: etree._Element | None) -> str:
        style = None if properties is None else properties.find(W + "rStyle")
        asked: tuple[Callable[[], str], ...] = (
            lambda: font_of(properties),
            lambda: "" if style is None else self._styles.font(style.get(VAL, "")),
            lambda: self._styles.font(self._style),
            lambda: self._styles.usual_font,
        )
        return next((name for ask in asked if (name := ask())), "")


def _sign(element: etree._Element, *, opens: bool) -> str:
    code = element.get(W + "char", "")
    try:
        sign = symbols.sign(int(code, 16), element.get(W + "font", ""))
    except ValueError:
        return ""
    return "-" if opens and symbols.is_bullet(sign) else sign


def chosen(alternate: etree._Element) -> etree._Element:
    """The one of several shapes of the same content that is read: the newest that holds text, else the one for old programs."""
    for choice in alternate:
        if choice.tag == _MC + "Choice" and next(choice.iter(_TEXT), None) is not None:
            return choice
    older = alternate.find(_MC + "Fallback")
    return alternate if older is None else older


def is_placeholder(control: etree._Element) -> bool:
    """Whether a content control still shows its hint ("Click here…"), or is a table of contents: neither is the paper's text."""
    properties = control.find(W + "sdtPr")
    if properties is None:
        return False
    gallery = properties.find(f"{W}docPartObj/{W}docPartGallery")
    contents = gallery is not None and gallery.get(VAL, "").lower() == "table of contents"
    return contents or bool(on(properties.find(W + "showingPlcHdr")))
